package extract

import (
	"math"
	"slices"
	"sort"
	"strings"

	"chronotope/model"
)

// placeOption is one answer to where an event took place: places that the text tells,
// the finest first, or none.
type placeOption struct {
	places []model.PlaceMention
	key    placeKey // of the first of them
	signs  whereSigns
	why    model.ReasonCode
	score  float64
}

// where chooses the places of an event mention among what its clause names, what the
// story, the section and the document lend it, and none. It is one decision: each option
// has named signs, and what they weigh is learned from annotated documents.
func (x *reader) where(c *eventMention, n int, d dating, st statement) {
	if p := x.positionOf(st); p != nil { // nothing says more surely where
		c.Places, c.chance = []model.PlaceMention{*p}, 1
		c.because(model.ReasonLocatedBy, p.Selector.Quote)
		return
	}
	options := x.placeOptions(c, n, d, st)
	if x.watch != nil {
		x.watch(c, options)
	}
	best := &options[0]
	for i := range options {
		o := &options[i]
		if o.score = x.weights.score(&o.signs); o.score > best.score {
			best = o
		}
	}
	if k := slices.IndexFunc(options, unknownSite); k > 0 && best == &options[0] {
		best = &options[k] // its name is better than none
	}
	c.chance = share(options, best)
	if len(best.places) == 0 {
		return
	}
	c.Places = best.places
	if best.why != model.ReasonLocatedBy {
		c.carried = best.why
	}
	c.because(best.why, best.places[0].Selector.Quote)
}

// whereQuoted chooses the places of a passage whose grammar is not known, which is part of
// the sentence at hand.
func (x *reader) whereQuoted(c *eventMention, n int, passage model.Span) {
	s := &x.s
	st := statement{from: len(s.words), verb: -1, clause: -1}
	d := dating{}
	for i, w := range s.words {
		if !passage.Contains(w.span) {
			continue
		}
		st.from, st.to = min(st.from, i), i+1
		if c.Anchor.Span.Overlaps(w.span) {
			d.first, d.last = i, i
		}
	}
	st.from = min(st.from, st.to)
	st.body = [2]int{st.from, st.to}
	x.where(c, n, d, st)
	x.discourse.remember(s, st, c, n)
}

// unknownSite reports whether an option is a place that the gazetteer lacks, and that the clause
// tells something to have been at, or that the whole document is about.
func unknownSite(o placeOption) bool {
	if !o.signs.has(placeUnknown) {
		return false
	}
	return o.signs.ofClause() && !o.signs.has(placeDoubtful) || o.signs.has(homeBody)
}

// share is how likely an option is among all, by their scores.
func share(options []placeOption, of *placeOption) float64 {
	all := 0.0
	for i := range options {
		all += math.Exp(options[i].score - of.score)
	}
	return 1 / all
}

// score is the sum of the signs by their weights: log odds against the other options.
func (w *whereWeights) score(s *whereSigns) float64 {
	sum := 0.0
	for i, v := range w {
		if s.has(whereSign(i)) {
			sum += v
		}
	}
	return sum
}

// whereWeights are what the signs weigh, by sign.
type whereWeights [whereSignCount]float64

// placeOptions are all answers to where a statement's event took place. They hold until it
// is called again.
func (x *reader) placeOptions(c *eventMention, n int, d dating, st statement) []placeOption {
	s := &x.s
	options := append(x.options[:0], placeOption{})
	add := func(from whereSign, why model.ReasonCode, places []model.PlaceMention) *placeOption {
		if len(places) == 0 {
			return nil
		}
		key := keyAt(&places[0])
		if slices.ContainsFunc(options[1:], func(o placeOption) bool { return o.key == key }) {
			return nil // it is told in a plainer way already
		}
		i := len(options)
		options = append(options, placeOption{places: places, key: key, why: why})
		options[i].signs.add(from)
		x.describePlace(&options[i])
		x.describeDistance(&options[i], from, c, n)
		return &options[i]
	}
	x.tellsOf = s.tellsOf(st)
	x.clauseOptions(add, d, st)
	x.adjectiveOptions(add, st)
	add(fromBeside, model.ReasonBeside, s.placesBeside(st, x.tops))
	who := s.agent(st)
	named := len(options) // those that the clause names stand before
	x.storyOptions(func(from whereSign, why model.ReasonCode, places []model.PlaceMention) {
		if o := add(from, why, places); o != nil {
			x.elsewhere(o, c, who)
			o.signs.when(slices.ContainsFunc(options[1:named], func(n placeOption) bool {
				return !n.places[0].Place.IsZero() && !holds(n.places[0].Place, places[0].Place)
			}), otherNamed)
		}
	}, c, n, st, who)
	x.describeNowhere(&options[0], c, st)
	x.options = options
	return prevailing(options)
}

