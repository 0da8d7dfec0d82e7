package timex

import "strings"

// fromMentioned reads the occurrence that an amount leads from, where the text has dated
// it before: "two days before the accident".
func (p *parser) fromMentioned(i, end int, n expr) match {
	switch {
	case p.folded(end, "before"):
		n.n = -1
	case p.folded(end, "after"):
		n.n = 1
	default:
		return match{}
	}
	j := end + 1
	if m := p.fromClause(i, end, n); m.len > 0 {
		return m
	}
	if !p.is(j, classThe) && !p.anyOf(j, "this", "that", "his", "her", "their", "its") || !p.namesThing(j+1) || n.amount.vague() || !p.standsAlone(j+2) && !p.is(j+2, classSmall|classPast|classThe|classA) {
		return match{}
	}
	k := p.datedBefore(p.word(j+1), p.at(i).start)
	if k < 0 && p.anyOf(j+1, mishaps[:]...) {
		k = p.firstDay()
	}
	if k < 0 {
		return match{}
	}
	n.of = p.keep(expr{op: opMentioned, of: noExpr, n: p.mentions[k].span.Start})
	m := one(i, end, n)
	m.tail = j + 2
	return m
}

// fromClause reads an amount that leads from what a clause tells: one that says when that was,
// or that tells again what the text has dated before: "a week after the two bridges were burned".
func (p *parser) fromClause(i, end int, n expr) match {
	if n.amount.vague() {
		return match{}
	}
	var words []string
	for k := end + 1; k < end+longestClause; k++ {
		t := p.at(k)
		if t.start == t.end || t.mark == ',' || p.stops(k) {
			break
		}
		if t.mark != 0 {
			continue
		}
		if x, e := p.modifiable(k); e > 0 && x.op == opDate && x.of == noExpr && x.known&(hasYear|hasMonth|hasDay) == hasYear|hasMonth|hasDay {
			n.of = p.keep(x)
			return one(i, end, n)
		}
		if t.class == 0 && t.digits == 0 && t.end-t.start > 3 && len(words) < mostWords {
			words = append(words, strings.ToLower(p.word(k)))
		}
	}
	if k := p.retold(words, p.at(i).start); k >= 0 {
		n.of = p.keep(expr{op: opMentioned, of: noExpr, n: p.mentions[k].span.Start})
		return one(i, end, n)
	}
	return match{}
}

// longestClause is how many words and marks of such a clause are looked at, mostWords how many
// of its words are looked for.
const (
	longestClause = 16
	mostWords     = 6
)

// retold is the mention of a day in the last sentence before at that holds two of the words or
// more, or -1.
func (p *parser) retold(words []string, at int) int {
	if len(words) < 2 {
		return -1
	}
	from := max(0, at-reach)
	low := strings.ToLower(p.text[from:at])
	if len(low) != at-from {
		return -1
	}
	for m := len(p.mentions) - 1; m >= 0 && p.mentions[m].span.Start >= from; m-- {
		x := &p.mentions[m]
		if x.expr.op != opDate || x.expr.known&hasDay == 0 || x.paren || x.span.End > at {
			continue
		}
		start, stop := sentenceAround(low, x.span.Start-from)
		n := 0
		for _, w := range words {
			if strings.Contains(low[start:stop], w) {
				n++
			}
		}
		if n > 1 {
			return m
		}
	}
	return -1
}

// mishaps are words for what a whole document can be on without naming it so before.
var mishaps = [...]string{"accident", "incident", "disaster", "crash", "collision", "tragedy", "attack", "explosion", "derailment", "occurrence"}

// firstDay is the first mention of the document that states a day, or -1.
func (p *parser) firstDay() int {
	for k := range p.mentions {
		if n := &p.mentions[k].expr; n.op == opDate && n.known&hasDay != 0 && n.known&hasYear != 0 && !p.mentions[k].paren {
			return k
		}
	}
	return -1
}

// reach is how far back, in bytes, the sentence is looked for that dates an occurrence.
const reach = 3000

// datedBefore is the mention in the last sentence before at that holds the word, or -1.
func (p *parser) datedBefore(word string, at int) int {
	from := max(0, at-reach)
	low := strings.ToLower(p.text[from:at])
	word = strings.ToLower(word)
	for end := len(low); ; {
		k := strings.LastIndex(low[:end], word)
		if k < 0 || len(low) != at-from {
			return -1
		}
		end = k
		if k > 0 && isLetter(low[k-1]) {
			continue
		}
		start, stop := sentenceAround(low, k)
		for m := len(p.mentions) - 1; m >= 0 && p.mentions[m].span.Start >= from+start; m-- {
			if x := &p.mentions[m]; x.span.End <= from+stop && x.expr.op == opDate && x.expr.known&(hasDay|hasMonth|hasYear) != 0 && !x.paren {
				return m
			}
		}
	}
}

// sentenceAround is the sentence of s, roughly, that byte k lies in.
func sentenceAround(s string, k int) (start, stop int) {
	if i := strings.LastIndex(s[:k], ". "); i >= 0 {
		start = i + 2
	}
	if i := strings.LastIndexByte(s[:k], '\n'); i >= start {
		start = i + 1
	}
	stop = len(s)
	if i := strings.Index(s[k:], ". "); i >= 0 {
		stop = k + i + 1
	}
	if i := strings.IndexByte(s[k:], '\n'); i >= 0 {
		stop = min(stop, k+i)
	}
	return start, stop
}
