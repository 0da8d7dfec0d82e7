package export

import (
	"cmp"
	"html"
	"slices"
	"strings"

	"chronotope/model"
	"chronotope/model/edtf"
)

// The objects of TimelineJS (https://timeline.knightlab.com/docs/json-format.html). Headlines
// and texts are HTML. Years have no year 0: 490 BC is -490.
type (
	tlSlide struct {
		UniqueID string      `json:"unique_id,omitempty"`
		Start    *tlDate     `json:"start_date,omitempty"`
		End      *tlDate     `json:"end_date,omitempty"`
		Display  string      `json:"display_date,omitempty"`
		Text     tlText      `json:"text"`
		Group    string      `json:"group,omitempty"`
		Location *tlLocation `json:"location,omitempty"`
		Carried  *carried    `json:"chronotope,omitempty"` // TimelineJS passes it by
	}
	tlDate struct {
		Year   int64 `json:"year"`
		Month  int   `json:"month,omitempty"`
		Day    int   `json:"day,omitempty"`
		Hour   *int  `json:"hour,omitempty"`
		Minute *int  `json:"minute,omitempty"`
		Second *int  `json:"second,omitempty"`
	}
	tlText struct {
		Headline string `json:"headline"`
		Text     string `json:"text,omitempty"`
	}
	tlLocation struct {
		Name string  `json:"name"`
		Lat  float64 `json:"lat"`
		Lon  float64 `json:"lon"`
		Zoom int     `json:"zoom,omitempty"`
		Line bool    `json:"line,omitempty"`
	}
)

// Beyond these years dates of JavaScript end, and TimelineJS counts in years alone.
const humanFrom, humanTo = -271_000, 275_000

func writeTimelineJS(j *job) error {
	scale, eras := j.scaleAndEras()
	j.print(`{"scale":"`, scale, `","title":`)
	if err := j.json(tlSlide{UniqueID: "title", Text: tlText{Headline: html.EscapeString(j.title()), Text: htmlLines(strings.Join(j.credits(), "\n"))}}); err != nil {
		return err
	}
	j.print(`,"eras":`)
	if err := j.json(eras); err != nil {
		return err
	}
	j.print(`,"events":[`)
	err := j.objects(func(r *Row) any {
		about := carriedOf(r)
		start, end := tlDates(r)
		s := tlSlide{UniqueID: "e-" + uuidOf(r), Start: start, End: end, Display: r.Date, Text: tlText{html.EscapeString(r.Headline), proof(r)}, Carried: &about}
		if len(r.Tags) > 0 {
			s.Group = r.Tags[0]
		}
		if p := r.First(); p.OnMap {
			s.Location = &tlLocation{Name: p.Full(), Lat: p.Lat, Lon: p.Lon}
		}
		return s
	})
	j.print("]}\n")
	return err
}

// tlEra is a stretch of time that TimelineJS colours behind the events.
type tlEra struct {
	Start *tlDate `json:"start_date"`
	End   *tlDate `json:"end_date"`
	Text  tlText  `json:"text"`
}

// mostEras is how many names of eras can be told apart.
const mostEras = 12

// scaleAndEras chooses between years as people count them and as geologists do. Eras are
// what was so from a beginning to an end: the longest ones that lasted a year or more.
func (j *job) scaleAndEras() (scale string, eras []tlEra) {
	scale, eras = "human", []tlEra{}
	var states []*model.Event
	for _, e := range j.Events {
		w := whenOf(e.Date)
		if w.HasFrom && (w.FirstYear() < humanFrom || w.FirstYear() > humanTo) || w.HasTo && (w.LastYear() < humanFrom || w.LastYear() > humanTo) {
			scale = "cosmological"
		}
		if e.Mode() == model.ModeState && e.Date.IsInterval() && w.HasFrom && w.HasTo && w.To.Day-w.From.Day >= 365 {
			states = append(states, e)
		}
	}
	days := func(e *model.Event) int64 { return e.Date.Latest() - e.Date.Earliest() }
	slices.SortStableFunc(states, func(a, b *model.Event) int { return cmp.Compare(days(b), days(a)) })
	for _, e := range states[:min(len(states), mostEras)] {
		eras = append(eras, tlEra{tlSide(e.Date.Start(), false), tlSide(e.Date.End(), true), tlText{Headline: html.EscapeString(line(e.Headline))}})
	}
	return scale, eras
}

