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
