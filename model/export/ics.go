package export

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// icsStatus says of a judgement what iCalendar has for it.
var icsStatus = map[string]string{"proposed": "TENTATIVE", "accepted": "CONFIRMED", "rejected": "CANCELLED"}

// writeICalendar writes RFC 5545. An event takes whole days, its end not included, or times
// of day where its date tells them. Events without a date, before the year 1 or after 9999
// are left out: iCalendar has no such dates.
func writeICalendar(j *job) error {
	j.contentLine("BEGIN", "VCALENDAR")
	j.contentLine("VERSION", "2.0")
	j.contentLine("PRODID", "-//Chronotope//Chronotope//EN")
	j.contentLine("CALSCALE", "GREGORIAN")
	j.contentLine("X-WR-CALNAME", icsText(j.title()))
	stamp := j.Made.UTC().Format("20060102T150405Z")
	for r := range j.rows() {
		j.contentLine("BEGIN", "VEVENT")
		j.contentLine("UID", uuidOf(r)+"@chronotope")
		j.contentLine("DTSTAMP", stamp)
		j.icsTimes(r.When)
		j.contentLine("SUMMARY", icsText(r.Headline))
		j.contentLine("DESCRIPTION", icsText(described(r)))
		j.contentLine("LOCATION", icsText(strings.Join(r.PlaceNames(), "; ")))
		if p := r.First(); p.OnMap {
			j.contentLine("GEO", degreesText(p.Lat)+";"+degreesText(p.Lon))
		}
		j.contentLine("CATEGORIES", icsList(r.Tags))
		j.contentLine("STATUS", icsStatus[r.Status])
		j.contentLine("TRANSP", "TRANSPARENT")
		for _, x := range [...][2]string{
			{"EDTF", r.EDTF},
			{"WORDING", r.Wording},
			{"DATE-ASSUMED", r.DateAssumed},
			{"PLACES", allPlaces(r)},
			{"PLACE-ASSUMED", r.PlaceAssumed},
			{"MODE", r.Mode},
			{"SPEAKER", r.Speaker},
			{"DISPUTED", yes(r.Disputed).text},
			{"CONFIDENCE", degreesText(r.Confidence)},
			{"TYPE", r.Type},
			{"COLOR", r.Color},
			{"NOTE", r.Note},
			{"SOURCE", r.passage().Title},
			{"PAGE", r.passage().Page},
			{"QUOTE", r.passage().Quote},
		} {
			j.contentLine("X-CHRONOTOPE-"+x[0], icsText(x[1]))
		}
		j.contentLine("END", "VEVENT")
	}
	j.contentLine("END", "VCALENDAR")
	return nil
}

// icsTimes writes when an event is. Of an open time only the known bound is taken.
func (j *job) icsTimes(w When) {
	from, to := w.From, w.To
	switch {
	case !w.HasFrom && to.Clock:
		from = to
	case !w.HasFrom:
		from = Instant{Day: to.Day - 1}
	case !w.HasTo && from.Clock:
		to = from
	case !w.HasTo:
		to = Instant{Day: from.Day + 1}
	}
	if w.Clock() { // both ends are of one kind
		zone := icsZone(from.Clock && from.UTC || to.Clock && to.UTC)
		j.contentLine("DTSTART", icsTime(from, zone))
		if to != from {
			j.contentLine("DTEND", icsTime(to, zone))
		}
		return
	}
	j.contentLine("DTSTART;VALUE=DATE", icsDay(from.Day))
	if end := icsDay(to.Day); isoDay(to.Day) != "" { // the year 10000 it has not: a day is meant
		j.contentLine("DTEND;VALUE=DATE", end)
	}
}

func icsZone(utc bool) string {
	if utc {
		return "Z"
	}
	return ""
}

func icsDay(day int64) string { return strings.ReplaceAll(isoDay(day), "-", "") }

func icsTime(i Instant, zone string) string {
	h, m, s := i.hms()
	return fmt.Sprintf("%sT%02d%02d%02d%s", icsDay(i.Day), h, m, s, zone)
}

// described is what a calendar shows of an event.
func described(r *Row) string {
	parts := []string{r.Date}
	if r.Note != "" {
		parts = append(parts, r.Note)
	}
	for i := range r.Passages {
		p := &r.Passages[i]
		if p.Quote != "" {
			parts = append(parts, "“"+p.Quote+"”")
		}
		if w := p.Where(); w != "" {
			parts = append(parts, "— "+w)
		}
	}
	return strings.Join(parts, "\n")
}

var escapeICS = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`)

func icsText(s string) string { return escapeICS.Replace(s) }

func icsList(items []string) string {
	out := make([]string, len(items))
	for i, s := range items {
		out[i] = icsText(s)
	}
	return strings.Join(out, ",")
}

// contentLine writes a property, folded after 75 bytes; nothing where it has no value.
func (j *job) contentLine(name, value string) {
	if value == "" {
		return
	}
	const most = 75
	s := name + ":" + value
	room := most
	for len(s) > room {
		n := room
		for !utf8.RuneStart(s[n]) {
			n--
		}
		j.print(s[:n], "\r\n ")
		s, room = s[n:], most-1
	}
	j.print(s, "\r\n")
}
