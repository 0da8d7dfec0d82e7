package gazetteer

import (
	"math"
	"strings"

	"chronotope/model/language"
)

// ending is an ending of a name in a case other than the nominative, and what may stand
// there in the nominative.
type ending struct {
	oblique string
	base    []string
}

// endings are those of each language that declines names, the longest first.
var endings = [language.Count][]ending{
	language.Polish: endingsOf("czech:cy szech:chy dnia:deń dniu:deń dniem:deń szka:szek szku:szek szkiem:szek nka:nek nku:nek nkiem:nek iec:cy owie:ów owa:ów owem:ów owi:ów odzi:ódź odzią:ódź niu:ń nia:ń niem:ń " +
		"ści:ść dze:ga ce:ka ji:ja ję:ja ją:ja ii:ia ię:ia ią:ia ach:e,y,i ami:e,y,i ych:e ich:ie,a iej:a ej:a ego:y,e ym:y im:i em:e, iem:,ie ie:a,,o,e iu: ia: zie:d,da " +
		"le:la,ł,ła rze:r,ra cie:t,ta u:,e,o a:,o y:a, ę:a ą:a o:a i:a,,ia om:e,y ów:y,e c:ce :y,i"),
	language.Russian: endingsOf("ца:ец це:ец цу:ец цем:ец цом:ец ии:ия,ий ию:ия ией:ия ого:ий,ый его:ий ем:ий,ь,й, ом:ый,ий,,о ой:ая,а ую:ая ых:ые ах:ы,и ями:и ями:и ам:ы,и ами:ы,и " +
		"ске:ск ью:ь ей:я,ь ёй:я е:,а,о,ь,я,й,ия у:,а,о ю:ь,я,й а:,о я:ь,й,е ы:а,, и:ь,а,я,ы :ы,и"),
	language.Ukrainian: endingsOf("дня:день дню:день днем:день дні:день ця:ець цю:ець цем:ець ьї:ья ью:ья ові:ів,о еві:ів єві:їв ова:ів єва:їв евом:ів овом:ів євом:їв ову:ів єву:їв ії:ія ію:ія ією:ія ій:а,я ого:ий ому:ий ої:а ою:а ею:я их:і ах:и,і " +
		"зі:га ці:ка,ця щі:ща сі:са,с,сь нні:нь ні:нь,на,н і:,а,о,ь,я,е ї:й,я у:,а,о ю:я,ь а:,о,ь я:ь,е и:а,і ом:,о ем:ь ців:ці :и,і,ї"),
	language.German: endingsOf("s:"),
}

func endingsOf(table string) []ending {
	var out []ending
	for f := range strings.FieldsSeq(table) {
		oblique, base, _ := strings.Cut(f, ":")
		out = append(out, ending{oblique, strings.Split(base, ",")})
	}
	return out
}

// clitics are the words that Arabic writes in one with the next: and, then, in, as.
var clitics = []string{"و", "ف", "ب", "ك"}

// leastStem is how many bytes of a name its ending leaves at least.
const leastStem = 3

// findForeign looks up the words from..to, which by themselves are the name of members
// [a, z), as a name with the article that stands before it, or in an oblique case.
func (s *scanner) findForeign(from, to, a, z int) (int, int) {
	if b, y := s.findWithArticle(from, to); b < y && (a == z || s.isKnown(b, y) || s.g.index.member(b)&flagMain != 0) {
		return b, y
	}
	if a == z {
		return s.findInflected(from, to)
	}
	if tongue := s.tongue[s.sentence]; to == from+1 && endings[tongue] != nil && tongue != language.German && !s.g.namesCountry([2]int{a, z}) {
		if b, y := s.findInflected(from, to); b < y && s.prior(b, y) > s.prior(a, z) {
			return b, y // "do Hagi" is to The Hague, not to a Hagi in Japan
		}
	}
	return a, z
}

// withAdjective finds a country or region whose name, at word i, ends in adjectives in
// lower case, as Romance languages write them: "Arabie saoudite", "Émirats arabes unis".
func (s *scanner) withAdjective(i int) (to, a, z int) {
	switch s.tongue[s.sentence] {
	case language.French, language.Italian, language.Spanish, language.Portuguese:
	default:
		return 0, 0, 0
	}
	const adjectives = 2
	for to = i + 1; to < len(s.tokens) && to <= i+adjectives; to++ {
		if t := &s.tokens[to]; t.shape != lower || t.joint != space || s.wordOf(to).class != 0 {
			break
		}
	}
	for ; to > i+1; to-- {
		if a, z = s.find(i, to); a < z && s.g.index.meant(s.g.index.member(a)).feature() <= RegionFeature {
			return to, a, z
		}
	}
	return 0, 0, 0
}

// prior is how likely the likeliest place of a name is by itself, as log odds; the least
// that there is where it has none.
func (s *scanner) prior(from, to int) float64 {
	var few [8]possible
	list := s.g.possibles(few[:0], [2]int{from, to}, inFull, s.tongue[s.sentence])
	if len(list) == 0 {
		return math.Inf(-1)
	}
	return list[0].score
}

