package timex

// modifiable reads a date that a part of it can be told of: a year, month, season,
// decade, century, relative unit, day.
func (p *parser) modifiable(i int) (expr, int) {
	var best match
	for _, read := range [...]func(*parser, int) match{
		(*parser).monthDay, (*parser).dayMonth, (*parser).monthYear, (*parser).season, (*parser).yearSeason,
		(*parser).unitRule, (*parser).directed, (*parser).longRule, (*parser).quarter, (*parser).bareYear,
		(*parser).deicticRule, (*parser).fiscal, (*parser).numeric, (*parser).yearMonth, (*parser).weekday, (*parser).holidayRule,
	} {
		if m := read(p, i); m.len == 1 && m.end() > best.end() && m.start() <= i+1 {
			best = m
		}
	}
	if best.len == 0 {
		return expr{}, 0
	}
	return best.parts[0].expr, best.end()
}

// bareYear reads a year where another word has made clear that one comes.
func (p *parser) bareYear(i int) match {
	if j := p.skipYearWord(i); j > i {
		m := p.bareYear(j)
		if m.len == 1 {
			m.parts[0].start = i
		}
		return m
	}
	if y, e := p.eraYear(i); e > 0 {
		return one(i, e, yearExpr(y))
	}
	t := p.at(i)
	if p.streetAddress(i + 1) {
		return match{}
	}
	if t.digits == 4 && p.dashed(i+1) && p.at(i+2).digits != 4 && !p.is(i+3, classMonth) {
		return match{}
	}
	if t.digits == 3 && p.ancient && !p.countsThings(i+1) {
		return one(i, i+1, yearExpr(1-t.n))
	}
	if y, e := p.plainYear(i); e > 0 && !p.countsThings(e) {
		return one(i, e, yearExpr(y))
	}
	return match{}
}

// early reads a part of a date told before it: "early 1941", "mid-June", "late
// last year", "the late 1990s", "early in spring", "later that month".
func (p *parser) early(i int) match {
	j := p.skip(i, classThe)
	t := p.at(j)
	if t.class&classEarly == 0 {
		return match{}
	}
	j++
	if t.class&classAgo != 0 { // earlier, later
		m := modStart
		if p.folded(j-1, "later") {
			m = modEnd
		}
		if !p.anyOf(j, "this", "that", "in", "last", "the", "same") {
			return match{}
		}
		j = p.skipWord(j, "in")
		return p.earlyOf(i, j, m)
	}
	if k := p.secondPart(j); k > 0 { // mid to late June, mid-to-late June
		t, j = p.at(k), k+1
	}
	if p.is(j, classDash) || p.folded(j, "in") {
		j++
	}
	return p.earlyOf(i, j, mod(t.m))
}

// secondPart reads "to late" after "mid", joined by dashes or not, and returns where
// the second of the words stands.
func (p *parser) secondPart(i int) int {
	if p.tight(i, '-') {
		i++
	}
	if !p.folded(i, "to") {
		return 0
	}
	i++
	if p.tight(i, '-') {
		i++
	}
	if !p.is(i, classEarly) {
		return 0
	}
	return i
}

func (p *parser) earlyOf(i, j int, m mod) match {
	if u := p.singleUnit(j + 1); p.is(j, classThe) && u >= uWeek {
		return one(i, j+2, expr{op: opUnit, unit: u, of: noExpr, mod: m})
	}
	n, e := p.modifiable(j)
	if e == 0 || n.date.unit != noUnit && n.date.unit <= uDay && n.op == opDate {
		return match{}
	}
	if n.op == opWeekday || n.op == opHoliday {
		return match{}
	}
	n.mod = m
	return one(i, e, n)
}

