package extract

import (
	"slices"
	"strings"
)

// This file makes headlines shorter, a step at a time.

// compressions make a headline shorter, each where those before it were not enough.
var compressions = []func(*draft){
	(*draft).withoutFirst, (*draft).withoutWhere, (*draft).withoutClauses, (*draft).withoutOpening, (*draft).withoutAppositions, (*draft).withoutEnd, (*draft).cutOff,
}

// withoutParticiple leaves out of a subject a participle phrase after its comma.
func (d *draft) withoutParticiple(subject []int) []int {
	for k, i := range subject {
		if d.s.is(i, isComma) {
			if k > 0 && k+1 < len(subject) && d.s.is(subject[k+1], isPart|isIng) && !d.s.is(subject[k+1], isName) {
				return subject[:k]
			}
			break
		}
	}
	return subject
}

// withoutFirst leaves out the predicate before the one that is dated: "kept an inn and died".
func (d *draft) withoutFirst() {
	if d.st.verb < 0 || d.st.clause < 0 || !d.st.shares {
		return
	}
	from := d.s.clauses[d.st.clause].from
	if own := d.s.clauses[d.st.clause].verb; d.st.verb < from && own >= from {
		d.ws = slices.DeleteFunc(slices.Clone(d.ws), func(i int) bool { return i >= d.st.verb && i < own })
	}
}

// withoutWhere leaves out where something was said, between the verb and "that".
func (d *draft) withoutWhere() {
	s := d.s
	for k := 2; k < len(d.ws); k++ {
		if s.low(d.ws[k]) != "that" {
			continue
		}
		for j := k - 1; j > 1 && j > k-7; j-- {
			if s.is(d.ws[j], isPrep) && tellings[s.low(d.ws[j-1])] {
				d.ws = slices.Delete(slices.Clone(d.ws), j, k)
				return
			}
		}
		return
	}
}

// withoutClauses leaves out relative clauses, and what only says why or when.
func (d *draft) withoutClauses() {
	s := d.s
	for k := 3; k < len(d.ws); k++ {
		c := s.clauseOf(d.ws[k])
		cl := s.clauses[c]
		if cl.from != d.ws[k] || conditions[s.low(cl.from)] || s.low(cl.from) == "that" && !s.relativeAt(cl.from, cl.to) ||
			cl.join != relative && cl.join != subordinate || d.st.verb >= cl.from || s.reports(cl.from-1) {
			continue
		}
		end := k
		for end < len(d.ws) && d.ws[end] < cl.to {
			if conditions[s.low(d.ws[end])] {
				return
			}
			end++
		}
		if s.is(d.ws[k-1], isComma|isPrep) && !s.is(d.ws[k-1], isName) {
			k--
		}
		d.ws = slices.Delete(slices.Clone(d.ws), k, end)
		if k > 0 && d.length() <= headlineWords {
			return
		}
		k--
	}
}

// withoutOpening leaves out the phrase before the subject.
func (d *draft) withoutOpening() {
	s := d.s
	if d.st.verb < 0 || len(d.ws) == 0 || !s.is(d.ws[0], isPrep) || s.is(d.ws[0], isName) || d.st.said[1] > 0 {
		return
	}
	for k, i := range d.ws {
		if i >= d.st.verb {
			return
		}
		if k > 1 && s.is(i, isDet|isName|isPlace) && s.startsName(d.ws, k) {
			d.ws = d.ws[k:]
			return
		}
	}
}

// startsName reports whether the subject can begin at the k-th word, behind an opening phrase of
// which the time was taken off.
func (s *sentence) startsName(ws []int, k int) bool {
	return ws[k] > ws[k-1]+1 || s.is(ws[k-1], isComma)
}

// withoutAppositions leaves out what stands between commas before the verb, or between a name and
// what follows.
func (d *draft) withoutAppositions() {
	s := d.s
	for k := 1; k < len(d.ws); k++ {
		if !s.is(d.ws[k], isComma) || s.is(d.ws[k-1], isComma) {
			continue
		}
		end := k + 1
		for end < len(d.ws) && !s.is(d.ws[end], isComma) {
			end++
		}
		switch {
		case end == len(d.ws) || end == k+1 || end-k > 9:
			return
		case s.census(d.ws[k+1], d.ws[end]).verbs > 0 || s.listed(d.ws, k, end):
			continue
		}
		d.ws = slices.Delete(slices.Clone(d.ws), k, end+1)
		if d.length() <= headlineWords {
			return
		}
	}
}

// listed reports whether what stands between the commas k and end is one of several things, or a
// phrase that belongs to what follows.
func (s *sentence) listed(ws []int, k, end int) bool {
	if s.is(ws[k+1], isConj) {
		return true
	}
	for j := end + 1; j < len(ws) && j < end+6; j++ {
		switch {
		case s.is(ws[j], isConj):
			return true
		case s.finiteAt(ws[j]):
			return false
		}
	}
	return false
}

