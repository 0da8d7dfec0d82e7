package timex

// amount reads a length of time in numbers or vaguely: "3 days", "two and a half
// years", "1 month and 21 days", "several weeks", "a fortnight".
func (p *parser) amount(i int) (a amount, end int) {
	j := i
	for {
		q, e := p.quantity(j)
		if e == 0 {
			break
		}
		dash := p.is(e, classDash) && !p.at(e).gap
		if dash {
			e++
		}
		for p.anyOf(e, "full", "long", "short", "more", "bloody", "brutal", "whole", "business", "working", "calendar", "consecutive", "successive", "other", "further", "additional", "previous", "intense") {
			e++
		}
		u, f := p.unitAfter(e, q)
		if f == 0 {
			break
		}
		if u.scale > 1 && q > 0 {
			q *= float64(u.scale)
		}
		if x, g := p.fraction(q, f); g > f && q >= 1 { // a year and a half
			q, f = x, g
		}
		a.add(q, u.unit)
		end, j = f, f
		if dash || q < 0 {
			break
		}
		if p.mark(j, ',') || p.folded(j, "and") {
			j++
		}
		if int(a.len) == len(a.count) || p.at(j).line {
			break
		}
	}
	return a, end
}

// unitWord is a unit that a word names and how many of it.
type unitWord struct {
	unit  unit
	scale int
}

// unitAfter reads the unit of a quantity q.
func (p *parser) unitAfter(i int, q float64) (unitWord, int) {
	t := p.at(i)
	if t.class&classPart != 0 && dayPart(t.m) == partNight && p.anyOf(i, "night", "nights") {
		return unitWord{uDay, 1}, i + 1
	}
	if t.class&classUnitAbbr != 0 {
		if p.at(i-1).digits == 0 {
			return unitWord{}, 0
		}
		if len := t.end - t.start; len == 1 && (t.gap || p.at(i-2).mark == '$') {
			return unitWord{}, 0
		}
		return unitWord{unit(t.m), 1}, i + 1
	}
	if t.class&classUnit == 0 || t.m == 0 || t.upper && !t.caps && !p.capitalAmount(i-1) {
		return unitWord{}, 0
	}
	if unit(t.m) == uSecond && t.class&classPlural == 0 && !p.is(i-1, classDash) &&
		(q != 1 && q != 0.5 || p.is(i-1, classA) && !p.folded(i-1, "one") && !p.standsAlone(i+1) && !p.is(i+1, classAgo|classSmall)) {
		return unitWord{}, 0
	}
	if unit(t.m) == uQuarter && p.folded(i+1, "of") {
		return unitWord{}, 0
	}
	if unit(t.m) == uSeason || unit(t.m) == uHalf || unit(t.m) == uQuarter && t.class&classPlural == 0 {
		return unitWord{}, 0
	}
	scale := 1
	if t.class&classFortnight != 0 {
		scale = 2
	}
	return unitWord{unit(t.m), scale}, i + 1
}

// capitalAmount reports whether the amount that ends at token i allows its unit a
// capital: it is in digits or has a capital itself, as in "Six-Day War".
func (p *parser) capitalAmount(i int) bool {
	if p.is(i, classDash) {
		i--
	}
	return p.at(i).upper || p.at(i).digits > 0
}

// bounded reads what limits an amount: "more than", "at least", "about",
// "nearly", "the next", "the first".
func (p *parser) bounded(i int) (m mod, end int) {
	t := p.at(i)
	switch {
	case p.anyOf(i, "more", "less", "fewer", "longer", "greater") && p.folded(i+1, "than"):
		return mod(t.m), i + 2
	case p.folded(i, "at") && p.anyOf(i+1, "least", "most"):
		if p.folded(i+1, "least") {
			return modEqualOrMore, i + 2
		}
		return modEqualOrLess, i + 2
	case p.folded(i, "up") && p.folded(i+1, "to"):
		return modEqualOrLess, i + 2
	case p.folded(i, "close") && p.folded(i+1, "to"):
		return modApprox, i + 2
	case p.folded(i, "well") && p.folded(i+1, "over"):
		return modMore, i + 2
	case p.is(i, classA) && p.folded(i+1, "little") && p.anyOf(i+2, "more", "less", "over", "under"):
		if p.folded(i+3, "than") {
			return mod(p.at(i + 2).m), i + 4
		}
		return mod(p.at(i + 2).m), i + 3
	case p.is(i, classA) && p.anyOf(i+1, "mere", "further", "full", "good", "whole"):
		return noMod, i + 2
	case p.is(i, classA) && p.folded(i+1, "total") && p.folded(i+2, "of"):
		return noMod, i + 3
	case p.is(i, classMore) && !p.folded(i, "at"):
		return mod(t.m), i + 1
	}
	return noMod, 0
}