// tlDates are when a slide starts and ends. What is one day, month or year has no end. Of
// an open time only the known bound is taken.
func tlDates(r *Row) (start, end *tlDate) {
	switch d := r.Event.Date; {
	case !r.When.HasFrom:
		return tlSide(d.End(), true), nil
	case !r.When.HasTo:
		return tlSide(d.Start(), false), nil
	case !d.IsInterval() && d.Precision() >= edtf.Years && d.Precision() != edtf.Seasons:
		return tlSide(d, false), nil
	default:
		return tlSide(d.Start(), false), tlSide(d.End(), true)
	}
}

// tlSide is the first day of a date, or its last one, as fine as the date is told.
func tlSide(d edtf.Value, last bool) *tlDate {
	w, p := whenOf(d), d.Precision()
	at := w.From
	if last {
		if at = w.To; !at.Clock {
			at = Instant{Day: w.LastDay()}
		} else {
			at = at.before()
		}
	}
	year, month, day := at.Civil()
	out := &tlDate{Year: historical(year)}
	if p >= edtf.Seasons {
		out.Month = month
	}
	if p >= edtf.Days {
		out.Day = day
	}
	if at.Clock {
		h, m, s := at.hms()
		out.Hour, out.Minute = &h, &m
		if p >= edtf.Seconds {
			out.Second = &s
		}
	}
	return out
}

// proof is the note and the passages of an event, in HTML.
func proof(r *Row) string {
	var b strings.Builder
	if r.Note != "" {
		b.WriteString("<p>" + htmlLines(r.Note) + "</p>")
	}
	for i := range r.Passages {
		p := &r.Passages[i]
		if p.Quote != "" {
			b.WriteString("<blockquote>" + htmlLines(p.Quote) + "</blockquote>")
		}
		if w := p.Where(); w != "" {
			b.WriteString("<p><cite>" + htmlLines(w) + "</cite></p>")
		}
	}
	return b.String()
}

// htmlLines is text as HTML, with its line breaks.
func htmlLines(s string) string { return strings.ReplaceAll(html.EscapeString(s), "\n", "<br>") }

// tlColumns are those of the table from which TimelineJS reads, and after them a few more,
// which it passes by.
var tlColumns = []string{
	"Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time", "Display Date", "Headline", "Text",
	"Media", "Media Credit", "Media Caption", "Media Thumbnail", "Type", "Group", "Background", "Unique ID", "EDTF", "Location", "Latitude", "Longitude",
}

func writeTimelineJSTable(j *job) error {
	for i, name := range tlColumns {
		j.csvCell(i, exact(name))
	}
	j.print("\r\n")
	j.tlRow(nil, nil, tlSlide{Text: tlText{Headline: html.EscapeString(j.title())}}, "title", nil)
	_, eras := j.scaleAndEras()
	for _, e := range eras {
		j.tlRow(e.Start, e.End, tlSlide{Text: e.Text}, "era", nil)
	}
	for r := range j.rows() {
		start, end := tlDates(r)
		s := tlSlide{Display: r.Date, Text: tlText{html.EscapeString(r.Headline), proof(r)}}
		if len(r.Tags) > 0 {
			s.Group = r.Tags[0]
		}
		j.tlRow(start, end, s, "", r)
	}
	return nil
}

// tlRow writes a row; r is nil where it is no event's.
func (j *job) tlRow(start, end *tlDate, s tlSlide, kind string, r *Row) {
	line := append(start.cells(), end.cells()...)
	line = append(line, text(s.Display), text(s.Text.Headline), text(s.Text.Text), cell{}, cell{}, cell{}, cell{}, exact(kind), text(s.Group), cell{})
	if r != nil {
		p := r.First()
		line = append(line, exact("e-"+uuidOf(r)), exact(r.EDTF), text(p.Full()), degrees(p, p.Lat), degrees(p, p.Lon))
	}
	for i := range tlColumns {
		c := cell{}
		if i < len(line) {
			c = line[i]
		}
		j.csvCell(i, c)
	}
	j.print("\r\n")
}

// cells are a date's year, month, day and time.
func (d *tlDate) cells() []cell {
	out := make([]cell, 4)
	if d == nil {
		return out
	}
	out[0] = exact(decimal(d.Year))
	if d.Month > 0 {
		out[1] = integer(d.Month)
	}
	if d.Day > 0 {
		out[2] = integer(d.Day)
	}
	if d.Hour != nil {
		out[3] = exact(clockText(*d.Hour, *d.Minute, d.Second))
	}
	return out
}
