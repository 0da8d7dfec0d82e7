package ticks

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"chronotope/model/edtf"
)

func labels(ticks []Tick) []string {
	var out []string
	for _, t := range ticks {
		out = append(out, t.Label)
	}
	return out
}

func TestTicksFitTheZoom(t *testing.T) {
	day := func(y int64, m, d int) float64 { return float64(edtf.DayNumber(y, m, d)) }
	for name, c := range map[string]struct {
		from, to     float64
		width        float64
		upper, lower []string
	}{
		"hours": {
			day(2018, 12, 8), day(2018, 12, 9), 500,
			[]string{"00:00", "03:00", "06:00", "09:00", "12:00", "15:00", "18:00", "21:00", "00:00"},
			[]string{"8 December 2018", "9 December 2018"},
		},
		"quarters of an hour": {
			day(1969, 7, 20) + 20.0/24, day(1969, 7, 20) + 21.0/24, 300,
			[]string{"20:00", "20:15", "20:30", "20:45", "21:00"},
			[]string{"20 July 1969"},
		},
		"days": {
			day(2019, 2, 26), day(2019, 3, 2), 200,
			[]string{"26", "27", "28", "1", "2"},
			[]string{"February 2019", "March 2019"},
		},
		"every fifth day, none just before a month": {
			day(2018, 1, 1), day(2018, 2, 7), 280,
			[]string{"1", "6", "11", "16", "21", "26", "1", "6"},
			[]string{"January 2018", "February 2018"},
		},
		"every second day of a leap February": {
			day(2020, 2, 26), day(2020, 3, 2), 90,
			[]string{"25", "27", "29", "1"},
			[]string{"February 2020", "March 2020"},
		},
		"months": {
			day(2016, 11, 3), day(2017, 2, 15), 200,
			[]string{"Nov", "Dec", "Jan", "Feb"},
			[]string{"2016", "2017"},
		},
		"quarters": {
			day(2016, 1, 1), day(2017, 1, 1), 200,
			[]string{"Jan", "Apr", "Jul", "Oct", "Jan"},
			[]string{"2016", "2017"},
		},
		"years":   {day(2016, 1, 1), day(2019, 12, 31), 300, nil, []string{"2016", "2017", "2018", "2019"}},
		"decades": {day(1901, 5, 1), day(1950, 1, 1), 350, nil, []string{"1900", "1910", "1920", "1930", "1940", "1950"}},
		"over the turn of the era": {
			day(-2, 1, 1), day(3, 1, 1), 400,
			nil,
			[]string{"3 BC", "2 BC", "1 BC", "1", "2", "3"},
		},
		"centuries over the turn of the era": {
			day(-200, 1, 1), day(250, 1, 1), 350,
			nil,
			[]string{"300 BC", "200 BC", "100 BC", "1", "100", "200"},
		},
		"BCE": {day(-489, 9, 12), day(-478, 1, 1), 400, nil, []string{"490 BC", "488 BC", "486 BC", "484 BC", "482 BC", "480 BC"}},
		"ice age": {
			day(-30_000, 1, 1), day(2000, 1, 1), 500,
			nil,
			[]string{"40\u202f000 BC", "30\u202f000 BC", "20\u202f000 BC", "10\u202f000 BC", "1"},
		},
		"deep time": {
			day(-66_000_000, 1, 1), day(-59_000_000, 1, 1), 500, nil,
			[]string{"68 million years ago", "66 million years ago", "64 million years ago", "62 million years ago", "60 million years ago"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			a := Divide(c.width/(c.to-c.from), c.from, c.to)
			if diff := cmp.Diff(c.upper, labels(a.Upper)); diff != "" {
				t.Error("upper", diff)
			}
			if diff := cmp.Diff(c.lower, labels(a.Lower)); diff != "" {
				t.Error("lower", diff)
			}
		})
	}
}

// TestTicksAtEveryZoom goes from an hour to the age of the universe and sees that
// there are ticks, in order and not too near each other.
func TestTicksAtEveryZoom(t *testing.T) {
	for _, centre := range []float64{0, 17_000.3, -719_200, -1e7, -2e10} {
		for days := 0.05; days < 1e13; days *= 1.2 {
			const width = 1000.0
			from, scale := centre-0.4*days, width/days
			a := Divide(scale, from, from+days)
			named := a.Lower
			if a.Upper != nil {
				named = a.Upper
			}
			if len(named) < 3 || len(a.Lower) == 0 {
				t.Fatalf("%v days around %v: %d ticks", days, centre, len(named))
			}
			if named[0].Day > from || a.Lower[0].Day > from {
				t.Fatalf("%v days around %v: the first tick %q is after the left edge", days, centre, named[0].Label)
			}
			for i := 1; i < len(named); i++ {
				if gap := (named[i].Day - named[i-1].Day) * scale; gap < 18 {
					t.Fatalf("%v days around %v: %q and %q are %v px apart", days, centre, named[i-1].Label, named[i].Label, gap)
				}
			}
			if len(a.Minor) > 1 && (a.Minor[1]-a.Minor[0])*scale < 5 {
				t.Fatalf("%v days around %v: bare ticks %v px apart", days, centre, (a.Minor[1]-a.Minor[0])*scale)
			}
		}
	}
}
