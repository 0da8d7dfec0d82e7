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
	fromLoose                        // freely
	fromOrigin                       // after "from"
	fromWeak                         // after "for", "between"
	fromParty                        // as who acts, as an office, after "with" or "by"
	fromBrackets                     // in the brackets that the date stands in
	fromPeople                       // by the name of its people or its adjective, as who acts: "the Danish fleet"
	fromAdjective                    // likewise, but not as who acts: "a Danish port"
	fromBeside                       // in a clause that hangs on the statement's, or at the sentence's head
	fromSentence                     // the statement before in the same sentence
	fromReference                    // "there", "the city": the place named before
	fromThere                        // a word of another language for the place named before: "dort"
	fromGathering                    // "the conference", "endorsed this": where what is meant was told to be
	fromSeat                         // where the body that acts sits
	fromLabel                        // the label of the block: "VANCOUVER: ..."
	fromOffice                       // what the person who acts rules
	fromHeading                      // the heading
	fromPlaceLine                    // a line or heading above that is nothing but the name of a place
	fromDateline                     // the dateline above
	fromSubject                      // where the same subject's last event was
	fromLast                         // where the last event was
	fromNamed                        // the place that was named last
	fromNext                         // the place that the rest of the paragraph or entry names first
	fromHome                         // what the document is about
	fromArea                         // the region or country that it is about, where a town is its home
	nowhere                          // no place

	// What the place is.
	placeUnknown  // a name that the gazetteer lacks
	placeDoubtful // a name that may mean something else
	placeCertain
	placeWide       // a country or more
	namedHome       // the clause names it, and it lies about where the document is at
	placeHome       // about where the document's chief town is, or in its chief region
	placeFarBack    // told more than three blocks before
	placeBesideDate // right beside it
	storySoon       // the last event was there, within days of this one
	placeLarger     // the clause names another that lies in it
	partyActs       // the clause names it, and it is the subject, or part of it

	// Of a place that the clause does not name, what happens there.
	standsElsewhere  // something is founded, built, opened, closed or destroyed
	journeyElsewhere // somebody travels
	fightElsewhere   // there is an attack or a battle
	entryElsewhere   // a label dates it
	nextEntry        // likewise, and the rest of the entry names the place
	samePerson       // the subject is that of the last event, or a pronoun
	thingActs        // the subject has no name: "the bridge"
	otherNamed       // the clause names another place, which does not hold it
	lastWide         // the last event was there, in a country or more
	homeStrong       // it is what the document is about, which has more than half of the names
	homeEntry        // likewise, and a label dates it
	lentPerson       // the document tells of a person, who goes about
	homeBody         // likewise, and its title tells of a body or building
	homeLocal        // likewise, and it keeps telling of bodies that are at one place
	homeTitled       // likewise, and its first line names it
	areaStrong       // the region or country has more than half of the names of such
	nationActs       // a country or more, and the clause tells of what a country has: a government, a law
	bodyActs         // a town's, and the clause tells of what a town has: a church, a mayor

	// Of no place.
	nowhereNamed  // the clause names a place
	nowhereWork   // something is written, said or published
	nowhereState  // no verb, in prose
	nowhereCareer // a step in somebody's career
	nowhereDeal   // something is bought, paid or sent
	nowhereLife   // somebody is born, marries or dies

	whereSignCount
)

// whereSignNames are the names of the signs, as the weights and the trainer know them.
var whereSignNames = [whereSignCount]string{
	fromPreposition: "from-preposition", fromGoal: "from-goal", fromEventName: "from-event-name", fromObject: "from-object",
	fromLoose: "from-loose", fromOrigin: "from-origin", fromWeak: "from-weak", fromParty: "from-party", fromBrackets: "from-brackets",
	fromPeople: "from-people", fromAdjective: "from-adjective", fromBeside: "from-beside",
	fromSentence: "from-sentence", fromReference: "from-reference", fromThere: "from-there", fromGathering: "from-gathering", fromSeat: "from-seat",
	fromLabel: "from-label", fromOffice: "from-office", fromHeading: "from-heading", fromPlaceLine: "from-place-line", fromDateline: "from-dateline",
	fromSubject: "from-subject", fromLast: "from-last", fromNamed: "from-named", fromNext: "from-next", fromHome: "from-home", fromArea: "from-area",
	nowhere: "nowhere",

	placeUnknown: "unresolved", placeDoubtful: "doubtful", placeCertain: "certain", placeWide: "wide", namedHome: "named-home", placeHome: "home",
	placeFarBack: "far-back", placeBesideDate: "beside-date", placeLarger: "larger", partyActs: "party-acts", storySoon: "story-soon",

	standsElsewhere: "stands-elsewhere", journeyElsewhere: "journey-elsewhere", fightElsewhere: "fight-elsewhere", entryElsewhere: "entry-elsewhere", nextEntry: "next-entry", samePerson: "same-person", thingActs: "thing-acts", otherNamed: "other-named",
	lastWide: "last-wide", homeStrong: "home-strong", homeEntry: "home-entry", homeBody: "home-body", homeLocal: "home-local", homeTitled: "home-titled", lentPerson: "lent-person",
	areaStrong: "area-strong", nationActs: "nation-acts", bodyActs: "body-acts",

	nowhereNamed: "nowhere-named", nowhereWork: "nowhere-work", nowhereState: "nowhere-state", nowhereCareer: "nowhere-career", nowhereDeal: "nowhere-deal", nowhereLife: "nowhere-life",
}

// whereSigns is a set of signs, a bit each.
type whereSigns uint64

func (s *whereSigns) add(w whereSign)      { *s |= 1 << w }
func (s *whereSigns) has(w whereSign) bool { return *s>>w&1 != 0 }
func (s *whereSigns) when(holds bool, w whereSign) {
	if holds {
		s.add(w)
	}
}

// clause reports whether the clause itself names the place.
func (s *whereSigns) clause() bool { return *s&(1<<(fromBrackets+1)-1) != 0 }

// ofClause reports whether the clause itself names the place as one where something can
// have happened.
func (s *whereSigns) ofClause() bool {
	const where = 1<<fromPreposition | 1<<fromGoal | 1<<fromEventName | 1<<fromObject | 1<<fromBrackets | 1<<fromBeside
	return *s&where != 0
}

// pointed reports whether the text points from the statement to the place.
func (s *whereSigns) pointed() bool {
	const at = 1<<fromReference | 1<<fromThere | 1<<fromGathering | 1<<fromSeat | 1<<fromLabel | 1<<fromPlaceLine
	return *s&at != 0
}
