package extract

import (
	"math"
	"slices"

	"chronotope/model"
	"chronotope/model/edtf"
)

// events joins the event mentions of one document to events, in order of time.
func (w *joinWeights) events(mentions []*eventMention) []*model.Event {
	out := make([]*model.Event, len(mentions))
	for i, c := range mentions {
		out[i] = &model.Event{
			Headline: c.headline, Type: c.kind, Date: c.Date, Confidence: asProposed(&c.Evidence, &c.Evidence),
			Reasons: c.reasons, Evidence: []model.Evidence{c.Evidence},
		}
	}
	out = unite(out, w.cluster(mentions))
	for _, e := range out {
		sharePlaces(e.Evidence)
	}
	slices.SortStableFunc(out, func(a, b *model.Event) int { return edtf.Compare(a.Date, b.Date) })
	return out
}

// unite makes one event of all that have the same first event.
func unite(events []*model.Event, first []int) []*model.Event {
	var out []*model.Event
	for _, group := range grouped(events, first) {
		out = append(out, joinedOf(group))
	}
	return out
}

// joinedOf is one event of several: under the leading one's ID, and told by that, or by the
// first that tells as a fact what the leading one only tells as a plan or a guess.
func joinedOf(events []*model.Event) *model.Event {
	fact := func(e *model.Event) bool { return e.Mode() < model.ModePlanned }
	main := leading(events)
	i := slices.IndexFunc(events, fact)
	if i < 0 || fact(main) || touched(main) {
		return united(main, events)
	}
	out := united(events[i], events)
	out.ID = main.ID
	return out
}

// grouped are events by the index of the first of their group.
func grouped(events []*model.Event, first []int) [][]*model.Event {
	var out [][]*model.Event
	at := map[int]int{}
	for i, e := range events {
		if _, ok := at[first[i]]; !ok {
			at[first[i]] = len(out)
			out = append(out, nil)
		}
		group := &out[at[first[i]]]
		*group = append(*group, e)
	}
	return out
}

// leading is the event that gives its ID and headline to those joined with it: one that
// the user accepted, or else worked on, or else the first.
func leading(events []*model.Event) *model.Event {
	for _, leads := range []func(*model.Event) bool{func(e *model.Event) bool { return e.Status == model.Accepted }, touched} {
		if i := slices.IndexFunc(events, leads); i >= 0 {
			return events[i]
		}
	}
	return events[0]
}

// united is one event with the evidence of all, main's first.
func united(main *model.Event, events []*model.Event) *model.Event {
	if len(events) == 1 {
		return main
	}
	out := main.Clone()
	n := 0
	for _, e := range events {
		n += len(e.Evidence)
	}
	out.Evidence = slices.Grow(out.Evidence, n)
	for _, e := range events {
		if e == main {
			continue
		}
		for _, v := range e.Evidence {
			out.Evidence = append(out.Evidence, v)
			settled := main.Edited&model.EditedDate != 0 || main.Status == model.Accepted && !out.Date.IsZero()
			if !settled && overlaps(out.Date, v.Date) && finer(v.Date, out.Date) {
				out.Date = v.Date
			}
		}
	}
	if len(out.Evidence) > 0 {
		retell(out)
		if date := out.Dating(); date != nil && date.DateConfidence > 0 {
			out.Confidence = asProposed(date, out.Locating())
		}
	}
	return out
}

// asProposed is how sure an event is that has its date and its places, if any, from two
// pieces of evidence.
func asProposed(date, place *model.Evidence) float64 {
	if place == nil || place.PlaceConfidence == 0 {
		return date.DateConfidence
	}
	return math.Round(date.DateConfidence*place.PlaceConfidence*100) / 100
}

// sharePlaces gives the tellings of an event in one document that name no place those of
// the first that does.
func sharePlaces(evidence []model.Evidence) {
	i := slices.IndexFunc(evidence, func(v model.Evidence) bool { return len(v.Places) > 0 })
	for k := range evidence {
		if i >= 0 && len(evidence[k].Places) == 0 {
			evidence[k].Places, evidence[k].PlaceConfidence = slices.Clone(evidence[i].Places), evidence[i].PlaceConfidence
		}
	}
}
