package timeline

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestHistogram(t *testing.T) {
	spans := []span{{from: 0, to: 1}, {from: 1.5, to: 1.6}, {from: 10, to: 14}, {from: -5, to: -1}, {from: 38, to: 60}}
	got := histogram(spans, 0, 40, 10*columnWidth)
	want := []float64{2, 0, 1 / math.Sqrt2, 1 / math.Sqrt2, 0, 0, 0, 0, 0, 1 / math.Sqrt(6)}
	if diff := cmp.Diff(want, got, cmp.Comparer(near)); diff != "" {
		t.Error(diff)
	}
	if histogram(spans, 5, 5, 100) != nil {
		t.Error("no time has columns")
	}
}

func TestBrushGeometry(t *testing.T) {
	for name, c := range map[string]struct {
		brush      brush
		start, now float64
		grip       grip
		want       brush
	}{
		"make":                       {brush{}, 100, 180, gripNone, brush{100, 180}},
		"make leftwards":             {brush{}, 180, 100, gripNone, brush{100, 180}},
		"make anew outside":          {brush{100, 200}, 400, 450, gripNone, brush{400, 450}},
		"move":                       {brush{100, 200}, 150, 170, gripAll, brush{120, 220}},
		"move no further than 0":     {brush{100, 200}, 150, 20, gripAll, brush{0, 100}},
		"move no further than 500":   {brush{100, 200}, 150, 499, gripAll, brush{400, 500}},
		"left edge":                  {brush{100, 200}, 98, 60, gripFrom, brush{62, 200}},
		"right edge":                 {brush{100, 200}, 204, 300, gripTo, brush{100, 296}},
		"left edge past the right":   {brush{100, 200}, 100, 260, gripFrom, brush{200, 260}},
		"right edge out of the view": {brush{100, 200}, 200, 900, gripTo, brush{100, 500}},
		"narrow ones can be moved":   {brush{100, 109}, 104, 114, gripAll, brush{110, 119}},
		"narrow ones can be widened": {brush{100, 109}, 96, 86, gripFrom, brush{90, 109}},
	} {
		g := c.brush.grip(c.start)
		if g != c.grip {
			t.Errorf("%s: grip %d, want %d", name, g, c.grip)
		}
		if got := c.brush.dragged(g, c.start, c.now, 500); got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}
