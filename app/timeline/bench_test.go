package timeline

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"fyne.io/fyne/v2/theme"

	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/ticks"
)

// chronicle makes n events over a century with dates of every precision.
func chronicle(n int) []*model.Event {
	r := rand.New(rand.NewPCG(1, 2))
	events := make([]*model.Event, n)
	for i := range events {
		year := 1850 + r.IntN(100)
		date := edtf.YMD(int64(year), 1+r.IntN(12), 1+r.IntN(28))
		switch r.IntN(10) {
		case 0:
			date = edtf.Y(int64(year))
		case 1:
			date = edtf.YM(int64(year), 1+r.IntN(12))
		case 2:
			date = edtf.Interval(edtf.Y(int64(year)), edtf.Y(int64(year+r.IntN(20))))
		}
		id := fmt.Sprintf("%06d", i)
		events[i] = &model.Event{ID: model.EventID(id), Headline: "Entry " + id + " of the harbour ledger", Date: date}
	}
	return events
}

func flat(s string) float32 { return 6 * float32(len(s)) }

// zooms are views of a chronicle from all of it to a month.
func zooms() map[string]viewport {
	v := viewport{Width: 1280, Height: 200}
	from := float64(edtf.DayNumber(1850, 1, 1))
	middle := from + 50*ticks.YearDays
	return map[string]viewport{
		"century": v.fitted(from, from+120*ticks.YearDays, 0, 0),
		"decade":  v.fitted(middle, middle+10*ticks.YearDays, 0, 0),
		"year":    v.fitted(middle, middle+ticks.YearDays, 0, 0),
		"month":   v.fitted(middle, middle+ticks.MonthDays, 0, 0),
	}
}

func BenchmarkLayout(b *testing.B) {
	d := newDataset(chronicle(100_000), flat)
	for name, v := range zooms() {
		b.Run("zoom/"+name, func(b *testing.B) {
			for b.Loop() {
				arrange(d, pack(d, v), v, overscan, 50_000)
			}
		})
		p := pack(d, v)
		b.Run("pan/"+name, func(b *testing.B) {
			for b.Loop() {
				arrange(d, p, v, overscan, 50_000)
			}
		})
		l := arrange(d, p, v, overscan, -1)
		b.Run("hit/"+name, func(b *testing.B) {
			b.ReportMetric(float64(len(l.marks)), "marks")
			for i := 0; b.Loop(); i++ {
				l.hit(float64(i*37%1280), float64(i*17%200))
			}
		})
	}
}

func BenchmarkPrepare(b *testing.B) {
	events := chronicle(100_000)
	for b.Loop() {
		newDataset(events, flat)
	}
}

func BenchmarkPicture(b *testing.B) {
	events := chronicle(100_000)
	for name, v := range zooms() {
		o := renderRequest{
			events: events, view: v, selected: "050000", strip: stripIn(400), stripWidth: 1280, scale: 1,
			inks:  inks{paper: white, ink: black, mark: black, muted: black, hairline: black},
			fonts: [][]byte{theme.DefaultTextFont().Content()},
		}
		var a renderer
		drawn(&a, o)
		b.Run("pan/"+name, func(b *testing.B) {
			for b.Loop() {
				drawn(&a, o)
			}
		})
		b.Run("zoom/"+name, func(b *testing.B) {
			for b.Loop() {
				a.packing = nil
				drawn(&a, o)
			}
		})
	}
}
