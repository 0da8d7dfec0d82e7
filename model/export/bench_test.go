package export

import (
	"io"
	"runtime"
	"strconv"
	"testing"

	"chronotope/model"
	"chronotope/model/edtf"
)

// many is a chronology of n events such as reading gives them.
func many(n int) *Chronology {
	d := report()
	passage := in(d, "The mill at Leeds burned down on 4 May 1871.")
	events := make([]*model.Event, n)
	for i := range events {
		date := edtf.YMD(1500+int64(i%500), 1+i%12, 1+i%28)
		events[i] = &model.Event{
			ID: model.EventID(strconv.FormatInt(1<<60+int64(i), 16) + "0123456789abcdef0"), Headline: "The mill at Leeds burned down, for the " + strconv.Itoa(i) + "th time", Date: date, Confidence: 0.8, Tags: []string{"mills"},
			Evidence: []model.Evidence{{Document: d.ID, Date: date, Anchor: in(d, "4 May 1871"), Passage: passage, DateConfidence: 0.9, PlaceConfidence: 0.9, Places: []model.PlaceMention{{Selector: in(d, "Leeds"), Place: leeds}}}},
		}
	}
	c := chronologyOf(d, nil)
	c.Events = events
	return c
}

// BenchmarkFormats writes 100,000 events in each format.
func BenchmarkFormats(b *testing.B) {
	c := many(100_000)
	for _, f := range Formats() {
		b.Run(f.Name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := f.Write(b.Context(), io.Discard, c, Options{}, nil); err != nil {
					b.Fatal(err)
				}
			}
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			b.ReportMetric(float64(m.HeapSys)/1e6, "heapMB")
		})
	}
	b.Run("lost", func(b *testing.B) {
		for b.Loop() {
			Formats()[0].Lost(c)
		}
	})
}
