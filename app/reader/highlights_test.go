package reader

import (
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chronotope/model"
	"chronotope/model/project"
)

// ids are the events of passages, in order.
func ids(passages []*passage) []model.EventID {
	out := []model.EventID{}
	for _, p := range passages {
		out = append(out, p.event.ID)
	}
	return out
}

func TestCandidates(t *testing.T) {
	m := compose("a",
		part{text: "<<outer:The mole fell in [[March 1881]] and <<inner:was built anew in {{Ostend}}>> that year.>>"},
		part{text: "<<first:In [[June 1890]] the light was lit>> <<second:and in [[July 1891]] the horn was blown>>."},
		part{text: "[[1900]] was a quiet year in {{Bruges}}."},
	)
	head := compose("b", part{text: "[[3 May 1902]]"}, part{text: "<<below:The crane fell into the dock.>>"})
	head.events[0].Evidence[0].Anchor = model.Select(head.source.Document.Text, head.source.Times[0].Span)
	for _, c := range []struct {
		m     made
		words string
		want  []model.EventID
	}{
		{m, "fell", []model.EventID{"outer"}},
		{m, "built", []model.EventID{"inner", "outer"}},
		{m, "Ostend", []model.EventID{"inner", "outer"}},
		{m, "March 1881", []model.EventID{"outer"}},
		{m, "light", []model.EventID{"first"}},
		{m, "horn", []model.EventID{"second"}},
		{m, "quiet", []model.EventID{}},
		{m, "1900", []model.EventID{}},
		{head, "3 May 1902", []model.EventID{"below"}}, // a date above dates the passage
	} {
		h := gather(c.m.source, c.m.events)
		if diff := cmp.Diff(c.want, ids(h.candidates(c.m.span(c.words).Start))); diff != "" {
			t.Errorf("%q: %s", c.words, diff)
		}
	}
}

func TestTheDateThatIsClickedDecides(t *testing.T) {
	// Two events share their words; each has a date of its own.
	m := compose("a", part{text: "<<x:<<y:The mole fell in [[March 1881]] and again in [[May 1882]]>>>>."})
	for i, words := range []string{"March 1881", "May 1882"} {
		m.events[i].Evidence[0].Anchor = model.Select(m.source.Document.Text, m.span(words))
	}
	h := gather(m.source, m.events)
	for i, words := range []string{"March 1881", "May 1882"} {
		if got := h.candidates(m.span(words).Start)[0].event; got != m.events[i] {
			t.Errorf("%q means %s, want %s", words, got.ID, m.events[i].ID)
		}
	}
}

func TestChooseGoesThroughAll(t *testing.T) {
	m := compose("a", part{text: "<<a:<<b:<<c:The mole>> fell>> in March>>."})
	h := gather(m.source, m.events)
	now := project.Selection{Event: "elsewhere"}
	var got []model.EventID
	for range 4 {
		p := choose(h.candidates(2), now)
		now = project.Selection{Event: p.event.ID, Evidence: p.evidence}
		got = append(got, now.Event)
	}
	if diff := cmp.Diff([]model.EventID{"c", "b", "a", "c"}, got); diff != "" {
		t.Error(diff)
	}
	if choose(nil, now) != nil {
		t.Error("chose from nothing")
	}
}

// TestPassagesIn compares with looking at each passage.
func TestPassagesIn(t *testing.T) {
	rnd := rand.New(rand.NewPCG(5, 6))
	text := make([]byte, 400)
	for i := range text {
		text[i] = byte('a' + rnd.IntN(26))
	}
	src := &project.Source{Document: &model.Document{ID: "a", Text: string(text)}}
	var events []*model.Event
	for range 40 {
		from := rnd.IntN(380)
		s := model.Span{Start: from, End: from + 1 + rnd.IntN(min(390-from, 1+rnd.IntN(200)))}
		events = append(events, &model.Event{Evidence: []model.Evidence{{Document: "a", Passage: model.Select(src.Document.Text, s)}}})
	}
	h := gather(src, events)
	for range 500 {
		from := rnd.IntN(390)
		s := model.Span{Start: from, End: from + rnd.IntN(10)}
		want := 0
		for _, p := range h.passages {
			if p.span.Overlaps(s) {
				want++
			}
		}
		if got := len(h.passagesIn(s)); got != want {
			t.Fatalf("%v: %d passages, want %d", s, got, want)
		}
	}
}

func TestLostPassagesAreLeftOut(t *testing.T) {
	m := compose("a", part{text: "<<kept:The mole fell.>> <<lost:The crane stood.>>"})
	m.events[1].Evidence[0].Passage.Quote = "The crane fell."
	if h := gather(m.source, m.events); len(h.passages) != 1 || h.passages[0].event.ID != "kept" {
		t.Errorf("%d passages", len(h.passages))
	}
}

func TestWordAt(t *testing.T) {
	const text = "the harbour’s mole, Łódź"
	for at, want := range map[int]string{0: "the", 3: "the", 4: "harbour’s", 14: "harbour’s", 17: "mole", 21: " ", 22: "Łódź"} {
		if got := wordAt(text, model.Span{End: len(text)}, at).Of(text); got != want {
			t.Errorf("%d: %q, want %q", at, got, want)
		}
	}
}
