package timeline

import (
	"fyne.io/fyne/v2"

	"chronotope/model/project"
)

// FocusGained shows the focus.
func (t *Timeline) FocusGained() { t.parts.ring.Show() }

// FocusLost hides it.
func (t *Timeline) FocusLost() { t.parts.ring.Hide() }

// TypedKey handles the keys that are not characters: arrows left and right and the
// page keys pan, up and down go through the events in time order, Home fits all,
// Enter fits the selection, Escape clears the brush, then the selection. Other keys
// are left to the window.
func (t *Timeline) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft:
		t.step(-0.125)
	case fyne.KeyRight:
		t.step(0.125)
	case fyne.KeyPageUp:
		t.step(-0.9)
	case fyne.KeyPageDown:
		t.step(0.9)
	case fyne.KeyUp:
		t.session.Step(-1)
	case fyne.KeyDown:
		t.session.Step(1)
	case fyne.KeyHome:
		t.FitAll()
	case fyne.KeyReturn, fyne.KeyEnter:
		t.FitSelection()
	case fyne.KeyEscape:
		if t.session.Filter().Window != (project.Window{}) {
			t.setWindow(project.Window{})
		} else {
			t.session.Select("")
		}
	default:
		if c := fyne.CurrentApp().Driver().CanvasForObject(t); c != nil && c.OnTypedKey() != nil {
			c.OnTypedKey()(e)
		}
	}
}

// step pans by a part of the view's width.
func (t *Timeline) step(part float64) {
	v := t.goal()
	t.move(v.panned(part * v.Width))
}

// TypedRune handles the keys that are characters: + and - zoom, 0 fits all, n and p
// go through the events, b makes what is in view the brush. Others are left to the
// window.
func (t *Timeline) TypedRune(r rune) {
	switch r {
	case '+', '=':
		t.ZoomBy(1)
	case '-', '_':
		t.ZoomBy(-1)
	case '0':
		t.FitAll()
	case 'b':
		t.brushView()
	case 'n':
		t.session.Step(1)
	case 'p':
		t.session.Step(-1)
	default:
		if c := fyne.CurrentApp().Driver().CanvasForObject(t); c != nil && c.OnTypedRune() != nil {
			c.OnTypedRune()(r)
		}
	}
}
