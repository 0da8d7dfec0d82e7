package layout

import (
	"strings"
	"unicode/utf8"

	"chronotope/model"
)

// columnStops returns where the columns begin that a line rules: two runs of dashes or
// equals signs or more, with spaces between. Nil where it is no such line.
func columnStops(t string, indent int) []int {
	if len(t) < 5 || strings.Trim(t, "-= +") != "" || strings.IndexByte(t, ' ') < 0 && strings.IndexByte(t, '+') < 0 {
		return nil
	}
	var out []int
	for i := range len(t) {
		if (t[i] == '-' || t[i] == '=') && (i == 0 || t[i-1] == ' ' || t[i-1] == '+') {
			out = append(out, indent+i)
		}
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// ruled marks the rows of a table whose head is underlined column by column. A line with
// nothing in the first column goes on with the row above it.
func ruled(text string, run []line) {
	at, cols := -1, []int(nil)
	for i, l := range run {
		if c := columnStops(l.span.Of(text), l.indent); c != nil && i > 0 && i+1 < len(run) && l.mark == PlainLine {
			at, cols = i, c
			break
		}
	}
	if at < 0 {
		return
	}
	for i := range run {
		l := &run[i]
		if i == at || i < at-1 || l.mark != PlainLine || columnStops(l.span.Of(text), l.indent) != nil {
			continue
		}
		l.mark, l.format, l.stops, l.rows = RowLine, stops, cols, len(run)-at-1
		if i > at+1 && l.indent >= cols[1] && run[i-1].mark != PlainLine {
			l.mark = MoreLine
		}
	}
}

// stopped cuts a row at the columns of its table. What stands below a cell, in a further
// line of the row, goes on with it.
func stopped(text string, s model.Span, cols []int) []model.Span {
	out := make([]model.Span, len(cols))
	last := -1
	for _, l := range split(s.Of(text)) {
		if l.Len() == 0 {
			continue
		}
		l.Start, l.End = l.Start+s.Start, l.End+s.Start
		at := indent(text, l.Start)
		for k := range cols {
			c := trimmed(text, model.Span{Start: offsetAt(text, l, at, cols[k]), End: l.End})
			if k+1 < len(cols) {
				c = trimmed(text, model.Span{Start: c.Start, End: max(c.Start, offsetAt(text, l, at, cols[k+1]))})
			}
			switch {
			case c.Len() == 0:
			case out[k].Len() == 0:
				out[k], last = c, k
			case k == last && strings.TrimSpace(text[out[k].End:c.Start]) == "":
				out[k].End = c.End
			}
		}
	}
	return out
}

// offsetAt is the offset of column col in line l, which begins in column at.
func offsetAt(text string, l model.Span, at, col int) int {
	i := l.Start
	for i < l.End && at < col {
		_, n := utf8.DecodeRuneInString(text[i:])
		i += n
		at++
	}
	return i
}
