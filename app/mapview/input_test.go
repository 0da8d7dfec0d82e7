package mapview

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"chronotope/model"
	"chronotope/model/edtf"
)

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

// TestSecondTapZooms at the spot that is tapped.
func TestSecondTapZooms(t *testing.T) {
	b := openBench(t, 600, 400, event("a", "1900", lisbon), event("b", "1901", naples))
	spot, zoom := fyne.NewPos(200, 30), b.m.view.Zoom
	under := b.m.view.Unproject(200, 30)
	b.tap(spot)
	if b.m.view.Zoom != zoom {
		t.Error("the first tap zoomed")
	}
	b.tap(spot)
	if b.m.view.Zoom <= zoom {
		t.Error("the second tap did not zoom")
	}
	if at := b.at(model.Place{Point: under}); math.Abs(float64(at.X-200)) > 1 || math.Abs(float64(at.Y-30)) > 1 {
		t.Errorf("what was tapped is now at %v", at)
	}
}

func TestTapOnSeveralEventsListsThem(t *testing.T) {
	b := openBench(t, 600, 400, event("a", "1900", lisbon), event("b", "1901", lisbon), event("c", "1902", lisbon))
	overlays := b.window.Canvas().Overlays()
	b.tap(b.at(lisbon))
	if overlays.Top() == nil {
		t.Fatal("no list")
	}
	if got := b.session.Selection().Event; got != "" {
		t.Errorf("selected %q before a choice", got)
	}
	press := func(keys ...fyne.KeyName) {
		for _, k := range keys {
			b.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k})
		}
		b.settle()
	}
	press(fyne.KeyDown, fyne.KeyReturn)
	if got := b.session.Selection().Event; got != "b" || overlays.Top() != nil {
		t.Errorf("Down and Return chose %q, list %v", got, overlays.Top())
	}
	if b.window.Canvas().Focused() != b.m {
		t.Error("the map has not got the focus back")
	}
	press(fyne.KeyReturn) // opens the list of the selected pin, at the selected event
	press(fyne.KeyDown, fyne.KeyReturn)
	if got := b.session.Selection().Event; got != "c" {
		t.Errorf("from the event at hand Down and Return chose %q", got)
	}
	press(fyne.KeyReturn)
	press(fyne.KeyEscape)
	if got := b.session.Selection().Event; got != "c" || overlays.Top() != nil {
		t.Errorf("Escape left %q selected, list %v", got, overlays.Top())
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
	b.scroll(before, 50)
	if after := b.at(naples); math.Abs(float64(after.X-before.X)) > 1 || math.Abs(float64(after.Y-before.Y)) > 1 {
		t.Errorf("what is under the pointer went from %v to %v", before, after)
	}
	if b.m.view.Zoom <= zoom {
		t.Error("did not zoom in")
	}
}

// TestZoomHasLimits: out to the world, in to a region, and no further.
func TestZoomHasLimits(t *testing.T) {
	b := openBench(t, 600, 400, event("a", "1900", lisbon))
	for range 20 {
		b.scroll(fyne.NewPos(300, 200), 100)
	}
	if b.m.view.Zoom != closest {
		t.Errorf("zoomed in to %v", b.m.view.Zoom)
	}
	for range 30 {
		b.scroll(fyne.NewPos(300, 200), -100)
	}
	if got := b.m.view.WorldWidth(); math.Abs(got-600) > 1 {
		t.Errorf("zoomed out until the world is %v wide", got)
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
	for name, press := range map[string]func(){
		"Home": func() { b.m.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome}) },
		"0":    func() { b.m.TypedRune('0') },
	} {
		b.m.ZoomBy(2)
		if press(); b.m.view != fitted {
			t.Errorf("%s does not fit", name)
		}
	}
	passed := ""
	b.window.Canvas().SetOnTypedRune(func(r rune) { passed += string(r) })
	b.window.Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) { passed += string(k.Name) })
	b.m.TypedRune('a')
	b.m.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if passed != "aEscape" {
		t.Errorf("of keys that the map has no use for %q reached the window", passed)
	}
	b.settle()
}

