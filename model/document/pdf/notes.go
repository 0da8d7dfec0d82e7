package pdf

import (
	"strings"

	"chronotope/model"
)

// smaller is the most that the font of footnotes measures, in sizes of the text's.
const smaller = 0.93

// mark is the number of a note on a page.
type mark struct {
	page   int
	number string
}

// firstNote is the index of the line with which the footnotes of a page begin: the first
// of the lines at its end that are all in small letters, if that begins with a number.
func firstNote(lines []line, body float64) int {
	first := len(lines)
	for i := len(lines) - 1; i >= 0 && lines[i].runs[0].size < smaller*body; i-- {
		if number(&lines[i]) != "" {
			first = i
		}
	}
	return first
}

// noteKind is the kind of a line among footnotes: one that begins a note, or goes on
// with it.
func noteKind(l *line) model.BlockKind {
	if number(l) != "" {
		return model.Footnote
	}
	return model.Paragraph
}

// number is the number that a line begins with, of at most three digits; "" if it begins
// with none.
func number(l *line) string {
	first := strings.TrimRight(l.runs[0].words[0].text, ".)")
	if len(l.runs[0].words) < 2 && len(l.runs) < 2 || len(first) > 3 || strings.Trim(first, "0123456789") != "" {
		return ""
	}
	return first
}

// mark is the number of a footnote.
func (p *paragraph) mark() (mark, bool) {
	if p.kind != model.Footnote {
		return mark{}, false
	}
	return mark{p.lines[0].runs[0].page, number(&p.lines[0])}, true
}

// marksOf are the numbers of the footnotes that there are.
func marksOf(paragraphs []paragraph) map[mark]bool {
	out := map[mark]bool{}
	for i := range paragraphs {
		if m, ok := paragraphs[i].mark(); ok {
			out[m] = true
		}
	}
	return out
}
