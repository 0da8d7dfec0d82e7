package extract

import (
	"slices"

	"chronotope/model"
	"chronotope/model/edtf"
)

// events joins the event mentions of one document to events, in order of time.
func events(mentions []*eventMention) []*model.Event {
	out := make([]*model.Event, len(mentions))
	for i, c := range mentions {
		out[i] = &model.Event{
			Headline: c.headline, Type: c.kind, Date: c.Date, Confidence: c.confidence,
			Reasons: c.reasons, Evidence: []model.Evidence{c.Evidence},
		}
	}
	out = unite(out, cluster(mentions))
	slices.SortStableFunc(out, func(a, b *model.Event) int { return edtf.Compare(a.Date, b.Date) })
	return out
}

// Merge returns events with those joined that tell one occurrence in different
// documents, and the rest as they are. What is joined is a new event: its ID,
// headline and status are those of the first of them that the user accepted, or
// else of the first; a Reason says for each telling why it was joined, and
// Disputed is set where the tellings disagree. Rejected events are left alone, and
// so are those that the user said are apart.
// Split undoes a join.
func Merge(events []*model.Event) []*model.Event {
	var mentions []*eventMention
	var of []int // the event of each event mention
	for i, e := range events {
		if e.Status == model.Rejected {
			continue
		}
		for _, v := range e.Evidence {
			if v.Date.IsZero() {
				continue
			}
			c := &eventMention{Evidence: v, kind: e.Type, confidence: e.Confidence, event: e}
			c.terms = quoted(v)
			mentions, of = append(mentions, c), append(of, i)
		}
	}
	first := clusterFrom(mentions, of)
	with := make([]int, len(events))
	for i := range with {
		with[i] = i
	}
	for k, i := range of {
		with[i] = min(with[i], of[first[k]])
	}
	return unite(events, with)
}

// Join returns the one event that a user takes a and b for. It keeps the ID,
// headline and date of a.
func Join(a, b *model.Event) *model.Event {
	out := united(a, []*model.Event{a, b})
	out.Edited |= b.Edited&model.EditedPlaces | model.EditedEvidence
	out.Apart = slices.DeleteFunc(append(out.Apart, b.Apart...), func(id model.EventID) bool { return id == a.ID || id == b.ID })
	return out
}

// Split takes the i-th evidence out of an event and makes an event of its own of
// it. It returns what is left and what was split off; both are new, and Merge does
// not join them again.
func Split(e *model.Event, i int) (rest, split *model.Event) {
	rest, split = e.Clone(), e.Clone()
	rest.Evidence = slices.Delete(rest.Evidence, i, i+1)
	split.Evidence = split.Evidence[i : i+1 : i+1]
	v := &split.Evidence[0]
	split.Date, split.Disputed, split.Headline = v.Date, false, headlineOf(v)
	split.ID = idOf(*v, "split from "+string(e.ID))
	split.Edited = model.EditedEvidence
	rest.Edited |= model.EditedEvidence
	split.Apart, rest.Apart = append(split.Apart, rest.ID), append(rest.Apart, split.ID)
	about := func(r model.Reason) bool { return joins[r.Code] && r.Detail == v.Passage.Quote }
	rest.Reasons = slices.DeleteFunc(rest.Reasons, about)
	split.Reasons = nil
	rest.Disputed = slices.ContainsFunc(rest.Reasons, func(r model.Reason) bool { return disputes[r.Code] })
	return rest, split
}

// joins are the codes of reasons that tell of a join; their detail is the
// passage that was joined.
var joins = map[string]bool{"told-again": true, "disputed-date": true, "disputed-place": true, "disputed-number": true}

// disputes are those that tell of a disagreement.
var disputes = map[string]bool{"disputed-date": true, "disputed-place": true, "disputed-number": true}

// unite makes one event of all that have the same first event.
func unite(events []*model.Event, first []int) []*model.Event {
	groups := map[int][]*model.Event{}
	for i, e := range events {
		groups[first[i]] = append(groups[first[i]], e)
	}
	var out []*model.Event
	for i := range events {
		if g := groups[i]; len(g) == 1 {
			out = append(out, g[0])
		} else if len(g) > 1 {
			out = append(out, united(leading(g), g))
		}
	}
	return out
}

// leading is the event that gives its ID and headline to those joined with it.
func leading(events []*model.Event) *model.Event {
	for _, e := range events {
		if e.Status == model.Accepted {
			return e
		}
	}
	return events[0]
}

// united is one event with the evidence of all, main's first. A telling without a
// place gets that of another.
func united(main *model.Event, events []*model.Event) *model.Event {
	out := main.Clone()
	told := newTold(out.Evidence)
	for _, e := range events {
		if e == main {
			continue
		}
		for _, v := range e.Evidence {
			code := told.disagreement(v)
			out.Disputed = out.Disputed || disputes[code]
			out.Reasons = append(out.Reasons, model.Reason{Code: code, Detail: v.Passage.Quote})
			out.Evidence = append(out.Evidence, v)
			if main.Status != model.Accepted && main.Edited&model.EditedDate == 0 && overlaps(out.Date, v.Date) && finer(v.Date, out.Date) {
				out.Date = v.Date
			}
		}
		out.Confidence = 1 - (1-out.Confidence)*(1-e.Confidence/2)
	}
	var places []model.PlaceMention
	for i := 0; i < len(out.Evidence) && len(places) == 0; i++ {
		places = out.Evidence[i].Places
	}
	for i := range out.Evidence {
		if len(out.Evidence[i].Places) == 0 {
			out.Evidence[i].Places = places
		}
	}
	return out
}
