package basemap

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
)

// Names are what places are called in one of two ways: in English, or by their countries'
// own names in Latin letters.
type Names struct {
	base *Map
	Own  bool
}

// Names are what places are called.
func (m *Map) Names(own bool) Names { return Names{m, own} }

// Label is what a label says.
func (n Names) Label(l *Label) string {
	if n.Own && l.Own != "" {
		return l.Own
	}
	return l.Name
}

// River is what a river is called, "" where that is not known.
func (n Names) River(r *River) string {
	if n.Own && r.Own != "" {
		return r.Own
	}
	return r.Name
}

// Place is what a town or division of a country, which sources call name, is called. The
// id is its GeoNames number.
func (n Names) Place(id int64, name, country string) string {
	if l := n.base.Named(id); l != nil {
		return n.Label(l)
	}
	if !n.Own && otherScripts[country] {
		return bare(name)
	}
	return name
}

// Division is what a division of the first level of a country, in English name, is called.
func (n Names) Division(country, name string) string {
	if l := n.base.byDivision[division{country, name}]; l != nil {
		return n.Label(l)
	}
	return name
}

// All are the names that a town or division is known by, as Place knows it: as its source has
// it, in English and as its country calls it, each also without marks on its letters.
func (m *Map) All(id int64, name string) []string {
	names := []string{name}
	if l := m.Named(id); l != nil {
		names = append(names, l.Name, l.Own)
	}
	var out []string
	for _, name := range names {
		for _, way := range []string{name, bare(name)} {
			if way != "" && !slices.Contains(out, way) {
				out = append(out, way)
			}
		}
	}
	return out
}

// CountryOf is what the country with an ISO 3166-1 code is called; "" where it is not known.
func (n Names) CountryOf(code string) string {
	if l := n.base.byCountry[code]; l != nil {
		return n.Label(l)
	}
	return ""
}

// Country is what a country with an ISO 3166-1 code, in English name, is called. What has
// the code of another, as states of the past have, keeps its name.
func (n Names) Country(code, name string) string {
	if l := n.base.byCountry[code]; l != nil && l.Name == name {
		return n.Label(l)
	}
	return name
}

// otherScripts are countries whose towns are written in other than Latin letters, and in
// English without the marks by which scholars tell these apart.
var otherScripts = func() map[string]bool {
	out := map[string]bool{}
	for code := range strings.FieldsSeq("AE AF AM BD BG BH BT BY CN DZ EG ER ET GE IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK LY MA MM MN MV NP OM PK PS QA RU SA SD SY TH TJ TN TW UA YE") {
		out[code] = true
	}
	return out
}()

// bare is a name without marks on, below and between its letters.
func bare(name string) string {
	marks := runes.Predicate(func(r rune) bool {
		return unicode.Is(unicode.Mn, r) || strings.ContainsRune("\u2018\u2019\u02bb\u02bc`'", r)
	})
	plain, _, err := transform.String(transform.Chain(norm.NFD, runes.Remove(marks), norm.NFC), name)
	if err != nil {
		return name
	}
	return plain
}
