package extract

import (
	"slices"
	"strings"
)

// This file finds what each kind of pointing word means.

// pronouns are those of the third person: of a man, a woman, a thing or several.
var pronouns = map[string]byte{
	"he": 'm', "him": 'm', "his": 'm', "she": 'f', "her": 'f', "it": 't', "its": 't', "they": 's', "them": 's', "their": 's', "this": 'o',
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
	case ownWords[w] != 0:
		if p, ok := r.ofWriter(s, i, ownWords[w]); ok {
			return p, i + 1
		}
	case s.is(i, isName|isTime|isPlace):
	case class == 'm' || class == 'f':
		e = r.whom(s, i, class, possessive, subjects)
	case class == 't' && w == "its" && subjects[s.clauseOf(i)] != nil:
		e = subjects[s.clauseOf(i)]
	case w == "it" && i > 0 && i-1 == s.clauses[s.clauseOf(i)].verb:
		e = r.doneTo()
	case class == 't' && w == "its" && s.opensClause(i) || w == "it" && s.takesPlaceOfSubject(i):
		e = r.what(s, i)
	case w == "this" && s.clauses[s.clauseOf(i)].verb == i+1 && !s.is(i+1, isBe) && !consequence[s.low(i+1)] && r.object != nil && r.object.told == r.n-1:
		e = r.object
	case class == 's' && w != "them":
		e = r.which()
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
	if cl.verb != i+1 && (cl.verb != i+2 || !s.is(i+1, isAdv)) || emptyVerbs[s.low(cl.verb)] {
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
	verb := s.clauses[c].verb
	var not *entity // "he told him"
	if !possessive && i > verb {
		not = subjects[c]
	}
	all := r.candidates(sex, not)
	if len(all) == 0 {
		return nil
	}
	best := r.meantOf(all, sex)
	if own := subjects[c]; possessive && i > verb && slices.Contains(all, own) && (len(all) > 1 || own.certainly(sex)) && !r.rivalled(own, all) {
		best = own
	}
	if best == nil && (i < verb || possessive) {
		best = r.main(all)
	}
	if best != nil && best.sex == 0 && best.name != "" {
		best.sex = sex
	}
	return best
}

// certainly reports whether somebody is known to be of a sex.
func (e *entity) certainly(sex byte) bool { return e.sex == sex }

// meantOf is the one of candidates that is spoken of: the only one, or the subject before, unless
// another may be meant as well.
func (r *referents) meantOf(all []*entity, sex byte) *entity {
	best := all[0]
	if len(all) > 1 || best.sex == 0 && best.sort != ship && best.name != "" {
		if best = r.foremost(all); best == nil || !slices.Contains(all, best) || r.rivalled(best, all) {
			if best = r.lately(all); best == nil || slices.Contains(all, r.title) && best != r.title {
				return nil
			}
		}
	}
	switch {
	case best.sort == person && best.sex == 'f' && best != r.title && slices.ContainsFunc(r.entities, func(e *entity) bool { return e.sort == ship && e.block == r.block }):
		return nil // or the ship
	case best.sex == 0 && best.name != "" && best != r.title && !best.title && r.knows(sex, best):
		return nil // the text is of a woman, and somebody called Kos
	case best.sex == 0 && len(best.words) > 0 && !best.title && best.block != r.block && best != r.title:
		return nil // a last name, in another paragraph
	case best.told < r.n-1 && best.times < oftenTold && best != r.title && (best.told < r.n-3 || best.block != r.block || !best.certainly(sex)):
		return nil
	}
	return best
}

// lately is the only one of several of whom the sentence before speaks, where that is somebody with a name.
func (r *referents) lately(all []*entity) (found *entity) {
	for _, e := range all {
		if e.told < r.n-1 {
			continue
		}
		if found != nil || e.name == "" || !e.sure {
			return nil
		}
		found = e
	}
	return found
}

// main is whom the text is about, by its title or for being spoken of most, where he is one of several and the
// sentence before has none of the others as its subject.
func (r *referents) main(all []*entity) *entity {
	best, next := all[0], 0
	for _, e := range all[1:] {
		if e.times > best.times {
			best, next = e, best.times
		} else {
			next = max(next, e.times)
		}
	}
	switch {
	case slices.Contains(all, r.title):
		best = r.title
	case best.times < oftenTold || best.times < 2*next || best.name == "":
		return nil
	}
	if best != r.title && best.told < r.n-1 && slices.ContainsFunc(all, func(e *entity) bool { return e.told >= r.n-1 }) {
		return nil
	}
	if r.focus != best && slices.Contains(all, r.focus) || r.before != best && slices.Contains(all, r.before) {
		return nil
	}
	return best
}

// knows reports whether the text has named somebody else who is certainly of a sex.
func (r *referents) knows(sex byte, but *entity) bool {
	return slices.ContainsFunc(r.entities, func(e *entity) bool { return e != but && e.name != "" && e.sort == person && e.sex == sex })
}

// candidates are those whom a pronoun of a sex can mean, but not one.
func (r *referents) candidates(sex byte, not *entity) []*entity {
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
		if e.sort != person && (e.sort != ship || sex != 'f') || e.sex != 0 && e.sex != sex || e.told < r.n-back && e != r.title || e == not {
			continue
		}
		all = append(all, e)
	}
	return all
}

