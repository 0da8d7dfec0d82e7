package timex

import (
	"strings"

	"chronotope/model"
)

// This file finds the year of a date that tells none in a document that has a date of
// its own and still tells of another time: a book of 2019 on a strike of 1921.

// A story lies at least farYears from the document's date.
const farYears = 2

// followed is what is known of the date that the narrative goes on from.
type followed struct {
	firm  bool // it is told as a time that something happened at, not in passing
	birth bool // it is when somebody was born, or something founded
	block int
}

// passed is the year told last where the narrative does not go on from it: one within a
// sentence that lies behind or far ahead.
type passed struct {
	date  date
	span  model.Span
	block int
}

// offsetAnchor is the date from which an amount leads. "Three years later" goes on from what
// was told last, be it in passing.
func (r *normalizer) offsetAnchor(n *expr, m *mention) date {
	if n.n > 0 {
		return r.anchorBeside(n.anchor, m)
	}
	return r.anchorDate(n.anchor)
}

// anchorBeside is anchorDate, or the year told last in the same block be it in passing:
// "in 1971, after the fire of the previous October".
func (r *normalizer) anchorBeside(a anchor, m *mention) date {
	if y := r.passing; a == anchorThread && !y.date.isZero() && y.block == m.block {
		r.used, r.usedOf = model.FromThread, y.span
		return y.date
	}
	return r.anchorDate(a)
}

// aLife is how many years before the document a time lies that nobody remembers who is about.
const aLife = 80

// tells reports whether the text around m tells of the time last told rather than of
// the days around the document's date.
func (r *normalizer) tells(m *mention) bool {
	if r.thread.isZero() || r.dct.isZero() || abs(int64(r.thread.year-r.dct.year)) < farYears || m.tense == tenseFuture {
		return false
	}
	distance := m.block - r.followed.block
	if r.recent == 0 && distance <= 2 && !r.followed.birth && r.dct.year-r.thread.year > aLife { // no news of today
		return true
	}
	if r.recent == 0 && r.far > 2*r.near {
		return r.followed.firm || r.far > 1
	}
	return r.followed.firm && distance <= 1 && (r.recent == 0 || distance == 0 && r.thread.hasMonth())
}

// yearAnchor is the date from which the year of m is found.
func (r *normalizer) yearAnchor(m *mention, from anchor) date {
	if a := r.actual; m.tense == tensePast && !a.date.isZero() { // "It is due in May 2022. He joined in August"
		r.setThread(a.date, a.span, m.block, false)
		r.actual = told{}
	}
	if y := r.ahead[m.span.Start]; y.date.year != 0 && (y.sure || !r.yearless && r.thread.isZero() && (r.dct.isZero() || r.recent == 0 && r.far > 2*r.near)) {
		r.used, r.usedOf = model.FromThread, y.span
		return y.date
	}
	if y := r.passing; y.date.unit == uMonth && m.expr.op == opDate && m.expr.date.month == y.date.month { // "in November 2014; on Nov. 12"
		r.used, r.usedOf = model.FromThread, y.span
		return y.date
	}
	if y := r.aside; r.followed.birth && !y.date.isZero() && y.block == m.block && y.date.year > r.thread.year && from == anchorAny { // a life has gone on
		r.used, r.usedOf = model.FromThread, y.span
		return y.date
	}
	if !r.narrative && ((r.entry.isZero() || r.above) && r.tells(m) || r.underYear()) {
		from = anchorThread
	}
	return r.anchorDate(from)
}

// underYear reports whether the text stands under a heading or label of another year than the
// document's date, and nothing of that date's time has been told since.
func (r *normalizer) underYear() bool {
	return r.entry.isZero() && !r.frame.isZero() && !r.dct.isZero() && !r.thread.isZero() &&
		r.frame.year != r.dct.year && r.thread.year == r.frame.year
}

// told is a date that others are told from: one told before, or a year that the text tells only
// after the dates that are of it.
type told struct {
	date  date
	span  model.Span
	sure  bool // of a year: in the same sentence and month
	block int  // of a day: where it stands
}

// lookAhead finds for dates without a year the one that is told after them: in the
// sentence ("on 3 April, on 7 April and on 9 April 1940"), in the block, or as the only
// year of the document.
func (r *normalizer) lookAhead(mentions []mention, text string) {
	only, several := -1, false
	for i := range mentions {
		if m := &mentions[i]; m.statesYear() {
			if only >= 0 && mentions[only].expr.date.year != m.expr.date.year {
				several = true
				break
			}
			only = i
		}
	}
	next := -1 // the next mention of the block that states its year
	for i := len(mentions) - 1; i >= 0; i-- {
		m := &mentions[i]
		if next >= 0 && mentions[next].block != m.block {
			next = -1
		}
		switch n := &m.expr; {
		case m.statesYear():
			next = i
		case n.op != opDate || n.of != noExpr || n.known&hasMonth == 0 || n.known&(hasYear|directedTo) != 0 || m.label:
		case next >= 0:
			r.addAhead(m, &mentions[next], text)
		case only >= 0 && !several:
			r.addAhead(m, &mentions[only], text)
		}
	}
}

// addAhead notes that m can be of the year that y states.
func (r *normalizer) addAhead(m, y *mention, text string) {
	a, b := m.expr.date, y.expr.date
	t := told{date: date{unit: uYear, year: b.year}, span: y.span}
	t.sure = y.span.Start > m.span.End && y.block == m.block && b.hasDay() && a.hasDay() && a.month == b.month && a.day <= b.day &&
		!strings.Contains(text[m.span.End:y.span.Start], ". ")
	if r.ahead == nil {
		r.ahead = map[int]told{}
	}
	r.ahead[m.span.Start] = t
}

// statesYear reports whether m is a date with its year that the text itself tells.
func (m *mention) statesYear() bool {
	n := &m.expr
	return n.op == opDate && n.of == noExpr && n.known&hasYear != 0 && n.known&twoDigitYear == 0 && n.date.unit <= uYear && !m.paren && !m.note && !m.birth
}
