package timex

import (
	"chronotope/model"
)

// endedPeriod reads a time told by the day on which it ended: "the quarter ended 30
// September 2018", "six months to 30 June 2019", "the year ending on 5 April 1980".
func (p *parser) endedPeriod(i int) match {
	j := p.skip(i, classThe)
	a, e := p.amount(j)
	if e == 0 {
		if a, e = p.periodWord(j); e == 0 {
			return match{}
		}
	}
	switch {
	case a.len != 1 || a.vague() || a.finest() < uDay:
		return match{}
	case p.anyOf(e, "ended", "ending"):
	case p.folded(e, "to") && (j > i || a.finest() >= uMonth && a.count[0] > 1):
	default:
		return match{}
	}
	k := p.skipWord(e+1, "on")
	k = p.skipWord(k, "at")
	last, end := p.modifiable(k)
	if end == 0 || last.op != opDate || last.known&hasMonth == 0 || last.date.unit > uMonth {
		return match{}
	}
	return one(i, end, expr{op: opEnded, amount: a, of: p.keep(last)})
}

// periodWord reads the name of a period that is reported on: "quarter", "half-year", "year".
func (p *parser) periodWord(i int) (a amount, end int) {
	if p.folded(i, "half") {
		if j := p.skip(i+1, classDash); p.folded(j, "year") {
			a.add(6, uMonth)
			return a, j + 1
		}
	}
	for p.anyOf(i, "fiscal", "financial", "calendar") {
		i++
	}
	switch u := p.singleUnit(i); u {
	case uQuarter:
		a.add(3, uMonth)
	case uHalf:
		a.add(6, uMonth)
	case uWeek, uMonth, uYear:
		a.add(1, u)
	default:
		return a, 0
	}
	return a, i + 1
}

// ended normalizes a period that is told by its end.
func (r *normalizer) ended(n *expr, m *mention) normalized {
	x := normalized{value: period(n.amount), typ: model.DURATION}
	of := r.of(n, m)
	if of.noYear || of.date.isZero() || of.doubt || unknownWithin(of.date) {
		return x
	}
	next := of.date.afterwards()
	from := dateOf(next).addAmount(-1, n.amount).first()
	if a, b := dateOf(from), dateOf(next); a.day != 1 || b.day != 1 || n.amount.finest() < uMonth {
		x.covers = days(from, next-1)
	} else {
		x.covers = edtfStretch(from, next-1, uMonth)
	}
	return x
}

// turnOfCentury reads "the turn of the century", "the turn of the 20th century", which is
// about the year in which it begins.
func (p *parser) turnOfCentury(i int) match {
	j := p.skip(i, classThe)
	if !p.folded(j, "turn") {
		return match{}
	}
	j = p.skip(j+1, classDash)
	if !p.folded(j, "of") {
		return match{}
	}
	j = p.skip(j+1, classDash)
	j = p.skip(j, classThe)
	j = p.skip(j, classDash)
	if u := p.singleUnit(j); u == uCentury || u == uMillennium {
		return one(i, j+1, expr{op: opTurn, unit: u, of: noExpr, mod: modApprox})
	}
	if c, end := p.century(j); end > 0 && c.date.year > 0 {
		y := yearExpr(c.date.year)
		y.mod = modApprox
		return one(i, end, y)
	}
	return match{}
}

// turn normalizes the turn of a century that the words do not name: the one before what is
// told, or the one that is near.
func (r *normalizer) turn(n *expr, m *mention) normalized {
	b := r.yearAnchor(m, anchorAny)
	if b.isZero() {
		return normalized{date: date{unit: uYear}, noYear: true}
	}
	size := int(unitYears[n.unit])
	return normalized{date: date{unit: uYear, year: floorDiv(b.year+size/5, size) * size}}
}

// weekdayOffset reads a day of the week with the amount of time after which it is: "Monday
// two weeks later".
func (p *parser) weekdayOffset(i, j int, n expr) match {
	k := p.skipMark(j, ',')
	if p.at(k).line {
		return match{}
	}
	x := p.duration(k)
	if x.len != 1 || x.parts[0].expr.op != opOffset {
		return match{}
	}
	return p.inWeekOf(i, x.end(), n, x.parts[0].expr)
}

// onWeekday reads the day of the week behind such an amount: "3 weeks after Christmas on
// Friday".
func (p *parser) onWeekday(m match) match {
	j := m.end()
	t := p.at(j + 1)
	if !p.folded(j, "on") || t.class&classWeekday == 0 || t.class&classPlural != 0 || t.end-t.start < 4 || !p.standsAlone(j+2) {
		return m
	}
	n := expr{op: opWeekday, of: noExpr, n: int(t.m), known: hasWeekday}
	if x := p.inWeekOf(m.start(), j+2, n, m.parts[0].expr); x.len > 0 {
		return x
	}
	return m
}

// inWeekOf makes n the weekday in the week of an offset in weeks or days.
func (p *parser) inWeekOf(i, end int, n, of expr) match {
	if of.op != opOffset || of.amount.vague() || of.amount.len != 1 || of.amount.unit[0] != uWeek && of.amount.unit[0] != uDay {
		return match{}
	}
	n.of, n.date.unit = p.keep(of), uWeek
	return one(i, end, n)
}

// dayOfTold reads the first or last day of a time that was told before: "On the last day it
// rained".
func (p *parser) dayOfTold(i int) match {
	if !p.is(i, classThe) || !p.folded(i-1, "on") || !p.anyOf(i+1, "last", "first") || !p.folded(i+2, "day") || p.anyOf(i+3, "of", "before", "that", "to", "at", "when") {
		return match{}
	}
	n := expr{op: opDayOfTold, of: noExpr, n: 1}
	if p.folded(i+1, "last") {
		n.n = -1
	}
	return one(i, i+3, n)
}

// dayOfTold normalizes the first or last day of the stretch that was told last; a day told by
// itself has none.
func (r *normalizer) dayOfTold(n *expr) normalized {
	from, until := r.span[0], r.span[1]
	if from.isZero() || !from.hasDay() || !until.hasDay() {
		return normalized{date: date{unit: uDay}, noYear: true}
	}
	r.used, r.usedOf = model.FromThread, r.threadOf
	if n.n < 0 {
		return normalized{date: until}
	}
	return normalized{date: from}
}
