package extract

import (
	"slices"
	"strings"

	"chronotope/model/language"
)

// This file finds whom and what pronouns mean in languages of whose grammar little is known: a person
// by a given name that tells the sex, a thing by the article of a sentence that opens with it.

// genders are the articles and pronouns that tell a gender, by language: m, f or n for one.
var genders = map[language.Code]map[string]byte{
	language.German:     {"der": 'm', "die": 'f', "das": 'n', "eine": 'f', "er": 'm', "sie": 'f', "es": 'n'},
	language.French:     {"le": 'm', "la": 'f', "un": 'm', "une": 'f', "il": 'm', "elle": 'f'},
	language.Spanish:    {"el": 'm', "la": 'f', "un": 'm', "una": 'f', "él": 'm', "ella": 'f'},
	language.Italian:    {"il": 'm', "lo": 'm', "la": 'f', "un": 'm', "una": 'f', "egli": 'm', "lui": 'm', "ella": 'f', "lei": 'f'},
	language.Portuguese: {"o": 'm', "a": 'f', "um": 'm', "uma": 'f', "ele": 'm', "ela": 'f'},
	language.Dutch:      {"hij": 'm', "zij": 'f', "ze": 'f'},
	language.Polish:     {"on": 'm', "ona": 'f'},
	language.Russian:    {"он": 'm', "она": 'f'},
}

// auxiliaries are verbs that a sentence can be parted at.
var auxiliaries = set(`wurde war ist hat hatte wird fut est était a avait fue era es ha había fu è venne viene foi é werd was is heeft
	został została zostało był była было был была`)

// passives are auxiliaries of the passive, with which a sentence opens where its subject is left out.
var passives = set("fue fu venne foi")

// subjectPronouns are the pronouns among the genders.
var subjectPronouns = set("er sie es il elle él ella egli lui lei ele ela hij zij ze on ona он она")

func isSubjectPronoun(tongue language.Code, w string) bool {
	return subjectPronouns[w] && (tongue != language.Italian || w != "il")
}

// readAbroad takes note of a sentence that is not in English, and returns what its pronoun means; at
// -1 stands what the sentence leaves out.
func (r *referents) readAbroad(s *sentence, block int) map[int]pointer {
	r.n++
	if block > r.block+1 {
		r.focus = nil
	}
	r.block = block
	means := map[int]pointer{}
	r.writerAbroad(s, means)
	if e := r.leftOut(s); e != nil {
		e.told = r.n
		means[-1] = pointer{entity: e, points: true, within: -1}
		return means
	}
	start := s.behindTime()
	if r.pronounAbroad(s, start, means) {
		r.people(s)
	} else if v := s.opensWithVerb(start); v >= 0 {
		r.verbAbroad(s, start, v, means)
	} else {
		r.openingAbroad(s, start)
	}
	r.unnamed = s.nounGenders(start)
	return means
}

// pronounAbroad finds what the pronoun means that a sentence opens with, and reports whether it does.
func (r *referents) pronounAbroad(s *sentence, start int, means map[int]pointer) bool {
	gender := genders[s.tongue]
	for i := start; i < len(s.words) && i < start+3; i++ {
		w := s.low(i)
		if !isSubjectPronoun(s.tongue, w) || gender[w] == 0 || i > start && s.is(i-1, marks) {
			continue
		}
		if e := r.abroad(s, i, gender[w]); e != nil {
			e.told = r.n
			means[i] = pointer{entity: e, points: true, within: -1}
			r.lead, r.leadAt = e, s.span.Start
			r.subjectIs(s, e, s.verbsFrom(i)...)
		}
		return true
	}
	return false
}

