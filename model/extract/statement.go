package extract

import (
	"slices"
	"strings"

	"chronotope/model"
)

// statement is the part of a sentence that states one event: the words of its
// passage, with subject and predicate where they can be told apart.
type statement struct {
	from, to int // words of the passage
	subject  [2]int
	body     [2]int // the predicate, or all of a statement without a verb
	verb     int    // -1 for none
	clause   int    // index of its clause
	tail     [2]int // what the predicate says, where that is dated by a time of its own
	by, said [2]int // who says what it states, and the words of that up to "that", where it is only said
	shares   bool   // its subject is that of the clause before
}

// states returns the statement that each dating dates.
func (s *sentence) states(ds []dating) []statement {
	out := make([]statement, len(ds))
	for k := range ds {
		if st, ok := s.nominal(ds[k]); ok {
			out[k] = st
			continue
		}
		c := s.home(s.clauseOf(ds[k].first), &ds[k])
		out[k] = s.statement(c)
	}
	for k := range ds { // several times in one clause share it out
		if out[k].clause < 0 {
			continue
		}
		var peers []int
		for j := range ds {
			if out[j].clause == out[k].clause {
				peers = append(peers, j)
			}
		}
		if len(peers) > 1 && peers[0] == k {
			s.share(out, ds, peers)
		}
	}
	return out
}

// titled makes the title that opens the sentence the subject of clause c where
// that is a participle without one: "MAYORS DECLARATION – 5th Forum. Adopted at".
func (s *sentence) titled(st *statement, c int) bool {
	cl := s.clauses[c]
	if st.subject[0] < cl.verb || c == 0 || cl.join != mainClause || s.clauses[c-1].verb >= 0 || !s.words[cl.verb].is(isPart) {
		return false
	}
	first := s.clauses[0]
	st.subject, st.from = [2]int{first.from, first.to}, first.from
	for i := first.from; i < first.to; i++ {
		if s.words[i].is(isBreak) {
			st.subject[1] = i
			break
		}
	}
	return true
}

// nominal returns the statement of an event that is only named, to tell when
// something else was: "since its launch in 2003".
func (s *sentence) nominal(d dating) (statement, bool) {
	if st, ok := s.premodified(d); ok {
		return st, true
	}
	if st, ok := s.correspondence(d); ok {
		return st, true
	}
	if st, ok := s.enclosed(d); ok {
		return st, true
	}
	if st, ok := s.participial(d); ok {
		return st, true
	}
	i := d.first - 1
	for s.is(i, isPrep) {
		i--
	}
	if !s.is(i, isEventNoun) {
		return statement{}, false
	}
	for j := i - 1; j > i-6 && j > 0; j-- {
		w := s.words[j]
		if w.is(isDet) && (landmarks[s.low(j-1)] || s.low(i+1) == "of" && s.ofThing(j-1)) {
			return statement{from: j, to: d.last + 1, body: [2]int{j, d.last + 1}, verb: -1, clause: -1}, true
		}
		if w.is(marks | isPrep | finite | isTime) {
			break
		}
	}
	return statement{}, false
}

// participial returns the statement of a participle right before a time that only tells which thing is
// meant: "the policy issued on 20 March shall remain", "he sold the house built in 1901".
func (s *sentence) participial(d dating) (statement, bool) {
	p := d.first - 1
	for s.is(p, isPrep|isDet) {
		p--
	}
	if p < d.first-3 || p < 1 || !bringsAbout[s.low(p)] {
		return statement{}, false
	}
	cl := s.clauses[s.clauseOf(d.first)]
	noun := p - 1
	if s.is(noun, isComma) && cl.verb >= 0 && cl.verb < p { // "gifts to the fund, founded in 1992"
		noun--
	}
	if cl.verb < 0 || cl.verb == p || cl.join == aside || s.is(noun, marks|finite|isPart|isPron|isPrep|isConj|isTime|isAdv|isTo) && !s.is(noun, isName) {
		return statement{}, false
	}
	from := noun
	for from > cl.from && !s.is(from, isDet) && !s.is(from-1, marks|finite|isPrep|isConj|isTime|isTo|isSub|isRel) {
		from--
	}
	if from == cl.verb || s.is(from-1, isHave) {
		return statement{}, false
	}
	return statement{from: from, to: d.last + 1, subject: [2]int{from, noun + 1}, body: [2]int{p, d.last + 1}, verb: p, clause: -1}, true
}

