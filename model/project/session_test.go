package project

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chronotope/model"
	"chronotope/model/edtf"
)

func event(id string, date string) *model.Event {
	return &model.Event{
		ID: model.EventID(id), Headline: "Event " + id, Date: edtf.MustParse(date),
		Evidence: []model.Evidence{{Document: "a"}, {Document: "b"}},
	}
}

// open returns a session with events numbered from 0 in years from 2000.
func open(t *testing.T, n int) *Session {
	t.Helper()
	s := New(Memory{})
	err := s.Edit("Open", func(tx *Tx) error {
		tx.PutSource(&Source{Document: &model.Document{ID: "a", Name: "a.txt"}})
		for i := range n {
			tx.PutEvent(event(fmt.Sprint(i), fmt.Sprint(2000+i)))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func headline(text string, id model.EventID) func(*Tx) error {
	return func(tx *Tx) error {
		e := tx.Event(id).Clone()
		e.Headline = text
		tx.PutEvent(e)
		return nil
	}
}

func ids(events []*model.Event) []model.EventID {
	out := []model.EventID{}
	for _, e := range events {
		out = append(out, e.ID)
	}
	return out
}

func TestEventsAreInOrderOfTime(t *testing.T) {
	s := New(Memory{})
	_ = s.Edit("Open", func(tx *Tx) error {
		for id, date := range map[string]string{"c": "2018-12-08", "a": "-0489", "b": "2018", "d": ""} {
			e := event(id, "2018")
			e.Date, _ = edtf.Parse(date)
			tx.PutEvent(e)
		}
		return nil
	})
	if diff := cmp.Diff([]model.EventID{"a", "b", "c", "d"}, ids(s.Events())); diff != "" {
		t.Error(diff)
	}
}

// TestOpenDatesStandAtTheirBound: what only has an end stands there, in what is sorted at once,
// in what comes later and when one steps.
func TestOpenDatesStandAtTheirBound(t *testing.T) {
	order := []string{"1204", "../1875", "1875", "1898-11-27", "/1898-12", "1898-12", "1899/..", "../1900-01-02", "1900-01-02"}
	s := New(Memory{})
	dates := append(slices.Clone(order), "")
	for _, i := range rand.New(rand.NewPCG(1, 2)).Perm(len(dates)) {
		e := event(fmt.Sprint("e", i), "2018")
		e.Date, _ = edtf.Parse(dates[i])
		if err := s.Edit("Add", func(tx *Tx) error { tx.PutEvent(e); return nil }); err != nil {
			t.Fatal(err)
		}
		s.Events() // so that the next is put among them
	}
	if diff := cmp.Diff(dates, datesOf(s.Events())); diff != "" {
		t.Errorf("one by one: %s", diff)
	}
	again := slices.Clone(s.Events())
	rand.New(rand.NewPCG(3, 4)).Shuffle(len(again), func(i, j int) { again[i], again[j] = again[j], again[i] })
	SortInTime(again)
	if diff := cmp.Diff(ids(s.Events()), ids(again)); diff != "" {
		t.Errorf("at once: %s", diff)
	}
	s.Select("e6")
	if s.Step(1); s.SelectedEvent().Date.String() != "../1900-01-02" {
		t.Errorf("after 1899/.. comes %v", s.SelectedEvent().Date)
	}
}

func datesOf(events []*model.Event) (out []string) {
	for _, e := range events {
		if e.Date.IsZero() {
			out = append(out, "")
		} else {
			out = append(out, e.Date.String())
		}
	}
	return out
}

func TestFailedEditChangesNothing(t *testing.T) {
	s := open(t, 2)
	s.Observe(func(Notice) { t.Error("observer called") })
	err := s.Edit("Rename", func(tx *Tx) error {
		_ = headline("changed", "0")(tx)
		return errors.New("no")
	})
	if err == nil || s.Event("0").Headline != "Event 0" || s.UndoLabel() != "Open" {
		t.Errorf("err %v, headline %q, undo %q", err, s.Event("0").Headline, s.UndoLabel())
	}
}

// refusing is a store whose disk is full.
type refusing struct{ err error }

func (r *refusing) Apply(Change, Step) error { return r.err }

func (r *refusing) Recall(Step) (Change, error) { return Change{}, r.err }

func TestRefusedChangeHasNotHappened(t *testing.T) {
	store := &refusing{}
	s := New(store)
	if err := s.Edit("Add", func(tx *Tx) error { tx.PutEvent(event("0", "2000")); return nil }); err != nil {
		t.Fatal(err)
	}
	store.err = errors.New("disk full")
	if err := s.Edit("Rename", headline("changed", "0")); !errors.Is(err, store.err) {
		t.Errorf("edit: %v", err)
	}
	if err := s.Undo(); !errors.Is(err, store.err) {
		t.Errorf("undo: %v", err)
	}
	if e := s.Event("0"); e == nil || e.Headline != "Event 0" || s.UndoLabel() != "Add" || s.RedoLabel() != "" {
		t.Errorf("event %v, undo %q, redo %q", e, s.UndoLabel(), s.RedoLabel())
	}
}

func TestUndoSelectsWhereItHappened(t *testing.T) {
	s := open(t, 3)
	s.SelectEvidence("1", 1)
	_ = s.Edit("Delete", func(tx *Tx) error { tx.DeleteEvent("1"); return nil })
	if s.SelectedEvent() != nil {
		t.Errorf("a deleted event is still selected")
	}
	s.Select("2")
	if err := s.Undo(); err != nil {
		t.Fatal(err)
	}
	if got, want := s.Selection(), (Selection{"1", 1}); got != want {
		t.Errorf("selection %v, want %v", got, want)
	}
	if s.RedoLabel() != "Delete" {
		t.Errorf("redo %q", s.RedoLabel())
	}
}

func TestAnEditThatChangesNothingIsNoStep(t *testing.T) {
	s := open(t, 1)
	_ = s.Edit("Touch", func(tx *Tx) error { tx.PutEvent(tx.Event("0")); tx.DeleteEvent("nobody"); return nil })
	_ = s.Edit("Come and go", func(tx *Tx) error { tx.PutEvent(event("9", "2009")); tx.DeleteEvent("9"); return nil })
	if s.UndoLabel() != "Open" {
		t.Errorf("undo %q", s.UndoLabel())
	}
}

func TestStep(t *testing.T) {
	s := open(t, 3)
	for _, step := range []struct {
		n    int
		want model.EventID
	}{{1, "0"}, {1, "1"}, {5, "2"}, {1, "2"}, {-1, "1"}, {-9, "0"}} {
		if s.Step(step.n); s.Selection().Event != step.want {
			t.Errorf("step %d: %q, want %q", step.n, s.Selection().Event, step.want)
		}
	}
	s.Select("")
	if s.Step(-1); s.Selection().Event != "2" {
		t.Errorf("back from nothing: %q", s.Selection().Event)
	}
}

func TestSelectEvidenceWrapsAround(t *testing.T) {
	s := open(t, 1)
	for _, c := range []struct{ ask, want int }{{2, 0}, {-1, 1}, {3, 1}} {
		if s.SelectEvidence("0", c.ask); s.Selection().Evidence != c.want {
			t.Errorf("%d: %d, want %d", c.ask, s.Selection().Evidence, c.want)
		}
	}
}

func TestFilter(t *testing.T) {
	s := open(t, 4)
	_ = s.Edit("Reject", func(tx *Tx) error {
		e := tx.Event("3").Clone()
		e.Status = model.Rejected
		e.Evidence[0].Passage.Quote = "The Treaty of Éire"
		tx.PutEvent(e)
		return nil
	})
	day := edtf.DayNumber
	for name, c := range map[string]struct {
		filter Filter
		want   []model.EventID
	}{
		"none":     {Filter{}, []model.EventID{"0", "1", "2", "3"}},
		"overlap":  {Filter{Window: Window{day(2001, 12, 31), day(2002, 1, 1)}}, []model.EventID{"1", "2"}},
		"status":   {Filter{Hide: []model.Status{model.Rejected}}, []model.EventID{"0", "1", "2"}},
		"headline": {Filter{Text: "EVENT 2"}, []model.EventID{"2"}},
		"passage":  {Filter{Text: "éire treaty"}, []model.EventID{"3"}},
		"source":   {Filter{Documents: []model.DocumentID{"zz"}}, []model.EventID{}},
	} {
		s.SetFilter(c.filter)
		if diff := cmp.Diff(c.want, ids(s.Visible())); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func BenchmarkVisible(b *testing.B) {
	s := New(Memory{})
	_ = s.Edit("Open", func(tx *Tx) error {
		for i := range 100_000 {
			tx.PutEvent(event(fmt.Sprint(i), fmt.Sprint(1000+i%1000)))
		}
		return nil
	})
	s.Events()
	for b.Loop() {
		s.SetFilter(Filter{Window: Window{edtf.DayNumber(1500, 1, 1), edtf.DayNumber(1600, 1, 1)}})
		s.Visible()
	}
}

// TestListsFollowChanges compares the lists of events, which follow small changes, with
// those made anew.
func TestListsFollowChanges(t *testing.T) {
	s := open(t, 200)
	s.SetFilter(Filter{Text: "1"})
	random := rand.New(rand.NewPCG(11, 12))
	for n := range 300 {
		before, copied := s.Events(), slices.Clone(s.Events())
		err := s.Edit("Edit", func(tx *Tx) error {
			for range 1 + random.IntN(4) {
				id := fmt.Sprint(random.IntN(220))
				if random.IntN(4) == 0 {
					tx.DeleteEvent(model.EventID(id))
				} else {
					tx.Event(model.EventID(id)) // it may have been put already
					tx.PutEvent(event(id, fmt.Sprint(1990+random.IntN(40))))
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		if random.IntN(3) == 0 {
			if err := s.Undo(); err != nil {
				t.Fatal(err)
			}
		}
		if !slices.Equal(before, copied) {
			t.Fatal("a list that was given out has changed")
		}
		fresh := Open(Memory{}, s.Saved())
		fresh.events = s.events
		fresh.SetFilter(s.Filter())
		if diff := cmp.Diff(ids(fresh.Events()), ids(s.Events())); diff != "" {
			t.Fatalf("step %d: %s", n, diff)
		}
		if diff := cmp.Diff(ids(fresh.Visible()), ids(s.Visible())); diff != "" {
			t.Fatalf("step %d, visible: %s", n, diff)
		}
	}
}

// slow is a store that waits until it is told to go on.
type slow struct{ goOn chan error }

func (w *slow) Apply(Change, Step) error    { return <-w.goOn }
func (w *slow) Recall(Step) (Change, error) { return Change{}, errors.New("nothing was kept") }

func TestEditBehind(t *testing.T) {
	w := &slow{make(chan error)}
	s := New(w)
	queue := make(chan func())
	put := func(tx *Tx) error { tx.PutEvent(event("1", "2018")); return nil }
	for _, failure := range []error{errors.New("the disk is full"), nil} {
		var told []error
		s.EditBehind("Open", put, func(f func()) { queue <- f }, func(err error) { told = append(told, err) })
		if err := s.Edit("Other", put); !errors.Is(err, ErrBusy) {
			t.Errorf("another edit meanwhile: %v", err)
		}
		if len(s.Events()) != 0 {
			t.Error("the change is there before it is stored")
		}
		w.goOn <- failure
		(<-queue)()
		if len(told) != 1 || !errors.Is(told[0], failure) || (len(s.Events()) == 1) != (failure == nil) {
			t.Errorf("told %v, %d events, undo %q", told, len(s.Events()), s.UndoLabel())
		}
	}
	// Another project is opened while one is stored.
	s.EditBehind("Open", func(tx *Tx) error { tx.PutEvent(event("2", "2019")); return nil }, func(f func()) { queue <- f }, func(error) {})
	s.Reset(Memory{}, Saved{})
	w.goOn <- nil
	(<-queue)()
	if len(s.Events()) != 0 || s.Edit("Edit", put) != nil {
		t.Errorf("%d events in the other project", len(s.Events()))
	}
}

func TestFilterCriteria(t *testing.T) {
	leeds, genoa := model.Place{ID: 1, Name: "Leeds"}, model.Place{ID: 2, Name: "Genoa"}
	e := &model.Event{
		ID: "a", Headline: "Mill burned down", Date: edtf.YMD(1871, 5, 4), Tags: []string{"fire"}, Color: "green", Disputed: true, Confidence: 0.6, Status: model.Accepted,
		Evidence: []model.Evidence{{
			Document: "d", Date: edtf.YMD(1871, 5, 4), Mode: model.ModePlanned, DateFrom: model.FromStory, Passage: model.Selector{Span: model.Span{Start: 9, End: 20}},
			Places: []model.PlaceMention{{Place: leeds, Selector: model.Selector{Span: model.Span{End: 5}, Quote: "Leeds"}}},
		}},
	}
	day := e.Date.Earliest()
	for c, f := range map[Criterion][2]Filter{ // one that lets it through, one that does not
		ByTime:       {{Window: Window{day - 1, day + 1}}, {Window: Window{day + 1, day + 2}}},
		ByText:       {{Text: "MILL"}, {Text: "dock"}},
		ByDocument:   {{Documents: []model.DocumentID{"d"}}, {Documents: []model.DocumentID{"e"}}},
		ByStatus:     {{Hide: []model.Status{model.Rejected}}, {Hide: []model.Status{model.Accepted}}},
		ByPlace:      {{Places: []model.Place{genoa, leeds}}, {Places: []model.Place{genoa}}},
		ByTag:        {{Tags: []string{"flood", "fire"}}, {Tags: []string{"flood"}}},
		ByDispute:    {{Disputed: true}, {}},
		ByConfidence: {{Confidence: 0.5}, {Confidence: 0.7}},
		ByDateTold:   {{DateTold: Assumed}, {DateTold: Told}},
		ByPlaceTold:  {{PlaceTold: Assumed}, {PlaceTold: Told}},
		ByColor:      {{Colors: []string{"blue", "green"}}, {Colors: []string{"blue"}}},
		ByMode:       {{Modes: []model.Mode{model.ModePlanned}}, {Modes: []model.Mode{model.ModeStated, model.ModeDenied}}},
	} {
		if !f[0].Prepared().Match(e) || c != ByDispute && f[1].Prepared().Match(e) {
			t.Errorf("criterion %d lets through what it should not, or not what it should", c)
		}
		if got := f[0].Criteria(); len(got) != 1 || got[0] != c || !f[0].Without(c).IsZero() || f[0].Equal(f[0].Without(c)) {
			t.Errorf("criterion %d: %v", c, got)
		}
	}
	e.Disputed = false
	if (Filter{Disputed: true}).Match(e) {
		t.Error("what is not disputed passes as disputed")
	}
	if none := (&model.Event{}); (Filter{DateTold: Told}).Match(none) || (Filter{PlaceTold: Told}).Match(none) {
		t.Error("an event without date and place passes as one that is told")
	}
}

// TestUnsaidApart: what is only supposed or denied is shown where it is asked for, or accepted.
func TestUnsaidApart(t *testing.T) {
	for mode := model.ModeStated; mode <= model.ModeDenied; mode++ {
		e := &model.Event{Evidence: []model.Evidence{{Mode: mode}}}
		unsaid := mode == model.ModeSupposed || mode == model.ModeDenied
		if (Filter{}).Match(e) == unsaid {
			t.Errorf("%s: shown %t", mode, !unsaid)
		}
		if !(Filter{Modes: []model.Mode{mode}}).Match(e) || (Filter{Modes: []model.Mode{(mode + 1) % (model.ModeDenied + 1)}}).Match(e) {
			t.Errorf("%s: not shown where asked for, or where something else is", mode)
		}
		if e.Status = model.Accepted; !(Filter{}).Match(e) {
			t.Errorf("%s: accepted and not shown", mode)
		}
		e.Status, e.Evidence = model.Proposed, append(e.Evidence, model.Evidence{Mode: model.ModeStated})
		if !(Filter{}).Match(e) {
			t.Errorf("%s: not shown, though another passage states it", mode)
		}
	}
}

// TestUndoBehind takes a change back, and does it again, while both are stored behind.
func TestUndoBehind(t *testing.T) {
	w := &slow{make(chan error, 1)}
	s := New(w)
	put := func(tx *Tx) error { tx.PutEvent(event("1", "2018")); return nil }
	w.goOn <- nil
	if err := s.Edit("Add", put); err != nil {
		t.Fatal(err)
	}
	queue := make(chan func())
	do := func(f func()) { queue <- f }
	for _, step := range []struct {
		behind  func(func(func()), func(error))
		failure error
		events  int
	}{{s.UndoBehind, errors.New("the disk is full"), 1}, {s.UndoBehind, nil, 0}, {s.RedoBehind, nil, 1}, {s.UndoBehind, nil, 0}} {
		var told []error
		undo, err := s.UndoRows()
		redo, err2 := s.RedoRows()
		if undo+redo != 1 || err != nil || err2 != nil {
			t.Errorf("%d and %d rows, %v, %v", undo, redo, err, err2)
		}
		step.behind(do, func(err error) { told = append(told, err) })
		if err := s.Edit("Other", put); !errors.Is(err, ErrBusy) {
			t.Errorf("another edit meanwhile: %v", err)
		}
		s.UndoBehind(do, func(err error) {
			if len(s.history.done) > 0 && !errors.Is(err, ErrBusy) {
				t.Errorf("another undo meanwhile: %v", err)
			}
		})
		w.goOn <- step.failure
		(<-queue)()
		if len(told) != 1 || !errors.Is(told[0], step.failure) || len(s.Events()) != step.events {
			t.Errorf("told %v, %d events", told, len(s.Events()))
		}
	}
	if s.UndoBehind(do, func(error) {}); s.Busy() || s.UndoLabel() != "" || s.RedoLabel() != "Add" {
		t.Errorf("busy %v, undo %q, redo %q", s.Busy(), s.UndoLabel(), s.RedoLabel())
	}
}
