package reader

import (
	"cmp"
	"slices"
	"sort"
	"unicode/utf8"

	"chronotope/model"
	"chronotope/model/project"
)

// passage is a passage of the document that states an event.
type passage struct {
	span     model.Span
	event    *model.Event
	evidence int          // index into the event's Evidence
	words    []model.Span // its date and places
}

// highlights are what is marked in a document. All slices are in order of the text.
type highlights struct {
	passages []passage
	reach    []int                  // reach[i] is how far the passages up to i reach
	dates    []model.TimeExpression // one for each phrase
	places   []model.Toponym
}

// gather collects what is to be marked in a source: its dates and places, and the
// passages of events. Those that the text does not have, or no longer has, are left out.
func gather(source *project.Source, events []*model.Event) highlights {
	var h highlights
	sound := func(s model.Span) bool { return s.Len() > 0 && s == within(s, 0, len(source.Document.Text)) }
	if h.places = source.Toponyms; slices.ContainsFunc(h.places, func(t model.Toponym) bool { return !sound(t.Span) }) {
		h.places = slices.DeleteFunc(slices.Clone(h.places), func(t model.Toponym) bool { return !sound(t.Span) })
	}
	for _, t := range source.Times {
		if !t.Phrase.Contains(t.Span) {
			t.Phrase = t.Span
		}
		if !sound(t.Phrase) {
			continue
		}
		if !sound(t.AnchoredTo) {
			t.AnchoredTo = model.Span{}
		}
		if n := len(h.dates); !t.Date.IsZero() && (n == 0 || h.dates[n-1].Phrase != t.Phrase) {
			h.dates = append(h.dates, t)
		}
	}
	for _, e := range events {
		for i := range e.Evidence {
			if v := &e.Evidence[i]; v.Document == source.Document.ID {
				if span, ok := v.Passage.Find(source.Document.Text); ok {
					h.passages = append(h.passages, passage{span, e, i, wordsOf(v, source.Document.Text)})
				}
			}
		}
	}
	slices.SortFunc(h.passages, func(a, b passage) int {
		return cmp.Or(cmp.Compare(a.span.Start, b.span.Start), cmp.Compare(b.span.End, a.span.End),
			cmp.Compare(a.event.ID, b.event.ID), cmp.Compare(a.evidence, b.evidence))
	})
	h.measureReach()
	return h
}

// measureReach fills in reach.
func (h *highlights) measureReach() {
	h.reach = make([]int, len(h.passages))
	far := 0
	for i := range h.passages {
		far = max(far, h.passages[i].span.End)
		h.reach[i] = far
	}
}

// only returns h with those passages alone whose event is to be shown.
func (h highlights) only(shown func(*model.Event) bool) highlights {
	all := h.passages
	h.passages = nil
	for i := range all {
		if shown(all[i].event) {
			h.passages = append(h.passages, all[i])
		}
	}
	h.measureReach()
	return h
}

// wordsOf returns where the date and the places of a passage are named.
func wordsOf(v *model.Evidence, text string) []model.Span {
	var out []model.Span
	add := func(s model.Selector) {
		if span, ok := s.Find(text); ok {
			out = append(out, span)
		}
	}
	add(v.Anchor)
	for _, m := range v.Places {
		add(m.Selector)
	}
	return out
}

// passagesIn returns the passages that share text with a span, in order.
func (h *highlights) passagesIn(s model.Span) []*passage {
	var out []*passage
	first := sort.Search(len(h.reach), func(i int) bool { return h.reach[i] > s.Start })
	for i := first; i < len(h.passages) && h.passages[i].span.Start < s.End; i++ {
		if h.passages[i].span.Overlaps(s) {
			out = append(out, &h.passages[i])
		}
	}
	return out
}

// datesIn returns the dates that share text with a span.
func (h *highlights) datesIn(s model.Span) []model.TimeExpression {
	from, to := overlapping(len(h.dates), func(i int) model.Span { return h.dates[i].Phrase }, s)
	return h.dates[from:to]
}

// placesIn returns the places that share text with a span.
func (h *highlights) placesIn(s model.Span) []model.Toponym {
	from, to := overlapping(len(h.places), func(i int) model.Span { return h.places[i].Span }, s)
	return h.places[from:to]
}

// overlapping returns which of n spans, in order and apart, share text with s.
func overlapping(n int, span func(int) model.Span, s model.Span) (from, to int) {
	from = sort.Search(n, func(i int) bool { return span(i).End > s.Start })
	to = sort.Search(n, func(i int) bool { return span(i).Start >= s.End })
	return from, max(from, to)
}

// candidates returns the passages that a click at offset can mean, the likeliest
// first: those whose date or place is clicked, then the shortest. Where no passage
// is, a date or place that an event rests on stands for it.
func (h *highlights) candidates(offset int) []*passage {
	at := model.Span{Start: offset, End: offset + 1}
	out := h.passagesIn(at)
	names := func(p *passage) bool {
		return slices.ContainsFunc(p.words, func(w model.Span) bool { return w.Overlaps(at) })
	}
	if len(out) == 0 && len(h.datesIn(at))+len(h.placesIn(at)) > 0 {
		for i := range h.passages {
			if names(&h.passages[i]) {
				out = append(out, &h.passages[i])
			}
		}
	}
	slices.SortStableFunc(out, func(a, b *passage) int {
		return cmp.Or(second(names(a), names(b)), cmp.Compare(a.span.Len(), b.span.Len()))
	})
	return out
}

// second orders what holds before what does not.
func second(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	default:
		return 1
	}
}

// choose returns which of the candidates at a place a click means: the one after the
// one that is selected already, so that repeated clicks go through all, else the
// likeliest. It is nil where there is none.
func choose(candidates []*passage, now project.Selection) *passage {
	for i, p := range candidates {
		if p.event.ID == now.Event && p.evidence == now.Evidence {
			return candidates[(i+1)%len(candidates)]
		}
	}
	if len(candidates) == 0 {
		return nil
	}
	return candidates[0]
}

// wordAt returns the word around an offset, or the character there.
func wordAt(text string, s model.Span, offset int) model.Span {
	from, to := offset, offset
	for from > s.Start {
		r, n := utf8.DecodeLastRuneInString(text[s.Start:from])
		if !inWord(r) {
			break
		}
		from -= n
	}
	for to < s.End {
		r, n := utf8.DecodeRuneInString(text[to:s.End])
		if !inWord(r) {
			break
		}
		to += n
	}
	if from == to && to < s.End {
		_, n := utf8.DecodeRuneInString(text[to:s.End])
		to += n
	}
	return model.Span{Start: from, End: to}
}
