package timex

import "chronotope/model"

// offset normalizes "two days later", "three weeks ago", "a year before Christmas".
func (r *normalizer) offset(n *expr, m *mention) normalized {
	if n.known&ifFuture != 0 && (r.narrative || m.tense == tensePast || r.dct.isZero()) {
		return normalized{value: period(n.amount), typ: model.DURATION}
	}
	if n.amount.vague() {
		if n.n < 0 {
			return normalized{value: refCodes[refPast]}
		}
		return normalized{value: refCodes[refFuture]}
	}
	var b date
	if n.of != noExpr {
		of := r.of(n, m)
		if of.date.isZero() || of.noYear {
			return normalized{date: date{unit: n.amount.finest()}, noYear: true}
		}
		b = of.date
	} else if b = r.anchorDate(n.anchor); b.isZero() {
		return normalized{date: date{unit: n.amount.finest()}, noYear: true}
	}
	return r.applyOffset(n, b)
}

// applyOffset takes the amount of n from b, and keeps no more precision than the words
// have: "two years later" is a year, "two years after 3 May 1916" a day.
func (r *normalizer) applyOffset(n *expr, b date) normalized {
	finest := n.amount.finest()
	day := finest <= uWeek || n.amount.len > 1 || n.of != noExpr && b.hasDay()
	if finest < uDay {
		return r.applyClockOffset(n, b)
	}
	if day && !b.hasDay() {
		if n.of != noExpr && finest <= uWeek && !unknownWithin(b) {
			b = dateOf(b.first())
		} else if finest <= uWeek {
			return normalized{date: date{unit: min(finest, uWeek), year: b.year}}
		}
	}
	if b.unit < uDay {
		b = b.in(uDay)
	}
	for k := range int(n.amount.len) {
		count, u := n.amount.count[k], n.amount.unit[k]
		if u == uYear && count != float64(int(count)) && b.month > 0 {
			count, u = count*12, uMonth
		}
		if u == uWeek && count != float64(int(count)) {
			count, u = count*7, uDay
		}
		b = b.add(n.n*int(count), u)
	}
	switch {
	case day:
		return normalized{date: b, approx: n.of == noExpr && n.amount.len == 1 && finest == uWeek}
	case finest == uMonth && b.month > 0:
		b = b.in(uMonth)
	case finest == uMonth:
		b = date{unit: uMonth, year: b.year}
	default:
		b = b.in(uYear)
	}
	return normalized{date: b}
}

// applyClockOffset is applyOffset for hours and less; without a time of day only the day is
// known, and not even that for certain.
func (r *normalizer) applyClockOffset(n *expr, b date) normalized {
	if !b.hasDay() {
		return normalized{date: date{unit: uHour, year: b.year}, typ: model.TIME, noYear: true}
	}
	if b.unit > uHour {
		b = b.in(uDay)
		b.unit, b.hour, b.minute, b.second = uHour, -1, -1, -1
		return normalized{date: b, typ: model.TIME}
	}
	for k := range int(n.amount.len) {
		b = b.add(n.n*int(n.amount.count[k]), n.amount.unit[k])
	}
	return normalized{date: b, typ: model.TIME}
}