// storyOptions adds the places that a statement's own clause does not name: what the text points
// to, and what the story, the section and the document lend it.
func (x *reader) storyOptions(add func(whereSign, model.ReasonCode, []model.PlaceMention), c *eventMention, n int, st statement, who agent) {
	s, t := &x.s, &x.discourse
	told := s.modal(st) < 0 // what is to come is not where the story is
	if k := len(x.found) - 1; told && k >= 0 && s.span.Contains(x.found[k].Passage.Span) {
		add(fromSentence, model.ReasonSameSentence, lent(x.found[k].Places))
	}
	if s.takesEffect(st) {
		return
	}
	for _, lent := range t.carries(s, st, c.Date, n, &x.home) {
		add(lent.from, lent.why, lent.places)
	}
	add(fromPlaceLine, model.ReasonSection, t.placeLine)
	add(fromDateline, model.ReasonDateline, t.dateline)
	if told {
		if who.name != "" {
			add(fromSubject, model.ReasonSameSubject, lent(t.wereAt[who.name]))
		}
		add(fromLast, model.ReasonLastEvent, lent(t.last))
		add(fromNamed, model.ReasonNamedLast, t.named)
		add(fromNext, model.ReasonNamedNext, x.namedNext(n, st))
	}
	if told || !unreal[strings.ToLower(s.text(s.modal(st)))] {
		add(fromHome, model.ReasonDocument, x.home.place)
		add(fromArea, model.ReasonDocument, x.home.area)
	}
}

// nextWithin is how many bytes behind a statement are searched for the place that its paragraph
// names next.
const nextWithin = 400

// namedNext returns the first place behind a statement in its block, and before another date, that
// the text says something was at.
func (x *reader) namedNext(n int, st statement) []model.PlaceMention {
	from := x.s.span.Start
	if st.to > 0 {
		from = x.s.words[st.to-1].span.End
	}
	to := min(x.doc.Blocks[n].Span.End, from+nextWithin)
	for i := sort.Search(len(x.times), func(i int) bool { return x.times[i].Span.Start >= from }); i < len(x.times) && x.times[i].Span.Start < to; i++ {
		if !x.times[i].Date.IsZero() {
			to = x.times[i].Span.Start // what comes then is of another time
			break
		}
	}
	i := sort.Search(len(x.tops), func(i int) bool { return x.tops[i].Span.Start >= from })
	for ; i < len(x.tops) && x.tops[i].Span.End <= to; i++ {
		t := &x.tops[i]
		if locates(t.Role) && !t.Place.IsZero() && governing(x.doc, t.Span, x.tongue(n)) >= goal {
			return []model.PlaceMention{{Selector: model.Select(x.doc.Text, t.Span), Place: t.Place}}
		}
	}
	return nil
}

// lent are the places of an event that go over to another: the first, and what that lies in. Who came
// to Leeds from Oslo is in Leeds after that.
func lent(places []model.PlaceMention) []model.PlaceMention {
	if len(places) < 2 {
		return places
	}
	out := places[:1:1]
	for _, p := range places[1:] {
		if finerThan(places[0].Place, p.Place) {
			out = append(out, p)
		}
	}
	return out
}

// unreal are modals of what was only meant or thought of.
var unreal = set("would could might should")

// prevailing leaves out what does not come into question beside what is said more plainly:
// what the clause names for certain goes before all that the text lends it, and a word that
// points back, a body whose seat is known or a label goes before what merely was told last.
func prevailing(options []placeOption) []placeOption {
	keep := func(plain func(o *placeOption) bool) {
		if slices.ContainsFunc(options[1:], func(o placeOption) bool { return plain(&o) }) {
			options = slices.DeleteFunc(options, func(o placeOption) bool { return !o.signs.has(nowhere) && !plain(&o) })
		}
	}
	keep(func(o *placeOption) bool {
		return o.signs.ofClause() && !o.signs.has(placeUnknown) && !o.signs.has(placeDoubtful)
	})
	keep(func(o *placeOption) bool { return o.signs.ofClause() || o.signs.pointed() })
	return options
}

// placesCompared is how many places of a clause are compared: what names more is a list.
const placesCompared = 12

