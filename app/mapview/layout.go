package mapview

import (
	"image"
	"math"
	"slices"

	"chronotope/model"
	"chronotope/model/project"
)

// Sizes in device-independent pixels.
const (
	pinRadius     = 5.5 // of a place with one event
	pinMost       = 28  // whatever the number of events
	pinsRadius    = 90  // of a disc as large as all pins together may be
	hollowRadius  = 3.5 // of a place that is only named
	fingerBreadth = 6   // how far off a pin may be tapped
)

// mark is one pin, or a cluster of pins that would cover each other. Lengths are in
// device-independent pixels from the picture's top left corner.
type mark struct {
	id       int32 // layout.owner tells the places that it stands for
	place    int32 // the one that it is at and named after
	places   int32 // how many
	count    int32 // of events, each once
	standing int32 // of events that stand
	coming   int32 // of those, how many are planned
	told     int32 // of those, how many have passages that name the place: of a cluster, at least
	round
	area     bool // all its places have an outline
	selected bool
	found    bool // a search found an event at one of its places
	label    label
}

// hollow reports whether the places of a mark are only named.
func (m *mark) hollow() bool { return m.count == 0 }

// planned reports whether all its events are to come.
func (m *mark) planned() bool { return m.standing > 0 && m.coming == m.standing }

// rejected reports whether none of its events stands.
func (m *mark) rejected() bool { return m.count > 0 && m.standing == 0 }

// assumed reports whether no passage names its places.
func (m *mark) assumed() bool { return m.standing > 0 && m.told == 0 }

// partly reports whether the passages of some of its events do not name its places.
func (m *mark) partly() bool { return m.told > 0 && m.told < m.standing }

// layout is the marks of one picture, the most important first.
type layout struct {
	marks []mark
	owner []int32 // for each place the id of its mark; -1 if it is out of the picture
}

// target is the picture that marks are laid out on: its viewport, the part of it that
// is in the pane, and what there lies over the map.
type target struct {
	view  Viewport
	pane  rect
	tools []rect
}

// arrange places the pins on a target, joins those that would cover each other, and
// names as many as it can. Selected are the places of the event at hand.
func arrange(c *placeCounts, at *positions, t target, selected []int32, width measure) *layout {
	l := &layout{owner: make([]int32, len(c.places))}
	l.pin(c, at, t.view, selected)
	l.countOnce(c)
	l.repeat(t.view)
	l.name(c, t, width)
	return l
}

// positions are the places of an index projected, in widths of the world. They are for
// one goroutine at a time.
type positions struct {
	x, y  []float64
	found []visiblePlace // room for the places in a picture
}

func projected(d *placeIndex, p Projection) *positions {
	at := &positions{x: make([]float64, len(d.places)), y: make([]float64, len(d.places))}
	for i := range d.places {
		at.x[i], at.y[i] = p.Forward(d.places[i].Point[0], d.places[i].Point[1])
	}
	return at
}

// pin makes the marks of the places that are in a picture, each at the copy of it
// that is nearest to the middle.
func (l *layout) pin(c *placeCounts, at *positions, v Viewport, selected []int32) {
	found := at.within(c, v)
	scale := v.scale()
	joined := newClustering(len(found), float64(v.Width)/scale, float64(v.Height)/scale, c.size, spacing(len(found)))
	for i := range l.owner {
		l.owner[i] = -1
	}
	for _, f := range found {
		m := mark{
			place: f.place, places: 1, count: c.total[f.place], standing: c.standing[f.place], coming: c.planned[f.place], told: c.told[f.place],
			round: round{f.x, f.y, c.size.radius(c.total[f.place])},
			area:  c.areas[f.place], selected: slices.Contains(selected, f.place),
		}
		joined.add(&m)
		l.owner[f.place] = m.id
	}
	number := joined.settle()
	for p, id := range l.owner {
		if id >= 0 {
			l.owner[p] = number[id]
		}
	}
	l.marks = joined.marks
}

// visiblePlace is where a place is in a picture, in device-independent pixels.
type visiblePlace struct {
	place int32
	x, y  float64
}

