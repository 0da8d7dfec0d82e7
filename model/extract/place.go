package extract

import (
	"cmp"
	"slices"
	"strings"

	"chronotope/model"
	"chronotope/model/english"
	"chronotope/model/language"
)

// fit says how well a toponym tells where the event of its statement happened.
type fit int

// From locating, a toponym is taken for the place.
const (
	never    fit = 0
	weak     fit = 3
	locating fit = 5
	object   fit = 6
	inName   fit = 7
	goal     fit = 8
	direct   fit = 10
)

// prepositions that put an event at a place, and how surely.
var prepositions = map[string]fit{
	"in": direct, "at": direct, "near": direct, "outside": direct, "inside": direct, "within": direct, "throughout": direct,
	"on": direct - 1, "off": direct - 1, "around": direct - 1, "across": direct - 1, "along": direct - 1, "up": direct - 1,
	"against": direct - 1, "into": direct - 1,
	"over": goal, "upon": goal, "to": goal, "onto": goal, "towards": goal, "toward": goal, "through": goal, "above": goal,
	"of": object, "about": object,
	"from": locating, "before": locating, "via": locating,
	"under": weak, "beyond": weak, "between": weak, "for": weak, "among": weak,
	"with": never, "by": never, "than": never, "like": never, "unlike": never, "as": never,
}

// located is a toponym of a statement and how well it fits.
type located struct {
	word  int
	fit   fit
	chain int // the first word of the row that it stands in: "Troy, New York"
}

// placesIn returns the places that a statement dated by d names, in the order of
// locatedIn, without those that are not where it happened.
func (s *sentence) placesIn(st statement, d dating, tops []model.Toponym) []model.PlaceMention {
	found := slices.DeleteFunc(s.locatedIn(st, d, tops), func(l located) bool { return l.fit < locating })
	return s.mentions(found, tops)
}

// locatedIn returns the toponyms of a statement dated by d, the most fitting first and
// after it those it lies in.
func (s *sentence) locatedIn(st statement, d dating, tops []model.Toponym) []located {
	var found []located
	last, chain := never, 0
	for i := st.from; i < st.to; i++ {
		if !s.words[i].is(isPlace) {
			continue
		}
		inSubject := st.subject[0] <= i && i < st.subject[1]
		if st.shares && i < s.clauses[st.clause].from && !inSubject {
			continue
		}
		f := s.fit(i, st, &tops[s.words[i].index])
		if s.follows(i, st.from) {
			if f != never {
				f = last
			}
		} else {
			chain = i
		}
		last = f
		switch c := s.clauses[s.clauseOf(i)]; {
		case s.tongue != language.English:
			found = append(found, located{i, f, chain})
		case c.join == aside && c.from > st.from:
		case c.join == relative && c.from > st.from && c.to < st.to && !inSubject:
		default:
			found = append(found, located{i, f, chain})
		}
	}
	if c := s.clauses[s.clauseOf(d.first)]; c.join == aside {
		for i := c.from; i < c.to; i++ {
			if s.words[i].is(isPlace) {
				found = append(found, located{i, direct + 1, c.from})
			}
		}
	}
	slices.SortStableFunc(found, func(a, b located) int {
		return cmp.Or(cmp.Compare(b.fit, a.fit), cmp.Compare(s.distance(a.chain, d), s.distance(b.chain, d)))
	})
	return found
}

// distance is how many words lie between word i and a time.
func (s *sentence) distance(i int, d dating) int { return max(d.first-i, i-d.last) }

// placesBeside returns the places that will do where the clause itself names
// none: in brackets in it, in a clause that hangs on it, or at the head of the
// sentence.
func (s *sentence) placesBeside(st statement, tops []model.Toponym) []model.PlaceMention {
	var found []located
	for i := st.from; i < st.to; i++ {
		c := s.clauses[s.clauseOf(i)]
		if s.words[i].is(isPlace) && c.join == aside && c.to-c.from < 4 && !s.is(c.from, isPrep) && s.fit(i, st, &tops[s.words[i].index]) >= locating {
			found = append(found, located{i, locating, i})
		}
	}
	return s.mentions(append(append(found, s.trailing(st, tops)...), s.frame(st, tops)...), tops)
}

func (s *sentence) mentions(found []located, tops []model.Toponym) []model.PlaceMention {
	var out []model.PlaceMention
	for _, l := range found {
		out = appendPlace(out, s.mention(l.word, tops))
	}
	return out
}

// frame returns the place that opens the sentence and holds for all of it: "In
// Western Europe, ...".
func (s *sentence) frame(st statement, tops []model.Toponym) []located {
	if st.from == 0 || !s.is(0, isPrep) || prepositions[strings.ToLower(s.text(0))] < direct-1 {
		return nil
	}
	for i := 1; i < min(5, len(s.words)); i++ {
		if s.words[i].is(isPlace) && s.is(i+1, isComma) && locates(tops[s.words[i].index].Role) {
			return []located{{i, locating, i}}
		}
	}
	return nil
}

// trailing returns the places of the clauses without a time that hang on a
// statement's and come after it.
func (s *sentence) trailing(st statement, tops []model.Toponym) []located {
	var out []located
	for k, c := range s.clauses {
		if c.parent != st.clause || c.from < st.to || c.times > 0 || c.join == coordinate || c.join == mainClause {
			continue
		}
		if c.verb >= 0 && origins[strings.ToLower(s.text(c.verb))] {
			continue // where a firm sits, not where it acts
		}
		sub := s.statement(k)
		for i := c.from; i < c.to; i++ {
			if s.words[i].is(isPlace) && s.own(k, i) && s.fit(i, sub, &tops[s.words[i].index]) >= direct-1 {
				out = append(out, located{i, locating, i})
			}
		}
	}
	return out
}

func (s *sentence) mention(i int, tops []model.Toponym) model.PlaceMention {
	t := &tops[s.words[i].index]
	return model.PlaceMention{Selector: model.Select(s.doc.Text, t.Span), Place: t.Place}
}

// appendPlace appends m unless the place is there.
func appendPlace(out []model.PlaceMention, m model.PlaceMention) []model.PlaceMention {
	for _, o := range out {
		if o.Place == m.Place && (!m.Place.IsZero() || o.Selector.Quote == m.Selector.Quote) {
			return out
		}
	}
	return append(out, m)
}

// follows reports whether the toponym i goes on with the one before it: "Troy,
// New York", "Denmark and Norway".
func (s *sentence) follows(i, from int) bool {
	for j := i - 1; j >= from; j-- {
		switch w := s.words[j]; {
		case w.is(isPlace):
			return true
		case w.is(isShut):
			for j > from && !s.words[j].is(isOpen) {
				j--
			}
		case w.is(isComma | isConj | isDet):
		case s.tongue != language.English && (s.roleOf(j) == language.And || s.roleOf(j) == language.Article):
		default:
			return false
		}
	}
	return false
}

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
		return weak
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
	if polities[before] { // "in the Duchy of Brabant"
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
