package timex

import "chronotope/model/edtf"

// point is a stretch of calendar time: a day, a month, a season, a century.
// Fields finer than its unit are zero, but for those that part it from others of
// its size: season, quarter, half and week are in n.
type point struct {
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
	told    bool
	minutes int16
}

func (p point) isZero() bool { return p.unit == noUnit }

// dayPoint is the point of a day number.
func dayPoint(n int64) point {
	y, m, d := civilDate(n)
	return point{unit: uDay, year: y, month: int8(m), day: int8(d)}
}

// hasDay reports whether p tells a day.
func (p point) hasDay() bool { return p.unit != noUnit && p.unit <= uDay && p.day > 0 }

// hasMonth reports whether p tells a month.
func (p point) hasMonth() bool { return p.unit != noUnit && p.unit <= uMonth && p.month > 0 }

// first is the number of the first day of p.
func (p point) first() int64 {
	switch p.unit {
	case uWeek:
		return weekStart(p.year, int(p.n))
	case uWeekend:
		return weekStart(p.year, int(p.n)) + 5
	case uQuarter:
		return dayNumber(p.year, int(p.n)*3-2, 1)
	case uHalf:
		return dayNumber(p.year, int(p.n)*6-5, 1)
	case uSeason:
		return dayNumber(p.year, int(p.seasonMonth()), 1)
	case uDecade:
		return dayNumber(floorDiv(p.year, 10)*10, 1, 1)
	case uCentury:
		return dayNumber(floorDiv(p.year, 100)*100, 1, 1)
	}
	return dayNumber(p.year, max(1, int(p.month)), max(1, int(p.day)))
}

// isSeason reports whether p is one of the four seasons of the year, and not a
// season of sport or the theatre ("the first half of the season").
func (p point) isSeason() bool { return p.unit == uSeason && p.n >= 1 && p.n <= 4 }

// seasonMonth is the month in the middle of a season, in the north.
func (p point) seasonMonth() int8 {
	return [...]int8{0, 4, 7, 10, 1}[p.n]
}

// anyMonth is a month that p lies in or holds, for telling which of two years an
// unfinished date is nearer to; 0 where p says nothing of it.
func (p point) anyMonth() int {
	switch {
	case p.month > 0:
		return int(p.month)
	case p.unit == uSeason:
		return int(p.seasonMonth())
	case p.unit == uQuarter:
		return int(p.n)*3 - 1
	case p.unit == uHalf:
		return int(p.n)*6 - 3
	case p.unit == uWeek || p.unit == uWeekend:
		_, m, _ := civilDate(p.first())
		return m
	}
	return 0
}

// in returns the stretch of size u that holds p.
func (p point) in(u unit) point {
	if u <= p.unit {
		return p
	}
	switch u {
	case uDay:
		return point{unit: uDay, year: p.year, month: p.month, day: p.day}
	case uWeek, uWeekend:
		if !p.hasDay() {
			return point{}
		}
		y, w := isoWeek(p.first())
		return point{unit: u, year: y, n: int8(w)}
	case uMonth:
		if p.unit == uWeek || p.unit == uWeekend {
			p = dayPoint(p.first() + 3)
		}
		if p.month == 0 {
			return point{}
		}
		return point{unit: uMonth, year: p.year, month: p.month}
	case uQuarter:
		if m := p.anyMonth(); m > 0 {
			return point{unit: uQuarter, year: p.year, n: int8((m + 2) / 3)}
		}
		return point{}
	case uHalf:
		if m := p.anyMonth(); m > 0 {
			return point{unit: uHalf, year: p.year, n: int8((m + 5) / 6)}
		}
		return point{}
	case uSeason:
		if m := p.anyMonth(); m > 0 {
			return point{unit: uSeason, year: p.year, n: [...]int8{0, 4, 4, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4}[m]}
		}
		return point{}
	}
	return point{unit: u, year: p.year}
}

// add moves p by n of its own unit or a longer one.
func (p point) add(n int, u unit) point {
	switch u {
	case uDay, uPart:
		q := dayPoint(p.first() + int64(n))
		q.unit, q.part, q.hour, q.minute, q.second, q.zone = p.unit, p.part, p.hour, p.minute, p.second, p.zone
		return q
	case uWeek, uWeekend:
		if p.unit <= uDay {
			return p.add(n*7, uDay)
		}
		y, w := isoWeek(p.first() + int64(n)*7)
		return point{unit: p.unit, year: y, n: int8(w)}
	case uMonth:
		return p.addMonths(n)
	case uQuarter:
		if p.unit == uQuarter {
			y, m := monthOf(monthIndex(p.year, int(p.n)*3-2) + 3*n)
			return point{unit: uQuarter, year: y, n: int8((m + 2) / 3)}
		}
		return p.addMonths(3 * n)
	case uSeason:
		y, s := p.year*4+int(p.n)-1+n, 0
		s = ((y % 4) + 4) % 4
		return point{unit: uSeason, year: floorDiv(y, 4), n: int8(s + 1)}
	case uHalf:
		y := p.year*2 + int(p.n) - 1 + n
		return point{unit: uHalf, year: floorDiv(y, 2), n: int8(((y%2)+2)%2 + 1)}
	case uYear:
		p.year += n
	case uDecade:
		p.year += 10 * n
	case uCentury:
		p.year += 100 * n
	case uMillennium:
		p.year += 1000 * n
	default:
		return p.addSeconds(n, u)
	}
	return p.clampDay()
}

// addSeconds moves p by seconds, minutes or hours.
func (p point) addSeconds(n int, u unit) point {
	step := 1
	switch u {
	case uMinute:
		step = 60
	case uHour:
		step = 3600
	}
	total := (int(p.hour)*60+int(p.minute))*60 + int(p.second) + n*step
	days := floorDiv(total, 86400)
	total -= days * 86400
	q := dayPoint(p.first() + int64(days))
	q.unit, q.zone = min(p.unit, u), p.zone
	q.hour, q.minute, q.second = int8(total/3600), int8(total/60%60), int8(total%60)
	return q
}

func (p point) addMonths(n int) point {
	if p.month == 0 {
		p.year += n / 12
		return p
	}
	y, m := monthOf(monthIndex(p.year, int(p.month)) + n)
	p.year, p.month = y, int8(m)
	return p.clampDay()
}

// clampDay makes 31 June the 30th.
func (p point) clampDay() point {
	if p.day > 28 && p.month > 0 {
		p.day = min(p.day, int8(edtf.DaysIn(int64(p.year), int(p.month))))
	}
	return p
}
