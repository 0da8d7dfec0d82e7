package timex

// Eras, as the lexicon names them.
const (
	eraBefore  = 1 + iota // BC, BCE
	eraCommon             // AD, CE
	eraPresent            // BP: before 1950
	eraHijri              // AH: of the Islamic calendar
)

// era reads BC, B.C., BCE, AD and their like; end is 0 where there is none.
func (p *parser) era(i int) (era int8, end int) {
	t := p.at(i)
	if t.class&classEra != 0 && t.caps {
		return t.m, i + 1
	}
	if era = p.eraInitials(i); era == 0 {
		return 0, 0
	}
	end = i + 3
	if p.tight(end, '.') && p.word(end+1) == "E" && !p.at(end+1).gap { // B.C.E.
		end += 2
	}
	if p.tight(end, '.') && !p.ends(end) {
		end++
	}
	return era, end
}

// eraInitials reads the two letters of an era with a full stop between them: "B.C";
// 0 where there is none.
func (p *parser) eraInitials(i int) int8 {
	first, second := p.word(i), p.word(i+2)
	if len(first) != 1 || len(second) != 1 || !p.tight(i+1, '.') {
		return 0
	}
	switch [...]byte{first[0], second[0]} {
	case [...]byte{'B', 'C'}:
		return eraBefore
	case [...]byte{'A', 'D'}, [...]byte{'C', 'E'}:
		return eraCommon
	case [...]byte{'B', 'P'}:
		return eraPresent
	}
	return 0
}

// ends reports whether the full stop at i ends its sentence rather than an
// abbreviation: nothing or a capital after a gap follows.
func (p *parser) ends(i int) bool {
	t := p.at(i + 1)
	return t.start == t.end || t.gap && (t.upper || t.line)
}

// astronomical turns a year of an era into one that counts 1 BC as 0.
func astronomical(n int, era int8) int {
	switch era {
	case eraBefore:
		return 1 - n
	case eraPresent:
		return 1950 - n
	}
	return n
}

// yearExpr is the expression of a year.
func yearExpr(year int) expr {
	return expr{op: opDate, of: noExpr, known: hasYear, date: date{unit: uYear, year: year}}
}

// eraYear reads a year with its era: "490 BC", "AD 70", "70 AD".
func (p *parser) eraYear(i int) (year, end int) {
	t := p.at(i)
	if t.class&classCount != 0 && t.n < deepYears {
		if e, end := p.era(i + 1); end > 0 && e == eraPresent {
			return astronomical(t.n, e), end
		}
		return 0, 0
	}
	if t.class&classNumber != 0 && t.digits > 0 && t.digits <= 5 {
		if e, end := p.era(i + 1); end > 0 && e != eraHijri && (e != eraPresent || t.n < 1900 || t.n > 2100) { // in 2009 BP drilled
			return astronomical(t.n, e), end
		}
		return 0, 0
	}
	e, j := p.era(i)
	if y := p.at(j); j > 0 && e == eraCommon && y.digits > 0 && y.digits <= 4 && y.class&classNumber != 0 {
		return y.n, j + 1
	}
	return 0, 0
}

// plainYear reads a year of four digits, or as it is said.
func (p *parser) plainYear(i int) (year, end int) {
	t := p.at(i)
	if t.digits == 4 && t.class&classNumber != 0 && t.n >= 1000 && t.n < 3000 {
		if n := p.at(i + 1); n.mark == 0 && !n.gap && n.end > n.start { // 2000m, 1920s
			return 0, 0
		}
		return t.n, i + 1
	}
	return p.yearWords(i)
}

