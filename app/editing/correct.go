package editing

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"chronotope/app/parts"
	"chronotope/app/reader"
	"chronotope/app/words"
	"chronotope/model"
	"chronotope/model/curate"
	"chronotope/model/project"
)

// WordsMenu is what can be done with words that mean a date or a place, for the context
// menu of the text.
func (ed *Editor) WordsMenu(of reader.Words) []*fyne.MenuItem {
	w := curate.Words(of)
	quoted := map[string]any{"Words": words.Brief(ed.quote(w))}
	deny := fyne.NewMenuItemWithIcon(lang.L("“{{.Words}}” is no date", quoted), theme.CancelIcon(), func() { ed.correct(curate.Deny(w)) })
	if w.Date != nil {
		return []*fyne.MenuItem{
			fyne.NewMenuItemWithIcon(lang.L("Another date for “{{.Words}}” …", quoted), theme.HistoryIcon(), func() { ed.askDate(w) }),
			deny,
			fyne.NewMenuItemWithIcon(lang.L("New event from this sentence"), theme.ContentAddIcon(), func() { ed.addFromSentence(w) }),
		}
	}
	deny.Label = lang.L("“{{.Words}}” names no place", quoted)
	another := fyne.NewMenuItemWithIcon(lang.L("Another place for “{{.Words}}”", quoted), theme.SearchReplaceIcon(), nil)
	another.ChildMenu = fyne.NewMenu("")
	const most = 8
	for _, c := range w.Place.Rivals[:min(len(w.Place.Rivals), most)] {
		another.ChildMenu.Items = append(another.ChildMenu.Items, fyne.NewMenuItem(words.Place(c.Place), func() { ed.correct(curate.Relocate(w, c.Place)) }))
	}
	if len(another.ChildMenu.Items) > 0 {
		another.ChildMenu.Items = append(another.ChildMenu.Items, fyne.NewMenuItemSeparator())
	}
	another.ChildMenu.Items = append(another.ChildMenu.Items,
		fyne.NewMenuItemWithIcon(lang.L("Search …"), theme.SearchIcon(), func() { ed.askPlace(w) }),
		fyne.NewMenuItemWithIcon(lang.L("Click on the map …"), theme.MoveDownIcon(), func() { ed.pickPlace(w) }),
	)
	return []*fyne.MenuItem{another, deny}
}

// quote is the words themselves.
func (ed *Editor) quote(w curate.Words) string {
	if src := ed.session.Source(w.Document); src != nil {
		return w.Quote(src)
	}
	return ""
}

// askDate asks what date words mean, and makes them mean it.
func (ed *Editor) askDate(w curate.Words) {
	if ed.dialogs.Open() {
		return
	}
	var f *parts.DateField
	save := func() {
		if date, ok := f.Value(); ok && !date.IsZero() {
			ed.dialogs.Close()
			ed.correct(curate.Redate(w, date))
			return
		}
		ed.dialogs.Focus(f.Entry)
	}
	f = parts.NewDateField(ed.reading, w.Date.Date, save, ed.dialogs.Close)
	quoted := map[string]any{"Words": words.Brief(ed.quote(w))}
	d := ed.dialogs.Form(lang.L("Date"), container.NewVBox(parts.Caption(lang.L("What “{{.Words}}” means, in words or EDTF", quoted)), f.Root), save, ed.dialogs.Close)
	d.Resize(ed.dialogs.Fit(460, 230))
	ed.dialogs.Focus(f.Entry)
	f.Entry.SelectAll()
}

// askPlace asks for the place that words mean.
func (ed *Editor) askPlace(w curate.Words) {
	if ed.dialogs.Open() {
		return
	}
	f := parts.NewPlacesField(ed.reading, nil, ed.dialogs.Close)
	save := func() {
		f.Take()
		if place := f.Last(); !place.IsZero() {
			ed.dialogs.Close()
			ed.correct(curate.Relocate(w, place))
			return
		}
		ed.dialogs.Focus(f.Name)
	}
	f.Name.OnSubmitted = func(string) { save() }
	f.Chosen = save
	quoted := map[string]any{"Words": words.Brief(ed.quote(w))}
	d := ed.dialogs.Form(lang.L("Place"), container.NewVBox(parts.Caption(lang.L("What “{{.Words}}” means: a name, or a name with latitude and longitude", quoted)), f.Root), save, ed.dialogs.Close)
	d.Resize(ed.dialogs.Fit(460, 420))
	ed.dialogs.Focus(f.Name)
	f.Name.SetText(ed.quote(w))
}

// pickPlace asks for the place that words mean by a click on the map.
func (ed *Editor) pickPlace(w curate.Words) {
	name := strings.Join(strings.Fields(ed.quote(w)), " ")
	ed.pickOnMap(name, func(place model.Place) { ed.correct(curate.Relocate(w, place)) })
}

// pickOnMap asks for a place by a click on the map. One that is no pin gets a name.
func (ed *Editor) pickOnMap(name string, picked func(model.Place)) {
	prompt := lang.L("Click where “{{.Words}}” is. Esc leaves it as it was.", map[string]any{"Words": words.Brief(name)})
	ed.host.PickOnMap(prompt, func(place model.Place) {
		if place.IsZero() {
			typed := fmt.Sprintf("%s, %.5f, %.5f", strings.NewReplacer(",", " ", ";", " ").Replace(name), place.Point.Lat(), place.Point.Lon())
			if found := ed.reading.Places(typed); len(found) > 0 {
				place = found[0]
			}
		}
		if !place.IsZero() {
			picked(place)
		}
	})
}

