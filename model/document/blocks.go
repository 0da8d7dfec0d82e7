package document

import (
	"strings"
	"unicode"

	"chronotope/model"
	"chronotope/model/layout"
)

// Longest headings, in characters and words, that no mark shows to be one.
const (
	headingWidth = 80
	headingWords = 12
)

// blocks cuts a text into blocks. Blank lines part blocks; so do lines that by
// themselves are a heading, a list item or a table row. Other lines follow each
// other within one paragraph only where they look wrapped: see wrapped. What stands before byte
// from is left out.
func blocks(text string, from int) []model.Block {
	out := make([]model.Block, 0, len(text)/300+1)
	lines := linesOf(text, from)
	for from := 0; from < len(lines); {
		to := from
		for to < len(lines) && lines[to].shape != blank {
			to++
		}
		out = appendRun(out, text, lines[from:to]) // lines between two blank ones
		from = to + 1
	}
	return out
}

// linesOf cuts a text from a byte on into lines and tells what the layout makes of them.
func linesOf(text string, from int) []line {
	lines := make([]line, 0, len(text)/60+1)
	for at := from; at < len(text); {
		var l line
		l, at = nextLine(text, at)
		lines = append(lines, l)
	}
	spans := make([]model.Span, len(lines))
	for i, l := range lines {
		spans[i] = l.span
	}
	head := false
	for i, m := range layout.Lines(text, spans) {
		head = m == layout.HeadLine || m == layout.MoreLine && head
		switch l := &lines[i]; {
		case head:
			l.shape, l.level, l.mark = plain, 0, m
		case m == layout.RowLine:
			l.shape, l.level = row, 0
		case m == layout.DateLine && l.shape == item || l.shape == rule || l.shape == blank:
		case m == layout.DateLine && l.shape != heading:
			l.shape, l.mark = plain, m
		default:
			l.mark = m
		}
	}
	return lines
}

// appendRun appends the blocks of lines that stand together.
func appendRun(out []model.Block, text string, run []line) []model.Block {
	widest := 0
	for _, l := range run {
		widest = max(widest, l.width)
	}
	for i := 0; i < len(run); i++ {
		l := run[i]
		if l.shape == rule {
			continue
		}
		if i+1 < len(run) && run[i+1].shape == rule && l.shape == plain && l.width <= headingWidth && underlines(text, run[i+1], l) {
			out = append(out, model.Block{Kind: model.Heading, Level: 1, Span: l.span})
			continue
		}
		b := model.Block{Kind: kinds[l.shape], Level: l.level, Span: l.span}
		for l.shape != heading && i+1 < len(run) && continues(text, l, run[i], run[i+1], widest) {
			i++
			b.Span.End = run[i].span.End
		}
		if l.shape == plain && b.Span == l.span && titleLike(l.span.Of(text)) && !numberedCaption(l.span.Of(text)) && (len(run) == 1 || i == 0 && run[1].width > headingWidth) {
			b.Kind, b.Level = model.Heading, 2
		}
		out = append(out, b)
	}
	return out
}

var kinds = [...]model.BlockKind{
	plain: model.Paragraph, heading: model.Heading, item: model.ListItem,
	quoted: model.Quote, row: model.Cell, note: model.Footnote,
}

// underlines reports whether rule r is drawn under title l, not between texts.
func underlines(text string, r, l line) bool {
	mark := text[r.span.Start]
	return (mark == '=' || mark == '-' || mark == '~') && r.width >= l.width/2 && r.width <= 2*l.width+3
}

// continues reports whether line next goes on with the block that starts with
// line first and ends, so far, with line last.
func continues(text string, first, last, next line, widest int) bool {
	switch {
	case next.mark == layout.MoreLine && next.shape == plain:
		return true
	case next.mark == layout.FieldLine || next.mark == layout.EntryLine || next.mark == layout.HeadLine || next.mark == layout.DateLine || first.mark == layout.DateLine:
		return false
	}
	if next.shape == quoted {
		return first.shape == quoted
	}
	return next.shape == plain && first.shape != row && wrapped(text, last, next, widest)
}

// wrapped reports whether the break between two lines was made for want of room
// rather than by the writer: the next line's first word would not have fitted
// into the widest line around, or the sentence visibly goes on.
func wrapped(text string, last, next line, widest int) bool {
	t, n := last.span.Of(text), next.span.Of(text)
	if unicode.IsLower(rune0(n)) || strings.HasSuffix(t, ",") {
		return true
	}
	const narrow, wide = 40, 120 // widths between which hand-wrapped text lies
	if widest < narrow || widest > wide {
		return false
	}
	word := strings.IndexFunc(n, isSpace)
	if word < 0 {
		word = len(n)
	}
	return last.width+1+word > widest
}

// capitals holds for lines in capitals only, at least two letters long in a row.
func capitals(t string) bool {
	letters := 0
	for _, c := range t {
		switch {
		case unicode.IsLower(c):
			return false
		case unicode.IsUpper(c):
			letters++
		}
	}
	return letters > 3 && letters*2 > len(t) && len(t) <= 2*headingWidth
}

// titleLike holds for a short line that does not end as sentences do.
func titleLike(t string) bool {
	if len(t) > 2*headingWidth || strings.Contains(t, "://") {
		return false
	}
	words := 0
	for w := range strings.FieldsSeq(t) {
		words++
		_ = w
	}
	if words > headingWords || len([]rune(t)) > headingWidth {
		return false
	}
	if strings.ContainsRune(".!?;,…”\"", lastRune(t)) || strings.HasSuffix(strings.TrimRight(t, ")]"), ".") {
		return false
	}
	first := rune0(strings.TrimLeft(t, "\"'“‘(["))
	return unicode.IsUpper(first) || unicode.IsDigit(first)
}

func lastRune(t string) rune {
	r := rune(0)
	for _, r = range t[max(0, len(t)-4):] {
	}
	return r
}
