package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// parts are what the words of a date tell.
type parts uint16

const (
	year     parts = 1 << iota // in four digits, or with its era
	early                      // a number of three digits: a year where the layout says so
	month                      // by its name
	day                        // a number beside a month or weekday
	weekday                    // by its name
	full                       // a date in numbers: 2021-12-10, 10.12.2021
	clock                      // 15:40
	long                       // a season, decade or century
	bare                       // a number of one or two digits by itself
	ordinal                    // 21st
	reckoned                   // "in the year" leads to it
	led                        // "in" or another small word leads to it
)

// sure reports whether words that tell f are a date wherever they stand.
func (f parts) sure() bool {
	return f&(year|full) != 0 || f&long != 0 && f&ordinal != 0 || f&month != 0 && f&(day|ordinal) != 0 || f&weekday != 0 && f&(day|ordinal) != 0 || f&reckoned != 0 && f&early != 0
}

// possible reports whether words that tell f are a date where their neighbours are.
func (f parts) possible() bool {
	return f.sure() || f&(early|month|weekday|ordinal|long|bare|clock) != 0
}

// kind is f without what dates of one sort differ in: how many digits a year has, and how
// its day is written.
func (f parts) kind() parts {
	if f&early != 0 {
		f = f&^early | year
	}
	if f&(day|ordinal) != 0 {
		f = f&^ordinal | day
	}
	return f
}

// otherMonths are the months of the languages whose dates are read as English ones are:
// German, French, Spanish, Italian, Dutch, Portuguese.
const otherMonths = `januar jänner februar märz mai juni juli oktober dezember mär okt dez
	janvier février mars avril juin juillet août septembre octobre novembre décembre
	enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre
	gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre
	januari februari maart mei augustus
	janeiro fevereiro março maio junho julho setembro outubro novembro dezembro`

// words that a date is made of, by what they tell; 0 for those that only join others.
var words = func() map[string]parts {
	m := map[string]parts{}
	for tells, list := range map[parts]string{
		month: `january february march april may june july august september october november december
			jan feb mar apr jun jul aug sep sept oct nov dec ` + otherMonths,
		weekday: `monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun`,
		long:    "spring summer autumn winter century centuries",
		year:    "ad bc bce ce",
		clock:   "am pm utc gmt noon midnight",
		0: `c ca circa about around early late mid before after by between from until till since to and of the in on or
			year morning evening afternoon night de del di do den der am im le el il en em um vers ca`,
	} {
		for w := range strings.FieldsSeq(list) {
			m[w] = tells
		}
	}
	return m
}()

// longestDate is how many bytes the words of a date have at most.
const longestDate = 80

// date reads the words of a date that t starts with: where they end, 0 where there are
// none, and what they tell.
func date(t string) (end int, f parts) {
	t = t[:min(len(t), longestDate)]
	s := scanner{t: t}
	for s.next() {
	}
	return s.end, s.f
}

// scanner goes through the words and marks of a date.
type scanner struct {
	t       string
	at, end int // what was read, and where the last of it that tells something ends
	f       parts
}

// next reads one more word, number or mark; false where the date is over.
func (s *scanner) next() bool {
	if s.at >= len(s.t) {
		return false
	}
	r, n := utf8.DecodeRuneInString(s.t[s.at:])
	switch {
	case r >= '0' && r <= '9':
		return s.number()
	case unicode.IsLetter(r):
		return s.word()
	case r == ' ' || r == '\u00a0':
		if strings.HasPrefix(s.t[s.at:], "  ") && s.end > 0 && !s.dayFollows() { // a gap parts a label from its text
			return false
		}
	case strings.HasPrefix(s.t[s.at:], ".."): // a line of dots
		return false
	case strings.ContainsRune("_*([<", r) && s.end == 0, r == '_' || r == '.' || r == ',' || r == '~' || r == '?':
	case r == '-' || r == '–' || r == '/' || r == '&':
		if s.end == 0 {
			return false
		}
	case r == '\'' || r == '’':
		return s.shortYear(n)
	default:
		return false
	}
	s.at += n
	return true
}

