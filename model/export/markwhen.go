package export

import (
	"strconv"
	"strings"
)

// writeMarkwhen writes the text format of markwhen (https://docs.markwhen.com): a line an
// event, its date in front, what else there is on lines below that start with a mark. Only
// years of four digits are known there.
func writeMarkwhen(j *job) error {
	j.print("---\ntitle: ", strconv.Quote(j.title()), "\n---\n")
	for r := range j.rows() {
		j.print("\n", markwhenDate(r), ": ", markwhenText(orDash(r.Headline)))
		for _, t := range r.Tags {
			if t = slug(t); t != "" {
				j.print(" #", t)
			}
		}
		j.print("\n")
		if places := allPlaces(r); places != "" {
			j.print("> ", markwhenText(places), "\n")
		}
		for text := range strings.SplitSeq(described(r), "\n") {
			j.print("> ", markwhenText(text), "\n")
		}
	}
	return nil
}

func orDash(s string) string {
	if s == "" {
		return "—"
	}
	return s
}

// markwhenDate is a date or a range, as fine as it is told.
func markwhenDate(r *Row) string {
	start, end := tlDates(r)
	if end == nil {
		return start.markwhen()
	}
	return start.markwhen() + "/" + end.markwhen()
}

func (d *tlDate) markwhen() string {
	s, _, _ := strings.Cut(d.aeon(), " ")
	if d.Hour != nil {
		s += " " + twoDigits(*d.Hour) + ":" + twoDigits(*d.Minute)
	}
	return s
}

func twoDigits(n int) string { return string([]byte{byte('0' + n/10), byte('0' + n%10)}) }

// slug is a tag of ASCII letters, digits and underscores, "" where nothing of it is left.
func slug(s string) string {
	return strings.Trim(strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
			return r
		}
		return '_'
	}, s), "_")
}

// markwhenText keeps what would be a tag ("#word") or a name ("!word") from being one, by a
// mark that is not seen.
func markwhenText(s string) string { return breakMarks.Replace(s) }

var breakMarks = strings.NewReplacer("#", "#\u2060", "!", "!\u2060")
