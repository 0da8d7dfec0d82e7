package edtf

import (
	"fmt"
	"math"
	"testing"
	"time"
)

func TestConstructors(t *testing.T) {
	for want, got := range map[string]Value{
		"2016":                      Y(2016),
		"-0489":                     Y(-489),
		"Y-66000000":                Y(-66000000),
		"2018-12":                   YM(2018, 12),
		"1943-21?":                  YM(1943, 21).Uncertain(),
		"2018-12-08":                YMD(2018, 12, 8),
		"201X":                      Decade(201),
		"19XX":                      Century(19),
		"-04XX":                     Century(-4),
		"2018-12-10/2018-12-11":     Interval(YMD(2018, 12, 10), YMD(2018, 12, 11)),
		"1914/1918":                 Interval(Interval(Y(1914), Y(1915)), Interval(Y(1917), Y(1918))),
		"../1850":                   Before(Y(1850)),
		"1850~/..":                  After(Y(1850).Approximate()),
		"1850%":                     Y(1850).Approximate().Uncertain(),
		"2018-12-08T14:30":          YMD(2018, 12, 8).At(14, 30, -1),
		"2018-12-08T14":             YMD(2018, 12, 8).At(14, -1, -1),
		"2018-12-08T14:30:05Z":      YMD(2018, 12, 8).At(14, 30, 5).InZone(0),
		"2018-12-08T14:30:05-03:30": YMD(2018, 12, 8).At(14, 30, 5).InZone(-210),
		"Y-66E6S2":                  Deep(-66_000_000, 2),
		"-8000S1":                   Deep(-8000, 1),
	} {
		if got.String() != want {
			t.Errorf("got %s, want %s", got, want)
		}
		if v := MustParse(want); v != got {
			t.Errorf("%s: parsed %#v, made %#v", want, v, got)
		}
	}
}

func TestNoSuchDate(t *testing.T) {
	for name, v := range map[string]Value{
		"month 13": YM(2018, 13), "month 20": YM(2018, 20), "month 300": YM(2018, 300), "30 February": YMD(2018, 2, 30),
		"day 0": YMD(2018, 2, 0), "nothing to nothing": Interval(Value{}, Value{}),
	} {
		if !v.IsZero() {
			t.Errorf("%s is %s", name, v)
		}
	}
}

func TestSides(t *testing.T) {
	v := MustParse("2018-12-10/..")
	if v.Start() != YMD(2018, 12, 10) || !v.End().IsZero() || !v.OpenEnd() || v.OpenStart() {
		t.Errorf("%s: start %s, end %s", v, v.Start(), v.End())
	}
	if d := Y(2018); d.Start() != d || d.End() != d || d.OpenEnd() {
		t.Errorf("the sides of a single date are the date")
	}
	if v := MustParse("/2018"); v.OpenStart() || !v.Start().IsZero() || v.String() != "/2018" {
		t.Errorf("%s: its start is unknown, not open", v)
	}
}

func TestCompare(t *testing.T) {
	want := []string{
		"../2018", "Y-66E6S2", "-0489", "0000", "19XX", "2018", "2018-12", "2018-12-08", "2018-12-08/2018-12-11",
		"2018-12-08/..", "2018-12-08T10", "2018-12-08T10:30", "2019-01", "2019", "",
	}
	values := make([]Value, len(want))
	for i, s := range want {
		_ = values[i].UnmarshalText([]byte(s))
	}
	for i := range values {
		for j := range values {
			if got := Compare(values[i], values[j]); got != compareInts(i, j) {
				t.Errorf("%q and %q: %d", want[i], want[j], got)
			}
		}
	}
	for _, pair := range [][2]string{{"0000", "0001"}, {"-0489", "-0488"}, {"2018", "2018-02"}, {"1999", "1999~"}} {
		if Compare(MustParse(pair[0]), MustParse(pair[1])) >= 0 {
			t.Errorf("%s does not come before %s", pair[0], pair[1])
		}
	}
}

func compareInts(a, b int) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

func TestOverlapAndContain(t *testing.T) {
	for _, c := range []struct {
		a, b              string
		overlap, contains bool
	}{
		{"2018", "2018-12-08", true, true},
		{"2018-12-08", "2018", true, false},
		{"2018", "2019", false, false},
		{"../2018", "1066", true, true},
		{"2018-12-10/2018-12-11", "2018-12-11", true, true},
		{"2018-24", "2019-01", true, true},
		{"", "2018", false, false},
	} {
		var a, b Value
		_ = a.UnmarshalText([]byte(c.a))
		_ = b.UnmarshalText([]byte(c.b))
		if a.Overlaps(b) != c.overlap || a.Contains(b) != c.contains {
			t.Errorf("%q, %q: overlaps %v, contains %v", c.a, c.b, a.Overlaps(b), a.Contains(b))
		}
	}
}

