package model

import (
	"github.com/paulmach/orb"

	"chronotope/model/edtf"
)

// TimeType is the TIMEX3 type of a time expression (ISO 24617-1, ISO-TimeML).
type TimeType uint8

// The TIMEX3 types.
const (
	DATE TimeType = iota
	TIME
	DURATION
	SET
)

// String is the type's name in TIMEX3.
func (t TimeType) String() string { return nameOf(t, "DATE", "TIME", "DURATION", "SET") }

// Anchoring says what a time expression was reckoned from.
type Anchoring uint8

// The ways a time expression gets its value.
const (
	Explicit   Anchoring = iota // it states its own value
	FromThread                  // from the date last told in its passage's thread
	FromDate                    // from the document's own date
	FromHeader                  // from a heading above it
	Unanchored                  // nothing to reckon from: "the next day" with no day before it
)

// Calendar is the calendar that a date is told in.
type Calendar uint8

// The calendars.
const (
	Gregorian  Calendar = iota // and any date that names no other
	Julian                     // marked Old Style
	Republican                 // the French Republic's, 1792 to 1805
	Hijri                      // the tabular Islamic one, AH
)

// TimeExpression is a stretch of text that names a time.
//
// Span and Value are those of TIMEX3, which has one expression for each end of a
// range and leaves out the words that lead to it. Phrase and Date are what an
// event is dated by: "10-11 December 2018" is two expressions ("10" and "11
// December 2018") that share one phrase and the date 2018-12-10/2018-12-11; "by
// October 1939" is the expression "October 1939" of which the phrase takes in "by"
// and the date is ../1939-10.
type TimeExpression struct {
	Span       Span
	Phrase     Span // Span, or more: a whole range, "by", "until", "since", "from"
	Type       TimeType
	Value      string     // TIMEX3: 2018-12, 2018-SU, 201, P2D, PRESENT_REF; BCE years as BC0490
	Mod        string     // TIMEX3 mod: BEFORE, AFTER, START, MID, END, APPROX, ... or ""
	Date       edtf.Value // of Phrase; zero where it names no calendar time (a duration, "now" undated)
	Language   string     // BCP 47 of the words, "" for English
	Calendar   Calendar   // in which the words tell it; Value and Date are Gregorian
	Anchoring  Anchoring
	AnchoredTo Span    // the words it was reckoned from; empty where there are none
	Ambiguous  bool    // day and month could be the other way round
	Confidence float64 // 0 to 1, that the words mean this time; see package timex
	ByUser     bool    `json:",omitempty"` // the user set Date
	OfPaper    bool    `json:",omitempty"` // the day of the newspaper from which what stands below is taken
}

// PlaceKind is the coarse kind of a place, as the interchange formats name it.
type PlaceKind uint8

// The kinds of place.
const (
	City PlaceKind = iota
	Region
	Country
	Water
	OtherPlace
)

// String is the kind's name in the interchange formats.
func (k PlaceKind) String() string { return nameOf(k, "city", "region", "country", "water", "other") }

// Place is a spot or area on earth. The zero Place is "not known where".
type Place struct {
	ID      int64 // GeoNames id; negative for places of the supplement or the user's own; 0 for none
	Name    string
	Country string // ISO 3166-1 alpha-2, "" at sea and for regions over several countries
	Admin   string // code of the first-level division as in GeoNames, without the country
	// Division is the name of that division, "" where it is not known.
	Division string
	Kind     PlaceKind
	Point    orb.Point // longitude, latitude in degrees, WGS 84
	// Outline names the area in the base map: an ISO 3166-1 alpha-2 or 3166-2
	// code, "" where the place is a point.
	Outline string
}

// IsZero reports whether p is no place at all.
func (p Place) IsZero() bool { return p.ID == 0 && p.Name == "" }

// Role says what a toponym does in its sentence.
type Role uint8

// The roles of a toponym.
const (
	RolePlace   Role = iota // "in Marrakech"
	RoleDemonym             // "Moroccan"
	RoleInName              // "the Mechelen Declaration": part of a name that locates
	RoleOffice              // "the Mayor of Bristol"
)

// Candidate is one place that a toponym could mean, and how well it fits.
type Candidate struct {
	Place Place
	Score float64 // 0 to 1; the candidates of one toponym add up to at most 1
}

// Toponym is a stretch of text that names a place.
type Toponym struct {
	Span       Span
	Role       Role
	Place      Place       // zero where it is found but not placed
	Rivals     []Candidate // the other places it could be, best first
	Confidence float64     // 0 to 1, that this is a place and this one
	ByUser     bool        `json:",omitempty"` // the user set Place
	Reasons    []Reason    // for Place as it was found, the most telling first
}
