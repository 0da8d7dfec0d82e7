package extract

import (
	"html"
	"sort"
	"strings"
	"unicode"

	"chronotope/model"
	"chronotope/model/language"
	"chronotope/model/layout"
)

// This file reads the cells of rows.

// datedCells makes an event mention for each cell of a row that opens with a date and goes on to say
// where, as registers of births and deaths do: "Adams, L. | 15 May 1882, Hull | 4 March 1915 at Ypres".
// It reports whether the row has two of them or more.
func (x *reader) datedCells(n int, b model.Block, pieces []layout.Piece) bool {
	time, top := x.nextTime, x.nextTop
	var dated []int // the pieces
	for i, p := range pieces {
		if k := x.opening(p.Span.Start); !p.Date && k >= 0 && x.times[k].Span.End < p.Span.End && !x.times[k].Date.IsZero() {
			dated = append(dated, i)
		}
	}
	if len(dated) < 2 || dated[0] == 0 {
		return false
	}
	name := x.words([]model.Span{pieces[0].Span})
	cols := x.layout.Tables[pieces[0].Table-1].Columns
	for _, i := range dated {
		p := pieces[i]
		var d dating
		x.nextTime, x.nextTop = time, top
		x.addTimes(&d, x.times[x.opening(p.Span.Start)].Span)
		if name == "" || d.date.IsZero() {
			continue
		}
		m := newEventMention(x.doc, d.date, d.anchor, b.Span)
		m.headline, m.told, m.row = name, toldByRow, n+1
		if head := plainText(cols[p.Col].Head.Of(x.doc.Text)); head != "" {
			m.headline += ": " + strings.ToLower(head)
		} else if rest := brief(strings.Fields(x.doc.Text[d.anchor.End:p.Span.End])); rest != "" {
			m.headline += ": " + rest
		}
		m.Places = x.placesOf(p.Span)
		m.terms = textTerms(pieces[0].Span.Of(x.doc.Text))
		x.labelled(m, &d)
		x.found = append(x.found, m)
	}
	x.nextTime, x.nextTop = time, top
	x.skip(b.Span)
	return true
}

// opening is the time that a cell opens with, behind an article or a preposition at most; -1 for none.
func (x *reader) opening(start int) int {
	i := sort.Search(len(x.times), func(i int) bool { return x.times[i].Span.Start >= start })
	if i == len(x.times) || x.times[i].Span.Start > start+len("den ") {
		return -1
	}
	return i
}

// placesIn returns the place that a cell names which says nothing else but how it lies to it:
// "off Hull".
func (x *reader) placesIn(s model.Span) []model.PlaceMention {
	ps := x.placesOf(s)
	if len(ps) != 1 || ps[0].Selector.Span.End != s.End {
		return nil
	}
	before := strings.TrimSpace(x.doc.Text[s.Start:ps[0].Selector.Span.Start])
	if len(before) > longestPreposition || strings.IndexByte(before, ' ') >= 0 || strings.ToLower(before) != before {
		return nil
	}
	return ps
}

// longestPreposition is how many bytes a word has at most that stands alone before a place.
const longestPreposition = 6

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
		case p.Role == layout.Other && len(others) > 0 && x.onlyPlace(p.Span):
			where = append(where, p.Span)
		case p.Role == layout.Other:
			others = append(others, p.Span)
		case p.Role == layout.Latitude || p.Role == layout.Longitude:
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

// onlyPlace reports whether a cell is the name of a place and nothing else, or says that it is
// the same as above where that is one.
func (x *reader) onlyPlace(s model.Span) bool {
	if layout.Ditto(s.Of(x.doc.Text)) {
		return len(x.above.places) > 0
	}
	for i := x.nextTop; i < len(x.tops) && x.tops[i].Span.Start < s.End; i++ {
		if t := &x.tops[i]; t.Span == s && locates(t.Role) {
			return true
		}
	}
	return false
}

// words makes a headline of cells.
func (x *reader) words(cells []model.Span) string {
	var parts []string
	for _, c := range cells {
		t := plainText(c.Of(x.doc.Text))
		if layout.Ditto(t) {
			continue
		}
		if strings.IndexFunc(t, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0 {
			parts = append(parts, t)
		}
	}
	return capitalise(unshouted(briefly(strings.Fields(strings.Join(parts, ", "))), language.English))
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
