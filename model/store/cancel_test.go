package store

import (
	"context"
	"errors"
	"math/rand/v2"
	"path/filepath"
	"testing"
	"time"

	"chronotope/model/project"
)

// TestCancelledOpening gives up opening at some moment: the file is let go of, and as it was.
func TestCancelledOpening(t *testing.T) {
	path := victim(t, manyPages)
	cancelled := 0
	for n := range 40 {
		ctx, stop := context.WithTimeout(t.Context(), time.Duration(n)*time.Millisecond)
		s, _, err := Open(ctx, path)
		switch {
		case err == nil:
			s.Close()
		case errors.Is(err, context.DeadlineExceeded):
			cancelled++
		default:
			t.Errorf("after %d ms: %v", n, err)
		}
		stop()
	}
	if cancelled == 0 {
		t.Error("nothing was cancelled")
	}
	s, _, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if report, err := s.Check(t.Context()); err != nil || len(report.Problems) > 0 {
		t.Errorf("%v, %v", report.Problems, err)
	}
}

// TestWaitingIsCancelled asks a store for things while it is at work for another.
func TestWaitingIsCancelled(t *testing.T) {
	start := project.Saved{Sources: []*project.Source{source("d0")}}
	s := create(t, start)
	copyTo := s.Copier() // holds all others back
	for name, ask := range map[string]func(context.Context) error{
		"search": func(ctx context.Context) error { _, err := s.Search(ctx, "mill", 3); return err },
		"find":   func(ctx context.Context) error { _, err := s.Find(ctx, "mill"); return err },
		"near":   func(ctx context.Context) error { _, err := s.Near(ctx, "mall"); return err },
		"check":  func(ctx context.Context) error { _, err := s.Check(ctx); return err },
	} {
		ctx, stop := context.WithTimeout(t.Context(), 5*time.Millisecond)
		if err := ask(ctx); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("%s: %v", name, err)
		}
		stop()
	}
	if s.Keeps("x") {
		t.Error("it keeps what it does not") // and does not wait
	}
	if err := copyTo(filepath.Join(t.TempDir(), "copy")); err != nil {
		t.Fatal(err)
	}
	// What was cancelled while it ran does not keep the store from going on.
	session := project.Open(s, start)
	random := rand.New(rand.NewPCG(1, 1))
	for n := range 30 {
		ctx, stop := context.WithTimeout(t.Context(), time.Duration(n*100)*time.Microsecond)
		if _, err := s.Check(ctx); err != nil && !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("check: %v", err)
		}
		stop()
		if err := edit(session, random, n); err != nil {
			t.Fatal(err)
		}
	}
}
