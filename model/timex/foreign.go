package timex

// foreignRules read blocks in languages other than English, of which only explicit
// dates are read. Their examples are in languages_test.go and phrases_foreign_test.go.
func foreignRules() []rule {
	first := classNumber | classOrdinal | classCardinal | classMonth | classWeekday | classEarly | classApprox | classYear | classUnit | classRoman | classDecade
	return []rule{
		{name: "date in another language", first: first, read: (*parser).foreign},
		{name: "date told from others in another language", first: classNumber | classOrdinal | classCardinal | classMonth | classSeason | classWeekday | classDeictic | classThis | classRef, read: (*parser).foreignRelative},
		{name: "feast in another language", first: classHoliday, read: (*parser).foreignFeast},
		{name: "republican date", first: classNumber | classRepublican | classOrdinal, read: (*parser).republican},
	}
}

// foreign reads an explicit date with what leads to it: "Mitte März 1917", "vers
// 1844", "Montag, den 5. Mai 2014", "au XIXe siècle", "44 v. Chr.".
func (p *parser) foreign(i int) match {
	j, weaken := p.foreignModifiers(i)
	if p.is(j, classWeekday) {
		j = p.afterWeekday(j)
	}
	m := p.foreignDate(j)
	if m.len == 0 && p.saysPart(i, j) {
		m = p.wholeMonth(j)
	}
	if m.len == 0 {
		return m
	}
	if j > i {
		m.parts[0].start = i
		if weaken != noMod {
			m.parts[0].expr.mod = weaken
		}
	}
	return m
}

// saysPart reports whether one of the words from i to end says which part of a time is meant.
func (p *parser) saysPart(i, end int) bool {
	for k := i; k < end; k++ {
		if p.is(k, classEarly) {
			return true
		}
	}
	return false
}

// wholeMonth reads a month by itself behind a word that says which part of it is meant: "Mitte
// September".
func (p *parser) wholeMonth(i int) match {
	month, end := p.foreignMonthName(i)
	if t := p.at(i); end == 0 || t.end-t.start < 4 && !p.anyOf(i, "mai", "mei", "maj") || p.at(end).digits > 0 {
		return match{}
	}
	return one(i, end, monthExpr(month, 0))
}

// mostLeading is how many words may lead to a date. A run of more is none, and looking
// along it from each of its words would cost more than linear time.
const mostLeading = 8

// foreignModifiers reads the words that say which part of a date is meant, or that it is
// only near: "Mitte", "gegen Ende des", "vers". The last of them counts.
func (p *parser) foreignModifiers(i int) (end int, m mod) {
	end = i
	for end-i < mostLeading && p.is(end, classEarly|classApprox) && !p.is(end, classMonth) {
		m = modApprox
		if p.is(end, classEarly) {
			m = mod(p.at(end).m)
		}
		end++
		for end-i < mostLeading && p.is(end, classOf|classOnset) && p.at(end).digits == 0 {
			end++
		}
	}
	return end, m
}

// skipAll is the first token from i on that is of none of the classes.
func (p *parser) skipAll(i int, c classes) int {
	for most := i + mostLeading; i < most && p.is(i, c); {
		i++
	}
	return i
}

// afterWeekday is where a date may begin after the weekday i: behind a comma, an
// abbreviation's full stop, an article.
func (p *parser) afterWeekday(i int) int {
	j := i + 1
	if k := p.skipMark(j, '-'); p.folded(k, "feira") { // terça-feira
		j = k + 1
	}
	for p.mark(j, ',') || p.mark(j, '.') || p.is(j, classOf) {
		j++
	}
	return j
}

// foreignDate reads the longest of the forms that a date can have.
func (p *parser) foreignDate(i int) match {
	var best match
	for _, read := range [...]func(*parser, int) match{
		(*parser).foreignDays, (*parser).foreignMonth, (*parser).foreignCentury, (*parser).foreignDecade, (*parser).foreignYear, (*parser).numeric,
	} {
		if m := read(p, i); m.len > 0 && m.end() > best.end() {
			best = m
		}
	}
	if best.len == 1 && p.mark(best.end()-2, '/') && p.numbersLaw(best.end()) {
		return match{}
	}
	return best
}

