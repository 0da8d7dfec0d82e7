package layout

import (
	"strings"
	"unicode/utf8"

	"chronotope/model/english"
)

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
	case english.IsLetter(r):
		return s.word()
	case r == '\'' || r == '’':
		return s.shortYear(n)
	case !s.goesOver(r):
		return false
	}
	s.at += n
	return true
}

// goesOver reports whether a date can go on over the mark r at hand.
func (s *scanner) goesOver(r rune) bool {
	switch {
	case r == ' ' || r == '\u00a0': // a gap parts a label from its text
		return s.end == 0 || !strings.HasPrefix(s.t[s.at:], "  ") || s.dayFollows()
	case strings.HasPrefix(s.t[s.at:], ".."): // a line of dots
		return false
	case strings.ContainsRune("_.,~?", r):
		return true
	case r == '*': // also between parts in bold and italics
		return true
	case strings.ContainsRune("([<", r):
		return s.end == 0
	}
	return s.end > 0 && strings.ContainsRune("-–/&", r) || r == '-' && partOfYear[strings.ToLower(s.t[:s.at])]
}

// partOfYear are words before a hyphen and a year: "mid-2010".
var partOfYear = map[string]bool{"mid": true, "early": true, "late": true}

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
	k := english.Next(s.t, s.at, len(s.t)).End
	w := s.t[s.at:k]
	if w == "A" || w == "B" || w == "C" {
		return s.era(k)
	}
	if n, tells := numberedPart(w, s.t[k:]); n > 0 {
		return s.tell(k+n, tells)
	}
	tells, ok := words[strings.ToLower(w)]
	switch {
	case !ok:
		return s.f&(year|full) != 0 && untilNow[strings.ToLower(w)] && s.tell(k, 0) // 2014 – present
	case tells == 0, strings.EqualFold(w, "am") && !s.fits(w, tells): // "am 3. Mai", not "3 am"
		return s.joint(w, k)
	case w == "AD" && s.end == 0:
		rest := strings.TrimLeft(s.t[k:], " .")
		n := digits(rest)
		return n > 0 && s.tell(len(s.t)-len(rest)+n, year)
	case !s.fits(w, tells):
		return false
	}
	if tells&(month|weekday) != 0 && s.f&bare != 0 {
		s.f = s.f&^bare | day
	}
	if strings.EqualFold(w, "hrs") {
		s.f &^= year // 1040 hrs
	}
	return s.tell(k, tells)
}

// numberedPart is how long the number is, with what stands before it, that goes on from a word to a part of
// a year or a financial year, and what they tell: "Q4", "H1", "FY2016", "FY 2016".
func numberedPart(word, rest string) (int, parts) {
	t := strings.TrimPrefix(rest, " ")
	switch n := digits(t); {
	case (word == "Q" || word == "H") && n == 1 && t == rest && t[0] >= '1' && t[0] <= '4':
		return n, long
	case word == "FY" && (n == 2 || n == 4):
		return len(rest) - len(t) + n, year
	}
	return 0, 0
}

// untilNow are the words for the end of what goes on.
var untilNow = map[string]bool{
	"present": true, "now": true, "date": true, "today": true, "current": true, "ongoing": true,
	"heute": true, "présent": true, "hoy": true, "oggi": true, "heden": true, "hoje": true, "dziś": true, "dzisiaj": true,
}

// fits reports whether word w, which tells so much, can stand where it does: an era or
// "pm" behind a number, a small "may" or "sat" not at the start.
func (s *scanner) fits(w string, tells parts) bool {
	switch tells {
	case month, weekday:
		return w[0] < 'a' || s.end > 0 || s.f != 0 || tells == month && opensWithMonth(s.t[s.at:])
	case year:
		return s.f&(year|early|bare) != 0
	case clock:
		return len(w) > 2 || s.f&(clock|bare) != 0
	}
	return true
}

// joint reads a word that tells nothing but joins others: "of", "in", "the year".
func (s *scanner) joint(w string, end int) bool {
	if strings.EqualFold(w, "year") {
		s.f |= reckoned
		if !s.ofYear(&end) {
			return false
		}
	}
	if w == "The" && s.end > 0 { // "1868 – The 14th Amendment"
		return false
	}
	if s.end == 0 && (strings.EqualFold(w, "in") || strings.EqualFold(w, "on")) {
		s.f |= led
	}
	s.at = end
	return true
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
			s.f |= year
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
	if thousands(s.t[k:]) {
		return false // "2012  10,000 customers"
	}
	if o := strings.TrimLeft(s.t[k:], "_"); len(o) >= 2 && n <= 2 && strings.Contains("st nd rd th", o[:2]) && (len(o) == 2 || !isLetter(o[2])) {
		return s.tell(len(s.t)-len(o)+2, ordinal)
	}
	if n <= 2 && strings.IndexByte("23", s.t[k-1]) >= 0 && strings.HasPrefix(s.t[k:], "d. ") {
		return s.tell(k+1, ordinal) // 3d.
	}
	if m := chunk(s.t[s.at:]); m > n {
		if f := compound(s.t[s.at : s.at+m]); f != 0 {
			return s.tell(s.at+m, f)
		}
		if rest := s.t[k:]; rest[0] != '.' || len(rest) > 1 && rest[1] >= '0' && rest[1] <= '9' {
			return n == 4 && strings.HasPrefix(rest, "s") && s.tell(k+1, long|year) // 1920s
		}
	}
	f := s.plain(n)
	return f != 0 && s.tell(k, f)
}

