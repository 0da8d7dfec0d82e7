package curate_test

import (
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"chronotope/model"
	"chronotope/model/curate"
	"chronotope/model/project"
)

func TestIngestMerges(t *testing.T) {
	b := open(t, charter+mill)
	e := b.about("Compact")
	b.Select(e.ID)
	b.ingest("b", later+docks)
	if got := b.Event(e.ID); len(b.Events()) != 3 || len(got.Evidence) != 2 || !got.Disputed || b.SelectedEvent() != got {
		t.Errorf("it is\n%s", b.lines())
	}
	c, again := read(t, "c", charter), read(t, "c", mill+mill)
	b.do(func(tx *project.Tx) error { return curate.Ingest(tx, b.index, c, again) })
	if got := b.Event(e.ID); len(b.Sources()) != 3 || len(got.Evidence) != 3 || len(b.about("ill").Evidence) != 1 {
		t.Errorf("of two readings of one document not the first counts:\n%s", b.lines())
	}
}

// TestIDsAreTheProjects brings in a document whose extraction gives an event the ID that
// another of the project has.
func TestIDsAreTheProjects(t *testing.T) {
	b := open(t, mill)
	e := b.Events()[0]
	r := read(t, "b", docks)
	r.Events[0].ID = e.ID
	b.do(func(tx *project.Tx) error { return curate.Ingest(tx, b.index, r) })
	if len(b.Events()) != 2 || b.Event(e.ID) != e {
		t.Errorf("it is\n%s", b.lines())
	}
}

// TestBridge brings in a document that tells in one event what two of the project told: they
// become one, unless the user worked on both.
func TestBridge(t *testing.T) {
	whole := "The guild hall and the river warehouses burned down in Leeds on 3 May 1871. "
	one := "On 3 May 1871 the guild hall burned down. "
	other := "On 3 May 1871 the river warehouses burned down. "
	for worked, want := range []int{1, 1, 2} {
		b := open(t, one, other)
		if len(b.Events()) != 2 {
			t.Fatalf("they are joined already:\n%s", b.lines())
		}
		first, second := b.Events()[0], b.Events()[1]
		for _, e := range b.Events()[:worked] {
			b.do(func(tx *project.Tx) error { return curate.Tag(tx, []model.EventID{e.ID}, []string{"x"}) })
		}
		b.Select(second.ID)
		b.ingest("c", whole)
		if len(b.Events()) != want || len(b.passages()) != 3 || b.SelectedEvent() == nil || worked > 0 && len(b.Event(first.ID).Tags) != 1 {
			t.Errorf("%d worked on:\n%s", worked, b.lines())
		}
	}
}

func TestPlansGoStale(t *testing.T) {
	b := open(t, charter)
	e := b.about("Compact")
	for name, change := range map[string]func(tx *project.Tx) error{
		"event":    func(tx *project.Tx) error { return curate.Judge(tx, []model.EventID{e.ID}, model.Accepted) },
		"document": func(tx *project.Tx) error { return curate.Rename(tx, "a", "x") },
		"opened":   func(tx *project.Tx) error { return curate.Ingest(tx, b.index, read(t, "b", docks)) },
	} {
		plan := b.index.Plan([]curate.Reading{read(t, "b", later), read(t, "a", charter)})
		b.do(change)
		before := b.lines()
		if err := b.Edit("Late", plan.Apply); !errors.Is(err, curate.ErrStale) || b.lines() != before {
			t.Errorf("%s: %v", name, err)
		}
		if err := b.Undo(); err != nil {
			t.Fatal(err)
		}
	}
	b.do(b.index.Plan([]curate.Reading{read(t, "b", later)}).Apply)
	if len(b.Event(e.ID).Evidence) != 2 {
		t.Errorf("it is\n%s", b.lines())
	}
}

