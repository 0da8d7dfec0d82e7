package finding

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/parts"
	"chronotope/app/words"
	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/project"
)

// filterForm is the dialog in which the criteria of the filter are chosen, but for time and
// text, which have controls of their own.
type filterForm struct {
	finder     *Finder
	statuses   *widget.CheckGroup
	documents  *widget.CheckGroup // nil where there is only one
	ids        map[string]model.DocumentID
	tags       *widget.CheckGroup // nil where there are none
	colors     *widget.CheckGroup // likewise, in the order of inUse
	inUse      []string           // the colours that events have
	modes      *widget.CheckGroup
	places     *parts.PlacesField
	disputed   *widget.Check
	confidence *widget.Select
	from, to   *parts.DateField
	date       *widget.Select // by project.Telling
	place      *widget.Select
}

// confidences are what can be asked of an event's confidence.
var confidences = []float64{0, 0.5, 0.7, 0.9}

// mostChoices is how many documents or tags are listed.
const mostChoices = 200

// EditFilter opens the dialog.
func (f *Finder) EditFilter() {
	if !f.dialogs.Open() {
		newFilterForm(f)
	}
}

func newFilterForm(finder *Finder) *filterForm {
	f := finder.session.Filter()
	d := &filterForm{finder: finder, ids: map[string]model.DocumentID{}}
	hide := finder.dialogs.Close
	d.statuses = widget.NewCheckGroup(words.Statuses(), nil)
	d.statuses.Horizontal = true
	for s, name := range words.Statuses() {
		if !slices.Contains(f.Hide, model.Status(s)) {
			d.statuses.Selected = append(d.statuses.Selected, name)
		}
	}
	d.addWindow(f.Window)
	form := container.NewVBox(
		container.NewGridWithColumns(2, container.NewVBox(parts.Caption(lang.L("From")), d.from.Root), container.NewVBox(parts.Caption(lang.L("To")), d.to.Root)),
		parts.Caption(lang.L("Judged")), d.statuses,
	)
	d.modes = widget.NewCheckGroup(words.Modes(words.AllModes()), nil)
	d.modes.Horizontal = true
	d.modes.Selected = words.Modes(f.Modes)
	form.Add(parts.Caption(lang.L("How it is meant: none ticked is all but what is supposed or denied")))
	form.Add(d.modes)
	d.addLists(form, f)
	d.places = parts.NewPlacesField(finder.host.Gazetteer(), f.Places, hide)
	d.disputed = widget.NewCheck(lang.L("Only what sources disagree about"), nil)
	d.disputed.SetChecked(f.Disputed)
	var levels []string
	for _, c := range confidences {
		levels = append(levels, finder.describe(project.Filter{Confidence: c}, project.ByConfidence))
	}
	levels[0] = lang.L("any")
	d.confidence = widget.NewSelect(levels, nil)
	d.confidence.SetSelectedIndex(max(slices.Index(confidences, f.Confidence), 0))
	d.date, d.place = widget.NewSelect(dateTellings(), nil), widget.NewSelect(placeTellings(), nil)
	d.date.SetSelectedIndex(int(f.DateTold))
	d.place.SetSelectedIndex(int(f.PlaceTold))
	for _, o := range []fyne.CanvasObject{
		parts.Caption(lang.L("At one of these places")), d.places.Root, d.disputed, parts.Caption(lang.L("How sure the reading is")), container.NewHBox(d.confidence),
		parts.Caption(lang.L("Told or assumed")), container.NewHBox(d.date, d.place),
	} {
		form.Add(o)
	}
	finder.dialogs.FormTo(lang.L("Apply"), lang.L("Filter"), form, d.save, hide)
	finder.dialogs.Focus(d.from.Entry)
	return d
}

// addLists adds what can be chosen from what there is: documents, tags and colours.
func (d *filterForm) addLists(form *fyne.Container, f project.Filter) {
	session := d.finder.session
	if sources := session.Sources(); len(sources) > 1 {
		var names []string
		for _, src := range sources[:min(len(sources), mostChoices)] {
			name := words.Brief(words.Title(src.Document))
			if d.ids[name] != "" { // another is called so, too
				name += " (" + src.Document.Name + ")"
			}
			d.ids[name] = src.Document.ID
			names = append(names, name)
		}
		d.documents = widget.NewCheckGroup(names, nil)
		for _, name := range names {
			if slices.Contains(f.Documents, d.ids[name]) {
				d.documents.Selected = append(d.documents.Selected, name)
			}
		}
		form.Add(parts.Caption(lang.L("Told by: none ticked is all")))
		form.Add(d.documents)
	}
	if tags := valuesIn(session.Events(), func(e *model.Event) []string { return e.Tags }); len(tags) > 0 {
		d.tags = widget.NewCheckGroup(tags, nil)
		d.tags.Selected = slices.Clone(f.Tags)
		form.Add(parts.Caption(lang.L("Tags: none ticked is all")))
		form.Add(d.tags)
	}
	if d.inUse = valuesIn(session.Events(), func(e *model.Event) []string { return []string{e.Color} }); len(d.inUse) > 0 {
		d.colors = widget.NewCheckGroup(words.Colors(d.inUse), nil)
		d.colors.Horizontal = true
		d.colors.Selected = words.Colors(f.Colors)
		form.Add(parts.Caption(lang.L("Colours: none ticked is all")))
		form.Add(d.colors)
	}
}

