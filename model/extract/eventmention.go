package extract

import (
	"slices"

	"chronotope/model"
	"chronotope/model/edtf"
)

// eventMention is one telling of an event: what a passage states, before tellings are
// joined.
type eventMention struct {
	model.Evidence
	headline  string
	kind      string           // the event's type, "" where the words do not tell
	carried   model.ReasonCode // how the places come from elsewhere in the text; none where the statement names them
	reasons   []model.Reason
	told      sureSign          // what tells it
	chance    float64           // how likely its place is among those that come into question; 0 where there was no choice
	terms     terms             // what it is about
	from, to  int64             // days that Date takes in
	open      bool              // Date has no beginning or no end
	weighed   []weighed         // the words of terms; like from, to and open set when event mentions are compared
	weight    float64           // of all of them
	nameCount int               // how many of them are names of what is no place
	plain     int               // and how many are neither place nor tell what happened
	top       float64           // see weights
	counts    map[string]string // see counts
	row       int               // the row of a table that states it, counted from 1; 0 for none
	heading   bool              // it stands in a heading
	event     *model.Event      // of which it is evidence already; nil while a document is read
	at        int               // which of the event's evidence it is
}

// newEventMention makes an event mention of doc with a passage and an anchor in it.
func newEventMention(doc *model.Document, date edtf.Value, anchor, passage model.Span) *eventMention {
	block := doc.BlockAt(passage.Start)
	return &eventMention{
		Evidence: model.Evidence{
			Document: doc.ID, Date: date,
			Anchor: model.Select(doc.Text, anchor), Passage: model.Select(doc.Text, passage),
		},
		heading: block >= 0 && block < len(doc.Blocks) && doc.Blocks[block].Kind == model.Heading,
	}
}

// apart reports whether the user said that the events of two event mentions are not one.
func (c *eventMention) apart(o *eventMention) bool {
	return c.event != nil && o.event != nil &&
		(slices.Contains(c.event.Apart, o.event.ID) || slices.Contains(o.event.Apart, c.event.ID))
}

// because notes a ground for what was decided.
func (c *eventMention) because(code model.ReasonCode, detail string) {
	c.reasons = append(c.reasons, model.Reason{Code: code, Detail: detail})
}

// mean notes how a passage means what it states, and the word that tells so.
func (c *eventMention) mean(m model.Mode, code model.ReasonCode, word string) {
	c.Mode = m
	c.because(code, word)
	switch {
	case !m.Asserts():
		c.told = toldUnsaid
	case m == model.ModePlanned:
		c.told = toldAsPlan
	}
}
