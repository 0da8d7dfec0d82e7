package extract

import (
	"html"
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
		return x.layout.Tables[pieces[0].Table-1].Dated() && x.row(n, b, pieces)
	}
	if e := x.layout.Entry(n); e != nil {
		return x.entry(n, b, e)
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

// rowOf makes the event mention of a row: what it was, when and where by its columns.
// Dates in the text of its cells date events of their own.
func (x *reader) rowOf(n int, b model.Block, pieces []layout.Piece) {
	time, top := x.nextTime, x.nextTop
	d := x.rowDate(pieces)
	if d.date.IsZero() && x.table == pieces[0].Table {
		d = x.above // an empty cell says the same as the one above it
	}
	x.table, x.above = pieces[0].Table, d
	for _, p := range pieces {
		if p.Date || p.Role == layout.Note {
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

// rowDate is the date that the columns of a row tell: of two the time from the one to the
// other, and the hour where that has a column of its own.
func (x *reader) rowDate(pieces []layout.Piece) dating {
	var out dating
	for _, p := range pieces {
		if !p.Date {
			continue
		}
		if p.Role != layout.End {
			x.addTimes(&out, p.Span)
			continue
		}
		var end dating
		if x.addTimes(&end, p.Span); end.date.IsZero() {
			continue
		}
		if from, to := out.date, end.date; !from.IsZero() && from != to && from.Earliest() <= to.Latest() {
			if from.IsInterval() {
				from = from.Start()
			}
			if to.IsInterval() {
				to = to.End()
			}
			end.date = edtf.Interval(from, to)
		}
		out.date, out.anchor = end.date, union(end.anchor, out.anchor)
	}
	return out
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
		for _, p := range x.placesOf(s) {
			m.Places = appendPlace(m.Places, p)
		}
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
			if len(m.Places) == 0 {
				x.where(m, n, dating{first: len(x.s.words) - 1, last: len(x.s.words) - 1}, st)
			}
		}
	}
	x.labelled(m, &d)
	x.found = append(x.found, m)
}

// cells returns the cells of a row that say what happened, the best first, and those that
// say where.
func (x *reader) cells(pieces []layout.Piece) (what, where []model.Span) {
	var others, notes []model.Span
	for _, p := range pieces {
		switch {
		case p.Date:
		case p.Role == layout.Event:
			what = append(what, p.Span)
		case p.Role == layout.Place:
			where = append(where, p.Span)
		case p.Role == layout.Other:
			others = append(others, p.Span)
		case !strings.Contains(p.Span.Of(x.doc.Text), "://"):
			notes = append(notes, p.Span)
		}
	}
	switch {
	case len(what) > 0:
		what = what[:1]
	case len(others) > 0:
		what = others
	case len(where) == 0:
		what = notes
	}
	return what, where
}

// words makes a headline of cells.
func (x *reader) words(cells []model.Span) string {
	var parts []string
	for _, c := range cells {
		t := plainText(c.Of(x.doc.Text))
		if strings.IndexFunc(t, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0 {
			parts = append(parts, t)
		}
	}
	return capitalise(brief(strings.Fields(strings.Join(parts, ", "))))
}

// plainText takes out of a cell what is only for looks: the addresses of links, stars and
// the like, lines of dots.
func plainText(t string) string {
	for {
		open := strings.Index(t, "](")
		if open < 0 {
			break
		}
		shut := strings.IndexByte(t[open:], ')')
		from := strings.LastIndexByte(t[:open], '[')
		if shut < 0 || from < 0 {
			break
		}
		t = t[:from] + t[from+1:open] + t[open+shut+1:]
	}
	if i := strings.Index(t, "...."); i >= 0 {
		t = t[:i]
	}
	return html.UnescapeString(strings.Trim(t, " *_`,\t\n"))
}
