package extract

import "strings"

// This file finds the times that only serve to compare.

// compared reports whether the time serves a comparison or a superlative only:
// "more than in 2003", "the worst since 1945".
func (s *sentence) compared(i int) bool {
	j := i - 1
	if s.is(j, isDet) {
		j--
	}
	since := strings.EqualFold(s.text(j), "since") || strings.HasPrefix(s.low(i), "since")
	if s.is(j, isPrep) {
		j--
	}
	if comparisons[s.low(j)] || s.comparedAmount(j, i) || s.amountOf(i) || s.inYearList(i) {
		return true
	}
	switch w := s.low(j); {
	case w == "compared" || w == "well" && s.is(j+1, isPrep):
		return true
	case w == "as" && s.is(j+1, isPrep) && !strings.EqualFold(s.text(j+1), "of"): // "twice as much as in 1912"
		return true
	}
	return since && s.superlative(j)
}

// superlative reports whether a word of the last few up to word j is one: "the worst".
func (s *sentence) superlative(j int) bool {
	for k := max(0, j-6); k <= j; k++ {
		w := s.low(k)
		if w == "worst" || w == "most" || w == "best" || w == "first" || w == "least" || len(w) > 5 && strings.HasSuffix(w, "est") {
			return true
		}
	}
	return false
}

// comparedAmount reports whether the words up to word j, before the time of word i, are an amount
// that another is compared with: "compared with 38 million", "up from 6.1 per cent", "against 40".
func (s *sentence) comparedAmount(j, i int) bool {
	k := j
	for k > 0 && j-k < longestAmount && !s.words[k].is(isPrep|isComma|isBreak|isTime|finite|isTo|isConj|isOpen) {
		k--
	}
	if k == j || !s.anyNumber(k+1, j+1) {
		return false
	}
	switch s.low(k) {
	case "with", "to":
		return strings.HasPrefix(s.low(k-1), "compar")
	case "against", "versus", "than":
		return true
	case "from":
		if s.low(i+1) == "to" {
			return false // "from 300 in 1901 to 400 in 1905" tells of both
		}
		for n := k - 1; n >= 0 && n > k-2*longestAmount; n-- {
			if changes[s.low(n)] {
				return true
			}
		}
	}
	return false
}

// anyNumber reports whether one of the words [from, to) is a number.
func (s *sentence) anyNumber(from, to int) bool {
	for i := from; i < to; i++ {
		if s.words[i].is(isNumber) || strings.ContainsAny(s.text(i), "0123456789") {
			return true
		}
	}
	return false
}

// longestAmount is in words and marks.
const longestAmount = 6

// changes are words that say how an amount changed.
var changes = set(`up down rose rise risen rises rising fell fall fallen falls falling grew grow grown grows increase increased increases increasing
	decrease decreased decreases decreasing decline declined declines declining drop dropped drops dropping climb climbed climbs slipped jumped
	shrank widened narrowed improved doubled halved`)

// amountOf reports whether the time of word i opens brackets as the year of the amount that
// follows: "cash of 2.1 million (2018: 1.7 million)".
func (s *sentence) amountOf(i int) bool {
	return s.is(i-1, isOpen) && s.text(i+1) == ":" && s.anyNumber(i+2, min(i+5, len(s.words)))
}

// inYearList reports whether the time of word i is one of three or more in a row with nothing but
// marks between them, as at the head of a table of figures.
func (s *sentence) inYearList(i int) bool {
	n := 1
	for _, step := range [...]int{-1, 1} {
		for j := i + step; n <= 3 && (s.is(j, isTime|marks) || step > 0 && s.yearNumber(j)); j += step {
			if !s.is(j, marks) {
				n++
			}
		}
	}
	return n > 3
}

// yearNumber reports whether word j is a number that can be a year.
func (s *sentence) yearNumber(j int) bool {
	return s.is(j, isNumber) && len(s.text(j)) == 4 && (s.text(j)[0] == '1' || s.text(j)[0] == '2')
}
