package timex

import (
	"testing"
	"unicode/utf8"

	"chronotope/model/document"
)

// FuzzTag: whatever the text, the tagger ends, and its spans lie in order within it.
func FuzzTag(f *testing.F) {
	for _, s := range []string{
		"On 8th December 2018 and Dec. 10-11th, the following year, in the 1st half of the season.",
		"1߉u1--", "5th century BC to the mid-1960s, c. 1844, 12/03/1999 at 11 a.m.", "٣ مارس ١٩٩٩", "",
	} {
		f.Add(s)
	}
	tagger := New()
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return
		}
		last := 0
		for _, x := range tagger.Tag(document.FromText("fuzz", text)) {
			if x.Span.Start < last || x.Span.End <= x.Span.Start || x.Span.End > len(text) {
				t.Fatalf("span %v after %d in %d bytes", x.Span, last, len(text))
			}
			last = x.Span.Start
			if from, to := x.Date.Range(); !x.Date.IsZero() && from > to {
				t.Fatalf("%q is %s", x.Span.Of(text), x.Date)
			}
		}
	})
}
