package timex

import (
	"strings"
	"unicode/utf8"
)

// foreignRule is the rule that reads blocks in languages other than English, where
// only explicit dates are read. Their examples are in languages_test.go.
func foreignRules() []rule {
	first := classNumber | classOrdinal | classMonth | classWeekday | classEarly | classApprox | classYear | classUnit
	return []rule{{name: "date in another language", first: first, read: (*parser).foreign}}
}

// foreign reads an explicit date with what leads to it: "Mitte März 1917", "vers
// 1844", "Montag, den 5. Mai 2014", "au XIXe siècle", "44 v. Chr.".
func (p *parser) foreign(i int) match {
	j, weaken := i, noMod
	for p.is(j, classEarly|classApprox) && !p.is(j, classMonth) {
		weaken = modApprox
		if p.is(j, classEarly) {
			weaken = mod(p.at(j).m)
		}
		j++
		for p.is(j, classOf|classOnset) && p.at(j).digits == 0 {
			j++
		}
	}
	if p.is(j, classWeekday) {
		j = p.afterWeekday(j)
	}
	m := p.foreignDate(j)
	if m.len == 0 {
		return m
	}
	if j > i {
		m.parts[0].start = i
		if weaken != noMod {
			m.parts[0].node.mod = weaken
		}
	}
	return m
}

// afterWeekday is where a date may begin after the weekday i: behind a comma, an
// abbreviation's full stop, an article.
func (p *parser) afterWeekday(i int) int {
	j := i + 1
	for p.mark(j, ',') || p.mark(j, '.') || p.is(j, classOf) {
		j++
	}
	return j
}

// foreignDate reads the longest of the forms that a date can have.
func (p *parser) foreignDate(i int) match {
	var best match
	for _, read := range [...]func(*parser, int) match{
		(*parser).foreignDays, (*parser).foreignMonth, (*parser).foreignCentury, (*parser).foreignYear, (*parser).numeric,
	} {
		if m := read(p, i); m.len > 0 && m.end() > best.end() {
			best = m
		}
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
		if e == 0 {
			return match{}
		}
		days[k] = d
		m.add(j, e, node{})
		if month, end := p.foreignMonthName(p.skipOf(e)); end > 0 {
			return p.finishForeign(m, days, month, end)
		}
		switch {
		case p.mark(e, '-') || p.mark(e, '/') || p.is(e, classTo):
			m.how = joinRange
		case p.is(e, classAnd) || p.mark(e, ','):
			m.how = joinList
		default:
			return match{}
		}
		j = p.skipOf(e + 1)
	}
	return match{}
}

// finishForeign gives the days of m their month and year.
func (p *parser) finishForeign(m match, days [4]int, month int8, end int) match {
	year, e := p.foreignYearTail(end)
	for k := range int(m.len) {
		n := monthNode(month, days[k])
		if e > 0 {
			n = p.within(n, year)
		}
		m.parts[k].node = n
	}
	m.parts[m.len-1].end = max(end, e)
	return m
}

// foreignDay reads a day of the month: "3", "3.", "1er", "1º", "7-го", "premier".
func (p *parser) foreignDay(i int) (day, end int) {
	t := p.at(i)
	if t.class&classOrdinal != 0 && t.digits == 0 && t.n == 1 {
		return 1, i + 1
	}
	if t.digits == 0 || t.digits > 2 || t.class&(classNumber|classOrdinal) == 0 || t.n < 1 || t.n > 31 || p.numberRunsBack(i) {
		return 0, 0
	}
	return t.n, p.ordinalEnd(i + 1)
}

// ordinalEnd is where a number's ordinal ending ends that may stand at token i.
func (p *parser) ordinalEnd(i int) int {
	t := p.at(i)
	switch {
	case t.gap:
	case t.mark == '.' && !p.at(i+1).line || t.mark == '\x03':
		return i + 1
	case t.mark == 0 && t.end > t.start && t.end-t.start <= 6 && p.tongue.ending(p.word(i)):
		return i + 1
	case t.mark == '-' && !p.at(i+1).gap && p.tongue.ending(p.word(i+1)):
		return i + 2
	}
	return i
}

