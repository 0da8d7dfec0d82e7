package draw

import (
	"bytes"
	"fmt"
	"image/color"
	"math"
)

// content is what a drawing is in the operators of a page.
func (p *PDF) content(d *Drawing) []byte {
	c := &content{pdf: p, height: d.Height}
	c.put("1 j 1 J\n") // round joins and ends
	open := false
	for _, it := range d.items {
		switch it := it.(type) {
		case clip:
			if open {
				c.put("Q\n")
				c.forget()
			}
			if open = it != (clip{}); open {
				c.put("q %s %s %s %s re W n\n", number(it.min.X), c.y(it.max.Y), number(it.max.X-it.min.X), number(it.max.Y-it.min.Y))
			}
		case shape:
			c.shape(it)
		case label:
			c.label(it)
		}
	}
	if open {
		c.put("Q\n")
	}
	return c.out.Bytes()
}

// content writes operators; it leaves out those that would change nothing.
type content struct {
	pdf          *PDF
	out          bytes.Buffer
	height       float64
	fill, stroke color.NRGBA
	alpha        uint8
}

func (c *content) put(format string, args ...any) { fmt.Fprintf(&c.out, format, args...) }

// forget is called when the state of the page is another again.
func (c *content) forget() { c.fill, c.stroke, c.alpha = color.NRGBA{}, color.NRGBA{}, 0 }

// y is a height above the page's lower edge.
func (c *content) y(v float64) string { return number(c.height - v) }

func (c *content) opacity(a uint8) {
	if a == c.alpha || a == 255 && c.alpha == 0 {
		return
	}
	c.alpha = a
	c.pdf.states[a] = true
	c.put("/A%d gs\n", a)
}

func rgb(v color.NRGBA) string {
	return number(float64(v.R)/255) + " " + number(float64(v.G)/255) + " " + number(float64(v.B)/255)
}

func (c *content) ink(v color.NRGBA) {
	c.opacity(v.A)
	if v != c.fill {
		c.fill = v
		c.put("%s rg\n", rgb(v))
	}
}

func (c *content) pen(v color.NRGBA, width float64) {
	c.opacity(v.A)
	if v != c.stroke {
		c.stroke = v
		c.put("%s RG\n", rgb(v))
	}
	c.put("%s w\n", number(width))
}

func (c *content) shape(s shape) {
	fills, strokes := s.Fill.A > 0, s.Stroke.A > 0 && s.Width > 0
	if fills {
		c.ink(s.Fill)
		c.trace(s.path)
		c.put("f\n")
	}
	if strokes {
		c.pen(s.Stroke, s.Width)
		if len(s.Dash) > 0 {
			c.put("0 J [")
			for _, l := range s.Dash {
				c.put("%s ", number(l))
			}
			c.put("] 0 d\n")
		}
		c.trace(s.path)
		c.put("S\n")
		if len(s.Dash) > 0 {
			c.put("1 J [] 0 d\n")
		}
	}
}

func (c *content) trace(p Path) {
	for _, s := range p.segments {
		for i := range points(s.op) {
			c.put("%s %s ", number(s.points[i].X), c.y(s.points[i].Y))
		}
		switch s.op {
		case 'M':
			c.put("m\n")
		case 'L':
			c.put("l\n")
		case 'C':
			c.put("c\n")
		case 'Z':
			c.put("h\n")
		}
	}
}

// label writes text: first its halo as lines, so that the text is there only once.
func (c *content) label(l label) {
	if l.halo.A > 0 {
		c.pen(l.halo, haloWidth*l.size)
		for i := range l.line.glyphs {
			g := &l.line.glyphs[i]
			c.trace(glyphPath(g, g.at(l)))
		}
		c.put("S\n")
	}
	c.ink(l.fill)
	c.put("BT\n")
	c.letters(l)
	c.put("ET\n")
}

// letters shows the glyphs of a line: those that follow each other by their widths as one
// string, with what is between others in thousandths of the size.
func (c *content) letters(l label) {
	font, height := "", 0.0
	at := math.Inf(-1) // where the next glyph of the string would be, in ems
	inside := false
	end := func() {
		if inside {
			c.put(">]TJ\n")
			inside = false
		}
	}
	for i := range l.line.glyphs {
		g := &l.line.glyphs[i]
		name, code, width := c.pdf.fonts.code(g)
		if name != font || g.y != height || math.IsInf(at, 0) {
			end()
			if name != font {
				c.put("/%s %s Tf\n", name, number(l.size))
			}
			c.put("1 0 0 1 %s %s Tm\n[<", number(l.at.X+g.x*l.size), c.y(l.at.Y-g.y*l.size))
			font, height, inside = name, g.y, true
		} else if gap := math.Round((g.x - at) * 1000); gap != 0 {
			c.put(">%s<", number(-gap))
		}
		const digits = "0123456789ABCDEF"
		c.out.WriteByte(digits[code>>4])
		c.out.WriteByte(digits[code&15])
		at = g.x + width
	}
	end()
}