// verbAbroad finds what a sentence leaves out that opens with the verb of word v: the subject before, of as many.
func (r *referents) verbAbroad(s *sentence, start, v int, means map[int]pointer) {
	one, _ := s.pastAbroad(v)
	f := r.focus
	named := slices.DeleteFunc(r.peopleSince(r.n-1), func(e *entity) bool { return e.agent })
	if f == nil && one {
		f = r.mainAbroad()
	}
	e := r.people(s)
	if s.invertsSubject(start, v) {
		if r.focus = nil; e == nil {
			e = r.only(r.peopleSince(r.n))
		}
		r.subjectIs(s, e, v)
		return
	}
	switch {
	case f == nil || f.name == "" || (f.sort == many) == one || f.told < r.n-2:
		return
	case f.sort != person && slices.ContainsFunc(named, func(p *entity) bool { return p != f }): // whom a body elected
		return
	case passives[s.low(v)] && !s.agrees(v+1, f.sex):
		return
	}
	f.told = r.n
	means[-1] = pointer{entity: f, points: true, within: -1}
	r.lead, r.leadAt = f, s.span.Start
	r.subjectIs(s, f, v)
}

// dies are verbs after which nobody does anything.
var dies = set("murió falleció morì morreu faleceu mourut starb overleed zmarł zmarła umarł umarła")

// peopleSince are the persons of whom the text has spoken since the sentence of a number.
func (r *referents) peopleSince(n int) (out []*entity) {
	for _, e := range r.entities {
		if e.sort == person && e.told >= n && e.name != "" {
			out = append(out, e)
		}
	}
	return out
}

// only is the one there is.
func (r *referents) only(all []*entity) *entity {
	if len(all) == 1 {
		return all[0]
	}
	return nil
}

// mainAbroad is the person of whom the text tells: who is its subject more often than anybody else.
func (r *referents) mainAbroad() (main *entity) {
	tie := false
	for _, e := range r.entities {
		if e.name == "" || e.sort == many {
			continue
		}
		if main == nil || e.leads > main.leads {
			main, tie = e, false
		} else if e.leads == main.leads {
			tie = true
		}
	}
	if main == nil || tie || main.leads == 0 || r.given == r.n-1 || r.lost {
		return nil
	}
	main.told = max(main.told, r.n-1)
	return main
}

// writerAbroad finds whom "ich" means.
func (r *referents) writerAbroad(s *sentence, means map[int]pointer) {
	if s.tongue != language.German {
		return
	}
	for i := range s.words {
		w := s.low(i)
		possessive := w == "mein" || w == "meine"
		if w != "ich" && !possessive || s.inQuotes(i) || len(means) > 0 {
			continue
		}
		e := r.writing(s)
		if e == nil {
			return
		}
		who := *e
		switch {
		case possessive && who.name == "":
			who.name = writerCalled[s.tongue][1]
		case possessive:
			who.name += "s"
		case who.name == "":
			who.name = writerCalled[s.tongue][0]
		}
		if verb, known := s.thirdPersonGerman(i); !possessive && !known {
			return
		} else if v := s.verbBeside(i); !possessive && verb != s.text(v) {
			means[v] = pointer{entity: &entity{name: verb}, points: true, within: 0}
		}
		for k := range s.words {
			if !possessive && s.low(k) == "mich" {
				means[k] = pointer{entity: &entity{name: "sich"}, points: true, within: -1}
			}
		}
		means[i] = pointer{entity: &who, points: true, within: -1}
		return
	}
}

// verbBeside is the verb of the "ich" of word i: before it, or behind it where it opens the sentence.
func (s *sentence) verbBeside(i int) int {
	if i == 0 || s.is(i-1, marks) {
		return i + 1
	}
	return i - 1
}

// thirdPersonGerman is the verb of the "ich" of word i as it is said of another; known tells whether that is.
func (s *sentence) thirdPersonGerman(i int) (verb string, known bool) {
	v := s.verbBeside(i)
	switch w := s.low(v); {
	case w == "habe":
		return "hat", true
	case w == "bin":
		return "ist", true
	case w == "werde":
		return "wird", true
	case strings.HasSuffix(w, "e") && !strings.HasSuffix(w, "te") && w != "wurde":
		return "", false
	}
	return s.text(v), true
}

