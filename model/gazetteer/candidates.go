package gazetteer

import (
	"cmp"
	"math"
	"slices"

	"chronotope/model/language"
)

// candidate is a place that a name can mean.
type candidate struct {
	place    int32
	member   uint32
	country  uint16 // 0 at sea and for what lies in several
	feature  Feature
	division uint64 // 0 where there is none
	at       [3]float64
	base     features // that hold wherever the name stands
	whole    features // that hold in the whole document
	share    float64  // how likely it is, as far as is known
}

// most is how many places a name is weighed for; the rest are too unlikely.
const most = 40

// possible is what a name can mean, before anything is known of where it stands.
type possible struct {
	member uint32
	score  float64 // log odds
}

// possibles appends the places of a name to out, the likeliest by themselves first.
func (g *Gazetteer) possibles(out []possible, members [2]int, f form, tongue language.Code) []possible {
	country := tongue != language.English && f == inFull && g.namesCountry(members)
	for i := members[0]; i < members[1]; i++ {
		m := g.index.member(i)
		if place := int(m >> flagBits); country && m&(flagMain|flagDemonym) == 0 && g.index.feature(place) != CountryFeature {
			continue // "Алжир" is the country first, the city second
		}
		m = g.inTongue(m, tongue)
		if m&flagShort != 0 == (f == shortened) && (f != inInitials || g.index.isInitials(m)) {
			base := g.base(m, tongue)
			out = append(out, possible{m, base.score(g.weights)})
		}
	}
	out = g.withoutRivalsOfCountries(out)
	slices.SortFunc(out, likelier)
	return out
}

// knownByPeople is how many people a place has whose names in all languages are known.
const knownByPeople = 50_000

// inTongue is a name as a member in a language: other names than the English one are those
// that great places go by there, and what is a common word of English is none there.
func (g *Gazetteer) inTongue(m uint32, tongue language.Code) uint32 {
	if tongue == language.English {
		return m
	}
	m &^= flagWord
	place := int(m >> flagBits)
	if f := g.index.feature(place); m&(flagMain|flagDemonym|flagShort) == 0 && f != County && f != Quarter &&
		(f <= Capital || f > Quarter || g.index.population(place) >= knownByPeople) {
		m |= flagMain
	}
	return m
}

// namesCountry reports whether one of the members is a country.
func (g *Gazetteer) namesCountry(members [2]int) bool {
	for i := members[0]; i < members[1]; i++ {
		m := g.index.member(i)
		if m&(flagDemonym|flagShort) == 0 && g.index.feature(int(m>>flagBits)) == CountryFeature {
			return true
		}
	}
	return false
}

// withoutRivalsOfCountries leaves out the places that a country's own name is a second name
// of: nobody who writes "Egypt" means the town in Arizona that was once called so.
func (g *Gazetteer) withoutRivalsOfCountries(list []possible) []possible {
	isCountry := func(p possible) bool {
		return p.member&flagMain != 0 && p.member&flagDemonym == 0 && g.index.feature(int(p.member>>flagBits)) == CountryFeature
	}
	if !slices.ContainsFunc(list, isCountry) {
		return list
	}
	return slices.DeleteFunc(list, func(p possible) bool {
		return p.member&(flagMain|flagDemonym) == 0 && int(p.member>>flagBits) < g.index.placeCount
	})
}

func likelier(a, b possible) int {
	switch {
	case a.score > b.score:
		return -1
	case a.score < b.score:
		return 1
	}
	return cmp.Compare(a.member, b.member)
}

// candidates are the places of a name, the likeliest by themselves first.
func (g *Gazetteer) candidates(members [2]int, f form, tongue language.Code) []candidate {
	var few [8]possible
	list := g.possibles(few[:0], members, f, tongue)
	out := make([]candidate, min(len(list), most))
	x := g.index
	for i := range out {
		place := int(list[i].member >> flagBits)
		out[i] = candidate{
			place: int32(place), member: list[i].member, country: x.country(place), division: x.division(place), feature: x.feature(place),
			at:   onSphere(int32(x.field(place, fieldLat)), int32(x.field(place, fieldLon))),
			base: g.base(list[i].member, tongue),
		}
	}
	share(out, func(c *candidate) float64 { return c.base.score(g.weights) })
	return out
}

// base are the features that one meaning of a name has anywhere.
func (g *Gazetteer) base(m uint32, tongue language.Code) (f features) {
	x, place := g.index, int(m>>flagBits)
	kind := x.feature(place)
	f.set(featureKind+feature(kind), 1)
	people := math.Log10(float64(x.population(place))+100) - 4
	if kind >= Capital && kind <= Quarter {
		f.set(featurePeople, people)
		f.set(featureFame, x.fame(place)-2)
	} else {
		f.set(featureAreaPeople, people)
	}
	switch {
	case m&flagDemonym != 0:
		f.set(featureDemonym, 1)
	case m&flagMain != 0:
		f.set(featureMain, 1)
	default:
		f.set(featureSecondPeople, people)
	}
	if homes[tongue][x.country(place)] {
		f.set(featureEnglish, 1)
	}
	return f
}

// share makes shares of scores that are log odds.
func share(list []candidate, score func(*candidate) float64) {
	top := math.Inf(-1)
	for i := range list {
		list[i].share = score(&list[i])
		top = max(top, list[i].share)
	}
	total := 0.0
	for i := range list {
		list[i].share = math.Exp(list[i].share - top)
		total += list[i].share
	}
	for i := range list {
		list[i].share /= total
	}
}
