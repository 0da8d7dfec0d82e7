package layout

import (
	"slices"
	"strings"
	"unicode/utf8"

	"chronotope/model"
)

// gap reports whether between two cells of an aligned table stands a gap at offset i of
// t, and where it ends: two spaces or more, a tab, or a line of dots. Two spaces after
// a full stop are none.
func gap(t string, i int) (end int, ok bool) {
	j, dots := i, 0
	for j < len(t) && (t[j] == ' ' || t[j] == '\t' || t[j] == '\n' || t[j] == '.') {
		if t[j] == '.' {
			dots++
		}
		j++
	}
	switch {
	case dots >= 3 && (dots > 3 || j-i > 4):
		return j, true
	case dots > 0:
		return i, false
	case strings.ContainsAny(t[i:j], "\t\n"):
		return j, true
	case j-i == 2 && i > 0 && strings.IndexByte(".?!:;", t[i-1]) >= 0:
		return i, false
	}
	return j, j-i >= 2
}

// segments cuts a line at its gaps.
func segments(out []model.Span, text string, s model.Span) []model.Span {
	t := s.Of(text)
	from := 0
	for i := 0; i < len(t); i++ {
		if c := t[i]; c != ' ' && c != '\t' && c != '\n' && c != '.' {
			continue
		}
		end, ok := gap(t, i)
		if !ok {
			for i+1 < len(t) && t[i+1] == t[i] {
				i++
			}
			continue
		}
		if i > from {
			out = append(out, model.Span{Start: s.Start + from, End: s.Start + i})
		}
		from, i = end, end-1
	}
	if from < len(t) {
		out = append(out, model.Span{Start: s.Start + from, End: s.End})
	}
	return out
}

// spaced marks the rows of tables that are aligned with spaces or dots: lines with a
// date as one of their parts, in one column.
func spaced(text string, ls []line) {
	column := make([]int, len(ls)) // where the date stands, -1 for none
	several := make([]bool, len(ls))
	var parts []model.Span
	for i := range ls {
		column[i] = -1
		if ls[i].mark != PlainLine || !ls[i].gapped {
			continue
		}
		parts = segments(parts[:0], text, ls[i].span)
		several[i] = len(parts) > 1
		for k, p := range parts {
			if f, ok := whole(p.Of(text)); ok && f.sure() && len(parts) > 1 && (k > 0 || len(parts) > 2) && (f != year || k != len(parts)-1 || !listsPages(text, ls, i)) {
				column[i] = ls[i].indent + utf8.RuneCountInString(text[ls[i].span.Start:p.Start])
				break
			}
		}
	}
	headed(text, ls, column)
	listed(text, ls, column)
	for i := 0; i < len(ls); {
		if column[i] < 0 {
			i++
			continue
		}
		last, n := i, 1
		for j := i + 1; j < len(ls) && j <= last+maxApart; j++ {
			if column[j] >= 0 && abs(column[j]-column[i]) <= 2 {
				last, n = j, n+1
			}
		}
		if n >= minRows {
			markSpaced(text, ls, several, column, i, last)
		}
		i = last + 1
	}
}

// listsPages reports whether a line of dots leads to the number that ends line i, and the lines
// around it end so in numbers that are no years and go up to it: those are of pages.
func listsPages(text string, ls []line, i int) bool {
	page := leaderTo(text, ls[i].span)
	if page == 0 {
		return false
	}
	for j := max(0, i-maxApart); j < len(ls) && j <= i+maxApart; j++ {
		if n := leaderTo(text, ls[j].span); n > 0 && n < 1000 && (n <= page) == (j < i) {
			return true
		}
	}
	return false
}

// leaderTo is the number that a line ends with behind a line of dots, 0 for none.
func leaderTo(text string, s model.Span) int {
	t := s.Of(text)
	head := strings.TrimRight(t, "0123456789")
	if len(head) == len(t) || !strings.HasSuffix(strings.TrimRight(head, " "), "..") {
		return 0
	}
	return number(t[len(head):])
}

