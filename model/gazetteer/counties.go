package gazetteer

import "slices"

// counties tells for each candidate of a name how surely the document names the county that
// it lies in or, if it is a county, a place in it: "Huntsville" and "Walker County" tell each
// other's state, however much greater the Huntsvilles elsewhere. Where such a name fits
// several candidates, it tells as much less.
func (r *resolver) counties(n *name) []float64 {
	r.sure = slices.Grow(r.sure[:0], len(n.candidates))[:len(n.candidates)]
	clear(r.sure)
	names := r.context.names
	if len(n.counties) == 0 {
		names = r.context.counties
	}
	for _, i := range names {
		o := &r.names[i]
		if o == n {
			continue
		}
		r.fitting = r.fitting[:0]
		for j := range n.candidates {
			if n.candidates[j].sharesCounty(o) {
				r.fitting = append(r.fitting, j)
			}
		}
		for _, j := range r.fitting {
			r.sure[j] = max(r.sure[j], min(1, o.weight)/float64(len(r.fitting)))
		}
	}
	return r.sure
}

// listDivisions lists the divisions of the candidates of all names.
func (r *resolver) listDivisions() {
	n := 0
	for i := range r.names {
		n += len(r.names[i].candidates)
	}
	all := make([]uint64, 0, n)
	for i := range r.names {
		n, from := &r.names[i], len(all)
		for j := range n.candidates {
			all = append(all, n.candidates[j].division)
		}
		n.divisions = all[from:len(all):len(all)]
	}
}

// sharesCounty reports whether another name can mean the county that a place lies in or, where
// the place is a county, a place in it.
func (c *candidate) sharesCounty(o *name) bool {
	switch {
	case c.division == 0:
	case c.feature == County:
		for i, division := range o.divisions {
			if division != c.division {
				continue
			}
			if d := &o.candidates[i]; d.feature >= Capital && d.feature <= Quarter && c.closeIn(d) {
				return true
			}
		}
	case c.feature >= Capital && c.feature <= Quarter:
		for _, i := range o.counties {
			if o.divisions[i] == c.division && c.closeIn(&o.candidates[i]) {
				return true
			}
		}
	}
	return false
}

// closeIn reports whether another place is likely enough, and as close as places of one county
// are.
func (c *candidate) closeIn(d *candidate) bool {
	return d.share > 0.02 && cosine(&c.at, &d.at) > within40km
}
