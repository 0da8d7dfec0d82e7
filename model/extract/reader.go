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
	mentions   []mention
	discourse  discourse
	layout     *layout.Layout
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
	tongues    []language.Code // of the blocks
	options    []placeOption   // of placeOptions, used again
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

// onlyPlaces reports whether a block is nothing but names of places, perhaps with marks
// around them: it heads what stands below.
func (x *reader) onlyPlaces(block model.Span) bool {
	if len(x.mentions) == 0 || block.Len() > longestPlaceLine {
		return false
	}
	at := block.Start
	for _, m := range x.mentions {
		if m.class&isPlace == 0 || !block.Contains(m.span) || hasLetter(x.doc.Text[at:m.span.Start]) {
			return false
		}
		at = m.span.End
	}
	return !hasLetter(x.doc.Text[at:block.End])
}

// longestPlaceLine is how many bytes a line has at most that is nothing but a place.
const longestPlaceLine = 80

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
	ds = slices.DeleteFunc(x.tenures(n, ds), x.lives)
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
		tongue: x.tongue(x.doc.BlockAt(span.Start)),
	}
	s.words = appendWords(s.words, x.doc.Text, span, x.mentions)
	for i := range s.words {
		if w := &s.words[i]; w.span.End == seam && seam < span.End && w.is(isMark) && !s.is(i+1, isOpen) {
			w.class = isBreak
		}
	}
	s.parse()
}