// dayFollows reports whether after a gap the day of a month comes that a label has told:
// "Jan.  2  Frost".
func (s *scanner) dayFollows() bool {
	t := strings.TrimLeft(s.t[s.at:], " ")
	n := digits(t)
	return s.f == month && n > 0 && n <= 2 && (n == len(t) || t[n] == ' ' || t[n] == '.') && len(s.t)-s.at-len(t) <= 4
}

// tell takes what was read up to offset to into the date.
func (s *scanner) tell(to int, f parts) bool {
	s.at, s.end, s.f = to, to, s.f|f
	return true
}

// shortYear reads a year of two digits after an apostrophe.
func (s *scanner) shortYear(n int) bool {
	k := s.at + n + digits(s.t[s.at+n:])
	return k == s.at+n+2 && s.tell(k, year)
}

func (s *scanner) word() bool {
	k := s.at
	for k < len(s.t) {
		r, n := utf8.DecodeRuneInString(s.t[k:])
		if !unicode.IsLetter(r) {
			break
		}
		k += n
	}
	w := s.t[s.at:k]
	if len(w) == 1 && (w == "A" || w == "B" || w == "C") {
		return s.era(k)
	}
	tells, ok := words[strings.ToLower(w)]
	switch {
	case !ok:
		return false
	case tells == month && w[0] >= 'a', tells == weekday && w[0] >= 'a':
		if s.end == 0 && s.f == 0 { // "may", "sat": a sentence that goes on
			return false
		}
	case tells == year && s.f&(year|early|bare) == 0 && w != "AD":
		return false
	case tells == clock && s.f&clock == 0 && s.f&bare == 0 && len(w) == 2:
		return false
	case tells == year && w == "AD" && s.end == 0:
		rest := strings.TrimLeft(s.t[k:], " .")
		n := digits(rest)
		return n > 0 && s.tell(len(s.t)-len(rest)+n, year)
	}
	if tells == 0 {
		if strings.EqualFold(w, "year") {
			s.f |= reckoned
			if !s.ofYear(&k) {
				return false
			}
		}
		if s.end == 0 && (w == "In" || w == "On" || w == "in" || w == "on") {
			s.f |= led
		}
		s.at = k
		return true
	}
	if tells&(month|weekday) != 0 && s.f&bare != 0 {
		s.f = s.f&^bare | day
	}
	return s.tell(k, tells)
}

// ofYear steps over the words between "the year" and its number: "of our Lord", "of
// grace", "from the Incarnation of Christ,". At most eight of them.
func (s *scanner) ofYear(k *int) bool {
	rest := s.t[*k:]
	i := strings.IndexAny(rest, "0123456789")
	if i < 0 || strings.ContainsAny(rest[:i], ".;:\n()") || len(strings.Fields(rest[:i])) > 8 {
		return false
	}
	*k += i
	return true
}

// era reads "A.D.", "B.C." and their like, and "A. D."
func (s *scanner) era(k int) bool {
	t := s.t[s.at:]
	for _, e := range [...]string{"A.D.", "B.C.E.", "B.C.", "C.E.", "A. D.", "B. C."} {
		if !strings.HasPrefix(t, e) {
			continue
		}
		if s.f&(year|early|bare) != 0 {
			return s.tell(s.at+len(e), year)
		}
		if e[0] == 'A' && digits(strings.TrimLeft(t[len(e):], " ")) > 0 {
			s.at += len(e)
			s.f |= reckoned
			return true
		}
	}
	if s.t[s.at:k] == "C" || s.t[s.at:k] == "c" {
		s.at = k
		return true
	}
	return false
}