// yearTail reads the year that ends a date, with what leads to it: ", 1939",
// "of 1940", "'44", "480 BC". The expression is one year, or a year told by
// another ("of the same year").
func (p *parser) yearTail(i int) (n expr, end int) {
	j := p.skipMark(i, ',')
	of := p.anyOf(j, "of", "in")
	if of {
		j++
	}
	bare := !of && j == i                                                                     // no comma and no word
	if n, e := p.afterNext(j); e > 0 && bare && n.unit == uYear && n.anchor != anchorThread { // 20 May the year before last
		return n, e
	}
	j = p.skipYearWord(j)
	if y, e := p.eraYear(j); e > 0 {
		return yearExpr(y), e
	}
	if y, e := p.plainYear(j); e > 0 && !p.countsThings(e) {
		return yearExpr(y), e
	}
	if y, e := p.yearOfTwoDigits(i, j); e > 0 {
		return y, e
	}
	if bare && j == i && !p.ancient {
		if y, e := p.earlyTail(i); e > 0 {
			return yearExpr(y), e
		}
	}
	if bare && j > i {
		return expr{}, 0
	}
	if n, e := p.relativeYear(j); e > 0 && (of || n.anchor != anchorThread) {
		return n, e
	}
	return expr{}, 0
}

// skipYearWord is where the year begins that "the year" or "year" leads to.
func (p *parser) skipYearWord(i int) int {
	if p.is(i, classThe) && p.is(i+1, classYear) {
		i++
	}
	if !p.is(i, classYear) {
		return i
	}
	if p.folded(i+1, "of") && p.folded(i+2, "our") && p.folded(i+3, "lord") {
		return i + 4
	}
	if p.at(i+1).digits > 0 || p.is(i+1, classCardinal) {
		i++
	}
	return i
}

// yearOfTwoDigits reads a year told by its last two digits at j, in a tail that begins
// at i: "'44", "of 44".
func (p *parser) yearOfTwoDigits(i, j int) (n expr, end int) {
	if p.mark(j, '\'') && p.at(j+1).digits == 2 && !p.at(j+1).gap {
		return shortYearExpr(p.at(j + 1).n), j + 2
	}
	if j == i+1 && p.folded(i, "of") && p.at(j).digits == 2 && p.is(j, classNumber) {
		return shortYearExpr(p.at(j).n), j + 1
	}
	return expr{}, 0
}

// relativeYear reads "that year", "the same year", "last year".
func (p *parser) relativeYear(i int) (expr, int) {
	n, end := p.thisUnit(i)
	if end > 0 && n.unit == uYear && n.op == opUnit {
		return n, end
	}
	return expr{}, 0
}

// shortYearExpr is the expression of a year told by its last two digits.
func shortYearExpr(n int) expr {
	y := yearExpr(n)
	y.known |= twoDigitYear
	return y
}

// within sets year as the year of date: filled in where it is told in numbers,
// else as the expression that tells it.
func (p *parser) within(date expr, year expr) expr {
	if year.op == opDate && year.known&hasYear != 0 {
		date.date.year = year.date.year
		date.known |= year.known
		return date
	}
	date.of = p.keep(year)
	return date
}

// year reads a year that stands alone, or the years of a range told once:
// "1914-18", "499-493 BC".
func (p *parser) year(i int) match {
	if m := p.yearRange(i); m.len > 0 {
		return m
	}
	if y, e := p.eraYear(i); e > 0 {
		n := yearExpr(y)
		if p.folded(e-1, "bp") || p.at(i).class&classCount != 0 {
			n.mod = modApprox
		}
		return one(i, e, n)
	}
	if t := p.at(i); t.digits > 0 && t.digits != 4 {
		return p.shortYear(i)
	}
	if p.is(i-1, classYear) && p.is(i, classCardinal) && !p.folded(i-1, "years") { // the year two hundred and six
		if n, e := p.cardinal(i); e > 0 && n >= 100 && n < 3000 {
			return one(i, e, yearExpr(n))
		}
	}
	y, e := p.plainYear(i)
	if e == 0 || !p.looksYear(i, e, y) {
		return match{}
	}
	return one(i, e, yearExpr(y))
}

