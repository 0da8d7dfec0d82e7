package timex

// decade reads "1920s", "the twenties" of a century, "nineteen-twenties".
func (p *parser) decade(i int) (expr, int) {
	if p.is(i, classDecade) {
		return p.decadeWords(i)
	}
	if c := p.at(i); c.class&classCardinal != 0 && c.n >= 10 && c.n <= 20 { // nineteen-twenties
		k := i + 1
		k = p.skip(k, classDash)
		if d := p.at(k); d.class&classDecade != 0 {
			return expr{op: opDate, of: noExpr, known: hasYear, date: date{unit: uDecade, year: c.n*100 + d.n}}, k + 1
		}
	}
	return p.decadeFigures(i)
}

// decadeFigures reads a decade in figures: "1920s", "1920's", "'20s", "470s BC".
func (p *parser) decadeFigures(i int) (expr, int) {
	quoted := p.mark(i, '\'') && p.at(i+1).digits == 2 && !p.at(i+1).gap
	j := i
	if quoted {
		j++
	}
	t := p.at(j)
	if !t.roundYear() {
		return expr{}, 0
	}
	end := j + 1
	if p.tight(end, '\'') {
		end++
	}
	if p.at(end).gap || p.word(end) != "s" {
		return expr{}, 0
	}
	end++
	n := expr{op: opDate, of: noExpr, known: hasYear, date: date{unit: uDecade, year: t.n}}
	if era, e := p.era(end); e > 0 {
		n.date.year = astronomical(t.n, era)
		return n, e
	}
	switch {
	case p.mark(i-1, '$'), t.digits == 3:
		return expr{}, 0
	case t.digits == 2:
		if !quoted && !p.mark(i-1, '\'') && !p.opensYear(i-1) {
			return expr{}, 0
		}
		n.known |= twoDigitYear
	}
	return n, end
}

// roundYear reports whether a number can be the first year of a decade, with the
// century, without it or in antiquity.
func (t *token) roundYear() bool {
	if t.class&classNumber == 0 || t.n%10 != 0 {
		return false
	}
	switch t.digits {
	case 4:
		return t.n >= 1000 && t.n < 2100
	case 3:
		return true
	case 2:
		return t.n > 0
	}
	return false
}

// decadeWords reads "the twenties", which needs its article: "his twenties" is an
// age, and one's seventies may be a temperature.
func (p *parser) decadeWords(i int) (expr, int) {
	if !p.is(i-1, classThe|classEarly) && !p.is(i-1, classDash) && !p.anyOf(i-1, "roaring", "swinging") || p.anyOf(i-2, "her", "his", "their", "my", "your") {
		return expr{}, 0
	}
	return expr{op: opDate, of: noExpr, known: hasYear | twoDigitYear, date: date{unit: uDecade, year: p.at(i).n}}, i + 1
}

// centuryList reads centuries of which only the last names the unit: "the 12th and
// 13th centuries", "the 5th to the 3rd century BC".
func (p *parser) centuryList(i int) match {
	var m match
	var ordinals [4]int
	j := p.skip(i, classThe)
	for k := range ordinals {
		o, e := p.ordinal(j)
		if e == 0 || o > 40 {
			return match{}
		}
		ordinals[k] = o
		last, end := p.century(j)
		m.add(p.spanStart(i, j, k), max(e, end), last)
		if end > 0 {
			return p.sameUnit(m, ordinals[:k+1])
		}
		if m.how, j = p.daySeparator(e); j == 0 {
			return match{}
		}
	}
	return match{}
}

// sameUnit makes all of m centuries or millennia of the era that its last one tells.
func (p *parser) sameUnit(m match, ordinals []int) match {
	last := m.parts[m.len-1].expr
	step := int(unitYears[last.date.unit])
	if last.date.year < 0 {
		step = -step
	}
	for k, o := range ordinals {
		m.parts[k].expr = last
		m.parts[k].expr.date.year += (o - ordinals[len(ordinals)-1]) * step
	}
	return m
}

// century reads "19th century", "fifth century BC", "third millennium".
func (p *parser) century(i int) (expr, int) {
	o, j := p.ordinal(i)
	if o == 0 || o > 40 {
		return expr{}, 0
	}
	j = p.skip(j, classDash)
	u := p.at(j)
	if u.class&classUnit == 0 || unit(u.m) != uCentury && unit(u.m) != uMillennium {
		return expr{}, 0
	}
	size := 100
	if unit(u.m) == uMillennium {
		size = 1000
	}
	n := expr{op: opDate, of: noExpr, known: hasYear, date: date{unit: unit(u.m), year: (o - 1) * size}}
	if e, end := p.era(j + 1); end > 0 {
		if e == eraBefore {
			n.date.year = 1 - (o-1)*size - size/2
		}
		return n, end
	}
	return n, j + 1
}

// decadeOrCentury reads either, with its article and "early", "late".
func (p *parser) decadeOrCentury(i int) (expr, int) {
	j := p.skip(i, classThe)
	var m mod
	if p.is(j, classEarly) {
		m = mod(p.at(j).m)
		j++
		j = p.skip(j, classDash)
	}
	n, e := p.decade(j)
	if e == 0 {
		n, e = p.century(j)
	}
	if e > 0 && m != noMod {
		n.mod = m
	}
	return n, e
}

// longRule reads decades, centuries and millennia.
func (p *parser) longRule(i int) match {
	if m := p.centuryList(i); m.len > 1 {
		return m
	}
	n, e := p.decadeOrCentury(i)
	if e == 0 {
		return match{}
	}
	return one(i, e, n)
}
