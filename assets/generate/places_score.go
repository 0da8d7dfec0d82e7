package main

import (
	"context"
	"fmt"

	"chronotope/model"
	"chronotope/model/extract"
)

// placeScore counts what is read of annotated documents.
type placeScore struct {
	gold, read    int // events annotated, and tellings read
	found, placed int // tellings of an annotated event, and those in the right place
	full          int // those with the right date, too
}

// String is the share of those found that are placed, and the F1 of those with date and
// place, in per cent.
func (s *placeScore) String() string {
	return fmt.Sprintf("placed %.1f, full %.1f", 100*float64(s.placed)/float64(max(s.found, 1)), 200*float64(s.full)/float64(max(s.gold+s.read, 1)))
}

// add counts what x reads of d.
func (s *placeScore) add(x *extract.Extractor, d *chronology) error {
	doc, err := d.open()
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
	found := map[int]bool{}
	for i, k := range d.matched(read) {
		found[k] = true
		if d.right(k, placesOf(*read[i])) {
			s.placed++
			if sameDays(d.Events[k].EDTF, read[i].Date) {
				s.full++
			}
		}
	}
	s.read, s.found = s.read+len(read), s.found+len(found)
	for k := range d.Events {
		if found[k] || !d.Events[k].Inherited {
			s.gold++
		}
	}
	return nil
}
