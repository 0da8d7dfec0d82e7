package extract

import (
	"cmp"
	"slices"
	"strings"

	"chronotope/model"
	"chronotope/model/english"
	"chronotope/model/language"
)

// This file finds whom and what the words mean that only point: "he", "its", "the company". Where
// that is not clear a word means nothing: it is left as it stands.

// sort is what kind of thing is spoken of.
type species uint8

const (
	thing  species = iota
	person         // or what may be one
	ship           // "the Ariadne": may be "she" and "it"
	firm           // and any other body that has a name
	many           // of anything
)

// entity is somebody or something that a text speaks of.
type entity struct {
	name  string // as a headline says it; "" for somebody without a name
	words []string
	sort  species
	sex   byte // 'm', 'f' or 0
	sure  bool // it is certainly a person: by a title, a given name, or for being a subject
	title bool // it is named with one: "Capt. Ross"
	told  int  // the number of the sentence that last spoke of it
	times int  // how often it was spoken of
	named int  // the number of the sentence that last named it
	at    int  // the first word of its name in that
	block int  // of the document where it was last spoken of
}

// pointer is a word that means an entity: its name, or a word that points to it.
type pointer struct {
	*entity
	points     bool // it is no name
	possessive bool
	within     int // the first word of the name where that stands before it in the sentence, else -1
}

// referents is what a text has spoken of so far. It reads what stands before the sentence at hand
// when it is asked about that, each sentence once.
type referents struct {
	y        *reader // reads what stands before
	next     int     // the first sentence of the document not read
	n        int     // how many were read
	entities []*entity
	title    *entity // the body or person that the document is about
	focus    *entity // the subject of the last clause that is not subordinate
	before   *entity // the one of the sentence before
	object   *entity // the one thing that the clause of focus speaks of behind its verb
	owner    *entity // what "its" meant last
	lead     *entity // what the sentence abroad opens with, if that is known
	leadAt   int     // where that sentence starts
	unnamed  string  // the genders of what the sentence before names by a noun, abroad
	weak     bool    // another thing of the clause of focus may be meant as well
	voice    bool    // the clause of focus is passive or has no object
	block    int     // of the last sentence read
}

// lookBack is how many bytes before a sentence are read for what it may mean.
const lookBack = 8000

// sentencesBack is within how many sentences somebody is still spoken of.
const sentencesBack = 15

// mostEntities is how many are kept in mind before those are forgotten that were not spoken of for
// long.
const mostEntities = 200

// oftenTold is how often somebody is spoken of whom a text may come back to without a name.
const oftenTold = 4

// refer finds what the words of the sentence at hand mean that only point, if any of the statement
// does.
func (x *reader) refer(st statement) {
	s := &x.s
	if s.means != nil || s.tongue == language.English && !s.pointsAny(st) {
		return
	}
	r := &x.referents
	if r.y == nil {
		r.y = &reader{doc: x.doc, tongues: x.tongues, times: x.times, tops: x.tops}
		r.readTitle()
	}
	for ; r.next < len(x.doc.Sentences) && x.doc.Sentences[r.next].End <= s.span.Start; r.next++ {
		span := x.doc.Sentences[r.next]
		k := x.doc.BlockAt(span.Start)
		if span.Start < s.span.Start-lookBack || k < 0 || x.doc.Blocks[k].Kind == model.Cell {
			continue
		}
		r.y.skip(model.Span{Start: span.Start, End: span.Start})
		r.y.collect(span)
		r.y.parse(x.doc.Blocks[k], span, span.End)
		r.readAny(&r.y.s, k)
	}
	s.means = r.readAny(s, x.doc.BlockAt(s.span.Start))
	if r.next < len(x.doc.Sentences) && x.doc.Sentences[r.next].Start < s.span.End {
		r.next++
	}
}

func (r *referents) readAny(s *sentence, block int) map[int]pointer {
	if s.tongue == language.English {
		return r.read(s, block)
	}
	return r.readAbroad(s, block)
}

