package model_test

import (
	"testing"

	"chronotope/model"
	"chronotope/model/edtf"
)

func TestAssumed(t *testing.T) {
	const text = "Leith\n\nThe docks of Leith opened in 1852. A fire followed in 1860."
	at := func(from, to int) model.Selector { return model.Select(text, model.Span{Start: from, End: to}) }
	passage, head, told := at(43, len(text)), at(0, 5), at(20, 25)
	for _, c := range []struct {
		name   string
		place  model.Selector
		reason model.ReasonCode
		want   string
	}{
		{"named", at(43, 44), model.ReasonLocatedBy, ""},
		{"by the user", model.Selector{}, model.NoReason, ""},
		{"told before", told, model.ReasonLastEvent, "story"},
		{"heading", head, model.ReasonSection, "section"},
		{"whole document", head, model.ReasonDocument, "document"},
		{"a reason of another place", told, model.NoReason, "story"},
	} {
		e := &model.Event{Evidence: []model.Evidence{{Passage: passage, Places: []model.PlaceMention{{Selector: c.place}}}}}
		e.Reasons = []model.Reason{{Code: model.ReasonStatedBy, Detail: "followed"}, {Code: c.reason, Detail: c.place.Quote}}
		if got := e.Assumed(&e.Evidence[0]).String(); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	if e := (&model.Event{Evidence: []model.Evidence{{Passage: passage}}}); e.Assumed(&e.Evidence[0]) != model.NotAssumed {
		t.Error("no place is assumed")
	}
}

// TestOfWhichPassage takes date and place of an event from the passages that have them.
func TestOfWhichPassage(t *testing.T) {
	e := &model.Event{Date: edtf.MustParse("1852-03"), Evidence: []model.Evidence{
		{Date: edtf.MustParse("1852"), DateConfidence: 0.9},
		{Date: edtf.MustParse("1852-03"), DateFrom: model.FromSection, DateConfidence: 0.7, PlaceConfidence: 0.6, Places: []model.PlaceMention{{Place: model.Place{Name: "Leith"}}}},
	}}
	if from, date, place := e.DateAssumed(), e.DateConfidence(), e.PlaceConfidence(); from != model.FromSection || date != 0.7 || place != 0.6 {
		t.Errorf("date from %q, %v sure, place %v sure", from, date, place)
	}
	e.Edited = model.EditedDate | model.EditedPlaces
	if from, date, place := e.DateAssumed(), e.DateConfidence(), e.PlaceConfidence(); from != model.NotAssumed || date != 1 || place != 1 {
		t.Errorf("by the user: date from %q, %v sure, place %v sure", from, date, place)
	}
	none := &model.Event{}
	if none.DateConfidence() != 0 || none.PlaceConfidence() != 0 || none.DateAssumed() != model.NotAssumed || none.PlaceAssumed() != model.NotAssumed {
		t.Error("an event without passages is sure of something")
	}
	for a := model.NotAssumed; a <= model.FromDocument; a++ {
		if got, err := model.ParseAssumption(a.String()); got != a || err != nil {
			t.Errorf("%q is read as %q, %v", a, got, err)
		}
	}
	if _, err := model.ParseAssumption("hearsay"); err == nil {
		t.Error("what is no assumption is one")
	}
}
