package extract

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/language"
	"chronotope/model/layout"
)

// reader reads one document for events.
type reader struct {
	doc        *model.Document
	times      []model.TimeExpression
	tops       []model.Toponym
	nextTime   int // the first time expression and toponym not behind
	nextTop    int
	s          sentence
	referents  referents
	mentions   []mention
	discourse  discourse
	layout     *layout.Layout
	examined   int    // 1 where the document has questions and answers, -1 where not; 0 for not looked
	witness    string // who answers them
	greeted    int    // in how many blocks somebody is greeted, as in letters; 0 for not counted
	heading    string // the last one
	successive int    // 1 where the times in brackets of the document are those of a succession, -1 where not
	table      int    // the table of the row before, counted from 1
	above      rowAbove
	frames     []frame // the dates that the layout lends to what is read, the outermost first
	lead       *dating // the date of a report, until its first sentence is read
	stub       *dating // a day that is a sentence by itself in another language, until the next is read
	found      []*eventMention
	unused     []model.UnusedTime
	home       home
	diary      bool            // days stand above their entries
	tongues    []language.Code // of the blocks
	options    []placeOption   // of placeOptions, used again
	tellsOf    tellsOf         // the statement that placeOptions is about
	weights    *whereWeights
	confidence struct{ date, place *sureness }
	watch      func(*eventMention, []placeOption) // told of each choice of a place, for training; may be nil
}

// block reads the sentences of a block. One that only goes on with the sentence
// before it, in brackets, is read together with it.
func (x *reader) block(n int, b model.Block) {
	if b.Kind == model.Heading {
		x.discourse.heading(b.Span.Of(x.doc.Text), b.Level)
	}
	if x.discourse.index && b.Kind != model.Heading { // what it lists was told elsewhere
		if x.collect(b.Span) {
			x.leaveUnused(model.UnusedReferences)
		}
		return
	}
	if x.laidOut(n, b) {
		return
	}
	if x.register(b) {
		return
	}
	sentences := x.doc.SentencesIn(b.Span)
	x.stub = nil
	for i := 0; i < len(sentences); i++ {
		span, seam := sentences[i], sentences[i].End
		if i+1 < len(sentences) && !x.hasTime(span) && x.goesOn(span, sentences[i+1]) {
			span.End = sentences[i+1].End
			i++
		}
		x.sentence(n, b, span, seam)
	}
}

// goesOn reports whether sentence next only goes on with the one before it: in
// brackets, or with a participle that lacks a subject ("Adopted at ...").
func (x *reader) goesOn(before, next model.Span) bool {
	t := next.Of(x.doc.Text)
	if t[0] == '(' {
		return true
	}
	word, rest, _ := strings.Cut(t, " ")
	c, _ := lookUp(word)
	then, _, _ := strings.Cut(rest, " ")
	p, _ := lookUp(then)
	return t[0] >= 'A' && t[0] <= 'Z' && (c|suffixClass(word))&isPart != 0 && c&^isPart == 0 && p&isPrep != 0 &&
		before.Len() < 300 && !strings.Contains(before.Of(x.doc.Text), " was ")
}

// hasTime reports whether a time expression starts in s, the next stretch of text.
func (x *reader) hasTime(s model.Span) bool {
	for i := x.nextTime; i < len(x.times) && x.times[i].Span.Start < s.End; i++ {
		if x.times[i].Span.Start >= s.Start {
			return true
		}
	}
	return false
}

// sentence reads a sentence, or two that meet at seam. One without a time only
// moves the discourse on, unless it opens a report.
func (x *reader) sentence(n int, b model.Block, span model.Span, seam int) {
	timed := x.collect(span)
	if span.Start == b.Span.Start && b.Kind == model.Paragraph {
		x.introduced(n, span)
	}
	opens := x.lead != nil && b.Kind == model.Paragraph
	switch {
	case timed && x.foreign():
		x.quote(n, b, span)
	case !timed && x.stub != nil:
		x.parse(b, span, seam)
		x.annal(n, span, x.stub)
		if rankOf(x.stub.date) > 0 { // of a year all that follows tells
			x.stub = nil
		}
	case timed || opens:
		x.parse(b, span, seam)
		x.label(n)
		x.dated(n, opens)
	}
	x.noteNamed(n)
	if b.Kind == model.Heading {
		if places := x.only(); len(places) > 0 {
			x.discourse.sections = append(x.discourse.sections, section{b.Level, places, x.onlyPlaces(b.Span)})
		}
	} else if !timed && x.onlyPlaces(b.Span) {
		x.discourse.placeLine = x.only()
	}
}

