package extract

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"chronotope/model"
)

// PlaceExample is one decision about where an event took place, as the weights see it.
type PlaceExample struct {
	Anchor, Passage model.Span
	Options         []PlaceChoice // the first is that there is no place
}

// PlaceChoice is one answer: its places, the finest first, and the names of its signs.
type PlaceChoice struct {
	Places []model.Place
	Signs  []string
}

// PlaceExamples returns all such decisions that Extract makes for a document. The only
// error is ctx's.
func (e *Extractor) PlaceExamples(ctx context.Context, doc *model.Document) ([]PlaceExample, error) {
	var out []PlaceExample
	_, err := e.extract(ctx, doc, func(c *eventMention, options []placeOption) {
		ex := PlaceExample{Anchor: c.Anchor.Span, Passage: c.Passage.Span}
		for i := range options {
			o := &options[i]
			choice := PlaceChoice{Signs: o.signs.names()}
			for _, p := range o.places {
				choice.Places = append(choice.Places, p.Place)
			}
			ex.Options = append(ex.Options, choice)
		}
		out = append(out, ex)
	})
	return out, err
}

func (s *whereSigns) names() (out []string) {
	for i, name := range whereSignNames {
		if s.has(whereSign(i)) {
			out = append(out, name)
		}
	}
	return out
}

// WithPlaceWeights returns an extractor that decides with other weights, by the names of
// the signs. A sign without a weight, or a weight without a sign, is an error.
func (e *Extractor) WithPlaceWeights(weights map[string]float64) (*Extractor, error) {
	w, err := newWhereWeights(weights)
	if err != nil {
		return nil, err
	}
	next := *e
	next.weights = w
	return &next, nil
}

func newWhereWeights(weights map[string]float64) (*whereWeights, error) {
	var w whereWeights
	if err := byName(w[:], whereSignNames[:], weights); err != nil {
		return nil, err
	}
	return &w, nil
}

// byName sets each weight to that of its sign's name.
func byName(weights []float64, names []string, table map[string]float64) error {
	left := maps.Clone(table)
	for i, name := range names {
		v, ok := left[name]
		if !ok {
			return fmt.Errorf("the sign %q has no weight", name)
		}
		weights[i] = v
		delete(left, name)
	}
	if len(left) > 0 {
		return fmt.Errorf("no sign is called %q", slices.Sorted(maps.Keys(left))[0])
	}
	return nil
}

// PlaceWeights returns the weights in use, by the names of the signs.
func (e *Extractor) PlaceWeights() map[string]float64 {
	out := map[string]float64{}
	for i, name := range whereSignNames {
		out[name] = e.weights[i]
	}
	return out
}

// ConfidenceExample is one telling of an event as the weights of its confidence see it: what
// was made of it, and how much its date and its first place, if any, have of each sign, by the
// signs' names.
type ConfidenceExample struct {
	Evidence    model.Evidence
	Date, Place map[string]float64
}

// ConfidenceExamples returns all tellings that Extract finds in a document. The only error is
// ctx's.
func (e *Extractor) ConfidenceExamples(ctx context.Context, doc *model.Document) ([]ConfidenceExample, error) {
	x, _, err := e.read(ctx, doc, nil)
	if err != nil {
		return nil, err
	}
	var out []ConfidenceExample
	for _, c := range x.found {
		var date, place sureSigns
		x.describeDate(c, &date)
		if c.placed() {
			x.describeChosen(c, &place)
		}
		out = append(out, ConfidenceExample{Evidence: c.Evidence, Date: date.named(), Place: place.named()})
	}
	return out, nil
}

func (s *sureSigns) named() map[string]float64 {
	out := map[string]float64{}
	for i, v := range s {
		if v != 0 {
			out[sureSignNames[i]] = v
		}
	}
	return out
}

// ConfidenceSigns are the names of the signs of how sure a date and a place are.
func ConfidenceSigns() []string { return slices.Clone(sureSignNames[:]) }
