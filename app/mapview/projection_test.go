package mapview

import (
	"math"
	"testing"
)

var projections = map[string]Projection{"Mercator": Mercator{}, "Equal Earth": EqualEarth{}}

func near(a, b, tolerance float64) bool { return math.Abs(a-b) <= tolerance }

func TestProjectionRoundTrip(t *testing.T) {
	for name, p := range projections {
		for lat := -85.0; lat <= 85; lat += 2.5 {
			for lon := -180.0; lon <= 180; lon += 15 {
				x, y := p.Forward(lon, lat)
				gotLon, gotLat := p.Inverse(x, y)
				if !near(gotLon, lon, 1e-6) || !near(gotLat, lat, 1e-6) {
					t.Errorf("%s: %v, %v comes back as %v, %v", name, lon, lat, gotLon, gotLat)
				}
			}
		}
	}
}

// TestForward has values of PROJ: EPSG:3857 divided by 40075016.6856 m, and
// +proj=eqearth on a sphere divided by the length of its equator.
func TestForward(t *testing.T) {
	for _, c := range []struct {
		projection Projection
		lon, lat   float64
		x, y       float64
	}{
		{Mercator{}, 0, 0, 0, 0},
		{Mercator{}, 180, 85.0511287798, 0.5, -0.5},
		{Mercator{}, -90, 45, -0.25, -0.1402749},
		{EqualEarth{}, 0, 0, 0, 0},
		{EqualEarth{}, 180, 0, 0.5, 0},
		{EqualEarth{}, 0, 90, 0, -0.2433583},
		{EqualEarth{}, 0, -90, 0, 0.2433583},
	} {
		x, y := c.projection.Forward(c.lon, c.lat)
		if !near(x, c.x, 1e-6) || !near(y, c.y, 1e-6) {
			t.Errorf("%T of %v, %v is %.7f, %.7f, want %v, %v", c.projection, c.lon, c.lat, x, y, c.x, c.y)
		}
	}
}

// TestEqualArea: a cell of a degree is as large on the map as on the globe.
func TestEqualArea(t *testing.T) {
	cell := func(lat float64) float64 {
		const d = 0.01
		x0, y0 := EqualEarth{}.Forward(10, lat)
		x1, y1 := EqualEarth{}.Forward(10+d, lat)
		x2, y2 := EqualEarth{}.Forward(10, lat+d)
		return math.Abs((x1-x0)*(y2-y0)-(y1-y0)*(x2-x0)) / math.Cos((lat+d/2)*radians)
	}
	for _, lat := range []float64{10, 30, 50, 70, 85} {
		if ratio := cell(lat) / cell(0); !near(ratio, 1, 0.002) {
			t.Errorf("at latitude %v areas are %v times those at the equator", lat, ratio)
		}
	}
}

// TestBeyondTheEdges: what no map shows still gives numbers.
func TestBeyondTheEdges(t *testing.T) {
	for name, p := range projections {
		for _, at := range [][2]float64{{0, 9}, {0, -9}, {3, 0.1}, {-3, -0.2}} {
			if lon, lat := p.Inverse(at[0], at[1]); math.IsNaN(lon) || math.Abs(lat) > p.MaxLatitude()+1e-9 {
				t.Errorf("%s: %v comes from %v, %v", name, at, lon, lat)
			}
		}
		if _, y := p.Forward(0, 1000); math.IsNaN(y) || math.IsInf(y, 0) {
			t.Errorf("%s: latitude 1000 is at %v", name, y)
		}
	}
}

func TestWrapLongitude(t *testing.T) {
	for in, want := range map[float64]float64{0: 0, 180: -180, -180: -180, 190: -170, -190: 170, 540: -180, 725: 5, -725: -5} {
		if got := wrapLongitude(in); got != want {
			t.Errorf("%v is %v, want %v", in, got, want)
		}
	}
}
