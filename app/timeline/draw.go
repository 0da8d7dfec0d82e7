package timeline

import (
	"image"
	"image/color"
	"math"

	"chronotope/app/paint"
	"chronotope/model/project"
	"chronotope/model/ticks"
)

// axisHeight is that of the axis, in device-independent pixels.
const axisHeight = 36.0

// drawing is a picture in the making: a pen and typeface, and where the view's left
// edge is in it.
type drawing struct {
	paint.Pen
	text  *paint.Typeface
	inks  inks
	scale float64
	left  float64 // of the view in the picture, in device-independent pixels
}

// px turns a length into the picture's pixels.
func (c *drawing) px(length float64) float64 { return length * c.scale }

// x turns a place in the view into the picture's pixels.
func (c *drawing) x(x float64) float64 { return (x + c.left) * c.scale }

// hairline is a line of one pixel from one height to another.
func (c *drawing) hairline(x, from, to float64, ink color.NRGBA) {
	at := int(math.Round(c.x(x)))
	c.Rect(image.Rect(at, int(math.Round(c.px(from))), at+1, int(math.Round(c.px(to)))), ink)
}

// write draws a text whose letters stand around the height middle.
func (c *drawing) write(x, middle float64, s string, ink color.NRGBA) {
	c.text.Draw(c.Dst, c.x(x), int(math.Round(c.px(middle)+c.text.CapHeight()/2)), s, ink)
}

// width is that of a text in device-independent pixels.
func (c *drawing) width(s string) float64 { return c.text.Width(s) / c.scale }

// faint is a colour with so much of its strength.
func faint(c color.NRGBA, strength float64) color.NRGBA {
	c.A = uint8(math.Round(float64(c.A) * strength))
	return c
}

// drawPlot draws the view of a frame.
func (r *renderer) drawPlot(f *frame) {
	req := &f.request
	c := &drawing{paint.Pen{Dst: f.plot}, r.small, req.inks, req.scale, overscan}
	c.Clear(req.inks.paper)
	c.drawWindow(req.view, req.window)
	c.placeTags(f)
	c.drawAxis(req.view, f.earlier.to, f.later.from)
	c.drawTags(f)
	// Lanes that are scrolled do not run over the axis.
	lanes := image.Rect(0, 0, f.plot.Rect.Dx(), int(math.Round(c.px(req.view.Height))))
	c.Dst = f.plot.SubImage(lanes).(*image.RGBA)
	c.drawHeadings(f.layout)
	m := marker{drawing: c, frame: f}
	for i := range f.layout.marks {
		m.draw(&f.layout.marks[i])
	}
	m.drawCallout(f.layout.callout)
	c.drawHigher(f)
	c.drawScroll(f.layout)
}

// drawHeadings names the groups, and rules them off.
func (c *drawing) drawHeadings(l *layout) {
	for i, h := range l.headings {
		if i < len(l.headings)-1 { // the highest has nothing above it
			y := int(math.Round(c.px(h.middle - l.lane/2)))
			c.Rect(image.Rect(0, y, c.Dst.Rect.Max.X, y+1), c.inks.hairline)
		}
		c.write(labelPad, h.middle, c.text.Shortened(h.name, c.px(l.Width-2*labelPad)), c.inks.muted)
	}
}

// drawScroll shows at the right which part of the lanes is in view.
func (c *drawing) drawScroll(l *layout) {
	const width, inset = 4.0, 3.0
	if l.furthestScroll() < 1 {
		return
	}
	track := l.Height - 2*inset
	length := max(track*l.Height/l.height, 16)
	top := inset + (track-length)*(1-l.Scroll/l.furthestScroll())
	c.Box(paint.Box{
		X0: c.x(l.Width - width - inset), X1: c.x(l.Width - inset), Y0: c.px(top), Y1: c.px(top + length),
		Radius: c.px(width / 2), Fill: faint(c.inks.muted, 0.45),
	})
}

// tag is a note at an end of the axis on what lies beyond.
type tag struct{ from, to, middle float64 }

// holds reports whether a point is on the tag.
func (t tag) holds(x, y float64) bool {
	return x >= t.from && x <= t.to && math.Abs(y-t.middle) < tagHeight/2
}

const (
	tagHeight = 16.0
	tagPad    = 8.0
	arrowSize = 7.0
)

// placeTags finds room for how many events are out of view on either side.
func (c *drawing) placeTags(f *frame) {
	width, middle := f.request.view.Width, f.request.view.Height+upperRow
	f.earlier, f.later = tag{middle: middle}, tag{width, width, middle}
	if n := f.layout.before; n > 0 {
		f.earlier.to = 3*tagPad + c.width(ticks.Grouped(int64(n)))
	}
	if n := f.layout.after; n > 0 {
		f.later.from -= 3*tagPad + c.width(ticks.Grouped(int64(n)))
	}
	f.higher = tag{width, width - 2*tagPad, tagHeight/2 + 1}
	if n := f.layout.above; n > 0 {
		f.higher.from -= 5*tagPad + c.width(ticks.Grouped(int64(n)))
	}
}

// drawTags says how many those are.
func (c *drawing) drawTags(f *frame) {
	if n := f.layout.before; n > 0 {
		t := f.earlier
		c.Arrow(c.x(t.from+tagPad-2), c.px(t.middle), c.px(arrowSize), -1, c.inks.mark)
		c.write(t.from+2*tagPad+1, t.middle, ticks.Grouped(int64(n)), c.inks.mark)
	}
	if n := f.layout.after; n > 0 {
		t := f.later
		c.Arrow(c.x(t.to-tagPad+2), c.px(t.middle), c.px(arrowSize), 1, c.inks.mark)
		c.write(t.from+tagPad-1, t.middle, ticks.Grouped(int64(n)), c.inks.mark)
	}
}

// drawHigher says how many events are in lanes above the view.
func (c *drawing) drawHigher(f *frame) {
	n := f.layout.above
	if n == 0 {
		return
	}
	t := f.higher
	c.Box(paint.Box{
		X0: c.x(t.from), X1: c.x(t.to), Y0: c.px(t.middle - tagHeight/2), Y1: c.px(t.middle + tagHeight/2),
		Radius: c.px(3), Fill: c.inks.panel,
	})
	c.write(t.from+tagPad, t.middle, "▴ "+ticks.Grouped(int64(n)), c.inks.mark)
}

// mixed is paper with so much of a colour on it.
func mixed(paper, c color.NRGBA, strength float64) color.NRGBA {
	mix := func(a, b uint8) uint8 { return uint8(math.Round(float64(a) + (float64(b)-float64(a))*strength)) }
	return color.NRGBA{mix(paper.R, c.R), mix(paper.G, c.G), mix(paper.B, c.B), 255}
}

// drawWindow tints what is outside the filter's window.
func (c *drawing) drawWindow(v viewport, w project.Window) {
	if w == (project.Window{}) {
		return
	}
	height := int(math.Round(c.px(v.Height)))
	from := int(math.Round(c.x(limit(v.x(float64(w.From)), v.Width))))
	to := int(math.Round(c.x(limit(v.x(float64(w.To+1)), v.Width))))
	c.Rect(image.Rect(0, 0, from, height), c.inks.panel)
	c.Rect(image.Rect(to, 0, c.Dst.Rect.Max.X, height), c.inks.panel)
}

// limit keeps a place near the view, where it can be an int.
func limit(x, width float64) float64 { return min(max(x, -2*overscan), width+2*overscan) }
