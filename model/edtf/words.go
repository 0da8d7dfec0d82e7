package edtf

import (
	"fmt"
	"strconv"
	"strings"
)

// Wording is how dates are said in a language. Patterns are fmt formats with
// explicit argument indexes, so that a translation can put them in another order.
type Wording struct {
	Months      [12]string // January ...
	ShortMonths [12]string // Jan ...
	Parts       [21]string // codes 21 to 41; "" falls back on the year
	Ordinal     func(n int64) string

	Day        string // [1] day, [2] month, [3] year
	Month      string // [1] month, [2] year
	DayOfMonth string // [1] day, [2] month: a day in no stated year
	Part       string // [1] part of the year, [2] year
	BC         string // [1] year before Christ, a number or "480s"
	Decade     string // [1] its first year
	Century    string // [1] ordinal
	Millennium string // [1] ordinal
	Ago        string // [1] millions of years
	AgoYears   string // [1] years
	Clock      string // [1] day, [2] time
	Zone       string // [1] time, [2] zone

	Approximate string // [1] date
	Uncertain   string // [1] date
	Until       string // [1] date
	Since       string // [1] date
	Between     string // [1] from, [2] to, where either has more than one word
	Join        string // [1] from, [2] to, single words: "10–11"
	Unknown     string
}

// English is the wording that the program ships.
var English = &Wording{
	Months:      [12]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
	ShortMonths: [12]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
	Parts: [21]string{
		"spring", "summer", "autumn", "winter",
		"spring", "summer", "autumn", "winter",
		"southern spring", "southern summer", "southern autumn", "southern winter",
		"first quarter of", "second quarter of", "third quarter of", "fourth quarter of",
		"first third of", "second third of", "last third of",
		"first half of", "second half of",
	},
	Ordinal: englishOrdinal,

	Day:        "%[1]s %[2]s %[3]s",
	Month:      "%[1]s %[2]s",
	DayOfMonth: "%[1]s %[2]s",
	Part:       "%[1]s %[2]s",
	BC:         "%[1]s BC",
	Decade:     "%[1]ss",
	Century:    "%[1]s century",
	Millennium: "%[1]s millennium",
	Ago:        "%[1]s million years ago",
	AgoYears:   "%[1]s years ago",
	Clock:      "%[1]s, %[2]s",
	Zone:       "%[1]s %[2]s",

	Approximate: "c. %[1]s",
	Uncertain:   "probably %[1]s",
	Until:       "until %[1]s",
	Since:       "since %[1]s",
	Between:     "%[1]s – %[2]s",
	Join:        "%[1]s–%[2]s",
	Unknown:     "?",
}

func englishOrdinal(n int64) string {
	suffix := "th"
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			suffix = "st"
		case 2:
			suffix = "nd"
		case 3:
			suffix = "rd"
		}
	}
	return strconv.FormatInt(n, 10) + suffix
}

// Words says v in full: "10–11 December 2018", "c. 1850", "5th century BC". The
// years that the format calls 19XX are given as the 20th century, and -04XX as the
// 5th century BC: the same but for one year at each end.
func (v Value) Words(w *Wording) string { return v.words(speech{w, w.Months}) }

// Short says v as briefly as lists need: "8 Dec 2018".
func (v Value) Short(w *Wording) string { return v.words(speech{w, w.ShortMonths}) }

// speech is a wording with the names of months to use.
type speech struct {
	*Wording
	months [12]string
}

func (v Value) words(w speech) string {
	if v.IsZero() {
		return ""
	}
	text := ""
	switch {
	case !v.interval:
		text = w.date(v.a)
	case v.a.kind == open:
		text = fmt.Sprintf(w.Until, w.date(v.b))
	case v.b.kind == open:
		text = fmt.Sprintf(w.Since, w.date(v.a))
	default:
		text = w.interval(v.a, v.b)
	}
	if v.IsApproximate() {
		text = fmt.Sprintf(w.Approximate, text)
	}
	if v.IsUncertain() {
		text = fmt.Sprintf(w.Uncertain, text)
	}
	return text
}

// interval says what both sides share only once.
func (w speech) interval(a, b side) string {
	switch {
	case a.kind == unknown || b.kind == unknown:
		return fmt.Sprintf(w.Between, w.dateOrUnknown(a), w.dateOrUnknown(b))
	case sameYear(a, b) && a.day > 0 && b.day > 0:
		return w.daysOfYear(a, b)
	case sameYear(a, b) && a.isMonth() && b.isMonth():
		return fmt.Sprintf(w.Month, fmt.Sprintf(w.Join, w.months[a.month-1], w.months[b.month-1]), w.year(a))
	case sameDay(a, b) && a.clock >= minutes && b.clock >= minutes && a.zone == b.zone && a.offset == b.offset:
		return fmt.Sprintf(w.Clock, w.day(a), fmt.Sprintf(w.Join, w.time(a, false), w.time(b, true)))
	}
	from, to := w.date(a), w.date(b)
	if strings.Contains(from, " ") || strings.Contains(to, " ") {
		return fmt.Sprintf(w.Between, from, to)
	}
	return fmt.Sprintf(w.Join, from, to)
}

