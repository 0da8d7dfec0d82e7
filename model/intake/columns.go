package intake

import (
	"html"
	"regexp"
	"strings"
	"unicode"
)

// Field is what a column holds.
type Field uint8

// Column is a column of a table.
type Column struct {
	Head   string
	Holds  Field
	Sample string // what stands in it first
}

const (
	other   Field = iota // of no meaning here: goes into the note
	ignored              // follows from other columns
	headline
	date
	exact // a date as EDTF
	start
	end
	earliest
	latest
	year
	month
	day
	clock
	endYear
	endMonth
	endDay
	endClock
	place
	otherPlaces
	latitude
	longitude
	country
	geoNames
	tags
	color
	note
	status
	source
	page
	quote
	slideType
	fieldCount
)

var fieldNames = [fieldCount]string{
	"other", "ignored", "headline", "date", "edtf", "start", "end", "earliest", "latest", "year", "month", "day", "time", "end year", "end month",
	"end day", "end time", "place", "other places", "latitude", "longitude", "country", "geonames", "tags", "color", "note", "status", "source", "page",
	"quote", "slide type",
}

// String names the field, in English.
func (f Field) String() string {
	if f >= fieldCount {
		return "unknown"
	}
	return fieldNames[f]
}

// Fields are those that there are; the first is what goes into the note, the second what is
// passed by.
func Fields() []Field {
	out := make([]Field, fieldCount)
	for i := range out {
		out[i] = Field(i)
	}
	return out
}

// fields are what columns hold by their names, which are in lower case and without signs.
var fields = map[string]Field{
	// This program's.
	"number": ignored, "date": date, "headline": headline, "place": place, "earliest": earliest, "latest": latest, "edtf": exact,
	"wording": ignored, "dateassumed": ignored, "latitude": latitude, "longitude": longitude, "country": country, "geonames": geoNames,
	"placeassumed": ignored, "otherplaces": otherPlaces, "status": status, "mode": ignored, "speaker": ignored, "disputed": ignored,
	"confidence": ignored, "tags": tags, "color": color, "note": note, "source": source, "page": page, "quote": quote,
	"passages": ignored, "id": ignored, "startyear": ignored, "eventtype": ignored,
	// CaseMap's.
	"datetime": date, "dateandtime": date, "facttext": headline, "sources": source, "linkedissues": tags,
	// Aeon Timeline's.
	"title": headline, "startdate": start, "enddate": end, "summary": note, "location": place,
	// TimelineJS's.
	"year": year, "month": month, "day": day, "time": clock, "endyear": endYear, "endmonth": endMonth, "endday": endDay, "endtime": endClock,
	"displaydate": ignored, "text": note, "group": tags, "uniqueid": ignored, "type": slideType,
	// And what others call them.
	"name": headline, "label": headline, "event": headline, "timestamp": date, "fact": headline, "what": headline, "description": note, "notes": note, "start": start, "from": start, "end": end,
	"to": end, "begin": start, "when": date, "where": place, "lat": latitude, "lon": longitude, "lng": longitude, "long": longitude, "colour": color, "tag": tags,
}

// name finds out what the columns hold, where known does not say it. It reports whether there
// are headlines among them and dates.
func (t *tableReader) name(known []Field) bool {
	for i, h := range t.heads {
		f := fields[bare(h)]
		if i < len(known) && known[i] < fieldCount {
			f = known[i]
		}
		t.columns[f] = append(t.columns[f], i)
	}
	if len(t.columns[year]) == 0 { // GeoJSON has the year of the end in numbers, too
		t.columns[ignored] = append(t.columns[ignored], t.columns[endYear]...)
		delete(t.columns, endYear)
	}
	dated := false
	for _, f := range []Field{date, exact, start, year, earliest} {
		dated = dated || len(t.columns[f]) > 0
	}
	if len(t.columns[headline]) == 0 && dated && known == nil { // what else says what happened
		t.columns[headline], t.columns[note] = t.columns[note], nil
	}
	return dated && len(t.columns[headline]) > 0
}

// describe says of each column what it holds, with the first text of it.
func (t *tableReader) describe(rows []row) {
	t.Columns = make([]Column, len(t.heads))
	for f, at := range t.columns {
		for _, i := range at {
			t.Columns[i] = Column{Head: strings.TrimSpace(t.heads[i]), Holds: f}
		}
	}
	for i := range t.Columns {
		for _, r := range rows {
			if i < len(r.cells) && strings.TrimSpace(r.cells[i]) != "" {
				t.Columns[i].Sample = strings.TrimSpace(r.cells[i])
				break
			}
		}
	}
}

// bare is a name without what differs from one writer to the next.
func bare(head string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, head)
}

// list parts a cell of several things: by "|", as Aeon Timeline has it, or by ";" where no
// backslash is before it.
func (t *tableReader) list(s string) []string {
	var out []string
	add := func(item string) {
		if item = strings.TrimSpace(item); item != "" {
			out = append(out, item)
		}
	}
	if !strings.ContainsAny(s, `;\`) && strings.Contains(s, "|") {
		for item := range strings.SplitSeq(s, "|") {
			add(item)
		}
		return out
	}
	var b strings.Builder
	escaped := false
	for _, r := range s {
		switch {
		case escaped:
			b.WriteRune(r)
			escaped = false
		case r == '\\':
			escaped = true
		case r == ';':
			add(b.String())
			b.Reset()
		default:
			b.WriteRune(r)
		}
	}
	add(b.String())
	return out
}

// markup are the tags of HTML that TimelineJS has in its texts.
var markup = regexp.MustCompile(`(?i)</?(?:p|br|b|i|em|strong|a|cite|blockquote|div|span|ul|ol|li|h[1-6])(?:\s[^<>]*)?/?>`)

// breaks are those that end a line.
var breaks = regexp.MustCompile(`(?i)<br\s*/?>|</(?:p|blockquote|div|li|h[1-6])>`)

// slides reports whether the table is one of TimelineJS, whose texts are HTML.
func (t *tableReader) slides() bool { return len(t.columns[year]) > 0 }

// plain is text without the markup that it may have.
func (t *tableReader) plain(s string) string {
	if !t.slides() {
		return s
	}
	s = markup.ReplaceAllString(breaks.ReplaceAllString(s, "\n"), "")
	return strings.TrimSpace(html.UnescapeString(s))
}
