package timex

// toward reads the words that point from one time to another, with their
// article: "this", "the following", "that same", "this past". n is the step.
func (p *parser) toward(i int) (n int, b anchor, end int) {
	j := i
	the := p.is(j, classThe)
	if the {
		j++
	}
	t := p.at(j)
	if t.class&classThis == 0 {
		return 0, 0, 0
	}
	n, b = t.n, anchor(t.m)
	j++
	if u := p.at(j); u.class&classThis != 0 { // "that same", "this past", "this coming"
		if n == 0 {
			n = u.n
			if anchor(u.m) != anchorAny {
				b = anchor(u.m)
			}
		}
		j++
	}
	for p.anyOf(j, "calendar", "working", "very", "single", "whole", "entire") {
		j++
	}
	if the && b == anchorAny && n != 0 { // "the next day" goes on from what is told
		b = anchorThread
	}
	return n, b, j
}

// thisUnit reads a unit told by another time: "this week", "the following
// year", "that month", "the year before last", "the week after next".
func (p *parser) thisUnit(i int) (expr, int) {
	if n, end := p.afterNext(i); end > 0 {
		return n, end
	}
	n, b, j := p.toward(i)
	if j == 0 {
		return expr{}, 0
	}
	u := p.singleUnit(j)
	if u < uHour || u == uPart && n != 0 || p.lengthOfTime(i, u) || u == uDay && p.lastDay(j, n, b) || u == uQuarter && p.compassQuarter(i) {
		return expr{}, 0
	}
	return expr{op: opUnit, anchor: b, unit: u, n: n, of: noExpr}, j + 1
}

// compassQuarter reports whether "that quarter" at token i is where the wind blows from or where
// help is expected.
func (p *parser) compassQuarter(i int) bool { return p.folded(i-1, "from") && !p.folded(i, "the") }

// lengthOfTime reports whether the words from i on, which end with a unit, tell a length
// of time rather than one that can be dated: "the past year", "the last century".
func (p *parser) lengthOfTime(i int, u unit) bool {
	if !p.is(i, classThe) {
		return false
	}
	return p.folded(i+1, "past") && u >= uDay || p.anyOf(i+1, "last", "next") && u >= uDecade
}

// lastDay reports whether the "day" at token i is the last one of something: "the last
// day", of what the words do not say, or "the last day of".
func (p *parser) lastDay(i, step int, a anchor) bool {
	if p.folded(i-1, "last") && p.is(i-2, classThe) {
		return true
	}
	return step == -1 && a != anchorThread && p.folded(i+1, "of")
}

// afterNext reads "the week after next", "the year before last".
func (p *parser) afterNext(i int) (expr, int) {
	j := p.skip(i, classThe)
	if p.is(j, classWeekday) && j > i {
		return p.weekdayAfterNext(j)
	}
	u := p.singleUnit(j)
	if u == noUnit {
		return expr{}, 0
	}
	n := expr{op: opUnit, unit: u, of: noExpr}
	k := j + 2
	k = p.skip(k, classThe)
	switch {
	case p.folded(j+1, "after") && p.folded(k, "next"):
		n.n = 2
	case p.folded(j+1, "before") && p.folded(k, "last"):
		n.n = -2
	case p.is(i, classThe) && p.anyOf(j+1, "before", "after", "following", "previous") && p.standsAlone(j+2) && u >= uDay:
		n.anchor, n.n = anchorThread, 1
		if p.anyOf(j+1, "before", "previous") {
			n.n = -1
		}
		return n, j + 2
	default:
		return expr{}, 0
	}
	return n, k + 1
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

func (p *parser) directedAt(i, j, n int, b anchor) match {
	var x expr
	end := j + 1
	t := p.at(j)
	switch {
	case t.class&classMonth != 0:
		if !t.upper && p.is(j, classCommon) {
			return match{}
		}
		m, e := p.month(j)
		x, end = monthExpr(m, 0), e
		if d, f := p.day(e); f > 0 && !p.countsThings(f) && !p.hourFollows(e, f) {
			x, end = monthExpr(m, d), f
		}
	case t.class&classWeekday != 0 && (t.end-t.start > 3 || t.upper):
		x = expr{op: opWeekday, of: noExpr, n: int(t.m)}
	case t.class&classSeason != 0:
		x = seasonExpr(t.m)
	case t.class&classHoliday != 0:
		h, e := p.holiday(j)
		if e == 0 {
			return match{}
		}
		x, end = h, e
	default:
		return match{}
	}
	x.anchor, x.known = b, x.known|directedTo
	if x.op == opWeekday || x.op == opHoliday {
		x.date.n = int8(n)
		if x.op == opWeekday && p.anyOf(j-1, "past", "coming", "upcoming") {
			x.known |= nearest
		}
	} else {
		x.n = n
	}
	return one(i, end, x)
}

// deictic reads "yesterday", "the day before yesterday", "tomorrow".
func (p *parser) deictic(i int) (expr, int) {
	j := p.skip(i, classThe)
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
		return expr{}, 0
	}
	n := expr{op: opUnit, anchor: anchorDCT, unit: uDay, n: t.n + step, of: noExpr}
	if t.m != 0 { // tonight
		part := expr{op: opDayPart, of: p.keep(n), date: date{unit: uPart, part: dayPart(t.m)}}
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
