package timex

import "strings"

// on is the date of a feast in a year.
func (f feast) on(year int) date {
	switch f.rule {
	case fixed:
		return date{unit: uDay, year: year, month: f.a, day: f.b}
	case fromPasch:
		if year < 1583 {
			return dateOf(julianEaster(year) + int64(f.a)).julian()
		}
		return dateOf(easter(year) + int64(f.a))
	case nthDay:
		return dateOf(nthWeekday(year, int(f.c), int(f.a), int(f.b)))
	case afterNth:
		return dateOf(nthWeekday(year, 11, int(f.a), int(f.b)) + int64(f.c))
	case advent:
		eve := dayNumber(year, 12, 24)
		return dateOf(eve - int64(weekdayOf(eve)%7) - 21)
	}
	first := hijriDay(hijriYear(dayNumber(year, 1, 1)), int(f.a), max(1, int(f.b)))
	for q := 1; ; q++ {
		if y, _, _ := civilDate(first); y >= year || q > 3 {
			break
		}
		first = hijriDay(hijriYear(dayNumber(year, 1, 1))+q, int(f.a), max(1, int(f.b)))
	}
	if f.b == 0 {
		return dateOf(first + 15).in(uMonth)
	}
	return dateOf(first)
}

// nearestTo is the feast of the year before, of, or after b that is nearest to it.
func (f feast) nearestTo(b date) date {
	best := f.on(b.year)
	for _, y := range [...]int{b.year - 1, b.year + 1} {
		if p := f.on(y); abs(p.first()-b.first()) < abs(best.first()-b.first()) {
			best = p
		}
	}
	return best
}

// holiday reads a feast and its year: "Christmas Day 1854", "easter 2018",
// "Michaelmas".
func (p *parser) holiday(i int) (expr, int) {
	if !p.is(i, classHoliday) {
		return expr{}, 0
	}
	for k := range feasts {
		words, j := feasts[k].words, i
		if name, ok := strings.CutPrefix(words, "st "); ok {
			words, j = name, p.saint(i)
		}
		e := p.phrase(j, words)
		if e == 0 || j < 0 {
			continue
		}
		n := expr{op: opHoliday, of: noExpr, n: k}
		if y, f := p.yearTail(e); f > 0 {
			if y.op != opDate || y.of != noExpr {
				n.of = p.keep(y)
			} else {
				n.date.year, n.known = y.date.year, y.known
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
	return expr{}, 0
}

// saint is where the name begins after "St", "St." or "Saint" at token i, or -1.
func (p *parser) saint(i int) int {
	switch {
	case p.folded(i, "st") && p.tight(i+1, '.'):
		return i + 2
	case p.anyOf(i, "st", "saint"):
		return i + 1
	}
	return -1
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
	if e == 0 || !p.at(i).upper && p.anyOf(i, "lady", "good", "may", "victory", "earth", "advent", "all", "boxing", "black") && n.known == 0 && n.of == noExpr {
		return match{}
	}
	return one(i, e, n)
}

// holiday normalizes a feast.
func (r *normalizer) holiday(n *expr, m *mention) normalized {
	f := feasts[n.n]
	x := normalized{date: date{unit: uDay}}
	switch {
	case n.known&twoDigitYear != 0:
		x.date = f.on(r.fullYear(n.date.year, m))
	case n.known&hasYear != 0:
		x.date = f.on(n.date.year)
	case n.of != noExpr:
		of := r.of(n, m)
		if x.noYear = of.noYear || of.date.isZero(); !x.noYear {
			x.date = f.on(of.date.year)
		}
	default:
		b := r.anchorDate(n.anchor)
		if b.isZero() {
			x.date = f.on(2001)
			x.noYear = true
			return x
		}
		x.date = f.on(b.year)
		if n.known&nearest != 0 {
			x.date = f.nearestTo(b)
			break
		}
		step := int(n.date.n)
		if n.known&directedTo == 0 || b.unit > uMonth {
			r.anyYear(&x, m, n.anchor)
			x.date = f.on(x.date.year)
			break
		}
		if step > 0 && x.date.first() <= b.first() || step < 0 && x.date.first() >= b.first() {
			x.date = f.on(b.year + step)
		}
	}
	return x
}
