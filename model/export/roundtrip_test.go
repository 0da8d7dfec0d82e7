package export_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chronotope/model"
	"chronotope/model/export"
	"chronotope/model/intake"
)

// TestTableIsReadAgain writes the table of events that are hard to write, and of hostile texts, and
// reads equal events from it.
func TestTableIsReadAgain(t *testing.T) {
	for _, format := range []string{"csv", "geojson"} {
		t.Run(format, func(t *testing.T) { readAgain(t, format) })
	}
}

func readAgain(t *testing.T, format string) {
	for name, c := range map[string]*export.Chronology{"hard": export.Hard(), "hostile": export.Hostile()} {
		f, _ := export.ByName(format)
		var out bytes.Buffer
		if err := f.Write(t.Context(), &out, c, export.Options{BOM: true}, nil); err != nil {
			t.Fatal(err)
		}
		table, err := intake.Read(&out, intake.Options{})
		if err != nil {
			t.Fatal(err)
		}
		entries := table.Entries
		again := *c
		again.Events = nil
		for i := range c.Events {
			want := c.Row(i, export.Options{})
			if want.Headline == "" && (len(want.Passages) == 0 || want.Passages[0].Quote == "") {
				continue // tells nothing
			}
			if len(entries) == 0 {
				t.Fatalf("%s: fewer events are read; bad are %v", name, table.Bad)
			}
			e := entries[0]
			entries = entries[1:]
			event := &model.Event{ID: c.Events[i].ID, Headline: e.Headline, Date: e.Date, Tags: e.Tags, Color: e.Color, Note: e.Note, Status: e.Status}
			event.SetPlaces(e.Places)
			again.Events = []*model.Event{event}
			got := again.Row(0, export.Options{})
			if want.Headline != "" && got.Headline != want.Headline {
				t.Errorf("%s: %q becomes %q", name, want.Headline, got.Headline)
			}
			if !strings.HasPrefix(e.Note, want.Note) {
				t.Errorf("%s: of the note %.60q is left %.60q", want.Headline, want.Note, e.Note)
			}
			type kept struct{ EDTF, Earliest, Latest, Color, Status, Tags, Places string }
			of := func(r export.Row) kept {
				var places []string
				for _, p := range r.Places {
					places = append(places, strings.Join(strings.Fields(p.Name), " "))
				}
				return kept{r.EDTF, r.Earliest, r.Latest, r.Color, r.Status, strings.Join(r.Tags, "|"), strings.Join(places, "|")}
			}
			if name == "hostile" {
				continue
			}
			if diff := cmp.Diff(of(want), of(got)); diff != "" {
				t.Errorf("%.60s: %s", want.Headline, diff)
			}
			for k, p := range got.Places {
				if w := want.Places[k]; w.Lat != p.Lat || w.Lon != p.Lon || k == 0 && (w.GeoNames != p.GeoNames || w.Country != p.Country) {
					t.Errorf("%.60s: %+v becomes %+v", want.Headline, w, p)
				}
			}
		}
		if len(entries) > 0 {
			t.Errorf("%s: %d events more are read than written", name, len(entries))
		}
	}
}
