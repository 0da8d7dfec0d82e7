package extract

import (
	"regexp"
	"strings"

	"chronotope/model"
)

// A case at law is cited by where it is reported: the volume, the reporter and the page before
// the year, "410 U.S. 113 (1973)", or behind it, "[1932] AC 562", "(1851) 2 Den 254".
var (
	reportBefore = regexp.MustCompile(`(?:^|[\s,;(])\d{1,4} (?:(?:[A-Z][A-Za-z]{0,11}\.?|&|[2-9](?:d|th)\.?)\s?){1,6}\d{1,5}(?:(?:, | at |[-–])\d+)*,?\s?$`)
	reportBehind = regexp.MustCompile(`^[\])],?\s(?:\d{1,3}\s)?(?:(?:[A-Z]{1,5}|[A-Z][a-z]{0,2}|\((?:[A-Z][A-Za-z]{0,5})\))\.?\s?){1,4}\d{1,5}\b`)
	parties      = regexp.MustCompile(`\s(?:v\.?|vs\.?)\s|\b(?:[Ii]n [Rr]e|[Rr]e|[Ee]x parte)\s[A-Z]`)
)

// reported reports whether a year is that of a report of a case.
func reported(text string, year model.Span) bool {
	open := strings.LastIndexAny(text[max(0, year.Start-longestCourt):year.Start], "([")
	if open < 0 || year.End >= len(text) || strings.IndexByte(")]", text[year.End]) < 0 {
		return false
	}
	open += max(0, year.Start-longestCourt)
	if strings.ContainsAny(text[open+1:year.Start], ")];") {
		return false
	}
	before := text[max(0, open-longestReport):open]
	if reportBefore.MatchString(before) {
		return true
	}
	behind := text[year.End:min(len(text), year.End+longestReport)]
	return reportBehind.MatchString(behind) && (text[open] == '[' || parties.MatchString(before))
}

// longestCourt is how many bytes the name of a court has at most that stands before the year
// of its judgment, "(9th Cir. 1994)"; longestReport how many where the case is reported.
const (
	longestCourt  = 24
	longestReport = 80
)
