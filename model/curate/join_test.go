package curate_test

import (
	"errors"
	"slices"
	"testing"

	"chronotope/model"
	"chronotope/model/curate"
	"chronotope/model/edtf"
	"chronotope/model/project"
)

func TestJoin(t *testing.T) {
	b := open(t, mill+docks, charter)
	m, d, c := b.about("ill"), b.about("docks"), b.about("Compact")
	for id, note := range map[model.EventID]string{m.ID: "one", d.ID: "two", c.ID: ""} {
		details := curate.DetailsOf(b.Event(id))
		details.Note, details.Tags, details.Color = note, []string{"x", "t" + note}, map[string]string{"two": "blue"}[note]
		b.do(func(tx *project.Tx) error { return curate.Edit(tx, id, details) })
	}
	all := b.passages()
	b.do(func(tx *project.Tx) error { return curate.Join(tx, []model.EventID{m.ID, d.ID, c.ID, m.ID}) })
	e := b.Event(m.ID)
	if len(b.Events()) != 1 || e == nil || !slices.Equal(b.passages(), all) || b.SelectedEvent() != e {
		t.Fatalf("joined to\n%s", b.lines())
	}
	if e.Headline != m.Headline || e.Date != m.Date || e.Note != "one\ntwo" || !slices.Equal(e.Tags, []string{"x", "tone", "ttwo", "t"}) || e.Color != "blue" ||
		e.Edited&model.EditedEvidence == 0 || !e.Disputed {
		t.Errorf("joined to %+v", e)
	}
}

func TestJoinOfWhatIsNotThere(t *testing.T) {
	b := open(t, mill)
	for _, ids := range [][]model.EventID{nil, {"nobody"}, {b.Events()[0].ID, "nobody"}} {
		if err := b.Edit("Join", func(tx *project.Tx) error { return curate.Join(tx, ids) }); !errors.Is(err, curate.ErrNoEvent) {
			t.Errorf("%v: %v", ids, err)
		}
	}
}

// TestWhatWasSplitStaysSplit reads both documents again after an event was split.
func TestWhatWasSplitStaysSplit(t *testing.T) {
	b, e := disputed(t)
	b.do(func(tx *project.Tx) error { return curate.Split(tx, e.ID, 1) })
	split := b.SelectedEvent()
	b.ingest("a", charter)
	b.ingest("b", later)
	if len(b.Events()) != 2 || b.Event(e.ID) == nil || b.Event(split.ID) == nil {
		t.Fatalf("it is\n%s", b.lines())
	}
	b.do(func(tx *project.Tx) error { return curate.Join(tx, []model.EventID{split.ID, e.ID}) })
	if got := b.Event(split.ID); len(got.Apart) > 0 || len(got.Evidence) != 2 || got.Evidence[0].Document != "b" {
		t.Errorf("joined again it is %+v", got)
	}
}

func TestNearest(t *testing.T) {
	var events []*model.Event
	for id, date := range map[model.EventID]string{"a": "1950", "b": "1871-05-04", "c": "1871-05", "d": "", "e": "1800"} {
		e := &model.Event{ID: id}
		if date != "" {
			e.Date = edtf.MustParse(date)
		}
		events = append(events, e)
	}
	slices.SortFunc(events, func(a, b *model.Event) int { return int(a.ID[0]) - int(b.ID[0]) })
	order := func(e *model.Event) (out string) {
		for _, o := range curate.Nearest(events, e) {
			out += string(o.ID)
		}
		return out
	}
	if got := order(events[1]); got != "cead" {
		t.Errorf("from 1871: %s", got)
	}
	if got := order(events[3]); got != "abce" {
		t.Errorf("from what has no date: %s", got)
	}
}
