package opening

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/parts"
	"chronotope/app/words"
	"chronotope/model"
	"chronotope/model/curate"
	"chronotope/model/document"
	"chronotope/model/project"
)

// Sources is the tab that lists the project's documents: what each calls itself, when
// it was written and how many events it tells. A click on one corrects what is known of it.
type Sources struct {
	Tab    *container.TabItem
	List   *parts.Choices
	opener *Opener
	counts map[model.DocumentID]int
}

// NewSources makes the tab.
func NewSources(o *Opener) *Sources {
	s := &Sources{opener: o}
	s.List = parts.NewChoices(func() int { return len(o.session.Sources()) }, func(i int, c *parts.Choice) {
		src := o.session.Sources()[i]
		c.Write(src.Document.Title, s.facts(src))
	}, func(i int) {
		if !o.dialogs().Open() {
			newSourceEditor(s, o.session.Sources()[i])
		}
	})
	s.Tab = container.NewTabItem(lang.L("Sources"), s.List)
	return s
}

// Show says how many events each document tells.
func (s *Sources) Show(counts map[model.DocumentID]int) {
	s.counts = counts
	s.List.Refresh()
}

// facts says in a line what is known of a document.
func (s *Sources) facts(src *project.Source) string {
	d := src.Document
	parts := []string{d.Name, d.Format}
	if d.Encoding != "" && d.Encoding != "UTF-8" {
		encoding := d.Encoding
		if d.EncodingUnsure {
			encoding = lang.L("{{.Encoding}}, not sure", map[string]any{"Encoding": encoding})
		}
		parts = append(parts, encoding)
	}
	if n := len(d.Pages); n > 0 {
		parts = append(parts, words.Pages(n))
	}
	today := lang.L("undated")
	if !d.Date.IsZero() {
		today = lang.L("today is {{.Date}}", map[string]any{"Date": words.Date(d.Date)})
	}
	parts = append(parts, today, words.Events(s.counts[d.ID]))
	if !d.Place.IsZero() {
		parts = append(parts, words.Place(d.Place))
	}
	return strings.Join(parts, " · ")
}

// sourceEditor is the dialog for what the user says of a document. Saving reads the
// document again, for dates, places and letters may mean something else then.
type sourceEditor struct {
	opener   *Opener
	src      *project.Source
	title    *parts.Field
	date     *parts.DateField
	place    *parts.PlacesField
	encoding *widget.SelectEntry // nil where the file says how its characters are encoded
	whole    *widget.Check       // nil for what is no web page
	dialog   *dialog.CustomDialog
}

// newSourceEditor opens the dialog on a document.
func newSourceEditor(s *Sources, src *project.Source) *sourceEditor {
	o := s.opener
	d := &sourceEditor{opener: o, src: src}
	doc := src.Document
	d.title = parts.NewField(d.save, d.close)
	d.title.SetText(doc.Title)
	d.date = parts.NewDateField(o.engine, doc.Date, d.save, d.close)
	var places []model.Place
	if !doc.Place.IsZero() {
		places = []model.Place{doc.Place}
	}
	d.place = parts.NewPlacesField(o.engine, places, d.close)
	form := container.NewVBox(
		parts.Caption(s.facts(src)),
		parts.Caption(lang.L("Title")), d.title,
		parts.Caption(lang.L("Today is: “yesterday” and “last week” are reckoned from it")), d.date.Root,
		parts.Caption(lang.L("Published in: names mean rather what is near")), d.place.Root,
	)
	d.addReading(form)
	form.Add(d.buttons())
	d.dialog = o.dialogs().Form(parts.Shorten(doc.Title), form, d.save, d.close)
	o.dialogs().Focus(d.date.Entry)
	return d
}

// addReading adds the fields for how the file is read.
func (d *sourceEditor) addReading(form *fyne.Container) {
	doc := d.src.Document
	if doc.Encoding != "" {
		d.encoding = widget.NewSelectEntry(document.Encodings)
		d.encoding.SetText(doc.Encoding)
		form.Add(parts.Caption(lang.L("Encoding of its characters: try another where letters are wrong")))
		form.Add(d.encoding)
	}
	if doc.Format == document.WebPage {
		d.whole = widget.NewCheck(lang.L("Read the whole page, not only its main text"), nil)
		d.whole.SetChecked(d.src.Given.WholePage)
		form.Add(d.whole)
	}
}

// buttons are what else can be done with the document.
func (d *sourceEditor) buttons() fyne.CanvasObject {
	show := widget.NewButtonWithIcon(lang.L("Show the text"), theme.DocumentIcon(), func() {
		d.close()
		d.opener.host.ShowText()
		d.opener.host.Read(d.src.Document.ID)
	})
	row := container.NewHBox(show)
	if d.opener.host.Project().Keeps(d.src) {
		row.Add(widget.NewButtonWithIcon(lang.L("Save its file …"), theme.DownloadIcon(), func() {
			d.close()
			d.opener.saveOriginal(d.src)
		}))
	}
	row.Add(widget.NewButtonWithIcon(lang.L("Remove"), theme.DeleteIcon(), d.remove))
	return row
}

func (d *sourceEditor) close() { d.dialog.Hide() }

// save takes what was given and reads the document again if it is something else: from
// where it came from if the file is to be read otherwise.
func (d *sourceEditor) save() {
	date, ok := d.date.Value()
	if !ok {
		d.opener.dialogs().Focus(d.date.Entry)
		return
	}
	d.place.Take()
	d.close()
	form := curate.FormOf(d.src)
	form.Title, form.Date, form.Place = d.title.Text, date, d.place.Last()
	if d.encoding != nil {
		form.Encoding = d.encoding.Text
	}
	if d.whole != nil {
		form.WholePage = d.whole.Checked
	}
	switch given, need := form.Given(d.src); need {
	case curate.AReading:
		d.opener.readFrom(d.opener.inputOf(d.src), d.src, given)
	case curate.AnExtraction:
		d.opener.extractAgain(d.src, given)
	case curate.ATitle:
		d.opener.host.Project().Edit(lang.L("Rename {{.File}}", map[string]any{"File": d.src.Document.Name}), func(tx *project.Tx) error {
			return curate.Rename(tx, d.src.Document.ID, given.Title)
		})
	case curate.Nothing:
	}
}

// remove takes the document out of the project, with what only it tells.
func (d *sourceEditor) remove() {
	d.close()
	doc := d.src.Document
	d.opener.host.Project().Edit(lang.L("Remove {{.File}}", map[string]any{"File": doc.Name}), func(tx *project.Tx) error {
		return curate.Remove(tx, doc.ID)
	})
}
