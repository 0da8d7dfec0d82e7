package editing

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"chronotope/app/eventlist"
	"chronotope/app/parts"
	"chronotope/app/words"
	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/extract"
	"chronotope/model/project"
)

// CellText is what a cell of the table is edited as.
func (ed *Editor) CellText(id model.EventID, c eventlist.Column) string {
	e := ed.session.Event(id)
	if e == nil {
		return ""
	}
	switch c {
	case eventlist.Date:
		return e.Date.String()
	case eventlist.Place:
		var names []string
		for _, p := range e.Places() {
			names = append(names, p.Name)
		}
		return strings.Join(names, "; ")
	case eventlist.Tags:
		return strings.Join(e.Tags, ", ")
	}
	return e.Headline
}

// EditCell takes what was typed into a cell of the table, as one step; it reports whether
// that made sense.
func (ed *Editor) EditCell(id model.EventID, c eventlist.Column, text string) bool {
	e := ed.session.Event(id)
	if e == nil {
		return true
	}
	text = strings.TrimSpace(text)
	headline, date, places := "", e.Date, e.Places()
	var ok bool
	switch c {
	case eventlist.Headline:
		if headline = text; headline == "" {
			ed.host.Tell(lang.L("An event needs words that say what happened."))
			return false
		}
	case eventlist.Date:
		if date, ok = ed.typedDate(text); !ok {
			ed.host.Tell(parts.NotUnderstood())
			return false
		}
	case eventlist.Place:
		if places, ok = ed.typedPlaces(text, places); !ok {
			ed.host.Tell(lang.L("No place of that name is known. Several are parted by semicolons."))
			return false
		}
	}
	next := edited(e, headline, date, places)
	if c == eventlist.Tags {
		if tags := tagsOf(text); !slices.Equal(tags, e.Tags) {
			next = e.Clone()
			next.Tags = tags
		}
	}
	if next == nil {
		return true
	}
	ed.host.Edit(lang.L("Edit “{{.Event}}”", eventName(e)), func(tx *project.Tx) error {
		tx.PutEvent(next)
		return nil
	})
	ed.offerAlike(e, next)
	return true
}

// typedDate is a date as a person types it; nothing typed is no date.
func (ed *Editor) typedDate(text string) (edtf.Value, bool) {
	if text == "" {
		return edtf.Value{}, true
	}
	return ed.reading.Date(text)
}

// typedPlaces are the places of names that stand between semicolons. Those that an event
// has already are meant by their names before any others.
func (ed *Editor) typedPlaces(text string, known []model.Place) ([]model.Place, bool) {
	var out []model.Place
	for name := range strings.SplitSeq(text, ";") {
		if name = strings.TrimSpace(name); name == "" {
			continue
		}
		if i := slices.IndexFunc(known, func(p model.Place) bool { return p.Name == name }); i >= 0 {
			out = append(out, known[i])
			continue
		}
		found := ed.reading.Places(name)
		if len(found) == 0 {
			return nil, false
		}
		out = append(out, found[0])
	}
	return out, true
}

// ChosenMenu is what can be done with several events at once, each as one step.
func (ed *Editor) ChosenMenu(ids []model.EventID) []*fyne.MenuItem {
	set := func(label string, icon fyne.Resource, s model.Status) *fyne.MenuItem {
		return fyne.NewMenuItemWithIcon(label, icon, func() { ed.judgeAll(ids, s) })
	}
	join := fyne.NewMenuItem(lang.L("Join them into one"), func() { ed.joinAll(ids) })
	return []*fyne.MenuItem{
		set(lang.L("Accept"), theme.ConfirmIcon(), model.Accepted),
		set(lang.L("Reject"), theme.CancelIcon(), model.Rejected),
		set(lang.L("Leave open"), theme.QuestionIcon(), model.Proposed),
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(lang.L("Add tags …"), func() { ed.tagAll(ids) }),
		join,
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItemWithIcon(lang.L("No events: delete"), theme.DeleteIcon(), func() { ed.deleteAll(ids) }),
	}
}

// editAll changes several events as one step.
func (ed *Editor) editAll(label string, ids []model.EventID, change func(tx *project.Tx, e *model.Event)) {
	f := func(tx *project.Tx) error {
		for _, id := range ids {
			if e := tx.Event(id); e != nil {
				change(tx, e)
			}
		}
		return nil
	}
	ed.host.EditMany(label, len(ids), f)
}

// judgeAll gives several events a status.
func (ed *Editor) judgeAll(ids []model.EventID, s model.Status) {
	label := map[model.Status]string{
		model.Accepted: lang.L("Accept {{.Events}}", several(ids)), model.Rejected: lang.L("Reject {{.Events}}", several(ids)),
		model.Proposed: lang.L("Leave {{.Events}} open", several(ids)),
	}[s]
	ed.editAll(label, ids, func(tx *project.Tx, e *model.Event) {
		if e.Status != s {
			next := e.Clone()
			next.Status = s
			tx.PutEvent(next)
		}
	})
}

// tagAll asks for tags and adds them to several events.
func (ed *Editor) tagAll(ids []model.EventID) {
	if ed.dialogs.Open() {
		return
	}
	var typed *parts.Field
	save := func() {
		ed.dialogs.Close()
		tags := tagsOf(typed.Text)
		ed.editAll(lang.L("Tag {{.Events}}", several(ids)), ids, func(tx *project.Tx, e *model.Event) {
			next := e.Clone()
			for _, t := range tags {
				if !slices.Contains(next.Tags, t) {
					next.Tags = append(next.Tags, t)
				}
			}
			if len(next.Tags) != len(e.Tags) {
				tx.PutEvent(next)
			}
		})
	}
	typed = parts.NewField(save, ed.dialogs.Close)
	typed.SetPlaceHolder(lang.L("set apart by commas"))
	d := ed.dialogs.Form(lang.L("Add tags"), container.NewVBox(parts.Caption(words.Events(len(ids))), typed), save, ed.dialogs.Close)
	d.Resize(ed.dialogs.Fit(420, 200))
	ed.dialogs.Focus(typed)
}

// joinAll makes one event of several.
func (ed *Editor) joinAll(ids []model.EventID) {
	one := ed.session.Event(ids[0])
	if one == nil {
		return
	}
	ed.host.Edit(lang.L("Join {{.Events}}", several(ids)), func(tx *project.Tx) error {
		for _, id := range ids[1:] {
			if other := tx.Event(id); other != nil {
				one = extract.Join(one, other)
				tx.DeleteEvent(id)
			}
		}
		tx.PutEvent(one)
		tx.Select(project.Selection{Event: one.ID})
		return nil
	})
}

// deleteAll takes several events out. Reading their documents again brings none back.
func (ed *Editor) deleteAll(ids []model.EventID) {
	f := func(tx *project.Tx) error {
		anchors := map[model.DocumentID][]model.Selector{}
		for _, id := range ids {
			e := tx.Event(id)
			if e == nil {
				continue
			}
			for _, v := range e.Evidence {
				if v.Anchor.Quote != "" {
					anchors[v.Document] = append(anchors[v.Document], v.Anchor)
				}
			}
			tx.DeleteEvent(id)
		}
		for id, list := range anchors {
			if src := tx.Source(id); src != nil {
				kept := *src
				kept.Deleted = slices.Concat(kept.Deleted, list)
				tx.PutSource(&kept)
			}
		}
		return nil
	}
	ed.host.EditMany(lang.L("Delete {{.Events}}", several(ids)), len(ids), f)
}

// several names a number of events in the label of a step.
func several(ids []model.EventID) map[string]any {
	return map[string]any{"Events": words.Events(len(ids))}
}
