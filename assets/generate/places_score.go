package main

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/extract"
)

// placeScore counts what is read of annotated documents.
type placeScore struct {
	gold, read           int // events annotated, and read
	found, dated, placed int // of those found, with the right date, and in the right place
	full                 int // with both
}

// String is the share of those found that are placed, and the F1 of those with date and
// place, in per cent.
func (s *placeScore) String() string {
	return fmt.Sprintf("placed %.1f, full %.1f", 100*float64(s.placed)/float64(max(s.found, 1)), 200*float64(s.full)/float64(max(s.gold+s.read, 1)))
}

// pair is an annotated event and a piece of evidence that may be of it.
type pair struct {
	gold, read int
	dated      bool
	overlap    int     // of the anchors
	alike      float64 // the passages
}

// add counts what x reads of d.
func (s *placeScore) add(x *extract.Extractor, d *chronology) error {
	doc, err := d.document()
	if err != nil {
		return err
	}
	r, err := x.Extract(context.Background(), doc)
	if err != nil {
		return err
	}
	var read []*model.Evidence
	for _, e := range r.Events {
		for i := range e.Evidence {
			read = append(read, &e.Evidence[i])
		}
	}
	s.read += len(read)
	hit := make([]bool, len(d.Events))
	for _, p := range d.match(read) {
		var places []model.Place
		for _, m := range read[p.read].Places {
			if places = append(places, m.Place); m.Place.IsZero() {
				places = places[:len(places)-1]
			}
		}
		if len(places) == 0 && len(read[p.read].Places) > 0 {
			places = []model.Place{{}}
		}
		placed := d.right(p.gold, places)
		hit[p.gold] = true
		s.found++
		s.dated += one(p.dated)
		s.placed += one(placed)
		s.full += one(placed && p.dated)
	}
	for i := range d.Events {
		s.gold += one(hit[i] || !d.Events[i].Inherited)
	}
	return nil
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

// match pairs annotated events with evidence whose anchors overlap, each once, the best
// pairs first.
func (d *chronology) match(read []*model.Evidence) (out []pair) {
	var all []pair
	for j, v := range read {
		a, p := d.points(v.Anchor.Span), d.points(v.Passage.Span)
		for i := range d.Events {
			g := &d.Events[i]
			if n := min(g.Anchor.End, a.End) - max(g.Anchor.Start, a.Start); n > 0 {
				all = append(all, pair{i, j, sameDays(g.EDTF, v.Date), n, sharedPart(p, g.Passage.Start, g.Passage.End)})
			}
		}
	}
	slices.SortFunc(all, func(a, b pair) int {
		return cmp.Or(one(b.dated)-one(a.dated), b.overlap-a.overlap, cmp.Compare(b.alike, a.alike), a.gold-b.gold, a.read-b.read)
	})
	golds, reads := map[int]bool{}, map[int]bool{}
	for _, p := range all {
		if !golds[p.gold] && !reads[p.read] {
			golds[p.gold], reads[p.read] = true, true
			out = append(out, p)
		}
	}
	return out
}

// sharedPart is what two stretches share of what they cover together.
func sharedPart(a model.Span, start, end int) float64 {
	shared := max(0, min(a.End, end)-max(a.Start, start))
	return float64(shared) / float64(max(1, max(a.End, end)-min(a.Start, start)))
}

// sameDays reports whether an annotated date and one that was read take in the same days.
func sameDays(annotated string, read edtf.Value) bool {
	g, err := edtf.Parse(annotated)
	return err == nil && g.Earliest() == read.Earliest() && g.Latest() == read.Latest()
}
