package extract

// This file finds the words without which a headline would state what its passage leaves open: who
// says it, on what condition.

// sayer returns the words of the clause above clause c that say who says, orders or knows what
// that states, up to where c begins, "the clerk", "reported that"; of a condition the word that
// makes it one. Both ranges are empty where c states it by itself.
func (s *sentence) sayer(c int) (by, said [2]int) {
	cl := s.clauses[c]
	switch {
	case opensSupposition[s.low(cl.from)]:
		return by, [2]int{cl.from, cl.from + 1}
	case cl.join == coordinate && s.is(cl.from, isConj) && s.low(cl.from+1) == "that", s.low(cl.from) == "that" && s.is(cl.from-1, isConj):
		return s.sayerBefore(c) // "... and that she had been towed"
	case cl.join != subordinate:
		return by, said
	}
	verb, to := s.tellerBefore(cl)
	if s.is(verb-1, isTo) && s.low(verb+1) == "you" { // "I write to tell you that"
		return by, said
	}
	if verb < 0 || cl.parent < 0 || s.clauseOf(verb) != cl.parent {
		return by, said
	}
	above := s.statement(cl.parent)
	switch {
	case above.said[1] > 0:
		return above.by, [2]int{above.said[0], to}
	case above.verb >= 0 && s.hasNoun(above.subject) && above.subject[1] <= verb:
		by = above.subject
	}
	if by[1] == s.clauses[cl.parent].verb {
		verb = by[1] // "has denied that"
	}
	return by, [2]int{verb, to}
}

// sayerBefore is the sayer of the last clause before clause c that has one.
func (s *sentence) sayerBefore(c int) (by, said [2]int) {
	for k := c - 1; k >= 0; k-- {
		if s.clauses[k].join == subordinate {
			if by, said = s.sayer(k); said[1] > 0 && s.low(said[1]-1) == "that" {
				return by, said
			}
		}
	}
	return [2]int{}, [2]int{}
}

// tellerBefore is the verb before a clause by which somebody says it, -1 for none, and where behind
// that the clause itself begins.
func (s *sentence) tellerBefore(cl clause) (verb, to int) {
	switch {
	case s.low(cl.from) == "that":
		return s.tellerOf(cl.from), cl.from + 1
	case s.reports(cl.from - 1):
		return cl.from - 1, cl.from
	case s.reports(cl.from-2) && objects[s.low(cl.from-1)]:
		return cl.from - 2, cl.from
	}
	return -1, cl.from
}