// pointsAny reports whether any word of a statement only points.
func (s *sentence) pointsAny(st statement) bool {
	for _, r := range [...][2]int{st.by, st.said, st.subject, st.body, st.tail} {
		for i := r[0]; i < r[1]; i++ {
			if w := s.low(i); pronouns[w] != 0 || firms[w] && s.is(i-1, isDet) {
				return true
			}
		}
	}
	return false
}

// pronouns are those of the third person: of a man, a woman, a thing or several.
var pronouns = map[string]byte{
	"he": 'm', "him": 'm', "his": 'm', "she": 'f', "her": 'f', "it": 't', "its": 't', "they": 's', "them": 's', "their": 's', "this": 'o',
}

// readTitle notes whom the document is about, by its title or first line.
func (r *referents) readTitle() {
	doc := r.y.doc
	title := doc.Title
	if len(doc.Blocks) > 0 && doc.Blocks[0].Span.Len() < longestHead {
		title = doc.Blocks[0].Span.Of(doc.Text)
	}
	d := model.Document{Text: title}
	s := sentence{doc: &d, span: model.Span{End: len(title)}, tongue: language.English}
	s.words = appendWords(nil, title, s.span, nil)
	if s.parse(); s.census(0, len(s.words)).verbs > 0 {
		return
	}
	for i := 0; i < len(s.words) && r.title == nil; i++ {
		if e, end := r.naming(&s, i); e != nil {
			if e.sort == firm || e.sort == person && len(e.words) > 1 && e.sex != 0 {
				r.title = e
			}
			i = end - 1
		}
	}
	if r.title == nil && len(s.words) > 1 && len(s.words) < 5 && s.allUpper() {
		rest := doc.Text[min(len(doc.Text), len(title)):] // that opens with the same name
		if strings.HasPrefix(strings.TrimSpace(rest), title+" ") {
			r.title = &entity{name: title, words: strings.Fields(strings.ToLower(title)), sort: person, sure: true}
		}
	}
	if r.entities = r.entities[:0]; r.title != nil {
		r.entities = append(r.entities, r.title)
	}
}

// allUpper reports whether each word is a name with a capital.
func (s *sentence) allUpper() bool {
	for i, w := range s.words {
		if !s.opensUpper(i) || w.is(marks|isDet|isPrep|isPlace|isNumber) {
			return false
		}
	}
	return true
}

// read takes note of a sentence and returns what its words mean.
func (r *referents) read(s *sentence, block int) map[int]pointer {
	r.n++
	if len(r.entities) > mostEntities {
		r.entities = slices.DeleteFunc(r.entities, func(e *entity) bool { return e.told < r.n-4*sentencesBack && e != r.title })
	}
	if block > r.block+1 {
		r.focus = nil
	}
	r.block, r.before = block, r.focus
	subjects := make([]*entity, len(s.clauses))
	means := map[int]pointer{}
	for i := 0; i < len(s.words); i++ {
		c := s.clauseOf(i)
		cl := s.clauses[c]
		if p, end := r.pointed(s, i, subjects); p.entity != nil {
			for k := i; k < end; k++ {
				means[k] = p
			}
			if cl.verb >= end && !p.possessive && s.mayHead(cl.from, i, end, cl.verb) {
				subjects[c], p.sure = p.entity, true
			}
			p.told, p.entity.block = r.n, block
			p.times++
			if !p.points {
				p.named, p.at = r.n, i
			}
			i = end - 1
		}
		if i+1 == cl.verb || i == cl.verb {
			r.settle(s, c, subjects, means)
		}
	}
	return means
}

