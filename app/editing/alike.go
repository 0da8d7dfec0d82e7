package editing

import (
	"slices"

	"chronotope/app/reader"
	"chronotope/model"
	"chronotope/model/project"
)

// offerAlike asks, when the user has put a place in the stead of another or taken one
// away, whether the words that name it mean the same elsewhere, and in documents yet to be
// opened: see correct.
func (ed *Editor) offerAlike(before, after *model.Event) {
	was, now := before.Places(), after.Places()
	gone := slices.DeleteFunc(slices.Clone(was), func(p model.Place) bool { return slices.Contains(now, p) })
	come := slices.DeleteFunc(slices.Clone(now), func(p model.Place) bool { return slices.Contains(was, p) })
	if len(gone) != 1 || len(come) > 1 {
		return
	}
	w, ok := wordsFor(before, gone[0])
	if !ok {
		return
	}
	c, alike := ed.denial(w)
	if len(come) == 1 {
		c, alike = ed.relocation(w, come[0])
	}
	ed.offer(c, alike)
}

// wordsFor are the words of an event's passages that mean a place.
func wordsFor(e *model.Event, p model.Place) (_ reader.Words, ok bool) {
	for _, v := range e.Evidence {
		for _, m := range v.Places {
			if m.Place == p && m.Selector.Quote != "" {
				return reader.Words{Document: v.Document, Span: m.Selector.Span, Place: &model.Toponym{Span: m.Selector.Span, Place: p}}, true
			}
		}
	}
	return reader.Words{}, false
}

// DenyDate takes the words that date the passage at hand for no date: see deny.
func (ed *Editor) DenyDate() {
	e := ed.session.SelectedEvent()
	if e == nil {
		return
	}
	at := ed.evidenceAtHand(e.ID)
	if at >= len(e.Evidence) || e.Evidence[at].Anchor.Quote == "" || ed.session.Source(e.Evidence[at].Document) == nil {
		return
	}
	v := &e.Evidence[at]
	w := reader.Words{Document: v.Document, Span: v.Anchor.Span, Date: &model.TimeExpression{Date: v.Date}}
	for _, t := range ed.session.Source(v.Document).Times {
		if t.Phrase.Overlaps(w.Span) {
			w.Date, w.Span = &t, t.Phrase
			break
		}
	}
	ed.deny(w)
}

// DropEvidence takes pieces of evidence from an event, which reading their documents again
// does not bring back, and with the last one the event.
func dropEvidence(tx *project.Tx, e *model.Event, wrong func(i int) bool) {
	next := e.Clone()
	next.Evidence = nil
	for i, v := range e.Evidence {
		if !wrong(i) {
			next.Evidence = append(next.Evidence, v)
			continue
		}
		if src := tx.Source(v.Document); src != nil && v.Anchor.Quote != "" {
			kept := *src
			kept.Deleted = append(slices.Clone(kept.Deleted), v.Anchor)
			tx.PutSource(&kept)
		}
	}
	if len(next.Evidence) == 0 {
		tx.DeleteEvent(e.ID)
		return
	}
	if wrong(0) && next.Edited&model.EditedDate == 0 {
		next.Date = next.Evidence[0].Date
	}
	next.Edited |= model.EditedEvidence
	tx.PutEvent(next)
}
