package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"chronotope/model"
	"chronotope/model/english"
)

// class is a set of word classes, as far as they can be told without a parser: those of
// the lexicon, and those that the place in the text gives.
type class uint64

// The classes of the lexicon.
const (
	isDet       = class(english.Determiner)
	isPrep      = class(english.Preposition)
	isConj      = class(english.Conjunction)
	isSub       = class(english.Subordinator)
	isRel       = class(english.Relative)
	isPron      = class(english.Pronoun)
	isBe        = class(english.Be)
	isHave      = class(english.Have)
	isDo        = class(english.Do)
	isModal     = class(english.Modal)
	isBare      = class(english.NonFinite)
	isPast      = class(english.Past)
	isPart      = class(english.Participle)
	isPresent   = class(english.Present)
	isIng       = class(english.Gerund)
	isTo        = class(english.To)
	isAdv       = class(english.Adverb)
	isNot       = class(english.Negation)
	isNumber    = class(english.Numeral)
	isEventNoun = class(english.EventNoun)
	isOrg       = class(english.Body)
)

// The classes that the text gives.
const (
	isName  class = 1 << (iota + 48) // capitalised, not only for opening a sentence
	isTime                           // a time expression, one word however long
	isPlace                          // a toponym, one word however long
	isComma                          // ,
	isBreak                          // ; : – * and the like: parts clauses
	isOpen                           // ( or [
	isShut                           // ) or ]
	isQuote                          // " ' “ ”
	isMark                           // any other mark
)

// finite are the classes of verbs that need no other to be a predicate.
const finite = isBe | isHave | isDo | isModal | isPast | isPresent

// marks are the classes of what is no word.
const marks = isComma | isBreak | isOpen | isShut | isQuote | isMark

// word is a word, number, mark, time expression or toponym of a sentence.
type word struct {
	span  model.Span
	class class
	index int // of the time or toponym in the document's list; -1 for all else
}

func (w word) is(c class) bool { return w.class&c != 0 }

// mention is a stretch of the sentence that the tokenizer takes as one word.
type mention struct {
	span  model.Span
	class class
	index int
}

// appendWords cuts the part s of text into words. The mentions are in order and
// do not overlap.
func appendWords(out []word, text string, s model.Span, mentions []mention) []word {
	first := true
	for at := s.Start; at < s.End; {
		if len(mentions) > 0 && at >= mentions[0].span.Start {
			m := mentions[0]
			mentions = mentions[1:]
			if m.span.End > at {
				out = append(out, word(m))
				at, first = m.span.End, false
			}
			continue
		}
		limit := s.End
		if len(mentions) > 0 {
			limit = min(limit, mentions[0].span.Start)
		}
		t := english.Next(text, at, limit)
		at = t.Start
		switch t.Kind {
		case english.None:
		case english.Word, english.Number:
			end, _ := english.WordEnd(text, at, limit, joined)
			r, _ := utf8.DecodeRuneInString(text[at:])
			c := classOf(text[at:end], r, first)
			out = append(out, word{model.Span{Start: at, End: end}, c, -1})
			at, first = end, false
		default:
			end := t.End
			r, _ := utf8.DecodeRuneInString(text[at:end])
			c := markOf(text, s, at, r)
			for c == isBreak && end < limit && text[end] == text[at] {
				end++ // "--", "**"
			}
			out = append(out, word{model.Span{Start: at, End: min(end, limit)}, c, -1})
			at = end
			first = first || c&(isBreak|isOpen) != 0 || r == '.'
		}
	}
	return out
}

// joined are the marks that words hold: "U.S", "1,000", "client-state", "Diem's".
const joined = english.Hyphen | english.Apostrophe | english.Genitive | english.Point | english.Thousands | english.Sign

// markOf is the class of a mark at offset at of sentence s.
func markOf(text string, s model.Span, at int, r rune) class {
	after := at + utf8.RuneLen(r)
	spaced := at == s.Start || after >= s.End || text[at-1] == ' ' || text[after] == ' '
	switch r {
	case ',':
		return isComma
	case '(', '[':
		return isOpen
	case ')', ']':
		return isShut
	case ';', '*', '•', '·', '|', '→':
		return isBreak
	case '—':
		return isBreak
	case ':', '–', '-':
		if spaced {
			return isBreak
		}
	case '"', '“', '”', '‘', '’', '\'', '«', '»':
		return isQuote
	}
	return isMark
}

// classOf is the class of word w, which starts with r. At the start of a
// sentence a capital means nothing for words of the lexicon.
func classOf(w string, r rune, first bool) class {
	if unicode.IsDigit(r) {
		return isNumber
	}
	upper := unicode.IsUpper(r)
	c, known := lookUp(w)
	switch {
	case known && (!upper || first || c&(isDet|isPrep|isConj|isSub|isRel|isPron|isBe|isHave|isModal) != 0):
		return c
	case known && c&(isEventNoun|isOrg) != 0:
		return c&(isEventNoun|isOrg) | isName
	case upper && (!first || suffixClass(w)&(isAdv|isIng|isPart) == 0):
		return isName
	}
	return suffixClass(w)
}

// lookUp finds w in the lexicon, whatever its case.
func lookUp(w string) (c class, known bool) {
	c = class(english.ClassOf(w) & english.Grammar)
	return c, c != 0
}

// suffixClass guesses the class of a word that the lexicon lacks by how it ends.
func suffixClass(w string) class {
	n := len(w)
	switch {
	case n > 4 && strings.HasSuffix(w, "ed") && !strings.HasSuffix(w, "eed"):
		return isPart
	case n > 5 && strings.HasSuffix(w, "ing"):
		return isIng
	case n > 4 && strings.HasSuffix(w, "ly"):
		return isAdv
	}
	return 0
}
