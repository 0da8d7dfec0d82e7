package mapview

import (
	"math"

	"chronotope/model"
)

// mostLegs is how many legs a path may have: more would cover the map.
const mostLegs = 400

// leg is a way from one mark to another.
type leg struct{ from, to int32 }

// legs join the marks of events in order of time: those of an event in the order that it
// names its places, then on to the next event that was elsewhere. Each way is there once.
func legs(l *layout, c *placeCounts, visible []*model.Event) []leg {
	var out []leg
	seen := map[leg]bool{}
	before := int32(-1)
	i := int32(0)
	for _, e := range visible {
		for int(i) < len(c.events) && c.events[i] != e {
			i++ // both are in order of time
		}
		if int(i) == len(c.events) {
			break
		}
		if e.Date.IsZero() {
			continue
		}
		for _, p := range c.placesOf(i) {
			at := l.owner[p]
			if at < 0 || at == before {
				continue
			}
			if way := (leg{before, at}); before >= 0 && !seen[way] {
				seen[way] = true
				if out = append(out, way); len(out) > mostLegs {
					return nil
				}
			}
			before = at
		}
	}
	return out
}

// path draws the legs with an arrow in the middle of each.
func (d drawing) path(l *layout, c *placeCounts, visible []*model.Event) {
	size := d.dst.Rect.Size()
	var pen stroker
	pen.begin(size.X, 0, size.Y)
	for _, way := range legs(l, c, visible) {
		a, b := &l.marks[way.from], &l.marks[way.to]
		dx, dy := b.x-a.x, b.y-a.y
		length := math.Hypot(dx, dy)
		if length <= a.radius+b.radius+4 {
			continue
		}
		ux, uy := dx/length, dy/length
		from := d.dot(a.x+ux*(a.radius+2), a.y+uy*(a.radius+2))
		to := d.dot(b.x-ux*(b.radius+2), b.y-uy*(b.radius+2))
		pen.stroke([]dot{from, to}, float32(1.4*d.scale))
		const arrow = 6
		tip := [2]float64{a.x + dx/2 + ux*arrow/2, a.y + dy/2 + uy*arrow/2}
		barb := func(side float64) dot {
			return d.dot(tip[0]-ux*arrow-side*uy*arrow*0.6, tip[1]-uy*arrow+side*ux*arrow*0.6)
		}
		pen.stroke([]dot{barb(1), d.dot(tip[0], tip[1]), barb(-1)}, float32(1.4*d.scale))
	}
	pen.paint(d.dst, fade(d.inks.mark, 0.75))
}

// dot is a place in the picture.
func (d drawing) dot(x, y float64) dot { return dot{float32(x * d.scale), float32(y * d.scale)} }
