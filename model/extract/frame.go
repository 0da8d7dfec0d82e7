package extract

import (
	"slices"
	"strings"

	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/layout"
)

// frame is a date that the layout lends to what stands under or beside it.
type frame struct {
	dating
	rank  int  // 0 a year or more, 1 a part of one, 2 a day or less
	alone bool // it stands above a text, not in front of it
	level int  // of the heading that it is; outermost for what is no heading
	told  bool // an event of it has been told
	annal bool // its label is part of a sentence, and what follows undated belongs to it
}

// noHeading is the level of a frame that is no heading: any heading ends it.
const noHeading = 9

func rankOf(d edtf.Value) int {
	if d.IsInterval() {
		d = d.Start()
	}
	switch p := d.Precision(); {
	case p >= edtf.Days:
		return 2
	case p >= edtf.Months:
		return 1
	}
	return 0
}

// enter opens the frame of a label, nil where its words tell no date.
func (x *reader) enter(e *layout.Label, b model.Block) *frame {
	f := frame{alone: e.Body.Len() == 0, level: noHeading, annal: e.Inline}
	x.addTimes(&f.dating, e.Span)
	if f.date.IsZero() {
		return nil
	}
	if b.Kind == model.Heading {
		f.level = b.Level
	}
	f.rank = rankOf(f.date)
	for len(x.frames) > 0 && (x.frames[len(x.frames)-1].rank >= f.rank || !x.frames[len(x.frames)-1].alone) {
		x.frames = x.frames[:len(x.frames)-1]
	}
	x.frames = append(x.frames, f)
	return &x.frames[len(x.frames)-1]
}

// addTimes takes the times in a stretch of the layout, a label or a cell, into a dating:
// together they tell one time. The dating's first is the index of the first of them.
func (x *reader) addTimes(d *dating, s model.Span) {
	phrase := model.Span{}
	for i := x.nextTime; i < len(x.times) && x.times[i].Span.Start < s.End; i++ {
		t := &x.times[i]
		switch {
		case t.Span.Start < s.Start || t.Date.IsZero() || phrase.Len() > 0 && t.Phrase == phrase:
			continue
		case d.date.IsZero():
			d.date, d.anchor, d.first = t.Date, union(t.Span, t.Phrase), i
		default:
			d.date, d.anchor = both(d.date, t.Date), union(d.anchor, union(t.Span, t.Phrase))
		}
		phrase = t.Phrase
	}
}

// How sure it is that what the layout dates is an event of that date.
const (
	sureOfRow   = 0.85
	sureOfEntry = 0.65
)

// labelled notes of a mention that a label dates it, and where the label leaves out its
// year or month the label above, from which it has them.
func (x *reader) labelled(m *eventMention, d *dating) {
	m.because(model.ReasonLabel, d.anchor.Of(x.doc.Text))
	if t := &x.times[d.first]; t.Anchoring != model.Explicit {
		if t.AnchoredTo.Len() > 0 {
			m.because(model.ReasonReckonedFrom, t.AnchoredTo.Of(x.doc.Text))
		}
		m.confidence *= 0.5 + t.Confidence/2
	}
}

// leaveFrames ends the frames that a heading without a date ends.
func (x *reader) leaveFrames(level int) {
	for len(x.frames) > 0 && (x.frames[len(x.frames)-1].level >= level || !x.frames[len(x.frames)-1].alone) {
		x.frames = x.frames[:len(x.frames)-1]
	}
}

// over returns the frame that an undated block stands under, nil for none. What comes
// after an entry belongs to the heading above it, where it does not go on with the entry.
func (x *reader) over(b model.Block) *frame {
	n := len(x.frames)
	if n == 0 || b.Kind == model.Heading || b.Kind == model.Footnote || b.Kind == model.Cell {
		return nil
	}
	f := &x.frames[n-1]
	if f.alone || f.annal {
		return f
	}
	if n > 1 && !x.goesOnAfter(b) {
		return &x.frames[n-2]
	}
	return nil
}

