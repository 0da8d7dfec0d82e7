// Package marked reads texts in which marks say which tellings are of one occurrence, for
// tests and for learning when tellings are joined.
//
// A text is a file of a txtar archive. Each telling has a mark right before the words that date
// it, or anywhere in its passage where others share those words: "{a}On 4 May the mill burned
// down." Tellings of one letter are of one occurrence; those without a mark are of occurrences of
// their own. Files whose names have the same words before a slash are documents of one project.
package marked

import (
	"cmp"
	"regexp"
	"strings"

	"github.com/rogpeppe/go-internal/txtar"

	"chronotope/model"
)

// Text is a document without its marks.
type Text struct {
	Name, Text string
	marks      []mark // in order
}

type mark struct {
	at    int // offset in Text
	label string
}

// Read gives the texts of an archive, those of one project together.
func Read(a *txtar.Archive) [][]Text {
	var out [][]Text
	last := ""
	for _, f := range a.Files {
		of, _, _ := strings.Cut(f.Name, "/")
		if of != last || len(out) == 0 {
			out = append(out, nil)
		}
		last = of
		project := &out[len(out)-1]
		*project = append(*project, unmarked(f.Name, string(f.Data)))
	}
	return out
}

var markings = regexp.MustCompile(`\{[a-z]\}`)

func unmarked(name, text string) Text {
	t := Text{Name: name}
	at := 0
	for _, m := range markings.FindAllStringIndex(text, -1) {
		t.Text += text[at:m[0]]
		t.marks = append(t.marks, mark{len(t.Text), text[m[0]+1 : m[1]-1]})
		at = m[1]
	}
	t.Text += text[at:]
	return t
}

// leadIn is how many bytes of words may stand between a mark and the anchor that it is for:
// "{a}on the 4th of May".
const leadIn = 8

// Label is the letter of a telling, by its anchor and its passage; "" for none. The nearest mark
// in front of the anchor goes before another in the passage, and that before one in front of an
// anchor that stands elsewhere.
func (t *Text) Label(anchor, passage model.Span) string {
	dates, tells, beside := "", "", ""
	for _, m := range t.marks {
		at := m.at >= anchor.Start-leadIn && m.at < anchor.End
		switch in := m.at >= passage.Start-leadIn && m.at < passage.End; {
		case at && in:
			dates = m.label
		case in && tells == "":
			tells = m.label
		case at:
			beside = m.label
		}
	}
	return cmp.Or(dates, tells, beside)
}
