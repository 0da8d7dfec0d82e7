package curate_test

import (
	"slices"
	"testing"

	"chronotope/model"
	"chronotope/model/curate"
	"chronotope/model/edtf"
	"chronotope/model/project"
)

const journal = `# May 1840

3rd. Left York by the coach.

9th. Measured the nave.

31st. Paid the chainmen.
`

// fix edits an event by its headline, and returns what hangs on the same words.
func (b bench) fix(headline string, change func(d *curate.Details)) (curate.Hanging, bool) {
	b.Helper()
	before := b.titled(headline)
	d := curate.DetailsOf(before)
	change(&d)
	b.do(func(tx *project.Tx) error { return curate.Edit(tx, before.ID, d) })
	return curate.HangingOn(before, b.Event(before.ID), b.Sources(), b.Events())
}

func (b bench) titled(headline string) *model.Event {
	b.Helper()
	i := slices.IndexFunc(b.Events(), func(e *model.Event) bool { return e.Headline == headline })
	if i < 0 {
		for _, e := range b.Events() {
			b.Logf("%s %s", e.Date, e.Headline)
		}
		b.Fatalf("no event is called %q", headline)
	}
	return b.Events()[i]
}

// TestDatesThatHangOnAHeading corrects the month of one day of a journal.
func TestDatesThatHangOnAHeading(t *testing.T) {
	b := open(t, journal)
	h, ok := b.fix("Measured the nave", func(d *curate.Details) { d.Date = edtf.MustParse("1842-06-09") })
	if !ok || h.From != model.FromSection || h.Places || h.Words.Quote(b.Source("a")) != "May 1840" {
		t.Fatalf("%v: %+v", ok, h)
	}
	if want := []model.EventID{b.titled("Left York by the coach").ID}; !slices.Equal(h.Events, want) { // 31 June there is none
		t.Fatalf("%d events hang on it, want one", len(h.Events))
	}
	b.do(h.Apply)
	if got := b.titled("Left York by the coach").Date.String(); got != "1842-06-03" {
		t.Errorf("the day before is %s", got)
	}
	if got := b.titled("Paid the chainmen").Date.String(); got != "1840-05-31" {
		t.Errorf("the last day is %s", got)
	}
	for _, x := range b.Source("a").Times {
		if x.ByUser && x.Date.String() != "1842-06-03" {
			t.Errorf("%q means %s", x.Span.Of(b.Source("a").Document.Text), x.Date)
		}
	}
	if err := b.Undo(); err != nil {
		t.Fatal(err)
	}
	if got := b.titled("Left York by the coach").Date.String(); got != "1840-05-03" {
		t.Errorf("undone it is %s", got)
	}
}

// TestAHeadingThatDatesAll corrects an event that a heading alone dates.
func TestAHeadingThatDatesAll(t *testing.T) {
	b := open(t, "# 7 June 1840\n\nThe roof was mended.\n\n# 9 June 1840\n\n- The floor was laid.\n- The door was hung.\n")
	h, ok := b.fix("Floor was laid", func(d *curate.Details) { d.Date = edtf.MustParse("1840-06-10") })
	if want := b.titled("Door was hung").ID; !ok || !slices.Equal(h.Events, []model.EventID{want}) {
		t.Fatalf("%v: %+v", ok, h)
	}
	b.do(h.Apply)
	if got := b.titled("Door was hung").Date.String(); got != "1840-06-10" {
		t.Errorf("it is %s", got)
	}
	if got := b.titled("Roof was mended").Date.String(); got != "1840-06-07" {
		t.Errorf("what stands under another heading is %s", got)
	}
}

// TestWordsOfAHeading corrects what a heading means: the days below follow, and what is told
// by its distance from one of them.
func TestWordsOfAHeading(t *testing.T) {
	b := open(t, "# 1841\n\nOn 2 March the tower fell. Two days later the bishop came.\n")
	src := b.Source("a")
	i := slices.IndexFunc(src.Times, func(x model.TimeExpression) bool { return x.Date.String() == "1841" })
	c := curate.Redate(curate.Words{Document: "a", Span: src.Times[i].Phrase, Date: &src.Times[i]}, edtf.Y(1851))
	h, ok := c.HangingOnWords(src, b.Events())
	if !ok || len(h.Events) != 2 {
		t.Fatalf("%v: %+v", ok, h)
	}
	b.do(c.Apply)
	b.do(h.Apply)
	for headline, want := range map[string]string{"Tower fell": "1851-03-02", "Bishop came": "1851-03-04"} {
		if got := b.titled(headline).Date.String(); got != want {
			t.Errorf("%s is %s, want %s", headline, got, want)
		}
	}
}

