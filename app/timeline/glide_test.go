package timeline

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestGlideKeepsWhatIsInPlace(t *testing.T) {
	a := viewport{From: 1000, To: 2000, Width: 800, Height: 100}
	for name, b := range map[string]viewport{"zoom": a.zoomed(300, 16), "out": a.zoomed(0, 0.1), "pan": a.panned(240)} {
		if got := between(a, b, 0); !near(got.From, a.From) || !near(got.To, a.To) {
			t.Errorf("%s starts at %+v", name, got)
		}
		if got := between(a, b, 1); !near(got.From, b.From) || !near(got.To, b.To) {
			t.Errorf("%s ends at %+v, want %+v", name, got, b)
		}
	}
	zoomed := a.zoomed(300, 16)
	half := between(a, zoomed, 0.5)
	if !near(half.day(300), a.day(300)) || !near(half.scale(), 4*a.scale()) {
		t.Errorf("half way: %v at 300 with scale %v, want %v and %v", half.day(300), half.scale(), a.day(300), 4*a.scale())
	}
	if half := between(a, a.panned(240), 0.5); !near(half.From, a.day(120)) {
		t.Errorf("half way of a pan at %v", half.From)
	}
}

// TestLayoutLeavesGlide lays the timeline out anew while it is on its way, as happens where
// anything in it needs more room: it goes on to where it was sent, unless the size is another.
func TestLayoutLeavesGlide(t *testing.T) {
	b := pierBench(t)
	goal := b.timeline.view.zoomed(300, 4)
	b.timeline.glide = glide{fyne.NewAnimation(time.Hour, func(float32) {}), goal}
	r := test.WidgetRenderer(b.timeline)
	r.Layout(b.timeline.Size())
	if got := b.timeline.goal(); got != goal {
		t.Errorf("after a layout it goes to %+v, want %+v", got, goal)
	}
	r.Layout(b.timeline.Size().AddWidthHeight(20, 0))
	if got := b.timeline.goal(); got == goal {
		t.Error("with another size it goes on to what was fitted into the old one")
	}
}
