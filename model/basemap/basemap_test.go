package basemap_test

import (
	"bytes"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/paulmach/orb"

	"chronotope/assets"
	"chronotope/model/basemap"
)

func open(t testing.TB) *basemap.Map {
	t.Helper()
	m, err := basemap.Open(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// TestKnownPoints: what is where, at every level of detail, and as the policy on
// disputed borders has it.
func TestKnownPoints(t *testing.T) {
	m := open(t)
	for name, c := range map[string]struct {
		at      orb.Point
		country string
	}{
		"Berlin":       {orb.Point{13.40, 52.52}, "DE"},
		"Marrakech":    {orb.Point{-8.00, 31.63}, "MA"},
		"Quito":        {orb.Point{-78.51, -0.20}, "EC"},
		"Simferopol":   {orb.Point{34.10, 44.95}, "UA"},
		"Smara":        {orb.Point{-11.67, 26.74}, "EH"},
		"Chukotka":     {orb.Point{-175, 66.5}, "RU"},
		"Atlantic":     {orb.Point{-40, 30}, ""},
		"South Pole":   {orb.Point{20, -85}, "AQ"},
		"Kansas":       {orb.Point{-98, 38.5}, "US"},
		"Central Fiji": {orb.Point{178.0, -17.8}, "FJ"},
	} {
		for level := range basemap.Levels {
			a, ok := m.AreaAt(c.at, level)
			if ok != (c.country != "") || a.Country != c.country {
				t.Errorf("%s at level %d is in %q (%v), want %q", name, level, a.Country, ok, c.country)
			}
		}
	}
}

func TestOutlines(t *testing.T) {
	m := open(t)
	inside := func(p orb.MultiPolygon, at orb.Point) bool {
		for _, polygon := range p {
			in := false
			for _, ring := range polygon {
				for i := 1; i < len(ring); i++ {
					a, b := ring[i-1], ring[i]
					if (a[1] > at[1]) != (b[1] > at[1]) && at[0] < a[0]+(at[1]-a[1])/(b[1]-a[1])*(b[0]-a[0]) {
						in = !in
					}
				}
			}
			if in {
				return true
			}
		}
		return false
	}
	for code, at := range map[string]orb.Point{"DE": {13.4, 52.5}, "BE": {4.48, 51.03}, "DE-BY": {11.58, 48.14}, "US-CA": {-121.5, 38.6}} {
		for level := range basemap.Levels {
			p, ok := m.Outline(code, level)
			if !ok || !inside(p, at) {
				t.Errorf("the outline of %s at level %d does not hold %v", code, level, at)
			}
			if inside(p, orb.Point{-40, 30}) {
				t.Errorf("the outline of %s holds the Atlantic", code)
			}
			for _, polygon := range p {
				for _, ring := range polygon {
					if ring[0] != ring[len(ring)-1] {
						t.Fatalf("a ring of %s is not closed", code)
					}
				}
			}
		}
	}
	if _, ok := m.Outline("nowhere", 0); ok {
		t.Error("an unknown code has an outline")
	}
}

// TestNoLineCrossesTheMap: nothing jumps from one side of the antimeridian to the
// other.
func TestNoLineCrossesTheMap(t *testing.T) {
	m := open(t)
	for level := range basemap.Levels {
		l, err := m.Level(level)
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range l.Arcs {
			if a.Class == basemap.Edge {
				continue
			}
			for i := 1; i < len(a.Points); i++ {
				if d := a.Points[i].Lon - a.Points[i-1].Lon; d > 90 || d < -90 {
					t.Fatalf("level %d: an arc goes from %v to %v", level, a.Points[i-1], a.Points[i])
				}
			}
		}
	}
}

func TestLabels(t *testing.T) {
	seen := map[string]bool{}
	for _, l := range open(t).Labels() {
		seen[l.Name] = true
	}
	for _, want := range []string{"Morocco", "Paris", "Mediterranean Sea"} {
		if !seen[want] {
			t.Errorf("no label for %s", want)
		}
	}
}

func TestRoundTrip(t *testing.T) {
	l, err := open(t).Level(0)
	if err != nil {
		t.Fatal(err)
	}
	const units = 1000
	once, err := l.Encode(units)
	if err != nil {
		t.Fatal(err)
	}
	index, err := assets.FS.Open(basemap.IndexPath)
	if err != nil {
		t.Fatal(err)
	}
	defer index.Close()
	var raw bytes.Buffer
	if _, err := raw.ReadFrom(index); err != nil {
		t.Fatal(err)
	}
	again, err := basemap.Open(fstest.MapFS{
		basemap.IndexPath: {Data: raw.Bytes()},
		basemap.Path(0):   {Data: once},
	})
	if err != nil {
		t.Fatal(err)
	}
	got, err := again.Level(0)
	if err != nil {
		t.Fatal(err)
	}
	twice, err := got.Encode(units)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(len(l.Arcs), len(got.Arcs)); diff != "" {
		t.Error(diff)
	}
	if !bytes.Equal(once, twice) {
		t.Error("encoding what was decoded gives other bytes")
	}
}

// FuzzOpen: damaged data give an error and no panic.
func FuzzOpen(f *testing.F) {
	for _, path := range []string{basemap.IndexPath, basemap.Path(0)} {
		var raw bytes.Buffer
		file, err := assets.FS.Open(path)
		if err != nil {
			f.Fatal(err)
		}
		if _, err := raw.ReadFrom(file); err != nil {
			f.Fatal(err)
		}
		file.Close()
		f.Add(raw.Bytes()[:min(raw.Len(), 2000)])
	}
	f.Fuzz(func(_ *testing.T, data []byte) {
		files := fstest.MapFS{basemap.IndexPath: {Data: data}, basemap.Path(0): {Data: data}}
		if m, err := basemap.Open(files); err == nil {
			_, _ = m.Level(0)
		}
	})
}

func BenchmarkLevels(b *testing.B) {
	for b.Loop() {
		m := open(b)
		for level := range basemap.Levels {
			if _, err := m.Level(level); err != nil {
				b.Fatal(err)
			}
		}
	}
}
