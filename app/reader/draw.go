package reader

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"chronotope/model"
)

// draw brings the objects in line with what is in view.
func (p *parts) draw() {
	r := p.reader
	if c := fyne.CurrentApp().Driver().CanvasForObject(r); c != nil {
		p.scale = max(c.Scale(), 0.1)
	}
	p.rects.used, p.texts.used, p.dots.used = 0, 0, 0
	p.empty.box.Hidden = r.layout != nil
	p.body.Objects = p.body.Objects[:0]
	switch {
	case r.layout == nil || r.Size().Width <= 0:
	case r.pages != nil:
		p.drawPages(r.pages)
	default:
		p.drawText(r.layout)
	}
	p.header.draw()
	p.bar.draw(r)
	p.repaint()
}

// repaint has the window painted again. It asks for the paper, which is always shown:
// an object that was not yet shown is in no window that Fyne knows of, and to refresh
// the body would walk all of it.
func (p *parts) repaint() { canvas.Refresh(p.paper.Clip) }

// drawing is a text or pages being drawn, in layers from the back to the front.
type drawing struct {
	*parts
	inks     inks
	layout   *textLayout
	passages []*passage // in view
	links    []model.Link
	extents  []rise // of passages
	tints    []fyne.CanvasObject
	marks    []fyne.CanvasObject
	texts    []fyne.CanvasObject
}

// rise is from where to where something stands in the view.
type rise struct{ from, to float32 }

func (p *parts) drawText(l *textLayout) {
	d := &drawing{parts: p, inks: p.inks, layout: l}
	view := model.Span{Start: len(l.document.Text)}
	l.visible(func(i int, _ *flow, _ float32) bool {
		s := l.pieces[i].span
		view = model.Span{Start: min(view.Start, s.Start), End: max(view.End, s.End)}
		return true
	})
	d.passages = p.reader.marked.passagesIn(view)
	d.extents = make([]rise, len(d.passages))
	if view.End > view.Start {
		d.links = p.reader.linksIn(view)
	}
	l.visible(func(i int, f *flow, y float32) bool {
		d.flow(l.pieces[i], f, y)
		return true
	})
	d.bars()
	p.body.Objects = slices.Concat(d.tints, d.marks, d.texts)
}

// flow draws a piece whose top is at y.
func (d *drawing) flow(piece piece, f *flow, y float32) {
	_, base := fyne.CurrentApp().Driver().RenderedTextSize("x", f.size, fyne.TextStyle{Bold: f.bold}, nil)
	if f.marker.text != "" {
		d.text(f.marker.text, d.inks.muted, f, f.marker.x, y+f.marker.y)
	}
	if n := len(f.lines); piece.kind == model.Quote && n > 0 {
		top, bottom := d.snap(y+f.lines[0].y), d.snap(y+f.lines[n-1].y+f.leading)
		d.rect(&d.marks, d.inks.hairline, d.beside(f, 0.5*d.layout.metrics.size, 2), top, 2, bottom-top)
	}
	if f.rule > 0 {
		d.rect(&d.marks, d.inks.hairline, d.layout.metrics.left, d.snap(y+f.rule)-d.hair(), d.layout.metrics.column, d.hair())
	}
	for i := range f.lines {
		l := &f.lines[i]
		top, bottom := d.snap(y+l.y), d.snap(y+l.y+f.leading)
		if bottom < 0 || top > d.layout.height {
			continue
		}
		d.tint(f, l, rise{top, bottom})
		d.underline(f, l, top+(f.leading-lineThickness(f))/2+base)
		if f.mixed {
			for k := l.first; k < l.last; k++ {
				d.text(f.runs[k].written(d.layout.document.Text), d.inks.ink, f, l.x+f.runs[k].x, top)
			}
		} else {
			ink := d.inks.ink
			if l.span.Of(d.layout.document.Text) == model.Picture {
				ink = d.inks.muted
			}
			d.text(f.drawn(d.layout.document.Text, l), ink, f, l.x, top)
		}
		d.caret(f, i, rise{top, bottom})
	}
}

// beside is where something so wide stands so far behind the edge that a flow begins at.
func (d *drawing) beside(f *flow, away, width float32) float32 {
	if s := d.layout.metrics; f.rtl {
		return s.left + s.column - away - width
	}
	return d.layout.metrics.left + away
}

