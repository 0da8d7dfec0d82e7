package curate_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"chronotope/model"
	"chronotope/model/curate"
	"chronotope/model/edtf"
	"chronotope/model/project"
)

const ledger = "The mill burned down in Leeds on 4 May 1871.\n\nThe bridge in Leeds was opened on 7 June 1880.\n\nThe docks of Genoa were opened on 4 May 1871.\n"

// words are words of a document that mean something, as they stand there for the n-th time.
func (b bench) words(id model.DocumentID, phrase string, n int) curate.Words {
	b.Helper()
	src := b.Source(id)
	at := -1
	for ; n >= 0; n-- {
		next := strings.Index(src.Document.Text[at+1:], phrase)
		if next < 0 {
			b.Fatalf("no %q", phrase)
		}
		at += 1 + next
	}
	w := curate.Words{Document: id, Span: model.Span{Start: at, End: at + len(phrase)}}
	for i := range src.Times {
		if src.Times[i].Phrase.Overlaps(w.Span) {
			w.Date = &src.Times[i]
		}
	}
	for i := range src.Toponyms {
		if src.Toponyms[i].Span == w.Span {
			w.Place = &src.Toponyms[i]
		}
	}
	if w.Date == nil && w.Place == nil || w.Quote(src) != phrase {
		b.Fatalf("%q means nothing", phrase)
	}
	return w
}

func TestRedate(t *testing.T) {
	b := open(t, ledger)
	m, d := b.about("Mill"), b.about("ocks")
	c := curate.Redate(b.words("a", "4 May 1871", 0), edtf.MustParse("1872-21?"))
	alike := c.Alike(b.Sources())
	if alike.Count() != 1 || len(alike["a"]) != 1 {
		t.Fatalf("alike are %v", alike)
	}
	b.do(c.Apply)
	if e := b.Event(m.ID); e.Date != c.Date || e.Evidence[0].Date != c.Date || e.Edited != model.EditedDate || b.Event(d.ID) != d {
		t.Errorf("it is\n%s", b.lines())
	}
	b.do(func(tx *project.Tx) error { return c.ApplyAlike(tx, alike) })
	if e := b.Event(d.ID); e.Date != c.Date || len(b.Overrides()) != 0 {
		t.Errorf("alike it is %v, and remembered %v", e.Date, b.Overrides())
	}
	if got := b.Source("a").Times[0]; got.Date != c.Date || !got.ByUser {
		t.Errorf("the words mean %v", got)
	}
}

// TestRedateOfOneOfTwo corrects a passage that is not the main one: the event keeps the date
// that its main passage gives, and its sources do not disagree any more.
func TestRedateOfOneOfTwo(t *testing.T) {
	b, e := disputed(t)
	b.do(curate.Redate(b.words("b", "19 May 1992", 0), e.Date).Apply)
	if got := b.Event(e.ID); got.Date != e.Date || got.Disputed || got.Evidence[1].Date != e.Date {
		t.Errorf("the other passage is corrected: %+v", got)
	}
	b.do(curate.Redate(b.words("b", "19 May 1992", 0), edtf.Y(1990)).Apply)
	if got := b.Event(e.ID); got.Date != e.Date || !got.Disputed {
		t.Errorf("the other passage is corrected away from the first: %+v", got)
	}
	b.do(curate.Redate(b.words("a", "17 May 1992", 0), edtf.Y(1990)).Apply)
	if got := b.Event(e.ID); got.Date != edtf.Y(1990) || got.Disputed {
		t.Errorf("the main passage is corrected: %+v", got)
	}
}

// TestRedateOfTheFinestDate corrects the passage that gave the event its date, which is not
// the main one.
func TestRedateOfTheFinestDate(t *testing.T) {
	b := open(t, strings.Replace(charter, "17 May", "May", 1), charter)
	e := b.about("Compact")
	if len(e.Evidence) != 2 || e.Date.String() != "1992-05-17" || e.Evidence[0].Date == e.Date {
		t.Fatalf("the date is not the second passage's:\n%s", b.lines())
	}
	b.do(curate.Redate(b.words("b", "17 May 1992", 0), edtf.MustParse("1992-05-18")).Apply)
	if got := b.Event(e.ID); got.Date.String() != "1992-05-18" {
		t.Errorf("the date is %v", got.Date)
	}
}

func TestRelocate(t *testing.T) {
	b := open(t, ledger)
	m, bridge := b.about("Mill"), b.about("ridge")
	c := curate.Relocate(b.words("a", "Leeds", 0), york)
	alike := c.Alike(b.Sources())
	b.do(c.Apply)
	if e := b.Event(m.ID); !slices.Equal(e.Places(), []model.Place{york}) || e.Edited != model.EditedPlaces || b.Event(bridge.ID) != bridge {
		t.Errorf("the mill is in %v", e.Places())
	}
	b.do(func(tx *project.Tx) error { return c.ApplyAlike(tx, alike) })
	if e := b.Event(bridge.ID); alike.Count() != 1 || !slices.Equal(e.Places(), []model.Place{york}) {
		t.Errorf("the bridge is in %v", e.Places())
	}
	if o := b.Overrides(); len(o) != 1 || *o[0] != (model.Override{Words: "Leeds", Verdict: model.IsPlace, Place: york}) {
		t.Errorf("remembered is %v", o)
	}
}

