package timeline

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"chronotope/model"
	"chronotope/model/edtf"
)

// life makes n events as a biography tells them: over eighty years, a third of them in ten,
// with dates of several precisions and headlines as long as sentences are.
func life(n int, seed uint64) []*model.Event {
	r := rand.New(rand.NewPCG(seed, 7))
	const words = "She travelled to the congress in Brussels and spoke of the northern mosses there"
	events := make([]*model.Event, n)
	for i := range events {
		year := 1868 + r.IntN(80)
		if i%3 == 0 {
			year = 1908 + r.IntN(10)
		}
		date := edtf.YMD(int64(year), 1+r.IntN(12), 1+r.IntN(28))
		switch r.IntN(4) {
		case 0:
			date = edtf.Y(int64(year))
		case 1:
			date = edtf.YM(int64(year), 1+r.IntN(12))
		}
		events[i] = &model.Event{ID: model.EventID(fmt.Sprint(i)), Headline: words[:18+r.IntN(40)], Date: date}
	}
	return events
}

// readable is the share of a layout's events whose names can be read in the pane.
func readable(d *dataset, l *layout) float64 { return float64(named(d, l)) / float64(len(d.spans)) }

// width is about that of a text in the labels of the timeline.
func width(s string) float32 { return 5.7 * float32(len(s)) }

// TestMostEventsAreNamed fits lives into the pane that the timeline has in a window of 1280 by
// 800.
func TestMostEventsAreNamed(t *testing.T) {
	for n, least := range map[int]float64{20: 1, 40: 0.95, 70: 0.8, 150: 0.6} {
		sum := 0.0
		const lives = 5
		for seed := range uint64(lives) {
			d := newDataset(life(n, seed), width)
			v := d.fitted(viewport{Width: 811, Height: 290}, d.dense())
			l := arrange(d, pack(d, v), v, 0, -1)
			for _, m := range l.marks {
				if m.shape == count {
					t.Errorf("%d events: some are only counted", n)
				}
			}
			sum += readable(d, l)
		}
		t.Logf("%d events: %.1f %% named", n, 100*sum/lives)
		if sum/lives < least {
			t.Errorf("%d events: %.2f of them can be read, want %.2f", n, sum/lives, least)
		}
	}
}

func BenchmarkPackNamed(b *testing.B) {
	for _, n := range []int{70, 300, few} {
		d := newDataset(life(n, 1), width)
		v := d.fitted(viewport{Width: 811, Height: 245}, d.dense())
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				pack(d, v)
			}
		})
	}
}