// addWindow makes the fields for the time that is shown.
func (d *filterForm) addWindow(w project.Window) {
	dates, hide := d.finder.host.Dates(), d.finder.dialogs.Close
	d.from, d.to = parts.NewDateField(dates, edtf.Value{}, d.save, hide), parts.NewDateField(dates, edtf.Value{}, d.save, hide)
	for _, f := range []*parts.DateField{d.from, d.to} {
		f.Entry.SetPlaceHolder("")
		f.NoneMeans(lang.L("any time"))
	}
	if whole := d.whole(); w != (project.Window{}) {
		if w.From > whole.From {
			d.from.Entry.SetText(words.FirstDay(w.From))
		}
		if w.To < whole.To {
			d.to.Entry.SetText(words.LastDay(w.To))
		}
	}
}

// whole is the time of all events, as far as that is known.
func (d *filterForm) whole() project.Window {
	w := project.Window{From: edtf.MaxDay, To: edtf.MinDay}
	for _, e := range d.finder.session.Events() {
		if !e.Date.IsZero() {
			for _, end := range []edtf.Value{e.Date.Start(), e.Date.End()} {
				if first, last := end.Earliest(), end.Latest(); first != edtf.MinDay && last != edtf.MaxDay {
					w.From, w.To = min(w.From, first), max(w.To, last)
				}
			}
		}
	}
	return w
}

// window is what the fields say; false where one is no date.
func (d *filterForm) window() (w project.Window, ok bool) {
	from, okFrom := d.from.Value()
	to, okTo := d.to.Value()
	whole := d.whole()
	if !okFrom || !okTo || from.IsZero() && to.IsZero() || whole.To < whole.From {
		return w, okFrom && okTo
	}
	return whole.Between(from, to), true
}

// valuesIn are what events have, such as tags, in order of the alphabet; "" is nothing.
func valuesIn(events []*model.Event, of func(*model.Event) []string) []string {
	var values []string
	seen := map[string]bool{"": true}
	for _, e := range events {
		for _, v := range of(e) {
			if !seen[v] && len(values) < mostChoices {
				seen[v] = true
				values = append(values, v)
			}
		}
	}
	slices.Sort(values)
	return values
}

// save puts the filter in force.
func (d *filterForm) save() {
	window, ok := d.window()
	if !ok { // which the field says
		return
	}
	d.places.Take()
	f := d.finder.session.Filter()
	f.Window = window
	f.Hide, f.Documents, f.Tags, f.Colors, f.Modes = nil, nil, nil, nil, nil
	for _, m := range words.AllModes() {
		if slices.Contains(d.modes.Selected, words.Modes([]model.Mode{m})[0]) {
			f.Modes = append(f.Modes, m)
		}
	}
	for s, name := range words.Statuses() {
		if !slices.Contains(d.statuses.Selected, name) {
			f.Hide = append(f.Hide, model.Status(s))
		}
	}
	if len(f.Hide) == len(words.Statuses()) { // nothing ticked would show nothing
		f.Hide = nil
	}
	if d.documents != nil {
		for _, name := range d.documents.Selected {
			f.Documents = append(f.Documents, d.ids[name])
		}
	}
	if d.tags != nil {
		f.Tags = slices.Clone(d.tags.Selected)
	}
	for _, c := range d.inUse {
		if slices.Contains(d.colors.Selected, words.Color(c)) {
			f.Colors = append(f.Colors, c)
		}
	}
	f.Places, f.Disputed, f.Confidence = d.places.Places, d.disputed.Checked, confidences[max(d.confidence.SelectedIndex(), 0)]
	f.DateTold, f.PlaceTold = project.Telling(max(d.date.SelectedIndex(), 0)), project.Telling(max(d.place.SelectedIndex(), 0))
	d.finder.dialogs.Close()
	d.finder.session.SetFilter(f)
}
