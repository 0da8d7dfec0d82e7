package timex

// Scanned text takes letters for figures and the other way round. Where the place in a
// date leaves no doubt what stood there, it is read, and the date doubted.

// scannedDay reads a day of which one figure was taken for a letter, or of whose raised
// ending only a mark is left, before its month: "l2 June", "1O May", `9" June`.
func (p *parser) scannedDay(i int) match {
	j := p.skip(i, classThe)
	day, e := p.lettersForFigures(j)
	if e == 0 {
		if t := p.at(j); t.digits == 0 || t.digits > 2 || t.class&classNumber == 0 || !p.tight(j+1, '"') && !p.tight(j+1, '*') {
			return match{}
		}
		day, e = p.at(j).n, j+2
	}
	month, end := p.monthAfterDay(e)
	if end == 0 || !p.at(e).gap || p.at(e).line || day < 1 || day > 31 {
		return match{}
	}
	m := match{}
	m.add(i, e, expr{})
	m = p.finishDays(m, [4]int{day}, month, end)
	m.parts[0].expr.uncertain = true
	return m
}

// scannedYear reads a date whose year has figures that no one can tell any more, as no more than
// its century: "3 May 19&7", "in 18&.".
func (p *parser) scannedYear(i int) match {
	j := i
	if _, e := p.day(i); e > 0 {
		if _, m := p.monthAfterDay(e); m > 0 {
			j = p.skipMark(m, ',')
		}
	} else if _, m := p.month(i); m > 0 {
		j = m
		if _, e := p.day(j); e > 0 && p.mark(e, ',') {
			j = e + 1
		}
	}
	t := p.at(j)
	if t.digits != 2 || t.n < 15 || t.n > 20 || !p.tight(j+1, '&') || j == i && !p.opensMonth(i-1) {
		return match{}
	}
	end := j + 2
	if next := p.at(end); next.digits == 1 && !next.gap {
		end++
	}
	return one(i, end, expr{op: opDate, of: noExpr, known: hasYear, uncertain: true, date: date{unit: uCentury, year: t.n * 100}})
}

// lettersForFigures reads two characters, one of them a letter that looks like the
// figure it stands for.
func (p *parser) lettersForFigures(i int) (n, end int) {
	a, b := p.word(i), p.word(i+1)
	if len(a) != 1 || len(b) != 1 || p.at(i+1).gap || p.at(i).digits == p.at(i+1).digits || !p.at(i).gap {
		return 0, 0
	}
	tens, ok := figureOf(a[0])
	ones, and := figureOf(b[0])
	if !ok || !and {
		return 0, 0
	}
	return tens*10 + ones, i + 2
}

// figureOf is the figure that a character is, or is taken for.
func figureOf(c byte) (int, bool) {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0'), true
	case c == 'l', c == 'I', c == 'i':
		return 1, true
	case c == 'O', c == 'o':
		return 0, true
	}
	return 0, false
}

// damagedMonth reports whether one of the tokens from i to end is a month whose m was
// read as "rn".
func (p *parser) damagedMonth(i, end int) bool {
	for k := i; k < end; k++ {
		if p.is(k, classMonth) && p.anyOf(k, damagedMonths[:]...) {
			return true
		}
	}
	return false
}

var damagedMonths = [...]string{"septernber", "novernber", "decernber"}
