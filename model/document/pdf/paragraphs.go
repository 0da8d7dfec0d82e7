package pdf

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"chronotope/model"
)

// paragraph is lines that belong together, perhaps of two pages.
type paragraph struct {
	kind  model.BlockKind
	level int
	lines []line
}

// Differences that part paragraphs.
const (
	wideGap  = 0.65 // between lines, in heights of a line, more than in the text around
	indent   = 0.7  // of the first line, in heights
	shortEnd = 0.15 // left free at the end of the last line, in widths of the column
	bigger   = 1.15 // the size of a heading's font, in sizes of the text's
	longHead = 200  // bytes of a heading at most
)

// paragraphsOf cuts the lines of all pages into paragraphs.
func paragraphsOf(pages [][]line, o outline) []paragraph {
	body := bodySize(pages)
	var out []paragraph
	for _, lines := range pages {
		pitch, notes := pitchOf(lines), firstNote(lines, body)
		// What runs along the edge of the page waits for the paragraph that comes over from the
		// page before.
		var waiting []paragraph
		for i := range lines {
			kind, level := kindOf(&lines[i], body, o)
			if i >= notes {
				kind, level = noteKind(&lines[i]), 0
			}
			if lines[i].running {
				waiting = append(waiting, paragraph{kind, level, []line{lines[i]}})
				continue
			}
			if n := len(out); n > 0 && out[n-1].takes(&lines[i], kind, level, pitch) {
				out[n-1].lines = append(out[n-1].lines, lines[i])
				continue
			}
			out = append(append(out, waiting...), paragraph{kind, level, []line{lines[i]}})
			waiting = nil
		}
		out = append(out, waiting...)
	}
	return out
}

// bodySize is the size of font that most of the text is in, to half a point.
func bodySize(pages [][]line) float64 {
	count := map[int]int{}
	for _, lines := range pages {
		for i := range lines {
			for k := range lines[i].runs {
				r := &lines[i].runs[k]
				count[int(2*r.size+0.5)] += len(r.words)
			}
		}
	}
	best, most := 0, 0
	for size, n := range count {
		if n > most || n == most && size < best {
			best, most = size, n
		}
	}
	return float64(best) / 2
}

// pitchOf is how far apart the lines of a page mostly are, from top to top.
func pitchOf(lines []line) float64 {
	var steps []float64
	for i := 1; i < len(lines); i++ {
		if d := lines[i].box.y0 - lines[i-1].box.y0; d > 0 {
			steps = append(steps, d)
		}
	}
	if len(steps) == 0 {
		return 0
	}
	slices.Sort(steps)
	return steps[len(steps)/3] // lines of a paragraph are nearer than paragraphs
}

func kindOf(l *line, body float64, o outline) (model.BlockKind, int) {
	if len(l.runs) > 1 {
		return model.Cell, 0
	}
	text := l.runs[0].text()
	if level := o[letters(text)]; level > 0 {
		return model.Heading, level
	}
	if l.runs[0].size > bigger*body && len(text) < longHead {
		return model.Heading, 1
	}
	if _, ok := bullet(text); ok {
		return model.ListItem, 1
	}
	return model.Paragraph, 0
}

// letters are the letters and digits of a text in lower case, to compare titles by.
func letters(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, text)
}

// bullet returns what follows the mark of a list item.
func bullet(text string) (rest string, ok bool) {
	mark, rest, found := strings.Cut(text, " ")
	if !found {
		return text, false
	}
	switch mark {
	case "•", "◦", "▪", "‣", "·", "–", "-", "*", "o", "●", "○", "■":
		return rest, mark != "o" || rest != "" && unicode.IsUpper(first(rest))
	}
	return text, false
}

func first(t string) rune {
	r, _ := utf8.DecodeRuneInString(t)
	return r
}

// takes reports whether a line that by itself would be of a kind goes on with the
// paragraph.
func (p *paragraph) takes(l *line, kind model.BlockKind, level int, pitch float64) bool {
	last := &p.lines[len(p.lines)-1]
	high := max(last.box.height(), 1)
	samePage := last.runs[0].page == l.runs[0].page
	below := samePage && l.box.y0 >= last.box.y0
	near := below && l.box.y0-last.box.y0 <= pitch+wideGap*high
	switch {
	case p.kind == model.Footnote && kind == model.Paragraph: // a note's later lines
		return near && last.runs[0].size == l.runs[0].size
	case p.kind == model.ListItem && kind == model.Paragraph: // lines of an item hang under its text
		return near && l.box.x0 > p.lines[0].box.x0+1
	case p.kind != kind || p.level != level || kind == model.Cell || kind == model.ListItem:
		return false
	case kind == model.Heading:
		return below && l.box.y0-last.box.y1 < high
	}
	return p.goesOn(l, below, near)
}

// goesOn is takes for running text: below holds for a line further down the page, and near
// for one that is no further away than lines are.
func (p *paragraph) goesOn(l *line, below, near bool) bool {
	last := &p.lines[len(p.lines)-1]
	high := max(last.box.height(), 1)
	text := last.text()
	ended := strings.ContainsRune(".!?:”\"。！？：」』؟", lastRune(text))
	short := last.column.x1-last.box.x1 > shortEnd*last.column.width()
	switch {
	case !below: // on the next page or in the next column
		return !ended || !short && unicode.IsLower(first(l.text()))
	case !near:
		return false
	case l.box.x0-l.column.x0 > indent*high && last.box.x0-last.column.x0 <= indent*high:
		return false // it is indented
	}
	return !ended || !short
}

func lastRune(t string) rune {
	r, _ := utf8.DecodeLastRuneInString(t)
	return r
}

// text is what the line says.
func (l *line) text() string {
	if len(l.runs) == 1 {
		return l.runs[0].text()
	}
	cells := make([]string, len(l.runs))
	for i := range l.runs {
		cells[i] = l.runs[i].text()
	}
	return strings.Join(cells, cellGap)
}

// cellGap stands between the cells of a row.
const cellGap = " | "
