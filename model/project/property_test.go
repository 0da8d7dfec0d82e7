package project

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"chronotope/model"
)

// everything is all that a session holds, by what is there: values are never changed in
// place.
type everything struct {
	Sources   []*Source
	Events    map[model.EventID]*model.Event
	Overrides []*model.Override
	Views     []*View
}

func everythingOf(s *Session) everything {
	e := everything{Sources: slices.Clone(s.Sources()), Overrides: slices.Clone(s.Overrides()), Views: slices.Clone(s.Views()), Events: map[model.EventID]*model.Event{}}
	for _, v := range s.Events() {
		e.Events[v.ID] = v
	}
	return e
}

// difference says what of two projects is not the same; "" for nothing.
func (e everything) difference(other everything) string {
	switch {
	case !slices.Equal(e.Sources, other.Sources):
		return "the documents, or their order"
	case !maps.Equal(e.Events, other.Events):
		return "the events"
	case !slices.Equal(e.Overrides, other.Overrides):
		return "what the user decided of words"
	case !slices.Equal(e.Views, other.Views):
		return "the views"
	}
	return ""
}

// randomChange does something to each kind of thing that a project holds.
func randomChange(tx *Tx, rnd *rand.Rand) {
	for range 1 + rnd.IntN(4) {
		id := fmt.Sprint(rnd.IntN(9))
		switch rnd.IntN(9) {
		case 0:
			tx.DeleteEvent(model.EventID(id))
		case 1, 2:
			tx.Event(model.EventID(id)) // which may have been put just now
			tx.PutEvent(event(id, fmt.Sprint(1900+rnd.IntN(100))))
		case 3:
			tx.DeleteSource(model.DocumentID(id))
		case 4:
			tx.Source(model.DocumentID(id))
			tx.PutSource(&Source{Document: &model.Document{ID: model.DocumentID(id)}, Path: fmt.Sprint(rnd.Uint64())})
		case 5:
			tx.PutOverride(&model.Override{Words: "Word " + id, Verdict: model.Verdict(rnd.IntN(2))})
		case 6:
			tx.DeleteOverride((&model.Override{Words: "word " + id, Verdict: model.Verdict(rnd.IntN(2))}).ID())
		case 7:
			tx.PutView(&View{Name: id, Map: MapView{Zoom: rnd.Float64()}})
		default:
			tx.DeleteView(id)
		}
	}
	if rnd.IntN(3) == 0 {
		tx.Select(Selection{Event: model.EventID(fmt.Sprint(rnd.IntN(9))), Evidence: rnd.IntN(3)})
	}
}

// step is a change that was made, with what was before and after it.
type step struct {
	label         string
	before, after everything
	from, to      Selection
}

// TestUndoAndRedoBringEverythingBack edits at random, takes changes back and does them
// again: each time all is as it was, down to the order of documents and the selection,
// and what a search found is marked as before. An observer that only follows notices sees
// the same.
func TestUndoAndRedoBringEverythingBack(t *testing.T) {
	for seed := range uint64(40) {
		rnd := rand.New(rand.NewPCG(seed, 1))
		s, mirror := New(Memory{}), New(Memory{})
		s.Observe(func(n Notice) {
			for _, r := range n.Change.Rows {
				if r.Before != mirror.value(r.Kind, r.ID) {
					t.Fatalf("seed %d: a row says that %s %s was %v", seed, r.Kind, r.ID, r.Before)
				}
				mirror.set(r)
			}
		})
		found := &Found{Query: "mill"}
		s.SetFound(found)
		var steps []step
		at := 0 // how many of the steps stand
		for n := range 400 {
			var want everything
			var selection Selection
			var err error
			switch what := rnd.IntN(5); {
			case what == 0 && at > 0:
				at--
				want, selection, err = steps[at].before, steps[at].from, s.Undo()
			case what == 1 && at < len(steps):
				want, selection, err = steps[at].after, steps[at].to, s.Redo()
				at++
			default:
				made := step{label: fmt.Sprint(n), before: everythingOf(s), from: s.Selection()}
				err = s.Edit(made.label, func(tx *Tx) error { randomChange(tx, rnd); return nil })
				if s.UndoLabel() == made.label {
					made.after, made.to = everythingOf(s), s.Selection()
					steps, at = append(steps[:at], made), at+1
				}
				want, selection = everythingOf(s), s.Selection()
			}
			if err != nil {
				t.Fatalf("seed %d, step %d: %v", seed, n, err)
			}
			if other := everythingOf(s).difference(want); other != "" || s.Selection() != selection || s.Found() != found {
				t.Fatalf("seed %d, step %d: not as before: %s; selection %v, want %v", seed, n, other, s.Selection(), selection)
			}
			mirror.sorted = nil
			if other := everythingOf(s).difference(everythingOf(mirror)); other != "" {
				t.Fatalf("seed %d, step %d: the notices tell otherwise of %s", seed, n, other)
			}
			s.Select(model.EventID(fmt.Sprint(rnd.IntN(9))))
		}
		for s.UndoLabel() != "" {
			if err := s.Undo(); err != nil {
				t.Fatal(err)
			}
		}
		if other := everythingOf(s).difference(everything{}); other != "" {
			t.Fatalf("seed %d: after all was taken back there are still %s", seed, other)
		}
		for s.RedoLabel() != "" {
			if err := s.Redo(); err != nil {
				t.Fatal(err)
			}
		}
		if other := everythingOf(s).difference(steps[len(steps)-1].after); other != "" {
			t.Fatalf("seed %d: after all was done again other are %s", seed, other)
		}
	}
}
