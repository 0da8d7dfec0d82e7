package gazetteer

import "math/bits"

// sign is one thing that the surroundings of a mention, or the mention itself, say
// of whether it is a place here.
type sign uint8

const (
	always sign = iota
	sentenceStart
	shouting         // in a line of capitals
	dateline         // "MADRID -" at the start
	afterStatic      // "in X"
	afterMotion      // "to X"
	afterOther       // "for X"
	afterOf          // "of X"
	afterThe         // "the X"
	theAlone         // likewise, and no name or kind behind it: "the Union"
	afterJoiner      // "and X"
	afterDirection   // "northern X"
	afterGeneric     // "the village of X", "people of X", "Lake X"
	afterOffice      // "Mayor of X"
	afterOwner       // "University of X"
	afterTitle       // "President X"
	afterGiven       // "Jack X"
	afterCapital     // another capitalised word before, in one name with it
	afterPlace       // "Ohio, X"
	afterAge         // ", 36, of X", "D-X"
	afterComma       // any other comma
	afterBreak       // brackets, quotation marks, dashes and the like
	besideName       // "Russian X", "Mali's X"
	containing       // "Ohio" behind "Akron, "
	beforeContainer  // "X, Ohio"
	beforeCapital    // "X Hilton"
	beforeStreet     // "X Street"
	beforePublic     // "X Police Department"
	beforeSchooling  // "X University"
	beforeMedia      // "X Times"
	beforeSport      // "X United"
	beforeBusiness   // "X Bank"
	beforeFacility   // "X Airport"
	beforeEvent      // "X Declaration"
	beforeOwner      // the name it starts ends in such a word further on
	beforeAdmin      // "X province"
	beforeInhabitant // "X residents"
	beforeSpeech     // "X said"
	beforeGenitive   // "X's"
	beforeHyphen     // "X-based"
	listed           // "Ghent, X and Liège"
	wholeRun         // no capitalised word beside it
	severalWords
	isWord      // the name is a common word
	isPerson    // the name is one of people
	isWholeName // "Florence Price": a given name and another
	isFirstWord // a common word that begins a sentence
	isFunction  // the name is a month, direction, title or the like
	secondary   // it is not the main name of any place
	seenLower   // in lower case elsewhere in the document
	seenPerson  // as the name of a person elsewhere
	mostlyPerson
	seenLocated
	seenContained
	neverLocated // though it is named often
	people10k    // the likeliest place has as many inhabitants
	people100k
	people1M
	onlyOne      // place of that name
	inDivision   // the document speaks of its province otherwise
	inCountry    // of its country
	nearOthers   // of places close by
	hasGeneric   // "X River", "X County"
	isInitialism // "UAE"
	afterVessel  // "the trawler X", "HMS X"
	seenVessel   // likewise elsewhere in the document
	quoted       // alone in quotation marks
	afterPerson  // "told X", "married X"
	beforeMoney  // "X dollars"
	inOwner      // "at the University of X", "in the X Hospital": what bears its name is where something was
	isTeam       // "X beat Y", in a text of sports
	signCount
)

// signNames are what the signs are called in the table of weights.
var signNames = [signCount]string{
	always: "always", sentenceStart: "sentence start", shouting: "shouting", dateline: "dateline", afterStatic: "after static",
	afterMotion: "after motion", afterOther: "after other", afterOf: "after of", afterThe: "after the", theAlone: "the alone",
	afterJoiner: "after joiner", afterDirection: "after direction", afterGeneric: "after generic", afterOffice: "after office",
	afterOwner: "after owner", afterTitle: "after title", afterGiven: "after given", afterCapital: "after capital",
	afterPlace: "after place", afterAge: "after age", afterComma: "after comma", afterBreak: "after break",
	besideName: "beside name", containing: "containing", beforeContainer: "before container", beforeCapital: "before capital",
	beforeStreet: "before street", beforePublic: "before public", beforeSchooling: "before schooling",
	beforeMedia: "before media", beforeSport: "before sport", beforeBusiness: "before business",
	beforeFacility: "before facility", beforeEvent: "before event", beforeOwner: "before owner", beforeAdmin: "before admin",
	beforeInhabitant: "before inhabitant", beforeSpeech: "before speech", beforeGenitive: "before genitive",
	beforeHyphen: "before hyphen", listed: "listed", wholeRun: "whole run", severalWords: "several words", isWord: "is word",
	isPerson: "is person", isWholeName: "is whole name", isFirstWord: "is first word", isFunction: "is function",
	secondary: "secondary", seenLower: "seen lower", seenPerson: "seen person", mostlyPerson: "mostly person",
	seenLocated: "seen located", seenContained: "seen contained", neverLocated: "never located", people10k: "people 10k",
	people100k: "people 100k", people1M: "people 1M", onlyOne: "only one", inDivision: "in division", inCountry: "in country",
	nearOthers: "near others", hasGeneric: "has generic", isInitialism: "is initialism",
	afterVessel: "after vessel", seenVessel: "seen vessel", quoted: "quoted", afterPerson: "after person",
	beforeMoney: "before money", inOwner: "in owner", isTeam: "is team",
}

// signs is a set of signs, a bit each.
type signs [(signCount + 63) / 64]uint64

func signsOf(list ...sign) (s signs) {
	for _, t := range list {
		s.add(t)
	}
	return s
}

func (s *signs) has(t sign) bool { return s[t/64]&(1<<(t%64)) != 0 }
func (s *signs) add(t sign)      { s[t/64] |= 1 << (t % 64) }
func (s *signs) drop(t sign)     { s[t/64] &^= 1 << (t % 64) }

// hasAny reports whether s and o have a sign in common.
func (s *signs) hasAny(o *signs) bool {
	for i := range s {
		if s[i]&o[i] != 0 {
			return true
		}
	}
	return false
}

// all goes through the signs that hold.
func (s *signs) all(yield func(sign) bool) {
	for i, word := range s {
		for ; word != 0; word &= word - 1 {
			if !yield(sign(64*i + bits.TrailingZeros64(word))) {
				return
			}
		}
	}
}

// group is a class of mentions that signs weigh differently for.
type group uint8

const (
	unknown   group = iota // no place of that name is known
	large                  // a continent, country or province
	city                   // a city
	small                  // any other populated place
	area                   // a county, region, water or mountain range
	demonymic              // what is from a place
	groupCount
)

// groupNames are what the groups are called in the table of weights.
var groupNames = [groupCount]string{
	unknown: "unknown", large: "large", city: "city", small: "small", area: "area", demonymic: "demonymic",
}

// cityPopulation parts cities from small places.
const cityPopulation = 100_000

// groupOf tells a mention's group by its likeliest place.
func groupOf(c *candidate) group {
	switch f := c.feature; {
	case c.member&flagDemonym != 0:
		return demonymic
	case f <= Province && c.member&flagMain != 0:
		return large
	case f == Capital || f >= Seat && f <= Quarter && c.member&flagMain != 0 && c.people >= cityPopulation:
		return city
	case f >= Seat && f <= Quarter || f == Province:
		return small
	default:
		return area
	}
}
