package mapview

import (
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/look"
	"chronotope/model"
	"chronotope/model/edtf"
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
	hovered  int // index of the mark under it, or -1
	tapped   time.Time
	tappedAt fyne.Position
}

// pixels are a position of the widget in the viewport's device pixels.
func (m *Map) pixels(p fyne.Position) (x, y float64) {
	return float64(p.X * m.scale), float64(p.Y * m.scale)
}

// MouseDown takes the focus.
func (m *Map) MouseDown(*desktop.MouseEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(m); c != nil {
		c.Focus(m)
	}
}

// MouseUp does nothing: a tap is told by Tapped.
func (m *Map) MouseUp(*desktop.MouseEvent) {}

// Tapped selects the event of a pin, or lists the events where there are several.
// The second tap on empty ground zooms in. Double taps are told here, not by Fyne,
// which would hold every single one back.
func (m *Map) Tapped(e *fyne.PointEvent) {
	p := &m.pointer
	near := math.Hypot(float64(e.Position.X-p.tappedAt.X), float64(e.Position.Y-p.tappedAt.Y)) < 6
	double := near && time.Since(p.tapped) < fyne.CurrentApp().Driver().DoubleTapDelay()
	p.tapped, p.tappedAt = time.Now(), e.Position
	if i := m.layout.hit(float64(e.Position.X), float64(e.Position.Y)); i >= 0 {
		m.tapMark(&m.layout.marks[i])
		return
	}
	if double {
		p.tapped = time.Time{}
		x, y := m.pixels(e.Position)
		m.show(m.view.ZoomAt(x, y, 1))
	}
}

func (m *Map) tapMark(k *mark) {
	m.hideCard()
	events := m.eventsOf(k)
	switch len(events) {
	case 0:
	case 1:
		m.session.Select(events[0].ID)
	default:
		m.list(k, events)
	}
}

// eventsOf are the events of a mark in order of time, each once.
func (m *Map) eventsOf(k *mark) []*model.Event {
	if len(k.pins) == 1 {
		return m.data.pins[k.pins[0]].events
	}
	in := map[model.EventID]bool{}
	for _, p := range k.pins {
		for _, e := range m.data.pins[p].events {
			in[e.ID] = true
		}
	}
	var out []*model.Event
	for _, e := range m.session.Visible() {
		if in[e.ID] {
			out = append(out, e)
		}
	}
	return out
}

