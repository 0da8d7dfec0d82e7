package extract

import (
	"slices"
	"sort"
	"strings"

	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/english"
	"chronotope/model/layout"
)

// entry reads a block that opens with a label, and reports whether it did.
func (x *reader) entry(n int, b model.Block, e *layout.Label) bool {
	f := x.enter(e, b)
	if f == nil {
		return false
	}
	if e.Fields != nil {
		x.head(n, b, e, f)
	}
	if f.alone {
		x.stay(n, b, f)
		f.told = f.told || f.rank == 2 && x.letter(n, f.dating)
		x.skip(b.Span)
		return true
	}
	told := 0
	if f.date.Precision() > edtf.Days {
		e = afterSpeaker(x.doc.Text, e)
	}
	for _, s := range x.doc.SentencesIn(b.Span) {
		if s.End <= e.Body.Start {
			continue
		}
		if s.Start < e.Body.Start && !e.Inline {
			x.skip(model.Span{Start: s.Start, End: e.Body.Start})
			s.Start = e.Body.Start
		}
		if told == 0 && s.End < b.Span.End && x.placeFirst(n, s) {
			continue
		}
		x.inFrame(n, b, s, f, told < sentencesLooked || f.rank < 2)
		told++
	}
	return true
}

// placeFirst takes note of the place that is all that an entry says first: "6 May – Italy. A bridge
// falls." It reports whether there is one.
func (x *reader) placeFirst(n int, span model.Span) bool {
	nextTime, nextTop := x.nextTime, x.nextTop
	timed := x.collect(span)
	if places := x.only(); !timed && x.onlyPlaces(span) && places != nil {
		x.discourse.topic, x.discourse.topicFor = places, n
		return true
	}
	x.nextTime, x.nextTop = nextTime, nextTop
	return false
}

// afterSpeaker is a label without the name of who says what it dates, as in a
// conversation: "[9:15] Ann: the boat is in".
func afterSpeaker(text string, e *layout.Label) *layout.Label {
	name, rest, ok := strings.Cut(e.Body.Of(text), ": ")
	words := strings.Fields(name)
	if !ok || len(words) == 0 || len(words) > 3 {
		return e
	}
	for _, w := range words {
		if c := w[0]; c >= 'a' && c <= 'z' || strings.ContainsAny(w, ".;,!?") {
			return e
		}
	}
	after := *e
	after.Body.Start = after.Body.End - len(rest)
	return &after
}

// sentencesLooked is within how many sentences of a day's entry its event is looked for.
const sentencesLooked = 3

// skip passes over the times and toponyms of a stretch.
func (x *reader) skip(s model.Span) {
	for x.nextTime < len(x.times) && x.times[x.nextTime].Span.Start < s.End {
		x.nextTime++
	}
	for x.nextTop < len(x.tops) && x.tops[x.nextTop].Span.Start < s.End {
		x.nextTop++
	}
}

// under reads an undated block that stands under a frame.
func (x *reader) under(n int, b model.Block, f *frame) {
	item := b.Kind == model.ListItem && !f.head // one of several things of that time
	f.told = f.told && f.rank == 2 && !item
	before, nextTime, nextTop := len(x.found), x.nextTime, x.nextTop
	sentences := x.doc.SentencesIn(b.Span)
	for i, s := range sentences {
		x.inFrame(n, b, s, f, i == 0 && b.Span.Len() < longestItem || f.rank == 2 && i < sentencesLooked)
	}
	if f.diary && !f.told && len(x.found) == before && len(sentences) > 0 { // "Visit of the town."
		x.nextTime, x.nextTop, f.named = nextTime, nextTop, true
		if !x.hasTime(sentences[0]) {
			x.inFrame(n, b, sentences[0], f, true)
		}
		x.skip(b.Span)
		f.named = false
	}
	f.told = f.told || f.rank == 2 && !item // a day's event is told at once, or not
}

// longestItem is how many bytes an undated paragraph under a year has at most to be an
// item of a chronicle rather than a part of a story.
const longestItem = 700

