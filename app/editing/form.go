package editing

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

// form is the dialog in which an event's headline, date, places, tags, note and colour
// are edited. Saving is one step of work.
type form struct {
	ed       *Editor
	event    *model.Event
	headline *parts.Field
	date     *parts.DateField
	places   *parts.PlacesField
	tags     *parts.Field
	note     *widget.Entry
	color    *widget.Select
	dialog   *dialog.CustomDialog
}

// EditEvent opens the editor on the event at hand.
func (ed *Editor) EditEvent() {
	if e := ed.session.SelectedEvent(); e != nil && !ed.dialogs.Open() {
		newForm(ed, e).show()
	}
}

func newForm(ed *Editor, e *model.Event) *form {
	f := &form{ed: ed, event: e}
	f.headline = parts.NewField(f.save, f.close)
	f.headline.SetText(e.Headline)
	f.date = parts.NewDateField(ed.reading, e.Date, f.save, f.close)
	f.places = parts.NewPlacesField(ed.reading, e.Places(), f.close)
	f.tags = parts.NewField(f.save, f.close)
	f.tags.SetText(strings.Join(e.Tags, ", "))
	f.tags.SetPlaceHolder(lang.L("set apart by commas"))
	f.note = widget.NewMultiLineEntry()
	f.note.SetText(e.Note)
	f.note.Wrapping = fyne.TextWrapWord
	f.note.SetMinRowsVisible(2)
	names := []string{lang.L("none")}
	for _, c := range look.Markers {
		names = append(names, markerName(c))
	}
	f.color = widget.NewSelect(names, nil)
	f.color.SetSelectedIndex(slices.Index(look.Markers, e.Color) + 1)
	return f
}

func (f *form) show() {
	f.dialog = f.ed.dialogs.Form(lang.L("Edit event"), container.NewVBox(
		parts.Caption(lang.L("What happened")), f.headline,
		parts.Caption(lang.L("When, in words or EDTF")), f.date.Root,
		parts.Caption(lang.L("Where")), f.places.Root,
		parts.Caption(lang.L("Tags")), f.tags,
		parts.Caption(lang.L("Note")), f.note,
		parts.Caption(lang.L("Colour of the mark")), container.NewHBox(f.color),
	), f.save, f.close)
	f.ed.dialogs.Focus(f.headline)
	f.headline.SelectAll()
}

func (f *form) close() { f.dialog.Hide() }

// save keeps what was edited. With a date that is not understood the dialog stays.
func (f *form) save() {
	date, ok := f.date.Value()
	if !ok {
		f.ed.dialogs.Focus(f.date.Entry)
		return
	}
	f.places.Take()
	next := edited(f.event, strings.TrimSpace(f.headline.Text), date, f.places.Places)
	if next == nil {
		next = f.event.Clone()
	}
	next.Tags, next.Note, next.Color = tagsOf(f.tags.Text), strings.TrimSpace(f.note.Text), ""
	if i := f.color.SelectedIndex(); i > 0 {
		next.Color = look.Markers[i-1]
	}
	f.close()
	if e := f.event; next.Edited == e.Edited && slices.Equal(next.Tags, e.Tags) && next.Note == e.Note && next.Color == e.Color &&
		next.Headline == e.Headline && next.Date == e.Date && slices.Equal(next.Places(), e.Places()) {
		return
	}
	f.ed.host.Edit(lang.L("Edit “{{.Event}}”", eventName(f.event)), func(tx *project.Tx) error {
		tx.PutEvent(next)
		return nil
	})
	f.ed.offerAlike(f.event, next)
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
