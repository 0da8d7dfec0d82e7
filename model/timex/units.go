package timex

import "chronotope/model/edtf"

// unit is a unit of time, and so also how precise a date is. They are
// in order of length.
type unit uint8

const (
	noUnit unit = iota
	uSecond
	uMinute
	uHour
	uPart // morning, night
	uDay
	uWeekend
	uWeek
	uMonth
	uQuarter
	uSeason
	uHalf
	uYear
	uDecade
	uCentury
	uMillennium
	unitCount
)

// unitLetters are the designators of ISO 8601 durations, which has none longer
// than the year: see unitYears.
var unitLetters = [unitCount]string{
	uSecond: "S", uMinute: "M", uHour: "H", uPart: "D", uDay: "D", uWeekend: "WE", uWeek: "W",
	uMonth: "M", uQuarter: "Q", uSeason: "S", uHalf: "H", uYear: "Y", uDecade: "Y", uCentury: "Y", uMillennium: "Y",
}

// unitYears is how many years the longer units have.
var unitYears = [unitCount]float64{uDecade: 10, uCentury: 100, uMillennium: 1000}

// dayPart is a part of the day, a season's counterpart.
type dayPart uint8

const (
	partMorning dayPart = 1 + iota
	partAfternoon
	partEvening
	partNight
	partDaytime
	partDawn
)

var partCodes = [...]string{"", "MO", "AF", "EV", "NI", "DT", "DA"}

// The seasons, in the order of EDTF's codes 21 to 24.
const (
	spring = 1 + iota
	summer
	autumn
	winter
)

var seasonCodes = [...]string{"", "SP", "SU", "FA", "WI"}

// monthIndex numbers the months of all years: so that months can be added.
func monthIndex(year, month int) int { return year*12 + month - 1 }

// monthOf is the inverse of monthIndex.
func monthOf(index int) (year, month int) {
	year = floorDiv(index, 12)
	return year, index - year*12 + 1
}

// dayNumber counts days, 1970-01-01 being 0.
func dayNumber(year, month, day int) int64 { return edtf.DayNumber(int64(year), month, day) }

// civilDate is the inverse of dayNumber.
func civilDate(n int64) (year, month, day int) {
	y, m, d := edtf.CivilDate(n)
	return int(y), m, d
}

// weekdayOf is 1 for Monday to 7 for Sunday, as ISO 8601 counts them.
func weekdayOf(day int64) int {
	w := int((day + 3) % 7)
	if w < 0 {
		w += 7
	}
	return w + 1
}

// isoWeek is the ISO 8601 week that holds a day.
func isoWeek(day int64) (year, week int) {
	thursday := day - int64(weekdayOf(day)) + 4
	year, _, _ = civilDate(thursday)
	return year, int((thursday-dayNumber(year, 1, 1))/7) + 1
}

// weekStart is the Monday of an ISO week.
func weekStart(year, week int) int64 {
	fourth := dayNumber(year, 1, 4)
	return fourth - int64(weekdayOf(fourth)) + 1 + int64(week-1)*7
}

// floorDiv rounds towards the past, unlike Go's division.
func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}
