package extract

import (
	"slices"
	"strings"
	"unicode"

	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/layout"
)

// laidOut reads a block whose layout dates it: a row of a table, an entry with its label,
// an undated text under a date. It reports whether the block is one.
func (x *reader) laidOut(n int, b model.Block) bool {
	pieces := x.layout.Pieces(n)
	if len(pieces) > 0 && pieces[0].Table > 0 {
		return x.datedCells(n, b, pieces) || x.layout.Tables[pieces[0].Table-1].Dated() && x.row(n, b, pieces)
	}
	if e := x.layout.Entry(n); e != nil {
		return x.entry(n, b, e)
	}
	if x.recorded(n, b) {
		return true
	}
	if b.Kind == model.Heading {
		x.leaveFrames(b.Level)
		x.heading = brief(strings.Fields(strings.Trim(b.Span.Of(x.doc.Text), "#* ")))
		return false
	}
	if f := x.over(b); f != nil {
		x.under(n, b, f)
		return true
	}
	return false
}

// row makes the event mention of a row, or of each of several dates that stand in it with
// their texts beside them.
func (x *reader) row(n int, b model.Block, pieces []layout.Piece) bool {
	time, top := x.nextTime, x.nextTop
	if x.ownEvents(pieces) {
		x.rowOfEvents(n, b, pieces)
		x.nextTime, x.nextTop = time, top
		x.skip(b.Span)
		return true
	}
	for from := 0; from < len(pieces); {
		to := from + 1
		for to < len(pieces) && (pieces[0].Role != layout.Date || pieces[to].Role != layout.Date) {
			to++
		}
		x.nextTime, x.nextTop = time, top
		x.rowOf(n, b, pieces[from:to])
		from = to
	}
	x.skip(b.Span)
	return true
}

// ownEvents reports whether the table of a row has several columns of dates under heads that each name an event:
// "Born", "Died".
func (x *reader) ownEvents(pieces []layout.Piece) bool {
	n := 0
	for _, c := range x.layout.Tables[pieces[0].Table-1].Columns {
		if c.Role == layout.Date && c.Head.Len() > 0 {
			n++
		}
	}
	return n > 1
}

// rowOfEvents makes an event mention for each of the dates of a row, of what the row is about
// and what the head of the date's column says.
func (x *reader) rowOfEvents(n int, b model.Block, pieces []layout.Piece) {
	time, top := x.nextTime, x.nextTop
	if x.table != pieces[0].Table {
		x.above = rowAbove{}
	}
	x.table = pieces[0].Table
	cols := x.layout.Tables[x.table-1].Columns
	for _, p := range pieces {
		if p.Role != layout.Date {
			continue
		}
		head := cols[p.Col].Head.Of(x.doc.Text)
		own := make([]layout.Piece, 0, len(pieces))
		for _, q := range pieces {
			if q == p || q.Role != layout.Date && q.Role != layout.End && (q.Role != layout.Place || sameHappening(head, cols[q.Col].Head.Of(x.doc.Text))) {
				own = append(own, q)
			}
		}
		x.nextTime, x.nextTop = time, top
		var d dating
		if x.addTimes(&d, p.Span); d.date.IsZero() {
			continue
		}
		before := len(x.found)
		x.nextTime, x.nextTop = time, top
		if x.rowMention(n, b, own, d); len(x.found) > before {
			if name := x.rowName(pieces); name != "" {
				x.found[before].headline = name
			}
			x.found[before].headline += ": " + strings.ToLower(plainText(head))
		}
	}
}

// rowName is what a row with several dates is about: the first of its cells that is no date and no
// number.
func (x *reader) rowName(pieces []layout.Piece) string {
	for _, p := range pieces {
		if t := p.Span.Of(x.doc.Text); !p.Date && p.Role != layout.Place && p.Role < layout.Latitude && hasLetter(t) {
			return x.words([]model.Span{p.Span})
		}
	}
	return ""
}

// sameHappening reports whether the place under one head can be where what another names
// happened: "Place of death" goes with "Died", and not with "Born".
func sameHappening(date, place string) bool {
	a, b := happening(date), happening(place)
	return a == "" || b == "" || a == b
}

// happening is the event that the head of a column names, of those that places are told of
// apart.
func happening(head string) string {
	for w := range strings.FieldsFuncSeq(strings.ToLower(head), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if h := happenings[w]; h != "" {
			return h
		}
	}
	return ""
}

var happenings = map[string]string{
	"born": "birth", "birth": "birth", "birthplace": "birth", "baptised": "birth", "baptized": "birth",
	"died": "death", "death": "death", "deathplace": "death", "buried": "burial", "burial": "burial", "married": "marriage", "marriage": "marriage",
	"built": "building", "laid": "building", "launched": "launch", "launch": "launch", "lost": "loss", "wrecked": "loss", "loss": "loss", "sunk": "loss",
}

