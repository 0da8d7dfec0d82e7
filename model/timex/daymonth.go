package timex

// month reads a month's name, with the full stop of an abbreviation.
func (p *parser) month(i int) (m int8, end int) {
	t := p.at(i)
	if t.class&classMonth == 0 {
		return 0, 0
	}
	end = i + 1
	if t.end-t.start <= 4 && p.tight(end, '.') && !p.at(end+1).line &&
		(p.at(end+1).digits > 0 || p.mark(end+1, ',') || !p.ends(end)) {
		end++
	}
	return t.m, end
}

// monthExpr is the expression of a month without its year; of a day of it if day > 0.
func monthExpr(m int8, day int) expr {
	n := expr{op: opDate, of: noExpr, known: hasMonth, date: date{unit: uMonth, month: m}}
	if day > 0 {
		n.known |= hasDay
		n.date.unit, n.date.day = uDay, int8(day)
	}
	return n
}

// daySeparator reads what stands between the days of a list or range: a dash,
// "to", "and", a comma, with a second "the".
func (p *parser) daySeparator(i int) (how join, end int) {
	switch t := p.at(i); {
	case t.mark == '-' || p.is(i, classTo) || t.mark == '/':
		how, end = joinRange, i+1
	case p.is(i, classAnd):
		how, end = joinList, i+1
	case t.mark == ',':
		how, end = joinList, i+1
		end = p.skip(end, classAnd)
	default:
		return joinNone, 0
	}
	end = p.skip(end, classThe)
	return how, end
}

// dayMonth reads dates whose day comes first: "8 December 2018", "the 3rd of
// May", "10-11 December", "6, 7 and 8 May 1945".
func (p *parser) dayMonth(i int) match {
	var m match
	var days [4]int
	j := p.skip(i, classThe)
	for k := range days {
		d, e := p.day(j)
		if e == 0 {
			if d, e = p.cardinalDay(j); e == 0 {
				return match{}
			}
		}
		days[k] = d
		m.add(p.spanStart(i, j, k), e, expr{})
		if month, end := p.monthAfterDay(e); end > 0 {
			if k == 0 && p.joinedNumber(j) && !p.at(j).gap && p.at(j-1).mark != '/' {
				return match{}
			}
			return p.finishDays(m, days, month, end)
		}
		how, next := p.daySeparator(e)
		if b := p.at(j - 1); next == 0 || how == joinList && k == 0 && b.upper && b.class == 0 { // Operation Dawn 5, and 22 February
			return match{}
		}
		if p.anyOf(e, "and", "&") && p.folded(i-1, "between") {
			how = joinRange
		}
		m.how, j = how, next
	}
	return match{}
}

// spanStart is where the kth day's expression starts: with the article of the
// first, and of each later one that has its own.
func (p *parser) spanStart(i, j, k int) int {
	if k > 0 && p.is(j-1, classThe) {
		return j - 1
	}
	if k == 0 {
		return i
	}
	return j
}

// cardinalDay reads a day of the month told as a number word, "twenty two".
func (p *parser) cardinalDay(i int) (n, end int) {
	n, end = p.cardinal(i)
	if n <= 1 || n > 31 { // "the one of May 1991" is no day
		return 0, 0
	}
	return n, end
}

// monthAfterDay reads "December", "of December", "day of December".
func (p *parser) monthAfterDay(i int) (m int8, end int) {
	if p.folded(i, "day") && p.folded(i+1, "of") {
		i++
	}
	if p.folded(i, "of") {
		i++
		i = p.skip(i, classThe)
	}
	if p.tight(i, '.') && p.is(i+1, classMonth) { // 16. Nov. 2016
		i++
	}
	if p.tight(i, '-') && !p.at(i+1).gap { // 05-Aug-2016
		i++
	}
	return p.month(i)
}

// finishDays gives each day of m its month and year.
func (p *parser) finishDays(m match, days [4]int, month int8, end int) match {
	year, e := p.yearTail(end)
	if e == 0 && p.tight(end, '-') {
		if y, f := p.plainYear(end + 1); f > 0 {
			year, e = yearExpr(y), f
		}
	}
	if t := p.at(end); e == 0 && !t.gap && t.digits == 2 && t.class&classNumber != 0 && !p.at(end-1).gap { // 02Dec09
		year, e = shortYearExpr(t.n), end+1
	}
	for k := range int(m.len) {
		n := monthExpr(month, days[k])
		if e > 0 {
			n = p.within(n, year)
		}
		m.parts[k].expr = n
	}
	last := &m.parts[m.len-1]
	last.end = end
	if e > 0 {
		last.end = e
	}
	return m
}

