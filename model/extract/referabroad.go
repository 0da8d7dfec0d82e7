package extract

import (
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
	if e := r.leftOut(s); e != nil {
		e.told = r.n
		means[-1] = pointer{entity: e, points: true, within: -1}
		return means
	}
	start := s.behindTime()
	defer func() { r.unnamed = s.nounGenders(start) }()
	gender := genders[s.tongue]
	low := s.low(start)
	for i := start; i < len(s.words) && i < start+3; i++ {
		w := s.low(i)
		if !isSubjectPronoun(s.tongue, w) || gender[w] == 0 || i > start && s.is(i-1, marks) {
			continue
		}
		if e := r.abroad(s, i, gender[w]); e != nil {
			e.told = r.n
			means[i] = pointer{entity: e, points: true, within: -1}
			r.lead, r.leadAt = e, s.span.Start
		}
		r.people(s)
		return means
	}
	if e := r.people(s); e != nil {
		r.lead, r.leadAt = e, s.span.Start
	}
	switch end := s.auxiliary(start); {
	case passives[low] && r.focus != nil && r.focus.told == r.n-1 && s.agrees(start+1, r.focus.sex):
		r.focus.told = r.n
		means[-1] = pointer{entity: r.focus, points: true, within: -1}
	case s.tongue == language.German && auxiliaries[low] && gender[s.low(start+1)] != 0 && s.opensUpper(start+2) && !isSubjectPronoun(s.tongue, s.low(start+1)):
		r.focus = &entity{name: s.low(start+1) + " " + s.text(start+2), sort: thing, sex: gender[s.low(start+1)], told: r.n} // "wurde die Fabrik"
	case s.roleOf(start) == language.Article && gender[low] != 0 && end > start+1 && end < start+8:
		r.focus = &entity{name: lowerFirst(s.textOf(start, end)), sort: thing, sex: gender[low], told: r.n}
	case r.focus != nil && s.roleOf(start) == language.Article && strings.HasPrefix(lowerFirst(s.textOf(start, len(s.words)))+" ", r.focus.name+" "):
		r.focus.told = r.n
	default:
		r.focus = nil
	}
	return means
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
	for s.low(next) == "się" {
		next++
	}
	if role := s.roleOf(next); sex == 0 || next < len(s.words) && !s.is(next, isTime) && s.text(next) != "." && role != language.In && role != language.Toward && role != language.About {
		return nil
	}
	return r.abroad(s, start, sex)
}

// behindTime is the first word of the sentence behind its time and the words that lead up to that.
func (s *sentence) behindTime() int {
	for i := 0; i < len(s.words) && i < 6; i++ {
		if s.is(i, isTime) {
			for i++; besideTimes[s.low(i)] || s.is(i, isComma); i++ {
			}
			return i
		}
		if !s.leadsToTime(i) && !s.is(i, isQuote) && len(s.text(i)) > 1 {
			break
		}
	}
	return 0
}

// auxiliary is the first auxiliary from word i on, where no mark or time stands before it; -1 for none.
func (s *sentence) auxiliary(i int) int {
	for ; i < len(s.words) && !s.is(i, marks&^isQuote|isTime); i++ {
		if auxiliaries[s.low(i)] && s.text(i) == s.low(i) {
			return i
		}
	}
	return -1
}

// agrees reports whether the participle at word i, or behind one that goes with it, is of a gender.
func (s *sentence) agrees(i int, gender byte) bool {
	w := s.low(i)
	return gender == 'm' && strings.HasSuffix(w, "o") || gender == 'f' && strings.HasSuffix(w, "a")
}

// textOf is the text of the words [from, to).
func (s *sentence) textOf(from, to int) string {
	return strings.Join(strings.Fields(s.doc.Text[s.words[from].span.Start:s.words[to-1].span.End]), " ")
}

func lowerFirst(t string) string {
	first, rest, _ := strings.Cut(t, " ")
	return strings.TrimSpace(strings.ToLower(first) + " " + rest)
}

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
	var found *entity
	several := false
	for _, e := range r.entities {
		if e.sort != person || e.sex != gender && (e.sex != 0 || e != r.title) || e.told < r.n-sentencesBack/2 && e != r.title {
			continue
		}
		several = several || found != nil
		found = e
	}
	f := r.focus
	switch thing := f != nil && f.told == r.n-1 && f.sex == gender; {
	case thing && found == nil:
		return f
	case thing || several || strings.IndexByte(r.unnamed, gender) >= 0:
		return nil
	}
	return found
}

// nounGenders are the genders of the nouns that a sentence may speak of as its subject: the one that it
// opens with, and in languages whose verb comes second all.
func (s *sentence) nounGenders(start int) string {
	if s.tongue != language.German && s.tongue != language.Dutch {
		if s.roleOf(start) != language.Article {
			return ""
		}
		return string(rune(genders[s.tongue][s.low(start)]))
	}
	return gendersIn(s.tongue, s.span.Of(s.doc.Text))
}

// gendersBefore are the genders of the nouns in the sentence before the part of it at hand.
func (s *sentence) gendersBefore() string {
	i := s.doc.SentenceAt(s.span.Start)
	if i < 0 || s.doc.Sentences[i].Start >= s.span.Start {
		return ""
	}
	return gendersIn(s.tongue, s.doc.Text[s.doc.Sentences[i].Start:s.span.Start])
}

// gendersIn are the genders that the articles of a text tell.
func gendersIn(tongue language.Code, text string) string {
	var b strings.Builder
	for w := range strings.FieldsSeq(strings.ToLower(text)) {
		g := genders[tongue][w]
		if w == "ein" || w == "de" && tongue == language.Dutch {
			g = 'm'
		}
		if g != 0 && !isSubjectPronoun(tongue, w) {
			b.WriteByte(g)
		}
	}
	return b.String()
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

// people takes note of the persons that a sentence names by a given name, and returns whom it opens
// with.
func (r *referents) people(s *sentence) (opens *entity) {
	start := s.behindTime()
	for i := 0; i < len(s.words); i++ {
		w := s.low(i)
		if !s.opensUpper(i) {
			continue
		}
		if e := r.lastName(s.text(i)); e != nil {
			if e.told = r.n; i == start {
				opens = e
			}
			continue
		}
		if sexOf(w) == 0 || menWords[w] || womenWords[w] {
			continue
		}
		end := i + 1
		for end < len(s.words) && end < i+4 && s.opensUpper(end) && !s.is(end, isTime) && s.roleOf(end) == language.NoRole {
			end++
		}
		known := false
		for _, e := range r.entities {
			if e.sort == person && e.sex == sexOf(w) && (strings.HasPrefix(e.name, s.text(i)) || end > i+1 && strings.HasSuffix(e.name, s.text(end-1))) {
				e.told, known = r.n, true
				if i == start {
					opens = e
				}
				break
			}
		}
		if !known {
			r.entities = append(r.entities, &entity{name: s.textOf(i, end), words: []string{w}, sort: person, sex: sexOf(w), sure: true, told: r.n})
			if i == start {
				opens = r.entities[len(r.entities)-1]
			}
		}
		i = end - 1
	}
	return opens
}
