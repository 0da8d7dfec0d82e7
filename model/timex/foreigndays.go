package timex

import (
	"strings"

	"chronotope/model/language"
)

// This file reads the days of months in other languages that leave the month out, or tell it in
// numbers.

// foreignBareDay reads a day whose month has been told, or is that of the letter: "el día
// 11", "le 5 du même mois", "am 2. d. M.", "Le 7, ...".
func (p *parser) foreignBareDay(i int) match {
	d, end := p.foreignDay(i)
	if t := p.at(i); end == 0 && t.class&classOrdinal != 0 && t.digits == 0 && t.n <= 31 && p.ordinalAlone(i) {
		d, end = t.n, i+1
	}
	if end == 0 || p.at(i).line && i > 0 && !p.is(i-1, classUnit|classHeadsDay) {
		return match{}
	}
	if p.mark(end-1, '.') && p.ends(end-1) && p.language.code != "de" {
		end-- // "Combes le 5. La ..."
	}
	n := expr{op: opDate, of: noExpr, known: hasDay, date: date{unit: uDay, day: int8(d)}}
	if month, e := p.longestPhrase(end, p.language.months); e > 0 {
		n.of = p.keep(month)
		if month.anchor == anchorLetter {
			n.known |= ofLetter
		}
		return one(i, e, n)
	}
	if p.numbersOther(end) || !p.opensDay(i, end) {
		return match{}
	}
	if p.mark(end, ',') && p.is(end+1, classWeekday) && p.closes(end+2) { // "el 13, domingo,"
		end += 2
	}
	return one(i, end, n)
}

// opensDay reports whether the words around the number from i to end show that it is a day of
// the month: the word for day, an article at the head of the sentence or before a mark.
func (p *parser) opensDay(i, end int) bool {
	b := p.at(i - 1)
	switch {
	case b.class&classUnit != 0 && unit(b.m) == uDay:
		return true
	case p.at(i).digits == 0:
		return p.ordinalAlone(i)
	}
	switch p.language.code {
	case "de":
		return p.opensGermanDay(i, end)
	case "nl":
		return p.opensDutchDay(i, end)
	case "pt":
		if p.opensPortugueseDay(i, end) {
			return true
		}
	}
	if p.mark(i-1, '\'') && p.folded(i-2, "l") {
		return p.closesDay(end) // "l'11"
	}
	if b.class&classHeadsDay == 0 || end > i+1 && !p.mark(i+1, '.') {
		return false
	}
	return i == 1 || p.stops(i-2) || p.mark(i-2, ';') || p.is(i-2, classAnd) || p.closesDay(end) && (end >= p.count || !p.mark(end, ')'))
}

// opensGermanDay is opensDay for German: "am 7. kamen", "Vesoul (18.)".
func (p *parser) opensGermanDay(i, end int) bool {
	next := p.at(end)
	if p.mark(i-1, '(') && next.mark == ')' {
		return end > i+1
	}
	return p.is(i-1, classHeadsDay) && p.mark(i+1, '.') && !next.upper && next.start < next.end
}

// opensDutchDay is opensDay for Dutch: "den 7den was", "op de 9e was".
func (p *parser) opensDutchDay(i, end int) bool {
	if p.at(end-1).digits == 0 && p.anyOf(i-1, "de", "den") && p.folded(i-2, "op") {
		return p.goesOnAfter(end)
	}
	next := p.at(end)
	return p.is(i-1, classHeadsDay) && (end == i+1 || p.mark(i+1, '.')) && (next.mark == ',' || next.class&(classPast|classSmall|classFuture) != 0)
}

// opensPortugueseDay is opensDay for what Portuguese has of its own: "A 10 compraram", "a 17, sem luta",
// "na noite de 19".
func (p *parser) opensPortugueseDay(i, end int) bool {
	if end > i+1 || !p.anyOf(i-1, "a", "de") || p.at(i-2).digits > 0 {
		return false
	}
	if p.folded(i-1, "a") && (i == 1 || p.stops(i-2)) && !p.at(end).upper && p.foreignTense(end) == tensePast {
		return true
	}
	return p.closesDay(end) && (p.folded(i-1, "a") && !p.mark(end, ')') || p.anyOf(i-2, "noite", "tarde", "manhã", "madrugada"))
}

