package timex

import "chronotope/model/edtf"

// weekOf reads the seven days that one of them tells: "the week of 10 October 2016", "week
// ending 16 October", "w/c 10 October".
func (p *parser) weekOf(i int) match {
	j := p.skip(i, classThe)
	n := expr{op: opWeekOf, n: 1}
	switch {
	case p.folded(j, "week") && p.anyOf(j+1, "of", "commencing", "beginning", "starting", "from"):
		j += 2
	case p.folded(j, "week") && p.anyOf(j+1, "ending", "ended"):
		n.n, j = -1, j+2
	case p.folded(j, "w") && p.mark(j+1, '/') && p.anyOf(j+2, "c", "b"):
		j += 3
	case p.folded(j, "w") && p.mark(j+1, '/') && p.folded(j+2, "e"):
		n.n, j = -1, j+3
	default:
		return match{}
	}
	day, end := p.modifiable(j)
	if end == 0 || day.known&hasDay == 0 || day.op != opDate {
		return match{}
	}
	n.of = p.keep(day)
	return one(i, end, n)
}

// weekOfDay normalizes a week that its first day tells, or its last where n is negative. Its
// TIMEX3 value is the ISO week that most of it lies in.
func (r *normalizer) weekOfDay(n *expr, m *mention) normalized {
	of := r.of(n, m)
	if of.noYear || of.date.isZero() || !of.date.hasDay() {
		return normalized{date: of.date, noYear: true}
	}
	from := of.date.first()
	if n.n < 0 {
		from -= 6
	}
	first, last := dateOf(from), dateOf(from+6)
	return normalized{date: dateOf(from + 3).in(uWeek), covers: edtf.Interval(first.edtfDay(), last.edtfDay())}
}
