package reader

import (
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"chronotope/model"
)

var (
	_ fyne.Tappable          = (*Reader)(nil)
	_ fyne.SecondaryTappable = (*Reader)(nil)
	_ fyne.Draggable         = (*Reader)(nil)
	_ fyne.Scrollable        = (*Reader)(nil)
	_ fyne.Focusable         = (*Reader)(nil)
	_ fyne.Shortcutable      = (*Reader)(nil)
	_ desktop.Mouseable      = (*Reader)(nil)
	_ desktop.Hoverable      = (*Reader)(nil)
	_ desktop.Cursorable     = (*Reader)(nil)
)

// pointer is what the mouse is doing.
type pointer struct {
	at      fyne.Position
	hovered model.Span // of the words it is over that have a card
	rest    *time.Timer

	pressed  fyne.Position // where the button went down
	clicks   int           // 1 for a single click, 2 for a double one, ...
	when     time.Time     // of the last click
	dragging bool
	onThumb  bool    // the drag began on the scroll bar
	grip     float32 // how far below the thumb's top
}

// textAt returns the offset at a point of the widget, and whether there is text.
func (r *Reader) textAt(at fyne.Position) (offset int, on bool) {
	if r.layout == nil || len(r.layout.pieces) == 0 {
		return 0, false
	}
	offset, on = r.hit(at.X, at.Y-headerHeight)
	return offset, on && at.Y >= headerHeight && !r.onBar(at)
}

// hit returns the offset nearest to a point of the view, and whether that is on its text.
func (r *Reader) hit(x, y float32) (offset int, on bool) {
	if r.pages != nil {
		return r.pages.hit(x, y)
	}
	return r.layout.hit(x, y)
}

// onBar reports whether a point is on the scroll bar.
func (r *Reader) onBar(at fyne.Position) bool {
	return at.X >= r.Size().Width-barRoom && at.Y >= headerHeight
}