// inFrame reads a sentence that stands in a frame: what it dates itself, and where tell
// is set what the frame dates.
func (x *reader) inFrame(n int, b model.Block, span model.Span, f *frame, tell bool) {
	nextTime, nextTop := x.nextTime, x.nextTop
	timed := x.collect(span)
	if comma := x.apart(span, f); tell && timed && comma > 0 {
		x.parse(b, span, span.End)
		if x.foreign() || !x.s.tellsWhole(comma) {
			x.nextTime, x.nextTop = nextTime, nextTop
			x.inFrame(n, b, model.Span{Start: span.Start, End: comma}, f, tell)
			x.inFrame(n, b, model.Span{Start: comma + len(", "), End: span.End}, f, false)
			return
		}
	}
	if timed && x.foreign() && x.quoteInFrame(n, b, span, f) {
		return
	}
	x.parse(b, unbracketed(x.doc.Text, span), span.End)
	var ds, hours []dating
	if timed {
		ds = x.s.datings(x.times)
		x.unused = append(x.unused, x.s.unused...)
		ds, hours = x.withoutFrame(ds, f)
	}
	found, told := len(x.found), f.told
	if tell && (f.rank < 2 || !f.told) {
		hours = x.tellFrame(n, slices.DeleteFunc(slices.Clone(ds), x.otherEndOfLife), hours, f)
	}
	f.told = f.told || len(ds) > 0
	before := len(x.found)
	x.states(n, append(ds, hours...))
	if tell && (f.rank == 0 && !f.alone || !told) && len(ds) == 0 && before == found && (x.times[f.first].Language != "" || x.entryAlone(b, span, f) && !told) && (x.content(span) > 1 || f.diary && x.content(span) > 0) {
		x.annal(n, span, &f.dating)
	}
	x.noteNamed(n)
}

// apart finds the comma behind which an entry may tell a second thing, with its own date, the only one
// in it: "1931–1940 Grammar school in Danzig, leaving certificate in March 1940". It is 0 where there
// is none.
func (x *reader) apart(span model.Span, f *frame) int {
	if f.alone || f.annal || span.Start-f.anchor.End > len(" -- *") {
		return 0
	}
	i := sort.Search(len(x.times), func(i int) bool { return x.times[i].Span.Start >= span.Start })
	if i == len(x.times) || x.times[i].Span.End > span.End || i+1 < len(x.times) && x.times[i+1].Span.Start < span.End {
		return 0
	}
	if d := &x.times[i]; d.Date.IsZero() || d.Type != model.DATE || d.AnchoredTo == f.anchor || f.date.Contains(d.Date) && rankOf(d.Date) == f.rank {
		return 0
	}
	before := x.doc.Text[span.Start:x.times[i].Span.Start]
	comma := strings.LastIndex(before, ", ")
	if comma < 0 || strings.ContainsAny(before[comma:], "([") || len(strings.Fields(before[:comma])) > longestNoun {
		return 0
	}
	if first, _, _ := strings.Cut(x.doc.Text[span.Start+comma+len(", "):span.End], " "); relatives[strings.ToLower(first)] {
		return 0
	}
	return span.Start + comma
}

// relatives open clauses that belong to what stands before them, in the languages that are read.
var relatives = set("who whom whose which where when der die das dem den dessen deren qui que dont où quien quienes cuyo donde che cui dove dat waar wie onde quem który która które których gdzie")

// tellsWhole reports whether a sentence tells with a verb what stands before a comma, or relates to
// it what stands behind.
func (s *sentence) tellsWhole(comma int) bool {
	return slices.ContainsFunc(s.clauses, func(c clause) bool {
		return c.verb >= 0 && s.words[c.verb].span.Start < comma || c.join == relative
	})
}

// otherEndOfLife reports whether a time only tells in brackets when the life began or ended whose
// other end an entry dates: "1454 – Amerigo Vespucci, explorer (d. 1512)".
func (x *reader) otherEndOfLife(d dating) bool {
	before := x.doc.Text[x.s.span.Start:d.anchor.Start]
	open := strings.LastIndexAny(before, "([")
	return open >= 0 && lifeMarks[strings.ToLower(strings.Trim(before[open+1:], " .,"))]
}

var lifeMarks = set("b d born died † * geb gest geboren gestorben né née mort morte nacido nacida fallecido fallecida nato nata morto morta ur zm")

// entryAlone reports whether a sentence is all that stands beside the label in front of it, and has
// a word of some length: it can only be what happened then.
func (x *reader) entryAlone(b model.Block, span model.Span, f *frame) bool {
	return !f.alone && !f.annal && span.End == b.Span.End && span.Start-f.anchor.End < len(" -- *") &&
		slices.ContainsFunc(strings.FieldsFunc(span.Of(x.doc.Text), func(r rune) bool { return !english.IsLetter(r) }), func(w string) bool { return len(w) > len("deg.") })
}

