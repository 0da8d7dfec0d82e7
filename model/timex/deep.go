package timex

import (
	"math"
	"strconv"

	"chronotope/model/edtf"
)

// deepYears is from how many years on a time is told in thousands and millions of
// years before the present, not as a year of the calendar.
const deepYears = 10000

// deepTime reads "66 million years ago", "about 4.5 billion years ago", "12,000
// years ago", "10,000 BP".
func (p *parser) deepTime(i int) match {
	j := i
	m := noMod
	if p.is(j, classMore) && p.anyOf(j, "about", "around", "some", "roughly", "nearly", "almost", "approximately") {
		m = modApprox
		j++
	}
	t := p.at(j)
	if t.class&(classNumber|classCount|classCardinal) == 0 {
		return match{}
	}
	q, e := p.quantity(j)
	if e == 0 {
		return match{}
	}
	if s := p.at(e); s.class&classScale != 0 && s.n >= 1000 { // 4.5 billion
		q *= float64(s.n)
		e++
	}
	if q < deepYears {
		return match{}
	}
	switch {
	case p.folded(e, "years") && p.folded(e+1, "ago"):
		e += 2
	case p.folded(e, "years") && p.folded(e+1, "before") && p.anyOf(e+2, "present", "now"):
		e += 3
	default:
		era, end := p.era(e)
		if end == 0 || era != eraPresent {
			return match{}
		}
		e = end
	}
	return one(i, e, expr{op: opDeep, of: noExpr, mod: m, deep: q})
}

// deepValue is TIMEX2's notation for what TIMEX3 lacks: KA12, MA66, GA4.5.
func deepValue(years float64) string {
	for _, u := range [...]struct {
		years float64
		code  string
	}{{1e9, "GA"}, {1e6, "MA"}} {
		if years >= u.years {
			return u.code + strconv.FormatFloat(years/u.years, 'f', -1, 64)
		}
	}
	return "KA" + strconv.FormatFloat(years/1000, 'f', -1, 64)
}

// deepDate is the year that many years ago, as exact as its number has digits
// before the zeros.
func deepDate(years float64) edtf.Value {
	if years > math.MaxInt64/4 {
		return edtf.Value{}
	}
	n := int64(years)
	zeros := 0
	for k := n; k > 0 && k%10 == 0; k /= 10 {
		zeros++
	}
	return edtf.Deep(-n, len(strconv.FormatInt(n, 10))-zeros)
}
