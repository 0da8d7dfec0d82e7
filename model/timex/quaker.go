package timex

import "chronotope/model"

// newStyleFrom is the year from which the English counted the months from January.
const newStyleFrom = 1752

// quaker reads a date whose month is numbered, as Friends wrote it: "the 12th day of the
// third month, 1671", "14th of 5th mo. 1687", "3d month 9th, 1704". Until 1752 March was
// the first month, and the last two belong to the year that followed.
func (p *parser) quaker(i int) match {
	j := p.skip(i, classThe)
	first, e := p.ordinal(j)
	if e == 0 {
		return match{}
	}
	day, month, end := 0, 0, 0
	if f := p.monthWord(e); f > 0 { // the month first
		if d, g := p.day(p.skip(f, classThe)); g > 0 {
			day, month, end = d, first, g
		}
	} else {
		e = p.skipWord(p.skipWord(e, "day"), "of")
		if m, g := p.ordinal(p.skip(e, classThe)); g > 0 {
			if f := p.monthWord(g); f > 0 {
				day, month, end = first, m, f
			}
		}
	}
	if end == 0 || day > 31 || month < 1 || month > 12 {
		return match{}
	}
	if p.folded(end, "called") && p.is(end+1, classMonth) {
		end += 2
	}
	y, f := p.yearTail(end)
	if f == 0 || y.op != opDate || y.known != hasYear {
		return match{}
	}
	year := y.date.year
	n := dayExpr(year, month, day)
	if year < newStyleFrom {
		if month += 2; month > 12 {
			month, year = month-12, year+1
		}
		n = dayExpr(year, month, day)
		n.calendar = model.Julian
	}
	return one(i, f, n)
}

// monthWord is where "month" or "mo." ends that stands at token i, else 0.
func (p *parser) monthWord(i int) int {
	switch {
	case p.folded(i, "month"):
		return p.skipMark(i+1, ',')
	case p.folded(i, "mo"):
		return p.skipMark(p.skipMark(i+1, '.'), ',')
	}
	return 0
}
