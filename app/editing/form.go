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
	"chronotope/app/words"
	"chronotope/model"
	"chronotope/model/curate"
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

// NewEvent opens the editor on an event that no document tells.
func (ed *Editor) NewEvent() {
	if !ed.dialogs.Open() {
		newForm(ed, &model.Event{}).show()
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
	f.color = widget.NewSelect(words.Colors(append([]string{""}, look.Markers...)), nil)
	f.color.SetSelectedIndex(slices.Index(look.Markers, e.Color) + 1)
	return f
}

func (f *form) show() {
	title := lang.L("Edit event")
	if f.event.ID == "" {
		title = lang.L("New event")
	}
	f.dialog = f.ed.dialogs.Form(title, container.NewVBox(
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

// save keeps what was edited. With a date that is not understood, or a new event without
// words, the dialog stays.
func (f *form) save() {
	date, ok := f.date.Value()
	if !ok {
		f.ed.dialogs.Focus(f.date.Entry)
		return
	}
	f.places.Take()
	details := curate.Details{
		Headline: strings.TrimSpace(f.headline.Text), Date: date, Places: f.places.Places,
		Tags: tagsOf(f.tags.Text), Note: strings.TrimSpace(f.note.Text),
	}
	if i := f.color.SelectedIndex(); i > 0 {
		details.Color = look.Markers[i-1]
	}
	if f.event.ID != "" {
		f.close()
		f.ed.edit(f.event, details)
		return
	}
	e, err := curate.FromDetails(details)
	if err != nil { // it needs words
		f.ed.dialogs.Focus(f.headline)
		return
	}
	f.close()
	f.ed.add(e, nil)
}

// edit gives an event other details, as one step, and offers what that says of words.
func (ed *Editor) edit(e *model.Event, details curate.Details) {
	ed.put(lang.L("Edit “{{.Event}}”", eventName(e)), e, details)
	ed.offerImplied(e)
}

// rename gives an event another headline.
func (ed *Editor) rename(id model.EventID, headline string) {
	if e := ed.session.Event(id); e != nil {
		details := curate.DetailsOf(e)
		details.Headline = headline
		ed.put(lang.L("Rename “{{.Event}}”", eventName(e)), e, details)
	}
}

// put gives an event other details. What is as it was is no step: it would give the sample a
// file.
func (ed *Editor) put(label string, e *model.Event, details curate.Details) {
	if !same(curate.DetailsOf(e), details) {
		ed.host.Edit(label, func(tx *project.Tx) error { return curate.Edit(tx, e.ID, details) })
	}
}

// same reports whether b leaves an event as a has it; no headline is the one there is.
func same(a, b curate.Details) bool {
	return (b.Headline == "" || a.Headline == b.Headline) && a.Date == b.Date && slices.Equal(a.Places, b.Places) &&
		slices.Equal(a.Tags, b.Tags) && a.Note == b.Note && a.Color == b.Color
}

// PlaceOnMap asks for the place of the event at hand by a click on the map. It takes the
// stead of its first place, if it has one.
func (ed *Editor) PlaceOnMap() {
	e := ed.session.SelectedEvent()
	if e == nil {
		return
	}
	name := lang.L("Point on the map")
	if places := e.Places(); len(places) > 0 {
		name = places[0].Name
	}
	ed.pickOnMap(name, func(place model.Place) {
		if now := ed.session.Event(e.ID); now != nil {
			ed.edit(now, curate.DetailsOf(now).PlacedFirst(place))
		}
	})
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
