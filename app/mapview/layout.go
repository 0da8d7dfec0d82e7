package mapview

import (
	"image"
	"math"

	"chronotope/model"
)

// Sizes in device-independent pixels.
const (
	pinRadius     = 5.5  // of a place with one event
	pinGrowth     = 2.6  // for each doubling of the events
	pinMost       = 20.0 // whatever their number
	hollowRadius  = 3.5  // of a place that is only named
	clusterGap    = 2.0  // pins nearer than this are one
	labelGap      = 5.0  // between a pin and its name
	labelHeight   = 14.0
	fingerBreadth = 6.0 // how far off a pin may be tapped
)

// mark is one pin, or a cluster of pins that would cover each other. Lengths are in
// device-independent pixels from the picture's top left corner.
type mark struct {
	pins     []int // of the dataset, the most important first
	x, y     float64
	radius   float64
	count    int // of events
	hollow   bool
	rejected bool // nothing but rejected events
	area     bool
	selected bool
	label    string
	labelX   float64 // where the label starts; where there is none the label is ""
	labelY   float64 // its middle
	labelW   float64
}

// layout is the marks of one viewport, in the order to draw them: the selected last.
type layout struct {
	marks   []mark
	visible map[int]int // pin to mark
}

// measure tells the width of a label.
type measure func(string) float64

// arrange places the pins in a picture, joins those that would cover each other,
// and gives as many as possible their names. selected is the event at hand.
func arrange(d *dataset, v Viewport, selected model.EventID, width measure) *layout {
	l := &layout{visible: map[int]int{}}
	scale := v.scale()
	w, h := float64(v.Width)/scale, float64(v.Height)/scale
	chosen := map[int]bool{}
	for _, i := range d.byEvent[selected] {
		chosen[i] = true
	}
	grid := newGrid()
	for i := range d.pins {
		p := &d.pins[i]
		x, y := v.Project(p.place.Point)
		x, y = x/scale, y/scale
		if x < -pinMost || y < -pinMost || x > w+pinMost || y > h+pinMost {
			continue
		}
		m := mark{
			pins: []int{i}, x: x, y: y, count: len(p.events), hollow: len(p.events) == 0,
			rejected: len(p.events) > 0 && p.counts == 0, area: isArea(p.place), selected: chosen[i],
		}
		m.radius = radius(m)
		l.join(m, i, grid)
	}
	l.name(d, w, h, width)
	for i := range l.marks {
		for _, p := range l.marks[i].pins {
			l.visible[p] = i
		}
	}
	return l
}

// radius grows with the number of events, so that area is felt as number.
func radius(m mark) float64 {
	if m.hollow {
		return hollowRadius
	}
	return min(pinRadius+pinGrowth*math.Log2(float64(m.count)), pinMost)
}

// join adds a mark, or makes it part of one that it would cover. Pins come with
// the most important first, so that a cluster stands where its main place is. A
// place that is only named gives way to one with events.
func (l *layout) join(m mark, i int, grid *grid) {
	for _, at := range grid.near(m.x, m.y) {
		o := &l.marks[at]
		if math.Hypot(o.x-m.x, o.y-m.y) >= max(o.radius, m.radius)+min(o.radius, m.radius)*0.6-clusterGap {
			continue
		}
		if m.hollow && !o.hollow {
			return // it is under a pin: the list of that pin need not name it
		}
		o.pins = append(o.pins, i)
		o.count += m.count
		o.rejected = o.rejected && m.rejected
		o.area = o.area && m.area
		o.selected = o.selected || m.selected
		o.radius = radius(*o)
		return
	}
	grid.add(m.x, m.y, len(l.marks))
	l.marks = append(l.marks, m)
}

// grid finds marks near a point without looking at all of them.
type grid struct{ cells map[[2]int][]int }

// gridCell is wider than two of the largest pins.
const gridCell = 2*pinMost + 1

func newGrid() *grid { return &grid{cells: map[[2]int][]int{}} }

func cellOf(x, y float64) [2]int {
	return [2]int{int(math.Floor(x / gridCell)), int(math.Floor(y / gridCell))}
}

