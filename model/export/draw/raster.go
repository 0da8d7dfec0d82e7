package draw

import (
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"io"
	"math"

	"github.com/go-text/typesetting/font/opentype"
	"golang.org/x/image/vector"
)

// PNG writes a drawing as a picture of scale pixels a unit.
func (d *Drawing) PNG(w io.Writer, scale float64) error {
	enc := png.Encoder{CompressionLevel: png.BestSpeed}
	return enc.Encode(w, d.Image(scale))
}

// Image is the drawing as a picture of scale pixels a unit.
func (d *Drawing) Image(scale float64) *image.RGBA {
	r := &raster{scale: float32(scale), dst: image.NewRGBA(image.Rect(0, 0, int(math.Ceil(d.Width*scale)), int(math.Ceil(d.Height*scale))))}
	r.within = r.dst.Rect
	for _, it := range d.items {
		switch it := it.(type) {
		case clip:
			r.within = r.dst.Rect
			if it != (clip{}) {
				r.within = image.Rect(int(math.Round(it.min.X*scale)), int(math.Round(it.min.Y*scale)), int(math.Round(it.max.X*scale)), int(math.Round(it.max.Y*scale))).Intersect(r.dst.Rect)
			}
		case shape:
			lines := r.flatten(it.path)
			if it.Fill.A > 0 {
				r.fill(lines, it.Fill)
			}
			if it.Stroke.A > 0 && it.Width > 0 {
				r.fill(outline(dashed(lines, it.Dash, r.scale), float32(it.Width)*r.scale), it.Stroke)
			}
		case label:
			r.label(it)
		}
	}
	return r.dst
}

// raster draws on a picture.
type raster struct {
	dst    *image.RGBA
	within image.Rectangle
	scale  float32
	pen    vector.Rasterizer
}

// dot is a point in pixels.
type dot struct{ x, y float32 }

// polyline is a run of dots; a closed one ends where it begins.
type polyline struct {
	dots   []dot
	closed bool
}

// fill fills what lies within lines, by the nonzero rule as far as they overlap in one
// direction.
func (r *raster) fill(lines []polyline, c color.NRGBA) {
	low, high := dot{math.MaxFloat32, math.MaxFloat32}, dot{-math.MaxFloat32, -math.MaxFloat32}
	for _, l := range lines {
		for _, p := range l.dots {
			low, high = dot{min(low.x, p.x), min(low.y, p.y)}, dot{max(high.x, p.x), max(high.y, p.y)}
		}
	}
	if low.x > high.x {
		return
	}
	limit := func(v float32) int { return int(min(max(v, -1e6), 1e6)) }
	box := image.Rect(limit(low.x)-1, limit(low.y)-1, limit(high.x)+2, limit(high.y)+2).Intersect(r.within)
	if box.Empty() {
		return
	}
	r.pen.Reset(box.Dx(), box.Dy())
	x, y := float32(box.Min.X), float32(box.Min.Y)
	for _, l := range lines {
		for i, p := range l.dots {
			if i == 0 {
				r.pen.MoveTo(p.x-x, p.y-y)
			} else {
				r.pen.LineTo(p.x-x, p.y-y)
			}
		}
		r.pen.ClosePath()
	}
	r.pen.DrawOp = draw.Over
	r.pen.Draw(r.dst, box, image.NewUniform(c), image.Point{})
}

// flatten makes straight lines of a path, in pixels.
func (r *raster) flatten(p Path) []polyline {
	var out []polyline
	at := func(p Point) dot { return dot{float32(p.X) * r.scale, float32(p.Y) * r.scale} }
	for _, s := range p.segments {
		if s.op == 'M' {
			out = append(out, polyline{dots: []dot{at(s.points[0])}})
			continue
		}
		if len(out) == 0 {
			continue
		}
		l := &out[len(out)-1]
		switch s.op {
		case 'L':
			l.dots = append(l.dots, at(s.points[0]))
		case 'C':
			l.dots = bend(l.dots, at(s.points[0]), at(s.points[1]), at(s.points[2]))
		case 'Z':
			l.closed = true
			l.dots = append(l.dots, l.dots[0])
		}
	}
	return out
}

// bend appends a cubic curve to dots as straight lines.
func bend(dots []dot, b, c, d dot) []dot {
	a := dots[len(dots)-1]
	long := hypot(b.x-a.x, b.y-a.y) + hypot(c.x-b.x, c.y-b.y) + hypot(d.x-c.x, d.y-c.y)
	n := min(max(int(math.Sqrt(float64(long))*1.5), 3), 40)
	for i := 1; i <= n; i++ {
		t := float32(i) / float32(n)
		u := 1 - t
		dots = append(dots, dot{
			u*u*u*a.x + 3*u*u*t*b.x + 3*u*t*t*c.x + t*t*t*d.x,
			u*u*u*a.y + 3*u*u*t*b.y + 3*u*t*t*c.y + t*t*t*d.y,
		})
	}
	return dots
}

