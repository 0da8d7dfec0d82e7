package timex

// clippedYear reads a year without its century behind a word that leads to one: "in '91",
// "since '58", "back in '03".
func (p *parser) clippedYear(i int) match {
	t := p.at(i + 1)
	if t.digits != 2 || t.class&classNumber == 0 || t.gap || !p.at(i).gap || !p.opensClipped(i-1) {
		return match{}
	}
	next := p.at(i + 2)
	if !next.gap && next.end > next.start && (next.mark == 0 || next.mark == '\'' || next.mark == '/' && p.at(i+3).digits > 0) { // "'60s", a number in quotes
		return match{}
	}
	if p.quotes(i) {
		return match{}
	}
	return one(i, i+2, shortYearExpr(t.n))
}

// quotes reports whether the mark at i opens a title in quotes: "in '12 Angry Men' he".
func (p *parser) quotes(i int) bool {
	for k := i + 2; p.at(i+2).upper && k < i+longestTitle && !p.stops(k); k++ {
		if p.mark(k, '\'') && !p.at(k).gap && (p.at(k+1).gap || p.at(k+1).mark != 0) {
			return true
		}
	}
	return false
}

// longestTitle is within how many words and marks a title ends.
const longestTitle = 10

// opensClipped reports whether the word at i leads to a year.
func (p *parser) opensClipped(i int) bool {
	return p.anyOf(i, "in", "since", "until", "till", "by", "from", "to", "of", "before", "after", "during", "early", "late", "circa", "about", "around", "class") ||
		p.is(i, classAnd) && p.at(i-1).digits == 2 && p.mark(i-2, '\'')
}
