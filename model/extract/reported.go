package extract

import (
	"strings"

	"chronotope/model"
)

// This file tells who says what a clause states, where that is not the text itself.

// saying is how a text tells that somebody says something: by the word at index word, and who,
// which are the words of a span, empty where that is not told.
type saying struct {
	word int
	who  model.Span
}

// saidOf returns how the text tells that somebody says what the clause of word i states.
func (s *sentence) saidOf(i int) (saying, bool) {
	if v, ok := s.saidBefore(i, sayings); ok {
		return v, true
	}
	if v, ok := s.accordingTo(i); ok {
		return v, true
	}
	if v, ok := s.saidBeside(i); ok {
		return v, true
	}
	return s.hearsay(i)
}

// saidBefore finds a clause above that of word i whose verb, one of verbs, says what that tells:
// "he testified that the gate was open", "the firm told the court it had closed".
func (s *sentence) saidBefore(i int, verbs map[string]bool) (saying, bool) {
	for c := s.clauseOf(i); c > 0 && s.clauses[c].parent >= 0; c = s.clauses[c].parent {
		cl := s.clauses[c]
		if cl.join != subordinate && cl.join != relative || cl.join == relative && s.low(cl.from) != "that" {
			continue
		}
		above := s.clauses[cl.parent]
		for j := cl.from - 1; j >= above.from && j >= cl.from-longestTold; j-- {
			if verbs[s.low(j)] && !s.is(j, isName) && !articles[s.low(j-1)] && !possessives[s.low(j-1)] && s.own(cl.parent, j) {
				subject := s.statement(cl.parent).subject
				if !s.hasNoun(subject) {
					subject = [2]int{above.from, j}
				}
				return saying{j, s.who(subject)}, true
			}
			if s.words[j].is(finite) && !s.words[j].is(isPart|isName) {
				break
			}
		}
	}
	return saying{}, false
}

// accordingTo finds the source that a sentence names: "according to the report".
func (s *sentence) accordingTo(i int) (saying, bool) {
	for j := range s.words {
		if s.low(j) != "according" || s.low(j+1) != "to" {
			continue
		}
		end := s.phraseOf(j+2, len(s.words))
		if from, to := s.part(i); j >= from && j < to && (i < j || i >= end) {
			return saying{j, s.who([2]int{j + 2, end})}, true
		}
	}
	return saying{}, false
}

// onlySays reports whether a statement says no more than that somebody tells a time: "others say 1804".
func (s *sentence) onlySays(st statement) bool {
	last := st.to - 1
	for last > st.from && s.words[last].is(isTime|isAdv|marks|isPrep) && !sayings[s.low(last)] {
		last--
	}
	return last > st.from && last < st.to-1 && sayings[s.low(last)] && s.is(last+1, isTime) && !s.is(last-1, isDet|isBe|isHave|isPart)
}

// phraseOf is where the noun phrase ends that starts at word i.
func (s *sentence) phraseOf(i, to int) int {
	for ; i < to && !s.words[i].is(isComma|isBreak|isOpen|isShut|isTime|finite|isSub|isRel) && s.text(i) != "."; i++ {
	}
	return i
}

// saidBeside finds who says a sentence in words that stand behind it or within: "the gate was
// open, he testified", "“it burned in May,” said Pike, “and nothing was left”".
func (s *sentence) saidBeside(i int) (saying, bool) {
	for j := 1; j < len(s.words); j++ {
		if !sayings[s.low(j)] || s.is(j, isName) || j == i {
			continue
		}
		if s.is(j-1, isComma|isQuote) { // "..., said Pike"
			end := s.phraseOf(j+1, len(s.words))
			if end > j+1 && s.who([2]int{j + 1, end}).Len() > 0 && (i < j || i >= end) {
				return saying{j, s.who([2]int{j + 1, end})}, true
			}
			continue
		}
		k := j - 1
		for k > 0 && k > j-longestName && !s.words[k].is(isComma|isQuote|isBreak|isTime|isSub|isRel|isConj) {
			k--
		}
		if s.is(k, isComma|isQuote) && k < j-1 && k > 0 && (j+1 >= len(s.words) || s.is(j+1, marks)) && (i < k || i >= j+1) {
			return saying{j, s.who([2]int{k + 1, j})}, true
		}
	}
	return saying{}, false
}

// hearsay finds a word in the clause of word i that says that it is only told: "reportedly", "is
// said to have".
func (s *sentence) hearsay(i int) (saying, bool) {
	c := s.clauses[s.clauseOf(i)]
	for j := c.from; j < c.to; j++ {
		t := s.low(j)
		if hearsays[t] || rumours[t] && s.is(j-1, isBe) && s.is(j+1, isTo) {
			return saying{word: j}, true
		}
	}
	return saying{}, false
}

// who is the span of the words that name who says something, empty where they name nobody.
func (s *sentence) who(r [2]int) model.Span {
	from, to := r[0], r[1]
	if from == 0 && s.text(0) == "A" && s.text(1) == "." { // of an answer
		from = 2
	}
	for from < to && s.words[from].is(marks|isConj|isAdv|isSub|isRel|isNumber) && !s.words[from].is(isName) {
		from++
	}
	for to > from && s.words[to-1].is(marks|isAdv|isHave|isBe|isModal|isPrep) && !s.words[to-1].is(isName) {
		to--
	}
	if from >= to || to-from > 2*longestName || !s.hasNoun([2]int{from, to}) || strings.EqualFold(s.text(from), "it") {
		return model.Span{}
	}
	return model.Span{Start: s.words[from].span.Start, End: s.words[to-1].span.End}
}

var (
	// sayings are verbs by which somebody tells something that the text leaves to him. What is
	// "found", "shown" or "noted" the text tells itself.
	sayings = set(`said says saying told tells telling testified testifies stated states claimed claims alleged alleges asserted asserts maintained
		maintains contended contends argued argues reported reports recalled recalls remembered remembers deposed swore sworn affirmed avers
		averred insisted insists wrote writes explained added believed believes believe say think claim argue thought thinks suspected suspects assumed estimated
		announced announces declared declares confirmed confirms admitted admits acknowledged conceded warned warns predicted predicts boasted
		complained remarked observed commented saith sayeth deposeth declareth`)
	// rumours are those that "to have been" follows.
	rumours  = set("said reported alleged believed thought claimed understood rumoured rumored supposed reputed")
	hearsays = set("reportedly allegedly supposedly purportedly apparently")
)

// speaker is who says something, in the words of the text: of a pronoun those that it stands for,
// where that is clear.
func (s *sentence) speaker(v saying) string {
	for i, p := range s.means {
		if p.points && s.words[i].span == v.who {
			return p.name
		}
	}
	return strings.Join(strings.Fields(v.who.Of(s.doc.Text)), " ")
}
