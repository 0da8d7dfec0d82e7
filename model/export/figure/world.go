// Package figure draws what an export shows on paper and in pictures: the timeline and the
// map of a chronology, on a canvas of package draw. Here the base map is brought to the size
// that a drawing needs.
package figure

import (
	"math"

	"github.com/paulmach/orb"

	"chronotope/model/basemap"
)

// World is the base map as one drawing needs it: exact where the drawing looks, coarse
// elsewhere. Points are longitudes and latitudes in degrees.
type World struct {
	Land      []orb.Ring // around land, and the other way round where water lies within it
	Lakes     []orb.Ring
	Rivers    []orb.LineString
	Borders   []orb.LineString // of countries
	Disputed  []orb.LineString
	Provinces []orb.LineString // within the focus only
}

// Simplification. An error of a drawing's 1/finest is less than what one sees; far from the
// focus outlines are as coarse as a map of the world for a thumbnail.
const (
	finest      = 1600.0
	worldFine   = 0.1   // degrees: no map of the world needs more
	closestFine = 0.002 // degrees: the base map knows no more
	coarsest    = 0.4   // degrees
	slope       = 0.025 // of the distance from the focus
)

// NewWorld takes from the base map what a drawing of focus shows, and the rest of the world
// with ever less detail.
func NewWorld(m *basemap.Map, focus orb.Bound) (*World, error) {
	size := max(focus.Max[0]-focus.Min[0], 2*(focus.Max[1]-focus.Min[1]))
	s := simplifier{focus: focus, fine: min(max(size/finest, closestFine), worldFine)}
	detail := basemap.Levels - 1
	if s.fine >= worldFine/2 {
		detail--
	}
	l, err := m.Level(detail)
	if err != nil {
		return nil, err
	}
	w := &World{}
	for _, r := range l.Land() {
		if ring := s.ring(r); ring != nil {
			w.Land = append(w.Land, ring)
		}
	}
	s.waters(w, l, size)
	for _, a := range l.Arcs {
		inside := overlap(a.Bound, focus)
		switch a.Class {
		case basemap.Border:
			w.Borders = append(w.Borders, s.line(lineOf(a.Points)))
		case basemap.Disputed:
			w.Disputed = append(w.Disputed, s.line(lineOf(a.Points)))
		case basemap.Province:
			if inside && size < provinceSize && shownWithin(m.Areas(), a, size) {
				w.Provinces = append(w.Provinces, s.line(lineOf(a.Points)))
			}
		}
	}
	return w, nil
}

// provinceSize is how many degrees wide a drawing may be for provinces to be of use.
const provinceSize = 50.0

// shownWithin reports whether an arc between provinces is shown on a map of some width in
// degrees, by the zoom from which the base map shows those of its country.
func shownWithin(areas []basemap.Area, a basemap.Arc, size float64) bool {
	zoom := math.Log2(360/size) + 2 // a thousand pixels wide
	for _, side := range []int32{a.Left, a.Right} {
		if side >= 0 && float64(areas[side].Zoom)/10 > zoom {
			return false
		}
	}
	return true
}

// waters adds lakes and rivers: great ones everywhere, lesser ones within the focus.
func (s simplifier) waters(w *World, l *basemap.Level, size float64) {
	const greatLake, greatRiver = 1, 1
	most := 1.25*(math.Log2(360/size)+1) - 1
	for _, k := range l.Lakes {
		if k.Rank > greatLake && !(overlap(k.Bound, s.focus) && float64(k.Rank) <= most+1) {
			continue
		}
		for _, shore := range k.Shores {
			if ring := s.ring(orb.Ring(lineOf(shore.Points))); ring != nil {
				w.Lakes = append(w.Lakes, ring)
			}
		}
	}
	for _, r := range l.Rivers {
		if r.Rank <= greatRiver || overlap(r.Bound, s.focus) && float64(r.Rank) <= most {
			w.Rivers = append(w.Rivers, s.line(lineOf(r.Points)))
		}
	}
}

