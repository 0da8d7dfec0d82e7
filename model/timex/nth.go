package timex

// nth reads a counted unit of a longer one: "the first week of 2015", "the third
// month of 2021", "the last day of May", "week 31".
func (p *parser) nth(i int) match {
	j := p.skip(i, classThe)
	if m := p.weekNumber(i, j); m.len > 0 {
		return m
	}
	o, e := p.ordinal(j)
	if e == 0 && p.anyOf(j, "last", "final", "opening") {
		o, e = -1, j+1
		if p.folded(j, "opening") {
			o = 1
		}
	}
	if e == 0 {
		return match{}
	}
	t := p.at(e)
	weekday := t.class&classWeekday != 0 && t.class&classPlural == 0
	if !weekday && (t.class&classUnit == 0 || t.class&classPlural != 0 || unit(t.m) < uDay || unit(t.m) > uMonth) {
		return match{}
	}
	j = e + 1
	if p.folded(j, "of") || p.folded(j, "in") {
		j++
	}
	w, end := p.modifiable(j)
	if end == 0 || w.op != opDate && w.op != opUnit {
		return match{}
	}
	if weekday {
		n := expr{op: opWeekday, of: p.keep(w), n: int(t.m), known: hasWeekday}
		n.date.n = int8(o)
		n.date.unit = uMonth
		return one(i, end, n)
	}
	n := expr{op: opNth, n: o, unit: unit(t.m), of: p.keep(w)}
	if w.op == opDate && w.date.unit <= uMonth && n.unit == uWeek {
		n = expr{op: opDuration, of: noExpr}
		n.amount.add(1, uWeek)
	}
	return one(i, end, n)
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
