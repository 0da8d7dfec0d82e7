package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// headlineWords is the most words a headline has.
const headlineWords = 12

// headline says in the statement's own words what happened: its subject and
// predicate without times, asides and opening phrases, and where that is long
// without the phrases at its end.
func (s *sentence) headline(st statement) string {
	var ws []int
	if st.verb >= 0 {
		ws = s.plain(ws, st.subject[0], st.subject[1])
		ws = s.withoutApposition(ws)
		ws = s.plain(ws, st.body[0], st.body[1])
		ws = s.plain(ws, st.tail[0], st.tail[1])
	} else {
		ws = s.plain(ws, st.from, st.to)
	}
	ws = s.shorten(s.trimEnds(s.withoutNumber(ws)))
	text := withoutFigures(s.render(s.trimEnds(ws)))
	if strings.IndexFunc(text, unicode.IsLetter) < 0 {
		return ""
	}
	return capitalise(text)
}

// withoutFigures takes off the figures that a line of dots leads to: "Stone ford,....44 12 30".
func withoutFigures(t string) string {
	dots := strings.LastIndex(t, "...")
	if dots < 0 || strings.IndexFunc(t[dots:], unicode.IsLetter) >= 0 {
		return t
	}
	return strings.TrimRight(t[:dots], ". ,")
}

// withoutNumber takes off the number of an item that opens a block: "3. The shed burned",
// "4.1 On the next day it was sold".
func (s *sentence) withoutNumber(ws []int) []int {
	if len(ws) < 3 || ws[0] != 0 || s.span.Start != s.block.Span.Start || !s.is(0, isNumber) {
		return ws
	}
	const opens = isDet | isPrep | isConj | isSub | isRel | isPron
	if next := s.text(1); next == "." || next == ")" || s.is(1, opens) && unicode.IsUpper([]rune(next)[0]) {
		return ws[1:]
	}
	return ws
}

// plain appends the words [from, to) but those of asides and times.
func (s *sentence) plain(out []int, from, to int) []int {
	base := len(out)
	for i := from; i < to; i++ {
		w := s.words[i]
		switch {
		case w.is(isOpen):
			i = s.closing(i, to)
		case w.is(isShut):
		case w.is(isBreak) && s.text(i) != "*" && len(out) > base:
			if end := s.dashed(i, to); end > 0 {
				i = end
				continue
			}
			if len(out)-base > 2 {
				return out
			}
			out = append(out, i)
		case w.is(isRel|isSub) && i > from && s.clauseWithin(i, to):
			i = s.clauses[s.clauseOf(i)].to - 1
			if len(out) > base && s.words[out[len(out)-1]].is(isComma) {
				out = out[:len(out)-1]
			}
			i = s.pastComma(i)
		case w.is(isTime) && !s.adjectival(i):
			if s.is(i+1, isQuote) && s.text(i+2) == "s" { // "yesterday's ceremony"
				i += 2
				continue
			}
			out = s.dropIntroducer(out, base)
			i = s.pastComma(i)
		default:
			out = append(out, i)
		}
	}
	return out
}

// clauseWithin reports whether word i opens a clause that ends before word to.
func (s *sentence) clauseWithin(i, to int) bool {
	c := s.clauses[s.clauseOf(i)]
	return c.from == i && c.to < to
}

// pastComma is word i, or the comma after it.
func (s *sentence) pastComma(i int) int {
	if s.is(i+1, isComma) {
		return i + 1
	}
	return i
}

// adjectival reports whether the time of word i only says of which sort a thing is:
// "the summer show".
func (s *sentence) adjectival(i int) bool {
	t := s.text(i)
	return t[0] >= 'a' && t[0] <= 'z' && !strings.ContainsAny(t, " 0123456789") && s.is(i-1, isDet) && i+1 < len(s.words) &&
		!s.is(i+1, marks|isPrep|isConj|isSub|isRel|isTime|isBe|isHave|isModal|isPron|isDet)
}

// dropIntroducer takes off the words that lead up to a time: "in early", "on
// the morning of the".
func (s *sentence) dropIntroducer(out []int, base int) []int {
	for len(out) > base {
		i := out[len(out)-1]
		w := s.words[i]
		t := s.low(i)
		if particles[t] && len(out) > base+1 && (s.words[out[len(out)-2]].is(isPart|isPast|isPresent|isPron) || objects[s.low(out[len(out)-2])]) {
			break // "was set up", "turned her down"
		}
		if t == "dated" && len(out) > base+1 && s.words[out[len(out)-2]].is(isBe) {
			break // "the invoice was dated"
		}
		if w.is(isPrep) && !w.is(isName) || t == "the" || timeWords[t] || w.is(isConj) && s.is(i-1, isTime) {
			out = out[:len(out)-1]
			continue
		}
		break
	}
	return out
}

