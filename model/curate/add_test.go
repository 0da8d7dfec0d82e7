package curate_test

import (
	"errors"
	"strings"
	"testing"

	"chronotope/model"
	"chronotope/model/curate"
	"chronotope/model/edtf"
	"chronotope/model/project"
)

func TestAdd(t *testing.T) {
	b := open(t, mill+"It rained. "+docks)
	src := b.Source("a")
	at := strings.Index(src.Document.Text, "docks in Genoa")
	passage := func(e *model.Event, err error) *model.Event {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return e
	}
	for name, c := range map[string]struct {
		event *model.Event
		want  string
	}{
		"passage":  {passage(curate.FromPassage(src, model.Span{Start: at, End: at + 27})), "1873-06 Docks in Genoa"},
		"sentence": {passage(curate.FromSentence(src, at)), "1873-06 King opened the docks in Genoa"},
		"undated":  {passage(curate.FromSentence(src, len(mill)+2)), " It rained"},
		"nothing":  {passage(curate.FromDetails(curate.Details{Headline: " Flood ", Date: edtf.Y(1872), Places: []model.Place{york}})), "1872 Flood"},
	} {
		before := len(b.Events())
		b.do(func(tx *project.Tx) error { return curate.Add(tx, c.event) })
		e := b.SelectedEvent()
		if got := e.Date.String() + " " + e.Headline; len(b.Events()) != before+1 || got != c.want || e.ID == "" || e.Status != model.Accepted || e.Edited&model.EditedEvidence == 0 {
			t.Errorf("%s: %q, %+v", name, got, e)
		}
	}
	e := b.about("Flood")
	if e.Places()[0] != york || e.Edited&model.EditedDate == 0 || e.Edited&model.EditedPlaces == 0 {
		t.Errorf("what is from nothing is not the user's: %+v", e)
	}
	b.do(func(tx *project.Tx) error { return curate.Delete(tx, []model.EventID{e.ID}) })
	if b.Event(e.ID) != nil || len(b.Source("a").Deleted) != 0 {
		t.Error("what is from nothing is not deleted")
	}
}

func TestAddOfNothing(t *testing.T) {
	src := open(t, mill+"   ").Source("a")
	for _, at := range []model.Span{{}, {Start: 5, End: 3}, {Start: -1, End: 4}, {Start: 4, End: 999}, {Start: 3, End: 4}} {
		if _, err := curate.FromPassage(src, at); !errors.Is(err, curate.ErrNoPassage) {
			t.Errorf("%v: %v", at, err)
		}
	}
	if _, err := curate.FromSentence(src, -1); !errors.Is(err, curate.ErrNoPassage) {
		t.Errorf("before all sentences: %v", err)
	}
	if _, err := curate.FromDetails(curate.Details{Headline: " "}); !errors.Is(err, curate.ErrNoHeadline) {
		t.Errorf("without words: %v", err)
	}
}
