package extract

import (
	"strings"

	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/english"
)

// lives makes the event mentions of a birth and a death from the years in brackets after
// a person's name, "(1821–1902)" or "(born 1821)", or of a reign or a term where they may be those,
// "(r. 1980–1992)". It reports whether d was such.
func (x *reader) lives(d dating) bool {
	s := &x.s
	c := s.clauses[s.clauseOf(d.first)]
	if open := s.bracketOf(d.first); open >= 0 {
		c = clause{from: open + 1, to: s.closing(open, len(s.words)), join: aside}
	}
	if c.join != aside {
		return false
	}
	name := s.living(&c, d)
	if name.Len() == 0 {
		return false
	}
	l := life{x: x, name: strings.Join(strings.Fields(name.Of(x.doc.Text)), " "), of: s.reignBefore(name.Start), passage: model.Span{
		Start: name.Start, End: min(s.words[c.to-1].span.End+1, s.span.End),
	}}
	lead := s.lead(c, d)
	marker := s.lifeMarker(c, d)
	switch birth, death, ok := lifespan(d.date); {
	case reigns[lead]:
		l.term(d.date, d.anchor, "reigned")
	case ok && d.last == c.to-1 && (d.first == c.from || circa[lead] || maiden[s.low(c.from)]):
		if !s.ofLife(c, years(d.date)) {
			l.term(d.date, d.anchor, "")
			break
		}
		if circa[lead] {
			birth = birth.Approximate()
		}
		mid := dash(x.doc.Text, d.anchor)
		l.mention("born", birth, model.Span{Start: d.anchor.Start, End: mid}, s.birthplace(d.last, x.tops))
		l.mention("died", death, model.Span{Start: mid, End: d.anchor.End}, nil)
	case births[marker]:
		l.mention("born", d.date, d.anchor, s.placeOfEnd(d, c, x.tops))
	case deaths[marker]:
		l.mention("died", d.date, d.anchor, s.placeOfEnd(d, c, x.tops))
	default:
		return l.end(d, c)
	}
	return true
}

// bracketOf is the bracket around word i, within a few words before it; -1 for none.
func (s *sentence) bracketOf(i int) int {
	for j := i - 1; j >= 0 && j > i-longestAside; j-- {
		switch {
		case s.words[j].is(isShut):
			return -1
		case s.words[j].is(isOpen):
			return j
		}
	}
	return -1
}

// longestAside is within how many words from its bracket on an end of a life is told.
const longestAside = 24

// lifeMarker is the word or sign in the brackets of clause c that says which end of a life the time
// of d is, in small letters; "" for none.
func (s *sentence) lifeMarker(c clause, d dating) string {
	for j := d.first - 1; j >= c.from && j > d.first-longestOffice; j-- {
		t := strings.TrimRight(s.low(j), ".")
		switch {
		case births[t] || deaths[t]:
			return t
		case s.words[j].is(isTime) || s.words[j].is(marks) && s.text(j) != "." && s.text(j) != ",":
			return ""
		}
	}
	return ""
}

// placeOfEnd is the place that the brackets of clause c tell beside the time of d, an end of a life:
// behind it, "b. 1630 Hull", or between it and the word that says which end, "d. Hull, 1701".
func (s *sentence) placeOfEnd(d dating, c clause, tops []model.Toponym) []model.PlaceMention {
	if after := s.placeWithin(d.last, c.to, tops); after != nil {
		return after
	}
	var before []model.PlaceMention
	for j := d.first - 1; j >= c.from; j-- {
		t := strings.TrimRight(s.low(j), ".")
		if births[t] || deaths[t] {
			return before
		}
		if s.words[j].is(isPlace) {
			before = append([]model.PlaceMention{s.mention(j, tops)}, before...)
		}
	}
	return nil
}

// placeWithin is the place that follows a time at word i before the next mark, up to word to.
func (s *sentence) placeWithin(i, to int, tops []model.Toponym) []model.PlaceMention {
	for i++; i < to && !s.words[i].is(isTime|isBreak|isComma); i++ {
		if s.words[i].is(isPlace) {
			return []model.PlaceMention{s.mention(i, tops)}
		}
	}
	return nil
}