// settle takes note of who or what the subject of clause c is, at its verb.
func (r *referents) settle(s *sentence, c int, subjects []*entity, means map[int]pointer) {
	cl := s.clauses[c]
	if subjects[c] == nil {
		e, end := r.subject(s, c)
		if e == nil {
			if (cl.join == mainClause || cl.join == coordinate) && !s.statement(c).shares {
				r.focus, r.object = nil, nil // whatever it is
			}
			return
		}
		subjects[c] = e
		for k := e.at; k < end; k++ {
			if _, told := means[k]; !told {
				means[k] = pointer{entity: e, within: -1}
			}
		}
	}
	if cl.join != mainClause && cl.join != coordinate {
		return
	}
	object, others := s.things(cl)
	r.focus, r.voice = subjects[c], !object
	r.weak = object || others
	r.object = r.objectOf(s, cl)
}

// objectOf is the one thing that a clause speaks of behind its verb, nil where it is none or several.
func (r *referents) objectOf(s *sentence, cl clause) (found *entity) {
	for i := cl.verb + 1; i < cl.to; i++ {
		if !s.is(i, isDet) || s.is(i, isPron|isTime|isName) || s.is(i+1, isTime|isPart) {
			continue
		}
		end := i + 1
		for end < cl.to && !s.is(end, isPrep|marks|isRel|isSub|isTime|isTo|isConj|finite|isPart) {
			end++
		}
		if found != nil || end == i+1 || s.is(i-1, isPrep) || s.isPersonWord(end-1) || s.plural(i, end) || s.is(end, isConj) {
			return nil
		}
		e := &entity{sort: thing, told: r.n, named: r.n, at: i, block: r.block}
		if e.name = strings.Join(strings.Fields(s.doc.Text[s.words[i+1].span.Start:s.words[end-1].span.End]), " "); s.low(end-1) == "one" {
			return nil
		}
		found = e
	}
	return found
}

// mayHead reports whether the words [i, end) can be the head of the subject of a verb.
func (s *sentence) mayHead(from, i, end, verb int) bool {
	for k := from; k < i; k++ {
		if s.is(k, isPrep) && !s.is(k, isName) && !s.commaBetween(k, i) || k > from && s.is(k, isConj) && !s.is(k-1, isComma) {
			return false
		}
	}
	return s.is(end, isComma) || end == verb || s.is(end, isAdv|isNot|isOpen|isPrep|isTime|isRel|isQuote)
}

func (s *sentence) commaBetween(k, i int) bool {
	for ; k < i; k++ {
		if s.is(k, isComma|isTime) {
			return true
		}
	}
	return false
}

// subject is what a clause speaks of whose subject is no name and no pronoun: nil where it has none.
func (r *referents) subject(s *sentence, c int) (e *entity, end int) {
	st := s.statement(c)
	from, to := st.subject[0], st.subject[1]
	for from < to && s.is(from, isAdv|isComma|isConj|isQuote) {
		from++
	}
	if s.is(from, isPrep) { // "During the war the firm baked"
		for k := to - 1; k > from; k-- {
			if s.is(k, isDet) && !s.is(k-1, isPrep) {
				from = k
				break
			}
			if s.is(k, isPrep|isComma) {
				break
			}
		}
	}
	end = from
	for end < to && !s.is(end, isPrep|isComma|isOpen|isBreak|isRel|isSub|isTime) {
		end++
	}
	if end == from || !s.is(from, isDet|isNumber) && end-from > 4 || st.shares || st.said[1] > 0 && from < st.said[1] {
		return nil, 0
	}
	e = &entity{sort: thing, told: r.n, named: r.n, at: from, block: r.block}
	head := s.low(end - 1)
	switch {
	case pronouns[s.low(from)] == 'm' || pronouns[s.low(from)] == 'f':
		e.sort, e.sex, e.sure = person, pronouns[s.low(from)], true
	case pronouns[s.low(from)] == 's' || s.is(from, isPron) && pronouns[s.low(from)] == 0:
		e.sort = many
	case end-from == 1 && s.is(from, isName) && !s.is(from, isPlace) && !s.plural(from, end):
		e.sort = person // or not
	case s.isPersonWord(end-1) && s.is(from, isDet):
		e.sort, e.sex, e.sure = person, sexOf(head), true
	case s.plural(from, end):
		e.sort = many
	}
	if to-from <= 8 {
		d := draft{s: s, st: st}
		d.take(from, to)
		d.ws = s.trimEnds(d.ws)
		e.name = d.render()
		if pronouns[s.low(from)] != 0 || s.is(from, isPron) || unnamable[s.low(from)] || english.ShapeOf(e.name) == english.Digits {
			e.name = ""
		}
	}
	if anyone[head] && s.low(from) == "the" && e.sort == person { // "the boy" of whom it speaks
		if known := r.whom(s, from, cmp.Or(e.sex, 'm'), false, make([]*entity, len(s.clauses))); known != nil {
			return known, end
		}
	}
	if pronouns[s.low(from)] == 0 {
		r.entities = append(r.entities, e)
	}
	return e, end
}

