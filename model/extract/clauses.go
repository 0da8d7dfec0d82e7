package extract

import (
	"strings"

	"chronotope/model"
	"chronotope/model/language"
)

// sentence is a sentence under analysis: its words, and the clauses they make.
type sentence struct {
	doc     *model.Document
	block   model.Block
	span    model.Span
	words   []word
	lower   []string // the words in lower case, as far as they were asked for
	clauses []clause
	inner   []int // of each word, its clause
	unused  []model.UnusedTime
	means   map[int]pointer // what its words mean, as far as they name or point to something; nil where that was not asked
	omitted *entity         // who does what the statement asked about tells without a subject; nil where that is not known
	tongue  language.Code   // the grammar is that of English
	note    noting          // of the part looked at last
	turn    string          // whose it is to speak: "Q" or "A"; "" where that is not told
}

// text is the word i as it stands.
func (s *sentence) text(i int) string {
	if i < 0 || i >= len(s.words) {
		return ""
	}
	return s.words[i].span.Of(s.doc.Text)
}

// low is the word i in lower case.
func (s *sentence) low(i int) string {
	if i < 0 || i >= len(s.words) {
		return ""
	}
	if s.lower[i] == "" {
		s.lower[i] = strings.ToLower(s.text(i))
	}
	return s.lower[i]
}

// is reports whether there is a word i of one of the classes c.
func (s *sentence) is(i int, c class) bool {
	return i >= 0 && i < len(s.words) && s.words[i].is(c)
}

// join says how a clause hangs together with the one before it.
type join uint8

const (
	mainClause  join = iota
	coordinate       // "and ...", may lack a subject of its own
	subordinate      // "when ...", "after ..."
	relative         // "which ...", tells about the word before it
	aside            // in brackets or between dashes
)

// clause is a run of words with at most one predicate. The words of the asides
// within it count as theirs, not as its own.
type clause struct {
	from, to int // words
	join     join
	parent   int // index of the clause it hangs on; -1 for none
	verb     int // its first finite verb, or participle that serves as one; -1 for none
	times    int
}

// own reports whether word i belongs to clause c and not to an aside in it.
func (s *sentence) own(c, i int) bool { return s.clauseOf(i) == c }

// clauseOf returns the innermost clause that holds word i; the first where the
// word, a mark between clauses, is in none.
func (s *sentence) clauseOf(i int) int { return s.inner[i] }

// paint notes for each word the innermost clause that holds it. What is inserted
// into a clause comes after it in the list.
func (s *sentence) paint() {
	s.inner = append(s.inner[:0], make([]int, len(s.words))...)
	for k, c := range s.clauses {
		for i := c.from; i < c.to; i++ {
			s.inner[i] = k
		}
	}
}

// parse cuts the words into clauses: at marks that part, before relative and
// subordinate clauses, and where after a comma or conjunction a new predicate
// comes. Clauses are in order of their first word.
func (s *sentence) parse() {
	s.lower = append(s.lower[:0], make([]string, len(s.words))...)
	s.clauses = s.clauses[:0]
	s.cut(0, len(s.words), -1, mainClause, 0)
	s.paint()
	for i := range s.clauses {
		s.clauses[i].verb = s.predicate(i)
		for j := s.clauses[i].from; j < s.clauses[i].to; j++ {
			if s.words[j].is(isTime) && s.own(i, j) {
				s.clauses[i].times++
			}
		}
	}
}

// deepest is how many asides may stand within each other.
const deepest = 4

// cut appends the clauses of words [from, to).
func (s *sentence) cut(from, to, parent int, kind join, depth int) {
	open := len(s.clauses)
	s.clauses = append(s.clauses, clause{from: from, to: to, join: kind, parent: parent, verb: -1})
	hasVerb := false
	for i := from; i < to; i++ {
		if end, inner := s.inserted(open, i, to, hasVerb); end > i && depth < deepest {
			start := i
			if !s.words[i].is(isRel | isSub) {
				start++
			}
			s.cut(start, end, open, inner, depth+1)
			i = end - 1
			if s.is(end, isShut|isBreak) {
				i = end
			}
			if inner != aside || !s.breaksOff(i, to, start, end) {
				continue
			}
			s.clauses[open].to = i + 1
			open, hasVerb = len(s.clauses), false
			s.clauses = append(s.clauses, clause{from: i + 1, to: to, join: mainClause, parent: -1, verb: -1})
			continue
		}
		if hasVerb || s.words[i].is(isBreak) || s.relativeAt(i, to) && i > from {
			if j, next := s.opens(open, i, to); j >= 0 {
				s.clauses[open].to = i
				at := len(s.clauses)
				s.clauses = append(s.clauses, clause{from: j, to: to, join: next, parent: s.parentOf(open, next), verb: -1})
				open, hasVerb, i = at, false, j-1
				if next == relative || next == subordinate {
					i = j // its first word must not open it again
				}
				continue
			}
		}
		hasVerb = hasVerb || s.finiteAt(i)
	}
}

