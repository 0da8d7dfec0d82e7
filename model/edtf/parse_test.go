package edtf

import (
	"strings"
	"testing"
)

// day is the number of a day written year-month-day, for tables.
func day(y int64, m, d int) int64 { return DayNumber(y, m, d) }

// specification has the examples of the Library of Congress's text, and what
// follows from them for the bounds.
var specification = []struct {
	text     string
	from, to int64
	fine     Precision
}{
	// Level 0
	{"1985-04-12", day(1985, 4, 12), day(1985, 4, 12), Days},
	{"1985-04", day(1985, 4, 1), day(1985, 4, 30), Months},
	{"1985", day(1985, 1, 1), day(1985, 12, 31), Years},
	{"1985-04-12T23:20:30", day(1985, 4, 12), day(1985, 4, 12), Seconds},
	{"1985-04-12T23:20:30Z", day(1985, 4, 12), day(1985, 4, 12), Seconds},
	{"1985-04-12T23:20:30-04:00", day(1985, 4, 12), day(1985, 4, 12), Seconds},
	{"1985-04-12T23:20:30+04:30", day(1985, 4, 12), day(1985, 4, 12), Seconds},
	{"1964/2008", day(1964, 1, 1), day(2008, 12, 31), Years},
	{"2004-06/2006-08", day(2004, 6, 1), day(2006, 8, 31), Months},
	{"2004-02-01/2005-02-08", day(2004, 2, 1), day(2005, 2, 8), Days},
	{"2004-02-01/2005-02", day(2004, 2, 1), day(2005, 2, 28), Months},
	{"2004-02-01/2005", day(2004, 2, 1), day(2005, 12, 31), Years},
	{"2005/2006-02", day(2005, 1, 1), day(2006, 2, 28), Years},
	{"0000", day(0, 1, 1), day(0, 12, 31), Years},
	// Level 1
	{"Y170000002", day(170000002, 1, 1), day(170000002, 12, 31), Years},
	{"Y-170000002", day(-170000002, 1, 1), day(-170000002, 12, 31), Years},
	{"2001-21", day(2001, 3, 1), day(2001, 5, 31), Seasons},
	{"2001-24", day(2001, 12, 1), day(2002, 2, 28), Seasons},
	{"1984?", day(1984, 1, 1), day(1984, 12, 31), Years},
	{"2004-06~", day(2004, 6, 1), day(2004, 6, 30), Months},
	{"2004-06-11%", day(2004, 6, 11), day(2004, 6, 11), Days},
	{"201X", day(2010, 1, 1), day(2019, 12, 31), Decades},
	{"20XX", day(2000, 1, 1), day(2099, 12, 31), Centuries},
	{"2004-XX", day(2004, 1, 1), day(2004, 12, 31), Years},
	{"1985-04-XX", day(1985, 4, 1), day(1985, 4, 30), Months},
	{"1985-XX-XX", day(1985, 1, 1), day(1985, 12, 31), Years},
	{"1985-04-12/..", day(1985, 4, 12), MaxDay, Days},
	{"1985-04/..", day(1985, 4, 1), MaxDay, Months},
	{"1985/..", day(1985, 1, 1), MaxDay, Years},
	{"../1985-04-12", MinDay, day(1985, 4, 12), Days},
	{"../1985", MinDay, day(1985, 12, 31), Years},
	{"1985-04-12/", day(1985, 4, 12), MaxDay, Days},
	{"/1985-04", MinDay, day(1985, 4, 30), Months},
	{"1984~/2004-06", day(1984, 1, 1), day(2004, 6, 30), Years},
	{"1984?/2004%", day(1984, 1, 1), day(2004, 12, 31), Years},
	{"-1985", day(-1985, 1, 1), day(-1985, 12, 31), Years},
	// Level 2, in part
	{"Y-17E7", day(-170000000, 1, 1), day(-170000000, 12, 31), Years},
	{"1950S2", day(1900, 1, 1), day(1999, 12, 31), Centuries},
	{"Y171010000S3", day(171000000, 1, 1), day(171999999, 12, 31), Millennia},
	{"Y3388E2S3", day(338000, 1, 1), day(338999, 12, 31), Millennia},
	{"Y-66E6S2", day(-66999999, 1, 1), day(-66000000, 12, 31), Millennia},
	{"2001-34", day(2001, 4, 1), day(2001, 6, 30), Seasons},
	{"2001-41", day(2001, 7, 1), day(2001, 12, 31), Seasons},
	{"2001-30", day(2001, 12, 1), day(2002, 2, 28), Seasons},
	{"2004-06-~11", day(2004, 6, 11), day(2004, 6, 11), Days},
	{"2004?-06-11", day(2004, 6, 11), day(2004, 6, 11), Days},
	{"2004-%06", day(2004, 6, 1), day(2004, 6, 30), Months},
	{"156X-12-25", day(1560, 12, 25), day(1569, 12, 25), Decades},
	{"15XX-12-25", day(1500, 12, 25), day(1599, 12, 25), Centuries},
	{"XXXX-12-XX", MinDay, MaxDay, Unstated},
	{"1XXX-XX", day(1000, 1, 1), day(1999, 12, 31), Millennia},
	{"1XXX-12", day(1000, 12, 1), day(1999, 12, 31), Millennia},
	{"1984-1X", day(1984, 10, 1), day(1984, 12, 31), Years},
	{"2004-06-~01/2004-06-~20", day(2004, 6, 1), day(2004, 6, 20), Days},
	{"-04XX", day(-499, 1, 1), day(-400, 12, 31), Centuries},
	{"-00XX", day(-99, 1, 1), day(0, 12, 31), Centuries},
	{"1985-04-12T23", day(1985, 4, 12), day(1985, 4, 12), Hours},
	{"1985-04-12T23:20", day(1985, 4, 12), day(1985, 4, 12), Minutes},
}