// monthDay reads dates whose month comes first: "December 8, 2018", "Dec. 10-11th
// 2018", "May 4 and 5", "September the twenty-first".
func (p *parser) monthDay(i int) match {
	month, j := p.month(i)
	if j == 0 {
		return match{}
	}
	if p.is(j, classThe) || p.tight(j, '-') && !p.at(j+1).gap {
		j++
	}
	var m match
	var days [4]int
	for k := range days {
		d, e := p.day(j)
		if e == 0 && k == 0 {
			d, e = p.cardinalDay(j)
		}
		if e == 0 || p.hourFollows(j, e) {
			break
		}
		start := j
		if k == 0 {
			start = i
			if p.at(j).digits > 0 && !p.is(j, classOrdinal) && p.countsThings(e) {
				return match{}
			}
		}
		days[k] = d
		m.add(start, e, expr{})
		how, next := p.daySeparator(e)
		if k+1 == len(days) || next == 0 || !p.dayGoesOn(e, next) {
			break
		}
		m.how, j = how, next
	}
	if m.len == 0 {
		return match{}
	}
	return p.finishDays(m, days, month, m.end())
}

// dayGoesOn reports whether at i, behind the separator sep, stands another day of the
// month that came first.
func (p *parser) dayGoesOn(sep, i int) bool {
	if p.mark(sep, ',') && !p.listGoesOn(i) || p.monthAfter(i) {
		return false
	}
	_, end := p.day(i)
	if end == 0 || p.at(i).digits == 0 && !p.is(i, classOrdinal) {
		return false
	}
	return !p.countsThings(end) && !p.hourFollows(i, end)
}

// listGoesOn reports whether the number at i is one of several days in a list:
// "and" or a comma and another day must follow ("May 4, 5 and 6").
func (p *parser) listGoesOn(i int) bool {
	t := p.at(i)
	if t.digits == 0 || t.digits > 2 || p.at(i-1).digits > 0 {
		return false
	}
	return p.is(i-1, classAnd) || p.is(i+1, classAnd) && p.at(i+2).digits > 0 && p.at(i+2).digits <= 2
}

// monthAfter reports whether the day at i belongs to a month of its own: "May 4
// and 5 June".
func (p *parser) monthAfter(i int) bool {
	_, e := p.day(i)
	if e == 0 {
		return false
	}
	_, end := p.monthAfterDay(e)
	return end > 0
}

// hourFollows reports whether the number from i to end is an hour: "May 8 1:00".
func (p *parser) hourFollows(i, end int) bool {
	if p.at(i).digits == 0 || p.is(i, classOrdinal) {
		return false
	}
	return p.tight(end, ':') && p.at(end+1).digits == 2 || p.is(end, classClock) && !p.folded(end, "noon")
}

// monthYear reads a month with its year, or alone: "June 2017", "June of that
// year", "June".
func (p *parser) monthYear(i int) match {
	month, j := p.month(i)
	if j == 0 {
		return match{}
	}
	n := monthExpr(month, 0)
	k := j
	if (p.is(k, classDash) || p.mark(k, '/')) && !p.at(k).gap && !p.at(k+1).gap && p.at(k+1).digits == 4 { // Dec-2018
		k++
	}
	if y, e := p.yearTail(k); e > 0 {
		return one(i, e, p.within(n, y))
	}
	if !p.looksMonth(i, j) {
		return match{}
	}
	return one(i, j, n)
}

// yearMonth reads a year followed by its month and day: "2016 June", "2016, Nov",
// "1903 October 14".
func (p *parser) yearMonth(i int) match {
	y, j := p.plainYear(i)
	if j == 0 || p.at(i).digits != 4 || p.joinedNumber(i) {
		return match{}
	}
	j = p.skipMark(j, ',')
	m, e := p.month(j)
	if e == 0 || p.at(j).line {
		return match{}
	}
	n := monthExpr(m, 0)
	if d, f := p.day(e); f > 0 && !p.hourFollows(e, f) && !p.dashed(f) && p.at(f).digits == 0 {
		n, e = monthExpr(m, d), f
	} else if p.at(e).digits > 0 {
		return match{}
	}
	n.date.year, n.known = y, n.known|hasYear
	return one(i, e, n)
}
