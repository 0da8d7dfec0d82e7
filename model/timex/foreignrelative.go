package timex

import "strings"

// This file reads the dates that other languages tell from what has been told: a day of the
// same month, a month or a weekday by itself, yesterday.

// phrasing is what several phrases say alike.
type phrasing struct {
	words [][]string
	x     expr
}

// addRelatives takes the words by which the language tells dates from others into its
// lexicon.
func (t *foreignLanguage) addRelatives() {
	d, ok := relativeTable[t.code]
	if !ok {
		return
	}
	l := t.words
	l.add(classUnit, 0, 0, int8(uDay), 0, d.day)
	l.add(classUnit, 0, 0, int8(uMonth), 0, d.month)
	l.add(classDeictic, -1, 0, 0, 0, d.yesterday)
	l.add(classDeictic, 0, 0, 0, 0, d.today)
	l.add(classDeictic, 1, 0, 0, 0, d.tomorrow)
	l.word(classPast, d.past)
	l.word(classFuture, d.future)
	l.word(classHeadsDay, d.article)
	l.word(classInMonth, d.inMonth)
	for k, forms := range strings.Fields(d.days) {
		if forms == "_" {
			continue
		}
		for form := range strings.SplitSeq(forms, "|") {
			l.add(classCardinal, k+2, 0, 0, 0, form)
		}
	}
	l.add(classThis, -1, 0, 0, 0, d.before)
	l.add(classThis, 1, 0, 0, 0, d.next)
	for _, w := range strings.Fields(d.following) {
		l.add(classThis, 1, 0, int8(anchorThread), 0, w)
	}
	t.addAmounts(&d)
	t.addDecades(&d)
	for k, list := range [...]string{d.twoBefore, d.twoAfter} {
		f := phrases(list, expr{op: opUnit, unit: uDay, n: 4*k - 2, of: noExpr, anchor: anchorDCT})
		for _, w := range f.words {
			l.word(classRef, w[0])
		}
		t.two = append(t.two, f)
	}
	t.endings, t.ended = strings.Fields(d.willEndings), strings.Fields(d.pastEndings)
	month := expr{op: opUnit, unit: uMonth, of: noExpr, anchor: anchorThread}
	t.months = append(t.months, phrases(d.same, month))
	month.anchor = anchorLetter
	t.months = append(t.months, phrases(d.letter, month))
	month.n = -1
	t.months = append(t.months, phrases(d.former, month))
	for k, list := range [...]string{d.lastYear, d.sameYear, d.nextYear} {
		f := phrases(list, expr{op: opUnit, unit: uYear, n: k - 1, of: noExpr, anchor: anchorThread})
		for _, w := range f.words {
			l.word(classThis, w[0])
		}
		t.years = append(t.years, f)
	}
}

// addAmounts takes the words of amounts of time into the lexicon, and those that lead from the
// day told to another.
func (t *foreignLanguage) addAmounts(d *relatives) {
	l := t.words
	for k, forms := range strings.Fields(d.numbers) {
		for form := range strings.SplitSeq(forms, "|") {
			l.add(classCardinal, k+1, 0, 0, 0, form)
		}
	}
	for k, forms := range strings.Fields(d.seasons) {
		for form := range strings.SplitSeq(forms, "|") {
			l.add(classSeason, 0, 0, int8(k+1), 0, form)
		}
	}
	t.units = map[string]unit{}
	for u, list := range map[unit]string{uDay: d.dayUnits, uWeek: d.weekUnits, uMonth: d.monthUnits, uYear: d.yearUnits} {
		for w := range strings.FieldsSeq(list) {
			t.units[w] = u
		}
	}
	t.offsets = append(t.offsets, phrases(d.later, expr{op: opOffset, n: 1, of: noExpr, anchor: anchorThread}), phrases(d.earlier, expr{op: opOffset, n: -1, of: noExpr, anchor: anchorThread}))
	for k, list := range [...]string{d.dayBefore, d.sameDay, d.nextDay} {
		f := phrases(list, expr{op: opUnit, unit: uDay, n: k - 1, of: noExpr, anchor: anchorThread})
		for _, w := range f.words {
			l.word(classThis, w[0])
		}
		t.years = append(t.years, f)
	}
}

// foreignOffset reads an amount of time that leads on or back from what was told: "drei Tage
// später", "2 ans plus tard".
func (p *parser) foreignOffset(i int) match {
	t := p.at(i)
	if t.n < 1 || t.digits > 3 || p.numberRunsBack(i) {
		return match{}
	}
	u, known := p.language.units[strings.ToLower(p.word(i+1))]
	if !known || !p.at(i+1).gap {
		return match{}
	}
	n, e := p.longestPhrase(i+2, p.language.offsets)
	if e == 0 || p.is(e, classOf|classSmall|classHeadsDay) && !p.is(e, classPast|classAnd) && p.governs(e-1) {
		return match{}
	}
	n.amount.add(float64(t.n), u)
	return one(i, e, n)
}

// governs reports whether the word at token i can lead to what an amount is told from, rather
// than end the amount: "trois jours après la fête".
func (p *parser) governs(i int) bool {
	return p.anyOf(i, "après", "después", "despues", "dopo", "depois", "após", "antes", "prima")
}

