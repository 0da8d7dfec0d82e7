package extract

import (
	"cmp"
	"context"
	"fmt"
	"hash/fnv"
	"slices"

	"chronotope/model"
	"chronotope/model/gazetteer"
	"chronotope/model/language"
	"chronotope/model/layout"
	"chronotope/model/timex"
)

// Extractor turns documents into readings. It is immutable and safe for use by
// several goroutines at once.
type Extractor struct {
	tagger    *timex.Tagger
	places    *gazetteer.Gazetteer
	overrides []*model.Override
	weights   *whereWeights
	joins     *joinWeights
}

// New makes an Extractor that finds times with t and places with g.
func New(t *timex.Tagger, g *gazetteer.Gazetteer) *Extractor {
	return &Extractor{tagger: t, places: g, weights: learnedPlaceWeights(), joins: learnedJoinWeights()}
}

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
	return e.extract(ctx, doc, nil)
}

// extract is Extract, which tells watch of each choice of a place.
func (e *Extractor) extract(ctx context.Context, doc *model.Document, watch func(*eventMention, []placeOption)) (*model.Reading, error) {
	x, r, err := e.read(ctx, doc, watch)
	if err != nil {
		return nil, err
	}
	turnSeasons(x.found)
	r.Events = e.joins.events(x.found)
	r.Unused = unused(r, x.unused)
	identify(r.Events)
	return r, nil
}

// read is Extract as far as what is told is found; watch is told of each choice of a place.
func (e *Extractor) read(ctx context.Context, doc *model.Document, watch func(*eventMention, []placeOption)) (*reader, *model.Reading, error) {
	l, languages := layout.Of(doc), language.OfBlocks(doc)
	r := &model.Reading{Times: e.withoutDenied(doc, e.tagger.TagIn(doc, l, languages))}
	if err := ctx.Err(); err != nil {
		return nil, nil, err
	}
	r.Toponyms = e.withOverrides(doc, e.places.ToponymsIn(doc, gazetteer.Told{Places: l.Places(), Positions: l.Positions()}, languages))
	x := &reader{
		doc: doc, layout: l, tongues: languages, times: r.Times, tops: r.Toponyms, home: homeOf(doc, r.Toponyms, languages), weights: e.weights, watch: watch,
		diary: isDiary(l),
	}
	x.confidence.date, x.confidence.place = dateSureness(), placeSureness()
	x.discourse.seats.survey(doc.Text, r.Toponyms)
	for i, b := range doc.Blocks {
		if i%64 == 0 && ctx.Err() != nil {
			return nil, nil, ctx.Err()
		}
		x.block(i, b)
	}
	for _, c := range x.found {
		x.sure(c)
	}
	return x, r, nil
}

// unused completes the list of the times that date no event, so that each time of the
// reading dates one or is told there with why not.
func unused(r *model.Reading, known []model.UnusedTime) []model.UnusedTime {
	var told []model.Span // where a time is accounted for
	for _, u := range known {
		told = append(told, u.Span)
	}
	for _, e := range r.Events {
		for i := range e.Evidence {
			told = append(told, e.Evidence[i].Anchor.Span)
		}
	}
	slices.SortFunc(told, func(a, b model.Span) int { return cmp.Compare(a.Start, b.Start) })
	end, next := 0, 0 // of those that start before the time at hand
	for i := range r.Times {
		t := &r.Times[i]
		for ; next < len(told) && told[next].Start < t.Span.End; next++ {
			end = max(end, told[next].End)
		}
		if end > t.Span.Start {
			continue
		}
		why := model.UnusedNoStatement
		if t.Date.IsZero() {
			why = unread(t)
		}
		known = append(known, model.UnusedTime{Span: t.Span, Code: why})
	}
	slices.SortStableFunc(known, func(a, b model.UnusedTime) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return known
}

// unread is why a time that names no day of the calendar dates nothing.
func unread(t *model.TimeExpression) model.UnusedReason {
	switch t.Type {
	case model.SET:
		return model.UnusedRecurring
	case model.DURATION:
		return model.UnusedDuration
	}
	if t.Anchoring == model.Unanchored {
		return model.UnusedYearless
	}
	return model.UnusedVaguePeriod
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
