package extract

import (
	"cmp"
	"slices"

	"chronotope/model"
	"chronotope/model/edtf"
)

// Reconcile brings events of a project in line with a new reading of one of its
// documents. What the user decided and edited stays: the passages of old are found
// again by their selectors, and where the new reading has an event there, the old
// one takes up its evidence and keeps its ID, status and edited fields. Each passage of
// old takes up one of the new reading. An event that the user has not touched and that the
// document no longer tells is left out; one that he has touched stays, with Lost set on the
// evidence that fits nowhere. Deleted are the anchors of what the user deleted, which does
// not come back.
//
// It returns the events of the project, those without evidence in the document unchanged,
// and then those of the new reading that are new.
func Reconcile(doc *model.Document, events, fresh []*model.Event, deleted []model.Selector) []*model.Event {
	r := rereading{doc: doc, of: map[*model.Event][]*stand{}, gains: map[*model.Event][]model.Evidence{}}
	for _, e := range events {
		r.find(e)
	}
	slices.SortStableFunc(r.known, func(a, b *stand) int { return cmp.Compare(a.anchor.Start, b.anchor.Start) })
	told := tellingsOf(fresh)
	for _, alike := range likenesses {
		for _, t := range told {
			if t.taker == nil {
				t.taker = r.taker(t, alike)
			}
		}
	}
	added := r.spread(fresh, told, anchorsIn(doc, deleted))
	var out []*model.Event
	for _, e := range events {
		if e = r.renew(e); e != nil {
			out = append(out, e)
		}
	}
	return append(out, added...)
}

// rereading is the work of Reconcile.
type rereading struct {
	doc     *model.Document
	known   []*stand                          // where the evidence of old stands in the new text, in order
	longest int                               // anchor of those, in bytes
	of      map[*model.Event][]*stand         // those of each event
	gains   map[*model.Event][]model.Evidence // of events of old, by the new reading
}

// stand is where the anchor of an event's evidence stands.
type stand struct {
	anchor   model.Span
	event    *model.Event
	evidence int
	now      *model.Evidence // what it is by the new reading; nil where that has none
}

// telling is a piece of evidence of the new reading.
type telling struct {
	*model.Evidence
	event *model.Event
	taker *stand // the evidence of old that takes it up
}

func tellingsOf(events []*model.Event) []*telling {
	var out []*telling
	for _, e := range events {
		for i := range e.Evidence {
			out = append(out, &telling{Evidence: &e.Evidence[i], event: e})
		}
	}
	return out
}

// find notes where the evidence of an event of old stands in the new text.
func (r *rereading) find(e *model.Event) {
	for i := range e.Evidence {
		v := &e.Evidence[i]
		if v.Document != r.doc.ID {
			continue
		}
		if at, ok := v.Anchor.Find(r.doc.Text); ok {
			s := &stand{anchor: at, event: e, evidence: i}
			r.known, r.of[e] = append(r.known, s), append(r.of[e], s)
			r.longest = max(r.longest, at.Len())
		}
	}
}

// likenesses say of evidence of old and of the new reading, both dated by the same words,
// how they are alike: the surest first.
var likenesses = []func(s *stand, t *telling) bool{
	func(s *stand, t *telling) bool { return samePassage(s, t) && s.event.Headline == t.event.Headline },
	samePassage,
	func(s *stand, t *telling) bool { return s.event.Headline == t.event.Headline },
	func(*stand, *telling) bool { return true },
}

func samePassage(s *stand, t *telling) bool {
	return s.event.Evidence[s.evidence].Passage.Quote == t.Passage.Quote
}

// taker is the first evidence of old that has taken up nothing yet, is dated by the same
// words as a telling, and like it.
func (r *rereading) taker(t *telling, alike func(*stand, *telling) bool) *stand {
	at := t.Anchor.Span
	from, _ := slices.BinarySearchFunc(r.known, at.Start-r.longest, func(s *stand, start int) int { return cmp.Compare(s.anchor.Start, start) })
	for _, s := range r.known[from:] {
		if s.anchor.Start >= at.End {
			break
		}
		if s.now == nil && s.anchor.Overlaps(at) && alike(s, t) {
			s.now = t.Evidence
			return s
		}
	}
	return nil
}

