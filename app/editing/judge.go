package editing

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"chronotope/model"
	"chronotope/model/curate"
	"chronotope/model/project"
)

// EventMenu is what can be done with an event, for the context menus of views that do not
// show its words.
func (ed *Editor) EventMenu(id model.EventID) []*fyne.MenuItem {
	items := ed.PassageMenu(id)
	if n := len(items); n > 0 {
		items = slices.Insert(items, n-1, fyne.NewMenuItemWithIcon(lang.L("These words are no date"), theme.CancelIcon(), func() {
			ed.session.SelectEvidence(id, ed.evidenceAtHand(id))
			ed.DenyDate()
		}))
	}
	return items
}

// PassageMenu is what can be done with an event, for the context menu of the text: what its
// words mean is said of the words there.
func (ed *Editor) PassageMenu(id model.EventID) []*fyne.MenuItem {
	e := ed.session.Event(id)
	if e == nil {
		return nil
	}
	judge := func(label string, icon fyne.Resource, status model.Status) *fyne.MenuItem {
		i := fyne.NewMenuItemWithIcon(label, icon, func() {
			ed.session.Select(id)
			ed.Judge(status)
		})
		i.Checked = e.Status == status
		return i
	}
	split := fyne.NewMenuItem(lang.L("Split off this passage"), func() {
		ed.session.SelectEvidence(id, ed.evidenceAtHand(id))
		ed.SplitOff()
	})
	split.Disabled = len(e.Evidence) < 2
	return []*fyne.MenuItem{
		judge(lang.L("Accept"), theme.ConfirmIcon(), model.Accepted),
		judge(lang.L("Reject"), theme.CancelIcon(), model.Rejected),
		fyne.NewMenuItemWithIcon(lang.L("Edit …"), theme.DocumentCreateIcon(), func() {
			ed.session.Select(id)
			ed.EditEvent()
		}),
		fyne.NewMenuItemWithIcon(lang.L("Place it on the map …"), theme.MoveDownIcon(), func() {
			ed.session.Select(id)
			ed.PlaceOnMap()
		}),
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(lang.L("Join with another …"), func() {
			ed.session.Select(id)
			ed.ChooseJoin()
		}),
		split,
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItemWithIcon(lang.L("Not an event: delete"), theme.DeleteIcon(), func() {
			ed.session.Select(id)
			ed.DeleteSelected()
		}),
	}
}

// Judge gives the event at hand a status; giving the one it has takes it back. Where several
// are chosen they all get it.
func (ed *Editor) Judge(status model.Status) {
	if ids := ed.host.Chosen(); len(ids) > 0 {
		ed.judgeAll(ids, status)
		return
	}
	e := ed.session.SelectedEvent()
	if e == nil {
		return
	}
	status = curate.Toggled(e, status)
	label := map[model.Status]string{
		model.Accepted: lang.L("Accept “{{.Event}}”", eventName(e)), model.Rejected: lang.L("Reject “{{.Event}}”", eventName(e)),
		model.Proposed: lang.L("Leave “{{.Event}}” open", eventName(e)),
	}[status]
	ed.host.Edit(label, func(tx *project.Tx) error { return curate.Judge(tx, []model.EventID{e.ID}, status) })
}

func eventName(e *model.Event) map[string]any { return map[string]any{"Event": e.Headline} }

// AcceptAndNext accepts the event at hand, if it is not accepted yet, and goes on to the next
// that is not judged.
func (ed *Editor) AcceptAndNext() {
	e := ed.session.SelectedEvent()
	if e == nil {
		return
	}
	if e.Status != model.Accepted {
		ed.host.Edit(lang.L("Accept “{{.Event}}”", eventName(e)), func(tx *project.Tx) error {
			return curate.Judge(tx, []model.EventID{e.ID}, model.Accepted)
		})
	}
	ed.StepReview(1)
	if ed.session.Selection().Event == e.ID {
		ed.host.Tell(lang.L("All events are judged"))
	}
}

// AcceptAbove asks whether to accept the event at hand and all above it in the table that are
// not judged yet, and does so as one step.
func (ed *Editor) AcceptAbove() {
	ids := openAbove(ed.host.Rows(), ed.session.Selection().Event)
	if len(ids) == 0 {
		ed.host.Tell(lang.L("All events above are judged"))
		return
	}
	ed.dialogs.Ask(lang.N("Accept {{.Count}} events, from the first in the table to the one at hand?", len(ids), map[string]any{"Count": len(ids)}), func() {
		ed.judgeAll(ids, model.Accepted)
	})
}

// openAbove are the events that are not judged yet, up to one of them; none where that is not
// among the rows.
func openAbove(rows []*model.Event, at model.EventID) []model.EventID {
	var ids []model.EventID
	for _, e := range rows {
		if e.Status == model.Proposed {
			ids = append(ids, e.ID)
		}
		if e.ID == at {
			return ids
		}
	}
	return nil
}

// StepReview goes to the next event that is not judged yet, or the one before.
func (ed *Editor) StepReview(step int) {
	if id, ok := curate.NextOpen(ed.session.Visible(), ed.session.Selection().Event, step); ok {
		ed.session.Select(id)
	}
}

// DeleteSelected removes the event at hand and goes on to the one after it, or those that
// are chosen. Reading their documents again does not bring them back.
func (ed *Editor) DeleteSelected() {
	if ids := ed.host.Chosen(); len(ids) > 0 {
		ed.deleteAll(ids)
		return
	}
	if e := ed.session.SelectedEvent(); e != nil {
		ed.host.Edit(lang.L("Delete “{{.Event}}”", eventName(e)), func(tx *project.Tx) error { return curate.Delete(tx, []model.EventID{e.ID}) })
	}
}