func (s *scanner) number() bool {
	k := s.at + digits(s.t[s.at:])
	n := k - s.at
	if o := strings.TrimLeft(s.t[k:], "_"); len(o) >= 2 && n <= 2 && strings.Contains("st nd rd th", o[:2]) && (len(o) == 2 || !isLetter(o[2])) {
		return s.tell(len(s.t)-len(o)+2, ordinal)
	}
	if m := chunk(s.t[s.at:]); m > n {
		if f := compound(s.t[s.at : s.at+m]); f != 0 {
			return s.tell(s.at+m, f)
		}
		if rest := s.t[k:]; rest[0] != '.' || len(rest) > 1 && rest[1] >= '0' && rest[1] <= '9' {
			return false
		}
	}
	if k < len(s.t) && isLetter(s.t[k]) && !(n == 4 && s.t[k] == 's') {
		return false
	}
	switch {
	case n == 4 && k < len(s.t) && s.t[k] == 's':
		return s.tell(k+1, long|year)
	case n == 4 && (s.t[s.at] == '1' || s.t[s.at] == '2'):
		return s.tell(k, year)
	case n == 4 && s.t[s.at] == '0' && s.f == 0: // 0630
		return s.tell(k, clock)
	case n == 3:
		return s.tell(k, early)
	case n <= 2 && s.f&(month|weekday) != 0:
		return s.tell(k, day)
	case n <= 2:
		return s.tell(k, bare)
	}
	return false
}

// chunk returns how long the run of digits, letters and marks within numbers is that t
// starts with, without marks at its end.
func chunk(t string) int {
	k := 0
	for k < len(t) && (t[k] >= '0' && t[k] <= '9' || isLetter(t[k]) || strings.IndexByte("-./:?+", t[k]) >= 0) {
		k++
	}
	return len(strings.TrimRight(t[:k], ".:-/"))
}

// compound tells what a number with marks inside says: "2021-12-10", "15:40",
// "1914-18", "1987-Dec-18".
func compound(t string) parts {
	if i := strings.IndexByte(t, 'T'); i > 0 && strings.IndexByte(t, ':') > i {
		t = t[:i]
	}
	if strings.IndexByte(t, ':') > 0 && !strings.ContainsAny(t, "./") {
		for p := range strings.SplitSeq(strings.TrimRight(t, "Zamp"), ":") {
			if digits(p) != len(p) || len(p) == 0 || len(p) > 2 {
				return 0
			}
		}
		return clock
	}
	for _, sep := range [...]string{"-", "/", "."} {
		ps := strings.Split(t, sep)
		if len(ps) == 3 && isPart(ps[0]) && isPart(ps[1]) && isPart(ps[2]) && (sep != "." || len(ps[0])+len(ps[2]) >= 4 && len(t) >= 8) {
			return full
		}
		if sep == "-" && len(ps) == 2 && len(ps[0]) <= 2 && len(ps[1]) <= 2 && digits(ps[0]) == len(ps[0]) && digits(ps[1]) == len(ps[1]) {
			return bare // "17-18" July
		}
		if len(ps) == 2 && len(ps[0]) == 4 && digits(ps[0]) == 4 && sep != "." && (ps[1] == "" || digits(ps[1]) == len(ps[1]) && len(ps[1])%2 == 0) {
			return year
		}
		if len(ps) == 2 && digits(ps[0]) == len(ps[0]) && len(ps[0]) <= 2 && digits(ps[1]) == 4 && len(ps[1]) == 4 && (ps[1][0] == '1' || ps[1][0] == '2') {
			return year
		}
	}
	return 0
}

// isPart reports whether p can be one of the three fields of a date.
func isPart(p string) bool {
	if len(p) == 0 || len(p) > 9 {
		return false
	}
	return digits(p) == len(p) && len(p) <= 4 && len(p) != 3 && strings.Trim(p, "0") != "" || p == "??" || words[strings.ToLower(p)]&month != 0
}

func digits(t string) int { return len(t) - len(strings.TrimLeft(t, "0123456789")) }

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// whole reports whether t is a date and nothing else, and what it tells.
func whole(t string) (parts, bool) {
	if len(t) > longestDate {
		return 0, false
	}
	if strings.Contains(t, "  ") { // "2021-12-10   15:40"
		t = strings.Join(strings.Fields(t), " ")
	}
	end, f := date(t)
	if end == 0 || strings.Trim(t[end:], " .,:;)]>_*#?-–—") != "" {
		return 0, false
	}
	return f, true
}