// TestPlacesThatHangOnOneWord corrects one of the events that have their place from a
// heading, and one of those that have it from the story.
func TestPlacesThatHangOnOneWord(t *testing.T) {
	york := model.Place{ID: -9, Name: "York Town"}
	b := open(t, "# Leeds\n\nThe mill burned down in 1840. The weir broke in 1850.\n", "A school opened in Genoa in 1860. The roof fell in 1861. The floor was laid in 1862. The door was hung in 1863.\n")
	h, ok := b.fix("Mill burned down", func(d *curate.Details) { *d = d.PlacedFirst(york) })
	if want := b.titled("Weir broke").ID; !ok || !h.Places || h.From != model.FromSection || !slices.Equal(h.Events, []model.EventID{want}) {
		t.Fatalf("%v: %+v", ok, h)
	}
	b.do(h.Apply)
	if got := b.titled("Weir broke").Places(); !slices.Equal(got, []model.Place{york}) {
		t.Errorf("it was at %v", got)
	}
	h, ok = b.fix("Floor was laid", func(d *curate.Details) { *d = d.PlacedFirst(york) })
	if want := b.titled("Door was hung").ID; !ok || h.From != model.FromStory || !slices.Equal(h.Events, []model.EventID{want}) {
		t.Fatalf("the story: %v: %+v", ok, h)
	}
	b.do(h.Apply)
	if got := b.titled("Door was hung").Places(); !slices.Equal(got, []model.Place{york}) {
		t.Errorf("it was at %v", got)
	}
	for _, headline := range []string{"School opened in Genoa", "Roof fell"} {
		if got := b.titled(headline).Places(); len(got) != 1 || got[0].Name == york.Name {
			t.Errorf("%s was at %v", headline, got)
		}
	}
	if _, ok := b.fix("School opened in Genoa", func(d *curate.Details) { *d = d.PlacedFirst(york) }); ok {
		t.Error("what hangs on the story is offered where the passage names the place")
	}
}

// TestEventsUnderOneHeadingArePlaced gives one of them a place, whose heading is not known to
// name one.
func TestEventsUnderOneHeadingArePlaced(t *testing.T) {
	depot := model.Place{ID: -9, Name: "Depot Nine"}
	b := open(t, "# Notes\n\nThe statute was passed in 1830.\n\n# Depot Nine\n\nThe roof was mended in 1840. The floor was laid in 1850.\n")
	h, ok := b.fix("Roof was mended", func(d *curate.Details) { *d = d.PlacedFirst(depot) })
	if want := b.titled("Floor was laid").ID; !ok || !h.Open || h.Words.Quote(b.Source("a")) != "Depot Nine" || !slices.Equal(h.Events, []model.EventID{want}) {
		t.Fatalf("%v: %+v", ok, h)
	}
	b.do(h.Apply)
	if got := b.titled("Floor was laid").Places(); !slices.Equal(got, []model.Place{depot}) {
		t.Errorf("it was at %v", got)
	}
}

// TestTheStoryGoesOnFromThere corrects the year of one of several dates that the story lends
// theirs: those that are told before stay.
func TestTheStoryGoesOnFromThere(t *testing.T) {
	b := open(t, "The mill burned down on 3 May 1840. The weir broke on 9 June. The dam was raised on 12 July. Two days later the bell fell.\n")
	h, ok := b.fix("Dam was raised", func(d *curate.Details) { d.Date = edtf.MustParse("1841-07-12") })
	if want := b.titled("Bell fell").ID; !ok || h.From != model.FromStory || !slices.Equal(h.Events, []model.EventID{want}) {
		t.Fatalf("%v: %+v", ok, h)
	}
	b.do(h.Apply)
	if got := b.titled("Bell fell").Date.String(); got != "1841-07-14" {
		t.Errorf("what is told next is of %s", got)
	}
}

// TestWordsInTheMiddleOfTheStory corrects what a day means whose year the story lends: what
// is told after it follows.
func TestWordsInTheMiddleOfTheStory(t *testing.T) {
	b := open(t, "The mill burned down on 3 May 1840. The weir broke on 9 June. The dam was raised on 12 July. Two days later the bell fell.\n")
	src := b.Source("a")
	i := slices.IndexFunc(src.Times, func(x model.TimeExpression) bool { return x.Date.String() == "1840-07-12" })
	c := curate.Redate(curate.Words{Document: "a", Span: src.Times[i].Phrase, Date: &src.Times[i]}, edtf.MustParse("1841-07-12"))
	h, ok := c.HangingOnWords(src, b.Events())
	if want := b.titled("Bell fell").ID; !ok || h.From != model.FromStory || !slices.Equal(h.Events, []model.EventID{want}) {
		t.Fatalf("%v: %+v", ok, h)
	}
}