func TestFocusIsSeen(t *testing.T) {
	b := openBench(t, 600, 400, event("a", "1900", lisbon))
	if b.m.parts.ring.Visible() {
		t.Error("a ring without the focus")
	}
	b.window.Canvas().FocusNext()
	if b.window.Canvas().Focused() != b.m || !b.m.parts.ring.Visible() {
		t.Error("Tab does not reach the map, or nothing shows it")
	}
}

func TestTools(t *testing.T) {
	b := openBench(t, 600, 400, event("a", "1900", lisbon), event("b", "1901", naples))
	fitted := b.m.view
	for i, want := range []func() bool{
		func() bool { return b.m.view.Zoom > fitted.Zoom },
		func() bool { return b.m.view.Zoom == fitted.Zoom },
		func() bool { return b.m.view == fitted },
	} {
		test.TapCanvas(b.window.Canvas(), b.tool(i))
		b.settle()
		if !want() {
			t.Errorf("tool %d gives %v", i, b.m.view)
		}
	}
}

func TestHoverTellsOfThePin(t *testing.T) {
	b := openBench(t, 600, 400, event("a", "1900", lisbon))
	card, halo := b.m.parts.card.Object, b.m.parts.halo
	move := func(p fyne.Position) {
		b.m.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: p}})
	}
	move(b.at(lisbon))
	if !card.Visible() || !halo.Visible() {
		t.Errorf("card %v, halo %v", card.Visible(), halo.Visible())
	}
	middle := halo.Position().AddXY(halo.Size().Width/2, halo.Size().Height/2)
	if at := b.at(lisbon); math.Abs(float64(middle.X-at.X)) > 1 || math.Abs(float64(middle.Y-at.Y)) > 1 {
		t.Errorf("the halo is around %v, the pin at %v", middle, at)
	}
	if b.m.Cursor() != desktop.PointerCursor {
		t.Error("the cursor does not say that a press does something")
	}
	b.session.Select("a")
	b.settle()
	if !card.Visible() {
		t.Error("the card went though the pointer stays")
	}
	b.tap(b.at(lisbon))
	if card.Visible() {
		t.Error("the card stays when the pin is tapped")
	}
	move(b.at(lisbon))
	if !card.Visible() {
		t.Error("the card does not come back")
	}
	move(fyne.NewPos(5, 390))
	if card.Visible() || halo.Visible() || b.m.Cursor() != desktop.DefaultCursor {
		t.Error("the card stays")
	}
	move(b.at(lisbon))
	if b.m.MouseOut(); card.Visible() {
		t.Error("the card stays when the pointer leaves")
	}
}

func TestDescription(t *testing.T) {
	undated := event("u", "1900", lisbon)
	undated.Date = edtf.Value{}
	b := openBench(t, 600, 400, undated, event("a", "1900-05-06", lisbon), event("b", "1901", naples))
	for _, c := range []struct {
		place model.Place
		want  []string
	}{
		{lisbon, []string{"Lisbon", "2 events", "6 May 1900", "Event a", "undated", "Event u"}},
		{naples, []string{"Naples", "1901", "Event b"}},
	} {
		var got []string
		for _, line := range b.m.describe(&b.m.shown().layout.marks[b.m.markAt(b.at(c.place))]) {
			got = append(got, line.Text)
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Error(diff)
		}
	}
}

// TestWhatIsSeenIsHit: while the picture lags behind the view, a tap still means
// what is shown at the spot.
func TestWhatIsSeenIsHit(t *testing.T) {
	b := openBench(t, 600, 400, event("a", "1900", lisbon), event("b", "1901", naples))
	b.m.show(b.m.view.ZoomAt(300, 200, 0.7).Pan(30, -20))
	if b.m.shown().request.target.view.Zoom == b.m.view.Zoom {
		t.Fatal("the picture is new already")
	}
	at := b.at(naples)
	i := b.m.markAt(at)
	if i < 0 || b.m.shown().counts.places[b.m.shown().layout.marks[i].place].Name != "Naples" {
		t.Errorf("mark %d at %v", i, at)
	}
	b.settle()
}
