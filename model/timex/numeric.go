package timex

// numeric reads dates all in numbers, and those with a month's name between
// marks: "2018-12-08", "8/12/2018", "23.04.22", "05-Aug-2016", "20161016".
func (p *parser) numeric(i int) match {
	a, b := p.at(i), p.at(i+2)
	switch {
	case !p.opensNumeric(i):
		return match{}
	case a.digits == 8:
		return p.compact(i)
	}
	if m := p.weekDate(i); m.len > 0 {
		return m
	}
	if p.at(i+1).mark == 0 || b.line || a.digits > 4 || b.digits == 0 && b.class&(classMonth|classRoman) == 0 || b.digits > 4 {
		return p.spaced(i)
	}
	for _, read := range [...]func(*parser, int) match{(*parser).interval, (*parser).threeFields, (*parser).dayUnknown, (*parser).twoThenThree} {
		if m := read(p, i); m.len > 0 {
			return m
		}
	}
	return p.yearAndMonth(i)
}

// opensNumeric reports whether token i is a number that a date in numbers can begin with.
func (p *parser) opensNumeric(i int) bool {
	t := p.at(i)
	return t.digits > 0 && t.digits <= 8 && t.class&classNumber != 0 &&
		!p.numberRunsBack(i) && !p.anyOf(i-1, "version", "release", "section", "chapter")
}

// noGaps reports whether no space stands before the tokens from i to end.
func (p *parser) noGaps(i, end int) bool {
	for k := i; k < end; k++ {
		if p.at(k).gap {
			return false
		}
	}
	return true
}

// threeFields reads a day, a month and a year in an order that their digits show.
func (p *parser) threeFields(i int) match {
	sep, second, c := p.at(i+1).mark, p.at(i+3).mark, p.at(i+4)
	if second != sep && (sep != '/' || second != ',') || c.mark != 0 || c.class == 0 {
		return match{}
	}
	if !p.noGaps(i+1, i+5) && !p.spacedStops(i) || p.numberRunsOn(i+5) {
		return match{}
	}
	n, ok := p.fieldsDate(p.at(i), p.at(i+2), c, sep)
	if !ok {
		return match{}
	}
	return one(i, i+5, n)
}

// interval reads an interval of ISO 8601 between two days: "1911-08-07/1911-08-21".
func (p *parser) interval(i int) match {
	if !p.mark(i+5, '/') || !p.noGaps(i+1, i+11) || p.numberRunsOn(i+11) {
		return match{}
	}
	var ends [2]expr
	for k := range ends {
		y := i + 6*k
		if p.at(y).digits != 4 || !p.mark(y+1, '-') || !p.mark(y+3, '-') || p.at(y+2).digits != 2 || p.at(y+4).digits != 2 {
			return match{}
		}
		n, ok := yearFirst(p.at(y), p.at(y+2), p.at(y+4))
		if !ok {
			return match{}
		}
		ends[k] = n
	}
	m := one(i, i+5, ends[0])
	m.add(i+6, i+11, ends[1])
	m.how = joinRange
	return m
}

// spacedStops reports whether the date in numbers at i has spaces behind its full stops: "11. 03.1868".
func (p *parser) spacedStops(i int) bool {
	return p.mark(i+1, '.') && p.at(i+4).digits == 4 && !p.at(i+1).gap && !p.at(i+3).gap && !p.at(i+2).line && !p.at(i+4).line
}

// dayUnknown reads a month whose day is left open: "1991-Jan-??".
func (p *parser) dayUnknown(i int) match {
	y, m := p.at(i), p.at(i+2)
	if y.digits != 4 || m.class&classMonth == 0 || !p.mark(i+1, '-') || !p.mark(i+3, '-') || !p.mark(i+4, '?') || !p.noGaps(i+1, i+5) {
		return match{}
	}
	n := monthExpr(m.m, 0)
	n.date.year, n.known = y.n, n.known|hasYear
	return one(i, p.skipMark(i+5, '?'), n)
}

