package extract

import (
	"strings"

	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/english"
	"chronotope/model/language"
)

// discourse is what a reader keeps in mind from one sentence to the next: where
// the last event was, what the section is about, who sits where.
type discourse struct {
	last      []model.PlaceMention // of the last event told
	lastBlock int
	date      edtf.Value
	topic     []model.PlaceMention            // the place that a label such as "VANCOUVER:" sets
	topicFor  int                             // the last block that it labels
	sections  []section                       // the headings above that name a place, the outermost first
	named     []model.PlaceMention            // the place last named, whatever it did there
	town      []model.PlaceMention            // the last of those that is a town
	holders   map[string][]model.PlaceMention // of an office, by the holder's last name
	person    string                          // the last name of who acted last
	seats     seats
	index     bool                            // in a list of references, where dates are of works
	told      bool                            // an event has been told since the last heading
	lastActor string                          // who acted in the last event
	wereAt    map[string][]model.PlaceMention // where who acts acted last
	dateline  []model.PlaceMention            // of the dateline above
	placeLine []model.PlaceMention            // of the last line that is nothing but a place
}

// section is the one place that a heading names.
type section struct {
	level  int
	places []model.PlaceMention
	whole  bool // the heading is nothing but its name
}

// heading takes note of a heading: it ends the discourse of places.
func (t *discourse) heading(text string, level int) {
	t.last, t.topic, t.placeLine, t.named, t.told = nil, nil, nil, nil, false
	for len(t.sections) > 0 && t.sections[len(t.sections)-1].level >= level {
		t.sections = t.sections[:len(t.sections)-1]
	}
	w := strings.ToLower(strings.Trim(text, "#*:. 0123456789"))
	t.index = referenceHeadings[w]
}

var referenceHeadings = map[string]bool{
	"references": true, "bibliography": true, "further reading": true, "works cited": true, "literature": true,
	"external links": true, "see also": true, "citations": true, "footnotes": true, "literature cited": true,
	"index": true, "contents": true, "table of contents": true, "list of illustrations": true, "list of plates": true, "list of figures": true,
	"inhalt": true, "inhaltsverzeichnis": true, "table des matières": true, "índice": true, "indice": true, "inhoud": true, "spis treści": true, "оглавление": true,
	"sources and further reading": true, "select bibliography": true, "selected bibliography": true,
}

// soonDays is how many days apart events of a gathering are, or of two at one place.
const soonDays = 14

// soon reports whether a date is within days of the last event's.
func (t *discourse) soon(date edtf.Value) bool {
	if t.date.IsZero() || t.date.Precision() < edtf.Days || date.Precision() < edtf.Days {
		return false
	}
	return max(date.Earliest()-t.date.Latest(), t.date.Earliest()-date.Latest()) <= soonDays
}

// since is how many days lie between a date and the last event's, 0 where they overlap or
// nothing is known.
func (t *discourse) since(date edtf.Value) int64 {
	if t.date.IsZero() || date.IsZero() {
		return 0
	}
	return max(date.Earliest()-t.date.Latest(), t.date.Earliest()-date.Latest(), 0)
}

// remember notes where an event took place, and who took part.
func (t *discourse) remember(s *sentence, st statement, c *eventMention, block int) {
	places := c.Places
	t.last, t.lastBlock, t.date, t.told = places, block, c.Date, true
	if t.lastActor = s.agent(st).name; t.lastActor != "" && len(places) > 0 {
		if t.wereAt == nil {
			t.wereAt = map[string][]model.PlaceMention{}
		}
		t.wereAt[t.lastActor] = places
	}
	if b := s.body(st); b.noun != "" && len(places) > 0 {
		t.seats.add(b, places)
	}
}

// carried is a place that the story lends to a statement, and how.
type carried struct {
	from   whereSign
	why    model.ReasonCode
	places []model.PlaceMention
}

// carries returns the places that elsewhere in the text are told to be a statement's.
func (t *discourse) carries(s *sentence, st statement, date edtf.Value, block int, h *home) []carried {
	var out []carried
	add := func(holds bool, from whereSign, why model.ReasonCode, places []model.PlaceMention) {
		if holds && len(places) > 0 {
			out = append(out, carried{from, why, places})
		}
	}
	near := t.lastBlock == block || t.lastBlock == block-1
	add(s.refers(st, placeNouns, true), fromReference, model.ReasonRefersBack, t.named)
	add(s.saysThere(st), fromThere, model.ReasonRefersBack, t.named)
	if s.refers(st, townNouns, true) || s.tongue != language.English && s.refersAbroad() {
		town, why := t.town, model.ReasonRefersBack
		if h.isTown() && (len(town) == 0 || s.doc.BlockAt(town[0].Selector.Span.Start) != block) {
			town, why = h.place, model.ReasonDocument // "the town" of a town's history
		}
		add(true, fromReference, why, town)
	}
	add(near && s.refers(st, gatheringNouns, t.soon(date)), fromGathering, model.ReasonSameGathering, t.last)
	places, why := t.seats.of(s.body(st))
	add(true, fromSeat, why, places)
	add(block <= t.topicFor, fromLabel, model.ReasonTopic, t.topic)
	add(t.lastBlock == block && (s.pointsBack(st) || s.aboutEvent(st)), fromGathering, model.ReasonRefersBack, t.last)
	add(t.person != "", fromOffice, model.ReasonOffice, t.holders[t.person])
	if k := len(t.sections) - 1; k >= 0 {
		from := fromHeading
		if t.sections[k].whole {
			from = fromPlaceLine
		}
		add(true, from, model.ReasonSection, t.sections[k].places)
	}
	return out
}

