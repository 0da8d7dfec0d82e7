package timex

import "strings"

// feast is a day that has a name. rule says when it is.
type feast struct {
	words string // folded, one space between the words; "st" is "St." and "Saint" too
	rule  feastRule
	a, b  int8 // see the rules
	c     int8
}

type feastRule uint8

const (
	fixed     feastRule = iota // month a, day b
	fromPasch                  // a days after Easter
	nthDay                     // the ath weekday b of month c; a < 0 counts from the end
	afterNth                   // the day after the ath weekday b of November; c days later
	hijri                      // month a, day b of the Islamic calendar; day 0 the month
	advent                     // the fourth Sunday before Christmas
)

// feasts are sorted so that a longer name stands before one that it begins with.
var feasts = [...]feast{
	{"new year's eve", fixed, 12, 31, 0},
	{"new year's day", fixed, 1, 1, 0},
	{"new year day", fixed, 1, 1, 0},
	{"new year", fixed, 1, 1, 0},
	{"new years eve", fixed, 12, 31, 0},
	{"new years day", fixed, 1, 1, 0},
	{"epiphany", fixed, 1, 6, 0},
	{"twelfth day", fixed, 1, 6, 0},
	{"twelfth night", fixed, 1, 5, 0},
	{"candlemas", fixed, 2, 2, 0},
	{"groundhog day", fixed, 2, 2, 0},
	{"valentine's day", fixed, 2, 14, 0},
	{"st valentine's day", fixed, 2, 14, 0},
	{"martin luther king day", nthDay, 3, 1, 1},
	{"presidents' day", nthDay, 3, 1, 2},
	{"presidents day", nthDay, 3, 1, 2},
	{"st patrick's day", fixed, 3, 17, 0},
	{"lady day", fixed, 3, 25, 0},
	{"april fools' day", fixed, 4, 1, 0},
	{"april fool's day", fixed, 4, 1, 0},
	{"april fools", fixed, 4, 1, 0},
	{"earth day", fixed, 4, 22, 0},
	{"anzac day", fixed, 4, 25, 0},
	{"st mark's day", fixed, 4, 25, 0},
	{"st george's day", fixed, 4, 23, 0},
	{"may day", fixed, 5, 1, 0},
	{"labour day", fixed, 5, 1, 0},
	{"labor day", nthDay, 1, 1, 9},
	{"victory day", fixed, 5, 9, 0},
	{"memorial day", nthDay, -1, 1, 5},
	{"mother's day", nthDay, 2, 7, 5},
	{"father's day", nthDay, 3, 7, 6},
	{"midsummer's day", fixed, 6, 24, 0},
	{"midsummer day", fixed, 6, 24, 0},
	{"midsummer's eve", fixed, 6, 23, 0},
	{"juneteenth", fixed, 6, 19, 0},
	{"st peter's day", fixed, 6, 29, 0},
	{"st john's day", fixed, 6, 24, 0},
	{"canada day", fixed, 7, 1, 0},
	{"independence day", fixed, 7, 4, 0},
	{"bastille day", fixed, 7, 14, 0},
	{"st james's day", fixed, 7, 25, 0},
	{"st swithin's day", fixed, 7, 15, 0},
	{"lammas day", fixed, 8, 1, 0},
	{"lammas", fixed, 8, 1, 0},
	{"assumption day", fixed, 8, 15, 0},
	{"st bartholomew's day", fixed, 8, 24, 0},
	{"michaelmas day", fixed, 9, 29, 0},
	{"michaelmas", fixed, 9, 29, 0},
	{"columbus day", nthDay, 2, 1, 10},
	{"st luke's day", fixed, 10, 18, 0},
	{"halloween", fixed, 10, 31, 0},
	{"hallowe'en", fixed, 10, 31, 0},
	{"all saints' day", fixed, 11, 1, 0},
	{"all saints day", fixed, 11, 1, 0},
	{"all hallows", fixed, 11, 1, 0},
	{"all souls' day", fixed, 11, 2, 0},
	{"all souls day", fixed, 11, 2, 0},
	{"guy fawkes night", fixed, 11, 5, 0},
	{"guy fawkes day", fixed, 11, 5, 0},
	{"bonfire night", fixed, 11, 5, 0},
	{"martinmas", fixed, 11, 11, 0},
	{"armistice day", fixed, 11, 11, 0},
	{"remembrance day", fixed, 11, 11, 0},
	{"veterans day", fixed, 11, 11, 0},
	{"veterans' day", fixed, 11, 11, 0},
	{"remembrance sunday", nthDay, 2, 7, 11},
	{"thanksgiving day", nthDay, 4, 4, 11},
	{"thanksgiving", nthDay, 4, 4, 11},
	{"black friday", afterNth, 4, 4, 1},
	{"cyber monday", afterNth, 4, 4, 4},
	{"st andrew's day", fixed, 11, 30, 0},
	{"advent sunday", advent, 0, 0, 0},
	{"st thomas's day", fixed, 12, 21, 0},
	{"st lucy's day", fixed, 12, 13, 0},
	{"st nicholas's day", fixed, 12, 6, 0},
	{"christmas eve", fixed, 12, 24, 0},
	{"christmas day", fixed, 12, 25, 0},
	{"christmas", fixed, 12, 25, 0},
	{"xmas", fixed, 12, 25, 0},
	{"boxing day", fixed, 12, 26, 0},
	{"st stephen's day", fixed, 12, 26, 0},
	{"shrove tuesday", fromPasch, -47, 0, 0},
	{"mardi gras", fromPasch, -47, 0, 0},
	{"ash wednesday", fromPasch, -46, 0, 0},
	{"palm sunday", fromPasch, -7, 0, 0},
	{"maundy thursday", fromPasch, -3, 0, 0},
	{"good friday", fromPasch, -2, 0, 0},
	{"holy saturday", fromPasch, -1, 0, 0},
	{"easter sunday", fromPasch, 0, 0, 0},
	{"easter monday", fromPasch, 1, 0, 0},
	{"easter tuesday", fromPasch, 2, 0, 0},
	{"easter eve", fromPasch, -1, 0, 0},
	{"easter", fromPasch, 0, 0, 0},
	{"ascension day", fromPasch, 39, 0, 0},
	{"whit sunday", fromPasch, 49, 0, 0},
	{"whitsunday", fromPasch, 49, 0, 0},
	{"whit monday", fromPasch, 50, 0, 0},
	{"whitsun", fromPasch, 49, 0, 0},
	{"pentecost", fromPasch, 49, 0, 0},
	{"trinity sunday", fromPasch, 56, 0, 0},
	{"corpus christi", fromPasch, 60, 0, 0},
	{"ramadan", hijri, 9, 0, 0},
	{"eid al-fitr", hijri, 10, 1, 0},
	{"eid al-adha", hijri, 12, 10, 0},
	{"ashura", hijri, 1, 10, 0},
}

