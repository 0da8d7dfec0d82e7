package export

import (
	"cmp"
	"strings"

	"chronotope/model"
	"chronotope/model/edtf"
)

// writeTEI writes TEI P5: the sources as a bibliography, places as a list with identifiers,
// and events that date, place and quote. Dates of our era have @when, @notBefore or
// @notAfter; those before the year 1 the same of ISO 8601 (@when-iso), whose year 0 is 1 BC.
func writeTEI(j *job) error {
	x := xmlOut{j.out}
	sources := j.sources()
	names := map[model.DocumentID]string{}
	for i, d := range sources {
		names[d.ID] = "source-" + decimal(int64(i+1))
	}
	x.raw(xmlHeader, `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt>`)
	x.el("title", j.title())
	x.raw("</titleStmt><publicationStmt>")
	x.el("p", cmp.Or(strings.Join(j.credits(), "; "), "Unpublished"))
	x.raw("</publicationStmt><sourceDesc>")
	x.sources(sources, names)
	x.raw("</sourceDesc></fileDesc></teiHeader><text><body>\n")
	places := x.places(j.Chronology)
	x.raw("<listEvent>\n")
	written := 0
	for r := range j.rows() {
		x.event(r, names, places)
		written++
	}
	if written == 0 {
		x.raw("<event><label>—</label></event>\n") // a list has at least one
	}
	x.raw("</listEvent></body></text></TEI>\n")
	return nil
}

func (x xmlOut) sources(sources []*model.Document, names map[model.DocumentID]string) {
	if len(sources) == 0 {
		x.raw("<p>No source</p>")
		return
	}
	x.raw("<listBibl>\n")
	for _, d := range sources {
		x.open("bibl", "xml:id", names[d.ID])
		x.el("author", line(d.Author))
		x.el("title", cmp.Or(line(d.Title), line(d.Name), "—"))
		if !d.Date.IsZero() {
			x.open("date", teiDates(d.Date)...)
			x.text(d.Date.Words(edtf.English))
			x.close("date")
		}
		x.raw("</bibl>\n")
	}
	x.raw("</listBibl>")
}

// places writes a list of all places, and returns the reference of each.
func (x xmlOut) places(c *Chronology) map[Spot]string {
	ref := map[Spot]string{}
	var list []Spot
	for _, e := range c.Events {
		for _, p := range e.Places() {
			if s := spotOf(p); ref[s] == "" {
				list = append(list, s)
				ref[s] = cmp.Or(s.URI(), "#place-"+decimal(int64(len(list))))
			}
		}
	}
	if len(list) == 0 {
		return ref
	}
	x.raw("<listPlace>\n")
	for i, s := range list {
		x.open("place", "xml:id", "place-"+decimal(int64(i+1)))
		x.el("placeName", cmp.Or(s.Name, "—"))
		if s.Country != "" || s.OnMap {
			x.raw("<location>")
			if s.Country != "" {
				x.el("country", s.Country)
			}
			if s.OnMap {
				x.el("geo", degreesText(s.Lat)+" "+degreesText(s.Lon))
			}
			x.raw("</location>")
		}
		x.el("idno", s.URI(), "type", "GeoNames")
		x.raw("</place>\n")
	}
	x.raw("</listPlace>")
	return ref
}

func (x xmlOut) event(r *Row, sources map[model.DocumentID]string, places map[Spot]string) {
	x.open("event", append([]string{"xml:id", "event-" + decimal(int64(r.Number)), "type", ncName(r.Type)}, teiDates(r.Event.Date)...)...)
	x.el("label", cmp.Or(r.Headline, "—"))
	x.raw("<desc>")
	if r.EDTF != "" {
		x.open("date", teiDates(r.Event.Date)...)
		x.text(cmp.Or(r.Wording, r.Date))
		x.close("date")
	}
	for _, s := range r.Places {
		x.open("placeName", "ref", places[s], "cert", certainty(r.PlaceAssumed))
		x.text(cmp.Or(s.Name, "—"))
		x.close("placeName")
	}
	x.raw("</desc>")
	for _, n := range [...][2]string{
		{"edtf", r.EDTF},
		{"status", r.Status},
		{"mode", r.Mode},
		{"speaker", r.Speaker},
		{"disputed", yes(r.Disputed).text},
		{"confidence", degreesText(r.Confidence)},
		{"dateAssumed", r.DateAssumed},
		{"placeAssumed", r.PlaceAssumed},
		{"tags", listed(r.Tags)},
		{"color", r.Color},
		{"note", r.Note},
		{"type", r.Type},
		{"id", r.ID},
	} {
		x.el("note", n[1], "type", n[0])
	}
	for i := range r.Passages {
		x.quotation(&r.Passages[i], sources)
	}
	x.raw("</event>\n")
}

func (x xmlOut) quotation(p *Passage, sources map[model.DocumentID]string) {
	x.raw(`<note type="passage">`)
	if p.Quote != "" {
		x.raw("<cit>")
		x.el("quote", p.Quote)
	}
	x.open("bibl", "corresp", reference(sources[p.Document]))
	x.el("title", cmp.Or(p.Title, "—"))
	x.el("biblScope", p.Page, "unit", "page")
	x.raw("</bibl>")
	if p.Quote != "" {
		x.raw("</cit>")
	}
	x.raw("</note>")
}

func reference(id string) string {
	if id == "" {
		return ""
	}
	return "#" + id
}

func certainty(assumed string) string {
	if assumed != "" {
		return "medium"
	}
	return ""
}

// ncName is what may stand where TEI asks for a name: "" where s is none.
func ncName(s string) string {
	for _, c := range s {
		if (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') {
			return ""
		}
	}
	return s
}

// teiDates are the attributes of a date.
func teiDates(d edtf.Value) []string {
	w := whenOf(d)
	suffix := ""
	if w.HasFrom && w.FirstYear() < 1 || w.HasTo && w.LastYear() < 1 {
		suffix = "-iso"
	}
	if !w.HasFrom && !w.HasTo || w.HasFrom && (w.FirstYear() < -9999 || w.FirstYear() > 9999) || w.HasTo && (w.LastYear() < -9999 || w.LastYear() > 9999) {
		return nil
	}
	var out []string
	if linkedDate.MatchString(d.String()) {
		out = []string{"when" + suffix, strings.TrimRight(d.String(), "?~%")}
	} else {
		earliest, latest := bounds(d)
		if w.HasFrom {
			out = append(out, "notBefore"+suffix, earliest)
		}
		if w.HasTo {
			out = append(out, "notAfter"+suffix, latest)
		}
	}
	if d.IsApproximate() || d.IsUncertain() {
		out = append(out, "cert", "medium")
	}
	return out
}
