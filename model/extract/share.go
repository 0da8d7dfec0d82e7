package extract

import (
	"strings"
)

// This file tells what clauses share: a time, a subject, what is told.

// commas counts the commas among the words [from, to).
func (s *sentence) commas(from, to int) int {
	n := 0
	for i := from; i < to; i++ {
		if s.words[i].is(isComma) {
			n++
		}
	}
	return n
}

// anyTime reports whether a time stands among the words [from, to).
func (s *sentence) anyTime(from, to int) bool {
	for ; from < to; from++ {
		if s.words[from].is(isTime) {
			return true
		}
	}
	return false
}

// reachBack takes in the clause before clause c that "and" joins to it without a comma, where
// that has no time of its own: "two men were killed and a third was hurt on 15 May".
func (s *sentence) reachBack(st *statement, c int) {
	cl := s.clauses[c]
	if cl.join != coordinate || cl.parent < 0 || cl.parent != c-1 || !strings.EqualFold(s.text(cl.from), "and") || s.is(cl.from-1, isComma) || !s.hasNoun(st.subject) || st.shares {
		return
	}
	p := s.clauses[cl.parent]
	if p.times > 0 || p.to != cl.from || p.verb < 0 || p.join != mainClause || !s.past(p.verb) || !s.words[p.verb].is(isPast|isPart|isBe|isHave) {
		return
	}
	before := s.statement(cl.parent)
	if !s.hasNoun(before.subject) {
		return
	}
	st.from, st.subject, st.verb, st.body[0] = before.from, before.subject, before.verb, before.body[0]
}

// extend takes in the clauses right after clause c that go on with its subject
// and have no time of their own: "invaded and occupied the islands".
func (s *sentence) extend(st *statement, c int) {
	for k := c + 1; k < len(s.clauses); k++ {
		next := s.clauses[k]
		if next.from < st.to {
			continue // an aside within
		}
		if (next.join == subordinate || next.join == relative) && next.from == st.to &&
			(strings.EqualFold(s.text(next.from), "that") && (s.is(next.from-1, isPast|isPart|isPresent) || s.tellsWhom(st.verb, next.from)) || s.reports(next.from-1) || s.reports(next.from-2) && s.is(next.from-1, isTime|isNumber)) {
			if next.times > 0 {
				st.tail = [2]int{next.from, next.to}
				return
			}
			st.to, st.body[1] = next.to, next.to // "announced that ..."
			continue
		}
		if next.join == subordinate && next.from == st.to && next.times == 0 && conditions[s.low(next.from)] {
			st.to, st.body[1] = next.to, next.to // "will close if it rains"
			continue
		}
		if next.join != coordinate || next.times > 0 || next.verb < 0 || s.hasNoun([2]int{next.from, next.verb}) || next.from-st.to > 2 {
			return
		}
		st.to, st.body[1] = next.to, next.to
	}
}

// tellsWhom reports whether between the verb at word v and "that" at word i stands no more than
// who is told and when: "informed the board on 5 May that".
func (s *sentence) tellsWhom(v, i int) bool { return v >= 0 && s.tellerOf(i) == v }

// tellerOf is the verb that goes on with the "that" of word i: "told the court that"; -1 for none.
func (s *sentence) tellerOf(i int) int {
	for k := i - 1; k >= 0 && k >= i-longestTold; k-- {
		switch {
		case s.is(k, isName):
		case tellings[s.low(k)] && s.is(k, isPast|isPart|isPresent) && !s.is(k-1, isDet|isPart), denials[s.low(k)] && s.is(k, isPast|isPart|isPresent):
			return k
		case tellings[s.low(k)]: // "rejected claims that"
		case s.is(k, finite|isConj|isIng|isComma):
			return -1
		}
	}
	return -1
}

// longestTold is in words.
const longestTold = 10

// tellings are verbs that go on with what is told.
var tellings = set(`said announced reported told claimed argued warned wrote declared confirmed noted added explained informed
	assured notified promised agreed decided ruled ordered found held learned learnt heard admitted testified stated predicted
	complained conceded denied insisted says saith deposeth writes reports tells claims believed believes thinks thought hopes hoped showed shows recommended resolved proposed vowed swore`)

// share cuts a clause with several times, those of the indices peers, before
// the phrase that each time belongs to. Times with no phrase between them keep
// the whole: "in April and June 1955".
func (s *sentence) share(out []statement, ds []dating, peers []int) {
	whole := out[peers[0]]
	start := whole.from
	for n, k := range peers {
		out[k].from, out[k].to = start, whole.to
		if n+1 == len(peers) {
			break
		}
		at := s.phraseBetween(ds[k].last+1, ds[peers[n+1]].first)
		if at < 0 {
			continue
		}
		for j := n; j >= 0 && out[peers[j]].to == whole.to; j-- {
			out[peers[j]].to = at
		}
		start = at
	}
	for _, k := range peers {
		s.trimStatement(&out[k], whole)
	}
}

// phraseBetween returns where between two times the phrase of the second
// begins: before a verb form after a comma or conjunction, or failing that at
// the last comma or conjunction with a noun after it. -1 where there is none.
func (s *sentence) phraseBetween(from, to int) int {
	last := -1
	for i := from; i < to; i++ {
		w := s.words[i]
		if w.is(isIng|isPart) && !s.is(i-1, isDet) && s.is(i-1, isComma|isConj) {
			for i > from && s.words[i-1].is(isComma|isConj) {
				i--
			}
			return i
		}
		if (w.is(isComma) || w.is(isBreak) && s.text(i) != "-" || w.is(isConj) && !w.is(isName)) && s.hasNoun([2]int{i + 1, to}) {
			last = i
		}
	}
	return last
}

// trimStatement sets the parts of a statement that is now a part of the whole.
func (s *sentence) trimStatement(st *statement, whole statement) {
	if st.from == whole.from && st.to == whole.to {
		return
	}
	for st.from < st.to && s.words[st.from].is(isComma|isConj|isBreak) && !s.words[st.from].is(isName) {
		st.from++
	}
	st.body = [2]int{st.from, st.to}
	if whole.verb >= st.from && whole.verb < st.to {
		st.subject[1] = whole.verb
		st.body[0] = whole.verb
		return
	}
	st.verb = -1
	for i := st.from; i < st.to; i++ {
		if s.words[i].is(isIng|isPart) && !s.words[i].is(isName|isPrep) {
			st.verb = i
			break
		}
	}
	st.subject = [2]int{}
	if st.verb == st.from && st.from > whole.subject[0] {
		st.subject = whole.subject
	}
}