func TestDenyAPlace(t *testing.T) {
	b := open(t, ledger)
	c := curate.Deny(b.words("a", "Genoa", 0))
	b.do(c.Apply)
	if e := b.about("ocks"); c.Change != curate.NoPlace || len(e.Places()) > 0 || e.Edited != model.EditedPlaces || len(b.Source("a").Denied) != 1 {
		t.Errorf("the docks are in %v", e.Places())
	}
	b.do(func(tx *project.Tx) error { return c.ApplyAlike(tx, curate.Mentions{}) })
	if o := b.Overrides(); len(o) != 1 || o[0].Verdict != model.NoPlace {
		t.Errorf("remembered is %v", o)
	}
}

func TestDenyADate(t *testing.T) {
	b := open(t, ledger)
	m := b.about("Mill")
	b.Select(m.ID)
	c := curate.Deny(b.words("a", "4 May 1871", 0))
	alike := c.Alike(b.Sources())
	b.do(c.Apply)
	if b.Event(m.ID) != nil || len(b.Events()) != 2 || b.SelectedEvent() != b.about("ocks") {
		t.Errorf("it is\n%s", b.lines())
	}
	b.do(func(tx *project.Tx) error { return c.ApplyAlike(tx, alike) })
	if len(b.Events()) != 1 || b.Overrides()[0].Verdict != model.NoDate || len(b.Source("a").Times) != 1 {
		t.Errorf("alike it is\n%s", b.lines())
	}
	b.ingest("a", ledger)
	if len(b.Events()) != 1 {
		t.Errorf("read again it is\n%s", b.lines())
	}
}

// TestCorrectionsSurvive corrects words of each kind and reads the document again, which has
// changed before them.
func TestCorrectionsSurvive(t *testing.T) {
	b := open(t, ledger)
	b.do(curate.Redate(b.words("a", "7 June 1880", 0), edtf.Y(1881)).Apply)
	b.do(curate.Relocate(b.words("a", "Leeds", 1), york).Apply)
	b.do(curate.Deny(b.words("a", "Genoa", 0)).Apply)
	b.do(curate.Deny(b.words("a", "4 May 1871", 0)).Apply)
	bridge, docks := b.about("ridge"), b.about("ocks")
	b.ingest("a", "A heading that is new.\n\n"+ledger)
	if len(b.Events()) != 2 {
		t.Fatalf("it is\n%s", b.lines())
	}
	if e := b.Event(bridge.ID); e.Date != edtf.Y(1881) || e.Evidence[0].Date != e.Date || !slices.Equal(e.Places(), []model.Place{york}) || e.Disputed {
		t.Errorf("the bridge is %+v", e)
	}
	if e := b.Event(docks.ID); len(e.Places()) > 0 || e.Evidence[0].Passage.Quote != "The docks of Genoa were opened on 4 May 1871." {
		t.Errorf("the docks are %+v", e)
	}
}

// TestCorrectedWordsDateNewEvents takes an event out that corrected words date, so that the
// document tells it anew.
func TestCorrectedWordsDateNewEvents(t *testing.T) {
	b := open(t, ledger)
	b.do(curate.Redate(b.words("a", "7 June 1880", 0), edtf.Y(1881)).Apply)
	b.do(curate.Relocate(b.words("a", "Leeds", 1), york).Apply)
	b.do(func(tx *project.Tx) error { tx.DeleteEvent(b.about("ridge").ID); return nil })
	b.ingest("a", ledger)
	if e := b.about("ridge"); e.Date != edtf.Y(1881) || !slices.Equal(e.Places(), []model.Place{york}) || e.Edited != 0 {
		t.Errorf("the bridge is %+v", e)
	}
}

func TestImplied(t *testing.T) {
	b := open(t, ledger)
	e := b.about("Mill")
	leeds := e.Places()[0]
	with := func(places ...model.Place) *model.Event {
		next := e.Clone()
		next.SetPlaces(places)
		return next
	}
	for name, c := range map[string]struct {
		before, after *model.Event
		change        curate.Change
		ok            bool
	}{
		"another":           {e, with(york), curate.AnotherPlace, true},
		"none":              {e, with(), curate.NoPlace, true},
		"one more":          {e, with(leeds, york), 0, false},
		"two for one":       {e, with(york, turin), 0, false},
		"not by words":      {with(york), with(turin), 0, false},
		"the same":          {e, e, 0, false},
		"words that are no": {lost(e), with(york), 0, false},
	} {
		got, ok := curate.Implied(c.before, c.after)
		if ok != c.ok || got.Change != c.change || ok && (got.Words.Document != "a" || got.Words.Quote(b.Source("a")) != "Leeds") {
			t.Errorf("%s: %v, %+v", name, ok, got)
		}
	}
}