// foreignSeason reads a season with its year, or behind a preposition: "im Sommer 1816", "à
// l'automne".
func (p *parser) foreignSeason(i int) match {
	n := seasonExpr(p.at(i).m)
	if w := p.at(i - 1); w.class&classThis != 0 && w.n > 0 && w.class&classSignal == 0 { // "den folgenden Winter"
		n.known |= directedTo
		n.n, n.anchor = 1, anchorThread
		return one(i-1, i+1, n)
	}
	if m := p.seasonYears(i, p.skipOf(i+1), n); m.len > 0 {
		return m
	}
	if y, e := p.foreignYearTail(i + 1); e > 0 {
		return one(i, e, p.within(n, y))
	}
	if t := p.at(i); t.upper && p.language.code != "de" && i > 0 && !p.stops(i-1) {
		return match{} // "L'Été rouge"
	}
	if p.is(i-1, classInMonth) || p.is(i-1, classOf) && p.is(i-2, classInMonth) || p.is(i-2, classOf) && p.mark(i-1, '\'') || p.leads(i) && strings.HasSuffix(p.word(i), "ą") {
		return one(i, i+1, n)
	}
	return match{}
}

// phrases are those of a list, which all tell x.
func phrases(list string, x expr) phrasing {
	f := phrasing{x: x}
	for phrase := range strings.SplitSeq(list, "|") {
		if w := strings.Fields(phrase); len(w) > 0 {
			f.words = append(f.words, w)
		}
	}
	return f
}

// foreignRelative reads a date that is told from others.
func (p *parser) foreignRelative(i int) match {
	if p.language.months == nil {
		return match{}
	}
	t := p.at(i)
	if n, e := p.longestPhrase(i, p.language.two); e > 0 { // avant-hier
		return one(i, e, n)
	}
	switch {
	case t.class&classDeictic != 0 && t.n > 0 && p.anyOf(i, morrow...) && !p.tellsTomorrow(i):
		return match{}
	case t.class&classDeictic != 0 && t.n == 0 && p.is(i-1, classTo|classSignal): // bis heute
		return match{}
	case t.class&classDeictic != 0 && p.mark(i+1, ',') && p.foreignDayAside(i+2) > 0: // "Hoy, 18, ha llegado"
		d := p.at(p.skipOf(i + 2)).n
		return one(i, p.foreignDayAside(i+2), expr{op: opDate, of: noExpr, known: hasDay, date: date{unit: uDay, day: int8(d)}})
	case t.class&classDeictic != 0:
		return one(i, i+1, expr{op: opUnit, unit: uDay, n: t.n, anchor: anchorDCT, of: noExpr})
	case t.class&classWeekday != 0:
		return p.foreignWeekday(i)
	case t.class&classMonth != 0:
		return p.foreignBareMonth(i)
	case t.class&classSeason != 0:
		return p.foreignSeason(i)
	case t.class&(classNumber|classOrdinal|classCardinal) != 0:
		if m := p.foreignOffset(i); m.len > 0 || t.class&classCardinal != 0 {
			return m
		}
		if m := p.foreignBareDays(i); m.len > 0 {
			return m
		}
		return p.foreignBareDay(i)
	}
	if n, e := p.longestPhrase(i, p.language.years); e > 0 { // im folgenden Jahre
		return one(i, e, n)
	}
	return match{}
}

// foreignWeekday reads a day of the week by itself, or with the word that says which:
// "am Freitag darauf", "samedi dernier".
func (p *parser) foreignWeekday(i int) match {
	t, end := p.at(i), i+1
	if p.language.code == "pt" && t.m <= 5 {
		end = p.skipMark(end, '-')
		if !p.folded(end, "feira") {
			return match{}
		}
		end++
	}
	if t.upper && p.language.code != "de" && i > 0 && !p.stops(i-1) || t.end-t.start < 4 {
		return match{}
	}
	n := expr{op: opWeekday, of: noExpr, n: int(t.m), known: hasWeekday}
	if d, e := p.foreignDay(p.skipAll(p.skipMark(end, ','), classOf)); e > 0 && !p.at(e).upper && p.at(e).mark != '-' && !p.is(e, classUnit) {
		n.date.day = int8(d)
		return one(i, e, n)
	}
	for _, k := range [...]int{end, i - 1} {
		if w := p.at(k); w.class&classThis != 0 && w.n != 0 {
			n.known |= nearest
			n.date.n, n.anchor = int8(w.n), anchor(w.m)
			end = max(end, k+1)
			break
		}
	}
	return one(i, end, n)
}

// foreignBareMonth reads a month without its year: "im Mai", "au mois de mai".
func (p *parser) foreignBareMonth(i int) match {
	m, end := p.foreignMonthName(i)
	t := p.at(i)
	if end == 0 || end > i+1 || t.end-t.start < 4 && !p.anyOf(i, "mai", "mei", "maj") {
		return match{}
	}
	k := i - 1
	for p.is(k, classOf) || p.mark(k, '\'') {
		k--
	}
	ofMonth := p.is(k, classUnit) && unit(p.at(k).m) == uMonth
	if !ofMonth && !p.is(i-1, classInMonth) || p.at(end).digits > 0 && p.at(end).digits <= 2 {
		return match{}
	}
	return one(i, end, monthExpr(m, 0))
}

// longestPhrase reads the longest of the phrases that stand at token i, and what it says.
func (p *parser) longestPhrase(i int, list []phrasing) (x expr, end int) {
	for _, f := range list {
		for _, words := range f.words {
			if e := p.phraseEnd(i, words); e > end {
				x, end = f.x, e
			}
		}
	}
	return x, end
}

// phraseEnd is where the words end that stand from token i on, with or without full stops
// and apostrophes between them; 0 where others do.
func (p *parser) phraseEnd(i int, words []string) int {
	for k, w := range words {
		if !strings.EqualFold(p.word(i), w) && (w != "'" || !p.mark(i, '\'')) && (w != "-" || !p.mark(i, '-')) {
			return 0
		}
		i++
		if len(w) <= 4 && p.tight(i, '.') && (k+1 < len(words) || !p.ends(i)) {
			i++
		}
	}
	return i
}