// anyone are words for somebody who was named before.
var anyone = set("boy girl man woman child")

var unnamable = set("my our your his her its their this that these those such another other both each no")

// isPersonWord reports whether word i, a noun, stands for a person.
func (s *sentence) isPersonWord(i int) bool {
	w := s.low(i)
	if personWords[w] || sexOf(w) != 0 && !s.is(i, isName) {
		return true
	}
	for _, end := range [...]string{"er", "or", "ist", "man", "ian", "ant", "ess", "eer"} {
		if strings.HasSuffix(w, end) && len(w) > len(end)+2 && !s.is(i, isEventNoun|isOrg) {
			return true
		}
	}
	return false
}

// plural reports whether a noun phrase tells of several.
func (s *sentence) plural(from, end int) bool {
	for k := from; k < end; k++ {
		if s.is(k, isConj) {
			return true
		}
	}
	switch s.low(from) {
	case "a", "an", "this", "that", "each", "every", "one":
		return false
	case "these", "those", "two", "three", "four", "five", "several", "many", "both", "few":
		return true
	}
	w := s.low(end - 1)
	return strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is") ||
		w == "men" || w == "women" || w == "people" || w == "children" || strings.HasSuffix(w, "men")
}

// things reports whether behind the verb of a clause stand things that "it" can mean as well as its
// subject: an object, and others.
func (s *sentence) things(cl clause) (object, others bool) {
	be := s.is(cl.verb, isBe) && !s.is(cl.verb+1, isPart)
	for i := cl.verb + 1; i < cl.to; i++ {
		if !s.is(i, isDet) || s.is(i, isPron) || s.is(i, isTime) || s.is(i+1, isTime|isPart) {
			continue
		}
		switch prep := s.is(i-1, isPrep) || s.is(i-2, isPrep); {
		case prep:
			others = true
		case !be:
			object = true
		}
	}
	return object, others
}

// pointed is what the words from i on mean, and where they end.
func (r *referents) pointed(s *sentence, i int, subjects []*entity) (pointer, int) {
	if s.is(i, isPlace) && doneToSomebody[s.low(i-1)] { // or somebody who is called like a town
		return pointer{entity: r.called(s, i, i+1, false), within: -1}, i + 1
	}
	if e, end := r.naming(s, i); e != nil {
		return pointer{entity: e, within: -1, possessive: s.genitive(end - 1)}, end
	}
	w := s.low(i)
	var e *entity
	possessive := w == "his" || w == "its" || w == "their" || w == "her" && s.possesses(i)
	switch class := pronouns[w]; {
	case firms[w] && s.low(i-1) == "the" && !s.is(i+1, isName) && s.low(i+1) != "of":
		e = r.body(w, s.opensUpper(i) && i > 1)
	case s.is(i, isName|isTime|isPlace):
	case class == 'm' || class == 'f':
		e = r.whom(s, i, class, possessive, subjects)
	case class == 't' && w == "its" && subjects[s.clauseOf(i)] != nil:
		e = subjects[s.clauseOf(i)]
	case class == 't' && w == "its" && s.opensClause(i) || w == "it" && s.takesPlaceOfSubject(i):
		e = r.what(s, i)
	case w == "this" && s.clauses[s.clauseOf(i)].verb == i+1 && !s.is(i+1, isBe) && !consequence[s.low(i+1)] && r.object != nil && r.object.told == r.n-1:
		e = r.object
	case class == 's' && w != "them":
		e = r.which(s)
	}
	if e == nil || e.name == "" {
		if e != nil {
			e.told = r.n
		}
		return pointer{}, i + 1
	}
	if w == "its" {
		r.owner = e
	}
	p := pointer{entity: e, points: true, possessive: possessive, within: -1}
	if e.named == r.n && e.at < i {
		p.within = e.at
	}
	return p, i + 1
}

