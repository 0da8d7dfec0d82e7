package timex

import (
	"strings"

	"chronotope/model"
)

// letterDay reads a day of the month in which the letter is written, of the one before
// or the one after, as letters told it: "the 3rd inst.", "21st ult.", "the 5th proximo".
func (p *parser) letterDay(i int) match {
	j := p.skip(i, classThe)
	d, e := p.day(j)
	if e == 0 || !p.is(j, classOrdinal) && e == j+1 && !p.is(i, classThe) {
		return match{}
	}
	step := 0
	if k := p.thisInstant(e); k > 0 {
		month := expr{op: opUnit, unit: uMonth, anchor: anchorLetter, of: noExpr}
		return one(i, k, expr{op: opDate, of: p.keep(month), known: hasDay | ofLetter, date: date{unit: uDay, day: int8(d)}})
	}
	switch {
	case p.anyOf(e, "instant", "inst"):
	case p.anyOf(e, "ultimo", "ult"):
		step = -1
	case p.anyOf(e, "proximo", "prox"):
		step = 1
	default:
		return match{}
	}
	if k := p.skipMark(p.skipMark(e+1, '.'), ','); step == 0 && p.is(k, classMonth) { // "the 18th instant, May 1873"
		if month, end := p.month(k); end > 0 {
			var days [4]int
			days[0] = d
			return p.finishDays(one(i, e, expr{}), days, month, end)
		}
	}
	month := expr{op: opUnit, unit: uMonth, n: step, anchor: anchorLetter, of: noExpr}
	n := expr{op: opDate, of: p.keep(month), known: hasDay | ofLetter, date: date{unit: uDay, day: int8(d)}}
	if end := e + 1; p.tight(end, '.') && p.word(e)[len(p.word(e))-1] != 'o' && !p.ends(end) {
		return one(i, end+1, n)
	}
	return one(i, e+1, n)
}

// thisInstant is where "of this instant March", "of this present month" ends that stands at
// token i, 0 where it does not.
func (p *parser) thisInstant(i int) int {
	i = p.skipWord(i, "of")
	if !p.folded(i, "this") || !p.anyOf(i+1, "instant", "present") {
		return 0
	}
	if i += 2; p.is(i, classMonth) || p.folded(i, "month") {
		i++
	}
	return i
}

// longestHead is how many bytes the place and date above a letter have at most.
const longestHead = 80

// letterhead makes the day in a block that is a place and a day and nothing more, as above a
// letter, a label: what stands below is told from that day.
func (p *parser) letterhead(b *model.Block, ms []mention) {
	if m := p.paperHead(b, ms); m != nil {
		m.label, m.above, m.leading, m.paper = true, true, true, true
		return
	}
	if len(ms) == 0 || len(ms) > 2 || b.Span.Len() > longestHead || b.Kind != model.Paragraph && b.Kind != model.Heading {
		return
	}
	m := &ms[0]
	if len(ms) == 2 && (m.expr.op != opWeekday || ms[1].expr.op != opDate) {
		return
	}
	m = &ms[len(ms)-1]
	before, after := p.text[b.Span.Start:m.span.Start], p.text[m.span.End:b.Span.End]
	n := &m.expr
	if n.op != opDate || n.of != noExpr || n.known&(hasMonth|hasDay) != hasMonth|hasDay || m.role != roleAlone ||
		strings.IndexByte(before, ',') < 1 || !placeLike(before) || len(strings.Trim(after, " .,;:-–—")) > 0 {
		return
	}
	m.label, m.above, m.leading = true, true, true
}
