package extract

import (
	"iter"
	"slices"

	"chronotope/model"
)

// Index holds the events of a project such that others can be merged with them at a cost
// that goes by the number of those others. It is for one goroutine at a time.
type Index struct {
	events map[model.EventID]*indexed
	dates  calendar
	count  map[string]int // in how many event mentions each term stands
	all    int            // event mentions
}

// indexed is an event of the index.
type indexed struct{ event *model.Event }

// NewIndex makes an index of no events.
func NewIndex() *Index {
	return &Index{events: map[model.EventID]*indexed{}, dates: calendar{}, count: map[string]int{}}
}

// Event returns an event of the index, or nil.
func (x *Index) Event(id model.EventID) *model.Event {
	if known := x.events[id]; known != nil {
		return known.event
	}
	return nil
}

// Events yields the events of the index in no order.
func (x *Index) Events() iter.Seq[*model.Event] {
	return func(yield func(*model.Event) bool) {
		for _, known := range x.events {
			if !yield(known.event) {
				return
			}
		}
	}
}

// Put adds an event, or replaces the one that has its ID. The index keeps e: it is not to
// be changed afterwards.
func (x *Index) Put(e *model.Event) {
	if known := x.events[e.ID]; known != nil {
		if indexedAlike(known.event, e) {
			known.event = e
			return
		}
		x.Delete(e.ID)
	}
	known := &indexed{e}
	x.events[e.ID] = known
	for _, c := range mentionsOf(e) {
		x.dates.add(entryOf(c, known), c.terms.keys())
		x.tally(c, 1)
	}
}

// indexedAlike reports whether two events of one ID have the same place in the index.
func indexedAlike(a, b *model.Event) bool {
	return (a.Status == model.Rejected) == (b.Status == model.Rejected) && a.Type == b.Type && a.Headline == b.Headline &&
		slices.EqualFunc(a.Evidence, b.Evidence, func(v, w model.Evidence) bool { return sameStatement(&v, &w) && v.Date == w.Date })
}

// Delete takes an event out; one that is not there is no error.
func (x *Index) Delete(id model.EventID) {
	known := x.events[id]
	if known == nil {
		return
	}
	delete(x.events, id)
	for _, c := range mentionsOf(known.event) {
		x.dates.remove(entryOf(c, known), c.terms.keys())
		x.tally(c, -1)
	}
}

// tally counts the terms of an event mention, or with by -1 takes them back.
func (x *Index) tally(c *eventMention, by int) {
	x.all += by
	for _, w := range c.terms.words {
		if x.count[w] += by; x.count[w] == 0 {
			delete(x.count, w)
		}
	}
}

// mentionsOf are the tellings of an event that are compared: those that have a date, and of
// one that the user rejected none.
func mentionsOf(e *model.Event) []*eventMention {
	if e.Status == model.Rejected {
		return nil
	}
	var out []*eventMention
	for i, v := range e.Evidence {
		if v.Date.IsZero() {
			continue
		}
		c := &eventMention{Evidence: v, kind: e.Type, event: e, at: i}
		c.terms = quoted(v)
		if i == 0 && e.Headline != "" { // which names whom the passage only calls "he"
			c.terms.take(textTerms(e.Headline))
		}
		c.from, c.to = v.Date.Earliest(), v.Date.Latest()
		out = append(out, c)
	}
	return out
}
