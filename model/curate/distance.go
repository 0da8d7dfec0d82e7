package curate

import (
	"strings"
	"unicode"

	"chronotope/model"
	"chronotope/model/edtf"
)

// distance is how far one date is from another: so many months and the same day, or so many
// days.
type distance struct {
	months int64
	days   int64
}

// between is how far it is from a date to another one of the same precision; ok is false for
// others.
func between(a, b edtf.Value) (d distance, ok bool) {
	if a.IsZero() || b.IsZero() || a.IsInterval() || b.IsInterval() || a.Precision() != b.Precision() || a.Precision() < edtf.Years {
		return d, false
	}
	y0, _ := a.Year()
	y1, _ := b.Year()
	m0, _ := a.Month()
	m1, _ := b.Month()
	d0, _ := a.Day()
	if d1, _ := b.Day(); d0 != d1 {
		return distance{days: b.Earliest() - a.Earliest()}, true
	}
	return distance{months: 12*(y1-y0) + int64(m1-m0)}, true
}

// from is the date of evidence so far off. Days are added only to what is told by a distance
// itself, such as "two days later"; a day of the month stays what it is. ok is false where
// there is no such date.
func (d distance) from(v *model.Evidence) (edtf.Value, bool) {
	if d.days != 0 && strings.ContainsFunc(v.Anchor.Quote, unicode.IsDigit) {
		return edtf.Value{}, false
	}
	return d.after(v.Date)
}

// after is a date so far off; ok is false where there is none.
func (d distance) after(v edtf.Value) (out edtf.Value, ok bool) {
	if v.IsInterval() {
		if v.OpenStart() || v.OpenEnd() {
			return v, false
		}
		a, ok := d.after(v.Start())
		b, fine := d.after(v.End())
		return edtf.Interval(a, b), ok && fine
	}
	year, ok := v.Year()
	if !ok {
		return v, false
	}
	month, _ := v.Month()
	day, _ := v.Day()
	n := 12*year + int64(max(month, 1)-1) + d.months
	y := floor(n, 12)
	switch p := v.Precision(); {
	case p == edtf.Days && d.days != 0:
		out = edtf.YMD(edtf.CivilDate(v.Earliest() + d.days))
	case p == edtf.Days:
		out = edtf.YMD(y, int(n-12*y)+1, day)
	case d.days != 0:
	case p == edtf.Months && month <= 12:
		out = edtf.YM(y, int(n-12*y)+1)
	case p == edtf.Months && d.months%12 == 0: // a season
		out = edtf.YM(year+d.months/12, month)
	case p == edtf.Years && d.months%12 == 0:
		out = edtf.Y(y)
	}
	if out.IsZero() { // such as 31 June
		return v, false
	}
	if v.IsApproximate() {
		out = out.Approximate()
	}
	if v.IsUncertain() {
		out = out.Uncertain()
	}
	return out, true
}

// floor is a divided by b, rounded down.
func floor(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}