// withoutEnd cuts the headline before the last phrase that does not fit, where what is left is
// whole, and with what it cuts off no condition is lost.
func (d *draft) withoutEnd() {
	s := d.s
	n, fits := 0, len(d.ws)
	for k, i := range d.ws {
		if s.is(i, marks) {
			continue
		}
		if n += d.count(i); n > headlineWords {
			fits = k
			break
		}
	}
	for k := fits; k > 2; k-- {
		if !s.phraseAt(d.ws, k) || !d.whole(k) {
			continue
		}
		if d.conditional(k) {
			break
		}
		for j := k - 1; j > 4 && k < len(d.ws) && !s.finiteAt(d.ws[j]); j-- {
			if s.is(d.ws[j], isComma) && s.is(d.ws[j+1], isDet) && !s.is(d.ws[k], isComma|isConj) {
				k = j // no part of an apposition
			}
		}
		d.ws = d.ws[:k]
		return
	}
}

// conditional reports whether among the words from the k-th on is a condition of those before.
func (d *draft) conditional(k int) bool {
	return slices.ContainsFunc(d.ws[k:], func(i int) bool {
		t := d.s.low(i)
		return conditions[t] || t == "not" || t == "without"
	})
}

// whole reports whether the first k words say something whole: a predicate that has what it goes
// with, no participle that lacks what it leads to.
func (d *draft) whole(k int) bool {
	s := d.s
	verb := -1
	for j := range k {
		if s.finiteAt(d.ws[j]) {
			verb = j
		}
		if i := d.ws[j]; i == d.st.verb {
			verb = max(verb, j)
		}
	}
	last := s.words[d.ws[k-1]]
	switch {
	case k > 1 && s.is(d.ws[k-2], isTo) && !last.is(isName|isPlace) && !strings.HasSuffix(s.low(d.ws[k-1]), "s") && k < len(d.ws) && !s.is(d.ws[k], isComma): // "to take | over the works"
		return false
	case verb < 0:
		return d.st.verb < 0 && k > 2
	case k-verb < 2: // only its verb
		return verb > 0 && !s.is(d.ws[verb-1], isConj|isComma|isTo) && !last.is(isBe|isHave|isModal|isDo) && intransitive[s.low(d.ws[k-1])]
	case k-verb == 2 && s.is(d.ws[verb], isBe) && !last.is(isPart|isName|isPlace|isNumber): // "were central"
		return false
	case last.is(isPart|isPast) && !last.is(isName): // "a syndicate led", but "was fined"
		return s.compound(d.ws[k-1])
	}
	for j := k - 1; j > verb; j-- { // "... and sold"
		if s.is(d.ws[j], isConj) && k-j < 3 && !s.is(d.ws[k-1], isName|isPlace) && s.is(d.ws[j+1], isPart|isPast) {
			return false
		}
	}
	return true
}

// intransitive are verbs that need nothing after them.
var intransitive = set(`died began arrived left opened closed burned burnt sank failed fell collapsed resigned retired ended
	met returned escaped surrendered exploded crashed happened occurred`)

// cutOff cuts the headline to its length: whole words, and a sign that there is more. A condition
// makes it as long as that needs.
func (d *draft) cutOff() {
	limit := headlineWords
	if d.conditional(0) {
		limit = conditionWords
	}
	n := 0
	for k, i := range d.ws {
		if d.s.is(i, marks) {
			continue
		}
		if n += d.count(i); n > limit {
			for k > 4 && (d.s.is(d.ws[k-1], isName) && d.s.is(d.ws[k], isName|isPlace) || // "John | Pike"
				d.s.is(d.ws[k-1], isDet|isPrep|isConj|isTo|isSub|isRel|isComma|isBe|isHave|isModal) && !d.s.is(d.ws[k-1], isName|isPlace)) {
				k--
			}
			d.ws, d.cut = d.ws[:k], true
			return
		}
	}
}

// phraseAt reports whether a phrase that can be left out starts with the k-th word.
func (s *sentence) phraseAt(ws []int, k int) bool {
	before := s.words[ws[k-1]]
	if before.is(isPrep|isDet|isConj|isAdv|isBe|isHave|isModal|isTo|isIng|isNot|isSub|isRel) && !before.is(isName|isPlace) {
		return false
	}
	if k == len(ws) {
		return true
	}
	w := s.words[ws[k]]
	if t := s.low(ws[k]); t == "of" || leadsOn[s.low(ws[k-1])] && !w.is(isComma|isConj) {
		return false
	}
	return !w.is(isName|isPlace) && w.is(isPrep|isConj|isSub|isRel|isComma|isBreak|isTo|isIng)
}

// leadsOn are words that say nothing without the phrase behind them: "with effect from".
var leadsOn = set(`effect accordance respect regard order addition relation connection line due subject according prior
	pursuant next close opposed together along apart behalf account way able unable likely certain ready about going
	understanding condition view intention`)
