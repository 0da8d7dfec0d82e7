package timex

// fiscal reads business and school years: "fiscal 2008", "FY2008/09", "the
// financial year", "the academic year 2010-11". Which months they have is not
// told, so their date is the year, roughly.
func (p *parser) fiscal(i int) match {
	j := p.skip(i, classThe)
	step := 0
	if t := p.at(j); t.class&classThis != 0 && p.is(j+1, classFiscal) {
		step = p.step(j)
		j++
	}
	if !p.is(j, classFiscal) {
		return match{}
	}
	short := p.folded(j, "fy")
	j++
	j = p.skip(j, classDash)
	named := p.is(j, classYear)
	if named {
		j++
	}
	n := expr{op: opFiscal, of: noExpr, n: step}
	if y := p.at(j); y.digits == 4 || short && y.digits == 2 && !y.gap {
		n.known, n.date.year = hasYear, y.n
		if y.digits == 2 {
			n.known |= twoDigitYear
		}
		j++
		if u := p.at(j + 1); (p.is(j, classDash) || p.mark(j, '/')) && !u.gap && (u.digits == 2 || u.digits == 4) {
			n.date.year++ // named by the year it ends in
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

// fiscal normalizes a business year.
func (r *normalizer) fiscal(n *expr, m *mention) normalized {
	year := n.date.year
	switch {
	case n.known&twoDigitYear != 0:
		year = r.fullYear(year, m)
	case n.known&hasYear == 0:
		b := r.anchorDate(anchorAny)
		if b.isZero() {
			return normalized{value: "FYXXXX"}
		}
		year = b.year + n.n
	}
	return normalized{date: date{unit: uYear, year: year}, code: "FY", approx: true}
}
