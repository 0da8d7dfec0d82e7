package extract

import (
	"context"
	"slices"

	"chronotope/model"
)

// JoinExample is two tellings that may be of one occurrence, as the weights see them: how much
// the pair has of each sign, by the signs' names.
type JoinExample struct {
	A, B  model.Evidence
	Signs map[string]float64
}

// JoinExamples returns the pairs of tellings that come into question when documents are read
// into one project: of each document, and across them. The only error is ctx's.
func (e *Extractor) JoinExamples(ctx context.Context, docs ...*model.Document) ([]JoinExample, error) {
	var out []JoinExample
	var events []*model.Event
	add := func(a, b *eventMention) {
		var s joinSigns
		s.describe(a, b)
		if !s.groundless() {
			out = append(out, JoinExample{A: a.Evidence, B: b.Evidence, Signs: s.named()})
		}
	}
	for _, doc := range docs {
		x, _, err := e.read(ctx, doc, nil)
		if err != nil {
			return nil, err
		}
		turnSeasons(x.found)
		candidatePairs(x.found, func(i, j int32) { add(x.found[i], x.found[j]) })
		told := e.joins.events(x.found)
		identify(told)
		events = append(events, told...)
	}
	for _, p := range newMerging(NewIndex(), events).pairs {
		add(p.a, p.b)
	}
	return out, nil
}

func (s *joinSigns) named() map[string]float64 {
	out := map[string]float64{}
	for i, v := range s {
		if v != 0 {
			out[joinSignNames[i]] = float64(v)
		}
	}
	return out
}

// JoinSigns are the names of the signs of whether two tellings are of one occurrence.
func JoinSigns() []string { return slices.Clone(joinSignNames[:]) }

// WithJoinWeights returns an extractor that joins the tellings of a document by other weights,
// by the names of the signs. A sign without a weight, or a weight without a sign, is an error.
func (e *Extractor) WithJoinWeights(weights map[string]float64) (*Extractor, error) {
	w, err := newJoinWeights(weights)
	if err != nil {
		return nil, err
	}
	next := *e
	next.joins = w
	return &next, nil
}

func newJoinWeights(weights map[string]float64) (*joinWeights, error) {
	var w joinWeights
	if err := byName(w[:], joinSignNames[:], weights); err != nil {
		return nil, err
	}
	return &w, nil
}
