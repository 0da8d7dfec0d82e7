package extract_test

import (
	"context"
	"testing"

	"chronotope/model/document"
)

// TestEitherOrder holds that a day in numbers that could be another does not look sure, unless the
// document shows the order of its days and months.
func TestEitherOrder(t *testing.T) {
	x := extractor(t)
	for text, unsure := range map[string]bool{
		"The chimney cracked on 3/11/1955.":                                       true,
		"The lock was sold on 04/05/2012 at Ely.":                                 true,
		"The chimney cracked on 23/11/1955.":                                      false,
		"The roof fell on 3/11/1955.\n\nThe chimney cracked on 23/11/1955.":       false,
		"The chimney cracked on 3 November 1955, a month after the kiln was lit.": false,
	} {
		r, err := x.Extract(context.Background(), document.FromText("a", text))
		if err != nil || len(r.Events) == 0 {
			t.Fatal(text, err)
		}
		if e := r.Events[0]; (e.DateConfidence() <= 0.6) != unsure {
			t.Errorf("%s: %.2f", text, e.DateConfidence())
		}
	}
}
