package extract

import "strings"

// This file finds the subject of a clause.

// antecedent returns the noun phrase that a relative clause starting at word i
// tells about: back to the word after the last mark, verb or preposition.
func (s *sentence) antecedent(i, from int) [2]int {
	end := i
	for end > from && s.words[end-1].is(isComma|isPrep) {
		end--
	}
	for end > from+1 && s.words[end-1].is(isTime) && s.words[end-2].is(isPrep) { // "the letter of 3 May, which"
		end -= 2
	}
	if w := s.low(i); w == "who" || w == "whom" || w == "whose" { // "Mr Pike of Hull, who"
		for end > from+2 && s.is(end-1, isPlace) && s.is(end-2, isPrep) {
			end -= 2
		}
	}
	j := end
	for j > from && s.is(j-1, isName|isPlace) && !s.is(j-1, isEventNoun) { // "succeeds Hans Keller, who"
		j--
		for j > from+1 && s.text(j-1) == "." && s.is(j-2, isName) {
			j -= 2
		}
	}
	if j < end && j > from && !s.is(j-1, isPrep|isConj|isDet|isQuote|isMark) && s.text(j-1) != "&" && s.text(j-1) != "s" {
		return [2]int{j, end}
	}
	j = end
	for j > from {
		w := s.words[j-1]
		if w.is(isComma|isBreak|isOpen|isShut|isBe|isHave|isPast|isSub|isModal|isPrep|isTo) || w.is(isPart) && !s.is(j-2, isDet) {
			break
		}
		j--
		if w.is(isDet) {
			break
		}
	}
	if k := s.headNoun(j, end, from); k < j {
		j = k
	}
	return [2]int{j, end}
}

// headNoun is where the noun begins on which one without an article hangs: "a dividend of 7p, which";
// j where the noun at j has its own.
func (s *sentence) headNoun(j, end, from int) int {
	if j >= end || s.is(j, isDet|isName|isPlace) {
		return j
	}
	for k := j - 1; k > from && k > j-8; k-- {
		switch {
		case s.is(k, isDet):
			return k
		case s.is(k, finite|isPart|isComma|isBreak|isSub|isRel|isTime|isPron) && !s.is(k, isName):
			return j
		}
	}
	return j
}

// subjectStart returns where the subject begins that ends before the verb: after
// a phrase of time or place that opens the clause and ends in a comma.
func (s *sentence) subjectStart(from, verb int) int {
	for from < verb && s.words[from].is(isConj|isComma|isBreak|isSub|isQuote) && !s.words[from].is(isName|isPrep) {
		from++
	}
	if from >= verb || !s.words[from].is(isPrep|isAdv|isTime|isIng|isPart|isSub) && !s.spanAfter(from) {
		return from
	}
	if s.low(from) == "according" { // "according to the council, a permit was granted"
		for i := verb - 2; i > from; i-- {
			if s.words[i].is(isComma) {
				return i + 1
			}
		}
	}
	if i := s.phraseEnd(from, verb); i > 0 {
		return i
	}
	if s.words[from].is(isAdv) && from+1 < verb && (s.low(from) != "first" || s.words[from+1].class != 0) { // "first sod cut"
		return from + 1
	}
	return from
}

// phraseEnd is where the phrase ends that opens a clause at word from, before its verb: at its
// last comma, or right after its time; 0 where neither is there.
func (s *sentence) phraseEnd(from, verb int) int {
	depth := 0 // of brackets
	for i := from; i < verb; i++ {
		switch w := s.words[i]; {
		case w.is(isOpen):
			depth++
		case w.is(isShut):
			depth--
		case depth != 0:
		case w.is(isComma) && (s.opensSubject(i+1, verb) || i+1 == verb) || s.endsPhrase(from, i) && i+1 < verb:
			return i + 1
		case w.is(isTime) && s.words[from].is(isPrep) && i == from+1 && i+1 < verb && !s.is(i+1, marks|isPrep|isConj|isTime|isAdv|isIng|isSub|isRel) && !s.is(i+2, isDet|isName|isPron|isPlace):
			return i + 1 // "On 3 May judgment was given"
		case w.is(isTime) && s.words[from].is(isPrep) && i+2 < verb && !s.is(i+1, marks|isPrep|isDet|isPron|isName) && s.startsSubject(i+2):
			return i + 2 // "in the 2010 census there were"
		}
	}
	return 0
}

// startsSubject reports whether word i can only begin a subject.
func (s *sentence) startsSubject(i int) bool {
	return s.is(i, isDet|isPron) || strings.EqualFold(s.text(i), "there")
}

// endsPhrase reports whether word i, a time or place, ends the phrase that opens a clause
// at word from, so that the subject follows.
func (s *sentence) endsPhrase(from, i int) bool {
	first, w := s.words[from], s.words[i]
	return (w.is(isTime) || w.is(isPlace) && first.is(isPrep) && i-from < 7) && first.is(isPrep|isTime|isAdv|isDet) &&
		s.is(i+1, isDet|isName|isPron|isNumber|isPlace|isQuote)
}

// spanAfter reports whether a phrase such as "five years after" starts at word i.
func (s *sentence) spanAfter(i int) bool {
	if s.measured(i) {
		return true
	}
	if !s.is(i, isNumber) {
		return false
	}
	switch s.low(i + 2) {
	case "later", "earlier", "into":
		return true
	}
	return false
}

// measured reports whether word i begins to tell how long before or after
// something else it was: "five years after", "a day before".
func (s *sentence) measured(i int) bool {
	if !s.is(i, isNumber) && !strings.EqualFold(s.text(i), "a") {
		return false
	}
	next := s.low(i + 2)
	return next == "after" || next == "before"
}

// opensSubject reports whether a subject can start at word i.
func (s *sentence) opensSubject(i, verb int) bool {
	for i < verb && s.words[i].is(isAdv) {
		i++
	}
	return i < verb && !s.words[i].is(isPrep|isConj|isTime|isRel|isSub|isIng|isPart|isBare) || i < verb && s.words[i].is(isDet|isName|isPlace)
}

// hasNoun reports whether the words hold one that can be a subject.
func (s *sentence) hasNoun(r [2]int) bool {
	for i := r[0]; i < r[1]; i++ {
		if !s.words[i].is(isPrep | isConj | isSub | isRel | isAdv | isTime | marks | isDet | isBe | isHave) {
			return true
		}
	}
	return false
}
