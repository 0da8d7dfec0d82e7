package app

import (
	"slices"

	"fyne.io/fyne/v2/lang"

	"chronotope/app/reader"
	"chronotope/model"
	"chronotope/model/project"
)

// offerAlike asks, when the user has put a place in the stead of another or taken one
// away, whether to do the same with all other events whose passages name it alike, and in
// documents yet to be opened.
func (ui *UI) offerAlike(before, after *model.Event) {
	was, now := before.Places(), after.Places()
	gone := slices.DeleteFunc(slices.Clone(was), func(p model.Place) bool { return slices.Contains(now, p) })
	come := slices.DeleteFunc(slices.Clone(now), func(p model.Place) bool { return slices.Contains(was, p) })
	if len(gone) != 1 || len(come) > 1 {
		return
	}
	names := namesOf(before, gone[0])
	var alike []*model.Event
	for _, e := range ui.session.Events() {
		if e.ID != before.ID && slices.ContainsFunc(namesOf(e, gone[0]), func(n string) bool { return slices.Contains(names, n) }) {
			alike = append(alike, e)
		}
	}
	if len(alike) == 0 {
		return
	}
	facts := map[string]any{"Name": names[0], "Count": len(alike)}
	question := lang.L("{{.Count}} other events name “{{.Name}}” and mean the same place. Take it away from them, too?", facts)
	if len(come) == 1 {
		facts["Place"] = come[0].Name
		question = lang.L("{{.Count}} other events name “{{.Name}}” and mean the place that you changed. Put {{.Place}} there, too?", facts)
	}
	ui.ask(question, func() {
		ui.edit(lang.L("Change “{{.Name}}” everywhere", facts), func(tx *project.Tx) error {
			for _, e := range alike {
				tx.PutEvent(withPlace(tx.Event(e.ID), names, gone[0], come))
			}
			for _, n := range names {
				r := &model.Ruling{Words: n, Verdict: model.NoPlace}
				if len(come) == 1 {
					r.Verdict, r.Place = model.IsPlace, come[0]
				}
				tx.PutRuling(r)
			}
			return nil
		})
	})
}

// noDate takes the words that date the passage at hand for no date: see deny.
func (ui *UI) noDate() {
	e := ui.session.SelectedEvent()
	if e == nil {
		return
	}
	at := ui.evidenceAtHand(e.ID)
	if at >= len(e.Evidence) || e.Evidence[at].Anchor.Quote == "" || ui.session.Source(e.Evidence[at].Document) == nil {
		return
	}
	v := &e.Evidence[at]
	w := reader.Words{Document: v.Document, Span: v.Anchor.Span, Date: &model.TimeExpression{Date: v.Date}}
	for _, t := range ui.session.Source(v.Document).Times {
		if t.Phrase.Overlaps(w.Span) {
			w.Date, w.Span = &t, t.Phrase
			break
		}
	}
	ui.deny(w)
}

// dropEvidence takes pieces of evidence from an event, which reading their documents again
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

// namesOf are the words by which the passages of an event name a place.
func namesOf(e *model.Event, p model.Place) []string {
	var names []string
	for i := range e.Evidence {
		for _, m := range e.Evidence[i].Places {
			if m.Place == p && m.Selector.Quote != "" {
				names = append(names, m.Selector.Quote)
			}
		}
	}
	return names
}

// withPlace is an event in which the names mean another place, or none.
func withPlace(e *model.Event, names []string, old model.Place, fresh []model.Place) *model.Event {
	next := e.Clone()
	next.Edited |= model.EditedPlaces
	for i := range next.Evidence {
		list := next.Evidence[i].Places[:0]
		for _, m := range next.Evidence[i].Places {
			if m.Place == old && slices.Contains(names, m.Selector.Quote) {
				if len(fresh) == 0 {
					continue
				}
				m.Place = fresh[0]
			}
			list = append(list, m)
		}
		next.Evidence[i].Places = list
	}
	return next
}
