package mapview

import (
	"math"
	"testing"

	"github.com/paulmach/orb"
)

func someView(p Projection) Viewport {
	return Viewport{Center: orb.Point{10, 45}, Zoom: 5, Width: 1000, Height: 600, Scale: 1.5, Projection: p}
}

func TestUnprojectProject(t *testing.T) {
	for name, p := range projections {
		v := someView(p)
		for _, at := range [][2]float64{{0, 0}, {500, 300}, {999, 1}, {1, 599}} {
			x, y := v.Project(v.Unproject(at[0], at[1]))
			if !near(x, at[0], 1e-5) || !near(y, at[1], 1e-5) {
				t.Errorf("%s: %v comes back as %v, %v", name, at, x, y)
			}
		}
	}
}

func TestZoomAtKeepsThePlace(t *testing.T) {
	for name, p := range projections {
		v := someView(p)
		before := v.Unproject(200, 450)
		for _, dz := range []float64{1, 0.25, -1} {
			after := v.ZoomAt(200, 450, dz).Unproject(200, 450)
			if !near(after[0], before[0], 1e-6) || !near(after[1], before[1], 1e-6) {
				t.Errorf("%s: zooming by %v moves %v to %v", name, dz, before, after)
			}
		}
	}
}

func TestPan(t *testing.T) {
	v := someView(nil)
	lisbon := orb.Point{-9.13, 38.72}
	x, y := v.Project(lisbon)
	px, py := v.Pan(40, -25).Project(lisbon)
	if !near(px-x, 40, 1e-6) || !near(py-y, -25, 1e-6) {
		t.Errorf("panning by 40, -25 moves by %v, %v", px-x, py-y)
	}
}

// TestPanAroundTheWorld: far enough east one is back.
func TestPanAroundTheWorld(t *testing.T) {
	v := someView(nil)
	w := v
	for range 8 {
		w = w.Pan(-v.WorldWidth()/8, 0)
		if w.Center[0] < -180 || w.Center[0] >= 180 {
			t.Fatalf("the centre is at longitude %v", w.Center[0])
		}
	}
	if !near(w.Center[0], v.Center[0], 1e-6) {
		t.Errorf("around the world from %v to %v", v.Center, w.Center)
	}
}

func TestProjectTakesTheNearestCopy(t *testing.T) {
	v := Viewport{Center: orb.Point{179, -17}, Zoom: 6, Width: 800, Height: 600}
	x, _ := v.Project(orb.Point{-179, -17})
	if want := 400 + 2.0/360*v.WorldWidth(); !near(x, want, 1e-6) {
		t.Errorf("two degrees east of the centre is at %v, want %v", x, want)
	}
}

func TestClamp(t *testing.T) {
	v := Viewport{Center: orb.Point{0, 89}, Zoom: -3, Width: 1200, Height: 700, Scale: 2}.WithSize(1200, 700, 2)
	if got := v.WorldWidth(); got < 1200-1e-6 {
		t.Errorf("the world is %v wide in a picture of 1200", got)
	}
	if _, y := v.Project(orb.Point{0, mercatorLatitude}); !near(y, 0, 1e-6) {
		t.Errorf("the north edge of the world is at %v, want the picture's", y)
	}
	if z := v.ZoomAt(3, 3, 99).Zoom; z != MaxZoom {
		t.Errorf("zoom %v, want %v", z, MaxZoom)
	}
	tall := Viewport{Center: orb.Point{0, 60}, Width: 300, Height: 900}.WithSize(300, 900, 1)
	if !near(tall.Center[1], 0, 1e-9) && tall.WorldWidth() < 900 {
		t.Errorf("a world lower than the picture is centred on %v", tall.Center)
	}
}

func TestFit(t *testing.T) {
	fiji, samoa := orb.Point{178.4, -18.1}, orb.Point{-171.8, -13.8}
	for name, c := range map[string]struct {
		points []orb.Point
		zoomed bool // to what the points need, not to the most allowed
	}{
		"Europe":            {[]orb.Point{{-9.1, 38.7}, {24.9, 60.2}, {23.7, 38}}, true},
		"over the dateline": {[]orb.Point{fiji, samoa}, true},
		"one":               {[]orb.Point{fiji}, false},
	} {
		const padding, most = 50, 9
		v := Viewport{Width: 1000, Height: 700, Scale: 1}.Fit(c.points, padding, most)
		if (v.Zoom < most) != c.zoomed || v.Zoom > most {
			t.Errorf("%s: zoom %v", name, v.Zoom)
		}
		tightest := math.Inf(1)
		for _, p := range c.points {
			x, y := v.Project(p)
			tightest = min(tightest, x, y, 1000-x, 700-y)
		}
		if tightest < padding-1e-6 || c.zoomed && !near(tightest, padding, 1e-6) {
			t.Errorf("%s: %v pixels are left at the edge, want %v", name, tightest, padding)
		}
	}
	if v := (Viewport{Width: 1000, Height: 700}).Fit(nil, 10, 9); !near(v.WorldWidth(), 1000, 1e-6) {
		t.Errorf("without points the world is %v wide", v.WorldWidth())
	}
}

func TestBounds(t *testing.T) {
	for name, p := range projections {
		v := someView(p)
		b := v.Bounds()
		for _, at := range [][2]float64{{0, 0}, {1000, 0}, {0, 600}, {1000, 600}, {500, 300}} {
			if !b.Pad(1e-9).Contains(v.Unproject(at[0], at[1])) {
				t.Errorf("%s: %v is not within %v", name, at, b)
			}
		}
	}
}
