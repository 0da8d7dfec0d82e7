package curate_test

import (
	"context"
	"fmt"
	"slices"

	"chronotope/model"
	"chronotope/model/curate"
	"chronotope/model/project"
)

// ingest brings in one to three documents, some of which may be there.
func (h *hand) ingest() (func(tx *project.Tx) error, asked) {
	var readings []curate.Reading
	for range 1 + h.random.IntN(3) {
		readings = append(readings, pick(h.random, h.library.readings[pick(h.random, h.library.ids)]))
	}
	return h.bring(readings...)
}

func (h *hand) readAgain() (func(tx *project.Tx) error, asked) {
	src := h.source()
	if src == nil {
		return nil, asked{}
	}
	return h.bring(pick(h.random, h.library.readings[src.Document.ID]))
}

// restate says when a document was written.
func (h *hand) restate() (func(tx *project.Tx) error, asked) {
	src := h.source()
	if src == nil {
		return nil, asked{}
	}
	given := src.Given
	given.Date = pick(h.random, days)
	doc := curate.Restated(src, given)
	r, err := extractor().Extract(context.Background(), doc)
	if err != nil {
		h.library.Fatal(err)
	}
	return h.bring(curate.Extracted(src, doc, given, r))
}

// bring ingests readings.
func (h *hand) bring(readings ...curate.Reading) (func(tx *project.Tx) error, asked) {
	told := map[passage]bool{}
	again := map[model.DocumentID]*project.Source{} // as they were before; nil for one that is new
	quotes := map[string]bool{}
	var first []curate.Reading
	for _, r := range readings {
		id := r.Source.Document.ID
		if _, ok := again[id]; ok {
			continue
		}
		again[id] = h.Source(id)
		first = append(first, r)
		for _, e := range r.Events {
			for _, v := range e.Evidence {
				told[passageOf(v)] = true
			}
		}
	}
	for _, e := range h.Events() {
		for _, v := range e.Evidence {
			quotes[string(v.Document)+v.Passage.Quote] = true
		}
	}
	plan := h.index.Plan(readings)
	return plan.Apply, asked{
		gone: func(p passage) bool { return again[p.document] != nil }, // brought says which may not
		come: func(p passage) bool {
			return told[p] || again[p.document] != nil && quotes[string(p.document)+p.passage.Quote]
		},
		check: func(before, after state) string { return brought(before, after, first, again) },
	}
}

// brought says what is amiss once readings were brought in.
func brought(before, after state, readings []curate.Reading, again map[model.DocumentID]*project.Source) string {
	now := evidenceOf(after)
	for _, r := range readings {
		src := after.source(r.Source.Document.ID)
		if was := again[src.Document.ID]; was != nil && (!slices.Equal(src.Deleted, was.Deleted) || !slices.Equal(src.Denied, was.Denied)) {
			return "what the user said of the document is other"
		}
		for _, e := range r.Events {
			for _, v := range e.Evidence {
				if now[passageOf(v)] == 0 && !dismissed(again[v.Document], r.Source.Document, v) {
					return fmt.Sprintf("the reading tells %s: %q, the project does not", v.Document, v.Passage.Quote)
				}
			}
		}
	}
	for _, e := range before.Events {
		if !workedOn(e) {
			continue
		}
		got := after.event(e.ID)
		if got == nil || len(got.Evidence) < len(e.Evidence) || got.Status != e.Status || got.Note != e.Note || got.Edited != e.Edited ||
			e.Edited&model.EditedHeadline != 0 && got.Headline != e.Headline || e.Edited&model.EditedDate != 0 && got.Date != e.Date ||
			e.Edited&model.EditedPlaces != 0 && !slices.Equal(got.Places()[:min(len(e.Places()), len(got.Places()))], e.Places()) {
			return fmt.Sprintf("what the user worked on is other:\n%+v\n%+v", e, got)
		}
	}
	return ""
}

// dismissed reports whether the user said before that evidence is none.
func dismissed(src *project.Source, doc *model.Document, v model.Evidence) bool {
	if src == nil {
		return false
	}
	return slices.ContainsFunc(slices.Concat(src.Deleted, src.Denied), func(s model.Selector) bool {
		at, ok := s.Find(doc.Text)
		return ok && at.Overlaps(v.Anchor.Span)
	})
}

func workedOn(e *model.Event) bool {
	return e.Status != model.Proposed || e.Edited != 0 || len(e.Apart) > 0 || len(e.Tags) > 0 || e.Color != "" || e.Note != ""
}
