package edtf

import "cmp"

// Value is one EDTF date or interval. The zero Value is no date. Two Values are
// equal (==) exactly when they are written alike.
//
// Years are astronomical: 1 BC is year 0, 490 BC is -489.
type Value struct {
	a, b     side // a alone unless interval
	interval bool
}

// kind says what a side of an interval, or a single date, is.
type kind uint8

const (
	none    kind = iota
	date         // as the fields say
	open         // "..": it goes on
	unknown      // "": there is an end, not known when
)

// qualifier is a set of doubts about a component.
type qualifier uint8

const (
	uncertain   qualifier = 1 << iota // ?
	approximate                       // ~
)

// clock says how much of a time of day is stated.
type clock uint8

const (
	noClock clock = iota
	hours
	minutes
	seconds
)

// zone says how a time of day relates to UTC.
type zone uint8

const (
	local zone = iota
	utc
	offset
)

// side is one date. Digits that are unspecified are 0 in the number, and their
// bit is set in the mask, bit 0 for the last digit.
type side struct {
	kind        kind
	negative    bool // the sign, which the year alone does not tell for -00XX
	year        int64
	exponent    uint8  // Y17E7: how many of the year's zeros are written as E
	significant uint8  // 1950S2: how many leading digits count; 0 for all
	yearMask    uint16 // unspecified digits
	month       uint8  // 1-12, 21-41, 0 for none
	monthMask   uint8
	day         uint8
	dayMask     uint8
	clock       clock
	hour        uint8
	minute      uint8
	second      uint8
	zone        zone
	offset      int16 // minutes east of UTC
	yearDoubt   qualifier
	monthDoubt  qualifier
	dayDoubt    qualifier
}

// hasMonth reports whether a month, season or unspecified month is stated.
func (s side) hasMonth() bool { return s.month != 0 || s.monthMask != 0 }

// hasDay reports whether a day or unspecified day is stated.
func (s side) hasDay() bool { return s.day != 0 || s.dayMask != 0 }

func single(s side) Value {
	s.kind = date
	s.negative = s.negative || s.year < 0
	return Value{a: s}
}

// Y is a year.
func Y(year int64) Value { return single(side{year: year}) }

// YM is a month of a year, 1 to 12, or one of the format's codes for parts of a
// year, 21 to 41: 21 spring, 22 summer, 23 autumn, 24 winter, 33 to 36 quarters.
// Any other month gives no date.
func YM(year int64, month int) Value {
	if month < 1 || month > 12 && month < 21 || month > 41 {
		return Value{}
	}
	return single(side{year: year, month: uint8(month)})
}

// YMD is a day; one that the month does not have gives no date.
func YMD(year int64, month, day int) Value {
	if month < 1 || month > 12 || day < 1 || day > DaysIn(year, month) {
		return Value{}
	}
	return single(side{year: year, month: uint8(month), day: uint8(day)})
}

// Decade is the ten years that begin with these digits: Decade(201) is 201X, 2010
// to 2019.
func Decade(d int64) Value { return single(side{year: d * 10, yearMask: 1, negative: d < 0}) }

// Century is the hundred years that begin with these digits: Century(19) is 19XX,
// 1900 to 1999.
func Century(c int64) Value { return single(side{year: c * 100, yearMask: 3, negative: c < 0}) }

// Deep is a year of which only the leading significant digits count: Deep(-66e6, 2)
// is some year between -66999999 and -66000000, written Y-66E6S2.
func Deep(year int64, significant int) Value {
	s := side{year: year, significant: uint8(significant)}
	for n := year; n != 0 && n%10 == 0 && (year > 9999 || year < -9999); n /= 10 {
		s.exponent++
	}
	return single(s)
}

// Interval runs from the start of a to the end of b; a zero side is open, and two
// give no date. That a comes first is the caller's to see to.
func Interval(a, b Value) Value {
	if a.IsZero() && b.IsZero() {
		return Value{}
	}
	v := Value{a: a.a, b: b.last(), interval: true}
	if a.IsZero() {
		v.a = side{kind: open}
	}
	if b.IsZero() {
		v.b = side{kind: open}
	}
	return v
}

// Before is any time up to v: "../v".
func Before(v Value) Value { return Interval(Value{}, v) }

// After is any time from v on: "v/..".
func After(v Value) Value { return Interval(v, Value{}) }

// last is the later side.
func (v Value) last() side {
	if v.interval {
		return v.b
	}
	return v.a
}

// At adds a time of day to a day. A minute or second of -1 is not stated.
func (v Value) At(hour, minute, second int) Value {
	v.a.clock, v.a.hour = hours, uint8(hour)
	if minute >= 0 {
		v.a.clock, v.a.minute = minutes, uint8(minute)
	}
	if minute >= 0 && second >= 0 {
		v.a.clock, v.a.second = seconds, uint8(second)
	}
	return v
}

// InZone says how many minutes east of UTC the time of day is reckoned.
func (v Value) InZone(minutesEast int) Value {
	v.a.zone, v.a.offset = offset, int16(minutesEast)
	if minutesEast == 0 {
		v.a.zone = utc
	}
	return v
}

