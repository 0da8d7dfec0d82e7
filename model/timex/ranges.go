package timex

import "chronotope/model"

// signal is the word that leads a date into its sentence.
type signal uint8

const (
	noSignal    signal = iota
	signalBy           // by, until, before: up to the date
	signalSince        // since, from: from the date on
	signalAfter
	signalBefore
	signalUntil
	signalFrom    // from: opens a range
	signalBetween // between: so too, with "and"
)

// emit turns a match into mentions, and joins them to the mention before where
// the two are a range.
func (p *parser) emit(m *match) {
	p.doubt(m)
	for k := range int(m.len) {
		part := &m.parts[k]
		x := mention{
			span:     model.Span{Start: p.at(part.start).start, End: p.at(part.end - 1).end},
			expr:     part.expr,
			block:    p.block,
			piece:    p.piece,
			second:   p.at(part.start + 1).start,
			from:     part.start,
			to:       part.end,
			heading:  p.heading,
			note:     p.note,
			language: p.language,
		}
		x.phrase = x.span
		x.tense = p.tenseAt(part.start, part.end)
		x.leading = p.leads(part.start)
		x.paren = p.inBrackets(part.start)
		if k > 0 {
			p.join(&p.mentions[len(p.mentions)-1], &x, m.how)
		} else if k == 0 {
			p.readSignal(&x)
			p.joinBack(&x)
		}
		p.mentions = append(p.mentions, x)
	}
}

// doubt takes in what stands behind or before a date and weakens it: "1844 or
// so", "probably in 1844", "1844?".
func (p *parser) doubt(m *match) {
	last := &m.parts[m.len-1]
	if !last.expr.dates() {
		return
	}
	if e := last.end; p.folded(e, "or") && p.anyOf(e+1, "so", "thereabouts") {
		last.end = e + 2
		last.expr.mod = modApprox
	} else if p.tight(e, '?') && (p.mark(e+1, ')') || p.is(e+1, classDash)) {
		last.expr.uncertain = true
	}
	i := m.start() - 1
	for p.anyOf(i, "in", "on", "about", "around", "by") {
		i--
	}
	if p.anyOf(i, "probably", "perhaps", "possibly", "presumably", "maybe") {
		last.expr.uncertain = true
	}
}

// leads reports whether token i is among the first of its sentence, as in "In
// early 1918".
func (p *parser) leads(i int) bool {
	for k := i - 1; k >= 0; k-- {
		if i-k > 4 {
			return false
		}
		if p.stops(k) {
			return true
		}
	}
	return true
}

// inBrackets reports whether a bracket opened before token i is still open.
func (p *parser) inBrackets(i int) bool {
	for k := i - 1; k >= 0 && k > i-12; k-- {
		switch p.at(k).mark {
		case ')':
			return false
		case '(':
			return true
		}
	}
	return false
}

// readSignal finds the word before a mention that changes what it means for an
// event: by, until, since.
func (p *parser) readSignal(x *mention) {
	i := x.from - 1
	if p.is(i, classThe) {
		i--
	}
	switch {
	case p.language != nil:
		for p.is(i, classOf) && !p.is(i, classSignal) {
			i--
		}
		if !p.is(i, classSignal) || p.is(i, classOf) && signal(p.at(i).n) == signalFrom { // "de" is "of" as well as "from"
			return
		}
		x.signal = signal(p.at(i).n)
	case p.folded(i, "by"), p.folded(i, "than") && p.folded(i-1, "later") && p.folded(i-2, "no"):
		x.signal = signalBy
	case p.anyOf(i, "until", "till"):
		x.signal = signalUntil
	case p.folded(i, "before"):
		x.signal = signalBefore
	case p.folded(i, "since"):
		x.signal = signalSince
	case p.folded(i, "after"):
		x.signal = signalAfter
	case p.folded(i, "from"):
		x.signal = signalFrom
	case p.folded(i, "between"):
		x.signal = signalBetween
	default:
		return
	}
	x.phrase.Start = p.at(i).start
}

// join makes two mentions the ends of a range or the items of a list.
func (p *parser) join(a, b *mention, how join) {
	if how == joinNone {
		return
	}
	if a.role == roleAlone {
		a.role, a.join = roleFirst, how
	} else {
		a.role = roleMiddle
	}
	b.role, b.join = roleLast, how
}

// joinBack joins a mention to the one before it if only a dash, "to", "until" or,
// after "between", "and" stands between the two.
func (p *parser) joinBack(x *mention) {
	if len(p.mentions) == 0 {
		return
	}
	a := &p.mentions[len(p.mentions)-1]
	if a.piece != x.piece || a.to >= x.from || !a.expr.dates() || !x.expr.dates() || !p.joinsAt(a.to, x.from) {
		return
	}
	i := a.to
	and := p.is(i, classAnd) || p.mark(i, '&')
	if !and && !p.is(i, classDash|classTo) {
		return
	}
	p.borrow(a, x)
	switch {
	case !and, a.signal == signalBetween && p.at(i).mark == 0:
		p.join(a, x, joinRange)
	case x.from-i == 1:
		p.join(a, x, joinList)
	}
	if x.signal != noSignal && x.role == roleLast {
		x.signal = noSignal
		x.phrase = x.span
	}
}

// joinsAt reports whether no more than a word or mark that joins two dates stands
// between the tokens i and from: one, or two such as "up to".
func (p *parser) joinsAt(i, from int) bool {
	switch from - i {
	case 1:
		return !p.mark(i, ')')
	case 2:
		return p.anyOf(i, "up", "and", "through", "-") || p.language != nil && p.is(i+1, classOf) && !p.mark(i, ')')
	}
	return false
}

// dates reports whether an expression tells a date rather than a length of time.
func (n *expr) dates() bool {
	switch n.op {
	case opDuration, opSet, opRef, opVague:
		return false
	}
	return true
}

// borrow gives the first of two dates the year that only the second tells: "March
// to May 1917".
func (p *parser) borrow(a, b *mention) {
	if a.expr.op != opDate || b.expr.op != opDate || a.expr.known&(hasYear|directedTo) != 0 || a.expr.of != noExpr || a.expr.known&hasMonth == 0 {
		return
	}
	switch {
	case b.expr.known&hasYear != 0:
		a.expr.date.year, a.expr.known = b.expr.date.year, a.expr.known|hasYear|b.expr.known&twoDigitYear
		if x, y := a.expr.date.anyMonth(), b.expr.date.anyMonth(); x > y && y > 0 && b.expr.known&twoDigitYear == 0 {
			a.expr.date.year--
		}
	case b.expr.of != noExpr:
		a.expr.of = b.expr.of
	}
}
