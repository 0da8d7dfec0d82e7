package export

import (
	"math"
	"strings"

	"chronotope/model/edtf"
)

// When is the time of an event, for formats that know no EDTF. The zero When is no time.
type When struct {
	From, To       Instant // To is not included: the day after, or the second after
	HasFrom, HasTo bool    // whether there is such a bound
}

// Instant is a second of the proleptic Gregorian calendar.
type Instant struct {
	Day    int64 // as edtf counts them
	Second int   // of the day
	Clock  bool  // the date tells a time of day
	UTC    bool  // and its zone: Day and Second are UTC
}

// Civil is the instant's year (astronomical: 0 is 1 BC), month and day.
func (i Instant) Civil() (year int64, month, day int) { return edtf.CivilDate(i.Day) }

// Year is the instant's astronomical year.
func (i Instant) Year() int64 {
	year, _, _ := i.Civil()
	return year
}

// hms is the time of day.
func (i Instant) hms() (hour, minute, second int) {
	return i.Second / 3600, i.Second / 60 % 60, i.Second % 60
}

func whenOf(v edtf.Value) When {
	if v.IsZero() {
		return When{}
	}
	w := When{From: Instant{Day: v.Earliest()}, HasFrom: v.Earliest() != edtf.MinDay, To: Instant{Day: v.Latest() + 1}, HasTo: v.Latest() != edtf.MaxDay}
	from, to := v.Range()
	if side := v.Start(); w.HasFrom && side.Precision() >= edtf.Hours {
		w.From = clockAt(from, side)
	}
	if side := v.End(); w.HasTo && side.Precision() >= edtf.Hours {
		w.To = clockAt(to, side)
	}
	return w
}

// clockAt is a number of days with a fraction, of a date with a time of day.
func clockAt(days float64, side edtf.Value) Instant {
	day := math.Floor(days)
	i := Instant{Day: int64(day), Second: int(math.Round((days - day) * 86400)), Clock: true}
	if i.Second == 86400 {
		i.Day, i.Second = i.Day+1, 0
	}
	_, clock, _ := strings.Cut(side.String(), "T")
	i.UTC = strings.ContainsAny(clock, "Z+-")
	return i
}

// Clock reports whether a time of day is told.
func (w When) Clock() bool { return w.From.Clock || w.To.Clock }

// LastDay is the last day that is included.
func (w When) LastDay() int64 {
	if w.To.Clock && w.To.Second > 0 {
		return w.To.Day
	}
	return w.To.Day - 1
}

// FirstYear and LastYear are astronomical.
func (w When) FirstYear() int64 { return w.From.Year() }

// LastYear is the last year that is included.
func (w When) LastYear() int64 { return Instant{Day: w.LastDay()}.Year() }

// common reports whether the years there are can be written with four digits, and are of
// our era, as most formats need.
func (w When) common() bool {
	return (!w.HasFrom || w.FirstYear() >= 1 && w.FirstYear() <= 9999) && (!w.HasTo || w.LastYear() >= 1 && w.LastYear() <= 9999)
}

// before is the second before.
func (i Instant) before() Instant {
	if i.Second--; i.Second < 0 {
		i.Day, i.Second = i.Day-1, 86399
	}
	return i
}
