package extract

import (
	"strings"

	"chronotope/model"
)

// foreign reports whether the sentence at hand is in a language whose dates are read
// but whose grammar is not known.
func (x *reader) foreign() bool {
	for _, m := range x.mentions {
		if m.class&isTime != 0 {
			return x.times[m.index].Language != ""
		}
	}
	return false
}

// quote makes the event mention of a sentence in such a language: that it tells of its first
// date, in its own words.
func (x *reader) quote(n int, b model.Block, span model.Span) {
	var c *eventMention
	for _, m := range x.mentions {
		switch {
		case m.class&isTime != 0 && c == nil:
			c = newEventMention(x.doc, x.times[m.index].Date, m.span, span)
		case m.class&isTime != 0:
			x.unused = append(x.unused, model.UnusedTime{Span: m.span, Code: model.UnusedNoStatement})
		}
	}
	words := strings.Fields(span.Of(x.doc.Text))
	if len(words) < 4 || b.Kind == model.Heading {
		x.unused = append(x.unused, model.UnusedTime{Span: c.Anchor.Span, Code: model.UnusedDateline})
		return
	}
	c.headline, c.confidence = brief(words), 0.4
	c.terms.set(strings.Fields(strings.ToLower(c.headline)))
	c.because(model.ReasonQuoted, c.Anchor.Quote)
	x.whereQuoted(c, n, c.Passage.Span)
	x.found = append(x.found, c)
}

// brief is the first words of a text, as many as a headline has.
func brief(words []string) string {
	if len(words) > headlineWords {
		return strings.Join(words[:headlineWords], " ") + " …"
	}
	return strings.TrimRight(strings.Join(words, " "), ".")
}
