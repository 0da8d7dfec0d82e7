package layout

import (
	"strings"
	"unicode/utf8"

	"chronotope/model"
)

// Mark says what a line of a plain text is in its layout.
type Mark uint8

// The marks of lines.
const (
	PlainLine Mark = iota
	RowLine        // opens a row of a table
	EntryLine      // opens with a label that dates what follows it
	DateLine       // is a date, and stands above what it dates
	HeadLine       // opens the head of a message or of minutes
	MoreLine       // goes on with the row or entry of the line before
)

// line is a line of a text without the white space around it.
type line struct {
	span   model.Span
	indent int // columns before it
	mark   Mark
	format format // of a row
	label  label
	rows   int   // how many rows of its kind stand together with it
	hours  bool  // its label is a time of the day: 0630
	stops  []int // where the columns begin, of a row of ruled columns
}

// format is how the cells of a row are parted.
type format uint8

const (
	noFormat format = iota
	pipes
	commas
	semicolons
	tabs
	gaps  // runs of spaces or dots
	stops // columns that a line of dashes under the head rules
)

// Lines tells of each line of text, given without the white space around it and empty
// where blank, what it is. The spans are in order.
func Lines(text string, spans []model.Span) []Mark {
	out := make([]Mark, len(spans))
	for i, l := range analyse(text, spans) {
		out[i] = l.mark
	}
	return out
}

// analyse finds the rows and entries among lines.
func analyse(text string, spans []model.Span) []line {
	ls := make([]line, len(spans))
	for i, s := range spans {
		ls[i] = line{span: s, indent: indent(text, s.Start)}
		if s.Len() > 0 {
			ls[i].label = labelOf(text, s)
		}
	}
	runs(ls, func(run []line) { markHeads(text, run) })
	delimited(text, ls)
	runs(ls, func(run []line) { ruled(text, run) })
	spaced(text, ls)
	runs(ls, func(run []line) {
		hanging(text, run)
		labelled(text, run)
	})
	return ls
}

// runs calls f for all lines that stand together, without a blank one between them.
func runs(ls []line, f func(run []line)) {
	for from := 0; from < len(ls); {
		if ls[from].span.Len() == 0 {
			from++
			continue
		}
		to := from
		for to < len(ls) && ls[to].span.Len() > 0 {
			to++
		}
		f(ls[from:to])
		from = to
	}
}

// indent is how many columns stand before offset at in its line.
func indent(text string, at int) int {
	n := 0
	for at > 0 && n < 200 {
		switch text[at-1] {
		case ' ':
			n++
		case '\t':
			n += 4
		default:
			return n
		}
		at--
	}
	return n
}

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
			j := i + 1
			for j < len(ls) && fields(text, ls[j], f) == n {
				j++
			}
			if j-i >= 2 && isTable(text, ls[i:j], f) {
				for k := i; k < j; k++ {
					ls[k].mark, ls[k].format, ls[k].rows = RowLine, f, j-i
				}
			}
			i = j
		}
	}
}

// fields counts the cells of a line parted as f says; 0 where it is no row so parted.
func fields(text string, l line, f format) int {
	t := l.span.Of(text)
	if len(t) == 0 || len(t) > longestLine {
		return 0
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
	cols, head := columns(text, rows)
	if !head && f == commas && isProse(text, rows) {
		return false
	}
	for _, c := range cols {
		if c == Date {
			return head && len(ls) >= 2 || len(ls) >= minRows
		}
	}
	return false
}

// isProse reports whether commas with a space behind each part the words of sentences
// rather than cells: some line goes on with the sentence of the line before.
func isProse(text string, rows [][]model.Span) bool {
	for _, r := range rows {
		for _, c := range r[1:] {
			if c.Len() > 0 && text[c.Start-1] != ' ' {
				return false
			}
		}
		if _, ok := whole(r[0].Of(text)); ok {
			continue
		}
		if c := text[r[0].Start]; r[0].Len() > 0 && c >= 'a' && c <= 'z' || strings.Contains(r[0].Of(text), ". ") {
			return true
		}
	}
	return false
}

// looked is how many rows tell what the columns of a table hold.
const looked = 200

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
		if ls[i].span.Len() == 0 || ls[i].span.Len() > longestLine || ls[i].mark != PlainLine {
			continue
		}
		parts = segments(parts[:0], text, ls[i].span)
		several[i] = len(parts) > 1
		for k, p := range parts {
			if f, ok := whole(p.Of(text)); ok && f.sure() && len(parts) > 1 && (k > 0 || len(parts) > 2) {
				column[i] = ls[i].indent + utf8.RuneCountInString(text[ls[i].span.Start:p.Start])
				break
			}
		}
	}
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
			if ss := segments(nil, text, ls[i].span); namesDate(text, ss) {
				set(i, RowLine)
				return
			}
		}
	}
}