// inserted returns where a stretch ends that starts at word i of clause c and is
// no part of it: in brackets, between dashes, or a relative clause before the
// clause's own verb. The end is 0 where nothing is inserted.
func (s *sentence) inserted(c, i, to int, hasVerb bool) (end int, kind join) {
	w := s.words[i]
	switch {
	case w.is(isOpen):
		return s.closing(i, to), aside
	case w.is(isBreak) && s.text(i) != "*" && s.text(i) != ";" && s.text(i) != ":":
		if end := s.dashed(i, to); end > 0 && s.census(i+1, end).verbs == 0 {
			return end, aside
		}
	case !hasVerb && i > s.clauses[c].from && s.relativeAt(i, to):
		return s.relativeEnd(i, to), relative
	}
	return 0, 0
}

// relativeAt reports whether a relative clause starts at word i: with "which"
// and its like, or with "that" before a verb.
func (s *sentence) relativeAt(i, to int) bool {
	w := s.words[i]
	if w.is(isRel) {
		return s.finiteBefore(i+1, to)
	}
	if w.is(isName) || !strings.EqualFold(s.text(i), "that") || s.is(i-1, isPart|isPast|isPresent|isBe|isIng) || s.is(i-2, isTo) || s.tellerOf(i) >= 0 {
		return false
	}
	noun := i > 0 && s.words[i-1].class&^(isEventNoun|isOrg|isName|isPlace) == 0
	for i++; i < to && s.words[i].is(isAdv); i++ {
	}
	return i < to && (s.words[i].is(finite|isPron) || noun && s.finiteBefore(i, to))
}

// relativeEnd returns where the relative clause at i ends because the verb of
// the clause around it follows; 0 where none does.
func (s *sentence) relativeEnd(i, to int) int {
	comma, verbs := 0, 0
	for j := i + 1; j < to; j++ {
		w := s.words[j]
		switch {
		case w.is(isOpen):
			j = s.closing(j, to)
		case w.is(isBreak):
			return 0
		case w.is(isComma) && verbs > 0:
			comma = j
		case w.is(isComma):
		case s.finiteAt(j) && (verbs == 0 || !s.is(j-1, isBe|isHave|isModal|isNot|isAdv|isConj)), comma > 0 && w.is(isPart) && s.is(j-1, isComma):
			if verbs++; verbs > 1 {
				if comma > 0 {
					return comma
				}
				return j
			}
		case w.is(isSub|isRel) && !w.is(isDet|isPrep):
			return 0
		}
	}
	return 0
}

// breaksOff reports whether after an aside [start, end) that ends at word i the
// text begins anew without a full stop, as notes do: "Declaration (Oct 2018) More".
func (s *sentence) breaksOff(i, to, start, end int) bool {
	if i+2 >= to || !s.words[i+1].is(isName) && !s.opensUpper(i+1) {
		return false
	}
	t := s.census(start, end)
	return t.times > 0 && t.words == t.times && s.census(0, start).verbs == 0
}

// opensUpper reports whether word i has a capital.
func (s *sentence) opensUpper(i int) bool {
	t := s.text(i)
	return t != "" && t[0] >= 'A' && t[0] <= 'Z'
}

// dashed returns where the dash closes that opens an aside at i; 0 where none does.
func (s *sentence) dashed(i, to int) int {
	for j := i + 1; j < to && j < i+14; j++ {
		if s.words[j].is(isBreak) && s.text(j) == s.text(i) {
			return j
		}
	}
	return 0
}

// parentOf is the clause that one opened after clause c hangs on.
func (s *sentence) parentOf(c int, kind join) int {
	if kind == coordinate && s.clauses[c].join == coordinate {
		return s.clauses[c].parent
	}
	return c
}

// closing returns where the bracket opened at i closes, or the end.
func (s *sentence) closing(i, to int) int {
	depth := 0
	for j := i; j < to; j++ {
		switch {
		case s.words[j].is(isOpen):
			depth++
		case s.words[j].is(isShut):
			if depth--; depth == 0 {
				return j
			}
		}
	}
	return to
}

// opens reports whether a new clause opens at word i, which parts it from
// clause c: its first word, or -1.
func (s *sentence) opens(c, i, to int) (int, join) {
	w := s.words[i]
	if w.is(isBreak) {
		if s.parts(c, i, to) {
			return i + 1, mainClause
		}
		return -1, 0
	}
	j, comma := i, w.is(isComma)
	if comma {
		j++
	}
	if j >= to {
		return -1, 0
	}
	return s.opensAt(i, j, comma, to)
}

