package timex

import "strings"

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

// holiday reckons a feast.
func (r *reckoner) holiday(n *node, m *mention) reading {
	f := feasts[n.n]
	x := reading{p: point{unit: uDay}}
	switch {
	case n.known&twoDigitYear != 0:
		x.p = f.on(r.fullYear(n.p.year))
	case n.known&hasYear != 0:
		x.p = f.on(n.p.year)
	case n.of != noNode:
		of := r.of(n, m)
		if x.noYear = of.noYear || of.p.isZero(); !x.noYear {
			x.p = f.on(of.p.year)
		}
	default:
		b := r.base(n.base)
		if b.isZero() {
			x.p = f.on(2001)
			x.noYear = true
			return x
		}
		x.p = f.on(b.year)
		if n.known&nearest != 0 {
			x.p = f.nearestTo(b)
			break
		}
		step := int(n.p.n)
		if n.known&directedTo == 0 || b.unit > uMonth {
			r.anyYear(&x, m)
			x.p = f.on(x.p.year)
			break
		}
		if step > 0 && x.p.first() <= b.first() || step < 0 && x.p.first() >= b.first() {
			x.p = f.on(b.year + step)
		}
	}
	return x
}
