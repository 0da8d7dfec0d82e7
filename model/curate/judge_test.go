package curate_test

import (
	"errors"
	"testing"

	"chronotope/model"
	"chronotope/model/curate"
	"chronotope/model/project"
)

func TestJudge(t *testing.T) {
	b := open(t, mill+docks)
	m, d := b.about("ill"), b.about("docks")
	b.do(func(tx *project.Tx) error { return curate.Judge(tx, []model.EventID{m.ID, d.ID}, model.Accepted) })
	if b.Event(m.ID).Status != model.Accepted || b.Event(d.ID).Status != model.Accepted || m.Status != model.Proposed {
		t.Errorf("they are\n%s", b.lines())
	}
	before := b.UndoLabel()
	_ = b.Edit("Again", func(tx *project.Tx) error { return curate.Judge(tx, []model.EventID{m.ID}, model.Accepted) })
	if b.UndoLabel() != before {
		t.Error("to judge as before is a step")
	}
	err := b.Edit("Judge", func(tx *project.Tx) error { return curate.Judge(tx, []model.EventID{m.ID, "nobody"}, model.Rejected) })
	if !errors.Is(err, curate.ErrNoEvent) || b.Event(m.ID).Status != model.Accepted {
		t.Errorf("one that is not there: %v, and the other is %v", err, b.Event(m.ID).Status)
	}
}

func TestToggled(t *testing.T) {
	e := &model.Event{Status: model.Accepted}
	if curate.Toggled(e, model.Accepted) != model.Proposed || curate.Toggled(e, model.Rejected) != model.Rejected {
		t.Error("giving the same status does not take it back, or another does")
	}
}

func TestNextOpen(t *testing.T) {
	events := []*model.Event{{ID: "a"}, {ID: "b", Status: model.Accepted}, {ID: "c"}, {ID: "d", Status: model.Rejected}}
	for _, c := range []struct {
		at   model.EventID
		step int
		want model.EventID
	}{{"", 1, "a"}, {"a", 1, "c"}, {"c", 1, "a"}, {"c", -1, "a"}, {"a", -1, "c"}, {"", -1, "c"}, {"b", -1, "a"}} {
		if got, ok := curate.NextOpen(events, c.at, c.step); !ok || got != c.want {
			t.Errorf("from %q by %d: %q, want %q", c.at, c.step, got, c.want)
		}
	}
	if got, ok := curate.NextOpen(events[1:2], "b", 1); ok {
		t.Errorf("%q is judged already", got)
	}
	if _, ok := curate.NextOpen(nil, "b", 1); ok {
		t.Error("found in nothing")
	}
}
