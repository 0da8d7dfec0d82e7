package app

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/words"
	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/project"
)

// editor is the dialog in which an event's headline, date and places are edited.
// Saving is one step of work.
type editor struct {
	ui         *UI
	event      *model.Event
	headline   *field
	date       *field
	understood *widget.Label
	places     *placesField
	dialog     *dialog.CustomDialog
}

// editEvent opens the editor on the event at hand.
func (ui *UI) editEvent() {
	if e := ui.session.SelectedEvent(); e != nil && ui.dialog == nil {
		newEditor(ui, e).show()
	}
}

func newEditor(ui *UI, e *model.Event) *editor {
	d := &editor{ui: ui, event: e, understood: widget.NewLabel("")}
	d.understood.SizeName = theme.SizeNameCaptionText
	d.headline = newField(d.save, d.close)
	d.headline.SetText(e.Headline)
	d.date = newField(d.save, d.close)
	d.date.SetPlaceHolder(lang.L("spring 1943?   8–11 December 2018   -0489"))
	d.date.OnChanged = func(string) { d.understand() }
	d.date.SetText(e.Date.String())
	d.understand()
	d.places = newPlacesField(ui.engine, e.Places(), d.close)
	return d
}

func (d *editor) show() {
	form := container.NewVBox(
		caption(lang.L("What happened")), d.headline,
		caption(lang.L("When, in words or EDTF")), d.date, d.understood,
		caption(lang.L("Where")), d.places.root,
	)
	save := widget.NewButtonWithIcon(lang.L("Save"), theme.ConfirmIcon(), d.save)
	save.Importance = widget.HighImportance
	d.dialog = dialog.NewCustomWithoutButtons(lang.L("Edit event"), container.NewVScroll(form), d.ui.window)
	d.dialog.SetButtons([]fyne.CanvasObject{widget.NewButton(lang.L("Cancel"), d.close), save})
	room := d.ui.window.Canvas().Size()
	d.dialog.Resize(fyne.NewSize(min(560, room.Width-40), min(520, room.Height-40)))
	d.dialog.SetOnClosed(func() { d.ui.dialog = nil })
	d.ui.dialog = d.dialog
	d.dialog.Show()
	d.ui.window.Canvas().Focus(d.headline)
	d.headline.TypedShortcut(&fyne.ShortcutSelectAll{})
}

func (d *editor) close() { d.dialog.Hide() }

// typedDate is what the date field says; ok is false where that is no date. An
// empty field leaves the event undated.
func (d *editor) typedDate() (_ edtf.Value, ok bool) {
	if strings.TrimSpace(d.date.Text) == "" {
		return edtf.Value{}, true
	}
	return d.ui.engine.Date(d.date.Text)
}

// understand says how the date that is typed is understood.
func (d *editor) understand() {
	v, ok := d.typedDate()
	d.understood.Importance = widget.LowImportance
	d.understood.Text = words.Date(v)
	if !ok {
		d.understood.Importance = widget.WarningImportance
		d.understood.Text = lang.L("Not understood as a date: write it as “8 December 2018”, “spring 1943?” or “1914/1918”.")
	} else if !v.IsZero() && v.String() != strings.TrimSpace(d.date.Text) {
		d.understood.Text = words.Date(v) + " · " + v.String()
	}
	d.understood.Refresh()
}

// save keeps what was edited. With a date that is not understood the dialog stays.
func (d *editor) save() {
	date, ok := d.typedDate()
	if !ok {
		d.ui.window.Canvas().Focus(d.date)
		return
	}
	d.places.take()
	next := edited(d.event, strings.TrimSpace(d.headline.Text), date, d.places.places)
	d.close()
	if next.Edited == d.event.Edited && next.Headline == d.event.Headline && next.Date == d.event.Date && slices.Equal(next.Places(), d.event.Places()) {
		return
	}
	d.ui.edit(lang.L("Edit “{{.Event}}”", eventName(d.event)), func(tx *project.Tx) error {
		tx.PutEvent(next)
		return nil
	})
}

// edited is e with another headline, date and places, and a note of which of them
// are the user's.
func edited(e *model.Event, headline string, date edtf.Value, places []model.Place) *model.Event {
	next := e.Clone()
	if headline != "" && headline != e.Headline {
		next.Headline = headline
		next.Edited |= model.EditedHeadline
	}
	if date != e.Date {
		next.Date = date
		next.Edited |= model.EditedDate
	}
	if before := e.Places(); !slices.Equal(before, places) {
		next.SetPlaces(places)
		next.Edited |= model.EditedPlaces
	}
	return next
}

// caption stands above a field.
func caption(text string) *widget.Label {
	l := widget.NewLabel(text)
	l.SizeName = theme.SizeNameCaptionText
	l.Importance = widget.LowImportance
	return l
}

// field is an entry that Return submits and Escape leaves.
type field struct {
	widget.Entry
	escape func()
}

func newField(submit, escape func()) *field {
	f := &field{escape: escape}
	f.ExtendBaseWidget(f)
	f.OnSubmitted = func(string) { submit() }
	return f
}

// TypedKey is part of fyne.Focusable.
func (f *field) TypedKey(k *fyne.KeyEvent) {
	if k.Name == fyne.KeyEscape {
		f.escape()
		return
	}
	f.Entry.TypedKey(k)
}
