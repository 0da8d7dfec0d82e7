package pdf

import (
	"fmt"
	"strings"
	"testing"

	"codeberg.org/go-pdf/fpdf"
)

// headed is a file of n pages, each with lines at its edges and a paragraph.
func headed(n int, head, foot func(page int) string, body func(page int) string) *fpdf.Fpdf {
	f := newFile()
	for p := range n {
		if p > 0 {
			f.AddPage()
		}
		f.Text(60, 40, head(p))
		f.Text(500, 40, fmt.Sprint(p+17))
		column(f, 60, 140, 470, body(p))
		f.Text(60, 810, foot(p))
	}
	return f
}

// TestRunningHeads: what page after page says at its edge is read once, what each says of its
// own each time, and page numbers never.
func TestRunningHeads(t *testing.T) {
	same := func(s string) func(int) string { return func(int) string { return s } }
	body := func(p int) string { return fmt.Sprintf("The clerk of ward %s read the minutes.", string(rune('A'+p))) }
	for name, c := range map[string]struct {
		head, foot func(int) string
		once       []string // stand once in the text
		never      []string
	}{
		"court stamp": {
			func(p int) string {
				return fmt.Sprintf("Case 2:19-cv-00417 Document 33 Filed 08/05/2020 Page %d of 12", p+1)
			}, same("Order"),
			[]string{"Filed 08/05/2020", "Order"},
			[]string{"Page 2 of 12"},
		},
		"statements":  {func(p int) string { return fmt.Sprintf("Statement of %d March 2019", p+4) }, same(""), []string{"4 March 2019", "5 March 2019", "9 March 2019"}, []string{"\n18\n"}},
		"dates":       {func(p int) string { return fmt.Sprintf("Printed 0%d/03/2019", p+1) }, same(""), []string{"01/03/2019", "02/03/2019", "06/03/2019"}, nil},
		"page words":  {same("Annals of the Parish"), func(p int) string { return fmt.Sprintf("Page %d of 6", p+1) }, []string{"Annals of the Parish"}, []string{"Page"}},
		"dashes":      {same("Annals of the Parish"), func(p int) string { return fmt.Sprintf("- %d -", p+1) }, []string{"Annals of the Parish"}, []string{"- 3 -", "- 1 -"}},
		"slashes":     {same("Annals of the Parish"), func(p int) string { return fmt.Sprintf("%d/6", p+1) }, []string{"Annals of the Parish"}, []string{"3/6"}},
		"roman":       {same("Annals of the Parish"), func(p int) string { return []string{"i", "ii", "iii", "iv", "v", "vi"}[p] }, []string{"Annals of the Parish"}, []string{"\niii\n"}},
		"chapters":    {func(p int) string { return fmt.Sprintf("Chapter %d", p/3+1) }, same(""), []string{"Chapter 1", "Chapter 2"}, nil},
		"nothing but": {func(p int) string { return fmt.Sprintf("Entry %d of 1871", p*p) }, same(""), []string{"Entry 0 of 1871", "Entry 25 of 1871"}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			d := mustRead(t, headed(6, c.head, c.foot, body))
			check(t, d)
			text := "\n" + d.Text + "\n"
			for _, s := range c.once {
				if n := strings.Count(text, s); n != 1 {
					t.Errorf("%q stands %d times in %q", s, n, text)
				}
			}
			for _, s := range append(c.never, "\n19\n") {
				if strings.Contains(text, s) {
					t.Errorf("%q stands in %q", s, text)
				}
			}
			for p := range 6 {
				if !strings.Contains(text, body(p)) {
					t.Errorf("%q is gone", body(p))
				}
			}
		})
	}
}

// TestPagesOfEdgesAlone: a document whose lines all stand at the edges is not emptied.
func TestPagesOfEdgesAlone(t *testing.T) {
	f := newFile()
	for p := range 5 {
		if p > 0 {
			f.AddPage()
		}
		f.Text(60, 40, "Leeds Mill, 3 May 1871")
	}
	if d := mustRead(t, f); d.Text != "Leeds Mill, 3 May 1871" {
		t.Errorf("got %q", d.Text)
	}
}
