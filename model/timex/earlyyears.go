package timex

// earlyYear reads a year of three digits of the common era where the words around it
// leave it no other sense: "in 871 the king", "between 865 and 878".
func (p *parser) earlyYear(i int) (year, end int) {
	t := p.at(i)
	if !p.threeDigits(i) {
		return 0, 0
	}
	if p.folded(i-1, "year") || p.earlyPair(i, i+2) {
		return t.n, i + 1
	}
	if p.countsThings(i+1) || !p.countsNothing(i+1) || p.streetAddress(i+1) {
		return 0, 0
	}
	round := t.n%50 == 0
	switch {
	case p.folded(i-1, "in") && (!round || p.leads(i-1)):
	case p.anyOf(i-1, "by", "until", "till", "since", "before", "after") && !round && p.leads(i-1):
	case p.earlyPair(i-2, i):
	default:
		return 0, 0
	}
	return t.n, i + 1
}

// earlyPair reports whether the tokens i and j, two apart, are the years of a range that the
// words around them open and join: "from 865 to 878", "between 865 and 878".
func (p *parser) earlyPair(i, j int) bool {
	opened := p.folded(i-1, "from") && p.is(i+1, classTo) || p.folded(i-1, "between") && p.folded(i+1, "and")
	return opened && p.threeDigits(i) && p.threeDigits(j) && p.at(j).n > p.at(i).n && p.at(i).n%50 != 0 && p.countsNothing(j+1) && !p.countsThings(j+1)
}

// earlyTail reads a year of three digits behind a day and month: "25 December 800".
func (p *parser) earlyTail(i int) (year, end int) {
	if !p.threeDigits(i) || !p.at(i).gap || p.at(i).line || p.countsThings(i+1) || !p.countsNothing(i+1) || p.anyOf(i+1, "were", "was") {
		return 0, 0
	}
	return p.at(i).n, i + 1
}

func (p *parser) threeDigits(i int) bool {
	t := p.at(i)
	return t.digits == 3 && t.n >= 100 && t.class&classNumber != 0 && !p.joinedNumber(i) && !p.dashed(i+1)
}

// countsNothing reports whether what follows a number cannot be what it counts: the end
// of the clause, an article, a pronoun, a verb, a name.
func (p *parser) countsNothing(i int) bool {
	t := p.at(i)
	switch {
	case t.start == t.end || t.line:
		return true
	case t.mark != 0:
		return t.mark == ',' || t.mark == '.' && (t.gap || p.ends(i) || p.at(i+1).gap) || t.mark == ';' || t.mark == ')' || t.mark == '?'
	case p.anyOf(i, "of", "or", "to", "per", "more", "our", "were"):
		return false
	case p.is(i, classAnd):
		return p.at(i+1).digits != 0 && p.at(i+1).digits == 3 || p.at(i+1).digits == 0 && !p.plural(i+1) && !p.plural(i+2)
	case t.class&(classSmall|classPast|classThe|classA|classSignal) != 0:
		return true
	}
	return t.upper && !p.plural(i+1) && !p.plural(i+2)
}