func lineOf(points []basemap.Point) orb.LineString {
	line := make(orb.LineString, len(points))
	for i, p := range points {
		line[i] = orb.Point{float64(p.Lon), float64(p.Lat)}
	}
	return line
}

// overlap reports whether two bounds do. The second may reach across the antimeridian, with
// longitudes beyond 180.
func overlap(b basemap.Bound, with orb.Bound) bool {
	west, east := float64(b.West), float64(b.East)
	across := west <= with.Max[0] && east >= with.Min[0] || west+360 <= with.Max[0] && east+360 >= with.Min[0]
	return across && float64(b.South) <= with.Max[1] && float64(b.North) >= with.Min[1]
}

// simplifier leaves out points of lines (Douglas and Peucker, 1973) by a tolerance that
// grows with the distance from the focus.
type simplifier struct {
	focus orb.Bound
	fine  float64 // tolerance within the focus, in degrees of latitude
}

// tolerance at a point, in degrees of latitude.
func (s simplifier) tolerance(p orb.Point) float64 {
	dx := min(outside(p[0], s.focus), outside(p[0]+360, s.focus))
	dy := max(s.focus.Min[1]-p[1], p[1]-s.focus.Max[1], 0)
	t := min(max(s.fine, slope*max(dx, dy)), coarsest)
	return t * max(math.Cos(p[1]*math.Pi/180), 0.2) // maps draw the far north larger
}

// outside is how many degrees a longitude is east or west of a bound.
func outside(lon float64, b orb.Bound) float64 { return max(b.Min[0]-lon, lon-b.Max[0], 0) }

// ring is r with fewer points; nil where it is too small to see, or far beyond where
// drawings of the world end.
func (s simplifier) ring(r orb.Ring) orb.Ring {
	b := r.Bound()
	if b.Max[1] < -60 && s.focus.Min[1] > -60 {
		return nil
	}
	if t := s.tolerance(b.Center()); max(b.Max[0]-b.Min[0], b.Max[1]-b.Min[1]) < 2*t {
		return nil
	}
	half := len(r) / 2 // a ring ends where it begins: its two halves are lines
	line := append(s.line(orb.LineString(r[:half+1])), s.line(orb.LineString(r[half:]))[1:]...)
	if len(line) < 4 {
		return nil
	}
	return orb.Ring(line)
}

func (s simplifier) line(line orb.LineString) orb.LineString {
	if len(line) < 3 {
		return line
	}
	keep := make([]bool, len(line))
	keep[0], keep[len(line)-1] = true, true
	s.mark(line, keep, 0, len(line)-1)
	out := make(orb.LineString, 0, 8)
	for i, k := range keep {
		if k {
			out = append(out, line[i])
		}
	}
	return out
}

// mark keeps the point between two that are kept that is farthest from the line through
// them, if it is farther than the tolerance.
func (s simplifier) mark(line orb.LineString, keep []bool, from, to int) {
	for to-from > 1 {
		worst, at := 1.0, -1
		for i := from + 1; i < to; i++ {
			if d := distance(line[i], line[from], line[to]) / s.tolerance(line[i]); d > worst {
				worst, at = d, i
			}
		}
		if at < 0 {
			return
		}
		keep[at] = true
		s.mark(line, keep, from, at)
		from = at
	}
}

// distance of p from the stretch a to b, in degrees of latitude.
func distance(p, a, b orb.Point) float64 {
	k := math.Cos(p[1] * math.Pi / 180)
	x, y := (b[0]-a[0])*k, b[1]-a[1]
	px, py := (p[0]-a[0])*k, p[1]-a[1]
	if l := x*x + y*y; l > 0 {
		t := min(max((px*x+py*y)/l, 0), 1)
		px, py = px-t*x, py-t*y
	}
	return math.Hypot(px, py)
}
