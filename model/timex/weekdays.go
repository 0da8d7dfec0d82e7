package timex

// weekday reads a day of the week with the date that it names, or alone:
// "Saturday, 24 June 1950", "Thursday the 21st", "Tuesday next week", "Friday".
func (p *parser) weekday(i int) match {
	t := p.at(i)
	if t.class&classWeekday == 0 || t.class&classPlural != 0 {
		return match{}
	}
	j := i + 1
	if p.tight(j, '.') && p.shortWeekday(i) {
		j++
	}
	if m := p.weekdayDate(i, j); m.len > 0 {
		return m
	}
	n := expr{op: opWeekday, of: noExpr, n: int(t.m), known: hasWeekday}
	if m := p.weekdayOf(i, j, n); m.len > 0 {
		return m
	}
	if !p.looksWeekday(i, j) || p.oneOfMonth(j) {
		return match{}
	}
	if m := p.weekdayOffset(i, j, n); m.len > 0 {
		return m
	}
	if m := p.weekdayBefore(i, j, n); m.len > 0 {
		return m
	}
	return one(i, j, n)
}

// oneOfMonth reports whether the weekday before token i is any of a month: "a wet Monday in May 1940".
func (p *parser) oneOfMonth(i int) bool {
	if !p.folded(i, "in") || !p.is(i+1, classMonth) {
		return false
	}
	m := p.monthYear(i + 1)
	return m.len == 1 && m.parts[0].expr.known&hasYear != 0
}

// weekdayBefore reads the weekday that lies next to a day: "Friday before Christmas 2017".
func (p *parser) weekdayBefore(i, j int, n expr) match {
	if !p.anyOf(j, "before", "after", "following", "preceding") {
		return match{}
	}
	x, e := p.modifiable(j + 1)
	if e == 0 || x.op != opHoliday && (x.op != opDate || x.known&hasDay == 0) {
		return match{}
	}
	n.date.unit, n.date.n = uDay, 1
	if p.anyOf(j, "before", "preceding") {
		n.date.n = -1
	}
	n.of = p.keep(x)
	return one(i, e, n)
}

// shortWeekday reports whether the weekday at token i is an abbreviation.
func (p *parser) shortWeekday(i int) bool { return p.at(i).end-p.at(i).start <= 4 }

// weekdayDate reads the date that a weekday names, from j on.
func (p *parser) weekdayDate(i, j int) match {
	if p.mark(j, ',') || p.mark(j, '(') {
		j++
	}
	if p.at(j).line {
		return match{}
	}
	for _, read := range [...]func(*parser, int) match{(*parser).dayMonth, (*parser).monthDay, (*parser).numeric} {
		if m := read(p, j); m.len == 1 && m.parts[0].expr.known&hasDay != 0 {
			return one(i, m.end(), m.parts[0].expr)
		}
	}
	return match{}
}

// looksWeekday reports whether the weekday from i to end, which stands alone, is none of
// the other words that are written like it (sun, sat, wed) and no name.
func (p *parser) looksWeekday(i, end int) bool {
	t, short := p.at(i), p.shortWeekday(i)
	other := p.is(i, classCommon)
	switch {
	case p.is(i-1, classNaming):
		return false
	case !t.upper:
		return !short && !other
	case short && (other || t.caps):
		return false
	}
	return !short || p.opensMonth(i-1) || p.mark(end-1, '.') || p.is(end, classPart)
}

// weekdayOf reads what tells which of the weekdays it is: a day of the month or
// a week.
func (p *parser) weekdayOf(i, j int, n expr) match {
	if m := p.weekdayPostposed(i, j, n); m.len > 0 {
		return m
	}
	k := j
	k = p.skipMark(k, ',')
	if p.is(k, classThe) || p.at(k).class&(classNumber|classOrdinal) != 0 && p.at(k).digits > 0 && p.at(k).digits <= 2 && k == j {
		k = p.skip(k, classThe)
		d, e := p.day(k)
		if e == 0 && k > j {
			d, e = p.cardinalDay(k)
		}
		if p.at(k).digits == 0 && k > j+1 && !p.closes(e) { // "on Thursday, the first since the flood"
			return match{}
		}
		if e > 0 && !p.hourFollows(k, e) && !p.countsThings(e) && !p.folded(e, "of") && !p.namesThing(e) {
			n.date.day = int8(d)
			return one(i, e, n)
		}
		return match{}
	}
	if p.anyOf(k, "of", "in") || p.is(k, classDash) {
		k++
	}
	if w, e := p.thisUnit(k); e > 0 && w.unit == uWeek {
		n.of = p.keep(w)
		return one(i, e, n)
	}
	return match{}
}

// weekdayPostposed reads "Tuesday next", "the Friday following".
func (p *parser) weekdayPostposed(i, j int, n expr) match {
	step := p.postposed(j)
	if step == 0 {
		return match{}
	}
	n.known |= nearest
	n.date.n = int8(step)
	if p.folded(j, "following") {
		n.anchor = anchorThread
	}
	return one(i, j+1, n)
}

// postposed is the direction of a word that stands behind the weekday or month it belongs to:
// "Tuesday next", "in March last", "the Friday following"; 0 for none.
func (p *parser) postposed(i int) int {
	switch {
	case p.at(i).line || !p.standsAlone(i+1) && !p.is(i+1, classSmall):
		return 0
	case p.anyOf(i, "next", "following"):
		return 1
	case p.anyOf(i, "last"):
		return -1
	}
	return 0
}

// weekdayAfterNext reads "Monday before last", "Friday after next".
func (p *parser) weekdayAfterNext(i int) (expr, int) {
	step := 0
	switch {
	case p.folded(i+1, "before") && p.folded(i+2, "last"):
		step = -1
	case p.folded(i+1, "after") && p.folded(i+2, "next"):
		step = 1
	default:
		return expr{}, 0
	}
	day := expr{op: opWeekday, of: noExpr, n: int(p.at(i).m), known: directedTo}
	day.date.n = int8(step)
	n := expr{op: opOffset, n: step, of: p.keep(day)}
	n.amount.add(1, uWeek)
	return n, i + 3
}

// weekThen reads a week and then its day: "next week Wednesday", "this week on
// Friday".
func (p *parser) weekThen(i int) match {
	w, j := p.thisUnit(i)
	if j == 0 || w.unit != uWeek {
		return match{}
	}
	if p.folded(j, "on") || p.is(j, classDash) {
		j++
	}
	t := p.at(j)
	if t.class&classWeekday == 0 || t.end-t.start < 4 || t.class&classPlural != 0 {
		return match{}
	}
	return one(i, j+1, expr{op: opWeekday, of: p.keep(w), n: int(t.m), known: hasWeekday})
}

// dayOf reads a day of a month that is told by its relation: "the 20th of next
// month", "the 21st this month".
func (p *parser) dayOf(i int) match {
	j := p.skip(i, classThe)
	d, e := p.ordinal(j)
	if e == 0 || d > 31 {
		return match{}
	}
	e = p.skipWord(e, "day")
	e = p.skipWord(e, "of")
	w, end := p.thisUnit(e)
	if end == 0 && p.is(e, classThe) && p.folded(e+1, "month") && p.folded(e-1, "of") {
		w, end = expr{op: opUnit, unit: uMonth, of: noExpr}, e+2
	}
	if end == 0 || w.unit != uMonth {
		return match{}
	}
	n := expr{op: opDate, of: p.keep(w), known: hasDay, date: date{unit: uDay, day: int8(d)}}
	return one(i, end, n)
}
