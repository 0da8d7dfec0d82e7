package gazetteer

import (
	"strings"

	"chronotope/model/language"
)

// accepts reports whether the words can be the name that was found.
func (s *scanner) accepts(i, to, from, end int) bool {
	if s.wordOf(i).class&s.wordOf(to-1).class&foreignSmall != 0 {
		return false
	}
	if s.tongue[s.sentence] == language.English && s.g.isForeign(from, end) {
		return false
	}
	if to == i+2 && s.isDeterminer(i) && s.areAbroad(from, end) {
		return false // "La Banda" at the head of a sentence
	}
	if to > i+1 {
		return !s.isGenitive(to-1) || s.g.isSeat(from, end)
	}
	if to < s.runTo && s.tokens[to].joint == space && s.isApposed(i) {
		return false // "das Dorf Brenk" is no place called Dorf
	}
	if s.tongue[s.sentence] == language.German && (s.isOneOfMany(i) || s.isPeople(i, to) || s.hasArticle(i) && s.g.onlyTowns(from, end) && !s.g.hasSite(from, end)) {
		return false
	}
	if s.isNoun(i, from, end) {
		return false
	}
	return s.acceptsWord(i, from, end)
}

// determiners are the articles and possessives before which no town stands that does not have
// them in its name, also as prepositions take them in. Portuguese has towns with an article.
var determiners = func() (out [language.Count]map[string]bool) {
	for code, list := range map[language.Code]string{
		language.Italian: `il lo la i gli le un uno una del dello della dei degli delle al allo alla ai agli alle dal dallo dalla dai dagli dalle
			nel nello nella nei negli nelle sul sullo sulla sui sugli sulle nostra nostro vostra loro questa questo quella`,
		language.Spanish: "el la los las un una del al nuestra nuestro esta este dicha dicho",
		language.French:  "le la les un une du des au aux notre votre leur cette ce cet sa son ladite ledit",
		language.Dutch:   "de het een onze ons deze dit zijn haar",
	} {
		out[code] = map[string]bool{}
		for w := range strings.FieldsSeq(list) {
			out[code][w] = true
		}
	}
	return out
}()

// isNoun reports whether the word at i, which in other countries than those of its language towns
// are called, has a determiner and so is a noun: "la Banda" is a band, and none in India.
func (s *scanner) isNoun(i, from, end int) bool {
	if i == 0 || s.tokens[i].joint != space || !s.isDeterminer(i-1) || !s.areAbroad(from, end) {
		return false
	}
	b, y := s.findWithArticle(i, i+1)
	return b == y || s.areAbroad(b, y)
}

// isDeterminer reports whether the word at i is a determiner of the sentence's language.
func (s *scanner) isDeterminer(i int) bool {
	return determiners[s.tongue[s.sentence]][strings.ToLower(s.text(i, i+1))]
}

// areAbroad reports whether all that the members [from, end) name are towns, none of them great,
// in other countries than those where the sentence's language is spoken by most.
func (s *scanner) areAbroad(from, end int) bool {
	const great = 300_000 // people
	for m := from; m < end; m++ {
		if r := s.g.index.meant(s.g.index.member(m)); homes[s.tongue[s.sentence]][r.country()] || r.population() >= great {
			return false
		}
	}
	return s.g.onlyTowns(from, end)
}

// acceptsWord is accepts for one word: an abbreviation only where it stands behind a place or
// means nothing else, one in capitals only if it is well known.
func (s *scanner) acceptsWord(i, from, end int) bool {
	short, main := s.namesIn(from, end)
	switch {
	case short && s.abbreviates(i):
		return true
	case short && !main, s.meansAnother(i):
		return false
	}
	t := &s.tokens[i]
	if length := t.end - t.start; t.shape == capitals {
		switch {
		case s.shouting && length <= 2:
			return s.hasInitials(from, end)
		case !s.shouting && length <= fewCapitals:
			return s.hasInitials(from, end) || main && length == fewCapitals && s.doc.Text[t.start+1] != '.'
		}
	}
	return !t.first || s.wordOf(i).class&(function|article|pronoun|static|motion|other|joiner) == 0
}