// spread gives what no evidence of old took up to the event that took up the rest of its
// event. It returns the events of which nothing was known. What the user deleted is in
// neither.
func (r *rereading) spread(fresh []*model.Event, told []*telling, gone []model.Span) []*model.Event {
	var added []*model.Event
	for _, e := range fresh {
		var known *model.Event
		var rest []model.Evidence
		for _, t := range told[:len(e.Evidence)] {
			if t.taker != nil {
				known = t.taker.event
			} else if !slices.ContainsFunc(gone, t.Anchor.Span.Overlaps) {
				rest = append(rest, *t.Evidence)
			}
		}
		told = told[len(e.Evidence):]
		switch {
		case len(rest) == 0:
		case known != nil:
			r.gains[known] = append(r.gains[known], rest...)
		case len(rest) == len(e.Evidence):
			added = append(added, e)
		default:
			added = append(added, Restate(e, rest))
		}
	}
	return added
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

// touched reports whether the user has judged or edited an event.
func touched(e *model.Event) bool {
	return e.Status != model.Proposed || e.Edited != 0 || len(e.Apart) > 0 || len(e.Tags) > 0 || e.Color != "" || e.Note != ""
}

// renew is an event of old with its evidence in the document as the new reading
// has it; nil where it is gone.
func (r *rereading) renew(e *model.Event) *model.Event {
	if !slices.ContainsFunc(e.Evidence, func(v model.Evidence) bool { return v.Document == r.doc.ID }) {
		return e
	}
	var evidence []model.Evidence
	other := len(r.gains[e]) > 0 // it is dated by other evidence
	for i, v := range e.Evidence {
		next, stays := r.renewed(e, i)
		if stays {
			evidence = append(evidence, next)
		}
		other = other || !stays || next.Date != v.Date
	}
	evidence = append(evidence, r.gains[e]...)
	if len(evidence) == 0 {
		return nil
	}
	out := e.Clone()
	out.Evidence = evidence
	if _, stays := r.renewed(e, 0); !stays {
		lead(out, false)
	}
	if other && e.Edited&model.EditedDate == 0 {
		out.Date = bestDate(evidence)
	}
	retell(out)
	return out
}

// renewed is a piece of evidence of old as the new reading has it. It does not stay where
// that has none, unless the user touched its event.
func (r *rereading) renewed(e *model.Event, i int) (_ model.Evidence, stays bool) {
	v := e.Evidence[i]
	if v.Document != r.doc.ID {
		return v, true
	}
	at := slices.IndexFunc(r.of[e], func(s *stand) bool { return s.evidence == i && s.now != nil })
	if at < 0 {
		return r.moved(v), touched(e)
	}
	next := *r.of[e][at].now
	if e.Edited&model.EditedPlaces != 0 {
		next.Places = r.places(v, next.Passage.Span)
	}
	return next, true
}

// moved is evidence with its selectors where they stand in the new text; lost, and as it
// was, where the passage or the words that date it stand nowhere for certain.
func (r *rereading) moved(v model.Evidence) model.Evidence {
	to, ok := v.Passage.Find(r.doc.Text)
	anchor, dated := r.shifted(v.Anchor, v.Passage.Span, to)
	if !ok || !dated && v.Anchor.Quote != "" {
		v.Lost = true
		return v
	}
	v.Anchor, v.Places, v.Passage, v.Lost = anchor, r.places(v, to), model.Select(r.doc.Text, to), false
	return v
}

// places are those of evidence whose passage stands somewhere else now. One whose words
// stand nowhere for certain goes without.
func (r *rereading) places(v model.Evidence, to model.Span) []model.PlaceMention {
	out := slices.Clone(v.Places)
	for i := range out {
		out[i].Selector, _ = r.shifted(out[i].Selector, v.Passage.Span, to)
	}
	return out
}

// shifted is a selector where it stands in the new text: within a passage that stands as a
// whole somewhere else now, or by itself.
func (r *rereading) shifted(s model.Selector, from, to model.Span) (_ model.Selector, ok bool) {
	at := model.Span{Start: s.Span.Start - from.Start + to.Start, End: s.Span.End - from.Start + to.Start}
	if !from.Contains(s.Span) || !to.Contains(at) || at.Of(r.doc.Text) != s.Quote || s.Quote == "" {
		if at, ok = s.Find(r.doc.Text); !ok {
			return model.Selector{}, false
		}
	}
	return model.Select(r.doc.Text, at), true
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
