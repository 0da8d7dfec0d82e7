// Package ticks divides time for the axes of timelines: from minutes to millions of years.
package ticks

import (
	"fmt"
	"math"
	"strconv"

	"chronotope/model/edtf"
)

// Tick is a mark of an axis. Its label names the time from here to the next.
type Tick struct {
	Day   float64 // as edtf counts them
	Label string
}

// Axis is the division of time that fits a scale. The lower row always tells the
// year; the upper row, empty when years are the finest, what is within it.
type Axis struct {
	Upper, Lower []Tick
	Minor        []float64 // undivided marks between the labelled ones
	Whole        bool      // a lower label holds for all of the time up to the next one
}

// unit is a part of the calendar.
type unit uint8

const (
	minutes unit = iota
	days
	months
	years
)

// step is a distance between ticks. The width in pixels that its labels need is
// room; minor is the step of the marks between.
type step struct {
	unit  unit
	n     int64
	about float64 // days
	room  float64
}

// The mean year of the Gregorian calendar and its twelfth, in days.
const (
	YearDays  = 365.2425
	MonthDays = YearDays / 12
)

// steps go from fine to coarse; beyond them years go on by 1, 2, 5, 10 and so on.
var steps = []step{
	{minutes, 1, 1.0 / 1440, 52},
	{minutes, 5, 5.0 / 1440, 52},
	{minutes, 15, 15.0 / 1440, 52},
	{minutes, 30, 30.0 / 1440, 52},
	{minutes, 60, 1.0 / 24, 52},
	{minutes, 180, 3.0 / 24, 52},
	{minutes, 360, 6.0 / 24, 52},
	{minutes, 720, 12.0 / 24, 52},
	{days, 1, 1, 28},
	{days, 2, 2, 28},
	{days, 5, 5, 32},
	{days, 10, 10, 32},
	{months, 1, MonthDays, 36},
	{months, 3, 3 * MonthDays, 44},
}

// yearStep is the i-th step of whole years: 1, 2, 5, 10, 20, 50 ...
func yearStep(i int) step {
	n := [...]int64{1, 2, 5}[i%3]
	for range i / 3 {
		n *= 10
	}
	room := 64.0
	switch {
	case n >= 10_000:
		room = 136 // "2.5 million years ago"
	case n >= 1000:
		room = 88
	}
	return step{years, n, float64(n) * YearDays, room}
}

// stepAt returns the finest step whose labels have room, and the finest whose bare
// marks stay apart.
func stepAt(pixelsPerDay float64) (labelled, minor step) {
	const apart = 7 // pixels between bare marks
	found := false
	for i := 0; ; i++ {
		var s step
		if i < len(steps) {
			s = steps[i]
		} else {
			s = yearStep(i - len(steps))
		}
		width := s.about * pixelsPerDay
		if !found && width >= apart {
			minor, found = s, true
		}
		if width >= s.room || s.n >= 5e9 {
			return s, minor
		}
	}
}

// Divide divides the time between two days, and a little before it so that a label
// that starts out of view can be held at the edge.
func Divide(pixelsPerDay, from, to float64) Axis {
	s, minor := stepAt(pixelsPerDay)
	a := Axis{Whole: s.unit != years || s.n == 1}
	switch s.unit {
	case years:
		a.Lower = ticksOf(s, from, to, yearLabel)
	case months:
		a.Upper = ticksOf(s, from, to, monthLabel)
		a.Lower = ticksOf(step{years, 1, YearDays, 0}, from, to, yearLabel)
	case days:
		a.Upper = ticksOf(s, from, to, dayLabel)
		a.Lower = ticksOf(step{months, 1, MonthDays, 0}, from, to, monthYearLabel)
	case minutes:
		a.Upper = ticksOf(s, from, to, clockLabel)
		a.Lower = ticksOf(step{days, 1, 1, 0}, from, to, dateLabel)
	}
	if minor != s {
		for _, t := range ticksOf(minor, from, to, func(float64) string { return "" }) {
			a.Minor = append(a.Minor, t.Day)
		}
	}
	return a
}

// ticksOf returns the ticks of a step from the last one at or before from to the
// last one at or before to.
func ticksOf(s step, from, to float64, label func(day float64) string) []Tick {
	var out []Tick
	for day := floorTick(s, from); day <= to; {
		out = append(out, Tick{day, label(day)})
		next := nextTick(s, day)
		if !(next > day) { // beyond what a float tells apart
			break
		}
		day = next
	}
	return out
}

