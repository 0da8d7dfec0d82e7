package mapview

import (
	"image/color"
	"math"

	"chronotope/model/basemap"
)

// dot is a place in the picture, in pixels.
type dot struct{ x, y float32 }

// path is a run of dots, as a part of scene.dots, and the rows it touches.
type path struct {
	from, to    int
	top, bottom float32
}

// layer is something to paint: areas filled, or lines drawn, in one colour.
type layer struct {
	paths []path
	color color.NRGBA
	width float32 // of lines; 0 for areas
}

// scene is what a picture shows, in pixels: layers from the ground up. Collecting
// it costs a pass over the map; painting it goes band by band.
type scene struct {
	view   Viewport
	style  Style
	proj   Projection
	world  float64 // the width of the world
	ox, oy float64 // where longitude 0, latitude 0 is
	bounds basemap.Bound
	copies []float64 // longitudes to add, for each copy of the world in view

	dots   []dot
	layers []layer

	fill filler
	pen  stroker
}

func newScene(v Viewport, style Style) *scene {
	s := &scene{view: v, style: style, proj: v.projection(), world: v.WorldWidth()}
	cx, cy := s.proj.Forward(v.Center[0], v.Center[1])
	s.ox, s.oy = float64(v.Width)/2-cx*s.world, float64(v.Height)/2-cy*s.world
	b := v.Bounds()
	margin := 4 * 360 / s.world // for the breadth of lines
	s.bounds = basemap.Bound{
		West: float32(b.Min[0] - margin), South: float32(b.Min[1] - margin),
		East: float32(b.Max[0] + margin), North: float32(b.Max[1] + margin),
	}
	s.copies = []float64{0}
	if s.proj.Wraps() {
		s.copies = s.copies[:0]
		for k := math.Floor((b.Min[0] + 180) / 360); k <= math.Floor((b.Max[0]+180)/360); k++ {
			s.copies = append(s.copies, 360*k)
		}
	}
	s.addGlobe()
	return s
}

// at projects a longitude and latitude.
func (s *scene) at(lon, lat float64) dot {
	x, y := s.proj.Forward(lon, lat)
	return dot{float32(x*s.world + s.ox), float32(y*s.world + s.oy)}
}

// where is a line relative to what is in view.
type where uint8

const (
	away   where = iota // so far north, south or east that filling does not mind it
	toWest              // filling minds how far north and south it reaches
	inView              // may be seen
)

func (s *scene) locate(b basemap.Bound, shift float64) where {
	switch {
	case b.North < s.bounds.South || b.South > s.bounds.North || b.West+float32(shift) > s.bounds.East:
		return away
	case b.East+float32(shift) < s.bounds.West:
		return toWest
	default:
		return inView
	}
}

// tolerance is how near two dots may be before one is left out, in pixels.
const tolerance = 0.4

// trace projects a line into dots, last to first if it is reversed.
func (s *scene) trace(points []basemap.Point, shift float64, reversed bool) path {
	p := path{from: len(s.dots), top: float32(math.Inf(1)), bottom: float32(math.Inf(-1))}
	last := len(points) - 1
	var before dot
	for i := range points {
		q := points[i]
		if reversed {
			q = points[last-i]
		}
		d := s.at(float64(q.Lon)+shift, float64(q.Lat))
		if i > 0 && i < last && absolute(d.x-before.x) < tolerance && absolute(d.y-before.y) < tolerance {
			continue
		}
		before = d
		s.dots = append(s.dots, d)
		p.top, p.bottom = min(p.top, d.y), max(p.bottom, d.y)
	}
	p.to = len(s.dots)
	return p
}

// arcPath is the path of an arc as part of the edge of an area, with the area on
// its left. It is false where filling does not mind the arc.
func (s *scene) arcPath(a *basemap.Arc, shift float64, reversed bool) (path, bool) {
	points := a.Points
	switch s.locate(a.Bound, shift) {
	case away:
		return path{}, false
	case toWest:
		// Whatever its shape, left of the picture only its ends count.
		if points[0].Lat == points[len(points)-1].Lat {
			return path{}, false
		}
		points = []basemap.Point{points[0], points[len(points)-1]}
	case inView:
		if a.Class == basemap.Edge {
			points = densify(points)
		}
	}
	return s.trace(points, shift, reversed), true
}

