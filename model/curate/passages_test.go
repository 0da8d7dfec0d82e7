package curate_test

import (
	"errors"
	"slices"
	"testing"

	"chronotope/model"
	"chronotope/model/curate"
	"chronotope/model/project"
)

// disputed is a project in which two documents tell of one event and disagree about the day.
func disputed(t *testing.T) (bench, *model.Event) {
	t.Helper()
	b := open(t, charter, later)
	e := b.about("Compact")
	if len(e.Evidence) != 2 || !e.Disputed || e.Date.String() != "1992-05-17" {
		t.Fatalf("no disputed event of two passages:\n%s", b.lines())
	}
	return b, e
}

func TestLead(t *testing.T) {
	b, e := disputed(t)
	before := b.passages()
	b.do(func(tx *project.Tx) error { return curate.Lead(tx, e.ID, 1) })
	got := b.Event(e.ID)
	if !slices.Equal(b.passages(), before) {
		t.Errorf("passages were lost:\n%s", b.lines())
	}
	if got.Evidence[0].Document != "b" || got.Evidence[1].Document != "a" || got.Date.String() != "1992-05-19" || !got.Disputed ||
		got.Edited != model.EditedEvidence || b.Selection() != (project.Selection{Event: e.ID}) {
		t.Errorf("%+v", got)
	}
	if err := b.Undo(); err != nil || b.Event(e.ID) != e {
		t.Errorf("undo: %v", err)
	}
}

func TestDropTheMainPassage(t *testing.T) {
	b, e := disputed(t)
	b.do(func(tx *project.Tx) error { return curate.Drop(tx, e.ID, 0) })
	got := b.Event(e.ID)
	if len(got.Evidence) != 1 || got.Evidence[0].Document != "b" || got.Date.String() != "1992-05-19" || got.Disputed {
		t.Errorf("what is left is %+v", got)
	}
	for _, r := range got.Reasons {
		if r.Code == model.ReasonDisputedDate || r.Code == model.ReasonStatedBy {
			t.Errorf("it still says %v", r)
		}
	}
}

func TestDropKeepsWhatIsTheUsers(t *testing.T) {
	b, e := disputed(t)
	d := curate.DetailsOf(e)
	d.Headline, d.Date = "Compact of Lisbon", e.Evidence[0].Date
	b.do(func(tx *project.Tx) error { return curate.Edit(tx, e.ID, d) })
	d.Date = e.Evidence[1].Date
	b.do(func(tx *project.Tx) error { return curate.Edit(tx, e.ID, d) })
	b.do(func(tx *project.Tx) error { return curate.Drop(tx, e.ID, 1) })
	if got := b.Event(e.ID); got.Headline != d.Headline || got.Date != d.Date || got.Edited != model.EditedHeadline|model.EditedDate|model.EditedEvidence {
		t.Errorf("%+v", got)
	}
}

// TestDroppedPassagesStayAway reads the document of a dropped passage again.
func TestDroppedPassagesStayAway(t *testing.T) {
	for passage, left := range []string{"b", "a"} {
		b, e := disputed(t)
		b.do(func(tx *project.Tx) error { return curate.Drop(tx, e.ID, passage) })
		b.ingest("a", charter)
		b.ingest("b", later)
		if got := b.Event(e.ID); len(b.Events()) != 1 || got == nil || len(got.Evidence) != 1 || string(got.Evidence[0].Document) != left {
			t.Errorf("passage %d:\n%s", passage, b.lines())
		}
	}
}

// TestIDsOutliveTheirEvidence joins two events, takes the first one's document out, and
// opens it again: what the other told is still there.
func TestIDsOutliveTheirEvidence(t *testing.T) {
	b := open(t, mill, docks)
	one, other := b.about("ill"), b.about("docks")
	b.do(func(tx *project.Tx) error { return curate.Join(tx, []model.EventID{one.ID, other.ID}) })
	all := b.passages()
	b.do(func(tx *project.Tx) error { return curate.Remove(tx, "a") })
	if got := b.Events(); len(got) != 1 || got[0].Evidence[0].Document != "b" || got[0].Date != other.Date {
		t.Fatalf("without a:\n%s", b.lines())
	}
	b.ingest("a", mill)
	if !slices.Equal(b.passages(), all) || len(b.Events()) != 2 {
		t.Errorf("passages are lost:\n%s", b.lines())
	}
}

// TestSplitOffTheMainPassage leaves an event that says what is left.
func TestSplitOffTheMainPassage(t *testing.T) {
	b, e := disputed(t)
	b.do(func(tx *project.Tx) error { return curate.Split(tx, e.ID, 0) })
	rest, split := b.Event(e.ID), b.SelectedEvent()
	if rest.Date.String() != "1992-05-19" || rest.Disputed || split == rest || split.Date.String() != "1992-05-17" || split.Evidence[0].Document != "a" {
		t.Errorf("split wrongly:\n%s", b.lines())
	}
}

func TestPassagesThatAreNotThere(t *testing.T) {
	b := open(t, mill)
	id := b.Events()[0].ID
	for name, f := range map[string]func(tx *project.Tx, id model.EventID, passage int) error{"lead": curate.Lead, "drop": curate.Drop, "split": curate.Split} {
		for _, c := range []struct {
			id      model.EventID
			passage int
			want    error
		}{{"nobody", 0, curate.ErrNoEvent}, {id, 1, curate.ErrNoPassage}, {id, -1, curate.ErrNoPassage}, {id, 0, curate.ErrOnePassage}} {
			if err := b.Edit("Do", func(tx *project.Tx) error { return f(tx, c.id, c.passage) }); !errors.Is(err, c.want) {
				t.Errorf("%s passage %d of %s: %v", name, c.passage, c.id, err)
			}
		}
	}
}
