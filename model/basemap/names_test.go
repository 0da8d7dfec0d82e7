package basemap_test

import (
	"slices"
	"testing"
)

// TestNames: what places are called in English and by their countries.
func TestNames(t *testing.T) {
	m := open(t)
	for _, c := range []struct {
		id            int64
		name, country string // as sources have it
		english, own  string
	}{
		{2886242, "Köln", "DE", "Cologne", "Köln"},
		{2867714, "Munich", "DE", "Munich", "München"},
		{3067696, "Prague", "CZ", "Prague", "Praha"},
		{1, "Michelstadt", "DE", "Michelstadt", "Michelstadt"},
		{1, "Shibīn al Qanāṭir", "EG", "Shibin al Qanatir", "Shibīn al Qanāṭir"},
		{1, "Timişoara", "RO", "Timişoara", "Timişoara"},
		{2951839, "Bavaria", "DE", "Bavaria", "Bayern"},
	} {
		if got := m.Names(false).Place(c.id, c.name, c.country); got != c.english {
			t.Errorf("%s is %s in English, want %s", c.name, got, c.english)
		}
		if got := m.Names(true).Place(c.id, c.name, c.country); got != c.own {
			t.Errorf("%s is %s of itself, want %s", c.name, got, c.own)
		}
	}
	if english, own := m.Names(false).Division("DE", "Bavaria"), m.Names(true).Division("DE", "Bavaria"); english != "Bavaria" || own != "Bayern" {
		t.Errorf("Bavaria is %s and %s", english, own)
	}
	if got := m.All(2886242, "Köln"); !slices.Equal(got, []string{"Köln", "Koln", "Cologne"}) {
		t.Errorf("Cologne is known as %q", got)
	}
	for _, c := range [][4]string{
		{"DE", "Germany", "Germany", "Deutschland"},
		{"RU", "Soviet Union", "Soviet Union", "Soviet Union"},
		{"ZZ", "Nowhere", "Nowhere", "Nowhere"},
	} {
		if english, own := m.Names(false).Country(c[0], c[1]), m.Names(true).Country(c[0], c[1]); english != c[2] || own != c[3] {
			t.Errorf("%s is %s and %s, want %s and %s", c[1], english, own, c[2], c[3])
		}
	}
}
