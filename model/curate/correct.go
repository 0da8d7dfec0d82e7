package curate

import (
	"fmt"
	"maps"
	"slices"

	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/extract"
	"chronotope/model/project"
)

// Change is what a correction makes of words.
type Change uint8

// The changes.
const (
	AnotherDate  Change = iota // they mean another date
	AnotherPlace               // they mean another place
	NoDate                     // they mean no date
	NoPlace                    // they name no place
)

// Correction is what the user says that words mean. Make one with Redate, Relocate, Deny or
// Implied.
type Correction struct {
	Words  Words
	Change Change
	Date   edtf.Value  // for AnotherDate
	Place  model.Place // for AnotherPlace
}

// Redate is the correction that words mean another date.
func Redate(w Words, date edtf.Value) Correction {
	return Correction{Words: w, Change: AnotherDate, Date: date}
}

// Relocate is the correction that words mean another place.
func Relocate(w Words, place model.Place) Correction {
	return Correction{Words: w, Change: AnotherPlace, Place: place}
}

// Deny is the correction that words mean no date, or name no place: what they mean now.
func Deny(w Words) Correction {
	if w.Place != nil {
		return Correction{Words: w, Change: NoPlace}
	}
	return Correction{Words: w, Change: NoDate}
}

// Implied is what an edit of an event says of the words that named its place: where the
// user put one place in the stead of another, or took one away. ok is false where it says
// nothing of words.
func Implied(before, after *model.Event) (_ Correction, ok bool) {
	was, now := before.Places(), after.Places()
	gone := slices.DeleteFunc(slices.Clone(was), func(p model.Place) bool { return slices.Contains(now, p) })
	come := slices.DeleteFunc(slices.Clone(now), func(p model.Place) bool { return slices.Contains(was, p) })
	if len(gone) != 1 || len(come) > 1 {
		return Correction{}, false
	}
	w, ok := naming(before, gone[0])
	switch {
	case !ok:
		return Correction{}, false
	case len(come) == 1:
		return Relocate(w, come[0]), true
	}
	return Deny(w), true
}

// naming are the words of an event's passages that mean a place.
func naming(e *model.Event, p model.Place) (_ Words, ok bool) {
	for _, v := range e.Evidence {
		for _, m := range v.Places {
			if m.Place == p && m.Selector.Quote != "" && !v.Lost {
				return Words{Document: v.Document, Span: m.Selector.Span, Place: &model.Toponym{Span: m.Selector.Span, Place: p}}, true
			}
		}
	}
	return Words{}, false
}

// Alike is where else the words stand in documents and were read in the same way: as that
// place or that date, for NoDate as any.
func (c Correction) Alike(sources []*project.Source) Mentions {
	out := Mentions{}
	at := slices.IndexFunc(sources, func(s *project.Source) bool { return s.Document.ID == c.Words.Document })
	if at < 0 {
		return out
	}
	wording := model.Override{Words: c.Words.Quote(sources[at])}
	for _, src := range sources {
		id, end := src.Document.ID, 0
		for _, span := range c.readAlike(src) {
			here := id == c.Words.Document && span.Overlaps(c.Words.Span)
			if !here && span.Len() > 0 && span.Start >= end && wording.About(span.Of(src.Document.Text)) { // two times can share one phrase
				out[id] = append(out[id], span)
				end = span.End
			}
		}
	}
	return out
}

// readAlike are the words of a document that were read as the corrected ones, in order.
func (c Correction) readAlike(src *project.Source) []model.Span {
	var out []model.Span
	switch c.Change {
	case AnotherPlace, NoPlace:
		for _, t := range src.Toponyms {
			if t.Place == c.Words.Place.Place {
				out = append(out, t.Span)
			}
		}
	default:
		for _, t := range src.Times {
			if c.Change == NoDate || t.Date == c.Words.Date.Date && !t.ByUser {
				out = append(out, t.Phrase)
			}
		}
	}
	return out
}