// enclosed returns the statement of a participle between a noun and its verb, with commas around all
// that hangs on it: "the bridge, opened in 1871 and widened in 1902, was swept away". Its times are not
// the verb's.
func (s *sentence) enclosed(d dating) (statement, bool) {
	cl := s.clauses[s.clauseOf(d.first)]
	shut := cl.verb - 1
	for s.is(shut, isAdv|isHave|isModal|isNot) {
		shut--
	}
	if cl.join == aside || shut <= d.last || !s.is(shut, isComma) {
		return statement{}, false
	}
	open, p := -1, -1
	for j := d.first - 1; j > cl.from; j-- {
		part := s.is(j, isPart) && !s.is(j, isName) && (s.is(j-1, isComma) || s.is(j-1, isConj))
		if part && p < 0 {
			p = j
		}
		if part && s.is(j-1, isComma) && s.is(j-2, isName|isEventNoun|isOrg|isPlace) || part && s.is(j-1, isComma) && !s.is(j-2, isTime|isPrep|isPart|isAdv|marks) {
			open = j - 1
			break
		}
		if s.is(j, isBreak|isSub|isRel|isOpen) {
			break
		}
	}
	if open <= cl.from {
		return statement{}, false
	}
	from := open - 1
	for from > cl.from && !s.is(from, isDet) && !s.is(from-1, marks|finite|isConj|isTime|isTo|isSub|isRel) {
		from--
	}
	to := d.last + 1 // and what goes on from there: "made for the fair of 1904 at Leeds"
	for to < shut && !s.is(to, isTime|isComma) && (!s.is(to, isConj) || !s.is(to+1, isPart)) {
		to++
	}
	return statement{from: from, to: to, subject: [2]int{from, open}, body: [2]int{p, to}, verb: p, clause: -1}, true
}

// bringsAbout are participles of bringing a thing about, or of a gathering.
var bringsAbout = set(`built erected founded established opened created launched formed published printed issued signed granted held made drawn
	laid planted completed finished acquired bought written dated concluded adopted passed enacted incorporated delivered cast painted
	discovered born recorded produced released composed installed dedicated consecrated chartered ratified executed introduced set`)

// ofThing reports whether "of" or the like stands at word j behind a noun, so that what follows
// tells which thing is meant: "the survivors of the flood of 1953".
func (s *sentence) ofThing(j int) bool {
	switch s.low(j) {
	case "of", "about", "from":
		return j > 0 && !s.is(j-1, finite|isPart|isIng|isPrep|isDet|isEventNoun|marks|isConj)
	}
	return false
}

// premodified returns the statement of an event named with its year after the
// verb of its clause: "denounced the 1975 Algiers Agreement".
func (s *sentence) premodified(d dating) (statement, bool) {
	v := s.clauses[s.clauseOf(d.first)].verb
	if v < 0 || v > d.first || !s.is(d.first-1, isDet) {
		return statement{}, false
	}
	for j := d.last + 1; j < len(s.words) && j < d.last+7; j++ {
		switch w := s.words[j]; {
		case w.is(isEventNoun) && !s.is(j+1, isEventNoun|isName):
			return statement{from: d.first - 1, to: j + 1, body: [2]int{d.first - 1, j + 1}, verb: -1, clause: -1}, true
		case w.is(marks|isPrep|isConj|finite|isTime) && !w.is(isName):
			return statement{}, false
		}
	}
	return statement{}, false
}

// landmarks are words before an event that another is told by.
var landmarks = set("since after before following until")

// home is the clause that a time in clause c says something about: c itself, or
// where c is an aside without a verb or place of its own what it stands beside.
func (s *sentence) home(c int, d *dating) int {
	if k := s.cleft(c); k >= 0 {
		return k
	}
	if k := s.reckonedFrom(c, d); k >= 0 {
		return k
	}
	for s.clauses[c].join == aside && s.clauses[c].verb < 0 && s.clauses[c].parent >= 0 {
		parent := s.clauses[c].parent
		// An aside after a later part of the clause belongs to that part.
		for k := range s.clauses {
			if s.clauses[k].join != aside && s.clauses[k].from <= d.first && d.first < s.clauses[k].to {
				parent = k
			}
		}
		c = parent
	}
	return c
}

