package mapview

import (
	"image"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"chronotope/app/look"
	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/project"
)

func TestFirstEventsAreFitted(t *testing.T) {
	b := openBench(t, 600, 400, event("a", "1900", lisbon), event("b", "1901", naples))
	for _, p := range []model.Place{lisbon, naples} {
		if at := b.at(p); at.X < 0 || at.Y < 0 || at.X > 600 || at.Y > 400 {
			t.Errorf("%s is at %v, out of view", p.Name, at)
		}
	}
	before := b.m.view
	b.put(event("c", "1902", suva))
	b.settle()
	if b.m.view != before {
		t.Error("later events moved the view")
	}
}

func TestTapSelects(t *testing.T) {
	b := openBench(t, 600, 400, event("a", "1900", lisbon), event("b", "1901", naples))
	b.tap(b.at(naples))
	if got := b.session.Selection().Event; got != "b" {
		t.Errorf("selected %q", got)
	}
	b.tap(fyne.NewPos(300, 20))
	if got := b.session.Selection().Event; got != "b" {
		t.Errorf("a tap on empty ground selected %q", got)
	}
}

func TestTapOnSeveralEventsListsThem(t *testing.T) {
	b := openBench(t, 600, 400, event("a", "1900", lisbon), event("b", "1901", lisbon))
	b.tap(b.at(lisbon))
	if b.window.Canvas().Overlays().Top() == nil {
		t.Error("no list")
	}
	if got := b.session.Selection().Event; got != "" {
		t.Errorf("selected %q before a choice", got)
	}
}

func TestSelectionElsewhereComesIntoViewWithoutZoom(t *testing.T) {
	b := openBench(t, 600, 400, event("a", "1900", lisbon), event("b", "1901", porto))
	b.put(event("c", "1902", suva))
	zoom := b.m.view.Zoom
	b.session.Select("c")
	b.settle()
	if at := b.at(suva); at.X < 0 || at.Y < 0 || at.X > 600 || at.Y > 400 {
		t.Errorf("Suva is at %v, out of view", at)
	}
	if b.m.view.Zoom != zoom {
		t.Errorf("zoom went from %v to %v", zoom, b.m.view.Zoom)
	}
	seen := b.m.view
	b.session.SelectEvidence("c", 0)
	if b.m.view != seen {
		t.Error("what is in view moved")
	}
}

func TestDragPans(t *testing.T) {
	b := openBench(t, 600, 400, event("a", "1900", lisbon), event("b", "1901", naples))
	before := b.at(lisbon)
	b.m.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(40, 10)})
	b.m.DragEnd()
	b.settle()
	if after := b.at(lisbon); math.Abs(float64(after.X-before.X-40)) > 1 || math.Abs(float64(after.Y-before.Y-10)) > 1 {
		t.Errorf("from %v to %v", before, after)
	}
}

func TestWheelZoomsAtThePointer(t *testing.T) {
	b := openBench(t, 600, 400, event("a", "1900", lisbon), event("b", "1901", naples))
	before, zoom := b.at(naples), b.m.view.Zoom
	b.m.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: before}, Scrolled: fyne.NewDelta(0, 50)})
	b.settle()
	if after := b.at(naples); math.Abs(float64(after.X-before.X)) > 1 || math.Abs(float64(after.Y-before.Y)) > 1 {
		t.Errorf("what is under the pointer went from %v to %v", before, after)
	}
	if b.m.view.Zoom <= zoom {
		t.Error("did not zoom in")
	}
}

func TestKeys(t *testing.T) {
	b := openBench(t, 600, 400, event("a", "1900", lisbon), event("b", "1901", naples))
	fitted := b.m.view
	for _, k := range []fyne.KeyName{fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown} {
		before := b.m.view
		b.m.TypedKey(&fyne.KeyEvent{Name: k})
		if b.m.view.Center == before.Center {
			t.Errorf("%s does not pan", k)
		}
	}
	b.m.TypedRune('+')
	if b.m.view.Zoom <= fitted.Zoom {
		t.Error("+ does not zoom in")
	}
	b.m.TypedRune('-')
	b.m.TypedRune('-')
	if b.m.view.Zoom >= fitted.Zoom {
		t.Error("- does not zoom out")
	}
	b.m.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	if b.m.view != fitted {
		t.Error("Home does not fit")
	}
	passed := false
	b.window.Canvas().SetOnTypedRune(func(r rune) { passed = r == 'a' })
	b.m.TypedRune('a')
	if !passed {
		t.Error("a key that the map has no use for did not reach the window")
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

func TestHoverTellsOfThePin(t *testing.T) {
	b := openBench(t, 600, 400, event("a", "1900", lisbon))
	b.m.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: b.at(lisbon)}})
	if !b.m.parts.card.Object.Visible() {
		t.Error("no card")
	}
	if b.m.Cursor() != desktop.PointerCursor {
		t.Error("the cursor does not say that a press does something")
	}
	b.m.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(5, 5)}})
	if b.m.parts.card.Object.Visible() {
		t.Error("the card stays")
	}
}

// TestPicture probes what is drawn: water at sea, land on land, a pin in its
// colour, and in the selection's colour once it is selected.
func TestPicture(t *testing.T) {
	b := openBench(t, 600, 400, event("a", "1900", lisbon), event("b", "1901", naples))
	pixel := func(p fyne.Position) [3]uint8 {
		f := b.m.shown
		x, y := f.order.view.Project(b.m.view.Unproject(float64(p.X), float64(p.Y)))
		c := f.picture.RGBAAt(int(x), int(y))
		return [3]uint8{c.R, c.G, c.B}
	}
	want := func(name string, p fyne.Position, ink [3]uint8) {
		t.Helper()
		if got := pixel(p); got != ink {
			t.Errorf("%s is %v, want %v", name, got, ink)
		}
	}
	rgb := func(name fyne.ThemeColorName) [3]uint8 {
		c := look.Color(name)
		return [3]uint8{c.R, c.G, c.B}
	}
	sea, land := model.Place{Point: [2]float64{-7.5, 36.2}}, model.Place{Point: [2]float64{-4.9, 41.3}}
	want("the sea", b.at(sea), rgb(look.Water))
	want("the land", b.at(land), rgb(look.Land))
	want("the pin", b.at(lisbon), rgb(look.Mark))
	b.session.Select("a")
	b.settle()
	want("the selected pin", b.at(lisbon), rgb(look.Selection))
	if b.m.shown.picture.Rect == (image.Rectangle{}) {
		t.Error("no picture")
	}
}

// TestPanningKeepsTheGround: while the picture covers the pane only its place
// changes.
func TestPanningKeepsTheGround(t *testing.T) {
	b := openBench(t, 600, 400, event("a", "1900", lisbon), event("b", "1901", naples))
	first := b.m.shown.order.view
	b.m.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(10, 0)})
	b.settle()
	if b.m.shown.order.view != first {
		t.Error("a small pan drew the ground anew")
	}
	b.m.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(250, 0)})
	b.settle()
	if b.m.shown.order.view == first {
		t.Error("a wide pan did not draw the ground anew")
	}
}