// clauseOptions adds the places that the statement's own clause names, each with the
// others of the clause after it.
func (x *reader) clauseOptions(add func(whereSign, model.ReasonCode, []model.PlaceMention) *placeOption, d dating, st statement) {
	s := &x.s
	found := s.locatedIn(st, d, x.tops)
	found = found[:min(len(found), placesCompared)]
	for k, l := range found {
		p := x.tops[s.words[l.word].index].Place
		finer := func(o located) bool { return o.word != l.word && finerThan(x.tops[s.words[o.word].index].Place, p) }
		if slices.ContainsFunc(found, func(o located) bool { return o.chain == l.chain && finer(o) }) {
			continue // "Troy, New York" is Troy
		}
		rest := []located{l}
		for j, o := range found {
			if j != k && o.fit >= locating {
				rest = append(rest, o)
			}
		}
		o := add(fromFit(l.fit), model.ReasonLocatedBy, s.mentions(rest, x.tops))
		if o == nil {
			continue // named again
		}
		o.signs.when(s.distance(l.word, d) <= 2, placeBesideDate)
		o.signs.when(l.word >= st.subject[0] && l.word < st.subject[1], partyActs)
		o.signs.when(slices.ContainsFunc(found, finer), placeLarger)
	}
}

// adjectiveOptions adds the countries and towns whose people or adjective the statement names:
// "the Danish fleet was burnt", "opened a Danish school".
func (x *reader) adjectiveOptions(add func(whereSign, model.ReasonCode, []model.PlaceMention) *placeOption, st statement) {
	s := &x.s
	if st.from >= st.to {
		return
	}
	from, to := s.words[st.from].span.Start, s.words[st.to-1].span.End
	i := sort.Search(len(x.tops), func(i int) bool { return x.tops[i].Span.Start >= from })
	for ; i < len(x.tops) && x.tops[i].Span.End <= to; i++ {
		t := &x.tops[i]
		if t.Role != model.RoleDemonym || t.Place.IsZero() {
			continue
		}
		sign := fromAdjective
		if a, z := st.subject[0], st.subject[1]; a < z && t.Span.Start >= s.words[a].span.Start && t.Span.End <= s.words[z-1].span.End {
			sign = fromPeople
		}
		add(sign, model.ReasonLocatedBy, []model.PlaceMention{{Selector: model.Select(x.doc.Text, t.Span), Place: t.Place}})
	}
}

// finerThan reports whether place a is of a smaller kind than b and may lie in it.
func finerThan(a, b model.Place) bool {
	return !a.IsZero() && a.Kind < b.Kind && b.Kind <= model.Country && (a.Country == b.Country || b.Country == "")
}

// agent returns who acts in a statement.
func (s *sentence) agent(st statement) agent {
	var a agent
	for i := st.subject[0]; i < st.subject[1]; i++ {
		w := s.words[i]
		switch t := strings.ToLower(s.text(i)); {
		case t == "i" || t == "we":
			a.first = true
		case w.is(isPron):
			a.pronoun = true
		case w.is(isPrep) && a.name != "":
			return a
		case w.is(isName) && !w.is(isPlace):
			a.name = strings.TrimSuffix(strings.TrimSuffix(t, "'s"), "’s")
		}
	}
	a.pronoun = a.pronoun && a.name == ""
	a.thing = a.name == "" && !a.pronoun && !a.first && st.subject[1] > st.subject[0]
	return a
}

// noteNamed keeps in mind the place that the sentence at hand names last, of those that it
// says something was at, if any, and not only came from.
func (x *reader) noteNamed(n int) {
	surest := 1
	for _, m := range x.mentions {
		if m.class&isPlace == 0 || !locates(x.tops[m.index].Role) {
			continue
		}
		sure := 1
		switch f := governing(x.doc, m.span, x.tongue(n)); {
		case f >= goal:
			sure = 2
		case f < locating:
			sure = 0
		}
		if sure >= surest {
			surest = sure
			x.discourse.named = []model.PlaceMention{{Selector: model.Select(x.doc.Text, m.span), Place: x.tops[m.index].Place}}
			if p := x.tops[m.index].Place; p.Kind == model.City || p.IsZero() {
				x.discourse.town = x.discourse.named
			}
		}
	}
}

// toponymAt returns the index of the toponym that stands at a span, -1 for none.
func (x *reader) toponymAt(at model.Span) int {
	i := sort.Search(len(x.tops), func(i int) bool { return x.tops[i].Span.Start >= at.Start })
	if i == len(x.tops) || x.tops[i].Span.Start != at.Start {
		return -1
	}
	return i
}