// foreignDays reads days of a month, one or several: "3. März 1917", "3 au 5 mai",
// "10–11 de diciembre de 2018".
func (p *parser) foreignDays(i int) match {
	var m match
	var days [4]int
	j := i
	for k := range days {
		d, e := p.foreignDay(j)
		if k > 0 && m.how == joinRange && e == 0 {
			d, e = p.dayNumber(j) // 18-19 november
		}
		if e == 0 {
			return match{}
		}
		days[k] = d
		m.add(j, e, expr{})
		of := p.skipOf(e)
		if of > e && p.is(of, classUnit) && unit(p.at(of).m) == uMonth {
			of = p.skipOf(of + 1) // "il giorno 3 del mese di maggio"
		}
		if month, end := p.foreignMonthName(of); end > 0 {
			return p.finishForeign(m, days, month, end)
		}
		if month, end := p.numberedMonth(i, e); end > 0 {
			return p.ofMonth(m, days, month, end)
		}
		if m.how, j = p.foreignSeparator(e); j == 0 && k == 0 && p.anyOf(e, "op", "na", "auf") && p.anyOf(i-1, "van", "z", "vom", "von") {
			m.how, j = joinRange, p.skipOf(e+1) // "in de nacht van 13 op 14 januari"
		}
		if j == 0 {
			return match{}
		}
	}
	return match{}
}

// foreignSeparator reads what stands between the days or centuries of a list or range.
func (p *parser) foreignSeparator(i int) (how join, end int) {
	switch {
	case p.mark(i, '-') || p.mark(i, '/') || p.is(i, classTo):
		return joinRange, p.skipOf(i + 1)
	case p.is(i, classAnd) || p.mark(i, ','):
		return joinList, p.skipOf(i + 1)
	}
	return joinNone, 0
}

// finishForeign gives the days of m their month and year.
func (p *parser) finishForeign(m match, days [4]int, month int8, end int) match {
	year, e := p.foreignYearTail(end)
	if e == 0 {
		if y := p.yearOfLaw(m.start()); y > 0 {
			year, e = yearExpr(y), end
		}
	}
	for k := range int(m.len) {
		n := monthExpr(month, days[k])
		if e > 0 {
			n = p.within(n, year)
		}
		m.parts[k].expr = n
	}
	m.parts[m.len-1].end = max(end, e)
	return m
}

// yearOfLaw is the year in the number of a law whose day begins at token i, 0 where there is none:
// "Ley 12/2009, de 30 de octubre".
func (p *parser) yearOfLaw(i int) int {
	for i--; p.is(i, classOf) && p.at(i).digits == 0; {
		i--
	}
	if y := p.at(i - 1); p.mark(i, ',') && y.digits == 4 && p.mark(i-2, '/') && p.at(i-3).digits > 0 {
		return y.n
	}
	return 0
}

// numbersLaw reports whether the number and year that end before token i are those of a law whose
// day follows.
func (p *parser) numbersLaw(i int) bool {
	return p.mark(i, ',') && p.is(i+1, classOf) && p.foreignDays(p.skipOf(i+1)).len > 0
}

// foreignDay reads a day of the month: "3", "3.", "1er", "1º", "7-го", "premier".
func (p *parser) foreignDay(i int) (day, end int) {
	t := p.at(i)
	if t.class&(classOrdinal|classCardinal) != 0 && t.digits == 0 && t.n >= 1 && t.n <= 31 {
		if _, month := p.foreignMonthName(p.skipOf(i + 1)); t.n == 1 || month > 0 {
			return t.n, i + 1
		}
	}
	if p.numberRunsBack(i) {
		return 0, 0
	}
	return p.dayNumber(i)
}

// dayNumber is foreignDay for digits, whatever number stands before them.
func (p *parser) dayNumber(i int) (day, end int) {
	t := p.at(i)
	if t.digits == 0 || t.digits > 2 || t.class&(classNumber|classOrdinal) == 0 || t.n < 1 || t.n > 31 {
		return 0, 0
	}
	return t.n, p.ordinalEnd(i + 1)
}

// ordinalEnd is where a number's ordinal ending ends that may stand at token i.
func (p *parser) ordinalEnd(i int) int {
	t := p.at(i)
	switch {
	case t.gap:
	case t.mark == '.' && !p.at(i+1).gap && p.anyOf(i+1, "º", "ª"): // 1.º
		return i + 2
	case t.mark == '.' && !p.at(i+1).line || t.mark == ordinalMark:
		return i + 1
	case t.mark == 0 && t.end > t.start && t.end-t.start <= 6 && p.language.ending(p.word(i)):
		return i + 1
	case t.mark == '-' && !p.at(i+1).gap && p.language.ending(p.word(i+1)):
		return i + 2
	}
	return i
}