// reckonedFrom is the clause that a time opens with which another clause only tells from when it
// is reckoned, "two days after the mill burned, the owner fled"; -1 where there is none.
func (s *sentence) reckonedFrom(c int, d *dating) int {
	if d.first > s.clauses[c].from+1 {
		return -1
	}
	if t := s.low(d.last + 1); t != "after" && t != "before" {
		return -1
	}
	for k := range s.clauses {
		cl := s.clauses[k]
		if cl.verb > d.last && s.is(cl.from-1, isComma) && cl.from > d.last+3 && cl.join != relative && cl.join != aside && cl.join != subordinate {
			return k
		}
	}
	return -1
}

// cleft is the clause that tells what happened where clause c only says when: "It was on
// 10 May that the tower fell"; or -1.
func (s *sentence) cleft(c int) int {
	cl := s.clauses[c]
	if cl.verb < 1 || cl.times == 0 || !s.is(cl.verb, isBe) || !strings.EqualFold(s.text(cl.verb-1), "it") || c+1 >= len(s.clauses) {
		return -1
	}
	next := s.clauses[c+1]
	if next.from != cl.to || next.verb < 0 || next.times > 0 || !cleftWords[s.low(next.from)] {
		return -1
	}
	for i := cl.verb + 1; i < cl.to; i++ {
		if !s.words[i].is(isTime | isPrep | isDet | isAdv | isComma) {
			return -1
		}
	}
	return c + 1
}

// cleftWords lead from when something was to what it was: "It was the 20th before we sailed".
var cleftWords = set("that when before ere till until")

// statement makes the whole of clause c a statement.
func (s *sentence) statement(c int) statement {
	cl := s.clauses[c]
	st := statement{from: cl.from, to: cl.to, verb: cl.verb, clause: c}
	st.body = [2]int{cl.from, cl.to}
	st.from = max(st.from, s.numbering())
	for st.from < st.to && s.words[st.from].is(isConj|isComma|isBreak) && !s.words[st.from].is(isName) {
		st.from++
	}
	st.body[0] = st.from
	if cl.verb < 0 {
		return st
	}
	st.subject = [2]int{s.subjectStart(st.from, cl.verb), cl.verb}
	st.by, st.said = s.sayer(c)
	st.body = [2]int{cl.verb, cl.to}
	s.endApposition(&st, cl)
	if s.titled(&st, c) {
		return st
	}
	s.takeSubject(&st, cl)
	s.reachBack(&st, c)
	s.extend(&st, c)
	return st
}

// endApposition ends the statement of a participle between commas where that ends: "the firm,
// founded in 1990, plans".
func (s *sentence) endApposition(st *statement, cl clause) {
	if !s.words[cl.verb].is(isPart) || s.commas(cl.from, cl.verb) != 1 || !s.is(cl.verb-1, isComma) {
		return
	}
	st.subject[1]--
	for i := cl.verb; i < cl.to; i++ {
		if s.words[i].is(isComma) {
			st.to, st.body[1] = i, i
			return
		}
	}
}

// takeSubject gives the statement of a clause that has no subject of its own that of the clause
// it hangs on: what a relative clause tells about, or who does what is joined by "and".
func (s *sentence) takeSubject(st *statement, cl clause) {
	if cl.parent < 0 {
		return
	}
	if cl.join == coordinate {
		cl.parent = s.subjectClause(cl)
	}
	parent := s.clauses[cl.parent]
	switch {
	case cl.join == relative:
		known := s.antecedent(cl.from, parent.from)
		st.from = known[0]
		if !s.hasNoun([2]int{cl.from + 1, cl.verb}) { // else it has one of its own
			st.subject = known
		}
	case cl.join == coordinate && !s.hasNoun(st.subject):
		p := s.statement(cl.parent)
		if !s.hasNoun(p.subject) {
			return
		}
		st.subject, st.shares = p.subject, true
		st.from = min(st.from, p.from)
		if parent.times == 0 && !s.words[cl.verb].is(isBe) && cl.from-parent.to < 1 && !s.is(cl.from-1, isComma) && !s.anyTime(cl.from, cl.verb) {
			st.verb, st.body[0] = p.verb, p.body[0] // "opened and closed in 1920"
		}
	}
}

