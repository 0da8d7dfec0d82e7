package gazetteer

import "math"

// landmark is a place that a name may mean and that is smaller than a country, as others are
// near it.
type landmark struct {
	candidate int32 // of the name, by number
	place     int32
	at        [3]float64
	root      float64 // of its share
}

// findLandmarks lists the landmarks of all names, one behind the other.
func (r *resolver) findLandmarks() {
	all := make([]landmark, 0, likely*len(r.names))
	for i := range r.names {
		n, from := &r.names[i], len(all)
		for j := range n.candidates[:min(len(n.candidates), likely)] {
			if c := &n.candidates[j]; c.feature > CountryFeature {
				all = append(all, landmark{candidate: int32(j), place: c.place, at: c.at})
			}
		}
		n.landmarks = all[from:len(all):len(all)]
		n.weighLandmarks()
	}
}

// weighLandmarks has the landmarks of a name follow the shares of its candidates.
func (n *name) weighLandmarks() {
	for i := range n.landmarks {
		l := &n.landmarks[i]
		l.root = math.Sqrt(n.candidates[l.candidate].share)
	}
}

// nearness is how likely another name means something within 30, 160 and 600 km of
// a candidate.
func nearness(c *candidate, o *name) (n30, n160, n600 float64) {
	for i := range o.landmarks {
		l := &o.landmarks[i]
		cos := cosine(&c.at, &l.at)
		if cos <= within600km || l.place == c.place {
			continue
		}
		n600 += l.root
		if cos > within160km {
			n160 += l.root
		}
		if cos > within30km {
			n30 += l.root
		}
	}
	return n30, n160, n600
}
