package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"chronotope/model"
	"chronotope/model/english"
)

// terms are what an event mention is compared by: the words that tell what it is about,
// sorted, each once, and what they say of it.
type terms struct {
	words   []string
	mask    uint64   // one bit a word, so that most pairs are told apart at once
	names   []string // those of words that are names for certain
	told    acts     // what its predicate tells
	named   acts     // what any of its words tells
	edition string   // a number that tells one of a row from another: "5th", "II", "No. 7"
	works   []work   // that are named
	another bool     // told as a further one: "another", "a second"
	again   bool     // or "again", "also"
	pronoun bool     // who did it is only "he" or "she"
	back    bool     // what it is about is only "it" or "this"
	several bool     // it tells of more than one at once
	denied  bool     // as what was not, or as a question
	noun    bool     // only named, by a noun
	verb    string   // the predicate's
	owner   string   // whose it is
}

// stopTerms are words that tell nothing about what happened, as stem leaves them.
var stopTerms = set(`held took during being have with from into which their this that they were been after under over
	between against also more than first last year month day late time later again only made about some other most many
	several each said same mr mrs miss sir lord lady dr took plac occurr happen`)

// termsIn collects the terms of a statement: of its subject and predicate where
// it has them, not of the phrases that lead up to them.
func (s *sentence) termsIn(st statement) terms {
	var t terms
	if st.verb >= 0 && s.hasNoun(st.subject) {
		t = s.termsOf(st.body[0], st.body[1])
		t.take(s.termsOf(st.subject[0], st.subject[1]))
	} else {
		t = s.termsOf(st.from, st.to)
	}
	t.told, t.named = s.actsIn(st)
	t.noun = st.verb < 0
	t.owner = s.owner(st)
	if st.verb >= 0 {
		t.verb = stem(s.low(s.mainVerb(st)))
	}
	if st.verb >= 0 {
		t.denied = s.denied(st) || s.asked()
		t.back = s.aboutIt(st)
		t.several = s.several(st)
	}
	return t
}

// take adds the terms of another part of the statement.
func (t *terms) take(o terms) {
	t.set(append(t.words, o.words...))
	t.names = sortedOnce(append(t.names, o.names...))
	t.another, t.again = t.another || o.another, t.again || o.again
	if t.edition == "" {
		t.edition = o.edition
	}
	t.works = append(t.works, o.works...)
}

// owner is whose the thing is that a time in a statement tells from others, "your" letter "of
// 3 May", "the clerk's"; empty where it is nobody's.
func (s *sentence) owner(st statement) string {
	for i := st.from; i < st.to; i++ {
		if !s.words[i].is(isTime) {
			continue
		}
		for j := i - 1; j >= st.from && j > i-6; j-- {
			w := s.low(j)
			if owners[w] {
				return w
			}
			if of, ok := strings.CutSuffix(strings.TrimSuffix(w, "s"), "'"); ok {
				return stem(of)
			}
			if of, ok := strings.CutSuffix(strings.TrimSuffix(w, "s"), "’"); ok {
				return stem(of)
			}
			if s.words[j].is(finite | isPron | isBreak) {
				break
			}
		}
		return ""
	}
	return ""
}

var owners = set("my your his her our their its")

// denied reports whether the predicate of a statement says that it was not so.
func (s *sentence) denied(st statement) bool {
	for i := st.verb; i < st.to && i < st.verb+4; i++ {
		if s.is(i, isNot) || s.low(i) == "no" {
			return s.low(i+1) != "until"
		}
		if i > st.verb && !s.is(i, isBe|isHave|isModal|isDo|isAdv) {
			return false
		}
	}
	return false
}

// aboutIt reports whether the subject of a statement only points to what was told before.
func (s *sentence) aboutIt(st statement) bool {
	for i := st.subject[0]; i < st.subject[1]; i++ {
		switch s.low(i) {
		case "it", "this":
			return i+1 >= st.subject[1] || !s.hasNoun([2]int{i + 1, st.subject[1]})
		}
		if !s.words[i].is(marks | isTime | isAdv | isConj) {
			return false
		}
	}
	return false
}

// several reports whether the subject of a statement, or an object right behind its verb, is
// more than one thing that happened: "the advances", "a series of raids", "attacks".
func (s *sentence) several(st statement) bool {
	many := func(from, to int) bool {
		for i := max(from, 0); i < to; i++ {
			w := s.low(i)
			if seriesWords[w] || len(w) > 4 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && s.actAt(i) != 0 {
				return true
			}
			if s.is(i, isPrep) {
				return false
			}
		}
		return false
	}
	return many(st.subject[0], st.subject[1]) || many(st.verb+1, min(st.verb+nearVerb, st.to))
}

var seriesWords = set("series wave spate succession several numerous repeated")

