package timex

func seasonExpr(s int8) expr {
	return expr{op: opDate, of: noExpr, date: date{unit: uSeason, n: s}, known: hasMonth}
}

// season reads a season with its year, or alone: "the summer of 1916", "spring
// 2008", "the winter".
func (p *parser) season(i int) match {
	j := i
	the := p.is(j, classThe)
	if the {
		j++
	}
	t := p.at(j)
	if t.class&classSeason == 0 || !the && p.folded(j+1, "time") { // clocks show summer time
		return match{}
	}
	n := seasonExpr(t.m)
	if m := p.seasonYears(i, j+1, n); m.len > 0 {
		return m
	}
	if y, e := p.yearTail(j + 1); e > 0 {
		return one(i, e, p.within(n, y))
	}
	if t.class&classCommon != 0 || t.class&classPlural != 0 { // fall
		if !the && !p.is(i-1, classThis) && !p.anyOf(i-1, "in", "by", "last", "every") && !p.anyOf(j+1, "campaign", "offensive", "term", "semester", "season") || p.folded(j+1, "of") {
			return match{}
		}
	}
	if !p.looksSeason(i, j, the) {
		return match{}
	}
	if next := p.at(j + 1); the && (p.namesThing(j+1) || next.upper && next.gap && !next.line && next.class == 0) { // the Spring Offensive
		i = j
	}
	return one(i, j+1, n)
}

// seasonYears reads a season of two years: "the winter of 1914-15".
func (p *parser) seasonYears(i, j int, n expr) match {
	j = p.skipWord(j, "of")
	m := p.yearRange(j)
	if m.len != 2 || n.date.n != winter || p.at(j).digits != 4 {
		return match{}
	}
	n.date.year, n.known = m.parts[1].expr.date.year, n.known|hasYear
	return one(i, m.end(), n)
}

// looksSeason reports whether a season's name that stands alone tells a time.
func (p *parser) looksSeason(i, j int, the bool) bool {
	t := p.at(j)
	next := p.at(j + 1)
	if t.upper && !p.at(i).line && next.upper && next.gap && !p.at(j-1).line {
		return the || p.anyOf(j+1, "offensive", "counteroffensive", "campaign", "term", "semester", "session", "season", "war", "battle") // else Summer Field
	}
	if t.upper && p.mark(j-1, ',') && next.mark == ',' && p.at(j+2).upper { // a town: "Park Street, Spring, Texas"
		return false
	}
	if t.upper && !next.upper && p.namedBefore(j-1) {
		return false
	}
	if t.m == spring { // water, or a leap
		return p.anyOf(j+1, "offensive", "campaign", "term", "semester", "session", "season") || the && !p.folded(j+1, "of") || p.opensMonth(i-1) || t.upper || p.is(i-1, classAnd)
	}
	return true
}

// namedBefore reports whether token i, before a season or weekday with a capital, makes
// it a name: "Donna Summer", "Prague Spring", "the book called Winter".
func (p *parser) namedBefore(i int) bool {
	t := p.at(i)
	if p.is(i, classNaming) {
		return true
	}
	return t.upper && !t.caps && t.class == 0 && t.mark == 0 && t.digits == 0 && p.at(i+1).gap && !p.at(i+1).line
}

// yearSeason reads "1982 summer", "2008 Winter".
func (p *parser) yearSeason(i int) match {
	y, j := p.plainYear(i)
	if j == 0 || p.at(i).digits != 4 || !p.is(j, classSeason) || p.is(j, classCommon) || p.joinedNumber(i) {
		return match{}
	}
	if p.at(j).upper && p.at(j+1).upper && !p.at(j+1).line { // 2008 Summer Olympics
		return match{}
	}
	n := seasonExpr(p.at(j).m)
	n.date.year, n.known = y, n.known|hasYear
	return one(i, j+1, n)
}

// quarter reads "the first quarter of 2008", "Q3 2015", "the second half of
// 2008", "the latter half of 1943".
func (p *parser) quarter(i int) match {
	j := p.skip(i, classThe)
	short := true
	n, end := p.shortQuarter(j)
	if end == 0 {
		n, end = p.quarterToMonth(j)
		short = end > 0
	}
	if end == 0 {
		short = false
		n, end = p.quarterWords(j)
	}
	if n.date.unit == noUnit {
		return match{}
	}
	if p.folded(end, "of") && p.is(end+1, classThe) && p.folded(end+2, "year") {
		n.of = p.keep(expr{op: opUnit, unit: uYear, of: noExpr})
		return one(i, end+3, n)
	}
	if y, e := p.yearTail(end); e > 0 {
		return one(i, e, p.within(n, y))
	}
	if p.folded(end, "of") {
		return p.partOfLong(i, end+1, n.date)
	}
	if short && n.date.unit == uQuarter {
		return one(i, end, n)
	}
	return match{}
}

// quarterToMonth reads a quarter named by the month that it ends with: "June quarter".
func (p *parser) quarterToMonth(i int) (n expr, end int) {
	m, e := p.month(i)
	if e == 0 || m%3 != 0 || !p.folded(e, "quarter") || p.at(e).line {
		return expr{}, 0
	}
	return halfOrQuarter(true, int(m)/3), e + 1
}

// shortQuarter reads "Q3", "H1".
func (p *parser) shortQuarter(i int) (n expr, end int) {
	w := p.word(i)
	if w != "Q" && w != "H" || p.at(i+1).gap || p.at(i+1).digits != 1 {
		return expr{}, 0
	}
	return halfOrQuarter(w == "Q", p.at(i+1).n), i + 2
}

// quarterWords reads "first quarter", "latter half".
func (p *parser) quarterWords(i int) (n expr, end int) {
	o, e := p.ordinal(i)
	last := e == 0 && p.anyOf(i, "latter", "last", "final")
	if last {
		e = i + 1
	}
	quarter := p.folded(e, "quarter")
	if e == 0 || !last && p.is(i, classThis) || !quarter && !p.folded(e, "half") {
		return expr{}, 0
	}
	if last {
		o = 2
		if quarter {
			o = 4
		}
	}
	return halfOrQuarter(quarter, o), e + 1
}

// partOfLong reads the decade or century at j of which the nth half or quarter is told:
// "the first half of the 19th century".
func (p *parser) partOfLong(i, j int, part date) match {
	long, e := p.decadeOrCentury(j)
	if e == 0 {
		long, e = p.bareCentury(j)
	}
	if e == 0 {
		return match{}
	}
	long.mod = modStart
	if part.n > 1 {
		long.mod = modEnd
	}
	long.portion = portion{n: part.n, of: 2}
	if part.unit == uQuarter {
		long.portion.of = 4
	}
	return one(i, e, long)
}

// bareCentury reads a century whose unit is left out: "the last quarter of the 17th".
func (p *parser) bareCentury(i int) (expr, int) {
	o, e := p.ordinal(p.skip(i, classThe))
	if !p.is(i, classThe) || o < 5 || o > 21 || !p.standsAlone(e) {
		return expr{}, 0
	}
	return expr{op: opDate, of: noExpr, known: hasYear, date: date{unit: uCentury, year: (o - 1) * 100}}, e
}

// halfOrQuarter is the expression of the nth of them; its unit is none if there is no
// such.
func halfOrQuarter(quarter bool, n int) expr {
	x := expr{op: opDate, of: noExpr, known: hasMonth, date: date{unit: uHalf, n: int8(n)}}
	most := 2
	if quarter {
		x.date.unit, most = uQuarter, 4
	}
	if n < 1 || n > most {
		x.date.unit = noUnit
	}
	return x
}
