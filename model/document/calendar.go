package document

import (
	"bytes"
	"context"
	"regexp"
	"strings"
	"time"

	"chronotope/model"
)

func isCalendar(_ string, head []byte) bool {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte(utf8Mark)), " \t\r\n")
	return len(head) >= len("BEGIN:VCALENDAR") && bytes.EqualFold(head[:len("BEGIN:VCALENDAR")], []byte("BEGIN:VCALENDAR"))
}

// readCalendar reads a calendar (RFC 5545): a row for each event, task and entry, with its
// dates, what it is, where, and what is said of it.
func readCalendar(ctx context.Context, src source, opts Options) (*model.Document, error) {
	text, err := readText(ctx, src, opts)
	if err != nil {
		return nil, err
	}
	b := newBuilder()
	b.row([]string{"Date", "Event", "Place", "Description"})
	lines := strings.NewReplacer("\n ", "", "\n\t", "").Replace(string(text.data)) // lines that go on
	var open []string
	event, title := map[string]string{}, ""
	for line := range strings.Lines(lines) {
		if b.full || ctx.Err() != nil {
			break
		}
		name, value, _ := strings.Cut(strings.TrimRight(line, "\n"), ":")
		name, _, _ = strings.Cut(name, ";")
		switch name = strings.ToUpper(name); {
		case name == "BEGIN":
			if open = append(open, strings.ToUpper(value)); calendarEntries[value] {
				event = map[string]string{}
			}
		case name == "END" && len(open) > 0:
			if calendarEntries[value] {
				b.row([]string{calendarDate(event), event["SUMMARY"], event["LOCATION"], event["DESCRIPTION"]})
			}
			open = open[:len(open)-1]
		case len(open) == 1 && name == "X-WR-CALNAME":
			title = calendarText.Replace(value)
		case len(open) > 0 && calendarEntries[open[len(open)-1]] && event[name] == "":
			event[name] = calendarText.Replace(value)
		}
	}
	d := b.document()
	d.Title = title
	text.tell(d)
	return d, ctx.Err()
}

// calendarEntries are the components that say what was when; an alarm, in one, does not.
var calendarEntries = set("VEVENT VTODO VJOURNAL")

var calendarText = strings.NewReplacer(`\n`, "\n", `\N`, "\n", `\,`, ",", `\;`, ";", `\\`, `\`)

// calendarTime is a date, or a time on it.
var calendarTime = regexp.MustCompile(`^(\d{8})(?:T(\d{4})\d{0,2}Z?)?$`)

// calendarDate is when an entry was: a day, a time on it, or the days from its first to its
// last. The end of one that is told in days is the day after.
func calendarDate(event map[string]string) string {
	first, clock := calendarDay(event["DTSTART"], 0)
	end := event["DTEND"]
	if end == "" {
		end = event["DUE"]
	}
	last, _ := calendarDay(end, 0)
	if clock == "" {
		last, _ = calendarDay(end, -1)
	}
	switch {
	case first == "":
		return last
	case last > first:
		return first + " to " + last
	case clock != "":
		return first + " " + clock
	}
	return first
}

func calendarDay(value string, days int) (day, clock string) {
	m := calendarTime.FindStringSubmatch(value)
	if m == nil {
		return "", ""
	}
	t, err := time.Parse("20060102", m[1])
	if err != nil {
		return "", ""
	}
	if m[2] != "" {
		clock = m[2][:2] + ":" + m[2][2:]
	}
	return t.AddDate(0, 0, days).Format("2006-01-02"), clock
}
