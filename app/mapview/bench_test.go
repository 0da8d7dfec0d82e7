package mapview

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/paulmach/orb"

	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/project"
)

// crowd is a hundred thousand events at so many places.
func crowd(places int) []*model.Event {
	r := rand.New(rand.NewPCG(3, 4))
	at := make([]model.Place, places)
	for i := range at {
		at[i] = model.Place{ID: int64(i + 1), Name: fmt.Sprint("Place ", i), Point: orb.Point{r.Float64()*360 - 180, r.NormFloat64() * 30}}
	}
	date := edtf.Y(1900)
	events := make([]*model.Event, 100_000)
	for i := range events {
		events[i] = &model.Event{ID: model.EventID(fmt.Sprint(i)), Date: date, Evidence: []model.Evidence{
			{Document: "a", Places: []model.PlaceMention{{Place: at[r.IntN(places)]}}},
		}}
	}
	return events
}

// BenchmarkArrange100k lays out a pane of 1280 by 800 with its overscan.
func BenchmarkArrange100k(b *testing.B) {
	for _, places := range []int{100, 20_000, 100_000} {
		n := taken(crowd(places))
		at := projected(n.placeIndex, Mercator{})
		for name, v := range map[string]Viewport{
			"world":  world(1920, 1200),
			"region": {Center: orb.Point{10, 20}, Zoom: 6, Width: 1920, Height: 1200},
		} {
			s := target{view: v, pane: rect{320, 200, 1600, 1000}}
			b.Run(fmt.Sprintf("%s/%d", name, places), func(b *testing.B) {
				for b.Loop() {
					arrange(n, at, s, nil, chars)
				}
			})
		}
	}
}

// BenchmarkHit100k is what a move of the pointer costs.
func BenchmarkHit100k(b *testing.B) {
	l := laid(taken(crowd(100_000)), world(1920, 1200), nil)
	for b.Loop() {
		l.hit(333, 222)
	}
}

// BenchmarkCount100k is what another filter costs, and BenchmarkIndex100k what
// other events do.
func BenchmarkCount100k(b *testing.B) {
	events := crowd(20_000)
	d := newPlaceIndex(events, nil)
	for b.Loop() {
		countPlaces(d, events[1000:], project.Filter{})
	}
}

func BenchmarkIndex100k(b *testing.B) {
	events := crowd(20_000)
	for b.Loop() {
		newPlaceIndex(events, nil)
	}
}

// BenchmarkInterface100k is what the interface's goroutine does while one pans,
// rests on a pin and filters, with the picture drawn elsewhere.
func BenchmarkInterface100k(b *testing.B) {
	w := openBench(b, 1280, 800, crowd(20_000)...)
	b.Run("pan", func(b *testing.B) {
		step := float32(1)
		for b.Loop() {
			step = -step
			w.m.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(step, 0)})
		}
		w.settle()
	})
	b.Run("hover", func(b *testing.B) {
		w.m.pointer.inside = true
		k := w.m.shown().layout.marks[0]
		w.m.pointer.at = w.m.placed.inPane(k.x, k.y)
		for b.Loop() {
			w.m.hover()
		}
	})
	b.Run("filter", func(b *testing.B) {
		for b.Loop() {
			w.m.takeUp(project.Filtered)
		}
	})
}

// BenchmarkPicture100k is what the renderer does while only pins change.
func BenchmarkPicture100k(b *testing.B) {
	w := openBench(b, 1280, 800, crowd(20_000)...)
	for b.Loop() {
		if _, err := w.m.renderer.render(context.Background(), w.m.shown().request); err != nil {
			b.Fatal(err)
		}
	}
}
