package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"chronotope/model"
	"chronotope/model/export"
)

// surroundings is how many bytes of what stands around a passage are shown with it.
const surroundings = 260

// around is what stands before and behind a passage in its block, cut between words, with
// the space between them.
func around(d *model.Document, s model.Span) (before, after string) {
	i := d.BlockAt(s.Start)
	if i < 0 || s.Start < 0 || s.End > len(d.Text) || s.Start > s.End {
		return "", ""
	}
	block := d.Blocks[i].Span
	from, to := min(max(block.Start, s.Start-surroundings), s.Start), max(min(block.End, s.End+surroundings), s.End)
	before, after = d.Text[from:s.Start], d.Text[s.End:to]
	if from > block.Start {
		if n := strings.IndexFunc(before, unicode.IsSpace); n >= 0 {
			before = "…" + before[n:]
		} else {
			before = ""
		}
	}
	if to < block.End {
		if n := strings.LastIndexFunc(after, unicode.IsSpace); n >= 0 {
			after = after[:n] + " …"
		} else {
			after = ""
		}
	}
	return spaced(before, true), spaced(after, false)
}

// spaced is clean text that keeps one space towards the passage where there is any.
func spaced(s string, before bool) string {
	text := export.Line(s)
	if text == "" {
		return ""
	}
	if r, _ := utf8.DecodeLastRuneInString(s); before && unicode.IsSpace(r) {
		return text + " "
	}
	if r, _ := utf8.DecodeRuneInString(s); !before && unicode.IsSpace(r) {
		return " " + text
	}
	return text
}