// goesOnAfter reports whether a block goes on with the entry before it: it is told in
// the first person, or opens with a word that refers back.
func (x *reader) goesOnAfter(b model.Block) bool {
	t := b.Span.Of(x.doc.Text)
	for i, w := range strings.Fields(t[:min(len(t), 200)]) {
		switch strings.ToLower(strings.Trim(w, ",.;:")) {
		case "i", "we", "my", "our", "us", "me":
			return true
		case "he", "she", "they", "it", "this", "these", "his", "her", "their", "then", "afterwards":
			if i == 0 {
				return true
			}
		}
	}
	return false
}

// union is the stretch from the first of two spans to the last.
func union(a, b model.Span) model.Span {
	if b.Len() == 0 {
		return a
	}
	return model.Span{Start: min(a.Start, b.Start), End: max(a.End, b.End)}
}

// both is the time from the first of two dates to the last; the finer where one holds the
// other.
func both(a, b edtf.Value) edtf.Value {
	switch {
	case a.Contains(b):
		return b
	case b.Contains(a), a.Earliest() > b.Latest(), a.OpenEnd(), b.OpenStart():
		return a
	}
	if a.IsInterval() {
		a = a.Start()
	}
	if b.IsInterval() {
		b = b.End()
	}
	return edtf.Interval(a, b)
}

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
		f.told = f.told || f.rank == 2 && x.letter(n, f.dating)
		x.skip(b.Span)
		return true
	}
	told := 0
	for _, s := range x.doc.SentencesIn(b.Span) {
		if s.End <= e.Body.Start {
			continue
		}
		if s.Start < e.Body.Start && !e.Inline {
			x.skip(model.Span{Start: s.Start, End: e.Body.Start})
			s.Start = e.Body.Start
		}
		x.inFrame(n, b, s, f, told < sentencesLooked || f.rank < 2)
		told++
	}
	return true
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
	f.told = f.told && f.rank == 2
	for i, s := range x.doc.SentencesIn(b.Span) {
		x.inFrame(n, b, s, f, i == 0 && b.Span.Len() < longestItem || f.rank == 2 && i < sentencesLooked)
	}
	f.told = f.told || f.rank == 2 // a day's event is told at once, or not
}

// longestItem is how many bytes an undated paragraph under a year has at most to be an
// item of a chronicle rather than a part of a story.
const longestItem = 700

