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
	site     bool   // of history, which has no inhabitants
	people   uint32 // inhabitants
	division uint64 // 0 where there is none
	at       [3]float64
	prior    float64  // log odds, wherever the name stands
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
		if country && m&(flagMain|flagDemonym) == 0 && g.index.meant(m).feature() != CountryFeature {
			continue // "Алжир" is the country first, the city second
		}
		m = g.inTongue(m, tongue)
		if m&flagShort != 0 == (f == shortened) && (f != inInitials || g.index.isInitials(m)) {
			f := base(g.index.meant(m), m, tongue)
			out = append(out, possible{m, f.score(g.weights)})
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
	r := g.index.meant(m)
	if f := r.feature(); m&(flagMain|flagDemonym|flagShort) == 0 && f != County && f != Quarter &&
		(f <= Capital || f > Quarter || r.population() >= knownByPeople) {
		m |= flagMain
	}
	return m
}

// namesCountry reports whether one of the members is a country.
func (g *Gazetteer) namesCountry(members [2]int) bool {
	for i := members[0]; i < members[1]; i++ {
		m := g.index.member(i)
		if m&(flagDemonym|flagShort) == 0 && g.index.meant(m).feature() == CountryFeature {
			return true
		}
	}
	return false
}

// withoutRivalsOfCountries leaves out the places that a country's own name is a second name
// of: nobody who writes "Egypt" means the town in Arizona that was once called so.
func (g *Gazetteer) withoutRivalsOfCountries(list []possible) []possible {
	isCountry := func(p possible) bool {
		return p.member&flagMain != 0 && p.member&flagDemonym == 0 && g.index.meant(p.member).feature() == CountryFeature
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
	for i := range out {
		m := list[i].member
		r := g.index.meant(m)
		out[i] = candidate{
			place: int32(m >> flagBits), member: m, country: r.country(), division: r.division(), feature: r.feature(), people: r.population(),
			site: r.feature() == Town && r.id() < 0 && r.id() > belowSites,
			at:   onSphere(r.at()), prior: list[i].score, whole: base(r, m, tongue),
		}
	}
	share(out, func(c *candidate) float64 { return c.prior })
	return out
}

// base are the features that one meaning of a name has anywhere.
func base(r row, m uint32, tongue language.Code) (f features) {
	kind := r.feature()
	f.set(featureKind+feature(kind), 1)
	people := math.Log10(float64(r.population())+100) - 4
	if kind >= Capital && kind <= Quarter {
		f.set(featurePeople, people)
		f.set(featureFame, r.fame()-2)
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
	if homes[tongue][r.country()] {
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
