package export

import (
	"fmt"
	"strconv"
)

// isoDay is a day as ISO 8601 has it, YYYY-MM-DD; "" for years before 1 and after 9999,
// which most programs cannot read.
func isoDay(day int64) string {
	year, month, d := (Instant{Day: day}).Civil()
	if year < 1 || year > 9999 {
		return ""
	}
	return string(appendDay(nil, year, month, d))
}

func appendDay(b []byte, year int64, month, day int) []byte {
	b = append(b, byte('0'+year/1000), byte('0'+year/100%10), byte('0'+year/10%10), byte('0'+year%10), '-')
	return append(b, byte('0'+month/10), byte('0'+month%10), '-', byte('0'+day/10), byte('0'+day%10))
}

// isoSecond is an instant as ISO 8601 has it, with Z where its zone is known; "" as for isoDay.
func isoSecond(i Instant) string {
	day := isoDay(i.Day)
	if day == "" {
		return ""
	}
	h, m, s := i.hms()
	zone := ""
	if i.UTC {
		zone = "Z"
	}
	return fmt.Sprintf("%sT%02d:%02d:%02d%s", day, h, m, s, zone)
}

// startDay and endDay are the first and last day in ISO 8601, "" as for isoDay or where
// there is none.
func (w When) startDay() string {
	if !w.HasFrom {
		return ""
	}
	return isoDay(w.From.Day)
}

func (w When) endDay() string {
	if !w.HasTo {
		return ""
	}
	return isoDay(w.LastDay())
}

// years are the first and last year, astronomical; nil where there is none.
func (w When) years() (first, last *int64) {
	if w.HasFrom {
		y := w.FirstYear()
		first = &y
	}
	if w.HasTo {
		y := w.LastYear()
		last = &y
	}
	return first, last
}

// historical is a year without a year 0: 1 BC is -1, not 0, as in TimelineJS.
func historical(year int64) int64 {
	if year <= 0 {
		return year - 1
	}
	return year
}

func decimal(n int64) string { return strconv.FormatInt(n, 10) }
