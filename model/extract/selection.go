package extract

import (
	"sort"
	"strings"

	"chronotope/model"
	"chronotope/model/language"
)

// FromPassage makes the event that the user says a passage of doc states: its
// headline in the passage's words, the date and places that r has found in it, as
// far as there are any.
func FromPassage(doc *model.Document, r *model.Reading, passage model.Span) *model.Event {
	x := reader{doc: doc, tongues: language.OfBlocks(doc), times: r.Times, tops: r.Toponyms}
	x.nextTime = sort.Search(len(r.Times), func(i int) bool { return r.Times[i].Span.Start >= passage.Start })
	x.nextTop = sort.Search(len(r.Toponyms), func(i int) bool { return r.Toponyms[i].Span.Start >= passage.Start })
	x.collect(passage)
	x.parse(model.Block{Span: passage}, passage, passage.End)
	s := &x.s
	v := model.Evidence{Document: doc.ID, Passage: model.Select(doc.Text, passage)}
	st := s.whole()
	if ds := s.datings(x.times); len(ds) > 0 {
		d := ds[0]
		v.Date, v.Anchor = d.date, model.Select(doc.Text, d.anchor)
		st = s.states(ds)[0]
		v.Places = s.placesIn(st, d, x.tops)
	}
	for _, m := range x.mentions {
		if m.class&isPlace != 0 && len(v.Places) == 0 && locates(x.tops[m.index].Role) {
			v.Places = []model.PlaceMention{{Selector: model.Select(doc.Text, m.span), Place: x.tops[m.index].Place}}
		}
	}
	e := &model.Event{
		Headline: s.headlineOr(st), Type: s.kind(st), Date: v.Date, Status: model.Accepted, Confidence: 1,
		Edited: model.EditedEvidence, Reasons: []model.Reason{{Code: model.ReasonByUser}}, Evidence: []model.Evidence{v},
	}
	return e
}

// FromEvidence returns the event that a piece of evidence tells by itself, without an ID:
// its headline and type are in the words of its passage, empty where there are none.
func FromEvidence(v model.Evidence) *model.Event {
	text := v.Passage.Quote
	s := sentence{doc: &model.Document{Text: text}, span: model.Span{End: len(text)}}
	s.words = appendWords(nil, text, s.span, anchorIn(&v))
	s.parse()
	st := s.stated()
	return &model.Event{Headline: s.headlineOr(st), Type: s.kind(st), Date: v.Date, Evidence: []model.Evidence{v}}
}

// stated is the statement that the last time of the sentence dates, or all of it.
func (s *sentence) stated() statement {
	st := s.whole()
	for i, w := range s.words {
		if w.is(isTime) {
			st = s.statement(s.home(s.clauseOf(i), &dating{first: i, last: i}))
		}
	}
	return st
}

// anchorIn is an evidence's anchor as a mention within its passage's quotation.
func anchorIn(v *model.Evidence) []mention {
	anchor := model.Span{Start: v.Anchor.Span.Start - v.Passage.Span.Start, End: v.Anchor.Span.End - v.Passage.Span.Start}
	if anchor.Start < 0 || anchor.End > len(v.Passage.Quote) || anchor.Len() <= 0 {
		return nil
	}
	return []mention{{anchor, isTime, -1}}
}

// whole is the sentence as one statement without a verb.
func (s *sentence) whole() statement {
	all := [2]int{0, len(s.words)}
	return statement{to: len(s.words), body: all, verb: -1, clause: -1}
}

// headlineOr is a statement's headline, or the first words of the sentence where
// it has none.
func (s *sentence) headlineOr(st statement) string {
	if h := s.headline(st); h != "" {
		return h
	}
	return brief(strings.Fields(s.span.Of(s.doc.Text)))
}
