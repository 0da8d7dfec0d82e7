package layout

import (
	"slices"
	"strings"
	"unicode/utf8"

	"chronotope/model"
)

// Table is rows that stand together: blocks of the kind Cell.
type Table struct {
	Columns []Column
	Rows    []Row // without the head
}

// Dated reports whether one of the columns holds dates.
func (t *Table) Dated() bool {
	return slices.ContainsFunc(t.Columns, func(c Column) bool { return c.Role == Date || c.Role == Clock })
}

// Wordy reports whether one of the columns holds text, and not only numbers.
func (t *Table) Wordy() bool {
	return slices.ContainsFunc(t.Columns, func(c Column) bool { return c.Role == Other || c.Role == Event || c.Role == Place })
}

// Column is a column of a table.
type Column struct {
	Role Role
	Head model.Span // its head, empty where there is none
	Days bool       // of dates: numbers of one or two digits are days of a month, not years
}

// Row is a row of a table. Its cells are in the order of the columns, those that are
// empty or missing with an empty span.
type Row struct {
	Block int
	Cells []model.Span
}

// cells cuts a row into its cells, without the white space around each. Quotation marks
// of CSV are left out with what they stand around kept whole.
func cells(text string, s model.Span, f format) []model.Span {
	switch f {
	case pipes:
		return piped(text, s)
	case gaps:
		return segments(nil, text, s)
	case noFormat:
		return []model.Span{s}
	}
	t, mark := s.Of(text), delimiters[f][0]
	var out []model.Span
	quoted, from := false, 0
	for i := 0; i <= len(t); i++ {
		switch {
		case i == len(t) || t[i] == mark && !quoted:
			out = append(out, unquoted(text, model.Span{Start: s.Start + from, End: s.Start + i}))
			from = i + 1
		case t[i] == '"' && (quoted || strings.TrimSpace(t[from:i]) == ""):
			quoted = !quoted
		}
	}
	return out
}

// piped cuts a row at bars that no backslash stands before; those at its ends open and
// close it.
func piped(text string, s model.Span) []model.Span {
	t := s.Of(text)
	if strings.HasPrefix(t, "|") {
		s.Start++
	}
	if strings.HasSuffix(t, "|") && s.End > s.Start {
		s.End--
	}
	var out []model.Span
	from := s.Start
	for i := s.Start; i <= s.End; i++ {
		if i == s.End || text[i] == '|' && text[i-1] != '\\' {
			out = append(out, trimmed(text, model.Span{Start: from, End: i}))
			from = i + 1
		}
	}
	return out
}

func unquoted(text string, s model.Span) model.Span {
	s = trimmed(text, s)
	if t := s.Of(text); len(t) >= 2 && t[0] == '"' && t[len(t)-1] == '"' {
		s.Start++
		s.End--
	}
	return s
}

func trimmed(text string, s model.Span) model.Span {
	t := strings.TrimLeft(s.Of(text), " \t\n\u00a0")
	s.Start = s.End - len(t)
	s.End = s.Start + len(strings.TrimRight(t, " \t\n\u00a0"))
	return s
}

// isRule reports whether a row is the line under a head: "|---|:--|".
func isRule(t string) bool { return strings.Trim(t, "|-:=+ \t") == "" }

// table makes a table of the blocks of the document that are its rows, parted as f says,
// in the columns cols where those are ruled.
func table(doc *model.Document, blocks []int, f format, cols []int) Table {
	var rows []Row
	for _, b := range blocks {
		s := doc.Blocks[b].Span
		if isRule(s.Of(doc.Text)) {
			continue
		}
		if f == stops {
			rows = append(rows, Row{Block: b, Cells: stopped(doc.Text, s, cols)})
			continue
		}
		rows = append(rows, Row{Block: b, Cells: cells(doc.Text, s, f)})
	}
	if len(rows) == 0 {
		return Table{}
	}
	if f == gaps {
		align(doc.Text, rows)
	}
	spans := make([][]model.Span, 0, min(len(rows), looked))
	for _, r := range rows[:min(len(rows), looked)] {
		spans = append(spans, r.Cells)
	}
	roles, head := columns(doc.Text, spans)
	t := Table{Columns: make([]Column, len(roles)), Rows: rows}
	for k, r := range roles {
		t.Columns[k].Role = r
		if head && k < len(rows[0].Cells) {
			t.Columns[k].Head = rows[0].Cells[k]
		}
	}
	if head {
		t.Rows = rows[1:]
	}
	if f == gaps {
		t.parted(doc.Text)
	}
	for k := range t.Columns {
		if r := t.Columns[k].Role; r == Date || r == End {
			t.Columns[k].Days = t.days(doc.Text, k)
		}
	}
	return t
}

// parted cuts off the date that ends a cell which fills its column, so that only a space
// stands between it and the date of its row.
func (t *Table) parted(text string) {
	for k := 1; k < len(t.Columns); k++ {
		if t.Columns[k].Role != Date {
			continue
		}
		for _, r := range t.Rows {
			c := r.Cells[k-1]
			if r.Cells[k].Len() > 0 || c.Len() == 0 {
				continue
			}
			if at, f := tail(c.Of(text)); at > 0 && f.sure() {
				r.Cells[k] = model.Span{Start: c.Start + at, End: c.End}
				r.Cells[k-1] = trimmed(text, model.Span{Start: c.Start, End: c.Start + at})
			}
		}
	}
}

// days reports whether the small numbers in column k are days of a month: its cells tell
// months, and no number is too high for a day.
func (t *Table) days(text string, k int) bool {
	var c census
	for _, r := range t.Rows[:min(len(t.Rows), looked)] {
		if k < len(r.Cells) {
			c.take(clean(r.Cells[k].Of(text)))
		}
	}
	head := strings.ToLower(t.Columns[k].Head.Of(text))
	return (c.named || c.sure == 0 && dayHeads[head]) && c.highest <= 31
}

// dayHeads are the heads of columns of days, where the month is told above the table.
var dayHeads = map[string]bool{"date": true, "day": true, "tag": true, "datum": true, "jour": true, "día": true, "dag": true, "giorno": true}

// align puts the cells of rows that are aligned with spaces into columns: those of the
// row with the most cells, where each other cell goes to the column that it overlaps or
// stands nearest to. What stands below a cell goes on with it.
func align(text string, rows []Row) {
	at := func(s model.Span) (from, to int) {
		from = indent(text, s.Start)
		if line := strings.LastIndexByte(text[:s.Start], '\n') + 1; line < s.Start {
			from = utf8.RuneCountInString(text[line:s.Start])
		}
		return from, from + utf8.RuneCountInString(s.Of(text))
	}
	type extent struct{ from, to int }
	var cols []extent
	for _, r := range rows[:min(len(rows), looked)] {
		if len(r.Cells) > len(cols) {
			cols = cols[:0]
			for _, c := range r.Cells {
				from, to := at(c)
				cols = append(cols, extent{from, to})
			}
		}
	}
	for i := range rows {
		placed := make([]model.Span, len(cols))
		for _, c := range rows[i].Cells {
			from, to := at(c)
			best, least := -1, 0
			for k, col := range cols {
				apart := max(col.from-to, from-col.to, 0)*4 + abs(from-col.from)
				if free := placed[k].Len() == 0 || strings.TrimSpace(text[placed[k].End:c.Start]) == ""; free && (best < 0 || apart < least) {
					best, least = k, apart
				}
			}
			if best >= 0 && placed[best].Len() > 0 {
				placed[best].End = c.End // it goes on in the line below
			} else if best >= 0 {
				placed[best] = c
			}
		}
		rows[i].Cells = placed
	}
}