// Approximate marks v as near the true date: it adds ~, and % where ? stands.
func (v Value) Approximate() Value { return v.doubt(approximate) }

// Uncertain marks v as open to doubt: it adds ?, and % where ~ stands.
func (v Value) Uncertain() Value { return v.doubt(uncertain) }

func (v Value) doubt(q qualifier) Value {
	v.a = v.a.doubt(q)
	v.b = v.b.doubt(q)
	return v
}

func (s side) doubt(q qualifier) side {
	if s.kind != date {
		return s
	}
	s.yearDoubt |= q
	if s.hasMonth() {
		s.monthDoubt |= q
	}
	if s.hasDay() {
		s.dayDoubt |= q
	}
	return s
}

// IsZero reports whether v is no date.
func (v Value) IsZero() bool { return v == Value{} }

// IsInterval reports whether v has two sides.
func (v Value) IsInterval() bool { return v.interval }

// Start is the first side of an interval, zero where it is open or unknown; of a
// single date, the date.
func (v Value) Start() Value { return v.a.value() }

// End is the second side of an interval, likewise.
func (v Value) End() Value { return v.last().value() }

func (s side) value() Value {
	if s.kind != date {
		return Value{}
	}
	return Value{a: s}
}

// OpenStart reports whether an interval has no start.
func (v Value) OpenStart() bool { return v.interval && v.a.kind == open }

// OpenEnd reports whether an interval has no end.
func (v Value) OpenEnd() bool { return v.interval && v.b.kind == open }

// Year is the year of v, or of an interval's start; false where none or not all
// of its digits are stated.
func (v Value) Year() (int64, bool) {
	return v.a.year, v.a.kind == date && v.a.yearMask == 0
}

// Month is the month 1 to 12, or the code 21 to 41 of another part of the year.
func (v Value) Month() (int, bool) {
	return int(v.a.month), v.a.kind == date && v.a.month != 0 && v.a.monthMask == 0
}

// Day is the day of the month.
func (v Value) Day() (int, bool) {
	return int(v.a.day), v.a.kind == date && v.a.day != 0 && v.a.dayMask == 0
}

// IsApproximate reports whether any component is marked ~ or %.
func (v Value) IsApproximate() bool { return v.doubts()&approximate != 0 }

// IsUncertain reports whether any component is marked ? or %.
func (v Value) IsUncertain() bool { return v.doubts()&uncertain != 0 }

func (v Value) doubts() qualifier {
	return v.a.yearDoubt | v.a.monthDoubt | v.a.dayDoubt | v.b.yearDoubt | v.b.monthDoubt | v.b.dayDoubt
}

// Precision is how fine a date is stated.
type Precision uint8

// The precisions, coarse to fine. A year with unspecified digits is as fine as
// the first digit that is stated after them allows.
const (
	Unstated  Precision = iota // no year at all, or no date
	Millennia                  // a thousand years or more
	Centuries
	Decades
	Years
	Seasons // any part of a year that is not a month
	Months
	Days
	Hours
	Minutes
	Seconds
)

// Precision is that of the date; of an interval, of its coarser side.
func (v Value) Precision() Precision {
	switch {
	case !v.interval || v.b.kind != date:
		return v.a.precision()
	case v.a.kind != date:
		return v.b.precision()
	default:
		return min(v.a.precision(), v.b.precision())
	}
}

func (s side) precision() Precision {
	switch {
	case s.kind != date:
		return Unstated
	case s.yearMask&8 != 0:
		return Unstated
	case s.yearMask != 0:
		return coarse(s.yearMask)
	case s.significant != 0:
		return coarse(uint16(1) << min(max(digitCount(s.year)-int(s.significant), 0), 3) >> 1)
	case !s.hasMonth(), s.monthMask != 0:
		return Years
	case s.month > 12:
		return Seasons
	case !s.hasDay(), s.dayMask != 0:
		return Months
	default:
		return Days + Precision(s.clock)
	}
}

// coarse is the precision of a year whose digits in mask do not count.
func coarse(mask uint16) Precision {
	switch {
	case mask&^3 != 0:
		return Millennia
	case mask&2 != 0:
		return Centuries
	case mask != 0:
		return Decades
	default:
		return Years
	}
}

// Compare orders by the earliest day, then by the latest, so that of two dates
// with one start the shorter comes first; then by the finer time of day and, so
// that the order is total, by the text. No date comes last.
func Compare(a, b Value) int {
	if a == b {
		return 0
	}
	if a.IsZero() || b.IsZero() {
		return cmp.Compare(btoi(a.IsZero()), btoi(b.IsZero()))
	}
	if c := cmp.Compare(a.Earliest(), b.Earliest()); c != 0 {
		return c
	}
	aFrom, aTo := a.Range()
	bFrom, bTo := b.Range()
	if c := cmp.Or(cmp.Compare(aFrom, bFrom), cmp.Compare(a.Latest(), b.Latest()), cmp.Compare(aTo, bTo)); c != 0 {
		return c
	}
	return cmp.Compare(a.String(), b.String())
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}
