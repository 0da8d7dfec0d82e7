package extract

import (
	"slices"
	"strings"
	"unicode"

	"chronotope/model/english"
)

// headlineWords is the most words a headline has; one that a condition would be lost from has up
// to conditionWords.
const (
	headlineWords  = 12
	conditionWords = 16
)

// headline says in the statement's own words what happened: who says so, subject and predicate in
// the order of the text, without times, asides and opening phrases. Where that is long it is
// compressed, the least that makes it fit; what would make it say something else stays.
func (s *sentence) headline(st statement) string {
	d := draft{s: s, st: st}
	not := s.notFirst(st)
	if of := s.toldOf(st); not >= 0 { // "Not until May did he reply"
		d.all(not, st.to)
	} else if of[1] > 0 { // "ten pounds, which they raised at a fair"
		from := s.clauses[st.clause].from
		d.take(of[0], of[1])
		if s.is(from-1, isComma) {
			d.ws = append(d.ws, from-1)
		}
		d.ws = append(d.ws, from)
		d.take(from+1, st.to)
		for s.is(d.last(), marks&^isQuote) {
			d.ws = d.ws[:len(d.ws)-1]
		}
		if s.is(d.last(), isBe|isHave) { // "where he had been since May"
			d.ws = d.ws[:slices.Index(d.ws, from)+1]
			d.all(from+1, st.to)
		}
	} else if main := s.supposedOf(st); main >= 0 { // "If the roof is mended, the rent will rise"
		d.supposed(s.clauses[st.clause], s.clauses[main])
	} else if st.verb >= 0 {
		d.take(st.by[0], st.by[1])
		d.take(st.said[0], st.said[1])
		from := len(d.ws)
		if d.take(st.subject[0], st.subject[1]); len(d.ws) == from && s.timeAlone(st.subject) {
			d.all(st.subject[0], st.subject[1]) // "2006 was a good year", "Christmas kept"
		}
		d.ws = append(d.ws[:from], d.withoutParticiple(d.ws[from:])...)
		d.take(st.body[0], st.body[1])
		d.take(st.tail[0], st.tail[1])
	} else {
		d.take(max(st.from, s.numbering()), st.to)
	}
	d.name()
	if gap := s.gapped(st); gap != "" {
		return capitalise("[" + gap + "] " + d.render())
	}
	if d.ws = s.trimEnds(d.ws); len(d.ws) == 1 && st.verb >= 0 {
		d.ws = nil
		d.hours(st.from, st.to) // "Crossed at noon"
		d.ws = s.trimEnds(d.ws)
	}
	for _, compress := range compressions {
		if d.length() <= headlineWords {
			break
		}
		compress(&d)
		d.ws = s.trimEnds(d.ws)
	}
	text := withoutFigures(d.render())
	if strings.IndexFunc(text, unicode.IsLetter) < 0 {
		return ""
	}
	if s.omitted != nil {
		return capitalise("[" + s.omitted.name + "] " + lowerFirst(unshouted(text, s.tongue)))
	}
	return capitalise(unshouted(text, s.tongue))
}

// draft is a headline in the making: the words of a statement that it still has, in order.
type draft struct {
	s     *sentence
	st    statement
	ws    []int
	named map[int]string // what it says for a word that only points
	cut   bool           // something was cut off that it cannot do without
}

// length is how many words the headline has.
func (d *draft) length() int {
	n := 0
	for _, i := range d.ws {
		n += d.count(i)
	}
	return n
}

// count is how many words the word i is of a headline's: none for a mark, one for a time.
func (d *draft) count(i int) int {
	switch w := d.s.words[i]; {
	case w.is(marks):
		return 0
	case w.is(isTime):
		return 1
	}
	n := 0
	for range strings.FieldsSeq(d.word(i)) {
		n++
	}
	return n
}

// word is the word i as the headline has it: what it means, where that is known.
func (d *draft) word(i int) string {
	if name, ok := d.named[i]; ok {
		return name
	}
	return d.s.text(i)
}

