package mapview

import (
	"image/color"
	"math"

	"chronotope/model/basemap"
)

// addGlobe fills what is on the map at all with water.
func (s *scene) addGlobe() {
	top := float32(s.proj.MaxLatitude())
	ring := []basemap.Point{{Lon: -180, Lat: top}, {Lon: -180, Lat: -top}, {Lon: 180, Lat: -top}, {Lon: 180, Lat: top}, {Lon: -180, Lat: top}}
	if !s.proj.Wraps() {
		ring = densify(ring)
	}
	var paths []path
	for _, shift := range s.copies {
		paths = append(paths, s.trace(ring, shift, false))
	}
	s.add(s.style.Water, 0, paths)
}

// addLand fills the land, which is what has sea on one side only.
func (s *scene) addLand(l *basemap.Level) {
	var paths []path
	for _, shift := range s.copies {
		for i := range l.Arcs {
			a := &l.Arcs[i]
			if (a.Left < 0) == (a.Right < 0) {
				continue
			}
			if p, ok := s.arcPath(a, shift, a.Left < 0); ok && !s.isSpeck(a) {
				paths = append(paths, p)
			}
		}
	}
	s.add(s.style.Land, 0, paths)
}

// addTint fills an area and returns the paths of its rim, to be drawn over the
// borders. Where the border is disputed the rim is dashed like it.
func (s *scene) addTint(base *basemap.Map, l *basemap.Level, t Tint) []path {
	arcs, reversed := l.Boundary(base, t.Code)
	var fill, line, disputed []path
	for _, shift := range s.copies {
		for i, n := range arcs {
			a := &l.Arcs[n]
			p, ok := s.arcPath(a, shift, reversed[i])
			if !ok {
				continue
			}
			fill = append(fill, p)
			switch a.Class {
			case basemap.Edge:
			case basemap.Disputed:
				disputed = append(disputed, p)
			default:
				line = append(line, p)
			}
		}
	}
	s.add(t.Fill, 0, fill)
	return append(line, s.dashed(disputed)...)
}

// riverRank is the greatest scalerank of rivers and lakes that are shown at a
// zoom: great rivers on a world map, all when close.
func riverRank(zoom float64) float64 { return 1.25*zoom - 1.8 }

// addWaters draws rivers and, over them, lakes.
func (s *scene) addWaters(l *basemap.Level) {
	most := riverRank(s.view.Zoom)
	var great, small, lakes []path
	for _, shift := range s.copies {
		for i := range l.Rivers {
			r := &l.Rivers[i]
			if float64(r.Rank) > most || s.locate(r.Bound, shift) != inView {
				continue
			}
			p := s.trace(r.Points, shift, false)
			if float64(r.Rank) <= most-3 {
				great = append(great, p)
			} else {
				small = append(small, p)
			}
		}
		for i := range l.Lakes {
			k := &l.Lakes[i]
			if float64(k.Rank) > most+1 || s.locate(k.Bound, shift) != inView {
				continue
			}
			for _, shore := range k.Shores {
				lakes = append(lakes, s.trace(shore.Points, shift, false))
			}
		}
	}
	s.add(s.style.River, s.hairline(), small)
	s.add(s.style.River, 1.6*s.hairline(), great)
	s.add(s.style.Water, 0, lakes)
	s.add(s.style.Coast, s.hairline()*0.8, lakes)
}

// provinceFade is how much further than where a country's provinces are first
// shown one must zoom to see them at full strength.
const provinceFade = 0.7

// addBorders draws coasts and borders.
func (s *scene) addBorders(areas []basemap.Area, l *basemap.Level) {
	zoom := 10 * s.view.Zoom
	var lines [basemap.Edge][]path
	var faint []path
	for _, shift := range s.copies {
		for i := range l.Arcs {
			a := &l.Arcs[i]
			if a.Class >= basemap.Edge || s.locate(a.Bound, shift) != inView || s.isSpeck(a) {
				continue
			}
			if a.Class != basemap.Province {
				lines[a.Class] = append(lines[a.Class], s.trace(a.Points, shift, false))
				continue
			}
			switch from := float64(max(areas[a.Left].Zoom, areas[a.Right].Zoom)); {
			case zoom < from:
			case zoom < from+10*provinceFade:
				faint = append(faint, s.trace(a.Points, shift, false))
			default:
				lines[a.Class] = append(lines[a.Class], s.trace(a.Points, shift, false))
			}
		}
	}
	s.add(fade(s.style.Province, 0.5), s.hairline(), faint)
	s.add(s.style.Province, s.hairline(), lines[basemap.Province])
	s.add(s.style.Coast, 0.9*s.hairline(), lines[basemap.Coast])
	s.add(s.style.Border, 1.2*s.hairline(), lines[basemap.Border])
	s.add(s.style.Border, 1.2*s.hairline(), s.dashed(lines[basemap.Disputed]))
}

// isSpeck reports whether an arc is an island smaller than a pixel.
func (s *scene) isSpeck(a *basemap.Arc) bool {
	size := max(a.Bound.East-a.Bound.West, a.Bound.North-a.Bound.South)
	return float64(size)*s.world < 360 && a.Points[0] == a.Points[len(a.Points)-1]
}

// fade is a colour at a share of its strength.
func fade(c color.NRGBA, share float64) color.NRGBA {
	c.A = uint8(math.Round(float64(c.A) * min(max(share, 0), 1)))
	return c
}

// addGraticule draws meridians and parallels, so many that they are about a
// hand's breadth apart.
func (s *scene) addGraticule() {
	if s.style.Graticule.A == 0 {
		return
	}
	step := 30.0
	for _, next := range []float64{15, 10, 5, 2, 1, 0.5} {
		if next/360*s.world < 90*s.view.scale() {
			break
		}
		step = next
	}
	var paths []path
	top := min(s.proj.MaxLatitude(), 90)
	for lon := math.Ceil(float64(s.bounds.West)/step) * step; lon <= float64(s.bounds.East); lon += step {
		paths = append(paths, s.trace(densify([]basemap.Point{{Lon: float32(lon), Lat: float32(-top)}, {Lon: float32(lon), Lat: float32(top)}}), 0, false))
	}
	for lat := math.Ceil(-top/step) * step; lat <= top; lat += step {
		paths = append(paths, s.trace([]basemap.Point{{Lon: s.bounds.West, Lat: float32(lat)}, {Lon: s.bounds.East, Lat: float32(lat)}}, 0, false))
	}
	s.add(s.style.Graticule, s.hairline(), paths)
}
