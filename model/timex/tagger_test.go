package timex

import (
	"testing"

	"chronotope/model"
	"chronotope/model/document"
	"chronotope/model/edtf"
)

// TestHowSure: the less a text says, the less sure is what it is taken to mean.
func TestHowSure(t *testing.T) {
	tagger := New()
	last := 1.0
	for _, text := range []string{
		"It opened on 8 December 2018.", "It opened in 2018.", "It opened on 25/12/18.", "It opened yesterday.", "The war began in 1914. It ended in May.", "It opened on 8/4/2011.", "It opened the next day.",
	} {
		d := document.FromText("a", text)
		if text == "It opened yesterday." {
			d.Date = edtf.YMD(2024, 3, 6)
		}
		x := tagger.Tag(d)
		if len(x) == 0 {
			t.Fatalf("%q: nothing read", text)
		}
		got := x[len(x)-1].Confidence
		if got >= last || got <= 0 {
			t.Errorf("%q: %v, want less than %v", text, got, last)
		}
		last = got
	}
}

// TestHistoricYears: BC0490 of TIMEX3 and -0489 of EDTF are one year.
func TestHistoricYears(t *testing.T) {
	for text, want := range map[string][2]string{
		"He won in 490 BC.": {"BC0490", "-0489"}, "He won in 1 BC.": {"BC0001", "0000"}, "He won in AD 70.": {"0070", "0070"},
		"He won on 15 March 44 BC.": {"BC0044-03-15", "-0043-03-15"},
	} {
		x := New().Tag(document.FromText("a", text))
		if len(x) != 1 || x[0].Value != want[0] || x[0].Date.String() != want[1] {
			t.Errorf("%q: %+v, want %v", text, x, want)
		}
	}
}

// TestSaysWhatItReckonedFrom: the interface shows from which words.
func TestSaysWhatItReckonedFrom(t *testing.T) {
	text := "The pact was signed on 3 May 1916. The next day war broke out."
	x := New().Tag(document.FromText("a", text))
	if len(x) != 2 || x[1].Anchoring != model.FromThread || x[1].AnchoredTo.Of(text) != "3 May 1916" || x[1].Date.String() != "1916-05-04" {
		t.Errorf("%+v", x)
	}
}

// TestOrderOfNumbers is decided by the document's own dates.
func TestOrderOfNumbers(t *testing.T) {
	for text, want := range map[string]struct {
		date      string
		ambiguous bool
	}{
		"Signed 4/3/2011, sealed 25/3/2011.": {"2011-03-04", false},
		"Signed 4/3/2011, sealed 3/25/2011.": {"2011-04-03", false},
		"Signed 4/3/2011.":                   {"2011-04-03", true},
	} {
		x := New().Tag(document.FromText("a", text))
		if len(x) == 0 || x[0].Date.String() != want.date || x[0].Ambiguous != want.ambiguous {
			t.Errorf("%q: %+v, want %v", text, x, want)
		}
	}
}
