package timex

import (
	"chronotope/model"
	"chronotope/model/edtf"
)

// offset normalizes "two days later", "three weeks ago", "a year before Christmas".
func (r *normalizer) offset(n *expr, m *mention) normalized {
	if n.known&ifFuture != 0 && (r.narrative || m.tense == tensePast || r.dct.isZero()) {
		return normalized{value: period(n.amount), typ: model.DURATION}
	}
	if n.amount.vague() {
		x := normalized{value: refCodes[refFuture]}
		if n.n < 0 {
			x.value = refCodes[refPast]
		}
		x.covers, x.approx = r.aFewOn(n, m), true
		return x
	}
	if m.echoes {
		return normalized{date: r.last}
	}
	if m.language != nil && n.anchor == anchorThread && n.of == noExpr && r.thread.isZero() { // later than what is not told
		return normalized{date: date{unit: n.amount.finest()}, noYear: true}
	}
	var b date
	if n.of != noExpr {
		of := r.of(n, m)
		if of.date.isZero() || of.noYear {
			return normalized{date: date{unit: n.amount.finest()}, noYear: true}
		}
		b = of.date
	} else if b = r.offsetAnchor(n, m); b.isZero() {
		return normalized{date: date{unit: n.amount.finest()}, noYear: true}
	}
	return r.applyOffset(n, b)
}

// aFewOn is the time within which something was that is told as a few units from another, zero
// where that is not told as finely: "a few months later".
func (r *normalizer) aFewOn(n *expr, m *mention) edtf.Value {
	u := n.amount.finest()
	if n.amount.len != 1 || n.amount.count[0] != aFew || u < uDay || u > uYear || m.language != nil {
		return edtf.Value{}
	}
	b := r.offsetAnchor(n, m)
	if n.of != noExpr {
		b = r.of(n, m).date
	}
	if b.isZero() || b.unit > u && (u != uWeek || !b.hasDay()) || unknownWithin(b) {
		return edtf.Value{}
	}
	if u == uWeek {
		b = b.in(uDay)
	} else {
		b = b.in(u)
	}
	from, to := b.add(n.n*fewLeast, u), b.add(n.n*fewMost, u)
	if n.n < 0 {
		from, to = to, from
	}
	end := func(d date) edtf.Value {
		if d.unit == uDay {
			return d.edtfDay()
		}
		return d.edtfPeriod()
	}
	return edtf.Interval(end(from), end(to))
}

// roughYears is from how many years on an amount of them is not meant exactly.
const roughYears = 1000

// applyOffset takes the amount of n from b, and keeps no more precision than the words
// have: "two years later" is a year, "two years after 3 May 1916" a day.
func (r *normalizer) applyOffset(n *expr, b date) normalized {
	finest := n.amount.finest()
	if finest < uDay {
		return r.applyClockOffset(n, b)
	}
	toDay := finest <= uWeek || n.amount.len > 1 || n.of != noExpr && b.hasDay()
	if finest <= uWeek && !b.hasDay() {
		if n.of == noExpr || r.exprs[n.of].op == opMentioned || unknownWithin(b) {
			return normalized{date: date{unit: finest, year: b.year}}
		}
		b = dateOf(b.first())
	}
	if b.unit < uDay {
		b = b.in(uDay)
	}
	b = b.addAmount(n.n, n.amount)
	switch {
	case toDay:
		return normalized{date: b, approx: n.of == noExpr && n.amount.len == 1 && finest == uWeek}
	case finest == uMonth && b.month > 0:
		b = b.in(uMonth)
	case finest == uMonth:
		b = date{unit: uMonth, year: b.year}
	default:
		b = b.in(uYear)
	}
	return normalized{date: b, approx: finest == uYear && n.amount.count[0] >= roughYears}
}

// addAmount moves d by n amounts; of a year or week that is told in part, what is over
// is counted in months or days.
func (d date) addAmount(n int, a amount) date {
	for k := range int(a.len) {
		count, u := a.count[k], a.unit[k]
		if whole := count == float64(int(count)); !whole {
			switch {
			case u == uYear && d.month > 0:
				count, u = count*12, uMonth
			case u == uWeek:
				count, u = count*7, uDay
			}
		}
		d = d.add(n*int(count), u)
	}
	return d
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
