package curate_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"chronotope/model"
	"chronotope/model/curate"
	"chronotope/model/document"
	"chronotope/model/edtf"
	"chronotope/model/growth"
	"chronotope/model/project"
)

// tellings are the readings of n documents of a few sentences each, all of one year, every
// third of which tells of something that the one before tells, too. They are made without
// extraction, for what is measured is how they are joined.
func tellings(n int) []curate.Reading {
	r := rand.New(rand.NewPCG(3, 4))
	names := strings.Fields("Abel Barker Cray Dunn Ellis Frost Gale Hurst Ives Judd Kemp Lowe Marsh Nash Orr Pell Quill Rudd Stone Tull Unwin Voss Ward Yates")
	things := strings.Fields("mill school bridge dock chapel library brewery station theatre barracks harbour foundry")
	verbs := strings.Fields("burned opened sold bought closed rebuilt inspected robbed")
	out := make([]curate.Reading, n)
	said := ""
	day := 0
	for i := range out {
		id := model.DocumentID(fmt.Sprint("d", i))
		if i%3 != 1 {
			said = fmt.Sprintf("%s and %s %s the %s of %s %d.", names[r.IntN(len(names))], names[r.IntN(len(names))], verbs[r.IntN(len(verbs))],
				things[r.IntN(len(things))], names[r.IntN(len(names))], i)
			day = r.IntN(365)
		}
		date := fmt.Sprintf("%d %s 1911", 1+day%28, [...]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}[day/28%12])
		text := "On " + date + " " + said
		v := model.Evidence{
			Document: id, Date: edtf.YMD(1911, 1+day/28%12, 1+day%28), DateConfidence: 0.9,
			Anchor: model.Select(text, model.Span{Start: 3, End: 3 + len(date)}), Passage: model.Select(text, model.Span{End: len(text)}),
		}
		out[i] = curate.Reading{
			Source: &project.Source{Document: document.FromText(string(id), text)},
			Events: []*model.Event{{Headline: said, Date: v.Date, Evidence: []model.Evidence{v}}},
		}
	}
	return out
}

// TestJoiningGrowsWithTheDocuments joins the tellings of 1000 documents of one year, and of
// eight times as many.
func TestJoiningGrowsWithTheDocuments(t *testing.T) {
	join := func(n int) func() {
		all := tellings(n)
		return func() {
			var x *curate.Index
			x.Plan(all)
		}
	}
	growth.Linear(t, join(1000), join(8000))
}

// BenchmarkJoining joins the tellings of many documents.
func BenchmarkJoining(b *testing.B) {
	for _, n := range []int{1000, 10_000} {
		all := tellings(n)
		s := project.New(project.Memory{})
		if err := s.Edit("Open", func(tx *project.Tx) error { return curate.Ingest(tx, nil, all...) }); err != nil {
			b.Fatal(err)
		}
		if got := len(s.Events()); got < n/2 || got > 3*n/4 {
			b.Fatalf("%d documents make %d events", n, got)
		}
		b.Run(fmt.Sprint(n, " documents"), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				var x *curate.Index
				x.Plan(all)
			}
		})
	}
}