func TestRange(t *testing.T) {
	noon := float64(day(2018, 12, 8)) + 0.5
	for text, want := range map[string][2]float64{
		"2018-12-08":                           {noon - 0.5, noon + 0.5},
		"2018-12-08T12":                        {noon, noon + 1./24},
		"2018-12-08T14:00+02:00":               {noon, noon + 1./1440},
		"../2018-12-08":                        {math.Inf(-1), noon + 0.5},
		"2018-12-08T12:00/2018-12-08T18:00:00": {noon, noon + .25 + 1./86400},
	} {
		from, to := MustParse(text).Range()
		if math.Abs(from-want[0]) > 1e-9 && from != want[0] || math.Abs(to-want[1]) > 1e-9 && to != want[1] {
			t.Errorf("%s: %v..%v, want %v", text, from, to, want)
		}
	}
}

func TestDayNumbers(t *testing.T) {
	for y := int64(1600); y < 2400; y++ {
		for m := 1; m <= 12; m++ {
			want := time.Date(int(y), time.Month(m), 1, 0, 0, 0, 0, time.UTC).Unix() / 86400
			if y < 1970 {
				want = -((-time.Date(int(y), time.Month(m), 1, 0, 0, 0, 0, time.UTC).Unix()) / 86400)
			}
			if got := DayNumber(y, m, 1); got != want {
				t.Fatalf("%d-%d: %d, want %d", y, m, got, want)
			}
		}
	}
	for _, n := range []int64{0, 1, -1, -719468, -719469, 3652059, 1e12, -1e12, 5e15, -5e15} {
		y, m, d := CivilDate(n)
		if got := DayNumber(y, m, d); got != n {
			t.Errorf("day %d is %d-%d-%d, which is day %d", n, y, m, d, got)
		}
	}
}

func TestWords(t *testing.T) {
	for _, c := range []struct{ text, full, short string }{
		{"2018-12-08", "8 December 2018", "8 Dec 2018"},
		{"2018-12-10/2018-12-11", "10–11 December 2018", "10–11 Dec 2018"},
		{"2018-11-30/2018-12-12", "30 November – 12 December 2018", "30 Nov – 12 Dec 2018"},
		{"2018-12-30/2019-01-02", "30 December 2018 – 2 January 2019", "30 Dec 2018 – 2 Jan 2019"},
		{"1917-03/1917-05", "March–May 1917", "Mar–May 1917"},
		{"1914/1918", "1914–1918", "1914–1918"},
		{"1914-08/1918", "August 1914 – 1918", "Aug 1914 – 1918"},
		{"2017-06", "June 2017", "Jun 2017"},
		{"1943-21", "spring 1943", "spring 1943"},
		{"2018-35", "third quarter of 2018", "third quarter of 2018"},
		{"191X", "1910s", "1910s"},
		{"19XX", "20th century", "20th century"},
		{"-04XX", "5th century BC", "5th century BC"},
		{"-048X", "480s BC", "480s BC"},
		{"0XXX", "? ", ""},
		{"1XXX", "2nd millennium", "2nd millennium"},
		{"0000", "1 BC", "1 BC"},
		{"-0489", "490 BC", "490 BC"},
		{"-0489-09", "September 490 BC", "Sep 490 BC"},
		{"Y-66E6S2", "66 million years ago", "66 million years ago"},
		{"Y-25E4S2", "250\u202f000 years ago", "250\u202f000 years ago"},
		{"1850~", "c. 1850", "c. 1850"},
		{"1850?", "probably 1850", "probably 1850"},
		{"../1850", "until 1850", "until 1850"},
		{"1917-03/..", "since March 1917", "since Mar 1917"},
		{"/1850", "? – 1850", "? – 1850"},
		{"XXXX-12-25", "25 December", "25 Dec"},
		{"XXXX-12", "December", "Dec"},
		{"2018-12-XX", "December 2018", "Dec 2018"},
		{"2018-12-08T14:30", "8 December 2018, 14:30", "8 Dec 2018, 14:30"},
		{"2018-12-08T14:30Z", "8 December 2018, 14:30 UTC", "8 Dec 2018, 14:30 UTC"},
		{"2018-12-08T14:30-03:30", "8 December 2018, 14:30 UTC-03:30", "8 Dec 2018, 14:30 UTC-03:30"},
		{"2018-12-08T14:30/2018-12-08T16:00", "8 December 2018, 14:30–16:00", "8 Dec 2018, 14:30–16:00"},
	} {
		v, err := Parse(c.text)
		if err != nil {
			t.Error(err)
			continue
		}
		if c.short == "" { // only that it says something
			continue
		}
		if got := v.Words(English); got != c.full {
			t.Errorf("%s: %q, want %q", c.text, got, c.full)
		}
		if got := v.Short(English); got != c.short {
			t.Errorf("%s: %q, want %q", c.text, got, c.short)
		}
	}
}

func ExampleParse() {
	v, err := Parse("2018-12-10/2018-12-11")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(v.Words(English), "has", v.Latest()-v.Earliest()+1, "days")
	// Output: 10–11 December 2018 has 2 days
}

func ExampleValue_Precision() {
	fmt.Println(MustParse("2016").Precision() < MustParse("2016-09-19").Precision())
	// Output: true
}

func ExampleBefore() {
	fmt.Println(Before(YM(1917, 3)))
	// Output: ../1917-03
}
