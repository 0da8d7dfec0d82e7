package extract

import (
	"strings"

	"chronotope/model"
	"chronotope/model/english"
	"chronotope/model/language"
)

// This file tells by its grammar how well a place that a clause names fits what happened.

// fit judges toponym i of a statement by its role and what governs it.
func (s *sentence) fit(i int, st statement, t *model.Toponym) fit {
	switch {
	case t.Role == model.RoleOffice && s.takesOffice(i, st):
		return object // "was named premier of Victoria"
	case t.Role == model.RoleOffice, t.Role == model.RoleDemonym:
		return never
	case t.Role == model.RoleInName:
		return inName
	case s.tongue != language.English:
		return s.fitAbroad(i, t.Place.Kind == model.Country)
	case s.withinName(i) && !s.site(i), vessels[strings.ToLower(s.text(i-1))]:
		return never
	case s.possessive(i):
		return weak
	}
	j := i - 1
	for j >= st.from && s.modifier(j) {
		j--
	}
	if k := s.beforeSite(j, st.from); k >= 0 { // "at the Bristol Hotel, Vienna"
		j = k
	}
	if s.is(j, isPrep) && !s.is(j, isName) && j >= st.from {
		return s.governed(j, i, st)
	}
	return s.fitFree(i, st, t)
}

// fitFree judges toponym i, which no preposition governs, by where it stands.
func (s *sentence) fitFree(i int, st statement, t *model.Toponym) fit {
	verb := st.verb
	switch {
	case verb < 0:
		return goal
	case st.clause >= 0 && i < s.clauses[st.clause].from && strings.EqualFold(s.text(s.clauses[st.clause].from), "where"):
		return direct // "Utrecht, where it was signed"
	case i < verb && (st.subject[0] <= i && i < st.subject[1]):
		return s.subjectFit(i, st, t)
	case i > verb && s.passive(verb):
		return weak
	case i > verb:
		return s.objectFit(i, verb)
	}
	return weak // in a phrase before the subject, with no preposition
}

// withinName reports whether toponym i begins the name of something else: "United States
// Navy", "Ames & Co."
func (s *sentence) withinName(i int) bool {
	return s.is(i+1, isName) && !s.is(i+1, isPlace|isEventNoun) && strings.TrimSpace(s.doc.Text[s.words[i].span.End:s.words[i+1].span.Start]) == "" || s.text(i+1) == "&"
}

// site reports whether toponym i begins the name of something that lies there: "Dover Harbour",
// "Barnet General Hospital".
func (s *sentence) site(i int) bool {
	last := i
	for s.is(last+1, isName) && last < i+4 {
		last++
	}
	return siteNouns[strings.ToLower(s.text(last))]
}

// beforeSite is the preposition before a name that the comma at word j ends; -1 for none.
func (s *sentence) beforeSite(j, from int) int {
	if !s.is(j, isComma) || !s.is(j-1, isName) || s.is(j-1, isPlace) {
		return -1
	}
	k := j - 1
	for k >= from && s.words[k].is(isName|isDet) {
		k--
	}
	if k >= from && s.words[k].is(isPrep) {
		return k
	}
	return -1
}

// vessels are words before the name of a ship.
var vessels = set(`ship ships steamer steamship brig schooner bark barque sloop cutter frigate corvette galley boat lugger smack trawler
	tug yacht ketch whaler galleon destroyer cruiser battleship submarine liner ferry tender hms h.m.s ss s.s uss u.s.s sms mv m.v rms r.m.s`)

// siteNouns are what a town's name stands before that lies in it or at it: "Dover Harbour".
var siteNouns = set(`roads roadstead road street square lane harbour harbor docks dock pier quay bay beach point sound haven bridge castle palace
	abbey cathedral church chapel minster hall gaol jail prison workhouse hospital infirmary station airport barracks fort market park common heath
	green hill moor races racecourse cemetery dockyard shipyard arsenal theatre theater observatory lighthouse junction depot
	parish county district province region city town village valley island area court courthouse`)

// beforeTime is the last word up to k that is no time, nor leads up to one: "sailed" of
// "sailed on 1 May for Lima".
func (s *sentence) beforeTime(k int) int {
	for s.is(k, isTime|isAdv) || s.is(k, isPrep) && s.is(k+1, isTime) {
		k--
	}
	return k
}

// governed judges toponym i after the preposition j.
func (s *sentence) governed(j, i int, st statement) fit {
	p := strings.ToLower(s.text(j))
	f, known := prepositions[p]
	if !known {
		return locating
	}
	before := strings.ToLower(s.text(j - 1))
	if p == "for" {
		before = strings.ToLower(s.text(s.beforeTime(j - 1)))
	}
	if origins[before] && j-1 != st.verb {
		return weak
	}
	switch p {
	case "of":
		return s.fitOf(j, i, st, before)
	case "with":
		if before == "war" {
			return goal
		}
	case "on":
		if before == "war" {
			return direct
		}
	case "for":
		if bounds[before] { // "headed for Lima"
			return goal
		}
	case "from":
		if arrivals[before] || st.verb >= 0 && arrivals[strings.ToLower(s.text(st.verb))] {
			return never
		}
		if departures[before] || st.verb >= 0 && departures[strings.ToLower(s.text(st.verb))] {
			return goal - 1
		}
		return origin
	}
	return f
}

// origins are participles that tell where a thing is from, not where it was done to.
var origins = set("made based located headquartered situated manufactured produced")

// belongers are words, beside offices, whose "of" names what somebody is part of.
var belongers = set("lady lords native citizen citizens people bank")