// caret draws the caret where it is in a line: while it is wanted, and beside what is
// selected.
func (d *drawing) caret(f *flow, line int, at rise) {
	r := d.reader
	offset := r.caret()
	l := &f.lines[line]
	if !r.focused || !r.caretOn && r.selected.Len() == 0 || f.lineAt(offset) != line || offset < l.span.Start || offset > l.span.End {
		return
	}
	width := max(d.snap(2), d.hair())
	x := d.snap(f.xAt(d.layout.document.Text, l, offset, d.layout.ruler) - width/2)
	d.rect(&d.marks, d.inks.ink, x, at.from, width, at.to-at.from)
}

// lineThickness is the height that Fyne gives a line of text.
func lineThickness(f *flow) float32 {
	size, _ := fyne.CurrentApp().Driver().RenderedTextSize("x", f.size, fyne.TextStyle{Bold: f.bold}, nil)
	return size.Height
}

// text draws a text in a line of a flow.
func (d *drawing) text(text string, ink color.Color, f *flow, x, y float32) {
	t := d.parts.texts.next()
	t.Text, t.Color, t.TextSize = text, ink, f.size
	t.TextStyle = fyne.TextStyle{Bold: f.bold}
	t.Resize(fyne.NewSize(1, f.leading))
	t.Move(fyne.NewPos(d.snap(x), d.snap(y)))
	d.texts = append(d.texts, t)
}

// rect draws a rectangle in a layer.
func (d *drawing) rect(layer *[]fyne.CanvasObject, ink color.Color, x, y, width, height float32) *canvas.Rectangle {
	r := d.rects.next()
	r.FillColor, r.CornerRadius = ink, 0
	r.Resize(fyne.NewSize(width, height))
	r.Move(fyne.NewPos(x, y))
	*layer = append(*layer, r)
	return r
}

// state is how a passage is shown; a higher one hides a lower one.
type state uint8

const (
	absent   state = iota
	rejected       // a thin grey bar
	plain
	chosen // another passage of the event at hand
	atHand // the passage at hand
)

// state returns how a passage is to be shown.
func (d *drawing) state(p *passage) state {
	now := d.reader.session.Selection()
	switch {
	case p.event.ID == now.Event && p.evidence == now.Evidence:
		return atHand
	case p.event.ID == now.Event:
		return chosen
	case p.event.Status == model.Rejected:
		return rejected
	}
	return plain
}

// air is what a tint shows beyond the letters at both ends.
const air float32 = 2

// tinted is a part of a line in a passage.
type tinted struct {
	strip
	state state
}

// tint draws what is behind a line, and notes how far each passage reaches.
func (d *drawing) tint(f *flow, l *line, at rise) {
	var parts []tinted
	for i, p := range d.passages {
		for s := range f.strips(d.layout.document.Text, l, p.span, d.layout.ruler) {
			if d.extents[i].to == 0 {
				d.extents[i].from = at.from
			}
			d.extents[i].from, d.extents[i].to = min(d.extents[i].from, at.from), max(d.extents[i].to, at.to)
			parts = append(parts, tinted{strip{s.from - air, s.to + air}, d.state(p)})
		}
	}
	for _, t := range flattened(parts) {
		ink, ok := d.tintOf(t.state)
		if from, to := d.snap(t.from), d.snap(t.to); ok && to > from {
			d.rect(&d.tints, ink, from, at.from, to-from, at.to-at.from)
		}
	}
	d.found(f, l, at)
	d.over(f, l, at, d.reader.selected, d.inks.selected)
	if d.reader.flash > 0 {
		ink := d.inks.accent
		ink.A = uint8(0x60 * d.reader.flash)
		d.over(f, l, at, d.reader.flashed, ink)
	}
}

// found marks what a search found: a tint, and a line above it so that it tells without
// its colour.
func (d *drawing) found(f *flow, l *line, at rise) {
	for _, s := range d.reader.foundIn(l.span) {
		ink := d.inks.found
		ink.A = 0x58
		d.over(f, l, at, s, ink)
		for strip := range f.strips(d.layout.document.Text, l, s, d.layout.ruler) {
			d.rect(&d.marks, d.inks.found, d.snap(strip.from), at.from, d.snap(strip.to)-d.snap(strip.from), 2*d.hair())
		}
	}
}

