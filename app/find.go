package app

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/words"
	"chronotope/model"
	"chronotope/model/store"
)

// finder is the dialog that finds words in all documents and events.
type finder struct {
	ui     *UI
	hits   []store.Hit
	list   *widget.List
	dialog *dialog.CustomDialog
}

// findInDocuments opens the finder. It looks into the project's file, which a sample that
// nothing was done with gets by that.
func (ui *UI) findInDocuments() {
	if ui.dialog != nil || ui.saving() {
		return
	}
	if err := ui.makeLasting(); err != nil {
		ui.showError(err)
		return
	}
	f := &finder{ui: ui}
	f.list = widget.NewList(func() int { return len(f.hits) }, newChoice, func(i widget.ListItemID, o fyne.CanvasObject) {
		o.(*choice).write(f.describe(f.hits[i]))
	})
	f.list.OnSelected = func(i widget.ListItemID) { f.open(f.hits[i]) }
	f.dialog = ui.pick(lang.L("Find in documents"), lang.L("Words, the last may be unfinished; a phrase in quotation marks"), lang.L("Find …"), f.list, f.find)
}

// mostHits is how many documents' blocks, and how many events, are listed.
const mostHits = 100

func (f *finder) find(text string) {
	hits, err := f.ui.file.Search(context.Background(), text, mostHits)
	if err != nil {
		fyne.LogError("search", err) // it is no more than typed wrong
	}
	f.hits = hits
	f.list.Refresh()
}

// describe says what was found, and where.
func (f *finder) describe(h store.Hit) (title, facts string) {
	if e := f.ui.session.Event(h.Event); e != nil {
		return e.Headline, lang.L("Event") + " · " + words.Date(e.Date)
	}
	src := f.ui.session.Source(h.Document)
	if src == nil {
		return "", ""
	}
	return strings.Join(strings.Fields(h.Span.Of(src.Document.Text)), " "), words.Spot(src.Document, h.Span.Start)
}

// open shows what was found: selects the event, or shows the passage.
func (f *finder) open(h store.Hit) {
	f.dialog.Hide()
	if h.Event != "" {
		f.ui.session.Select(h.Event)
		return
	}
	f.ui.layout.showText()
	f.ui.reader.ShowSpan(h.Document, h.Span)
}

// spot says where the passage at hand stands, where that is not plain: on which page or
// in which chapter, or in which of several documents. It is "" elsewhere.
func (ui *UI) spot(e *model.Event) string {
	at := ui.evidenceAtHand(e.ID)
	if at >= len(e.Evidence) {
		return ""
	}
	v := &e.Evidence[at]
	src := ui.session.Source(v.Document)
	if src == nil || len(ui.session.Sources()) == 1 && len(src.Document.Pages) == 0 && len(src.Document.Chapters) == 0 {
		return ""
	}
	return words.Spot(src.Document, v.Passage.Span.Start)
}