// thousands reports whether a number goes on with t after a comma.
func thousands(t string) bool {
	return len(t) > 3 && t[0] == ',' && digits(t[1:]) == 3
}

// plain is what a number of n digits by itself tells.
func (s *scanner) plain(n int) parts {
	switch first := s.t[s.at]; {
	case n == 4 && (first == '1' || first == '2'):
		return year
	case n == 4 && first == '0' && s.f == 0: // 0630
		return clock
	case n == 3:
		return early
	case n <= 2 && s.f&(month|weekday) != 0:
		return day
	case n <= 2:
		return bare
	}
	return 0
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
		return hours(strings.TrimRight(t, "Zamp"))
	}
	if a, b, ok := strings.Cut(t, "/"); ok && len(a) == len("2004-12-30") && len(b) == len(a) { // an interval of ISO 8601
		return compound(a) & compound(b)
	}
	for _, sep := range [...]string{"-", "/", "."} {
		switch ps := strings.Split(t, sep); len(ps) {
		case 3:
			if isPart(ps[0]) && isPart(ps[1]) && isPart(ps[2]) && (sep != "." || len(ps[0])+len(ps[2]) >= 4 && len(t) >= 8) {
				return full
			}
			if sep == "." && len(ps[2]) == 2 && isNumber(ps[2]) && inYear(ps[0], ps[1]) && number(ps[1]) <= 12 {
				return short
			}
		case 2:
			if f := pair(ps[0], ps[1], sep); f != 0 {
				return f
			}
		}
	}
	return 0
}

// hours tells whether t is a time of the day, "9:05" or "15:40:00".
func hours(t string) parts {
	for p := range strings.SplitSeq(t, ":") {
		if !isNumber(p) || len(p) > 2 {
			return 0
		}
	}
	return clock
}

// pair tells what two numbers with a mark between say: a day and its month, a week, the
// years of a range, a month and its year, the days of a range.
func pair(a, b, sep string) parts {
	if !isNumber(a) {
		return 0
	}
	if !isNumber(b) && b != "" {
		return lettered(a, b, sep)
	}
	switch {
	case sep == "/" && inYear(a, b):
		return numeric
	case sep == "-" && len(a) <= 2 && b != "" && len(b) <= 2:
		return bare // "17-18" July
	case sep != "." && len(a) == 4 && len(b)%2 == 0:
		return year // "1914-18", "1914-"
	case len(a) <= 2 && len(b) == 4 && (b[0] == '1' || b[0] == '2'):
		return year // "11/2016"
	}
	return 0
}

// lettered tells what a number and what has letters in it say: a day and its month in
// Roman figures, a year and its week.
func lettered(a, b, sep string) parts {
	switch {
	case sep == "." && len(a) <= 2 && romanMonths[strings.ToLower(b)]:
		return month | day // 5.xi
	case sep == "-" && len(a) == 4 && len(b) == 3 && b[0] == 'W' && isNumber(b[1:]):
		return full // 2020-W06
	}
	return 0
}

// inYear reports whether two numbers can be a day and its month, in either order.
func inYear(a, b string) bool {
	if !isNumber(a) || !isNumber(b) || len(a) > 2 || len(b) > 2 {
		return false
	}
	d, m := max(number(a), number(b)), min(number(a), number(b))
	return m >= 1 && m <= 12 && d <= 31
}

// romanMonths are the months as they are numbered in 5.xi.1978.
var romanMonths = map[string]bool{
	"i": true, "ii": true, "iii": true, "iv": true, "v": true, "vi": true,
	"vii": true, "viii": true, "ix": true, "x": true, "xi": true, "xii": true,
}

func isNumber(t string) bool { return t != "" && digits(t) == len(t) }

// isPart reports whether p can be one of the three fields of a date.
func isPart(p string) bool {
	if len(p) == 0 || len(p) > 9 {
		return false
	}
	return digits(p) == len(p) && len(p) <= 4 && len(p) != 3 && strings.Trim(p, "0") != "" || p == "??" || romanMonths[strings.ToLower(p)] || words[strings.ToLower(p)]&month != 0
}

func digits(t string) int { return len(t) - len(strings.TrimLeft(t, "0123456789")) }

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
