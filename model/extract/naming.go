package extract

import (
	"slices"
	"strings"
	"unicode"

	"chronotope/model/english"
)

// naming returns whom or what a name means that starts at word i, and where the name ends; nil where
// none does.
func (r *referents) naming(s *sentence, i int) (*entity, int) {
	if !s.startsRun(i) {
		return nil, i
	}
	end, firmly := i+1, false
	for end < len(s.words) {
		switch {
		case strings.Contains(s.doc.Text[s.words[end-1].span.End:s.words[end].span.Start], "\n"), firmEnding[s.low(end-1)] && s.text(end) != "." && !firmEnding[s.low(end)] && s.low(end) != "of":
			goto ended
		case s.is(end, isName) && !s.is(end, isTime) && !s.genitive(end-1), s.is(end, isPlace) && s.personal(end):
		case s.text(end) == "." && end-1 > i-1 && s.initial(end-1), s.text(end) == "." && english.Is(s.text(end-1), english.Title|english.Abbreviation|english.Clipping):
		case s.text(end) == "&" && s.is(end+1, isName):
			firmly = true
		case s.low(end) == "plc" || s.low(end) == "of" && s.is(end+1, isName) && s.is(end-1, isOrg):
		default:
			goto ended
		}
		end++
	}
ended:
	for end > i+1 && s.text(end-1) == "." && !english.Is(s.text(end-2), english.Clipping) {
		end--
	}
	return r.called(s, i, end, firmly), end
}

// startsRun reports whether a name may start at word i.
func (s *sentence) startsRun(i int) bool {
	w := s.words[i]
	switch {
	case w.is(isTime) || months[s.low(i)] && (s.is(i-1, isNumber|isPrep) || s.is(i+1, isNumber)) || s.is(i-1, isName) && s.text(i) != "&" && !s.genitive(i-1):
		return false
	case w.is(isPlace):
		return s.is(i+1, isName) && !s.is(i+1, isPlace) || s.text(i+1) == "&" && s.is(i+2, isName)
	}
	return w.is(isName) && (s.is(i+1, isName) || !w.is(isEventNoun) && !firms[s.low(i)])
}

// months are those that may stand where their year is not known.
var months = func() map[string]bool {
	out := map[string]bool{}
	for _, names := range english.Months {
		out[names[0]] = true
	}
	return out
}()

// initial reports whether word i is one capital letter.
func (s *sentence) initial(i int) bool {
	r := []rune(s.text(i))
	return len(r) == 1 && unicode.IsUpper(r[0])
}

// personal reports whether the name up to word end is that of a person, of which a town's
// name can be the rest.
func (s *sentence) personal(end int) bool {
	last := s.low(end - 1)
	if last == "." {
		last = s.low(end - 2)
	}
	return sexOf(last) != 0 || english.Is(last, english.Title) || s.initial(end-1) || s.text(end-1) == "." && s.initial(end-2)
}

// parts are what the words of a name tell.
type parts struct {
	words  []string // in small letters, without titles
	title  bool
	given  bool // it begins with a given name
	firmly bool // it is a body's
	sex    byte
}

// partsOf takes the name of words [i, end) apart.
func (s *sentence) partsOf(i, end int, firmly bool) parts {
	p := parts{firmly: firmly}
	for k := i; k < end; k++ {
		w := strings.TrimSuffix(strings.TrimSuffix(s.low(k), "'s"), "’s")
		title := english.Is(w, english.Title) || menWords[w] || womenWords[w] || k == i && end-i > 1 && personWords[w] // "Nurse Pratt"
		given := (men[w] || women[w]) && (k == i || p.title && len(p.words) == 0)
		switch {
		case w == "." || w == ",":
			continue
		case (title || given) && p.sex == 0:
			p.sex = sexOf(w)
		}
		if title {
			p.title = true
			continue
		}
		p.given = p.given || given
		p.firmly = p.firmly || firmEnding[w] || firms[w] || assemblies[w]
		p.words = append(p.words, w)
	}
	return p
}

// speciesOf is what the name of words [i, end) is of, as far as it and the words around it tell.
func (s *sentence) speciesOf(p parts, i, end int) species {
	the, one := s.low(i-1) == "the", len(p.words) == 1
	switch {
	case p.title:
		return person
	case p.firmly:
		return firm
	case the && one && s.isPersonWord(end-1):
		return person
	case one && !p.given && whereabouts[s.low(i-1)] || one && s.low(i-1) == "to" && motion[s.low(i-2)]:
		return thing
	case one && !p.given && s.modifies(i, end):
		return thing
	case the && one && s.aboard():
		return ship
	case the:
		return thing
	}
	return person
}

