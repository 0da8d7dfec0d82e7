package timex

import "chronotope/model"

// weekday normalizes a day of the week.
func (r *normalizer) weekday(n *expr, m *mention) normalized {
	if n.of != noExpr {
		return r.weekdayWithin(n, m)
	}
	b := r.anchorDate(n.anchor)
	if b.isZero() || !b.hasDay() {
		return normalized{value: "XXXX-WXX-" + string(rune('0'+n.n))}
	}
	day := b.first()
	if n.date.day > 0 {
		return r.weekdayNumbered(n, b, m)
	}
	delta := int64(n.n - weekdayOf(day)) // within the week
	switch {
	case n.known&nearest != 0 && n.date.n > 0 && delta <= 0, n.known&directedTo != 0 && n.known&nearest == 0 && n.date.n > 0:
		delta += 7
	case n.known&nearest != 0 && n.date.n < 0 && delta >= 0:
		delta -= 7
	case n.known&nearest != 0:
	case n.known&directedTo != 0 && n.date.n < 0:
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
	return normalized{date: dateOf(day + delta)}
}

// weekdayWithin normalizes the weekday of a week, or the nth of a month.
func (r *normalizer) weekdayWithin(n *expr, m *mention) normalized {
	of := r.of(n, m)
	if of.date.isZero() || of.noYear {
		return normalized{value: "XXXX-WXX-" + string(rune('0'+n.n))}
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
func (r *normalizer) weekdayNumbered(n *expr, b date, _ *mention) normalized {
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
