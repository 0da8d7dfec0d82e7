package timex

import "chronotope/model/edtf"

// date is a stretch of calendar time: a day, a month, a season, a century.
// Fields finer than its unit are zero, but for those that part it from others of
// its size: season, quarter, half and week are in n.
type date struct {
	unit       unit
	year       int // astronomical: 1 BC is 0; of a week its ISO year; of a decade or century one of its years
	month, day int8
	n          int8
	part       dayPart
	hour       int8
	minute     int8
	second     int8
	zone       zone
	ends       bool // a winter named by the year it ends in
}

// zone is an offset from UTC; the zero zone is not told.
type zone struct {
	known   bool
	minutes int16
}

func (d date) isZero() bool { return d.unit == noUnit }

// dateOf is the date of a day number.
func dateOf(n int64) date {
	y, m, d := civilDate(n)
	return date{unit: uDay, year: y, month: int8(m), day: int8(d)}
}

// hasDay reports whether d tells a day.
func (d date) hasDay() bool { return d.unit != noUnit && d.unit <= uDay && d.day > 0 }

// hasMonth reports whether d tells a month.
func (d date) hasMonth() bool { return d.unit != noUnit && d.unit <= uMonth && d.month > 0 }

// first is the number of the first day of d.
func (d date) first() int64 {
	switch d.unit {
	case uWeek:
		return weekStart(d.year, int(d.n))
	case uWeekend:
		return weekStart(d.year, int(d.n)) + 5
	case uQuarter:
		return dayNumber(d.year, int(d.n)*3-2, 1)
	case uHalf:
		return dayNumber(d.year, int(d.n)*6-5, 1)
	case uSeason:
		return dayNumber(d.year, int(d.seasonMonth()), 1)
	case uDecade:
		return dayNumber(floorDiv(d.year, 10)*10, 1, 1)
	case uCentury:
		return dayNumber(floorDiv(d.year, 100)*100, 1, 1)
	}
	return dayNumber(d.year, max(1, int(d.month)), max(1, int(d.day)))
}

// isSeason reports whether d is one of the four seasons of the year, and not a
// season of sport or the theatre ("the first half of the season").
func (d date) isSeason() bool { return d.unit == uSeason && d.n >= 1 && d.n <= 4 }

// seasonMonth is the month in the middle of a season, in the north.
func (d date) seasonMonth() int8 {
	return [...]int8{0, 4, 7, 10, 1}[d.n]
}

// anyMonth is a month that d lies in or holds, for telling which of two years an
// unfinished date is nearer to; 0 where d says nothing of it.
func (d date) anyMonth() int {
	switch {
	case d.month > 0:
		return int(d.month)
	case d.unit == uSeason:
		return int(d.seasonMonth())
	case d.unit == uQuarter:
		return int(d.n)*3 - 1
	case d.unit == uHalf:
		return int(d.n)*6 - 3
	case d.unit == uWeek || d.unit == uWeekend:
		_, m, _ := civilDate(d.first())
		return m
	}
	return 0
}

// in returns the stretch of size u that holds d.
func (d date) in(u unit) date {
	if u <= d.unit {
		return d
	}
	switch u {
	case uDay:
		return date{unit: uDay, year: d.year, month: d.month, day: d.day}
	case uWeek, uWeekend:
		if !d.hasDay() {
			return date{}
		}
		y, w := isoWeek(d.first())
		return date{unit: u, year: y, n: int8(w)}
	case uMonth:
		if d.unit == uWeek || d.unit == uWeekend {
			d = dateOf(d.first() + 3)
		}
		if d.month == 0 {
			return date{}
		}
		return date{unit: uMonth, year: d.year, month: d.month}
	case uQuarter:
		if m := d.anyMonth(); m > 0 {
			return date{unit: uQuarter, year: d.year, n: int8((m + 2) / 3)}
		}
		return date{}
	case uHalf:
		if m := d.anyMonth(); m > 0 {
			return date{unit: uHalf, year: d.year, n: int8((m + 5) / 6)}
		}
		return date{}
	case uSeason:
		if m := d.anyMonth(); m > 0 {
			return date{unit: uSeason, year: d.year, n: [...]int8{0, 4, 4, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4}[m]}
		}
		return date{}
	}
	return date{unit: u, year: d.year}
}

// add moves d by n of its own unit or a longer one.
func (d date) add(n int, u unit) date {
	switch u {
	case uDay, uPart:
		q := dateOf(d.first() + int64(n))
		q.unit, q.part, q.hour, q.minute, q.second, q.zone = d.unit, d.part, d.hour, d.minute, d.second, d.zone
		return q
	case uWeek, uWeekend:
		if d.unit <= uDay {
			return d.add(n*7, uDay)
		}
		y, w := isoWeek(d.first() + int64(n)*7)
		return date{unit: d.unit, year: y, n: int8(w)}
	case uMonth:
		return d.addMonths(n)
	case uQuarter:
		if d.unit == uQuarter {
			y, m := monthOf(monthIndex(d.year, int(d.n)*3-2) + 3*n)
			return date{unit: uQuarter, year: y, n: int8((m + 2) / 3)}
		}
		return d.addMonths(3 * n)
	case uSeason:
		y, s := d.year*4+int(d.n)-1+n, 0
		s = ((y % 4) + 4) % 4
		return date{unit: uSeason, year: floorDiv(y, 4), n: int8(s + 1)}
	case uHalf:
		y := d.year*2 + int(d.n) - 1 + n
		return date{unit: uHalf, year: floorDiv(y, 2), n: int8(((y%2)+2)%2 + 1)}
	case uYear:
		d.year += n
	case uDecade:
		d.year += 10 * n
	case uCentury:
		d.year += 100 * n
	case uMillennium:
		d.year += 1000 * n
	default:
		return d.addSeconds(n, u)
	}
	return d.clampDay()
}

// addSeconds moves d by seconds, minutes or hours.
func (d date) addSeconds(n int, u unit) date {
	step := 1
	switch u {
	case uMinute:
		step = 60
	case uHour:
		step = 3600
	}
	total := (int(d.hour)*60+int(d.minute))*60 + int(d.second) + n*step
	days := floorDiv(total, 86400)
	total -= days * 86400
	q := dateOf(d.first() + int64(days))
	q.unit, q.zone = min(d.unit, u), d.zone
	q.hour, q.minute, q.second = int8(total/3600), int8(total/60%60), int8(total%60)
	return q
}

func (d date) addMonths(n int) date {
	if d.month == 0 {
		d.year += n / 12
		return d
	}
	y, m := monthOf(monthIndex(d.year, int(d.month)) + n)
	d.year, d.month = y, int8(m)
	return d.clampDay()
}

// clampDay makes 31 June the 30th.
func (d date) clampDay() date {
	if d.day > 28 && d.month > 0 {
		d.day = min(d.day, int8(edtf.DaysIn(int64(d.year), int(d.month))))
	}
	return d
}
