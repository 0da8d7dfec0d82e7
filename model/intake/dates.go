package intake

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"chronotope/model/edtf"
)

// date is when it was, by the columns that say it best.
func (t *tableReader) date(r row) (edtf.Value, error) {
	if s := t.cell(r, exact); s != "" {
		v, err := edtf.Parse(s)
		if err != nil {
			return v, fmt.Errorf("%s is no date in EDTF", quoted(s))
		}
		return v, nil
	}
	from, to := t.cell(r, start), t.cell(r, end)
	if t.slides() {
		from, to = t.parts(r, year, month, day, clock), t.parts(r, endYear, endMonth, endDay, endClock)
	}
	if from == "" && to == "" {
		from = t.cell(r, date)
		if c := t.cell(r, clock); c != "" && from != "" && !t.slides() {
			from += " " + c
		}
		if from == "" {
			from, to = t.cell(r, earliest), t.cell(r, latest)
		}
	}
	first, err := parseDate(from, t.order)
	if err != nil || to == "" || to == from {
		return first, err
	}
	last, err := parseDate(to, t.order)
	if err != nil {
		return last, err
	}
	return between(first, last)
}

// parts is a date that stands in a column for each of its parts; years before the year 1 are
// negative, and there is no year 0.
func (t *tableReader) parts(r row, y, m, d, c Field) string {
	s := t.cell(r, y)
	if s == "" {
		return ""
	}
	before, negative := strings.CutPrefix(s, "-")
	s = before
	if len(s) < 4 && isNumber(s) {
		s = strings.Repeat("0", 4-len(s)) + s
	}
	if m := t.cell(r, m); m != "" {
		s += "-" + m
		if d := t.cell(r, d); d != "" {
			s += "-" + d
			if c := t.cell(r, c); c != "" {
				s += " " + c
			}
		}
	}
	if negative {
		s += " BC"
	}
	return s
}

