package export_test

import (
	"fmt"
	"io"
	"testing"

	"github.com/paulmach/orb"

	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/export"
)

// BenchmarkDrawn writes 100,000 events in the formats of other packages.
func BenchmarkDrawn(b *testing.B) {
	c := &export.Chronology{Title: "Many"}
	for i := range 100_000 {
		date := edtf.YMD(int64(1500+i/250), 1+i%12, 1+i%28)
		quote := fmt.Sprintf("On that day the mill number %d burned down, and with it the store of the whole county.", i)
		place := model.Place{ID: int64(i%5000 + 1), Name: fmt.Sprint("Town ", i%5000), Country: "FR", Point: orb.Point{float64(i%5000%100) / 8, 42 + float64(i%5000/100)/10}}
		c.Events = append(c.Events, &model.Event{
			ID: model.EventID(fmt.Sprint(i)), Headline: fmt.Sprintf("The mill number %d burned down", i), Date: date,
			Evidence: []model.Evidence{{Document: "list", Date: date, Passage: model.Selector{Quote: quote}, Places: []model.PlaceMention{{Place: place}}}},
		})
	}
	for _, f := range all()[len(export.Formats()):] {
		b.Run(f.Name, func(b *testing.B) {
			for b.Loop() {
				if err := f.Write(b.Context(), io.Discard, c, export.Options{}, nil); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
