package mapview

import (
	"math"
	"slices"

	"github.com/paulmach/orb"
)

// The bounds of Viewport.Zoom. At the closest a pixel is about 0.3 m wide, as far as maps of
// the user's carry.
const (
	MinZoom = 0
	MaxZoom = 19
)

// tileSize is the width of the world at zoom 0 in device-independent pixels, as
// on web maps.
const tileSize = 256

// Viewport is what part of the world is seen, and how large. It is a value: its
// methods return changed copies.
type Viewport struct {
	Center     orb.Point // longitude, latitude in degrees
	Zoom       float64   // the world is 256*2^Zoom device-independent pixels wide
	Width      int       // of the picture, in device pixels
	Height     int
	Scale      float32    // device pixels per device-independent pixel; 0 means 1
	Projection Projection // nil means Mercator
}

// WithSize returns the viewport with a picture of other size, in device pixels,
// keeping the centre.
func (v Viewport) WithSize(width, height int, scale float32) Viewport {
	v.Width, v.Height, v.Scale = width, height, scale
	return v.clamp()
}

// WithProjection returns the same place in another projection.
func (v Viewport) WithProjection(p Projection) Viewport {
	v.Projection = p
	return v.clamp()
}

// WorldWidth is the width of the world in device pixels.
func (v Viewport) WorldWidth() float64 {
	return tileSize * math.Exp2(v.Zoom) * v.scale()
}

// Project returns where a longitude and latitude are in the picture, in device
// pixels from its top left corner. Of the copies of the world it takes the one
// nearest to the centre.
func (v Viewport) Project(p orb.Point) (x, y float64) {
	lon := p[0]
	if v.projection().Wraps() {
		lon = v.Center[0] + wrapLongitude(lon-v.Center[0])
	}
	return v.projectRaw(lon, p[1])
}

// projectRaw projects a longitude as it is, on whichever copy of the world.
func (v Viewport) projectRaw(lon, lat float64) (x, y float64) {
	proj, width := v.projection(), v.WorldWidth()
	cx, cy := proj.Forward(v.Center[0], v.Center[1])
	x, y = proj.Forward(lon, lat)
	return (x-cx)*width + float64(v.Width)/2, (y-cy)*width + float64(v.Height)/2
}

// Unproject returns the longitude and latitude of a place in the picture, with
// the longitude in [-180, 180).
func (v Viewport) Unproject(x, y float64) orb.Point {
	lon, lat := v.unprojectRaw(x, y)
	return orb.Point{wrapLongitude(lon), lat}
}

func (v Viewport) unprojectRaw(x, y float64) (lon, lat float64) {
	proj, width := v.projection(), v.WorldWidth()
	cx, cy := proj.Forward(v.Center[0], v.Center[1])
	return proj.Inverse((x-float64(v.Width)/2)/width+cx, (y-float64(v.Height)/2)/width+cy)
}

// ZoomAt zooms in by dz (out where it is negative), keeping what is at x, y in
// place.
func (v Viewport) ZoomAt(x, y, dz float64) Viewport {
	lon, lat := v.unprojectRaw(x, y)
	v.Zoom = min(max(v.Zoom+dz, v.minZoom()), MaxZoom)
	nx, ny := v.projectRaw(lon, lat)
	return v.Pan(x-nx, y-ny)
}

// Pan moves what is seen by dx, dy device pixels: to the right and down where
// they are positive.
func (v Viewport) Pan(dx, dy float64) Viewport {
	lon, lat := v.unprojectRaw(float64(v.Width)/2-dx, float64(v.Height)/2-dy)
	v.Center = orb.Point{lon, lat}
	return v.clamp()
}

