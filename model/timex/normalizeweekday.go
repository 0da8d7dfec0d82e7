package timex

import "chronotope/model"

// weekday normalizes a day of the week.
func (r *normalizer) weekday(n *expr, m *mention) normalized {
	if n.of != noExpr {
		return r.weekdayWithin(n, m)
	}
	b := r.anchorDate(n.anchor)
	if r.paper && !r.entry.isZero() && n.anchor != anchorThread {
		b = r.anchorDate(anchorDCT)
	}
	if n.anchor == anchorThread && n.known&nearest != 0 && r.last.hasDay() { // the Friday following, also after "the 3rd inst."
		b = r.last
	}
	if n.date.day > 0 && !b.hasDay() {
		b = r.dayOfStory(m)
	}
	if b.isZero() || !b.hasDay() {
		return normalized{value: "XXXX-WXX-" + string(rune('0'+n.n))}
	}
	if n.date.day > 0 {
		return weekdayNumbered(n, b)
	}
	day := b.first()
	days := int64(n.n - weekdayOf(day)) // within the week
	switch step := n.date.n; {
	case n.known&nearest != 0:
		days = nearestWeekday(days, step)
	case n.known&directedTo != 0:
		days = directedWeekday(days, step)
	default:
		if (m.ahead || m.tense == tenseFuture) && days == 0 {
			days = 7
			break
		}
		told := m.tense
		if m.signal == signalUntil || m.ahead {
			told = tenseFuture
		}
		days = r.toldWeekday(days, told)
	}
	return normalized{date: dateOf(day + days)}
}

// nearestWeekday is how many days off "this past Tuesday" or "this coming Friday" is,
// of which the one in this week is days off.
func nearestWeekday(days int64, step int8) int64 {
	switch {
	case step > 0 && days <= 0:
		return days + 7
	case step < 0 && days >= 0:
		return days - 7
	}
	return days
}

// directedWeekday is how many days off "next Friday" or "last Monday" is: in the week
// after or before, but that "last" is also said of a day of this week that is past,
// if it was not yesterday.
func directedWeekday(days int64, step int8) int64 {
	switch {
	case step > 0:
		return days + 7
	case step < 0 && days >= -1:
		return days - 7
	}
	return days
}

// toldWeekday is how many days off a weekday is that nothing points to: where the tense
// says, before the date of a document, else the nearest.
func (r *normalizer) toldWeekday(days int64, t tense) int64 {
	switch {
	case t == tenseFuture:
		if days < 0 {
			return days + 7
		}
	case r.paper && r.used == model.FromHeader:
		if days >= 0 {
			return days - 7
		}
	case r.used == model.FromDate:
		if days > 0 {
			return days - 7
		}
	case days > 3:
		return days - 7
	case days < -3:
		return days + 7
	}
	return days
}

// weekdayWithin normalizes the weekday of a week, or the nth of a month.
func (r *normalizer) weekdayWithin(n *expr, m *mention) normalized {
	of := r.of(n, m)
	if of.date.isZero() || of.noYear {
		return normalized{value: "XXXX-WXX-" + string(rune('0'+n.n))}
	}
	if n.date.unit == uDay && n.date.n != 0 && of.date.hasDay() {
		day := of.date.first()
		return normalized{date: dateOf(day + nearestWeekday(int64(n.n-weekdayOf(day)), n.date.n))}
	}
	if n.date.unit == uWeek && of.date.hasDay() {
		of.date = of.date.in(uWeek)
	}
	if of.date.unit == uWeek {
		return normalized{date: dateOf(of.date.first() + int64(n.n) - 1)}
	}
	if n.date.unit == uMonth && of.date.hasMonth() && n.date.n != 0 {
		return normalized{date: dateOf(nthWeekday(of.date.year, int(of.date.month), int(n.date.n), n.n))}
	}
	return normalized{date: of.date}
}

// weekdayNumbered normalizes "Thursday the 21st": the nearest month in which the day
// falls so.
func weekdayNumbered(n *expr, b date) normalized {
	month := monthIndex(b.year, int(b.month))
	for _, d := range [...]int{0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6} {
		y, mo := monthOf(month + d)
		p := date{unit: uDay, year: y, month: int8(mo), day: n.date.day}
		if p.clampDay() == p && weekdayOf(p.first()) == n.n {
			return normalized{date: p}
		}
	}
	return normalized{date: date{unit: uDay, year: b.year, month: b.month, day: n.date.day}}
}