// on is the point of a feast in a year.
func (f feast) on(year int) point {
	switch f.rule {
	case fixed:
		return point{unit: uDay, year: year, month: f.a, day: f.b}
	case fromPasch:
		if year < 1583 {
			return dayPoint(julianEaster(year) + int64(f.a)).julian()
		}
		return dayPoint(easter(year) + int64(f.a))
	case nthDay:
		return dayPoint(nthWeekday(year, int(f.c), int(f.a), int(f.b)))
	case afterNth:
		return dayPoint(nthWeekday(year, 11, int(f.a), int(f.b)) + int64(f.c))
	case advent:
		eve := dayNumber(year, 12, 24)
		return dayPoint(eve - int64(weekdayOf(eve)%7) - 21)
	}
	first := hijriDay(hijriYear(dayNumber(year, 1, 1)), int(f.a), max(1, int(f.b)))
	for q := 1; ; q++ {
		if y, _, _ := civilDate(first); y >= year || q > 3 {
			break
		}
		first = hijriDay(hijriYear(dayNumber(year, 1, 1))+q, int(f.a), max(1, int(f.b)))
	}
	if f.b == 0 {
		return dayPoint(first + 15).in(uMonth)
	}
	return dayPoint(first)
}

// nearestTo is the feast of the year before, of, or after b that is nearest to it.
func (f feast) nearestTo(b point) point {
	best := f.on(b.year)
	for _, y := range [...]int{b.year - 1, b.year + 1} {
		if p := f.on(y); abs(p.first()-b.first()) < abs(best.first()-b.first()) {
			best = p
		}
	}
	return best
}