// unbracketed is a sentence without brackets around the whole of it.
func unbracketed(text string, s model.Span) model.Span {
	t := s.Of(text)
	if len(t) > 2 && (t[0] == '[' || t[0] == '(') && (t[len(t)-1] == ']' || t[len(t)-1] == ')') && strings.Count(t, t[:1]) == 1 {
		return model.Span{Start: s.Start + 1, End: s.End - 1}
	}
	return s
}

// withoutFrame parts the times that date something from those that only tell the frame's
// again ("this year") and from the hours of its day.
func (x *reader) withoutFrame(ds []dating, f *frame) (own, hours []dating) {
	for _, d := range ds {
		switch {
		case x.times[f.first].AnchoredTo == d.anchor: // the year of the label's day: "14 July  Fall of the fort, 1789"
			x.unused = append(x.unused, model.UnusedTime{Span: d.anchor, Code: model.UnusedApposition})
		case d.anchor.Overlaps(f.anchor): // the label of an entry that is part of its sentence
		case !d.relative:
			own = append(own, d)
		case !f.alone && d.date == f.date && strings.EqualFold(d.anchor.Of(x.doc.Text), "today"), !f.told && !f.alone && rankOf(d.date) < 2 && d.date.Contains(f.date) && x.says(d, "this "), f.rank == 0 && !f.told && d.date == f.date && x.s.home(x.s.clauseOf(d.first), &d) == 0:
			x.unused = append(x.unused, model.UnusedTime{Span: d.anchor, Code: model.UnusedApposition})
		case d.first == d.last && x.times[x.s.words[d.first].index].Type == model.TIME && f.date.Contains(d.date):
			hours = append(hours, d)
		default:
			own = append(own, d)
		}
	}
	return own, hours
}

// says reports whether the words of a dating begin so.
func (x *reader) says(d dating, words string) bool {
	return strings.HasPrefix(strings.ToLower(d.anchor.Of(x.doc.Text)), words)
}

// tellFrame makes the event mentions that a sentence in a frame states with its date:
// those of its clauses that no time of their own dates. An hour in a clause is that of
// its event; the hours of the others are returned.
func (x *reader) tellFrame(n int, ds, hours []dating, f *frame) []dating {
	s := &x.s
	for c := range s.clauses {
		if x.datedClause(ds, c) || !s.tells(c, f) {
			continue
		}
		st := s.statement(c)
		x.refer(st)
		if t := strings.ToLower(s.text(st.subject[0] - 1)); st.verb >= 0 && (t == "first" || t == "last") {
			st.subject[0]-- // "first loss reported"
		}
		m := newEventMention(x.doc, f.date, f.anchor, s.passage(st, model.Span{Start: s.span.End, End: s.span.Start}))
		m.kind, m.headline, m.told = s.kind(st), s.headline(st), toldByEntry
		if m.headline == "" {
			continue
		}
		hours = slices.DeleteFunc(hours, func(d dating) bool {
			at := s.home(s.clauseOf(d.first), &d) == c
			if at && f.rank == 2 {
				m.Date = d.date
			}
			return at
		})
		x.labelled(m, &f.dating)
		x.discourse.follow(s, st, x.tops)
		at := max(st.verb, st.from)
		x.where(m, n, dating{first: at, last: at}, st)
		m.terms = s.termsIn(st)
		x.discourse.remember(s, st, m, n)
		x.found = append(x.found, m)
		f.told = true
	}
	return hours
}

// restOfDay makes the event mentions of what a sentence that opens with a day goes on to
// tell of it, after a semicolon and without a time: "3 May, dined with Hooke; bought a clock".
func (x *reader) restOfDay(n int, ds []dating) {
	if len(ds) == 0 || ds[0].first > 0 || rankOf(ds[0].date) < 2 || ds[0].date.IsInterval() || x.s.reckonedFrom(x.s.clauseOf(ds[0].first), &ds[0]) >= 0 {
		return
	}
	f := frame{dating: ds[0], rank: 2, told: true}
	f.first = x.s.words[ds[0].first].index
	x.tellFrame(n, ds, nil, &f)
}

// datedClause reports whether one of the datings dates clause c.
func (x *reader) datedClause(ds []dating, c int) bool {
	for k := range ds {
		if x.s.home(x.s.clauseOf(ds[k].first), &ds[k]) == c {
			return true
		}
	}
	return false
}
