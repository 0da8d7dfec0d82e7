package extract_test

import (
	"fmt"
	"strings"
	"testing"

	"chronotope/model/document"
	"chronotope/model/growth"
)

// TestReadingCostsNoMoreThanTheLength reads texts that are made of one thing over and over,
// from the text to its events, and eight times as much of it.
func TestReadingCostsNoMoreThanTheLength(t *testing.T) {
	x := extractor(t)
	for name, unit := range map[string]string{
		"bullets":              "• ",
		"bullets and words":    "• mill ",
		"stars":                "mill * ",
		"capitals":             "ABC ",
		"capitals, commas":     "ABC, ",
		"capitals, dashes":     "ABC – ",
		"capitals, hyphens":    "ABC-",
		"names":                "Anna ",
		"names, commas":        "Anna, ",
		"places":               "Leeds ",
		"places, commas":       "Leeds, ",
		"places in places":     "Leeds, England, ",
		"places, brackets":     "Leeds (England) ",
		"peoples":              "French ",
		"offices":              "Mayor of ",
		"brackets":             "(mill) ",
		"brackets that open":   "(",
		"brackets that shut":   ") ",
		"quotation marks":      "“mill” ",
		"marks that open":      "“",
		"abbreviations":        "St. ",
		"abbreviated places":   "U.S. ",
		"initials":             "J. ",
		"initials, unspaced":   "A.B.",
		"full stops":           ". ",
		"relative clauses":     "which burned, ",
		"subordinate clauses":  "when it burned, ",
		"clauses":              "it burned and ",
		"dated clauses":        "it burned in 1871 and ",
		"years":                "1871, ",
		"years in brackets":    "Anna (1871) ",
		"lives":                "Anna Lund (1871–1930). ",
		"days":                 "4 May 1871, ",
		"clock times":          "at 10:30, ",
		"hours":                "10:30 ",
		"days that follow":     "two days later it burned, ",
		"events":               "The mill in Leeds burned down on 4 May 1871. ",
		"events of no place":   "The council met on 4 May 1871. ",
		"paragraphs":           "In 1871 the mill burned down.\n\n",
		"headings":             "# In 1871\n\nThe mill burned in May.\n\n",
		"a diary":              "4 May\nThe mill burned down.\n\n",
		"sentences of years":   "In 1%d the mill burned down. ",
		"mills":                "Mill %d burned down in Leeds on 4 May 1871. ",
		"bodies":               "The Guild%d Council met in Leeds in May 1871. The Trade%d Council met in June 1871. ",
		"a body unlike others": "It was in New York. The UN Ports Council met in May 1871. ",
		"holders of offices":   "Anna%d was mayor of Leeds in 1871. ",
	} {
		t.Run(name, func(t *testing.T) {
			read := func(size int) func() {
				text := repeat(unit, size)
				return func() {
					if _, err := x.Extract(t.Context(), document.FromText("a", text)); err != nil {
						t.Fatal(err)
					}
				}
			}
			size := 8 << 10
			if strings.Contains(unit, "Council") {
				size = 96 << 10 // each costs little
			}
			growth.Linear(t, read(size), read(8*size))
		})
	}
}

// repeat is a text of about a size, of units in which a number counts them.
func repeat(unit string, size int) string {
	var b strings.Builder
	for i := 0; b.Len() < size; i++ {
		b.WriteString(strings.ReplaceAll(unit, "%d", fmt.Sprint(i)))
	}
	return b.String()
}
