package extract

import (
	"chronotope/model"
	"chronotope/model/edtf"
)

// This file tells what is to come, or may be, from what was.

// toCome returns how a statement that d dates means it where it is of what is to come or may be,
// and the word that says so; -1 where it is neither.
func (x *reader) toCome(d dating, st statement) (model.Mode, int) {
	s := &x.s
	i := s.modal(st)
	if i < 0 {
		i = s.sharedModal(st)
	}
	switch {
	case i < 0:
	case possible[s.low(i)] && !s.hopedBefore(i):
		return model.ModeSupposed, i
	case s.low(i) == "would" && s.toldAsPast(st):
		return model.ModeStated, -1 // "in 1912 he would return"
	default:
		return model.ModePlanned, i
	}
	if i := s.awaited(d, st); i >= 0 {
		return model.ModePlanned, i
	}
	if x.later(d.date) && st.verb >= 0 && s.is(st.verb, isPresent|isBe|isHave) && s.inPresent(st.verb) {
		return model.ModePlanned, st.verb
	}
	return model.ModeStated, -1
}

// possible are modals by which something may be.
var possible = set("may might could")

// hopedBefore reports whether somebody hopes for or plans what is told from word i on.
func (s *sentence) hopedBefore(i int) bool {
	for j := range i {
		if hopes[s.low(j)] {
			return true
		}
	}
	return false
}

// toldAsPast reports whether a statement is a main clause of its sentence, so that "would" tells
// what happened later.
func (s *sentence) toldAsPast(st statement) bool {
	if st.clause < 0 {
		return false
	}
	for c := st.clause; c >= 0; c = s.clauses[c].parent {
		if j := s.clauses[c].join; j != mainClause && j != coordinate {
			return false
		}
	}
	for i := range s.words {
		if sayings[s.low(i)] || opensSupposition[s.low(i)] || hopes[s.low(i)] {
			return false
		}
	}
	return true
}

// sharedModal returns the modal that a statement joined by "and" shares with the one before:
// "shall begin on 1 May and expire on 3 June"; or -1.
func (s *sentence) sharedModal(st statement) int {
	if st.clause < 0 {
		return -1
	}
	cl := s.clauses[st.clause]
	if cl.join != coordinate || cl.parent < 0 || cl.verb >= 0 && s.is(cl.verb, isPast|isPart|isBe|isHave|isDo) && !s.is(cl.verb, isBare) && s.subordinateAfter(cl) < 0 {
		return -1
	}
	return s.modal(s.statement(cl.parent))
}

// subordinateAfter is the word in clause cl before its verb that subordinates that, where the
// verb is no predicate of the clause: "expire unless ended earlier"; or -1.
func (s *sentence) subordinateAfter(cl clause) int {
	for i := cl.from + 1; i < cl.verb; i++ {
		if opensSupposition[s.low(i)] || s.is(i, isSub) {
			return i
		}
	}
	return -1
}

// awaited returns the word by which a statement says that something is expected, planned or hoped
// for, or -1: "is due in May", "was scheduled for 4 June", "plans to open", "expects a loss".
func (s *sentence) awaited(d dating, st statement) int {
	from := st.verb
	if from < 0 { // a verb that the lexicon lacks
		from = st.from
	}
	for i := from; i < st.to && i < from+6; i++ {
		switch t := s.low(i); {
		case awaits[t] && i > st.verb && st.verb >= 0:
			next := s.low(i + 1)
			if next == "to" || next == "for" || s.inPresent(st.verb) && s.is(st.verb, isBe) && d.first > i {
				return i
			}
		case hopes[t] && (s.low(i+1) == "to" || s.low(i+1) == "that" || foresees[t] && s.inPresent(i)) && d.first > i:
			return i
		}
		if s.is(i, isTime|isComma) {
			break
		}
	}
	return -1
}

var (
	awaits   = set("expected scheduled planned due slated intended projected forecast anticipated hoped proposed likely supposed set earmarked")
	hopes    = set("hope hopes hoped plan plans planned intend intends intended aim aims aimed propose proposes proposed expect expects expected want wants wanted forecast forecasts anticipate anticipates")
	foresees = set("expect expects forecast forecasts anticipate anticipates plan plans propose proposes")
)

// inPresent reports whether the verb at word i is in the present.
func (s *sentence) inPresent(i int) bool {
	switch t := s.low(i); {
	case s.is(i, isBe):
		return t == "is" || t == "are" || t == "am"
	case s.is(i, isHave):
		return false
	}
	return !s.is(i, isPast|isPart)
}

// later reports whether a time is after the day that the document is of.
func (x *reader) later(date edtf.Value) bool {
	return !x.doc.Date.IsZero() && !date.IsZero() && date.Earliest() > x.doc.Date.Latest()
}
