package timex

import (
	"strings"
	"unicode/utf8"
)

// foreignCentury reads centuries: "19. Jahrhundert", "siglo XV", "XIXe siècle", "du
// XVe au XVIIe siècle", "siglos XV y XVI".
func (p *parser) foreignCentury(i int) match {
	var m match
	j := i
	before := p.centuryWord(i) && p.language.centuryFirst
	if before {
		j = p.skipOf(i + 1)
	}
	for m.len < partsAtMost {
		n, e := p.foreignOrdinal(j)
		if e == 0 || n < 1 || n > 22 || before && m.len > 0 && p.at(j).digits > 0 {
			break
		}
		m.add(j, e, expr{op: opDate, of: noExpr, known: hasYear, date: date{unit: uCentury, year: (n - 1) * 100}})
		if !before && p.centuryWord(e) && (!p.anyOf(e, "w", "s") && p.word(e) != "в" || p.tight(e+1, '.')) { // "17 w." but not "3 w Krakowie"
			m.parts[m.len-1].end = p.abbreviated(e)
			return p.foreignCenturyEra(m, i)
		}
		how, next := p.foreignSeparator(e)
		if next == 0 {
			break
		}
		m.how, j = how, next
	}
	if !before || m.len == 0 {
		return match{}
	}
	return p.foreignCenturyEra(m, i)
}

// centuryWord reports whether token i is a word for a century.
func (p *parser) centuryWord(i int) bool { return p.is(i, classUnit) && unit(p.at(i).m) == uCentury }

// foreignCenturyEra ends centuries with their era, and begins them at token i.
func (p *parser) foreignCenturyEra(m match, i int) match {
	m.parts[0].start = i
	which, end := p.foreignEra(m.end())
	if end == 0 {
		return m
	}
	m.parts[m.len-1].end = end
	if which == eraBefore {
		for k := range int(m.len) {
			x := &m.parts[k].expr.date
			x.year = 1 - x.year - 50
		}
	}
	return m
}

// abbreviated is where the word at token i ends, with the full stop if it is an
// abbreviation within its sentence: "19. Jh. ".
func (p *parser) abbreviated(i int) int {
	if t := p.at(i); t.end-t.start <= 6 && p.tight(i+1, '.') && !p.ends(i+1) {
		return i + 2
	}
	return i + 1
}

// foreignOrdinal reads the number of a century: digits, a Roman numeral, a word.
func (p *parser) foreignOrdinal(i int) (n, end int) {
	t := p.at(i)
	switch {
	case t.digits > 0 && t.digits <= 2 && t.class&(classNumber|classOrdinal) != 0:
		return t.n, p.ordinalEnd(i + 1)
	case t.class&classRoman != 0 && t.upper:
		return roman(p.word(i)), p.ordinalEnd(i + 1)
	case t.class&classOrdinal != 0:
		if p.language.code == "ar" && p.word(i+1) == "عشر" {
			return t.n + 10, i + 2
		}
		if p.folded(i, "dix") { // dix-neuvième
			if u := p.at(i + 2); p.mark(i+1, '-') && u.class&classOrdinal != 0 {
				return 10 + u.n, i + 3
			}
			return 0, 0
		}
		return t.n, i + 1
	}
	return 0, 0
}

// foreignDecade reads a decade: "années 1920", "1920er Jahre", "1920-х годов", "lata
// 20. XX wieku".
func (p *parser) foreignDecade(i int) match {
	j := i
	if p.language.code == "de" && p.is(i, classDecade) {
		return p.namedDecade(i, i)
	}
	if p.is(j, classDecade) {
		j = p.skipOf(j + 1)
		if p.mark(j, '\'') {
			j++
		}
	}
	t := p.at(j)
	if m := p.namedDecade(i, j); j > i && m.len > 0 {
		return m
	}
	if t.class&classNumber == 0 || t.n%10 != 0 || t.n == 0 || t.digits != 2 && (t.digits != 4 || t.n < 1000 || t.n >= 2100) || p.dashed(j+1) {
		return match{}
	}
	e := p.decadeEnd(j + 1)
	if j == i && (e == j+1 || t.digits == 2 && !p.is(e-1, classYear)) {
		return match{}
	}
	n := expr{op: opDate, of: noExpr, known: hasYear, date: date{unit: uDecade, year: t.n}}
	if t.digits == 2 {
		if c := p.foreignCentury(p.skipOf(e)); c.len == 1 && c.parts[0].expr.date.year > 0 {
			n.date.year += c.parts[0].expr.date.year
			return one(i, c.end(), n)
		}
		n.known |= twoDigitYear
	}
	return one(i, e, n)
}

// pastDecade marks a decade in words: one that is over when its text is written.
const pastDecade = 1

// namedDecade reads a decade in words whose number stands at token j, behind the word that opens it
// at i: "années vingt", "zwanziger Jahre".
func (p *parser) namedDecade(i, j int) match {
	word, end := strings.ToLower(p.word(j)), j+1
	for p.tight(end, '-') && !p.at(end+1).gap { // soixante-dix
		word += "-" + strings.ToLower(p.word(end+1))
		end += 2
	}
	tens := p.language.tens[word]
	if tens == 0 || (j > i) == p.is(end, classYear) {
		return match{}
	}
	if j == i {
		end++
	}
	n := expr{op: opDate, of: noExpr, n: pastDecade, known: hasYear | twoDigitYear, date: date{unit: uDecade, year: tens}}
	if c := p.foreignCentury(p.skipOf(end)); c.len == 1 && c.parts[0].expr.date.year > 0 {
		n.date.year, n.known = tens+c.parts[0].expr.date.year, hasYear
		return one(i, c.end(), n)
	}
	return one(i, end, n)
}

// decadeEnd is where the ending ends that makes a decade of a number, with the word
// for years behind it: "er Jahre", "-х годов". The full stop of "lata 20." is one too.
func (p *parser) decadeEnd(i int) int {
	j := i
	if p.tight(j, '-') {
		j++
	}
	if t := p.at(j); !t.gap && (p.word(j) == "er" || p.word(j) == "х") {
		if p.is(j+1, classYear) {
			return j + 2
		}
		return j + 1
	}
	if p.mark(i, '.') && p.is(i+1, classRoman) {
		return i + 1
	}
	return i
}

// roman is the value of a Roman numeral in capitals up to XXXIX, without regard to
// what is no numeral behind it ("XIXe"); 0 where there is none.
func roman(w string) int {
	total := 0
	for k := 0; k < len(w); {
		r, size := utf8.DecodeRuneInString(w[k:])
		v := romanDigit(r)
		if v == 0 {
			break
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
