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
