package extract

// whereSign is one named ground for or against a place as the place of an event. What
// each weighs is learned: see whereWeights.
type whereSign uint8

// Where the place is told. Every option but that of no place has one of these.
const (
	fromPreposition whereSign = iota // the clause names it after "in", "at" or their like
	fromGoal                         // after "to", "over", "through"
	fromEventName                    // as part of the name of an event, or as the subject of what befell it
	fromObject                       // as the object, or after "of"
	fromLoose                        // after "from" or freely
	fromWeak                         // after "for", "between", or as the origin of something
	fromParty                        // as who acts, as an office, after "with" or "by"
	fromBrackets                     // in the brackets that the date stands in
	fromBeside                       // in a clause that hangs on the statement's, or at the sentence's head
	fromSentence                     // the statement before in the same sentence
	fromReference                    // "there", "the city": the place named before
	fromGathering                    // "the conference": where it was told to be
	fromSeat                         // where the body that acts sits
	fromLabel                        // the label of the block: "VANCOUVER: ..."
	fromOffice                       // what the person who acts rules
	fromHeading                      // the heading
	fromPlaceLine                    // a line above that is nothing but the name of a place
	fromDateline                     // the dateline above
	fromSubject                      // where the same subject's last event was
	fromLast                         // where the last event was
	fromNamed                        // the place that was named last
	fromHome                         // what the document is about: its chief town
	fromHomeArea                     // its chief region or country
	nowhere                          // no place

	// Of a place that is told in a plainer way already, where else it is told.
	alsoTold
	alsoSubject
	alsoLast
	alsoNamed
	alsoHome
	alsoHomeArea

	// What the place is.
	placeCity
	placeRegion
	placeCountry
	placeWater
	placeOther
	placeUnknown  // a name that the gazetteer lacks
	placeDoubtful // a name that may mean something else
	placeCertain
	placeHome     // the document's chief town, or near it
	placeHomeArea // the document's chief region or country holds it
	placeInTitle  // the document's title or first line names it
	placeFrequent // named three times or more
	placeOnce
	placeFarBack   // told more than three blocks before
	placeBlockBack // told in the block before
	placeSameBlock
	placeBeforeDate // in the clause, before the date
	placeBesideDate // right beside it
	placeInSubject
	placeLarger // the clause names another that lies in it
	placeFirst  // the first place that the clause names

	// What happens, crossed with how the place is told.
	movesElsewhere  // somebody moves, and the place is not of the clause
	livesElsewhere  // a birth, death or marriage likewise
	actsInText      // a verb of writing or saying likewise
	standsElsewhere // something is founded, built, opened, closed or destroyed likewise
	rowElsewhere    // it is a row of a table likewise
	entryElsewhere  // a label dates it likewise
	samePerson      // the subject is that of the last event, or a pronoun, and the place was there
	otherPerson     // another subject, and the place was there
	firstPerson     // "I", "we", and the place was there
	homeStrong      // the chief town has more than half of the names
	homeWeak        // less than a quarter
	thingActs       // the subject has no name: "the bridge", and the place was there
	homeOnce        // the chief town is named once
	homeEarly       // it is named at the top
	homeRival       // another town is named nearly as much
	homeFew         // the document names few places
	areaStrong      // the chief region has more than half of the names
	areaWeak        // less than a quarter

	// Of no place.
	nowherePerson   // a birth, death or marriage
	nowhereWork     // something is written, said or published
	nowhereState    // no verb
	nowhereRow      // it is a row of a table
	nowhereEntry    // a label dates it
	nowhereFirst    // "I" or "we" act
	nowhereMoves    // somebody moves
	nowhereUnknown  // the clause has a place that the gazetteer lacks
	nowhereNamed    // the clause names a place
	nowhereEmpty    // the document hardly names places
	nowhereSparse   // it names them rarely
	nowhereDense    // it names them often
	nowhereAtHome   // it stays at its chief town
	nowhereHome     // the document has a chief town
	nowhereStory    // the last event has a place
	nowhereAgain    // the last event has none either
	nowhereBefore   // and it is in the same block
	nowhereAbstract // the subject is no person and has no name

	whereSignCount
)