// lost is an event whose document does not hold it any more.
func lost(e *model.Event) *model.Event {
	next := e.Clone()
	for i := range next.Evidence {
		next.Evidence[i].Lost = true
	}
	return next
}

func TestDatingWords(t *testing.T) {
	b := open(t, "The mill burned down in Leeds by 1871. "+docks)
	src := b.Source("a")
	for _, e := range b.Events() {
		w, ok := curate.DatingWords(src, e.Evidence[0])
		if !ok || w.Document != "a" || w.Date.Date != e.Date || !w.Span.Contains(e.Evidence[0].Anchor.Span) {
			t.Errorf("%s is dated by %v %+v", e.Headline, ok, w)
		}
		if _, ok := curate.DatingWords(src, lost(e).Evidence[0]); ok {
			t.Error("words that are gone")
		}
	}
	own := *src
	own.Times = nil
	if w, ok := curate.DatingWords(&own, b.about("docks").Evidence[0]); !ok || w.Quote(src) != "June 1873" || w.Date.Date.String() != "1873-06" {
		t.Errorf("where no time is known: %v %+v", ok, w)
	}
	if _, ok := curate.DatingWords(src, model.Evidence{Document: "a"}); ok {
		t.Error("nothing dates it")
	}
}

// TestLostPassagesAreLeftAlone corrects words that stand where words stood that are lost.
func TestLostPassagesAreLeftAlone(t *testing.T) {
	b := open(t, mill)
	e := b.Events()[0]
	b.do(func(tx *project.Tx) error { return curate.Judge(tx, []model.EventID{e.ID}, model.Accepted) })
	b.ingest("a", "The bells rang out in Turin on 6 May 1890. ")
	kept := b.Event(e.ID)
	if !kept.Evidence[0].Lost || len(b.Events()) != 2 {
		t.Fatalf("it is\n%s", b.lines())
	}
	b.do(curate.Redate(b.words("a", "6 May 1890", 0), edtf.Y(1891)).Apply)
	b.do(curate.Relocate(b.words("a", "Turin", 0), york).Apply)
	b.do(curate.Deny(b.words("a", "6 May 1890", 0)).Apply)
	if b.Event(e.ID) != kept || len(b.Events()) != 1 {
		t.Errorf("it is\n%s", b.lines())
	}
}

func TestCorrectionsOfWhatIsNotThere(t *testing.T) {
	b := open(t, mill)
	w := b.words("a", "Leeds", 0)
	w.Document = "gone"
	c := curate.Relocate(w, york)
	if n := c.Alike(b.Sources()).Count(); n != 0 {
		t.Errorf("%d alike", n)
	}
	for name, f := range map[string]func(tx *project.Tx) error{
		"words": c.Apply,
		"alike": func(tx *project.Tx) error { return c.ApplyAlike(tx, curate.Mentions{}) },
		"there": func(tx *project.Tx) error {
			return curate.Relocate(b.words("a", "Leeds", 0), york).ApplyAlike(tx, curate.Mentions{"gone": nil})
		},
	} {
		if err := b.Edit(name, f); !errors.Is(err, curate.ErrNoSource) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if q := (curate.Words{Span: model.Span{Start: 3, End: 9999}}).Quote(b.Source("a")); q != "" {
		t.Errorf("words beyond the end are %q", q)
	}
}

func TestOverrides(t *testing.T) {
	b := open(t)
	for _, c := range []struct {
		override model.Override
		want     error
	}{
		{model.Override{Words: "  "}, curate.ErrNoWords},
		{model.Override{Words: "Quay", Verdict: model.IsPlace}, curate.ErrNoPlace},
		{model.Override{Words: " Old  Quay", Verdict: model.IsPlace, Place: york}, nil},
		{model.Override{Words: "old quay", Verdict: model.NoPlace, Place: york}, nil},
	} {
		if err := b.Edit("Put", func(tx *project.Tx) error { return curate.PutOverride(tx, &c.override) }); !errors.Is(err, c.want) {
			t.Errorf("%+v: %v", c.override, err)
		}
	}
	if o := b.Overrides(); len(o) != 1 || *o[0] != (model.Override{Words: "old quay", Verdict: model.NoPlace}) {
		t.Fatalf("decided is %v", o)
	}
	b.do(func(tx *project.Tx) error { return curate.DeleteOverride(tx, b.Overrides()[0].ID()) })
	if len(b.Overrides()) != 0 {
		t.Error("it is not forgotten")
	}
}
