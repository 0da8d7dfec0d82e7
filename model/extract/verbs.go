package extract

import "strings"

// finiteAt reports whether word i is a finite verb: one that can be nothing
// else, or a form that could be a participle, after what can be its subject.
func (s *sentence) finiteAt(i int) bool {
	w := s.words[i]
	if w.is(isName|isTime|isPlace|isBare) || s.is(i-1, isTo) {
		return false
	}
	if s.is(i-1, isRel) && w.class == 0 && strings.HasSuffix(s.text(i), "s") {
		return true // "which puts"
	}
	if w.is(finite) && !w.is(isPart) {
		return !w.is(isPresent) || s.afterSubject(i)
	}
	return w.is(isPart) && !s.compound(i) && (s.afterSubject(i) || s.afterApposition(i))
}

// compound reports whether word i belongs to an auxiliary just before it, with at
// most one word between them: "had long planned".
func (s *sentence) compound(i int) bool {
	j := i - 1
	if j > 0 && (s.words[j].is(isAdv) || s.words[j].class == 0) {
		j--
	}
	return s.is(j, isHave|isBe|isBare) && !s.is(j, isName)
}

// afterApposition reports whether word i, after a comma, follows a subject with
// something between commas: "The subway, eight minutes away, opened".
func (s *sentence) afterApposition(i int) bool {
	if !s.is(i-1, isComma) || strings.EqualFold(s.text(i+1), "by") {
		return false
	}
	commas := 0
	for j := i - 2; j >= 0; j-- {
		w := s.words[j]
		switch {
		case w.is(isComma):
			commas++
		case w.is(isBreak):
			return false
		case w.is(isPart) && !w.is(isName) && !s.afterSubject(j):
		case w.is(isPart|finite) && !w.is(isName):
			return false
		}
	}
	return commas == 1 && !s.words[0].is(isPrep)
}

// afterSubject reports whether what stands before word i can be the subject of
// a verb there.
func (s *sentence) afterSubject(i int) bool {
	j := i - 1
	for j >= 0 && s.words[j].is(isAdv) {
		j--
	}
	if j >= 0 && s.words[j].is(isBreak) && s.text(j) != "*" { // after an aside between dashes
		for k := j - 1; k > 0 && k > j-14; k-- {
			if s.words[k].is(isBreak) && s.text(k) == s.text(j) {
				j = k - 1
				break
			}
		}
	}
	if j < 0 {
		return false
	}
	w := s.words[j]
	switch {
	case w.is(isNumber) && s.words[i].is(isPart) && i+1 < len(s.words) && s.words[i+1].class == 0:
		return false // "40 suspected smugglers"
	case w.is(isPron | isName | isPlace | isShut | isQuote | isEventNoun | isOrg | isRel | isTime):
		return !w.is(isDet)
	case w.is(isDet | isPrep | isConj | isSub | isBe | isHave | isModal | isDo | isComma | isTo | isAdv | isBreak | isOpen | isMark | isNot):
		return false
	case w.is(isPast | isPart | isPresent | isIng):
		return false
	}
	return true // a noun, an adjective or a number
}

// finiteBefore reports whether a finite verb comes in [from, to) before a mark
// that parts or the next clause.
func (s *sentence) finiteBefore(from, to int) bool {
	for i := from; i < to; i++ {
		w := s.words[i]
		switch {
		case w.is(isBreak) || w.is(isSub|isRel) && !w.is(isDet|isPrep) && i > from:
			return false
		case w.is(isOpen):
			i = s.closing(i, to)
		case s.finiteAt(i):
			return true
		}
	}
	return false
}

// predicateAt reports whether after a conjunction a new predicate starts at i:
// a verb, perhaps after an adverb or a time, or a subject with a verb.
func (s *sentence) predicateAt(i, to int) bool {
	if s.is(i, isComma) && s.is(i-1, isConj) && i+1 < to { // "and, in 1917, won", "and, after a stay in Leipzig, joined"
		return s.is(i+1, isPrep|isTime|isAdv) && s.predicateBehind(i+1, to)
	}
	for i < to && (s.words[i].is(isAdv|isTime) || s.is(i+1, isTime) && s.words[i].is(isPrep)) {
		i++
	}
	if s.is(i, isComma) && !s.is(i+1, isQuote) && s.is(i-1, isTime) {
		i++
	}
	if i >= to || s.words[i].is(isComma) {
		return false
	}
	if w := s.words[i]; w.is(finite|isPart) && !w.is(isName) {
		return true
	}
	if s.words[i].is(isPrep) { // "and despite support, Norway fell"
		for j := i + 1; j < to && j < i+8 && !s.finiteAt(j); j++ {
			if s.words[j].is(isComma) {
				return s.subjectAt(j+1, to)
			}
		}
	}
	return s.subjectAt(i, to)
}

// predicateBehind reports whether a verb, or a subject and its verb, follow the comma that closes
// a phrase at word i.
func (s *sentence) predicateBehind(i, to int) bool {
	for j := i; j < to && j < i+10; j++ {
		switch w := s.words[j]; {
		case w.is(isComma):
			return s.is(j+1, finite|isPart) && !s.is(j+1, isName) || s.subjectAt(j+1, to)
		case w.is(isBreak) || s.finiteAt(j):
			return false
		}
	}
	return false
}

// subjectAt reports whether a subject and its verb start at word i, with no
// comma or conjunction between them.
func (s *sentence) subjectAt(i, to int) bool {
	start := i
	for ; i < to; i++ {
		w := s.words[i]
		switch {
		case s.finiteAt(i):
			return i > start
		case w.is(isOpen):
			i = s.closing(i, to)
		case w.is(isComma) && s.is(i-1, isTime):
		case w.is(isComma) && s.apposition(i, to) > 0:
			i = s.apposition(i, to)
		case w.is(isBreak|isComma|isSub|isRel) && !w.is(isDet|isPrep), s.measured(i):
			return false
		case w.is(isConj) && !s.is(i+1, isName|isPlace):
			return false
		}
	}
	return false
}

// reports reports whether word i is a verb that what was said follows.
func (s *sentence) reports(i int) bool {
	return i > 0 && reporting[s.low(i)] && !s.is(i, isName) && s.finiteAt(i)
}

var reporting = set(`said says announced reported told believes believed claimed claims argued argues warned wrote
	writes declared confirmed noted added explained suggests showed shows thought think thinks hopes hoped knew`)

// certain reports whether the first finite verb from word i on can be nothing
// else: ", a man held at Troy" is no clause.
func (s *sentence) certain(i, to int) bool {
	for ; i < to; i++ {
		if s.finiteAt(i) {
			return !s.words[i].is(isPart)
		}
	}
	return false
}

// apposition returns where the comma stands that closes what the comma at i
// opens between a subject and its verb; 0 where none does.
func (s *sentence) apposition(i, to int) int {
	for j := i + 1; j < to && j < i+9; j++ {
		switch w := s.words[j]; {
		case w.is(isComma) && j+1 < to && s.words[j+1].is(finite|isPast) && !s.words[j+1].is(isName|isBare):
			return j
		case w.is(isComma|isBreak) || s.finiteAt(j):
			return 0
		}
	}
	return 0
}
