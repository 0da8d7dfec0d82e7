package gazetteer

import (
	"cmp"
	"slices"

	"chronotope/model"
	"chronotope/model/language"
)

// name is a name that the document uses, with all its mentions.
type name struct {
	tongue     language.Code
	candidates []candidate
	mentions   []int32
	longer     []int32  // places that longer names which begin with this one mean
	weight     float64  // how much it tells of what the document speaks of
	located    bool     // one of its mentions is surely a place
	counties   []int32  // those of its candidates that are counties
	divisions  []uint64 // of its candidates, which lie closer together here
	landmarks  []landmark
}

// resolver decides which mentions are places, and which.
type resolver struct {
	g        *Gazetteer
	doc      *model.Document
	mentions []mention
	names    []name
	context  context
	setting  setting

	list     []ranked    // of rank, used again
	features []features  // of list
	around   []neighbour // of neighbours, used again
	sure     []float64   // of counties, used again
	fitting  []int       // likewise
}

// rounds is how often the reading of the whole is weighed against its parts.
const rounds = 2

// resolve decides all mentions of a document.
func (r *resolver) resolve() {
	r.gatherNames()
	r.shorten()
	r.listDivisions()
	r.findLandmarks()
	r.spread()
	for i := range r.mentions {
		r.mentions[i].keep = r.plausible(&r.mentions[i])
	}
	for range rounds {
		r.survey()
		for i := range r.names {
			r.weighName(&r.names[i])
		}
	}
	r.survey()
	for i := range r.mentions {
		m := &r.mentions[i]
		r.support(m)
		m.keep = r.plausible(m)
	}
}

// gatherNames lists the names of the document and what each can mean.
func (r *resolver) gatherNames() {
	type spelling struct {
		members [2]int
		form    form
		tongue  language.Code
	}
	byMembers := map[spelling]int32{}
	byText := map[string]int32{}
	for i := range r.mentions {
		m := &r.mentions[i]
		n, ok := int32(0), false
		key := spelling{m.members, m.form, m.tongue} // "Ind." is another name than "Ind"
		if m.unknown() {
			n, ok = byText[m.span.Of(r.doc.Text)]
		} else {
			n, ok = byMembers[key]
		}
		if !ok {
			n = int32(len(r.names))
			list := r.g.candidates(m.members, m.form, m.tongue)
			r.names = append(r.names, name{tongue: m.tongue, candidates: list, counties: countiesIn(list)})
			if m.unknown() {
				byText[m.span.Of(r.doc.Text)] = n
			} else {
				byMembers[key] = n
			}
		}
		m.name = n
		r.names[n].mentions = append(r.names[n].mentions, int32(i))
	}
	r.names = append(r.names, r.home()...)
}

// countiesIn are the indices of the counties among candidates.
func countiesIn(list []candidate) []int32 {
	var out []int32
	for i := range list {
		if list[i].feature == County {
			out = append(out, int32(i))
		}
	}
	return out
}

// home is the place of publication as a name that is mentioned nowhere; none where it
// is not known.
func (r *resolver) home() []name {
	p := r.doc.Place
	if p.IsZero() {
		return nil
	}
	var key [64]byte
	from, to := r.g.index.find(Fold(key[:0], p.Name))
	for _, c := range r.g.candidates([2]int{from, to}, inFull, language.English) {
		if r.g.place(int(c.place)).ID == p.ID {
			c.share = 1
			return []name{{candidates: []candidate{c}, located: true}}
		}
	}
	return nil
}

// weighName weighs what a name can mean by what the document speaks of, leaving
// aside where single mentions stand. Each time it sets the same features anew.
func (r *resolver) weighName(n *name) {
	anchors, counties := r.anchors(n), r.counties(n)
	for i := range n.candidates {
		c := &n.candidates[i]
		r.document(n, c, &c.whole)
		c.whole.set(featureCounty, counties[i])
		r.fits(c, n.tongue, &c.whole)
		if slices.Contains(n.longer, c.place) {
			c.whole.set(featureLonger, 1)
		}
		c.whole.set(featureAnchored, anchors[c.place])
	}
	share(n.candidates, func(c *candidate) float64 { return c.whole.score(r.g.weights) })
	n.weighLandmarks()
}

