package extract

import (
	"slices"
	"strings"

	"chronotope/model"
)

// body is the name of an assembly, court or the like: what it is, and the words
// of the name before that, in small letters.
type body struct {
	noun  string
	names []string
}

// seats is where bodies sit: "the UN Assembly in New York". Two names can be of one body
// where the noun is the same, and one has no more than that or they share a word.
type seats struct {
	told  [][]model.PlaceMention                // as the text tells, in its order
	first map[string]int                        // the first of told for a noun, for a noun alone ("court ") and for one with a word ("court royal")
	known [len(knownSeats)][]model.PlaceMention // of bodies whose city the text names
}

// knownSeats are bodies that texts name without saying where they sit, and the
// city; it counts only where the text names the city too.
var knownSeats = [...]struct {
	body body
	city string
}{
	{body{"assembly", []string{"un", "united", "nations", "general"}}, "New York"},
	{body{"council", []string{"un", "united", "nations", "security"}}, "New York"},
	{body{"parliament", []string{"european"}}, "Strasbourg"},
	{body{"commission", []string{"european"}}, "Brussels"},
	{body{"court", []string{"international", "criminal"}}, "The Hague"},
}

// survey notes where bodies sit by the text's own words: "the General Assembly
// in New York", "the UN Assembly New York".
func (t *seats) survey(text string, tops []model.Toponym) {
	for i := range tops {
		p := &tops[i]
		if !locates(p.Role) || p.Place.IsZero() {
			continue
		}
		here := []model.PlaceMention{{Selector: model.Select(text, p.Span), Place: p.Place}}
		for k := range knownSeats {
			if t.known[k] == nil && p.Span.Of(text) == knownSeats[k].city {
				t.known[k] = here
			}
		}
		if p.Confidence < 0.5 {
			continue // that a body sits there is not worth more than the name
		}
		before := text[max(0, p.Span.Start-64):p.Span.Start]
		before = strings.TrimRight(before, " ")
		before = strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(before, " in"), " at"), ",")
		t.add(bodyAt(before), here)
	}
}

// add notes where a body sits. What the text told of it before stands.
func (t *seats) add(b body, places []model.PlaceMention) {
	if b.noun == "" {
		return
	}
	if t.first == nil {
		t.first = map[string]int{}
	}
	news := false
	for _, key := range append(b.keys(), b.noun) {
		if _, ok := t.first[key]; !ok {
			t.first[key], news = len(t.told), true
		}
	}
	if news {
		t.told = append(t.told, places)
	}
}

// keys are those in seats.first of a body with this very name.
func (b body) keys() []string {
	if len(b.names) == 0 {
		return []string{b.noun + " "}
	}
	keys := make([]string, len(b.names), len(b.names)+1)
	for i, n := range b.names {
		keys[i] = b.noun + " " + n
	}
	return keys
}

// of is where a body sits, as the text says or as is known, and which of both.
func (t *seats) of(b body) ([]model.PlaceMention, model.ReasonCode) {
	if b.noun == "" {
		return nil, model.NoReason
	}
	keys := []string{b.noun}
	if len(b.names) > 0 {
		keys = append(b.keys(), b.noun+" ")
	}
	best := len(t.told)
	for _, key := range keys {
		if i, ok := t.first[key]; ok {
			best = min(best, i)
		}
	}
	if best < len(t.told) {
		return t.told[best], model.ReasonSameBody
	}
	for k, places := range t.known {
		if places != nil && knownSeats[k].body.noun == b.noun && knownSeats[k].body.covers(b) {
			return places, model.ReasonKnownSeat
		}
	}
	return nil, model.NoReason
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

// body is the body that a statement's subject names, if any.
func (s *sentence) body(st statement) body {
	for i := st.subject[1] - 1; i >= st.subject[0]; i-- {
		if w := s.words[i]; w.is(isName) && bodies[s.low(i)] {
			return bodyAt(s.doc.Text[s.words[st.subject[0]].span.Start:w.span.End])
		}
	}
	return body{}
}

// bodies are the last words of names of bodies that sit at one place.
var bodies = set(`assembly council parliament commission committee senate court congress tribunal cabinet board`)