// TestIndexFollows edits, undoes and changes the project: documents are merged with what is
// there then.
func TestIndexFollows(t *testing.T) {
	b := open(t, charter)
	e := b.about("Compact")
	b.index.Plan(nil)
	passages := func() int {
		b.Helper()
		b.ingest("b", later)
		n := 0
		for _, e := range b.Events() {
			n = max(n, len(e.Evidence))
		}
		if err := b.Undo(); err != nil {
			t.Fatal(err)
		}
		return n
	}
	if n := passages(); n != 2 {
		t.Errorf("at first %d passages are joined", n)
	}
	b.do(func(tx *project.Tx) error { return curate.Judge(tx, []model.EventID{e.ID}, model.Rejected) })
	if n := passages(); n != 1 {
		t.Errorf("with one that is rejected %d passages are joined", n)
	}
	_ = b.Undo()
	if n := passages(); n != 2 {
		t.Errorf("once that is undone %d passages are joined", n)
	}
	b.do(func(tx *project.Tx) error { return curate.Delete(tx, []model.EventID{e.ID}) })
	if n := passages(); n != 1 {
		t.Errorf("with one that is deleted %d passages are joined", n)
	}
	other := open(t, charter)
	b.Reset(project.Memory{}, other.Saved())
	if n := passages(); n != 2 {
		t.Errorf("in another project %d passages are joined", n)
	}
	b.SetFilter(project.Filter{Text: "x"})
	b.Reset(project.Memory{}, project.Saved{})
	if n := passages(); n != 1 {
		t.Errorf("in an empty project %d passages are joined", n)
	}
}

// TestPlansWhileWorking makes plans on other goroutines while the session changes.
func TestPlansWhileWorking(t *testing.T) {
	b := open(t, charter+mill)
	r := read(t, "new", later)
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			for range 20 {
				b.index.Plan([]curate.Reading{r})
			}
		})
	}
	for i := range 100 {
		b.do(func(tx *project.Tx) error {
			return curate.Tag(tx, []model.EventID{b.Events()[0].ID}, []string{fmt.Sprint(i)})
		})
	}
	all.Wait()
	b.do(b.index.Plan([]curate.Reading{r}).Apply)
	if n := len(b.about("Compact").Evidence); n != 2 {
		t.Errorf("%d passages", n)
	}
}

func TestReadingAs(t *testing.T) {
	r := read(t, "/elsewhere/a.txt", mill)
	as := r.As("a")
	if as.Source.Document.ID != "a" || as.Events[0].Evidence[0].Document != "a" || r.Source.Document.ID == "a" || r.Events[0].Evidence[0].Document == "a" {
		t.Errorf("%+v", as)
	}
}

// TestOneOfTwoUnderOneDate deletes one of two events that the same words date, and reads the
// document again: the other is still there, and the one is not.
func TestOneOfTwoUnderOneDate(t *testing.T) {
	text := "The Harbour Charter was adopted at the 5th Ports Forum on 8 May 1992. "
	for _, gone := range []string{"Charter", "5th"} {
		b := open(t, text)
		if len(b.Events()) != 2 || b.Events()[0].Evidence[0].Anchor != b.Events()[1].Evidence[0].Anchor {
			t.Fatalf("no two events under one date:\n%s", b.lines())
		}
		e := b.about(gone)
		b.do(func(tx *project.Tx) error { return curate.Delete(tx, []model.EventID{e.ID}) })
		left := b.Events()[0]
		b.ingest("a", "It rained. "+text)
		if got := b.Events(); len(got) != 1 || got[0].ID != left.ID || len(got[0].Evidence) != 1 || got[0].Evidence[0].Passage.Quote != left.Evidence[0].Passage.Quote {
			t.Errorf("%s is deleted, and then there is\n%s", gone, b.lines())
		}
	}
}

// TestReadAgainWithLess reads a document again that tells less than before.
func TestReadAgainWithLess(t *testing.T) {
	b := open(t, charter+mill, later)
	e := b.about("Compact")
	b.ingest("a", strings.TrimSpace(mill))
	if got := b.Event(e.ID); len(got.Evidence) != 1 || got.Evidence[0].Document != "b" || got.Date.String() != "1992-05-19" || got.Disputed || len(b.Events()) != 2 {
		t.Errorf("it is\n%s", b.lines())
	}
}
