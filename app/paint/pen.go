// Package paint draws smooth shapes and text on pictures in memory, off the
// interface's goroutine: what the map and the timeline are made of.
package paint

import (
	"image"
	"image/color"
	"math"
)

// Pen draws shapes with smooth edges on an opaque picture. Lengths are in the
// picture's pixels.
type Pen struct{ Dst *image.RGBA }

// Clear fills the whole picture.
func (p Pen) Clear(c color.NRGBA) {
	row := p.Dst.Pix[:p.Dst.Stride]
	for i := 0; i+3 < len(row); i += 4 {
		row[i], row[i+1], row[i+2], row[i+3] = c.R, c.G, c.B, 255
	}
	for y := 1; y < p.Dst.Rect.Dy(); y++ {
		copy(p.Dst.Pix[y*p.Dst.Stride:], row)
	}
}

// Rect fills whole pixels.
func (p Pen) Rect(r image.Rectangle, c color.NRGBA) {
	r = r.Intersect(p.Dst.Rect)
	for y := r.Min.Y; y < r.Max.Y; y++ {
		out := p.Dst.Pix[p.Dst.PixOffset(r.Min.X, y):]
		for x := range r.Dx() {
			blend(out[x*4:x*4+4], c, uint32(c.A))
		}
	}
}

// Box is a rectangle with round corners: a fill, an outline within its edge that
// may be dashed, and ends that may fade over some length.
type Box struct {
	X0, Y0, X1, Y1 float64
	Radius         float64
	Fill, Line     color.NRGBA // nothing is drawn of a colour with A 0
	Width          float64     // of the line
	Dash           float64     // length of a dash and of a gap; 0 for a solid line
	FadeL, FadeR   float64     // over which the ends on the left and right fade
}

// Box draws a box.
func (p Pen) Box(b Box) {
	area := image.Rect(
		int(math.Floor(b.X0)), int(math.Floor(b.Y0)), int(math.Ceil(b.X1)), int(math.Ceil(b.Y1)),
	).Intersect(p.Dst.Rect)
	if area.Empty() {
		return
	}
	b.Radius = min(b.Radius, (b.X1-b.X0)/2, (b.Y1-b.Y0)/2)
	// Between the corners a row looks the same all along but for dashes and fading.
	left, right := int(math.Ceil(b.X0+b.Radius))+1, int(math.Floor(b.X1-b.Radius))-1
	for y := area.Min.Y; y < area.Max.Y; y++ {
		out := p.Dst.Pix[p.Dst.PixOffset(area.Min.X, y):]
		innerFill, innerLine := b.coverage((b.X0+b.X1)/2, float64(y)+0.5)
		for x := area.Min.X; x < area.Max.X; x++ {
			fill, line := innerFill, innerLine
			if x < left || x >= right {
				fill, line = b.coverage(float64(x)+0.5, float64(y)+0.5)
			}
			strength := b.strength(float64(x) + 0.5)
			pixel := out[(x-area.Min.X)*4 : (x-area.Min.X)*4+4]
			if a := fill * strength * float64(b.Fill.A); a >= 0.5 {
				blend(pixel, b.Fill, uint32(a+0.5))
			}
			if line > 0 && b.Dash > 0 && b.inGap(float64(x)+0.5, float64(y)+0.5) {
				continue
			}
			if a := line * strength * float64(b.Line.A); a >= 0.5 {
				blend(pixel, b.Line, uint32(a+0.5))
			}
		}
	}
}

// coverage is how much of the pixel around a point the box and its outline cover,
// from the signed distance to the edge.
func (b *Box) coverage(x, y float64) (fill, line float64) {
	dx := math.Abs(x-(b.X0+b.X1)/2) - (b.X1-b.X0)/2 + b.Radius
	dy := math.Abs(y-(b.Y0+b.Y1)/2) - (b.Y1-b.Y0)/2 + b.Radius
	outside := math.Hypot(max(dx, 0), max(dy, 0)) + min(max(dx, dy), 0) - b.Radius
	fill = min(max(0.5-outside, 0), 1)
	if b.Width > 0 {
		line = min(fill, min(max(outside+b.Width+0.5, 0), 1))
	}
	return fill, line
}

// strength is 1 but for fading ends.
func (b *Box) strength(x float64) float64 {
	s := 1.0
	if b.FadeL > 0 {
		s = min(s, (x-b.X0)/b.FadeL)
	}
	if b.FadeR > 0 {
		s = min(s, (b.X1-x)/b.FadeR)
	}
	return max(s, 0)
}

// inGap reports whether a point of the outline is between two dashes, which are
// counted around the outline from its corners.
func (b *Box) inGap(x, y float64) bool {
	if round := b.X1-b.X0 <= 2*b.Radius+1 && b.Y1-b.Y0 <= 2*b.Radius+1; round {
		angle := math.Atan2(y-(b.Y0+b.Y1)/2, x-(b.X0+b.X1)/2) + math.Pi
		dashes := max(math.Round(math.Pi*b.Radius/b.Dash), 3)
		return math.Mod(angle/(2*math.Pi)*dashes, 1) >= 0.5
	}
	if min(x-b.X0, b.X1-x) < min(y-b.Y0, b.Y1-y) {
		return math.Mod(y-b.Y0, 2*b.Dash) >= b.Dash
	}
	return math.Mod(x-b.X0, 2*b.Dash) >= b.Dash
}

// Disc draws a round box around a point.
func (p Pen) Disc(x, y, radius float64, b Box) {
	b.X0, b.Y0, b.X1, b.Y1, b.Radius = x-radius, y-radius, x+radius, y+radius, radius
	p.Box(b)
}

// Arrow fills a triangle of some size whose tip is at a point and that points left
// (-1) or right (1).
func (p Pen) Arrow(x, y, size float64, direction float64, c color.NRGBA) {
	area := image.Rect(int(x-size)-1, int(y-size)-1, int(x+size)+2, int(y+size)+2).Intersect(p.Dst.Rect)
	for py := area.Min.Y; py < area.Max.Y; py++ {
		for px := area.Min.X; px < area.Max.X; px++ {
			along := (x - float64(px) - 0.5) * direction
			across := math.Abs(float64(py) + 0.5 - y)
			edge := min(along, size-along, (along*0.75-across)*0.8) + 0.5
			if a := min(max(edge, 0), 1) * float64(c.A); a >= 0.5 {
				i := p.Dst.PixOffset(px, py)
				blend(p.Dst.Pix[i:i+4], c, uint32(a+0.5))
			}
		}
	}
}
