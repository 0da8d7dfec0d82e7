package gazetteer

import (
	"cmp"
	"math"
	"slices"
	"sort"
)

// context is what a document speaks of.
type context struct {
	countries map[uint16]float64 // weight of the names of places in each country
	named     map[uint16]float64 // and of the country itself and its people
	divisions map[uint64]float64 // and in each first-level division
	total     float64
	names     []int32 // the most telling names, at most widest
	counties  []int32 // those of them that can mean a county
}

// widest is how many names of a document the places of each are compared with.
const widest = 48

// likely is how many places of a name count for others.
const likely = 4

// homeWeight is how much the place of publication tells of what is spoken of, a name
// that is mentioned once and surely a place being 1.
const homeWeight = 2

// sure are the signs of which one shows that a name is that of a place.
var sure = signsOf(afterStatic, afterAge, afterGeneric, dateline)

// spread marks the names of which some mention is surely a place, for all their
// mentions.
func (r *resolver) spread() {
	for i := range r.names {
		n := &r.names[i]
		contained, isVessel := false, false
		for _, j := range n.mentions {
			m := &r.mentions[j]
			if !r.setting.sports {
				m.signs.drop(isTeam)
			}
			isVessel = isVessel || m.signs.has(afterVessel)
			if m.within >= 0 && r.enumerates(m) {
				m.within = -1
			}
			if m.signs.hasAny(&sure) {
				n.located = true
			}
			if m.within >= 0 && len(n.candidates) > 0 && len(r.inside(m, n)) > 0 {
				m.signs.add(beforeContainer)
				r.mentions[m.within].signs.add(containing)
				contained = true
			}
		}
		for _, j := range n.mentions {
			m := &r.mentions[j]
			if n.located {
				m.signs.add(seenLocated)
			}
			if isVessel && !m.signs.has(afterVessel) {
				m.signs.add(seenVessel)
			}
			if contained {
				m.signs.add(seenContained)
			}
			if len(n.mentions) > 2 && !n.located && !contained {
				m.signs.add(neverLocated)
			}
			r.describe(m, n)
		}
	}
}

// enumerates reports whether the comma behind a mention is that of a list: "China,
// Japan and Korea", where the first is no town in Japan.
func (r *resolver) enumerates(m *mention) bool {
	second, third := m.within, m.within+1
	if int(third) >= len(r.mentions) || r.mentions[third].sentence != m.sentence {
		return false
	}
	b, c := &r.mentions[second], &r.mentions[third]
	if b.span.End > c.span.Start || !inList(r.doc.Text[b.span.End:c.span.Start]) {
		return false
	}
	kind, ok := r.wide(m)
	kindB, okB := r.wide(b)
	kindC, okC := r.wide(c)
	return ok && okB && okC && kind == kindB && kind == kindC
}

// wide tells whether a mention most likely is of a country or province, and of which.
func (r *resolver) wide(m *mention) (Feature, bool) {
	n := &r.names[m.name]
	if len(n.candidates) == 0 {
		return 0, false
	}
	f := n.candidates[0].feature
	return f, f == CountryFeature || f == Province
}

// describe notes what is known of the places of a mention's name.
func (r *resolver) describe(m *mention, n *name) {
	if len(n.candidates) == 0 {
		return
	}
	c := &n.candidates[0]
	if c.member&flagDemonym != 0 {
		m.signs.drop(isPerson) // "German", which is a person of course
		m.signs.drop(isWholeName)
		return
	}
	if c.member&flagPerson != 0 {
		m.signs.add(isPerson)
	}
	if !m.signs.has(isPerson) {
		m.signs.drop(isWholeName)
	}
	if c.member&flagWord != 0 {
		m.signs.add(isWord)
		if m.signs.has(sentenceStart) {
			m.signs.add(isFirstWord)
		}
	}
	if len(n.candidates) == 1 {
		m.signs.add(onlyOne)
	}
	if !slices.ContainsFunc(n.candidates, func(c candidate) bool { return c.member&flagMain != 0 }) {
		m.signs.add(secondary)
	}
	if m.signs.has(isWholeName) {
		return // however great the city
	}
	people := c.people
	for _, s := range []struct {
		least uint32
		sign  sign
	}{{10_000, people10k}, {100_000, people100k}, {1_000_000, people1M}} {
		if people >= s.least {
			m.signs.add(s.sign)
		}
	}
}

// survey adds up what the document speaks of.
func (r *resolver) survey() {
	c := context{countries: map[uint16]float64{}, named: map[uint16]float64{}, divisions: map[uint64]float64{}}
	for i := range r.names {
		n := &r.names[i]
		n.weight = 0
		for _, j := range n.mentions {
			n.weight = max(n.weight, probability(r.mentions[j].keep))
		}
		if n.weight *= 1 + math.Log2(float64(len(n.mentions)))/2; len(n.mentions) == 0 {
			n.weight = homeWeight
		}
		if len(n.candidates) == 0 || n.weight < 0.1 {
			n.weight = 0
			continue
		}
		c.total += n.weight
		for j := range n.candidates {
			d := &n.candidates[j]
			if d.country != 0 {
				c.mass(d)[d.country] += n.weight * d.share
			}
			if d.division != 0 {
				c.divisions[d.division] += n.weight * d.share
			}
		}
		c.names = append(c.names, int32(i))
	}
	if len(c.names) > widest {
		slices.SortStableFunc(c.names, func(a, b int32) int { return cmp.Compare(r.names[b].weight, r.names[a].weight) })
		c.names = c.names[:widest]
	}
	for _, i := range c.names {
		if len(r.names[i].counties) > 0 {
			c.counties = append(c.counties, i)
		}
	}
	r.context = c
}

