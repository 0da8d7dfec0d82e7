package timex

// inPart moves an hour told without am or pm into a part of the day.
func inPart(hour int8, part dayPart) int8 {
	if hour < 12 && (part == partAfternoon || part == partEvening || part == partNight && hour >= 5) {
		return hour + 12
	}
	return hour
}

// dayPartRule reads a part of a day: "Friday morning", "the night of 14 July",
// "that afternoon", "early the next morning", "last night".
func (p *parser) dayPartRule(i int) match {
	if m := p.partOfDay(i); m.len > 0 {
		return m
	}
	if n, b, j := p.toward(i); j > 0 && p.is(j, classPart) && !p.anyOf(j, "nights", "noon") {
		d := expr{op: opUnit, anchor: b, unit: uDay, n: n, of: noExpr}
		return one(i, j+1, expr{op: opDayPart, of: p.keep(d), date: date{unit: uPart, part: dayPart(p.at(j).m)}})
	}
	if p.is(i, classWeekday|classDeictic|classMonth|classNumber|classOrdinal) {
		return p.dayThenPart(i)
	}
	return match{}
}

// dayThenPart reads "Friday morning", "yesterday evening", "June 5 night".
func (p *parser) dayThenPart(i int) match {
	for _, read := range [...]func(*parser, int) match{(*parser).weekday, (*parser).deicticRule, (*parser).monthDay, (*parser).dayMonth} {
		m := read(p, i)
		if m.len != 1 || m.start() != i {
			continue
		}
		e, n := m.end(), m.parts[0].expr
		if n.op == opDayPart || n.op == opDate && n.known&hasDay == 0 {
			continue
		}
		if p.is(e, classPart) && !p.at(e).line && p.at(e).class&classPlural == 0 {
			return one(i, e+1, expr{op: opDayPart, of: p.keep(n), date: date{unit: uPart, part: dayPart(p.at(e).m)}})
		}
	}
	return match{}
}

// partOfDay reads "the night of 14 July 1791", "the early morning hours of 30
// April", "early in the morning of".
func (p *parser) partOfDay(i int) match {
	j := p.skip(i, classThe)
	if p.is(j, classEarly) {
		j++
		j = p.skipWord(j, "in")
		j = p.skip(j, classThe)
		if n, b, k := p.toward(j - 1); k > 0 && p.is(k, classPart) && p.is(j-1, classThe) { // early the next morning
			d := expr{op: opUnit, anchor: b, unit: uDay, n: n, of: noExpr}
			return one(i, k+1, expr{op: opDayPart, of: p.keep(d), date: date{unit: uPart, part: dayPart(p.at(k).m)}})
		}
	}
	t := p.at(j)
	if t.class&classPart == 0 {
		return match{}
	}
	k := j + 1
	k = p.skipWord(k, "hours")
	if p.anyOf(k, "of", "on") {
		for _, read := range [...]func(*parser, int) match{(*parser).dayMonth, (*parser).monthDay, (*parser).weekday, (*parser).numeric, (*parser).bareDay} {
			m := read(p, k+1)
			if m.len == 0 || m.start() != k+1 {
				continue
			}
			for q := range int(m.len) {
				n := m.parts[q].expr
				if n.op == opDate && n.known&hasDay == 0 {
					return match{}
				}
				m.parts[q].expr = expr{op: opDayPart, of: p.keep(n), date: date{unit: uPart, part: dayPart(t.m)}}
			}
			m.parts[0].start = i
			return m
		}
	}
	return match{}
}

// barePart reads a part of the day that is told of no day: "at night", "in the
// afternoon", "one night".
func (p *parser) barePart(i int) match {
	t := p.at(i)
	if t.class&classPart == 0 {
		return match{}
	}
	n := expr{op: opDayPart, of: noExpr, date: date{unit: uPart, part: dayPart(t.m)}, anchor: anchorThread}
	switch {
	case p.anyOf(i, "night", "daytime", "nighttime") && !p.is(i-1, classA|classThis) && !p.folded(i-1, "one") && !p.is(i-1, classThe):
		n.anchor = anchorAny
		return one(i, i+1, n)
	case p.is(i-1, classThe) && p.folded(i-2, "in"):
		return one(i-1, i+1, n)
	}
	return match{}
}

// partBefore reads "the evening before", "the morning after": of the day told last.
func (p *parser) partBefore(i int) match {
	if !p.is(i, classThe) || !p.is(i+1, classPart) || p.pluralUnit(i+1) || !p.anyOf(i+2, "before", "after", "previous", "following") || !p.standsAlone(i+3) {
		return match{}
	}
	day := expr{op: opUnit, unit: uDay, anchor: anchorThread, n: 1, of: noExpr}
	if p.anyOf(i+2, "before", "previous") {
		day.n = -1
	}
	return one(i, i+3, expr{op: opDayPart, of: p.keep(day), date: date{unit: uPart, part: dayPart(p.at(i + 1).m)}})
}
