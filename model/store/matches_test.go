package store

import (
	"fmt"
	"testing"
)

func TestMatches(t *testing.T) {
	const text = "Café Émile: the docks of Genoa, the dock at Genoa; œuvre, Straße."
	for query, want := range map[string]string{
		"dock": "[docks dock]", "dock ": "[dock]", "emile cafe ": "[Café Émile]", `"of genoa"`: "[of Genoa]", `"the dock`: "[the docks the dock]",
		"genoa docks ": "[docks Genoa Genoa]", "xyz": "[]", "": "[]", `""`: "[]",
	} {
		var got []string
		for _, s := range matches(text, 0, termsOf(query)) {
			got = append(got, text[s.Start:s.End])
		}
		if fmt.Sprint(got) != want {
			t.Errorf("%q: %v, want %v", query, got, want)
		}
	}
	if got := matches("a dock", 100, termsOf("dock")); len(got) != 1 || got[0].Start != 102 {
		t.Errorf("with an offset: %v", got)
	}
}

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{{"genoa", "genoa", 0}, {"genao", "genoa", 1}, {"geno", "genoa", 1}, {"jenova", "genoa", 2}, {"mill", "hall", 2}, {"é", "e", 1}, {"", "ab", 2}} {
		if got := distance(c.a, c.b, 3); got != c.want || distance(c.b, c.a, 3) != got {
			t.Errorf("%q to %q: %d, want %d", c.a, c.b, got, c.want)
		}
	}
}
