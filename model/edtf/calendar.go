package edtf

// MinDay and MaxDay bound what has no bound: the open or unknown side of an
// interval. They lie beyond any year that a Value can hold.
const (
	MinDay int64 = -1 << 62
	MaxDay int64 = 1 << 62
)

// maxYear keeps day numbers of all years within int64.
const maxYear int64 = 20_000_000_000_000

// DayNumber counts days in the proleptic Gregorian calendar from 1970-01-01, which
// is 0. Years are astronomical (1 BC is 0); month is 1 to 12, day any integer.
// The method is Howard Hinnant's days_from_civil.
func DayNumber(year int64, month, day int) int64 {
	if month <= 2 {
		year--
	}
	era := floorDiv(year, 400)
	yoe := year - era*400
	doy := int64((153*((month+9)%12)+2)/5 + day - 1)
	doe := yoe*365 + yoe/4 - yoe/100 + doy
	return era*146097 + doe - 719468
}

// CivilDate is the inverse of DayNumber.
func CivilDate(n int64) (year int64, month, day int) {
	n += 719468
	era := floorDiv(n, 146097)
	doe := n - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	day = int(doy - (153*mp+2)/5 + 1)
	month = int((mp+2)%12) + 1
	year = yoe + era*400
	if month <= 2 {
		year++
	}
	return year, month, day
}

// DaysIn is the number of days of a month, 1 to 12, in an astronomical year.
func DaysIn(year int64, month int) int {
	switch month {
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	default:
		return 31
	}
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}