// living is the name of whom the brackets of clause c tell of, before them or within, where c is made
// what follows it; empty where there is none.
func (s *sentence) living(c *clause, d dating) model.Span {
	last := c.from - 2
	if _, _, ok := lifespan(d.date); ok && s.is(d.first-1, isComma) && d.first-2 > c.from && s.is(d.first-2, isName) && !maiden[s.low(c.from)] {
		last, c.from = d.first-2, d.first // "(architect John Carr, 1723-1807)"
	}
	return s.person(last)
}

var (
	births = set("b * born geb")
	maiden = set("née né geb geboren")
	deaths = set("d died gest gestorben † ob obiit")
	// reigns lead to the years of a reign or an office.
	reigns = set("r reg reigned reigning ruled ruling regn regierte reign reigns")
)

// end makes the event mention of one end of a life where the two are times of their own, or at the
// first of them that of a term.
func (l *life) end(d dating, c clause) bool {
	s := &l.x.s
	var at []int
	for i := c.from; i < c.to; i++ {
		if s.words[i].is(isTime) {
			at = append(at, i)
		}
	}
	if len(at) != 2 || !s.is(at[0]+1, isBreak|isMark) || at[1]-at[0] > 2 {
		return false
	}
	from, to := &l.x.times[s.words[at[0]].index], &l.x.times[s.words[at[1]].index]
	whole := edtf.Interval(from.Date, to.Date)
	switch {
	case !whole.IsZero() && (reigns[s.low(c.from)] || !s.ofLife(c, years(whole))):
		if d.first == at[0] {
			l.term(whole, union(from.Span, to.Span), "")
		}
	case d.first == at[0]:
		l.mention("born", d.date, d.anchor, s.birthplace(d.last, l.x.tops))
	default:
		l.mention("died", d.date, d.anchor, nil)
	}
	return true
}

// ofLife reports whether so many years in the brackets of clause c, after a person's name, are
// those of a life: the text says so, or the name is no ruler's and they are as many as a life
// mostly has.
func (s *sentence) ofLife(c clause, years float64) bool {
	if s.saysLife(c) {
		return true
	}
	return years >= fullLife && !s.heldOffice(c)
}

// fullLife is how many years are rarely those of an office.
const fullLife = 36

// saysLife reports whether the sentence tells of the birth or death of the person before the
// brackets of clause c, or what he was: "Karl Blum (1870–1941) was a painter".
func (s *sentence) saysLife(c clause) bool {
	for i := range s.words {
		if lifeWords[s.low(i)] && (i < c.from || i > c.to) {
			return true
		}
	}
	v := c.to + 1
	if !s.is(v, isBe) || !s.is(v+1, isDet) {
		return false
	}
	for i := v + 2; i < len(s.words) && !s.words[i].is(marks|isPrep); i++ {
		if english.Is(s.text(i), english.Office) {
			return false
		}
	}
	return s.low(v+1) != "the"
}

// lifeWords are of birth and death.
var lifeWords = set("born birth died dies death buried grave tomb widow orphan")

// heldOffice reports whether the name before the brackets of clause c is that of somebody in
// office: an office stands before, in or right behind it, it has a number as those of rulers do, or
// the years are of a "reign".
func (s *sentence) heldOffice(c clause) bool {
	last := c.from - 2
	first := last
	for first > 0 && s.words[first-1].is(isName) {
		first--
	}
	if first == last || regnal[s.low(last)] || s.low(first-1) == "of" && s.is(first-2, isName) { // a name alone, as rulers have
		return true
	}
	for i := first - 1; i >= max(0, first-longestOffice); i-- {
		if reignWords[s.low(i)] || i >= first-2 && english.Is(s.text(i), english.Office) {
			return true
		}
		if s.words[i].is(marks | finite) {
			break
		}
	}
	for i := first; i <= last; i++ {
		if english.Is(s.text(i), english.Office) {
			return true
		}
	}
	for i := c.to + 1; i < c.to+1+longestOffice && i < len(s.words); i++ {
		if english.Is(s.text(i), english.Office) && s.is(c.to+1, isComma|isBe) {
			return true
		}
	}
	return false
}

