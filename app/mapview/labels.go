package mapview

import (
	"image"
	"math"
	"strconv"

	"chronotope/app/words"
)

const (
	labelGap     = 5  // between a pin and its name
	labelHeight  = 14 // of the line that a name takes
	labelLetters = 32 // beyond which a name is cut
	labelsMost   = 600
)

// measure tells the width of a text in device-independent pixels.
type measure func(string) float64

// rect is a box of the picture in device-independent pixels.
type rect struct{ x0, y0, x1, y1 float64 }

func (r rect) overlaps(s rect) bool {
	return r.x0 < s.x1 && s.x0 < r.x1 && r.y0 < s.y1 && s.y0 < r.y1
}

func (r rect) holds(x, y float64) bool { return x >= r.x0 && x <= r.x1 && y >= r.y0 && y <= r.y1 }

func (r rect) within(s rect) bool {
	return r.x0 >= s.x0 && r.y0 >= s.y0 && r.x1 <= s.x1 && r.y1 <= s.y1
}

func (r rect) grown(d float64) rect { return rect{r.x0 - d, r.y0 - d, r.x1 + d, r.y1 + d} }

func (r rect) pixels(scale float64) image.Rectangle {
	return image.Rect(
		int(math.Floor(r.x0*scale)), int(math.Floor(r.y0*scale)),
		int(math.Ceil(r.x1*scale)), int(math.Ceil(r.y1*scale)),
	)
}

// label is the name beside a pin; one without text is not shown.
type label struct {
	text  string
	x, y  float64 // where it starts, and its middle
	width float64
}

func (l label) box() rect {
	return rect{l.x, l.y - labelHeight/2, l.x + l.width, l.y + labelHeight/2}
}

// labelText is what a mark is called: its place, and how many others it stands for.
func labelText(c *placeCounts, m *mark) string {
	text := shortened(words.PlaceName(c.places[m.place]), labelLetters)
	if m.places > 1 {
		text += " +" + strconv.Itoa(int(m.places)-1)
	}
	return text
}

// name gives marks their labels where these cover neither a pin nor another label,
// the selected first and the hollow last.
func (l *layout) name(c *placeCounts, t target, width measure) {
	n := &namer{placeCounts: c, target: t, width: width, taken: map[[2]int][]rect{}}
	scale := t.view.scale()
	n.picture = rect{2, 2, float64(t.view.Width)/scale - 2, float64(t.view.Height)/scale - 2}
	for i := range l.marks {
		n.take(l.marks[i].box())
	}
	for _, turn := range []func(m *mark) bool{
		func(m *mark) bool { return m.selected },
		func(m *mark) bool { return !m.selected && !m.hollow() },
		func(m *mark) bool { return !m.selected && m.hollow() },
	} {
		for i := range l.marks[:min(len(l.marks), labelsMost)] {
			if m := &l.marks[i]; turn(m) && n.worthNaming(m) {
				n.place(m)
			}
		}
	}
}

// worthNaming reports whether a mark's name tells what it is: not where it stands
// for many places none of which stands out.
func (n *namer) worthNaming(m *mark) bool {
	return m.label.text == "" && (m.selected || m.places <= 4 || n.total[m.place] >= m.count/3)
}

// namer places the labels of one picture.
type namer struct {
	*placeCounts
	target
	picture rect
	width   measure
	taken   map[[2]int][]rect // what is taken, by the cells that it reaches into
}

// place gives a mark its label at its right, left, below or above. Where a mark is
// in the pane its label had better be there as a whole, and clear of the tools.
func (n *namer) place(m *mark) {
	text := labelText(n.placeCounts, m)
	wide, off := n.width(text), m.radius+labelGap
	if m.selected {
		off += selectedRing - 2
	}
	tries := [4]label{
		{text, m.x + off, m.y, wide},
		{text, m.x - off - wide, m.y, wide},
		{text, m.x - wide/2, m.y + off + labelHeight*0.4, wide},
		{text, m.x - wide/2, m.y - off - labelHeight*0.4, wide},
	}
	if n.pane.holds(m.x, m.y) {
		for _, t := range tries {
			if t.box().within(n.pane) && n.free(t.box()) && !n.underTools(t.box()) {
				n.give(m, t)
				return
			}
		}
	}
	for _, t := range tries {
		if t.box().within(n.picture) && n.free(t.box()) {
			n.give(m, t)
			return
		}
	}
}

func (n *namer) give(m *mark, t label) {
	m.label = t
	n.take(t.box())
}

func (n *namer) underTools(r rect) bool {
	for _, t := range n.tools {
		if t.overlaps(r) {
			return true
		}
	}
	return false
}

func (n *namer) take(r rect) {
	n.cells(r, func(c [2]int) bool {
		n.taken[c] = append(n.taken[c], r)
		return true
	})
}

func (n *namer) free(r rect) bool {
	r = rect{r.x0 - 2, r.y0, r.x1 + 2, r.y1}
	return n.cells(r, func(c [2]int) bool {
		for _, t := range n.taken[c] {
			if t.overlaps(r) {
				return false
			}
		}
		return true
	})
}

// cells calls f for each cell that a box reaches into, until f returns false.
func (n *namer) cells(r rect, f func(c [2]int) bool) bool {
	const size = 64
	for row := int(math.Floor(r.y0 / size)); row <= int(math.Floor(r.y1/size)); row++ {
		for col := int(math.Floor(r.x0 / size)); col <= int(math.Floor(r.x1/size)); col++ {
			if !f([2]int{col, row}) {
				return false
			}
		}
	}
	return true
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
