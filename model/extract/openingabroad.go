package extract

import (
	"slices"
	"strings"

	"chronotope/model/language"
)

// This file finds whom the opening words of sentences in other languages name, and what lies between
// them and a verb.

// subjectIs takes note of the subject of a sentence, unless he dies in it or gives something to another: then
// the next may be of somebody else.
func (r *referents) subjectIs(s *sentence, e *entity, verbs ...int) {
	if main := r.mainAbroad(); main != nil && main != e && s.speaksOf(verbs) && (e == nil || e.sort != person) { // "El gobierno le dio una medalla"
		e = main
		e.told = r.n
		r.focus = e
		return
	}
	r.focus, r.lost = e, e == nil
	if e != nil {
		e.leads++
	}
	for _, v := range verbs {
		switch {
		case handsOver[s.low(v)]:
			r.focus, r.given = nil, r.n
		case dies[s.low(v)]:
			r.focus = nil
			r.entities = slices.DeleteFunc(r.entities, func(o *entity) bool { return o == e && o != r.title })
		}
	}
}

// openingAbroad takes note of the subject that a sentence opens with.
func (r *referents) openingAbroad(s *sentence, start int) {
	gender := genders[s.tongue]
	low := s.low(start)
	e := r.people(s)
	if e == nil && start == 0 && s.onlyNames() { // a line "Doña Carmen Iturbe (1921-2010)"
		e = r.only(r.peopleSince(r.n))
		r.subjectIs(s, e)
		return
	}
	if e != nil {
		r.lead, r.leadAt = e, s.span.Start
	}
	end := s.auxiliary(start)
	if end < 0 {
		end = s.subjectAbroad(start)
	}
	if k := s.comma(start); k > 0 && s.roleOf(start) == language.Article && s.opensUpper(k+1) && s.is(k+2, isComma) { // "Il figlio, Carlo, vendette"
		if e = r.only(r.peopleSince(r.n)); e != nil {
			r.lead, r.leadAt, end = e, s.span.Start, k+3
		}
	}
	switch {
	case s.tongue == language.German && auxiliaries[low] && gender[s.low(start+1)] != 0 && s.opensUpper(start+2) && !isSubjectPronoun(s.tongue, s.low(start+1)):
		r.focus = &entity{name: s.low(start+1) + " " + s.text(start+2), sort: thing, sex: gender[s.low(start+1)], told: r.n} // "wurde die Fabrik"
	case e != nil && end > start:
		r.focus = e
	case end > start+1 && end < start+4 && s.allNames(start, end): // "Karla Brandt wurde ... und starb"
		r.focus = &entity{name: s.textOf(start, end), sort: person, told: r.n, block: r.block}
		if s.tongue == language.Polish {
			r.focus.sex = pick(strings.HasSuffix(s.low(end), "a"), "f", "m")[0]
		}
		r.entities = append(r.entities, r.focus)
		r.lead, r.leadAt = r.focus, s.span.Start
	case r.focus != nil && s.roleOf(start) == language.Article && r.focus.sort == thing && strings.HasPrefix(lowerFirst(s.textOf(start, len(s.words)))+" ", r.focus.name+" "):
		r.focus.told = r.n
	case end > start+1 && end < start+8 && (s.roleOf(start) == language.Article && gender[low] != 0 || severalAbroad[low]):
		r.focus = r.thingAbroad(lowerFirst(s.textOf(start, end)), gender[low])
		if severalAbroad[low] && (low != "le" || s.tongue == language.Italian) {
			r.focus.sort = many
		}
	case end > start && possessiveAbroad[low]:
		r.focus = &entity{sort: person, told: r.n}
	default:
		r.focus = nil
	}
	r.subjectIs(s, r.focus, s.verbsFrom(start)...)
}

// onlyNames reports whether a sentence is nothing but names and times.
func (s *sentence) onlyNames() bool {
	return len(s.words) < longestName+4 && !slices.ContainsFunc(s.words, func(w word) bool {
		t := w.span.Of(s.doc.Text)
		return !w.is(isTime|isName|isPlace|isNumber|marks) && strings.ToLower(t) == t
	})
}

// speaksOf reports whether a pronoun stands before one of the words, for whom or what something was done to.
func (s *sentence) speaksOf(verbs []int) bool {
	f := pastForms[s.tongue]
	if f == nil || s.tongue == language.French {
		return false
	}
	for _, v := range verbs {
		if one, several := s.pastAbroad(v); one || several {
			return f.clitics[s.low(v-1)] && !reflexivePronouns[s.low(v-1)]
		}
	}
	return false
}

var reflexivePronouns = set("se si não no non ya já vi ci ne się")

// thingAbroad is the thing of a name: the one that began alike, or a new one.
func (r *referents) thingAbroad(name string, sex byte) *entity {
	words := strings.Fields(name)
	for _, e := range r.entities {
		if e.sort == thing && len(e.words) > 1 && len(words) > 1 && e.words[0] == words[0] && e.words[1] == words[1] {
			e.told = r.n
			return e
		}
	}
	e := &entity{name: name, words: words, sort: thing, sex: sex, told: r.n}
	r.entities = append(r.entities, e)
	return e
}

// verbsFrom are the words from word i on among which the verb of a sentence is.
func (s *sentence) verbsFrom(i int) (out []int) {
	for ; i < len(s.words) && len(out) < longestNoun; i++ {
		out = append(out, i)
	}
	return out
}

// allNames reports whether the words [from, to) can be the names of a person.
func (s *sentence) allNames(from, to int) bool {
	for i := from; i < to; i++ {
		if !s.opensUpper(i) || s.roleOf(i) != language.NoRole || s.is(i, isPlace|isNumber|isTime|marks) && !s.is(i, isName) {
			return false
		}
	}
	return true
}

// comma is the first comma behind word i, within as many words as a noun has; 0 for none.
func (s *sentence) comma(i int) int {
	for k := i + 1; k < len(s.words) && k < i+longestNoun; k++ {
		if s.is(k, isComma) {
			return k
		}
	}
	return 0
}

// handsOver are verbs after which he to whom something was given may be spoken of.
var handsOver = set("vendió cedió donó entregó traspasó vendette vendé cedette donò affidò vendeu cedeu doou vendit céda légua donna")

// severalAbroad are articles of several.
var severalAbroad = set("los las les des gli i le os as die unos unas")

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

// byAgent reports whether the name at word i is of him by whom something was done: "fundada por el maestro Juan".
func (s *sentence) byAgent(i int) bool {
	for k := i - 1; k >= 0 && k > i-4; k-- {
		if agents[s.low(k)] {
			return true
		}
	}
	return false
}

var agents = set("por par da dal dall dalla pelo pela przez von durch vom door")

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
			e.times++
			e.block = r.block
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
		known, agent := false, s.byAgent(i)
		for _, e := range r.entities {
			if e.sort == person && e.sex == sexOf(w) && (strings.HasPrefix(e.name, s.text(i)) || end > i+1 && strings.HasSuffix(e.name, s.text(end-1))) {
				e.told, e.block, e.agent, known = r.n, r.block, agent, true
				e.times++
				if i == start {
					opens = e
				}
				break
			}
		}
		if !known {
			r.entities = append(r.entities, &entity{name: s.textOf(i, end), words: []string{w}, sort: person, sex: sexOf(w), sure: true, told: r.n, block: r.block, agent: agent})
			if i == start {
				opens = r.entities[len(r.entities)-1]
			}
		}
		i = end - 1
	}
	return opens
}
