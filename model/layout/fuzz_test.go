package layout_test

import (
	"testing"

	"chronotope/model/document"
	"chronotope/model/layout"
)

// FuzzOf holds that pieces lie within their blocks, in order and apart, whatever the text.
func FuzzOf(f *testing.F) {
	for _, seed := range []string{
		"| a | b |\n|---|---|\n| 1 May 1921 | x |", "date,what\n1921,\"x, y\"\n\"1922,z", "Date   What\n-----  ----\n1921   x\n       y",
		"From: a\nDate: 3 May 1921\nTo:", "May 3 a\n    4 b\n    5 c", "1921. a\n\n_3rd May._--b", "1921 .... a\n....", "\t\t\n|\n||",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		doc := document.FromText("fuzz", text)
		l := layout.Of(doc)
		for i, b := range doc.Blocks {
			at := b.Span.Start
			for _, p := range l.Pieces(i) {
				if !b.Span.Contains(p.Span) || p.Span.Start < at || p.Span.Len() < 0 {
					t.Fatalf("piece %v of block %v after %d in %q", p.Span, b.Span, at, text)
				}
				at = p.Span.End
			}
		}
	})
}