// name puts names for the words that only point, unless the headline itself has the name before
// them: in brackets where the passage does not.
func (d *draft) name() {
	d.named = map[int]string{}
	told := map[*entity]bool{}
	for k, i := range d.ws {
		p, ok := d.s.means[i]
		switch {
		case ok && p.own:
			d.nameWriter(k, p, told[p.entity])
		case !ok || told[p.entity]:
		case p.points:
			name := p.name
			if p.possessive {
				name = p.genitive()
			}
			if p.within < 0 {
				name = "[" + name + "]"
			}
			d.named[i] = name
			if k > 0 && articles[d.s.low(d.ws[k-1])] && d.ws[k-1] == i-1 { // "the company"
				d.named[i-1] = ""
			}
		}
		if ok {
			told[p.entity] = true
		}
	}
}

// nameWriter puts the name of the writer for a word by which he speaks of himself: once, and then a
// pronoun of the third person. A verb behind "I" goes with it.
func (d *draft) nameWriter(k int, p pointer, told bool) {
	s, i := d.s, d.ws[k]
	name := p.name
	switch {
	case told && p.sort != person:
		name = pick(p.possessive, "its", "it")
	case told && strings.HasSuffix(p.name, " and others"):
		name = pick(p.possessive, "their", "them")
	case told && p.sex == 'm':
		name = pick(p.possessive, "his", "him")
	case told && p.sex == 'f':
		name = "her"
	case told && p.possessive:
		name = "their"
	case p.possessive:
		name = p.genitive()
	}
	d.named[i] = "[" + name + "]"
	if s.low(i) != "i" {
		return
	}
	for j := k + 1; j < len(d.ws) && j < k+4; j++ {
		if v := d.ws[j]; s.is(v, finite) || s.is(v, isBare) {
			d.named[v] = s.thirdPerson(v)
			return
		} else if !s.is(v, isAdv) {
			return
		}
	}
}

func pick(is bool, yes, no string) string {
	if is {
		return yes
	}
	return no
}

// take appends the words [from, to) but those of asides and times.
func (d *draft) take(from, to int) {
	s, base := d.s, len(d.ws)
	for i := from; i < to; i++ {
		w := s.words[i]
		switch {
		case w.is(isOpen):
			i = s.closing(i, to)
		case w.is(isShut):
		case w.is(isBreak) && s.text(i) != "*" && len(d.ws) > base:
			if end := s.dashed(i, to); end > 0 {
				i = end
				continue
			}
			if len(d.ws)-base > 2 {
				return
			}
			d.ws = append(d.ws, i)
		case w.is(isRel|isSub) && i > from && s.clauseWithin(i, to) && !conditions[s.low(i)]:
			i = s.clauses[s.clauseOf(i)].to - 1
			if len(d.ws) > base && s.words[d.ws[len(d.ws)-1]].is(isComma) {
				d.ws = d.ws[:len(d.ws)-1]
			}
			i = s.pastComma(i)
		case w.is(isTime) && !s.adjectival(i) && !s.needed(i, d.st):
			if s.is(i+1, isQuote) && s.text(i+2) == "s" { // "yesterday's ceremony"
				i += 2
				continue
			}
			d.ws = s.dropIntroducer(d.ws, base)
			if s.text(i+1) == "." && i+2 < to || strings.HasSuffix(s.low(i), ".m.") && i+1 < to && s.opensUpper(i+1) { // the next sentence, where that could not be told
				d.ws = s.dropIntroducer(d.ws, base)
				return
			}
			if i = s.pastComma(i); s.is(i, isComma) && len(d.ws) > base {
				if s.is(d.last(), isComma) {
					d.ws = d.ws[:len(d.ws)-1] // "he married, on 4 May, Anne"
				} else if d.st.verb >= 0 && i > d.st.verb && s.is(i+1, isDet) {
					d.ws = append(d.ws, i) // "made a director in 1904, the first of her sex"
				}
			}
		default:
			d.ws = append(d.ws, i)
			if w.is(isTime) && s.is(i+1, isComma) && s.is(i+2, isSub|isRel) { // "until 1907, when"
				return
			}
		}
	}
}

