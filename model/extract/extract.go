package extract

import (
	"cmp"
	"context"
	"fmt"
	"hash/fnv"
	"slices"

	"chronotope/model"
	"chronotope/model/gazetteer"
	"chronotope/model/timex"
)

// Extractor turns documents into readings. It is immutable and safe for use by
// several goroutines at once.
type Extractor struct {
	tagger    *timex.Tagger
	places    *gazetteer.Gazetteer
	overrides []*model.Override
}

// New makes an Extractor that finds times with t and places with g.
func New(t *timex.Tagger, g *gazetteer.Gazetteer) *Extractor { return &Extractor{tagger: t, places: g} }

// With returns an extractor that follows what the user decided of words.
func (e *Extractor) With(overrides []*model.Override) *Extractor {
	next := *e
	next.overrides = overrides
	return &next
}

// Extract reads a document: its time expressions and toponyms, and the events
// they make with the words between them. It is a pure function of the document;
// the same text gives the same events with the same IDs. The only error is ctx's.
func (e *Extractor) Extract(ctx context.Context, doc *model.Document) (*model.Reading, error) {
	r := &model.Reading{Times: e.withoutDenied(doc, e.tagger.Tag(doc))}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	r.Toponyms = e.withOverrides(doc, e.places.Toponyms(doc))
	x := reader{doc: doc, times: r.Times, tops: r.Toponyms}
	x.discourse.seats.survey(doc.Text, r.Toponyms)
	for i, b := range doc.Blocks {
		if i%64 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		x.block(i, b)
	}
	r.Events = events(x.found)
	r.Unused = x.unused
	slices.SortStableFunc(r.Unused, func(a, b model.UnusedTime) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	identify(r.Events)
	return r, nil
}

// identify gives each event its ID, so that the same text gives the same IDs
// again.
func identify(es []*model.Event) {
	seen := map[model.EventID]int{}
	for _, e := range es {
		id := idOf(e.Evidence[0], e.Headline)
		if seen[id]++; seen[id] > 1 {
			id = model.EventID(fmt.Sprintf("%s-%d", id, seen[id]))
		}
		e.ID = id
	}
}

// idOf is a hash of where an event's main evidence stands and of its headline.
func idOf(v model.Evidence, headline string) model.EventID {
	h := fnv.New64a()
	for _, part := range []string{string(v.Document), v.Anchor.Prefix, v.Anchor.Quote, v.Anchor.Suffix, headline} {
		_, _ = h.Write([]byte(part + "\x00")) // never fails
	}
	return model.EventID(fmt.Sprintf("%016x", h.Sum64()))
}
