package model

import (
	"slices"

	"chronotope/model/edtf"
)

// EventID names an event within a project.
type EventID string

// Status is the reader's judgement of an event.
type Status uint8

// The judgements.
const (
	Proposed Status = iota // by extraction, not judged yet
	Accepted
	Rejected
)

// String is the status's name in the interchange formats.
func (s Status) String() string { return nameOf(s, "proposed", "accepted", "rejected") }

// nameOf is the name of a value that is counted from 0, or "unknown" beyond the last.
func nameOf[T ~uint8](value T, names ...string) string {
	if int(value) < len(names) {
		return names[value]
	}
	return "unknown"
}

// PlaceMention is a place and the words of the passage's document that name it.
type PlaceMention struct {
	Selector Selector
	Place    Place
}

// Evidence is one passage that states an event.
type Evidence struct {
	Document DocumentID
	Date     edtf.Value     // as this passage has it
	Anchor   Selector       // the time expression that dates it
	Passage  Selector       // the sentence or clause that states it
	Places   []PlaceMention // where, most specific first; one that the user added has no Selector
	Lost     bool           // the document, read again, no longer holds the passage

	Mode    Mode   `json:",omitempty"` // how the passage means it
	Speaker string `json:",omitempty"` // who says so by the passage, or denies it, in the text's words; "" where it is the text itself

	DateFrom Assumption `json:",omitempty"` // whence what Anchor leaves open of Date, or that it dates the passage
	// How likely it is that there is such an event of Date, and that it was at the first of
	// Places: 0 to 1, 0 where that is not known. See Event.DateConfidence.
	DateConfidence, PlaceConfidence float64 `json:",omitempty"`
}

// Edits is the set of an event's fields that the user has changed: reading the
// documents again leaves those as they are.
type Edits uint8

// The fields.
const (
	EditedHeadline Edits = 1 << iota
	EditedDate
	EditedPlaces
	EditedEvidence // joined, split, or made by the user
)

// Event is something that documents say happened, with every passage that says
// so. An Event is a value that is never changed once it is part of a project: an
// edit puts another in its place. Use Clone to start one.
type Event struct {
	ID         EventID
	Headline   string
	Type       string     // what happened, as a word such as "adopted"; "" where the text does not tell
	Date       edtf.Value // the best of its evidence, or the user's
	Status     Status
	Confidence float64 // 0 to 1: that it is as it was proposed, with its date and place
	Disputed   bool    // its passages disagree
	Edited     Edits
	Tags       []string  // the user's, in their order
	Color      string    // the user's: the name of a colour of the palette, "" for none
	Note       string    // the user's
	Apart      []EventID // events that the user said are not this one
	Reasons    []Reason
	Evidence   []Evidence // the main one first; at least one unless the user made it
}

// Clone returns a copy that shares no slice with e.
func (e *Event) Clone() *Event {
	c := *e
	c.Reasons = slices.Clone(e.Reasons)
	c.Apart = slices.Clone(e.Apart)
	c.Tags = slices.Clone(e.Tags)
	c.Evidence = slices.Clone(e.Evidence)
	for i := range c.Evidence {
		c.Evidence[i].Places = slices.Clone(c.Evidence[i].Places)
	}
	return &c
}

// Places returns the places of all evidence, the main evidence's first, each once.
func (e *Event) Places() []Place {
	var out []Place
	for i := range e.Evidence {
		for _, m := range e.Evidence[i].Places {
			if !m.Place.IsZero() && !slices.Contains(out, m.Place) {
				out = append(out, m.Place)
			}
		}
	}
	return out
}

// SetPlaces makes places those of the event: the evidence keeps the mentions of them
// and loses those of others, and what none mentions is added to the main evidence, whose
// places are in the order of the list.
func (e *Event) SetPlaces(places []Place) {
	for i := range e.Evidence {
		e.Evidence[i].Places = slices.DeleteFunc(e.Evidence[i].Places, func(m PlaceMention) bool { return !slices.Contains(places, m.Place) })
	}
	if len(e.Evidence) == 0 {
		e.Evidence = []Evidence{{}}
	}
	known := e.Places()
	for _, p := range places {
		if !slices.Contains(known, p) {
			e.Evidence[0].Places = append(e.Evidence[0].Places, PlaceMention{Place: p})
		}
	}
	slices.SortStableFunc(e.Evidence[0].Places, func(a, b PlaceMention) int {
		return slices.Index(places, a.Place) - slices.Index(places, b.Place)
	})
}

// Reading is all that extraction makes of one document.
type Reading struct {
	Times    []TimeExpression // in order of the text
	Toponyms []Toponym        // in order of the text
	Events   []*Event         // in order of time
	Unused   []UnusedTime     // in order of the text
}
