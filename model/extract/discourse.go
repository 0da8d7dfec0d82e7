package extract

import (
	"slices"
	"strings"

	"chronotope/model"
	"chronotope/model/edtf"
)

// discourse is what a reader keeps in mind from one sentence to the next: where
// the last event was, what the section is about, who sits where.
type discourse struct {
	last      []model.PlaceMention // of the last event told
	lastBlock int
	date      edtf.Value
	topic     []model.PlaceMention            // the place that a label such as "VANCOUVER:" sets
	topicFor  int                             // the block that it labels
	section   []model.PlaceMention            // the one place in the heading
	named     []model.PlaceMention            // the place last named, whatever it did there
	holders   map[string][]model.PlaceMention // of an office, by the holder's last name
	person    string                          // the last name of who acted last
	seats     []seat                          // as the text tells
	known     []seat                          // of bodies whose city the text names
	index     bool                            // in a list of references, where dates are of works
}

// seat is where a body sits: "the UN Assembly in New York".
type seat struct {
	body   body
	places []model.PlaceMention
}

// body is the name of an assembly, court or the like: what it is, and the words
// of the name before that, in small letters.
type body struct {
	noun  string
	names []string
}

// same reports whether two names can be of one body: one has all the words of
// the other, or they share one.
func (b body) same(o body) bool {
	if b.noun != o.noun || b.noun == "" {
		return false
	}
	if len(b.names) == 0 || len(o.names) == 0 {
		return true
	}
	return slices.ContainsFunc(b.names, func(n string) bool { return slices.Contains(o.names, n) })
}

// covers reports whether b, all the words that a body's name can have, has those
// of o, and o any at all.
func (b body) covers(o body) bool {
	for _, n := range o.names {
		if !slices.Contains(b.names, n) {
			return false
		}
	}
	return len(o.names) > 0
}

// knownSeats are bodies that texts name without saying where they sit, and the
// city; it counts only where the text names the city too.
var knownSeats = []struct {
	body body
	city string
}{
	{body{"assembly", []string{"un", "united", "nations", "general"}}, "New York"},
	{body{"council", []string{"un", "united", "nations", "security"}}, "New York"},
	{body{"parliament", []string{"european"}}, "Strasbourg"},
	{body{"commission", []string{"european"}}, "Brussels"},
	{body{"court", []string{"international", "criminal"}}, "The Hague"},
}

// heading takes note of a heading: the places told before it hold no longer.
func (t *discourse) heading(text string) {
	t.last, t.topic, t.section = nil, nil, nil
	w := strings.ToLower(strings.Trim(text, "#*:. 0123456789"))
	t.index = referenceHeadings[w]
}

var referenceHeadings = map[string]bool{
	"references": true, "bibliography": true, "further reading": true, "works cited": true, "literature": true,
	"external links": true, "see also": true, "citations": true, "footnotes": true, "literature cited": true,
	"sources and further reading": true, "select bibliography": true, "selected bibliography": true,
}

// survey notes where bodies sit by the text's own words: "the General Assembly
// in New York", "the UN Assembly New York".
func (t *discourse) survey(text string, tops []model.Toponym) {
	for i := range tops {
		p := &tops[i]
		if !locates(p.Role) || p.Place.IsZero() {
			continue
		}
		here := []model.PlaceMention{{Selector: model.Select(text, p.Span), Place: p.Place}}
		for _, k := range knownSeats {
			if p.Span.Of(text) == k.city {
				t.known = append(t.known, seat{k.body, here})
			}
		}
		before := text[max(0, p.Span.Start-64):p.Span.Start]
		before = strings.TrimRight(before, " ")
		before = strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(before, " in"), " at"), ",")
		if b := bodyAt(before); b.noun != "" {
			t.seats = append(t.seats, seat{b, here})
		}
	}
}