// foremost is the one of several whom the text speaks of: the subject before, or whom the document is
// about where no other was spoken of lately.
func (r *referents) foremost(all []*entity) *entity {
	if t := r.title; t != nil && slices.Contains(all, t) && !slices.ContainsFunc(all, func(e *entity) bool { return e != t && e.told >= r.n-3 }) {
		return t
	}
	if r.focus == nil || r.focus.sort != person && r.focus.sort != ship {
		return r.before
	}
	return r.focus
}

// rivalled reports whether another of several may be meant as well as the best.
func (r *referents) rivalled(best *entity, all []*entity) bool {
	since := r.n - 1
	if best.told == r.n && best == r.focus { // "Ames said that he"
		since = r.n
	}
	return slices.ContainsFunc(all, func(e *entity) bool {
		return e != best && (e.told >= since || e.sex != 0 && best.sex == 0 && !best.title && best.sort != ship)
	})
}

// what is the thing that "it" or "its" means: the subject of the clause before, where nothing else in
// that can be meant.
func (r *referents) what(s *sentence, i int) *entity {
	e := r.focus
	if s.low(i) == "its" && r.owner != nil && r.owner.told >= r.n-1 && (e == nil || e.sort == many) {
		return r.owner
	}
	cl := s.clauses[s.clauseOf(i)]
	acts := cl.verb >= 0 && s.acts(cl.verb)
	if e != nil && e.told >= r.n-1 && acts && !e.sure && e.sort == person && e.name != "" && !strings.Contains(e.name, " ") {
		return e // "Norwell bought the site; it was fined"
	}
	if o := r.object; o != nil && o.sort != many && o.told >= r.n-1 && e != nil && (e.sort == person || e.sort == many) && !acts {
		return o // "she built a glider; it crossed the firth"
	}
	if e == nil || e.told < r.n-1 || e.sort != thing && e.sort != firm && e.sort != ship {
		return nil
	}
	if r.itself && !acts {
		return nil // "the town bought it; it was last used"
	}
	active := cl.verb >= 0 && !s.is(cl.verb, isBe)
	if o := r.object; e.sort == firm && !active && !acts && o != nil && o.sort == thing && o.told >= r.n-1 {
		return o // "we ordered a tractor; it was delivered"
	}
	if r.weak && (e.sort != firm || !active) && (!r.voice || active) {
		return nil
	}
	return e
}

// doneTo is the thing that "it" means behind a verb: the subject of the sentence before, where that speaks of
// nothing else.
func (r *referents) doneTo() *entity {
	e := r.before
	if e == nil || e.told != r.n-1 || e.block != r.block || e.sort != thing && e.sort != firm && e.sort != ship || r.weakBefore || e == r.focus {
		return nil
	}
	return e
}

// acts reports whether the verb of word i is of what only a body or a person does, or what is done to them only.
func (s *sentence) acts(i int) bool {
	if s.is(i, isBe|isHave) {
		for i++; s.is(i, isAdv|isBe|isNot); i++ {
		}
		return doneToBodies[s.low(i)]
	}
	return doneByBodies[s.low(i)]
}

var (
	doneToBodies = set("fined sued prosecuted founded incorporated registered renamed employing ordered granted dissolved")
	doneByBodies = set(`bought employed sold acquired announced denied agreed decided refused appealed paid hired dismissed merged appointed
		elected admitted owned borrowed undertook raised did claimed applied published`)
)

// which are the several that "they" or "their" means: the subject of the sentence before, or of the
// clause before, where that speaks of no others; or else those that its object is, or a body of several.
func (r *referents) which() *entity {
	var found, body *entity
	bodies, since := 0, r.n-1
	if slices.ContainsFunc(r.entities, func(e *entity) bool { return e.sort == many && e.told == r.n }) {
		since = r.n // "Women were admitted, but they"
	}
	if e := r.focus; e != nil && e.told >= since && e.name != "" && (e.sort == thing || e.sort == person && !e.sure) && !slices.ContainsFunc(r.entities, func(o *entity) bool {
		return o != e && o.told >= since && o.sort != person && len(o.words) > 1 && o.ofBody()
	}) && collectives[strings.ToLower(e.name[strings.LastIndexByte(e.name, ' ')+1:])] {
		return e
	}
	for _, e := range r.entities {
		if e.told < since {
			continue
		}
		if (e.sort == firm || e.sort == thing && len(e.words) > 1 && e.ofBody()) && e != r.title {
			body = e
			bodies++
		}
		if e.sort != many {
			continue
		}
		if found != nil {
			return nil
		}
		found = e
	}
	o := r.object
	switch {
	case o != nil && o.sort == many && o.told >= r.n-1 && found == nil && bodies == 0 && r.focus != nil && r.focus.sort != firm:
		return o
	case o == nil && found == nil && bodies == 1:
		return body
	case o != nil && o.sort == many && o.told >= r.n-1:
		return nil
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
	case found == nil && r.title != nil && r.title.sort == firm && generic[noun]:
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

// generic are words for a body whatever it is called.
var generic = set("company firm business club society association group team band choir")

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
