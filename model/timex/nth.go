package timex

// nth reads a counted unit of a longer one: "the first week of 2015", "the third
// month of 2021", "the last day of May", "week 31".
func (p *parser) nth(i int) match {
	j := p.skip(i, classThe)
	if m := p.weekNumber(i, j); m.len > 0 {
		return m
	}
	o, e := p.countedFrom(j)
	if e == 0 {
		return match{}
	}
	t, u := p.at(e), p.singleUnit(e)
	weekday := t.class&classWeekday != 0 && t.class&classPlural == 0
	if !weekday && (u < uDay || u > uMonth) {
		return match{}
	}
	j = e + 1
	if p.anyOf(j, "of", "in") {
		j++
	}
	long, end := p.longer(j, u)
	if end == 0 && weekday && o > 0 && o < 5 && j == e+1 && p.standsAlone(j) {
		long, end = expr{op: opUnit, unit: uMonth, of: noExpr}, j
	}
	if end == 0 || long.op != opDate && long.op != opUnit {
		return match{}
	}
	if weekday {
		n := expr{op: opWeekday, of: p.keep(long), n: int(t.m), known: hasWeekday}
		n.date.n, n.date.unit = int8(o), uMonth
		return one(i, end, n)
	}
	return p.nthUnit(i, end, o, u, long)
}

// nthUnit makes the match of the nth unit u of a longer time.
func (p *parser) nthUnit(i, end, o int, u unit, long expr) match {
	if u == uWeek && (long.op == opDate && long.date.unit <= uMonth || long.op == opUnit && long.unit == uMonth) {
		var week amount
		week.add(1, uWeek)
		return one(i, end, p.stretchOf(week, o, long))
	}
	return one(i, end, expr{op: opNth, n: o, unit: u, of: p.keep(long)})
}

// longer reads the longer time of which the nth unit u is meant, or only the word for it: "the
// last day of the year".
func (p *parser) longer(i int, u unit) (expr, int) {
	if long, end := p.modifiable(i); end > 0 {
		return long, end
	}
	if p.is(i, classThe) && p.singleUnit(i+1) > max(u, uDay) {
		return expr{op: opUnit, unit: p.singleUnit(i + 1), of: noExpr}, i + 2
	}
	return expr{}, 0
}

// countedFrom reads which of several units is meant: an ordinal, "opening", or "last",
// which is -1.
func (p *parser) countedFrom(i int) (n, end int) {
	if n, end = p.ordinal(i); end > 0 {
		return n, end
	}
	switch {
	case p.anyOf(i, "last", "final"):
		return -1, i + 1
	case p.folded(i, "opening"):
		return 1, i + 1
	}
	return 0, 0
}

// weekNumber reads "week 31", "week 3 of 2027".
func (p *parser) weekNumber(i, j int) match {
	t := p.at(j + 1)
	if !p.folded(j, "week") || t.digits == 0 || t.digits > 2 || t.n < 1 || t.n > 53 || t.class&classNumber == 0 {
		return match{}
	}
	n := expr{op: opNth, n: t.n, unit: uWeek}
	if y, e := p.yearTail(j + 2); e > 0 {
		n.of = p.keep(y)
		return one(i, e, n)
	}
	n.of = p.keep(expr{op: opUnit, unit: uYear, of: noExpr})
	return one(i, j+2, n)
}
