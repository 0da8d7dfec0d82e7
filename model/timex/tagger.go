package timex

import (
	"slices"
	"sync"

	"chronotope/model"
	"chronotope/model/language"
	"chronotope/model/layout"
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
// doc.Blocks; doc.Date, where it is set, is what "yesterday" is resolved from.
func (t *Tagger) Tag(doc *model.Document) []model.TimeExpression {
	return t.TagIn(doc, layout.Of(doc), language.OfBlocks(doc))
}

// TagIn is Tag for a document whose layout and languages, one a block, are known.
func (t *Tagger) TagIn(doc *model.Document, l *layout.Layout, languages []language.Code) []model.TimeExpression {
	p := t.parsers.Get().(*parser)
	defer t.parsers.Put(p)
	p.reset(doc, languages)
	for i := range doc.Blocks {
		b := &doc.Blocks[i]
		p.block, p.heading, p.note = i, b.Kind == model.Heading, doc.Beside(i) || p.noted(b)
		p.language = p.languages[i]
		t.readBlock(p, b, l.Pieces(i))
	}
	return p.normalize(doc)
}

var sentinelTokens = func() (s [sentinels]token) {
	for i := range s {
		s[i] = noToken
	}
	return s
}()

// bytesOfMention is how many bytes of text there are for each time that it tells, in most.
const bytesOfMention = 150

// reset makes the parser ready for another document.
func (p *parser) reset(doc *model.Document, languages []language.Code) {
	p.text = doc.Text
	p.exprs = p.exprs[:0]
	p.mentions = slices.Grow(p.mentions[:0], len(doc.Text)/bytesOfMention)
	p.ancient, p.openNote, p.recorded = false, false, isRecording(doc.Text)
	p.languages = p.languages[:0]
	for _, code := range languages {
		p.languages = append(p.languages, byCode[code])
	}
}

// normalize turns the mentions into time expressions.
func (p *parser) normalize(doc *model.Document) []model.TimeExpression {
	if len(p.mentions) == 0 {
		return nil
	}
	r := normalizer{exprs: p.exprs, dct: documentDate(doc)}
	if r.dct.isZero() {
		r.dct = p.findDCT(doc)
		r.yearless = r.dct.isZero() && p.yearlessDateline(doc)
	}
	p.findAnniversaries(doc)
	r.survey(p.mentions)
	r.lookAhead(p.mentions, p.text)
	r.closingYears(p.mentions, doc)
	r.dated = map[int]told{}
	if !r.narrative {
		p.mentions = slices.DeleteFunc(p.mentions, func(m mention) bool { return m.expr.attributive })
	}
	out := make([]model.TimeExpression, len(p.mentions))
	for i := range p.mentions {
		m := &p.mentions[i]
		x := r.normalize(m)
		r.remember(&x, m)
		if x.typ == model.DURATION && m.expr.known&ifFuture != 0 { // the "in" is not of a duration
			m.span.Start, m.phrase.Start = m.second, m.second
		}
		out[i] = r.expression(&x, m)
	}
	p.phrases(out)
	return out
}

// remember notes the date of a mention for those that are reckoned from it.
func (r *normalizer) remember(x *normalized, m *mention) {
	if m.join == joinRange && m.role == roleLast && !x.noYear {
		r.span = [2]date{r.last, x.date}
	}
	if !x.noYear && x.date.unit <= uYear {
		r.dated[m.span.Start], r.last = told{date: x.date, span: m.span}, x.date
	}
}

// expression is the time expression that a mention comes to.
func (r *normalizer) expression(x *normalized, m *mention) model.TimeExpression {
	out := model.TimeExpression{
		Span: m.span, Type: x.typ, Value: x.timexValue(), Mod: modNames[m.expr.mod], Date: x.edtf(),
		Calendar: m.expr.calendar, Anchoring: r.used, AnchoredTo: r.usedOf, Phrase: m.phrase, Confidence: r.confidence(&m.expr, x),
		Ambiguous: m.expr.known&eitherOrder != 0 && !r.orderTold, OfPaper: m.paper,
	}
	if m.language != nil {
		out.Language = m.language.code
	}
	if (m.expr.uncertain || x.doubt) && !out.Date.IsZero() {
		out.Date = out.Date.Uncertain()
	}
	if (m.expr.mod == modApprox && !m.echoes || x.approx) && !out.Date.IsZero() {
		out.Date = out.Date.Approximate()
	}
	return out
}

// documentDate is the document's own date.
func documentDate(doc *model.Document) date {
	d := doc.Date
	if d.IsInterval() {
		d = d.Start()
	}
	y, ok := d.Year()
	if !ok {
		return date{}
	}
	p := date{unit: uYear, year: int(y)}
	if m, ok := d.Month(); ok && m <= 12 {
		p.unit, p.month = uMonth, int8(m)
		if day, ok := d.Day(); ok {
			p.unit, p.day = uDay, int8(day)
		}
	}
	return p
}

// survey finds out from all the mentions what has to be known before the first is
// normalized: the kind of text, and the order of day and month in numbers.
func (r *normalizer) survey(mentions []mention) {
	far, recent := 0, 0
	entries := false // what follows is told from a label
	for i := range mentions {
		n := &mentions[i].expr
		entries = entries || mentions[i].label && n.known&hasDay != 0
		switch {
		case n.op == opDate && n.known&hasYear != 0 && n.known&twoDigitYear == 0:
			if r.dct.isZero() || n.date.year < r.dct.year-1 || n.date.year > r.dct.year+1 {
				far++
			} else if n.known&hasMonth != 0 {
				r.near++
			}
		case entries: // from the day of the label
		case n.op == opWeekday && n.of == noExpr, n.op == opUnit && n.anchor == anchorDCT:
			recent++
		}
	}
	r.surveyOrder(mentions)
	r.far, r.recent = far, recent
	r.narrative = r.dct.isZero() || far >= 6 && far > 2*recent
	r.only, r.onlyOf = onlyYear(mentions)
}

// surveyOrder finds out whether dates in numbers put the day first.
func (r *normalizer) surveyOrder(mentions []mention) {
	day, month := 0, 0
	for i := range mentions {
		n := &mentions[i].expr
		for n.op == opClock && n.of != noExpr { // 13/03/2021, 09:40
			n = &r.exprs[n.of]
		}
		switch {
		case n.op != opDate || n.known&numericOrder == 0:
		case n.known&dayFirst != 0:
			day++
		default:
			month++
		}
	}
	r.orderTold = day != month
	r.dayFirst = day > month
}
