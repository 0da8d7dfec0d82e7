package mapview

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/software"

	"chronotope/app/look"
	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/project"
)

// inSight reports whether a place is within a pane of 600 by 400.
func (b *bench) inSight(p model.Place) bool {
	at := b.at(p)
	return at.X >= 0 && at.Y >= 0 && at.X <= 600 && at.Y <= 400
}

func TestFirstEventsAreFitted(t *testing.T) {
	b := openBench(t, 600, 400, event("a", "1900", lisbon), event("b", "1901", naples))
	for _, p := range []model.Place{lisbon, naples} {
		if !b.inSight(p) {
			t.Errorf("%s is at %v, out of view", p.Name, b.at(p))
		}
	}
	before := b.m.view
	b.put(event("c", "1902", suva))
	b.settle()
	if b.m.view != before {
		t.Error("later events moved the view")
	}
}

// TestFitFollowsThePane until somebody chooses another view.
func TestFitFollowsThePane(t *testing.T) {
	b := openBench(t, 600, 400, event("a", "1900", lisbon), event("b", "1901", suva))
	fitted := b.m.view.Zoom
	b.window.Resize(fyne.NewSize(900, 600))
	b.settle()
	if b.m.view.Zoom <= fitted {
		t.Error("in a larger pane everything is as small as before")
	}
	b.m.ZoomBy(3)
	chosen := b.m.view.Zoom
	b.window.Resize(fyne.NewSize(600, 400))
	b.settle()
	if b.m.view.Zoom != chosen {
		t.Errorf("resizing changed a chosen zoom from %v to %v", chosen, b.m.view.Zoom)
	}
}

func TestFitSelection(t *testing.T) {
	b := openBench(t, 600, 400, event("a", "1900", lisbon, porto), event("b", "1901", suva))
	b.session.Select("a")
	before := b.m.view
	b.m.FitSelection()
	b.settle()
	if b.m.view.Zoom <= before.Zoom || !b.inSight(lisbon) || !b.inSight(porto) || b.inSight(suva) {
		t.Errorf("zoom %v, was %v", b.m.view.Zoom, before.Zoom)
	}
	b.session.Select("")
	before = b.m.view
	if b.m.FitSelection(); b.m.view != before {
		t.Error("without a selection the view moved")
	}
}

func TestSelectionElsewhereComesIntoViewWithoutZoom(t *testing.T) {
	b := openBench(t, 600, 400, event("a", "1900", lisbon), event("b", "1901", porto))
	b.put(event("c", "1902", suva))
	zoom := b.m.view.Zoom
	b.session.Select("c")
	b.settle()
	if !b.inSight(suva) {
		t.Errorf("Suva is at %v, out of view", b.at(suva))
	}
	if b.m.view.Zoom != zoom {
		t.Errorf("zoom went from %v to %v", zoom, b.m.view.Zoom)
	}
	seen := b.m.view
	b.session.Select("")
	b.session.Select("c")
	if b.m.view != seen {
		t.Error("what is in view moved")
	}
	b.session.SetFilter(project.Filter{Text: "Event a"})
	b.m.FitAll()
	seen = b.m.view
	b.session.Select("")
	b.session.Select("c")
	if b.m.view != seen {
		t.Error("the view went to an event that the filter hides")
	}
	b.settle()
}

func TestFilterHidesPins(t *testing.T) {
	b := openBench(t, 600, 400, event("a", "1900", lisbon), event("b", "1950", naples))
	b.session.SetFilter(project.Filter{Window: project.Window{From: edtf.DayNumber(1940, 1, 1), To: edtf.DayNumber(1960, 1, 1)}})
	b.settle()
	b.tap(b.at(lisbon))
	if got := b.session.Selection().Event; got != "" {
		t.Errorf("a hidden pin selected %q", got)
	}
	b.tap(b.at(naples))
	if got := b.session.Selection().Event; got != "b" {
		t.Errorf("the pin that is left selected %q", got)
	}
}

// TestTheNoteSaysWhy there is no pin.
func TestTheNoteSaysWhy(t *testing.T) {
	b := openBench(t, 600, 400)
	said := func() string {
		if n := b.m.parts.note; n.text.Visible() {
			return n.text.Text
		}
		return ""
	}
	for _, step := range []struct {
		do   func()
		want string
	}{
		{func() {}, "No places yet: open a document."},
		{func() { b.put(event("a", "1900")) }, "No event has a place"},
		{func() { b.put(event("b", "1901", lisbon)) }, ""},
		{func() { b.session.SetFilter(project.Filter{Text: "nothing"}) }, "The filter lets no event through"},
		{func() { b.session.SetFilter(project.Filter{}) }, ""},
	} {
		step.do()
		b.settle()
		if got := said(); got != step.want {
			t.Errorf("said %q, want %q", got, step.want)
		}
	}
}

