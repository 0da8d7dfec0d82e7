package export

import "strconv"

// column is a column of a table.
type column struct {
	name  string
	cell  func(*Row, *Passage) cell
	width int // in characters, of a spreadsheet
}

// cell is what stands in a table: text, text of the program's own making (a number, a date)
// that no spreadsheet takes for a formula, or nothing.
type cell struct {
	text   string
	number bool
	exact  bool // of the program's own making
}

func text(s string) cell  { return cell{text: s} }
func exact(s string) cell { return cell{text: s, exact: true} }

func number(x float64) cell {
	return cell{text: strconv.FormatFloat(x, 'f', -1, 64), number: true, exact: true}
}

func integer(n int) cell { return cell{text: strconv.Itoa(n), number: true, exact: true} }

func yes(b bool) cell {
	if b {
		return exact("yes")
	}
	return cell{}
}

// ofEvent makes a column of what all passages of an event share.
func ofEvent(name string, width int, value func(r *Row) cell) column {
	return column{name, func(r *Row, _ *Passage) cell { return value(r) }, width}
}

// ofPassage makes a column of what each passage has; the first's, where a row is an event.
func ofPassage(name string, width int, value func(p *Passage) cell) column {
	return column{name, func(_ *Row, p *Passage) cell {
		if p == nil {
			return cell{}
		}
		return value(p)
	}, width}
}

// ofPlace makes a column of where it happened.
func ofPlace(name string, width int, value func(s Spot) cell) column {
	return ofEvent(name, width, func(r *Row) cell {
		if len(r.Places) == 0 {
			return cell{}
		}
		return value(r.Places[0])
	})
}

// eventColumns are those of a table with one row an event.
var eventColumns = []column{
	ofEvent("number", 9, func(r *Row) cell { return integer(r.Number) }),
	ofEvent("date", 22, func(r *Row) cell { return text(r.Date) }),
	ofEvent("headline", 50, func(r *Row) cell { return text(r.Headline) }),
	ofPlace("place", 22, func(s Spot) cell { return text(s.Full()) }),
	ofEvent("earliest", 12, func(r *Row) cell { return exact(r.Earliest) }),
	ofEvent("latest", 12, func(r *Row) cell { return exact(r.Latest) }),
	ofEvent("edtf", 20, func(r *Row) cell { return exact(r.EDTF) }),
	ofEvent("wording", 20, func(r *Row) cell { return text(r.Wording) }),
	ofEvent("date_assumed", 15, func(r *Row) cell { return exact(r.DateAssumed) }),
	ofPlace("latitude", 11, func(s Spot) cell { return degrees(s, s.Lat) }),
	ofPlace("longitude", 11, func(s Spot) cell { return degrees(s, s.Lon) }),
	ofPlace("country", 9, func(s Spot) cell { return text(s.Country) }),
	ofPlace("geonames", 11, geoNames),
	ofEvent("place_assumed", 15, func(r *Row) cell { return exact(r.PlaceAssumed) }),
	ofEvent("other_places", 30, func(r *Row) cell { return text(otherPlaces(r)) }),
	ofEvent("status", 10, func(r *Row) cell { return exact(r.Status) }),
	ofEvent("mode", 10, func(r *Row) cell { return exact(r.Mode) }),
	ofEvent("speaker", 20, func(r *Row) cell { return text(r.Speaker) }),
	ofEvent("disputed", 10, func(r *Row) cell { return yes(r.Disputed) }),
	ofEvent("confidence", 12, func(r *Row) cell { return number(r.Confidence) }),
	ofEvent("type", 14, func(r *Row) cell { return text(r.Type) }),
	ofEvent("tags", 20, func(r *Row) cell { return text(listed(r.Tags)) }),
	ofEvent("color", 8, func(r *Row) cell { return text(r.Color) }),
	ofEvent("note", 30, func(r *Row) cell { return text(r.Note) }),
	ofPassage("source", 30, func(p *Passage) cell { return text(p.Title) }),
	ofPassage("page", 8, func(p *Passage) cell { return text(p.Page) }),
	ofPassage("quote", 70, func(p *Passage) cell { return text(p.Quote) }),
	ofEvent("passages", 10, func(r *Row) cell { return integer(len(r.Passages)) }),
	ofEvent("id", 34, func(r *Row) cell { return text(r.ID) }),
}

