package timex

import "chronotope/model"

// fullYear finds the century of a year told by two digits.
func (r *reckoner) fullYear(yy int) int {
	b := r.base(baseAny)
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
func (r *reckoner) directed(x *reading, step int, from base) {
	b := r.base(from)
	if b.isZero() {
		x.noYear = true
		return
	}
	x.p.year = b.year
	own, told := x.p.anyMonth(), b.anyMonth()
	if own == 0 || told == 0 {
		x.p.year += step
		return
	}
	switch {
	case step < 0 && own >= told:
		x.p.year--
	case step > 0 && own <= told:
		x.p.year++
	}
	if x.p.unit == uSeason && x.p.n == winter && step == 0 && told >= 9 {
		r.winterAfter(x)
	}
}

// winterAfter names a winter by the year it ends in, as the corpora do.
func (r *reckoner) winterAfter(x *reading) {
	x.p.year++
	x.p.ends = true
}

// anyYear finds the year of a date that tells none: in narrative that of the
// date last told, in news the one that the tense points to.
func (r *reckoner) anyYear(x *reading, m *mention) {
	b := r.base(baseAny)
	if b.isZero() {
		x.noYear = true
		return
	}
	x.p.year = b.year
	if r.used != model.FromDate {
		x.p.year = r.inSection(b.year)
		if x.p.unit == uSeason && x.p.n == winter && b.anyMonth() >= 9 {
			r.winterAfter(x)
		}
		if m.role == roleLast && m.join == joinRange && b.anyMonth() > x.p.anyMonth() && x.p.anyMonth() > 0 {
			x.p.year++
		}
		return
	}
	own, told := x.p.anyMonth(), b.anyMonth()
	if own == 0 || told == 0 {
		return
	}
	ahead := own > told || own == told && x.p.day > b.day && b.day > 0
	same := own == told && (x.p.day == 0 || x.p.day == b.day || b.day == 0)
	switch {
	case same:
	case m.tense == tensePast && ahead:
		x.p.year--
	case m.tense == tenseFuture && !ahead:
		x.p.year++
	case m.tense == tenseUnknown && ahead && own-told > 6:
		x.p.year--
	case m.tense == tenseUnknown && !ahead && told-own > 6:
		x.p.year++
	}
}
