package mapview

import (
	"encoding/binary"
	"image"
	"image/color"
	"math"
)

// paintBand paints rows top to bottom of the picture.
func (s *scene) paintBand(dst *image.RGBA, top, bottom int) {
	clearRows(dst, top, bottom, s.style.Void)
	for _, l := range s.layers {
		if l.width > 0 {
			s.pen.begin(dst.Rect.Dx(), top, bottom)
			for _, p := range l.paths {
				if p.bottom+l.width >= float32(top) && p.top-l.width <= float32(bottom) {
					s.pen.stroke(s.dots[p.from:p.to], l.width)
				}
			}
			s.pen.paint(dst, l.color)
			continue
		}
		s.fill.begin(dst.Rect.Dx(), top, bottom)
		for _, p := range l.paths {
			if p.bottom > float32(top) && p.top < float32(bottom) {
				s.fill.add(s.dots[p.from:p.to])
			}
		}
		s.fill.paint(dst, l.color)
	}
}

func clearRows(dst *image.RGBA, top, bottom int, c color.NRGBA) {
	first := dst.Pix[top*dst.Stride:][:4*dst.Rect.Dx()]
	for i := 0; i+3 < len(first); i += 4 {
		first[i], first[i+1], first[i+2], first[i+3] = c.R, c.G, c.B, 255
	}
	for y := top + 1; y < bottom; y++ {
		copy(dst.Pix[y*dst.Stride:], first)
	}
}

// band is the part of a picture that is being worked on.
type band struct{ width, top, bottom int }

// filler fills areas by signed area coverage: each edge adds to the pixels it
// passes how much of them it covers, and a running sum along the row is then the
// coverage. Edges may come in any order, as long as all together close; edges east
// of the picture do not matter, and of those west of it only their rows.
type filler struct {
	band
	cover []float32 // width+2 for each row
	first []int     // leftmost column touched in each row
}

func (f *filler) begin(width, top, bottom int) {
	f.band = band{width, top, bottom}
	if n := (width + 2) * (bottom - top); len(f.cover) < n {
		f.cover = make([]float32, n)
	}
	if len(f.first) < bottom-top {
		f.first = make([]int, bottom-top)
	}
	for i := range f.first {
		f.first[i] = math.MaxInt
	}
}

func (f *filler) add(dots []dot) {
	top, bottom := float32(f.top), float32(f.bottom)
	for i := 1; i < len(dots); i++ {
		a, b := dots[i-1], dots[i]
		if a.y == b.y || max(a.y, b.y) <= top || min(a.y, b.y) >= bottom {
			continue
		}
		sign := float32(1)
		if a.y > b.y {
			a, b, sign = b, a, -1
		}
		f.edge(a, b, sign)
	}
}

// edge adds an edge that runs downwards.
func (f *filler) edge(a, b dot, sign float32) {
	slope := (b.x - a.x) / (b.y - a.y)
	top := max(a.y, float32(f.top))
	bottom := min(b.y, float32(f.bottom))
	x := a.x + slope*(top-a.y)
	for y := int(top); float32(y) < bottom; y++ {
		until := min(float32(y+1), bottom)
		height := until - max(top, float32(y))
		next := x + slope*height
		f.row(y, min(x, next), max(x, next), sign*height)
		x = next
	}
}

// row adds the part of an edge within one row of pixels, between two columns.
func (f *filler) row(y int, x0, x1, area float32) {
	width := float32(f.width)
	if x0 >= width {
		return
	}
	x0, x1 = max(x0, 0), min(max(x1, 0), width)
	i, j := int(x0), int(x1)
	line := f.cover[(y-f.top)*(f.width+2):][:f.width+2]
	f.first[y-f.top] = min(f.first[y-f.top], i)
	if i == j {
		right := 1 - (x0+x1)/2 + float32(i) // share of the pixel that is right of the edge
		line[i] += area * right
		line[i+1] += area * (1 - right)
		return
	}
	per := area / (x1 - x0)
	for ; i <= j; i++ {
		left, right := max(x0, float32(i)), min(x1, float32(i+1))
		here := per * (right - left)
		// Of what is passed in a pixel, a part covers it, and all of it what is
		// to the right.
		inside := here * (float32(i+1) - (left+right)/2)
		line[i] += inside
		line[i+1] += here - inside
	}
}