// list shows the events of a mark to choose from.
func (m *Map) list(k *mark, events []*model.Event) {
	c := fyne.CurrentApp().Driver().CanvasForObject(m)
	if c == nil {
		return
	}
	const listed = 24 // what a menu can show
	menu := fyne.NewMenu("")
	for _, e := range events[:min(len(events), listed)] {
		item := fyne.NewMenuItem(e.Date.Short(edtf.English)+"   "+shortened(e.Headline, 64), func() { m.session.Select(e.ID) })
		item.Checked = e.ID == m.selectedEvent()
		menu.Items = append(menu.Items, item)
	}
	if more := len(events) - listed; more > 0 {
		menu.Items = append(menu.Items, fyne.NewMenuItem(lang.N("and {{.Count}} more", more, map[string]any{"Count": more}), nil))
		menu.Items[listed].Disabled = true
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(m)
	widget.ShowPopUpMenuAtPosition(menu, c, at.AddXY(float32(k.x), float32(k.y+k.radius+4)))
}

// shortened cuts a text at a word, if it is longer than so many letters.
func shortened(s string, most int) string {
	letters := []rune(s)
	if len(letters) <= most {
		return s
	}
	cut := most
	for cut > most/2 && letters[cut] != ' ' {
		cut--
	}
	return string(letters[:cut]) + " …"
}

// Dragged pans.
func (m *Map) Dragged(e *fyne.DragEvent) {
	m.show(m.view.Pan(float64(e.Dragged.DX*m.scale), float64(e.Dragged.DY*m.scale)))
}

// DragEnd ends a drag.
func (m *Map) DragEnd() {}

// Scrolled zooms at the pointer.
func (m *Map) Scrolled(e *fyne.ScrollEvent) {
	const pixelsPerStep = 25 // a notch of a wheel
	x, y := m.pixels(e.Position)
	steps := min(max(float64(e.Scrolled.DY)/pixelsPerStep, -4), 4)
	m.show(m.view.ZoomAt(x, y, steps*zoomStep))
}

// MouseIn follows the pointer.
func (m *Map) MouseIn(e *desktop.MouseEvent) { m.MouseMoved(e) }

// MouseMoved shows the card of the mark under the pointer.
func (m *Map) MouseMoved(e *desktop.MouseEvent) {
	hovered := m.layout.hit(float64(e.Position.X), float64(e.Position.Y))
	if hovered == m.pointer.hovered {
		return
	}
	m.pointer.hovered = hovered
	if hovered < 0 {
		m.hideCard()
		return
	}
	k := &m.layout.marks[hovered]
	m.parts.card.Fill(m.describe(k))
	m.parts.card.MoveBeside(fyne.NewPos(float32(k.x+k.radius), float32(k.y)), m.Size())
}

// MouseOut hides the card.
func (m *Map) MouseOut() { m.hideCard() }

func (m *Map) hideCard() {
	m.pointer.hovered = -1
	m.parts.card.Object.Hide()
}

// Cursor tells what a press would do.
func (m *Map) Cursor() desktop.Cursor {
	if m.pointer.hovered >= 0 {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// describe is what the card says of a mark: the places, and the first events.
func (m *Map) describe(k *mark) []look.Line {
	const listed = 4
	name := m.data.pins[k.pins[0]].place.Name
	if more := len(k.pins) - 1; more > 0 {
		name = lang.N("{{.Place}} and {{.Count}} more places", more, map[string]any{"Place": name, "Count": more})
	}
	lines := []look.Line{{Text: name, Style: look.TitleLine}}
	events := m.eventsOf(k)
	if len(events) == 0 {
		return append(lines, look.Line{Text: lang.L("Named, but no event is told of it."), Style: look.QuietLine})
	}
	for _, e := range events[:min(len(events), listed)] {
		lines = append(lines,
			look.Line{Text: e.Date.Words(edtf.English), Style: look.StrongLine},
			look.Line{Text: e.Headline, Style: look.PlainLine})
	}
	if more := len(events) - listed; more > 0 {
		lines = append(lines, look.Line{Text: lang.N("and {{.Count}} more", more, map[string]any{"Count": more}), Style: look.QuietLine})
	}
	return lines
}

// FocusGained shows the focus.
func (m *Map) FocusGained() { m.parts.ring.Show() }

// FocusLost hides it.
func (m *Map) FocusLost() { m.parts.ring.Hide() }

// TypedKey pans with the arrows, fits with Home, lists the events at the selected
// pin with Return. Other keys are left to the window.
func (m *Map) TypedKey(e *fyne.KeyEvent) {
	stepX, stepY := float64(m.view.Width)/8, float64(m.view.Height)/8
	switch e.Name {
	case fyne.KeyLeft:
		m.show(m.view.Pan(stepX, 0))
	case fyne.KeyRight:
		m.show(m.view.Pan(-stepX, 0))
	case fyne.KeyUp:
		m.show(m.view.Pan(0, stepY))
	case fyne.KeyDown:
		m.show(m.view.Pan(0, -stepY))
	case fyne.KeyHome:
		m.FitAll()
	case fyne.KeyReturn, fyne.KeyEnter:
		for _, i := range m.data.byEvent[m.selectedEvent()] {
			if at, ok := m.layout.visible[i]; ok {
				m.list(&m.layout.marks[at], m.eventsOf(&m.layout.marks[at]))
				return
			}
		}
	default:
		if c := fyne.CurrentApp().Driver().CanvasForObject(m); c != nil && c.OnTypedKey() != nil {
			c.OnTypedKey()(e)
		}
	}
}

// TypedRune zooms with + and -, and fits with 0. Others are left to the window.
func (m *Map) TypedRune(r rune) {
	switch r {
	case '+', '=':
		m.ZoomBy(1)
	case '-', '_':
		m.ZoomBy(-1)
	case '0':
		m.FitAll()
	default:
		if c := fyne.CurrentApp().Driver().CanvasForObject(m); c != nil && c.OnTypedRune() != nil {
			c.OnTypedRune()(r)
		}
	}
}
