package extract

import (
	"slices"
	"strings"

	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/english"
)

// tenures makes an event mention of each time in brackets that tells how long somebody was
// in an office or a thing in use: "Ann Moore, Mayor (1951–1953, 1960–1962)". It returns
// the datings that are none of them.
func (x *reader) tenures(n int, ds []dating) []dating {
	s := &x.s
	for open := 0; open < len(s.words) && len(ds) > 0; open++ {
		if !s.words[open].is(isOpen) {
			continue
		}
		shut := s.closing(open, len(s.words))
		if slices.ContainsFunc(ds, func(d dating) bool { return d.first > open && d.first < shut }) && x.tenure(open, shut) {
			x.tenuresIn(n, open, shut)
			ds = slices.DeleteFunc(ds, func(d dating) bool { return d.first > open && d.first < shut })
		}
		open = shut
	}
	return ds
}

// tenure reports whether the times between two brackets are of a tenure: they end the
// line, and an office stands before them, the years of a death beside them, or the
// brackets of the list follow one upon the other.
func (x *reader) tenure(open, shut int) bool {
	s := &x.s
	if open < 1 || s.census(0, open).verbs > 0 || s.census(shut, len(s.words)).words > 0 {
		return false
	}
	interval, death := false, false
	for i := open + 1; i < shut; i++ {
		if s.is(i, isName) && !s.is(i, isTime) && !deathMarks[s.low(i)] {
			return false // "(architect John Carr, 1723-1807)"
		}
		if s.words[i].is(isTime) {
			d := x.times[s.words[i].index].Date
			interval = interval || d.IsInterval() && !d.OpenStart() && !d.OpenEnd()
			death = death || i > open+1 && deathMarks[s.low(i-1)]
		}
	}
	return death && interval || x.inOffice(open) || interval && (x.officeHeading() || x.succession())
}

// deathMarks lead to the date of a death.
var deathMarks = set("rip died d dec obit †")

// inOffice reports whether the words before word i, after the last comma, name an office.
func (x *reader) inOffice(i int) bool {
	s := &x.s
	for j := i - 1; j >= 0 && j > i-6; j-- {
		if english.Is(s.text(j), english.Office) {
			return true
		}
		if s.words[j].is(isComma) {
			return false
		}
	}
	return false
}

// officeHeading reports whether the heading is of holders of an office: "Bishops of Selby".
func (x *reader) officeHeading() bool {
	for w := range strings.FieldsSeq(strings.ToLower(x.heading)) {
		if w = strings.Trim(w, ":,."); english.Is(w, english.Office) {
			return true
		}
		if w, plural := strings.CutSuffix(w, "s"); plural && english.Is(w, english.Office) {
			return true
		}
	}
	return false
}

// succession reports whether in the document one time in brackets mostly begins where the
// one before it ends, as the terms of a list of office holders do.
func (x *reader) succession() bool {
	if x.successive == 0 {
		x.successive = -1
		if x.follows() {
			x.successive = 1
		}
	}
	return x.successive > 0
}

func (x *reader) follows() bool {
	pairs, follow := 0, 0
	var before edtf.Value
	phrase := model.Span{}
	for i := range x.times {
		t := &x.times[i]
		if !t.Date.IsInterval() || t.Date.OpenStart() || t.Date.OpenEnd() || t.Phrase == phrase || !x.inList(t.Phrase.Start) {
			continue
		}
		phrase = t.Phrase
		if !before.IsZero() && t.Date.Earliest() != before.Earliest() {
			pairs++
			if apart := t.Date.Earliest() - before.Latest(); apart > -800 && apart < 800 {
				follow++
			}
		}
		before = t.Date
	}
	return follow >= 2 && follow*2 > pairs
}

// inList reports whether at offset at a bracket has just been opened, or its list goes on.
func (x *reader) inList(at int) bool {
	before := strings.TrimRight(x.doc.Text[max(0, at-2):at], " ")
	return before != "" && strings.IndexByte("(,;", before[len(before)-1]) >= 0
}

// tenuresIn makes the mentions of the times between two brackets.
func (x *reader) tenuresIn(n, open, shut int) {
	s := &x.s
	who := statement{to: open, body: [2]int{0, open}, verb: -1, clause: s.clauseOf(0)}
	phrase := model.Span{}
	for i := open + 1; i < shut; i++ {
		if !s.words[i].is(isTime) {
			continue
		}
		t := &x.times[s.words[i].index]
		if t.Phrase == phrase {
			continue
		}
		phrase = t.Phrase
		m := newEventMention(x.doc, t.Date, union(t.Span, t.Phrase), model.Span{Start: s.span.Start, End: s.words[min(shut, len(s.words)-1)].span.End})
		if m.headline, m.told = s.headline(who), toldByTerm; m.headline == "" {
			continue
		}
		m.because(model.ReasonLabel, m.Anchor.Quote)
		if deathMarks[s.low(i-1)] {
			m.headline, m.kind = m.headline+" died", "died"
		} else {
			m.row, m.Mode = -1-i, model.ModeState
		}
		x.where(m, n, dating{first: 0, last: 0}, who)
		m.terms = s.termsOf(who.from, who.to)
		x.found = append(x.found, m)
	}
}
