package pdf

import "math"

// box is where something stands on a page, in points from the upper left of the page
// as it is displayed.
type box struct{ x0, y0, x1, y1 float64 }

func (b box) union(c box) box {
	return box{min(b.x0, c.x0), min(b.y0, c.y0), max(b.x1, c.x1), max(b.y1, c.y1)}
}

func (b box) height() float64 { return b.y1 - b.y0 }
func (b box) width() float64  { return b.x1 - b.x0 }

// overlap is how much of the lower of two boxes stands beside the other, 0 to 1.
func (b box) overlap(c box) float64 {
	low := min(b.height(), c.height())
	if low <= 0 {
		return 0
	}
	return max(0, min(b.y1, c.y1)-max(b.y0, c.y0)) / low
}

// turned is the box on a page turned by quarters to the left, so that text that runs
// up or down the page runs from left to right.
func (b box) turned(quarters int, width, height float64) box {
	switch quarters & 3 {
	case 1:
		return box{b.y0, width - b.x1, b.y1, width - b.x0}
	case 2:
		return box{width - b.x1, height - b.y1, width - b.x0, height - b.y0}
	case 3:
		return box{height - b.y1, b.x0, height - b.y0, b.x1}
	}
	return b
}

// upright is where what was turned by quarters stands on the page.
func (b box) upright(quarters int, width, height float64) box {
	if quarters&1 == 1 {
		width, height = height, width
	}
	return b.turned(-quarters, width, height)
}

// rect is a box in half the room.
type rect struct{ x0, y0, x1, y1 float32 }

func (b box) rect() rect { return rect{float32(b.x0), float32(b.y0), float32(b.x1), float32(b.y1)} }
func (r rect) box() box  { return box{float64(r.x0), float64(r.y0), float64(r.x1), float64(r.y1)} }

// letter is a character, or a ligature, on a page. A space that the file does not
// draw has an empty box.
type letter struct {
	text string
	box  box
	turn int     // quarters of a turn to the right in which it runs
	size float64 // of its font, in points; 0 where not asked for
}

// sheet is one page.
type sheet struct {
	label string
	view
	failed  bool     // it cannot be read
	letters []letter // in the order of the file
}

// across is how wide the page is for letters that are turned.
func (s *sheet) across(turn int) float64 {
	if turn&1 == 1 {
		return s.height
	}
	return s.width
}

// quarters is the nearest number of quarter turns of an angle in radians.
func quarters(angle float64) int { return int(math.Round(angle/(math.Pi/2))) & 3 }