// ending reports whether a word is what makes an ordinal of a number.
func (t *foreignLanguage) ending(w string) bool {
	switch w {
	case "er", "ère", "e", "ème", "de", "den", "ste", "sten", "te", "ten", "ter", "tes", "го", "е", "й", "ое", "o", "a", "º", "ª", "ᵉ":
		return true
	}
	return false
}

// skipOf is the first token from i on that is no article or preposition.
func (p *parser) skipOf(i int) int {
	for p.is(i, classOf) && !p.is(i, classMonth) || p.mark(i, '\'') && p.is(i-1, classOf) {
		i++
	}
	return i
}

// foreignMonthName reads a month's name, with the full stop of an abbreviation.
func (p *parser) foreignMonthName(i int) (month int8, end int) {
	t := p.at(i)
	if m, e := p.sharedMonth(i); e > 0 {
		return m, e
	}
	if next := p.at(i + 1); t.digits > 0 && t.n >= 7 && t.n <= 10 && !next.gap && numberedMonths[p.word(i+1)] { // 7bre
		return int8(t.n) + 2, p.skipMark(i+2, '.')
	}
	if t.class&classMonth == 0 || t.m == 0 {
		return 0, 0
	}
	end = i + 1
	if p.tight(end, '.') && t.end-t.start <= 10 && (p.at(end+1).digits > 0 || p.is(end+1, classOf) && !p.ends(end)) {
		end++
	}
	return t.m, end
}

// sharedMonth reads one of the two months that share a name in the Levant, where they are told
// by "first" and "second".
func (p *parser) sharedMonth(i int) (month int8, end int) {
	second := p.at(i + 1)
	if p.at(i).m != 0 || second.class&classOrdinal == 0 {
		return 0, 0
	}
	switch w := p.word(i); {
	case w == "كانون" && second.n == 1:
		return 12, i + 2
	case w == "كانون" && second.n == 2:
		return 1, i + 2
	case w == "تشرين" && second.n <= 2:
		return 9 + int8(second.n), i + 2
	}
	return 0, 0
}

// numberedMonths are how the names of months end that old texts write with the number that
// is in them: 7ber, 9bris.
var numberedMonths = map[string]bool{"bre": true, "ber": true, "bris": true, "bro": true, "br": true, "brio": true}

// foreignMonth reads a month and its year: "März 1917", "diciembre de 2018".
func (p *parser) foreignMonth(i int) match {
	m, e := p.foreignMonthName(i)
	if e == 0 {
		return match{}
	}
	year, end := p.foreignYearTail(e)
	if end == 0 {
		return p.foreignMonths(i, e, m)
	}
	return one(i, end, p.within(monthExpr(m, 0), year))
}

// foreignMonths reads the months of a year from the one that stands from token i to end on: "marzo-mayo
// de 1907", "Januar bis Mai 1907".
func (p *parser) foreignMonths(i, end int, first int8) match {
	how, j := p.foreignSeparator(end)
	if how != joinRange && !p.anyOf(end, "à", "a") {
		return match{}
	}
	if how != joinRange {
		j = end + 1
	}
	last, e := p.foreignMonthName(j)
	if e == 0 {
		return match{}
	}
	year, tail := p.foreignYearTail(e)
	if tail == 0 || year.op != opDate || year.known&hasYear == 0 {
		return match{}
	}
	from := p.within(monthExpr(first, 0), year)
	if first > last {
		from.date.year--
	}
	m := one(i, end, from)
	m.add(j, tail, p.within(monthExpr(last, 0), year))
	m.how = joinRange
	return m
}

// foreignYearTail reads the year that ends a date, with the words around it: "de
// 1492", "1917 года", "44 v. Chr.".
func (p *parser) foreignYearTail(i int) (n expr, end int) {
	j := p.skipAll(p.skipMark(i, ','), classOf|classYear)
	y, e := p.foreignEraYear(j)
	if e == 0 {
		if y, e = p.fourDigits(j); e == 0 {
			return p.foreignRelatedYear(i)
		}
	}
	return yearExpr(y), p.yearWord(e)
}

// foreignRelatedYear reads a year that is told from another at the end of a date: "desselben
// Jahres".
func (p *parser) foreignRelatedYear(i int) (n expr, end int) {
	for j := i; j < i+3; j++ {
		if n, end = p.longestPhrase(j, p.language.years); end > 0 || !p.is(j, classOf) && !p.mark(j, '\'') {
			break
		}
	}
	return n, end
}
