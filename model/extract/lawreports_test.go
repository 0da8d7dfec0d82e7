package extract

import (
	"strings"
	"testing"

	"chronotope/model"
)

// TestYearsOfLawReports parts the years by which reports of cases are cited from others in
// brackets.
func TestYearsOfLawReports(t *testing.T) {
	for text, want := range map[string]bool{
		"Oakes v. Holm, 347 U.S. 483 (1954), held so":              true,
		"Oakes v. Holm, 12 F.3d 456 (9th Cir. 1994)":               true,
		"Oakes v. Holm, 5 Cranch 137 (1803)":                       true,
		"Oakes v. Holm, 301 N.Y. 12, 15-16 (1949)":                 true,
		"Smith v Jones [1932] AC 562":                              true,
		"R v Hill (1851) 2 Den 254":                                true,
		"Re Parker [1997] 1 WLR 896":                               true,
		"see Re Parker (1904) 2 Ch 52":                             true,
		"He left the firm (1954) and died":                         false,
		"The bridge (1851) had 2 towers":                           false,
		"In his book (1914) No. 3 is lost":                         false,
		"He kept 12 cows and 3 pigs (1914)":                        false,
		"The prize of Leeds (1932) went to Oakes in 1933":          false,
		"It has 12 rooms, 3 of them new (rebuilt 1954), and stood": false,
	} {
		at := strings.IndexAny(text, "1")
		for _, y := range []string{"1954", "1994", "1803", "1949", "1932", "1851", "1997", "1904", "1914"} {
			if i := strings.Index(text, y); i >= 0 {
				at = i
				break
			}
		}
		if got := reported(text, model.Span{Start: at, End: at + 4}); got != want {
			t.Errorf("%s: reported is %v", text, got)
		}
	}
}
