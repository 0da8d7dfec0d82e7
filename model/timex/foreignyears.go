package timex

import "strings"

// yearWord is where the word for year ends that follows a year: "1917 года", "1791 r.".
func (p *parser) yearWord(i int) int {
	if !p.is(i, classYear) {
		return i
	}
	if p.mark(i+1, '.') && p.at(i).end-p.at(i).start <= 4 && !p.ends(i+1) {
		return i + 2
	}
	return i + 1
}

// fourDigits reads a year of four digits.
func (p *parser) fourDigits(i int) (year, end int) {
	t := p.at(i)
	if t.digits == 0 && t.mark == 0 && t.end > t.start {
		return p.spelledYear(i)
	}
	if n := p.at(i + 1); t.digits != 4 || t.class&classNumber == 0 || t.n < 1000 || t.n >= 3000 || n.mark == 0 && !n.gap && n.end > n.start {
		return 0, 0
	}
	return t.n, i + 1
}

// foreignEraYear reads a year with its era: "44 v. Chr.", "490 до н. э.".
func (p *parser) foreignEraYear(i int) (year, end int) {
	t := p.at(i)
	if t.digits == 0 || t.digits > 5 || t.class&classNumber == 0 {
		return 0, 0
	}
	if which, e := p.foreignEra(p.yearWord(i + 1)); e > 0 {
		return astronomical(t.n, which), e
	}
	return 0, 0
}

// foreignEra reads the name of an era, with or without full stops.
func (p *parser) foreignEra(i int) (which int8, end int) {
	for _, e := range p.language.eras {
		j := i
		for _, w := range e.words {
			if !strings.EqualFold(p.word(j), w) {
				j = -1
				break
			}
			j++
			for (p.mark(j, '.') || p.mark(j, '-')) && !p.at(j).gap {
				j++
			}
		}
		if j > end {
			if p.ends(j-1) && p.at(j).upper { // the full stop is that of the sentence
				j--
			}
			which, end = e.which, j
		}
	}
	return which, end
}

// foreignYear reads a year that stands by itself where words or marks show that it
// is one: "im Jahr 1917", "en 1804", "(1844–1900)", "1914–18".
func (p *parser) foreignYear(i int) match {
	j := p.skipAll(i, classYear)
	if j > i && p.tight(j, '.') && p.at(j-1).end-p.at(j-1).start <= 3 && p.at(j+1).digits > 2 { // w r. 1831
		j++
	}
	if y, e := p.foreignEraYear(j); e > 0 {
		return one(i, p.yearWord(e), yearExpr(y))
	}
	if m := p.foreignYears(i, j); m.len > 0 {
		return m
	}
	if j > i && p.at(j).digits >= 3 && p.at(j).digits <= 4 && p.is(j, classNumber) {
		return one(i, j+1, yearExpr(p.at(j).n))
	}
	y, e := p.fourDigits(j)
	if e == 0 || p.numberRunsBack(j) || p.numberRunsOn(e) {
		return match{}
	}
	if !p.showsYear(i, e, y) {
		return match{}
	}
	return one(i, p.yearWord(e), yearExpr(y))
}

// germanCounts are nouns for what large numbers count.
var germanCounts = wordSet(`einwohner einwohnern sitze sitzen plätze plätzen mann menschen personen leute seelen bürger arbeiter arbeitern
	soldaten gefangene verletzte tote opfer schüler schülern studenten kinder kindern besucher besuchern gäste mitglieder mitgliedern wähler
	häuser häusern wohnungen gebäude betriebe höfe pferde pferden rinder schafe schiffe wagen bücher bänder bände seiten exemplare stücke stück
	stimmen tage tagen jahre jahren stunden meter metern kilometer kilometern tonnen zentner pfund mark gulden taler thaler kronen franken
	euro dollar rubel schilling hektar morgen fälle fällen familien reiter reitern bewohner stimmen haushalte flüchtlinge exemplaren`)

// foreignYears reads a range of years whose first stands at token j, behind the words
// that open it: "1914–18", "latach 1903–1905".
func (p *parser) foreignYears(i, j int) match {
	m := p.yearRange(j)
	if m.len == 0 {
		y, e := p.fourDigits(j)
		z, end := p.fourDigits(e + 1)
		if e == 0 || end == 0 || !p.is(e, classDash) || y >= z || p.numberRunsBack(j) || p.numberRunsOn(end) {
			return match{}
		}
		m = one(j, e, yearExpr(y))
		m.add(e+1, p.yearWord(end), yearExpr(z))
		m.how = joinRange
	}
	m.parts[0].start = i
	return m
}

// showsYear reports whether what stands around the number from i to end makes it a
// year.
func (p *parser) showsYear(i, end, year int) bool {
	before := p.at(i - 1)
	switch {
	case before.class&(classOnset|classSignal|classOf|classTo|classApprox|classEarly) != 0, before.mark == '(', before.mark == '-', p.is(end, classYear):
		return true
	case year < 1400 || year >= 2100:
		return false
	}
	if p.mark(end, ')') && p.inBrackets(i) && (before.upper || before.mark == ',') || p.mark(0, '(') && p.mark(end, ')') && before.upper { // (Lucca 1889)
		return true
	}
	return p.setOff(i, end) || before.class&classAnd != 0 && !p.countsThings(end) || p.language.bareYear && !p.foreignCount(i, end)
}

// setOff reports whether marks set the number from i to end off from what is told of it: "1932: absents",
// "Como 1907, ospiti", "à Rome, 1960, elle".
func (p *parser) setOff(i, end int) bool {
	before, next := p.at(i-1), p.at(end)
	opens := i == 0 || p.stops(i-1) || before.mark == '.' && p.at(i).gap && p.at(i-2).end-p.at(i-2).start > 3
	switch {
	case end < p.count && next.mark != ',' && next.mark != ':' && next.mark != ';' && next.mark != ')' && (next.mark != '-' || !next.gap) && (next.mark != '.' || !p.ends(end) || opens):
		return false
	case opens:
		return end < p.count && next.mark != ')'
	}
	k := i - 1
	for k > i-4 && p.at(k).upper && p.at(k).class == 0 {
		k--
	}
	return k < i-1 && (k < 0 || p.at(k).mark != 0 && p.at(k).mark != '\'') || // "Como 1907" but not "la Agenda 2000"
		before.mark == ',' && before.start > 0 && p.at(i-2).mark == 0 && p.at(i-2).digits == 0
}

// foreignCount reports whether the bare number from i to end counts something or
// numbers it, in a language that writes nouns with a capital.
func (p *parser) foreignCount(i, end int) bool {
	next := p.at(end)
	if next.upper && !next.line && (p.is(i-1, classPast) || p.anyOf(i-1, "man", "er", "sie", "sich", "ich", "wir")) {
		return germanCounts[strings.ToLower(p.word(end))] // "wurde 1872 Lehrer"
	}
	return next.upper && !next.line || next.mark == '%' || p.mark(i-1, '.') && p.anyOf(i-2, "nr", "s", "bd", "art", "kap") ||
		p.anyOf(i-1, "nr", "seite", "seiten", "band", "zimmer", "kapitel", "artikel", "nummer") ||
		p.anyOf(end, "m", "km", "cm", "mm", "kg", "g", "t", "ha", "l")
}