// TestPicture probes what is drawn: water at sea, land on land, a pin in its
// colour, in the selection's once it is selected, and all in the dark.
func TestPicture(t *testing.T) {
	b := openBench(t, 600, 400, event("a", "1900", lisbon), event("b", "1901", naples))
	pixel := func(p model.Place) [3]uint8 {
		f := b.m.shown()
		x, y := f.request.target.view.Project(p.Point)
		c := f.picture.RGBAAt(int(x), int(y))
		return [3]uint8{c.R, c.G, c.B}
	}
	want := func(p model.Place, name fyne.ThemeColorName) {
		t.Helper()
		c := look.Color(name)
		if got := pixel(p); got != [3]uint8{c.R, c.G, c.B} {
			t.Errorf("%s is %v, want %v", p.Name, got, c)
		}
	}
	sea := model.Place{Name: "the sea", Point: [2]float64{-7.5, 36.2}}
	land := model.Place{Name: "the land", Point: [2]float64{-4.9, 41.3}}
	want(sea, look.Water)
	want(land, look.Land)
	want(lisbon, look.Mark)
	b.session.Select("a")
	b.settle()
	want(lisbon, look.Selection)
	want(naples, look.Mark)
	fyne.CurrentApp().Settings().SetTheme(look.Theme{Mode: look.Dark})
	b.m.Refresh()
	b.settle()
	want(sea, look.Water)
	want(land, look.Land)
	want(lisbon, look.Selection)
}

// TestPanningKeepsThePicture: while it covers the pane only its place changes.
func TestPanningKeepsThePicture(t *testing.T) {
	b := openBench(t, 600, 400, event("a", "1900", lisbon), event("b", "1901", naples))
	first := b.m.shown()
	b.m.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(10, 0)})
	b.settle()
	if b.m.shown() != first {
		t.Error("a small pan drew the picture anew")
	}
	b.m.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(250, 0)})
	b.settle()
	if b.m.shown() == first {
		t.Error("a wide pan did not draw the picture anew")
	}
}

// TestPictureIsAsFineAsTheScreen: one pixel of the picture for one of the screen.
func TestPictureIsAsFineAsTheScreen(t *testing.T) {
	for _, scale := range []float32{1, 1.25, 2} {
		b := openBench(t, 600, 400, event("a", "1900", lisbon))
		b.window.Canvas().(software.WindowlessCanvas).SetScale(scale)
		b.m.Refresh()
		b.settle()
		size, pixels := b.m.parts.picture.Size(), b.m.shown().picture.Rect
		if got := float32(pixels.Dx()) / size.Width; math.Abs(float64(got-scale)) > 1e-4 {
			t.Errorf("scale %v: %v pixels of the picture for one of the interface", scale, got)
		}
	}
}

func TestFoundIsRinged(t *testing.T) {
	b := openBench(t, 600, 400, event("a", "1900", lisbon), event("b", "1901", naples))
	ringed := func(p model.Place) bool {
		for _, m := range b.m.shown().layout.marks {
			if b.m.shown().counts.places[m.place].ID == p.ID {
				x, y := int(m.x*float64(b.m.scale)), int((m.y-m.radius-selectedRing+1)*float64(b.m.scale))
				return m.found && b.m.shown().picture.RGBAAt(x, y) == color.RGBA(b.m.parts.palette.inks.found)
			}
		}
		return false
	}
	b.session.SetFound(&project.Found{Events: map[model.EventID]bool{"b": true}})
	b.settle()
	if ringed(lisbon) || !ringed(naples) {
		t.Errorf("ringed are %v and %v", ringed(lisbon), ringed(naples))
	}
	b.session.SetFound(nil)
	b.settle()
	if ringed(naples) {
		t.Error("the ring stays")
	}
}

// TestPlacesThatAreNowhere holds that coordinates which are none, as a damaged project file
// may have them, neither move the view nor get a pin.
func TestPlacesThatAreNowhere(t *testing.T) {
	nowhere := func(id int64, lon, lat float64) model.Place {
		return model.Place{ID: id, Name: "Nowhere", Kind: model.City, Point: [2]float64{lon, lat}}
	}
	nan, inf := math.NaN(), math.Inf(1)
	b := openBench(t, 600, 400, event("a", "1900", lisbon), event("b", "1901", naples),
		event("c", "1902", nowhere(90, nan, 4)), event("d", "1903", nowhere(91, 3, inf)), event("e", "1904", nowhere(92, 1e18, 2)), event("f", "1905", nowhere(93, 8, -1e18)))
	if !b.inSight(lisbon) || !b.inSight(naples) {
		t.Errorf("the view is of %v", b.m.view)
	}
	if n := len(b.m.shown().layout.marks); n != 2 {
		t.Errorf("%d marks", n)
	}
	before := b.m.view
	for _, id := range []model.EventID{"c", "d", "e", "f"} {
		b.session.Select(id)
		b.m.FitSelection()
		b.settle()
	}
	if b.m.view != before {
		t.Errorf("the view went to %v", b.m.view)
	}
	b.m.GoTo([2]float64{nan, inf}, nan)
	b.settle()
	if b.m.view != before {
		t.Errorf("a saved view that is none took it to %v", b.m.view)
	}
}
