package pdf

import (
	"strings"
	"unicode"
)

// Where running heads and feet stand, in parts of the page's height, and on how many
// pages the same must stand to be one.
const (
	margin       = 0.12
	fewPages     = 3
	shareOfPages = 0.4
)

// withoutRunning takes away the lines that page after page has at its edge: titles,
// dates of printing, page numbers. Numbers in them may differ.
func withoutRunning(pages [][]line, heights []float64) {
	if len(pages) < fewPages {
		return
	}
	seen := map[string]int{}
	for p, lines := range pages {
		on := map[string]bool{}
		for i := range lines {
			if k := edgeKey(&lines[i], heights[p]); k != "" && !on[k] {
				on[k] = true
				seen[k]++
			}
		}
	}
	least := max(fewPages, int(shareOfPages*float64(len(pages))))
	for p, lines := range pages {
		kept := lines[:0]
		for i := range lines {
			if k := edgeKey(&lines[i], heights[p]); k == "" || seen[k] < least {
				kept = append(kept, lines[i])
			}
		}
		pages[p] = kept
	}
}

// edgeKey is the same for lines of pages that say the same at the same edge; "" away
// from the edges.
func edgeKey(l *line, height float64) string {
	edge := ""
	switch {
	case l.box.y1 < margin*height:
		edge = "head "
	case l.box.y0 > (1-margin)*height:
		edge = "foot "
	default:
		return ""
	}
	var b strings.Builder
	b.WriteString(edge)
	digit := false
	for i := range l.runs {
		for _, r := range l.runs[i].text() {
			switch {
			case unicode.IsDigit(r):
				if !digit {
					b.WriteByte('#')
				}
			case !unicode.IsSpace(r):
				b.WriteRune(unicode.ToLower(r))
			}
			digit = unicode.IsDigit(r)
		}
	}
	return roman(b.String(), edge)
}

// roman makes one key of all page numbers in small Roman numerals.
func roman(key, edge string) string {
	rest := strings.TrimPrefix(key, edge)
	if len(rest) <= 7 && strings.Trim(rest, "ivxlc-–") == "" {
		return edge + "#"
	}
	return key
}
