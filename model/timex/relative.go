package timex

// toward reads the words that point from one time to another, with their
// article: "this", "the following", "that same", "this past". n is the step.
func (p *parser) toward(i int) (n int, b base, end int) {
	j := i
	the := p.is(j, classThe)
	if the {
		j++
	}
	t := p.at(j)
	if t.class&classThis == 0 {
		return 0, 0, 0
	}
	n, b = t.n, base(t.m)
	j++
	if u := p.at(j); u.class&classThis != 0 { // "that same", "this past", "this coming"
		if n == 0 {
			n = u.n
			if base(u.m) != baseAny {
				b = base(u.m)
			}
		}
		j++
	}
	for p.anyOf(j, "calendar", "working", "very", "single", "whole", "entire") {
		j++
	}
	if the && b == baseAny && n != 0 { // "the next day" goes on from what is told
		b = baseThread
	}
	return n, b, j
}

// thisUnit reads a unit reckoned from another time: "this week", "the following
// year", "that month", "the year before last", "the week after next".
func (p *parser) thisUnit(i int) (node, int) {
	if n, end := p.afterNext(i); end > 0 {
		return n, end
	}
	n, b, j := p.toward(i)
	if j == 0 {
		return node{}, 0
	}
	t := p.at(j)
	if t.class&classUnit == 0 || t.class&classPlural != 0 || unit(t.m) < uDay && n != 0 && unit(t.m) != uHour || unit(t.m) < uHour {
		return node{}, 0
	}
	if p.is(i, classThe) && (p.folded(i+1, "past") && unit(t.m) >= uDay || unit(t.m) >= uDecade && p.anyOf(i+1, "last", "next")) {
		return node{}, 0 // the past year is a length of time
	}
	if unit(t.m) == uDay && n == -1 && b != baseThread { // "the last day of"
		if p.folded(j+1, "of") {
			return node{}, 0
		}
	}
	if unit(t.m) == uDay && p.folded(j-1, "last") && p.is(j-2, classThe) { // of what, the words do not say
		return node{}, 0
	}
	return node{op: opUnit, base: b, unit: unit(t.m), n: n, of: noNode}, j + 1
}

// afterNext reads "the week after next", "the year before last".
func (p *parser) afterNext(i int) (node, int) {
	j := i
	if p.is(j, classThe) {
		j++
	}
	t := p.at(j)
	if t.class&classWeekday != 0 && j > i {
		return p.weekdayAfterNext(j)
	}
	if t.class&classUnit == 0 || t.class&classPlural != 0 {
		return node{}, 0
	}
	n := node{op: opUnit, unit: unit(t.m), of: noNode}
	k := j + 2
	if p.is(k, classThe) {
		k++
	}
	switch {
	case p.folded(j+1, "after") && p.folded(k, "next"):
		n.n = 2
	case p.folded(j+1, "before") && p.folded(k, "last"):
		n.n = -2
	case p.is(i, classThe) && p.anyOf(j+1, "before", "after", "following", "previous") && p.standsAlone(j+2) && unit(t.m) >= uDay:
		n.base, n.n = baseThread, 1
		if p.anyOf(j+1, "before", "previous") {
			n.n = -1
		}
		return n, j + 2
	default:
		return node{}, 0
	}
	return n, k + 1
}

// weekdayAfterNext reads "Monday before last", "Friday after next".
func (p *parser) weekdayAfterNext(i int) (node, int) {
	step := 0
	switch {
	case p.folded(i+1, "before") && p.folded(i+2, "last"):
		step = -1
	case p.folded(i+1, "after") && p.folded(i+2, "next"):
		step = 1
	default:
		return node{}, 0
	}
	day := node{op: opWeekday, of: noNode, n: int(p.at(i).m), known: directedTo}
	day.p.n = int8(step)
	n := node{op: opShift, n: step, of: p.keep(day)}
	n.d.add(1, uWeek)
	return n, i + 3
}