// flattened cuts parts that may overlap into ones that do not, each in the highest
// state that it has.
func flattened(parts []tinted) []tinted {
	var edges []float32
	for _, p := range parts {
		edges = append(edges, p.from, p.to)
	}
	slices.Sort(edges)
	var out []tinted
	for i := 1; i < len(edges); i++ {
		part := tinted{strip: strip{edges[i-1], edges[i]}}
		for _, p := range parts {
			if p.from <= part.from && p.to >= part.to {
				part.state = max(part.state, p.state)
			}
		}
		if n := len(out); n > 0 && out[n-1].state == part.state {
			out[n-1].to = part.to
		} else {
			out = append(out, part)
		}
	}
	return out
}

// over colours what a line shows of a span.
func (d *drawing) over(f *flow, l *line, at rise, span model.Span, ink color.Color) {
	for s := range f.strips(d.layout.document.Text, l, span, d.layout.ruler) {
		d.rect(&d.tints, ink, d.snap(s.from), at.from, d.snap(s.to)-d.snap(s.from), at.to-at.from)
	}
}

// tintOf is the colour behind passages of a state.
func (d *drawing) tintOf(s state) (color.NRGBA, bool) {
	switch s {
	case plain:
		return d.inks.passage, true
	case chosen, atHand:
		return d.inks.chosen, true
	}
	return color.NRGBA{}, false
}

// underline draws lines below the dates (solid), the places (dotted) and the links (dashed) of a line
// whose letters stand at base.
func (d *drawing) underline(f *flow, l *line, base float32) {
	text, ruler := d.layout.document.Text, d.layout.ruler
	y := d.snap(base + f.size*0.16)
	for _, t := range d.links {
		for s := range f.strips(text, l, t.Span, ruler) {
			d.dashes(s, y, d.inks.muted, linkDash)
		}
	}
	for _, t := range d.reader.marked.datesIn(l.span) {
		for s := range f.strips(text, l, t.Phrase, ruler) {
			d.rect(&d.marks, d.inks.dateLine, d.snap(s.from), y, d.snap(s.to)-d.snap(s.from), d.hair())
		}
	}
	for _, t := range d.reader.marked.placesIn(l.span) {
		ink := d.inks.placeLine
		if t.Place.IsZero() {
			ink = d.inks.muted
		}
		for s := range f.strips(text, l, t.Span, ruler) {
			d.dashes(s, y, ink, placeDash)
		}
	}
}

// How long the dashes below places and links are, in device-independent pixels.
const (
	placeDash = 2
	linkDash  = 5
)

// dashes draws a broken line, as far as it is in view.
func (d *drawing) dashes(s strip, y float32, ink color.NRGBA, dash float32) {
	if s.from, s.to = max(s.from, 0), min(s.to, d.reader.Size().Width); s.to <= s.from {
		return
	}
	line := d.dots.next()
	line.set(ink, s.to-s.from, d.scale, dash)
	line.Move(fyne.NewPos(d.snap(s.from), y))
	d.marks = append(d.marks, line.Image)
}

// bars draws the bars in the margin beside passages, those of the event at hand last.
func (d *drawing) bars() {
	by := map[state][]rise{}
	for i, p := range d.passages {
		if e := d.extents[i]; e.to > e.from {
			s := d.state(p)
			by[s] = append(by[s], e)
		}
	}
	x := d.layout.metrics.left - 10
	for _, s := range []state{rejected, plain, chosen, atHand} {
		ink, width := d.barOf(s)
		for _, e := range joined(by[s]) {
			const inset = 3 // parts neighbours
			d.rect(&d.marks, ink, d.snap(x-width), e.from+inset, width, e.to-e.from-2*inset).CornerRadius = width / 2
		}
	}
}

// barOf is the colour and width of the bars beside passages of a state.
func (d *drawing) barOf(s state) (ink color.NRGBA, width float32) {
	ink, width = d.inks.mark, 2
	switch s {
	case rejected:
		ink, width = d.inks.muted, d.hair()
		ink.A = 0x90
	case plain:
		ink.A = 0xa0
	case chosen:
		ink = d.inks.accent
	case atHand:
		ink, width = d.inks.accent, 4
	}
	return ink, width
}

// joined merges those that overlap.
func joined(rises []rise) []rise {
	slices.SortFunc(rises, func(a, b rise) int { return int(a.from - b.from) })
	var out []rise
	for _, r := range rises {
		if n := len(out); n > 0 && r.from < out[n-1].to {
			out[n-1].to = max(out[n-1].to, r.to)
			continue
		}
		out = append(out, r)
	}
	return out
}