// whereabouts are prepositions before where something is, motion are verbs of going before "to".
var (
	whereabouts = set("at in into near from off towards via outside")
	motion      = set("came went moved returned sailed travelled traveled emigrated walked rode drove fled back home journeyed retired sent removed")
)

// aboard reports whether the sentence tells of a ship.
func (s *sentence) aboard() bool {
	for i := range s.words {
		if vessels[s.low(i)] || seafaring[s.low(i)] {
			return true
		}
	}
	return false
}

// seafaring are other words of ships.
var seafaring = set(`vessel vessels crew mate skipper cargo hull mast masts rigging aground moored anchored anchor sailed sails voyage launched
	shipwreck wreck wrecked foundered sank shipyard dock docked steamed afloat ashore lifeboat lifeboats`)

// modifies reports whether the one name of words [i, end) only belongs to another word: "Scottish
// engineer", "Firth of".
func (s *sentence) modifies(i, end int) bool {
	return s.low(i-1) == "of" || s.low(end) == "of" || end < len(s.words) && s.words[end].class == 0 && !s.opensUpper(end) ||
		english.ShapeOf(s.text(i)) == english.Capitals
}

// called is the entity of the name of words [i, end): one that was named before, or a new one.
func (r *referents) called(s *sentence, i, end int, firmly bool) *entity {
	p := s.partsOf(i, end, firmly)
	if len(p.words) == 0 || len(p.words) > 6 {
		return nil
	}
	sort := s.speciesOf(p, i, end)
	named := p.title || p.given
	if sort == person && !named && i == s.numbering() && len(p.words) == 1 && end < len(s.words) && !r.known(p.words) {
		return nil // any word that opens a sentence
	}
	for k := len(r.entities) - 1; k >= 0; k-- {
		e := r.entities[k]
		if e.name == "" || !e.is(p.words, sort) || p.sex != 0 && e.sex != 0 && e.sex != p.sex {
			continue
		}
		if e.sex == 0 {
			e.sex = p.sex
		}
		if len(p.words) > len(e.words) {
			e.words, e.name = p.words, s.nameOf(i, end, sort)
		}
		return e
	}
	if sort == person && !named && len(p.words) > 1 && !slices.ContainsFunc(p.words, func(w string) bool { return len([]rune(w)) == 1 }) {
		sort = thing // "Hob Lane", "Stainsby Viaduct"; with an initial it is a person
	}
	e := &entity{name: s.nameOf(i, end, sort), words: p.words, sort: sort, sex: p.sex, sure: sort != person || named, title: p.title}
	r.entities = append(r.entities, e)
	return e
}

// known reports whether somebody was named before who has this last name.
func (r *referents) known(words []string) bool {
	return slices.ContainsFunc(r.entities, func(e *entity) bool { return e.name != "" && len(e.words) > 0 && e.words[len(e.words)-1] == words[0] })
}

// is reports whether an entity can be called by words: by its last name, or the first words of a body's.
func (e *entity) is(words []string, sort species) bool {
	if e.sort == ship && len(words) > 1 && slices.Equal(words, e.words) {
		return true
	}
	if len(e.words) == 0 || sort == firm && e.sort == person || sort == person && e.sort == ship {
		return false
	}
	short, long := words, e.words
	if len(short) > len(long) {
		short, long = long, short
	}
	if slices.Equal(short, long[:len(short)]) && (e.sort == firm || len(short) == len(long) || len(short) > 1) {
		return true
	}
	return e.sort == person && (len(short) == 1 && short[0] == long[len(long)-1] || len(short) == 1 && short[0] == long[0] && sexOf(short[0]) != 0 ||
		len(short) > 1 && short[0] == long[0] && short[len(short)-1] == long[len(long)-1])
}

// nameOf is a name as a headline says it: of a person the last name where there is one.
func (s *sentence) nameOf(i, end int, sort species) string {
	t := s.doc.Text[s.words[i].span.Start:s.words[end-1].span.End]
	t = strings.TrimSuffix(strings.TrimSuffix(strings.Join(strings.Fields(t), " "), "'s"), "’s")
	parts := strings.Fields(t)
	if sort == person && len(parts) > 2 {
		t = parts[len(parts)-1]
		if english.Is(strings.TrimRight(parts[0], "."), english.Title) {
			t = parts[0] + " " + t
		}
	}
	return unshoutedName(t)
}

// unshoutedName is a name as it is written where nothing is shouted.
func unshoutedName(t string) string {
	if len(t) <= 5 || english.ShapeOf(t) != english.Capitals {
		return t
	}
	words := strings.Fields(strings.ToLower(t))
	for k, w := range words {
		if k == 0 || !english.Is(w, english.Preposition|english.Determiner|english.Conjunction) {
			words[k] = capitalise(w)
		}
	}
	return strings.Join(words, " ")
}
