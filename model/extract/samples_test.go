package extract_test

import (
	"io/fs"
	"slices"
	"strings"
	"testing"

	"chronotope/model"
	"chronotope/seeds"
)

// TestSamplesTogether opens the documents that come with the program side by side:
// what both tell joins, and where they differ both event mentions stand.
func TestSamplesTogether(t *testing.T) {
	x := extractor(t)
	var all []*model.Event
	for _, name := range []string{"000_b926d08e3f96005d.txt", "un-record.md"} {
		text, err := fs.ReadFile(seeds.FS, name)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, read(t, x, name, string(text))...)
	}
	merged := merge(all)
	for _, want := range []struct {
		words    string // in the headline
		dates    string // of the evidence, each once
		disputed bool
	}{
		{"New York Declaration", "2016 2016-09-19", false},
		{"Berlin", "2017-06 2017-06-26/2017-06-27", false},
		{"Mechelen", "2017-11 2017-11-16/2017-11-17", false},
		{"5th Mayoral Forum", "2018-12-08", false},
		{"Intergovernmental Conference", "2018-12-10/2018-12-11", false},
		{"Global Compact of Migration", "2018-12-17 2018-12-19", true},
	} {
		if !slices.ContainsFunc(merged, func(e *model.Event) bool {
			return strings.Contains(e.Headline, want.words) && fromBoth(e) && dates(e) == want.dates && e.Disputed == want.disputed
		}) {
			t.Errorf("no event of both documents for %q, %s, disputed %v in\n%s", want.words, want.dates, want.disputed, lines(merged))
		}
	}
}

func fromBoth(e *model.Event) bool {
	return slices.ContainsFunc(e.Evidence, func(v model.Evidence) bool { return v.Document != e.Evidence[0].Document })
}

func dates(e *model.Event) string {
	var out []string
	for _, v := range e.Evidence {
		out = append(out, v.Date.String())
	}
	slices.Sort(out)
	return strings.Join(slices.Compact(out), " ")
}