// twoThenThree reads two dates of which the second tells the year of both: "10/1 to
// 11/7/2018".
func (p *parser) twoThenThree(i int) match {
	a, b := p.at(i), p.at(i+2)
	if !p.mark(i+1, '/') || a.digits > 2 || b.digits == 0 || b.digits > 2 || !p.noGaps(i+1, i+3) || !p.is(i+3, classTo|classDash) {
		return match{}
	}
	second := p.threeFields(i + 4)
	if second.len == 0 || p.at(i+4).digits > 2 {
		return match{}
	}
	to := &second.parts[0].expr
	month, day, order := p.monthAndDay(a.n, b.n, '/')
	switch {
	case order&eitherOrder != 0 && to.known&numericOrder != 0:
		order = to.known & (numericOrder | dayFirst)
		if order&dayFirst != 0 {
			month, day = b.n, a.n
		}
	case to.known&eitherOrder != 0 && order&numericOrder != 0:
		if (to.known^order)&dayFirst != 0 {
			to.date.month, to.date.day = to.date.day, to.date.month
		}
		to.known = to.known&^(eitherOrder|dayFirst) | order
	}
	if !validDay(0, month, day) {
		return match{}
	}
	from := *to
	from.date.month, from.date.day = int8(month), int8(day)
	from.known = from.known&^(eitherOrder|numericOrder|dayFirst) | order
	if from.date.month > to.date.month {
		from.date.year--
	}
	m := one(i, i+3, from)
	m.add(i+4, second.end(), *to)
	m.how = joinRange
	return m
}

// numberRunsBack reports whether the number at i carries on another.
func (p *parser) numberRunsBack(i int) bool {
	t, b := p.at(i), p.at(i-1)
	if t.gap {
		return false
	}
	return b.digits > 0 || b.mark == 0 && b.end > b.start && b.class&classMonth == 0 || (b.mark == '/' || b.mark == '.' || b.mark == '-' || b.mark == ':') && p.at(i-2).digits > 0 && !b.gap ||
		b.mark == otherMark || b.mark == '$' || b.mark == '#'
}

// numberRunsOn reports whether the token at i, right behind a number, makes it
// longer.
func (p *parser) numberRunsOn(i int) bool {
	t, n := p.at(i), p.at(i+1)
	if t.gap || t.start == t.end {
		return false
	}
	if t.mark == 0 {
		return !p.folded(i, "t")
	}
	return (t.mark == '/' || t.mark == '.' || t.mark == ':') && n.digits > 0 && !n.gap || t.mark == '%'
}

// compact reads YYYYMMDD.
func (p *parser) compact(i int) match {
	n := p.at(i).n
	y, m, d := n/10000, n/100%100, n%100
	if y < 1800 || y > 2100 || !validDay(y, m, d) || p.numberRunsOn(i+1) {
		return match{}
	}
	return one(i, i+1, dayExpr(y, m, d))
}

// dayOfRoman reads a day whose month is a Roman numeral with spaces around it: "3 iv 1921",
// "on 4 VI".
func (p *parser) dayOfRoman(i int) match {
	d, m := p.at(i), p.at(i+1)
	if d.digits > 2 || d.n < 1 || d.n > 31 || m.class&classRoman == 0 || !m.gap || m.line || m.n > 12 || m.n < 1 {
		return match{}
	}
	n := monthExpr(int8(m.n), d.n)
	j := p.skipMark(i+2, '.')
	if y := p.at(j); y.digits == 4 && y.n >= 1000 && y.n < 2100 && !y.line && !p.numberRunsOn(j+1) {
		n.date.year, n.known = y.n, n.known|hasYear
		return one(i, j+1, n)
	}
	if m.upper && p.anyOf(i-1, "on", "from", "until", "since", "dated") && (p.standsAlone(i+2) || p.is(i+2, classSmall)) {
		return one(i, i+2, n)
	}
	return match{}
}

// spaced reads "2016 10 16".
func (p *parser) spaced(i int) match {
	if m := p.dayOfRoman(i); m.len > 0 {
		return m
	}
	a, b, c := p.at(i), p.at(i+1), p.at(i+2)
	if a.digits == 4 && b.digits == 2 && c.digits == 2 && b.class&c.class&classNumber != 0 && validDay(a.n, b.n, c.n) &&
		a.n >= 1900 && a.n < 2100 && p.at(i+3).digits == 0 {
		return one(i, i+3, dayExpr(a.n, b.n, c.n))
	}
	return match{}
}

// weekDate reads a week date of ISO 8601: "2019-W27", "2019-W27-3".
func (p *parser) weekDate(i int) match {
	w := p.at(i + 3)
	if p.word(i+2) != "W" || !p.mark(i+1, '-') || p.at(i).digits != 4 || w.digits != 2 || w.gap || w.n < 1 || w.n > 53 {
		return match{}
	}
	week := expr{op: opNth, n: w.n, unit: uWeek, of: p.keep(yearExpr(p.at(i).n))}
	if d := p.at(i + 5); p.mark(i+4, '-') && d.digits == 1 && !d.gap && d.n >= 1 && d.n <= 7 {
		return one(i, i+6, expr{op: opWeekday, of: p.keep(week), n: d.n, known: hasWeekday})
	}
	return one(i, i+4, week)
}

func validDay(y, m, d int) bool {
	return m >= 1 && m <= 12 && d >= 1 && d <= 31 && y >= 0
}

