package timex

// refer reads words that name the present, the past or the future as such:
// "now", "recently", "former".
func (p *parser) refer(i int) match {
	t := p.at(i)
	j := i
	if p.is(j, classThe) {
		j++
		if p.anyOf(j, "past", "future", "present") && !p.is(j+1, classUnit) && (p.standsAlone(j+1) && !p.is(j+1, classPast) || p.anyOf(j+1, "of", "is")) {
			return one(i, j+1, expr{op: opRef, of: noExpr, n: p.refOf(j)})
		}
		return match{}
	}
	if t.class&classRef == 0 {
		return match{}
	}
	switch {
	case p.anyOf(i, "past"):
		return match{}
	case p.anyOf(i, "present"):
		if p.is(i+1, classDash) && p.folded(i+2, "day") {
			return one(i, i+3, expr{op: opRef, of: noExpr, n: refPresent})
		}
		if p.folded(i+1, "day") {
			return one(i, i+2, expr{op: opRef, of: noExpr, n: refPresent})
		}
		if !p.folded(i-1, "at") {
			return match{}
		}
	case p.folded(i, "more") || p.folded(i, "most"):
		if !p.folded(i+1, "recently") {
			return match{}
		}
		j++
	case p.anyOf(i, "right") && !p.folded(i+1, "now"):
		return match{}
	case p.folded(i, "right"):
		j++
	case p.folded(i, "modern"):
		if p.is(i+1, classDash) && p.folded(i+2, "day") {
			return one(i, i+3, expr{op: opRef, of: noExpr, n: refPresent})
		}
		if !p.folded(i+1, "day") {
			return match{}
		}
		j++
	}
	if p.folded(i, "now") && p.folded(i+1, "that") {
		return match{}
	}
	n := expr{op: opRef, of: noExpr, n: p.refOf(i)}
	if p.anyOf(i, "former", "recent", "future", "formerly", "current", "modern") {
		n.attributive = true
		if p.folded(i, "former") && (p.standsAlone(i+1) || p.is(i+1, classSmall)) { // the former of two
			return match{}
		}
	}
	return one(i, j+1, n)
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
	n := expr{op: opVague, of: noExpr}
	t := p.at(i)
	j := i
	switch {
	case p.is(j, classThe) && p.folded(j+1, "time"):
		if !p.folded(i-1, "at") && !p.folded(i-1, "of") || p.folded(j+2, "of") || p.folded(j+2, "when") {
			return match{}
		}
		n.op, n.n = opRef, refPresent
		return one(i, j+2, n)
	case p.is(j, classThe) && p.folded(j+1, "same") && p.anyOf(j+2, "time", "period") && p.folded(j+3, "of"):
		x, e := p.modifiable(j + 4)
		if e == 0 && p.is(j+4, classThe) {
			x, e = p.modifiable(j + 5)
		}
		if e == 0 {
			return one(i, j+3, n)
		}
		return one(i, e, x)
	case p.is(j, classThe) && p.folded(j+1, "same") && p.anyOf(j+2, "time", "period"):
		return one(i, j+3, n)
	case t.class&classThis != 0 && p.anyOf(i, "this", "that") && p.anyOf(i+1, "time", "period"):
		if p.folded(i, "this") && p.folded(i+1, "time") {
			if !p.is(i-1, classSignal) && !p.anyOf(i-1, "at", "around", "about") {
				return match{}
			}
			if !p.folded(i-1, "during") {
				n.op, n.n = opRef, refPresent
			}
		}
		return one(i, i+2, n)
	}
	return match{}
}
