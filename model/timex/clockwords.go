package timex

// clockPast reads a time of day as it is said from the hour: "half past nine", "a
// quarter to ten", "twenty minutes past six".
func (p *parser) clockPast(i int) (expr, int) {
	minutes, j := p.minutesSaid(i)
	if j == 0 {
		return expr{}, 0
	}
	before := p.is(j, classTo) && p.folded(j, "to")
	if !before && !p.anyOf(j, "past", "after") || p.at(j).line {
		return expr{}, 0
	}
	hour, e := p.hourSaid(j + 1)
	if e == 0 || p.folded(j, "after") && minutes != 15 {
		return expr{}, 0
	}
	half, end := p.halfDay(e)
	if end > 0 && half != clockSharp {
		hour %= 12
		if half == clockPM {
			hour += 12
		}
		e = end
	} else if end == 0 && !p.opensClock(i-1) {
		return expr{}, 0
	}
	total := hour*60 + minutes
	if before {
		total = hour*60 - minutes
	}
	total = (total + 24*60) % (24 * 60)
	return clockExpr(total/60, total%60, -1), e
}

// minutesSaid reads "half", "a quarter", "twenty minutes", "ten".
func (p *parser) minutesSaid(i int) (minutes, end int) {
	if p.is(i, classA) && p.folded(i+1, "quarter") {
		i++
	}
	switch {
	case p.folded(i, "half"):
		return 30, i + 1
	case p.folded(i, "quarter"):
		return 15, i + 1
	}
	n, e := p.cardinal(i)
	if e == 0 || n > 29 {
		return 0, 0
	}
	if p.folded(e, "minutes") {
		return n, e + 1
	}
	if n%5 != 0 {
		return 0, 0
	}
	return n, e
}

// hourSaid reads the hour that minutes are told from, with what may follow it.
func (p *parser) hourSaid(i int) (hour, end int) {
	t := p.at(i)
	switch {
	case p.is(i, classClock) && t.n == clockNoon:
		return 12, i + 1
	case p.is(i, classClock) && t.n == clockMidnight:
		return 0, i + 1
	case t.class&(classCardinal|classNumber) == 0 || t.digits > 2 || t.n < 1 || t.n > 12:
		return 0, 0
	case p.is(i+1, classUnit|classScale|classCardinal|classOrdinal) || p.at(i+1).digits > 0:
		return 0, 0
	}
	return t.n, i + 1
}

// opensClock reports whether token i is a word after which a time of day may come
// that nothing else marks: "ten to nine" is a result as well.
func (p *parser) opensClock(i int) bool {
	return p.anyOf(i, "at", "by", "around", "about", "until", "till", "before", "after", "since", "nearly", "almost", "past", "was", "is")
}

// hoursOfDay reports whether "0830 hours" stands at token i, a time of day, and not
// a length of time as in "1500 hours of work".
func (p *parser) hoursOfDay(i int) bool {
	t := p.at(i)
	if t.digits != 4 || !p.anyOf(i+1, "hours", "hrs") || t.n/100 > 23 || t.n%100 > 59 {
		return false
	}
	return p.text[t.start] == '0' || p.anyOf(i-1, "at", "by", "until")
}
