package gazetteer

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"
	"testing"

	"chronotope/model"
)

//go:embed testdata/divisions.tsv
var divisionsTable string

// TestDivisionsAreThoseOfTheSource holds the largest towns of every country against the
// divisions that the source of towns has them in.
func TestDivisionsAreThoseOfTheSource(t *testing.T) {
	g := open(t)
	towns := 0
	for line := range strings.Lines(divisionsTable) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(f) != 5 {
			continue
		}
		towns++
		id, name, country, admin, division := f[0], f[1], f[2], f[3], f[4]
		list := g.Lookup(name)
		i := slices.IndexFunc(list, func(c model.Candidate) bool { return strconv.FormatInt(c.Place.ID, 10) == id })
		if i < 0 {
			t.Errorf("%s, %s is not found by its name", name, country)
			continue
		}
		p := list[i].Place
		if p.Admin != admin || !alike(p.Division, division) {
			t.Errorf("%s, %s is in %s %q, want %s %q", name, country, p.Admin, p.Division, admin, division)
		}
	}
	if towns < 500 {
		t.Errorf("only %d towns are looked at", towns)
	}
}

// alike reports whether two names are equal or have a word in common, but for its ending.
func alike(a, b string) bool {
	if string(Fold(nil, a)) == string(Fold(nil, b)) {
		return true
	}
	for v := range strings.FieldsSeq(string(Fold(nil, a))) {
		for w := range strings.FieldsSeq(string(Fold(nil, b))) {
			if n := min(len(v), len(w), 4); n > 2 && v[:n] == w[:n] && !generic[v] {
				return true
			}
		}
	}
	return false
}

// generic are words of many divisions.
var generic = map[string]bool{
	"province": true, "region": true, "district": true, "county": true, "oblast": true, "governorate": true, "central": true,
	"northern": true, "southern": true, "eastern": true, "western": true, "north": true, "south": true, "west": true, "east": true,
}
