package mapview

import (
	"bytes"
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"
	"github.com/paulmach/orb"

	"chronotope/app/look"
	"chronotope/model"
)

// colorAt is the colour of the picture that is shown, where a place is.
func (b *bench) colorAt(p orb.Point) color.NRGBA {
	return colorAt(b.m.shown().picture, b.m.shown().request.target.view, p)
}

// TestAnotherProjectionShowsTheSame, whether everything was fitted or a view was chosen.
func TestAnotherProjectionShowsTheSame(t *testing.T) {
	b := openBench(t, 600, 400, event("a", "1900", lisbon), event("b", "1901", suva))
	b.m.SetProjection(EqualEarth{})
	b.settle()
	if !b.inSight(lisbon) || !b.inSight(suva) {
		t.Errorf("Lisbon at %v, Suva at %v", b.at(lisbon), b.at(suva))
	}
	if _, ok := b.m.shown().request.target.view.projection().(EqualEarth); !ok {
		t.Error("the picture is in the old projection")
	}
	b.m.GoTo(naples.Point, 5)
	b.settle()
	center, zoom := b.m.View()
	b.m.SetProjection(Mercator{})
	b.settle()
	after, afterZoom := b.m.View()
	if zoom != 5 || afterZoom != zoom || math.Hypot(after[0]-center[0], after[1]-center[1]) > 0.01 || math.Hypot(center[0]-naples.Point[0], center[1]-naples.Point[1]) > 0.01 {
		t.Errorf("at %v, %v; before at %v, %v", after, afterZoom, center, zoom)
	}
}

// TestWhatTheViewMenuTurnsOn changes the picture, and comes off again.
func TestWhatTheViewMenuTurnsOn(t *testing.T) {
	b := openBench(t, 600, 400, event("a", "1900", lisbon), event("b", "1901", naples))
	b.m.FitAll()
	b.settle()
	pixels := func() []byte { return bytes.Clone(b.m.shown().picture.Pix) }
	plain := pixels()
	for name, set := range map[string]func(on bool){"graticule": b.m.SetGraticule, "path": b.m.SetPath} {
		set(true)
		b.settle()
		if bytes.Equal(pixels(), plain) {
			t.Errorf("%s: nothing is drawn", name)
		}
		set(false)
		b.settle()
		if !bytes.Equal(pixels(), plain) {
			t.Errorf("%s: it stays", name)
		}
	}
}

// TestCountriesWithEventsAreTinted, the one at hand in the colour of the selection.
func TestCountriesWithEventsAreTinted(t *testing.T) {
	b := openBench(t, 600, 400, event("a", "1900", lisbon), event("b", "1901", norway))
	inland := orb.Point{10.5, 61.8}
	land := b.colorAt(orb.Point{15.5, 63}) // Sweden
	tinted := b.colorAt(inland)
	if tinted == land {
		t.Fatal("Norway looks as Sweden does")
	}
	b.session.Select("b")
	b.settle()
	if chosen := b.colorAt(inland); chosen == tinted || int(chosen.R)-int(chosen.B) <= int(tinted.R)-int(tinted.B) {
		t.Errorf("selected it is %v, before %v", chosen, tinted)
	}
}

// TestTilesOfTheUsers are shown in the stead of the base map while the projection is theirs,
// as far in as they go, and with whose they are.
func TestTilesOfTheUsers(t *testing.T) {
	b := openBench(t, 600, 400, event("a", "1900", lisbon))
	b.m.GoTo(lisbon.Point, closest)
	b.settle()
	land := orb.Point{-9.2, 38.76}
	base := b.colorAt(land)
	b.m.SetTiles((&plain{}).image(), "© Surveyors")
	b.settle()
	if got := b.colorAt(land); got == base {
		t.Errorf("the base map is shown: %v", got)
	}
	if text := b.m.parts.credit.Text; text != "© Surveyors" {
		t.Errorf("they are %q", text)
	}
	b.m.SetProjection(EqualEarth{})
	b.settle()
	b.m.GoTo(lisbon.Point, closest)
	b.settle()
	if got := b.colorAt(lisbon.Point); got.B == 102 {
		t.Error("tiles in a projection that they are not made for")
	}
	b.m.SetProjection(Mercator{})
	b.m.SetTiles(nil, "")
	b.settle()
	if _, zoom := b.m.View(); zoom > closest {
		t.Errorf("without tiles zoomed in to %v", zoom)
	}
	if got := b.colorAt(land); got != base {
		t.Errorf("the base map is %v, was %v", got, base)
	}
}