// indefinite are the forms of the indefinite article of German, which writes all nouns with
// a capital.
var indefinite = map[string]bool{
	"ein": true, "eine": true, "einen": true, "einem": true, "einer": true, "eines": true, "kein": true, "keine": true, "keinen": true,
	"keiner": true, "keinem": true, "keines": true,
}

// peoples are names of countries that German has for their people as well, who take an article
// of the plural, as their country does not.
var peoples = map[string]bool{
	"schweden": true, "sachsen": true, "hessen": true, "franken": true, "bayern": true, "preußen": true, "preussen": true,
	"schwaben": true, "polen": true, "ungarn": true, "westfalen": true,
}

// isPeople reports whether the words i..to are those of a people: "von den Schweden".
func (s *scanner) isPeople(i, to int) bool {
	if to != i+1 || i == 0 || s.tokens[i].joint != space || !peoples[strings.ToLower(s.text(i, to))] {
		return false
	}
	article := strings.ToLower(s.text(i-1, i))
	return article == "die" || article == "den"
}

// isOneOfMany reports whether the word at i has an indefinite article, with an adjective
// or without: "eine kleine Kapelle" is not in Kapelle.
func (s *scanner) isOneOfMany(i int) bool {
	for j := i - 1; j >= max(0, i-2) && s.tokens[j+1].joint == space; j-- {
		if indefinite[strings.ToLower(s.text(j, j+1))] {
			return true
		}
		if s.tokens[j].shape != lower {
			return false
		}
	}
	return false
}

// definite are the forms of the definite article of German, also as prepositions take it in. No
// town has it: "die Wehr", "im Gasthof zum Löwen" are nouns.
var definite = map[string]bool{
	"der": true, "die": true, "das": true, "den": true, "dem": true, "des": true, "im": true, "am": true, "zum": true, "zur": true, "beim": true, "vom": true,
	"ins": true, "ans": true, "aufs": true,
}

// hasArticle reports whether the definite article stands right before the word at i.
func (s *scanner) hasArticle(i int) bool {
	return i > 0 && s.tokens[i].joint == space && definite[strings.ToLower(s.text(i-1, i))]
}

// onlyTowns reports whether all that the members [from, end) name are towns and their quarters.
func (g *Gazetteer) onlyTowns(from, end int) bool {
	for ; from < end; from++ {
		if f := g.index.meant(g.index.member(from)).feature(); f < Capital || f > Quarter {
			return false
		}
	}
	return true
}

// hasSite reports whether one of the members is a site of the supplement, which may have an
// article: "auf der Wartburg".
func (g *Gazetteer) hasSite(from, end int) bool {
	for ; from < end; from++ {
		if g.index.meant(g.index.member(from)).id() < 0 {
			return true
		}
	}
	return false
}

// isSeat reports whether one of the members is the capital of a country or a great one of a
// division, by its own name: "St. John's" is one, and "St. Mary's" a church sooner than any of
// its towns.
func (g *Gazetteer) isSeat(from, end int) bool {
	for ; from < end; from++ {
		m := g.index.member(from)
		place := g.index.meant(m)
		if f := place.feature(); m&flagMain != 0 && (f == Capital || f == Seat && place.population() >= knownByPeople) {
			return true
		}
	}
	return false
}

// isForeign reports whether the members [from, end) are countries, regions and waters only,
// by names that they have in other languages than English: "Europa" is a ship here.
func (g *Gazetteer) isForeign(from, end int) bool {
	for ; from < end; from++ {
		m := g.index.member(from)
		if m&(flagMain|flagDemonym|flagShort) != 0 {
			return false
		}
		if f := g.index.meant(m).feature(); f == Province || f == County || f >= Capital && f <= Quarter {
			return false
		}
	}
	return true
}