// bodyAt returns the body whose name text ends with.
func bodyAt(text string) body {
	var b body
	for {
		i := strings.LastIndexAny(text, " \n")
		w := text[i+1:]
		if w == "" || w[0] < 'A' || w[0] > 'Z' {
			return b
		}
		w = strings.ToLower(w)
		if b.noun == "" {
			if !bodies[w] {
				return b
			}
			b.noun = w
		} else if w != "the" {
			b.names = append(b.names, w)
		}
		if i < 0 {
			return b
		}
		text = strings.TrimRight(text[:i], " \n")
	}
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

// remember notes where an event took place, and who took part.
func (t *discourse) remember(s *sentence, st statement, c *eventMention, block int) {
	places := c.Places
	t.last, t.lastBlock, t.date = places, block, c.Date
	if b := s.body(st); b.noun != "" && len(places) > 0 {
		t.seats = append(t.seats, seat{b, places})
	}
}

// carry returns the place of a statement that names none, from elsewhere in the
// text, and why; none where nothing says that it is the same.
func (t *discourse) carry(s *sentence, st statement, date edtf.Value, block int) ([]model.PlaceMention, model.ReasonCode) {
	if s.takesEffect(st) {
		return nil, model.NoReason
	}
	near := t.lastBlock == block || t.lastBlock == block-1
	switch {
	case s.refers(st, placeNouns, true) && len(t.named) > 0 && len(t.section) == 0:
		return t.named, model.ReasonRefersBack
	case near && len(t.last) > 0 && s.refers(st, gatheringNouns, t.soon(date)):
		return t.last, model.ReasonSameGathering
	}
	if places, why := t.seatOf(s.body(st)); why != model.NoReason {
		return places, why
	}
	switch {
	case len(t.topic) > 0 && t.topicFor == block:
		return t.topic, model.ReasonTopic
	case t.lastBlock == block && len(t.last) > 0 && (s.pointsBack(st) || s.aboutEvent(st)):
		return t.last, model.ReasonRefersBack
	case len(t.holders[t.person]) > 0 && t.person != "":
		return t.holders[t.person], model.ReasonOffice
	case len(t.section) > 0:
		return t.section, model.ReasonSection
	}
	return nil, model.NoReason
}

// seatOf is where a body sits, as the text says or as is known, and which of both.
func (t *discourse) seatOf(b body) ([]model.PlaceMention, model.ReasonCode) {
	for _, seat := range t.seats {
		if seat.body.same(b) {
			return seat.places, model.ReasonSameBody
		}
	}
	for _, seat := range t.known {
		if seat.body.noun == b.noun && seat.body.covers(b) {
			return seat.places, model.ReasonKnownSeat
		}
	}
	return nil, model.NoReason
}

// takesEffect reports whether the statement is that a law or treaty begins to
// hold, which happens nowhere: "entered into force".
func (s *sentence) takesEffect(st statement) bool {
	for i := max(st.verb, 0); i+1 < st.to; i++ {
		if w := strings.ToLower(s.text(i + 1)); (w == "force" || w == "effect") && s.is(i, isPrep) {
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
		switch w := strings.ToLower(s.text(i)); w {
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
		switch t := strings.ToLower(s.text(i)); {
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
	placeNouns = set(`there here town city village colony island capital parish borough port district neighbourhood
		neighborhood settlement place`)
	gatheringNouns = set(`conference forum summit congress meeting session plenary convention declaration
		close treaty agreement protocol talks festival games exhibition statement`)
)

// refers reports whether the statement refers back with one of the nouns: alone
// in the case of "there", or after a definite article; with a name between them
// ("the Turin Charter") only where named.
func (s *sentence) refers(st statement, nouns map[string]bool, named bool) bool {
	for i := st.from; i < st.to; i++ {
		t := strings.ToLower(s.text(i))
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

// body is the body that a statement's subject names, if any.
func (s *sentence) body(st statement) body {
	for i := st.subject[1] - 1; i >= st.subject[0]; i-- {
		if w := s.words[i]; w.is(isName) && bodies[strings.ToLower(s.text(i))] {
			return bodyAt(s.doc.Text[s.words[st.subject[0]].span.Start:w.span.End])
		}
	}
	return body{}
}

// bodies are the last words of names of bodies that sit at one place.
var bodies = set(`assembly council parliament commission committee senate court congress tribunal cabinet board`)

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
		case w.is(isName) && !w.is(isPlace|isEventNoun|isOrg) && !leaders[strings.ToLower(s.text(i))]:
			name = strings.TrimSuffix(strings.TrimSuffix(strings.ToLower(s.text(i)), "'s"), "’s")
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
		if strings.EqualFold(s.text(j), "of") && (leaders[strings.ToLower(s.text(j-1))] || s.is(j-1, isName) && s.leads(j-1, from)) {
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
		switch strings.ToLower(s.text(i)) {
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
	for ; i >= from && s.words[i].is(isName); i-- {
		if leaders[strings.ToLower(s.text(i))] {
			return true
		}
	}
	return false
}

// leaders rule the place they are of, and act there.
var leaders = set(`president premier minister king queen emperor tsar sultan ruler chancellor dictator governor mayor
	tyrant shah khan prince duke regent head`)