// leftOut is the subject that a part of a sentence leaves out which "and" joins to its beginning: "und
// starb zwei Jahre später"; or in a language that needs no pronoun that of a verb which tells its sex.
func (r *referents) leftOut(s *sentence) *entity {
	if len(s.words) == 0 {
		return nil
	}
	at := s.doc.SentenceAt(s.span.Start)
	if at >= 0 && s.doc.Sentences[at].Start < s.span.Start {
		before := strings.Fields(s.doc.Text[s.doc.Sentences[at].Start:s.span.Start])
		role := s.roleOf(0)
		if r.lead != nil && r.leadAt == s.doc.Sentences[at].Start && s.tongue.RoleOf(strings.ToLower(before[len(before)-1])) == language.And &&
			(role == language.NoRole || auxiliaries[s.low(0)]) && !s.is(0, isTime|isNumber|isPlace) && !s.opensUpper(0) {
			return r.lead
		}
		return nil
	}
	start := s.behindTime()
	if s.tongue != language.Polish && s.tongue != language.Russian || start >= len(s.words) {
		return nil
	}
	sex := byte(0)
	for _, end := range [...]string{"ła", "ла", "лась", "ł", "л", "лся"} {
		if strings.HasSuffix(s.low(start), end) {
			sex = 'm'
			if strings.ContainsAny(end, "aа") {
				sex = 'f'
			}
			break
		}
	}
	next := start + 1
	for s.low(next) == "się" || s.low(next) == "в" {
		next++
	}
	for k := next; k < len(s.words) && k < next+4; k++ { // "zastąpił go Antoni"
		if s.opensUpper(k) && sexOf(s.low(k)) != 0 {
			return nil
		}
	}
	if sex == 0 || beginsSomething[strings.TrimSuffix(s.low(start), "a")] || next < len(s.words) && s.opensUpper(next) && !s.is(next, isTime|isPlace) {
		return nil
	}
	return r.abroad(s, start, sex)
}

// beginsSomething are verbs of which the subject follows: "wybuchł strajk".
var beginsSomething = set("powstał wybuchł rozpoczął odbył nastąpił zaczął przyszedł spłonął zapadł pojawił началс состоялс прошел был")

// abroad is whom or what a pronoun of a gender means, where that is one only.
func (r *referents) abroad(s *sentence, i int, gender byte) *entity {
	if w, next := s.low(i), s.low(i+1); w == "il" && !s.is(i-1, isTime) && idleIl[next] || w == "es" && !auxiliaries[next] {
		return nil
	} else if w == "es" {
		for k := i + 2; k < len(s.words); k++ {
			if s.roleOf(k) == language.Article {
				return nil // "es wurde eine Siedlung gebaut"
			}
		}
	}
	if strings.IndexByte(s.gendersBefore(), gender) >= 0 {
		return nil
	}
	f := r.focus
	if s.tongue == language.Dutch && (f == nil || f.sort != person) { // "hij" is of things as well
		return nil
	}
	var found *entity
	several := false
	main := r.mainAbroad()
	for _, e := range r.entities {
		if e.sort != person || e.sex != gender && (e.sex != 0 || e != r.title) || (e.told < r.n-sentencesBack/2 || e.block != r.block) && e != r.title && e != main {
			continue
		}
		several = several || found != nil
		found = e
	}
	switch before := f != nil && f.told == r.n-1 && f.sex == gender; {
	case before && (found == nil || found == f || f.sort == person && f.name != ""):
		return f
	case several && !before:
		return r.only(slices.DeleteFunc(r.peopleSince(r.n-1), func(e *entity) bool { return e.sex != gender }))
	case before || several || strings.IndexByte(r.unnamed, gender) >= 0:
		return nil
	}
	return found
}

// lastName is the person known by a last name.
func (r *referents) lastName(w string) *entity {
	for _, e := range r.entities {
		if e.sort == person && strings.HasSuffix(e.name, " "+w) {
			return e
		}
	}
	return nil
}

// idleIl are words before which "il" means nobody.
var idleIl = set("y faut pleut neige est était fut sera s'agit fallut fallait semble")