// Apply corrects what the words mean, and the events that rest on them.
func (c Correction) Apply(tx *project.Tx) error {
	return c.apply(tx, Mentions{c.Words.Document: {c.Words.Span}})
}

// ApplyAlike corrects what words alike mean, and has documents that are read from now on
// follow it, but for a date: what words mean as a date hangs on where they stand.
func (c Correction) ApplyAlike(tx *project.Tx, at Mentions) error {
	src := tx.Source(c.Words.Document)
	if src == nil {
		return fmt.Errorf("document %s: %w", c.Words.Document, ErrNoSource)
	}
	if err := c.apply(tx, at); err != nil {
		return err
	}
	if c.Change == AnotherDate {
		return nil
	}
	return PutOverride(tx, &model.Override{Words: c.Words.Quote(src), Verdict: verdicts[c.Change], Place: c.Place})
}

var verdicts = map[Change]model.Verdict{AnotherPlace: model.IsPlace, NoDate: model.NoDate, NoPlace: model.NoPlace}

// apply corrects what mentions mean, and the events that rest on them.
func (c Correction) apply(tx *project.Tx, at Mentions) error {
	for _, id := range slices.Sorted(maps.Keys(at)) {
		src := tx.Source(id)
		if src == nil {
			return fmt.Errorf("document %s: %w", id, ErrNoSource)
		}
		tx.PutSource(c.source(src, at[id]))
	}
	r := removal{tx: tx}
	for e := range tx.Events() {
		c.event(&r, e, at)
	}
	r.remember()
	goOn(tx)
	return nil
}

// source is a document in which words mean what the correction says.
func (c Correction) source(src *project.Source, at project.Spans) *project.Source {
	switch c.Change {
	case AnotherDate:
		return src.WithDate(at, c.Date)
	case AnotherPlace:
		return src.WithPlace(at, c.Place)
	}
	return src.Without(at)
}

// event brings an event in line with the correction.
func (c Correction) event(r *removal, e *model.Event, at Mentions) {
	switch c.Change {
	case AnotherDate:
		redate(r.tx, e, at, c.Date)
	case AnotherPlace:
		relocate(r.tx, e, at, []model.Place{c.Place})
	case NoPlace:
		relocate(r.tx, e, at, nil)
	case NoDate:
		r.drop(e, func(i int) bool { return at.date(&e.Evidence[i]) })
	}
}

// redate gives the passages of an event that mentions date another date, and the event
// where its main passage is one of them or no passage gives it its date any more.
func redate(tx *project.Tx, e *model.Event, at Mentions, date edtf.Value) {
	next, same := e.Clone(), true
	for i := range next.Evidence {
		if v := &next.Evidence[i]; at.date(v) {
			if i == 0 && v.Date == e.Date {
				next.Date = date
			}
			v.Date, same = date, false
		}
	}
	if same {
		return
	}
	if e.Edited&model.EditedDate == 0 && !slices.ContainsFunc(next.Evidence, func(v model.Evidence) bool { return v.Date == next.Date }) {
		next.Date = date
	}
	next.Edited |= model.EditedDate
	tx.PutEvent(extract.Restate(next, next.Evidence))
}

// relocate has an event be at other places instead of those that mentions name, or with no
// other not there.
func relocate(tx *project.Tx, e *model.Event, at Mentions, places []model.Place) {
	if next := relocated(e, at, places); next != e {
		tx.PutEvent(next)
	}
}

// relocated is an event at other places instead of those that mentions name; e itself where
// they name none of its.
func relocated(e *model.Event, at Mentions, places []model.Place) *model.Event {
	next, same := e.Clone(), true
	for i := range next.Evidence {
		v := &next.Evidence[i]
		var list []model.PlaceMention
		for _, m := range v.Places {
			if !at.name(v, m) {
				list = append(list, m)
				continue
			}
			same = false
			for _, p := range places {
				list = append(list, model.PlaceMention{Selector: m.Selector, Place: p})
			}
		}
		v.Places = list
	}
	if same {
		return e
	}
	next.Edited |= model.EditedPlaces
	return extract.Restate(next, next.Evidence)
}
