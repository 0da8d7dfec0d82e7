package editing

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"chronotope/app/look"
	"chronotope/app/parts"
	"chronotope/app/words"
	"chronotope/model"
	"chronotope/model/curate"
	"chronotope/model/edtf"
	"chronotope/model/project"
)

// editAll changes the details of several events, as one step.
func (ed *Editor) editAll(label string, ids []model.EventID, change func(d *curate.Details)) {
	ed.host.EditMany(label, len(ids), func(tx *project.Tx) error {
		for _, id := range ids {
			e := tx.Event(id)
			if e == nil {
				continue
			}
			d := curate.DetailsOf(e)
			change(&d)
			if err := curate.Edit(tx, id, d); err != nil {
				return err
			}
		}
		return nil
	})
}

// dateAll asks for a date and gives it to several events.
func (ed *Editor) dateAll(ids []model.EventID) {
	if ed.dialogs.Open() {
		return
	}
	var f *parts.DateField
	save := func() {
		date, ok := f.Value()
		if !ok { // which the field says
			return
		}
		ed.dialogs.Close()
		ed.editAll(lang.L("Date {{.Events}}", several(ids)), ids, func(d *curate.Details) { d.Date = date })
	}
	f = parts.NewDateField(ed.reading, edtf.Value{}, save, ed.dialogs.Close)
	ed.askAll(lang.L("Date"), ids, f.Root, save)
	ed.dialogs.Focus(f.Entry)
}

// placeAll asks for places and gives them to several events in the stead of theirs.
func (ed *Editor) placeAll(ids []model.EventID) {
	if ed.dialogs.Open() {
		return
	}
	f := parts.NewPlacesField(ed.reading, nil, ed.dialogs.Close)
	save := func() {
		f.Take()
		ed.dialogs.Close()
		if len(f.Places) > 0 {
			ed.editAll(lang.L("Place {{.Events}}", several(ids)), ids, func(d *curate.Details) { d.Places = f.Places })
		}
	}
	ed.askAll(lang.L("Place"), ids, f.Root, save)
	ed.dialogs.Focus(f.Name)
}

// askAll shows a field for what several events are given.
func (ed *Editor) askAll(heading string, ids []model.EventID, field fyne.CanvasObject, save func()) {
	d := ed.dialogs.Form(heading, container.NewVBox(parts.Caption(words.Events(len(ids))), field), save, ed.dialogs.Close)
	d.Resize(ed.dialogs.Fit(420, 320))
}

// colourAll offers the colours of marks for several events.
func (ed *Editor) colourAll(ids []model.EventID) *fyne.MenuItem {
	colours := fyne.NewMenuItem(lang.L("Colour of the mark"), nil)
	colours.ChildMenu = fyne.NewMenu("")
	for _, colour := range append([]string{""}, look.Markers...) {
		colours.ChildMenu.Items = append(colours.ChildMenu.Items, fyne.NewMenuItem(words.Color(colour), func() {
			ed.editAll(lang.L("Colour {{.Events}}", several(ids)), ids, func(d *curate.Details) { d.Color = colour })
		}))
	}
	return colours
}
