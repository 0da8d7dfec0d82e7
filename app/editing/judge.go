package editing

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"chronotope/model"
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
	label := lang.L("Accept “{{.Event}}”", eventName(e))
	if status == model.Rejected {
		label = lang.L("Reject “{{.Event}}”", eventName(e))
	}
	if e.Status == status {
		status, label = model.Proposed, lang.L("Leave “{{.Event}}” open", eventName(e))
	}
	ed.host.Edit(label, func(tx *project.Tx) error {
		next := tx.Event(e.ID).Clone()
		next.Status = status
		tx.PutEvent(next)
		return nil
	})
}

func eventName(e *model.Event) map[string]any { return map[string]any{"Event": e.Headline} }

// DeleteSelected removes the event at hand and goes on to the one after it.
// Reading its documents again does not bring it back.
func (ed *Editor) DeleteSelected() {
	if ids := ed.host.Chosen(); len(ids) > 0 {
		ed.deleteAll(ids)
		return
	}
	e := ed.session.SelectedEvent()
	if e == nil {
		return
	}
	ed.host.Edit(lang.L("Delete “{{.Event}}”", eventName(e)), func(tx *project.Tx) error {
		dropEvidence(tx, e, func(int) bool { return true })
		tx.Select(project.Selection{Event: neighbour(ed.session.Visible(), e.ID)})
		return nil
	})
}

// neighbour is the event after id, or before it when it is the last.
func neighbour(events []*model.Event, id model.EventID) model.EventID {
	for i, e := range events {
		if e.ID != id {
			continue
		}
		if i+1 < len(events) {
			return events[i+1].ID
		}
		if i > 0 {
			return events[i-1].ID
		}
	}
	return ""
}

// rename gives an event another headline.
func (ed *Editor) rename(id model.EventID, headline string) {
	e := ed.session.Event(id)
	if e == nil || headline == "" || headline == e.Headline {
		return
	}
	ed.host.Edit(lang.L("Rename “{{.Event}}”", eventName(e)), func(tx *project.Tx) error {
		next := tx.Event(id).Clone()
		next.Headline = headline
		tx.PutEvent(next)
		return nil
	})
}
