package timex

import (
	"slices"
	"sync"

	"chronotope/model"
	"chronotope/model/edtf"
)

// Tagger finds and reads time expressions. It is made once by New and is safe
// for concurrent use.
type Tagger struct {
	rules   []rule // of English
	foreign []rule // of all other languages
	parsers sync.Pool
}

// New returns a tagger with all its rules.
func New() *Tagger {
	t := &Tagger{rules: englishRules(), foreign: foreignRules()}
	t.parsers.New = func() any { return new(parser) }
	return t
}

// Tag returns the time expressions of doc in order of the text. It reads
// doc.Blocks; doc.Date, where it is set, is what "yesterday" is reckoned from.
func (t *Tagger) Tag(doc *model.Document) []model.TimeExpression {
	p := t.parsers.Get().(*parser)
	defer t.parsers.Put(p)
	p.reset(doc)
	for i := range doc.Blocks {
		b := &doc.Blocks[i]
		p.block, p.heading = i, b.Kind == model.Heading
		rules, words := t.rules, english
		if p.tongue = p.tongues[i]; p.tongue != nil {
			rules, words = t.foreign, p.tongue.words
		}
		p.toks = tokenize(p.toks[:0], doc.Text, b.Span.Start, b.Span.End, words)
		p.count = len(p.toks)
		p.toks = append(p.toks, sentinelTokens[:]...)
		p.read(rules)
	}
	return p.finish(doc)
}

var sentinelTokens = func() (s [sentinels]token) {
	for i := range s {
		s[i] = noToken
	}
	return s
}()

// reset makes the parser ready for another document.
func (p *parser) reset(doc *model.Document) {
	p.text = doc.Text
	p.nodes = p.nodes[:0]
	p.mentions = p.mentions[:0]
	p.ancient = false
	p.tongues = tell(doc, p.tongues[:0])
}

// finish reckons what was found.
func (p *parser) finish(doc *model.Document) []model.TimeExpression {
	if len(p.mentions) == 0 {
		return nil
	}
	r := reckoner{nodes: p.nodes, now: documentDay(doc)}
	if r.now.isZero() {
		r.now = p.ownDate(doc)
	}
	r.look(p.mentions)
	if !r.narrative {
		p.mentions = slices.DeleteFunc(p.mentions, func(m mention) bool { return m.node.attributive })
	}
	out := make([]model.TimeExpression, len(p.mentions))
	for i := range p.mentions {
		m := &p.mentions[i]
		x := r.reckon(m)
		if x.typ == model.DURATION && m.node.known&ifFuture != 0 { // the "in" is not of a duration
			m.span.Start, m.phrase.Start = m.second, m.second
		}
		out[i] = model.TimeExpression{
			Span: m.span, Type: x.typ, Value: x.valueString(), Mod: modNames[m.node.mod], Date: x.date(),
			Calendar: m.node.calendar, Anchoring: r.used, AnchoredTo: r.usedOf, Phrase: m.phrase, Confidence: r.confidence(&m.node, &x),
			Ambiguous: m.node.known&eitherOrder != 0 && !r.orderTold,
		}
		if m.tongue != nil {
			out[i].Language = m.tongue.code
		}
		if m.node.uncertain {
			out[i].Date = out[i].Date.Uncertain()
		}
		if (m.node.mod == modApprox || x.approx) && !out[i].Date.IsZero() {
			out[i].Date = out[i].Date.Approximate()
		}
	}
	p.phrases(out)
	return out
}

// documentDay is the document's own date as a point.
func documentDay(doc *model.Document) point {
	d := doc.Date
	if d.IsInterval() {
		d = d.Start()
	}
	y, ok := d.Year()
	if !ok {
		return point{}
	}
	p := point{unit: uYear, year: int(y)}
	if m, ok := d.Month(); ok && m <= 12 {
		p.unit, p.month = uMonth, int8(m)
		if day, ok := d.Day(); ok {
			p.unit, p.day = uDay, int8(day)
		}
	}
	return p
}

// look takes from all the mentions what is to be known before the first is
// reckoned: the kind of text, and the order of day and month in numbers.
func (r *reckoner) look(mentions []mention) {
	far, recent, day, month := 0, 0, 0, 0
	for i := range mentions {
		n := &mentions[i].node
		switch {
		case n.op == opPoint && n.known&hasYear != 0 && n.known&twoDigitYear == 0:
			if r.now.isZero() || n.p.year < r.now.year-1 || n.p.year > r.now.year+1 {
				far++
			}
		case n.op == opWeekday && n.of == noNode, n.op == opUnit && n.base == baseNow:
			recent++
		}
		if n.op == opPoint && n.known&numericOrder != 0 {
			if n.known&dayFirst != 0 {
				day++
			} else {
				month++
			}
		}
	}
	r.narrative = r.now.isZero() || far >= 6 && far > 2*recent
	r.orderTold = day != month
	r.dayFirst = day > month
}

// phrases joins ranges, and takes the words that open a date into account.
func (p *parser) phrases(out []model.TimeExpression) {
	for i := 0; i < len(out); i++ {
		m := &p.mentions[i]
		j := i
		if m.role == roleFirst {
			for j+1 < len(out) && p.mentions[j].role != roleLast {
				j++
			}
		}
		if j == i {
			out[i].Date = opened(out[i].Date, m.link)
			continue
		}
		phrase := model.Span{Start: m.phrase.Start, End: out[j].Span.End}
		first, last := out[i].Date, out[j].Date
		switch {
		case first.IsZero() || last.IsZero() || first.Earliest() > last.Latest():
		case m.join == joinRange || last.Earliest() == first.Latest()+1 && j == i+1:
			for k := i; k <= j; k++ {
				out[k].Phrase, out[k].Date = phrase, edtf.Interval(first, last)
			}
		}
		i = j
	}
}

// opened is a date with the word that leads to it: "by 1917" is any time up to
// the end of 1917.
func opened(d edtf.Value, l link) edtf.Value {
	if d.IsZero() || d.IsInterval() {
		return d
	}
	switch l {
	case linkBy, linkUntil, linkBefore:
		return edtf.Before(d)
	case linkSince, linkAfter, linkRange, linkBetween:
		return edtf.After(d)
	}
	return d
}