// floorTick is the last tick of a step at or before day.
func floorTick(s step, day float64) float64 {
	if s.unit == minutes {
		perDay := 1440 / float64(s.n)
		return math.Floor(day*perDay) / perDay
	}
	y, m, d := edtf.CivilDate(int64(math.Floor(day)))
	switch s.unit {
	case years:
		return yearStart(floorYear(y, s.n))
	case months:
		return float64(edtf.DayNumber(y, (m-1)/int(s.n)*int(s.n)+1, 1))
	default:
		return float64(edtf.DayNumber(y, m, min((d-1)/int(s.n), lastInMonth(s.n))*int(s.n)+1))
	}
}

// nextTick is the tick after the one at day.
func nextTick(s step, day float64) float64 {
	if s.unit == minutes {
		perDay := 1440 / float64(s.n)
		return (math.Round(day*perDay) + 1) / perDay
	}
	y, m, d := edtf.CivilDate(int64(math.Floor(day)))
	switch s.unit {
	case years:
		return yearStart(nextYear(y, s.n))
	case months:
		if m += int(s.n); m > 12 {
			y, m = y+1, 1
		}
		return float64(edtf.DayNumber(y, m, 1))
	default:
		if k := (d - 1) / int(s.n); k < lastInMonth(s.n) && d+int(s.n) <= edtf.DaysIn(y, m) {
			return day + float64(s.n)
		}
		if m++; m > 12 {
			y, m = y+1, 1
		}
		return float64(edtf.DayNumber(y, m, 1))
	}
}

// lastInMonth is the index of a month's last tick of every n days, such that the
// first of the next month does not follow too closely: 1, 11, 21 but not 31.
func lastInMonth(n int64) int {
	switch n {
	case 1:
		return 30
	case 2:
		return 14
	default:
		return int(30/n) - 1
	}
}

func yearStart(y int64) float64 { return float64(edtf.DayNumber(y, 1, 1)) }

// floorYear is the last year at or before y that a tick of every n years names.
// Years are astronomical (0 is 1 BC); the ticks are round in the common count, so
// that before our era they are 1, 100, 200 BC and after it 1, 100, 200.
func floorYear(y, n int64) int64 {
	switch {
	case n == 1:
		return y
	case y >= n:
		return y / n * n
	case y >= 1:
		return 1
	default: // 1-y BC
		return 1 - (1-y+n-1)/n*n
	}
}

// nextYear is the year of the tick after the one at y.
func nextYear(y, n int64) int64 {
	switch {
	case n == 1:
		return y + 1
	case y >= n:
		return y + n
	case y >= 1:
		return n
	case y+n > 0:
		return 1
	default:
		return y + n
	}
}

func yearLabel(day float64) string {
	y, _, _ := edtf.CivilDate(int64(day))
	return yearName(y)
}

// yearName writes an astronomical year in the common count (1 is 1, 0 is 1 BC), and
// deep time as the millions of years since, as edtf words it.
func yearName(y int64) string {
	switch n := 1 - y; {
	case y > 0:
		return Grouped(y)
	case n >= 1_000_000 && n%10_000 == 0:
		return fmt.Sprintf(edtf.English.Ago, strconv.FormatFloat(float64(n)/1e6, 'f', -1, 64))
	default:
		return fmt.Sprintf(edtf.English.BC, Grouped(n))
	}
}

// Grouped writes a number, from five digits on with thin spaces between thousands.
func Grouped(n int64) string {
	s := strconv.FormatInt(n, 10)
	if len(s) < 5 {
		return s
	}
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "\u202f" + s[i:]
	}
	return s
}

func monthLabel(day float64) string {
	_, m, _ := edtf.CivilDate(int64(day))
	return edtf.English.ShortMonths[m-1]
}

func dayLabel(day float64) string {
	_, _, d := edtf.CivilDate(int64(day))
	return strconv.Itoa(d)
}

func monthYearLabel(day float64) string {
	y, m, _ := edtf.CivilDate(int64(day))
	return edtf.English.Months[m-1] + " " + yearName(y)
}

func dateLabel(day float64) string {
	y, m, d := edtf.CivilDate(int64(day))
	return strconv.Itoa(d) + " " + edtf.English.Months[m-1] + " " + yearName(y)
}

func clockLabel(day float64) string {
	m := int64(math.Round((day - math.Floor(day)) * 1440))
	return string([]byte{byte('0' + m/600), byte('0' + m/60%10), ':', byte('0' + m%60/10), byte('0' + m%10)})
}