// Cursor tells what a click would do.
func (r *Reader) Cursor() desktop.Cursor {
	at := r.pointer.at
	switch offset, on := r.textAt(at); {
	case on && len(r.marked.candidates(offset)) > 0:
		return desktop.PointerCursor
	case on && r.leadsAway(offset):
		return desktop.PointerCursor
	case on:
		return desktop.TextCursor
	case r.layout != nil && r.canSwitch() && at.Y >= 0 && at.Y < headerHeight:
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// MouseDown takes the focus, and begins to drag the scroll bar or select text. A
// second click takes the word, a third the paragraph; Shift extends what is selected.
func (r *Reader) MouseDown(e *desktop.MouseEvent) {
	r.focus()
	r.hideCard()
	if e.Button == desktop.MouseButtonSecondary || r.layout == nil || e.Position.Y < headerHeight {
		return
	}
	p := &r.pointer
	near := math.Hypot(float64(e.Position.X-p.pressed.X), float64(e.Position.Y-p.pressed.Y)) < 6
	if near && time.Since(p.when) < fyne.CurrentApp().Driver().DoubleTapDelay() {
		p.clicks++
	} else {
		p.clicks = 1
	}
	p.pressed, p.when, p.onThumb = e.Position, time.Now(), false
	if r.onBar(e.Position) {
		r.pressBar(e.Position.Y - headerHeight)
		return
	}
	offset, _ := r.textAt(e.Position)
	switch {
	case e.Modifier&fyne.KeyModifierShift != 0:
		r.extend(offset)
	case p.clicks == 2:
		piece := r.layout.pieces[pieceAt(r.layout.pieces, offset)]
		r.selectText(wordAt(r.source.Document.Text, piece.span, min(max(offset, piece.span.Start), piece.span.End)))
	case p.clicks > 2:
		if d := r.layout.document; d.BlockAt(offset) >= 0 {
			r.selectText(d.Blocks[d.BlockAt(offset)].Span)
		}
	default:
		r.selectText(model.Span{Start: offset, End: offset})
	}
	r.layOut()
}

// MouseUp is part of desktop.Mouseable.
func (r *Reader) MouseUp(*desktop.MouseEvent) {}

// pressBar grips the thumb, or brings its middle to where the track is pressed.
func (r *Reader) pressBar(y float32) {
	from, length, ok := r.parts.bar.thumbAt(r.scrolled())
	if !ok {
		return
	}
	r.pointer.onThumb, r.pointer.grip = true, y-from
	if y < from || y > from+length {
		r.pointer.grip = length / 2
		r.parts.bar.dragTo(r.scrolled(), y-r.pointer.grip)
		r.layOut()
	}
}

// Tapped selects the event whose passage is tapped; tapped again, the next that is
// told there. On the document's name it lists the documents.
func (r *Reader) Tapped(e *fyne.PointEvent) {
	r.focus()
	switch {
	case e.Position.Y < headerHeight && r.layout != nil:
		r.ChooseDocument()
	case r.pointer.clicks < 2 && r.selected.Len() == 0:
		if offset, on := r.textAt(e.Position); on {
			r.tapText(offset)
		}
	}
}

// leadsAway reports whether a tap at an offset follows a link.
func (r *Reader) leadsAway(offset int) bool {
	_, ok := r.linkAt(offset)
	return ok && r.OnLink != nil
}

// tapText selects the event that is told at an offset, or where there is none follows the
// link that is there.
func (r *Reader) tapText(offset int) {
	if len(r.marked.candidates(offset)) == 0 && r.leadsAway(offset) {
		l, _ := r.linkAt(offset)
		r.OnLink(l.Target)
		return
	}
	if p := choose(r.marked.candidates(offset), r.session.Selection()); p != nil {
		r.ownMove = true
		r.session.SelectEvidence(p.event.ID, p.evidence)
		r.ownMove = false
	}
}

// Dragged moves the scroll bar's thumb or selects text; beyond the edges it scrolls.
func (r *Reader) Dragged(e *fyne.DragEvent) {
	if r.layout == nil {
		return
	}
	r.pointer.dragging = true
	y := e.Position.Y - headerHeight
	if r.pointer.onThumb {
		r.parts.bar.dragTo(r.scrolled(), y-r.pointer.grip)
		r.layOut()
		return
	}
	if y < 0 {
		r.scroll(y / 2)
	} else if y > r.layout.height {
		r.scroll((y - r.layout.height) / 2)
	}
	offset, _ := r.hit(e.Position.X, y)
	r.extend(offset)
	r.layOut()
}

// DragEnd ends a drag; one that went nowhere was a tap.
func (r *Reader) DragEnd() {
	wasBar := r.pointer.onThumb
	r.pointer.dragging, r.pointer.onThumb = false, false
	if !wasBar && r.selected.Len() == 0 {
		r.Tapped(&fyne.PointEvent{Position: r.pointer.pressed})
	}
}

// selectText selects a part of the text.
func (r *Reader) selectText(s model.Span) { r.selected, r.hold, r.column = s, s.Start, -1 }

// extend selects from where the selection began to offset.
func (r *Reader) extend(offset int) {
	r.selected = model.Span{Start: min(r.hold, offset), End: max(r.hold, offset)}
}

// Scrolled scrolls the text, pages also to the side; with Control held, or Command, it
// zooms pages.
func (r *Reader) Scrolled(e *fyne.ScrollEvent) {
	if r.pages != nil {
		if modifiers()&fyne.KeyModifierShortcutDefault != 0 {
			r.ZoomPages(int(math.Copysign(1, float64(e.Scrolled.DY))))
			return
		}
		r.pages.left -= float64(e.Scrolled.DX)
	}
	r.scrollBy(-e.Scrolled.DY)
}

// scroll moves the view down, or up.
func (r *Reader) scroll(dy float32) {
	if r.pages != nil {
		r.pages.scroll(dy)
		return
	}
	r.layout.scroll(dy)
}

func (r *Reader) scrollBy(dy float32) {
	if r.layout == nil {
		return
	}
	r.hideCard()
	r.scroll(dy)
	r.layOut()
}

func (r *Reader) focus() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(r); c != nil && c.Focused() != fyne.Focusable(r) {
		c.Focus(r)
	}
}
