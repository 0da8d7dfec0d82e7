package curate

import (
	"chronotope/model"
	"chronotope/model/project"
)

// Words are words of a document that mean a date or a place.
type Words struct {
	Document model.DocumentID
	Span     model.Span
	Date     *model.TimeExpression // nil where they mean none
	Place    *model.Toponym        // likewise
}

// Quote is the words themselves, as they stand in their document; "" where the document is
// too short for them.
func (w Words) Quote(src *project.Source) string {
	if w.Span.Start < 0 || w.Span.End < w.Span.Start || w.Span.End > len(src.Document.Text) {
		return ""
	}
	return w.Span.Of(src.Document.Text)
}

// DatingWords are the words that date a piece of evidence in a document; ok is false where
// none do, or the document does not hold them any more.
func DatingWords(src *project.Source, v model.Evidence) (_ Words, ok bool) {
	if v.Anchor.Quote == "" || v.Lost {
		return Words{}, false
	}
	w := Words{Document: v.Document, Span: v.Anchor.Span, Date: &model.TimeExpression{Date: v.Date}}
	for _, t := range src.Times {
		if t.Phrase.Overlaps(w.Span) {
			w.Date, w.Span = &t, t.Phrase
			break
		}
	}
	return w, true
}

// Mentions are where words stand, by document.
type Mentions map[model.DocumentID]project.Spans

// Count is how many there are.
func (m Mentions) Count() int {
	n := 0
	for _, spans := range m {
		n += len(spans)
	}
	return n
}

// date reports whether a passage is dated by the words.
func (m Mentions) date(v *model.Evidence) bool {
	return v.Anchor.Quote != "" && !v.Lost && m[v.Document].Overlap(v.Anchor.Span)
}

// name reports whether a place of a passage is named by the words.
func (m Mentions) name(v *model.Evidence, p model.PlaceMention) bool {
	return p.Selector.Quote != "" && !v.Lost && m[v.Document].Overlap(p.Selector.Span)
}
