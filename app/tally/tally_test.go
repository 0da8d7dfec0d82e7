package tally

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
	"github.com/google/go-cmp/cmp"

	"chronotope/app/words"
	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/project"
)

var leeds = model.Place{ID: 7, Name: "Leeds", Country: "GB"}

// ledger is a project with two events, one of them without a date and one without a place,
// a place that is only named, and a time that dates nothing.
func ledger(t *testing.T) *project.Session {
	t.Helper()
	text := "In 1880 the guild was closed. A mill stood in Leeds. She wrote to Leith, and to Leith again. The worst since 1850."
	at := func(from, to int) model.Span { return model.Span{Start: from, End: to} }
	doc := &model.Document{ID: "d", Name: "ledger.txt", Text: text}
	src := &project.Source{
		Document: doc,
		Toponyms: []model.Toponym{
			{Span: at(46, 51), Place: leeds},
			{Span: at(66, 71), Place: model.Place{ID: 8, Name: "Leith"}},
			{Span: at(80, 85), Place: model.Place{ID: 8, Name: "Leith"}},
		},
		Unused: []model.UnusedTime{{Span: at(109, 113), Code: model.UnusedComparison}},
	}
	closed := &model.Event{ID: "closed", Headline: "Guild was closed", Date: edtf.Y(1880), Evidence: []model.Evidence{{Document: "d"}}}
	mill := &model.Event{
		ID: "mill", Headline: "Mill stood", Status: model.Accepted,
		Evidence: []model.Evidence{{Document: "d", Places: []model.PlaceMention{{Place: leeds}}}},
	}
	return project.Open(project.Memory{}, project.Saved{Sources: []*project.Source{src}, Events: []*model.Event{closed, mill}})
}

func TestTallyOfAProject(t *testing.T) {
	s := ledger(t)
	var got []Tally
	c := NewCounter(s, func(f func()) { f() }, func(t Tally) { got = append(got, t) })
	c.Count(true)
	want := Tally{All: 2, Shown: 2, Places: 1, Review: 1, Lists: &Lists{
		PerDocument: map[model.DocumentID]int{"d": 2},
		Undated: []Item{
			{Title: "Mill stood", Facts: "Leeds, United Kingdom", Event: "mill"},
			{Title: "Leith", Facts: "named 2 times · ledger.txt", Document: "d", Span: model.Span{Start: 66, End: 71}},
		},
		Unplaced: []Item{{Title: "Guild was closed", Facts: "1880", Event: "closed"}},
		LeftOut:  []Item{{Title: "1850", Facts: "only compares · ledger.txt", Document: "d", Span: model.Span{Start: 109, End: 113}}},
	}}
	if diff := cmp.Diff(want, got[0]); diff != "" {
		t.Error(diff)
	}
	s.SetFilter(project.Filter{Text: "mill", Hide: []model.Status{model.Rejected}})
	c.Count(false)
	want = Tally{All: 2, Shown: 1, Places: 1, Review: 1, Hidden: map[project.Criterion]int{project.ByText: 1, project.ByStatus: 0}}
	if diff := cmp.Diff(want, got[1]); diff != "" {
		t.Error(diff)
	}
}

// TestSupposedIsCountedApart counts what is only supposed, or denied, by itself and leaves it
// out of the trays, until it is asked for.
func TestSupposedIsCountedApart(t *testing.T) {
	s := ledger(t)
	err := s.Edit("suppose", func(tx *project.Tx) error {
		for id, m := range map[model.EventID]model.Mode{"if": model.ModeSupposed, "no": model.ModeDenied} {
			tx.PutEvent(&model.Event{ID: id, Headline: "Fire in the mill", Evidence: []model.Evidence{{Document: "d", Mode: m}}})
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	var got Tally
	c := NewCounter(s, func(f func()) { f() }, func(t Tally) { got = t })
	if c.Count(true); got.All != 2 || got.Shown != 2 || got.Apart != 2 || len(got.Lists.Undated) != 2 {
		t.Errorf("%+v", got)
	}
	s.SetFilter(project.Filter{Text: "guild"})
	if c.Count(false); got.Shown != 1 || got.Apart != 0 {
		t.Errorf("of what the filter lets through %+v", got)
	}
	s.SetFilter(project.Filter{Modes: words.AllModes()})
	if c.Count(false); got.All != 4 || got.Shown != 4 || got.Apart != 0 {
		t.Errorf("asked for %+v", got)
	}
}

// TestManyAreCountedBehind counts more events than one waits for, and asks again meanwhile.
func TestManyAreCountedBehind(t *testing.T) {
	var saved project.Saved
	for i := range countAtOnce + 1 {
		saved.Events = append(saved.Events, &model.Event{ID: model.EventID(rune(i + 1000)), Date: edtf.Y(int64(i))})
	}
	s := project.Open(project.Memory{}, saved)
	queue := make(chan func(), 10)
	var got []Tally
	c := NewCounter(s, func(f func()) { queue <- f }, func(t Tally) { got = append(got, t) })
	c.Count(false)
	c.Count(true)
	s.SetFilter(project.Filter{Window: project.Window{From: 0, To: 1}})
	c.Count(false)
	for len(got) < 2 {
		select {
		case f := <-queue:
			f()
		case <-time.After(10 * time.Second):
			t.Fatalf("%d tallies", len(got))
		}
	}
	if got[0].Shown != countAtOnce+1 || got[0].Lists != nil {
		t.Errorf("at first %d events, lists %v", got[0].Shown, got[0].Lists)
	}
	if got[1].Shown != 1 || got[1].Lists == nil || len(got[1].Lists.Unplaced) != countAtOnce+1 {
		t.Errorf("what was asked for meanwhile was not counted: %d events", got[1].Shown)
	}
}

func TestTrays(t *testing.T) {
	test.NewTempApp(t)
	var opened []Item
	trays := NewTrays(func(i Item) { opened = append(opened, i) })
	w := test.NewTempWindow(t, trays.Tabs()[0].Content)
	w.Resize(fyne.NewSize(300, 300))
	empty := func() bool {
		for _, o := range test.LaidOutObjects(w.Content()) {
			if l, ok := o.(*widget.Label); ok && l.Visible() && l.Text == "Every place that is named is that of an event, and every event has a date." {
				return true
			}
		}
		return false
	}
	trays.Show(&Lists{})
	if !empty() || trays.Tabs()[0].Text != "Undated" {
		t.Errorf("an empty tray does not say so; its tab is %q", trays.Tabs()[0].Text)
	}
	items := []Item{{Title: "Leith", Document: "d"}, {Title: "Mill stood", Event: "mill"}}
	trays.Show(&Lists{Undated: items})
	if empty() || trays.Tabs()[0].Text != "Undated 2" {
		t.Errorf("a tray with two says it is empty, or its tab is %q", trays.Tabs()[0].Text)
	}
	list := trays.Lists()[0]
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if diff := cmp.Diff(items[1:], opened); diff != "" {
		t.Error(diff)
	}
}
