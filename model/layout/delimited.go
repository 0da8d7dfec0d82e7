package layout

import (
	"strings"

	"chronotope/model"
)

// minRows is how many lines of one form make a table where nothing else shows one.
const minRows = 3

// delimited marks the rows of tables whose cells are parted by a mark: consecutive
// lines with the same number of cells, under a head that names a date or with a column
// of dates.
func delimited(text string, ls []line) {
	for _, f := range [...]format{pipes, commas, semicolons, tabs} {
		for i := 0; i < len(ls); {
			n := fields(text, ls[i], f)
			if n < 2 || ls[i].mark != PlainLine {
				i++
				continue
			}
			j, rows := i+1, []line{ls[i]}
			for ; j < len(ls); j++ {
				if fields(text, ls[j], f) == n {
					rows = append(rows, ls[j])
				} else if f != tabs || !wrapsCell(ls[i], ls[j]) {
					break
				}
			}
			if len(rows) >= 2 && isTable(text, rows, f) {
				for k := i; k < j; k++ {
					if ls[k].mark, ls[k].format, ls[k].rows = RowLine, f, len(rows); fields(text, ls[k], f) != n {
						ls[k].mark = MoreLine
					}
				}
			}
			i = j
		}
	}
}

// wrapsCell reports whether line l, indented below a table's row, goes on with its last cell.
func wrapsCell(row, l line) bool {
	return l.span.Len() > 0 && l.indent > row.indent && l.mark == PlainLine && l.label.span.Len() == 0
}

// fields counts the cells of a line parted as f says; 0 where it is no row so parted.
func fields(text string, l line, f format) int {
	t := l.span.Of(text)
	if len(t) == 0 || len(t) > longestLine {
		return 0
	}
	if f == commas && (l.label.item || strings.Contains(l.label.span.Of(text), ", ")) {
		return 0 // "1. 1923, Riga: ...", "[9 May 2021, 18:02] ..."
	}
	mark := delimiters[f]
	n := strings.Count(t, mark)
	if n == 0 || f == pipes && t[0] != '|' && !strings.Contains(t, " | ") {
		return 0
	}
	if strings.IndexByte(t, '"') >= 0 && f != pipes {
		return len(cells(text, l.span, f))
	}
	return n + 1
}

// longestLine is how many bytes a line has at most to be looked at as a row.
const longestLine = 4000

var delimiters = [...]string{pipes: "|", commas: ",", semicolons: ";", tabs: "\t", gaps: "\x00"}

// isTable reports whether lines with the same number of cells are a table: its first
// line is a head with a date in it, or one of its columns holds dates and little else.
func isTable(text string, ls []line, f format) bool {
	if f == pipes && text[ls[0].span.Start] == '|' {
		return true
	}
	rows := make([][]model.Span, 0, min(len(ls), looked))
	for _, l := range ls[:min(len(ls), looked)] {
		rows = append(rows, cells(text, l.span, f))
	}
	if f == commas && isProse(text, rows) {
		return false
	}
	cols, head := columns(text, rows)
	for _, c := range cols {
		if c == Date {
			return head && len(ls) >= 2 || len(ls) >= minRows
		}
	}
	return f == tabs && len(ls) >= minRows && opensWithDates(text, rows)
}

// opensWithDates reports whether the cells of two columns mostly open with dates, and go on: a
// register of births and deaths and where they were.
func opensWithDates(text string, rows [][]model.Span) bool {
	n := 0
	for k := range rows[0] { // all have as many
		dates := 0
		for _, r := range rows {
			if _, f := date(r[k].Of(text)); f.sure() {
				dates++
			}
		}
		if 2*dates >= len(rows) {
			n++
		}
	}
	return n >= 2
}

// isProse reports whether commas with a space behind each part the words of sentences
// rather than cells: there is no head with words for one, and not all lines begin with a
// date.
func isProse(text string, rows [][]model.Span) bool {
	dates := 0
	for _, r := range rows {
		for _, c := range r[1:] {
			if c.Len() > 0 && text[c.Start-1] != ' ' {
				return false
			}
		}
		if _, ok := whole(r[0].Of(text)); ok {
			dates++
		}
	}
	return !isHead(text, rows[0]) && dates < len(rows)
}

// looked is how many rows tell what the columns of a table hold.
const looked = 200