// timeWords lead up to a time and say nothing without it.
var timeWords = set(`early late mid beginning starting only dated again earlier later year years effective around about
	circa ca approximately end start just shortly nearly almost again`)

// withoutApposition leaves out what stands between commas in a long subject, and
// a participle phrase after its comma in any.
func (s *sentence) withoutApposition(ws []int) []int {
	first, last := -1, -1
	for k, i := range ws {
		if s.words[i].is(isComma) {
			if first < 0 {
				first = k
			}
			last = k
		}
	}
	switch {
	case first <= 0 || first+1 == len(ws):
		return ws
	case s.words[ws[first+1]].is(isPart|isIng) && !s.words[ws[first+1]].is(isName):
		return ws[:first]
	case len(ws) > headlineWords-4 && last == len(ws)-1 && last > first:
		return ws[:first]
	}
	return ws
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
		if !articles[t] && !s.idleFirst(ws, article) {
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
	case w.is(marks &^ isQuote), w.is(isConj|isRel|isSub) && !w.is(isName) && t != "after":
		return true
	case article || len(ws) <= 3 || s.words[ws[1]].is(isPart):
		return false
	}
	return w.is(isAdv) && !w.is(isName|isPron) && t != "first"
}

// idleLast reports whether the last of the words says nothing at the end of a headline.
func (s *sentence) idleLast(ws []int) bool {
	i, before := ws[len(ws)-1], ws[len(ws)-2]
	w, t := s.words[i], s.low(i)
	switch {
	case particles[t] && (s.words[before].is(isPart|isPast|isPresent|isIng|isPron) || objects[s.low(before)]): // "was set up"
		return false
	case w.is(marks &^ isQuote), w.is(isNumber) && s.is(before, isComma):
		return true
	case w.is(isName | isPlace):
		return false
	case t == "respectively", w.is(isBe|isHave|isModal) && len(ws) > 3:
		return true
	}
	return w.is(isDet|isPrep|isConj|isRel|isSub|isTo) && !w.is(isNumber) && t != "this" && t != "that"
}

// objects stand between a verb and its particle: "turned her down".
var objects = set("her him it them us me you")

// particles belong to the verb before them.
var particles = set("up out off down away back over through ashore aground")

// shorten cuts a headline to its length before the last phrase that does not fit.
func (s *sentence) shorten(ws []int) []int {
	n, fits := 0, len(ws)
	for k, i := range ws {
		if s.words[i].is(marks) {
			continue
		}
		if n++; n > headlineWords {
			fits = k
			break
		}
	}
	if fits == len(ws) {
		return ws
	}
	verb := 0
	for k, i := range ws[:fits] {
		if s.finiteAt(i) {
			verb = k
			break
		}
	}
	for k := fits; k > verb+2 && k > 3; k-- {
		if s.phraseAt(ws, k) {
			return ws[:k]
		}
	}
	return ws[:fits]
}

// phraseAt reports whether a phrase that can be left out starts with the k-th word.
func (s *sentence) phraseAt(ws []int, k int) bool {
	w, before := s.words[ws[k]], s.words[ws[k-1]]
	if before.is(isPrep|isDet|isConj|isAdv|isBe|isHave|isModal|isTo|isIng|isNot) && !before.is(isName|isPlace) {
		return false
	}
	if strings.EqualFold(s.text(ws[k]), "of") {
		return false
	}
	return !w.is(isName|isPlace) && w.is(isPrep|isConj|isSub|isRel|isComma|isBreak|isTo|isIng)
}

// render writes the words as they stand in the text, with one space where
// something between them was left out.
func (s *sentence) render(ws []int) string {
	var b strings.Builder
	for k, i := range ws {
		w := s.words[i]
		if k > 0 {
			prev := s.words[ws[k-1]]
			gap := s.doc.Text[prev.span.End:max(prev.span.End, w.span.Start)]
			switch {
			case i == ws[k-1]+1:
				b.WriteString(collapse(gap))
			case w.is(isComma | isMark | isShut):
			default:
				b.WriteByte(' ')
			}
		}
		b.WriteString(s.text(i))
	}
	return balanced(strings.Join(strings.Fields(b.String()), " "))
}

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
// in ("iPhone"). A headline all in capitals stays as it is.
func capitalise(t string) string {
	r, n := utf8.DecodeRuneInString(t)
	word, _, _ := strings.Cut(t, " ")
	if !unicode.IsLower(r) || strings.IndexFunc(word, unicode.IsUpper) >= 0 {
		return t
	}
	return string(unicode.ToUpper(r)) + t[n:]
}