// ending reports whether a word is what makes an ordinal of a number.
func (t *tongue) ending(w string) bool {
	switch w {
	case "er", "ère", "e", "ème", "de", "ste", "te", "го", "е", "й", "ое", "o", "a", "º", "ª", "ᵉ":
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

// foreignMonthName reads a month's name, with the full stop of an abbreviation. In
// the Levant two names are shared by two months each, told by "first" and "second".
func (p *parser) foreignMonthName(i int) (month int8, end int) {
	t := p.at(i)
	if second := p.at(i + 1); t.m == 0 && second.class&classOrdinal != 0 {
		switch w := p.word(i); {
		case w == "كانون" && second.n == 1:
			return 12, i + 2
		case w == "كانون" && second.n == 2:
			return 1, i + 2
		case w == "تشرين" && second.n <= 2:
			return 9 + int8(second.n), i + 2
		}
	}
	if t.class&classMonth == 0 || t.m == 0 {
		return 0, 0
	}
	end = i + 1
	if p.mark(end, '.') && !p.at(end).gap && t.end-t.start <= 10 && (p.at(end+1).digits > 0 || p.is(end+1, classOf)) {
		end++
	}
	return t.m, end
}

// foreignMonth reads a month and its year: "März 1917", "diciembre de 2018".
func (p *parser) foreignMonth(i int) match {
	m, e := p.foreignMonthName(i)
	if e == 0 {
		return match{}
	}
	year, end := p.foreignYearTail(e)
	if end == 0 {
		return match{}
	}
	return one(i, end, p.within(monthNode(m, 0), year))
}

// foreignYearTail reads the year that ends a date, with the words around it: "de
// 1492", "1917 года", "44 v. Chr.".
func (p *parser) foreignYearTail(i int) (n node, end int) {
	j := i
	if p.mark(j, ',') {
		j++
	}
	for p.is(j, classOf|classYear) {
		j++
	}
	y, e := p.foreignEraYear(j)
	if e == 0 {
		if y, e = p.fourDigits(j); e == 0 {
			return node{}, 0
		}
	}
	return yearPoint(y), p.yearWord(e)
}

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
	for _, e := range p.tongue.eras {
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
	j := i
	for p.is(j, classYear) {
		j++
	}
	if y, e := p.foreignEraYear(j); e > 0 {
		return one(i, p.yearWord(e), yearPoint(y))
	}
	if j > i && p.at(j).digits >= 3 && p.at(j).digits <= 4 && p.is(j, classNumber) {
		return one(i, j+1, yearPoint(p.at(j).n))
	}
	if m := p.yearRange(i); m.len > 0 {
		return m
	}
	y, e := p.fourDigits(j)
	if z, end := p.fourDigits(e + 1); e > 0 && end > 0 && p.is(e, classDash) && y < z && !p.numberRunsBack(j) && !p.numberRunsOn(end) {
		m := one(i, e, yearPoint(y))
		m.add(e+1, p.yearWord(end), yearPoint(z))
		m.how = joinRange
		return m
	}
	if e == 0 || p.numberRunsBack(j) || p.numberRunsOn(e) {
		return match{}
	}
	before := p.at(i - 1)
	led := before.class&(classOnset|classBefore|classOf|classTo|classApprox) != 0 || before.mark == '(' || before.mark == '-'
	if !led && !p.is(e, classYear) && (before.class&classAnd == 0 || y < 1400 || y >= 2100) {
		return match{}
	}
	return one(i, p.yearWord(e), yearPoint(y))
}

// foreignCentury reads a century: "19. Jahrhundert", "siglo XV", "XIXe siècle".
func (p *parser) foreignCentury(i int) match {
	start, n, e := i, 0, 0
	switch {
	case p.is(i, classUnit):
		n, e = p.foreignOrdinal(p.skipOf(i + 1))
		if c, end := p.romanBefore(i); e == 0 && end > 0 {
			start, n, e = end-1, c, i+1
		}
	case p.is(i, classNumber|classOrdinal):
		o, j := p.foreignOrdinal(i)
		if j > 0 && p.is(j, classUnit) {
			n, e = o, j+1
		}
	}
	if e == 0 || n < 1 || n > 22 {
		return match{}
	}
	x := node{op: opPoint, of: noNode, known: hasYear, p: point{unit: uCentury, year: (n - 1) * 100}}
	if which, end := p.foreignEra(e); end > 0 {
		e = end
		if which == eraBefore {
			x.p.year = 1 - n*100 + 50
		}
	}
	return one(start, e, x)
}

// foreignOrdinal reads the number of a century: digits, a Roman numeral, a word.
func (p *parser) foreignOrdinal(i int) (n, end int) {
	t := p.at(i)
	switch {
	case t.digits > 0 && t.digits <= 2 && t.class&(classNumber|classOrdinal) != 0:
		return t.n, p.ordinalEnd(i + 1)
	case t.class&classOrdinal != 0:
		if p.tongue.code == "ar" && p.word(i+1) == "عشر" {
			return t.n + 10, i + 2
		}
		return t.n, i + 1
	case p.tongue.code == "ar" && p.word(i) == "العشرين":
		return 20, i + 1
	}
	if n := roman(p.word(i)); n > 0 {
		return n, p.ordinalEnd(i + 1)
	}
	return 0, 0
}

// romanBefore reads the Roman numeral before the word for century: end is one past
// its token.
func (p *parser) romanBefore(i int) (n, end int) {
	w := p.word(i - 1)
	if n := roman(w); n > 0 {
		return n, i
	}
	for _, suffix := range [...]string{"e", "ème", "ᵉ"} {
		if bare, ok := strings.CutSuffix(w, suffix); ok && roman(bare) > 0 {
			return roman(bare), i
		}
	}
	return 0, 0
}

// roman is the value of a Roman numeral in capitals up to XXXIX, or 0.
func roman(w string) int {
	if w == "" || len(w) > 7 {
		return 0
	}
	total := 0
	for k := 0; k < len(w); {
		r, size := utf8.DecodeRuneInString(w[k:])
		v := romanDigit(r)
		if v == 0 {
			return 0
		}
		k += size
		if next, _ := utf8.DecodeRuneInString(w[k:]); romanDigit(next) > v {
			v = -v
		}
		total += v
	}
	return total
}

// romanDigit also knows the Cyrillic letter that is written for ten.
func romanDigit(r rune) int {
	switch r {
	case 'I':
		return 1
	case 'V':
		return 5
	case 'X', 'Х':
		return 10
	}
	return 0
}
