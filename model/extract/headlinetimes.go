package extract

import (
	"slices"
	"strings"
)

// This file tells which times a headline can do without.

// notFirst is the "not" that opens the clause of a statement before its time, -1 where none does.
func (s *sentence) notFirst(st statement) int {
	if st.verb < 0 {
		return -1
	}
	if s.low(st.from) == "not" && s.is(st.from+1, isPrep|isTime) {
		return st.from
	}
	return -1
}

// timeAlone reports whether words are nothing but a time, and no phrase that tells when.
func (s *sentence) timeAlone(r [2]int) bool {
	first, _, _ := strings.Cut(s.low(r[0]), " ")
	return s.anyTime(r[0], r[1]) && !limits[first] && !slices.ContainsFunc(s.words[r[0]:r[1]], func(w word) bool { return !w.is(isTime | isDet | marks) })
}

// all appends the words [from, to), times as well.
func (d *draft) all(from, to int) {
	for i := from; i < to && !d.s.is(i, isOpen|isBreak); i++ {
		d.ws = append(d.ws, i)
	}
}

// hours appends the words [from, to) up to a date.
func (d *draft) hours(from, to int) {
	for i := from; i < to && !d.s.is(i, isOpen|isBreak); i++ {
		if d.s.is(i, isTime) && strings.ContainsAny(d.s.text(i), "0123456789") {
			d.ws = d.s.dropIntroducer(d.ws, 0)
			return
		}
		d.ws = append(d.ws, i)
	}
}

// needed reports whether without the time of word i a headline would say something else: what was
// so until then, what was not before, which meeting of several it was.
func (s *sentence) needed(i int, st statement) bool {
	j := i - 1
	for s.is(j, isDet) || timeWords[s.low(j)] && !s.is(j, isPrep) {
		j--
	}
	before := s.low(j)
	if first, _, more := strings.Cut(s.low(i), " "); more && limits[first] { // of the time's own words
		before, j = first, i
	}
	switch {
	case before == "until" || before == "till":
		return j > st.verb && st.verb >= 0
	case before == "of" && j > 0 && j-1 >= st.from:
		return !timeWords[s.low(j-1)] && !s.is(j-1, isTime|isPrep|isNumber) && j < st.verb
	case s.is(j, isPrep) && s.is(j-1, isPart) && !s.is(j-1, isName) && j < st.verb: // "the meeting held on 9 April was"
		return s.commas(j, st.verb) == 0 && !s.is(j-2, isComma)
	case st.verb >= 0 && i > st.verb && !s.is(i-1, isPrep|isComma) && !limits[before] && strings.HasPrefix(s.low(i), "this ") && s.negated(st): // "will not work again this year"
		return true
	case limits[before] && st.verb >= 0 && j > st.verb && (s.negated(st) || st.said[1] > 1 && denials[s.low(st.said[1]-2)]):
		return true
	}
	c := s.clauses[s.clauseOf(i)] // "the lease that ends in May"
	return st.verb >= 0 && c.verb != st.verb && (c.join == relative || c.join == subordinate) && c.verb > st.verb && j-1 <= c.verb && i+1 >= c.to
}

// limits are words before a time up to which, or since which, something was not so.
var limits = set("before since by for after until till")

// negated reports whether the predicate of a statement denies something.
func (s *sentence) negated(st statement) bool {
	c := s.clauseOf(st.verb)
	for i := st.from; i < st.to; i++ {
		if s.own(c, i) && (s.is(i, isNot) || negatives[s.low(i)] || strings.HasSuffix(s.low(i), "n't")) {
			return true
		}
	}
	return false
}

var negatives = set("no none nobody neither nothing without hardly scarcely")

// pastComma is word i, or the comma after it.
func (s *sentence) pastComma(i int) int {
	if s.is(i+1, isComma) {
		return i + 1
	}
	return i
}

// adjectival reports whether the time of word i only says of which sort a thing is:
// "the summer show".
func (s *sentence) adjectival(i int) bool {
	t := s.text(i)
	return t[0] >= 'a' && t[0] <= 'z' && !strings.ContainsAny(t, " 0123456789") && s.is(i-1, isDet) && i+1 < len(s.words) &&
		!s.is(i+1, marks|isPrep|isConj|isSub|isRel|isTime|isBe|isHave|isModal|isPron|isDet)
}

// dropIntroducer takes off the words that lead up to a time: "in early", "on
// the morning of the".
func (s *sentence) dropIntroducer(out []int, base int) []int {
	for len(out) > base {
		i := out[len(out)-1]
		w := s.words[i]
		t := s.low(i)
		before := -1
		if len(out) > base+1 {
			before = out[len(out)-2]
		}
		switch {
		case particles[t] && (s.is(before, isPart|isPast|isPresent|isPron) || objects[s.low(before)]):
			return out // "was set up", "turned her down"
		case (t == "start" || t == "end") && before >= 0 && !s.is(before, isDet|isPrep|isTime): // "the scaffolders start on"
			return out
		case t == "dated" && s.is(before, isBe):
			return out // "the invoice was dated"
		case t == "late" && s.is(before, isNumber|isPast|isPart|isIng) || lateBy[s.low(before)] && t == "late":
			return out // "two hours late"
		case w.is(isPrep) && s.is(i+1, isPrep) && before == i-1 && s.is(before, isPast|isPart) && !s.is(before, isName):
			return out // "came in on the 3rd"
		case t == "again" && s.is(before, isPart|isPast):
			return out
		case w.is(isPrep) && !w.is(isName) || t == "the" || timeWords[t] || w.is(isConj) && s.is(i-1, isTime):
			out = out[:len(out)-1]
		default:
			return out
		}
	}
	return out
}

// lateBy are measures of how late something is.
var lateBy = set("minutes hours days weeks months years minute hour day week month year")

// timeWords lead up to a time and say nothing without it.
var timeWords = set(`early late mid beginning starting only dated again earlier later year years effective around about
	circa ca approximately end start just shortly nearly almost morning evening afternoon night spring summer autumn winter`)