// rowOf makes the event mention of a row: what it was, when and where by its columns.
// Dates in the text of its cells date events of their own.
func (x *reader) rowOf(n int, b model.Block, pieces []layout.Piece) {
	time, top := x.nextTime, x.nextTop
	if x.table != pieces[0].Table {
		x.above = rowAbove{}
	}
	d := x.rowDate(pieces)
	if d.date.IsZero() && !x.saysNoDate(pieces) {
		d = x.above.date // an empty cell says the same as the one above it
	}
	x.table, x.above.date = pieces[0].Table, d
	for _, p := range pieces {
		if p.Date || p.Role >= layout.Latitude {
			continue
		}
		x.nextTime, x.nextTop = time, top
		if x.collect(p.Span) && !x.foreign() {
			x.parse(b, p.Span, p.Span.End)
			ds := x.s.datings(x.times)
			x.unused = append(x.unused, x.s.unused...)
			if !d.date.IsZero() {
				year := x.times[d.first].AnchoredTo // of the row's day, where its text ends in that
				ds = slices.DeleteFunc(ds, func(o dating) bool { return o.anchor == year })
			}
			x.states(n, ds)
		}
	}
	if !d.date.IsZero() {
		x.nextTime, x.nextTop = time, top
		x.rowMention(n, b, pieces, d)
	}
}

// saysNoDate reports whether a cell of a row stands where its date would: a dash, "unknown".
func (x *reader) saysNoDate(pieces []layout.Piece) bool {
	return slices.ContainsFunc(pieces, func(p layout.Piece) bool {
		return p.Date && !layout.Ditto(p.Span.Of(x.doc.Text))
	})
}

// rowDate is the date that the columns of a row tell: of two the time from the one to the
// other, and the hour where that has a column of its own.
func (x *reader) rowDate(pieces []layout.Piece) dating {
	var out, end dating
	for _, p := range pieces {
		ditto := layout.Ditto(p.Span.Of(x.doc.Text))
		switch {
		case !p.Date:
			continue
		case p.Role != layout.End && ditto:
			out = x.above.begun.at(p.Span)
			continue
		case p.Role != layout.End:
			x.addTimes(&out, p.Span)
			continue
		case ditto:
			end = x.above.ended.at(p.Span)
		default:
			x.addTimes(&end, p.Span)
		}
		if end.date.IsZero() && layout.GoesOn(p.Span.Of(x.doc.Text)) && !out.date.IsZero() && !out.date.IsInterval() {
			x.above.begun = out
			out.date, out.anchor = edtf.After(out.date), union(out.anchor, p.Span)
			return out
		}
	}
	x.above.begun, x.above.ended = out, end
	if !end.date.IsZero() {
		if from, to := out.date, end.date; !from.IsZero() && from != to && from.Earliest() <= to.Latest() {
			if from.IsInterval() {
				from = from.Start()
			}
			if to.IsInterval() {
				to = to.End()
			}
			end.date = edtf.Interval(from, to)
		}
		if out.date.IsZero() {
			out.first = end.first
		}
		out.date, out.anchor = end.date, union(end.anchor, out.anchor)
	}
	return out
}

// rowAbove is what the row above in its table tells, which ditto marks tell again.
type rowAbove struct {
	date         dating
	begun, ended dating // by its columns
	places       []model.PlaceMention
}

// at is a dating as it is told again by a ditto mark.
func (d dating) at(s model.Span) dating {
	d.anchor, d.relative = s, true
	return d
}

// rowMention makes the mention of the event that a row tells.
func (x *reader) rowMention(n int, b model.Block, pieces []layout.Piece, d dating) {
	what, where := x.cells(pieces)
	if !x.layout.Tables[pieces[0].Table-1].Wordy() {
		return // of numbers alone
	}
	words := x.words(what)
	if words == "" {
		words = x.words(where)
	}
	if words == "" {
		return
	}
	m := newEventMention(x.doc, d.date, d.anchor, b.Span)
	m.headline, m.told, m.row = words, toldByRow, n+1
	for _, s := range where {
		if layout.Ditto(s.Of(x.doc.Text)) {
			m.Places = slices.Clone(x.above.places)
		}
		for _, p := range x.placesOf(s) {
			m.Places = appendPlace(m.Places, p)
		}
	}
	if p := x.positionIn(b.Span, where, m.Places); p != nil {
		m.Places = []model.PlaceMention{*p}
	}
	if len(m.Places) > 0 {
		x.above.places = m.Places
	}
	if len(what) > 0 {
		x.collect(what[0])
		x.parse(b, what[0], what[0].End)
		if len(x.s.words) > 0 {
			st := x.s.whole()
			if c := x.s.clauses[0]; c.verb >= 0 {
				st = x.s.statement(0)
			}
			m.kind, m.terms = x.s.kind(st), x.s.termsIn(st)
			for _, s := range what[1:] {
				if len(m.Places) == 0 {
					m.Places = x.placesIn(s)
				}
			}
			if len(m.Places) == 0 {
				x.where(m, n, dating{first: len(x.s.words) - 1, last: len(x.s.words) - 1}, st)
			}
		}
	}
	for _, p := range pieces {
		if !p.Span.Overlaps(d.anchor) {
			m.terms.take(textTerms(p.Span.Of(x.doc.Text)))
		}
	}
	x.labelled(m, &d)
	if above := &x.times[d.first]; d.relative && layout.Ditto(d.anchor.Of(x.doc.Text)) {
		m.because(model.ReasonReckonedFrom, above.Span.Of(x.doc.Text))
	}
	x.found = append(x.found, m)
}