// consequence are verbs of what "this" does where it means all that was told before.
var consequence = set(`led caused made meant marked brought gave allowed enabled resulted followed happened occurred ended began became
	took changed left forced prevented proved came went did had has`)

// doneToSomebody are verbs of what is done to a person.
var doneToSomebody = set(`hired married met dismissed killed arrested succeeded appointed defeated told asked saw called sued taught employed
	engaged wed shot promoted murdered elected invited visited joined replaced introduced`)

// genitive reports whether word i is one of a name in the genitive: "Brandt's".
func (s *sentence) genitive(i int) bool {
	t := s.low(i)
	return strings.HasSuffix(t, "'s") || strings.HasSuffix(t, "’s") || s.is(i+1, isQuote) && s.low(i+2) == "s"
}

// possesses reports whether the "her" of word i stands before what is hers.
func (s *sentence) possesses(i int) bool {
	switch s.low(i + 1) {
	case "first", "only", "own", "last", "second", "late", "once":
		return true
	}
	return i+1 < len(s.words) && !s.is(i+1, isDet|isPrep|isConj|isTo|isTime|isAdv|isSub|isRel|marks|isBe|isHave|isModal)
}

// opensClause reports whether nothing but a phrase or time stands before word i in its clause.
func (s *sentence) opensClause(i int) bool {
	j := i - 1
	for j >= 0 && s.is(j, isConj|isAdv|isQuote) {
		j--
	}
	return j < s.clauses[s.clauseOf(i)].from || s.is(j, isComma|isTime)
}

// takesPlaceOfSubject reports whether the "it" of word i is the subject of a clause that tells
// something of it: not "it was agreed that", "it rained".
func (s *sentence) takesPlaceOfSubject(i int) bool {
	cl := s.clauses[s.clauseOf(i)]
	if cl.verb != i+1 && !(cl.verb == i+2 && s.is(i+1, isAdv)) || emptyVerbs[s.low(cl.verb)] {
		return false
	}
	for k := cl.verb + 1; k < len(s.words) && k < cl.verb+8; k++ {
		if t := s.low(k); t == "that" && s.is(cl.verb, isBe) || t == "whether" || t == "to" && s.is(cl.verb, isBe) && k < cl.verb+4 && !s.is(k-1, isPart) {
			return false
		}
	}
	return !s.is(cl.verb+1, isTime|isDet) || !s.is(cl.verb, isBe)
}

var emptyVerbs = set("rained snowed seems seemed appears appeared happened turned took takes became follows followed")

