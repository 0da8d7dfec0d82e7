package timex

// refer reads words that name the present, the past or the future as such:
// "now", "recently", "former".
func (p *parser) refer(i int) match {
	if p.is(i, classThe) {
		return p.referNoun(i)
	}
	if !p.is(i, classRef) {
		return match{}
	}
	if m := p.presentDay(i); m.len > 0 {
		return m
	}
	end := p.referEnd(i)
	if end == 0 {
		return match{}
	}
	if p.folded(i, "former") && (p.standsAlone(i+1) || p.is(i+1, classSmall)) { // the former of two
		return match{}
	}
	n := refExpr(p.refOf(i))
	n.attributive = p.anyOf(i, "former", "recent", "future", "formerly", "current", "modern")
	return one(i, end, n)
}

// refExpr is the expression of a reference to the present, the past or the future.
func refExpr(ref int) expr { return expr{op: opRef, of: noExpr, n: ref} }

// referNoun reads "the past", "the future of", "the present is".
func (p *parser) referNoun(i int) match {
	noun, next := i+1, i+2
	if !p.is(noun, classRef) || !p.anyOf(noun, "past", "future", "present") || p.is(next, classUnit) {
		return match{}
	}
	if p.standsAlone(next) && !p.is(next, classPast) || p.anyOf(next, "of", "is") {
		return one(i, next, refExpr(p.refOf(noun)))
	}
	return match{}
}

// presentDay reads "present day", "present-day" and "modern-day".
func (p *parser) presentDay(i int) match {
	j := p.skip(i+1, classDash)
	if p.folded(j, "day") && (p.folded(i, "present") || p.folded(i, "modern") && j > i+1) {
		return one(i, j+1, refExpr(refPresent))
	}
	return match{}
}

// referEnd is where the words end that the reference at token i begins: "more
// recently", "right now", "at present"; 0 where they are no reference.
func (p *parser) referEnd(i int) int {
	next := i + 1
	switch {
	case p.folded(i, "past"), p.folded(i, "present") && !p.folded(i-1, "at"), p.folded(i, "now") && p.folded(next, "that"):
		return 0
	case p.anyOf(i, "more", "most"):
		return p.wordEnd(next, "recently")
	case p.folded(i, "right"):
		return p.wordEnd(next, "now")
	case p.folded(i, "modern"):
		return p.wordEnd(next, "day")
	}
	return next
}

// wordEnd is where the word w ends that stands at token i, 0 if another does.
func (p *parser) wordEnd(i int, w string) int {
	if p.folded(i, w) {
		return i + 1
	}
	return 0
}

// refOf is the ref of a word; those that are steps to a unit as well do not have
// it as their number.
func (p *parser) refOf(i int) int {
	switch {
	case p.folded(i, "past"):
		return refPast
	case p.folded(i, "current"):
		return refPresent
	}
	return p.at(i).n
}

// vagueTime reads "this period", "at the time", "that time", of which the words
// alone tell no more.
func (p *parser) vagueTime(i int) match {
	switch {
	case p.is(i, classThe) && p.folded(i+1, "time"):
		return p.theTime(i)
	case p.is(i, classThe) && p.folded(i+1, "same") && p.anyOf(i+2, "time", "period"):
		return p.sameTime(i)
	case p.anyOf(i, "this", "that") && p.is(i, classThis) && p.anyOf(i+1, "time", "period"):
		return p.thisTime(i)
	}
	return match{}
}

// vagueExpr is the expression of a time of which nothing more is said.
var vagueExpr = expr{op: opVague, of: noExpr}

// theTime reads "the time" in "at the time", but not "the time of" or "when".
func (p *parser) theTime(i int) match {
	if !p.anyOf(i-1, "at", "of") || p.anyOf(i+2, "of", "when") {
		return match{}
	}
	return one(i, i+2, refExpr(refPresent))
}

// sameTime reads "the same time", and the date itself in "the same period of 1916".
func (p *parser) sameTime(i int) match {
	end := i + 3
	if !p.folded(end, "of") {
		return one(i, end, vagueExpr)
	}
	x, e := p.modifiable(end + 1)
	if e == 0 && p.is(end+1, classThe) {
		x, e = p.modifiable(end + 2)
	}
	if e == 0 {
		return one(i, end, vagueExpr)
	}
	return one(i, e, x)
}

// thisTime reads "this period", "that time"; "this time" only behind a preposition,
// since it may be the occasion.
func (p *parser) thisTime(i int) match {
	if !p.folded(i, "this") || !p.folded(i+1, "time") || p.folded(i-1, "during") {
		return one(i, i+2, vagueExpr)
	}
	if !p.is(i-1, classSignal) && !p.anyOf(i-1, "at", "around", "about") {
		return match{}
	}
	return one(i, i+2, refExpr(refPresent))
}
