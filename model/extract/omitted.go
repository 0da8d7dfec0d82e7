package extract

import (
	"strings"

	"chronotope/model/language"
)

// This file finds who does what an entry of a diary, a log or a chronicle tells without a subject.

// omitsSubject is the verb of a statement that has no subject, because it opens its sentence: "Went to
// Leeds", "closed"; -1 where it has one, or no verb.
func (s *sentence) omitsSubject(st statement) int {
	if s.tongue != language.English || st.said[1] > 0 || st.shares || s.turn != "" || len(s.words) == 0 {
		return -1
	}
	first := max(st.from, s.numbering())
	for s.is(first, isTime|marks|isAdv) && !s.is(first, isQuote) && s.low(first) != "there" {
		first++
	}
	if first >= st.to || st.verb >= 0 && st.verb != first || s.is(first, isBe|isName) && first > 0 && !s.is(first, isBe) || s.is(first+1, isTo) && s.is(first, isBe) {
		return -1
	}
	if w := s.words[first]; w.is(isPast|isPart) || st.verb < 0 && w.is(isPresent) && strings.HasSuffix(s.low(first), "s") && s.is(first+1, isDet|isPrep|isTo|isIng) || st.verb < 0 && suffixClass(s.text(first))&isPart != 0 || st.verb == first && w.is(isPresent) && strings.HasSuffix(s.low(first), "s") {
		return first
	}
	return -1
}

// doer is who does what the verb of a statement tells that omits its subject: the writer of a diary, the ship of
// a log, what a chronicle is of; nil where that is not known.
func (r *referents) doer(s *sentence, verb int) *entity {
	passive := s.is(verb, isPart) && !s.is(verb, isPast) && suffixClass(s.low(verb))&isPart == 0 || s.low(verb+1) == "by" || s.low(verb+2) == "by"
	switch e := r.title; {
	case e == nil || e.sort == person:
		w := r.writing(s)
		if w == nil || passive || s.is(verb, isPresent) && !s.is(verb, isPast) {
			return nil
		}
		who := *w
		if who.name == "" {
			who.name = writerCalled[language.English][0]
		}
		return &who
	case e.sort == ship:
		if passive || !ofShips[s.low(verb)] {
			return nil
		}
		return e
	case r.told:
		return e
	}
	return nil
}

// ofShips are verbs of what a ship does.
var ofShips = set(`sailed passed sighted anchored came fell hove put weighed made arrived left proceeded lost struck spoke steered stood tacked
	bore entered crossed discharged took cleared rounded moored cast set ran reached touched docked grounded steamed sank lay got went returned`)

// gapped is the subject and verb that a statement shares with the part of its clause before it, of which it
// tells another object: "took a first in 1952 and a doctorate in 1955"; "" where it has its own or none.
func (s *sentence) gapped(st statement) string {
	if st.verb >= 0 || st.clause < 0 || s.tongue != language.English {
		return ""
	}
	v := s.clauses[st.clause].verb
	if v < 0 || v+1 >= st.from || !s.is(st.from-1, isConj) || !s.is(st.from, isDet) || !s.is(v+1, isDet) || s.is(v, isBe) || oneOfSeveral[s.low(st.from+1)] {
		return ""
	}
	whole := s.statement(st.clause)
	if !s.hasNoun(whole.subject) || whole.verb != v {
		return ""
	}
	d := draft{s: s, st: whole}
	d.take(whole.subject[0], whole.subject[1])
	d.name()
	d.ws = append(s.trimEnds(d.ws), v)
	return strings.NewReplacer("[", "", "]", "").Replace(d.render())
}

// oneOfSeveral tell one of several from the others.
var oneOfSeveral = set("first second third fourth last other latter former next rest remaining")
