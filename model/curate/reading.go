package curate

import (
	"slices"

	"chronotope/model"
	"chronotope/model/extract"
	"chronotope/model/project"
)

// Reading is a document that was read, with what it tells.
type Reading struct {
	Source *project.Source
	Events []*model.Event // as extraction gives them; their IDs count for nothing
}

// As is a reading of a document that goes by another ID.
func (r Reading) As(id model.DocumentID) Reading {
	src, doc := *r.Source, *r.Source.Document
	doc.ID, src.Document = id, &doc
	out := Reading{Source: &src, Events: make([]*model.Event, len(r.Events))}
	for i, e := range r.Events {
		out.Events[i] = e.Clone()
		for k := range out.Events[i].Evidence {
			out.Events[i].Evidence[k].Document = id
		}
	}
	return out
}

// Restated is the document of a source as it is with what the user says of it, for its
// events to be extracted anew. Encoding and the whole of a page need the file.
func Restated(src *project.Source, given project.Given) *model.Document {
	doc := *src.Document
	if !given.Date.IsZero() || !src.Given.Date.IsZero() { // else it is the file's own
		doc.Date = given.Date
	}
	doc.Place = given.Place
	if given.Title != "" {
		doc.Title = given.Title
	}
	return &doc
}

// Extracted is what extraction found in a document of a source as Restated gave it.
func Extracted(src *project.Source, doc *model.Document, given project.Given, r *model.Reading) Reading {
	next := *src
	next.Document, next.Given, next.Times, next.Toponyms, next.Unused = doc, given, r.Times, r.Toponyms, r.Unused
	return Reading{Source: &next, Events: r.Events}
}

// nameless are the events of a reading without IDs, and as far as the user corrected the
// words of the document with what he says that they mean.
func (r Reading) nameless() []*model.Event {
	c := correctionsIn(r.Source)
	var out []*model.Event
	for _, e := range r.Events {
		if e = c.corrected(e); e != nil {
			e.ID = ""
			out = append(out, e)
		}
	}
	return out
}

// corrections are what the user says that words of a document mean.
type corrections struct {
	denied   project.Spans
	times    []model.TimeExpression
	toponyms []model.Toponym
}

func correctionsIn(src *project.Source) corrections {
	var c corrections
	for _, d := range src.Denied {
		if at, ok := d.Find(src.Document.Text); ok {
			c.denied = append(c.denied, at)
		}
	}
	slices.SortFunc(c.denied, func(a, b model.Span) int { return a.Start - b.Start })
	for _, t := range src.Times {
		if t.ByUser {
			c.times = append(c.times, t)
		}
	}
	for _, t := range src.Toponyms {
		if t.ByUser {
			c.toponyms = append(c.toponyms, t)
		}
	}
	return c
}

// corrected is a copy of an event with the dates and places that the user says its words
// mean; nil where they date nothing.
func (c corrections) corrected(e *model.Event) *model.Event {
	out := e.Clone()
	if len(c.denied)+len(c.times)+len(c.toponyms) == 0 {
		return out
	}
	evidence := slices.DeleteFunc(out.Evidence, func(v model.Evidence) bool { return c.denied.Overlap(v.Anchor.Span) })
	if len(evidence) == 0 {
		return nil
	}
	for i := range evidence {
		c.correct(&evidence[i])
	}
	return extract.Restate(e, evidence)
}

// correct gives a piece of evidence the date and the places that its words mean.
func (c corrections) correct(v *model.Evidence) {
	for _, t := range c.times {
		if t.Phrase.Overlaps(v.Anchor.Span) || t.Span.Overlaps(v.Anchor.Span) {
			v.Date = t.Date
		}
	}
	v.Places = slices.DeleteFunc(v.Places, func(m model.PlaceMention) bool { return c.denied.Overlap(m.Selector.Span) })
	for i := range v.Places {
		for _, t := range c.toponyms {
			if t.Span.Overlaps(v.Places[i].Selector.Span) {
				v.Places[i].Place = t.Place
			}
		}
	}
}
