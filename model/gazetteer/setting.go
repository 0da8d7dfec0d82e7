package gazetteer

import (
	"strings"
	"unicode"

	"chronotope/model/language"
)

// setting is the country and the age that the words of a document are of.
type setting struct {
	british  float64 // 1 in English as Britain writes it, 0 where America writes so too
	american float64 // likewise as America writes it, and full of its institutions
	ancient  float64 // 1 where it tells of antiquity, 0 where of later times
	sports   bool    // it tells of sports
}

// Years from firstModern to lastModern are those of later times, if they are written in
// four digits.
const (
	firstModern = "1500"
	lastModern  = "2099"
)

// eras are what makes the number before it a year before the Christian era.
var eras = []string{
	" BC", " B.C.", " BCE", " B.C.E.", " v. Chr.", " av. J.-C.", " a. C.", " a.C.", " p.n.e.", " до н. э.", " до н.э.", " v.Chr.", " v. Chr",
}

// longestDotted is how many letters the titles have at most that Britain writes without a
// full stop.
const longestDotted = 3

// yearWeight is what a year counts against a word.
const yearWeight = 2

// settle tells the setting by words and years.
func (s *scanner) settle() setting {
	us, uk, old, late, games := 0, 0, 0, 0, 0
	for i := range s.all {
		t := &s.all[i]
		c := s.vocabulary.words[t.word].class
		if c&title != 0 && c&dotted != 0 && int(t.end) < len(s.doc.Text) && t.end-t.start <= longestDotted && s.doc.Text[t.end] == ' ' {
			uk++ // "Mr Hale"; with a full stop it is American, or old
		}
		if c&game != 0 {
			games++
		}
		switch {
		case t.shape == number:
			if text := s.doc.Text[t.start:t.end]; len(text) == len(firstModern) && text >= firstModern && text <= lastModern {
				late += yearWeight
			}
			if isBefore(s.doc.Text[t.end:]) {
				old += yearWeight
			}
		case c&american != 0:
			us++
		case c&british != 0:
			uk++
		case c&antique != 0:
			old++
		case c&modernWord != 0:
			late++
		}
	}
	return setting{british: max(0, balance(uk, us)), american: max(0, balance(us, uk)) * thick(us, len(s.all)), ancient: max(0, balance(old, late)), sports: games >= fewGames && thick(games, len(s.all)) > someGames}
}

// balance is how much more there is of one than of the other, -1..1, a little of either
// telling little.
func balance(a, b int) float64 {
	const doubt = 2
	return float64(a-b) / float64(a+b+doubt)
}

// A text tells of sports that has so many words of sports, as many in all and of a hundred.
const (
	fewGames  = 2
	someGames = 0.5
)

// thick is how much of a text's words are of a kind, 0..1, one in a hundred being all that
// can be wanted.
func thick(some, all int) float64 { return min(1, 100*float64(some)/float64(max(1, all))) }

// isBefore reports whether what follows a number makes it a year before the Christian era.
func isBefore(after string) bool {
	if after == "" || after[0] != ' ' {
		return false
	}
	for _, era := range eras {
		if rest, ok := strings.CutPrefix(after, era); ok && !strings.ContainsFunc(rest[:min(1, len(rest))], unicode.IsLetter) {
			return true
		}
	}
	return false
}

// Countries by the English that is written there, and those of the Americas and
// Australasia.
var (
	britain      = countriesOf("GB IE")
	commonwealth = countriesOf("AU NZ ZA")
	northAmerica = countriesOf("US CA")
	newWorld     = countriesOf("US CA MX GT BZ SV HN NI CR PA CU JM HT DO PR BS BB TT GY SR GF VE CO EC PE BO BR PY UY AR CL AU NZ")
)

func countriesOf(codes string) *[1 << 12]bool {
	var out [1 << 12]bool
	for code := range strings.FieldsSeq(codes) {
		out[countryNumber(code)] = true
	}
	return &out
}

var unitedStates = countryNumber("US")

// belowSites is below the numbers of the sites, which assets/generate counts down from -1.
const belowSites = -10_000

// fits sets the features of a candidate that the country and age of the text give it.
func (r *resolver) fits(c *candidate, tongue language.Code, f *features) {
	if tongue == language.English && c.member&flagDemonym == 0 {
		switch {
		case c.country == unitedStates:
			f.set(featureBritish, -r.setting.british)
		case britain[c.country]:
			f.set(featureBritish, r.setting.british)
		case commonwealth[c.country]:
			f.set(featureBritish, r.setting.british/2)
		}
	}
	if tongue == language.English && (northAmerica[c.country] || c.feature <= Province) {
		f.set(featureAmerican, r.setting.american)
	}
	if newWorld[c.country] {
		f.set(featureNewWorld, r.setting.ancient)
	}
	if c.site {
		f.set(featureSite, r.setting.ancient)
	}
}