// supposedOf is the main clause that tells what would be if that of a statement came true; -1 for none.
func (s *sentence) supposedOf(st statement) int {
	if st.clause < 0 {
		return -1
	}
	cl := s.clauses[st.clause]
	if !opensSupposition[s.low(cl.from)] && (s.inverted() != cl.from || cl.join != mainClause) {
		return -1
	}
	if k := cl.parent; k >= 0 && s.clauses[k].verb >= 0 && cl.join == subordinate {
		return k
	}
	for k := st.clause + 1; k < len(s.clauses); k++ {
		if c := s.clauses[k]; c.verb >= 0 && c.join == mainClause && c.from >= cl.to {
			return k
		}
	}
	return -1
}

// supposed appends a condition and the clause that tells what then would be, in the order of the text.
func (d *draft) supposed(cond, main clause) {
	if main.from < cond.from {
		d.take(main.from, min(main.to, cond.from))
		d.take(cond.from, cond.to)
		return
	}
	d.take(cond.from, cond.to)
	if last := d.last(); !d.s.is(last, isComma) && d.s.is(main.from-1, isComma) {
		d.ws = append(d.ws, main.from-1)
	}
	d.take(main.from, main.to)
}

// toldOf is what a relative clause tells about that has a subject of its own and says nothing whole
// without that; empty for any other.
func (s *sentence) toldOf(st statement) [2]int {
	if st.clause < 0 || st.verb < 0 || st.said[1] > 0 {
		return [2]int{}
	}
	c := s.clauses[st.clause]
	if c.join != relative || c.parent < 0 || st.verb != c.verb || st.subject[0] < c.from || s.is(c.from-1, isTime) {
		return [2]int{}
	}
	switch s.low(c.from) {
	case "which", "that", "whom":
	case "where":
		if !s.is(c.verb, isBe|isHave) && c.to-c.verb > 4 || slices.ContainsFunc(s.words[c.verb:c.to], func(w word) bool { return !w.is(isBe|isHave|isPrep|isTime|isAdv|marks|isPast) || w.is(isName) }) {
			return [2]int{} // that says enough by itself
		}
	default:
		return [2]int{}
	}
	if s.is(c.from-1, isPrep) {
		return [2]int{}
	}
	return s.antecedent(c.from, s.clauses[c.parent].from)
}

// conditions open clauses without which what they hang on would say something else.
var conditions = set("if unless provided except lest until till")

// clauseWithin reports whether word i opens a clause that ends before word to.
func (s *sentence) clauseWithin(i, to int) bool {
	c := s.clauses[s.clauseOf(i)]
	return c.from == i && c.to < to
}

// render writes the words as they stand in the text, or what they stand for, with one space where
// something between them was left out.
func (d *draft) render() string {
	var b strings.Builder
	s := d.s
	for k, i := range d.ws {
		w := s.words[i]
		if k > 0 {
			prev := s.words[d.ws[k-1]]
			gap := s.doc.Text[prev.span.End:max(prev.span.End, w.span.Start)]
			switch {
			case w.is(isComma) && k+1 < len(d.ws) && s.low(d.ws[k+1]) == "that" && !s.relativeAt(d.ws[k+1], len(s.words)): // "agreed, that"
				continue
			case i == d.ws[k-1]+1:
				b.WriteString(collapse(english.WithoutTags(gap)))
			case w.is(isComma | isMark | isShut):
			default:
				b.WriteByte(' ')
			}
		}
		b.WriteString(d.word(i))
	}
	text := balanced(strings.Join(strings.Fields(b.String()), " "))
	if d.cut {
		text += " …"
	}
	return text
}
