package store

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chronotope/model"
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
	if grown := size() - before; grown > 400_000 {
		t.Errorf("twenty corrections of %d bytes add %d to %d", len(long.Text), grown, before)
	}
	hits, err := s.Search(t.Context(), "burned", 5)
	if err != nil || len(hits) != 2 || len(hits[0].Words) == 0 {
		t.Errorf("found %v, %v", hits, err)
	}
	want := stateOf(session)
	s.Close()

	s, saved, err := Open(background, path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	session = project.Open(s, saved)
	if diff := cmp.Diff(want, stateOf(session), same); diff != "" {
		t.Error(diff)
	}
	if report, err := s.Check(background); err != nil || len(report.Problems) > 0 {
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

// TestPatches corrects a reading at random, and holds that what is kept of that brings it
// back, from JSON too.
func TestPatches(t *testing.T) {
	random := rand.New(rand.NewPCG(11, 12))
	before := source("a")
	before.Times = nil
	for i := range 60 {
		s := model.Span{Start: 10 * i, End: 10*i + 4}
		before.Times = append(before.Times, model.TimeExpression{Span: s, Phrase: s, Date: edtf.Y(int64(1800 + i))})
		s.Start += 5
		s.End += 5
		before.Toponyms = append(before.Toponyms, model.Toponym{Span: s, Place: leeds, Rivals: []model.Candidate{{Place: leeds, Score: 0.5}}, Confidence: 0.9})
	}
	long := *before.Document
	long.Text += strings.Repeat(" word", 500)
	before.Document = &long
	for range 200 {
		now := before
		for range random.IntN(6) {
			at := 10 * random.IntN(60)
			switch words := (project.Spans{{Start: at, End: at + 9}}); random.IntN(3) {
			case 0:
				now = now.WithDate(words, edtf.Y(int64(random.IntN(500))))
			case 1:
				now = now.WithPlace(words, model.Place{ID: int64(random.IntN(9) + 1), Name: "Elsewhere"})
			default:
				now = now.Without(words)
			}
		}
		p, ok := patchOf(before, now)
		if !ok {
			t.Fatal("a correction is taken for another reading")
		}
		b, err := json.Marshal(p)
		if err != nil {
			t.Fatal(err)
		}
		var back patch
		if err := json.Unmarshal(b, &back); err != nil {
			t.Fatal(err)
		}
		var got project.Source
		back.apply(&got, before)
		if diff := cmp.Diff([]any{now.Times, now.Toponyms, now.Denied}, []any{got.Times, got.Toponyms, got.Denied}, same); diff != "" {
			t.Fatal(diff)
		}
	}
	more := *before
	more.Times = append(slices.Clone(before.Times), before.Times[0])
	if _, ok := patchOf(before, &more); ok {
		t.Error("another reading is taken for a correction")
	}
}