// duration reads a length of time, and the date that it leads to where it goes
// on so: "two years", "more than 40 days", "ten-day", "three weeks ago", "two days
// before Christmas", "22.8 years old".
func (p *parser) duration(i int) match {
	m, j := p.bounded(i)
	if j == 0 {
		j = i
	}
	a, end := p.amount(j)
	if end == 0 {
		return p.longUnit(i)
	}
	if p.rate(i, j) || p.hoursOfDay(i) {
		return match{}
	}
	n := expr{op: opDuration, of: noExpr, amount: a, mod: m}
	if x := p.offset(i, end, n); x.len > 0 {
		return x
	}
	if p.mark(end, '\'') && p.folded(end+1, "time") { // in two years' time
		end += 2
	}
	switch {
	case p.folded(end, "old"):
		end++
	case p.folded(end, "of") && p.folded(end+1, "age"):
		end += 2
	case p.is(end, classDash) && p.anyOf(end+1, "old", "long"):
		return match{}
	case p.folded(end, "long") && p.is(end-1, classUnit) && p.at(end-1).class&classPlural == 0:
		end++
	}
	if p.is(i, classA) && j == i && p.folded(i, "the") {
		return match{}
	}
	return one(i, end, n)
}

// rate reports whether the amount at j, "a day", tells how often: "$5 a day".
func (p *parser) rate(i, j int) bool {
	return i == j && p.is(i, classA) && (p.at(i-1).class&(classCount|classNumber) != 0 || p.anyOf(i-1, "times", "once", "twice", "percent", "dollars", "million", "hours"))
}

// longUnit reads "month-long", "year-long", "decades-long".
func (p *parser) longUnit(i int) match {
	t := p.at(i)
	if t.class&classUnit == 0 || !p.is(i+1, classDash) || !p.folded(i+2, "long") {
		return match{}
	}
	n := expr{op: opDuration, of: noExpr}
	n.amount.add(1, unit(t.m))
	if t.class&classPlural != 0 {
		n.amount.count[0] = -1
	}
	return one(i, i+3, n)
}

// someUnits reads "the next two years", "the past decade", "the first ten months
// of 1915", "the last few days", "another seven months".
func (p *parser) someUnits(i int) match {
	j := i
	if p.is(j, classThe) {
		j++
	}
	t := p.at(j)
	if t.class&(classThis|classOrdinal) == 0 && !p.anyOf(j, "another", "final", "opening", "intervening", "remaining", "early", "ensuing", "whole", "entire", "all") || t.digits > 0 {
		return match{}
	}
	if p.anyOf(j, "that", "same") || t.class&classOrdinal != 0 && t.n != 1 {
		return match{}
	}
	j++
	if u := p.at(j); u.class&classUnit != 0 && p.plainPlural(j) && j-1 > i {
		n := expr{op: opDuration, of: noExpr}
		n.amount.add(-1, unit(u.m))
		return one(i, j+1, n)
	}
	if u := p.at(j); u.class&classUnit != 0 && u.class&classPlural == 0 && j-1 > i &&
		(p.folded(j-1, "past") && unit(u.m) >= uDay || unit(u.m) >= uDecade && p.anyOf(j-1, "last", "next")) {
		n := expr{op: opDuration, of: noExpr}
		n.amount.add(1, unit(u.m))
		return one(i, j+1, n)
	}
	if p.anyOf(j-1, "another", "whole", "entire", "all") {
		if u := p.at(j); u.class&classUnit != 0 && u.class&classPlural == 0 && unit(u.m) >= uDay && t.class&classThis == 0 {
			n := expr{op: opDuration, of: noExpr}
			n.amount.add(1, unit(u.m))
			return one(i, j+1, n)
		}
	}
	a, e := p.amount(j)
	if e == 0 || a.len != 1 || a.count[0] == 1 && !p.folded(j, "one") {
		return match{}
	}
	n := expr{op: opDuration, of: noExpr, amount: a}
	if p.folded(e, "of") {
		if _, f := p.explicitDate(e + 1); f > 0 {
			e = f
		}
	}
	return one(i, e, n)
}

// explicitDate is span without what needs a context: after "of" in a duration.
func (p *parser) explicitDate(i int) (expr, int) {
	n, e := p.modifiable(i)
	if e > 0 && n.op == opDate {
		return n, e
	}
	return expr{}, 0
}

func (p *parser) plainPlural(i int) bool { return p.at(i).class&classPlural != 0 }
