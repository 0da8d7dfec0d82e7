package timex

import (
	"strings"
	"unicode/utf8"

	"chronotope/model"
	"chronotope/model/edtf"
)

// signal is the word that leads a date into its sentence (SIGNAL in ISO-TimeML).
type signal uint8

const (
	noSignal signal = iota
	signalBy
	signalSince
	signalAfter
	signalBefore
	signalUntil
	signalFrom    // opens a range, or is since
	signalBetween // opens a range whose ends "and" joins
)

// readSignal finds the word before a mention that changes what it means for an
// event: by, until, since.
func (p *parser) readSignal(x *mention) {
	i := x.from - 1
	if p.is(i, classThe) {
		i--
	}
	if p.anyOf(i, "least", "most") && p.folded(i-1, "at") { // "until at least 5 May"
		i -= 2
	}
	switch {
	case p.language != nil:
		for p.is(i, classUnit) && unit(p.at(i).m) == uDay || p.is(i, classWeekday) { // dnia 3 maja
			x.phrase.Start = p.at(i).start
			i--
		}
		if i = p.foreignSignal(i, x.to); i < 0 {
			return
		}
		x.signal = signal(p.at(i).n)
		if p.anyOf(i, "vom", "von") && p.anyOf(x.to, "an", "ab") { // "vom 3. Mai an"
			x.signal, x.phrase.End = signalSince, p.at(x.to).end
		}
		if p.anyOf(i, "partir", "partire") {
			x.signal = signalSince
		}
	case p.folded(i, "by"), p.folded(i, "than") && p.folded(i-1, "later") && p.folded(i-2, "no"):
		x.signal = signalBy
	case p.anyOf(i, "until", "till"):
		x.signal = signalUntil
	case p.folded(i, "before"):
		x.signal = signalBefore
	case p.folded(i, "to") && p.folded(i-1, "prior"):
		x.signal = signalBefore
		i--
	case p.folded(i, "since"):
		x.signal = signalSince
	case p.folded(i, "after"):
		x.signal = signalAfter
	case p.folded(i, "from"):
		x.signal = signalFrom
	case p.folded(i, "between"):
		x.signal = signalBetween
	default:
		return
	}
	x.phrase.Start = p.at(i).start
}

// foreignSignal is the word of another language that leads to the date between token i and end, with
// no more than small words before it: "desde el mes de", "tot in", "bis in den"; -1 where there is none.
func (p *parser) foreignSignal(i, end int) int {
	in := false // a word for "in" stands between, as behind words for "until" alone
	for n := 0; n < 5; n, i = n+1, i-1 {
		t := p.at(i)
		from := t.class&classSignal != 0 && signal(t.n) == signalFrom
		switch {
		case p.anyOf(i, "partir", "partire"):
			return i
		case t.class&classSignal != 0 && (t.class&classOf == 0 || !from) && (!in || signal(t.n) == signalBy):
			return i
		case n == 0 && p.anyOf(i, "vom", "von") && p.anyOf(end, "an", "ab") && !p.closes(end+1):
			return i
		case t.class&(classOf|classYear) != 0 && !p.stops(i), t.class&classUnit != 0 && unit(t.m) == uMonth, t.mark == '\'' && n > 0 || t.mark == '\'' && p.is(i-1, classSignal):
		case p.anyOf(i, "in", "en", "a", "à", "em", "w", "we", "au", "al", "ao") && n < 2:
			in = true
		default:
			return -1
		}
	}
	return -1
}

// besideHour reports whether the words up to token i say that x is an hour not far off: "a little
// after 12 o'clock".
func (p *parser) besideHour(x *mention, i int) bool {
	return x.expr.op == opClock && p.anyOf(i, "before", "after") && p.anyOf(i-1, "little", "shortly", "soon", "just", "immediately")
}

// readOpenEnd takes in what says that the time which x opens has not ended: "2010–present",
// "2008 to date".
func (p *parser) readOpenEnd(x *mention) {
	if !x.expr.dates() || !p.is(x.to, classDash|classTo) {
		return
	}
	i := p.skip(x.to+1, classThe)
	if !tillNow[strings.ToLower(p.word(i))] || p.is(i+1, classUnit) && !p.folded(i+1, "day") {
		return
	}
	if p.folded(i+1, "day") {
		i++
	}
	x.signal, x.phrase.End = signalSince, p.at(i).end
}

var tillNow = wordSet(`present date now today ongoing current heute jetzt dato aujourd'hui présent ce hoy presente actualidad oggi
	heden nu hoje atualidade dziś dzisiaj teraz nadal сегодня`)

// openLabel makes the last date of a label that ends in a dash one that has not ended:
// "2012-  Professor".
func (p *parser) openLabel(m *mention, label model.Span) {
	rest := strings.TrimSpace(p.text[m.phrase.End:max(m.phrase.End, label.End)])
	after := p.text[label.End:]
	if m.role != roleAlone || m.signal != noSignal || !m.expr.dates() {
		return
	}
	if rest == "" { // the dash may be taken for what parts the label from its text
		if dash, n := utf8.DecodeRuneInString(after); dash == '-' || dash == '–' {
			rest, after = after[:n], after[n:]
		}
	}
	if (rest == "-" || rest == "–") && (after == "" || after[0] == '\t' || after[0] == '\n' || strings.HasPrefix(after, "  ")) {
		m.signal = signalSince
	}
}

// bounded is a date with the word that leads to it: "by 1917" is any time up to
// the end of 1917.
func bounded(d edtf.Value, l signal) edtf.Value {
	if d.IsZero() || d.IsInterval() {
		return d
	}
	switch l {
	case signalBy, signalUntil, signalBefore:
		return edtf.Before(d)
	case signalSince, signalAfter, signalFrom, signalBetween:
		return edtf.After(d)
	}
	return d
}