// daysOfYear says two days of one year: "10–11 December 2018", "30 May – 2 June 2018".
func (w speech) daysOfYear(a, b side) string {
	if a.month == b.month {
		days := fmt.Sprintf(w.Join, number(a.day), number(b.day))
		return fmt.Sprintf(w.Day, days, w.months[a.month-1], w.year(a))
	}
	from := fmt.Sprintf(w.DayOfMonth, number(a.day), w.months[a.month-1])
	return fmt.Sprintf(w.Between, from, w.date(b))
}

// sameYear reports whether a and b are of one year, with every digit stated and no time
// of day.
func sameYear(a, b side) bool {
	return a.year == b.year && a.significant|b.significant == 0 && a.clock|b.clock == noClock && a.whole() && b.whole()
}

// whole reports whether every digit of what is stated is known.
func (s side) whole() bool { return s.yearMask == 0 && s.monthMask|s.dayMask == 0 }

// isMonth reports whether s is a month, and no day or other part of a year.
func (s side) isMonth() bool { return s.month >= 1 && s.month <= 12 && s.day == 0 }

func sameDay(a, b side) bool {
	return a.year == b.year && a.month == b.month && a.day == b.day && a.day > 0
}

func (w speech) dateOrUnknown(s side) string {
	if s.kind == date {
		return w.date(s)
	}
	return w.Unknown
}

func (w speech) date(s side) string {
	day := w.day(s)
	if s.clock == noClock {
		return day
	}
	return fmt.Sprintf(w.Clock, day, w.time(s, true))
}

func (w speech) time(s side, withZone bool) string {
	text := fmt.Sprintf("%02d:%02d", s.hour, s.minute)
	if s.clock == seconds {
		text += fmt.Sprintf(":%02d", s.second)
	}
	if !withZone || s.zone == local {
		return text
	}
	name := "UTC"
	if s.offset != 0 {
		name = fmt.Sprintf("UTC%+03d:%02d", s.offset/60, max(s.offset%60, -(s.offset%60)))
	}
	return fmt.Sprintf(w.Zone, text, name)
}

// day says all but the time of day.
func (w speech) day(s side) string {
	noYear := s.yearMask&8 != 0
	switch {
	case s.month > 12 && w.Parts[s.month-21] != "":
		return fmt.Sprintf(w.Part, w.Parts[s.month-21], w.year(s))
	case s.month == 0 || s.monthMask != 0 || s.month > 12:
		return w.year(s)
	case s.day == 0 || s.dayMask != 0:
		if noYear {
			return w.months[s.month-1]
		}
		return fmt.Sprintf(w.Month, w.months[s.month-1], w.year(s))
	case noYear:
		return fmt.Sprintf(w.DayOfMonth, number(s.day), w.months[s.month-1])
	default:
		return fmt.Sprintf(w.Day, number(s.day), w.months[s.month-1], w.year(s))
	}
}

func number(n uint8) string { return strconv.Itoa(int(n)) }

// year says a year, decade, century or millennium, or how long ago it was.
func (w speech) year(s side) string {
	magnitude := s.year
	if s.negative {
		magnitude = -magnitude
	}
	bc := s.negative || s.year == 0 && s.yearMask == 0
	var text string
	switch {
	case s.yearMask&8 != 0:
		return w.Unknown
	case s.yearMask == 1:
		text = fmt.Sprintf(w.Decade, strconv.FormatInt(magnitude, 10))
	case s.yearMask == 3:
		text = fmt.Sprintf(w.Century, w.Ordinal(magnitude/100+1))
	case s.yearMask == 7:
		text = fmt.Sprintf(w.Millennium, w.Ordinal(magnitude/1000+1))
	case s.yearMask != 0:
		return string(s.appendYear(nil))
	case bc && magnitude >= 1_000_000:
		return fmt.Sprintf(w.Ago, strconv.FormatFloat(float64(magnitude)/1e6, 'f', -1, 64))
	case bc && magnitude >= 20_000:
		return fmt.Sprintf(w.AgoYears, grouped(magnitude))
	case bc:
		text = strconv.FormatInt(magnitude+1, 10)
	default:
		text = strconv.FormatInt(magnitude, 10)
	}
	if bc {
		return fmt.Sprintf(w.BC, text)
	}
	return text
}

// grouped sets a thin space between every three digits.
func grouped(n int64) string {
	s := strconv.FormatInt(n, 10)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "\u202f" + s[i:]
	}
	return s
}