func dayExpr(y, m, d int) expr {
	return expr{op: opDate, of: noExpr, known: hasYear | hasMonth | hasDay, date: date{unit: uDay, year: y, month: int8(m), day: int8(d)}}
}

// fieldsDate makes a date of three fields with a mark between them.
func (p *parser) fieldsDate(a, b, c *token, sep byte) (expr, bool) {
	switch {
	case sep != '/' && sep != '-' && sep != '.':
		return expr{}, false
	case a.digits == 0 || b.digits == 0 || c.digits == 0:
		return p.namedMonth(a, b, c)
	case a.digits == 4:
		return yearFirst(a, b, c)
	case a.digits > 2 || b.digits > 2 || c.digits != 4 && c.digits != 2:
		return expr{}, false
	case c.digits == 2 && sep == '.' && a.digits+b.digits < 3: // 1.2.34
		return expr{}, false
	}
	month, day, order := p.monthAndDay(a.n, b.n, sep)
	if !validDay(0, month, day) {
		return expr{}, false
	}
	n := dayExpr(c.n, month, day)
	n.known |= order
	if c.digits == 2 {
		n.known |= twoDigitYear
	}
	return n, true
}

// yearFirst makes a date of a year, a month and a day.
func yearFirst(y, m, d *token) (expr, bool) {
	if m.digits > 2 || d.digits > 2 || !validDay(y.n, m.n, d.n) {
		return expr{}, false
	}
	return dayExpr(y.n, m.n, d.n), true
}

// monthAndDay tells which of two numbers is the month; order is what is known of the
// order that the text writes them in.
func (p *parser) monthAndDay(a, b int, sep byte) (month, day int, order fields) {
	switch {
	case a > 12 && b <= 12:
		return b, a, numericOrder | dayFirst
	case a <= 12 && b > 12:
		return a, b, numericOrder
	case a > 12 || a == b:
		return a, b, 0
	case sep == '.' || p.language != nil:
		return b, a, eitherOrder | dayFirst
	}
	return a, b, eitherOrder
}

// namedMonth reads three fields of which one is a month's name.
func (p *parser) namedMonth(a, b, c *token) (expr, bool) {
	fields := [...]*token{a, b, c}
	year, month, day := -1, 0, 0
	short := false
	for k, t := range fields {
		switch {
		case t.class&classMonth != 0 && month == 0:
			month = int(t.m)
		case t.class&classRoman != 0 && k == 1 && t.n <= 12: // 4.xi.1978
			month = t.n
		case t.digits == 4:
			year = t.n
		case t.digits > 0 && t.digits <= 2 && day == 0:
			day = t.n
		case t.digits == 2 && k == 2:
			year, short = t.n, true
		default:
			return expr{}, false
		}
	}
	if year < 0 || !validDay(year, month, day) {
		return expr{}, false
	}
	n := dayExpr(year, month, day)
	if short {
		n.known |= twoDigitYear
	}
	return n, true
}

// yearAndMonth reads a month in numbers: "2016-11", "11/2016", "3 / 2015".
func (p *parser) yearAndMonth(i int) match {
	sep := p.at(i + 1).mark
	if sep != '/' && sep != '-' && sep != '.' || p.at(i+2).digits == 0 {
		return match{}
	}
	if p.numberRunsOn(i+3) || p.tight(i+3, '-') && p.at(i+4).digits > 0 {
		return match{}
	}
	y, m := p.at(i), p.at(i+2)
	yearLeads := m.digits != 4
	if !yearLeads {
		y, m = m, y
	}
	if y.digits != 4 || m.digits > 2 || m.n < 1 || m.n > 12 || y.n < 1500 || y.n > 2100 {
		return match{}
	}
	if !p.monthFigures(i, y, m, yearLeads) || p.joinedNumber(i) || p.countsThings(i+3) || p.is(i+3, classMonth) {
		return match{}
	}
	n := monthExpr(int8(m.n), 0)
	n.known |= hasYear
	n.date.year = y.n
	return one(i, i+3, n)
}

// monthFigures reports whether the numbers from token i on are a month and its year
// rather than a decimal number ("1914.5") or two years ("2006-07").
func (p *parser) monthFigures(i int, y, m *token, yearLeads bool) bool {
	tight, twoDigits := p.noGaps(i+1, i+3), yearLeads && m.digits == 2
	if p.mark(i+1, '.') {
		return tight && (!twoDigits || m.n >= 10 || p.opensYear(i-1))
	}
	if yearLeads && m.digits == 1 && p.mark(i+1, '-') {
		return m.n != y.n%10+1 // 1873-4
	}
	return !twoDigits || !tight || m.n <= y.n%100
}