// inFrame reads a sentence that stands in a frame: what it dates itself, and where tell
// is set what the frame dates.
func (x *reader) inFrame(n int, b model.Block, span model.Span, f *frame, tell bool) {
	timed := x.collect(span)
	x.parse(b, unbracketed(x.doc.Text, span), span.End)
	var ds, hours []dating
	if timed {
		ds = x.s.datings(x.times)
		x.unused = append(x.unused, x.s.unused...)
		ds, hours = x.withoutFrame(ds, f)
	}
	if tell && (f.rank < 2 || !f.told) {
		hours = x.tellFrame(n, ds, hours, f)
	}
	f.told = f.told || len(ds) > 0
	x.states(n, append(ds, hours...))
	for _, m := range x.mentions {
		if m.class&isPlace != 0 && locates(x.tops[m.index].Role) {
			x.discourse.named = []model.PlaceMention{{Selector: model.Select(x.doc.Text, m.span), Place: x.tops[m.index].Place}}
		}
	}
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
		case d.anchor.Overlaps(f.anchor): // the label of an entry that is part of its sentence
		case !d.relative:
			own = append(own, d)
		case !f.told && !f.alone && rankOf(d.date) < 2 && d.date.Contains(f.date) && x.says(d, "this "), f.rank == 0 && !f.told && d.date == f.date && x.s.home(x.s.clauseOf(d.first), &d) == 0:
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
		if t := strings.ToLower(s.text(st.subject[0] - 1)); st.verb >= 0 && (t == "first" || t == "last") {
			st.subject[0]-- // "first loss reported"
		}
		m := newEventMention(x.doc, f.date, f.anchor, s.passage(st, model.Span{Start: s.span.End, End: s.span.Start}))
		m.kind, m.headline, m.confidence = s.kind(st), s.headline(st), sureOfEntry
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
		x.locate(m, n, dating{first: at, last: at}, st)
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
	if len(ds) == 0 || ds[0].first > 0 || rankOf(ds[0].date) < 2 || ds[0].date.IsInterval() {
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

// tells reports whether clause c states by itself what happened in a frame.
func (s *sentence) tells(c int, f *frame) bool {
	cl := s.clauses[c]
	first := c == 0 || s.census(0, cl.from).words == 0
	switch cl.join {
	case aside, relative, subordinate:
		return false
	case coordinate:
		if f.rank > 0 || cl.verb < 0 || !s.hasNoun([2]int{cl.from, cl.verb}) {
			return false
		}
	}
	if (!first || f.told) && s.onlyIt(cl) {
		return false
	}
	opens, alone := first && !f.told, f.alone && s.block.Kind != model.ListItem
	switch {
	case cl.verb < 0 && alone:
		return opens && f.rank < 2 && s.eventNoun(s.statement(c)) >= 0
	case cl.verb < 0:
		return opens && s.namesSomething(cl)
	case opens && !alone && s.is(cl.verb, isPresent) && !s.is(cl.verb, isBe|isHave|isDo|isModal):
		return true // "Board approves the merger"
	}
	return s.eventive(cl) || opens && s.is(cl.verb, isBe) && s.past(cl.verb)
}

// namesSomething reports whether a clause without a verb has words enough to name something.
func (s *sentence) namesSomething(cl clause) bool {
	n := 0
	for i := cl.from; i < cl.to; i++ {
		if t := s.text(i); !s.words[i].is(marks|isTime|isNumber) && len(t) > 2 && (s.text(i+1) != "." || len(t) > 4 || i+2 >= cl.to || s.text(i+2) == ".") {
			n++
		}
	}
	return n > 1 || n > 0 && cl.to-cl.from <= 3
}

// onlyIt reports whether the subject of a clause is "it" or the like: it tells more of what
// was told before.
func (s *sentence) onlyIt(cl clause) bool {
	for i := cl.from; i < cl.verb; i++ {
		switch strings.ToLower(s.text(i)) {
		case "it", "this", "that", "these", "those", "there":
			return true
		}
		if !s.words[i].is(marks | isConj | isAdv | isTime) {
			return false
		}
	}
	return false
}

// eventive reports whether the predicate of a clause tells what was done or happened: a
// verb in the past, or a passive, that is not of how things were.
func (s *sentence) eventive(cl clause) bool {
	v := cl.verb
	for i := v; i < cl.to && i < v+5; i++ {
		w := s.words[i]
		switch {
		case w.is(isModal | isNot):
			return false
		case w.is(isBe | isHave | isDo | isBare | isAdv):
			if i == v && !s.past(v) {
				return false
			}
			continue
		}
		t := strings.ToLower(s.text(i))
		return w.is(isPast|isPart) && !statal[t]
	}
	return false
}

// past reports whether an auxiliary is in the past: "was", "had".
func (s *sentence) past(i int) bool {
	switch strings.ToLower(s.text(i)) {
	case "was", "were", "had", "did":
		return true
	}
	return !s.is(i, isBe|isHave|isDo)
}

// statal are past forms of verbs that tell how things were rather than what happened.
var statal = set(`had seemed appeared knew thought believed felt wished wanted hoped loved liked hated remained lay stood
	consisted contained belonged resembled lived continued kept meant owned needed possessed deserved supposed used called
	known said told situated located covered surrounded inhabited`)
