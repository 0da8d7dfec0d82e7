// Package reader is the document as it is read: a widget that shows the text of a
// source with the dates, the places and the passages of events marked in it, from
// which events can be selected and text copied.
//
// Its layout (pieces, lines, view, hit testing, what is marked where) is plain
// arithmetic on a text and the widths of its words; it lays out only what is looked
// at, so that a document of ten megabytes opens as fast as a page. The widget draws
// the lines in view with a few objects that it uses again and again, and forwards
// what the mouse and the keyboard do.
package reader

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/look"
	"chronotope/model"
	"chronotope/model/project"
)

// Reader is the widget. Its methods are for the interface's goroutine.
type Reader struct {
	widget.BaseWidget

	// OnOpenRequested is called when the user asks for a document while there is none.
	OnOpenRequested func()
	// EventMenu gives what the context menu offers to do with an event.
	EventMenu func(model.EventID) []*fyne.MenuItem
	// WordsMenu gives what the context menu offers to do with words that mean something.
	WordsMenu func(Words) []*fyne.MenuItem
	// OpenPages gives what draws the pages of a document that comes in pages; nil where
	// nothing can. OnPagesFailed is called when it could not.
	OpenPages     func(*project.Source) PagesFunc
	OnPagesFailed func(*project.Source, error)
	// OnPaged is called when the user wants pages, or text.
	OnPaged func(pages bool)
	// Do runs a function on the interface's goroutine, from any other.
	Do func(func())
	// OnLink is called with the address of a link that the user wants to follow.
	OnLink func(target string)
	// OnAddRequested is called when the user wants an event made of the selection.
	OnAddRequested func()

	session *project.Session
	size    float32 // of the type

	source   *project.Source // what is read; nil for nothing
	layout   *textLayout     // of its text
	paged    bool            // documents that come in pages are shown so
	pages    *pageLayout     // the pages of source; nil while its text is shown
	pictures *pictures       // of its pages; nil likewise
	zoom     float32         // of pages
	told     highlights      // in source
	marked   highlights      // those of told that the filter lets through
	left     map[model.DocumentID]place
	selected model.Span // text that is selected to be copied
	hold     int        // the end of it that stays while it is extended
	caretOn  bool       // the arrow keys move a caret
	column   float32    // that the caret keeps to while it goes up and down; -1 for none
	focused  bool

	pointer pointer
	parts   *parts
	flashed model.Span // lights up for a moment, because it was just scrolled to
	flash   float32    // how much, from 1 down to 0
	ownMove bool       // the selection changes by a click in the text: do not scroll
}

// place is where a document was left: its first line in view, and where that was.
type place struct {
	offset int
	y      float32
}

// New makes the reader of a session. It shows the first document, and the one that
// the selection is about.
func New(session *project.Session) *Reader {
	r := &Reader{session: session, size: look.ReadingSize, zoom: 1, Do: fyne.Do, left: map[model.DocumentID]place{}, column: -1}
	r.parts = newParts(r)
	r.ExtendBaseWidget(r)
	session.Observe(r.sessionChanged)
	r.takeUp()
	return r
}

// MinSize is the least that text can be read in.
func (r *Reader) MinSize() fyne.Size { return fyne.NewSize(180, 120) }

// Read shows another document of the session, from where it was left; one that the
// session does not have changes nothing.
func (r *Reader) Read(id model.DocumentID) {
	if source := r.session.Source(id); source != nil && source != r.source {
		r.open(source)
		r.layOut()
	}
}

// ShowSpan scrolls to a part of a document's text and flashes it. A span that the
// text does not have changes nothing.
func (r *Reader) ShowSpan(id model.DocumentID, span model.Span) {
	r.Read(id)
	if r.source == nil || r.source.Document.ID != id || span.Start < 0 || span.Start >= span.End || span.End > len(r.source.Document.Text) {
		return
	}
	r.selectText(span)
	r.reveal(span)
	r.startFlash(span)
	r.layOut()
}

// reveal scrolls a span into view.
func (r *Reader) reveal(span model.Span) {
	if r.pages != nil {
		r.pages.reveal(span)
		return
	}
	r.layout.reveal(span)
}

// scrolled is what is scrolled.
func (r *Reader) scrolled() scrolled {
	if r.pages != nil {
		return r.pages
	}
	return r.layout
}

