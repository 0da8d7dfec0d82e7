package extract_test

import (
	"slices"
	"strings"
	"testing"

	"chronotope/model"
	"chronotope/model/document"
	"chronotope/model/edtf"
	"chronotope/model/extract"
)

// reconcile reads a text anew over the events of an earlier reading.
func reconcile(t *testing.T, events []*model.Event, text string, deleted ...model.Selector) []*model.Event {
	t.Helper()
	return extract.Reconcile(document.FromText("a", text), events, read(t, extractor(t), "a", text), deleted)
}

const (
	mill   = "The mill burned down in Leeds on 4 May 1871. "
	docks  = "The king opened the docks in Genoa in June 1873. "
	school = "The school was founded in Coimbra in 1880. "
)

func find(t *testing.T, events []*model.Event, words string) *model.Event {
	t.Helper()
	i := slices.IndexFunc(events, func(e *model.Event) bool { return strings.Contains(e.Headline, words) })
	if i < 0 {
		t.Fatalf("no event %q in\n%s", words, lines(events))
	}
	return events[i]
}

func TestReadingAgainKeepsDecisions(t *testing.T) {
	old := read(t, extractor(t), "a", mill+docks+school)
	for i, e := range old {
		old[i] = e.Clone()
	}
	m, d := find(t, old, "ill"), find(t, old, "docks")
	m.Status, d.Headline, d.Edited = model.Accepted, "Docks of Genoa", model.EditedHeadline|model.EditedDate
	d.Date = edtf.YMD(1873, 6, 7)
	id := m.ID
	got := reconcile(t, old, "A new preface of some length. "+docks+"Between them something else stands now. "+mill)
	if len(got) != 2 {
		t.Fatalf("%d events, want 2:\n%s", len(got), lines(got))
	}
	m, d = find(t, got, "ill"), find(t, got, "Docks of Genoa")
	if m.ID != id || m.Status != model.Accepted || m.Evidence[0].Passage.Span.Start < 40 {
		t.Errorf("the accepted event became %+v", m)
	}
	if d.Date.String() != "1873-06-07" || d.Evidence[0].Date.String() != "1873-06" {
		t.Errorf("the edited event became %+v", d)
	}
}

func TestReadingAgainShowsWhatIsLost(t *testing.T) {
	old := read(t, extractor(t), "a", mill+docks)
	old[0] = old[0].Clone()
	old[0].Status = model.Accepted
	got := reconcile(t, old, school)
	if len(got) != 2 || !find(t, got, "ill").Evidence[0].Lost || find(t, got, "chool").Evidence[0].Lost {
		t.Errorf("want the judged event lost, the other gone, a new one:\n%s", lines(got))
	}
	if back := reconcile(t, got, mill+docks); find(t, back, "ill").Evidence[0].Lost {
		t.Errorf("still lost when the text is as before:\n%s", lines(back))
	}
}

func TestReadingAgainKeepsJoinsSplitsAndDeletions(t *testing.T) {
	x := extractor(t)
	text := "The Ports Charter was signed in Lisbon on 5 May 1992. Nobody came. The Ports Charter was signed in Lisbon in May 1992. " + docks + school
	old := read(t, x, "a", text)
	charter := find(t, old, "Charter")
	if len(charter.Evidence) != 2 {
		t.Fatalf("the two tellings were not joined:\n%s", lines(old))
	}
	rest, split := extract.Split(charter, 1, "split")
	joined := extract.Join(rest, find(t, old, "docks"))
	deleted := find(t, old, "chool").Evidence[0].Anchor
	got := reconcile(t, []*model.Event{joined, split}, "More. "+text, deleted)
	if len(got) != 2 || len(got[0].Evidence) != 2 || len(got[1].Evidence) != 1 || got[0].ID != rest.ID || got[1].ID != split.ID {
		t.Errorf("want what was joined, what was split off, and nothing else:\n%s", lines(got))
	}
	if all := merge(got); len(all) != 2 {
		t.Errorf("joined again what was split:\n%s", lines(all))
	}
}

