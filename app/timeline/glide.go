package timeline

import (
	"math"
	"time"

	"fyne.io/fyne/v2"
)

// glideTime is how long the view takes to go where it is sent.
const glideTime = 130 * time.Millisecond

// glide is a view on its way. The zero glide is none.
type glide struct {
	animation *fyne.Animation
	goal      viewport
}

// goal is where the view is or will soon be. Steps by key start from there, so that
// none is lost when they come quickly.
func (t *Timeline) goal() viewport {
	if t.glide.animation != nil {
		return t.glide.goal
	}
	return t.view
}

// glideTo sends the view somewhere: at once where the user wants no motion.
func (t *Timeline) glideTo(v viewport) {
	t.halt()
	if t.view.To <= t.view.From || !fyne.CurrentApp().Settings().ShowAnimations() {
		t.show(v)
		return
	}
	start := t.view
	a := fyne.NewAnimation(glideTime, func(done float32) {
		if done >= 1 {
			t.glide = glide{}
			t.show(v)
			return
		}
		t.show(between(start, v, float64(done)))
	})
	a.Curve = fyne.AnimationEaseOut
	t.glide = glide{a, v}
	a.Start()
}

// halt ends a glide where it is.
func (t *Timeline) halt() {
	if t.glide.animation != nil {
		t.glide.animation.Stop()
		t.glide = glide{}
	}
}

// between is a view on the way from one to another: the zoom grows evenly around
// the moment that has the same place in both.
func between(a, b viewport, done float64) viewport {
	spanA, spanB := a.To-a.From, b.To-b.From
	span, way := spanA*math.Pow(spanB/spanA, done), done
	if math.Abs(spanB/spanA-1) > 1e-6 {
		way = (span - spanA) / (spanB - spanA)
	}
	v := b
	v.From = a.From + (b.From-a.From)*way
	v.To = v.From + span
	v.Scroll = a.Scroll + (b.Scroll-a.Scroll)*done
	return v
}