// bound reads the beginning, middle or end of a date: "the end of 1944", "the
// start of the year", "month's end", "the latter part of the year".
func (p *parser) bound(i int) match {
	j := p.skip(i, classThe)
	j = p.skipWord(j, "very")
	t := p.at(j)
	if t.class&classBound == 0 {
		if p.anyOf(j, "early", "earlier", "latter", "later", "first", "last", "final", "rest", "remainder", "most") {
			return p.partOf(i, j)
		}
		return match{}
	}
	j = p.wordEnd(j+1, "of")
	if j == 0 {
		return match{}
	}
	m := mod(t.m)
	if k := p.skip(j, classThe); p.singleUnit(k) != noUnit {
		u := p.singleUnit(k)
		if u < uDay {
			return match{}
		}
		return one(i, k+1, expr{op: opUnit, unit: u, of: noExpr, mod: m})
	}
	n, e := p.modifiable(j)
	if e == 0 {
		return match{}
	}
	n.mod = m
	return one(i, e, n)
}

// partOf reads "the early part of the next decade", "the rest of 496".
func (p *parser) partOf(i, j int) match {
	m := noMod
	switch {
	case p.anyOf(j, "early", "earlier", "first"):
		m = modStart
	case p.anyOf(j, "latter", "later", "last", "final"):
		m = modEnd
	case p.folded(j, "most"):
		if p.folded(j+1, "of") {
			j++
		}
		if p.is(j+1, classThe) && p.folded(j+2, "rest") {
			j += 2
		}
	}
	if m != noMod {
		j++
		if !p.folded(j, "part") {
			return match{}
		}
	}
	j++
	if !p.folded(j, "of") {
		return match{}
	}
	return p.earlyOf(i, j+1, m)
}

// unitsEnd reads "month's end", "year-end", "the year's end".
func (p *parser) unitsEnd(i int) match {
	j := p.skip(i, classThe)
	u := p.singleUnit(j)
	if u < uWeek {
		return match{}
	}
	j++
	switch {
	case p.mark(j, '\'') && p.word(j+1) == "s":
		j += 2
	case p.tight(j, '-'):
		j++
	default:
		return match{}
	}
	if !p.folded(j, "end") {
		return match{}
	}
	return one(i, j+1, expr{op: opUnit, unit: u, of: noExpr, mod: modEnd})
}

// approximate reads a date that is only near: "c. 1844", "circa 500 BC", "ca. 466
// BC", "about 1910".
func (p *parser) approximate(i int) match {
	j := i + 1
	if p.is(i, classAnd) {
		return p.orAbout(i)
	}
	if p.tight(j, '.') && p.at(i).end-p.at(i).start <= 2 {
		j++
	}
	if p.at(i).end-p.at(i).start <= 2 && j == i+1 && !p.folded(i, "ca") && p.at(j).digits == 0 {
		return match{}
	}
	if p.is(i, classMore) {
		return p.aboutYear(i, j)
	}
	m := p.yearRange(j)
	if m.len == 0 {
		m = p.earlyRange(j)
	}
	if m.len == 2 {
		m.parts[0].start = i
		m.parts[0].expr.mod, m.parts[1].expr.mod = modApprox, modApprox
		return m
	}
	n, e := p.modifiable(j)
	if e == 0 {
		if t := p.at(j); t.digits == 3 && !p.countsThings(j+1) {
			n, e = yearExpr(t.n), j+1
		} else {
			return match{}
		}
	}
	n.mod = modApprox
	return one(i, e, n)
}

// orAbout reads "or about 1844" after "in".
func (p *parser) orAbout(i int) match {
	if !p.folded(i, "or") || !p.anyOf(i+1, "about", "around") || !p.anyOf(i-1, "in", "on", "at") {
		return match{}
	}
	n, e := p.modifiable(i + 2)
	if e == 0 {
		return match{}
	}
	n.mod = modApprox
	return one(i, e, n)
}

// aboutYear reads "about 1844", which is said of years and longer times only.
func (p *parser) aboutYear(i, j int) match {
	n, e := p.modifiable(j)
	if e == 0 || n.op != opDate || n.known&hasYear == 0 || mod(p.at(i).m) != modApprox {
		return match{}
	}
	if n.date.unit == uYear && !p.folded(i, "around") && (n.date.year%100 == 0 || p.plural(e)) {
		return match{}
	}
	n.mod = modApprox
	return one(i, e, n)
}
