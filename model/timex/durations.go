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
		dash := p.tight(e, '-')
		if dash {
			e++
		}
		for p.anyOf(e, "full", "long", "short", "more", "whole", "business", "working", "calendar", "consecutive", "successive", "other", "further", "additional", "previous") {
			e++
		}
		if p.adjective(e) && p.is(e+1, classUnit) && p.is(e+1, classPlural) { // not "a special day"
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

// adjective reports whether token i can tell what an amount of time was like: "four hungry
// weeks". That is a word in small letters that no rule knows and that is no plural.
func (p *parser) adjective(i int) bool {
	t := p.at(i)
	return t.mark == 0 && t.digits == 0 && t.class&^classNaming == 0 && !t.upper && t.gap && !t.line && t.end-t.start > 3 && !p.plural(i) && p.at(i+1).gap
}

// unitWord is a unit that a word names and how many of it.
type unitWord struct {
	unit  unit
	scale int
}

// unitAfter reads the unit of a quantity q.
func (p *parser) unitAfter(i int, q float64) (unitWord, int) {
	t := p.at(i)
	switch {
	case t.class&classPart != 0 && p.anyOf(i, "night", "nights"):
		return unitWord{uDay, 1}, i + 1
	case t.class&classUnitAbbr != 0:
		return p.unitAbbreviation(i)
	case t.class&classUnit == 0 || t.m == 0 || t.upper && !t.caps && !p.capitalAmount(i-1):
		return unitWord{}, 0
	case p.uncounted(i) || unit(t.m) == uSecond && p.secondOrdinal(i, q):
		return unitWord{}, 0
	case t.class&classFortnight != 0:
		return unitWord{unit(t.m), 2}, i + 1
	}
	return unitWord{unit(t.m), 1}, i + 1
}

// unitAbbreviation reads "3 hrs", "5h": behind digits only, and close to them if it is
// one letter.
func (p *parser) unitAbbreviation(i int) (unitWord, int) {
	t := p.at(i)
	if p.at(i-1).digits == 0 || !p.at(i-1).gap && p.mark(i-2, '.') || t.end-t.start == 1 && (t.gap || p.at(i-2).mark == '$') {
		return unitWord{}, 0
	}
	return unitWord{unit(t.m), 1}, i + 1
}

// uncounted reports whether the unit at token i makes no length of time with a number
// before it: a season, a half, "two quarters of the town".
func (p *parser) uncounted(i int) bool {
	switch unit(p.at(i).m) {
	case uSeason, uHalf:
		return true
	case uQuarter:
		return !p.pluralUnit(i) || p.folded(i+1, "of")
	}
	return false
}

// secondOrdinal reports whether "second" at token i, with q before it, is the one after
// the first rather than the unit: "a second attempt".
func (p *parser) secondOrdinal(i int, q float64) bool {
	if p.pluralUnit(i) || p.is(i-1, classDash) {
		return false
	}
	if q != 1 && q != 0.5 {
		return true
	}
	article := p.is(i-1, classA) && !p.folded(i-1, "one")
	return article && !p.standsAlone(i+1) && !p.is(i+1, classAgo|classSmall)
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
// "nearly", "a little over", "a good".
func (p *parser) bounded(i int) (m mod, end int) {
	if p.is(i, classA) {
		return p.articleBound(i)
	}
	for _, b := range boundPhrases {
		if p.folded(i, b.first) && p.folded(i+1, b.second) {
			return b.mod, i + 2
		}
	}
	switch {
	case p.anyOf(i, "more", "less", "fewer", "longer", "greater") && p.folded(i+1, "than"):
		return mod(p.at(i).m), i + 2
	case p.is(i, classMore) && !p.folded(i, "at"):
		return mod(p.at(i).m), i + 1
	}
	return noMod, 0
}

// boundPhrases are the pairs of words that limit an amount.
var boundPhrases = [...]struct {
	first, second string
	mod           mod
}{
	{"at", "least", modEqualOrMore},
	{"at", "most", modEqualOrLess},
	{"up", "to", modEqualOrLess},
	{"close", "to", modApprox},
	{"well", "over", modMore},
}

// articleBound reads "a little more than", "a good", "a total of" before an amount.
func (p *parser) articleBound(i int) (m mod, end int) {
	switch {
	case p.folded(i+1, "little") && p.anyOf(i+2, "more", "less", "over", "under"):
		return mod(p.at(i + 2).m), p.skipWord(i+3, "than")
	case p.anyOf(i+1, "mere", "further", "full", "good", "whole"):
		return noMod, i + 2
	case p.folded(i+1, "total") && p.folded(i+2, "of"):
		return noMod, i + 3
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
		return p.onWeekday(x)
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
	j := p.skip(i, classThe)
	if !p.opensUnits(j) {
		return match{}
	}
	if m := p.someUnit(i, j); m.len > 0 {
		return m
	}
	a, e := p.amount(j + 1)
	if e == 0 || a.len != 1 || a.count[0] == 1 && !p.folded(j+1, "one") {
		return match{}
	}
	if p.folded(e, "of") {
		if long, f := p.explicitDate(e + 1); f > 0 {
			switch {
			case p.is(j, classOrdinal), p.anyOf(j, "opening", "early"):
				return one(i, f, p.stretchOf(a, 1, long))
			case p.anyOf(j, "last", "final"):
				return one(i, f, p.stretchOf(a, -1, long))
			}
			e = f
		}
	}
	return one(i, e, expr{op: opDuration, of: noExpr, amount: a})
}

// opensUnits reports whether token i is a word that some units of time follow: "next",
// "first", "another".
func (p *parser) opensUnits(i int) bool {
	t := p.at(i)
	switch {
	case t.digits > 0 || p.anyOf(i, "that", "same"):
		return false
	case t.class&classOrdinal != 0:
		return t.n == 1
	case t.class&classThis != 0:
		return true
	}
	return p.anyOf(i, "another", "final", "opening", "intervening", "remaining", "early", "ensuing", "whole", "entire", "all")
}

// someUnit reads units without a number behind the word j: "the first months", "the
// past year", "another week".
func (p *parser) someUnit(i, j int) match {
	t := p.at(j + 1)
	if t.class&classUnit == 0 {
		return match{}
	}
	u, count := unit(t.m), 1.0
	the := j > i
	switch {
	case the && t.class&classPlural != 0:
		count = -1
	case t.class&classPlural != 0:
		return match{}
	case the && p.folded(j, "past") && u >= uDay, the && p.anyOf(j, "last", "next") && u >= uDecade:
	case p.anyOf(j, "another", "whole", "entire", "all") && u >= uDay:
	default:
		return match{}
	}
	n := expr{op: opDuration, of: noExpr}
	n.amount.add(count, u)
	return one(i, j+2, n)
}

// explicitDate is span without what needs a context: after "of" in a duration.
func (p *parser) explicitDate(i int) (expr, int) {
	n, e := p.modifiable(i)
	if e > 0 && n.op == opDate {
		return n, e
	}
	return expr{}, 0
}

// pluralUnit reports whether token i is a unit or weekday in the plural.
func (p *parser) pluralUnit(i int) bool { return p.at(i).class&classPlural != 0 }
