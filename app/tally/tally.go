// Package tally counts what a project holds, and lists in trays what the chronology leaves
// out: what has no date or no place, and the times that date nothing. It follows the
// session when it is told to, off the interface's goroutine where there is much.
package tally

import (
	"chronotope/app/words"
	"chronotope/model"
	"chronotope/model/project"
)

// Tally is what the window says of all events together.
type Tally struct {
	All, Shown, Places, Review int                       // events, those that the filter lets through, their places, and events not judged yet
	Apart                      int                       // events that the filter would let through but that they are only supposed, or denied
	Hidden                     map[project.Criterion]int // events that nothing but that keeps from being shown
	// Lists is what changes only with the project, not with the filter; nil where the
	// filter alone has changed.
	Lists *Lists
}

// Lists are how many events each document tells, and what the trays hold.
type Lists struct {
	PerDocument                map[model.DocumentID]int
	Undated, Unplaced, LeftOut []Item
}

// Item is one row of a tray: an event, or a place in a document.
type Item struct {
	Title, Facts string
	Event        model.EventID // "" for a place in a document
	Document     model.DocumentID
	Span         model.Span
}

// Counter makes the tallies of a session.
type Counter struct {
	session      *project.Session
	do           func(func())
	show         func(Tally)
	busy         bool
	again, lists bool // what was asked for meanwhile
}

// NewCounter makes a counter that hands tallies to show; do runs a function on the
// interface's goroutine.
func NewCounter(session *project.Session, do func(func()), show func(Tally)) *Counter {
	return &Counter{session: session, do: do, show: show}
}

// countAtOnce is how many events are counted without a goroutine of their own.
const countAtOnce = 2000

// Count counts the events anew and shows it; lists says that the project has changed. Many
// events are counted off the interface's goroutine, one tally at a time.
func (c *Counter) Count(lists bool) {
	c.lists = c.lists || lists
	if c.busy {
		c.again = true
		return
	}
	of := census{c.session.Events(), c.session.Visible(), c.session.Sources(), c.session.Filter(), c.lists}
	c.again, c.lists = false, false
	if len(of.all) <= countAtOnce {
		c.show(of.tally())
		return
	}
	c.busy = true
	go func() {
		t := of.tally()
		c.do(func() {
			c.busy = false
			c.show(t)
			if c.again {
				c.Count(false)
			}
		})
	}()
}

// census is what a tally is made from: lists of the session, which stay as they are.
type census struct {
	all, shown []*model.Event
	sources    []*project.Source
	filter     project.Filter
	lists      bool
}

func (c census) tally() Tally {
	all, apart := c.all, 0
	if len(c.filter.Modes) == 0 {
		all, apart = c.standing()
	}
	t := Tally{All: len(all), Shown: len(c.shown), Places: countPlaces(c.shown), Review: toReview(all), Apart: apart}
	for _, criterion := range c.filter.Criteria() {
		if t.Hidden == nil {
			t.Hidden = map[project.Criterion]int{}
		}
		rest := c.filter.Without(criterion)
		n := 0
		for _, e := range c.all {
			if rest.Match(e) {
				n++
			}
		}
		t.Hidden[criterion] = n - len(c.shown)
	}
	if c.lists {
		t.Lists = c.list()
	}
	return t
}

// standing are the events that are shown without a filter, and how many of the others the
// filter lets through but for how they are meant.
func (c census) standing() (events []*model.Event, apart int) {
	any, none := c.filter, project.Filter{}
	any.Modes = words.AllModes()
	any = any.Prepared()
	events = make([]*model.Event, 0, len(c.all))
	for _, e := range c.all {
		switch {
		case none.Match(e):
			events = append(events, e)
		case any.Match(e):
			apart++
		}
	}
	return events, apart
}

// list gathers what the trays hold, and counts the events of each document.
func (c census) list() *Lists {
	l := &Lists{PerDocument: map[model.DocumentID]int{}}
	placed := map[model.Place]bool{}
	var none project.Filter // which keeps apart what is only supposed, or denied
	for _, e := range c.all {
		if !none.Match(e) {
			continue
		}
		places := e.Places()
		for _, p := range places {
			placed[p] = true
		}
		if e.Date.IsZero() {
			l.Undated = append(l.Undated, Item{Title: e.Headline, Facts: words.PlaceNames(places), Event: e.ID})
		}
		if len(places) == 0 {
			l.Unplaced = append(l.Unplaced, Item{Title: e.Headline, Facts: words.Date(e.Date), Event: e.ID})
		}
		for i := range e.Evidence {
			if i == 0 || e.Evidence[i].Document != e.Evidence[i-1].Document {
				l.PerDocument[e.Evidence[i].Document]++
			}
		}
	}
	for _, src := range c.sources {
		l.Undated = append(l.Undated, named(src, placed)...)
		l.LeftOut = append(l.LeftOut, unused(src)...)
	}
	return l
}

// toReview counts the events that are not judged yet.
func toReview(events []*model.Event) int {
	n := 0
	for _, e := range events {
		if e.Status == model.Proposed {
			n++
		}
	}
	return n
}

func countPlaces(events []*model.Event) int {
	seen := map[int64]bool{}
	for _, e := range events {
		for i := range e.Evidence {
			for _, m := range e.Evidence[i].Places {
				if !m.Place.IsZero() {
					seen[m.Place.ID] = true
				}
			}
		}
	}
	return len(seen)
}
