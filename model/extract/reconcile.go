package extract

import (
	"slices"

	"chronotope/model"
	"chronotope/model/edtf"
)

// Reconcile brings the events of a project in line with a new reading of one of its
// documents. What the user decided and edited stays: the passages of old are found
// again by their selectors, and where the new reading has an event there, the old
// one takes up its evidence and keeps its ID, status and edited fields. An event
// that the user has not touched and that the document no longer tells is left out;
// one that he has touched stays, with Lost set on the evidence that fits nowhere.
// Deleted are the anchors of what the user deleted, which does not come back.
//
// It returns all events of the project, those without evidence in the document
// unchanged.
func Reconcile(doc *model.Document, events, fresh []*model.Event, deleted []model.Selector) []*model.Event {
	r := reconciliation{doc: doc, told: map[*model.Event][]model.Evidence{}}
	for _, e := range events {
		r.find(e)
	}
	gone := anchorsIn(doc, deleted)
	var added []*model.Event
	for _, e := range fresh {
		if rest := r.hand(e, gone); rest != nil {
			added = append(added, rest)
		}
	}
	var out []*model.Event
	for _, e := range events {
		if e = r.renew(e); e != nil {
			out = append(out, e)
		}
	}
	return append(out, added...)
}

// reconciliation is the work of Reconcile.
type reconciliation struct {
	doc   *model.Document
	known []stand                           // where the evidence of old stands in the new text
	told  map[*model.Event][]model.Evidence // of events of old, by the new reading
}

// stand is where the anchor of an event's evidence stands.
type stand struct {
	anchor model.Span
	event  *model.Event
}

// find notes where the evidence of an event of old stands in the new text.
func (r *reconciliation) find(e *model.Event) {
	for i := range e.Evidence {
		v := &e.Evidence[i]
		if v.Document != r.doc.ID {
			continue
		}
		if at, ok := v.Anchor.Find(r.doc.Text); ok {
			r.known = append(r.known, stand{at, e})
		}
	}
}

// anchorsIn is where selectors stand in a document's text, those that do.
func anchorsIn(doc *model.Document, selectors []model.Selector) []model.Span {
	var out []model.Span
	for _, s := range selectors {
		if at, ok := s.Find(doc.Text); ok {
			out = append(out, at)
		}
	}
	return out
}

// hand gives the evidence of a fresh event to the events of old that stand there.
// What stands where none did goes to the event that the rest of it went to; an
// event of which nothing was known is returned, without what the user deleted.
func (r *reconciliation) hand(e *model.Event, gone []model.Span) *model.Event {
	var last *model.Event
	var unknown []model.Evidence
	for _, v := range e.Evidence {
		at := v.Anchor.Span
		if slices.ContainsFunc(gone, at.Overlaps) {
			continue
		}
		if owner := r.owner(v, e.Headline); owner != nil {
			r.told[owner] = append(r.told[owner], v)
			last = owner
			continue
		}
		unknown = append(unknown, v)
	}
	switch {
	case len(unknown) == 0:
		return nil
	case last != nil:
		r.told[last] = append(r.told[last], unknown...)
		return nil
	}
	rest := e.Clone()
	rest.Evidence = unknown
	return rest
}

// owner is the event of old whose evidence stands where v does; of several that
// one time dates, the one with the same headline or else the first that the new
// reading has not told yet.
func (r *reconciliation) owner(v model.Evidence, headline string) *model.Event {
	var found *model.Event
	for _, k := range r.known {
		if !k.anchor.Overlaps(v.Anchor.Span) {
			continue
		}
		if k.event.Headline == headline {
			return k.event
		}
		if found == nil || len(r.told[found]) > 0 && len(r.told[k.event]) == 0 {
			found = k.event
		}
	}
	return found
}

// touched reports whether the user has judged or edited an event.
func touched(e *model.Event) bool {
	return e.Status != model.Proposed || e.Edited != 0 || len(e.Apart) > 0 || len(e.Tags) > 0 || e.Color != "" || e.Note != ""
}

// renew is an event of old with its evidence in the document as the new reading
// has it; nil where it is gone.
func (r *reconciliation) renew(e *model.Event) *model.Event {
	if !slices.ContainsFunc(e.Evidence, func(v model.Evidence) bool { return v.Document == r.doc.ID }) {
		return e
	}
	out := e.Clone()
	out.Evidence = out.Evidence[:0]
	told := r.told[e]
	for _, v := range e.Evidence {
		if v.Document != r.doc.ID {
			out.Evidence = append(out.Evidence, v)
			continue
		}
		at, ok := v.Anchor.Find(r.doc.Text)
		n := slices.IndexFunc(told, func(t model.Evidence) bool { return ok && t.Anchor.Span.Overlaps(at) })
		switch {
		case n >= 0:
			next := told[n]
			if e.Edited&model.EditedPlaces != 0 {
				next.Places = v.Places
			}
			out.Evidence = append(out.Evidence, next)
			told = slices.Delete(slices.Clone(told), n, n+1)
		case touched(e):
			out.Evidence = append(out.Evidence, r.moved(v))
		}
	}
	out.Evidence = append(out.Evidence, told...)
	if len(out.Evidence) == 0 {
		return nil
	}
	if out.Edited&model.EditedDate == 0 {
		out.Date = bestDate(out.Evidence)
	}
	return out
}

// moved is evidence with its selectors where they stand in the new text; lost
// where the passage stands nowhere for certain.
func (r *reconciliation) moved(v model.Evidence) model.Evidence {
	at, ok := v.Passage.Find(r.doc.Text)
	v.Lost = !ok
	if !ok {
		return v
	}
	v.Passage = model.Select(r.doc.Text, at)
	if anchor, ok := v.Anchor.Find(r.doc.Text); ok {
		v.Anchor = model.Select(r.doc.Text, anchor)
	}
	v.Places = slices.Clone(v.Places)
	for i := range v.Places {
		if place, ok := v.Places[i].Selector.Find(r.doc.Text); ok {
			v.Places[i].Selector = model.Select(r.doc.Text, place)
		}
	}
	return v
}

// bestDate is the finest date of evidence that agrees with the first.
func bestDate(evidence []model.Evidence) edtf.Value {
	best := evidence[0].Date
	for _, v := range evidence[1:] {
		if !v.Date.IsZero() && overlaps(best, v.Date) && finer(v.Date, best) {
			best = v.Date
		}
	}
	return best
}
