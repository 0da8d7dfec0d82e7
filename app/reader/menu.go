package reader

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"chronotope/model"
)

// TappedSecondary offers what can be done with the text and the event at a point.
func (r *Reader) TappedSecondary(e *fyne.PointEvent) {
	if r.layout == nil {
		return
	}
	r.popUp(r.menuAt(e.Position), e.Position)
}

// menuAt is the context menu at a point. For a passage it is about its event, which
// is selected.
func (r *Reader) menuAt(at fyne.Position) *fyne.Menu {
	copied := fyne.NewMenuItem(lang.L("Copy"), r.copySelected)
	cited := fyne.NewMenuItem(lang.L("Copy with citation"), r.copyCited)
	copied.Disabled, cited.Disabled = r.selected.Len() == 0, r.selected.Len() == 0
	menu := fyne.NewMenu("", copied, cited, fyne.NewMenuItem(lang.L("Select all"), r.selectAll))
	if r.OnAddRequested != nil && r.selected.Len() > 0 {
		menu.Items = append(menu.Items, fyne.NewMenuItem(lang.L("New event from the selection"), r.OnAddRequested))
	}
	offset, on := r.textAt(at)
	if !on {
		return menu
	}
	if l, ok := r.linkAt(offset); ok {
		menu.Items = append(append(menu.Items, fyne.NewMenuItemSeparator()), r.linkMenu(l)...)
	}
	if w := r.wordsAt(offset); r.WordsMenu != nil && (w.Date != nil || w.Place != nil) {
		menu.Items = append(append(menu.Items, fyne.NewMenuItemSeparator()), r.WordsMenu(w)...)
	}
	var p *passage
	candidates := r.marked.candidates(offset)
	for _, c := range candidates {
		if c.event.ID == r.session.Selection().Event {
			p = c
		}
	}
	if p == nil && len(candidates) > 0 {
		p = candidates[0]
		r.tapText(offset)
	}
	if p != nil && r.EventMenu != nil {
		menu.Items = append(menu.Items, fyne.NewMenuItemSeparator())
		menu.Items = append(menu.Items, r.EventMenu(p.event.ID)...)
	}
	return menu
}

// Words are words of the document that mean a date or a place.
type Words struct {
	Document model.DocumentID
	Span     model.Span
	Date     *model.TimeExpression // nil where they mean none
	Place    *model.Toponym        // likewise
}

// wordsAt returns the words at an offset that mean something.
func (r *Reader) wordsAt(offset int) Words {
	at := model.Span{Start: offset, End: offset + 1}
	w := Words{Document: r.source.Document.ID}
	if d := r.marked.datesIn(at); len(d) > 0 {
		w.Date, w.Span = &d[0], d[0].Phrase
	} else if p := r.marked.placesIn(at); len(p) > 0 {
		w.Place, w.Span = &p[0], p[0].Span
	}
	return w
}

// menuAtCaret opens the context menu where the caret is.
func (r *Reader) menuAtCaret() {
	if r.layout == nil || len(r.layout.pieces) == 0 {
		return
	}
	at := r.caret()
	switch {
	case r.pages != nil:
		at = r.pages.spot()
		if s := r.atHandInView(); s.Len() > 0 {
			at = s.Start
		}
	case !r.layout.inView(at):
		at = r.layout.firstInView()
	}
	r.TappedSecondary(&fyne.PointEvent{Position: r.pointOf(at)})
}

// popUp shows a menu at a point of the widget.
func (r *Reader) popUp(menu *fyne.Menu, at fyne.Position) {
	driver := fyne.CurrentApp().Driver()
	if c := driver.CanvasForObject(r); c != nil {
		widget.ShowPopUpMenuAtPosition(menu, c, driver.AbsolutePositionForObject(r).Add(at))
	}
}
