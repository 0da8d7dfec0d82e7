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
	case n.anchor == anchorThread && r.above && !r.entry.isZero() && (r.header || r.dayTold.block != m.block): // "this morning" in a letter
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
		b = r.dayOfStory(m)
		if n.known&hourAlone != 0 && b.unit > uPart {
			x.noYear = true
			return x
		}
		if h := n.date.hour + 12; n.known&eitherHalf != 0 && b.unit < uPart && n.date.hour < b.hour && h >= b.hour && h < 24 {
			x.date.hour = h
		}
		if !m.label && pastMidnight(b, x.date) {
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
