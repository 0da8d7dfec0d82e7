package timex

import (
	"slices"
	"strings"

	"chronotope/model"
	"chronotope/model/edtf"
)

// A page about one day of the year has that day for its title, without a year, and entries
// that begin with years: each tells of that day in its year.

// longestAnniversary is how many bytes the title of such a page has at most.
const longestAnniversary = 100

// fewestYears is how many entries below such a title begin with a year at least.
const fewestYears = 2

// findAnniversaries marks the titles whose day is that of the years below, and those years.
func (p *parser) findAnniversaries(doc *model.Document) {
	title, says := -1, false // the last title, and whether it says that it is one
	var years []int
	settle := func() {
		if len(years) >= fewestYears {
			p.mentions[title].annual = true
			for _, k := range years {
				p.mentions[k].annual = p.onlyInPiece(k)
			}
		}
		title, years = -1, years[:0]
	}
	for k := range p.mentions {
		m := &p.mentions[k]
		if m.dayAlone() {
			if is, named := titlesDay(doc, m); is {
				settle()
				title, says = k, named
				continue
			}
		}
		switch {
		case m.endsDay():
			settle()
		case title < 0 || !m.yearInFront():
		case len(years) == 0 && !says && p.mentions[title].block > 0 && textBetween(doc, p.mentions[title].block, m.block):
			title = -1
		default:
			years = append(years, k)
		}
	}
	settle()
}

// onlyInPiece reports whether mention k is the only one of its piece: "1932 – On 12 March" tells a
// day of its own.
func (p *parser) onlyInPiece(k int) bool {
	piece := p.mentions[k].piece
	return p.mentions[k-1].piece != piece && (k+1 == len(p.mentions) || p.mentions[k+1].piece != piece)
}

// endsDay reports whether m stands above a text or in a heading and tells a month or day, so that
// what comes below is not of the day in a title above.
func (m *mention) endsDay() bool {
	return (m.label && m.above || m.heading) && m.expr.op == opDate && m.expr.known&hasMonth != 0
}

// dayAlone reports whether m tells a day and its month without their year.
func (m *mention) dayAlone() bool {
	n := &m.expr
	return n.op == opDate && n.of == noExpr && n.known&(hasYear|hasMonth|hasDay|directedTo) == hasMonth|hasDay && (m.role == roleAlone || m.role == roleLast)
}

// yearInFront reports whether m is a label in front of a text that tells a year and no more.
func (m *mention) yearInFront() bool {
	n := &m.expr
	return m.label && !m.above && n.op == opDate && n.of == noExpr && n.known == hasYear && n.date.unit == uYear && n.mod == noMod &&
		!n.uncertain && m.role == roleAlone && m.signal == noSignal
}

// titlesDay reports whether the block of m, a day without its year, is the title of what was on
// that day: it is no more than the day, as a heading or at the head of the document, or it says so.
func titlesDay(doc *model.Document, m *mention) (is, says bool) {
	b := &doc.Blocks[m.block]
	if b.Span.Len() > longestAnniversary {
		return false, false
	}
	t := b.Span.Of(doc.Text)
	if strings.HasSuffix(t, ".") {
		return false, false
	}
	says = saysAnniversary(t) || m.above && m.block > 0 && doc.Blocks[m.block-1].Span.Len() <= longestAnniversary && saysAnniversary(doc.Blocks[m.block-1].Span.Of(doc.Text))
	return says || m.role == roleAlone && m.above && (m.block == 0 || b.Kind == model.Heading), says
}

// saysAnniversary reports whether a title says that what was on one day of all years stands below it.
func saysAnniversary(title string) bool {
	t := strings.ToLower(title)
	return slices.ContainsFunc(ofAnniversaries[:], func(words string) bool { return strings.Contains(t, words) })
}

// textBetween reports whether between two blocks of the document stands one that is no heading.
func textBetween(doc *model.Document, from, to int) bool {
	return slices.ContainsFunc(doc.Blocks[from+1:max(from+1, to)], func(b model.Block) bool { return b.Kind != model.Heading })
}

// ofAnniversaries are words of titles under which stands what was on one day of all years.
var ofAnniversaries = [...]string{
	"this day", "today in", "in history", "through history", "through the years", "over the years", "down the years", "anniversaries", "day in the past",
	"diesem tag", "an diesem tage", "was geschah", "jahrestage", "gedenktage", "ce jour", "éphéméride", "ephéméride", "s'est passé un", "un día como hoy", "tal día", "efemérides",
	"accadde", "in questo giorno", "almanacco", "op deze dag", "neste dia", "efemérides", "tego dnia", "kalendarium", "rocznice", "в этот день",
}

// followAnniversary gives a year in front of an entry the day of the title above it, and keeps
// the day of such a title.
func (r *normalizer) followAnniversary(x *normalized, m *mention) {
	switch {
	case m.annual && !m.yearInFront():
		r.anniversary, r.annualOf = m.expr.date, m.span
		*x = normalized{date: m.expr.date, noYear: true, typ: x.typ}
		r.used = model.Unanchored
	case m.endsDay():
		r.anniversary = date{}
	case m.annual && !r.anniversary.isZero():
		year := *x
		x.date.unit, x.date.month, x.date.day = uDay, r.anniversary.month, r.anniversary.day
		if x.noSuchDay() { // 29 February
			*x = year
			return
		}
		x.covers = edtf.Value{}
		r.used, r.usedOf = model.FromHeader, r.annualOf
	}
}
