package extract_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"chronotope/model"
	"chronotope/model/document"
	"chronotope/model/edtf"
	"chronotope/model/extract"
)

// read extracts the events of a text.
func read(t testing.TB, x *extract.Extractor, id, text string) []*model.Event {
	t.Helper()
	r, err := x.Extract(context.Background(), document.FromText(id, text))
	if err != nil {
		t.Fatal(err)
	}
	return r.Events
}

func TestSameTextSameEvents(t *testing.T) {
	x := extractor(t)
	const text = "The mill burned down in Leeds on 4 May 1871. It opened again in 1873. The mill was sold in 1880."
	first, again := read(t, x, "a", text), read(t, x, "a", text)
	if diff := cmp.Diff(first, again, cmp.Comparer(func(a, b edtf.Value) bool { return a == b })); diff != "" {
		t.Error(diff)
	}
	ids := map[model.EventID]bool{}
	for _, e := range first {
		ids[e.ID] = true
	}
	if len(ids) != 3 || ids[""] {
		t.Errorf("%d IDs for 3 events: %v", len(ids), ids)
	}
	for _, e := range read(t, x, "a", "A preface, long enough to move what follows by some way. "+text)[1:] {
		if !ids[e.ID] {
			t.Errorf("%q has another ID when text is put before it", e.Headline)
		}
	}
}

func TestEventsSayWhy(t *testing.T) {
	x := extractor(t)
	es := read(t, x, "a", "The Ports Conference met in Lisbon in May 1990. The conference will meet again in June 1991.")
	if len(es) != 2 {
		t.Fatalf("%d events, want 2", len(es))
	}
	for i, want := range [][]model.ReasonCode{{model.ReasonStatedBy, model.ReasonLocatedBy}, {model.ReasonPlanned}} {
		for _, code := range want {
			if !slices.ContainsFunc(es[i].Reasons, func(r model.Reason) bool { return r.Code == code && r.Detail != "" }) {
				t.Errorf("%q lacks reason %s: %v", es[i].Headline, code, es[i].Reasons)
			}
		}
	}
	if es[0].Confidence < es[1].Confidence { // there are a few levels only
		t.Errorf("what happened is less sure (%v) than what is planned (%v)", es[0].Confidence, es[1].Confidence)
	}
}

func TestMergeJoinsAcrossDocuments(t *testing.T) {
	x := extractor(t)
	a := read(t, x, "a", "The Ports Charter was signed in Lisbon on 5 May 1992. The mill burned down in Leeds in 1871.")
	b := read(t, x, "b", "Ministers signed the Ports Charter in Lisbon in May 1992. The king opened the docks in Genoa in 1871.")
	all := merge(slices.Concat(a, b))
	if len(all) != 3 {
		t.Fatalf("%d events, want 3:\n%s", len(all), lines(all))
	}
	var joined *model.Event
	for _, e := range all {
		if len(e.Evidence) == 2 {
			joined = e
		}
	}
	if joined == nil || joined.Disputed || joined.Date.String() != "1992-05-05" ||
		joined.Evidence[0].Document == joined.Evidence[1].Document {
		t.Fatalf("joined wrongly:\n%s", lines(all))
	}
	if !slices.ContainsFunc(joined.Reasons, func(r model.Reason) bool { return r.Code == model.ReasonToldAgain }) {
		t.Errorf("the join does not say why: %v", joined.Reasons)
	}
	if i := slices.IndexFunc(joined.Reasons, func(r model.Reason) bool { return r.Code == model.ReasonInCommon }); i < 0 || joined.Reasons[i].Detail != "Ports, Charter, Lisbon, signed" {
		t.Errorf("the join does not say what both tell: %v", joined.Reasons)
	}
	rest, split := extract.Split(joined, 1, "split")
	if len(rest.Evidence) != 1 || len(split.Evidence) != 1 || split.Evidence[0].Document != "b" || len(joined.Evidence) != 2 ||
		slices.ContainsFunc(rest.Reasons, func(r model.Reason) bool { return r.Code == model.ReasonToldAgain || r.Code == model.ReasonInCommon }) {
		t.Errorf("split wrongly: %+v and %+v", rest, split)
	}
	if again := merge(all); len(again) != 3 {
		t.Errorf("merging again makes %d events", len(again))
	}
}

func TestMergeKeepsDisagreement(t *testing.T) {
	x := extractor(t)
	a := read(t, x, "a", "The General Assembly adopted the Compact on Ports in Lisbon on 17 May 1992.")
	b := read(t, x, "b", "On 19 May 1992 the General Assembly adopted the Compact on Ports in Lisbon.")
	all := merge(slices.Concat(a, b))
	if len(all) != 1 || !all[0].Disputed || len(all[0].Evidence) != 2 {
		t.Fatalf("not one disputed event:\n%s", lines(all))
	}
	if a[0].Status = model.Rejected; len(merge(slices.Concat(a, b))) != 2 {
		t.Error("a rejected event was joined")
	}
	a[0].Status, b[0].Status, b[0].Headline = model.Proposed, model.Accepted, "Compact"
	if all = merge(slices.Concat(a, b)); len(all) != 1 || all[0].Headline != "Compact" || all[0].ID != b[0].ID {
		t.Errorf("what the user accepted does not lead:\n%s", lines(all))
	}
}

func TestMergeLeavesYearlyMeetingsApart(t *testing.T) {
	x := extractor(t)
	a := read(t, x, "a", "The General Assembly adopted the Compact on Ports in Lisbon on 17 May 1992.")
	b := read(t, x, "b", "The General Assembly adopted the Compact on Ports in Lisbon on 17 May 1993.")
	if all := merge(slices.Concat(a, b)); len(all) != 2 {
		t.Errorf("joined a year apart:\n%s", lines(all))
	}
}

