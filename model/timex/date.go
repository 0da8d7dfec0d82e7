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

func (p date) isZero() bool { return p.unit == noUnit }

// dateOf is the date of a day number.
func dateOf(n int64) date {
	y, m, d := civilDate(n)
	return date{unit: uDay, year: y, month: int8(m), day: int8(d)}
}

// hasDay reports whether p tells a day.
func (p date) hasDay() bool { return p.unit != noUnit && p.unit <= uDay && p.day > 0 }

// hasMonth reports whether p tells a month.
func (p date) hasMonth() bool { return p.unit != noUnit && p.unit <= uMonth && p.month > 0 }

// first is the number of the first day of p.
func (p date) first() int64 {
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
func (p date) isSeason() bool { return p.unit == uSeason && p.n >= 1 && p.n <= 4 }

// seasonMonth is the month in the middle of a season, in the north.
func (p date) seasonMonth() int8 {
	return [...]int8{0, 4, 7, 10, 1}[p.n]
}

// anyMonth is a month that p lies in or holds, for telling which of two years an
// unfinished date is nearer to; 0 where p says nothing of it.
func (p date) anyMonth() int {
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
func (p date) in(u unit) date {
	if u <= p.unit {
		return p
	}
	switch u {
	case uDay:
		return date{unit: uDay, year: p.year, month: p.month, day: p.day}
	case uWeek, uWeekend:
		if !p.hasDay() {
			return date{}
		}
		y, w := isoWeek(p.first())
		return date{unit: u, year: y, n: int8(w)}
	case uMonth:
		if p.unit == uWeek || p.unit == uWeekend {
			p = dateOf(p.first() + 3)
		}
		if p.month == 0 {
			return date{}
		}
		return date{unit: uMonth, year: p.year, month: p.month}
	case uQuarter:
		if m := p.anyMonth(); m > 0 {
			return date{unit: uQuarter, year: p.year, n: int8((m + 2) / 3)}
		}
		return date{}
	case uHalf:
		if m := p.anyMonth(); m > 0 {
			return date{unit: uHalf, year: p.year, n: int8((m + 5) / 6)}
		}
		return date{}
	case uSeason:
		if m := p.anyMonth(); m > 0 {
			return date{unit: uSeason, year: p.year, n: [...]int8{0, 4, 4, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4}[m]}
		}
		return date{}
	}
	return date{unit: u, year: p.year}
}

// add moves p by n of its own unit or a longer one.
func (p date) add(n int, u unit) date {
	switch u {
	case uDay, uPart:
		q := dateOf(p.first() + int64(n))
		q.unit, q.part, q.hour, q.minute, q.second, q.zone = p.unit, p.part, p.hour, p.minute, p.second, p.zone
		return q
	case uWeek, uWeekend:
		if p.unit <= uDay {
			return p.add(n*7, uDay)
		}
		y, w := isoWeek(p.first() + int64(n)*7)
		return date{unit: p.unit, year: y, n: int8(w)}
	case uMonth:
		return p.addMonths(n)
	case uQuarter:
		if p.unit == uQuarter {
			y, m := monthOf(monthIndex(p.year, int(p.n)*3-2) + 3*n)
			return date{unit: uQuarter, year: y, n: int8((m + 2) / 3)}
		}
		return p.addMonths(3 * n)
	case uSeason:
		y, s := p.year*4+int(p.n)-1+n, 0
		s = ((y % 4) + 4) % 4
		return date{unit: uSeason, year: floorDiv(y, 4), n: int8(s + 1)}
	case uHalf:
		y := p.year*2 + int(p.n) - 1 + n
		return date{unit: uHalf, year: floorDiv(y, 2), n: int8(((y%2)+2)%2 + 1)}
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
func (p date) addSeconds(n int, u unit) date {
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
	q := dateOf(p.first() + int64(days))
	q.unit, q.zone = min(p.unit, u), p.zone
	q.hour, q.minute, q.second = int8(total/3600), int8(total/60%60), int8(total%60)
	return q
}

func (p date) addMonths(n int) date {
	if p.month == 0 {
		p.year += n / 12
		return p
	}
	y, m := monthOf(monthIndex(p.year, int(p.month)) + n)
	p.year, p.month = y, int8(m)
	return p.clampDay()
}

// clampDay makes 31 June the 30th.
func (p date) clampDay() date {
	if p.day > 28 && p.month > 0 {
		p.day = min(p.day, int8(edtf.DaysIn(int64(p.year), int(p.month))))
	}
	return p
}
