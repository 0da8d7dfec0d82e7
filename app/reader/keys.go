package reader

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"chronotope/app/words"
	"chronotope/model"
)

// FocusGained shows the focus.
func (r *Reader) FocusGained() {
	r.focused = true
	r.parts.ring.Show()
	r.parts.draw()
}

// FocusLost hides it.
func (r *Reader) FocusLost() {
	r.focused = false
	r.parts.ring.Hide()
	r.parts.draw()
}

// TypedKey handles the keys that are not characters: up, down, the page keys, Home
// and End scroll or move the caret, Return selects the event at the caret, the menu key
// opens its menu, Escape drops what is selected to be copied. Others are left to the
// window.
func (r *Reader) TypedKey(e *fyne.KeyEvent) {
	if r.caretKey(e.Name, modifiers()) || r.layout != nil && r.scrollKey(e.Name) {
		return
	}
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		if r.caretOn && r.layout != nil {
			r.tapText(r.caret())
			return
		}
	case desktop.KeyMenu:
		r.menuAtCaret()
		return
	case fyne.KeyF10:
		if shiftHeld() {
			r.menuAtCaret()
			return
		}
	}
	if e.Name == fyne.KeyEscape && r.selected.Len() > 0 {
		r.selectText(model.Span{Start: r.selected.Start, End: r.selected.Start})
		r.layOut()
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(r); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(e)
	}
}

// scrollKey scrolls as a key says; it reports whether the key is one for scrolling.
func (r *Reader) scrollKey(name fyne.KeyName) bool {
	line := r.layout.metrics.size * lineHeight
	screen := max(r.layout.height-2*line, line)
	switch name {
	case fyne.KeyUp:
		r.scrollBy(-2 * line)
	case fyne.KeyDown:
		r.scrollBy(2 * line)
	case fyne.KeyPageUp:
		r.scrollBy(-screen)
	case fyne.KeyPageDown:
		r.scrollBy(screen)
	case fyne.KeySpace:
		if shiftHeld() {
			screen = -screen
		}
		r.scrollBy(screen)
	case fyne.KeyLeft, fyne.KeyRight:
		if r.pages == nil || r.pages.extent() <= float64(r.pages.width) {
			return false
		}
		step := float64(2 * line)
		if name == fyne.KeyLeft {
			step = -step
		}
		r.pages.left += step
		r.scrollBy(0)
	case fyne.KeyHome, fyne.KeyEnd:
		part := 0.0
		if name == fyne.KeyEnd {
			part = 1
		}
		r.scrolled().goTo(part)
		r.scrollBy(0)
	default:
		return false
	}
	return true
}

func shiftHeld() bool { return modifiers()&fyne.KeyModifierShift != 0 }

// TypedRune leaves the keys that are characters to the window, but for the space,
// which scrolls, and on pages those that zoom.
func (r *Reader) TypedRune(char rune) {
	if r.pages != nil {
		switch char {
		case '+', '=':
			r.ZoomPages(1)
			return
		case '-', '_':
			r.ZoomPages(-1)
			return
		case '0':
			r.ZoomPages(0)
			return
		}
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(r); char != ' ' && c != nil && c.OnTypedRune() != nil {
		c.OnTypedRune()(char)
	}
}

// TypedShortcut copies, selects all and moves the caret; other shortcuts are left to the
// window.
func (r *Reader) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *desktop.CustomShortcut:
		switch {
		case s.KeyName == fyne.KeyC && s.Modifier == fyne.KeyModifierShortcutDefault|fyne.KeyModifierShift:
			r.copyCited()
			return
		case r.caretKey(s.KeyName, s.Modifier):
			return
		}
	case *fyne.ShortcutCopy:
		r.copySelected()
		return
	case *fyne.ShortcutSelectAll:
		r.selectAll()
		return
	}
	if c, ok := fyne.CurrentApp().Driver().CanvasForObject(r).(fyne.Shortcutable); ok {
		c.TypedShortcut(s)
	}
}

// Selection is the stretch of the document that is selected; empty for none.
func (r *Reader) Selection() (model.DocumentID, model.Span) {
	if r.source == nil {
		return "", model.Span{}
	}
	return r.source.Document.ID, r.selected
}

// SelectedText is what Copy copies: the document's text, exactly.
func (r *Reader) SelectedText() string {
	if r.source == nil {
		return ""
	}
	return r.selected.Of(r.source.Document.Text)
}

// copySelected copies the selected text to the clipboard.
func (r *Reader) copySelected() {
	if text := r.SelectedText(); text != "" {
		fyne.CurrentApp().Clipboard().SetContent(text)
	}
}

// copyCited copies the selected text in quotation marks, with where it stands.
func (r *Reader) copyCited() {
	if text := r.SelectedText(); text != "" {
		fyne.CurrentApp().Clipboard().SetContent(words.Cited(r.layout.document, r.selected))
	}
}

func (r *Reader) selectAll() {
	if r.source != nil {
		r.selectText(model.Span{End: len(r.source.Document.Text)})
		r.layOut()
	}
}
