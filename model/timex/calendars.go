package timex

// easter is the day number of Easter Sunday in the Gregorian calendar, by the
// method of Meeus, Jones and Butcher.
func easter(year int) int64 {
	a, b, c := year%19, year/100, year%100
	d, e := b/4, b%4
	f := (b + 8) / 25
	g := (b - f + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return dayNumber(year, n/31, n%31+1)
}

// julianEaster is the day number of Easter in the Julian calendar, by Meeus's
// method: the western feast until 1582 and the Orthodox one since.
func julianEaster(year int) int64 {
	a, b, c := year%4, year%7, year%19
	d := (19*c + 15) % 30
	e := (2*a + 4*b - d + 34) % 7
	n := d + e + 114
	return julianDay(year, n/31, n%31+1)
}

// julianDay is the day number of a date of the Julian calendar.
func julianDay(year, month, day int) int64 {
	y := year + 4800
	m := month
	if m <= 2 {
		y--
		m += 12
	}
	return int64(365*y+floorDiv(y, 4)+(153*(m-3)+2)/5+day-1) - 2472670
}

// hijriDay is the day number of a date of the tabular Islamic calendar (civil
// epoch, leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26 and 29 of 30).
func hijriDay(year, month, day int) int64 {
	return int64(day+(59*(month-1)+1)/2+(year-1)*354+floorDiv(3+11*year, 30)) - 492149
}

// hijriYear is the Islamic year that holds a day.
func hijriYear(day int64) int {
	y := floorDiv(int(day+492148)*30+10646, 10631)
	for hijriDay(y+1, 1, 1) <= day {
		y++
	}
	for hijriDay(y, 1, 1) > day {
		y--
	}
	return y
}

// republicanDay is the day number of a date of the French Republican calendar,
// years I to XIV as they were kept: 1 Vendémiaire I was 22 September 1792, and
// the years III, VII and XI had 366 days.
func republicanDay(year, month, day int) int64 {
	return dayNumber(1792, 9, 22) + int64((year-1)*365+year/4+(month-1)*30+day-1)
}

func abs(n int64) int64 {
	if n < 0 {
		return -n
	}
	return n
}

// julian is the date by which the Julian calendar knew a day, which is how texts
// of its time give it.
func (d date) julian() date {
	y, m, day := d.year, int(d.month), int(d.day)
	shift := int(d.first() - julianDay(y, m, day))
	return d.add(shift, uDay)
}

// nthWeekday is the day number of the nth weekday of a month; n < 0 counts from
// its end.
func nthWeekday(year, month, n, weekday int) int64 {
	if n < 0 {
		y, m := monthOf(monthIndex(year, month) + 1)
		last := dayNumber(y, m, 1) - 1
		return last - int64((weekdayOf(last)-weekday+7)%7) + int64(n+1)*7
	}
	first := dayNumber(year, month, 1)
	return first + int64((weekday-weekdayOf(first)+7)%7) + int64(n-1)*7
}
