package extract

import (
	"context"
	"fmt"
	"hash/fnv"

	"chronotope/model"
	"chronotope/model/gazetteer"
	"chronotope/model/timex"
)

// Extractor turns documents into readings. It is immutable and safe for use by
// several goroutines at once.
type Extractor struct {
	tagger *timex.Tagger
	places *gazetteer.Gazetteer
}

// New makes an Extractor that finds times with t and places with g.
func New(t *timex.Tagger, g *gazetteer.Gazetteer) *Extractor { return &Extractor{t, g} }

// Extract reads a document: its time expressions and toponyms, and the events
// they make with the words between them. It is a pure function of the document;
// the same text gives the same events with the same IDs. The only error is ctx's.
func (e *Extractor) Extract(ctx context.Context, doc *model.Document) (*model.Reading, error) {
	r := &model.Reading{Times: e.tagger.Tag(doc)}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	r.Toponyms = e.places.Toponyms(doc)
	x := reader{doc: doc, times: r.Times, tops: r.Toponyms}
	x.thread.survey(doc.Text, r.Toponyms)
	for i, b := range doc.Blocks {
		if i%64 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		x.block(i, b)
	}
	r.Events = events(x.claims)
	identify(r.Events)
	return r, nil
}

// identify gives each event its ID: a hash of where its main evidence stands
// and of its headline, so that the same text gives the same IDs again.
func identify(es []*model.Event) {
	seen := map[model.EventID]int{}
	for _, e := range es {
		h := fnv.New64a()
		v := e.Evidence[0]
		for _, part := range []string{string(v.Document), v.Anchor.Prefix, v.Anchor.Quote, v.Anchor.Suffix, e.Headline} {
			_, _ = h.Write([]byte(part + "\x00")) // never fails
		}
		id := model.EventID(fmt.Sprintf("%016x", h.Sum64()))
		if seen[id]++; seen[id] > 1 {
			id = model.EventID(fmt.Sprintf("%s-%d", id, seen[id]))
		}
		e.ID = id
	}
}
