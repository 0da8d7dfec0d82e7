package timex

import "chronotope/model"

// fullYear finds the century of a year told by two digits.
func (r *normalizer) fullYear(yy int, m *mention) int {
	b := r.yearAnchor(m, anchorAny)
	if y := r.passing.date; m.language != nil && m.expr.date.unit == uDecade && y.year > b.year && r.narrative {
		b = y
	}
	if d := r.decade; m.expr.date.unit == uDecade && !d.isZero() && d.year < 1900 { // "the eighties" after "the 1860s"
		return floorDiv(d.year, 100)*100 + yy
	}
	if (r.narrative || r.used == model.FromThread || r.used == model.FromHeader) && !b.isZero() {
		y := floorDiv(b.year, 100)*100 + yy
		switch {
		case y > b.year+50:
			y -= 100
		case y < b.year-50:
			y += 100
		}
		r.used = model.Explicit
		return y
	}
	year := 2015 // to 2030
	if !b.isZero() {
		year = b.year
	}
	r.used = model.Explicit
	y := floorDiv(year, 100)*100 + yy
	if y > year+15 || m.expr.date.unit == uDecade && m.expr.n == pastDecade && y > year-10 {
		y -= 100
	}
	return y
}

// directed finds the year of "last March", "next spring", "that autumn".
func (r *normalizer) directed(x *normalized, step int, from anchor, m *mention) {
	b := r.anchorBeside(from, m)
	if b.isZero() {
		x.noYear = true
		return
	}
	x.date.year = b.year
	own, told := x.date.anyMonth(), b.anyMonth()
	if own == 0 || told == 0 {
		x.date.year += step
		return
	}
	switch {
	case step > 0 && m.language != nil && x.date.unit == uSeason && x.date.n == winter && told < 12: // the one that begins in that year
	case step < 0 && own >= told:
		x.date.year--
	case step > 0 && own <= told:
		x.date.year++
	}
	if x.date.unit == uSeason && x.date.n == winter && step == 0 && told >= 9 {
		r.winterAfter(x)
	}
}

// winterAfter names a winter by the year it ends in, as the corpora do.
func (r *normalizer) winterAfter(x *normalized) {
	x.date.year++
	x.date.ends = true
}

// anyYear finds the year of a date that tells none: in narrative that of the
// date last told, in news the one that the tense points to.
func (r *normalizer) anyYear(x *normalized, m *mention, from anchor) {
	b := r.yearAnchor(m, from)
	if b.isZero() {
		x.noYear = true
		return
	}
	if d := x.date; r.used == model.FromDate && m.language != nil && r.thread.hasDay() && r.thread.unit <= uDay && r.thread.first() >= r.dct.first() && d.month > 0 {
		if d.year = r.thread.year; d.first() >= r.thread.first() { // the story has passed the document's date, and goes on
			x.date.year = d.year
			return
		}
	}
	if r.used == model.FromDate || r.above && !r.narrative && !r.entry.isZero() && r.used != model.FromThread {
		x.date.year = b.year + yearStep(x.date, b, m.tense)
		return
	}
	x.date.year = r.inSection(b.year)
	own, told := x.date.anyMonth(), b.anyMonth()
	if x.date.unit == uSeason && x.date.n == winter && told >= 9 {
		r.winterAfter(x)
	}
	r.inSeason(x, own, told, m)
	if told >= 11 && x.date.month > 0 && own <= 2 && b.hasMonth() && !m.paren && !m.label { // January, told after December
		x.date.year++
		return
	}
	if m.role == roleLast && m.join == joinRange && own > 0 && told > own { // from November to March
		x.date.year++
	}
}

// midyear is the first month of the seasons that end in the year after: of sport, of schools.
const midyear = 7

// inSeason puts a month into the first or second of the two years that the heading tells: "Season
// 1953-54", "Sept 5", "Jan 9", of which told is the month told last.
func (r *normalizer) inSeason(x *normalized, own, told int, m *mention) {
	if s := r.span; m.label && r.frame.isZero() && s[1] == r.thread && s[1].unit == uYear && s[1].year == s[0].year+1 { // in a line above
		r.from, r.until, r.header = s[0].year, s[1].year, true
	}
	switch {
	case r.from == 0 || r.until != r.from+1 || own == 0:
	case own >= midyear && r.header && r.thread.unit == uYear:
		x.date.year, r.season = r.from, true
	case r.season && own < midyear && told >= midyear && (told < 10 || own > 3): // from those on labels turn the year themselves
		x.date.year = r.until
	}
}

// yearStep is how many years a date without its year lies from the document's: in
// the past or the future as the verbs are, else in the nearer year.
func yearStep(d, dct date, t tense) int {
	own, told := d.anyMonth(), dct.anyMonth()
	if own == 0 || told == 0 {
		return 0
	}
	months, days := own-told, 0
	if d.day > 0 && dct.day > 0 {
		days = int(d.day - dct.day)
	}
	if months == 0 && days == 0 {
		return 0
	}
	ahead := months > 0 || months == 0 && days > 0
	switch {
	case ahead && (t == tensePast || t == tenseUnknown && months > 6):
		return -1
	case !ahead && (t == tenseFuture || t == tenseUnknown && months < -6):
		return 1
	}
	return 0
}
