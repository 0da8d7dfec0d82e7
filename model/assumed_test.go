package model_test

import (
	"testing"

	"chronotope/model"
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