// within finds the places to show that are in a picture.
func (at *positions) within(c *placeCounts, v Viewport) []visiblePlace {
	scale := v.scale()
	world := v.WorldWidth() / scale
	w, h := float64(v.Width)/scale, float64(v.Height)/scale
	cx, cy := v.projection().Forward(v.Center[0], v.Center[1])
	wraps := v.projection().Wraps()
	out := at.found[:0]
	for _, p := range c.ranked {
		dx := at.x[p] - cx
		if wraps {
			dx -= math.Round(dx)
		}
		x, y := dx*world+w/2, (at.y[p]-cy)*world+h/2
		if x >= -pinMost && y >= -pinMost && x <= w+pinMost && y <= h+pinMost {
			out = append(out, visiblePlace{p, x, y})
		}
	}
	at.found = out
	return out
}

// sizing is the area of a pin for one event, as the radius of a disc.
type sizing float64

// sizingFor leaves the map room, however many events there are.
func sizingFor(events int) sizing {
	return sizing(min(pinRadius, pinsRadius/math.Sqrt(float64(max(events, 1)))))
}

// radius is that of a pin for so many events: its area is their number, but never
// less than what it takes to write that.
func (s sizing) radius(count int32) float64 {
	if count == 0 {
		return hollowRadius
	}
	least := pinRadius
	switch {
	case count >= 1000 && count < thousands:
		least = 14.5
	case count >= 100:
		least = 11.5
	case count >= 10:
		least = 9
	case count > 1:
		least = 7.5
	}
	return min(max(float64(s)*math.Sqrt(float64(count)), least), pinMost)
}

// countOnce gives the marks their exact numbers: an event that was at several places
// of a cluster counts once.
func (l *layout) countOnce(c *placeCounts) {
	var owners []int32
	for _, i := range c.several {
		owners = owners[:0]
		for _, p := range c.placesOf(i) {
			o := l.owner[p]
			if o < 0 || !slices.Contains(owners, o) {
				owners = append(owners, o)
				continue
			}
			l.marks[o].count--
			if e := c.events[i]; stands(e) {
				l.marks[o].standing--
				if e.Mode() == model.ModePlanned {
					l.marks[o].coming--
				}
			}
		}
	}
	for i := range l.marks {
		l.marks[i].radius = c.size.radius(l.marks[i].count)
	}
}

// repeat adds the copies of marks that are seen where the world is narrower than
// the picture.
func (l *layout) repeat(v Viewport) {
	if !v.projection().Wraps() {
		return
	}
	scale := v.scale()
	world, w := v.WorldWidth()/scale, float64(v.Width)/scale
	for _, m := range l.marks {
		middle := m.x
		for _, shift := range []float64{-world, world} {
			if m.x = middle + shift; m.x >= -pinMost && m.x <= w+pinMost {
				l.marks = append(l.marks, m)
			}
		}
	}
}

// markFound marks where the events were that a search found.
func (l *layout) markFound(c *placeCounts, f *project.Found) {
	if f == nil {
		return
	}
	owners := map[int32]bool{}
	for _, i := range c.visible {
		if !f.Events[c.events[i].ID] {
			continue
		}
		for _, p := range c.placesOf(i) {
			owners[l.owner[p]] = true
		}
	}
	for i := range l.marks {
		l.marks[i].found = owners[l.marks[i].id]
	}
}

// hit returns the mark at a point, or -1: the one that holds it, else the nearest
// within a finger's breadth or whose label holds it.
func (l *layout) hit(x, y float64) int {
	best, least := -1, float64(fingerBreadth)
	for i := range l.marks {
		m := &l.marks[i]
		if math.Abs(y-m.y) > pinMost+fingerBreadth {
			continue
		}
		distance := math.Hypot(x-m.x, y-m.y) - m.radius
		if m.hollow() {
			distance++ // one with events is the likelier to be meant
		}
		if distance < least {
			best, least = i, distance
		}
	}
	if best >= 0 {
		return best
	}
	return slices.IndexFunc(l.marks, func(m mark) bool {
		return m.label.text != "" && m.label.box().holds(x, y)
	})
}

// boxes are what the pins and their labels take, in pixels of a picture with so
// many for one of the interface: the base map's names keep off.
func (l *layout) boxes(scale float64) []image.Rectangle {
	out := make([]image.Rectangle, 0, 2*len(l.marks))
	for i := range l.marks {
		m := &l.marks[i]
		out = append(out, m.box().grown(2).pixels(scale))
		if m.label.text != "" {
			out = append(out, m.label.box().grown(1).pixels(scale))
		}
	}
	return out
}

func (m *mark) box() rect {
	return rect{m.x - m.radius, m.y - m.radius, m.x + m.radius, m.y + m.radius}
}