// fitOf judges toponym i after the "of" at word j, and the word before that.
func (s *sentence) fitOf(j, i int, st statement, before string) fit {
	if belongers[before] || english.Is(before, english.Office) {
		return never
	}
	if polities[before] || siteNouns[before[strings.LastIndexByte(before, '-')+1:]] { // "in the Duchy of Brabant", "in the High-street of Hull"
		k := j - 2
		for k >= st.from && s.words[k].is(isDet) {
			k--
		}
		switch {
		case k >= st.from && s.is(k, isPrep):
			return s.governed(k, i, st)
		case st.verb >= 0 && i > st.verb:
			return s.objectFit(i, st.verb)
		}
		return object
	}
	if s.is(j-1, isEventNoun) {
		return goal
	}
	if k := j - 2; s.is(k, isDet) && k > st.from && strings.EqualFold(s.text(k-1), "by") && !s.is(j-1, isName) {
		return never // "by the masons of Thornbury"
	}
	if s.is(j-1, isComma) { // "Anne, daughter of John Pyke, of Halifax"
		return weak
	}
	if s.is(j-1, isName) && !s.is(j-1, isOrg) {
		if s.leads(j-1, st.from) { // "Prime Minister Diem of Vietnam"
			return locating
		}
		return weak // "John Hilton of Fulham"
	}
	return object
}

// takesOffice reports whether the office whose territory toponym i is, is what the statement's
// verb gives to somebody.
func (s *sentence) takesOffice(i int, st statement) bool {
	if st.verb < 0 {
		return false
	}
	for k := i - 1; k >= st.verb && i-k < 8; k-- {
		if careers[strings.ToLower(s.text(k))] {
			return true
		}
		if s.words[k].is(isPrep|isComma|isConj) && !strings.EqualFold(s.text(k), "of") {
			return false
		}
	}
	return false
}

// polities are kinds of place whose "of" leads in the name itself.
var polities = set(`state republic kingdom empire duchy principality county city town village borough parish province territory
	commonwealth federation sultanate emirate isle island port district region bishopric diocese`)

// bounds are words whose "for" tells where to.
var bounds = set(`head heads headed heading sail sails sailed sailing set sets depart departs departed embark embarks embarked leave
	leaves left make makes made bound out off march marched`)

// arrivals are words whose "from" tells where something was before.
var arrivals = set("arrived arrives arrive came comes come returned returns return back arr arrival")

// departures are words whose "from" tells where.
var departures = set(`fled sailed set escaped expelled withdrew withdrawn departed left moved emigrated rescued driven
	evacuated retreated sail sails out away travelled traveled flew broadcast launched led`)

// possessive reports whether the toponym is followed by 's.
func (s *sentence) possessive(i int) bool {
	rest := s.doc.Text[s.words[i].span.End:]
	return strings.HasPrefix(rest, "'s") || strings.HasPrefix(rest, "’s")
}

// modifier reports whether word j may stand between a preposition and a
// toponym: "in the northern part of the city of".
func (s *sentence) modifier(j int) bool {
	w := s.words[j]
	switch {
	case w.is(isComma):
		return s.is(j-1, isPlace)
	case w.is(isDet|isQuote|isConj) && !w.is(isName), w.is(isPlace):
		return true
	}
	return !w.is(isPrep|isTime|marks|finite|isPart|isIng|isTo|isRel|isSub|isPron) && (!w.is(isName) || w.is(isOrg))
}

// subjectFit judges a toponym in the subject: where something is done to it,
// that is where; a state that acts is not.
func (s *sentence) subjectFit(i int, st statement, t *model.Toponym) fit {
	v := st.verb
	for j := v; j < st.to && j < v+4; j++ {
		w := s.words[j]
		if w.is(isBe) && !s.is(j+1, isIng) {
			return inName
		}
		if !w.is(isHave | isBe | isAdv | isModal | isNot) {
			if undergone[strings.ToLower(s.text(j))] {
				return inName
			}
			break
		}
	}
	if st.to > st.verb+1 && s.is(i+1, isName) { // "the Berlin wall fell"
		return object
	}
	if t.Place.Kind == model.Country {
		return never
	}
	return locating
}

// passive reports whether the predicate at verb is a form of "be" and a participle.
func (s *sentence) passive(verb int) bool {
	be := false
	for j := verb; j < len(s.words) && j < verb+5; j++ {
		w := s.words[j]
		switch {
		case w.is(isBe | isBare):
			be = true
		case w.is(isPart):
			return be
		case !w.is(isHave | isAdv | isModal | isNot | isTo):
			return false
		}
	}
	return false
}

// undergone are verbs whose subject is where they happen.
var undergone = set(`surrendered capitulated fell became gained seceded collapsed joined erupted suffered burned burnt
	elected voted held hosted saw witnessed celebrated exploded`)

// objectFit judges a toponym that is the object of the verb or stands freely
// after it.
func (s *sentence) objectFit(i, verb int) fit {
	for j := verb; j < i; j++ {
		w := strings.TrimPrefix(strings.ToLower(s.text(j)), "re-")
		stem := strings.TrimSuffix(w, "ing")
		if directed[w] || directed[stem+"ed"] || directed[stem+"d"] {
			return direct
		}
		if allying[w] {
			return never
		}
	}
	return object
}

// directed are verbs whose object is where they happen.
var directed = set(`attacked invaded occupied conquered captured besieged bombed entered reached left visited annexed liberated
	raided overran overrun seized toured crossed stormed sacked burned burnt destroyed founded settled hit struck
	devastated shook partitioned divided defended evacuated colonised colonized blockaded sighted rounded subjugated shelled recaptured
	retook fortified surrounded`)

// allying are verbs whose objects are parties.
var allying = set("united allied linked obliged joined bound")