func TestSpecification(t *testing.T) {
	for _, c := range specification {
		v, err := Parse(c.text)
		if err != nil {
			t.Error(err)
			continue
		}
		if v.String() != c.text {
			t.Errorf("%s: written as %s", c.text, v)
		}
		if v.Earliest() != c.from || v.Latest() != c.to {
			t.Errorf("%s: bounds %d..%d, want %d..%d", c.text, v.Earliest(), v.Latest(), c.from, c.to)
		}
		if v.Precision() != c.fine {
			t.Errorf("%s: precision %d, want %d", c.text, v.Precision(), c.fine)
		}
	}
}

func TestCanonicalForm(t *testing.T) {
	for text, want := range map[string]string{
		"?2004-?06-?11":             "2004-06-11?",
		"~2004":                     "2004~",
		"2004-06~-11":               "2004-06~-11",
		"~2004-~06-11":              "2004-06~-11",
		"1985-04-12T23:20:30+04":    "1985-04-12T23:20:30+04:00",
		"1985-04-12T23:20:30+00:00": "1985-04-12T23:20:30+00:00",
		"../1985~":                  "../1985~",
	} {
		if v, err := Parse(text); err != nil || v.String() != want {
			t.Errorf("%s: %s, want %s (%v)", text, v, want, err)
		}
	}
}

func TestRefused(t *testing.T) {
	for text, why := range map[string]string{
		"":                       "nothing",
		"85":                     "four digits",
		"19850":                  "begins with Y",
		"Y1985":                  "more than four",
		"Y0170000002":            "begin with 0",
		"Y17E99":                 "too far",
		"Y99999999999999999999":  "too many",
		"1985-13":                "no such month",
		"1985-00":                "no such month",
		"1985-20":                "no such month",
		"1985-04-31":             "no such day",
		"1985-02-29":             "no such day",
		"1985-04-00":             "no such day",
		"1985-4-1":               "two digits",
		"2001-21-05":             "no days",
		"-0000":                  "-0000",
		"1985-04-12T25:00":       "time of day",
		"1985-04-XXT10:00":       "whole date",
		"1985-04-12T10:00+1":     "offset",
		"2004/2003":              "before the start",
		"../..":                  "needs a start",
		"/":                      "needs a start",
		"[1667,1668]":            "sets",
		"1985 ":                  "too much",
		"1985~~":                 "too much",
		"1950S9":                 "after S",
		"2004-06-11/2004-06-11/": "too much",
	} {
		_, err := Parse(text)
		if err == nil {
			t.Errorf("%q was taken", text)
		} else if !strings.Contains(err.Error(), why) {
			t.Errorf("%q: %v, want something of %q", text, err, why)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, c := range specification {
		f.Add(c.text)
	}
	f.Add("[1667,1668]")
	f.Fuzz(func(t *testing.T, text string) {
		v, err := Parse(text)
		if err != nil {
			return
		}
		again, err := Parse(v.String())
		if err != nil || again != v {
			t.Fatalf("%q is written %q, which reads as %#v (%v), not %#v", text, v, again, err, v)
		}
		if from, to := v.Range(); v.Earliest() > v.Latest() || from > to {
			t.Fatalf("%q: bounds %d..%d, %g..%g", text, v.Earliest(), v.Latest(), from, to)
		}
		if v.Words(English) == "" || v.Short(English) == "" {
			t.Fatalf("%q has no words", text)
		}
	})
}

func BenchmarkParse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Parse("2018-12-10/2018-12-11"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkBounds(b *testing.B) {
	v := MustParse("2018-12-10/2018-24~")
	b.ReportAllocs()
	for b.Loop() {
		if v.Earliest() > v.Latest() {
			b.Fatal(v)
		}
	}
}