func abs(n int64) int64 {
	if n < 0 {
		return -n
	}
	return n
}

// julian is the date by which the Julian calendar knew a day, which is how texts
// of its time give it.
func (p point) julian() point {
	y, m, d := p.year, int(p.month), int(p.day)
	shift := int(p.first() - julianDay(y, m, d))
	return p.add(shift, uDay)
}

// nthWeekday is the day number of the nth weekday of a month; n < 0 counts from
// its end.
func nthWeekday(year, month, n, weekday int) int64 {
	if n < 0 {
		y, m := monthOf(monthIndex(year, month) + 1)
		last := dayNumber(y, m, 1) - 1
		return last - int64((weekdayOf(last)-weekday+7)%7) + int64(n+1)*7
	}
	first := dayNumber(year, month, 1)
	return first + int64((weekday-weekdayOf(first)+7)%7) + int64(n-1)*7
}

// holiday reads a feast and its year: "Christmas Day 1854", "easter 2018",
// "Michaelmas".
func (p *parser) holiday(i int) (node, int) {
	if !p.is(i, classHoliday) {
		return node{}, 0
	}
	for k := range feasts {
		words, j := feasts[k].words, i
		if name, ok := strings.CutPrefix(words, "st "); ok {
			words, j = name, p.saint(i)
		}
		e := p.phrase(j, words)
		if e == 0 || j == 0 {
			continue
		}
		n := node{op: opHoliday, of: noNode, n: k}
		if y, f := p.yearTail(e); f > 0 {
			if y.op != opPoint || y.of != noNode {
				n.of = p.keep(y)
			} else {
				n.p.year, n.known = y.p.year, y.known
			}
			return n, f
		}
		if p.folded(e, "of") {
			if y, f := p.relativeYear(e + 1); f > 0 {
				n.of = p.keep(y)
				return n, f
			}
		}
		return n, e
	}
	return node{}, 0
}

// saint is where the name begins after "St", "St." or "Saint" at token i, or 0.
func (p *parser) saint(i int) int {
	switch {
	case p.folded(i, "st") && p.mark(i+1, '.') && !p.at(i+1).gap:
		return i + 2
	case p.anyOf(i, "st", "saint"):
		return i + 1
	}
	return 0
}

// phrase reports where the words, folded, end if they stand at token i, else 0.
func (p *parser) phrase(i int, words string) int {
	for len(words) > 0 {
		t := p.at(i)
		if t.start == t.end || !hasFoldedPrefix(words, p.text[t.start:t.end]) {
			if t.mark == '\'' && words[0] == '\'' {
				words = words[1:]
				i++
				continue
			}
			return 0
		}
		words = words[t.end-t.start:]
		i++
		if len(words) > 0 && words[0] == ' ' {
			if !p.at(i).gap || p.at(i).line {
				return 0
			}
			words = words[1:]
		} else if len(words) > 0 && p.at(i).gap {
			return 0
		} else if len(words) == 0 && p.at(i).mark == 0 && !p.at(i).gap && p.at(i).end > p.at(i).start {
			return 0
		}
	}
	return i
}

// hasFoldedPrefix reports whether w, folded, begins s, an ASCII string.
func hasFoldedPrefix(s, w string) bool {
	if len(w) > len(s) {
		return false
	}
	for k := range len(w) {
		c := w[k]
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		if c != s[k] {
			return false
		}
	}
	return true
}

func (p *parser) holidayRule(i int) match {
	if b := p.at(i - 1); b.upper && b.class == 0 && b.mark == 0 && !p.at(i).line && p.at(i).gap { // White Christmas
		return match{}
	}
	n, e := p.holiday(i)
	if e > 0 && feasts[n.n].rule == hijri && n.known == 0 && !p.opensMonth(i-1) && !p.is(i-1, classAgo) {
		return match{}
	}
	if e == 0 || !p.at(i).upper && p.anyOf(i, "lady", "good", "may", "victory", "earth", "advent", "all", "boxing", "black") && n.known == 0 && n.of == noNode {
		return match{}
	}
	return one(i, e, n)
}
