package eventlist

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// rows is Fyne's list, with the session's selection in place of its own, and keys.
type rows struct {
	widget.List
	list *List
}

func newRows(l *List) *rows {
	r := &rows{list: l}
	r.Length = func() int { return len(l.shown) }
	r.CreateItem = func() fyne.CanvasObject { return newRow(l) }
	r.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) {
		if i < len(l.shown) {
			o.(*row).show(l.shown[i])
		}
	}
	r.HideSeparators = true
	r.ExtendBaseWidget(r)
	return r
}

// FocusGained shows the focus around the list: its rows show the selection. It is the
// paper that is refreshed because Fyne knows of no window of what was not shown yet.
func (r *rows) FocusGained() {
	r.list.focused = true
	r.list.ring.Show()
	r.Refresh()
	canvas.Refresh(r.list.paper)
}

// FocusLost hides it.
func (r *rows) FocusLost() {
	r.list.focused = false
	r.list.ring.Hide()
	r.Refresh()
}

// TypedKey goes through the events, with Shift choosing them, through the cells with left
// and right, and with Return through the passages of the event at hand; F2 edits the cell,
// the menu key lists what can be done. Other keys are left to the window.
func (r *rows) TypedKey(e *fyne.KeyEvent) {
	l := r.list
	page := max(int(r.Size().Height/l.rowHeight())-1, 1)
	switch e.Name {
	case fyne.KeyDown:
		l.step(1)
	case fyne.KeyUp:
		l.step(-1)
	case fyne.KeyPageDown:
		l.step(page)
	case fyne.KeyPageUp:
		l.step(-page)
	case fyne.KeyHome:
		l.step(-len(l.shown))
	case fyne.KeyEnd:
		l.step(len(l.shown))
	case fyne.KeyLeft:
		l.stepColumn(-1)
	case fyne.KeyRight:
		l.stepColumn(1)
	case fyne.KeyF2:
		l.edit(l.session.Selection().Event, l.column)
	case fyne.KeyReturn, fyne.KeyEnter:
		if now := l.session.Selection(); now.Event != "" {
			l.keeping = true
			l.session.SelectEvidence(now.Event, now.Evidence+1)
			l.keeping = false
		} else {
			l.step(1)
		}
	case desktop.KeyMenu:
		l.menuAtHand()
	case fyne.KeyF10:
		if shiftHeld() {
			l.menuAtHand()
			return
		}
		r.leaveToWindow(e)
	case fyne.KeyEscape:
		if len(l.chosen) > 0 {
			l.choose(nil)
			return
		}
		r.leaveToWindow(e)
	default:
		r.leaveToWindow(e)
	}
}

func (r *rows) leaveToWindow(e *fyne.KeyEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(r); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(e)
	}
}

// TypedRune leaves the keys that are characters to the window.
func (r *rows) TypedRune(char rune) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(r); c != nil && c.OnTypedRune() != nil {
		c.OnTypedRune()(char)
	}
}

// TypedShortcut chooses all, and copies what is chosen; others are left to the window.
func (r *rows) TypedShortcut(s fyne.Shortcut) {
	switch s.(type) {
	case *fyne.ShortcutSelectAll:
		r.list.chooseAll()
		return
	case *fyne.ShortcutCopy:
		if text := r.list.copied(); text != "" {
			fyne.CurrentApp().Clipboard().SetContent(text)
		}
		return
	}
	if c, ok := fyne.CurrentApp().Driver().CanvasForObject(r).(fyne.Shortcutable); ok {
		c.TypedShortcut(s)
	}
}

// menuAtHand offers, at the row of the event at hand, what can be done.
func (l *List) menuAtHand() {
	below := float32(l.indexOf(l.session.Selection().Event)+1)*(l.rowHeight()+theme.Padding()) - l.rows.GetScrollOffset()
	l.popUp(fyne.CurrentApp().Driver().AbsolutePositionForObject(l.rows).AddXY(margin, min(max(below, 0), l.rows.Size().Height)))
}

// step goes so many rows down, or up; with Shift held all in between are chosen.
func (l *List) step(n int) {
	if len(l.shown) == 0 {
		return
	}
	at := l.indexOf(l.session.Selection().Event)
	switch {
	case at >= 0:
		at = min(max(at+n, 0), len(l.shown)-1)
	case n < 0:
		at = len(l.shown) - 1
	default:
		at = 0
	}
	if id := l.shown[at].ID; shiftHeld() {
		l.chooseTo(id)
	} else {
		l.pick(id)
	}
}

// stepColumn goes to the next cell of the row that can be edited, or back.
func (l *List) stepColumn(n int) {
	var editable []Column
	at := 0
	for _, c := range l.cells(l.Size().Width, nil) {
		if c.column.editable() {
			if c.column == l.column {
				at = len(editable)
			}
			editable = append(editable, c.column)
		}
	}
	l.column = editable[min(max(at+n, 0), len(editable)-1)]
	l.rows.Refresh()
}

func shiftHeld() bool {
	d, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	return ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
}

// Focusable is what of the list takes the focus.
func (l *List) Focusable() fyne.Focusable { return l.rows }

// focus gives the rows the focus.
func (l *List) focus() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(l); c != nil && c.Focused() != fyne.Focusable(l.rows) {
		c.Focus(l.rows)
	}
}
