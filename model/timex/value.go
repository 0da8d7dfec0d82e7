package timex

import (
	"strconv"

	"chronotope/model/edtf"
)

// two writes n with two digits.
func two(n int) string {
	if n < 0 {
		return "XX"
	}
	s := strconv.Itoa(n)
	if len(s) < 2 {
		return "0" + s
	}
	return s
}

// digits writes n with at least width digits.
func digits(n, width int) string {
	s := strconv.Itoa(n)
	for len(s) < width {
		s = "0" + s
	}
	return s
}

// orX writes a month or day, XX where it is not known.
func orX(n int8) string {
	if n <= 0 {
		return "XX"
	}
	return two(int(n))
}

// timexValue is the TIMEX3 value; "" where there is none.
func (x *normalized) timexValue() string {
	if x.value != "" || x.date.isZero() {
		return x.value
	}
	p := x.date
	year := "XXXX"
	if !x.noYear {
		year = x.code + yearString(p.year, p.unit)
	}
	switch p.unit {
	case uWeek, uWeekend:
		week := "-WXX"
		if p.n > 0 && !x.noYear {
			week = "-W" + two(int(p.n))
		}
		if p.unit == uWeekend {
			week += "-WE"
		}
		return year + week
	case uMonth:
		return year + "-" + orX(p.month)
	case uQuarter:
		return year + "-Q" + strconv.Itoa(int(p.n))
	case uSeason:
		if !p.isSeason() {
			return year
		}
		return year + "-" + seasonCodes[p.n]
	case uHalf:
		return year + "-H" + strconv.Itoa(int(p.n))
	case uYear, uDecade, uCentury, uMillennium:
		return year
	}
	date := year + "-" + orX(p.month) + "-" + orX(p.day)
	switch p.unit {
	case uDay:
		return date
	case uPart:
		return date + "T" + partCodes[p.part]
	}
	return date + "T" + p.clockString()
}

// yearString writes a year, or the digits that a decade, century or millennium
// has in common, with BC before those before the common era.
func yearString(year int, u unit) string {
	era, n := "", year
	if year <= 0 {
		era, n = "BC", 1-year
	}
	switch u {
	case uDecade:
		return era + digits(n/10, 3)
	case uCentury:
		return era + digits(n/100, 2)
	case uMillennium:
		return era + digits(n/1000, 1)
	}
	return era + digits(n, 4)
}

func (d date) clockString() string {
	s := two(int(d.hour))
	if d.unit <= uMinute {
		s += ":" + two(int(d.minute))
	}
	if d.unit <= uSecond {
		s += ":" + two(int(d.second))
	}
	if !d.zone.known {
		return s
	}
	m := int(d.zone.minutes)
	if m == 0 {
		return s + "Z"
	}
	sign := "+"
	if m < 0 {
		sign, m = "-", -m
	}
	s += sign + two(m/60)
	if m%60 != 0 {
		s += ":" + two(m%60)
	}
	return s
}

// period writes an amount as an ISO 8601 duration, X for a number not told.
func period(a amount) string {
	s, time := "P", false
	for i := range int(a.len) {
		u, n := a.unit[i], a.count[i]
		if u <= uHour && !time {
			s, time = s+"T", true
		}
		if n < 0 {
			s += "X"
		} else {
			if years := unitYears[u]; years > 0 {
				n *= years
			}
			s += strconv.FormatFloat(n, 'f', -1, 64)
		}
		s += unitLetters[u]
	}
	return s
}

// edtf is the EDTF value: zero where the words tell no calendar time.
func (x *normalized) edtf() edtf.Value {
	p := x.date
	switch {
	case !x.covers.IsZero():
		return x.covers
	case x.deep > 0:
		return deepDate(x.deep)
	case x.value != "" || x.noYear || p.isZero():
		return edtf.Value{}
	case p.unit <= uDay:
		return p.edtfDay()
	case p.unit >= uDecade:
		return long(p)
	}
	return p.edtfPeriod()
}

// edtfPeriod is the EDTF value of a stretch longer than a day and no longer than a year.
func (d date) edtfPeriod() edtf.Value {
	y, n := int64(d.year), int(d.n)
	switch d.unit {
	case uWeek:
		if n == 0 {
			return edtf.Y(y).Approximate()
		}
		return days(d.first(), d.first()+6)
	case uWeekend:
		return days(d.first(), d.first()+1)
	case uMonth:
		if d.month == 0 {
			return edtf.Y(y).Approximate()
		}
		return edtf.YM(y, int(d.month))
	case uQuarter:
		return edtf.YM(y, 32+n)
	case uSeason:
		if !d.isSeason() {
			return edtf.Y(y)
		}
		if d.ends {
			y--
		}
		return edtf.YM(y, 20+n)
	case uHalf:
		return edtf.YM(y, 39+n)
	}
	return edtf.Y(y)
}

// edtfDay is the EDTF value of a day or a time of day, as far as it is known.
func (d date) edtfDay() edtf.Value {
	y := int64(d.year)
	switch {
	case d.month == 0 && d.day == 0:
		return edtf.Y(y).Approximate()
	case d.day == 0:
		return edtf.YM(y, int(d.month)).Approximate()
	}
	d = d.clampDay()
	v := edtf.YMD(y, int(d.month), int(d.day))
	if d.unit >= uPart || d.hour < 0 || d.hour > 23 {
		return v
	}
	v = v.At(int(d.hour), int(d.minute), int(d.second))
	if d.zone.known {
		v = v.InZone(int(d.zone.minutes))
	}
	return v
}

// long is the EDTF value of a decade, century or millennium.
func long(p date) edtf.Value {
	size := map[unit]int{uDecade: 10, uCentury: 100, uMillennium: 1000}[p.unit]
	if p.year > 0 || p.year == 0 && p.unit != uDecade {
		switch p.unit {
		case uDecade:
			return edtf.Decade(int64(p.year / 10))
		case uCentury:
			return edtf.Century(int64(p.year / 100))
		}
		start := p.year / size * size
		return edtf.Interval(edtf.Y(int64(start)), edtf.Y(int64(start+size-1)))
	}
	first := (1 - p.year) / size * size // the year before Christ with the decade's digits
	if p.unit != uDecade {
		first++
	}
	return edtf.Interval(edtf.Y(int64(1-(first+size-1))), edtf.Y(int64(1-first)))
}

// days is the interval from one day number to another.
func days(from, to int64) edtf.Value {
	y, m, d := edtf.CivilDate(from)
	v, n, e := edtf.CivilDate(to)
	return edtf.Interval(edtf.YMD(y, m, d), edtf.YMD(v, n, e))
}
