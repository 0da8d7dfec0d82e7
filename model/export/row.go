package export

import (
	"strings"

	"chronotope/model"
	"chronotope/model/edtf"
)

// Row is an event as writers need it. Its texts are clean, and all but Note and the quotes
// are one line.
type Row struct {
	Number int // counted from 1
	Event  *model.Event
	ID     string // of the event

	Headline, Type, Note string
	Tags                 []string
	Color                string // the name of a colour of the palette, "" for none

	Date             string // in words, "" for none
	Wording          string // the words of the passage that date it; "" where the user did
	EDTF             string
	Earliest, Latest string // days in EDTF, "" where there is no bound
	When             When   // the same, for computing

	Status, Mode, Speaker     string
	Disputed                  bool
	Confidence                float64
	DateAssumed, PlaceAssumed string // "story", "section", "document", or "" where it is told

	Places   []Spot // each once, where it happened first
	Passages []Passage
}

// Spot is a place of an event.
type Spot struct {
	Name     string
	Division string // province or state, "" where not known
	Country  string // ISO 3166-1 alpha-2
	Kind     string // "city", "region", "country", "water", "other"
	GeoNames int64  // 0 for none
	OnMap    bool   // Lat and Lon are known
	Lat, Lon float64
}

// Passage is a passage that states an event.
type Passage struct {
	Document model.DocumentID // "" where the user stated the event
	Title    string           // of the document
	Page     string           // what the page is called, "" where the document has none
	Quote    string

	EDTF, Wording string // as this passage dates it
	Mode, Speaker string
	Lost          bool // the document does not hold the passage any more
	Evidence      *model.Evidence
}

// Row is event i of the chronology.
func (c *Chronology) Row(i int, o Options) Row {
	e := c.Events[i]
	r := Row{
		Number: i + 1, Event: e, ID: line(string(e.ID)),
		Headline: line(e.Headline), Type: line(e.Type), Note: paragraphs(e.Note), Color: line(e.Color),
		Date: e.Date.Words(o.wording()), EDTF: e.Date.String(), When: whenOf(e.Date),
		Status: e.Status.String(), Mode: e.Mode().String(), Speaker: line(e.Speaker()),
		Disputed: e.Disputed, Confidence: round(e.Confidence, 2),
		DateAssumed: e.DateAssumed().String(), PlaceAssumed: e.PlaceAssumed().String(),
	}
	r.Earliest, r.Latest = bounds(e.Date)
	if v := e.Dating(); v != nil {
		r.Wording = line(v.Anchor.Quote)
	}
	for _, t := range e.Tags {
		if t = line(t); t != "" {
			r.Tags = append(r.Tags, t)
		}
	}
	for _, p := range e.Places() {
		r.Places = append(r.Places, spotOf(p))
	}
	for i := range e.Evidence {
		if v := &e.Evidence[i]; isPassage(v) {
			r.Passages = append(r.Passages, c.passage(v))
		}
	}
	return r
}

// isPassage reports whether evidence is a passage, not what the user alone states.
func isPassage(v *model.Evidence) bool { return v.Document != "" || v.Passage.Quote != "" }

func spotOf(p model.Place) Spot {
	return Spot{
		Name: line(p.Name), Division: line(p.Division), Country: line(p.Country), Kind: p.Kind.String(), GeoNames: max(0, p.ID),
		OnMap: p.ID != 0 || p.Point[0] != 0 || p.Point[1] != 0, Lat: round(p.Point.Lat(), 5), Lon: round(p.Point.Lon(), 5),
	}
}

func (c *Chronology) passage(v *model.Evidence) Passage {
	p := Passage{
		Document: v.Document, Title: line(string(v.Document)), Quote: paragraphs(v.Passage.Quote),
		EDTF: v.Date.String(), Wording: line(v.Anchor.Quote), Mode: v.Mode.String(), Speaker: line(v.Speaker),
		Lost: v.Lost, Evidence: v,
	}
	d := c.Documents[v.Document]
	if d == nil {
		return p
	}
	if t := line(d.Title); t != "" {
		p.Title = t
	} else if t := line(d.Name); t != "" {
		p.Title = t
	}
	if i := d.PageAt(v.Passage.Span.Start); i >= 0 && !v.Lost {
		p.Page = line(d.Pages[i].Label)
	}
	return p
}

// Full is the place with its division and country: "Leeds, England, GB".
func (s Spot) Full() string {
	parts := []string{s.Name}
	if s.Division != "" && s.Division != s.Name {
		parts = append(parts, s.Division)
	}
	if s.Country != "" && s.Kind != model.Country.String() {
		parts = append(parts, s.Country)
	}
	return strings.Join(parts, ", ")
}

// First is the place where it happened; the zero Spot where there is none.
func (r *Row) First() Spot {
	if len(r.Places) > 0 {
		return r.Places[0]
	}
	return Spot{}
}

// OnMap are the places of which it is known where they are.
func (r *Row) OnMap() []Spot {
	var out []Spot
	for _, p := range r.Places {
		if p.OnMap {
			out = append(out, p)
		}
	}
	return out
}

// PlaceNames are the names of the places.
func (r *Row) PlaceNames() []string {
	out := make([]string, len(r.Places))
	for i, p := range r.Places {
		out[i] = p.Name
	}
	return out
}

// wording is how dates are said.
func (o Options) wording() *edtf.Wording {
	if o.Wording != nil {
		return o.Wording
	}
	return edtf.English
}

// passage is the first passage; the zero Passage where there is none.
func (r *Row) passage() Passage {
	if len(r.Passages) > 0 {
		return r.Passages[0]
	}
	return Passage{}
}

// Where is the document, and the page where it has pages: "Report on mills, p. 12".
func (p *Passage) Where() string {
	switch {
	case p.Page == "":
		return p.Title
	case p.Title == "":
		return "p. " + p.Page
	}
	return p.Title + ", p. " + p.Page
}