// SetTextSize sets the size of the type in device-independent pixels, as far as it can be
// read, and returns what it is.
func (r *Reader) SetTextSize(size float32) float32 {
	r.size = min(max(size, 9), 48)
	r.layOut()
	return r.size
}

// open takes up a document, or none.
func (r *Reader) open(source *project.Source) {
	r.closePages()
	if r.source != nil && r.layout.height > 0 {
		offset, y := r.layout.held()
		r.left[r.source.Document.ID] = place{offset, y}
	}
	r.source, r.layout = source, nil
	r.selected, r.told, r.marked = model.Span{}, highlights{}, highlights{}
	r.hideCard()
	if source == nil {
		return
	}
	r.layout = newTextLayout(clamped(source.Document), measureText)
	r.shape()
	if p, ok := r.left[source.Document.ID]; ok && p.offset >= 0 && p.offset <= len(source.Document.Text) {
		r.layout.hold(p.offset, p.y)
	}
	r.openPages()
	r.gather()
}

// gather collects anew what is to be marked in the document.
func (r *Reader) gather() {
	if r.source != nil {
		r.told = gather(r.source, r.session.Events())
	}
	r.mark()
}

// mark marks the passages of the events that the filter lets through, and of the one
// at hand.
func (r *Reader) mark() {
	r.parts.bar.stale = true
	filter, atHand := r.session.Filter(), r.session.SelectedEvent()
	if filter.IsZero() {
		r.marked = r.told
		return
	}
	r.marked = r.told.only(func(e *model.Event) bool { return e == atHand || filter.Match(e) })
}

// takeUp brings the reader in line with the session's documents.
func (r *Reader) takeUp() {
	var source *project.Source
	if r.source != nil {
		source = r.session.Source(r.source.Document.ID)
	}
	if sources := r.session.Sources(); source == nil && len(sources) > 0 {
		source = sources[0]
	}
	if source != nil && r.source != nil && source.Document == r.source.Document {
		r.source = source
		r.gather()
	} else if source != r.source {
		r.open(source)
	}
}

// sessionChanged follows the session.
func (r *Reader) sessionChanged(n project.Notice) {
	switch {
	case n.Has(project.Content):
		r.takeUp()
	case n.Has(project.Filtered), n.Has(project.Selected) && !r.session.Filter().IsZero():
		r.mark()
	}
	if n.Has(project.Marked) {
		r.parts.bar.stale = true
	}
	if n.Has(project.Selected) {
		r.hideCard()
		r.parts.bar.stale = true
		r.showSelected()
	}
	r.layOut()
}

// foundIn returns what a search found in a stretch of the text.
func (r *Reader) foundIn(s model.Span) []model.Span {
	f := r.session.Found()
	if f == nil {
		return nil
	}
	words := f.Words[r.source.Document.ID]
	from, to := overlapping(len(words), func(i int) model.Span { return words[i] }, s)
	return words[from:to]
}

// showSelected brings the passage at hand into view.
func (r *Reader) showSelected() {
	e, at := r.session.SelectedEvent(), r.session.Selection().Evidence
	if e == nil || at >= len(e.Evidence) {
		return
	}
	v := &e.Evidence[at]
	source := r.session.Source(v.Document)
	if source == nil {
		return
	}
	r.Read(source.Document.ID)
	span, ok := v.Passage.Find(source.Document.Text)
	if !ok || r.layout == nil {
		return
	}
	if !r.ownMove {
		r.reveal(span)
		r.startFlash(span)
	}
}

// shape gives what is shown the size of the widget.
func (r *Reader) shape() {
	if r.layout == nil {
		return
	}
	size := r.Size()
	r.layout.shape(r.size, max(size.Width, 1), max(size.Height-headerHeight, 1))
	if r.pages != nil {
		r.pages.shape(r.layout.metrics.width, r.layout.height, r.zoom)
	}
}

// layOut shapes what is shown and draws it.
func (r *Reader) layOut() {
	r.shape()
	r.parts.draw()
}

// measureText is the width of a text in one of the theme's fonts.
func measureText(text string, f face) float32 {
	return fyne.MeasureText(text, f.size, fyne.TextStyle{Bold: f.bold}).Width
}