// unitRule reads a relative unit that stands alone.
func (p *parser) unitRule(i int) match {
	n, end := p.thisUnit(i)
	if end == 0 {
		return match{}
	}
	return one(i, end, n)
}

// directed reads a month, weekday, season or feast that is pointed to: "last
// March", "next Friday", "that autumn", "the previous May".
func (p *parser) directed(i int) match {
	n, b, j := p.toward(i)
	if j == 0 {
		return match{}
	}
	return p.directedAt(i, j, n, b)
}

func (p *parser) directedAt(i, j, n int, b base) match {
	var x node
	end := j + 1
	t := p.at(j)
	switch {
	case t.class&classMonth != 0:
		if !t.upper && p.is(j, classCommon) {
			return match{}
		}
		m, e := p.month(j)
		x, end = monthNode(m, 0), e
		if d, f := p.day(e); f > 0 && !p.countsThings(f) && !p.hourFollows(e, f) {
			x, end = monthNode(m, d), f
		}
	case t.class&classWeekday != 0 && (t.end-t.start > 3 || t.upper):
		x = node{op: opWeekday, of: noNode, n: int(t.m)}
	case t.class&classSeason != 0:
		x = seasonNode(t.m)
	case t.class&classHoliday != 0:
		h, e := p.holiday(j)
		if e == 0 {
			return match{}
		}
		x, end = h, e
	default:
		return match{}
	}
	x.base, x.known = b, x.known|directedTo
	if x.op == opWeekday || x.op == opHoliday {
		x.p.n = int8(n)
		if x.op == opWeekday && p.anyOf(j-1, "past", "coming", "upcoming") {
			x.known |= nearest
		}
	} else {
		x.n = n
	}
	return one(i, end, x)
}

// deictic reads "yesterday", "the day before yesterday", "tomorrow".
func (p *parser) deictic(i int) (node, int) {
	j := i
	if p.is(j, classThe) {
		j++
	}
	step := 0
	if p.folded(j, "day") && p.is(j+2, classDeictic) {
		switch {
		case p.folded(j+1, "before"):
			step = -1
		case p.folded(j+1, "after"):
			step = 1
		}
		if step != 0 {
			j += 2
		}
	}
	t := p.at(j)
	if t.class&classDeictic == 0 || step == 0 && j > i {
		return node{}, 0
	}
	n := node{op: opUnit, base: baseNow, unit: uDay, n: t.n + step, of: noNode}
	if t.m != 0 { // tonight
		part := node{op: opPart, of: p.keep(n), p: point{unit: uPart, part: dayPart(t.m)}}
		return part, j + 1
	}
	return n, j + 1
}

func (p *parser) deicticRule(i int) match {
	n, end := p.deictic(i)
	if end == 0 {
		return match{}
	}
	return one(i, end, n)
}

// weekday reads a day of the week with the date that it names, or alone:
// "Saturday, 24 June 1950", "Thursday the 21st", "Tuesday next week", "Friday".
func (p *parser) weekday(i int) match {
	t := p.at(i)
	if t.class&classWeekday == 0 || t.class&classPlural != 0 {
		return match{}
	}
	j := i + 1
	short := t.end-t.start <= 4
	if p.mark(j, '.') && !p.at(j).gap && short {
		j++
	}
	k := j
	if p.mark(k, ',') || p.mark(k, '(') {
		k++
	}
	if !p.at(k).line {
		for _, read := range [...]func(*parser, int) match{(*parser).dayMonth, (*parser).monthDay, (*parser).numeric} {
			if m := read(p, k); m.len == 1 && m.parts[0].node.known&hasDay != 0 {
				return one(i, m.end(), m.parts[0].node)
			}
		}
	}
	n := node{op: opWeekday, of: noNode, n: int(t.m), known: hasWeekday}
	if m := p.weekdayOf(i, j, n); m.len > 0 {
		return m
	}
	if !t.upper && (short || p.is(i, classCommon)) || short && t.upper && (p.is(i, classCommon) || t.caps) || p.is(i-1, classNot) {
		return match{}
	}
	if short && !p.opensMonth(i-1) && !p.mark(j-1, '.') && !p.is(j, classPart) {
		return match{}
	}
	return one(i, j, n)
}

