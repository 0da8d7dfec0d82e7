package extract

import (
	"slices"
	"strings"

	"chronotope/model"
)

// This file makes the event mentions of what the times of a sentence date.

// state makes the event mentions that a dated statement states. It reports whether there
// is one.
func (x *reader) state(n int, d dating, st statement) bool {
	s := &x.s
	if s.block.Kind == model.Heading && st.verb < 0 && st.to-st.from < 2 {
		return false
	}
	when := d.date
	if when.OpenEnd() {
		when = when.Start() // "Treasurer, May 2008–present"
	}
	if st.verb < 0 && length(when) >= aCentury && s.eventNoun(st) < 0 && s.text(s.clauses[s.clauseOf(d.first)].from-1) != "(" || s.aboutText(st) || s.onlySays(st) {
		return false
	}
	x.refer(st)
	c := newEventMention(x.doc, d.date, d.anchor, s.passage(st, d.anchor))
	c.kind, c.headline = s.kind(st), s.headline(st)
	if c.headline == "" {
		return false
	}
	x.discourse.follow(s, st, x.tops)
	x.where(c, n, d, st)
	x.because(c, d, st)
	x.meant(c, d, st)
	c.terms = s.termsIn(st)
	if c.terms.pronoun = s.pronoun(st); c.terms.pronoun || c.terms.back {
		c.terms.take(textTerms(c.headline)) // which may name whom or what
	}
	x.discourse.remember(s, st, c, n)
	x.found = append(x.found, c)
	if g := s.gathering(st, d); g != nil {
		if g.Places = c.Places; len(g.Places) > 0 {
			g.because(model.ReasonSameSentence, g.Places[0].Selector.Quote)
		}
		x.found = append(x.found, g)
	}
	return true
}

// aCentury is in days; what is named with no verb and no finer time is a subject rather
// than an event: "Kings of the 13th century".
const aCentury = 36000

// aboutText reports whether the statement is what the text at hand is: "This is a list of".
func (s *sentence) aboutText(st statement) bool {
	v := st.verb
	if v < 1 || !s.is(v, isBe) || !strings.EqualFold(s.text(v-1), "this") || !s.is(v+1, isDet) {
		return false
	}
	return texts[s.low(v+2)]
}

var texts = set("list index page document article table chronology timeline summary chapter section glossary catalogue")

// reachesBack reports whether a time only tells how far back something goes, to when
// something else happened: "goes back to 1209, when".
func (s *sentence) reachesBack(d dating) bool {
	return strings.EqualFold(s.text(d.first-1), "to") && strings.EqualFold(s.text(d.first-2), "back") &&
		(strings.EqualFold(s.text(d.last+1), "when") || strings.EqualFold(s.text(d.last+2), "when"))
}

// turn makes the event mention of a clause with "when" right after a time, which tells
// what happened then: "until 1888, when it moved to Toledo".
func (x *reader) turn(n int, d dating, st statement) {
	s := &x.s
	for k, c := range s.clauses {
		if c.times > 0 || c.verb < 0 || c.from < st.to || c.from-d.last > 2 || c.from <= d.last || !strings.EqualFold(s.text(c.from), "when") ||
			s.is(c.verb, isBe) && !s.is(c.verb+1, isPart) {
			continue
		}
		if d.date.IsInterval() && !d.date.OpenEnd() {
			d.date = d.date.End()
		}
		d.anchor = x.times[s.words[d.last].index].Span
		x.state(n, d, s.statement(k))
		return
	}
}

// leadMention makes the event mention of the sentence that opens a report below its
// dateline: what it tells happened on that day.
func (x *reader) leadMention(n int) {
	s, d := &x.s, *x.lead
	x.lead = nil
	for c, cl := range s.clauses {
		if cl.join == aside || cl.join == relative || cl.join == subordinate || cl.verb < 0 {
			continue
		}
		st := s.statement(c)
		if v := s.words[cl.verb]; !v.is(isPast|isPart) && !s.words[cl.verb].is(isBe|isHave) || !s.hasNoun(st.subject) && cl.verb > 0 || s.modal(st) >= 0 {
			return
		}
		x.refer(st)
		c := newEventMention(x.doc, d.date, d.anchor, s.passage(st, model.Span{Start: s.span.End, End: s.span.Start}))
		c.kind, c.headline, c.told = s.kind(st), s.headline(st), toldByLead
		c.because(model.ReasonDateline, d.anchor.Of(x.doc.Text))
		x.where(c, n, dating{first: cl.verb, last: cl.verb}, st)
		c.terms = s.termsOf(st.from, st.to)
		if c.headline != "" {
			x.found = append(x.found, c)
		}
		return
	}
}

// afterDateline takes the time of a dateline that opens the sentence off its times, "LEEDS, 12 May 1931
// – The council said": it dates the clause behind, where that has no time of its own.
func (x *reader) afterDateline(n int, ds []dating) []dating {
	s := &x.s
	if len(ds) == 0 || s.span.Start != s.block.Span.Start || s.block.Kind == model.Cell || rankOf(ds[0].date) != 2 {
		return ds
	}
	end := ds[0].last + 1
	for s.is(end, isOpen) {
		end = s.closing(end, len(s.words)) + 1 // "(AP)"
	}
	if !s.is(end, isBreak) || end+1 >= len(s.words) {
		return ds
	}
	place := false
	for i := range ds[0].first {
		if !s.words[i].is(isPlace|isName|isComma|isMark|isOpen|isShut) || s.words[i].is(isEventNoun) {
			return ds
		}
		place = place || s.words[i].is(isPlace) || acronym(s.text(i))
	}
	if !place {
		return ds
	}
	for k, c := range s.clauses {
		if c.from > end && c.verb >= 0 && c.join == mainClause {
			if slices.ContainsFunc(ds[1:], func(d dating) bool { return s.home(s.clauseOf(d.first), &d) == k }) || !x.state(n, ds[0], s.statement(k)) {
				break
			}
			return ds[1:]
		}
	}
	x.heads(ds[0])
	return ds[1:]
}
