package project

import (
	"slices"
	"sort"

	"chronotope/model"
	"chronotope/model/edtf"
)

// Spans are stretches of a text, in order and apart.
type Spans []model.Span

// Overlap reports whether one of them shares text with another stretch.
func (s Spans) Overlap(with model.Span) bool {
	i := sort.Search(len(s), func(i int) bool { return s[i].End > with.Start })
	return i < len(s) && s[i].Overlaps(with)
}

// WithDate returns a copy of the source in which words mean a date.
func (s *Source) WithDate(words Spans, date edtf.Value) *Source {
	next := *s
	next.Times = slices.Clone(s.Times)
	for i := range next.Times {
		if t := &next.Times[i]; words.Overlap(t.Phrase) || words.Overlap(t.Span) {
			t.Date, t.Ambiguous, t.Confidence, t.ByUser = date, false, 1, true
		}
	}
	return &next
}

// WithPlace returns a copy of the source in which words mean a place.
func (s *Source) WithPlace(words Spans, place model.Place) *Source {
	next := *s
	next.Toponyms = slices.Clone(s.Toponyms)
	for i := range next.Toponyms {
		t := &next.Toponyms[i]
		if !words.Overlap(t.Span) {
			continue
		}
		if !t.Place.IsZero() && t.Place != place { // it can be taken back to what it was
			t.Rivals = slices.DeleteFunc(slices.Clone(t.Rivals), func(c model.Candidate) bool { return c.Place == place })
			t.Rivals = slices.Insert(t.Rivals, 0, model.Candidate{Place: t.Place, Score: t.Confidence})
		}
		t.Place, t.Confidence, t.ByUser = place, 1, true
	}
	return &next
}

// Without returns a copy of the source in which words mean neither a date nor a place.
func (s *Source) Without(words Spans) *Source {
	next := *s
	next.Denied = slices.Clone(s.Denied)
	for _, w := range words {
		next.Denied = append(next.Denied, model.Select(s.Document.Text, w))
	}
	next.deny(words)
	return &next
}

// deny takes out what is found in words.
func (s *Source) deny(words Spans) {
	s.Times = slices.DeleteFunc(slices.Clone(s.Times), func(t model.TimeExpression) bool { return words.Overlap(t.Phrase) || words.Overlap(t.Span) })
	s.Toponyms = slices.DeleteFunc(slices.Clone(s.Toponyms), func(t model.Toponym) bool { return words.Overlap(t.Span) })
}

// Inherit takes over from an earlier reading of the same document what the user corrected
// in it, as far as the words still stand there.
func (s *Source) Inherit(before *Source) {
	s.Deleted, s.Denied = before.Deleted, before.Denied
	for _, d := range s.Denied {
		if at, ok := d.Find(s.Document.Text); ok {
			s.deny(Spans{at})
		}
	}
	old := before.Document.Text
	for _, t := range before.Times {
		if !t.ByUser {
			continue
		}
		if at, ok := model.Select(old, t.Span).Find(s.Document.Text); ok {
			s.Times = s.WithDate(Spans{at}, t.Date).Times
		}
	}
	for _, t := range before.Toponyms {
		if !t.ByUser {
			continue
		}
		if at, ok := model.Select(old, t.Span).Find(s.Document.Text); ok {
			s.Toponyms = s.WithPlace(Spans{at}, t.Place).Toponyms
		}
	}
}
