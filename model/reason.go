package model

import "slices"

// Reason is one ground for a decision about an event or a toponym, and the words of the
// text or the name that it rests on. The interface puts it into a sentence.
type Reason struct {
	Code   ReasonCode
	Detail string
}

// ReasonCode is a kind of ground. In project files it stands by its String; a code that
// this version does not know is read as NoReason, so that no event is lost for it.
type ReasonCode uint8

// The grounds.
const (
	NoReason ReasonCode = iota

	// Why a passage states an event of that time.
	ReasonStatedBy     // its predicate
	ReasonNamedBy      // a noun that names an event
	ReasonReckonedFrom // the words that its time was reckoned from
	ReasonPlanned      // the word that makes it one of what is to come
	ReasonSupposed     // the word that only supposes it
	ReasonDenied       // the word that denies it
	ReasonReported     // the word by which somebody says so
	ReasonGathering    // the number of the meeting that something was done at
	ReasonDateline     // the date that the text is headed with
	ReasonLabel        // the date beside or above it
	ReasonLifespan     // years after a name
	ReasonQuoted       // a date in a language of which only dates are read
	ReasonByUser

	// What became of another telling of the event, by its passage.
	ReasonToldAgain
	ReasonDisputedDate
	ReasonDisputedPlace
	ReasonDisputedNumber
	ReasonInCommon // the words of it that another telling has as well, or others for the same

	// Where the event's place was found, by the words that name it.
	ReasonLocatedBy // in the statement
	ReasonRefersBack
	ReasonSameGathering
	ReasonSameBody // who acted sits there, as the text says
	ReasonKnownSeat
	ReasonTopic
	ReasonSection
	ReasonOffice
	ReasonBeside // elsewhere in the sentence
	ReasonSameSentence
	ReasonSameSubject // where who acts was before
	ReasonLastEvent   // where what was told before it was
	ReasonNamedLast   // the place that was named before
	ReasonNamedNext   // the place that the same paragraph names next
	ReasonDocument    // what the whole document is about

	// Why a toponym means its place.
	ReasonUnknownName
	ReasonContainedIn // the words behind it that say what it lies in
	ReasonOneSense
	ReasonKind
	ReasonNear
	ReasonDocumentCountry // an ISO 3166-1 code
	ReasonOnlyOne
	ReasonPopulation
	ReasonOverride // the user decided so
	ReasonCoordinates
)

var reasonNames = [...]string{
	ReasonStatedBy: "stated-by", ReasonNamedBy: "named-by", ReasonReckonedFrom: "reckoned-from", ReasonPlanned: "planned",
	ReasonSupposed: "supposed", ReasonDenied: "denied", ReasonReported: "reported", ReasonGathering: "gathering", ReasonDateline: "dateline", ReasonLabel: "label", ReasonLifespan: "lifespan", ReasonQuoted: "quoted", ReasonByUser: "by-the-user",
	ReasonToldAgain: "told-again", ReasonDisputedDate: "disputed-date", ReasonDisputedPlace: "disputed-place", ReasonDisputedNumber: "disputed-number", ReasonInCommon: "in-common",
	ReasonLocatedBy: "located-by", ReasonRefersBack: "refers-back", ReasonSameGathering: "same-gathering", ReasonSameBody: "same-body",
	ReasonKnownSeat: "known-seat", ReasonTopic: "topic", ReasonSection: "section", ReasonOffice: "office", ReasonBeside: "beside",
	ReasonSameSentence: "same-sentence", ReasonSameSubject: "same-subject", ReasonLastEvent: "last-event", ReasonNamedLast: "named-last", ReasonNamedNext: "named-next",
	ReasonDocument:    "document",
	ReasonUnknownName: "unknown-name", ReasonContainedIn: "contained-in", ReasonOneSense: "one-sense", ReasonKind: "kind", ReasonNear: "near",
	ReasonDocumentCountry: "document-country", ReasonOnlyOne: "only-one", ReasonPopulation: "population", ReasonOverride: "override", ReasonCoordinates: "coordinates",
}

// String is the code as project files have it; "" for NoReason and what is no code.
func (c ReasonCode) String() string { return nameIn(reasonNames[:], int(c)) }

// MarshalText is String.
func (c ReasonCode) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText sets c to the code that text names. It never fails: see ReasonCode.
func (c *ReasonCode) UnmarshalText(text []byte) error {
	*c = ReasonCode(max(slices.Index(reasonNames[:], string(text)), 0))
	return nil
}

// UnusedTime is a time expression that dates no event, and why.
type UnusedTime struct {
	Span Span
	Code UnusedReason
}

// UnusedReason is why a time expression dates no event. In project files it stands by its
// String; one that this version does not know is read as UnusedNoStatement.
type UnusedReason uint8

// The reasons.
const (
	UnusedNoStatement UnusedReason = iota // nothing is told of that time
	UnusedRecurring
	UnusedApposition
	UnusedDuration
	UnusedVaguePeriod
	UnusedCopyright
	UnusedAccessDate
	UnusedCitation
	UnusedReferences // in a list of references
	UnusedPartOfName
	UnusedComparison
	UnusedHypothetical
	UnusedOpeningHours
	UnusedDateline    // it dates the text, or a part of it
	UnusedQuestion    // it is only asked about
	UnusedIdentifying // it tells which thing is meant
	UnusedYearless    // which year or month it is of, nothing tells
	UnusedCaption     // of a picture
	UnusedQuotedMail  // in a message that is quoted, or of that
)

var unusedNames = [...]string{
	UnusedNoStatement: "no-statement", UnusedRecurring: "recurring", UnusedApposition: "apposition",
	UnusedDuration: "duration", UnusedVaguePeriod: "vague-period", UnusedCopyright: "copyright", UnusedAccessDate: "access-date",
	UnusedCitation: "citation", UnusedReferences: "list-of-references", UnusedPartOfName: "part-of-a-name", UnusedComparison: "comparison",
	UnusedHypothetical: "hypothetical", UnusedOpeningHours: "opening-hours", UnusedDateline: "dateline",
	UnusedQuestion: "question", UnusedIdentifying: "identifying", UnusedYearless: "yearless",
	UnusedCaption: "caption", UnusedQuotedMail: "quoted-message",
}

// String is the reason as project files have it; "" for what is none.
func (r UnusedReason) String() string { return nameIn(unusedNames[:], int(r)) }

// MarshalText is String.
func (r UnusedReason) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// UnmarshalText sets r to the reason that text names. It never fails: see UnusedReason.
func (r *UnusedReason) UnmarshalText(text []byte) error {
	*r = UnusedReason(max(slices.Index(unusedNames[:], string(text)), int(UnusedNoStatement)))
	return nil
}

func nameIn(names []string, i int) string {
	if i >= len(names) {
		return ""
	}
	return names[i]
}