// termsOf collects the terms of a statement's words.
func (s *sentence) termsOf(from, to int) terms {
	var t terms
	for i := from; i < to; i++ {
		w := s.words[i]
		if w.is(marks|isTime|isBe|isHave|isModal|isDet|isPron) && !w.is(isName|isEventNoun) || w.is(isPrep|isConj|isSub) && !w.is(isName) {
			continue
		}
		word := s.low(i)
		t.another = t.another || further[word] && !w.is(isName) && !s.is(i+1, isDet)
		t.again = t.again || word == "again" || word == "also" || strings.HasPrefix(word, "re-")
		if w.is(isNumber) || roman(s.text(i)) && s.is(i-1, isName) {
			if s.counts(i) {
				t.edition = strings.TrimRight(word, "stndrh")
			}
			continue
		}
		for part := range english.Split(word, english.Apostrophe|english.Genitive) {
			if o := ordinals[part]; o != "" {
				t.edition = o
				t.another = t.another || s.low(i-1) == "a" && o != "1"
			} else if part = stem(part); utf8.RuneCountInString(part) > 2 && !stopTerms[part] {
				t.words = append(t.words, part)
				if w.is(isName) && !w.is(isPlace|isEventNoun|isOrg) && !s.openingWord(i) {
					t.names = append(t.names, part)
				}
			}
		}
	}
	t.set(t.words)
	t.names = sortedOnce(t.names)
	t.works = s.worksIn(from, to)
	return t
}

// counts reports whether number i tells one of a row from another: "5th", "No. 7", "Mill 12",
// "Habitat II".
func (s *sentence) counts(i int) bool {
	if ordinal(s.low(i)) || roman(s.text(i)) {
		return true
	}
	return s.is(i-1, isName) && !s.is(i-1, isPlace) || s.low(i-1) == "no" || s.is(i-1, isMark) && s.low(i-2) == "no"
}

// roman reports whether a word is a Roman numeral of a few signs.
func roman(w string) bool { return len(w) < 6 && w != "" && strings.Trim(w, "IVX") == "" }

// openingWord reports whether a capital of word i may only be that of a sentence's first word.
func (s *sentence) openingWord(i int) bool {
	if s.is(i+1, isName) && !s.is(i+1, isEventNoun|isOrg|isPlace) {
		return false // "Anna Lund"
	}
	for i--; i >= 0; i-- {
		if s.is(i, isBreak) || s.text(i) == "." {
			return true
		}
		if !s.is(i, marks) {
			return false
		}
	}
	return true
}

func sortedOnce(words []string) []string {
	slices.Sort(words)
	return slices.Compact(words)
}

// textTerms are the terms of a text that is no sentence of a document.
func textTerms(text string) terms {
	s := sentence{doc: &model.Document{Text: text}, span: model.Span{End: len(text)}}
	s.words = appendWords(nil, text, s.span, nil)
	s.parse()
	return s.termsIn(s.whole())
}

// work is a treaty, a report or the like that a text names by what it is about:
// "the Convention on Torture", "the Treaty of Rome".
type work struct {
	noun  string   // what it is
	about []string // the words after the preposition
}

// worksIn are the works that words name, but for those of a purpose: "met to further the Treaty".
func (s *sentence) worksIn(from, to int) []work {
	var out []work
	for i := from; i+2 < to; i++ {
		if s.low(i) == "to" && !s.is(i+1, isDet|isPlace|isNumber|isTime|isPron) {
			break
		}
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

// compareWorks tells whether two texts name the same work, or things of one kind that are
// about something else: the Treaty of Rome is not that of Paris, nor the Charter of Northern
// Ports that of Southern Ports.
func compareWorks(as, bs []work) (same, other bool) {
	for _, a := range as {
		for _, b := range bs {
			if a.noun != b.noun {
				continue
			}
			shared := 0
			for _, w := range a.about {
				if slices.Contains(b.about, w) {
					shared++
				}
			}
			if 2*shared > min(len(a.about), len(b.about)) {
				return true, false
			}
			other = true
		}
	}
	return false, other
}

// set makes words, in any order, the terms' words.
func (t *terms) set(words []string) {
	slices.Sort(words)
	t.words, t.mask = slices.Compact(words), 0
	for _, w := range t.words {
		t.mask |= 1 << (hashOf(w) % 64)
	}
}

// hashOf is the FNV-1a hash of a word.
func hashOf(w string) uint32 {
	h := uint32(2166136261)
	for i := range len(w) {
		h = (h ^ uint32(w[i])) * 16777619
	}
	return h
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
	for i := range s.words { // what is told in passing
		c := s.clauses[s.clauseOf(i)]
		if c.join == aside && c.times == 0 && len(s.clauses) > 1 {
			s.words[i].class = isMark
		}
	}
	t := s.termsIn(s.stated())
	t.take(s.termsOf(0, len(s.words)))
	return t
}
