package extract

import (
	"strings"

	"chronotope/model"
	"chronotope/model/edtf"
)

// lives makes the event mentions of a birth and a death from the years in brackets after
// a person's name, "(1821–1902)" or "(born 1821)". It reports whether d was such.
func (x *reader) lives(d dating) bool {
	s := &x.s
	c := s.clauses[s.clauseOf(d.first)]
	if c.join != aside {
		return false
	}
	name := s.person(c.from - 2)
	if name.Len() == 0 {
		return false
	}
	l := life{x: x, name: strings.Join(strings.Fields(name.Of(x.doc.Text)), " "), passage: model.Span{
		Start: name.Start, End: min(s.words[c.to-1].span.End+1, s.span.End),
	}}
	switch birth, death, ok := lifespan(d.date); {
	case ok && d.last == c.to-1 && (d.first == c.from || circa[s.lead(c, d)]):
		if d.first > c.from {
			birth = birth.Approximate()
		}
		mid := dash(x.doc.Text, d.anchor)
		l.mention("born", birth, model.Span{Start: d.anchor.Start, End: mid}, s.birthplace(d.last, x.tops))
		l.mention("died", death, model.Span{Start: mid, End: d.anchor.End}, nil)
	case s.lead(c, d) == "b" || s.lead(c, d) == "born":
		l.mention("born", d.date, d.anchor, nil)
	case s.lead(c, d) == "d" || s.lead(c, d) == "died":
		l.mention("died", d.date, d.anchor, nil)
	default:
		return l.end(d, c)
	}
	return true
}

// end makes the event mention of one end of a life where the two are times of their own.
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
	if d.first == at[0] {
		l.mention("born", d.date, d.anchor, s.birthplace(d.last, l.x.tops))
	} else {
		l.mention("died", d.date, d.anchor, nil)
	}
	return true
}

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
	passage model.Span
}

func (l *life) mention(kind string, date edtf.Value, anchor model.Span, places []model.PlaceMention) {
	c := newEventMention(l.x.doc, date, trimDash(l.x.doc.Text, anchor), l.passage)
	c.headline, c.kind, c.told, c.Places = l.name+" "+kind, kind, toldByLife, places
	c.terms = textTerms(l.name)
	c.because(model.ReasonLifespan, c.Anchor.Quote)
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
	for i >= 0 && s.words[i].is(isName) && !s.words[i].is(isEventNoun|isOrg) {
		i--
	}
	if i == end || s.is(i, isDet|isNumber) || s.words[end].is(isPlace) && end-i == 1 {
		return model.Span{}
	}
	return model.Span{Start: s.words[i+1].span.Start, End: s.words[end].span.End}
}

// lifespan returns the two ends of a time that is as long as a life can be.
func lifespan(v edtf.Value) (birth, death edtf.Value, ok bool) {
	if !v.IsInterval() || v.OpenStart() || v.OpenEnd() {
		return edtf.Value{}, edtf.Value{}, false
	}
	years := float64(v.Latest()-v.Earliest()) / 365.25
	return v.Start(), v.End(), years > 12 && years < 112
}

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