// whereSignNames are the names of the signs, as the weights and the trainer know them.
var whereSignNames = [whereSignCount]string{
	fromPreposition: "from-preposition", fromGoal: "from-goal", fromEventName: "from-event-name", fromObject: "from-object",
	fromLoose: "from-loose", fromWeak: "from-weak", fromParty: "from-party", fromBrackets: "from-brackets", fromBeside: "from-beside",
	fromSentence: "from-sentence", fromReference: "from-reference", fromGathering: "from-gathering", fromSeat: "from-seat",
	fromLabel: "from-label", fromOffice: "from-office", fromHeading: "from-heading", fromPlaceLine: "from-place-line", fromDateline: "from-dateline",
	fromSubject: "from-subject", fromLast: "from-last", fromNamed: "from-named", fromHome: "from-home", fromHomeArea: "from-home-area",
	nowhere:  "nowhere",
	alsoTold: "also-told", alsoSubject: "also-subject", alsoLast: "also-last", alsoNamed: "also-named", alsoHome: "also-home", alsoHomeArea: "also-home-area",

	placeCity: "city", placeRegion: "region", placeCountry: "country", placeWater: "water", placeOther: "other-kind", placeUnknown: "unresolved",
	placeDoubtful: "doubtful", placeCertain: "certain", placeHome: "home", placeHomeArea: "in-home-area", placeInTitle: "in-title", placeFrequent: "frequent", placeOnce: "once",
	placeFarBack: "far-back", placeBlockBack: "block-back", placeSameBlock: "same-block", placeBeforeDate: "before-date", placeBesideDate: "beside-date",
	placeInSubject: "in-subject", placeLarger: "larger", placeFirst: "first",

	movesElsewhere: "moves-elsewhere", livesElsewhere: "lives-elsewhere", actsInText: "acts-in-text", standsElsewhere: "stands-elsewhere", rowElsewhere: "row-elsewhere", entryElsewhere: "entry-elsewhere", samePerson: "same-person",
	otherPerson: "other-person", firstPerson: "first-person", homeStrong: "home-strong", homeWeak: "home-weak", homeFew: "home-few", thingActs: "thing-acts", homeOnce: "home-once", homeEarly: "home-early", homeRival: "home-rival",
	areaStrong: "area-strong", areaWeak: "area-weak", nowhereSparse: "nowhere-sparse", nowhereDense: "nowhere-dense", nowhereAtHome: "nowhere-at-home",

	nowherePerson: "nowhere-person", nowhereWork: "nowhere-work", nowhereState: "nowhere-state", nowhereUnknown: "nowhere-unknown", nowhereRow: "nowhere-row", nowhereEntry: "nowhere-entry", nowhereFirst: "nowhere-first", nowhereMoves: "nowhere-moves",
	nowhereNamed: "nowhere-named", nowhereEmpty: "nowhere-empty", nowhereHome: "nowhere-home", nowhereStory: "nowhere-story",
	nowhereAgain: "nowhere-again", nowhereBefore: "nowhere-before", nowhereAbstract: "nowhere-abstract",
}

// whereSigns is a set of signs.
type whereSigns [2]uint64

func (s *whereSigns) add(w whereSign)      { s[w/64] |= 1 << (w % 64) }
func (s *whereSigns) has(w whereSign) bool { return s[w/64]>>(w%64)&1 != 0 }
func (s *whereSigns) when(holds bool, w whereSign) {
	if holds {
		s.add(w)
	}
}

// ofClause reports whether the clause itself names the place as one where something can
// have happened.
func (s *whereSigns) ofClause() bool {
	const where = 1<<fromPreposition | 1<<fromGoal | 1<<fromEventName | 1<<fromObject | 1<<fromBrackets | 1<<fromBeside
	return s[0]&where != 0
}

// pointed reports whether the text points from the statement to the place.
func (s *whereSigns) pointed() bool {
	const at = 1<<fromReference | 1<<fromGathering | 1<<fromSeat | 1<<fromLabel
	return s[0]&at != 0
}
