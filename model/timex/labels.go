package timex

import (
	"slices"
	"strings"

	"chronotope/model"
	"chronotope/model/layout"
)

// This file reads what the layout of a document says is a date: labels in front of a
// text or above it, and the cells of columns of dates. There "16" can be a day and "61"
// a year, and what a label leaves out the labels above it tell.

// readBlock reads a block: whole, or in the pieces that the layout cuts it into.
func (t *Tagger) readBlock(p *parser, block *model.Block, pieces []layout.Piece) {
	rules, words := t.rules, ofEnglish
	if p.language != nil {
		rules, words = t.foreign, p.language.words
	}
	if len(pieces) == 0 {
		before := len(p.mentions)
		p.readSpan(block.Span, rules, words)
		p.letterhead(block, p.mentions[before:])
		return
	}
	for _, piece := range pieces {
		switch {
		case piece.Date && !p.readLabel(piece, rules, words) && p.language != nil:
			own := p.language // the head of a message is in English, whatever it says
			p.language = nil
			p.readLabel(piece, t.rules, ofEnglish)
			p.language = own
		case piece.Date:
		case piece.Role != layout.Note:
			p.readSpan(piece.Span, rules, words)
		}
	}
}

func (p *parser) readSpan(s model.Span, rules []rule, words lexicon) {
	p.toks = tokenize(p.toks[:0], p.text, s.Start, s.End, words)
	p.count = len(p.toks)
	p.toks = append(p.toks, sentinelTokens[:]...)
	p.piece++
	p.read(rules)
}

// readLabel reads a label by the rules for any text, or where they leave a number of it
// over by what it can be in a label. It reports whether it found a date.
func (p *parser) readLabel(piece layout.Piece, rules []rule, words lexicon) bool {
	before := len(p.mentions)
	p.readSpan(piece.Span, rules, words)
	m, always := p.onlyInLabels(piece)
	if always || !p.covered(before) {
		if m.len == 0 && !piece.Hours {
			m = p.label(piece.Days)
		}
		if m.len > 0 {
			p.mentions = p.mentions[:before]
			p.emit(&m)
		}
	}
	for k := before; k < len(p.mentions); k++ {
		m := &p.mentions[k]
		m.label, m.above, m.leading, m.paren = true, piece.Alone, true, false
	}
	if n := len(p.mentions); n > before {
		p.openLabel(&p.mentions[n-1], piece.Span)
	}
	return len(p.mentions) > before
}

// onlyInLabels reads the tokens at hand as what is a date only in a label; always reports
// whether it is that whatever the rules for any text make of them.
func (p *parser) onlyInLabels(piece layout.Piece) (m match, always bool) {
	if piece.Hours {
		return p.labelHour(), true
	}
	if piece.Days {
		if m := p.oldOrdinal(); m.len > 0 {
			return m, true
		}
		if p.weekdayNumber() {
			m := p.label(true)
			if m.len > 0 {
				m.parts[0].start = 0
			}
			return m, true
		}
	}
	return p.labelNumeric(), false
}

// covered reports whether the mentions from index first on take in all numbers of the
// tokens at hand, and there is one.
func (p *parser) covered(first int) bool {
	for i := range p.count {
		t := p.at(i)
		if t.digits == 0 && t.mark != '?' && t.class&classOrdinal == 0 {
			continue
		}
		if !slices.ContainsFunc(p.mentions[first:], func(m mention) bool { return m.from <= i && i < m.to || t.mark == '?' && m.expr.uncertain }) {
			return false
		}
	}
	return len(p.mentions) > first
}

// label reads the tokens at hand as a date, whose numbers by themselves are days of a
// month, or else years.
func (p *parser) label(days bool) match {
	var numbers []int
	month := -1
	approx, unclear := false, false
	for i := range p.count {
		t := p.at(i)
		switch {
		case t.class&(classNumber|classOrdinal) != 0 && t.digits > 0:
			numbers = append(numbers, i)
		case t.class&classMonth != 0 && month < 0:
			month = i
		case t.mark == '?', p.anyOf(i, "c", "ca", "circa", "about", "abt", "around"):
			approx = approx || t.mark != '?'
			unclear = unclear || t.mark == '?'
		}
	}
	m := p.labelParts(numbers, month, days)
	for k := range int(m.len) {
		if e := &m.parts[k].expr; approx {
			e.mod = modApprox
		} else if unclear && e.date.unit != uMonth { // "1991-Jan-??" is that month for certain
			e.uncertain = true
		}
	}
	return m
}

// labelParts reads the numbers of a label with its month, -1 for none.
func (p *parser) labelParts(numbers []int, month int, days bool) match {
	switch n := len(numbers); {
	case month < 0 && (n == 1 || n == 2):
		return p.labelNumbers(numbers, days)
	case month < 0 || n > 2:
		return match{}
	case n == 2:
		return p.labelYearDay(numbers, month)
	case n == 1:
		return p.labelMonth(numbers[0], month)
	}
	return one(month, month+1, monthExpr(p.at(month).m, 0))
}

// labelHour is a time of the day in four digits.
func (p *parser) labelHour() match {
	t := p.at(0)
	if t.digits != 4 || t.n/100 > 23 || t.n%100 > 59 {
		return match{}
	}
	return one(0, 1, expr{op: opClock, of: noExpr, known: hasTime, date: date{unit: uMinute, hour: int8(t.n / 100), minute: int8(t.n % 100)}})
}

