package export

import "strings"

// kmlColors are the colours of marks by status, as KML has them: alpha, blue, green, red.
var kmlColors = []struct{ status, color string }{{"proposed", "ffb0742f"}, {"accepted", "ff50a050"}, {"rejected", "ff909090"}}

// kmlField is a typed field of a placemark.
type kmlField struct {
	name, kind string
	value      func(*Row) string
}

var kmlFields = []kmlField{
	{"date", "string", func(r *Row) string { return r.Date }},
	{"wording", "string", func(r *Row) string { return r.Wording }},
	{"edtf", "string", func(r *Row) string { return r.EDTF }},
	{"start_year", "int", func(r *Row) string { y, _ := r.When.years(); return yearText(y) }},
	{"end_year", "int", func(r *Row) string { _, y := r.When.years(); return yearText(y) }},
	{"date_assumed", "string", func(r *Row) string { return r.DateAssumed }},
	{"places", "string", func(r *Row) string { return allPlaces(r) }},
	{"place_assumed", "string", func(r *Row) string { return r.PlaceAssumed }},
	{"status", "string", func(r *Row) string { return r.Status }},
	{"mode", "string", func(r *Row) string { return r.Mode }},
	{"speaker", "string", func(r *Row) string { return r.Speaker }},
	{"disputed", "bool", func(r *Row) string { return bit(r.Disputed) }},
	{"confidence", "double", func(r *Row) string { return degreesText(r.Confidence) }},
	{"event_type", "string", func(r *Row) string { return r.Type }},
	{"tags", "string", func(r *Row) string { return listed(r.Tags) }},
	{"color", "string", func(r *Row) string { return r.Color }},
	{"note", "string", func(r *Row) string { return r.Note }},
	{"source", "string", func(r *Row) string { return r.passage().Title }},
	{"page", "string", func(r *Row) string { return r.passage().Page }},
	{"quote", "string", func(r *Row) string { return r.passage().Quote }},
}

// writeKML writes OGC KML 2.3. A time span runs from the beginning of the first day to the
// last second of the last one; years before 1 are in the fields alone, for a "when" has none.
func writeKML(j *job) error {
	x := xmlOut{j.out}
	x.raw(xmlHeader, `<kml xmlns="http://www.opengis.net/kml/2.2"><Document>`)
	x.el("name", j.title())
	x.el("description", htmlLines(strings.Join(j.credits(), "\n")))
	for _, s := range kmlColors {
		x.raw(`<Style id="`, s.status, `"><IconStyle><color>`, s.color, `</color></IconStyle></Style>`)
	}
	x.raw(`<Schema name="event" id="event">`)
	for _, f := range kmlFields {
		x.empty("SimpleField", "type", f.kind, "name", f.name)
	}
	x.raw("</Schema>\n")
	for r := range j.rows() {
		x.placemark(r)
	}
	x.raw("</Document></kml>\n")
	return nil
}

func (x xmlOut) placemark(r *Row) {
	x.open("Placemark", "id", "e"+decimal(int64(r.Number)))
	x.el("name", r.Headline)
	x.el("description", balloon(r))
	begin, end := kmlSpan(r.When)
	if begin+end != "" {
		x.raw("<TimeSpan>")
		x.el("begin", begin)
		x.el("end", end)
		x.raw("</TimeSpan>")
	}
	x.el("styleUrl", "#"+r.Status)
	x.raw(`<ExtendedData><SchemaData schemaUrl="#event">`)
	for _, f := range kmlFields {
		x.el("SimpleData", f.value(r), "name", f.name)
	}
	x.raw("</SchemaData></ExtendedData>")
	places := r.OnMap()
	if len(places) > 1 {
		x.raw("<MultiGeometry>")
	}
	for _, p := range places {
		x.raw("<Point><coordinates>", degreesText(p.Lon), ",", degreesText(p.Lat), "</coordinates></Point>")
	}
	if len(places) > 1 {
		x.raw("</MultiGeometry>")
	}
	x.raw("</Placemark>\n")
}

// kmlSpan is the first and last second, "" where there is none that KML can say.
func kmlSpan(w When) (begin, end string) {
	if w.HasFrom {
		begin = fullDay(w.From, 0)
	}
	if w.HasTo {
		if w.To.Clock {
			end = isoSecond(w.To.before())
		} else {
			end = fullDay(Instant{Day: w.LastDay()}, 86399)
		}
	}
	return begin, end
}

// fullDay is a second of a day where the date tells no time of day, else that time.
func fullDay(i Instant, second int) string {
	if !i.Clock {
		i.Second, i.UTC = second, true
	}
	return isoSecond(i)
}

// balloon is what Google Earth shows of an event, in HTML.
func balloon(r *Row) string {
	var b strings.Builder
	paragraph := func(open, s, end string) {
		if s != "" {
			b.WriteString(open + htmlLines(s) + end)
		}
	}
	paragraph("<p><b>", r.Date, "</b></p>")
	paragraph("<p>", r.Note, "</p>")
	for i := range r.Passages {
		paragraph("<blockquote>", r.Passages[i].Quote, "</blockquote>")
		paragraph("<p>— ", r.Passages[i].Where(), "</p>")
	}
	return b.String()
}

// allPlaces are all places, each with latitude and longitude.
func allPlaces(r *Row) string {
	out := make([]string, len(r.Places))
	for i, s := range r.Places {
		out[i] = s.withPosition()
	}
	return listed(out)
}

func yearText(y *int64) string {
	if y == nil {
		return ""
	}
	return decimal(*y)
}

func bit(b bool) string {
	if b {
		return "1"
	}
	return "0"
}
