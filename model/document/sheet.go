package document

import (
	"regexp"
	"strings"
	"unicode"

	"chronotope/model"
)

// longestCell is how many bytes of a cell are put together at least.
const longestCell = 1 << 20

// sheetName is how programs call sheets that no one has named.
var sheetName = regexp.MustCompile(`^\p{L}+ ?[0-9]+$`)

// sheet begins a sheet of a spreadsheet, under its name where somebody gave it one.
func (b *builder) sheet(name string) {
	if name == "" || sheetName.MatchString(name) {
		b.end()
		return
	}
	b.begin(model.Heading, 1)
	b.write(name)
	b.end()
}

// trimmed is the cells of a row without the empty ones at its end.
func trimmed(cells []string) []string {
	for len(cells) > 0 && cells[len(cells)-1] == "" {
		cells = cells[:len(cells)-1]
	}
	return cells
}

// shownDate is what a cell shows, unless that leaves the day, month or year of its date open,
// as "03/04/05" does: then it is the date as ISO 8601 has it, with the time of day where it has
// one.
func shownDate(shown, date string) string {
	if date == "" {
		return shown
	}
	if year, _, _ := strings.Cut(strings.TrimPrefix(date, "-"), "-"); strings.Contains(shown, year) && (shown == year || strings.ContainsFunc(shown, unicode.IsLetter) || strings.HasPrefix(shown, year)) {
		return shown
	}
	day, clock, ok := strings.Cut(date, "T")
	if clock = strings.TrimSuffix(clock, ":00"); ok && clock != "00:00" && len(clock) >= 5 {
		return day + " " + clock[:5]
	}
	return day
}