// mass is the sums that a candidate counts for.
func (c *context) mass(d *candidate) map[uint16]float64 {
	if d.feature == CountryFeature || d.member&flagDemonym != 0 {
		return c.named
	}
	return c.countries
}

func probability(logOdds float64) float64 { return 1 / (1 + math.Exp(-logOdds)) }

// document sets the features of a candidate that the rest of the document gives it.
func (r *resolver) document(n *name, c *candidate, f *features) {
	ownCountry, ownNamed, ownDivision := 0.0, 0.0, 0.0
	for i := range n.candidates {
		d := &n.candidates[i]
		switch {
		case d.country != c.country:
		case d.feature == CountryFeature || d.member&flagDemonym != 0:
			ownNamed += d.share
		default:
			ownCountry += d.share
		}
		if d.division == c.division {
			ownDivision += d.share
		}
	}
	rest := r.context.total - n.weight + 1
	if c.country != 0 {
		mass := max(0, r.context.countries[c.country]-n.weight*ownCountry)
		f.set(featureCountryShare, mass/rest)
		f.set(featureCountryMass, among(mass, rest-1))
		f.set(featureCountryNamed, saturate(max(0, r.context.named[c.country]-n.weight*ownNamed)))
	}
	if c.division != 0 {
		mass := max(0, r.context.divisions[c.division]-n.weight*ownDivision)
		f.set(featureDivisionShare, mass/rest)
		f.set(featureDivisionMass, among(mass, rest-1))
	}
	near30, near160, near600 := 0.0, 0.0, 0.0
	for _, i := range r.context.names {
		o := &r.names[i]
		if o == n {
			continue
		}
		a, b, d := nearness(c, o)
		near30, near160, near600 = near30+a*o.weight, near160+b*o.weight, near600+d*o.weight
	}
	f.set(featureNear30, clustered(near30, rest))
	f.set(featureNear160, clustered(near160, rest))
	f.set(featureNear600, clustered(near600, rest))
}

// clustered is how much names close by count for. In a document of one region they
// count in full; that one of many names scattered over the world happens to be near
// says little.
func clustered(near, all float64) float64 {
	const share = 0.35 // of the names, from which on a document is of one region
	return saturate(near) * min(1, near/(share*all))
}

// saturate maps weights to 0..1, the first counting most.
func saturate(w float64) float64 { return w / (1 + w) }

// among maps weights to 0..1 like saturate, less the more else the document names.
func among(w, rest float64) float64 { return w / (1 + w + 0.6*rest) }

// neighbourhood is how many mentions on either side count as neighbours, if they stand in the
// same sentence or next to it.
const neighbourhood = 6

// neighbour is a mention near another: what it can mean, how likely it is to be a place, and
// whether both stand side by side in one list.
type neighbour struct {
	candidates []candidate
	keep       float64
	listed     bool
}

// neighbours are the mentions of other names around m. They hold until it is called again.
func (r *resolver) neighbours(m *mention) []neighbour {
	out, at := r.around[:0], r.position(m)
	for i := max(0, at-neighbourhood); i < min(len(r.mentions), at+neighbourhood+1); i++ {
		o := &r.mentions[i]
		if o.name == m.name || o.sentence < m.sentence-1 || o.sentence > m.sentence+1 {
			continue
		}
		list := r.names[o.name].candidates
		out = append(out, neighbour{
			list[:min(len(list), likely)], probability(o.keep),
			o.sentence == m.sentence && (i == at-1 || i == at+1) && o.signs.has(listed) && m.signs.has(listed),
		})
	}
	r.around = out
	return out
}

// beside sets the features of a candidate that the mentions around give it.
func beside(around []neighbour, c *candidate, f *features) {
	country, division, near, kind, kinds := 0.0, 0.0, 0.0, 0.0, 0.0
	for i := range around {
		o := &around[i]
		for j := range o.candidates {
			d := &o.candidates[j]
			w := o.keep * d.share
			if d.country == c.country && c.country != 0 {
				country += w
			}
			if d.division == c.division && c.division != 0 {
				division += w
			}
			if cosine(&c.at, &d.at) > within160km && d.feature > CountryFeature {
				near += w
			}
			if o.listed && d.member&flagDemonym == 0 {
				kinds += w
				if sameKind(c.feature, d.feature) {
					kind += w
				}
			}
		}
	}
	f.set(featureBesideCountry, saturate(country))
	f.set(featureBesideDivision, saturate(division))
	f.set(featureBesideNear, saturate(near))
	if kinds > 0 {
		f.set(featureBesideKind, kind/kinds)
	}
}

// position finds a mention among all, which are in the order of the text.
func (r *resolver) position(m *mention) int {
	return sort.Search(len(r.mentions), func(i int) bool { return r.mentions[i].span.Start >= m.span.Start })
}

// sameKind reports whether places of two kinds are such as stand in one list.
func sameKind(a, b Feature) bool {
	return a == b || a >= Capital && a <= Quarter && b >= Capital && b <= Quarter
}

// support notes whether the document speaks of a mention's surroundings otherwise.
func (r *resolver) support(m *mention) {
	n := &r.names[m.name]
	for i := range n.candidates {
		c := &n.candidates[i]
		f := &c.whole
		if c.share < 0.2 {
			continue
		}
		if f[featureDivisionMass] > 0.4 {
			m.signs.add(inDivision)
		}
		if f[featureCountryMass] > 0.6 || f[featureCountryNamed] > 0.4 {
			m.signs.add(inCountry)
		}
		if f[featureNear160] > 0.4 && c.feature > CountryFeature {
			m.signs.add(nearOthers)
		}
	}
}