// paint lays a colour over what is covered and forgets it.
func (f *filler) paint(dst *image.RGBA, c color.NRGBA) {
	for y := f.top; y < f.bottom; y++ {
		first := f.first[y-f.top]
		if first >= f.width {
			continue
		}
		line := f.cover[(y-f.top)*(f.width+2):][:f.width+2]
		out := dst.Pix[y*dst.Stride:][:4*f.width]
		sum := float32(0)
		for x := first; x < f.width; x++ {
			sum += line[x]
			if share := min(absolute(sum), 1); share > 1.0/512 {
				blend(out[4*x:4*x+4:4*x+4], c, uint32(share*float32(c.A)+0.5))
			}
		}
		clear(line[first:])
	}
}

// blend lays a colour over one opaque pixel; alpha is 0 to 255.
func blend(pixel []byte, c color.NRGBA, alpha uint32) {
	if alpha >= 255 {
		pixel[0], pixel[1], pixel[2] = c.R, c.G, c.B
		return
	}
	rest := 255 - alpha
	pixel[0] = uint8((uint32(pixel[0])*rest + uint32(c.R)*alpha + 127) / 255)
	pixel[1] = uint8((uint32(pixel[1])*rest + uint32(c.G)*alpha + 127) / 255)
	pixel[2] = uint8((uint32(pixel[2])*rest + uint32(c.B)*alpha + 127) / 255)
}

// stroker draws lines of any width, with round ends and smooth edges. It keeps
// the greatest coverage of a pixel, so that lines do not get darker where their
// segments meet.
type stroker struct {
	band
	cover []uint8 // stride for each row
	// stride is the width rounded up to a multiple of 8, to skip 8 pixels at a time.
	stride int
}

func (s *stroker) begin(width, top, bottom int) {
	s.band, s.stride = band{width, top, bottom}, (width+7)&^7
	if n := s.stride * (bottom - top); len(s.cover) < n {
		s.cover = make([]uint8, n)
	}
}

func (s *stroker) stroke(dots []dot, width float32) {
	reach := width/2 + 0.5
	strength := min(width, 1) // a line thinner than a pixel is fainter
	reach = max(reach, 1)
	top, bottom := float32(s.top)-reach, float32(s.bottom)+reach
	right := float32(s.width) + reach
	for i := 1; i < len(dots); i++ {
		a, b := dots[i-1], dots[i]
		if max(a.y, b.y) < top || min(a.y, b.y) > bottom || max(a.x, b.x) < -reach || min(a.x, b.x) > right {
			continue
		}
		s.segment(a, b, reach, strength*255)
	}
}

// segment draws all pixels whose middle is within reach of a segment.
func (s *stroker) segment(a, b dot, reach, strength float32) {
	dx, dy := b.x-a.x, b.y-a.y
	inverse := float32(0)
	if length := dx*dx + dy*dy; length > 0 {
		inverse = 1 / length
	}
	// Half the extent of the line along a row of pixels.
	half := float32(math.Inf(1))
	if dy != 0 {
		half = reach * float32(math.Sqrt(float64(dx*dx+dy*dy))) / absolute(dy)
	}
	from := max(int(math.Floor(float64(min(a.y, b.y)-reach))), s.top)
	to := min(int(math.Ceil(float64(max(a.y, b.y)+reach))), s.bottom)
	west := max(min(a.x, b.x)-reach, 0)
	east := min(max(a.x, b.x)+reach, float32(s.width))
	for y := from; y < to; y++ {
		py := float32(y) + 0.5 - a.y
		left, right := west, east
		if dy != 0 {
			middle := a.x + py*dx/dy
			left, right = max(left, middle-half-0.5), min(right, middle+half+0.5)
		}
		row := s.cover[(y-s.top)*s.stride:][:s.width]
		for x := int(left); x < int(right+0.999) && x < s.width; x++ {
			px := float32(x) + 0.5 - a.x
			t := min(max((px*dx+py*dy)*inverse, 0), 1)
			ex, ey := px-t*dx, py-t*dy
			d := ex*ex + ey*ey
			if d >= reach*reach {
				continue
			}
			c := uint8(min(reach-float32(math.Sqrt(float64(d))), 1) * strength)
			row[x] = max(row[x], c)
		}
	}
}

// paint lays a colour over what is covered and forgets it.
func (s *stroker) paint(dst *image.RGBA, c color.NRGBA) {
	for y := s.top; y < s.bottom; y++ {
		row := s.cover[(y-s.top)*s.stride:][:s.stride]
		out := dst.Pix[y*dst.Stride:]
		for x := 0; x < len(row); x += 8 {
			if binary.LittleEndian.Uint64(row[x:]) == 0 {
				continue
			}
			for i := x; i < min(x+8, s.width); i++ {
				if row[i] != 0 {
					blend(out[4*i:4*i+4], c, uint32(row[i])*uint32(c.A)/255)
				}
			}
			clear(row[x : x+8])
		}
	}
}
