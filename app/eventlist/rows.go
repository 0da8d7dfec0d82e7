package eventlist

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// rows is Fyne's list, with the session's selection in place of its own, and keys.
type rows struct {
	widget.List
	list *List
}

func newRows(l *List) *rows {
	r := &rows{list: l}
	r.Length = func() int { return len(l.session.Visible()) }
	r.CreateItem = func() fyne.CanvasObject { return newRow(l) }
	r.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) {
		if events := l.session.Visible(); i < len(events) {
			o.(*row).show(events[i])
		}
	}
	r.HideSeparators = true
	r.ExtendBaseWidget(r)
	return r
}

// FocusGained shows the focus around the list: its rows show the selection. It is the
// paper that is refreshed because Fyne knows of no window of what was not shown yet.
func (r *rows) FocusGained() {
	r.list.ring.Show()
	canvas.Refresh(r.list.paper)
}

// FocusLost hides it.
func (r *rows) FocusLost() { r.list.ring.Hide() }

// TypedKey goes through the events, and with Return through the passages of the one
// at hand; other keys are left to the window.
func (r *rows) TypedKey(e *fyne.KeyEvent) {
	s := r.list.session
	page := max(int(r.Size().Height/rowHeight)-1, 1)
	switch events := s.Visible(); e.Name {
	case fyne.KeyDown:
		s.Step(1)
	case fyne.KeyUp:
		s.Step(-1)
	case fyne.KeyPageDown:
		s.Step(page)
	case fyne.KeyPageUp:
		s.Step(-page)
	case fyne.KeyHome:
		if len(events) > 0 {
			s.Select(events[0].ID)
		}
	case fyne.KeyEnd:
		if len(events) > 0 {
			s.Select(events[len(events)-1].ID)
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		if now := s.Selection(); now.Event != "" {
			s.SelectEvidence(now.Event, now.Evidence+1)
		} else {
			s.Step(1)
		}
	default:
		if c := fyne.CurrentApp().Driver().CanvasForObject(r); c != nil && c.OnTypedKey() != nil {
			c.OnTypedKey()(e)
		}
	}
}

// TypedRune leaves the keys that are characters to the window.
func (r *rows) TypedRune(char rune) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(r); c != nil && c.OnTypedRune() != nil {
		c.OnTypedRune()(char)
	}
}

// focus gives the rows the focus.
func (l *List) focus() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(l); c != nil && c.Focused() != fyne.Focusable(l.rows) {
		c.Focus(l.rows)
	}
}
