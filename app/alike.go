package app

import (
	"slices"

	"fyne.io/fyne/v2/lang"

	"chronotope/model"
	"chronotope/model/project"
)

// offerAlike asks, when the user has put a place in the stead of another or taken one
// away, whether to do the same with all other events whose passages name it alike.
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
			return nil
		})
	})
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
