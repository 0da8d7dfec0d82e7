package timeline

import (
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"chronotope/model/project"
)

var (
	_ fyne.Tappable      = (*Timeline)(nil)
	_ fyne.Draggable     = (*Timeline)(nil)
	_ fyne.Scrollable    = (*Timeline)(nil)
	_ fyne.Focusable     = (*Timeline)(nil)
	_ desktop.Mouseable  = (*Timeline)(nil)
	_ desktop.Hoverable  = (*Timeline)(nil)
	_ desktop.Cursorable = (*Timeline)(nil)
)

// pointer is what the mouse is doing.
type pointer struct {
	at      fyne.Position
	pressed *fyne.Position // where the button went down; nil while it is up
	hovered int            // index of the mark under it, or -1

	dragging bool
	onStrip  bool // the drag began on the overview
	grip     grip
	brush    brush   // before the drag
	start    float64 // where the drag began
	now      float64

	tapped   time.Time // last
	tappedAt fyne.Position
}

// onStrip reports whether a point is on the overview.
func (t *Timeline) onStrip(p fyne.Position) bool {
	return float64(p.Y) >= t.view.Height+axisHeight
}

// zoomFactor is how much wider steps of zoom make things: two double it.
func zoomFactor(steps float64) float64 { return math.Exp2(steps / 2) }

// MouseDown takes the focus and notes where a drag may begin.
func (t *Timeline) MouseDown(e *desktop.MouseEvent) {
	at := e.Position
	t.pointer.pressed = &at
	t.halt()
	if c := fyne.CurrentApp().Driver().CanvasForObject(t); c != nil {
		c.Focus(t)
	}
}

// MouseUp ends what MouseDown began.
func (t *Timeline) MouseUp(*desktop.MouseEvent) { t.pointer.pressed = nil }

// Tapped selects a mark, opens a cluster, goes to what is out of view or, on the
// overview, clears the brush or goes there. The second tap on empty space zooms in.
// Double taps are told here, not by Fyne, which would hold every single one back.
func (t *Timeline) Tapped(e *fyne.PointEvent) {
	p := &t.pointer
	near := math.Hypot(float64(e.Position.X-p.tappedAt.X), float64(e.Position.Y-p.tappedAt.Y)) < 6
	double := near && time.Since(p.tapped) < fyne.CurrentApp().Driver().DoubleTapDelay()
	p.tapped, p.tappedAt = time.Now(), e.Position
	if double {
		p.tapped = time.Time{}
	}
	x, y := float64(e.Position.X), float64(e.Position.Y)
	switch f := t.shown(); {
	case f == nil:
	case t.onStrip(e.Position):
		t.tapStrip(x-t.stripLeft(), y-t.view.Height-axisHeight, double)
	case f.earlier.holds(x, y):
		t.goTo(-1)
	case f.later.holds(x, y):
		t.goTo(1)
	case f.higher.holds(x, y):
		v := t.view
		v.Scroll += max(v.Height-2*f.layout.lane, f.layout.lane)
		t.move(v)
	case f.layout.hit(x, y) >= 0:
		t.tapMark(&f.layout.marks[f.layout.hit(x, y)])
	case double:
		t.move(t.view.zoomed(x, 2))
	}
}

func (t *Timeline) tapMark(m *mark) {
	if m.shape == count {
		t.openCluster(m)
		return
	}
	t.session.Select(t.shown().data.events[m.span].ID)
}

// tapStrip tells of a silence, clears a brush that is missed, zooms to one that is tapped twice, and
// goes to the time that is tapped if there is none.
func (t *Timeline) tapStrip(x, y float64, double bool) {
	b, chosen := t.brushNow()
	v := t.stripView()
	switch {
	case t.tellSilence(x, y):
	case chosen && b.grip(x) == gripNone:
		t.setWindow(project.Window{})
	case chosen && double:
		t.move(t.view.fitted(v.day(b.from), v.day(b.to), 0, 0))
	case !chosen:
		t.move(t.view.panned(t.view.x(v.day(x)) - t.view.Width/2))
	}
}

// goTo pans to the nearest event that is out of view before (-1) or after (1).
func (t *Timeline) goTo(direction int) {
	v, found, target := t.view, false, 0.0
	for i := range t.data.spans {
		s := &t.data.spans[i]
		switch {
		case direction < 0 && s.to <= v.From && (!found || s.to > target):
			found, target = true, s.to
		case direction > 0 && s.from >= v.To && (!found || s.from < target):
			found, target = true, s.from
		}
	}
	if found {
		t.move(v.panned(v.x(target) - v.Width/2))
	}
}

// Dragged pans the plot, or makes, moves or resizes the brush.
func (t *Timeline) Dragged(e *fyne.DragEvent) {
	p := &t.pointer
	if !p.dragging {
		start := e.Position
		if p.pressed != nil {
			start = *p.pressed
		}
		p.dragging, p.onStrip = true, t.onStrip(start)
		p.start = float64(start.X)
		if p.onStrip {
			p.start -= t.stripLeft()
		}
		p.now = p.start
		p.brush, _ = t.brushNow()
		p.grip = p.brush.grip(p.start)
		t.hideCard()
	}
	p.now += float64(e.Dragged.DX)
	if p.onStrip {
		if b := p.brush.dragged(p.grip, p.start, p.now, t.stripWidth()); b.to-b.from >= 2 {
			t.setBrush(b)
		}
		return
	}
	t.fit.moved = true
	v := t.view.panned(-float64(e.Dragged.DX))
	v.Scroll += float64(e.Dragged.DY)
	t.show(v)
}

// DragEnd ends a drag.
func (t *Timeline) DragEnd() { t.pointer.dragging, t.pointer.pressed = false, nil }

// Scrolled zooms at the pointer; sideways or with Shift it pans.
func (t *Timeline) Scrolled(e *fyne.ScrollEvent) {
	dx, dy := float64(e.Scrolled.DX), float64(e.Scrolled.DY)
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0 {
		dx, dy = dx+dy, 0
	}
	const pixelsPerStep = 50 // two notches of a wheel
	t.halt()
	t.fit.moved = true
	v := t.view
	if dx != 0 {
		v = v.panned(-dx)
	}
	if dy != 0 {
		x := float64(e.Position.X)
		if t.onStrip(e.Position) {
			x = v.Width / 2
		}
		v = v.zoomed(x, zoomFactor(min(max(dy/pixelsPerStep, -4), 4)))
	}
	t.show(v)
}
