package timex

import (
	"strings"
	"testing"
	"time"

	"chronotope/model"
	"chronotope/model/document"
)

// runs are texts that make rules begin over and over, and that some rule or the
// tokenizer could look along to their end from each of their words.
var runs = []struct{ unit, language string }{
	{"• ", "en"},
	{"A, ", "en"},
	{"A – ", "en"},
	{"10:00 10:01 ", "en"},
	{"one thousand ", "en"},
	{"1.1.", "en"},
	{"1 ", "en"},
	{"1-", "en"},
	{"19", "en"},
	{"- ", "en"},
	{"(", "en"},
	{"[1914] ", "en"},
	{"May June ", "en"},
	{"first ", "en"},
	{"and ", "en"},
	{"of the ", "en"},
	{"in ", "en"},
	{"3 more ", "en"},
	{"a.b/c", "en"},
	{"1914\u00a0", "en"}, // spaces that are not ASCII
	{"a.b\u3000", "en"},
	{"gegen etwa ", "de"}, // words that lead to a date
	{"anfang ", "de"},
	{"jahre ", "de"}, // words for a year
	{"siècle de ", "fr"},
	{"lunes, , ", "es"},
	{"конец года ", "ru"},
}

// TestCostGrowsWithLength: a text eight times as long takes eight times as long to tag.
// Both are timed in turn, the short one eight times over, so that what else the machine
// does weighs on both; one good pair of five is enough.
func TestCostGrowsWithLength(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds")
	}
	const (
		short, times = 4 << 10, 8
		most         = 1.5 // the ratio would be near 8 if the cost were quadratic
	)
	tagger := New()
	for _, r := range runs {
		docs := [2]*model.Document{}
		for i, size := range [...]int{short, short * times} {
			docs[i] = document.FromText("run", strings.Repeat(r.unit, size/len(r.unit)))
			docs[i].Language = r.language
		}
		ratio := 0.0
		for range 5 {
			start := time.Now()
			for range times {
				tagger.Tag(docs[0])
			}
			middle := time.Now()
			tagger.Tag(docs[1])
			ratio = float64(time.Since(middle)) / float64(middle.Sub(start))
			if ratio < most {
				break
			}
		}
		if ratio >= most {
			t.Errorf("%q: eight times the text costs %.0f times the time", r.unit, ratio*times)
		}
	}
}