// Fit returns the viewport that shows all the points with padding device pixels
// around them, no closer than maxZoom. Of the ways around the globe it takes the
// shortest, so that Fiji and Samoa are neighbours. Without points it shows the
// world.
func (v Viewport) Fit(points []orb.Point, padding, maxZoom float64) Viewport {
	if len(points) == 0 {
		v.Center, v.Zoom = orb.Point{0, 20}, v.minZoom()
		return v.clamp()
	}
	proj := v.projection()
	west, east := longitudeRange(points, proj.Wraps())
	middle := (west + east) / 2
	left, right, top, bottom := math.Inf(1), math.Inf(-1), math.Inf(1), math.Inf(-1)
	for _, p := range points {
		lon := p[0]
		if proj.Wraps() {
			lon = middle + wrapLongitude(lon-middle)
		}
		x, y := proj.Forward(lon, p[1])
		left, right = min(left, x), max(right, x)
		top, bottom = min(top, y), max(bottom, y)
	}
	lon, lat := proj.Inverse((left+right)/2, (top+bottom)/2)
	room := func(pixels int, span float64) float64 {
		return max(float64(pixels)-2*padding, 1) / max(span, 1e-9)
	}
	world := min(room(v.Width, right-left), room(v.Height, bottom-top))
	v.Zoom = min(math.Log2(world/(tileSize*v.scale())), maxZoom)
	v.Center = orb.Point{lon, lat}
	return v.clamp()
}

// Bounds returns the longitudes and latitudes that the picture shows. The
// longitudes may reach beyond ±180, and span at most 360 degrees where the world
// does not wrap.
func (v Viewport) Bounds() orb.Bound {
	b := orb.Bound{Min: orb.Point{math.Inf(1), math.Inf(1)}, Max: orb.Point{math.Inf(-1), math.Inf(-1)}}
	const steps = 16 // edges may be curved
	w, h := float64(v.Width), float64(v.Height)
	for i := range steps + 1 {
		t := float64(i) / steps
		for _, at := range [][2]float64{{t * w, 0}, {t * w, h}, {0, t * h}, {w, t * h}, {t * w, h / 2}} {
			lon, lat := v.unprojectRaw(at[0], at[1])
			b.Min = orb.Point{min(b.Min[0], lon), min(b.Min[1], lat)}
			b.Max = orb.Point{max(b.Max[0], lon), max(b.Max[1], lat)}
		}
	}
	if !v.projection().Wraps() {
		b.Min[0], b.Max[0] = max(b.Min[0], -180), min(b.Max[0], 180)
	}
	return b
}

func (v Viewport) projection() Projection {
	if v.Projection == nil {
		return Mercator{}
	}
	return v.Projection
}

func (v Viewport) scale() float64 {
	if v.Scale <= 0 {
		return 1
	}
	return float64(v.Scale)
}

// minZoom is the zoom at which the world just fills the picture's width or
// height, whichever leaves less empty.
func (v Viewport) minZoom() float64 {
	if v.Width <= 0 || v.Height <= 0 {
		return MinZoom
	}
	fill := float64(v.Width)
	if !v.projection().Wraps() {
		_, top := v.projection().Forward(0, v.projection().MaxLatitude())
		fill = min(fill, float64(v.Height)/(2*math.Abs(top)))
	}
	return max(math.Log2(fill/(tileSize*v.scale())), MinZoom)
}

// clamp keeps the zoom in its bounds and the poles at the picture's edges: where
// the world is taller than the picture nothing beyond it shows, where it is
// lower it stands in the middle.
func (v Viewport) clamp() Viewport {
	v.Zoom = min(max(v.Zoom, v.minZoom()), MaxZoom)
	v.Center = clampPoint(v.Center, v.projection())
	if v.Height <= 0 {
		return v
	}
	proj := v.projection()
	_, edge := proj.Forward(0, -proj.MaxLatitude())
	x, y := proj.Forward(v.Center[0], v.Center[1])
	free := max(edge-float64(v.Height)/2/v.WorldWidth(), 0)
	_, lat := proj.Inverse(x, min(max(y, -free), free))
	v.Center[1] = lat
	return v
}

// longitudeRange returns the shortest stretch of longitudes that holds all the
// points, with west <= east; east may be beyond 180.
func longitudeRange(points []orb.Point, wraps bool) (west, east float64) {
	lons := make([]float64, len(points))
	for i, p := range points {
		lons[i] = wrapLongitude(p[0])
	}
	slices.Sort(lons)
	west, east = lons[0], lons[len(lons)-1]
	if !wraps {
		return west, east
	}
	widest := 360 - (east - west)
	for i := 1; i < len(lons); i++ {
		if gap := lons[i] - lons[i-1]; gap > widest {
			widest, west, east = gap, lons[i], lons[i-1]+360
		}
	}
	return west, east
}