// anchors tells for each place in which share of the name's explained mentions
// ("Athens, Georgia") it is the one.
func (r *resolver) anchors(n *name) map[int32]float64 {
	var out map[int32]float64
	total := 0.0
	for _, i := range n.mentions {
		m := &r.mentions[i]
		if m.within < 0 {
			continue
		}
		inside := r.inside(m, n)
		if len(inside) == 0 {
			continue
		}
		total++
		if out == nil {
			out = map[int32]float64{}
		}
		for _, c := range inside {
			out[c] += 1
		}
	}
	for c := range out {
		out[c] /= total
	}
	return out
}

// inside lists the candidates of a mention that lie in what the mention behind it
// means.
func (r *resolver) inside(m *mention, n *name) []int32 {
	in := &r.mentions[m.within]
	var out []int32
	for i := range n.candidates {
		c := &n.candidates[i]
		for j := range r.names[in.name].candidates {
			d := &r.names[in.name].candidates[j]
			if d.share > 0.03 && (c.place == d.place || lies(c, d)) { // "Washington, D.C." is one place
				out = append(out, c.place)
				break
			}
		}
	}
	return out
}

// ranked is a candidate as one mention has it.
type ranked struct {
	*candidate
	score    float64 // log odds
	share    float64 // as a part of 1
	features *features
}

// rank weighs the places that a mention can mean. What it returns holds until it is called
// again.
func (r *resolver) rank(m *mention) []ranked {
	n := &r.names[m.name]
	out := slices.Grow(r.list[:0], len(n.candidates))[:len(n.candidates)]
	r.features = slices.Grow(r.features[:0], len(n.candidates))[:len(n.candidates)]
	r.list = out
	var inside []int32
	if m.within >= 0 {
		inside = r.inside(m, n)
	}
	holders, around := r.holders(m, n), r.neighbours(m)
	for i := range n.candidates {
		c := &n.candidates[i]
		f := &r.features[i]
		*f = c.whole
		switch {
		case slices.Contains(inside, c.place):
			f.set(featureInside, 1)
		case len(inside) > 0:
			f.set(featureOutside, 1)
		}
		if len(holders) > 0 {
			f.set(featureHolds, -1)
		}
		if slices.Contains(holders, c.place) {
			f.set(featureHolds, 1)
		}
		if m.kinds != 0 {
			if m.kinds&(1<<c.feature) != 0 {
				f.set(featureKindTold, 1)
			} else {
				f.set(featureKindOther, 1)
			}
		}
		beside(around, c, f)
		out[i] = ranked{candidate: c, score: f.score(r.g.weights), features: f}
	}
	slices.SortStableFunc(out, func(a, b ranked) int { return cmp.Compare(b.score, a.score) })
	return out
}

// holders lists the candidates of a mention that the mention before says to lie in:
// the state, not the city, for "New York" in "Troy, New York".
func (r *resolver) holders(m *mention, n *name) []int32 {
	at := r.position(m)
	if at == 0 || r.mentions[at-1].within != int32(at) {
		return nil
	}
	inner := &r.names[r.mentions[at-1].name]
	var out []int32
	for i := range n.candidates {
		if c := &n.candidates[i]; r.holds(c, inner) {
			out = append(out, c.place)
		}
	}
	return out
}

// holds reports whether a likely place of a name lies in c.
func (r *resolver) holds(c *candidate, inner *name) bool {
	for i := range inner.candidates {
		if d := &inner.candidates[i]; d.share > 0.1 && lies(d, c) {
			return true
		}
	}
	return false
}

// lies reports whether place a is in place b.
func lies(a, b *candidate) bool {
	if a.place == b.place || a.country != b.country || a.country == 0 || b.member&flagDemonym != 0 {
		return false
	}
	switch b.feature {
	case CountryFeature:
		return a.feature > CountryFeature
	case Province:
		return a.feature > Province && a.division == b.division && a.division != 0
	case County:
		return a.feature > County && a.division == b.division && cosine(&a.at, &b.at) > within80km
	case Capital, Seat, Town, Quarter:
		return a.feature >= Capital && cosine(&a.at, &b.at) > within60km &&
			a.people <= b.people
	default:
		return false
	}
}
