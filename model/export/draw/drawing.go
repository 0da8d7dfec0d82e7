package draw

import "image/color"

// Point is a place on a drawing: to the right and down from its upper left corner.
type Point struct{ X, Y float64 }

// Drawing is a list of shapes and texts, each over the one before it. Lengths are in its own
// unit: a pixel of SVG, a point of PDF.
type Drawing struct {
	Width, Height float64
	Title         string // what it shows, for those who do not see it
	items         []item
}

// item is one of shape, label and clip.
type item any

// Shape is how a path is drawn.
type Shape struct {
	Fill, Stroke color.NRGBA // transparent for none
	Width        float64     // of the stroke
	Dash         []float64   // lengths of strokes and gaps
}

type shape struct {
	Shape
	path Path
}

type label struct {
	at   Point // where the line begins, on its base line
	line *Line
	size float64
	fill color.NRGBA
	halo color.NRGBA // around the letters; transparent for none
}

// clip lets what follows be seen within a rectangle only, until one that is empty.
type clip struct{ min, max Point }

// Path is lines and curves. Areas are filled by the nonzero rule.
type Path struct{ segments []segment }

type segment struct {
	op     byte // 'M', 'L', 'C', 'Z'
	points [3]Point
}

// Move begins a line.
func (p *Path) Move(to Point) { p.segments = append(p.segments, segment{'M', [3]Point{to}}) }

// Line goes straight on.
func (p *Path) Line(to Point) { p.segments = append(p.segments, segment{'L', [3]Point{to}}) }

// Curve is a cubic Bézier curve.
func (p *Path) Curve(a, b, to Point) {
	p.segments = append(p.segments, segment{'C', [3]Point{a, b, to}})
}

// Close goes back to where the line began.
func (p *Path) Close() { p.segments = append(p.segments, segment{op: 'Z'}) }

// Box is a rectangle with rounded corners.
func Box(x, y, width, height, radius float64) Path {
	r := min(radius, width/2, height/2)
	const k = 0.4477 // a quarter circle as a curve: 1 - 4/3 (√2 - 1)
	x1, y1 := x+width, y+height
	var p Path
	p.Move(Point{x + r, y})
	p.Line(Point{x1 - r, y})
	p.Curve(Point{x1 - k*r, y}, Point{x1, y + k*r}, Point{x1, y + r})
	p.Line(Point{x1, y1 - r})
	p.Curve(Point{x1, y1 - k*r}, Point{x1 - k*r, y1}, Point{x1 - r, y1})
	p.Line(Point{x + r, y1})
	p.Curve(Point{x + k*r, y1}, Point{x, y1 - k*r}, Point{x, y1 - r})
	p.Line(Point{x, y + r})
	p.Curve(Point{x, y + k*r}, Point{x + k*r, y}, Point{x + r, y})
	p.Close()
	return p
}

// Disc is a circle.
func Disc(x, y, radius float64) Path { return Box(x-radius, y-radius, 2*radius, 2*radius, radius) }

// Segment is a straight line.
func Segment(x0, y0, x1, y1 float64) Path {
	var p Path
	p.Move(Point{x0, y0})
	p.Line(Point{x1, y1})
	return p
}

// Draw adds a path.
func (d *Drawing) Draw(p Path, s Shape) {
	if len(p.segments) > 0 {
		d.items = append(d.items, shape{s, p})
	}
}

// Write adds a line of text that begins at x, on the base line y.
func (d *Drawing) Write(l *Line, x, y, size float64, fill, halo color.NRGBA) {
	if l != nil && l.Text != "" {
		d.items = append(d.items, label{Point{x, y}, l, size, fill, halo})
	}
}

// Clip lets what follows be seen within a rectangle only.
func (d *Drawing) Clip(x, y, width, height float64) {
	d.items = append(d.items, clip{Point{x, y}, Point{x + width, y + height}})
}

// Unclip ends Clip.
func (d *Drawing) Unclip() { d.items = append(d.items, clip{}) }
