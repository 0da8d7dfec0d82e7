package timex

import "chronotope/model"

// dayPart normalizes a part of a day.
func (r *normalizer) dayPart(n *expr, m *mention) normalized {
	x := normalized{date: date{unit: uPart, part: n.date.part}, typ: model.TIME}
	var b date
	switch {
	case n.of != noExpr:
		of := r.of(n, m)
		if of.value != "" {
			x.value = "XXXX-XX-XXT" + partCodes[n.date.part]
			return x
		}
		b = of.date
		x.noYear = of.noYear
	case n.anchor == anchorThread && r.above && !r.entry.isZero(): // "this morning" in a letter
		b = r.anchorDate(anchorDCT)
	case n.anchor == anchorThread:
		b = r.dayOfStory(m)
	default:
		x.value = "XXXX-XX-XXT" + partCodes[n.date.part]
		return x
	}
	x.date.year, x.date.month, x.date.day = b.year, b.month, b.day
	x.noYear = x.noYear || b.isZero()
	return x
}

// clock normalizes a time of day.
func (r *normalizer) clock(n *expr, m *mention) normalized {
	x := normalized{date: n.date, typ: model.TIME}
	var b date
	if n.of != noExpr {
		of := r.of(n, m)
		b = of.date
		x.noYear = of.noYear
	} else {
		if b = r.dayOfStory(m); !m.label && pastMidnight(b, n.date) {
			b = b.in(uDay).add(1, uDay)
		}
	}
	if b.isZero() || !b.hasDay() {
		x.noYear = true
		return x
	}
	x.date.year, x.date.month, x.date.day = b.year, b.month, b.day
	return x
}