// labelMonth is a month with the number that stands beside it: its year where that has
// four digits, else the day.
func (p *parser) labelMonth(number, month int) match {
	from, to := min(number, month), max(number, month)+1
	for p.mark(to, '-') || p.mark(to, '?') { // 1991-Jan-??
		to++
	}
	n := monthExpr(p.at(month).m, 0)
	switch t := p.at(number); {
	case t.digits == 4:
		n.date.year, n.known = t.n, n.known|hasYear
	case t.n >= 1 && t.n <= 31:
		n = monthExpr(p.at(month).m, t.n)
	default:
		return match{}
	}
	return one(from, min(to, p.count), n)
}

// labelYearDay is a year and a day with its month, in whatever order: "1632, 4 maggio".
func (p *parser) labelYearDay(numbers []int, month int) match {
	y, d := p.at(numbers[0]), p.at(numbers[1])
	if y.digits != 4 {
		y, d = d, y
	}
	if y.digits != 4 || d.digits == 4 || d.n < 1 || d.n > 31 {
		return match{}
	}
	n := monthExpr(p.at(month).m, d.n)
	n.date.year, n.known = y.n, n.known|hasYear
	return one(min(numbers[0], month), max(numbers[1], month)+1, n)
}

// labelNumbers is one number or the range from one to another.
func (p *parser) labelNumbers(at []int, days bool) match {
	var m match
	for _, i := range at {
		t := p.at(i)
		n, end := yearExpr(t.n), i+1
		e, after := p.era(i + 1)
		switch {
		case after > 0:
			n, end = yearExpr(astronomical(t.n, e)), after
		case t.class&classOrdinal != 0 || days && t.n <= 31:
			if t.n < 1 || t.n > 31 {
				return match{}
			}
			n = expr{op: opDate, of: noExpr, known: hasDay, date: date{unit: uDay, day: int8(t.n)}}
		case t.digits > 4 || t.n == 0 || t.class&classNumber == 0, t.digits <= 2 && p.text[t.start] == '0': // "06" is no year of the first century
			return match{}
		}
		m.add(i, end, n)
	}
	if len(at) == 2 {
		m.how = joinRange
	}
	return m
}

// labelled normalizes a label. What it does not tell, the labels above it do; the year
// or month rolls over where the labels go on past its end.
func (r *normalizer) labelled(m *mention) normalized {
	thread, of, header, narrative := r.thread, r.threadOf, r.header, r.narrative
	if !r.frame.isZero() {
		r.thread, r.threadOf, r.header, r.narrative = r.frame, r.frameOf, true, true
	}
	r.entry, r.above, r.paper = date{}, m.above, m.paper
	x := r.resolve(&m.expr, m)
	r.narrative = narrative
	r.followAnniversary(&x, m)
	if y, ok := r.closing[m.span.Start]; ok {
		x.noYear, x.date.year = false, y.date.year
		r.used, r.usedOf = model.FromThread, y.span
		r.thread, r.threadOf, r.header = x.date, m.span, true
		return x
	}
	if x.noYear && m.expr.op == opDate && m.expr.known&hasMonth != 0 && r.only != 0 {
		x.noYear, x.date.year = false, r.only
		r.used, r.usedOf = model.FromThread, r.onlyOf
	}
	if x.value != "" || x.noYear || x.date.isZero() || x.date.unit > uYear {
		r.thread, r.threadOf, r.header = thread, of, header
		return x
	}
	r.rollOver(&x, &m.expr)
	r.frame, r.frameOf = x.date, m.span
	r.setThread(x.date, m.span, m.block, true)
	if x.date.hasDay() {
		r.entry = x.date.in(uDay)
	}
	switch {
	case m.expr.known&hasYear == 0:
	case m.heading || m.above:
		r.enterSection(x.date.year, m)
	default:
		r.from, r.until = 0, 0
	}
	return x
}

// rollOver moves the date of a label that leaves its year or month out past the end of
// those of the label above: from December to January, from the 30th to the 2nd.
func (r *normalizer) rollOver(x *normalized, n *expr) {
	if n.op != opDate || n.known&hasYear != 0 || n.of != noExpr || r.frame.isZero() {
		return
	}
	f := r.frame
	switch {
	case n.known&hasMonth != 0 && f.hasMonth() && f.month >= 10 && x.date.month <= 3 && x.date.month > 0:
		x.date.year++
	case n.known&hasMonth == 0 && f.hasDay() && f.day-x.date.day >= farBack:
		m := x.date.in(uMonth).addMonths(1)
		x.date.year, x.date.month = m.year, m.month
	}
}

// farBack is by how many days at least a day of the month lies before the one above it to
// be in the month after.
const farBack = 15

// noted reports whether a block is a footnote by what it says: one in brackets goes on until
// they close.
func (p *parser) noted(b *model.Block) bool {
	t := b.Span.Of(p.text)
	head := strings.ToLower(t[:min(len(t), len("[footnote"))])
	opens := strings.HasPrefix(head, "[footnote") || strings.HasPrefix(head, "[note")
	note := opens || p.openNote || strings.HasPrefix(head, "footnote")
	if opens || p.openNote {
		p.openNote = strings.Count(t, "[") >= strings.Count(t, "]")+1 || p.openNote && strings.IndexByte(t, ']') < 0
	}
	return note
}
