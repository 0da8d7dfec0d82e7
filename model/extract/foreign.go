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
// date, in its own words, and of the places that it names.
func (x *reader) quote(b model.Block, span model.Span) {
	var c *eventMention
	for _, m := range x.mentions {
		switch {
		case m.class&isTime != 0 && c == nil:
			c = newEventMention(x.doc, x.times[m.index].Date, m.span, span)
		case m.class&isTime != 0:
			x.unused = append(x.unused, model.UnusedTime{Span: m.span, Code: model.UnusedNoStatement})
		}
	}
	for _, m := range x.mentions {
		if m.class&isPlace != 0 && locates(x.tops[m.index].Role) {
			c.Places = appendPlace(c.Places, model.PlaceMention{Selector: model.Select(x.doc.Text, m.span), Place: x.tops[m.index].Place})
		}
	}
	words := strings.Fields(span.Of(x.doc.Text))
	if len(words) < 4 || b.Kind == model.Heading {
		x.unused = append(x.unused, model.UnusedTime{Span: c.Anchor.Span, Code: model.UnusedDateline})
		return
	}
	c.headline, c.told = brief(words), toldByQuote
	c.terms.set(strings.Fields(strings.ToLower(c.headline)))
	c.because(model.ReasonQuoted, c.Anchor.Quote)
	if len(c.Places) > 0 {
		c.because(model.ReasonLocatedBy, c.Places[0].Selector.Quote)
	}
	x.found = append(x.found, c)
}

// brief is the first words of a text, as many as a headline has.
func brief(words []string) string {
	if len(words) > headlineWords {
		return strings.Join(words[:headlineWords], " ") + " …"
	}
	return strings.TrimRight(strings.Join(words, " "), ".")
}
