package timex

import "chronotope/model"

// How sure a value is, from 0 to 1. The figures are in the order of how often
// values of each sort are right in the texts that the rules were tried on.
const (
	sureStated    = 0.98 // a date in full, or a month, a decade, a century with its year
	sureYear      = 0.93 // a bare year, which may be a number
	sureShort     = 0.9  // a year told by two digits
	sureOrder     = 0.91 // day and month in numbers, in the order of the document's others
	sureEither    = 0.55 // the same with nothing to tell the order by
	sureFromDate  = 0.88
	sureFromHead  = 0.82
	sureFromTale  = 0.74 // from the date told last
	sureLength    = 0.9  // a length of time or a set, which has no date to be wrong about
	sureNowhere   = 0.3  // with no anchor
	weightUnclear = 0.9  // of what the text itself doubts
)

// confidence is how sure the value of an expression is.
func (r *normalizer) confidence(n *expr, x *normalized) float64 {
	sure := r.sureness(n, x)
	if n.uncertain || x.doubt || n.mod == modApprox || x.approx {
		sure *= weightUnclear
	}
	return sure
}

func (r *normalizer) sureness(n *expr, x *normalized) float64 {
	switch r.used {
	case model.FromDate:
		return sureFromDate
	case model.FromHeader:
		return sureFromHead
	case model.FromThread:
		return sureFromTale
	case model.Unanchored:
		return sureNowhere
	}
	switch {
	case !n.dates() || x.value != "" && x.deep == 0:
		return sureLength
	case n.known&eitherOrder != 0 && r.orderTold:
		return sureOrder
	case n.known&eitherOrder != 0:
		return sureEither
	case n.known&twoDigitYear != 0:
		return sureShort
	case n.op == opDate && n.date.unit == uYear:
		return sureYear
	}
	return sureStated
}