// opensAt is opens for the word j, behind the comma at i where there is one.
func (s *sentence) opensAt(i, j int, comma bool, to int) (int, join) {
	switch next := s.words[j]; {
	case s.relativeAt(j, to):
		return j, relative
	case comma && s.measured(j) && s.subjectAt(j+3, to): // "..., two days before they met"
		return j, subordinate
	case next.is(isSub) && s.finiteBefore(j+1, to) && (!next.is(isPrep) || s.subjectAt(j+1, to)):
		return j, subordinate
	case next.is(isConj) && s.predicateAt(j+1, to):
		return j, coordinate
	case comma && s.subjectAt(j, to) && s.certain(j, to):
		return j, mainClause
	case !comma && (s.reports(i-1) || s.reports(i-2) && (objects[s.low(i-1)] || s.is(i-1, isTime))) && !next.is(isPrep|isTime) && s.subjectAt(i, to) && !s.thatBefore(i+1, to):
		return i, subordinate
	}
	return -1, 0
}

// thatBefore reports whether "that" stands before the first finite verb from word i on: "told the
// board that sales had fallen".
func (s *sentence) thatBefore(i, to int) bool {
	for ; i < to && !s.finiteAt(i); i++ {
		if strings.EqualFold(s.text(i), "that") {
			return true
		}
	}
	return false
}

// parts reports whether the mark at i, a dash or a star, parts clause c from
// what follows. Rough notes use stars for "and", and break lines with them.
func (s *sentence) parts(c, i, to int) bool {
	if fullStops[s.text(i)] {
		return true
	}
	end := i + 1
	for end < to && !s.words[end].is(isBreak) {
		end++
	}
	if end == i+1 {
		return false
	}
	before, after := s.census(s.clauses[c].from, i), s.census(i+1, end)
	switch {
	case before.words == before.times: // "8 May * the council met"
		return false
	case s.text(i) == "-" && s.is(i-1, isName) && s.is(i+1, isName): // "Wal - Mart"
		return false
	case s.text(i) == ":" && s.onlyNumbers(i+1, end): // "Population: 36,052"
		return false
	case before.verbs == 0 && before.times == 0 && (s.text(i) == ":" || s.text(i) == "–" && after.times > 1):
		return true // "NAIROBI: ...", "Housing – Oslo 1970, Rome 1974"
	case s.is(i+1, isDet) && s.opensUpper(i+1) && after.verbs > 0:
		return true
	case before.times == 0 && (before.verbs == 0 || after.verbs == 0):
		return false
	}
	return !s.is(i+1, isConj)
}

// onlyNumbers reports whether a run has numbers, and no words beside them.
func (s *sentence) onlyNumbers(from, to int) bool {
	for i := from; i < to; i++ {
		if !s.is(i, isNumber|marks) || s.is(i, isTime) {
			return false
		}
	}
	return s.is(from, isNumber)
}

// fullStops are the marks that part clauses whatever stands around them.
var fullStops = set("; . ! ?")

// tally counts what a run of words holds.
type tally struct{ words, times, verbs int }

func (s *sentence) census(from, to int) tally {
	var t tally
	for i := from; i < to; i++ {
		switch w := s.words[i]; {
		case w.is(isTime):
			t.times++
			t.words++
		case w.is(marks):
		default:
			t.words++
			if s.finiteAt(i) {
				t.verbs++
			}
		}
	}
	return t
}

// reduced reports whether word i is a participle that only tells which thing is meant, and the
// predicate of clause c follows: "the session held on 9 April was opened".
func (s *sentence) reduced(c, i int) bool {
	if w := s.words[i]; !w.is(isPart) || w.is(isName) || !s.is(i+1, isPrep|isTime) || s.is(i-1, isPron|isRel|isBe|isHave|isModal|isAdv) {
		return false
	}
	for j := i + 1; j < s.clauses[c].to && j < i+12; j++ {
		switch w := s.words[j]; {
		case !s.own(c, j) || w.is(isComma|isBreak|isConj|isSub|isRel|isPron):
			return false
		case w.is(isBe|isHave|isModal) && !w.is(isName|isBare):
			return true
		case s.finiteAt(j):
			return bringsAbout[s.low(i)] && s.is(j-1, isTime) // "the firm founded in 1921 closed"
		}
	}
	return false
}

// predicate returns clause c's first finite verb, or else the participle that
// does its work in notes and headings: "Declaration adopted at". -1 for none.
func (s *sentence) predicate(c int) int {
	part := -1
	for i := s.clauses[c].from; i < s.clauses[c].to; i++ {
		if !s.own(c, i) {
			continue
		}
		w := s.words[i]
		if i == s.clauses[c].from && w.is(isSub|isRel|isConj) {
			continue
		}
		if s.reduced(c, i) {
			continue
		}
		if s.finiteAt(i) || w.is(finite) && !w.is(isName|isPresent) && s.clauses[c].join == coordinate {
			return i
		}
		if part < 0 && w.is(isPart) && !w.is(isName) && !s.is(i-1, isDet) {
			part = i
		}
	}
	return part
}
