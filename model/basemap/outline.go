package basemap

import (
	"cmp"
	"math"
	"slices"

	"github.com/paulmach/orb"
)

// Has reports whether the map knows the outline of a code.
func (m *Map) Has(code string) bool { return len(m.byCode[code]) > 0 }

// Boundary returns the arcs around the areas of a code, at a level of detail:
// those that have the code's areas on one side only. Where reversed[i] is set the
// area is on the right of arc i, else on the left. It is what drawing needs;
// Outline joins the arcs to polygons. The code is ISO 3166-1 alpha-2 or 3166-2.
func (l *Level) Boundary(m *Map, code string) (arcs []int32, reversed []bool) {
	inside := make([]bool, len(m.areas))
	for _, a := range m.byCode[code] {
		inside[a] = true
	}
	for i, a := range l.Arcs {
		left, right := a.Left >= 0 && inside[a.Left], a.Right >= 0 && inside[a.Right]
		if left != right {
			arcs, reversed = append(arcs, int32(i)), append(reversed, right)
		}
	}
	return arcs, reversed
}

// Outline returns the polygons of a country (ISO 3166-1 alpha-2) or a province
// (ISO 3166-2) at a level of detail, the largest first. It is false where the map
// does not know the code, or the area is too small for the level.
func (m *Map) Outline(code string, level int) (orb.MultiPolygon, bool) {
	if !m.Has(code) {
		return nil, false
	}
	l, err := m.Level(level)
	if err != nil {
		return nil, false
	}
	polygons := assemble(l.rings(l.Boundary(m, code)))
	return polygons, len(polygons) > 0
}

// Land returns the rings around all land at this level of detail, anticlockwise around land
// and clockwise around water within it.
func (l *Level) Land() []orb.Ring {
	var arcs []int32
	var reversed []bool
	for i, a := range l.Arcs {
		if (a.Left < 0) != (a.Right < 0) {
			arcs, reversed = append(arcs, int32(i)), append(reversed, a.Left < 0)
		}
	}
	return l.rings(arcs, reversed)
}

// rings joins arcs end to end. Rings run anticlockwise around land.
func (l *Level) rings(arcs []int32, reversed []bool) []orb.Ring {
	starts := make(map[Point][]int) // arcs that start at a point, by position in arcs
	ends := func(i int) (from, to Point) {
		p := l.Arcs[arcs[i]].Points
		if reversed[i] {
			return p[len(p)-1], p[0]
		}
		return p[0], p[len(p)-1]
	}
	for i := range arcs {
		from, _ := ends(i)
		starts[from] = append(starts[from], i)
	}
	used := make([]bool, len(arcs))
	next := func(at Point) int {
		waiting := starts[at]
		for len(waiting) > 0 && used[waiting[0]] {
			waiting = waiting[1:]
		}
		starts[at] = waiting
		if len(waiting) == 0 {
			return -1
		}
		return waiting[0]
	}
	var rings []orb.Ring
	for i := range arcs {
		var ring orb.Ring
		for j := i; j >= 0 && !used[j]; {
			used[j] = true
			ring = appendArc(ring, l.Arcs[arcs[j]].Points, reversed[j])
			_, to := ends(j)
			j = next(to)
		}
		if len(ring) >= 4 {
			rings = append(rings, ring)
		}
	}
	return rings
}

func appendArc(ring orb.Ring, points []Point, reversed bool) orb.Ring {
	for i := range points {
		p := points[i]
		if reversed {
			p = points[len(points)-1-i]
		}
		at := orb.Point{float64(p.Lon), float64(p.Lat)}
		if len(ring) == 0 || ring[len(ring)-1] != at {
			ring = append(ring, at)
		}
	}
	return ring
}

// assemble makes polygons of rings: anticlockwise rings are outer ones, and a
// clockwise ring is a hole of the smallest outer ring around it.
func assemble(rings []orb.Ring) orb.MultiPolygon {
	var polygons orb.MultiPolygon
	var holes []orb.Ring
	for _, r := range rings {
		switch area := signedArea(r); {
		case area > 0:
			polygons = append(polygons, orb.Polygon{r})
		case area < 0:
			holes = append(holes, r)
		}
	}
	slices.SortStableFunc(polygons, func(a, b orb.Polygon) int {
		return cmp.Compare(signedArea(b[0]), signedArea(a[0]))
	})
	for _, h := range holes {
		for i := len(polygons) - 1; i >= 0; i-- {
			if ringContains(polygons[i][0], h[0]) {
				polygons[i] = append(polygons[i], h)
				break
			}
		}
	}
	return polygons
}

// signedArea is a ring's area in square degrees, positive where it runs
// anticlockwise.
func signedArea(r orb.Ring) float64 {
	sum := 0.0
	for i := 1; i < len(r); i++ {
		sum += (r[i-1][0] - r[0][0]) * (r[i][1] - r[0][1])
		sum -= (r[i][0] - r[0][0]) * (r[i-1][1] - r[0][1])
	}
	return sum / 2
}

// ringContains is the even-odd rule; points on the ring may be in or out.
func ringContains(r orb.Ring, p orb.Point) bool {
	in := false
	for i := 1; i < len(r); i++ {
		a, b := r[i-1], r[i]
		if (a[1] > p[1]) != (b[1] > p[1]) && p[0] < a[0]+(p[1]-a[1])/(b[1]-a[1])*(b[0]-a[0]) {
			in = !in
		}
	}
	return in
}

// AreaAt returns the area at a longitude and latitude at a level of detail, and
// false at sea. It is the even-odd rule over all arcs, so it wants no polygons.
func (m *Map) AreaAt(p orb.Point, level int) (Area, bool) {
	l, err := m.Level(level)
	if err != nil {
		return Area{}, false
	}
	lon, lat := float32(p[0]), float32(p[1])
	// The arc met first to the east of the point has the point's area on one side.
	nearest, found := float32(math.Inf(1)), int32(NoArea)
	for i := range l.Arcs {
		a := &l.Arcs[i]
		if lat < a.Bound.South || lat > a.Bound.North || a.Bound.East < lon {
			continue
		}
		for j := 1; j < len(a.Points); j++ {
			s, e := a.Points[j-1], a.Points[j]
			if (s.Lat > lat) == (e.Lat > lat) {
				continue
			}
			x := s.Lon + (lat-s.Lat)/(e.Lat-s.Lat)*(e.Lon-s.Lon)
			if x < lon || x >= nearest {
				continue
			}
			nearest, found = x, a.Right
			if e.Lat > s.Lat { // going north: west of it is its left
				found = a.Left
			}
		}
	}
	if found < 0 {
		return Area{}, false
	}
	return m.areas[found], true
}