// only is the one place that the mentions name; none where they name several,
// or something larger than a country.
func (x *reader) only() []model.PlaceMention {
	var out []model.PlaceMention
	for _, m := range x.mentions {
		if m.class&isPlace == 0 {
			continue
		}
		name := m.span.Of(x.doc.Text)
		abbreviated := len(name) < 5 && strings.ToUpper(name) == name // in capitals any word looks like one
		if t := x.tops; !abbreviated && locates(t[m.index].Role) && t[m.index].Place.Kind != model.OtherPlace {
			out = append(out, model.PlaceMention{Selector: model.Select(x.doc.Text, m.span), Place: t[m.index].Place})
		}
	}
	if len(out) != 1 {
		return nil
	}
	return out
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

// label takes note of a place that opens a block as its label: "VANCOUVER: ...".
func (x *reader) label(n int) {
	s := &x.s
	if s.span.Start != s.block.Span.Start {
		return
	}
	for i, w := range s.words {
		if w.is(isPlace) && s.text(i+1) == ":" && i < 4 {
			x.discourse.topic, x.discourse.topicFor = []model.PlaceMention{s.mention(i, x.tops)}, n
			return
		}
		if !w.is(isPlace | isComma) {
			return
		}
	}
}

// introduced takes note of a town that the first sentence of a paragraph says something of, which
// makes it what the paragraph is about: "Leeds, Yorkshire, is the younger of the two".
func (x *reader) introduced(n int, span model.Span) {
	if len(x.mentions) == 0 || x.mentions[0].class&isPlace == 0 {
		return
	}
	t := &x.tops[x.mentions[0].index]
	if t.Span.Start == span.Start {
		x.discourse.topicFor = min(x.discourse.topicFor, n-1) // it goes on to another place
	}
	if t.Place.IsZero() || t.Place.Kind != model.City || t.Role != model.RolePlace || !introduces[strings.ToLower(strings.TrimSpace(x.doc.Text[span.Start:t.Span.Start]))] {
		return
	}
	end := t.Span.End
	for _, m := range x.mentions[1:] { // the division that it lies in
		if m.class&isPlace == 0 || strings.Trim(x.doc.Text[end:m.span.Start], ", ") != "" {
			break
		}
		end = m.span.End
	}
	ws := strings.Fields(strings.TrimLeft(x.doc.Text[end:span.End], ", "))
	if len(ws) > 2 && (describes[ws[0]] || (ws[0] == "is" || ws[0] == "was") && complements[ws[1]]) {
		x.discourse.topic, x.discourse.topicFor = []model.PlaceMention{{Selector: model.Select(x.doc.Text, t.Span), Place: t.Place}}, n+introducedFor
	}
}

// introducedFor is for how many paragraphs more than its own a town is introduced that no
// heading parts from it.
const introducedFor = 2

var (
	introduces  = map[string]bool{"": true, "the town of": true, "the city of": true, "the village of": true, "the parish of": true, "the port of": true, "the borough of": true}
	describes   = set("lies stands sits began grew owes dates takes became has had")
	complements = set("a an the one not much still once then now in on at by among our my his their of always never no far little")
)

// dateline reports whether the sentence, the first of its block, is nothing but a
// date, perhaps with a place: it dates the document, a section or what the block goes
// on to tell, as in a diary, and states no event. A row of a table does not: places and
// dates are what it tells.
func (x *reader) dateline() bool {
	s := &x.s
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

// state makes the event mentions that a dated statement states. It reports whether there
// is one.
func (x *reader) state(n int, d dating, st statement) bool {
	s := &x.s
	if s.block.Kind == model.Heading && st.verb < 0 && st.to-st.from < 2 {
		return false
	}
	if st.verb < 0 && length(d.date) >= aCentury && s.eventNoun(st) < 0 && s.text(s.clauses[s.clauseOf(d.first)].from-1) != "(" || s.aboutText(st) {
		return false
	}
	c := newEventMention(x.doc, d.date, d.anchor, s.passage(st, d.anchor))
	c.kind, c.headline = s.kind(st), s.headline(st)
	if c.headline == "" {
		return false
	}
	x.discourse.follow(s, st, x.tops)
	x.where(c, n, d, st)
	x.because(c, d, st)
	s.meant(c, d, st)
	c.terms = s.termsIn(st)
	if s.pronoun(st) {
		c.terms.pronoun = true
		if x.discourse.person != "" {
			c.terms.set(append(c.terms.words, x.discourse.person))
		}
	}
	x.discourse.remember(s, st, c, n)
	x.found = append(x.found, c)
	if g := s.gathering(st, d); g != nil {
		if g.Places = c.Places; len(g.Places) > 0 {
			g.because(model.ReasonSameSentence, g.Places[0].Selector.Quote)
		}
		x.found = append(x.found, g)
	}
	return true
}

// aCentury is in days; what is named with no verb and no finer time is a subject rather
// than an event: "Kings of the 13th century".
const aCentury = 36000

// aboutText reports whether the statement is what the text at hand is: "This is a list of".
func (s *sentence) aboutText(st statement) bool {
	v := st.verb
	if v < 1 || !s.is(v, isBe) || !strings.EqualFold(s.text(v-1), "this") || !s.is(v+1, isDet) {
		return false
	}
	return texts[s.low(v+2)]
}

var texts = set("list index page document article table chronology timeline summary chapter section glossary catalogue")

// reachesBack reports whether a time only tells how far back something goes, to when
// something else happened: "goes back to 1209, when".
func (s *sentence) reachesBack(d dating) bool {
	return strings.EqualFold(s.text(d.first-1), "to") && strings.EqualFold(s.text(d.first-2), "back") &&
		(strings.EqualFold(s.text(d.last+1), "when") || strings.EqualFold(s.text(d.last+2), "when"))
}

// turn makes the event mention of a clause with "when" right after a time, which tells
// what happened then: "until 1888, when it moved to Toledo".
func (x *reader) turn(n int, d dating, st statement) {
	s := &x.s
	for k, c := range s.clauses {
		if c.times > 0 || c.verb < 0 || c.from < st.to || c.from-d.last > 2 || c.from <= d.last || !strings.EqualFold(s.text(c.from), "when") ||
			s.is(c.verb, isBe) && !s.is(c.verb+1, isPart) {
			continue
		}
		if d.date.IsInterval() && !d.date.OpenEnd() {
			d.date = d.date.End()
		}
		d.anchor = x.times[s.words[d.last].index].Span
		x.state(n, d, s.statement(k))
		return
	}
}

// leadMention makes the event mention of the sentence that opens a report below its
// dateline: what it tells happened on that day.
func (x *reader) leadMention(n int) {
	s, d := &x.s, *x.lead
	x.lead = nil
	for c, cl := range s.clauses {
		if cl.join == aside || cl.join == relative || cl.join == subordinate || cl.verb < 0 {
			continue
		}
		st := s.statement(c)
		if v := s.words[cl.verb]; !v.is(isPast|isPart) && !s.words[cl.verb].is(isBe|isHave) || !s.hasNoun(st.subject) && cl.verb > 0 || s.modal(st) >= 0 {
			return
		}
		c := newEventMention(x.doc, d.date, d.anchor, s.passage(st, model.Span{Start: s.span.End, End: s.span.Start}))
		c.kind, c.headline, c.told = s.kind(st), s.headline(st), toldByLead
		c.because(model.ReasonDateline, d.anchor.Of(x.doc.Text))
		x.where(c, n, dating{first: cl.verb, last: cl.verb}, st)
		c.terms = s.termsOf(st.from, st.to)
		if c.headline != "" {
			x.found = append(x.found, c)
		}
		return
	}
}