// closesDay reports whether a mark at token i ends what the number before it is of, and is none of a
// larger number or an address: "l'1,3 per cento", "le 10, rue".
func (p *parser) closesDay(i int) bool {
	return p.closes(i) && (p.at(i).mark == 0 || p.at(i+1).digits == 0 || p.at(i+1).gap) && (!p.mark(i, ',') || !p.anyOf(i+1, streets[:]...))
}

// goesOnAfter reports whether what stands at token i cannot be what the number before it counts: a
// mark, a small word, a verb.
func (p *parser) goesOnAfter(i int) bool {
	return p.closesDay(i) || p.is(i, classPast|classFuture|classSmall|classAnd) || p.smallWord(i)
}

// smallWord reports whether token i is a common word of the language beside names.
func (p *parser) smallWord(i int) bool {
	r := p.language.tongue.RoleOf(strings.ToLower(p.word(i)))
	return r != language.NoRole && (r < language.Title || r == language.Function)
}

// ordinalAlone reports whether the ordinal in words at token i, at the head of its sentence, is the
// day of a month: "Ósmego biwakowano".
func (p *parser) ordinalAlone(i int) bool {
	next := p.word(i + 1)
	if p.language.code != "pl" || i > 0 && !p.stops(i-1) || p.at(i+1).upper {
		return false
	}
	for _, end := range [...]string{"ł", "ła", "ło", "li", "ły", "no", "to"} {
		if len(next) > 4 && strings.HasSuffix(next, end) {
			return true
		}
	}
	return false
}

// foreignBareDays reads the days from one to another whose month has been told: "du 9 au 19", "dal 15
// al 20", "vom 3. bis 5.".
func (p *parser) foreignBareDays(i int) match {
	d, e := p.foreignDay(i)
	from := p.at(i - 1)
	if e == 0 || from.class&classSignal == 0 || signal(from.n) != signalFrom && signal(from.n) != signalSince && signal(from.n) != signalBetween {
		return match{}
	}
	joins := p.is(e, classTo) || p.is(e, classDash) || signal(from.n) == signalBetween && p.is(e, classAnd)
	j := p.skipOf(e + 1)
	if p.mark(j, '\'') { // all'11
		j++
	}
	d2, end := p.foreignDay(j)
	night := p.anyOf(i-2, "notte", "nuit", "noche", "noite", "nacht", "nocy")
	if !joins || end == 0 || d2 <= d || p.is(end, classUnit|classMonth|classYear) || p.counts(end) || p.language.code == "de" && !p.mark(e-1, '.') || !night && !p.daysEnd(j, end) {
		return match{}
	}
	n := expr{op: opDate, of: noExpr, known: hasDay, date: date{unit: uDay, day: int8(d)}}
	m := one(i, e, n)
	n.date.day = int8(d2)
	m.add(j, end, n)
	m.how = joinRange
	return m
}

// daysEnd reports whether the number from j to end, the second of two, is a day rather than an amount.
func (p *parser) daysEnd(j, end int) bool {
	switch p.language.code {
	case "de", "ru", "pl":
		return p.language.code != "de" && p.closesDay(end) || p.mark(end-1, '.') && end > j+1 && !p.at(end).upper && (p.at(end).digits == 0 || p.at(end).gap)
	case "pt", "nl":
		return p.closesDay(end)
	}
	return p.goesOnAfter(end) && !p.numbersOther(end)
}

// numberedMonth reads the month in numbers of the day that ends before token i and began a date at
// from: "27.8.", "14 XI".
func (p *parser) numberedMonth(from, i int) (month int8, end int) {
	t := p.at(i)
	if t.line || t.n < 1 || t.n > 12 {
		return 0, 0
	}
	if t.class&classRoman != 0 && t.upper && t.digits == 0 {
		if p.romanMonthCloses(from, i+1) {
			return int8(t.n), i + 1
		}
		return 0, 0
	}
	if !p.mark(i-1, '.') || t.gap || t.digits == 0 || t.digits > 2 || t.class&classNumber == 0 || p.numberRunsOn(i+1) || !p.opensNumberedDay(from) {
		return 0, 0
	}
	end = i + 1
	switch stop := p.tight(end, '.'); {
	case p.language.code == "de" && (!stop || p.at(end+1).digits > 0 && !p.at(end+1).gap):
		return 0, 0
	case p.language.code != "de" && !p.goesOnAfter(end) && (p.numbersOther(end) || p.counts(end)):
		return 0, 0
	case stop && !p.ends(end):
		end++
	}
	return int8(t.n), end
}

