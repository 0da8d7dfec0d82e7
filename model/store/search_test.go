package store

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"chronotope/model"
	"chronotope/model/project"
)

func TestSearch(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	s := create(t, project.Saved{Sources: []*project.Source{source("a"), source("b")}})
	session := project.Open(s, project.Saved{Sources: []*project.Source{source("a"), source("b")}})
	err := session.Edit("Add", func(tx *project.Tx) error {
		e := event("e", "a", random)
		e.Headline = "Émile opened the café"
		tx.PutEvent(e)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	found := func(query string) (blocks, events int) {
		t.Helper()
		hits, err := s.Search(t.Context(), query, 10)
		if err != nil {
			t.Fatal(err)
		}
		for _, h := range hits {
			if h.Event != "" {
				events++
			} else {
				blocks++
			}
		}
		return blocks, events
	}
	for query, want := range map[string][2]int{
		"mill": {2, 0}, "MILL leeds": {2, 0}, "mil": {2, 0}, "mil ": {0, 0}, `"opened in June"`: {2, 0}, `"June in"`: {0, 0},
		"emile": {0, 1}, "cafe": {0, 1}, "opened": {2, 1}, "": {0, 0}, `"`: {0, 0}, "AND OR NOT ( ^ *": {0, 0}, "genoa -king": {2, 0},
	} {
		if blocks, events := found(query); blocks != want[0] || events != want[1] {
			t.Errorf("%q: %d blocks and %d events, want %v", query, blocks, events, want)
		}
	}
	if err := session.Undo(); err != nil {
		t.Fatal(err)
	}
	if _, events := found("cafe"); events != 0 {
		t.Error("an event that was undone is found")
	}
	if err := session.Edit("Remove", func(tx *project.Tx) error { tx.DeleteSource("a"); return nil }); err != nil {
		t.Fatal(err)
	}
	if blocks, _ := found("mill"); blocks != 1 {
		t.Errorf("after a document was removed %d blocks are found", blocks)
	}
}

// TestFindIsWhatSearchFinds holds that what is marked is what the list shows, all of it and
// in order.
func TestFindIsWhatSearchFinds(t *testing.T) {
	s := create(t, project.Saved{Sources: []*project.Source{source("a"), source("b")}})
	for _, query := range []string{"mill", "mil", `"opened in June"`, "genoa", "nothing", "", "the"} {
		found, err := s.Find(t.Context(), query)
		if err != nil {
			t.Fatal(err)
		}
		hits, err := s.Search(t.Context(), query, 1000)
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for _, h := range hits {
			for _, w := range h.Words {
				n++
				if !slices.Contains(found.Words[h.Document], w) {
					t.Errorf("%q: %v of %s is not found", query, w, h.Document)
				}
			}
		}
		for _, spans := range found.Words {
			n -= len(spans)
			if !slices.IsSortedFunc(spans, func(a, b model.Span) int { return a.Start - b.Start }) {
				t.Errorf("%q: %v is in no order", query, spans)
			}
		}
		if n != 0 {
			t.Errorf("%q: %d more in the list than found", query, n)
		}
	}
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if _, err := s.Find(ctx, "mill"); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

func FuzzSearch(f *testing.F) {
	s := create(f, project.Saved{Sources: []*project.Source{source("a")}})
	f.Add(`"mill at" lee* NEAR(a b)`)
	f.Fuzz(func(t *testing.T, query string) {
		if _, err := s.Search(t.Context(), query, 3); err != nil {
			t.Error(err)
		}
	})
}

// many is a project of 500 documents and 100,000 events.
func many() project.Saved {
	random := rand.New(rand.NewPCG(7, 8))
	var saved project.Saved
	for d := range 500 {
		saved.Sources = append(saved.Sources, source(fmt.Sprint("d", d)))
	}
	for e := range 100_000 {
		saved.Events = append(saved.Events, event(fmt.Sprint("e", e), fmt.Sprint("d", e%500), random))
	}
	return saved
}

func BenchmarkOpen(b *testing.B) {
	s := create(b, many())
	s.Close()
	for b.Loop() {
		s, saved, err := Open(background, s.Path())
		if err != nil || len(saved.Events) != 100_000 {
			b.Fatal(len(saved.Events), err)
		}
		s.Close()
	}
}

func BenchmarkEditUndoSearch(b *testing.B) {
	saved := many()
	s := create(b, saved)
	session := project.Open(s, saved)
	random := rand.New(rand.NewPCG(9, 9))
	session.Events()
	b.Run("edit", func(b *testing.B) {
		for b.Loop() {
			err := session.Edit("Edit", func(tx *project.Tx) error {
				tx.PutEvent(event(fmt.Sprint("e", random.IntN(100_000)), "d1", random))
				return nil
			})
			if err != nil {
				b.Fatal(err)
			}
			session.Visible()
		}
	})
	b.Run("undo", func(b *testing.B) {
		for b.Loop() {
			if session.UndoLabel() == "" {
				b.Skip("there is nothing left to undo")
			}
			if err := session.Undo(); err != nil {
				b.Fatal(err)
			}
			session.Visible()
		}
	})
	b.Run("search", func(b *testing.B) {
		for b.Loop() {
			if hits, err := s.Search(b.Context(), "docks genoa", 50); err != nil || len(hits) == 0 {
				b.Fatal(len(hits), err)
			}
		}
	})
}

// BenchmarkJudgeAll gives all of a hundred thousand events another status, and takes that
// back.
func BenchmarkJudgeAll(b *testing.B) {
	saved := many()
	s := create(b, saved)
	session := project.Open(s, saved)
	for b.Loop() {
		err := session.Edit("Judge", func(tx *project.Tx) error {
			for _, e := range session.Events() {
				next := e.Clone()
				next.Status = (e.Status + 1) % 3
				tx.PutEvent(next)
			}
			return nil
		})
		if err == nil {
			err = session.Undo()
		}
		if err != nil {
			b.Fatal(err)
		}
	}
}
