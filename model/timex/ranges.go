package timex

import (
	"strings"

	"chronotope/model"
	"chronotope/model/edtf"
)

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
	if a.piece != x.piece || a.to >= x.from || !a.expr.dates() || !x.expr.dates() || !p.joinsAt(a.to, x.from) && !p.closesAfter(a, x) {
		return
	}
	i := a.to
	if p.closesAfter(a, x) {
		p.join(a, x, joinRange)
		x.signal, x.phrase = noSignal, x.span
		return
	}
	and := p.is(i, classAnd) || p.mark(i, '&')
	if !and && !p.is(i, classDash|classTo) {
		return
	}
	p.borrow(a, x)
	switch {
	case p.is(i, classDash) && dayOfYear(a, x), and && p.closesRange(a): // two times
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

// dayOfYear reports whether x is a day or month of the year a before it: "1796 - 3 September".
func dayOfYear(a, x *mention) bool {
	n := &x.expr
	return a.expr.known == hasYear && n.op == opDate && n.of == noExpr && n.known&(hasYear|hasMonth) == hasMonth
}

// closesRange reports whether a, the mention last read, ends a range of two, with which no more is
// a list: "in 1905-06 and 1907-08".
func (p *parser) closesRange(a *mention) bool {
	return a.role == roleLast && a.join == joinRange && p.mentions[len(p.mentions)-2].role == roleFirst
}

// closesAfter reports whether x ends the time that a opens: "after 1858 but before 1871".
func (p *parser) closesAfter(a, x *mention) bool {
	if a.signal != signalAfter && a.signal != signalSince || x.signal != signalBefore && x.signal != signalBy && x.signal != signalUntil {
		return false
	}
	i := p.skipMark(a.to, ',')
	return p.anyOf(i, "but", "and") && x.from-i == 2
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

// phrases joins ranges, and takes the words that open a date into account.
func (p *parser) phrases(out []model.TimeExpression) {
	for i := 0; i < len(out); i++ {
		m := &p.mentions[i]
		j := i
		if m.role == roleFirst {
			for j+1 < len(out) && p.mentions[j].role != roleLast {
				j++
			}
		}
		if j == i {
			out[i].Date = bounded(out[i].Date, m.signal)
			continue
		}
		phrase := model.Span{Start: m.phrase.Start, End: out[j].Span.End}
		first, last := out[i].Date, out[j].Date
		if j == i+1 && !first.IsZero() && !last.IsZero() && first.Earliest() > last.Latest() && p.either(&out[i], &out[j]) { // the 2nd or 3rd century BC
			first, last = last, first
		}
		switch {
		case first.IsZero() || last.IsZero() || first.Earliest() > last.Latest():
		case m.join == joinRange || p.either(&out[i], &out[j]) && j == i+1 || last.Earliest() == first.Latest()+1 && j == i+1:
			for k := i; k <= j; k++ {
				out[k].Phrase, out[k].Date = phrase, edtf.Interval(first, last)
			}
		}
		i = j
	}
}

// either reports whether the two times are one of which the text does not know which it
// was: "in 1731 or 1734".
func (p *parser) either(a, b *model.TimeExpression) bool {
	return strings.TrimSpace(p.text[a.Span.End:b.Span.Start]) == "or"
}
