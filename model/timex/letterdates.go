package timex

// letterDay reads a day of the month in which the letter is written, of the one before
// or the one after, as letters told it: "the 3rd inst.", "21st ult.", "the 5th proximo".
func (p *parser) letterDay(i int) match {
	j := p.skip(i, classThe)
	d, e := p.day(j)
	if e == 0 || !p.is(j, classOrdinal) && e == j+1 && !p.is(i, classThe) {
		return match{}
	}
	step := 0
	switch {
	case p.anyOf(e, "instant", "inst"):
	case p.anyOf(e, "ultimo", "ult"):
		step = -1
	case p.anyOf(e, "proximo", "prox"):
		step = 1
	default:
		return match{}
	}
	month := expr{op: opUnit, unit: uMonth, n: step, anchor: anchorLetter, of: noExpr}
	n := expr{op: opDate, of: p.keep(month), known: hasDay | ofLetter, date: date{unit: uDay, day: int8(d)}}
	if end := e + 1; p.tight(end, '.') && p.word(e)[len(p.word(e))-1] != 'o' && !p.ends(end) {
		return one(i, end+1, n)
	}
	return one(i, e+1, n)
}