// takesEffect reports whether the statement is that a law or treaty begins to
// hold, which happens nowhere: "entered into force".
func (s *sentence) takesEffect(st statement) bool {
	for i := max(st.verb, 0); i+1 < st.to; i++ {
		if w := s.low(i + 1); (w == "force" || w == "effect") && s.is(i, isPrep) {
			return st.verb >= 0
		}
	}
	return false
}

// pointsBack reports whether the statement's object is only a word that points
// back: "41 cities endorsed this".
func (s *sentence) pointsBack(st statement) bool {
	if st.verb < 0 {
		return false
	}
	for i := st.verb + 1; i < st.to; i++ {
		switch w := s.low(i); w {
		case "this", "it":
			return !s.is(i+1, isEventNoun|isBe) && (i+1 >= st.to || s.is(i+1, marks|isTime|isPrep))
		}
	}
	return false
}

// aboutEvent reports whether the subject is an event told before: "the campaign",
// "the resulting conflict".
func (s *sentence) aboutEvent(st statement) bool {
	from, event := false, false
	for i := st.subject[0]; i < st.subject[1]; i++ {
		w := s.words[i]
		switch t := s.low(i); {
		case t == "the" || t == "this":
			from = true
		case w.is(isName) || w.is(isPrep):
			return false
		case w.is(isEventNoun):
			event = true
		}
	}
	return from && event
}

// placeNouns after "the" or by themselves refer to a place named before.
var (
	placeNouns     = set("there here colony island district neighbourhood neighborhood settlement place")
	townNouns      = set("town city village capital parish borough port")
	gatheringNouns = set(`conference forum summit congress meeting session plenary convention declaration
		close treaty agreement protocol talks festival games exhibition statement`)
)

// refers reports whether the statement refers back with one of the nouns: alone
// in the case of "there", or after a definite article; with a name between them
// ("the Turin Charter") only where named.
func (s *sentence) refers(st statement, nouns map[string]bool, named bool) bool {
	for i := st.from; i < st.to; i++ {
		t := s.low(i)
		if !nouns[t] {
			continue
		}
		if t == "there" || t == "here" {
			if !s.is(i+1, isBe) && i > st.from {
				return true
			}
			continue
		}
		for j := i - 1; j >= st.from && j > i-8; j-- {
			if strings.EqualFold(s.text(j), "the") || strings.EqualFold(s.text(j), "this") {
				return true
			}
			if s.words[j].is(isName) && !named || s.words[j].is(isPrep|isComma|finite) && !s.words[j].is(isName) {
				break
			}
		}
	}
	return false
}

// follow keeps track of who acts, and of who holds an office where: "Diem was
// named premier of South Vietnam".
func (t *discourse) follow(s *sentence, st statement, tops []model.Toponym) {
	if name, pronoun := s.actor(st); name != "" || !pronoun {
		t.person = name
	}
	if t.person == "" {
		return
	}
	for i := st.from; i < st.to; i++ {
		if !s.words[i].is(isPlace) || !s.governedByOffice(i, st.from) {
			continue
		}
		if t.holders == nil {
			t.holders = map[string][]model.PlaceMention{}
		}
		t.holders[t.person] = []model.PlaceMention{s.mention(i, tops)}
	}
}

// actor is the last name of who acts in a statement, in small letters, "" where none is
// named; pronoun tells whether the subject has one.
func (s *sentence) actor(st statement) (name string, pronoun bool) {
	for i := st.subject[0]; i < st.subject[1]; i++ {
		w := s.words[i]
		switch {
		case w.is(isPron):
			pronoun = true
		case w.is(isName) && !w.is(isPlace|isEventNoun|isOrg) && !english.Is(s.text(i), english.Ruler):
			name = strings.TrimSuffix(strings.TrimSuffix(s.low(i), "'s"), "’s")
		case w.is(isPrep) && name != "":
			return name, pronoun
		}
	}
	return name, pronoun
}

// governedByOffice reports whether an office with "of" stands before the toponym i: "premier
// of South Vietnam".
func (s *sentence) governedByOffice(i, from int) bool {
	for j := i - 1; j > from && j > i-8; j-- {
		if strings.EqualFold(s.text(j), "of") && (english.Is(s.text(j-1), english.Ruler) || s.is(j-1, isName) && s.leads(j-1, from)) {
			return true
		}
		if s.words[j].is(isComma | finite | isTime) {
			return false
		}
	}
	return false
}

// pronoun reports whether the subject is only "he" or "she".
func (s *sentence) pronoun(st statement) bool {
	for i := st.subject[0]; i < st.subject[1]; i++ {
		switch s.low(i) {
		case "he", "she":
			return true
		}
		if !s.words[i].is(marks | isTime | isAdv | isConj) {
			return false
		}
	}
	return false
}

// leads reports whether the name that ends at word i starts with an office:
// "Prime Minister Ngo Dinh Diem".
func (s *sentence) leads(i, from int) bool {
	for ; i >= from; i-- {
		if english.Is(s.text(i), english.Ruler) {
			return true
		}
		if !s.words[i].is(isName) {
			break
		}
	}
	return false
}
