package main

import (
	"testing"

	"chronotope/model/basemap"
)

func square(x, y int32) []vertex {
	return []vertex{{x, y}, {x + 10, y}, {x + 10, y + 10}, {x, y + 10}}
}

// TestBuildArcs: two squares side by side have three arcs: the border, and the
// coast of either; a square by itself is one closed arc.
func TestBuildArcs(t *testing.T) {
	faces := []face{{rings: [][]vertex{square(0, 0)}}, {rings: [][]vertex{square(10, 0), square(100, 0)}}}
	count := make(map[sides]int)
	for _, a := range buildArcs(faces) {
		b := sides{a.left, a.right}
		if b.left < b.right {
			b = sides{b.right, b.left}
		}
		count[b]++
		if island := a.vertices[0].x >= 100; a.closed() != island {
			t.Errorf("arc %v: closed is %v", a.vertices, a.closed())
		}
		if a.left == 0 && a.right == 1 && a.vertices[0].y > a.vertices[1].y {
			t.Errorf("the west is not left of %v", a.vertices)
		}
	}
	want := map[sides]int{{1, 0}: 1, {0, basemap.NoArea}: 1, {1, basemap.NoArea}: 2}
	for b, n := range want {
		if count[b] != n {
			t.Errorf("%d arcs between %v, want %d", count[b], b, n)
		}
	}
}

// TestEdgeOfTheWorld: where the antimeridian cuts land is no coast.
func TestEdgeOfTheWorld(t *testing.T) {
	east := int32(180 * unitsPerDegree)
	faces := []face{{rings: [][]vertex{{{east - 10, 0}, {east, 0}, {east, 10}, {east - 10, 10}}}}}
	for _, a := range buildArcs(faces) {
		along := a.vertices[0].x == east && a.vertices[len(a.vertices)-1].x == east && len(a.vertices) == 2
		if a.edge != along {
			t.Errorf("arc %v: edge is %v", a.vertices, a.edge)
		}
	}
}

func TestSimplify(t *testing.T) {
	degree := int32(unitsPerDegree)
	bump := []vertex{{0, 0}, {degree, 10}, {2 * degree, 0}, {3 * degree, degree}, {4 * degree, 0}}
	if got := simplify(bump, 0.1); len(got) != 4 || got[1] != bump[2] || got[2] != bump[3] {
		t.Errorf("%v became %v", bump, got)
	}
	ring := append(square(0, 0), vertex{0, 0})
	if got := simplify(ring, 1000); len(got) != 4 || got[0] != got[3] {
		t.Errorf("a ring became %v", got)
	}
}

// TestDivide: cutting a ring at a parallel leaves two that share the cut, and
// gives a neighbour the same vertices.
func TestDivide(t *testing.T) {
	ring := crossings([]vertex{{0, 0}, {10, -7}, {13, 10}, {0, 10}}, 3)
	neighbour := crossings([]vertex{{13, 10}, {10, -7}, {30, 0}}, 3)
	north, south := split(ring, 3)
	for _, part := range [][]vertex{north, south} {
		on := 0
		for _, v := range part {
			if v.y != 3 {
				continue
			}
			on++
			if v.x == 0 {
				continue
			}
			shared := false
			for _, w := range neighbour {
				shared = shared || v == w
			}
			if !shared {
				t.Errorf("%v is not in the neighbour %v", v, neighbour)
			}
		}
		if on != 2 || twiceArea(part) <= 0 {
			t.Errorf("%v meets the parallel %d times", part, on)
		}
	}
	if got := twiceArea(north) + twiceArea(south) - twiceArea(ring); got != 0 {
		t.Errorf("the halves differ from the whole by %d", got)
	}
}

func TestCityName(t *testing.T) {
	for _, c := range [][3]string{
		{"Sao Paulo", "São Paulo", "São Paulo"},
		{"Kiev", "Kyiv", "Kyiv"},
		{"Hyderabad", "Hyderābād", "Hyderabad"},
		{"Geneva", "Genève", "Geneva"},
		{"St.-Brieuc", "Saint-Brieuc", "Saint-Brieuc"},
		{"Besancon", "Besançon", "Besançon"},
		{"Luxor", "", "Luxor"},
	} {
		if got := cityName(c[0], c[1]); got != c[2] {
			t.Errorf("%s, spelt %s, is %s, want %s", c[0], c[1], got, c[2])
		}
	}
}
