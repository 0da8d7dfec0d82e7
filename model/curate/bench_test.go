package curate_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"chronotope/model/curate"
	"chronotope/model/project"
)

// annals is a text of n sentences that tell of things that no other tells.
func annals(r *rand.Rand, n int) string {
	names := strings.Fields("Ports Rivers Mines Mills Roads Bells Forests Fields Markets Bridges Harbours Dykes Canals Walls Towers")
	verbs := strings.Fields("signed opened founded closed sold burned rebuilt")
	months := strings.Fields("January February March April May June July August September October November December")
	places := strings.Fields("Lisbon Genoa Leeds Coimbra Turin Oslo Trieste Marseille")
	var out strings.Builder
	for range n {
		fmt.Fprintf(&out, "The %s %s Charter of %s was %s in %s on %d %s %d. ", names[r.IntN(len(names))], names[r.IntN(len(names))],
			places[r.IntN(len(places))], verbs[r.IntN(len(verbs))], places[r.IntN(len(places))], 1+r.IntN(28), months[r.IntN(12)], 1500+r.IntN(400))
	}
	return out.String()
}

// BenchmarkIngest adds a document of twenty events to projects of several sizes.
func BenchmarkIngest(b *testing.B) {
	for _, size := range []struct{ documents, events int }{{1, 100}, {100, 100}, {10_000, 1}} { // events of each
		r := rand.New(rand.NewPCG(1, 2))
		s := project.New(project.Memory{})
		x := curate.NewIndex(s)
		all := make([]curate.Reading, size.documents)
		for i := range all {
			all[i] = read(b, fmt.Sprint("old ", i), annals(r, size.events))
		}
		if err := s.Edit("Open", func(tx *project.Tx) error { return curate.Ingest(tx, nil, all...) }); err != nil {
			b.Fatal(err)
		}
		added := read(b, "new", annals(r, 20))
		b.Run(fmt.Sprintf("%d documents, %d events", size.documents, size.documents*size.events), func(b *testing.B) {
			x.Plan(nil) // catches up
			for b.Loop() {
				if err := s.Edit("Add", func(tx *project.Tx) error { return curate.Ingest(tx, x, added) }); err != nil {
					b.Fatal(err)
				}
				b.StopTimer()
				if err := s.Undo(); err != nil {
					b.Fatal(err)
				}
				x.Plan(nil)
				b.StartTimer()
			}
		})
	}
}
