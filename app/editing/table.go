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
	"chronotope/model/curate"
	"chronotope/model/edtf"
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
			names = append(names, words.PlaceName(p))
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
	details := curate.DetailsOf(e)
	var ok bool
	switch c {
	case eventlist.Headline:
		if details.Headline = text; text == "" {
			ed.host.Tell(lang.L("An event needs words that say what happened."))
			return false
		}
	case eventlist.Date:
		if details.Date, ok = ed.typedDate(text); !ok {
			ed.host.Tell(parts.NotUnderstood())
			return false
		}
	case eventlist.Place:
		if details.Places, ok = ed.typedPlaces(text, details.Places); !ok {
			ed.host.Tell(lang.L("No place of that name is known. Several are parted by semicolons."))
			return false
		}
	case eventlist.Tags:
		details.Tags = tagsOf(text)
	}
	ed.edit(e, details)
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
		if i := slices.IndexFunc(known, func(p model.Place) bool { return p.Name == name || words.PlaceName(p) == name }); i >= 0 {
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
		fyne.NewMenuItem(lang.L("Give them a date …"), func() { ed.dateAll(ids) }),
		fyne.NewMenuItem(lang.L("Give them a place …"), func() { ed.placeAll(ids) }),
		ed.colourAll(ids),
		join,
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItemWithIcon(lang.L("No events: delete"), theme.DeleteIcon(), func() { ed.deleteAll(ids) }),
	}
}

// judgeAll gives several events a status.
func (ed *Editor) judgeAll(ids []model.EventID, s model.Status) {
	label := map[model.Status]string{
		model.Accepted: lang.L("Accept {{.Events}}", several(ids)), model.Rejected: lang.L("Reject {{.Events}}", several(ids)),
		model.Proposed: lang.L("Leave {{.Events}} open", several(ids)),
	}[s]
	ed.host.EditMany(label, len(ids), func(tx *project.Tx) error { return curate.Judge(tx, ids, s) })
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
		ed.host.EditMany(lang.L("Tag {{.Events}}", several(ids)), len(ids), func(tx *project.Tx) error { return curate.Tag(tx, ids, tags) })
	}
	typed = parts.NewField(save, ed.dialogs.Close)
	typed.SetPlaceHolder(lang.L("set apart by commas"))
	d := ed.dialogs.Form(lang.L("Add tags"), container.NewVBox(parts.Caption(words.Events(len(ids))), typed), save, ed.dialogs.Close)
	d.Resize(ed.dialogs.Fit(420, 200))
	ed.dialogs.Focus(typed)
}

// joinAll makes one event of several.
func (ed *Editor) joinAll(ids []model.EventID) {
	ed.host.EditMany(lang.L("Join {{.Events}}", several(ids)), len(ids), func(tx *project.Tx) error { return curate.Join(tx, ids) })
}

// deleteAll takes several events out. Reading their documents again brings none back.
func (ed *Editor) deleteAll(ids []model.EventID) {
	ed.host.EditMany(lang.L("Delete {{.Events}}", several(ids)), len(ids), func(tx *project.Tx) error { return curate.Delete(tx, ids) })
}

// several names a number of events in the label of a step.
func several(ids []model.EventID) map[string]any {
	return map[string]any{"Events": words.Events(len(ids))}
}
