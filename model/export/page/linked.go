package page

import (
	"chronotope/model/edtf"
	"chronotope/model/export"
	"chronotope/model/export/figure"
)

// What follows is the chronology for programs that read pages: events of schema.org
// (https://schema.org/Event) in JSON-LD.

// linked is the graph of all events.
func linked(events []linkedEvent) map[string]any {
	return map[string]any{"@context": "https://schema.org", "@graph": events}
}

type linkedEvent struct {
	Type        string          `json:"@type"`
	Name        string          `json:"name"`
	Start       string          `json:"startDate,omitempty"`
	End         string          `json:"endDate,omitempty"`
	Description string          `json:"description,omitempty"`
	Keywords    []string        `json:"keywords,omitempty"`
	Location    []linkedPlace   `json:"location,omitempty"`
	Sources     []linkedPassage `json:"subjectOf,omitempty"`
}

type linkedPlace struct {
	Type   string       `json:"@type"`
	Name   string       `json:"name"`
	SameAs string       `json:"sameAs,omitempty"`
	Geo    *linkedPoint `json:"geo,omitempty"`
}

type linkedPoint struct {
	Type string  `json:"@type"`
	Lat  float64 `json:"latitude"`
	Lon  float64 `json:"longitude"`
}

type linkedPassage struct {
	Type   string     `json:"@type"`
	Text   string     `json:"text"`
	Pages  string     `json:"pagination,omitempty"`
	PartOf linkedWork `json:"isPartOf"`
}

type linkedWork struct {
	Type string `json:"@type"`
	Name string `json:"name"`
}

func (b *builder) linkedOf(r *export.Row) linkedEvent {
	e := linkedEvent{Type: "Event", Name: r.Headline, Start: isoDay(r.Event.Date.Earliest()), End: isoDay(r.Event.Date.Latest()), Description: r.Note, Keywords: r.Tags}
	if r.Event.Date.IsZero() {
		e.Start, e.End = "", ""
	}
	for _, s := range r.Places {
		p := linkedPlace{Type: "Place", Name: figure.PlaceName(b.base, s)}
		if s.OnMap {
			p.Geo = &linkedPoint{"GeoCoordinates", s.Lat, s.Lon}
		}
		e.Location = append(e.Location, p)
	}
	for _, p := range r.Passages {
		e.Sources = append(e.Sources, linkedPassage{"Quotation", p.Quote, p.Page, linkedWork{"CreativeWork", p.Title}})
	}
	return e
}

// isoDay is a day as ISO 8601 has it without agreement on more: "" before the year 1 and
// after 9999, and for no bound.
func isoDay(day int64) string {
	if day == edtf.MinDay || day == edtf.MaxDay {
		return ""
	}
	y, m, d := edtf.CivilDate(day)
	if y < 1 || y > 9999 {
		return ""
	}
	return edtf.YMD(y, m, d).String()
}