// gapped reports whether a line can have parts with gaps between them.
func gapped(text string, s model.Span) bool {
	if s.Len() == 0 || s.Len() > longestLine {
		return false
	}
	t := s.Of(text)
	return strings.Contains(t, "  ") || strings.IndexByte(t, '\t') >= 0 || strings.Contains(t, "...")
}

// headed notes the column of dates below a line that is the head of a table, where days by
// themselves stand in it.
func headed(text string, ls []line, column []int) {
	var parts []model.Span
	at := -1 // the column of dates of the table at hand
	for i := range ls {
		l := &ls[i]
		if l.mark != PlainLine || !l.gapped {
			continue
		}
		parts = segments(parts[:0], text, l.span)
		if len(parts) > 2 && column[i] < 0 && isHead(text, parts) {
			at = -1
			for _, p := range parts {
				if r, ok := roleOf(p.Of(text)); ok && r == Date && at < 0 {
					at = columnIn(text, l, p)
				}
			}
			if at < 0 {
				below(text, ls, column, i, parts)
			}
			continue
		}
		if at < 0 || len(parts) < 2 {
			continue
		}
		for _, p := range parts {
			if f, ok := whole(p.Of(text)); ok && f.possible() && abs(columnIn(text, l, p)-at) <= 2 {
				column[i] = at
			}
		}
	}
}

// below gives the rows under the head in line i, none of whose words is for a date, the column
// of the dates that stand there; those of them without a date in it too.
func below(text string, ls []line, column []int, i int, head []model.Span) {
	to, at := i+1, -1
	for ; to < len(ls) && ls[to].mark == PlainLine && ls[to].gapped; to++ {
		if at < 0 {
			at = column[to]
		}
	}
	if at < 0 || to-i-1 < minRows {
		return
	}
	under := slices.ContainsFunc(head, func(h model.Span) bool { return abs(columnIn(text, &ls[i], h)-at) <= 2 })
	for k := i + 1; under && k < to; k++ {
		column[k] = at
	}
}

// columnIn is the column in which a part of a line begins.
func columnIn(text string, l *line, p model.Span) int {
	return l.indent + utf8.RuneCountInString(text[l.span.Start:p.Start])
}

// listed marks the rows of a list in columns none of which holds dates alone: lines one
// below the other whose second parts begin in one column.
func listed(text string, ls []line, column []int) {
	second := make([]int, len(ls))
	var parts []model.Span
	for i := range ls {
		l := &ls[i]
		if second[i] = -1; l.mark != PlainLine || column[i] >= 0 || l.label.span.Len() > 0 || !l.gapped {
			continue
		}
		if parts = segments(parts[:0], text, l.span); len(parts) > 1 && strings.IndexByte(":=", text[parts[1].Start]) < 0 && text[parts[0].End-1] != ':' {
			second[i] = columnIn(text, l, parts[1])
		}
	}
	for i := 0; i < len(ls); {
		j := i + 1
		for j < len(ls) && second[i] >= 0 && second[j] == second[i] {
			j++
		}
		if j-i >= minRows {
			for k := i; k < j; k++ {
				ls[k].mark, ls[k].format, ls[k].rows = RowLine, gaps, j-i
			}
		}
		i = j
	}
}

// maxApart is how many lines apart rows of one table stand at most.
const maxApart = 5

func abs(n int) int { return max(n, -n) }

// markSpaced marks the rows among lines first to last, and a head above them.
func markSpaced(text string, ls []line, several []bool, column []int, first, last int) {
	set := func(i int, m Mark) { ls[i].mark, ls[i].format, ls[i].rows = m, gaps, last-first+1 }
	for i := first; i <= last; i++ {
		switch {
		case ls[i].span.Len() == 0 || ls[i].mark != PlainLine:
		case column[i] >= 0:
			set(i, RowLine)
		case i > first && ls[i-1].span.Len() > 0 && ls[i].indent > ls[first].indent+2:
			set(i, MoreLine)
		}
	}
	for i := first - 1; i >= 0 && i >= first-maxApart; i-- {
		if several[i] && ls[i].mark == PlainLine {
			if ss := segments(nil, text, ls[i].span); namesDate(text, ss) || len(ss) > 2 && isHead(text, ss) {
				set(i, RowLine)
				return
			}
		}
	}
}