// shortYear reads a year of fewer digits than four.
func (p *parser) shortYear(i int) match {
	t := p.at(i)
	life := t.digits == 3 && p.opensLife(i-1)
	if life || t.digits == 3 && p.anyOf(i-1, "reigned", "ruled", "governed") {
		if m := p.earlyRange(i); m.len > 0 {
			return m
		}
	}
	if life {
		return one(i, i+1, yearExpr(t.n))
	}
	if t.digits == 3 && p.ancient && p.opensYear(i-1) && !p.countsThings(i+1) && !p.joinedNumber(i) {
		return one(i, i+1, yearExpr(1-t.n))
	}
	if y, e := p.earlyYear(i); e > 0 {
		return one(i, e, yearExpr(y))
	}
	return match{}
}

// yearRange reads two years of which the second or the first is told in part.
func (p *parser) yearRange(i int) match {
	if !p.yearFigures(i) || !p.yearFigures(i+2) {
		return match{}
	}
	how := p.yearJoin(i)
	if how == joinNone {
		return match{}
	}
	if m := p.eraRange(i, how); m.len > 0 {
		return m
	}
	return p.shortRange(i)
}

// yearFigures reports whether token i is a number that can be a year or the end of one.
func (p *parser) yearFigures(i int) bool {
	t := p.at(i)
	return t.digits > 0 && t.digits <= 4 && t.class&classNumber != 0
}

// yearJoin says how the years at i and i+2 belong together by what stands between them.
func (p *parser) yearJoin(i int) join {
	switch {
	case p.folded(i+1, "or"), p.folded(i+1, "and") && !p.folded(i-1, "between"):
		return joinList
	case p.is(i+1, classDash), p.mark(i+1, '/'), p.anyOf(i+1, "to", "and"):
		return joinRange
	}
	return joinNone
}

// eraRange reads two years with the era that both are of: "499-493 BC".
func (p *parser) eraRange(i int, how join) match {
	first, second := p.at(i).n, p.at(i+2).n
	era, end := p.era(i + 3)
	if end == 0 || era == eraHijri || p.joinedNumber(i) {
		return match{}
	}
	from, to := astronomical(first, era), astronomical(second, era)
	if era == eraBefore && first <= second || era != eraBefore && first >= second {
		return match{}
	}
	m := one(i, i+1, yearExpr(from))
	m.add(i+2, end, yearExpr(to))
	m.how = how
	return m
}

// shortRange reads two years of which the second is told by its last two digits:
// "1914-18".
func (p *parser) shortRange(i int) match {
	first, sep, second := p.at(i), p.at(i+1), p.at(i+2)
	if first.digits != 4 || first.n < 1000 || first.n >= 2100 {
		return match{}
	}
	century := first.n / 100 * 100
	switch {
	case second.digits == 1 && second.n == first.n%10+1: // 1873-4
		century = first.n / 10 * 10
	case second.digits != 2 || second.n <= first.n%100:
		return match{}
	}
	if sep.gap || second.gap || sep.mark != '-' && sep.mark != '/' {
		return match{}
	}
	if sep.mark == '/' && p.is(i-1, classMonth) && second.n == first.n%100+1 { // 10 February 1661/62
		return match{}
	}
	if p.joinedNumber(i) || p.dashed(i+3) || p.pageBefore(i) {
		return match{}
	}
	m := one(i, i+1, yearExpr(first.n))
	m.add(i+2, i+3, yearExpr(century+second.n))
	m.how = joinRange
	return m
}

// earlyRange reads two years of which the first has three digits, where the words
// have made clear that years come: "c. 620 – 651".
func (p *parser) earlyRange(i int) match {
	t, u := p.at(i), p.at(i+2)
	if t.digits != 3 || !p.is(i+1, classDash) || u.digits < 3 || u.digits > 4 || u.n <= t.n || p.countsThings(i+3) {
		return match{}
	}
	m := one(i, i+1, yearExpr(t.n))
	m.add(i+2, i+3, yearExpr(u.n))
	m.how = joinRange
	return m
}
