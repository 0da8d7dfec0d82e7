package extract

import (
	"strings"

	"chronotope/model"
)

// This file takes note of what lines, labels and first sentences say that a text is about.

// onlyPlaces reports whether a block is nothing but names of places, perhaps with marks
// around them: it heads what stands below.
func (x *reader) onlyPlaces(block model.Span) bool {
	if len(x.mentions) == 0 || block.Len() > longestPlaceLine {
		return false
	}
	at := block.Start
	for _, m := range x.mentions {
		if m.class&isPlace == 0 || !block.Contains(m.span) || hasLetter(x.doc.Text[at:m.span.Start]) {
			return false
		}
		at = m.span.End
	}
	return !hasLetter(x.doc.Text[at:block.End])
}

// longestPlaceLine is how many bytes a line has at most that is nothing but a place.
const longestPlaceLine = 80

// only is the one place that the mentions name; none where they name several,
// or something larger than a country.
func (x *reader) only() []model.PlaceMention {
	var out []model.PlaceMention
	for _, m := range x.mentions {
		if m.class&isPlace == 0 {
			continue
		}
		name := m.span.Of(x.doc.Text)
		abbreviated := len(name) < 5 && strings.ToUpper(name) == name // in capitals any word looks like one
		if t := x.tops; !abbreviated && locates(t[m.index].Role) && t[m.index].Place.Kind != model.OtherPlace {
			out = append(out, model.PlaceMention{Selector: model.Select(x.doc.Text, m.span), Place: t[m.index].Place})
		}
	}
	if len(out) != 1 {
		return nil
	}
	return out
}

// label takes note of a place that opens a block as its label: "VANCOUVER: ...".
func (x *reader) label(n int) {
	s := &x.s
	if s.span.Start != s.block.Span.Start {
		return
	}
	for i, w := range s.words {
		if w.is(isPlace) && s.text(i+1) == ":" && i < 4 {
			x.discourse.topic, x.discourse.topicFor = []model.PlaceMention{s.mention(i, x.tops)}, n
			return
		}
		if !w.is(isPlace | isComma) {
			return
		}
	}
}

// introduced takes note of a town that the first sentence of a paragraph says something of, which
// makes it what the paragraph is about: "Leeds, Yorkshire, is the younger of the two".
func (x *reader) introduced(n int, span model.Span) {
	if len(x.mentions) == 0 || x.mentions[0].class&isPlace == 0 {
		return
	}
	t := &x.tops[x.mentions[0].index]
	if t.Span.Start == span.Start {
		x.discourse.topicFor = min(x.discourse.topicFor, n-1) // it goes on to another place
	}
	if t.Place.IsZero() || t.Place.Kind != model.City || t.Role != model.RolePlace || !introduces[strings.ToLower(strings.TrimSpace(x.doc.Text[span.Start:t.Span.Start]))] {
		return
	}
	end := t.Span.End
	for _, m := range x.mentions[1:] { // the division that it lies in
		if m.class&isPlace == 0 || strings.Trim(x.doc.Text[end:m.span.Start], ", ") != "" {
			break
		}
		end = m.span.End
	}
	ws := strings.Fields(strings.TrimLeft(x.doc.Text[end:span.End], ", "))
	if len(ws) > 2 && (describes[ws[0]] || (ws[0] == "is" || ws[0] == "was") && complements[ws[1]]) {
		x.discourse.topic, x.discourse.topicFor = []model.PlaceMention{{Selector: model.Select(x.doc.Text, t.Span), Place: t.Place}}, n+introducedFor
	}
}

// introducedFor is for how many paragraphs more than its own a town is introduced that no
// heading parts from it.
const introducedFor = 2

var (
	introduces  = map[string]bool{"": true, "the town of": true, "the city of": true, "the village of": true, "the parish of": true, "the port of": true, "the borough of": true}
	describes   = set("lies stands sits began grew owes dates takes became has had")
	complements = set("a an the one not much still once then now in on at by among our my his their of always never no far little")
)