// articles are the articles that prepositions are written in one with, or that are
// written in one with the name: "au Mans" is in Le Mans, "dell'Aquila" of L'Aquila.
var articles = [language.Count]map[string]string{
	language.French:     {"au": "le ", "du": "le ", "aux": "les ", "des": "les ", "l'": "l"},
	language.Spanish:    {"al": "el ", "del": "el "},
	language.Portuguese: {"ao": "o ", "do": "o ", "no": "o ", "à": "a ", "da": "a ", "na": "a "},
	language.Italian: {
		"al": "il ", "del": "il ", "dal": "il ", "nel": "il ", "alla": "la ", "della": "la ", "dalla": "la ", "nella": "la ",
		"all'": "l", "dell'": "l", "dall'": "l", "nell'": "l", "sull'": "l", "l'": "l",
	},
}

// findWithArticle looks up the words from..to as a name with the article that is in the
// word before.
func (s *scanner) findWithArticle(from, to int) (int, int) {
	table := articles[s.tongue[s.sentence]]
	if table == nil {
		return 0, 0
	}
	article := table[s.leading(from)]
	if article == "" {
		return 0, 0
	}
	s.key = Fold(append(s.key[:0], article...), s.text(from, to))
	return s.g.index.find(s.key)
}

// longestLead is how many bytes the words in articles have at most, with a space.
const longestLead = len("dell’ ")

// leading is the word in lower case, with its apostrophe if it has one, that stands
// before token i, "" where there is none.
func (s *scanner) leading(i int) string {
	end := int(s.tokens[i].start)
	before := s.doc.Text[max(0, end-longestLead):end]
	word := strings.TrimSuffix(before, " ")
	if at := strings.LastIndexAny(word, " \n("); at >= 0 {
		word = word[at+1:]
	} else if len(before) == longestLead {
		return "" // a longer word
	}
	return strings.ReplaceAll(strings.ToLower(word), "’", "'")
}

// findInflected looks up the words from..to as a name in an oblique case, of which every
// word is declined, or with a clitic before it. Only well-known places are found so.
func (s *scanner) findInflected(from, to int) (int, int) {
	tongue := s.tongue[s.sentence]
	if tongue == language.Arabic {
		return s.findAfterClitic(from, to)
	}
	if endings[tongue] == nil || to > from+2 || s.tokens[to-1].shape != titled || s.wordOf(to-1).class != 0 {
		return 0, 0
	}
	table, last := endings[tongue], s.text(to-1, to)
	if to == from+1 {
		return s.findStem("", last, table)
	}
	if tongue == language.German {
		return 0, 0
	}
	first := s.text(from, from+1)
	if a, z := s.findStem(first+" ", last, table); a < z {
		return a, z // "из Санкт-Петербурга": the first word stays
	}
	if s.tokens[to-1].joint != space {
		return 0, 0
	}
	for _, e := range table {
		stem, ok := strings.CutSuffix(first, e.oblique)
		if !ok || len(stem) < leastStem {
			continue
		}
		for _, b := range e.base {
			if a, z := s.findStem(stem+b+" ", last, table); a < z {
				return a, z
			}
		}
	}
	return 0, 0
}

// findStem looks up a name of which the last word is declined, with what stands before it.
func (s *scanner) findStem(before, word string, table []ending) (int, int) {
	for _, e := range table {
		stem, ok := strings.CutSuffix(word, e.oblique)
		if !ok || len(stem) < leastStem {
			continue
		}
		for _, b := range e.base {
			s.key = Fold(s.key[:0], before+stem+b)
			if from, to := s.g.index.find(s.key); s.isKnown(from, to) {
				return from, to
			}
		}
	}
	return 0, 0
}

func (s *scanner) findAfterClitic(from, to int) (int, int) {
	text := s.text(from, to)
	for _, c := range clitics {
		if rest, ok := strings.CutPrefix(text, c); ok && len(rest) > 2*leastStem {
			s.key = Fold(s.key[:0], rest)
			if a, z := s.g.index.find(s.key); s.isKnown(a, z) {
				return a, z
			}
		}
	}
	return 0, 0
}

// isKnown reports whether one of the members is a well-known place.
func (s *scanner) isKnown(from, to int) bool {
	for ; from < to; from++ {
		m := s.g.index.member(from)
		r := s.g.index.meant(m)
		f := r.feature()
		people := uint32(knownInflected)
		if homes[s.tongue[s.sentence]][r.country()] {
			people = knownAtHome
		}
		if m&(flagDemonym|flagShort) == 0 && (f <= Province || f == RegionFeature || f > Quarter || r.population() >= people) {
			return true
		}
	}
	return false
}

// knownInflected is how many people a place has that is found in an oblique case, knownAtHome
// where the language is spoken by most.
const (
	knownInflected = 20_000
	knownAtHome    = 2_000
)
