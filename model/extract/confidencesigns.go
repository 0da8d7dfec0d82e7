package extract

// sureSign is one named ground for how sure a date or a place is. What each weighs is
// learned: see sureness.
type sureSign uint8

const (
	sureAlways sureSign = iota // of everything

	// What tells the event.
	toldByWords     // a statement without a verb
	toldByVerb      // one with a verb
	toldByNoun      // a noun that names an event
	toldAsPlan      // what is to come
	toldUnsaid      // what is only supposed, or denied
	toldByRow       // the row of a table
	toldByEntry     // what a label dates
	toldByHead      // the head of a message, of minutes or of a letter
	toldByLife      // the years after a name
	toldByTerm      // years in brackets
	toldByGathering // the number of a meeting
	toldByLead      // the first sentence below a dateline
	toldByQuote     // a sentence in a language of which only dates are read
	tellsKind       // it is known what kind of event it is

	// How the date was got, and what it is like.
	dateStated
	dateFromStory
	dateFromHeading // its year or month is from a heading or a label
	dateHeaded      // all of it stands above
	dateFromDocument
	dateUnanchored // nothing to reckon from
	dateRead       // the log odds that its words mean this time
	dateJoined     // of several expressions
	dateOutside    // its words are not in the passage
	dateAmbiguous  // day and month could be the other way round
	dateConverted  // from another calendar
	dateHour
	dateDay
	dateMonth
	dateVague // a decade or more
	dateInterval
	dateOpen // before, after
	dateUncertain
	dateApproximate

	// How the place was got.
	chosenNamed // the log odds of a place that the passage names, among those that came into question
	chosenLent  // of one that the text lends
	notChosen   // there was no choice, as in a row with a column of places
	placeRead   // the log odds that the name means this place
	placeNamed  // the passage names it
	placeBeside
	placePointed
	placeFromStory
	placeFromHeading
	placeFromDocument

	sureSignCount
)

// sureSignNames are the names of the signs, as the weights and the trainer know them.
var sureSignNames = [sureSignCount]string{
	sureAlways: "always", toldByWords: "told-by-words", toldByVerb: "told-by-verb", toldByNoun: "told-by-noun", toldAsPlan: "told-as-plan", toldUnsaid: "told-unsaid",
	toldByRow: "told-by-row", toldByEntry: "told-by-entry", toldByHead: "told-by-head", toldByLife: "told-by-life", toldByTerm: "told-by-term",
	toldByGathering: "told-by-gathering", toldByLead: "told-by-lead", toldByQuote: "told-by-quote", tellsKind: "tells-kind",

	dateStated: "date-stated", dateFromStory: "date-from-story", dateFromHeading: "date-from-heading", dateHeaded: "date-headed",
	dateFromDocument: "date-from-document", dateUnanchored: "date-unanchored", dateRead: "date-read", dateJoined: "date-joined",
	dateOutside: "date-outside", dateAmbiguous: "date-ambiguous", dateConverted: "date-converted", dateHour: "date-hour", dateDay: "date-day",
	dateMonth: "date-month", dateVague: "date-vague", dateInterval: "date-interval", dateOpen: "date-open", dateUncertain: "date-uncertain",
	dateApproximate: "date-approximate",

	chosenNamed: "chosen-named", chosenLent: "chosen-lent", notChosen: "not-chosen", placeRead: "place-read", placeNamed: "place-named", placeBeside: "place-beside",
	placePointed: "place-pointed", placeFromStory: "place-from-story", placeFromHeading: "place-from-heading",
	placeFromDocument: "place-from-document",
}

// sureSigns are the signs that a date or a place has, and how much of each: 1, or what the
// sign measures.
type sureSigns [sureSignCount]float64

func (s *sureSigns) set(w sureSign, value float64) { s[w] = value }
func (s *sureSigns) add(w sureSign)                { s[w] = 1 }
func (s *sureSigns) when(holds bool, w sureSign) {
	if holds {
		s.add(w)
	}
}

// score is the sum of the signs by their weights.
func (s *sureSigns) score(weights *sureSigns) float64 {
	sum := 0.0
	for i, v := range s {
		sum += v * weights[i]
	}
	return sum
}

// sureness is how sure dates, or places, are by their signs.
type sureness struct {
	weights sureSigns
	levels  []sureLevel // in order
}

// sureLevel is how often what scores so much is right; the first level is of all that scores
// less than the second. As many are told apart as the annotated documents know.
type sureLevel struct{ from, sure float64 }

func newSureness(weights map[string]float64, levels ...sureLevel) (*sureness, error) {
	s := &sureness{levels: levels}
	return s, byName(s.weights[:], sureSignNames[:], weights)
}

// of is how sure it is what has these signs, from 0 to 1.
func (s *sureness) of(signs *sureSigns) float64 {
	sure, score := 0.0, s.weights.score(signs)
	for i, l := range s.levels {
		if i == 0 || score >= l.from {
			sure = l.sure
		}
	}
	return sure
}
