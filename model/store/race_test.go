package store

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"sync"
	"testing"

	"chronotope/model/project"
)

// TestAllAtOnce uses a store from several goroutines while changes are written, as the
// window does. It is meant for the race detector.
func TestAllAtOnce(t *testing.T) {
	start := project.Saved{Sources: []*project.Source{source("d0"), source("d1")}}
	s := create(t, start)
	session := project.Open(s, start)
	done := make(chan struct{})
	var all sync.WaitGroup
	beside := func(f func() error) {
		all.Go(func() {
			for {
				select {
				case <-done:
					return
				default:
				}
				if err := f(); err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	beside(func() error { _, err := s.Search(t.Context(), "mill", 10); return err })
	beside(func() error { _, err := s.Find(t.Context(), "mill"); return err })
	beside(func() error { _, err := s.Near(t.Context(), "mall"); return err })
	beside(func() error {
		sha := hashOf("file 0")
		if !s.Keeps(sha) {
			return nil
		}
		_, err := s.Original(sha)
		return err
	})
	copies := 0
	beside(func() error {
		copies++
		return s.Copier()(filepath.Join(t.TempDir(), fmt.Sprint(copies)))
	})
	beside(func() error {
		report, err := s.Check(t.Context())
		if err == nil && len(report.Problems) > 0 {
			err = fmt.Errorf("%v", report.Problems)
		}
		return err
	})
	random := rand.New(rand.NewPCG(1, 2))
	for n := range 60 {
		var err error
		switch n % 5 {
		case 3:
			err = session.Undo()
		case 4:
			err = session.Redo()
		default:
			err = edit(session, random, n)
		}
		if err != nil {
			t.Error(err)
		}
	}
	close(done)
	all.Wait()
}
