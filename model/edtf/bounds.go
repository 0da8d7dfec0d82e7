package edtf

import "math"

// Earliest is the first day that v can be, as DayNumber counts; MinDay where it
// has no start.
func (v Value) Earliest() int64 { return v.a.earliest() }

// Latest is the last day that v can be, included; MaxDay where it has no end.
func (v Value) Latest() int64 { return v.last().latest() }

func (s side) unbounded() bool { return s.kind != date || s.yearMask&8 != 0 }

func (s side) earliest() int64 {
	if s.unbounded() {
		return MinDay
	}
	lo, _ := s.years()
	month, day := 1, 1
	if s.hasMonth() {
		if s.month > 12 {
			month = parts[s.month-21].first
		} else {
			month = max(int(s.month), 1)
		}
	}
	if s.hasDay() {
		day = max(int(s.day), 1)
	}
	return DayNumber(lo, month, day)
}

func (s side) latest() int64 {
	if s.unbounded() {
		return MaxDay
	}
	_, year := s.years()
	month := 12
	if s.hasMonth() {
		if s.month > 12 {
			p := parts[s.month-21]
			month = p.first + p.length - 1
		} else {
			month = min(fill(int(s.month), s.monthMask), 12)
			if month == 0 {
				month = 12
			}
		}
	}
	year, month = year+int64((month-1)/12), (month-1)%12+1
	day := DaysIn(year, month)
	if s.hasDay() {
		day = min(fill(int(s.day), s.dayMask), day)
	}
	return DayNumber(year, month, day)
}

// fill puts a 9 where a digit is unspecified.
func fill(n int, mask uint8) int {
	if mask&1 != 0 {
		n += 9
	}
	if mask&2 != 0 {
		n += 90
	}
	return n
}

// years are the first and last year that the year can be.
func (s side) years() (lo, hi int64) {
	spread := int64(0)
	for bit, unit := 0, int64(1); bit < 4; bit, unit = bit+1, unit*10 {
		if s.yearMask&(1<<bit) != 0 {
			spread += 9 * unit
		}
	}
	magnitude := s.year
	if s.negative {
		magnitude = -magnitude
	}
	if s.significant != 0 {
		unit := int64(1)
		for range max(digitCount(s.year)-int(s.significant), 0) {
			unit *= 10
		}
		magnitude -= magnitude % unit
		spread = unit - 1
	}
	if s.negative {
		return -magnitude - spread, -magnitude
	}
	return magnitude, magnitude + spread
}

func digitCount(n int64) int {
	count := 1
	for n /= 10; n != 0; n /= 10 {
		count++
	}
	return count
}

// part is a part of the year that is not a month: its first month, and how many
// months it lasts, which may reach into the next year.
type part struct{ first, length int }

// parts are the codes 21 to 41 of the format. Seasons are the meteorological ones
// of the northern hemisphere for 21 to 28, of the southern for 29 to 32; winter is
// named by the year in which it begins.
var parts = [...]part{
	{3, 3},
	{6, 3},
	{9, 3},
	{12, 3}, // 21-24 seasons
	{3, 3},
	{6, 3},
	{9, 3},
	{12, 3}, // 25-28 northern
	{9, 3},
	{12, 3},
	{3, 3},
	{6, 3}, // 29-32 southern
	{1, 3},
	{4, 3},
	{7, 3},
	{10, 3}, // 33-36 quarters
	{1, 4},
	{5, 4},
	{9, 4}, // 37-39 thirds
	{1, 6},
	{7, 6}, // 40-41 halves
}

// Range is the time from the start of v to its end, not included, in days since
// 1970-01-01; infinite where v has no bound. A time of day is a fraction of its
// day, in UTC where its zone is stated. It is for drawing: a float64 holds a day
// of the last million years to better than a millisecond.
func (v Value) Range() (from, to float64) {
	from, to = math.Inf(-1), math.Inf(1)
	if v.a.kind == date && !v.a.unbounded() {
		from = float64(v.a.earliest()) + v.a.secondsOfDay()/86400
	}
	last := v.last()
	if last.kind != date || last.unbounded() {
		return from, to
	}
	if last.clock == noClock {
		return from, float64(last.latest()) + 1
	}
	length := [...]float64{hours: 3600, minutes: 60, seconds: 1}[last.clock]
	return from, float64(last.latest()) + (last.secondsOfDay()+length)/86400
}

func (s side) secondsOfDay() float64 {
	return float64(s.hour)*3600 + float64(s.minute)*60 + float64(s.second) - float64(s.offset)*60
}

// Overlaps reports whether v and w can have a day in common.
func (v Value) Overlaps(w Value) bool {
	return !v.IsZero() && !w.IsZero() && v.Earliest() <= w.Latest() && w.Earliest() <= v.Latest()
}

// Contains reports whether every day that w can be is one that v can be.
func (v Value) Contains(w Value) bool {
	return !v.IsZero() && !w.IsZero() && v.Earliest() <= w.Earliest() && w.Latest() <= v.Latest()
}