func hypot(x, y float32) float32 { return float32(math.Hypot(float64(x), float64(y))) }

// outline is the area of lines of a width: a box for each straight part and a disc for each
// bend, all of which turn the same way.
func outline(lines []polyline, width float32) []polyline {
	half := max(width, 0.6) / 2
	var out []polyline
	for _, l := range lines {
		for i := 1; i < len(l.dots); i++ {
			a, b := l.dots[i-1], l.dots[i]
			long := hypot(b.x-a.x, b.y-a.y)
			if long == 0 {
				continue
			}
			nx, ny := -(b.y-a.y)/long*half, (b.x-a.x)/long*half
			out = append(out, polyline{dots: []dot{{a.x + nx, a.y + ny}, {a.x - nx, a.y - ny}, {b.x - nx, b.y - ny}, {b.x + nx, b.y + ny}}})
			if half > 0.8 && (i < len(l.dots)-1 || l.closed) {
				out = append(out, disc(b, half))
			}
		}
	}
	return out
}

func disc(c dot, radius float32) polyline {
	const corners = 12
	l := polyline{dots: make([]dot, corners)}
	for i := range l.dots {
		sin, cos := math.Sincos(-2 * math.Pi * float64(i) / corners)
		l.dots[corners-1-i] = dot{c.x + radius*float32(cos), c.y + radius*float32(sin)}
	}
	return l
}

// dashed parts lines by lengths of strokes and gaps, in units of the drawing.
func dashed(lines []polyline, dash []float64, scale float32) []polyline {
	if len(dash) == 0 {
		return lines
	}
	var out []polyline
	for _, l := range lines {
		n, left, pen := 0, float32(dash[0])*scale, []dot{l.dots[0]}
		for i := 1; i < len(l.dots); i++ {
			a, b := l.dots[i-1], l.dots[i]
			for {
				long := hypot(b.x-a.x, b.y-a.y)
				if long <= left {
					left -= long
					break
				}
				a = dot{a.x + (b.x-a.x)*left/long, a.y + (b.y-a.y)*left/long}
				if n%2 == 0 {
					out = append(out, polyline{dots: append(pen, a)})
				}
				n++
				left, pen = max(float32(dash[n%len(dash)])*scale, 0.5), []dot{a}
			}
			pen = append(pen, b)
		}
		if n%2 == 0 && len(pen) > 1 {
			out = append(out, polyline{dots: pen})
		}
	}
	return out
}

// label draws letters by their outlines.
func (r *raster) label(l label) {
	lines := r.letters(l)
	if l.halo.A > 0 {
		r.fill(outline(lines, haloWidth*float32(l.size)*r.scale), l.halo)
	}
	r.fill(lines, l.fill)
}

func (r *raster) letters(l label) []polyline {
	var out []polyline
	for i := range l.line.glyphs {
		g := &l.line.glyphs[i]
		out = append(out, r.flatten(glyphPath(g, g.at(l)))...)
	}
	return out
}

// at brings points of a glyph to where they are on the drawing.
func (g *glyph) at(l label) func(opentype.SegmentPoint) Point {
	k, x, y := g.unit()*l.size, l.at.X+g.x*l.size, l.at.Y-g.y*l.size
	return func(p opentype.SegmentPoint) Point { return Point{x + float64(p.X)*k, y - float64(p.Y)*k} }
}

// glyphPath is the outline of a glyph, its points brought to where at says.
func glyphPath(g *glyph, at func(opentype.SegmentPoint) Point) Path {
	var p Path
	var last Point
	for _, s := range segmentsOf(g) {
		switch s.Op {
		case opentype.SegmentOpMoveTo:
			if len(p.segments) > 0 {
				p.Close()
			}
			last = at(s.Args[0])
			p.Move(last)
		case opentype.SegmentOpLineTo:
			last = at(s.Args[0])
			p.Line(last)
		case opentype.SegmentOpQuadTo: // the same curve as a cubic one
			q, to := at(s.Args[0]), at(s.Args[1])
			p.Curve(Point{last.X + (q.X-last.X)*2/3, last.Y + (q.Y-last.Y)*2/3}, Point{to.X + (q.X-to.X)*2/3, to.Y + (q.Y-to.Y)*2/3}, to)
			last = to
		case opentype.SegmentOpCubeTo:
			last = at(s.Args[2])
			p.Curve(at(s.Args[0]), at(s.Args[1]), last)
		}
	}
	if len(p.segments) > 0 {
		p.Close()
	}
	return p
}
