package project

import (
	"errors"
	"slices"
	"testing"

	"chronotope/model"
)

func names(s *Session) []string {
	var out []string
	for _, src := range s.Sources() {
		out = append(out, string(src.Document.ID))
	}
	return out
}

// TestUndoPutsDocumentsBackInTheirPlace takes documents out, from any place and several at
// once, and takes that back.
func TestUndoPutsDocumentsBackInTheirPlace(t *testing.T) {
	all := []string{"a", "b", "c", "d"}
	for _, out := range [][]string{{"a"}, {"b"}, {"d"}, {"a", "b"}, {"b", "a"}, {"c", "a", "d"}, {"a", "b", "c", "d"}} {
		s := New(Memory{})
		if err := s.Edit("Open", func(tx *Tx) error {
			for _, id := range all {
				tx.PutSource(&Source{Document: &model.Document{ID: model.DocumentID(id)}})
			}
			return nil
		}); err != nil {
			t.Fatal(err)
		}
		if err := s.Edit("Replace", func(tx *Tx) error {
			for _, id := range out {
				tx.DeleteSource(model.DocumentID(id))
			}
			tx.PutSource(&Source{Document: &model.Document{ID: "new"}})
			return nil
		}); err != nil {
			t.Fatal(err)
		}
		after := names(s)
		for range 2 {
			if err := s.Undo(); err != nil {
				t.Fatal(err)
			}
			if got := names(s); !slices.Equal(got, all) {
				t.Errorf("%v taken out and back: %v", out, got)
			}
			if err := s.Redo(); err != nil {
				t.Fatal(err)
			}
			if got := names(s); !slices.Equal(got, after) {
				t.Errorf("%v taken out again: %v, want %v", out, got, after)
			}
		}
	}
}

// recalling is a store that counts how often it is asked for what it holds.
type recalling struct {
	Memory
	asked int
	err   error
}

func (r *recalling) Recall(Step) (Change, error) {
	r.asked++
	return Change{Label: "second", Rows: []Row{{Kind: EventRow, ID: "0"}}}, r.err
}

// TestLabelsAskNobody holds that a label is at hand, and that a store that fails is told.
func TestLabelsAskNobody(t *testing.T) {
	store := &recalling{err: errors.New("the disk went away")}
	s := Open(store, Saved{
		Events: []*model.Event{event("0", "2000")},
		Done:   []Change{{Label: "first"}, {Label: "second"}}, Undone: []Change{{Label: "later"}, {Label: "next"}},
	})
	for range 3 {
		if undo, redo := s.UndoLabel(), s.RedoLabel(); undo != "second" || redo != "next" {
			t.Errorf("undo %q, redo %q", undo, redo)
		}
	}
	if store.asked != 0 {
		t.Errorf("the store was asked %d times for labels", store.asked)
	}
	if err := s.Undo(); !errors.Is(err, store.err) {
		t.Errorf("undo: %v", err)
	}
	if err := s.Redo(); !errors.Is(err, store.err) {
		t.Errorf("redo: %v", err)
	}
	if _, err := s.UndoRows(); !errors.Is(err, store.err) {
		t.Errorf("rows: %v", err)
	}
	if s.UndoLabel() != "second" || s.RedoLabel() != "next" || len(s.Events()) != 1 {
		t.Error("what failed has happened")
	}
	store.err = nil
	if rows, err := s.UndoRows(); rows != 1 || err != nil {
		t.Errorf("%d rows, %v", rows, err)
	}
	asked := store.asked
	if err := s.Undo(); err != nil || store.asked != asked || len(s.Events()) != 0 || s.UndoLabel() != "first" {
		t.Errorf("%v; asked %d times more, %d events, undo %q", err, store.asked-asked, len(s.Events()), s.UndoLabel())
	}
	if held := s.Saved(); len(held.Done) != 0 || len(held.Undone) != 1 {
		t.Errorf("of what the store holds %d and %d changes are said to be the session's", len(held.Done), len(held.Undone))
	}
	if s.KeepIn(Memory{}); s.UndoLabel() != "" || s.RedoLabel() != "second" {
		t.Errorf("in another store undo is %q, redo %q", s.UndoLabel(), s.RedoLabel())
	}
}

// wrongStore gives out a change of which a row is not what it says.
type wrongStore struct {
	Memory
	row Row
}

func (w wrongStore) Recall(Step) (Change, error) { return Change{Rows: []Row{w.row}}, nil }

func TestRowsOfAnotherKindAreRefused(t *testing.T) {
	for _, r := range []Row{
		{Kind: EventRow, ID: "0", Before: &View{}},
		{Kind: SourceRow, ID: "0", Before: event("0", "2000")},
		{Kind: OverrideRow, ID: "0", After: &Source{}},
		{Kind: ViewRow, ID: "0", After: "view"},
		{Kind: 77, ID: "0"},
	} {
		s := Open(wrongStore{row: r}, Saved{Events: []*model.Event{event("0", "2000")}, Done: []Change{{Label: "first"}}, Undone: []Change{{Label: "next"}}})
		for step, take := range map[string]func() error{"undo": s.Undo, "redo": s.Redo} {
			if err := take(); err == nil || len(s.Events()) != 1 {
				t.Errorf("%s of %v: %v, %d events", step, r, err, len(s.Events()))
			}
		}
	}
}
