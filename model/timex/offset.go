package timex

// offset reads what makes a date of an amount: "ago", "later", "before Christmas".
func (p *parser) offset(i, end int, n expr) match {
	n.op = opOffset
	if p.folded(end, "on") && p.is(end+1, classWeekday|classMonth|classNumber|classOrdinal|classThe|classHoliday) {
		return p.weekOn(i, end+1, n)
	}
	if p.is(end, classAgo) && p.at(end).n != 0 && (!p.takesDate(end) || p.standsAlone(end+1)) {
		if p.anyOf(end, "from", "since", "past", "prior") {
			return match{}
		}
		return p.offsetFrom(i, end+1, n, p.at(end).n, anchor(p.at(end).m))
	}
	switch {
	case p.folded(end, "from") && p.anyOf(end+1, "now", "here"):
		return p.offsetFrom(i, end+2, n, 1, anchorDCT)
	case p.anyOf(end, "before", "after") && p.anyOf(end+1, "that", "this") && !p.namesThing(end+2):
		return p.offsetFrom(i, end+2, n, p.at(end).n, anchorThread)
	}
	return p.offsetFromDate(i, end, n)
}

// takesDate reports whether token i is a word of direction that a date may follow.
func (p *parser) takesDate(i int) bool {
	return p.anyOf(i, "before", "after", "from", "since", "prior", "past")
}

// offsetFrom is the match of an amount that leads from an anchor into a direction.
func (p *parser) offsetFrom(i, end int, n expr, direction int, a anchor) match {
	n.n, n.anchor = direction, a
	return one(i, end, n)
}

// offsetFromDate reads the date that the amount leads from: "before Christmas 1990",
// "prior to 3 May".
func (p *parser) offsetFromDate(i, end int, n expr) match {
	from := p.folded(end, "from")
	switch {
	case p.folded(end, "before"):
		n.n = -1
	case from, p.anyOf(end, "after", "following"):
		n.n = 1
	case p.folded(end, "prior") && p.folded(end+1, "to"):
		n.n = -1
		end++
	default:
		return match{}
	}
	x, e := p.modifiable(end + 1)
	if e == 0 && p.is(end+1, classThe) && p.is(end+2, classHoliday) {
		x, e = p.holiday(end + 2)
	}
	if e == 0 {
		return p.fromMentioned(i, end, n)
	}
	if from && p.is(e, classTo) { // 64 days from May 3 to July 6
		return match{}
	}
	if x.op == opDate && x.known == hasYear && x.date.unit == uYear && n.amount.finest() < uYear {
		return match{}
	}
	if x.op == opHoliday {
		x.known |= nearest
	}
	n.of = p.keep(x)
	return one(i, e, n)
}

// weekOn reads "a week on Friday": a week after the Friday to come.
func (p *parser) weekOn(i, j int, n expr) match {
	if n.amount.len != 1 || n.amount.unit[0] != uWeek || !p.is(j, classWeekday) {
		return match{}
	}
	day := p.weekday(j)
	if day.len == 0 {
		return match{}
	}
	next := day.parts[0].expr
	if next.op != opWeekday {
		return match{}
	}
	next.known |= directedTo | nearest
	next.date.n = 1
	n.n, n.of = 1, p.keep(next)
	return one(i, day.end(), n)
}

// standsAlone reports whether nothing that a preposition could govern follows.
func (p *parser) standsAlone(i int) bool {
	t := p.at(i)
	return t.start == t.end || t.mark != 0 && t.mark != '"' && t.mark != '\'' && t.mark != '(' || t.line ||
		t.class&(classPast|classFuture|classAnd|classSignal) != 0 && !p.folded(i, "from")
}

// manyUnits reads plural units that stand without a number: "for months", "days
// later", "weeks before".
func (p *parser) manyUnits(i int) match {
	t := p.at(i)
	if t.class&classPlural == 0 || t.class&classUnit == 0 {
		return match{}
	}
	n := expr{op: opDuration, of: noExpr}
	n.amount.add(-1, unit(t.m))
	if p.is(i+1, classAgo) && p.anyOf(i+1, "later", "earlier", "ago", "afterwards") {
		n.op, n.n, n.anchor = opOffset, p.at(i+1).n, anchor(p.at(i+1).m)
		return one(i, i+2, n)
	}
	if p.anyOf(i-1, "for", "within") || p.folded(i-1, "in") && p.anyOf(i-2, "first", "worst", "biggest", "largest") {
		return one(i, i+1, n)
	}
	return match{}
}

// inFuture reads "in two weeks" where something is to come; elsewhere the words
// tell how long something took.
func (p *parser) inFuture(i int) match {
	if !p.folded(i, "in") {
		return match{}
	}
	j := i + 1
	if p.anyOf(j, "about", "around") {
		j++
	}
	a, e := p.amount(j)
	if e == 0 || p.is(e, classAgo) || a.vague() {
		return match{}
	}
	if p.mark(e, '\'') {
		for p.mark(e, '\'') || p.word(e) == "s" || p.folded(e, "time") {
			e++
		}
	}
	if p.folded(e, "from") {
		return match{}
	}
	n := expr{op: opOffset, n: 1, anchor: anchorDCT, of: noExpr, amount: a, known: ifFuture}
	return p.onWeekday(one(i, e, n))
}
