package timeline

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"chronotope/app/look"
	"chronotope/model"
	"chronotope/model/project"
)

func TestBrushSetsTheFiltersWindow(t *testing.T) {
	b := pierBench(t)
	const y = 225
	strip := stripView(b.timeline.overview, 1000)
	b.drag(300, y, 500, y)
	made := b.session.Filter().Window
	if !near(float64(made.From), float64(int64(strip.day(300)))) || made.To < int64(strip.day(500))-1 || made.To > int64(strip.day(500))+1 {
		t.Errorf("window %+v, want about %v to %v", made, strip.day(300), strip.day(500))
	}
	if diff := cmp.Diff([]model.EventID{"stones"}, ids(b.session.Visible())); diff != "" {
		t.Error(diff)
	}
	if n := len(b.timeline.shown().layout.marks); n != len(pier()) {
		t.Errorf("%d marks; those outside the window must stay, faintly", n)
	}
	b.drag(400, y, 500, y)
	if moved := b.session.Filter().Window; moved.From <= made.From || moved.To-moved.From > made.To-made.From+2 {
		t.Errorf("moved to %+v from %+v", moved, made)
	}
	b.drag(600, y, 1200, y)
	if all := b.session.Filter().Window; all.To < int64(b.timeline.data.whole().to) {
		t.Errorf("the right edge at the end of the strip gives %+v", all)
	}
	test.TapAt(b.timeline, fyne.NewPos(100, y))
	if w := b.session.Filter().Window; w != (project.Window{}) {
		t.Errorf("a tap outside leaves %+v", w)
	}
	b.drag(300, y, 500, y)
	b.key(fyne.KeyEscape)
	if w := b.session.Filter().Window; w != (project.Window{}) {
		t.Errorf("escape leaves %+v", w)
	}
}

func TestEdgeOfTheStripStandsForTheOutliersBeyond(t *testing.T) {
	events := append(pier(), event("first", "Y-3000000", "The bay is formed", ""), event("plan", "Y12000", "The pier is to last until then", ""))
	b := openBench(t, 1000, 240, look.Light, events...)
	if x := b.timeline.overview; x.before != 1 || x.after != 1 {
		t.Fatalf("overview %+v, want one left out at either end", x)
	}
	holds := func(id model.EventID) bool { return slices.Contains(ids(b.session.Visible()), id) }
	b.drag(500, 225, -20, 225)
	if !holds("first") || holds("plan") {
		t.Errorf("brushed to the left end: %v", ids(b.session.Visible()))
	}
	b.timeline.TypedRune('0')
	b.key(fyne.KeyEscape)
	b.drag(500, 225, 1020, 225)
	if holds("first") || !holds("plan") {
		t.Errorf("brushed to the right end: %v", ids(b.session.Visible()))
	}
}

func TestBrushByKey(t *testing.T) {
	b := pierBench(t)
	b.session.Select("crane")
	b.timeline.FitSelection()
	b.timeline.TypedRune('b')
	b.settle()
	if diff := cmp.Diff([]model.EventID{"crane"}, ids(b.session.Visible())); diff != "" {
		t.Error(diff)
	}
}
