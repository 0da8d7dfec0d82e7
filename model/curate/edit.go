package curate

import (
	"slices"

	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/extract"
	"chronotope/model/project"
)

// Details are what of an event the user can edit.
type Details struct {
	Headline string
	Date     edtf.Value
	Places   []model.Place
	Tags     []string
	Note     string
	Color    string // the name of a colour of the palette, "" for none
}

// DetailsOf are those of an event.
func DetailsOf(e *model.Event) Details {
	return Details{Headline: e.Headline, Date: e.Date, Places: e.Places(), Tags: e.Tags, Note: e.Note, Color: e.Color}
}

// PlacedFirst is d with a place in the stead of its first one, or as its only one.
func (d Details) PlacedFirst(p model.Place) Details {
	d.Places = append([]model.Place{p}, d.Places[min(1, len(d.Places)):]...)
	return d
}

// Edit gives an event other details. Which of them are the user's is noted; what is as it
// was is not. An empty headline leaves the one there is.
func Edit(tx *project.Tx, id model.EventID, d Details) error {
	e, err := event(tx, id)
	if err == nil {
		tx.PutEvent(edited(e, d))
	}
	return err
}

// edited is an event with other details; e itself where none is another.
func edited(e *model.Event, d Details) *model.Event {
	next := e.Clone()
	if d.Headline != "" && d.Headline != e.Headline {
		next.Headline = d.Headline
		next.Edited |= model.EditedHeadline
	}
	if d.Date != e.Date {
		next.Date = d.Date
		next.Edited |= model.EditedDate
	}
	places := !slices.Equal(e.Places(), d.Places)
	if places {
		next.SetPlaces(d.Places)
		next.Edited |= model.EditedPlaces
		next = extract.Restate(next, next.Evidence)
	}
	next.Tags, next.Note, next.Color = slices.Clone(d.Tags), d.Note, d.Color
	if !places && next.Edited == e.Edited && next.Headline == e.Headline && next.Date == e.Date &&
		slices.Equal(next.Tags, e.Tags) && next.Note == e.Note && next.Color == e.Color {
		return e
	}
	return next
}

// Tag adds tags to events, each once.
func Tag(tx *project.Tx, ids []model.EventID, tags []string) error {
	return each(tx, ids, func(e *model.Event) *model.Event { return tagged(e, tags) })
}

// tagged is an event with further tags; e itself where it has them all.
func tagged(e *model.Event, tags []string) *model.Event {
	next := e.Clone()
	for _, t := range tags {
		if !slices.Contains(next.Tags, t) {
			next.Tags = append(next.Tags, t)
		}
	}
	if len(next.Tags) == len(e.Tags) {
		return e
	}
	return next
}
