package editing

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"chronotope/app/parts"
	"chronotope/app/reader"
	"chronotope/app/words"
	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/project"
)

// WordsMenu is what can be done with words that mean a date or a place, for the context
// menu of the text.
func (ed *Editor) WordsMenu(w reader.Words) []*fyne.MenuItem {
	quoted := map[string]any{"Words": words.Brief(ed.quote(w))}
	deny := fyne.NewMenuItemWithIcon(lang.L("“{{.Words}}” is no date", quoted), theme.CancelIcon(), func() { ed.deny(w) })
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
		another.ChildMenu.Items = append(another.ChildMenu.Items, fyne.NewMenuItem(words.Place(c.Place), func() { ed.relocate(w, c.Place) }))
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
func (ed *Editor) quote(w reader.Words) string {
	if src := ed.session.Source(w.Document); src != nil && w.Span.End <= len(src.Document.Text) {
		return w.Span.Of(src.Document.Text)
	}
	return ""
}

// askDate asks what date words mean, and makes them mean it.
func (ed *Editor) askDate(w reader.Words) {
	if ed.dialogs.Open() {
		return
	}
	var f *parts.DateField
	save := func() {
		if date, ok := f.Value(); ok && !date.IsZero() {
			ed.dialogs.Close()
			ed.redate(w, date)
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

// redate makes words mean another date, for the events that they date, too.
func (ed *Editor) redate(w reader.Words, date edtf.Value) {
	alike := ed.alike(w, func(src *project.Source) (out []model.Span) {
		for _, t := range src.Times {
			if t.Date == w.Date.Date && !t.ByUser {
				out = append(out, t.Phrase)
			}
		}
		return out
	})
	facts := map[string]any{"Words": words.Brief(ed.quote(w)), "Date": words.Date(date), "Count": alike.count()}
	ed.correct(correction{
		label:      lang.L("“{{.Words}}” is {{.Date}}", facts),
		everywhere: lang.L("“{{.Words}}” is {{.Date}} everywhere", facts),
		question:   lang.N("“{{.Words}}” stands in {{.Count}} other places and was read in the same way. Is it {{.Date}} there, too?", alike.count(), facts),
		source:     func(src *project.Source, at project.Spans) *project.Source { return src.WithDate(at, date) },
		event:      func(tx *project.Tx, e *model.Event, at mentions) { redate(tx, e, at, date) },
	}, w, alike)
}

// redate gives the passages of an event another date that are dated by mentions.
func redate(tx *project.Tx, e *model.Event, at mentions, date edtf.Value) {
	if !slices.ContainsFunc(e.Evidence, at.date) {
		return
	}
	next := e.Clone()
	next.Edited |= model.EditedDate
	for i := range next.Evidence {
		if v := &next.Evidence[i]; at.date(*v) {
			if v.Date == e.Date {
				next.Date = date
			}
			v.Date = date
		}
	}
	tx.PutEvent(next)
}

// askPlace asks for the place that words mean.
func (ed *Editor) askPlace(w reader.Words) {
	if ed.dialogs.Open() {
		return
	}
	f := parts.NewPlacesField(ed.reading, nil, ed.dialogs.Close)
	save := func() {
		f.Take()
		if place := f.Last(); !place.IsZero() {
			ed.dialogs.Close()
			ed.relocate(w, place)
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
func (ed *Editor) pickPlace(w reader.Words) {
	name := strings.Join(strings.Fields(ed.quote(w)), " ")
	ed.pickOnMap(name, func(place model.Place) { ed.relocate(w, place) })
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

// PlaceOnMap asks for the place of the event at hand by a click on the map. It takes the
// stead of its first place, if it has one.
func (ed *Editor) PlaceOnMap() {
	e := ed.session.SelectedEvent()
	if e == nil {
		return
	}
	places := e.Places()
	name := lang.L("Point on the map")
	if len(places) > 0 {
		name = places[0].Name
	}
	ed.pickOnMap(name, func(place model.Place) {
		now := []model.Place{place}
		if len(places) > 1 {
			now = append(now, places[1:]...)
		}
		next := edited(e, "", e.Date, now)
		if next == nil {
			return
		}
		ed.host.Edit(lang.L("Edit “{{.Event}}”", eventName(e)), func(tx *project.Tx) error {
			tx.PutEvent(next)
			return nil
		})
		ed.offerAlike(e, next)
	})
}

// relocate makes words mean another place, for the events that they place, too.
func (ed *Editor) relocate(w reader.Words, place model.Place) {
	c, alike := ed.relocation(w, place)
	ed.correct(c, w, alike)
}

// relocation is the correction that words mean another place, and where they do alike.
func (ed *Editor) relocation(w reader.Words, place model.Place) (correction, mentions) {
	alike := ed.alikePlaces(w)
	facts := map[string]any{"Words": words.Brief(ed.quote(w)), "Place": words.Place(place), "Count": alike.count()}
	return correction{
		label:      lang.L("“{{.Words}}” is {{.Place}}", facts),
		everywhere: lang.L("“{{.Words}}” is {{.Place}} everywhere", facts),
		question:   lang.N("“{{.Words}}” stands in {{.Count}} other places and means the same. Is it {{.Place}} there, too?", alike.count(), facts),
		source:     func(src *project.Source, at project.Spans) *project.Source { return src.WithPlace(at, place) },
		event:      func(tx *project.Tx, e *model.Event, at mentions) { relocate(tx, e, at, []model.Place{place}) },
		override:   &model.Override{Words: ed.quote(w), Verdict: model.IsPlace, Place: place},
	}, alike
}

// relocate has an event be at other places instead of those that mentions name, or with no
// other not there.
func relocate(tx *project.Tx, e *model.Event, at mentions, places []model.Place) {
	next, same := e.Clone(), true
	for i := range next.Evidence {
		v := &next.Evidence[i]
		var list []model.PlaceMention
		for _, m := range v.Places {
			if !at.name(v, m) {
				list = append(list, m)
				continue
			}
			same = false
			for _, p := range places {
				list = append(list, model.PlaceMention{Selector: m.Selector, Place: p})
			}
		}
		v.Places = list
	}
	if same {
		return
	}
	next.Edited |= model.EditedPlaces
	tx.PutEvent(next)
}

// deny has words mean no date, or no place: what they date goes, and what they place
// loses the place.
func (ed *Editor) deny(w reader.Words) {
	c, alike := ed.denial(w)
	ed.correct(c, w, alike)
}

// denial is the correction that words mean no date, or no place, and where they do alike.
func (ed *Editor) denial(w reader.Words) (correction, mentions) {
	c := correction{
		source:   func(src *project.Source, at project.Spans) *project.Source { return src.Without(at) },
		override: &model.Override{Words: ed.quote(w), Verdict: model.NoDate},
	}
	facts := map[string]any{"Words": words.Brief(ed.quote(w))}
	if w.Place != nil {
		alike := ed.alikePlaces(w)
		facts["Count"] = alike.count()
		c.label, c.everywhere = lang.L("“{{.Words}}” names no place", facts), lang.L("“{{.Words}}” names no place anywhere", facts)
		c.question = lang.N("“{{.Words}}” stands in {{.Count}} other places. Does it name no place there, too?", alike.count(), facts)
		c.event = func(tx *project.Tx, e *model.Event, at mentions) { relocate(tx, e, at, nil) }
		c.override.Verdict = model.NoPlace
		return c, alike
	}
	alike := ed.alike(w, func(src *project.Source) (out []model.Span) {
		for _, t := range src.Times {
			out = append(out, t.Phrase)
		}
		return out
	})
	facts["Count"] = alike.count()
	c.label, c.everywhere = lang.L("“{{.Words}}” is no date", facts), lang.L("“{{.Words}}” is no date anywhere", facts)
	c.question = lang.N("“{{.Words}}” stands in {{.Count}} other places. Is it no date there, too?", alike.count(), facts)
	c.event = func(tx *project.Tx, e *model.Event, at mentions) {
		if slices.ContainsFunc(e.Evidence, at.date) {
			dropEvidence(tx, e, func(i int) bool { return at.date(e.Evidence[i]) })
		}
	}
	return c, alike
}

// correction is what the user says of words, and what follows from it.
type correction struct {
	label, everywhere string // the steps: of the words themselves, and of all alike
	question          string // whether to do the same with all alike
	source            func(*project.Source, project.Spans) *project.Source
	event             func(*project.Tx, *model.Event, mentions)
	override          *model.Override // for documents that are opened later; nil for none
}

// correct corrects what words mean, as one step, and then offers the same for those alike.
func (ed *Editor) correct(c correction, w reader.Words, alike mentions) {
	ed.host.Edit(c.label, func(tx *project.Tx) error {
		ed.putCorrection(tx, c, mentions{w.Document: {w.Span}})
		return nil
	})
	ed.offer(c, alike)
}

// offer asks whether a correction holds of all mentions alike, which is a step of its own.
func (ed *Editor) offer(c correction, alike mentions) {
	if len(alike) == 0 || ed.dialogs.Open() { // where the first could not be kept
		return
	}
	ed.dialogs.Ask(c.question, func() {
		ed.host.EditMany(c.everywhere, alike.count(), func(tx *project.Tx) error {
			ed.putCorrection(tx, c, alike)
			if c.override != nil {
				tx.PutOverride(c.override)
			}
			return nil
		})
	})
}

// putCorrection corrects what mentions mean, and the events that rest on them.
func (ed *Editor) putCorrection(tx *project.Tx, c correction, at mentions) {
	for id, spans := range at {
		tx.PutSource(c.source(tx.Source(id), spans))
	}
	for _, e := range ed.session.Events() {
		if e = tx.Event(e.ID); e != nil {
			c.event(tx, e, at)
		}
	}
	if now := ed.session.Selection().Event; now != "" && tx.Event(now) == nil {
		tx.Select(project.Selection{Event: neighbour(ed.session.Visible(), now)})
	}
}

// mentions are where words stand, by document.
type mentions map[model.DocumentID]project.Spans

func (m mentions) count() int {
	n := 0
	for _, spans := range m {
		n += len(spans)
	}
	return n
}

// date reports whether a passage is dated by the words.
func (m mentions) date(v model.Evidence) bool {
	return v.Anchor.Quote != "" && m[v.Document].Overlap(v.Anchor.Span)
}

// name reports whether a place of a passage is named by the words.
func (m mentions) name(v *model.Evidence, p model.PlaceMention) bool {
	return p.Selector.Quote != "" && m[v.Document].Overlap(p.Selector.Span)
}

// alike returns where else the same words stand in the documents, of the spans that of
// gives for each in the order of the text.
func (ed *Editor) alike(w reader.Words, of func(*project.Source) []model.Span) mentions {
	wording := model.Override{Words: ed.quote(w)}
	out := mentions{}
	for _, src := range ed.session.Sources() {
		id, end := src.Document.ID, 0
		for _, span := range of(src) {
			here := id == w.Document && span.Overlaps(w.Span)
			if !here && span.Len() > 0 && span.Start >= end && wording.About(span.Of(src.Document.Text)) { // two times can share one phrase
				out[id] = append(out[id], span)
				end = span.End
			}
		}
	}
	return out
}

// alikePlaces are the other places where the same words mean the same place.
func (ed *Editor) alikePlaces(w reader.Words) mentions {
	return ed.alike(w, func(src *project.Source) (out []model.Span) {
		for _, t := range src.Toponyms {
			if t.Place == w.Place.Place {
				out = append(out, t.Span)
			}
		}
		return out
	})
}

// addFromSentence makes an event of the sentence that words stand in.
func (ed *Editor) addFromSentence(w reader.Words) {
	src := ed.session.Source(w.Document)
	if src == nil {
		return
	}
	if i := src.Document.SentenceAt(w.Span.Start); i >= 0 {
		ed.addFrom(src, src.Document.Sentences[i])
	}
}
