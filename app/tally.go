package app

import (
	"fyne.io/fyne/v2/lang"

	"chronotope/app/words"
	"chronotope/model"
	"chronotope/model/project"
)

// tally is what the window says of all events together: how many there are, and what the
// trays hold.
type tally struct {
	all, shown, places, review int
	hidden                     map[project.Criterion]int // events that nothing but that keeps from being shown

	listed                     bool // what follows was gathered, too
	perDocument                map[model.DocumentID]int
	undated, unplaced, leftOut []trayItem
}

// census is what a tally is made from: lists of the session, which stay as they are.
type census struct {
	all, shown []*model.Event
	sources    []*project.Source
	filter     project.Filter
	lists      bool // only a change of the project changes the lists, no filter
}

// counting makes tallies: of many events off the interface's goroutine, one at a time.
type counting struct {
	busy         bool
	again, lists bool // what was asked for meanwhile
}

// countAtOnce is how many events are counted without a goroutine of their own.
const countAtOnce = 2000

// count counts the events anew and shows it; lists says that the project has changed.
func (ui *UI) count(lists bool) {
	c := &ui.counting
	c.lists = c.lists || lists
	if c.busy {
		c.again = true
		return
	}
	of := census{ui.session.Events(), ui.session.Visible(), ui.session.Sources(), ui.session.Filter(), c.lists}
	c.again, c.lists = false, false
	if len(of.all) <= countAtOnce {
		ui.showTally(of.tally())
		return
	}
	c.busy = true
	go func() {
		t := of.tally()
		ui.do(func() {
			c.busy = false
			ui.showTally(t)
			if c.again {
				ui.count(false)
			}
		})
	}()
}

func (ui *UI) showTally(t tally) {
	ui.status.show(t)
	ui.chips.show(t.hidden)
	if !t.listed {
		return
	}
	ui.sources.show(t.perDocument)
	ui.trays.show(t)
	if ui.layout != nil {
		ui.layout.tabs.Refresh()
	}
}

func (c census) tally() tally {
	t := tally{all: len(c.all), shown: len(c.shown), places: countPlaces(c.shown), review: toReview(c.all)}
	for _, criterion := range c.filter.Criteria() {
		if t.hidden == nil {
			t.hidden = map[project.Criterion]int{}
		}
		rest := c.filter.Without(criterion)
		n := 0
		for _, e := range c.all {
			if rest.Match(e) {
				n++
			}
		}
		t.hidden[criterion] = n - len(c.shown)
	}
	if c.lists {
		c.list(&t)
	}
	return t
}

// list gathers what the trays hold, and counts the events of each document.
func (c census) list(t *tally) {
	t.listed, t.perDocument = true, map[model.DocumentID]int{}
	placed := map[model.Place]bool{}
	for _, e := range c.all {
		places := e.Places()
		for _, p := range places {
			placed[p] = true
		}
		if e.Date.IsZero() {
			t.undated = append(t.undated, trayItem{title: e.Headline, facts: placeNames(places), event: e.ID})
		}
		if len(places) == 0 {
			t.unplaced = append(t.unplaced, trayItem{title: e.Headline, facts: words.Date(e.Date), event: e.ID})
		}
		for i := range e.Evidence {
			if i == 0 || e.Evidence[i].Document != e.Evidence[i-1].Document {
				t.perDocument[e.Evidence[i].Document]++
			}
		}
	}
	for _, src := range c.sources {
		t.undated = append(t.undated, named(src, placed)...)
		t.leftOut = append(t.leftOut, unused(src)...)
	}
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

func placeCount(n int) string {
	return lang.N("{{.Count}} places", n, map[string]any{"Count": n})
}

func documentCount(n int) string {
	return lang.N("{{.Count}} documents", n, map[string]any{"Count": n})
}