func TestMergeKeepsDisagreementAboutThePlace(t *testing.T) {
	x := extractor(t)
	a := read(t, x, "a", "The Compact on Ports was signed in Lisbon on 17 May 1992. The king met the bishops in Turin on 3 May 1640.")
	b := read(t, x, "b", "On 17 May 1992 the Compact on Ports was signed in Genoa. The ministers met the guilds in Oslo on 3 May 1640.")
	c := read(t, x, "c", "The Compact on Ports was signed in Portugal on 17 May 1992.")
	all := merge(slices.Concat(a, b))
	if len(all) != 3 || !all[1].Disputed || len(all[1].Evidence) != 2 {
		t.Errorf("want the signing disputed and the meetings apart:\n%s", lines(all))
	}
	if all = merge(slices.Concat(a, c)); len(all) != 2 || all[1].Disputed || len(all[1].Evidence) != 2 {
		t.Errorf("a city and its country are no disagreement:\n%s", lines(all))
	}
}

func TestMergeTellsWorksApart(t *testing.T) {
	x := extractor(t)
	a := read(t, x, "a", "The council in Lisbon adopted the Convention on Ports on 17 May 1992 (resolution A/7).")
	b := read(t, x, "b", "On 17 May 1992 the council in Lisbon adopted the Convention on Lighthouses.")
	c := read(t, x, "c", "On 18 May 1992 the council in Lisbon approved the Convention on Ports.")
	all := merge(slices.Concat(a, b, c))
	if len(all) != 2 || len(all[0].Evidence) != 2 || !all[0].Disputed || all[0].Evidence[1].Document != "c" {
		t.Errorf("the same day joined what the words tell apart:\n%s", lines(all))
	}
}

func TestExtractStops(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := extractor(t).Extract(ctx, document.FromText("a", "The mill burned down in 1871."))
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func FuzzExtract(f *testing.F) {
	for _, s := range []string{
		"The mill - a ruin in 1939 - burned (1871), when it 'fell' * 5 May 1900 and, on 6 June, 1901; ...",
		"# 1914\n\n(c. 1822–10 March 1913) Ida Weller (1877–1951), who was born in 1877",
		"LISBON: * * 3-5 May 1992 – – (( 1992 )) said that by 1990, 1991 and 1992",
		"May 4, 1911\nThe board. (In 1912.) Adopted at the 5th Forum on 8 May 2001",
	} {
		f.Add(s)
	}
	x := extractor(f)
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return
		}
		for _, e := range read(t, x, "a", text) {
			if strings.TrimSpace(e.Headline) == "" || e.ID == "" || len(e.Evidence) == 0 || e.Confidence < 0 || e.Confidence > 1 {
				t.Fatalf("%+v", e)
			}
			for _, v := range e.Evidence {
				if v.Passage.Span.Of(text) != v.Passage.Quote || v.Anchor.Span.Of(text) != v.Anchor.Quote || v.Anchor.Quote == "" {
					t.Fatalf("%+v", v)
				}
			}
		}
	})
}

func BenchmarkExtract(b *testing.B) {
	x := extractor(b)
	text := strings.Repeat(`The Ports Conference, which had been put off twice, opened in Lisbon on 3 May 1992 and closed on 9 May.
Ministers spoke at length about tides, dues and the price of rope, and nobody disagreed with anybody for long.

In June the Ports Charter was adopted; Norway and Denmark signed it at once. The charter says little that is new, but the
dockers of Genoa, Trieste and Marseille had waited for it since the strike of 1987, and they said so loudly.

`, 200)
	d := document.FromText("bench", text)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if _, err := x.Extract(context.Background(), d); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkMerge joins ten thousand events of ten documents that tell much the same.
func BenchmarkMerge(b *testing.B) {
	x := extractor(b)
	var all []*model.Event
	for doc := range 10 {
		var text strings.Builder
		for i := range 1000 {
			fmt.Fprintf(&text, "The %s Charter was signed in Lisbon on %d May %d. ", names[(i+doc)%len(names)], 1+i%28, 1500+i%400)
		}
		all = append(all, read(b, x, fmt.Sprint(doc), text.String())...)
	}
	b.ReportMetric(float64(len(all)), "events")
	for b.Loop() {
		merge(all)
	}
}

var names = strings.Fields("Ports Rivers Mines Mills Roads Bells Forests Fields Markets Bridges Harbours")

// TestWhatHappenedTellsWhatWasPlanned joins a plan and what came of it: the event is told by
// what happened, and keeps the ID that the project knows.
func TestWhatHappenedTellsWhatWasPlanned(t *testing.T) {
	x := extractor(t)
	planned := read(t, x, "a", "The Minister of Mines will visit Nether Keld on 15 February 1936.")
	done := read(t, x, "b", "On 15 February 1936 the Minister of Mines visited Nether Keld.")
	index := extract.NewIndex()
	for _, e := range planned {
		index.Put(e)
	}
	for _, e := range done {
		e.ID = ""
	}
	merged := index.Merge(done)
	if len(merged) != 1 || len(merged[0].Known) != 1 {
		t.Fatalf("not one event: %+v", merged)
	}
	if e := merged[0].Event; e.ID != planned[0].ID || e.Headline != "Minister of Mines visited Nether Keld" || e.Evidence[0].Document != "b" || e.Mode() != model.ModeStated {
		t.Errorf("it is %q, %s, told first by %s", e.Headline, e.Mode(), e.Evidence[0].Document)
	}
}