// romanMonthCloses reports whether a day that begins at from and its month in Roman figures, which ends
// before token i, are a date: in Polish, or in brackets elsewhere.
func (p *parser) romanMonthCloses(from, i int) bool {
	if p.language.code != "pl" {
		return p.mark(from-1, '(') && p.closes(i)
	}
	opens := from == 0 || p.stops(from-1)
	return p.closes(i) || opens && !p.at(i).upper || p.smallWord(i) || p.is(i, classTo|classAnd|classOnset)
}

// opensNumberedDay reports whether a day and its month in numbers can stand at token i, by what
// stands before them.
func (p *parser) opensNumberedDay(i int) bool {
	switch p.language.code {
	case "de":
		return p.anyOf(i-1, "am", "vom", "bis", "zum", "ab", "seit", "den", "dem", "der") || p.is(i-1, classWeekday) || p.mark(i-1, ',') && p.is(i-2, classWeekday)
	case "pl":
		return p.anyOf(i-1, "dnia", "na", "od", "do", "z", "po", "przed")
	case "ru":
		return p.anyOf(i-1, "с", "до", "на", "от")
	}
	return false
}

// counts reports whether the word at token i, behind a number, can be what that counts.
func (p *parser) counts(i int) bool {
	w := strings.ToLower(p.word(i))
	return p.language.units[w] != 0 || p.anyOf(i, "mln", "mld", "tys", "proc", "procent", "km", "m", "kg", "ha", "t", "pkt")
}

// ofMonth gives the days of m their month, in numbers, that ends at token end.
func (p *parser) ofMonth(m match, days [4]int, month int8, end int) match {
	for k := range int(m.len) {
		m.parts[k].expr = monthExpr(month, days[k])
	}
	m.parts[m.len-1].end = end
	return m
}

// numbersOther reports whether what stands at token i, behind a number, shows that it is not
// the day of a month: a unit, a percentage, more of the number.
func (p *parser) numbersOther(i int) bool {
	t := p.at(i)
	if p.mark(i-1, '.') && p.ends(i-1) { // it ends its sentence
		return false
	}
	for k := i; k < i+3; k++ {
		if p.anyOf(k, partsOfDays[:]...) {
			return false // il 4 di mattino
		}
	}
	switch t.mark {
	case '%', ordinalMark, '-', '/':
		return true
	}
	runsOn := !t.gap && t.mark == 0 && t.end > t.start // 4x4
	result := p.is(i, classTo) && p.at(i+1).digits > 0 // 3 a 1
	return runsOn || result || t.class&(classUnit|classOf) != 0 || t.digits > 0 ||
		p.anyOf(i, "por", "pour", "per", "prozent") || p.anyOf(i, streets[:]...)
}

// streets are words before the name of a street, behind the number of a house.
var streets = [...]string{"rue", "avenue", "boulevard", "place", "quai", "allée", "via", "calle", "rua"}

// partsOfDays are words that a day of the month by itself can be followed by.
var partsOfDays = [...]string{
	"morgens", "abends", "nachts", "matin", "soir", "mañana", "tarde", "noche", "mattino", "mattina", "sera", "notte", "manhã", "noite", "ochtends", "avonds", "rano", "wieczorem",
}

// foreignDayAside is where a day of the month by itself ends that stands at token i, after a comma and
// before another: "heute, den 18.,"; 0 where there is none.
func (p *parser) foreignDayAside(i int) int {
	d, end := p.foreignDay(p.skipOf(i))
	if d == 0 || !p.mark(end, ',') || p.at(end+1).digits > 0 {
		return 0
	}
	return end
}
