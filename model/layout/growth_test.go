//go:build unix

package layout_test

import (
	"strings"
	"testing"

	"chronotope/model/document"
	"chronotope/model/growth"
	"chronotope/model/layout"
)

// TestGrowth holds that the layout of a long table or list costs as much a row as that of
// a short one, whatever parts its cells.
func TestGrowth(t *testing.T) {
	for name, row := range map[string]string{
		"bars": "| 1921-05-03 | Strike | York |\n", "commas": "1921-05-03,Strike,York\n", "gaps": "1921-05-03   Strike   York\n",
		"hanging": "May 3 Strike in York\n    4 Truce\n", "labels": "3 May 1921. Strike in York.\n\n", "titles": "Log of March 1921\n\n1. Strike\n\n2. Truce\n\n",
		"columns": "Strike   York\n", "hours": "3 May 1921\n0915  Strike\n1040  Truce\n", "fields": "Date: 3 May 1921\nTo: York\n",
	} {
		t.Run(name, func(t *testing.T) {
			of := func(n int) func() {
				doc := document.FromText("test", strings.Repeat(row, n))
				return func() { layout.Of(doc) }
			}
			growth.Linear(t, of(2500), of(20000))
		})
	}
}