// DenyDate takes the words that date the passage at hand for no date.
func (ed *Editor) DenyDate() {
	e := ed.session.SelectedEvent()
	if e == nil {
		return
	}
	at := ed.evidenceAtHand(e.ID)
	if at >= len(e.Evidence) {
		return
	}
	src := ed.session.Source(e.Evidence[at].Document)
	if src == nil {
		return
	}
	if w, ok := curate.DatingWords(src, e.Evidence[at]); ok {
		ed.correct(curate.Deny(w))
	}
}

// correct corrects what words mean, as one step, and then offers the same for those alike.
// What only hangs on the words, such as the days below a heading, is offered before those.
func (ed *Editor) correct(c curate.Correction) {
	alike := c.Alike(ed.session.Sources())
	label, _, _ := ed.steps(c, alike.Count())
	var hanging curate.Hanging
	if src := ed.session.Source(c.Words.Document); src != nil {
		hanging, _ = c.HangingOnWords(src, ed.session.Events())
	}
	ed.host.Edit(label, c.Apply)
	ed.offerHanging(hanging)
	ed.offer(c, alike)
}

// offerHanging asks whether what was corrected of one event holds of those that have their
// place, or a part of their date, from the same words, which is a step of its own.
func (ed *Editor) offerHanging(h curate.Hanging) {
	n := len(h.Events)
	if n == 0 || ed.dialogs.Open() {
		return
	}
	label, question := ed.hanging(h, n)
	ed.dialogs.Ask(question, func() { ed.host.EditMany(label, n, h.Apply) })
}

// hanging is what the correction of n events is called as a step, and what asks for it.
func (ed *Editor) hanging(h curate.Hanging, n int) (label, question string) {
	facts := map[string]any{"Words": words.Brief(ed.quote(h.Words)), "Count": n}
	heading, whole := h.From == model.FromSection, h.Words.Span.Len() == 0 || h.From == model.FromDocument
	switch {
	case h.Open:
		question = lang.N("{{.Count}} other events under the heading “{{.Words}}” have no place. Give them the same one?", n, facts)
	case h.Places && heading:
		question = lang.N("{{.Count}} other events take their place from the heading “{{.Words}}”. Correct them, too?", n, facts)
	case h.Places && whole:
		question = lang.N("{{.Count}} other events take the place of the whole document, “{{.Words}}”. Correct them, too?", n, facts)
	case h.Places:
		question = lang.N("{{.Count}} other events take their place from “{{.Words}}”, told before. Correct them, too?", n, facts)
	case heading:
		question = lang.N("{{.Count}} other events take their date, or a part of it, from the heading “{{.Words}}”. Correct them, too?", n, facts)
	case whole:
		question = lang.N("{{.Count}} other events take a part of their date from that of the document. Correct them, too?", n, facts)
	default:
		question = lang.N("{{.Count}} other events take a part of their date from “{{.Words}}”, told before. Correct them, too?", n, facts)
	}
	if h.Places {
		return lang.L("Place of all that hangs on “{{.Words}}”", facts), question
	}
	return lang.L("Date of all that hangs on “{{.Words}}”", facts), question
}

// offerImplied asks, when the user has set right what was assumed of an event, whether the
// same holds of all that hangs on the same words. Else, when he has put a place in the stead
// of another or taken one away, it asks whether the words that name it mean the same elsewhere, and in documents yet to be
// opened.
func (ed *Editor) offerImplied(before *model.Event) {
	after := ed.session.Event(before.ID)
	if after == nil {
		return
	}
	if h, ok := curate.HangingOn(before, after, ed.session.Sources(), ed.session.Events()); ok {
		ed.offerHanging(h)
		return
	}
	if c, ok := curate.Implied(before, after); ok {
		ed.offer(c, c.Alike(ed.session.Sources()))
	}
}

// offer asks whether a correction holds of all mentions alike, which is a step of its own.
func (ed *Editor) offer(c curate.Correction, alike curate.Mentions) {
	n := alike.Count()
	if n == 0 || ed.dialogs.Open() { // where the first could not be kept
		return
	}
	_, everywhere, question := ed.steps(c, n)
	ed.dialogs.Ask(question, func() {
		ed.host.EditMany(everywhere, n, func(tx *project.Tx) error { return c.ApplyAlike(tx, alike) })
	})
}

// steps are what a correction is called as a step, for the words themselves and for the n
// alike, and what asks for the latter.
func (ed *Editor) steps(c curate.Correction, n int) (label, everywhere, question string) {
	facts := map[string]any{"Words": words.Brief(ed.quote(c.Words)), "Date": words.Date(c.Date), "Place": words.Place(c.Place), "Count": n}
	switch c.Change {
	case curate.AnotherDate:
		return lang.L("“{{.Words}}” is {{.Date}}", facts), lang.L("“{{.Words}}” is {{.Date}} everywhere", facts),
			lang.N("“{{.Words}}” stands in {{.Count}} other places and was read in the same way. Is it {{.Date}} there, too?", n, facts)
	case curate.AnotherPlace:
		return lang.L("“{{.Words}}” is {{.Place}}", facts), lang.L("“{{.Words}}” is {{.Place}} everywhere", facts),
			lang.N("“{{.Words}}” stands in {{.Count}} other places and means the same. Is it {{.Place}} there, too?", n, facts)
	case curate.NoPlace:
		return lang.L("“{{.Words}}” names no place", facts), lang.L("“{{.Words}}” names no place anywhere", facts),
			lang.N("“{{.Words}}” stands in {{.Count}} other places. Does it name no place there, too?", n, facts)
	default:
		return lang.L("“{{.Words}}” is no date", facts), lang.L("“{{.Words}}” is no date anywhere", facts),
			lang.N("“{{.Words}}” stands in {{.Count}} other places. Is it no date there, too?", n, facts)
	}
}
