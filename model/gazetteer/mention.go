package gazetteer

import (
	"chronotope/model"
	"chronotope/model/language"
)

// mention is a stretch of text that could be the name of a place.
type mention struct {
	from, to int // tokens of its sentence
	span     model.Span
	members  [2]int // of the index; empty for a name that no place is known by
	sentence int32
	name     int32 // number of the name in the document
	within   int32 // the mention behind that could say where it is, or -1
	kinds    kinds // of place that the words beside it tell
	signs    signs
	form     form
	tongue   language.Code
	keep     float64 // log odds that it is a place here
}

// unknown reports whether no place is known by the mention's name.
func (m *mention) unknown() bool { return m.members[0] == m.members[1] }

// form is how a name is written, where that limits what it can mean.
type form uint8

const (
	inFull     form = iota
	shortened       // "Ind.", "TX"
	inInitials      // "UAE": in few capitals
)

// kinds is a set of features that words such as "county" tell; 0 is any.
type kinds uint16

func kindsOf(features ...Feature) kinds {
	k := kinds(0)
	for _, f := range features {
		k |= 1 << f
	}
	return k
}

// told are the kinds of place that words mean.
var told = map[string]kinds{
	"county": kindsOf(County, Province), "counties": kindsOf(County, Province), "parish": kindsOf(County),
	"province": kindsOf(Province, County), "provinces": kindsOf(Province, County), "prefecture": kindsOf(Province),
	"state": kindsOf(Province), "states": kindsOf(Province), "oblast": kindsOf(Province), "governorate": kindsOf(Province),
	"region": kindsOf(Province, RegionFeature, County), "regions": kindsOf(Province, RegionFeature, County),
	"district": kindsOf(County, Quarter, Province), "districts": kindsOf(County, Quarter, Province),
	"department": kindsOf(Province, County), "departments": kindsOf(Province, County),
	"city": cityKinds, "cities": cityKinds, "town": cityKinds, "towns": cityKinds, "village": cityKinds, "villages": cityKinds,
	"suburb": cityKinds, "suburbs": cityKinds, "hamlet": cityKinds, "municipality": cityKinds,
	"river": kindsOf(WaterFeature), "lake": kindsOf(WaterFeature), "sea": kindsOf(WaterFeature),
	"republic": kindsOf(CountryFeature), "kingdom": kindsOf(CountryFeature),
	"mount": kindsOf(Range), "mountains": kindsOf(Range),
}

var cityKinds = kindsOf(Capital, Seat, Town, Quarter)