func TestFromPassage(t *testing.T) {
	doc := document.FromText("a", mill+"It rained. "+docks)
	r, err := extractor(t).Extract(t.Context(), doc)
	if err != nil {
		t.Fatal(err)
	}
	e := extract.FromPassage(doc, r, model.Span{Start: len(mill) + 11, End: len(doc.Text)})
	if e.Date.String() != "1873-06" || len(e.Places()) != 1 || e.Places()[0].Name != "Genoa" || e.Headline != "King opened the docks in Genoa" {
		t.Errorf("got %+v", e)
	}
	e = extract.FromPassage(doc, r, model.Span{Start: len(mill), End: len(mill) + 10})
	if !e.Date.IsZero() || len(e.Places()) != 0 || e.Headline != "It rained" || e.Evidence[0].Passage.Quote != "It rained." {
		t.Errorf("got %+v", e)
	}
}

func TestUnusedTimesSayWhy(t *testing.T) {
	r, err := extractor(t).Extract(t.Context(), document.FromText("a", mill+"Roads get worse (Smith 1994). He compared it with the worst flood since 1850."))
	if err != nil {
		t.Fatal(err)
	}
	codes := map[model.UnusedReason]bool{}
	for _, a := range r.Unused {
		codes[a.Code] = true
	}
	if !codes[model.UnusedCitation] || !codes[model.UnusedComparison] || len(r.Events) != 1 {
		t.Errorf("unused %v, events\n%s", r.Unused, lines(r.Events))
	}
}

// TestReadingAgainMatchesOneToOne reads a text again in which two events stand under one
// date, of which the user deleted one and renamed the other.
func TestReadingAgainMatchesOneToOne(t *testing.T) {
	const text = "The Harbour Charter was adopted at the 5th Ports Forum on 8 May 1992. "
	all := read(t, extractor(t), "a", text)
	if len(all) != 2 || all[0].Evidence[0].Anchor != all[1].Evidence[0].Anchor {
		t.Fatalf("no two events under one date:\n%s", lines(all))
	}
	for i := range all {
		left := all[i].Clone()
		left.ID, left.Headline, left.Edited = "left", "Mine", model.EditedHeadline
		got := reconcile(t, []*model.Event{left}, "A preface. "+text, all[1-i].Evidence[0].Anchor)
		if len(got) != 1 || got[0].ID != "left" || len(got[0].Evidence) != 1 || got[0].Evidence[0].Passage.Quote != all[i].Evidence[0].Passage.Quote {
			t.Errorf("%q is left, and then there is\n%s", all[i].Headline, lines(got))
		}
		if got := reconcile(t, []*model.Event{left}, text); len(got) != 2 || len(got[0].Evidence) != 1 {
			t.Errorf("what is new under the date of %q is part of it:\n%s", all[i].Headline, lines(got))
		}
	}
}

// TestReadingAgainMovesTheUsersPlaces reads a text again that has something before it.
func TestReadingAgainMovesTheUsersPlaces(t *testing.T) {
	old := read(t, extractor(t), "a", mill+docks)
	genoa := find(t, old, "docks").Places()[0]
	e := find(t, old, "ill").Clone()
	e.Edited = model.EditedPlaces
	e.Evidence[0].Places[0].Place = genoa
	text := "It rained in the valley. " + mill
	got := find(t, reconcile(t, []*model.Event{e}, text), "ill")
	if m := got.Evidence[0].Places; len(m) != 1 || m[0].Place != genoa || m[0].Selector.Span.Of(text) != "Leeds" {
		t.Errorf("its places are %+v", m)
	}
}

// TestReadingAgainLosesDoubtfulWords reads a text again that holds the passage, but not for
// certain the words that date it.
func TestReadingAgainLosesDoubtfulWords(t *testing.T) {
	doc := document.FromText("a", "1871\n\nThe mill burned down.")
	e := &model.Event{
		ID: "e", Status: model.Accepted, Date: edtf.Y(1871), Headline: "Fire",
		Evidence: []model.Evidence{{
			Document: "a", Date: edtf.Y(1871), Anchor: model.Select(doc.Text, model.Span{End: 4}), Passage: model.Select(doc.Text, model.Span{Start: 6, End: 27}),
		}},
	}
	text := "In 1871 it rained. 1871, the year of rain.\n\nThe mill burned down."
	got := extract.Reconcile(document.FromText("a", text), []*model.Event{e}, nil, nil)
	if v := got[0].Evidence[0]; !v.Lost || v.Anchor != e.Evidence[0].Anchor || v.Passage != e.Evidence[0].Passage {
		t.Errorf("it is %+v", v)
	}
}