func (g *grid) add(x, y float64, i int) {
	c := cellOf(x, y)
	g.cells[c] = append(g.cells[c], i)
}

func (g *grid) near(x, y float64) []int {
	c := cellOf(x, y)
	var out []int
	for dx := -1; dx <= 1; dx++ {
		for dy := -1; dy <= 1; dy++ {
			out = append(out, g.cells[[2]int{c[0] + dx, c[1] + dy}]...)
		}
	}
	return out
}

// rect is a box of the picture in device-independent pixels.
type rect struct{ x0, y0, x1, y1 float64 }

func (r rect) overlaps(s rect) bool {
	return r.x0 < s.x1 && s.x0 < r.x1 && r.y0 < s.y1 && s.y0 < r.y1
}

// namesMost is how many labels are tried: more than a screen can hold.
const namesMost = 400

// name gives marks their labels where these cover neither a pin nor another label:
// at the right, else at the left, below or above. The selected comes first.
func (l *layout) name(d *dataset, w, h float64, width measure) {
	var taken []rect
	for _, m := range l.marks[:min(len(l.marks), 4*namesMost)] {
		taken = append(taken, rect{m.x - m.radius, m.y - m.radius, m.x + m.radius, m.y + m.radius})
	}
	free := func(r rect) bool {
		if r.x0 < 2 || r.y0 < 2 || r.x1 > w-2 || r.y1 > h-2 {
			return false
		}
		for _, t := range taken {
			if r.overlaps(t) {
				return false
			}
		}
		return true
	}
	place := func(m *mark) {
		text := d.pins[m.pins[0]].place.Name
		wide := width(text)
		r := m.radius + labelGap
		for _, at := range [][2]float64{{m.x + r, m.y}, {m.x - r - wide, m.y}, {m.x - wide/2, m.y + m.radius + labelHeight*0.8}, {m.x - wide/2, m.y - m.radius - labelHeight*0.8}} {
			box := rect{at[0] - 2, at[1] - labelHeight/2, at[0] + wide + 2, at[1] + labelHeight/2}
			if free(box) {
				m.label, m.labelX, m.labelY, m.labelW = text, at[0], at[1], wide
				taken = append(taken, box)
				return
			}
		}
	}
	for i := range l.marks {
		if l.marks[i].selected {
			place(&l.marks[i])
		}
	}
	for i := range l.marks[:min(len(l.marks), namesMost)] {
		if !l.marks[i].selected && !l.marks[i].hollow {
			place(&l.marks[i])
		}
	}
	for i := range l.marks[:min(len(l.marks), namesMost)] {
		if l.marks[i].hollow {
			place(&l.marks[i])
		}
	}
}

// hit returns the mark at a point, or -1: the one that holds it, else the nearest
// within a finger's breadth or whose label holds it.
func (l *layout) hit(x, y float64) int {
	best, least := -1, fingerBreadth
	for i := range l.marks {
		m := &l.marks[i]
		distance := math.Hypot(x-m.x, y-m.y) - m.radius
		if m.hollow {
			distance += 1 // one with events is the likelier to be meant
		}
		if distance < least {
			best, least = i, distance
		}
	}
	if best >= 0 {
		return best
	}
	for i := range l.marks {
		m := &l.marks[i]
		if m.label != "" && math.Abs(y-m.labelY) <= labelHeight/2 && x >= m.labelX && x <= m.labelX+m.labelW {
			return i
		}
	}
	return -1
}

// boxes are what the pins and their labels take, in pixels of a picture with so
// many for one of the interface: the base map's names keep off.
func (l *layout) boxes(scale float64) []image.Rectangle {
	var out []image.Rectangle
	add := func(x0, y0, x1, y1 float64) {
		out = append(out, image.Rect(int(x0*scale), int(y0*scale), int(x1*scale)+1, int(y1*scale)+1))
	}
	for i := range l.marks {
		m := &l.marks[i]
		add(m.x-m.radius-2, m.y-m.radius-2, m.x+m.radius+2, m.y+m.radius+2)
		if m.label != "" {
			add(m.labelX-3, m.labelY-labelHeight/2, m.labelX+m.labelW+3, m.labelY+labelHeight/2)
		}
	}
	return out
}