// TestPickAsksForAPlace: a click or Return answers, with the place of a pin or a bare point.
func TestPickAsksForAPlace(t *testing.T) {
	b := openBench(t, 600, 400, event("a", "1900", lisbon), event("b", "1901", naples))
	var got []model.Place
	ask := func() { b.m.Pick("Where was it?", func(p model.Place) { got = append(got, p) }) }
	ask()
	if !b.m.Picking() || b.m.Cursor() != desktop.CrosshairCursor || b.m.parts.note.text.Text != "Where was it?" || b.m.parts.cross.across.Hidden {
		t.Error("it is not seen that a place is asked for")
	}
	b.tap(b.at(naples))
	if b.m.Picking() || !b.m.parts.cross.across.Hidden {
		t.Error("it is asked for still")
	}
	ask()
	free := fyne.NewPos(20, 30)
	b.tap(free)
	ask()
	b.m.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	b.m.StopPicking()
	want := []model.Place{naples, {Point: b.m.view.Unproject(20, 30)}, {Point: b.m.view.Unproject(300, 200)}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if b.selection() != "" {
		t.Errorf("the answer selected %q", b.selection())
	}
	ask()
	b.m.StopPicking()
	if b.tap(b.at(naples)); len(got) != 3 || b.selection() != "b" {
		t.Errorf("a question that was taken back is answered: %d answers, selected %q", len(got), b.selection())
	}
}

// TestPickIsOnTheEarth holds that a click beside a world that does not fill the pane
// answers nothing.
func TestPickIsOnTheEarth(t *testing.T) {
	b := openBench(t, 900, 300, event("a", "1900", lisbon))
	b.m.SetProjection(EqualEarth{})
	b.m.GoTo(orb.Point{0, 0}, 0)
	b.settle()
	answered := 0
	b.m.Pick("Where?", func(model.Place) { answered++ })
	for _, at := range []fyne.Position{fyne.NewPos(2, 2), fyne.NewPos(898, 298), fyne.NewPos(2, 150)} {
		b.tap(at)
	}
	if answered != 0 || !b.m.Picking() {
		t.Errorf("%d answers from beside the world", answered)
	}
	if b.tap(fyne.NewPos(450, 150)); answered != 1 {
		t.Error("the middle of the world is no answer")
	}
}

func (b *bench) selection() model.EventID { return b.session.Selection().Event }

// TestPointerTakesAndLeaves: a press takes the focus, and the card goes with the pointer.
func TestPointerTakesAndLeaves(t *testing.T) {
	b := openBench(t, 600, 400, event("a", "1900", lisbon), event("b", "1901", naples))
	e := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: b.at(lisbon)}, Button: desktop.MouseButtonPrimary}
	b.m.MouseIn(e)
	if b.m.parts.card.Object.Hidden || b.m.parts.halo.Hidden {
		t.Error("the pointer came in over a pin, and there is no card")
	}
	b.m.MouseDown(e)
	b.m.MouseUp(e)
	if b.window.Canvas().Focused() != fyne.Focusable(b.m) || b.m.parts.ring.Hidden {
		t.Error("a press does not take the focus")
	}
	b.window.Canvas().Unfocus()
	if !b.m.parts.ring.Hidden {
		t.Error("the focus is gone and seen still")
	}
	if b.m.MouseOut(); !b.m.parts.card.Object.Hidden {
		t.Error("the card stays")
	}
}

// TestRefreshFollowsTheTheme, and draws nothing anew where it is the same.
func TestRefreshFollowsTheTheme(t *testing.T) {
	b := openBench(t, 600, 400, event("a", "1900", lisbon))
	before := b.m.shown()
	test.WidgetRenderer(b.m).Refresh()
	b.settle()
	if b.m.shown() != before {
		t.Error("the same is drawn anew")
	}
	fyne.CurrentApp().Settings().SetTheme(look.Theme{Mode: look.Dark})
	test.WidgetRenderer(b.m).Refresh()
	b.settle()
	if b.m.shown().request.palette == before.request.palette {
		t.Error("the picture has the old colours")
	}
}
