package curate_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"chronotope/assets"
	"chronotope/model"
	"chronotope/model/curate"
	"chronotope/model/document"
	"chronotope/model/extract"
	"chronotope/model/gazetteer"
	"chronotope/model/project"
	"chronotope/model/timex"
)

// Sentences that the documents of the tests tell.
const (
	mill    = "The mill burned down in Leeds on 4 May 1871. "
	docks   = "The king opened the docks in Genoa in June 1873. "
	charter = "The General Assembly adopted the Compact on Ports in Lisbon on 17 May 1992. "
	later   = "On 19 May 1992 the General Assembly adopted the Compact on Ports in Lisbon. "
)

var extractor = sync.OnceValue(func() *extract.Extractor {
	places, err := gazetteer.Open(assets.FS)
	if err != nil {
		panic(err)
	}
	return extract.New(timex.New(), places)
})

// read reads a text as a document.
func read(t testing.TB, id, text string) curate.Reading {
	t.Helper()
	doc := document.FromText(id, text)
	r, err := extractor().Extract(context.Background(), doc)
	if err != nil {
		t.Fatal(err)
	}
	return curate.Reading{
		Source: &project.Source{Document: doc, Times: r.Times, Toponyms: r.Toponyms, Unused: r.Unused},
		Events: r.Events,
	}
}

// bench is a project to work on.
type bench struct {
	testing.TB
	*project.Session
	index *curate.Index
}

// open makes a project of texts, which are called a, b and so on.
func open(t testing.TB, texts ...string) bench {
	t.Helper()
	s := project.New(project.Memory{})
	b := bench{t, s, curate.NewIndex(s)}
	for i, text := range texts {
		b.ingest(string(rune('a'+i)), text)
	}
	return b
}

func (b bench) ingest(id, text string) {
	b.Helper()
	r := read(b, id, text)
	b.do(func(tx *project.Tx) error { return curate.Ingest(tx, b.index, r) })
}

// do makes a change that must work.
func (b bench) do(f func(tx *project.Tx) error) {
	b.Helper()
	if err := b.Edit("Do", f); err != nil {
		b.Fatal(err)
	}
}

// about is the event whose headline holds words.
func (b bench) about(words string) *model.Event {
	b.Helper()
	i := slices.IndexFunc(b.Events(), func(e *model.Event) bool { return strings.Contains(e.Headline, words) })
	if i < 0 {
		b.Fatalf("no event %q in\n%s", words, b.lines())
	}
	return b.Events()[i]
}

// lines are the events, one a line.
func (b bench) lines() string {
	var out strings.Builder
	for _, e := range b.Events() {
		fmt.Fprintf(&out, "%s %s %q edited %b disputed %v:", e.ID, e.Date, e.Headline, e.Edited, e.Disputed)
		for _, v := range e.Evidence {
			fmt.Fprintf(&out, " %s %s %q;", v.Document, v.Date, v.Passage.Quote)
		}
		out.WriteByte('\n')
	}
	return out.String()
}

// passages are those of all events, with their documents, in order.
func (b bench) passages() []string {
	var out []string
	for _, e := range b.Events() {
		for _, v := range e.Evidence {
			out = append(out, string(v.Document)+": "+v.Passage.Quote)
		}
	}
	slices.Sort(out)
	return out
}
