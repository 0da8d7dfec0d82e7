package timeline

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"chronotope/model/project"
)

// brushParts show on the overview strip what is chosen and what is in view.
type brushParts struct {
	before, after *canvas.Rectangle // cover what is not chosen
	from, to      *canvas.Rectangle // the edges
	grips         [2]*canvas.Rectangle
	within        *canvas.Rectangle // tints what is
	view          *canvas.Rectangle // the time that the plot shows
}

func newBrushParts() *brushParts {
	rectangle := func() *canvas.Rectangle { return canvas.NewRectangle(color.Transparent) }
	b := &brushParts{
		before: rectangle(), after: rectangle(), from: rectangle(), to: rectangle(), within: rectangle(), view: rectangle(),
		grips: [2]*canvas.Rectangle{rectangle(), rectangle()},
	}
	for _, g := range b.grips {
		g.CornerRadius = 2
	}
	return b
}

func (b *brushParts) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{b.before, b.after, b.within, b.view, b.from, b.to, b.grips[0], b.grips[1]}
}

// chosen are the objects that show only while a time is chosen.
func (b *brushParts) chosen() []*canvas.Rectangle {
	return []*canvas.Rectangle{b.before, b.after, b.within, b.from, b.to, b.grips[0], b.grips[1]}
}

func (b *brushParts) applyTheme(i inks) {
	b.before.FillColor, b.after.FillColor = faint(i.panel, 0.72), faint(i.panel, 0.72)
	b.within.FillColor, b.view.FillColor = faint(i.mark, 0.07), faint(i.ink, 0.45)
	for _, r := range []*canvas.Rectangle{b.from, b.to, b.grips[0], b.grips[1]} {
		r.FillColor = i.mark
	}
}

// brushNow is the filter's window on the strip; empty if there is none.
func (t *Timeline) brushNow() (b brush, ok bool) {
	w := t.session.Filter().Window
	if w == (project.Window{}) || !t.anyTime() {
		return brush{}, false
	}
	v := t.stripView()
	edge := func(day float64) float64 { return min(max(v.x(day), 0), v.Width) }
	return brush{edge(float64(w.From)), edge(float64(w.To + 1))}, true
}

// anyTime reports whether there is any event with a date, whatever the filter.
func (t *Timeline) anyTime() bool { return t.overview.to > t.overview.from }

// placeBrush shows the filter's window and the view on the strip.
func (t *Timeline) placeBrush() {
	p, s := t.parts.brush, t.strip()
	top, left := float32(t.view.Height+axisHeight), float32(t.stripLeft())
	t.parts.fields.show(t.session.Filter().Window, t.overview)
	place := func(r *canvas.Rectangle, x0, x1, y0, y1 float64) {
		r.Move(fyne.NewPos(left+float32(x0), top+float32(y0)))
		r.Resize(fyne.NewSize(float32(max(x1-x0, 0)), float32(y1-y0)))
		r.Show()
		r.Refresh()
	}
	b, ok := t.brushNow()
	for _, r := range p.chosen() {
		r.Hidden = !ok
	}
	if ok {
		hairline := 1 / float64(t.scale)
		place(p.before, 0, b.from, 0, s.height)
		place(p.after, b.to, t.stripWidth(), 0, s.height)
		place(p.within, b.from, b.to, 0, s.height)
		place(p.from, b.from, b.from+hairline, 0, s.base)
		place(p.to, b.to-hairline, b.to, 0, s.base)
		middle := s.base/2 - 2
		place(p.grips[0], b.from-2, b.from+2, middle, middle+12)
		place(p.grips[1], b.to-2, b.to+2, middle, middle+12)
	}
	if !t.anyTime() || t.view.To <= t.view.From {
		p.view.Hide()
		return
	}
	v := t.stripView()
	from, to := max(v.x(t.view.From), 0), min(v.x(t.view.To), v.Width)
	if to-from >= v.Width {
		p.view.Hide()
		return
	}
	if to-from < 3 {
		from, to = (from+to)/2-1.5, (from+to)/2+1.5
	}
	place(p.view, min(from, v.Width-3), max(to, 3), s.base-0.5, s.base+1.5)
}

// setBrush makes a stretch of the strip the filter's window.
func (t *Timeline) setBrush(b brush) {
	v := t.stripView()
	w := project.Window{From: int64(math.Floor(v.day(b.from))), To: int64(math.Ceil(v.day(b.to))) - 1}
	w.To = max(w.To, w.From)
	t.setWindow(w)
}

// brushView makes the time in view the filter's window.
func (t *Timeline) brushView() {
	if v := t.goal(); len(t.data.spans) > 0 && v.To > v.From {
		t.setWindow(project.Window{From: int64(math.Floor(v.From)), To: int64(math.Ceil(v.To)) - 1})
	}
}

func (t *Timeline) setWindow(w project.Window) {
	f := t.session.Filter()
	if f.Window != w {
		f.Window = w
		t.session.SetFilter(f)
	}
}
