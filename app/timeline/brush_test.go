package timeline

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"chronotope/app/look"
	"chronotope/model"
	"chronotope/model/edtf"
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

// TestOverviewShowsAll holds that the strip has the whole extent, far outliers and what a
// filter hides included, and that all can be brushed there.
func TestOverviewShowsAll(t *testing.T) {
	events := append(pier(), event("first", "0900", "The bay is named", ""), event("plan", "2900", "The pier is to last until then", ""))
	b := openBench(t, 1000, 240, look.Light, events...)
	whole := b.timeline.overview
	if whole.from > b.timeline.data.spans[0].from || whole.to < b.timeline.data.whole().to {
		t.Errorf("overview %+v, want all", whole)
	}
	b.drag(500, 225, -20, 225)
	if got := ids(b.session.Visible()); !slices.Contains(got, "first") || slices.Contains(got, "plan") {
		t.Errorf("brushed to the left end: %v", got)
	}
	b.session.SetFilter(project.Filter{Text: "stones"})
	b.settle()
	if b.timeline.overview != whole || len(b.timeline.data.spans) != 1 {
		t.Errorf("with a filter the overview is %+v, want as before; %d events pass", b.timeline.overview, len(b.timeline.data.spans))
	}
}

// TestWindowIsTyped types dates into the fields beside the overview.
func TestWindowIsTyped(t *testing.T) {
	b := pierBench(t)
	mistakes := 0
	b.timeline.SetDates(func(typed string) (edtf.Value, bool) {
		v, err := edtf.Parse(typed)
		return v, err == nil
	}, func() { mistakes++ })
	b.settle()
	f := b.timeline.parts.fields
	if f.from.Hidden || f.to.Hidden {
		t.Fatal("there are no fields")
	}
	day := edtf.DayNumber
	whole := b.timeline.overview
	for _, c := range []struct {
		from, to string
		want     project.Window
	}{
		{"2017", "2018-02", project.Window{From: day(2017, 1, 1), To: day(2018, 2, 28)}},
		{"2017", "", project.Window{From: day(2017, 1, 1), To: int64(whole.to) - 1}},
		{"", "2017", project.Window{From: int64(whole.from), To: day(2017, 12, 31)}},
		{"2018", "2017", project.Window{From: day(2017, 1, 1), To: day(2018, 12, 31)}},
		{"2018", "soon", project.Window{From: day(2017, 1, 1), To: day(2018, 12, 31)}}, // as it was
		{"", "", project.Window{}},
	} {
		f.from.SetText(c.from)
		f.to.SetText(c.to)
		f.to.OnSubmitted(c.to)
		b.settle()
		if got := b.session.Filter().Window; got != c.want {
			t.Errorf("%q to %q: %+v, want %+v", c.from, c.to, got, c.want)
		}
	}
	if mistakes != 1 {
		t.Errorf("%d mistakes are told, want one", mistakes)
	}
	left := float32(b.timeline.stripLeft())
	strip := b.timeline.stripView()
	b.drag(left+200, 225, left+300, 225)
	if w := b.session.Filter().Window; w.From != int64(strip.day(200)) || f.from.Text == "" || f.to.Text == "" {
		t.Errorf("brushed %+v, the fields say %q and %q", w, f.from.Text, f.to.Text)
	}
	f.from.SetText("2017-11")
	f.from.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if f.from.Text != f.from.said {
		t.Errorf("Escape leaves %q", f.from.Text)
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
