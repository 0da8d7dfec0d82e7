package extract

import (
	"slices"
	"strings"

	"chronotope/model"
	"chronotope/model/edtf"
)

// dating is a time that dates something: one time expression, or several that
// tell one time together.
type dating struct {
	first, last int // words
	date        edtf.Value
	anchor      model.Span
	relative    bool // reckoned from another time
}

// datings returns the times of the sentence that date something, in order; it
// adds to s.unused the others.
func (s *sentence) datings(times []model.TimeExpression) []dating {
	var out []dating
	for i, w := range s.words {
		if !w.is(isTime) {
			continue
		}
		t := &times[w.index]
		if why, is := s.idle(i, t); is {
			s.words[i].class = isNumber // a word like others from here on
			s.unused = append(s.unused, model.UnusedTime{Span: t.Span, Code: why})
			continue
		}
		d := dating{first: i, last: i, date: s.notUntil(i, t.Date), anchor: w.span, relative: t.Anchoring != model.Explicit}
		if n := len(out); n > 0 && (s.joins(&out[n-1], &d) || t.Type == model.TIME && d.relative && s.hourOf(&out[n-1], &d)) {
			continue
		}
		if out = append(out, d); len(out) == timesAtMost {
			break
		}
	}
	return s.withoutEchoes(out)
}

// timesAtMost is how many times of one sentence date events; what has more is no
// sentence but a table of numbers.
const timesAtMost = 40

// withoutEchoes leaves out times that another in the same clause tells more
// finely: "Five years on the assembly met (6-8 June 2001)".
func (s *sentence) withoutEchoes(ds []dating) []dating {
	return slices.DeleteFunc(ds, func(d dating) bool {
		if s.clauses[s.clauseOf(d.first)].join == aside {
			return false
		}
		return slices.ContainsFunc(ds, func(o dating) bool {
			return o.first > d.first && finer(o.date, d.date) && d.date.Contains(o.date) && s.home(s.clauseOf(o.first), &o) == s.home(s.clauseOf(d.first), &d) &&
				(d.relative || s.phraseBetween(d.last+1, o.first) < 0 || d.first == s.clauses[s.clauseOf(d.first)].from+1)
		})
	})
}

// hourOf reports whether d is only a time of the day that is told before in its clause:
// "on 17 August in the hall, 2 to 5 p.m.".
func (s *sentence) hourOf(day, d *dating) bool {
	return day.date.Precision() == edtf.Days && day.date.Contains(d.date) && s.clauseOf(day.first) == s.clauseOf(d.first)
}

// joins merges d into the dating before it where both tell one time: the ends
// of a range, or a time and in apposition a finer one for it.
func (s *sentence) joins(before, d *dating) bool {
	if d.relative && d.date == before.date && d.first == before.last+2 && s.is(d.first-1, isComma) {
		return true // "on 22 August 2011, nearly two years later"
	}
	if d.first-before.last > 4 || s.clauseOf(before.first) != s.clauseOf(d.first) && !s.is(d.first-1, isOpen) {
		return false
	}
	link := strings.ToLower(strings.TrimSpace(model.Span{
		Start: s.words[before.last].span.End, End: s.words[d.first].span.Start,
	}.Of(s.doc.Text)))
	switch link {
	case ",", ", on", ", in", "(", ", on the", "on", ", at":
		// "A year later, on 2 June 1863", "Three years on (May 1884)".
		if before.relative && !d.relative && !finer(before.date, d.date) {
			before.date, before.anchor, before.last, before.relative = d.date, d.anchor, d.last, false
			return true
		}
		if !overlaps(before.date, d.date) {
			return false
		}
		if finer(d.date, before.date) {
			before.date, before.anchor = d.date, d.anchor
			before.last = d.last
			return true
		}
		if finer(before.date, d.date) && link != "(" {
			before.last = d.last
			return true
		}
	}
	return false
}

// overlaps reports whether both dates can be the same time.
func overlaps(a, b edtf.Value) bool {
	return a.Earliest() <= b.Latest() && b.Earliest() <= a.Latest()
}

// finer reports whether a is the shorter time.
func finer(a, b edtf.Value) bool {
	return length(a) < length(b)
}

func length(v edtf.Value) float64 {
	from, to := v.Range()
	return to - from
}

// notUntil is the date of word i where that says until when something was not so, and then it
// was: "not until 4 May did he reply".
func (s *sentence) notUntil(i int, date edtf.Value) edtf.Value {
	link, _, _ := strings.Cut(s.low(i), " ")
	if s.low(i-1) != "not" || link != "until" && link != "till" || !date.IsInterval() || date.OpenEnd() {
		return date
	}
	s.words[i-1].class = isAdv
	return date.End()
}
