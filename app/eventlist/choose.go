package eventlist

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"chronotope/model"
)

// Chosen are the events that are chosen together, in the order of the rows; fewer than two
// are none, for there is one at hand anyway.
func (l *List) Chosen() []model.EventID {
	if len(l.chosen) < 2 {
		return nil
	}
	var out []model.EventID
	for _, e := range l.shown {
		if l.chosen[e.ID] {
			out = append(out, e.ID)
		}
	}
	return out
}

// pick chooses one event alone, and selects it.
func (l *List) pick(id model.EventID) {
	if len(l.chosen) > 0 {
		l.choose(nil)
	}
	l.held = id
	l.session.Select(id)
}

// toggle adds an event to those chosen, or takes it out.
func (l *List) toggle(id model.EventID) {
	next := map[model.EventID]bool{}
	for c := range l.chosen {
		next[c] = true
	}
	if now := l.session.Selection().Event; len(next) == 0 && now != "" {
		next[now] = true
	}
	if next[id] && len(next) > 1 {
		delete(next, id)
		l.choose(next)
		return
	}
	next[id] = true
	l.held = id
	l.choose(next)
	l.selectKeeping(id)
}

// chooseTo chooses all from the one that was picked last to another.
func (l *List) chooseTo(id model.EventID) {
	from, to := l.indexOf(l.held), l.indexOf(id)
	if from < 0 {
		from = max(l.indexOf(l.session.Selection().Event), 0)
		if len(l.shown) > 0 {
			l.held = l.shown[from].ID
		}
	}
	if to < 0 {
		return
	}
	next := map[model.EventID]bool{}
	for _, e := range l.shown[min(from, to) : max(from, to)+1] {
		next[e.ID] = true
	}
	l.choose(next)
	l.selectKeeping(id)
}

// chooseAll chooses all that are shown.
func (l *List) chooseAll() {
	next := make(map[model.EventID]bool, len(l.shown))
	for _, e := range l.shown {
		next[e.ID] = true
	}
	l.choose(next)
}

// selectKeeping selects an event and keeps what is chosen.
func (l *List) selectKeeping(id model.EventID) {
	l.keeping = true
	l.session.Select(id)
	l.keeping = false
}

// choose makes a set what is chosen.
func (l *List) choose(set map[model.EventID]bool) {
	l.chosen = set
	l.bar.update()
	l.rows.Refresh()
}

// copied are the rows that are chosen, or the one at hand, as a table of tabs that
// spreadsheets take: all columns under their names, dates in EDTF.
func (l *List) copied() string {
	ids := l.Chosen()
	if now := l.session.Selection().Event; len(ids) == 0 && now != "" {
		ids = []model.EventID{now}
	}
	if len(ids) == 0 {
		return ""
	}
	var out strings.Builder
	out.WriteString(strings.Join(Names(), "\t") + "\n")
	for _, id := range ids {
		e := l.session.Event(id)
		cells := make([]string, columns)
		for c := range columns {
			cells[c] = strings.Join(strings.Fields(l.text(e, c)), " ")
		}
		cells[Date] = e.Date.String()
		out.WriteString(strings.Join(cells, "\t") + "\n")
	}
	return out.String()
}

func (l *List) indexOf(id model.EventID) int {
	return slices.IndexFunc(l.shown, func(e *model.Event) bool { return e.ID == id })
}

// popUp offers what can be done with what is chosen, or with the event at hand.
func (l *List) popUp(at fyne.Position) {
	var items []*fyne.MenuItem
	if ids := l.Chosen(); len(ids) > 0 && l.ChosenMenu != nil {
		items = l.ChosenMenu(ids)
	} else if id := l.session.Selection().Event; id != "" && l.EventMenu != nil {
		items = l.EventMenu(id)
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(l); c != nil && len(items) > 0 {
		widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), c, at)
	}
}
