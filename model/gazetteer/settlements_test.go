package gazetteer

import (
	"testing"

	"github.com/paulmach/orb"
)

// TestSettlementsWithin: the towns of an area, the most populous of each cell first, by the
// least that they may have, and no other.
func TestSettlementsWithin(t *testing.T) {
	towns := open(t).Settlements()
	for name, c := range map[string]struct {
		bound orb.Bound
		least uint32
		want  string
		not   string
	}{
		"a city":                     {orb.Bound{Min: orb.Point{11, 48}, Max: orb.Point{12, 48.4}}, 500_000, "Munich", "Dachau"},
		"a town":                     {orb.Bound{Min: orb.Point{11, 48}, Max: orb.Point{12, 48.4}}, 20_000, "Dachau", "Augsburg"},
		"beyond the antimeridian":    {orb.Bound{Min: orb.Point{178, -18.5}, Max: orb.Point{182, -16}}, 10_000, "Suva", "Nadi"},
		"west of the antimeridian":   {orb.Bound{Min: orb.Point{-182, -18.5}, Max: orb.Point{-178, -16}}, 10_000, "Suva", "Nadi"},
		"the south of the north":     {orb.Bound{Min: orb.Point{-0.5, 51.3}, Max: orb.Point{0.3, 51.7}}, 1_000_000, "London", "Reading"},
		"the south of the meridian":  {orb.Bound{Min: orb.Point{-79, -0.5}, Max: orb.Point{-78, 0.1}}, 1_000_000, "Quito", "Guayaquil"},
		"below the end of the world": {orb.Bound{Min: orb.Point{174, -95}, Max: orb.Point{175, -36}}, 300_000, "Auckland", "Sydney"},
	} {
		seen := map[string]bool{}
		for town := range towns.Within(c.bound, c.least) {
			r := towns.Record(town)
			seen[r.Name] = true
			if !c.bound.Contains(town.At) || town.Population < c.least || r.Population != town.Population {
				t.Errorf("%s: %s at %v with %d people", name, r.Name, town.At, town.Population)
			}
		}
		if !seen[c.want] || seen[c.not] {
			t.Errorf("%s: %s is there: %v, %s: %v", name, c.want, seen[c.want], c.not, seen[c.not])
		}
	}
}

// BenchmarkSettlements is what sorting all towns costs.
func BenchmarkSettlements(b *testing.B) {
	g := open(b)
	for b.Loop() {
		g.Settlements()
	}
}

// BenchmarkSettlementsWithin goes through the towns of Germany.
func BenchmarkSettlementsWithin(b *testing.B) {
	towns := open(b).Settlements()
	for b.Loop() {
		for town := range towns.Within(orb.Bound{Min: orb.Point{6, 47.3}, Max: orb.Point{15, 55}}, 1000) {
			_ = town
		}
	}
}
