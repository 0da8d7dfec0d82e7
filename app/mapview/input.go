package mapview

import (
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

var (
	_ fyne.Tappable      = (*Map)(nil)
	_ fyne.Draggable     = (*Map)(nil)
	_ fyne.Scrollable    = (*Map)(nil)
	_ fyne.Focusable     = (*Map)(nil)
	_ desktop.Mouseable  = (*Map)(nil)
	_ desktop.Hoverable  = (*Map)(nil)
	_ desktop.Cursorable = (*Map)(nil)
)

// zoomStep is how much closer one step of zoom goes; two double the scale.
const zoomStep = 0.5

// pointer is what the mouse is doing.
type pointer struct {
	at       fyne.Position
	inside   bool
	hovered  int // index of the mark under it, or -1
	tapped   time.Time
	tappedAt fyne.Position
}

// pixels are a position of the widget in the viewport's device pixels.
func (m *Map) pixels(p fyne.Position) (x, y float64) {
	return float64(p.X * m.scale), float64(p.Y * m.scale)
}

// markAt is the index of the mark that is shown at a position, or -1.
func (m *Map) markAt(p fyne.Position) int {
	if m.shown() == nil {
		return -1
	}
	return m.shown().layout.hit(m.placed.inPicture(p))
}

// window is the canvas that the map is on, or nil.
func (m *Map) window() fyne.Canvas { return fyne.CurrentApp().Driver().CanvasForObject(m) }

func (m *Map) focus() {
	if c := m.window(); c != nil {
		c.Focus(m)
	}
}

// MouseDown takes the focus.
func (m *Map) MouseDown(*desktop.MouseEvent) { m.focus() }

// MouseUp does nothing: a tap is told by Tapped.
func (m *Map) MouseUp(*desktop.MouseEvent) {}

// Tapped selects the event of a pin, or lists the events where there are several.
// The second tap on empty ground zooms in. Double taps are told here, not by Fyne,
// which would hold every single one back.
func (m *Map) Tapped(e *fyne.PointEvent) {
	if m.pick != nil {
		m.answer(e.Position)
		return
	}
	p := &m.pointer
	near := math.Hypot(float64(e.Position.X-p.tappedAt.X), float64(e.Position.Y-p.tappedAt.Y)) < 6
	double := near && time.Since(p.tapped) < fyne.CurrentApp().Driver().DoubleTapDelay()
	p.tapped, p.tappedAt = time.Now(), e.Position
	if i := m.markAt(e.Position); i >= 0 {
		m.open(&m.shown().layout.marks[i])
		return
	}
	if double {
		p.tapped = time.Time{}
		x, y := m.pixels(e.Position)
		m.zoomAt(x, y, 1)
	}
}

// open selects the event of a mark, or lists its events to choose from. The card has
// then said what it had to say, until the pointer moves.
func (m *Map) open(k *mark) {
	m.pointer.inside = false
	m.hideCard()
	switch events := m.shown().counts.eventsAt(m.shown().layout, k); len(events) {
	case 0:
	case 1:
		m.session.Select(events[0].ID)
	default:
		m.choose(k, events)
	}
}

// Dragged pans.
func (m *Map) Dragged(e *fyne.DragEvent) {
	m.move(m.view.Pan(float64(e.Dragged.DX*m.scale), float64(e.Dragged.DY*m.scale)))
}

// DragEnd ends a drag.
func (m *Map) DragEnd() {}

// Scrolled zooms at the pointer.
func (m *Map) Scrolled(e *fyne.ScrollEvent) {
	const pixelsPerStep = 25 // a notch of a wheel
	x, y := m.pixels(e.Position)
	steps := min(max(float64(e.Scrolled.DY)/pixelsPerStep, -4), 4)
	m.zoomAt(x, y, steps*zoomStep)
}

// FocusGained shows the focus.
func (m *Map) FocusGained() { m.parts.ring.Show() }

// FocusLost hides it.
func (m *Map) FocusLost() { m.parts.ring.Hide() }

// TypedKey pans with the arrows, fits all with Home, lists the events at the
// selected pin with Return or, where a place is asked for, takes the middle. Other keys are left to the window.
func (m *Map) TypedKey(e *fyne.KeyEvent) {
	stepX, stepY := float64(m.view.Width)/8, float64(m.view.Height)/8
	switch e.Name {
	case fyne.KeyLeft:
		m.move(m.view.Pan(stepX, 0))
	case fyne.KeyRight:
		m.move(m.view.Pan(-stepX, 0))
	case fyne.KeyUp:
		m.move(m.view.Pan(0, stepY))
	case fyne.KeyDown:
		m.move(m.view.Pan(0, -stepY))
	case fyne.KeyHome:
		m.FitAll()
	case fyne.KeyReturn, fyne.KeyEnter:
		if m.pick != nil {
			m.answer(fyne.NewPos(m.Size().Width/2, m.Size().Height/2))
			return
		}
		m.openSelected()
	default:
		if c := m.window(); c != nil && c.OnTypedKey() != nil {
			c.OnTypedKey()(e)
		}
	}
}

// openSelected lists the events at the pin of the event at hand.
func (m *Map) openSelected() {
	if m.shown() == nil {
		return
	}
	for i := range m.shown().layout.marks {
		if k := &m.shown().layout.marks[i]; k.selected {
			m.choose(k, m.shown().counts.eventsAt(m.shown().layout, k))
			return
		}
	}
}

// TypedRune zooms with + and -, and fits all with 0. Others are left to the window.
func (m *Map) TypedRune(r rune) {
	switch r {
	case '+', '=':
		m.ZoomBy(1)
	case '-', '_':
		m.ZoomBy(-1)
	case '0':
		m.FitAll()
	default:
		if c := m.window(); c != nil && c.OnTypedRune() != nil {
			c.OnTypedRune()(r)
		}
	}
}
