package timex

import "chronotope/model"

// oldStyle reads a date that the text marks as of the Julian calendar, and one
// whose year is told twice because it began in March: "25 October 1917 (O.S.)",
// "10 February 1661/62".
func (p *parser) oldStyle(i int) match {
	var best match
	for _, read := range [...]func(*parser, int) match{(*parser).dayMonth, (*parser).monthDay} {
		if m := read(p, i); m.len == 1 && m.end() > best.end() {
			best = m
		}
	}
	if best.len == 0 {
		return best
	}
	n, e := best.parts[0].expr, best.end()
	if n.known&(hasYear|hasDay) == hasDay && n.of == noExpr {
		if f := p.styleMark(e); f > 0 { // 2 March (Old Style) 1917
			if y, g := p.yearTail(f); g > 0 && y.op == opDate && y.known == hasYear {
				n = p.within(n, y)
				n.calendar = model.Julian
				return one(i, g, n)
			}
		}
	}
	if n.known&(hasYear|hasDay) != hasYear|hasDay || n.of != noExpr {
		return match{}
	}
	double := p.doubleYear(e, &n)
	end := e
	if double {
		end = e + 2
	}
	if f := p.styleMark(end); f > 0 {
		n.calendar = model.Julian
		return one(i, f, n)
	}
	if !double {
		return match{}
	}
	return one(i, end, n)
}

// doubleYear reads "/62" after a date of January to March 1661, and makes it the
// year.
func (p *parser) doubleYear(i int, n *expr) bool {
	u := p.at(i + 1)
	next := n.date.year + 1
	if !p.mark(i, '/') || p.at(i).gap || u.gap || n.date.month > 3 {
		return false
	}
	if u.digits == 1 && u.n == next%10 || u.digits == 2 && u.n == next%100 || u.digits == 4 && u.n == next {
		n.date.year = next
		return true
	}
	return false
}

// styleMark reads "O.S.", "Old Style", "Julian", in brackets or not.
func (p *parser) styleMark(i int) (end int) {
	if !p.mark(i, '(') && !p.mark(i, '[') {
		return p.styleWords(p.skipMark(i, ','), false)
	}
	end = p.styleWords(i+1, true)
	if end == 0 || !p.mark(end, ')') && !p.mark(end, ']') {
		return 0
	}
	return end + 1
}

// styleWords is where the words for Old Style end that begin at token i, 0 where there
// are none. In brackets the calendar's name is enough.
func (p *parser) styleWords(i int, brackets bool) (end int) {
	switch {
	case p.folded(i, "old") && p.folded(i+1, "style"):
		return i + 2
	case p.word(i) == "OS":
		return i + 1
	case p.word(i) == "O" && p.mark(i+1, '.') && p.word(i+2) == "S" && !p.at(i+2).gap:
		end = i + 3
		if p.tight(end, '.') && (brackets || !p.ends(end) || p.at(end+1).end == 0) {
			end++
		}
		return end
	case brackets && p.folded(i, "julian"):
		return p.skipWord(i+1, "calendar")
	}
	return 0
}

// republican reads a date of the French Republican calendar: "9 Thermidor Year
// II", "18 Brumaire an VIII".
func (p *parser) republican(i int) match {
	j, day := i, 0
	if p.is(j, classYear) {
		return p.republicanYear(i)
	}
	j = p.skip(j, classThe)
	if !p.is(j, classRepublican) {
		if day, j = p.day(j); j == 0 || day > 30 {
			return match{}
		}
		j = p.skipWord(j, "of")
	}
	t := p.at(j)
	if t.class&classRepublican == 0 {
		return match{}
	}
	j++
	if p.mark(j, ',') || p.folded(j, "of") {
		j++
	}
	j = p.skip(j, classThe)
	j = p.skip(j, classYear)
	year, e := p.yearOfRepublic(j)
	if e == 0 {
		return match{}
	}
	n := monthExpr(t.m, day)
	n.date.year, n.known, n.calendar = year, n.known|hasYear, model.Republican
	return one(i, e, n)
}

// yearOfRepublic reads the number of a year of the French Republic: "II", "8".
func (p *parser) yearOfRepublic(i int) (year, end int) {
	y := p.at(i)
	if y.class&(classRoman|classNumber) == 0 || y.n < 1 || y.n > 14 || y.class&classRoman != 0 && !y.upper {
		return 0, 0
	}
	return y.n, i + 1
}

// republicanYear reads a year of the French Republic without its month: "Year II of
// the Republic", "the constitution of an VIII".
func (p *parser) republicanYear(i int) match {
	year, e := p.yearOfRepublic(i + 1)
	if e == 0 {
		return match{}
	}
	n := yearExpr(year)
	n.calendar = model.Republican
	if p.folded(e, "of") && p.is(e+1, classThe) {
		j := e + 2
		j = p.skipWord(j, "french")
		if p.anyOf(j, "republic", "revolution") {
			return one(i, j+1, n)
		}
	}
	if p.word(i) != "an" || p.at(i+1).digits > 0 || !p.anyOf(i-1, "in", "of", "l", "from", "since") && !p.mark(i-1, '\'') || p.namesThing(e) {
		return match{} // an article: "an I beam"
	}
	return one(i, e, n)
}

// hijriDate reads a date or year of the Islamic calendar: "1 Muharram 1446 AH",
// "1340 AH", "AH 1340".
func (p *parser) hijriDate(i int) match {
	j, day, month := i, 0, int8(0)
	if d, e := p.day(j); e > 0 && p.is(e, classHijri) {
		day, j = d, e
	}
	if t := p.at(j); t.class&classHijri != 0 {
		month = t.m
		j++
	}
	before := p.is(j, classEra) && p.at(j).caps && p.at(j).m == eraHijri
	if before {
		j++
	}
	y := p.at(j)
	if y.digits == 0 || y.digits > 4 || y.class&classNumber == 0 || y.n < 1 || y.n > 2000 {
		return match{}
	}
	if e, end := p.era(j + 1); !before && (end == 0 || e != eraHijri) {
		return match{}
	}
	if !before {
		j++
	}
	n := yearExpr(y.n)
	if month > 0 {
		n = monthExpr(month, day)
		n.date.year, n.known = y.n, n.known|hasYear
	}
	n.calendar = model.Hijri
	return one(i, j+1, n)
}

// gregorian converts a date of another calendar. A month or year, which lies
// across two of the Gregorian ones, becomes the one that holds its middle.
func gregorian(p date, c model.Calendar) date {
	month, day := max(1, int(p.month)), max(1, int(p.day))
	switch p.unit {
	case uMonth:
		day = 15
	case uYear:
		month, day = 7, 1
	}
	var n int64
	switch c {
	case model.Julian:
		n = julianDay(p.year, month, day)
	case model.Republican:
		n = republicanDay(p.year, month, day)
	default:
		n = hijriDay(p.year, month, day)
	}
	return dateOf(n).in(p.unit)
}