// hanging marks the lines of a run, lines without a blank one between them, whose labels
// stand in a column of their own to the left of the text: the texts begin in one column,
// and lines that go on do not stand left of it.
func hanging(text string, run []line) {
	count := map[int]int{}
	body := make([]int, len(run))
	for i, l := range run {
		body[i] = -1
		if l.mark == PlainLine && l.label.date.possible() && l.label.body > l.label.span.End && l.label.body < l.span.End {
			body[i] = l.indent + utf8.RuneCountInString(text[l.span.Start:l.label.body])
			count[body[i]]++
		}
	}
	from := 0
	for from < len(run) && body[from] < 0 {
		from++ // a head
	}
	run, body = run[from:], body[from:]
	best, n := 0, 0
	for c, k := range count {
		if k > n || k == n && c < best {
			best, n = c, k
		}
	}
	hours := n > 1 && hoursOf(text, run, body, best)
	if n < minRows && !hours {
		return
	}
	sure, uneven := false, false
	for i, l := range run {
		if l.mark != PlainLine || body[i] != best && l.indent < best {
			return
		}
		if body[i] == best {
			sure = sure || l.label.date.sure()
			uneven = uneven || l.indent != run[0].indent || l.label.span.Len() != run[0].label.span.Len()
		} else {
			uneven = true
		}
	}
	if !hours && (!sure || !uneven) {
		return
	}
	for i := range run {
		run[i].mark = MoreLine
		if body[i] == best {
			run[i].mark, run[i].rows, run[i].hours = EntryLine, max(n, minRows), hours
		}
	}
}

// hoursOf reports whether the labels of a run are times of the day in four digits, "0630":
// all can be, and one begins with a zero, as no year does.
func hoursOf(text string, run []line, body []int, column int) bool {
	zero := false
	for i, l := range run {
		if body[i] != column {
			continue
		}
		t := l.label.span.Of(text)
		if digits(t) != 4 || len(t) != 4 || t[:2] > "24" || t[2] > '5' {
			return false
		}
		zero = zero || t[0] == '0'
	}
	return zero
}

// labelled marks the lines of a run that open with a date and a mark that sets it off,
// and one that is a date and stands above the others.
func labelled(text string, run []line) {
	if run[0].mark != PlainLine {
		return
	}
	if f, ok := whole(run[0].span.Of(text)); ok && f.sure() && f&(reckoned|led) == 0 {
		run[0].mark = DateLine
	}
	many := 0
	for _, l := range run {
		if l.label.strong && l.label.date.sure() && l.label.date&led == 0 {
			many++
		}
	}
	opens := func(i int) bool {
		l := run[i].label
		return l.strong && l.date.possible() && (i == 0 || endsText(text, run[i-1]) || l.wide || many >= minRows && 2*many >= len(run) && l.date.sure())
	}
	for i := range run {
		l := &run[i]
		if l.mark != PlainLine || !opens(i) || l.label.date&led != 0 {
			continue
		}
		if f, ok := whole(l.span.Of(text)); ok && f.sure() && i+1 < len(run) {
			l.mark = DateLine
			continue
		}
		l.mark, l.rows = EntryLine, 1
		for k := i + 1; k < len(run) && run[k].mark == PlainLine && !opens(k); k++ {
			run[k].mark = MoreLine
		}
	}
}

// endsText reports whether a text can be over at the end of a line.
func endsText(text string, l line) bool {
	t := l.span.Of(text)
	return t == "" || strings.IndexByte(".?!:;)]\"", t[len(t)-1]) >= 0 || strings.HasSuffix(t, "”") || l.mark == DateLine || len(t) < 60
}
