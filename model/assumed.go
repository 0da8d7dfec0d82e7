package model

import "fmt"

// Assumption says where a date or a place of a passage comes from when the passage itself
// does not say it.
type Assumption uint8

// The ways something is assumed.
const (
	NotAssumed   Assumption = iota // the passage says it, or the user set it, or there is none
	FromStory                      // what is told before
	FromSection                    // a heading or a label
	FromDocument                   // what the whole document is about, or its own date
)

var assumptionNames = [...]string{"", "story", "section", "document"}

// String is the assumption's name in the interchange formats and in project files; "" for
// NotAssumed.
func (a Assumption) String() string { return assumptionNames[a] }

// ParseAssumption is the assumption of a name.
func ParseAssumption(name string) (Assumption, error) {
	for i, n := range assumptionNames {
		if n == name {
			return Assumption(i), nil
		}
	}
	return NotAssumed, fmt.Errorf("the assumption %.80q", name)
}

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
		case ReasonSection, ReasonTopic, ReasonLabel, ReasonDateline:
			return FromSection
		}
	}
	return FromStory
}

// Dating is the evidence that e has its date from; nil where the user set the date, or
// there is none.
func (e *Event) Dating() *Evidence {
	if e.Edited&EditedDate != 0 || e.Date.IsZero() {
		return nil
	}
	for i := range e.Evidence {
		if v := &e.Evidence[i]; v.Date == e.Date {
			return v
		}
	}
	return nil
}

// Locating is the evidence that e has its first place from; nil where it has none.
func (e *Event) Locating() *Evidence {
	for i := range e.Evidence {
		if len(e.Evidence[i].Places) > 0 {
			return &e.Evidence[i]
		}
	}
	return nil
}

// DateAssumed says whether a part of the event's date is assumed, and whence.
func (e *Event) DateAssumed() Assumption {
	if v := e.Dating(); v != nil {
		return v.DateFrom
	}
	return NotAssumed
}

// PlaceAssumed says whether the event's place is assumed, and whence.
func (e *Event) PlaceAssumed() Assumption {
	if v := e.Locating(); v != nil && e.Edited&EditedPlaces == 0 {
		return e.Assumed(v)
	}
	return NotAssumed
}

// DateConfidence is how likely it is that there is such an event, of that date: 0 to 1, 1
// where the user set it. It is 0 where that is not known, as in old project files.
func (e *Event) DateConfidence() float64 {
	if e.Edited&EditedDate != 0 {
		return 1
	}
	if v := e.Dating(); v != nil {
		return v.DateConfidence
	}
	return 0
}

// PlaceConfidence is how likely it is that the event was at its first place: 0 to 1, 1 where
// the user set it. It is 0 where that is not known, or there is no place on the map.
func (e *Event) PlaceConfidence() float64 {
	v := e.Locating()
	switch {
	case v == nil:
		return 0
	case e.Edited&EditedPlaces != 0:
		return 1
	}
	return v.PlaceConfidence
}