// whom is the man or woman that a pronoun means.
func (r *referents) whom(s *sentence, i int, sex byte, possessive bool, subjects []*entity) *entity {
	c := s.clauseOf(i)
	var all []*entity
	for _, e := range r.entities {
		back := sentencesBack
		switch {
		case !e.sure || e.sort == ship:
			back = 1
		case len(e.words) == 0:
			if back = 2; e.block != r.block {
				continue
			}
		}
		if e.sort != person && !(e.sort == ship && sex == 'f') || e.sex != 0 && e.sex != sex || e.told < r.n-back && e != r.title {
			continue
		}
		if e == subjects[c] && !possessive && i > s.clauses[c].verb { // "he told him"
			continue
		}
		all = append(all, e)
	}
	if len(all) == 0 {
		return nil
	}
	best := all[0]
	if len(all) > 1 || best.sex == 0 && best.sort != ship && best.name != "" {
		if best = r.focus; best == nil || best.sort != person && best.sort != ship {
			best = r.before
		}
		if t := r.title; t != nil && slices.Contains(all, t) && !slices.ContainsFunc(all, func(e *entity) bool { return e != t && e.told >= r.n-3 }) {
			best = t
		}
		if own := subjects[c]; own != nil && i > s.clauses[c].verb && possessive {
			best = own
		}
		if best == nil || !slices.Contains(all, best) {
			return nil
		}
		since := r.n - 1
		if best.told == r.n && best == r.focus { // "Ames said that he"
			since = r.n
		}
		for _, e := range all {
			if e != best && (e.told >= since || e.sex != 0 && best.sex == 0 && len(best.words) > 0 && !best.title) {
				return nil
			}
		}
	}
	if best.sex == 0 && len(best.words) > 0 && !best.title && best.block != r.block && best != r.title {
		return nil // a last name, in another paragraph
	}
	if best.told < r.n-1 && best.times < oftenTold && best != r.title {
		return nil
	}
	if best.sex == 0 && best.name != "" {
		best.sex = sex
	}
	return best
}

// what is the thing that "it" or "its" means: the subject of the clause before, where nothing else in
// that can be meant.
func (r *referents) what(s *sentence, i int) *entity {
	e := r.focus
	if s.low(i) == "its" && r.owner != nil && r.owner.told >= r.n-1 && (e == nil || e.sort == many) {
		return r.owner
	}
	if o := r.object; o != nil && o.told >= r.n-1 && e != nil && (e.sort == person || e.sort == many) {
		return o // "she built a glider; it crossed the firth"
	}
	if e == nil || e.told < r.n-1 || e.sort != thing && e.sort != firm && e.sort != ship {
		return nil
	}
	cl := s.clauses[s.clauseOf(i)]
	active := cl.verb >= 0 && !s.is(cl.verb, isBe)
	if r.weak && !(e.sort == firm && active) && !(r.voice && !active) {
		return nil
	}
	return e
}

// which are the several that "they" or "their" means: the subject of the sentence before, or of the
// clause before, where that speaks of no others.
func (r *referents) which(s *sentence) *entity {
	var found *entity
	for _, e := range r.entities {
		if e.sort != many || e.told < r.n-1 {
			continue
		}
		if found != nil {
			return nil
		}
		found = e
	}
	return found
}

// body is the one that "the company" means.
func (r *referents) body(noun string, defined bool) *entity {
	var found *entity
	several := false
	for _, e := range r.entities {
		if e.sort != firm || !e.namedLike(noun) || e.told < r.n-4*sentencesBack && e != r.title {
			continue
		}
		several = several || found != nil
		found = e
	}
	switch {
	case r.title != nil && r.title.sort == firm && r.title.namedLike(noun) && (defined || several):
		return r.title
	case !several:
		return found
	case found != nil && found.told == r.n-1 && r.onlyBody(found):
		return found
	case r.focus != nil && r.focus.sort == firm && r.focus.namedLike(noun) && r.focus.told == r.n-1:
		if r.onlyBody(r.focus) {
			return r.focus
		}
	}
	return nil
}

// onlyBody reports whether no other body was spoken of in the last sentences.
func (r *referents) onlyBody(e *entity) bool {
	return !slices.ContainsFunc(r.entities, func(o *entity) bool { return o.sort == firm && o != e && o.told >= r.n-1 })
}

// namedLike reports whether a body can be called by a noun: "the company", "the college".
func (e *entity) namedLike(noun string) bool {
	switch noun {
	case "company", "firm", "business", "group", "corporation", "partnership":
		return slices.ContainsFunc(e.words, func(w string) bool { return firmEnding[w] || w == "&" })
	}
	return slices.Contains(e.words, noun)
}