// densify adds points to a line, so that it bends with the projection.
func densify(points []basemap.Point) []basemap.Point {
	const most = 2 // degrees from one to the next
	var out []basemap.Point
	for i, p := range points {
		if i > 0 {
			q := points[i-1]
			n := float32(math.Ceil(float64(max(absolute(p.Lon-q.Lon), absolute(p.Lat-q.Lat)) / most)))
			for t := float32(1); t < n; t++ {
				out = append(out, basemap.Point{Lon: q.Lon + (p.Lon-q.Lon)*t/n, Lat: q.Lat + (p.Lat-q.Lat)*t/n})
			}
		}
		out = append(out, p)
	}
	return out
}

func absolute(f float32) float32 {
	if f < 0 {
		return -f
	}
	return f
}

// add puts a layer on top.
func (s *scene) add(c color.NRGBA, width float64, paths []path) {
	if c.A > 0 && len(paths) > 0 {
		s.layers = append(s.layers, layer{paths: paths, color: c, width: float32(width)})
	}
}

// hairline is the width of the thinnest line: one pixel of the device, and a
// little more on dense displays, where one would vanish.
func (s *scene) hairline() float64 { return max(1, 0.6*s.view.scale()) }

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

// addTint fills an area and returns the layer that rims it, to be drawn over the
// borders.
func (s *scene) addTint(base *basemap.Map, l *basemap.Level, t Tint) layer {
	arcs, reversed := l.Boundary(base, t.Code)
	var fill, line []path
	for _, shift := range s.copies {
		for i, n := range arcs {
			a := &l.Arcs[n]
			p, ok := s.arcPath(a, shift, reversed[i])
			if !ok {
				continue
			}
			fill = append(fill, p)
			if a.Class != basemap.Edge {
				line = append(line, p)
			}
		}
	}
	s.add(t.Fill, 0, fill)
	return layer{line, t.Line, float32(1.6 * s.hairline())}
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
	scale := float32(s.view.scale())
	s.add(s.style.Border, 1.2*s.hairline(), s.dashed(lines[basemap.Disputed], 4*scale, 3*scale))
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

// dashed cuts paths into dashes.
func (s *scene) dashed(paths []path, dash, gap float32) []path {
	var out []path
	for _, p := range paths {
		at := float32(0) // along the dash and the gap after it
		current := path{from: -1}
		emit := func(d dot) {
			if current.from < 0 {
				current = path{from: len(s.dots), top: d.y, bottom: d.y}
			}
			s.dots = append(s.dots, d)
			current.to = len(s.dots)
			current.top, current.bottom = min(current.top, d.y), max(current.bottom, d.y)
		}
		end := func() {
			if current.from >= 0 {
				out = append(out, current)
			}
			current.from = -1
		}
		for i := p.from + 1; i < p.to; i++ {
			a, b := s.dots[i-1], s.dots[i]
			length := float32(math.Hypot(float64(b.x-a.x), float64(b.y-a.y)))
			if length > 64*(dash+gap) && !s.nearView(a, b) {
				end()
				continue
			}
			for done := float32(0); done < length; {
				step := min(length-done, dash-at)
				if at >= dash {
					step = min(length-done, dash+gap-at)
				}
				if at < dash {
					emit(between(a, b, done/length))
					emit(between(a, b, (done+step)/length))
				}
				done, at = done+step, at+step
				if at >= dash {
					end()
				}
				if at >= dash+gap {
					at = 0
				}
				if step <= 0 {
					break
				}
			}
		}
		end()
	}
	return out
}

// nearView reports whether a segment's box touches the picture.
func (s *scene) nearView(a, b dot) bool {
	return max(a.x, b.x) >= 0 && min(a.x, b.x) <= float32(s.view.Width) &&
		max(a.y, b.y) >= 0 && min(a.y, b.y) <= float32(s.view.Height)
}

func between(a, b dot, t float32) dot {
	return dot{a.x + (b.x-a.x)*t, a.y + (b.y-a.y)*t}
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