func hasLetter(t string) bool { return strings.IndexFunc(t, unicode.IsLetter) >= 0 }

// dated makes the event mentions of a sentence that has been parsed.
func (x *reader) dated(n int, opens bool) {
	ds := x.s.datings(x.times)
	x.unused = append(x.unused, x.s.unused...)
	if len(ds) > 0 && (x.letterhead(ds[0]) || x.dateline()) {
		x.discourse.dateline = x.only()
	}
	switch {
	case len(ds) == 0 && opens:
		x.leadMention(n)
	case len(ds) > 0 && x.s.block.Kind == model.Heading && x.layout.Entry(n+1) != nil:
		for _, d := range ds { // the heading of a diary or a list
			x.heads(d)
		}
	case len(ds) == 1 && x.letterhead(ds[0]) && x.letter(n, ds[0]):
	case len(ds) > 0 && x.dateline():
		if x.opensReport(n, ds) {
			x.lead = &ds[0]
		}
		for _, d := range ds {
			x.heads(d)
		}
	default:
		x.lead = nil
		x.states(n, ds)
	}
}

// opensReport reports whether the times of a dateline are one day, of which what follows tells:
// in its block, or at the top of the document.
func (x *reader) opensReport(n int, ds []dating) bool {
	entry := x.s.span.End < x.s.block.Span.End-1
	return (entry || n < leadBlocks && x.lead == nil) && len(ds) == 1 && ds[0].date.Precision() >= edtf.Days
}

// heads notes of a time that it dates what follows, and no event by itself.
func (x *reader) heads(d dating) {
	x.unused = append(x.unused, model.UnusedTime{Span: d.anchor, Code: model.UnusedDateline})
}

// states makes the event mentions of what the times of the sentence date.
func (x *reader) states(n int, ds []dating) {
	if x.s.neverDue() {
		x.leaveUnused(model.UnusedNoStatement)
		return
	}
	ds = slices.DeleteFunc(x.tenures(n, x.afterDateline(n, ds)), x.lives)
	for k, st := range x.s.states(ds) {
		if x.s.reachesBack(ds[k]) || !x.state(n, ds[k], st) {
			x.unused = append(x.unused, model.UnusedTime{Span: ds[k].anchor, Code: model.UnusedNoStatement})
		}
		x.turn(n, ds[k], st)
	}
	x.restOfDay(n, ds)
}

// leaveUnused notes of all times of the sentence that they date nothing.
func (x *reader) leaveUnused(why model.UnusedReason) {
	for _, m := range x.mentions {
		if m.class&isTime != 0 {
			x.unused = append(x.unused, model.UnusedTime{Span: m.span, Code: why})
		}
	}
}

// leadBlocks is within how many blocks from the top a date by itself is that of
// a report.
const leadBlocks = 5

// parse makes x.s the analysis of a sentence.
func (x *reader) parse(b model.Block, span model.Span, seam int) {
	s := &x.s
	*s = sentence{
		doc: x.doc, block: b, span: span, words: s.words[:0], lower: s.lower, clauses: s.clauses[:0], inner: s.inner[:0], unused: s.unused[:0],
		tongue: x.tongue(x.doc.BlockAt(span.Start)), turn: x.speaking(b, span),
	}
	s.words = appendWords(s.words, x.doc.Text, span, x.mentions)
	for i := range s.words {
		if w := &s.words[i]; w.span.End == seam && seam < span.End && w.is(isMark) && !s.is(i+1, isOpen) {
			w.class = isBreak
		}
	}
	s.parse()
}

func locates(r model.Role) bool { return r == model.RolePlace || r == model.RoleInName }

