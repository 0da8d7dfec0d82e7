package curate

import (
	"fmt"
	"strings"

	"chronotope/model"
	"chronotope/model/extract"
	"chronotope/model/project"
)

// FromPassage makes the event that the user says a passage of a document states, to be put
// into the project by Add.
func FromPassage(src *project.Source, passage model.Span) (*model.Event, error) {
	text := src.Document.Text
	if passage.Start < 0 || passage.End > len(text) || passage.Len() <= 0 || strings.TrimSpace(passage.Of(text)) == "" {
		return nil, fmt.Errorf("%s: %w", src.Document.Name, ErrNoPassage)
	}
	e := extract.FromPassage(src.Document, &model.Reading{Times: src.Times, Toponyms: src.Toponyms}, passage)
	e.ID = ""
	return e, nil
}

// FromSentence is FromPassage for the sentence at an offset of the text.
func FromSentence(src *project.Source, offset int) (*model.Event, error) {
	i := src.Document.SentenceAt(offset)
	if i < 0 {
		return nil, fmt.Errorf("%s: %w", src.Document.Name, ErrNoPassage)
	}
	return FromPassage(src, src.Document.Sentences[i])
}

// FromDetails makes an event that no document tells.
func FromDetails(d Details) (*model.Event, error) {
	if d.Headline = strings.TrimSpace(d.Headline); d.Headline == "" {
		return nil, ErrNoHeadline
	}
	return edited(&model.Event{
		Status: model.Accepted, Confidence: 1, Edited: model.EditedEvidence, Reasons: []model.Reason{{Code: model.ReasonByUser}},
	}, d), nil
}

// Add puts an event that is new into the project, under an ID of its own, and selects it.
func Add(tx *project.Tx, e *model.Event) error {
	tx.Select(project.Selection{Event: tx.AddEvent(e).ID})
	return nil
}
