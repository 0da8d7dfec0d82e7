package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"chronotope/model/english"
	"chronotope/model/language"
)

// This file takes off what means nothing at the ends of a headline, and writes it as a reader
// wants it.

// withoutFigures takes off the figures that a line of dots leads to: "Stone ford,....44 12 30".
func withoutFigures(t string) string {
	dots := strings.LastIndex(t, "...")
	if dots < 0 || strings.IndexFunc(t[dots:], unicode.IsLetter) >= 0 {
		return t
	}
	return strings.TrimRight(t[:dots], ". ,")
}

// numbering is how many words number the item that the sentence opens: "3. The shed burned",
// "4.1 On the next day it was sold".
func (s *sentence) numbering() int {
	if len(s.words) < 3 || s.span.Start != s.block.Span.Start || !s.is(0, isNumber) {
		return 0
	}
	const opens = isDet | isPrep | isConj | isSub | isRel | isPron
	switch next := s.text(1); {
	case next == "." || next == ")":
		return 2
	case s.is(1, opens) && unicode.IsUpper([]rune(next)[0]):
		return 1
	}
	return 0
}

// trimEnds takes off what means nothing at the ends of a headline.
func (s *sentence) trimEnds(ws []int) []int {
	article := false
	for len(ws) > 1 {
		t := s.low(ws[0])
		if t == "according" && len(ws) > 3 {
			ws = ws[2:]
			continue
		}
		said := t == "said" && s.is(ws[0]-1, isDet) // "the said Ann Lowe"
		if p, known := s.means[ws[0]]; known && p.points || !articles[t] && !said && !s.idleFirst(ws, article) {
			break
		}
		article = article || articles[t]
		ws = ws[1:]
	}
	for len(ws) > 1 && s.idleLast(ws) {
		ws = ws[:len(ws)-1]
	}
	return ws
}

var articles = set("the a an")

// idleFirst reports whether the first of the words, after an article or not, says nothing
// at the start of a headline.
func (s *sentence) idleFirst(ws []int, article bool) bool {
	w, t := s.words[ws[0]], s.low(ws[0])
	switch {
	case occasions[t] && !slices.ContainsFunc(ws, s.finiteAt):
		return true // "following an incident at the weir"
	case strings.ContainsAny(t, "$£€"):
		return false
	case w.is(marks &^ isQuote), w.is(isConj|isRel|isSub) && !w.is(isName) && t != "after" && !opensSupposition[t]:
		return true
	case article || len(ws) <= 3 || s.words[ws[1]].is(isPart):
		return false
	}
	return w.is(isAdv) && !w.is(isName|isPron) && t != "first" && t != "only" && t != "almost" && t != "not"
}

// occasions are words before what something else happened upon.
var occasions = set("following after since during upon")

// idleLast reports whether the last of the words says nothing at the end of a headline.
func (s *sentence) idleLast(ws []int) bool {
	i, before := ws[len(ws)-1], ws[len(ws)-2]
	w, t := s.words[i], s.low(i)
	switch {
	case particles[t] && (s.words[before].is(isPart|isPast|isPresent|isIng|isPron) || objects[s.low(before)]): // "was set up"
		return false
	case w.is(isPrep) && i == before+1 && s.is(before, isPart|isPast) && (i+1 == len(s.words) || s.text(i+1) == "." || s.is(i+1, isPrep)): // "moved in", "came in on the 3rd"
		return false
	case w.is(marks &^ isQuote), w.is(isNumber) && s.is(before, isComma):
		return true
	case w.is(isName | isPlace), t == "one" && !s.is(before, marks|isPrep|isDet|isConj):
		return false
	case t == "respectively", w.is(isBe|isHave|isModal) && len(ws) > 3:
		return true
	}
	return w.is(isDet|isPrep|isConj|isRel|isSub|isTo) && !w.is(isNumber) && t != "this" && t != "that" && (t != "her" || !s.is(before, isPast|isPart|isPresent))
}

// objects stand between a verb and its particle: "turned her down".
var objects = set("her him it them us me you")

// particles belong to the verb before them.
var particles = set("up out off down away back over through ashore aground")

// collapse makes any white space one space.
func collapse(gap string) string {
	if strings.TrimSpace(gap) == "" && gap != "" {
		return " "
	}
	return gap
}

// balanced takes quotation marks off that open or close nothing.
func balanced(t string) string {
	for _, q := range []struct{ open, shut string }{{"“", "”"}, {"‘", "’"}, {`"`, `"`}} {
		opened, closed := strings.Count(t, q.open), strings.Count(t, q.shut)
		switch {
		case q.open == q.shut:
			if opened%2 == 1 {
				t = strings.Replace(t, q.open, "", 1)
			}
		case opened > closed:
			i := strings.LastIndex(t, q.open)
			t = t[:i] + t[i+len(q.open):]
		case closed > opened && q.shut == "”":
			t = strings.Replace(t, q.shut, "", 1)
		}
	}
	return strings.Trim(t, " .,;:-–—*•")
}

// capitalise makes the first letter a capital, unless the word has one further
// in ("iPhone").
func capitalise(t string) string {
	if strings.HasPrefix(t, "[") {
		return "[" + capitalise(t[1:])
	}
	r, n := utf8.DecodeRuneInString(t)
	word, _, _ := strings.Cut(t, " ")
	word, _, _ = strings.Cut(strings.ReplaceAll(word, "’", "'"), "'")
	if !unicode.IsLower(r) || strings.IndexFunc(word, unicode.IsUpper) >= 0 {
		return t
	}
	return string(unicode.ToUpper(r)) + t[n:]
}

// unshouted writes a headline of several words that are all in capitals as other text: words that are
// not known, which may be names, keep their first.
func unshouted(t string, tongue language.Code) string {
	words := strings.Fields(t)
	if len(words) < shoutedWords || strings.IndexFunc(t, unicode.IsLower) >= 0 {
		return t
	}
	for k, w := range words {
		low := strings.ToLower(w)
		bare := strings.Trim(low, ".,;:()'’\"“”!?")
		switch {
		case english.Is(bare, english.Grammar) && tongue == language.English || tongue.RoleOf(bare) != language.NoRole:
			words[k] = low
		case strings.ContainsAny(bare, "aeiouy") && len(bare) > 3 || strings.IndexFunc(bare, func(r rune) bool { return r >= 0x80 }) >= 0:
			words[k] = titled(low)
		}
	}
	return strings.Join(words, " ")
}

// shoutedWords is how many words in capitals are shouted at least: fewer may be a name.
const shoutedWords = 3

// titled makes the first letter of a word a capital, behind a mark as well, and that behind a hyphen.
func titled(w string) string {
	out, first := []rune(w), true
	for i, r := range out {
		if first && unicode.IsLetter(r) {
			out[i], first = unicode.ToUpper(r), false
		}
		first = first || r == '-'
	}
	return string(out)
}

// briefly is a text, or as many of its first words as a headline has: up to a mark or before a
// preposition, where that leaves enough.
func briefly(words []string) string {
	if len(words) <= headlineWords {
		return strings.TrimRight(strings.Join(words, " "), ".")
	}
	for k := headlineWords; k > headlineWords/2; k-- {
		if strings.HasSuffix(words[k-1], ",") || strings.HasSuffix(words[k-1], ";") || english.Is(words[k], english.Preposition) && words[k] != "of" && !english.Is(words[k-1], english.Preposition|english.Determiner) {
			return strings.TrimRight(strings.Join(words[:k], " "), ",;")
		}
	}
	return brief(words)
}
