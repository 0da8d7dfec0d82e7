package layout

import (
	"regexp"
	"strings"

	"chronotope/model"
)

// A list of stations has latitudes and longitudes in degrees, minutes and seconds at the end of
// its lines, below a head that says so.

var (
	stationHead  = regexp.MustCompile(`(?im)^.*\blat(?:itudes?)?\b.{1,60}\blong?(?:itudes?)?\b.*$`)
	stationLine  = regexp.MustCompile(`(?m)(\d{1,2}[ °]{1,3}\d{1,2}(?:[ ′'.]{1,3}\d{1,2})?) {3,}(\d{1,3}[ °]{1,3}\d{1,2}(?:[ ′'.]{1,3}\d{1,2})?)[ ″"]*$`)
	stationsUpTo = 20_000 // bytes below the head
)

// stations returns latitude and longitude of each line of such lists.
func stations(text string) [][2]model.Span {
	var out [][2]model.Span
	for from := 0; ; {
		i := indexFold(text[from:], "longitude")
		if i < 0 {
			return out
		}
		from += i
		line := strings.LastIndexByte(text[:from], '\n') + 1
		from += len("longitude")
		head := text[line:min(len(text), from+80)]
		if !stationHead.MatchString(head) {
			continue
		}
		to := min(len(text), from+stationsUpTo)
		last := 0
		for _, m := range stationLine.FindAllStringSubmatchIndex(text[from:to], -1) {
			out = append(out, [2]model.Span{{Start: from + m[2], End: from + m[3]}, {Start: from + m[4], End: from + m[5]}})
			last = m[1]
		}
		from += last
	}
}

// indexFold is where word, in small letters, first stands in text in small letters, in capitals
// or with a capital; -1 where it does not.
func indexFold(text, word string) int {
	best := -1
	for _, w := range [...]string{word, strings.ToUpper(word), strings.ToUpper(word[:1]) + word[1:]} {
		if i := strings.Index(text, w); i >= 0 && (best < 0 || i < best) {
			best = i
		}
	}
	return best
}