// weekdayOf reads what tells which of the weekdays it is: a day of the month or
// a week.
func (p *parser) weekdayOf(i, j int, n node) match {
	k := j
	if p.mark(k, ',') {
		k++
	}
	if p.is(k, classThe) || p.at(k).class&classNumber != 0 && p.at(k).digits <= 2 && k == j {
		if p.is(k, classThe) {
			k++
		}
		d, e := p.day(k)
		if e == 0 && k > j {
			d, e = p.cardinalDay(k)
		}
		if e > 0 && !p.hourFollows(k, e) && !p.countsThings(e) && !p.folded(e, "of") && !p.namesThing(e) {
			n.p.day = int8(d)
			return one(i, e, n)
		}
		return match{}
	}
	if p.anyOf(k, "of", "in") || p.is(k, classDash) {
		k++
	}
	if w, e := p.thisUnit(k); e > 0 && w.unit == uWeek {
		n.of = p.keep(w)
		return one(i, e, n)
	}
	return match{}
}

// weekThen reads a week and then its day: "next week Wednesday", "this week on
// Friday".
func (p *parser) weekThen(i int) match {
	w, j := p.thisUnit(i)
	if j == 0 || w.unit != uWeek {
		return match{}
	}
	if p.folded(j, "on") || p.is(j, classDash) {
		j++
	}
	t := p.at(j)
	if t.class&classWeekday == 0 || t.end-t.start < 4 || t.class&classPlural != 0 {
		return match{}
	}
	return one(i, j+1, node{op: opWeekday, of: p.keep(w), n: int(t.m), known: hasWeekday})
}

// dayOf reads a day of a month that is told by its relation: "the 20th of next
// month", "the 21st this month".
func (p *parser) dayOf(i int) match {
	j := i
	if p.is(j, classThe) {
		j++
	}
	d, e := p.ordinal(j)
	if e == 0 || d > 31 {
		return match{}
	}
	if p.folded(e, "day") {
		e++
	}
	if p.folded(e, "of") {
		e++
	}
	w, end := p.thisUnit(e)
	if end == 0 && p.is(e, classThe) && p.folded(e+1, "month") && p.folded(e-1, "of") {
		w, end = node{op: opUnit, unit: uMonth, of: noNode}, e+2
	}
	if end == 0 || w.unit != uMonth {
		return match{}
	}
	n := node{op: opPoint, of: p.keep(w), known: hasDay, p: point{unit: uDay, day: int8(d)}}
	return one(i, end, n)
}

// bareDay reads a day whose month was just told: "on the 28th".
func (p *parser) bareDay(i int) match {
	if !p.is(i, classThe) || !p.anyOf(i-1, "on", "by", "until", "from", "since", "to", "and", "of") {
		return match{}
	}
	t := p.at(i + 1)
	if t.class&classOrdinal == 0 || t.digits == 0 || t.n < 1 || t.n > 31 {
		return match{}
	}
	if next := p.at(i + 2); next.mark == 0 && next.end > next.start && next.gap && next.class&(classBefore|classTo|classAnd|classPast|classFuture|classThe|classA) == 0 &&
		!p.anyOf(i+2, "in", "at", "a", "he", "she", "it", "they", "we", "i", "when", "with", "as", "but", "his", "her", "their", "two", "three") {
		return match{}
	}
	if !p.anyOf(i-1, "on", "by", "until", "since") {
		return match{}
	}
	return one(i, i+2, node{op: opPoint, of: noNode, known: hasDay, p: point{unit: uDay, day: int8(t.n)}})
}