// reignBefore is "reign of" and the like, where that stands before the name at an offset.
func (s *sentence) reignBefore(at int) string {
	for i := range s.words {
		if s.words[i].span.Start == at && s.low(i-1) == "of" && reignWords[s.low(i-2)] {
			return s.low(i-2) + " of"
		}
	}
	return ""
}

// longestOffice is within how many words of a name the office stands that somebody holds.
const longestOffice = 5

var (
	regnal     = set("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii")
	reignWords = set("reign reigns rule under tenure term")
)

var circa = set("c ca circa about around")

// lead is the one word that an aside has before its time, in small letters.
func (s *sentence) lead(c clause, d dating) string {
	if d.first-c.from > 2 || d.first == c.from {
		return ""
	}
	return strings.ToLower(strings.Trim(s.text(c.from), ". "))
}

// life is a person whose dates a passage gives.
type life struct {
	x       *reader
	name    string
	of      string // what stands before the name where that is of a reign: "reign of"
	passage model.Span
}

func (l *life) mention(kind string, date edtf.Value, anchor model.Span, places []model.PlaceMention) {
	c := newEventMention(l.x.doc, date, trimDash(l.x.doc.Text, anchor), l.passage)
	c.headline, c.kind, c.told, c.Places = l.name+" "+kind, kind, toldByLife, places
	c.terms = textTerms(l.name)
	c.because(model.ReasonLifespan, c.Anchor.Quote)
	l.x.found = append(l.x.found, c)
}

// term makes the event mention of how long somebody was in office, or something else that the text
// does not tell apart from that; what is what the text says that it is.
func (l *life) term(date edtf.Value, anchor model.Span, what string) {
	c := newEventMention(l.x.doc, date, anchor, l.passage)
	c.headline, c.told, c.Mode = capitalise(strings.TrimSpace(l.of+" "+l.name+" "+what)), toldByTerm, model.ModeState
	c.terms.set(strings.Fields(strings.ToLower(l.name)))
	c.because(model.ReasonLabel, c.Anchor.Quote)
	l.x.found = append(l.x.found, c)
}

// birthplace returns where the sentence goes on to say that the person was born.
func (s *sentence) birthplace(from int, tops []model.Toponym) []model.PlaceMention {
	for i := from; i < len(s.words); i++ {
		if strings.EqualFold(s.text(i), "born") {
			return s.placesIn(s.statement(s.clauseOf(i)), dating{first: i, last: i}, tops)
		}
	}
	return nil
}

// person returns the name of a person that ends at word i; empty where what
// stands there is something else.
func (s *sentence) person(i int) model.Span {
	end := i
	for i >= 0 && s.words[i].is(isName) && !s.words[i].is(isEventNoun) && (!s.words[i].is(isOrg) || i < end) {
		i--
		if s.low(i) == "of" && s.is(i-1, isName) { // "the Bank of Leeds"
			i--
		}
	}
	if i == end || s.is(i, isDet|isNumber) || s.words[end].is(isPlace) && end-i == 1 {
		return model.Span{}
	}
	return model.Span{Start: s.words[i+1].span.Start, End: s.words[end].span.End}
}

// lifespan returns the two ends of a time that is no longer than a life can be.
func lifespan(v edtf.Value) (birth, death edtf.Value, ok bool) {
	if !v.IsInterval() || v.OpenStart() || v.OpenEnd() {
		return edtf.Value{}, edtf.Value{}, false
	}
	return v.Start(), v.End(), years(v) > 1 && years(v) < 112
}

// years is how many years a time takes in.
func years(v edtf.Value) float64 { return float64(v.Latest()-v.Earliest()) / 365.25 }

// dash returns where the mark between the two ends of a range stands.
func dash(text string, s model.Span) int {
	if i := strings.IndexAny(s.Of(text), "–—-"); i >= 0 {
		return s.Start + i
	}
	return s.End
}

// trimDash takes dashes and spaces off both ends of s.
func trimDash(text string, s model.Span) model.Span {
	const around = "–—- "
	s.Start = s.End - len(strings.TrimLeft(s.Of(text), around))
	s.End = s.Start + len(strings.TrimRight(s.Of(text), around))
	return s
}