// passageColumns are those of a table with one row a passage.
var passageColumns = []column{
	ofEvent("number", 9, func(r *Row) cell { return integer(r.Number) }),
	ofEvent("date", 22, func(r *Row) cell { return text(r.Date) }),
	ofEvent("headline", 50, func(r *Row) cell { return text(r.Headline) }),
	ofEvent("place", 22, func(r *Row) cell { return text(r.First().Full()) }),
	ofEvent("edtf", 20, func(r *Row) cell { return exact(r.EDTF) }),
	ofPassage("source", 30, func(p *Passage) cell { return text(p.Title) }),
	ofPassage("page", 8, func(p *Passage) cell { return text(p.Page) }),
	ofPassage("quote", 70, func(p *Passage) cell { return text(p.Quote) }),
	ofPassage("passage_edtf", 20, func(p *Passage) cell { return exact(p.EDTF) }),
	ofPassage("wording", 20, func(p *Passage) cell { return text(p.Wording) }),
	ofPassage("passage_places", 30, func(p *Passage) cell { return text(placesOf(p)) }),
	ofPassage("mode", 10, func(p *Passage) cell { return exact(p.Mode) }),
	ofPassage("speaker", 20, func(p *Passage) cell { return text(p.Speaker) }),
	ofPassage("date_assumed", 15, func(p *Passage) cell { return exact(p.Evidence.DateFrom.String()) }),
	{"place_assumed", func(r *Row, p *Passage) cell {
		if p == nil {
			return cell{}
		}
		return exact(r.Event.Assumed(p.Evidence).String())
	}, 15},
	ofEvent("status", 10, func(r *Row) cell { return exact(r.Status) }),
	ofEvent("tags", 20, func(r *Row) cell { return text(listed(r.Tags)) }),
	ofEvent("note", 30, func(r *Row) cell { return text(r.Note) }),
	ofPassage("lost", 6, func(p *Passage) cell { return yes(p.Lost) }),
	ofPassage("document", 30, func(p *Passage) cell { return text(line(string(p.Document))) }),
	ofEvent("id", 34, func(r *Row) cell { return text(r.ID) }),
}

func degrees(s Spot, x float64) cell {
	if !s.OnMap {
		return cell{}
	}
	return number(x)
}

func geoNames(s Spot) cell {
	if s.GeoNames == 0 {
		return cell{}
	}
	return cell{text: strconv.FormatInt(s.GeoNames, 10), number: true, exact: true}
}

// otherPlaces are all places but the first, each with latitude and longitude.
func otherPlaces(r *Row) string {
	if len(r.Places) < 2 {
		return ""
	}
	out := make([]string, 0, len(r.Places)-1)
	for _, s := range r.Places[1:] {
		out = append(out, s.withPosition())
	}
	return listed(out)
}

// withPosition is "Leeds (53.79648, -1.54785)".
func (s Spot) withPosition() string {
	if !s.OnMap {
		return s.Name
	}
	return s.Name + " (" + degreesText(s.Lat) + ", " + degreesText(s.Lon) + ")"
}

func degreesText(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

func placesOf(p *Passage) string {
	out := make([]string, 0, len(p.Evidence.Places))
	for _, m := range p.Evidence.Places {
		if !m.Place.IsZero() {
			out = append(out, spotOf(m.Place).withPosition())
		}
	}
	return listed(out)
}

// cells calls put with the cells of each row of a table of the event, in the order of the
// columns.
func cells(r *Row, columns []column, perPassage bool, put func([]cell)) {
	line := make([]cell, len(columns))
	row := func(p *Passage) {
		for i, c := range columns {
			line[i] = c.cell(r, p)
		}
		put(line)
	}
	switch {
	case len(r.Passages) == 0:
		row(nil)
	case perPassage:
		for i := range r.Passages {
			row(&r.Passages[i])
		}
	default:
		row(&r.Passages[0])
	}
}
