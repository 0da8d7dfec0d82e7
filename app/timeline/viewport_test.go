package timeline

import (
	"math"
	"testing"
)

func near(a, b float64) bool { return math.Abs(a-b) <= 1e-6*max(1, math.Abs(a), math.Abs(b)) }

func TestZoomKeepsTheMomentUnderThePointer(t *testing.T) {
	v := viewport{From: -200_000, To: 18_000, Width: 1000, Height: 100}
	for _, factor := range []float64{0.5, 0.99, 1.3, 8, 400} {
		for _, x := range []float64{0, 137, 500, 1000} {
			w := v.zoomed(x, factor)
			if !near(w.day(x), v.day(x)) || !near(w.scale(), v.scale()*factor) {
				t.Errorf("zoom %v at %v: %v at scale %v, want %v at %v", factor, x, w.day(x), w.scale(), v.day(x), v.scale()*factor)
			}
		}
	}
}

func TestViewStaysWithinWhatCanBeLookedAt(t *testing.T) {
	v := viewport{From: 0, To: 100, Width: 1000, Height: 100}
	if w := v.zoomed(300, 1e9); !near(w.To-w.From, shortest) {
		t.Errorf("zoomed in to %v days, want %v", w.To-w.From, shortest)
	}
	if w := v.zoomed(300, 1e-15); w.From < -furthestDay || w.To > furthestDay*1.0001 || w.To <= w.From {
		t.Errorf("zoomed out to %v, %v", w.From, w.To)
	}
	if w := v.panned(1e18); w.To > furthestDay || math.Abs(w.To-w.From-100) > 0.1 {
		t.Errorf("panned to %v, %v", w.From, w.To)
	}
}

func TestFittedLeavesMargins(t *testing.T) {
	v := viewport{Width: 1000, Height: 100}
	w := v.fitted(5000, 6000, 32, 168)
	if !near(w.x(5000), 32) || !near(w.x(6000), 1000-168) {
		t.Errorf("from %v to %v, want 32 to 832", w.x(5000), w.x(6000))
	}
	if w := v.fitted(5000, 5000, 0, 0); w.To <= w.From {
		t.Errorf("a moment fitted to %v, %v", w.From, w.To)
	}
}
