package extract

import (
	"strings"

	"chronotope/model"
	"chronotope/model/language"
)

// This file sets the signs of where an event may have been.

// fromFit is the sign of how well a toponym fits.
func fromFit(f fit) whereSign {
	switch {
	case f > direct:
		return fromBrackets
	case f >= direct-1:
		return fromPreposition
	case f >= goal-1 && f != inName:
		return fromGoal
	case f == inName:
		return fromEventName
	case f == object:
		return fromObject
	case f == locating:
		return fromLoose
	case f == origin:
		return fromOrigin
	case f == weak:
		return fromWeak
	}
	return fromParty
}

// describePlace sets the signs of what an option's first place is.
func (x *reader) describePlace(o *placeOption) {
	m := &o.places[0]
	o.signs.when(m.Place.IsZero(), placeUnknown)
	o.signs.when(m.Place.Kind == model.Country || m.Place.Kind == model.OtherPlace && !m.Place.IsZero(), placeWide)
	if i := x.toponymAt(m.Selector.Span); i >= 0 {
		o.signs.when(x.tops[i].Confidence < 0.5, placeDoubtful)
		o.signs.when(x.tops[i].Confidence >= 0.8, placeCertain)
	}
	if x.home.near(m.Place) {
		o.signs.when(!o.signs.clause(), placeHome)
		o.signs.when(o.signs.clause(), namedHome)
	}
}

// describeDistance sets the signs of how far back the text names an option's place, where
// the way it is told holds only for so long.
func (x *reader) describeDistance(o *placeOption, from whereSign, c *eventMention, n int) {
	switch from {
	case fromLast, fromNamed, fromSubject, fromReference, fromGathering:
	default:
		return
	}
	back := n - x.doc.BlockAt(o.places[0].Selector.Span.Start)
	o.signs.when(back > 3 || back < 0, placeFarBack)
	if from == fromLast {
		days := x.discourse.since(c.Date)
		o.signs.when(days <= soonDays, storySoon)
	}
}

// elsewhere sets the signs of an option that is not the clause's own: whether what happens
// is likely to be where something else was.
func (x *reader) elsewhere(o *placeOption, c *eventMention, who agent) {
	o.signs.when(c.row == 0 && len(x.frames) > 0, entryElsewhere)
	o.signs.when(o.signs.has(fromNext) && o.signs.has(entryElsewhere), nextEntry)
	does := x.tellsOf.acts
	o.signs.when(does&sitedActs != 0, standsElsewhere)
	o.signs.when(does&journeys != 0, journeyElsewhere)
	o.signs.when(does&fights != 0, fightElsewhere)
	o.signs.when(who.pronoun || who.name != "" && who.name == x.discourse.lastActor, samePerson)
	o.signs.when(who.thing, thingActs)
	o.signs.when(o.signs.has(fromLast) && o.signs.has(placeWide), lastWide)
	o.signs.when(x.home.person && !o.signs.pointed(), lentPerson)
	o.signs.when(o.signs.has(placeWide) && x.tellsOf.nation, nationActs)
	o.signs.when(!o.signs.has(placeWide) && x.tellsOf.body, bodyActs)
	if o.signs.has(fromArea) {
		o.signs.when(x.home.areaShare > 0.5, areaStrong)
	}
	if len(x.home.place) > 0 && o.key == keyAt(&x.home.place[0]) {
		o.signs.when(x.home.share > 0.5, homeStrong)
		o.signs.when(x.home.share > 0.5 && o.signs.has(entryElsewhere), homeEntry)
		o.signs.when(x.home.body, homeBody)
		o.signs.when(x.home.local && x.home.share > wholly, homeLocal)
		o.signs.when(x.home.titled[x.home.place[0].Place], homeTitled)
	}
}

// describeNowhere sets the signs of the answer that the event has no place.
func (x *reader) describeNowhere(o *placeOption, c *eventMention, st statement) {
	s := &x.s
	o.signs.add(nowhere)
	o.signs.when(x.tellsOf.acts&worksDone != 0, nowhereWork)
	for i := st.from; i < st.to; i++ {
		if s.words[i].is(isPlace) {
			o.signs.add(nowhereNamed)
			return // what the document is like tells only of what the clause leaves open
		}
	}
	o.signs.when(st.verb < 0 && s.tongue == language.English && len(x.frames) == 0 && c.row == 0, nowhereState)
	o.signs.when(x.tellsOf.acts&careerActs != 0 || s.career(st), nowhereCareer)
	o.signs.when(x.tellsOf.acts&dealings != 0, nowhereDeal)
	o.signs.when(x.tellsOf.acts&lifeActs != 0, nowhereLife)
}

// career reports whether the statement tells of a step in somebody's career, which
// happens nowhere in particular: "was appointed captain".
func (s *sentence) career(st statement) bool {
	if st.verb < 0 {
		return false
	}
	for i := st.verb; i < min(st.to, st.verb+4); i++ {
		if careers[strings.ToLower(s.text(i))] && !s.is(i, isName) {
			return true
		}
	}
	return false
}

// careers are verbs of the steps of a career.
var careers = set(`appointed named promoted gazetted commissioned became become elected succeeded ordained consecrated resigned
	retired joined knighted nominated created enlisted graduated awarded qualified elevated`)

// agent is who acts in a statement, as far as it tells one event's subject from another's.
type agent struct {
	name    string // the subject's last name or noun, in small letters
	pronoun bool   // only "he", "she", "they"
	first   bool   // "I", "we"
	thing   bool   // "the bridge", "its roof": no name
}
