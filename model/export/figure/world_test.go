package figure

import (
	"testing"

	"github.com/paulmach/orb"

	"chronotope/assets"
	"chronotope/model/basemap"
)

func points(w *World) (n int) {
	for _, r := range append(w.Land, w.Lakes...) {
		n += len(r)
	}
	for _, lines := range [][]orb.LineString{w.Rivers, w.Borders, w.Disputed, w.Provinces} {
		for _, l := range lines {
			n += len(l)
		}
	}
	return n
}

// TestWorldIsSmall: a drawing's map is exact where it looks, and small on the whole.
func TestWorldIsSmall(t *testing.T) {
	m, err := basemap.Open(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	for name, focus := range map[string]orb.Bound{
		"world":   {Min: orb.Point{-180, -60}, Max: orb.Point{180, 80}},
		"Europe":  {Min: orb.Point{-10, 35}, Max: orb.Point{35, 62}},
		"Belgium": {Min: orb.Point{2.5, 49.5}, Max: orb.Point{6.4, 51.5}},
		"Fiji":    {Min: orb.Point{176, -20}, Max: orb.Point{181, -15}},
	} {
		w, err := NewWorld(m, focus)
		if err != nil {
			t.Fatal(err)
		}
		n := points(w)
		t.Log(name, n, len(w.Land), len(w.Lakes), len(w.Rivers), len(w.Borders), len(w.Provinces))
		if n > 60_000 || n < 5_000 {
			t.Errorf("%s: a map of %d points", name, n)
		}
	}
}
