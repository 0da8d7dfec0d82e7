package timex

// numeric reads dates all in numbers, and those with a month's name between
// marks: "2018-12-08", "8/12/2018", "23.04.22", "05-Aug-2016", "20161016".
func (p *parser) numeric(i int) match {
	a := p.at(i)
	if a.digits == 0 || a.digits > 8 || a.class&classNumber == 0 || p.numberRunsBack(i) || p.anyOf(i-1, "version", "release", "section", "chapter") {
		return match{}
	}
	if a.digits == 8 {
		return p.compact(i)
	}
	sep := p.at(i + 1).mark
	b := p.at(i + 2)
	if m := p.weekDate(i); m.len > 0 {
		return m
	}
	if sep == 0 || b.line || a.digits > 4 || b.digits == 0 && b.class&classMonth == 0 || b.digits > 4 {
		return p.spaced(i)
	}
	c, sep2 := p.at(i+4), p.at(i+3).mark
	tight := !p.at(i+1).gap && !b.gap
	if tight && !p.at(i+3).gap && !c.gap && c.mark == 0 && c.class != 0 && (sep2 == sep || sep == '/' && sep2 == ',') && !p.numberRunsOn(i+5) {
		if n, ok := p.three(a, b, c, sep); ok {
			return one(i, i+5, n)
		}
	}
	if p.numberRunsOn(i+3) || sep2 == '-' && !p.at(i+3).gap && p.at(i+4).digits > 0 {
		return match{}
	}
	return p.yearAndMonth(i, a, b, sep, tight)
}

// numberRunsBack reports whether the number at i carries on another.
func (p *parser) numberRunsBack(i int) bool {
	t, b := p.at(i), p.at(i-1)
	if t.gap {
		return false
	}
	return b.digits > 0 || b.mark == 0 && b.end > b.start && b.class&classMonth == 0 || (b.mark == '/' || b.mark == '.' || b.mark == '-' || b.mark == ':') && p.at(i-2).digits > 0 && !b.gap ||
		b.mark == '\x01' || b.mark == '$' || b.mark == '#'
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

// spaced reads "2016 10 16".
func (p *parser) spaced(i int) match {
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

// three reads a date of three fields.
func (p *parser) three(a, b, c *token, sep byte) (expr, bool) {
	if sep != '/' && sep != '-' && sep != '.' {
		return expr{}, false
	}
	for _, t := range [...]*token{a, b, c} {
		if t.digits == 0 {
			return p.namedMonth(a, b, c)
		}
	}
	if a.digits == 4 {
		if b.digits <= 2 && c.digits <= 2 && validDay(a.n, b.n, c.n) {
			return dayExpr(a.n, b.n, c.n), true
		}
		return expr{}, false
	}
	if a.digits > 2 || b.digits > 2 || c.digits != 4 && c.digits != 2 || c.digits == 2 && sep == '.' && a.digits+b.digits < 3 {
		return expr{}, false
	}
	n := expr{op: opDate, of: noExpr, known: hasYear | hasMonth | hasDay, date: date{unit: uDay, year: c.n}}
	if c.digits == 2 {
		n.known |= twoDigitYear
	}
	month, day := a.n, b.n
	switch {
	case a.n > 12 && b.n <= 12:
		month, day = b.n, a.n
		n.known |= numericOrder | dayFirst
	case a.n <= 12 && b.n > 12:
		n.known |= numericOrder
	case a.n <= 12 && b.n <= 12 && a.n != b.n:
		n.known |= eitherOrder
		if sep == '.' || p.language != nil {
			n.known |= dayFirst
			month, day = b.n, a.n
		}
	}
	if !validDay(0, month, day) {
		return expr{}, false
	}
	n.date.month, n.date.day = int8(month), int8(day)
	return n, true
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
func (p *parser) yearAndMonth(i int, a, b *token, sep byte, tight bool) match {
	if sep != '/' && sep != '-' && sep != '.' || b.digits == 0 {
		return match{}
	}
	y, m := a, b
	if b.digits == 4 {
		y, m = b, a
	}
	if y.digits != 4 || m.digits > 2 || m.n < 1 || m.n > 12 || y.n < 1500 || y.n > 2100 || p.at(i).digits == 0 {
		return match{}
	}
	if sep == '.' && (!tight || m.digits > 2 || y == a && m.digits == 2 && m.n < 10 && !p.opensYear(i-1)) {
		return match{}
	}
	if y == a && tight && m.digits == 2 && m.n > y.n%100 && sep != '.' {
		return match{} // 2006-07 tells two years
	}
	if p.joinedNumber(i) || p.countsThings(i+3) || p.is(i+3, classMonth) {
		return match{}
	}
	n := monthExpr(int8(m.n), 0)
	n.known |= hasYear
	n.date.year = y.n
	return one(i, i+3, n)
}
