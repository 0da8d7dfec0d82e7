//go:build window

package window

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/project"
	"chronotope/model/store"
)

// bigProject writes a project of made-up events in so many documents, over two centuries
// and all the world, and returns its path.
func bigProject(t testing.TB, events, documents int) string {
	t.Helper()
	random := rand.New(rand.NewPCG(11, 12))
	places := make([]model.Place, 20_000)
	for i := range places {
		places[i] = model.Place{ID: int64(i + 1), Name: fmt.Sprint("Harbour ", i), Kind: model.City, Point: orb.Point{random.Float64()*340 - 170, min(max(random.NormFloat64()*30, -80), 80)}}
	}
	var saved project.Saved
	for d := range documents {
		doc := &model.Document{ID: model.DocumentID(fmt.Sprint("d", d)), Name: fmt.Sprintf("ledger %03d.txt", d), Format: "plain text"}
		var text strings.Builder
		for i := d; i < events; i += documents {
			year := int64(1800 + random.IntN(200))
			date := edtf.YMD(year, 1+random.IntN(12), 1+random.IntN(28))
			switch random.IntN(8) {
			case 0:
				date = edtf.Y(year)
			case 1:
				date = edtf.Interval(date, edtf.YMD(year+1+random.Int64N(3), 1+random.IntN(12), 1))
			}
			place := places[random.IntN(len(places))]
			begin := text.Len()
			fmt.Fprintf(&text, "On %s ", date)
			anchor := model.Span{Start: begin + 3, End: text.Len() - 1}
			text.WriteString("a ship came into ")
			at := model.Span{Start: text.Len(), End: text.Len() + len(place.Name)}
			fmt.Fprintf(&text, "%s with %d bales of wool.", place.Name, random.IntN(1000))
			passage := model.Span{Start: begin, End: text.Len()}
			text.WriteString("\n\n")
			doc.Blocks = append(doc.Blocks, model.Block{Span: passage})
			doc.Sentences = append(doc.Sentences, passage)
			saved.Events = append(saved.Events, &model.Event{
				ID: model.EventID(fmt.Sprintf("e%06d", i)), Headline: fmt.Sprintf("Ship %d came into %s", i, place.Name), Date: date, Confidence: 0.9,
				Evidence: []model.Evidence{{
					Document: doc.ID, Date: date, Anchor: model.Selector{Span: anchor}, Passage: model.Selector{Span: passage},
					Places: []model.PlaceMention{{Selector: model.Selector{Span: at}, Place: place}},
				}},
			})
		}
		doc.Text = text.String()
		saved.Sources = append(saved.Sources, &project.Source{Document: doc})
	}
	byID := map[model.DocumentID]string{}
	for _, s := range saved.Sources {
		byID[s.Document.ID] = s.Document.Text
	}
	for _, e := range saved.Events {
		v := &e.Evidence[0]
		whole := byID[v.Document]
		v.Anchor, v.Passage = model.Select(whole, v.Anchor.Span), model.Select(whole, v.Passage.Span)
		v.Places[0].Selector = model.Select(whole, v.Places[0].Selector.Span)
	}
	path := filepath.Join(t.TempDir(), "big"+store.Extension)
	s, err := store.Create(path, saved)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}