// subjectClause is the clause before one that "and" joins to it whose subject that shares: the last
// that has one of its own.
func (s *sentence) subjectClause(cl clause) int {
	for k := len(s.clauses) - 1; k > cl.parent; k-- {
		c := s.clauses[k]
		if c.from < cl.from && c.to <= cl.from && c.join == coordinate && c.verb >= 0 && s.hasNoun([2]int{s.subjectStart(c.from, c.verb), c.verb}) {
			return k
		}
	}
	return cl.parent
}

// gathering returns the event mention of a numbered meeting that a statement names just
// before its time as where something was done: "adopted at the 5th Forum on
// 8 May" dates the forum as well. Nil where there is none.
func (s *sentence) gathering(st statement, d dating) *eventMention {
	if st.verb < 0 || s.kind(st) == "met" {
		return nil
	}
	for i := st.verb + 1; i < d.first && i < st.verb+4; i++ {
		if t := s.low(i); t != "at" && t != "during" {
			continue
		}
		part := statement{from: i + 1, to: min(d.last+1, st.to), verb: -1, clause: st.clause}
		terms := s.termsOf(part.from, part.to)
		if terms.edition == "" || !slices.ContainsFunc(s.words[part.from:part.to], func(w word) bool { return w.is(isEventNoun) }) || s.census(part.from, part.to).verbs > 0 {
			return nil
		}
		st.from = max(st.from, s.clauses[st.clause].from)
		c := newEventMention(s.doc, d.date, d.anchor, s.passage(st, d.anchor))
		c.headline, c.kind, c.terms, c.told = s.headline(part), "met", terms, toldByGathering
		if c.headline == "" {
			return nil
		}
		c.because(model.ReasonGathering, terms.edition)
		return c
	}
	return nil
}

// passage is the span of a statement's words, without marks at its ends that
// belong to nothing in it, and with the time where that stands outside.
func (s *sentence) passage(st statement, anchor model.Span) model.Span {
	from, to := s.passageWords(st, anchor)
	if from >= to {
		return s.span
	}
	p := model.Span{Start: s.words[from].span.Start, End: s.words[to-1].span.End}
	p.Start, p.End = min(p.Start, anchor.Start), max(p.End, anchor.End)
	if p.Start == s.words[s.numbering()].span.Start && s.span.End-p.End <= 2 {
		p.End = s.span.End // the full stop, where it is a sentence
	}
	if open, shut := strings.Count(p.Of(s.doc.Text), "("), strings.Count(p.Of(s.doc.Text), ")"); open > shut {
		if i := strings.IndexByte(s.doc.Text[p.End:s.span.End], ')'); i >= 0 && i < 3 {
			p.End += i + 1
		}
	}
	return p
}

// nameBefore is where a passage of the words [from, to) begins that has the name with it of what
// its first words point to, where that stands before it in the sentence.
func (s *sentence) nameBefore(from, to int) int {
	start := from
	for i := from; i < to; i++ {
		if p, ok := s.means[i]; ok && p.points && p.within >= 0 && p.within < start {
			start = p.within
		}
	}
	return start
}

// passageWords are the words of a statement without those at its ends that belong to
// nothing in it.
func (s *sentence) passageWords(st statement, anchor model.Span) (from, to int) {
	from, to = st.from, st.to
	if main := s.supposedOf(st); main >= 0 {
		return min(from, s.clauses[main].from), max(to, s.clauses[main].to)
	}
	if st.said[1] > 0 {
		from = min(from, st.said[0])
	}
	if st.by[1] > 0 {
		from = min(from, st.by[0])
	}
	from = s.nameBefore(from, to)
	subordinator := st.said[1] == 0 && st.clause >= 0 && s.clauses[st.clause].join == subordinate && from == s.clauses[st.clause].from &&
		s.is(from, isSub) && s.words[from].span.Start < anchor.Start
	for from < to && (subordinator || s.text(from) == "that" || s.words[from].is(isComma|isBreak|isConj|isShut) && !s.words[from].is(isName)) {
		from++
		subordinator = false
	}
	if s.is(from, isQuote) && from+1 < len(s.words) && s.words[from+1].class != 0 && s.words[from+1].span.Start > s.words[from].span.End {
		from++ // the quotation mark that closes what stands before
	}
	for to > from && s.words[to-1].is(isComma|isBreak|isOpen|isConj) && !s.words[to-1].is(isName) {
		to--
	}
	return from, to
}
