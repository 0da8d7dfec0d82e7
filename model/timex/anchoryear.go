package timex

import "chronotope/model"

// fullYear finds the century of a year told by two digits.
func (r *normalizer) fullYear(yy int) int {
	b := r.anchorDate(anchorAny)
	if r.narrative && !b.isZero() {
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
	year := 2000
	if !b.isZero() {
		year = b.year
	}
	r.used = model.Explicit
	y := floorDiv(year, 100)*100 + yy
	if y > year+15 {
		y -= 100
	}
	return y
}

// directed finds the year of "last March", "next spring", "that autumn".
func (r *normalizer) directed(x *normalized, step int, from anchor) {
	b := r.anchorDate(from)
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
func (r *normalizer) anyYear(x *normalized, m *mention) {
	b := r.anchorDate(anchorAny)
	if b.isZero() {
		x.noYear = true
		return
	}
	x.date.year = b.year
	if r.used != model.FromDate && (!r.above || r.entry.isZero()) {
		x.date.year = r.inSection(b.year)
		if x.date.unit == uSeason && x.date.n == winter && b.anyMonth() >= 9 {
			r.winterAfter(x)
		}
		if m.role == roleLast && m.join == joinRange && b.anyMonth() > x.date.anyMonth() && x.date.anyMonth() > 0 {
			x.date.year++
		}
		return
	}
	own, told := x.date.anyMonth(), b.anyMonth()
	if own == 0 || told == 0 {
		return
	}
	ahead := own > told || own == told && x.date.day > b.day && b.day > 0
	same := own == told && (x.date.day == 0 || x.date.day == b.day || b.day == 0)
	switch {
	case same:
	case m.tense == tensePast && ahead:
		x.date.year--
	case m.tense == tenseFuture && !ahead:
		x.date.year++
	case m.tense == tenseUnknown && ahead && own-told > 6:
		x.date.year--
	case m.tense == tenseUnknown && !ahead && told-own > 6:
		x.date.year++
	}
}
