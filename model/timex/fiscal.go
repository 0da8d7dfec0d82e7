package timex

// fiscal reads business and school years: "fiscal 2008", "FY2008/09", "the
// financial year", "the academic year 2010-11". Which months they have is not
// told, so their date is the year, roughly.
func (p *parser) fiscal(i int) match {
	j := i
	if p.is(j, classThe) {
		j++
	}
	step := 0
	if t := p.at(j); t.class&classThis != 0 && j > i-1 && p.is(j+1, classFiscal) {
		step = p.step(j)
		j++
	}
	if !p.is(j, classFiscal) {
		return match{}
	}
	short := p.folded(j, "fy")
	j++
	if p.is(j, classDash) {
		j++
	}
	named := p.is(j, classYear)
	if named {
		j++
	}
	n := node{op: opFiscal, of: noNode, n: step}
	if y := p.at(j); y.digits == 4 || short && y.digits == 2 && !y.gap {
		n.known, n.p.year = hasYear, y.n
		if y.digits == 2 {
			n.known |= twoDigitYear
		}
		j++
		if u := p.at(j + 1); (p.is(j, classDash) || p.mark(j, '/')) && !u.gap && (u.digits == 2 || u.digits == 4) {
			n.p.year++ // named by the year it ends in
			j += 2
		}
		return one(i, j, n)
	}
	if !named {
		return match{}
	}
	return one(i, j, n)
}

// step is how far a word such as "last" or "next" points.
func (p *parser) step(i int) int {
	if p.folded(i, "current") {
		return 0
	}
	return p.at(i).n
}

// fiscal reckons a business year.
func (r *reckoner) fiscal(n *node) reading {
	year := n.p.year
	switch {
	case n.known&twoDigitYear != 0:
		year = r.fullYear(year)
	case n.known&hasYear == 0:
		b := r.base(baseAny)
		if b.isZero() {
			return reading{value: "FYXXXX"}
		}
		year = b.year + n.n
	}
	return reading{p: point{unit: uYear, year: year}, code: "FY", approx: true}
}
