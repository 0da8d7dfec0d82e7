package timex

import (
	"chronotope/model"
	"chronotope/model/edtf"
)

// A stretch is some units at one end of a longer time, or the nth of them: "the last
// four months of 1921", "the second week of May". Its TIMEX3 value is its length, its
// date the days or months that it covers.

// stretchOf makes a stretch of an amount within long, the nth such from its start, or
// from its end where n is negative.
func (p *parser) stretchOf(a amount, n int, long expr) expr {
	return expr{op: opStretch, amount: a, n: n, of: p.keep(long)}
}

// stretch normalizes a stretch.
func (r *normalizer) stretch(n *expr, m *mention) normalized {
	x := normalized{value: period(n.amount), typ: model.DURATION}
	of := r.of(n, m)
	if of.noYear || of.date.isZero() || unknownWithin(of.date) || n.amount.len != 1 {
		return x
	}
	count, u := int(n.amount.count[0]), n.amount.unit[0]
	if count < 1 || float64(count) != n.amount.count[0] || u < uDay {
		return x
	}
	first, next := of.date.first(), of.date.afterwards()
	from, to := dateOf(first).add((n.n-1)*count, u).first(), dateOf(first).add(n.n*count, u).first()
	if n.n < 0 {
		from, to = dateOf(next).add(n.n*count, u).first(), dateOf(next).add((n.n+1)*count, u).first()
	}
	if to > next {
		to = next
	}
	if from < first || from >= to {
		return x
	}
	x.covers = edtfStretch(from, to-1, u)
	return x
}

// afterwards is the number of the day after the last one of d.
func (d date) afterwards() int64 {
	switch d.unit {
	case uHalf:
		return d.add(1, uHalf).first()
	case uSeason, uQuarter:
		return dateOf(d.first()).addMonths(3).first()
	case uDecade, uCentury, uMillennium:
		return dateOf(d.first()).add(1, d.unit).first()
	case uWeekend:
		return d.first() + 2
	}
	return d.add(1, d.unit).first()
}

// edtfStretch is the interval of the days from one to another, told by months or years
// where u is one.
func edtfStretch(from, to int64, u unit) edtf.Value {
	a, b := dateOf(from), dateOf(to)
	switch {
	case u >= uYear:
		return edtf.Interval(edtf.Y(int64(a.year)), edtf.Y(int64(b.year)))
	case u >= uMonth && u != uWeek:
		return edtf.Interval(edtf.YM(int64(a.year), int(a.month)), edtf.YM(int64(b.year), int(b.month)))
	}
	return days(from, to)
}

// portion is which part of a decade or century is meant, of how many: the second of
// two halves. The zero portion is the whole.
type portion struct{ n, of int8 }

// years is the interval of the portion of d in years; zero where d has no such.
func (q portion) years(d date) edtf.Value {
	size := int(unitYears[d.unit])
	if q.of == 0 || d.unit < uDecade || d.year <= 0 || size%int(q.of) != 0 && q.of == 4 {
		return edtf.Value{}
	}
	start := floorDiv(d.year, size) * size
	if d.unit >= uCentury {
		start++
	}
	from, to := start+size*int(q.n-1)/int(q.of), start+size*int(q.n)/int(q.of)-1
	return edtf.Interval(edtf.Y(int64(from)), edtf.Y(int64(to)))
}

// partOfCentury is what "early", "mid" and "late" leave of a century: its first, middle and
// last third; zero for other modifiers. Parts of centuries are counted as centuries are by
// their ordinals, from the year 1: the late 12th century is 1167 to 1200, the second quarter
// of the 14th 1326 to 1350.
func partOfCentury(m mod, d date) edtf.Value {
	from, to := 1, 100
	switch m {
	case modStart:
		to = 33
	case modMid:
		from, to = 34, 66
	case modEnd:
		from = 67
	default:
		return edtf.Value{}
	}
	if d.year <= 0 {
		return edtf.Value{}
	}
	start := floorDiv(d.year, 100) * 100
	return edtf.Interval(edtf.Y(int64(start+from)), edtf.Y(int64(start+to)))
}
