package extract

import (
	"cmp"
	"strings"

	"chronotope/model/english"
)

// This file tells what a clause speaks of.

// objectOf is the one thing, or the several, that a clause speaks of behind its verb, nil where it is none or several.
func (r *referents) objectOf(s *sentence, cl clause) (found *entity) {
	for i := cl.verb + 1; i < cl.to; i++ {
		if !s.is(i, isDet) || s.is(i, isPron|isTime|isName) || s.is(i+1, isTime|isPart) {
			continue
		}
		end := i + 1
		for end < cl.to && (!s.is(end, isPrep|isAdv|marks|isRel|isSub|isTime|isTo|isConj|finite|isPart) || s.is(end, isQuote) && end > i+1 && s.low(end-1) != s.low(i)) {
			end++
		}
		for end > i+1 && s.is(end-1, isQuote) {
			end--
		}
		behind := s.is(i-1, isPrep) && i-2 == cl.verb // "looked at the deed"
		if found != nil || end == i+1 || s.is(i-1, isPrep) && !s.plural(i, end) && !behind || s.isPersonWord(end-1) && !s.plural(i, end) || s.is(end, isConj) {
			return nil
		}
		e := &entity{sort: thing, told: r.n, named: r.n, at: i, block: r.block}
		if s.plural(i, end) {
			e.sort = many
		}
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
	case vessels[head] && s.is(from, isDet) && end-from < 4:
		e.sort = ship
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
		if demonstratives[s.low(from)] && end > from+1 {
			e.name = strings.TrimSpace(e.name[min(len(e.name), len(s.text(from))):])
		} else if pronouns[s.low(from)] != 0 || s.is(from, isPron) || unnamable[s.low(from)] || english.ShapeOf(e.name) == english.Digits {
			e.name = ""
		}
	}
	if anyone[head] && s.low(from) == "the" && e.sort == person { // "the boy" of whom it speaks
		if known := r.whom(s, from, cmp.Or(e.sex, 'm'), false, make([]*entity, len(s.clauses))); known != nil {
			return known, end
		}
	}
	if pronouns[s.low(from)] == 0 || demonstratives[s.low(from)] && end > from+1 {
		r.entities = append(r.entities, e)
	}
	return e, end
}

// anyone are words for somebody who was named before.
var anyone = set("boy girl man woman child")

var demonstratives = set("this that these those")

var unnamable = set("my our your his her its their such another other both each no")

// isPersonWord reports whether word i, a noun, stands for a person.
func (s *sentence) isPersonWord(i int) bool {
	w := s.low(i)
	if personWords[w] || sexOf(w) != 0 && !s.is(i, isName) {
		return true
	}
	for _, end := range [...]string{"er", "or", "ist", "man", "ian", "ant", "ess", "eer"} {
		if strings.HasSuffix(w, end) && len(w) > len(end)+2 && !noPersons[w] && !s.is(i, isEventNoun|isOrg) {
			return true
		}
	}
	return false
}

// noPersons are nouns that end as words for persons do.
var noPersons = set(`boiler tower river water paper letter matter order number trailer steamer freighter tanker cutter trawler schooner tractor motor reactor
	generator elevator conveyor corridor floor door harbor error mirror computer printer freezer cooker heater barrier quarter chapter register
	theater center centre shutter rafter gutter girder ladder folder locker propeller rotor sensor monitor plant restaurant grant pageant covenant
	press success process business fortress wilderness mattress congress list mist career pier weir remainder border shelter
	counter charter altar cellar pillar winter summer fever cancer thunder timber lumber powder rudder copper silver butter manner corner finger
	shoulder organ container roller crusher disaster newspaper header banner poster transformer aquifer crater glacier`)

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
		if i == cl.verb+1 && s.is(i, isName|isPlace) && !be { // "built Siloam"
			object = true
		}
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