// collect gathers the times and toponyms of span, in order and without overlap,
// and reports whether there is a calendar time among them.
func (x *reader) collect(span model.Span) bool {
	x.mentions = x.mentions[:0]
	timed := x.collectTimes(span)
	x.collectPlaces(span)
	slices.SortFunc(x.mentions, func(a, b mention) int { return cmp.Compare(a.span.Start, b.span.Start) })
	return timed
}

// collectTimes gathers the times of span, and what leads up to an event as a time does.
func (x *reader) collectTimes(span model.Span) (timed bool) {
	for ; x.nextTime < len(x.times) && x.times[x.nextTime].Span.Start < span.End; x.nextTime++ {
		t := &x.times[x.nextTime]
		if t.Span.Start < span.Start || t.Span.End > span.End {
			continue
		}
		if t.Date.IsZero() {
			if later(t.Span.Of(x.doc.Text)) {
				x.mentions = append(x.mentions, mention{t.Span, isAdv, -1})
			}
			continue
		}
		timed = true
		m := mention{t.Span, isTime, x.nextTime}
		if t.Phrase.Contains(t.Span) && span.Contains(t.Phrase) {
			m.span = t.Phrase
		}
		if n := len(x.mentions); n > 0 && x.mentions[n-1].span.Overlaps(m.span) { // the other end of a range
			x.mentions[n-1].span.End = max(x.mentions[n-1].span.End, m.span.End)
			x.mentions[n-1].index = m.index
			continue
		}
		x.mentions = append(x.mentions, m)
	}
	return timed
}

// collectPlaces adds the toponyms of span that are no part of what is gathered.
func (x *reader) collectPlaces(span model.Span) {
	before := x.mentions
	for ; x.nextTop < len(x.tops) && x.tops[x.nextTop].Span.Start < span.End; x.nextTop++ {
		t := &x.tops[x.nextTop]
		if t.Span.Start < span.Start || t.Span.End > span.End || t.Role == model.RoleDemonym || celestial[t.Span.Of(x.doc.Text)] || functionWord(t.Span.Of(x.doc.Text)) {
			continue
		}
		free := true
		for _, m := range before {
			free = free && !m.span.Overlaps(t.Span)
		}
		if free {
			x.mentions = append(x.mentions, mention{t.Span, isPlace | isName, x.nextTop})
		}
	}
}

// celestial are bodies in the sky that towns are called like, too.
var celestial = func() map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq("Mercury Venus Mars Jupiter Saturn Uranus Neptune Pluto Moon Io Europa Ganymede Callisto Titan Triton Ceres Vesta") {
		m[w], m[strings.ToUpper(w)] = true, true
	}
	return m
}()

// functionWord reports whether a toponym is spelled as a word of the grammar that
// opens a sentence: "In", "We".
func functionWord(w string) bool {
	c, _ := lookUp(w)
	return c&(isPrep|isDet|isConj|isSub|isRel|isPron|isModal|isBe|isHave|isDo) != 0 && strings.ToUpper(w) != w
}

// later reports whether words that name no calendar time lead up to what comes
// after something: "two years later".
func later(words string) bool {
	return strings.HasSuffix(words, " later") || strings.HasSuffix(words, " earlier") || strings.HasSuffix(words, " on")
}

// dateline reports whether the sentence, the first of its block, is nothing but a
// date, perhaps with a place: it dates the document, a section or what the block goes
// on to tell, as in a diary, and states no event. A row of a table does not: places and
// dates are what it tells.
func (x *reader) dateline() bool {
	s := &x.s
	if slices.ContainsFunc(s.words, func(w word) bool { return w.is(isTime) && x.times[w.index].OfPaper }) {
		return true
	}
	if s.span.Start != s.block.Span.Start || s.block.Kind == model.Cell {
		return false
	}
	for i, w := range s.words {
		if !w.is(isTime|isPlace|marks|isPrep) && !metadata[s.low(i)] {
			return false
		}
		if w.is(isPlace) && s.block.Kind == model.ListItem {
			return false
		}
	}
	return true
}

// metadata are words that introduce the date of a text.
var metadata = set("published posted updated last date dated written printed filed issued modified created the draft version by")
