package project

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"chronotope/model"
)

// TestTwoValuesUnderOneID holds that no value takes the place of another of the same
// transaction unseen.
func TestTwoValuesUnderOneID(t *testing.T) {
	source := func(name string) *Source { return &Source{Document: &model.Document{ID: "d", Name: name}} }
	for name, c := range map[string]struct {
		edit func(tx *Tx)
		want string // of the error; "" for none
	}{
		"two added": {func(tx *Tx) { tx.PutEvent(event("9", "2001")); tx.PutEvent(event("9", "2002")) }, "event 9"},
		"two for one that is there": {
			func(tx *Tx) { tx.PutEvent(event("1", "2001")); tx.PutEvent(event("1", "2002")) }, "event 1",
		},
		"two documents": {func(tx *Tx) { tx.PutSource(source("a")); tx.PutSource(source("b")) }, "document d"},
		"the same twice": {func(tx *Tx) {
			e := event("9", "2001")
			tx.PutEvent(e)
			tx.PutEvent(e)
		}, ""},
		"one made of the other": {func(tx *Tx) {
			tx.PutEvent(event("9", "2001"))
			_ = headline("changed", "9")(tx)
			_ = headline("again", "9")(tx)
		}, ""},
		"after one that is gone": {func(tx *Tx) {
			tx.PutEvent(event("9", "2001"))
			tx.DeleteEvent("9")
			tx.PutEvent(event("9", "2002"))
		}, ""},
	} {
		s := open(t, 3)
		err := s.Edit("Put", func(tx *Tx) error { c.edit(tx); return nil })
		switch {
		case c.want == "" && err != nil:
			t.Errorf("%s: %v", name, err)
		case c.want != "" && (!errors.Is(err, ErrConflict) || !strings.Contains(err.Error(), "Put: "+c.want)):
			t.Errorf("%s: got %v", name, err)
		case c.want != "" && (s.UndoLabel() != "Open" || len(s.Events()) != 3 || s.Event("1").Date.String() != "2001"):
			t.Errorf("%s: something has changed", name)
		}
	}
}

// TestAddedEventsGetIDsOfTheirOwn holds that an event that enters never meets one that is
// there, whatever its evidence.
func TestAddedEventsGetIDsOfTheirOwn(t *testing.T) {
	s := open(t, 1)
	given := 0
	s.IDs = func() model.EventID { given++; return model.EventID(fmt.Sprint("new-", given)) }
	template := event("", "2001")
	var added []model.EventID
	if err := s.Edit("Add", func(tx *Tx) error {
		for range 2 {
			added = append(added, tx.AddEvent(template).ID)
		}
		added = append(added, tx.AddEvent(event("named", "2001")).ID)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	if want := []model.EventID{"new-1", "new-2", "named"}; !slices.Equal(added, want) || len(s.Events()) != 4 || template.ID != "" {
		t.Errorf("added %v, want %v; %d events, template %q", added, want, len(s.Events()), template.ID)
	}
	for _, taken := range []string{"0", "new-1", "named"} {
		if err := s.Edit("Add", func(tx *Tx) error { tx.AddEvent(event(taken, "2001")); return nil }); !errors.Is(err, ErrConflict) {
			t.Errorf("%s is there already: %v", taken, err)
		}
	}
	if err := s.Edit("Add", func(tx *Tx) error {
		tx.AddEvent(event("5", "2001"))
		tx.AddEvent(event("5", "2002"))
		return nil
	}); !errors.Is(err, ErrConflict) {
		t.Errorf("two of one ID: %v", err)
	}
	if a, b := New(Memory{}).IDs(), New(Memory{}).IDs(); a == b || a == "" {
		t.Errorf("two sessions give %q and %q", a, b)
	}
}

// TestTransactionReadsItsOwnWrites goes through all events and documents while they change.
func TestTransactionReadsItsOwnWrites(t *testing.T) {
	s := open(t, 3)
	if err := s.Edit("Edit", func(tx *Tx) error {
		tx.DeleteEvent("1")
		tx.PutEvent(event("9", "1990"))
		_ = headline("changed", "2")(tx)
		tx.PutSource(&Source{Document: &model.Document{ID: "b"}})
		tx.DeleteSource("a")
		var events, sources []string
		for e := range tx.Events() {
			events = append(events, string(e.ID)+" "+e.Headline)
			_ = headline("seen", e.ID)(tx)
		}
		for src := range tx.Sources() {
			sources = append(sources, string(src.Document.ID))
		}
		if want := []string{"0 Event 0", "2 changed", "9 Event 9"}; !slices.Equal(events, want) {
			t.Errorf("events %q, want %q", events, want)
		}
		if !slices.Equal(sources, []string{"b"}) {
			t.Errorf("documents %q", sources)
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	for _, e := range s.Events() {
		if e.Headline != "seen" {
			t.Errorf("event %s is %q", e.ID, e.Headline)
		}
	}
}
