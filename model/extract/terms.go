package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"chronotope/model"
	"chronotope/model/english"
)

// terms are the words that tell what an event mention is about, sorted, each once; a
// number that tells one edition from another ("5th") is kept apart.
type terms struct {
	words   []string
	mask    uint64 // one bit a word, so that most pairs are told apart at once
	edition string
	works   []work // that are named
	another bool   // told as a further one: "another", "a second"
	pronoun bool   // who did it is only "he" or "she"
}

// stopTerms are words that tell nothing about what happened, as stem leaves them.
var stopTerms = set(`held took during being have with from into which their this that they were been after under over
	between against also more than first last year month day late time later again only made about some other most many
	several each said`)

// termsIn collects the terms of a statement: of its subject and predicate where
// it has them, not of the phrases that lead up to them.
func (s *sentence) termsIn(st statement) terms {
	if st.verb < 0 || !s.hasNoun(st.subject) {
		return s.termsOf(st.from, st.to)
	}
	t := s.termsOf(st.body[0], st.body[1])
	subject := s.termsOf(st.subject[0], st.subject[1])
	t.set(append(t.words, subject.words...))
	t.another = t.another || subject.another
	if t.edition == "" {
		t.edition = subject.edition
	}
	t.works = append(t.works, subject.works...)
	return t
}

// termsOf collects the terms of a statement's words.
func (s *sentence) termsOf(from, to int) terms {
	var t terms
	for i := from; i < to; i++ {
		w := s.words[i]
		if w.is(marks|isTime|isBe|isHave|isModal|isDet|isPron) && !w.is(isName|isEventNoun) || w.is(isPrep|isConj|isSub) && !w.is(isName) {
			continue
		}
		word := s.low(i)
		t.another = t.another || further[word] && !w.is(isName)
		if w.is(isNumber) {
			if ordinal(word) {
				t.edition = strings.TrimRight(word, "stndrh")
			}
			continue
		}
		for part := range english.Split(word, english.Apostrophe|english.Genitive) {
			if o := ordinals[part]; o != "" {
				t.edition = o
			} else if part = stem(part); utf8.RuneCountInString(part) > 2 && !stopTerms[part] {
				t.words = append(t.words, part)
			}
		}
	}
	t.set(t.words)
	t.works = s.worksIn(from, to)
	return t
}

// work is a treaty, a report or the like that a text names by what it is about:
// "the Convention on Torture", "the Treaty of Rome".
type work struct {
	noun  string   // what it is
	about []string // the words after the preposition
}

// worksIn are the works that words name.
func (s *sentence) worksIn(from, to int) []work {
	var out []work
	for i := from; i+2 < to; i++ {
		if !works[s.low(i)] || !s.is(i+1, isPrep) || !aboutWords[s.low(i+1)] {
			continue
		}
		w := work{noun: stem(s.low(i))}
		for j := i + 2; j < to && (s.opensUpper(j) || s.is(j, isComma|isConj)) && !s.is(j, isTime); j++ {
			if s.opensUpper(j) {
				w.about = append(w.about, stem(s.low(j)))
			}
		}
		if len(w.about) > 0 {
			out = append(out, w)
		}
	}
	return out
}

var (
	works = set(`accord act agreement bill charter compact concordat constitution convention covenant declaration law memorandum
		pact protocol regulation report resolution statute treaty`)
	aboutWords = set("on of for against concerning")
)

// otherWork reports whether two texts name things of one kind that are about
// something else: the Treaty of Rome is not that of Paris.
func otherWork(as, bs []work) bool {
	other := false
	for _, a := range as {
		for _, b := range bs {
			if a.noun != b.noun {
				continue
			}
			if slices.ContainsFunc(a.about, func(w string) bool { return slices.Contains(b.about, w) }) {
				return false
			}
			other = true
		}
	}
	return other
}

// set makes words, in any order, the terms' words.
func (t *terms) set(words []string) {
	slices.Sort(words)
	t.words, t.mask = slices.Compact(words), 0
	for _, w := range t.words {
		h := uint32(2166136261) // FNV-1a
		for i := range len(w) {
			h = (h ^ uint32(w[i])) * 16777619
		}
		t.mask |= 1 << (h % 64)
	}
}

// further are words that tell an event from one like it told before.
var further = set("another subsequent further additional")

var ordinals = map[string]string{
	"first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5", "sixth": "6", "seventh": "7", "eighth": "8",
	"ninth": "9", "tenth": "10", "eleventh": "11", "twelfth": "12",
}

func ordinal(w string) bool {
	return len(w) > 2 && w[0] >= '0' && w[0] <= '9' && (strings.HasSuffix(w, "st") || strings.HasSuffix(w, "nd") ||
		strings.HasSuffix(w, "rd") || strings.HasSuffix(w, "th"))
}

// stem takes the commonest endings off a word, so that "adopted", "adopts" and
// "adoption" are near enough.
func stem(w string) string {
	w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
	for _, end := range []string{"ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "ers", "ies", "ed", "es", "s", "y", "e"} {
		if len(w) >= len(end)+4 && strings.HasSuffix(w, end) {
			return w[:len(w)-len(end)]
		}
	}
	return w
}

// quoted are the terms of an evidence's passage.
func quoted(v model.Evidence) terms {
	text := v.Passage.Quote
	s := sentence{doc: &model.Document{Text: text}, span: model.Span{End: len(text)}}
	s.words = appendWords(nil, text, s.span, anchorIn(&v))
	s.parse()
	for i := range s.words { // what is told in passing, and the verb, for which the kind stands
		c := s.clauses[s.clauseOf(i)]
		if c.join == aside && len(s.clauses) > 1 || kinds[s.low(i)] != "" && !s.is(i, isName) {
			s.words[i].class = isMark
		}
	}
	return s.termsOf(0, len(s.words))
}
