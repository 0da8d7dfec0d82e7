package timex

import (
	"strings"

	"chronotope/model"
)

// mention is a time expression found in the text, not yet normalized.
type mention struct {
	span     model.Span
	phrase   model.Span // with the words that open it and the other end of its range
	expr     expr
	block    int
	piece    int // of the parser
	from     int // its tokens in the piece
	to       int
	join     join
	role     role // first or last of a range
	signal   signal
	tense    tense
	heading  bool             // it stands in a heading
	leading  bool             // it opens its sentence
	language *foreignLanguage // nil for English
	second   int              // where its second token starts
	paren    bool             // it stands in brackets, aside from what is told
	note     bool             // it stands in a footnote
	ahead    bool             // something is put off to it
	label    bool             // the layout sets it off: it dates what follows
	backward bool             // its clause looks back: "had"
	birth    bool             // it tells when somebody or something came to be that is about still
	above    bool             // it is a label that stands above a text, as in a letter
	paper    bool             // it is the day of the newspaper from which the text below is
	annual   bool             // it is the day of the year that the entries below, of years, are of
	ofThing  bool             // it only tells of when the thing before it is
	echoes   bool             // it tells the date before it again, by the time since another
}

// role is a mention's place in a range or list.
type role uint8

const (
	roleAlone role = iota
	roleFirst
	roleMiddle
	roleLast
)

// emit turns a match into mentions, and joins them to the mention before where
// the two are a range.
func (p *parser) emit(m *match) {
	p.doubt(m)
	for k := range int(m.len) {
		part := &m.parts[k]
		x := mention{
			span:     model.Span{Start: p.at(part.start).start, End: p.at(part.end - 1).end},
			expr:     part.expr,
			block:    p.block,
			piece:    p.piece,
			second:   p.at(part.start + 1).start,
			from:     part.start,
			to:       part.end,
			heading:  p.heading,
			note:     p.note,
			language: p.language,
		}
		x.phrase = x.span
		x.tense = p.tenseAt(part.start, part.end)
		x.leading = p.leads(part.start)
		x.ofThing = p.language != nil && p.tellsOfThing(part.start)
		x.paren = p.inBrackets(part.start)
		x.birth = p.tellsBirth(part.start)
		x.backward = p.looksBack(part.start, part.end)
		x.ahead = p.putOff(part.start)
		if x.ahead {
			x.tense = tenseFuture
		}
		if m.tail > 0 {
			x.phrase.End = p.at(m.tail - 1).end
		}
		if k > 0 {
			p.join(&p.mentions[len(p.mentions)-1], &x, m.how)
		} else {
			if p.besideHour(&x, x.from-1) {
				x.expr.mod = modApprox
			} else {
				p.readSignal(&x)
			}
			p.readOpenEnd(&x)
			p.joinBack(&x)
			x.echoes = p.echoesBefore(&x)
		}
		p.mentions = append(p.mentions, x)
	}
}

// echoesBefore reports whether x, an amount of time, only says how long after something the
// date just before it lies: "on 22 August 2011, nearly two years later".
func (p *parser) echoesBefore(x *mention) bool {
	if x.expr.op != opOffset || x.expr.of != noExpr || x.expr.n <= 0 || x.expr.anchor != anchorThread || len(p.mentions) == 0 || !p.closes(x.to) {
		return false
	}
	before := &p.mentions[len(p.mentions)-1]
	if before.piece != x.piece || before.expr.op != opDate || before.expr.known&(hasYear|hasMonth) == 0 {
		return false
	}
	k := x.from - 1
	for k >= before.to && p.anyOf(k, "nearly", "almost", "about", "some", "only", "just", "barely", "exactly", "fully", "over") {
		k--
	}
	return k == before.to && p.mark(k, ',')
}

// closes reports whether token i ends a sentence or a part of it that marks set off.
func (p *parser) closes(i int) bool {
	t := p.at(i)
	return i >= p.count || t.mark == '.' || t.mark == ',' || t.mark == ';' || t.mark == ')' || t.mark == ':'
}