func isNumber(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

func between(from, to edtf.Value) (edtf.Value, error) {
	if !from.IsZero() && !to.IsZero() && (to.Latest() < from.Earliest() || from.IsInterval() || to.IsInterval()) {
		return edtf.Value{}, fmt.Errorf("it ends on %s, before it begins on %s", to, from)
	}
	return edtf.Interval(from, to), nil
}

var (
	fraction = regexp.MustCompile(`(\d:\d{2}:\d{2})\.\d+`) // of a second
	weekday  = regexp.MustCompile(`(?i)^(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)[a-z]*[.,]? +`)
	sequence = regexp.MustCompile(` *#\d+$`)
	about    = regexp.MustCompile(`(?i)^(?:c\.|ca\.?|circa|about|approx(?:imately|\.)?|~) *`)
	era      = regexp.MustCompile(`(?i) *\b(bce?|b\.c\.(?:e\.)?|ce|ad|a\.d\.)$`)
	stretch  = regexp.MustCompile(`(?i)^(.*\d.*?) *(?: to | through | until |–|—| - ) *(.*\d.*)$`)
	ofDay    = regexp.MustCompile(`(?i)^(.*?)(?:[ ,]+(?:@|at) *| +|t)(\d{1,2}):(\d{2})(?::(\d{2}))? *([ap])?\.?(?:m\.?)?$`)
	yearly   = regexp.MustCompile(`^\d{1,4}$`)
	bigEnd   = regexp.MustCompile(`^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$`)
	slashed  = regexp.MustCompile(`^(\d{1,2}|\?{1,2})([-/.])(\d{1,2}|\?{1,2})[-/.](\d{4})$`)
	monthly  = regexp.MustCompile(`^(\d{1,2})[/.](\d{4})$`)
	dayWord  = regexp.MustCompile(`^(\d{1,2})(?:st|nd|rd|th)?\.?[ -]+(?:of )?(\pL+)\.?,?[ -]+(\d{3,4})$`)
	wordDay  = regexp.MustCompile(`^(\pL+)\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{3,4})$`)
	wordYear = regexp.MustCompile(`^(\pL+)\.?,? +(?:of )?(\d{3,4})$`)
)

// longest is how many bytes a date has at most.
const longest = 80

// quoted is a text as it is told of, or its beginning.
func quoted(s string) string {
	if len(s) > longest {
		s = strings.ToValidUTF8(s[:longest], "") + "…"
	}
	return strconv.Quote(s)
}

// unknownDates are words for there being none.
var unknownDates = map[string]bool{"": true, "tbd": true, "to be determined": true, "unknown": true, "undated": true, "n/a": true, "n.d.": true}

// parseDate reads a date as programs and people write it. No words for one are no error.
func parseDate(s string, order Order) (edtf.Value, error) {
	s = strings.Join(strings.Fields(s), " ")
	if unknownDates[strings.ToLower(s)] {
		return edtf.Value{}, nil
	}
	if len(s) > 2*longest {
		return parseSide(s, order) // which it is not
	}
	s = fraction.ReplaceAllString(s, "$1")
	if v, err := edtf.Parse(s); err == nil && !v.IsZero() {
		return v, nil
	}
	if m := stretch.FindStringSubmatch(s); m != nil {
		from, err := parseSide(m[1], order)
		if err != nil {
			return from, err
		}
		to, err := parseSide(m[2], order)
		if err != nil {
			return to, err
		}
		return between(from, to)
	}
	return parseSide(s, order)
}

// parseSide reads a date that is no stretch.
func parseSide(s string, order Order) (v edtf.Value, err error) {
	wrong := fmt.Errorf("%s is not understood as a date", quoted(s))
	if len(s) > longest {
		return v, wrong
	}
	rest := sequence.ReplaceAllString(weekday.ReplaceAllString(strings.TrimSpace(s), ""), "")
	vague := about.FindString(rest)
	rest = rest[len(vague):]
	unsure := len(rest) > 1 && rest[len(rest)-1] == '?' && rest[len(rest)-2] != '?'
	if unsure {
		rest = strings.TrimSpace(rest[:len(rest)-1])
	}
	said := era.FindString(rest)
	rest = rest[:len(rest)-len(said)]
	hour := ofDay.FindStringSubmatch(rest)
	if hour != nil {
		rest = strings.TrimSpace(weekday.ReplaceAllString(hour[1], ""))
	}
	before := strings.HasPrefix(strings.ToLower(strings.TrimSpace(said)), "b")
	if v = civil(strings.ToLower(rest), order, before); v.IsZero() {
		return v, wrong
	}
	if hour != nil {
		if v, err = onTheClock(v, hour); err != nil {
			return v, wrong
		}
	}
	if vague != "" {
		v = v.Approximate()
	}
	if unsure {
		v = v.Uncertain()
	}
	return v, nil
}

// civil is a day, month or year; the zero Value for what is none.
func civil(s string, order Order, before bool) edtf.Value {
	astronomical := func(y string) int64 {
		n, _ := strconv.ParseInt(y, 10, 64) // at most four digits
		if before {
			return 1 - n
		}
		return n
	}
	if before && strings.Trim(s, "0") == "" {
		return edtf.Value{}
	}
	number := func(s string) int { n, _ := strconv.Atoi(s); return n }
	if yearly.MatchString(s) {
		return edtf.Y(astronomical(s))
	}
	if m := bigEnd.FindStringSubmatch(s); m != nil {
		if m[3] == "" {
			return ofMonth(astronomical(m[1]), number(m[2]))
		}
		return edtf.YMD(astronomical(m[1]), number(m[2]), number(m[3]))
	}
	if m := slashed.FindStringSubmatch(s); m != nil {
		d, mon := m[1], m[3]
		if m[2] != "." && order != DayFirst {
			d, mon = mon, d
		}
		return fuzzy(astronomical(m[4]), mon, d)
	}
	if m := monthly.FindStringSubmatch(s); m != nil {
		return ofMonth(astronomical(m[2]), number(m[1]))
	}
	if m := dayWord.FindStringSubmatch(s); m != nil {
		return edtf.YMD(astronomical(m[3]), monthOf(m[2]), number(m[1]))
	}
	if m := wordDay.FindStringSubmatch(s); m != nil {
		return edtf.YMD(astronomical(m[3]), monthOf(m[1]), number(m[2]))
	}
	if m := wordYear.FindStringSubmatch(s); m != nil {
		return ofMonth(astronomical(m[2]), monthOf(m[1]))
	}
	return edtf.Value{}
}

// ofMonth is a month; 21 and more are no months here.
func ofMonth(year int64, month int) edtf.Value {
	if month > 12 {
		return edtf.Value{}
	}
	return edtf.YM(year, month)
}

// fuzzy is a day of which the day or the month may be "??", as CaseMap has it.
func fuzzy(year int64, month, day string) edtf.Value {
	known := func(s string) bool { return !strings.Contains(s, "?") }
	m, _ := strconv.Atoi(month)
	d, _ := strconv.Atoi(day)
	switch {
	case known(month) && known(day):
		return edtf.YMD(year, m, d)
	case known(month):
		return ofMonth(year, m)
	case known(day):
		if d < 1 || d > 31 || year < 0 {
			return edtf.Value{}
		}
		v, err := edtf.Parse(fmt.Sprintf("%04d-XX-%02d", year, d))
		if err != nil {
			return edtf.Value{}
		}
		return v
	}
	return edtf.Y(year)
}

// onTheClock is a day at the time that ofDay found.
func onTheClock(v edtf.Value, m []string) (edtf.Value, error) {
	h, _ := strconv.Atoi(m[2])
	minute, _ := strconv.Atoi(m[3])
	second, _ := strconv.Atoi(m[4])
	half := strings.ToLower(m[5])
	if h > 23 || minute > 59 || second > 59 || half != "" && (h < 1 || h > 12) || v.Precision() != edtf.Days {
		return v, fmt.Errorf("no time of day: %s", m[0])
	}
	switch {
	case half == "p" && h < 12:
		h += 12
	case half == "a" && h == 12:
		h = 0
	}
	if m[4] == "" {
		second = -1
	}
	return v.At(h, minute, second), nil
}

// monthOf is a month by its name in English, or at least three letters of it; 0 for none.
func monthOf(name string) int {
	if len(name) < 3 {
		return 0
	}
	for i, m := range edtf.English.Months {
		if full := strings.ToLower(m); strings.HasPrefix(full, name) || name == "sept" && i == 8 {
			return i + 1
		}
	}
	return 0
}

// orderOf is the order of days and months that the dates of a table tell: by one that has no
// other reading. Where none has, ErrOrder is returned.
func (t *tableReader) orderOf(rows []row) (Order, error) {
	var dayFirst, monthFirst, either bool
	for _, r := range rows {
		for _, f := range []Field{date, start, end} {
			for _, word := range strings.Fields(t.cell(r, f)) {
				m := slashed.FindStringSubmatch(strings.TrimLeft(strings.TrimRight(word, ","), "~"))
				if m == nil || m[2] == "." {
					continue
				}
				a, _ := strconv.Atoi(m[1])
				b, _ := strconv.Atoi(m[3])
				dayFirst = dayFirst || a > 12
				monthFirst = monthFirst || b > 12
				either = either || a != b
			}
		}
	}
	switch {
	case dayFirst && !monthFirst:
		return DayFirst, nil
	case monthFirst && !dayFirst || !either:
		return MonthFirst, nil
	}
	return AnyOrder, ErrOrder
}