// meansAnother reports whether the token at i, which a place is called, is another word
// here: "the North", "March 1980", "Battle of Hastings", "US$".
func (s *scanner) meansAnother(i int) bool {
	w, next := s.wordOf(i).class, class(0)
	if i+1 < len(s.tokens) {
		next = s.wordOf(i + 1).class
	}
	end := int(s.tokens[i].end)
	return w&calendar != 0 || w&direction != 0 && next&adminWord == 0 || w&event != 0 && next&ofWord != 0 ||
		end < len(s.doc.Text) && s.doc.Text[end] == '$'
}

// namesIn reports whether one of the members [from, end) is an abbreviation, and whether one is the
// main name of its place.
func (s *scanner) namesIn(from, end int) (short, main bool) {
	for ; from < end; from++ {
		m := s.g.inTongue(s.g.index.member(from), s.tongue[s.sentence])
		short = short || m&flagShort != 0
		main = main || m&flagShort == 0 && m&flagMain != 0
	}
	return short, main
}

// isInitials reports whether a name in few capitals is short for that of a country,
// region or capital: "UAE", but not "EST" for a place called Est.
func (x *index) isInitials(member uint32) bool {
	if member&flagMain == 0 || member&flagShort != 0 {
		return false
	}
	r := x.meant(member)
	f := r.feature()
	return (f <= RegionFeature || f == Capital) && r.nameLength() > fewCapitals
}

// fewCapitals is how many letters initials have at most.
const fewCapitals = 4

// hasShort reports whether one of the members is an abbreviation.
func (s *scanner) hasShort(from, to int) bool {
	for ; from < to; from++ {
		if s.g.index.member(from)&flagShort != 0 {
			return true
		}
	}
	return false
}

// hasInitials reports whether one of the members is the name at hand in initials.
func (s *scanner) hasInitials(from, to int) bool {
	for ; from < to; from++ {
		if s.g.index.isInitials(s.g.inTongue(s.g.index.member(from), s.tongue[s.sentence])) {
			return true
		}
	}
	return false
}

// alone are abbreviations of states that mean nothing else, without a town before them as well:
// "the N.C. coast".
var alone = map[string]bool{
	"N.C.": true, "N.D.": true, "N.H.": true, "N.J.": true, "N.M.": true, "N.Y.": true, "S.C.": true, "S.D.": true, "R.I.": true,
	"W.Va.": true, "L.A.": true,
}

// cutShort reports whether the token at i is cut short by a full stop that ends no
// sentence: "Calif. lawmakers".
func (s *scanner) cutShort(i int) bool {
	t := &s.tokens[i]
	const fewest = 4 // letters that no initials and titles have
	return t.shape == titled && t.end-t.start >= fewest && int(t.end) < len(s.doc.Text) && s.doc.Text[t.end] == '.' &&
		i+1 < len(s.tokens) && s.tokens[i+1].shape == lower
}

// abbreviates reports whether the token at i can be an abbreviation that says where
// the place before it is: "Gary, Ind.", "Laredo, TX".
func (s *scanner) abbreviates(i int) bool {
	t := &s.tokens[i]
	if alone[s.text(i, i+1)] || s.cutShort(i) {
		return true
	}
	if i == 0 || !s.tokens[i-1].written() {
		return false
	}
	if t.shape == titled && s.wordOf(i).class&title != 0 {
		return false // "Ms."
	}
	behind := t.joint == comma || t.joint == bracket
	if t.shape == capitals && t.end-t.start == 2 && !s.shouting {
		closed := i+1 == len(s.tokens) || s.tokens[i+1].joint != space || s.tokens[i+1].shape == number
		return behind || t.joint == space && closed
	}
	return behind && int(t.end) < len(s.doc.Text) && s.doc.Text[t.end] == '.' || behind && (s.doc.Text[t.end-2] == '.' || s.doc.Text[t.end-1] == '.')
}