// doubt takes in what stands behind or before a date and weakens it: "1844 or
// so", "probably in 1844", "1844?".
func (p *parser) doubt(m *match) {
	last := &m.parts[m.len-1]
	if !last.expr.dates() {
		return
	}
	last.expr.uncertain = last.expr.uncertain || p.damagedMonth(last.start, last.end)
	if e := last.end; p.folded(e, "or") && p.anyOf(e+1, "so", "thereabouts") {
		last.end = e + 2
		last.expr.mod = modApprox
	} else if end := p.weakened(e); end > 0 {
		last.end = end
		last.expr.mod = modApprox
	} else if p.tight(e, '?') && (p.mark(e+1, ')') || p.is(e+1, classDash)) {
		last.expr.uncertain = true
	}
	i := m.start() - 1
	for p.anyOf(i, "in", "on", "about", "around", "by") {
		i--
	}
	if p.anyOf(i, "probably", "perhaps", "possibly", "presumably", "maybe") {
		last.expr.uncertain = true
	}
}

// weakened is where a word ends that stands at token i, behind a date, and says that it is only
// near: "Oct 25(ish)", "25 October (approx.)"; 0 where there is none.
func (p *parser) weakened(i int) int {
	if p.folded(i, "ish") && !p.at(i).gap {
		return i + 1
	}
	if !p.mark(i, '(') && !p.mark(i, '[') {
		return 0
	}
	k := p.skipMark(i+2, '.')
	if !nearly[strings.ToLower(p.word(i+1))] || !p.mark(k, ')') && !p.mark(k, ']') {
		return 0
	}
	return k + 1
}

var nearly = wordSet("ish approx approximately approximate circa ca about roughly around tentative tentatively estimated est estimate provisional provisionally ungefähr environ")

// putOff reports whether the words before token i put something off to what it begins:
// "postponed to", "adjourned until".
func (p *parser) putOff(i int) bool {
	k := i - 1
	if p.is(k, classThe) {
		k--
	}
	if !p.anyOf(k, "to", "until", "till", "for") {
		return false
	}
	k--
	for p.anyOf(k, "off", "over", "back") {
		k--
	}
	return p.anyOf(k, "postponed", "adjourned", "put", "delayed", "deferred", "rescheduled", "held", "scheduled") && (!p.anyOf(k, "put", "held") || k < i-2)
}

// tellsBirth reports whether what stands before token i says that somebody was born, or
// something founded, at the time that it begins: what else is told need not be of that time.
func (p *parser) tellsBirth(i int) bool {
	k := i - 1
	for k > i-4 && (p.is(k, classOf|classSignal|classThe|classApprox|classOnset|classHeadsDay) || p.anyOf(k, "on", "about", "around")) {
		k--
	}
	return p.anyOf(k, "born", "founded", "established", "incorporated", "formed", "geboren", "gegründet", "né", "née", "fondée", "fondé", "nacido", "nacida", "fundada", "fundado",
		"nato", "nata", "fondata", "fondato", "opgericht", "nascido", "nascida", "urodzony", "urodzona", "założona")
}

// leads reports whether token i is among the first of its sentence, as in "In
// early 1918".
func (p *parser) leads(i int) bool {
	for k := i - 1; k >= 0; k-- {
		if i-k > 4 {
			return false
		}
		if p.stops(k) {
			return true
		}
	}
	return true
}

// inBrackets reports whether a bracket opened before token i is still open that is not
// around all that is read.
func (p *parser) inBrackets(i int) bool {
	if p.mark(0, '(') && i < 12 && p.mark(p.count-1, ')') {
		return false
	}
	for k := i - 1; k >= 0 && k > i-12; k-- {
		switch p.at(k).mark {
		case ')':
			return false
		case '(':
			return true
		}
	}
	return false
}
