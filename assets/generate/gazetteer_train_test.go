package main

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"chronotope/model/gazetteer"
)

var update = flag.Bool("update", false, "write SOURCES.md")

func TestSourcesAreWrittenDown(t *testing.T) {
	kept, err := os.ReadFile("../SOURCES.md")
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile("../SOURCES.md", []byte(sourcesText()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if string(kept) != sourcesText() {
		t.Error("SOURCES.md is not what go run ./assets/generate would write")
	}
	notice, err := os.ReadFile("../../NOTICE")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range corpora {
		name, _, _ := strings.Cut(c.name, ":")
		if !strings.Contains(strings.Join(strings.Fields(string(notice)), " "), name) {
			t.Errorf("NOTICE does not name %s", name)
		}
	}
}

// TestFitPrefersWhatIsRight learns from places of which the one with the greater feature
// is right, and from names that are places where a sign holds.
func TestFitPrefersWhatIsRight(t *testing.T) {
	near := slices.Index(gazetteer.FeatureNames(), "near 30 km")
	var samples []*sample
	for range 40 {
		s := &sample{label: correct, weight: 1, rank: 1, right: []bool{true, false}}
		s.Signs = []int{0, 1}
		s.Places = make([]gazetteer.ExamplePlace, 2)
		s.Places[0].Features[near] = 1
		none := &sample{label: wrong, weight: 1}
		none.Signs = []int{0}
		samples = append(samples, s, none)
	}
	var w gazetteer.Weights
	if err := fit(samples, &w); err != nil {
		t.Fatal(err)
	}
	if keepScore(samples[0], &w) <= 0 || keepScore(samples[1], &w) >= 0 {
		t.Errorf("a place weighs %v, what is none %v", keepScore(samples[0], &w), keepScore(samples[1], &w))
	}
	weights, _, err := starts()
	if err != nil || w.Rank[near] <= weights[near] || bestPlace(samples[0], &w) != 0 {
		t.Errorf("%v: being near weighs %v, at the start %v", err, w.Rank[near], weights[near])
	}
}

func TestGoldIsReadByItsCorpus(t *testing.T) {
	dir := t.TempDir()
	if _, err := readGold(dir); err == nil {
		t.Error("a folder without texts is no error")
	}
	for _, c := range corpora {
		if err := os.WriteFile(filepath.Join(dir, c.file), []byte(`{"text":"In Lisbon.","toponyms":[{"start":3,"end":9,"lat":38.7,"lon":-9.1}]}`+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	gold, err := readGold(dir)
	if err != nil || len(gold) != len(corpora) {
		t.Fatalf("%d documents, %v", len(gold), err)
	}
	for i, d := range gold {
		if d.plain != corpora[i].plain || len(d.Toponyms) != 1 {
			t.Errorf("document %d: %+v", i, d)
		}
	}
}
