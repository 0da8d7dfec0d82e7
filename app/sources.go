package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/words"
	"chronotope/model"
	"chronotope/model/project"
)

// sources is the tab that lists the project's documents: what each calls itself, when
// it was written and how many events it tells.
type sources struct {
	ui     *UI
	tab    *container.TabItem
	list   *widget.List
	counts map[model.DocumentID]int
}

func newSources(ui *UI) *sources {
	s := &sources{ui: ui}
	s.list = widget.NewList(func() int { return len(ui.session.Sources()) }, newChoice, func(i widget.ListItemID, o fyne.CanvasObject) {
		src := ui.session.Sources()[i]
		o.(*choice).write(src.Document.Title, s.facts(src))
	})
	s.list.OnSelected = func(i widget.ListItemID) {
		s.list.Unselect(i)
		if ui.dialog == nil {
			newSourceEditor(ui, ui.session.Sources()[i])
		}
	}
	s.tab = container.NewTabItem(lang.L("Sources"), s.list)
	return s
}

// refresh counts the events of each document anew.
func (s *sources) refresh() {
	s.counts = map[model.DocumentID]int{}
	for _, e := range s.ui.session.Events() {
		for i := range e.Evidence {
			if i == 0 || e.Evidence[i].Document != e.Evidence[i-1].Document {
				s.counts[e.Evidence[i].Document]++
			}
		}
	}
	s.list.Refresh()
}

// facts says in a line what is known of a document.
func (s *sources) facts(src *project.Source) string {
	d := src.Document
	parts := []string{d.Name, words.Date(d.Date), words.Events(s.counts[d.ID])}
	if !d.Place.IsZero() {
		parts = append(parts, words.Place(d.Place))
	}
	return strings.Join(parts, " · ")
}

// sourceEditor is the dialog for what the user says of a document. Saving reads the
// document again, for dates and places may mean something else then.
type sourceEditor struct {
	ui     *UI
	src    *project.Source
	date   *dateField
	place  *placesField
	dialog *dialog.CustomDialog
}

// newSourceEditor opens the dialog on a document.
func newSourceEditor(ui *UI, src *project.Source) *sourceEditor {
	d := &sourceEditor{ui: ui, src: src}
	d.date = newDateField(ui.engine, src.Document.Date, d.save, d.close)
	var places []model.Place
	if !src.Document.Place.IsZero() {
		places = []model.Place{src.Document.Place}
	}
	d.place = newPlacesField(ui.engine, places, d.close)
	show := widget.NewButtonWithIcon(lang.L("Show the text"), theme.DocumentIcon(), func() {
		d.close()
		ui.layout.showText()
		ui.reader.Read(src.Document.ID)
	})
	remove := widget.NewButtonWithIcon(lang.L("Remove"), theme.DeleteIcon(), d.remove)
	form := container.NewVBox(
		widget.NewLabel(shorten(src.Document.Name)),
		caption(lang.L("Written on: “today” and “last week” are reckoned from it")), d.date.root,
		caption(lang.L("Published in: names mean rather what is near")), d.place.root,
		container.NewHBox(show, remove),
	)
	d.dialog = ui.showForm(src.Document.Title, form, d.save, d.close)
	ui.window.Canvas().Focus(d.date.entry)
	return d
}

func (d *sourceEditor) close() { d.dialog.Hide() }

// save takes what was given and reads the document again if it is something else.
func (d *sourceEditor) save() {
	date, ok := d.date.value()
	if !ok {
		d.ui.window.Canvas().Focus(d.date.entry)
		return
	}
	d.place.take()
	d.close()
	given := project.Given{Date: date}
	if n := len(d.place.places); n > 0 {
		given.Place = d.place.places[n-1]
	}
	if given != (project.Given{Date: d.src.Document.Date, Place: d.src.Document.Place}) {
		d.ui.extractAgain(d.src, given)
	}
}

// remove takes the document out of the project, with what only it tells.
func (d *sourceEditor) remove() {
	d.close()
	id := d.src.Document.ID
	d.ui.edit(lang.L("Remove {{.File}}", map[string]any{"File": d.src.Document.Name}), func(tx *project.Tx) error {
		for _, e := range d.ui.session.Events() {
			if next := without(e, id); next == nil {
				tx.DeleteEvent(e.ID)
			} else if next != e {
				tx.PutEvent(next)
			}
		}
		tx.DeleteSource(id)
		return nil
	})
}

// without is an event less the evidence of a document; e itself if it has none there,
// nil if it has no other.
func without(e *model.Event, id model.DocumentID) *model.Event {
	next := e.Clone()
	next.Evidence = next.Evidence[:0]
	for _, v := range e.Evidence {
		if v.Document != id {
			next.Evidence = append(next.Evidence, v)
		}
	}
	switch len(next.Evidence) {
	case len(e.Evidence):
		return e
	case 0:
		return nil
	}
	return next
}
