package timex

import "chronotope/model"

// weekday reckons a day of the week.
func (r *reckoner) weekday(n *node, m *mention) reading {
	if n.of != noNode {
		return r.weekdayWithin(n, m)
	}
	b := r.base(n.base)
	if b.isZero() || !b.hasDay() {
		return reading{value: "XXXX-WXX-" + string(rune('0'+n.n))}
	}
	day := b.first()
	if n.p.day > 0 {
		return r.weekdayNumbered(n, b, m)
	}
	delta := int64(n.n - weekdayOf(day)) // within the week
	switch {
	case n.known&nearest != 0 && n.p.n > 0 && delta <= 0, n.known&directedTo != 0 && n.known&nearest == 0 && n.p.n > 0:
		delta += 7
	case n.known&nearest != 0 && n.p.n < 0 && delta >= 0:
		delta -= 7
	case n.known&nearest != 0:
	case n.known&directedTo != 0 && n.p.n < 0:
		delta -= 7
		if delta < -8 {
			delta += 7
		}
	case n.known&directedTo != 0:
	case m.tense == tenseFuture:
		if delta < 0 {
			delta += 7
		}
	case r.used == model.FromDate:
		if delta > 0 {
			delta -= 7
		}
	case delta > 3:
		delta -= 7
	case delta < -3:
		delta += 7
	}
	return reading{p: dayPoint(day + delta)}
}

// weekdayWithin reckons the weekday of a week, or the nth of a month.
func (r *reckoner) weekdayWithin(n *node, m *mention) reading {
	of := r.of(n, m)
	if of.p.isZero() || of.noYear {
		return reading{value: "XXXX-WXX-" + string(rune('0'+n.n))}
	}
	if of.p.unit == uWeek {
		return reading{p: dayPoint(of.p.first() + int64(n.n) - 1)}
	}
	if n.p.unit == uMonth && of.p.hasMonth() && n.p.n != 0 {
		return reading{p: dayPoint(nthWeekday(of.p.year, int(of.p.month), int(n.p.n), n.n))}
	}
	return reading{p: of.p}
}

// weekdayNumbered reckons "Thursday the 21st": the nearest month in which the day
// falls so.
func (r *reckoner) weekdayNumbered(n *node, b point, _ *mention) reading {
	month := monthIndex(b.year, int(b.month))
	for _, d := range [...]int{0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6} {
		y, mo := monthOf(month + d)
		p := point{unit: uDay, year: y, month: int8(mo), day: n.p.day}
		if p.clampDay() == p && weekdayOf(p.first()) == n.n {
			return reading{p: p}
		}
	}
	return reading{p: point{unit: uDay, year: b.year, month: b.month, day: n.p.day}}
}

// shift reckons "two days later", "three weeks ago", "a year before Christmas".
func (r *reckoner) shift(n *node, m *mention) reading {
	if n.known&ifFuture != 0 && (r.narrative || m.tense == tensePast || r.now.isZero()) {
		return reading{value: period(n.d), typ: model.DURATION}
	}
	if n.d.vague() {
		if n.n < 0 {
			return reading{value: refCodes[refPast]}
		}
		return reading{value: refCodes[refFuture]}
	}
	var b point
	if n.of != noNode {
		of := r.of(n, m)
		if of.p.isZero() || of.noYear {
			return reading{p: point{unit: n.d.finest()}, noYear: true}
		}
		b = of.p
	} else if b = r.base(n.base); b.isZero() {
		return reading{p: point{unit: n.d.finest()}, noYear: true}
	}
	return r.move(n, b)
}

// move takes the amount of n from b, and keeps no more precision than the words
// have: "two years later" is a year, "two years after 3 May 1916" a day.
func (r *reckoner) move(n *node, b point) reading {
	finest := n.d.finest()
	day := finest <= uWeek || n.d.len > 1 || n.of != noNode && b.hasDay()
	if finest < uDay {
		return r.moveClock(n, b)
	}
	if day && !b.hasDay() {
		if n.of != noNode && finest <= uWeek && !unknownWithin(b) {
			b = dayPoint(b.first())
		} else if finest <= uWeek {
			return reading{p: point{unit: min(finest, uWeek), year: b.year}}
		}
	}
	if b.unit < uDay {
		b = b.in(uDay)
	}
	for k := range int(n.d.len) {
		count, u := n.d.count[k], n.d.unit[k]
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
		return reading{p: b, approx: n.of == noNode && n.d.len == 1 && finest == uWeek}
	case finest == uMonth && b.month > 0:
		b = b.in(uMonth)
	case finest == uMonth:
		b = point{unit: uMonth, year: b.year}
	default:
		b = b.in(uYear)
	}
	return reading{p: b}
}

// moveClock reckons in hours and less; without a time of day only the day is
// known, and not even that for certain.
func (r *reckoner) moveClock(n *node, b point) reading {
	if !b.hasDay() {
		return reading{p: point{unit: uHour, year: b.year}, typ: model.TIME, noYear: true}
	}
	if b.unit > uHour {
		b = b.in(uDay)
		b.unit, b.hour, b.minute, b.second = uHour, -1, -1, -1
		return reading{p: b, typ: model.TIME}
	}
	for k := range int(n.d.len) {
		b = b.add(n.n*int(n.d.count[k]), n.d.unit[k])
	}
	return reading{p: b, typ: model.TIME}
}

// part reckons a part of a day.
func (r *reckoner) part(n *node, m *mention) reading {
	x := reading{p: point{unit: uPart, part: n.p.part}, typ: model.TIME}
	var b point
	switch {
	case n.of != noNode:
		of := r.of(n, m)
		if of.value != "" {
			x.value = "XXXX-XX-XXT" + partCodes[n.p.part]
			return x
		}
		b = of.p
		x.noYear = of.noYear
	case n.base == baseThread:
		b = r.base(baseThread)
	default:
		x.value = "XXXX-XX-XXT" + partCodes[n.p.part]
		return x
	}
	x.p.year, x.p.month, x.p.day = b.year, b.month, b.day
	x.noYear = x.noYear || b.isZero()
	return x
}

// clock reckons a time of day.
func (r *reckoner) clock(n *node, m *mention) reading {
	x := reading{p: n.p, typ: model.TIME}
	var b point
	if n.of != noNode {
		of := r.of(n, m)
		b = of.p
		x.noYear = of.noYear
	} else {
		b = r.base(baseThread)
	}
	if b.isZero() || !b.hasDay() {
		x.noYear = true
		return x
	}
	x.p.year, x.p.month, x.p.day = b.year, b.month, b.day
	return x
}
