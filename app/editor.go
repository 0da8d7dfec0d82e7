package app

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/look"
	"chronotope/app/parts"
	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/project"
)

// editor is the dialog in which an event's headline, date, places, tags, note and colour
// are edited. Saving is one step of work.
type editor struct {
	ui       *UI
	event    *model.Event
	headline *parts.Field
	date     *parts.DateField
	places   *parts.PlacesField
	tags     *parts.Field
	note     *widget.Entry
	color    *widget.Select
	dialog   *dialog.CustomDialog
}

// editEvent opens the editor on the event at hand.
func (ui *UI) editEvent() {
	if e := ui.session.SelectedEvent(); e != nil && !ui.dialogs.Open() {
		newEditor(ui, e).show()
	}
}

func newEditor(ui *UI, e *model.Event) *editor {
	d := &editor{ui: ui, event: e}
	d.headline = parts.NewField(d.save, d.close)
	d.headline.SetText(e.Headline)
	d.date = parts.NewDateField(ui.engine, e.Date, d.save, d.close)
	d.places = parts.NewPlacesField(ui.engine, e.Places(), d.close)
	d.tags = parts.NewField(d.save, d.close)
	d.tags.SetText(strings.Join(e.Tags, ", "))
	d.tags.SetPlaceHolder(lang.L("set apart by commas"))
	d.note = widget.NewMultiLineEntry()
	d.note.SetText(e.Note)
	d.note.Wrapping = fyne.TextWrapWord
	d.note.SetMinRowsVisible(2)
	names := []string{lang.L("none")}
	for _, c := range look.Markers {
		names = append(names, markerName(c))
	}
	d.color = widget.NewSelect(names, nil)
	d.color.SetSelectedIndex(slices.Index(look.Markers, e.Color) + 1)
	return d
}

func (d *editor) show() {
	d.dialog = d.ui.dialogs.Form(lang.L("Edit event"), container.NewVBox(
		parts.Caption(lang.L("What happened")), d.headline,
		parts.Caption(lang.L("When, in words or EDTF")), d.date.Root,
		parts.Caption(lang.L("Where")), d.places.Root,
		parts.Caption(lang.L("Tags")), d.tags,
		parts.Caption(lang.L("Note")), d.note,
		parts.Caption(lang.L("Colour of the mark")), container.NewHBox(d.color),
	), d.save, d.close)
	d.ui.window.Canvas().Focus(d.headline)
	d.headline.SelectAll()
}

func (d *editor) close() { d.dialog.Hide() }

// save keeps what was edited. With a date that is not understood the dialog stays.
func (d *editor) save() {
	date, ok := d.date.Value()
	if !ok {
		d.ui.window.Canvas().Focus(d.date.Entry)
		return
	}
	d.places.Take()
	next := edited(d.event, strings.TrimSpace(d.headline.Text), date, d.places.Places)
	if next == nil {
		next = d.event.Clone()
	}
	next.Tags, next.Note, next.Color = tagsOf(d.tags.Text), strings.TrimSpace(d.note.Text), ""
	if i := d.color.SelectedIndex(); i > 0 {
		next.Color = look.Markers[i-1]
	}
	d.close()
	if e := d.event; next.Edited == e.Edited && slices.Equal(next.Tags, e.Tags) && next.Note == e.Note && next.Color == e.Color &&
		next.Headline == e.Headline && next.Date == e.Date && slices.Equal(next.Places(), e.Places()) {
		return
	}
	d.ui.keeper.Edit(lang.L("Edit “{{.Event}}”", eventName(d.event)), func(tx *project.Tx) error {
		tx.PutEvent(next)
		return nil
	})
	d.ui.offerAlike(d.event, next)
}

// markerName is a colour of look.Markers in the interface's language.
func markerName(color string) string {
	return map[string]string{
		"orange": lang.L("orange"), "sky blue": lang.L("sky blue"), "green": lang.L("green"), "yellow": lang.L("yellow"),
		"blue": lang.L("blue"), "vermilion": lang.L("vermilion"), "purple": lang.L("purple"),
	}[color]
}

// tagsOf are the tags that a person types, each once.
func tagsOf(typed string) []string {
	var tags []string
	for t := range strings.SplitSeq(typed, ",") {
		if t = strings.Join(strings.Fields(t), " "); t != "" && !slices.Contains(tags, t) {
			tags = append(tags, t)
		}
	}
	return tags
}

// edited is e with another headline, date and places, and a note of which of them
// are the user's; nil if none is another.
func edited(e *model.Event, headline string, date edtf.Value, places []model.Place) *model.Event {
	next, same := e.Clone(), true
	if headline != "" && headline != e.Headline {
		next.Headline = headline
		next.Edited |= model.EditedHeadline
		same = false
	}
	if date != e.Date {
		next.Date = date
		next.Edited |= model.EditedDate
		same = false
	}
	if before := e.Places(); !slices.Equal(before, places) {
		next.SetPlaces(places)
		next.Edited |= model.EditedPlaces
		same = false
	}
	if same {
		return nil
	}
	return next
}
