package store

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chronotope/model/edtf"
	"chronotope/model/project"
)

// TestCorrectionsKeepTheTextOnce corrects what was found in a long document many times, and
// holds that the file does not hold its text as often.
func TestCorrectionsKeepTheTextOnce(t *testing.T) {
	src := source("a")
	long := *src.Document
	long.Text += strings.Repeat("\n\nNothing else is told of the mill.", 30_000)
	src.Document = &long
	path := filepath.Join(t.TempDir(), "long"+Extension)
	start := project.Saved{Sources: []*project.Source{src, source("b")}}
	s, err := Create(path, start)
	if err != nil {
		t.Fatal(err)
	}
	session := project.Open(s, start)
	size := func() int64 {
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		return info.Size()
	}
	before := size()
	for n := range 20 {
		if err := session.Edit("Correct", func(tx *project.Tx) error {
			tx.PutSource(tx.Source("a").WithDate(project.Spans{{Start: 33, End: 43}}, edtf.MustParse(fmt.Sprint(1800+n))))
			return nil
		}); err != nil {
			t.Fatal(err)
		}
	}
	if grown := size() - before; grown > int64(len(long.Text)) {
		t.Errorf("twenty corrections of %d bytes add %d to %d", len(long.Text), grown, before)
	}
	hits, err := s.Search(t.Context(), "burned", 5)
	if err != nil || len(hits) != 2 || len(hits[0].Words) == 0 {
		t.Errorf("found %v, %v", hits, err)
	}
	want := stateOf(session)
	s.Close()

	s, saved, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	session = project.Open(s, saved)
	if diff := cmp.Diff(want, stateOf(session), same); diff != "" {
		t.Error(diff)
	}
	if report, err := s.Check(); err != nil || len(report.Problems) > 0 {
		t.Errorf("%v, %v", report.Problems, err)
	}
	for n := 19; n > 0; n-- {
		if err := session.Undo(); err != nil {
			t.Fatal(err)
		}
		got := session.Source("a")
		if want := edtf.MustParse(fmt.Sprint(1800 + n - 1)); got.Times[0].Date != want || got.Document.Text != long.Text {
			t.Fatalf("undone to %v of %d bytes, want %v", got.Times[0].Date, len(got.Document.Text), want)
		}
	}
}
