package gazetteer

import (
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
	language.Polish: endingsOf("czech:cy szech:chy iec:cy owie:ów owa:ów owem:ów owi:ów odzi:ódź odzią:ódź niu:ń nia:ń niem:ń " +
		"ści:ść dze:ga ce:ka ji:ja ję:ja ją:ja ii:ia ię:ia ią:ia ach:e,y,i ami:e,y,i ych:e ich:ie,a iej:a ego:y,e ym:y im:i em:e, iem:,ie ie:a,,o,e iu: ia: zie:d,da " +
		"le:la,ł,ła rze:r,ra cie:t,ta u:,e,o a:,o y:a, ę:a ą:a o:a i:a,,ia om:e,y ów:y,e"),
	language.Russian: endingsOf("ии:ия,ий ию:ия ией:ия ого:ий,ый его:ий ем:ий,ь,й, ом:ый,ий,,о ой:ая,а ую:ая ых:ые ах:ы,и ями:и ями:и ам:ы,и ами:ы,и " +
		"ске:ск ью:ь ей:я,ь ёй:я е:,а,о,ь,я,й,ия у:,а,о ю:ь,я,й а:,о я:ь,й,е ы:а,, и:ь,а,я,ы"),
	language.Ukrainian: endingsOf("ові:ів,о еві:ів єві:їв ова:ів єва:їв евом:ів овом:ів євом:їв ову:ів єву:їв ії:ія ію:ія ією:ія ого:ий ому:ий ої:а ою:а ею:я их:і ах:и,і " +
		"зі:га ці:ка,ця щі:ща сі:са,с,сь нні:нь ні:нь,на,н і:,а,о,ь,я,е у:,а,о ю:я,ь а:,о,ь я:ь,е и:а,і ом:,о ем:ь"),
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
	last := s.text(to-1, to)
	if to == from+1 {
		return s.findStem("", last, endings[tongue])
	}
	if tongue == language.German || s.tokens[to-1].joint != space {
		return 0, 0
	}
	first := s.text(from, from+1)
	for _, e := range endings[tongue] {
		stem, ok := strings.CutSuffix(first, e.oblique)
		if !ok || len(stem) < leastStem {
			continue
		}
		for _, b := range e.base {
			if a, z := s.findStem(stem+b+" ", last, endings[tongue]); a < z {
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
		place := int(m >> flagBits)
		f := s.g.index.feature(place)
		if m&(flagDemonym|flagShort) == 0 && (f <= Province || f == RegionFeature || f > Quarter || s.g.index.population(place) >= knownInflected) {
			return true
		}
	}
	return false
}

// knownInflected is how many people a place has that is found in an oblique case.
const knownInflected = 20_000
