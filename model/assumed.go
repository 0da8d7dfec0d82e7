package model

// Assumption says where the place of a passage comes from when the passage itself does
// not name it.
type Assumption uint8

// The ways a place is assumed.
const (
	NotAssumed   Assumption = iota // the passage names it, or the user set it, or there is none
	FromStory                      // what is told before
	FromSection                    // a heading or a label
	FromDocument                   // what the whole document is about
)

// String is the assumption's name in the interchange formats; "" for NotAssumed.
func (a Assumption) String() string { return [...]string{"", "story", "section", "document"}[a] }

// Assumed says whether the first place of v, evidence of e, is assumed, and whence.
func (e *Event) Assumed(v *Evidence) Assumption {
	if len(v.Places) == 0 || v.Places[0].Selector.Quote == "" || v.Passage.Span.Contains(v.Places[0].Selector.Span) {
		return NotAssumed
	}
	for _, r := range e.Reasons {
		if r.Detail != v.Places[0].Selector.Quote {
			continue
		}
		switch r.Code {
		case ReasonDocument:
			return FromDocument
		case ReasonSection, ReasonTopic, ReasonLabel:
			return FromSection
		}
	}
	return FromStory
}
