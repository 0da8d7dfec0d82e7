package mapview

import (
	"math"

	"github.com/paulmach/orb"
)

// Projection maps the globe to a plane whose unit is the width of the world: x
// grows to the east and y to the south, and longitude 0, latitude 0 is at 0, 0.
// The two are Mercator and EqualEarth; both are cylindrical enough that a
// longitude outside ±180° is simply further on.
type Projection interface {
	// Forward projects a longitude and latitude in degrees. Latitudes beyond
	// MaxLatitude are taken for it.
	Forward(lon, lat float64) (x, y float64)
	// Inverse is the reverse of Forward. Points off the map give the nearest
	// latitude and a longitude that may be beyond ±180.
	Inverse(x, y float64) (lon, lat float64)
	// MaxLatitude is the northernmost latitude shown, in degrees.
	MaxLatitude() float64
	// Wraps reports whether the world repeats to the east and west, as it does
	// where meridians are parallel.
	Wraps() bool
}

// Mercator is the spherical Mercator projection of web maps (EPSG:3857), in which
// the world is a square.
type Mercator struct{}

// EqualEarth is the equal-area projection of Šavrič, Patterson and Jenny (2018).
type EqualEarth struct{}

var (
	_ Projection = Mercator{}
	_ Projection = EqualEarth{}
)

const radians = math.Pi / 180

// mercatorLatitude is where spherical Mercator becomes a square: atan(sinh(π)).
const mercatorLatitude = 85.05112877980659

// MaxLatitude is 85.05°, where the world is a square.
func (Mercator) MaxLatitude() float64 { return mercatorLatitude }

// Wraps is true.
func (Mercator) Wraps() bool { return true }

// Forward projects a longitude and latitude in degrees.
func (Mercator) Forward(lon, lat float64) (x, y float64) {
	lat = min(max(lat, -mercatorLatitude), mercatorLatitude)
	return lon / 360, -math.Atanh(math.Sin(lat*radians)) / (2 * math.Pi)
}

// Inverse is the reverse of Forward.
func (Mercator) Inverse(x, y float64) (lon, lat float64) {
	y = min(max(y, -0.5), 0.5)
	return x * 360, -math.Atan(math.Sinh(y*2*math.Pi)) / radians
}

// MaxLatitude is the pole.
func (EqualEarth) MaxLatitude() float64 { return 90 }

// Wraps is false: the map has curved edges.
func (EqualEarth) Wraps() bool { return false }

// The coefficients of the polynomial, from B. Šavrič, T. Patterson, B. Jenny,
// "The Equal Earth map projection", IJGIS 33 (2019), equation 4.
const (
	equalEarth1 = 1.340264
	equalEarth2 = -0.081106
	equalEarth3 = 0.000893
	equalEarth4 = 0.003796
)

// equalEarthWidth is the width of the equator on a sphere of radius 1.
var equalEarthWidth = 4 * math.Pi / (math.Sqrt(3) * equalEarth1)

// equalEarthY returns y and its derivative for the parametric latitude t.
func equalEarthY(t float64) (y, dy float64) {
	t2 := t * t
	t6 := t2 * t2 * t2
	y = t * (equalEarth1 + equalEarth2*t2 + t6*(equalEarth3+equalEarth4*t2))
	dy = equalEarth1 + 3*equalEarth2*t2 + t6*(7*equalEarth3+9*equalEarth4*t2)
	return y, dy
}

// Forward projects a longitude and latitude in degrees.
func (EqualEarth) Forward(lon, lat float64) (x, y float64) {
	lat = min(max(lat, -90), 90)
	t := math.Asin(math.Sqrt(3) / 2 * math.Sin(lat*radians))
	y, dy := equalEarthY(t)
	x = 2 * math.Sqrt(3) * lon * radians * math.Cos(t) / (3 * dy)
	return x / equalEarthWidth, -y / equalEarthWidth
}

// Inverse is the reverse of Forward, by Newton's method.
func (EqualEarth) Inverse(x, y float64) (lon, lat float64) {
	x, y = x*equalEarthWidth, -y*equalEarthWidth
	top, _ := equalEarthY(math.Pi / 3)
	y = min(max(y, -top), top)
	t := y / equalEarth1
	for range 12 {
		at, dy := equalEarthY(t)
		step := (at - y) / dy
		t -= step
		if math.Abs(step) < 1e-12 {
			break
		}
	}
	_, dy := equalEarthY(t)
	lon = 3 * x * dy / (2 * math.Sqrt(3) * math.Cos(t)) / radians
	lat = math.Asin(min(max(2*math.Sin(t)/math.Sqrt(3), -1), 1)) / radians
	return lon, lat
}

// wrapLongitude brings a longitude into [-180, 180).
func wrapLongitude(lon float64) float64 {
	if lon >= -180 && lon < 180 {
		return lon
	}
	lon = math.Mod(lon+180, 360)
	if lon < 0 {
		lon += 360
	}
	return lon - 180
}

// clampPoint brings a point onto the map.
func clampPoint(p orb.Point, proj Projection) orb.Point {
	top := proj.MaxLatitude()
	return orb.Point{wrapLongitude(p[0]), min(max(p[1], -top), top)}
}
