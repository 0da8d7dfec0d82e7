package layout

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"chronotope/model"
)

// Of returns the layout of a document.
func Of(doc *model.Document) *Layout {
	l := &Layout{records: records(doc), stations: stations(doc.Text)}
	b := builder{doc: doc, lines: analyse(doc.Text, split(doc.Text)), l: l}
	for i := 0; i < len(doc.Blocks); {
		if doc.Blocks[i].Kind == model.Cell {
			i = b.table(i)
			continue
		}
		b.candidate(i)
		i++
	}
	b.settle()
	b.cut()
	return l
}

// split cuts a text into its lines, without the white space around each.
func split(text string) []model.Span {
	out := make([]model.Span, 0, len(text)/60+1)
	for at := 0; at < len(text); {
		end := len(text)
		if i := strings.IndexByte(text[at:], '\n'); i >= 0 {
			end = at + i
		}
		out = append(out, trimmed(text, model.Span{Start: at, End: end}))
		at = end + 1
	}
	return out
}

// builder puts a layout together.
type builder struct {
	doc   *model.Document
	lines []line
	next  int // the first line that does not end before the block at hand
	l     *Layout
	found []candidate
}

// candidate is a label that is one if its neighbours bear it out.
type candidate struct {
	Label
	parts  parts
	rows   int // how many hang together with it
	inline bool
	loose  bool // nothing but a space sets it off
	title  bool // it only tells the month of the days below it
	day    int  // and the day from which they go on, 0 for none
}

// line returns the line that the block starts in.
func (b *builder) line(block int) *line {
	s := b.doc.Blocks[block].Span
	for b.next < len(b.lines) && b.lines[b.next].span.End < s.Start {
		b.next++
	}
	if b.next == len(b.lines) {
		return &line{}
	}
	return &b.lines[b.next]
}

// table makes a table of the rows from block i on, and returns the block after them.
func (b *builder) table(i int) int {
	var cols []int
	format := func(k int) format {
		s := b.doc.Blocks[k].Span
		l := b.line(k)
		switch {
		case l.mark == RowLine:
			if l.stops != nil && k == i {
				cols = l.stops
			}
			return l.format
		case strings.IndexByte(s.Of(b.doc.Text), '\t') >= 0:
			return tabs
		case b.doc.Text[s.Start] == '|', strings.Contains(s.Of(b.doc.Text), " | "): // also of a page of boxes
			return pipes
		}
		return noFormat
	}
	f := format(i)
	blocks := []int{i}
	j := i + 1
	for ; j < len(b.doc.Blocks) && b.doc.Blocks[j].Kind == model.Cell; j++ {
		if g := format(j); g != f || b.another(j, f) {
			break
		}
		blocks = append(blocks, j)
	}
	if f != noFormat {
		if t := table(b.doc, blocks, f, cols); len(t.Rows) > 0 {
			b.goOn(&t)
			b.l.Tables = append(b.l.Tables, t)
		}
	}
	return j
}

// goOn takes a row by itself, of as many cells as the table right above it, for one more of its rows: a
// row with an empty cell, which is read as a text, has parted them.
func (b *builder) goOn(t *Table) {
	k := len(b.l.Tables) - 1
	if len(t.Rows) != 1 || k < 0 || len(b.l.Tables[k].Columns) != len(t.Columns) {
		return
	}
	above := &b.l.Tables[k]
	if last := above.Rows[len(above.Rows)-1]; t.Rows[0].Block-last.Block <= 2 {
		t.Columns = slices.Clone(above.Columns)
	}
}

// another reports whether with block j another table begins: it is a head, or after a blank
// line, where cells are parted by marks.
func (b *builder) another(j int, f format) bool {
	s := b.doc.Blocks[j].Span
	between := b.doc.Text[b.doc.Blocks[j-1].Span.End:s.Start]
	switch f {
	case gaps, stops:
		return false
	case tabs:
	default:
		if b.line(j).mark == RowLine && strings.Count(between, "\n") > 1 {
			return true
		}
	}
	return isHead(b.doc.Text, cells(b.doc.Text, s, f)) && !isRule(b.doc.Blocks[j-1].Span.Of(b.doc.Text))
}

// candidate notes the label that block i may open with.
func (b *builder) candidate(i int) {
	block := &b.doc.Blocks[i]
	ln := b.line(i)
	if ln.mark == HeadLine {
		b.head(i)
		return
	}
	lab := labelOf(b.doc.Text, block.Span)
	if b.doc.Beside(i) {
		return
	}
	if (lab.span.Len() == 0 || lab.date == bare) && ln.label.date == numeric && ln.span.Start == block.Span.Start {
		lab = ln.label // "27.8. Marsch"
	}
	if lab.span.Len() == 0 {
		b.title(i)
		return
	}
	inline := lab.date&(led|reckoned) != 0 && lab.date&(year|early) != 0 && lab.body < block.Span.End
	hangs := ln.mark == EntryLine && ln.rows >= minRows && lab.body < block.Span.End
	loose := !lab.strong && !inline && !hangs
	if loose && !tellsOf(b.doc.Text[lab.body:block.Span.End], lab.date) || !lab.date.possible() {
		return
	}
	c := candidate{parts: lab.date, inline: inline, loose: loose}
	c.Block, c.Span, c.Body = i, lab.span, model.Span{Start: lab.body, End: block.Span.End}
	if hangs {
		c.rows, c.Hours = ln.rows, ln.hours
	}
	b.found = append(b.found, c)
}

// tellsOf reports whether a text behind a date and a space may be what happened then, and no
// sentence goes on there: it opens with a capital, "1867 Fire in the market hall".
func tellsOf(body string, date parts) bool {
	c, _ := utf8.DecodeRuneInString(body)
	return date&year != 0 && date&(led|reckoned) == 0 && unicode.IsUpper(c)
}

// head notes the date of the head that block i is.
func (b *builder) head(i int) {
	fields := fieldsOf(b.doc.Text, b.doc.Blocks[i].Span)
	for _, f := range fields {
		if _, parts := date(f.Value.Of(b.doc.Text)); dateKeys[f.Key] && parts.sure() {
			c := candidate{parts: parts, rows: 1}
			c.Block, c.Span, c.Fields = i, f.Value, fields
			b.found = append(b.found, c)
			return
		}
	}
}

// near is how many blocks apart labels are that bear each other out.
const near = 8

// settle keeps the candidates that are labels for certain, or that those around them
// bear out.
func (b *builder) settle() {
	b.dropParagraphNumbers()
	months := false // a month has been told that days by themselves are of
	last := 0       // the day told last
	block := -1     // of the label before
	title := -near  // the block of the title before
	list := false   // the numbers at hand count the items of a list
	for k := range b.found {
		c := &b.found[k]
		if c.title {
			months, last, title, list = true, c.day, c.Block, b.counts(k+1)
			continue
		}
		words := c.Span.Of(b.doc.Text)
		before := block >= 0 && c.Block-block <= near
		if c.parts&bare != 0 && c.rows == 0 {
			if n := number(words); !months || !before && c.Block-title > near || n <= last || n > 31 || list {
				continue
			}
		} else if !b.borneOut(k, before) {
			continue
		}
		block, list = c.Block, false
		switch {
		case c.Fields != nil, c.parts&month == 0 && c.parts&year != 0 && c.Body.Len() == 0:
			months = false
		case c.parts&month != 0:
			months, last = true, number(dayOf(words))
		case c.parts&bare != 0:
			last = number(words)
		case c.parts == numeric && strings.IndexByte(words, '.') > 0:
			months, last = true, number(words[:digits(words)])
		}
		c.Day = !c.Hours && c.parts&(year|early|full|reckoned) == 0
		c.Inline = c.inline
		b.l.Entries = append(b.l.Entries, c.Label)
	}
}

// dropParagraphNumbers takes numbers of three digits that count on by one from block to block
// out of the candidates, where the text tells years of four digits: they number its
// paragraphs, and are no early years.
func (b *builder) dropParagraphNumbers() {
	counts := func(k int) int {
		if k < 0 || k >= len(b.found) || b.found[k].parts != early {
			return 0
		}
		return number(b.found[k].Span.Of(b.doc.Text))
	}
	years := slices.ContainsFunc(b.found, func(c candidate) bool { return c.parts == early }) && tellsYears(b.doc.Text)
	for k := 0; years && k < len(b.found); {
		n := 1
		for counts(k) > 0 && counts(k+n) == counts(k)+n {
			n++
		}
		if n >= minRows {
			b.found = slices.Delete(b.found, k, k+n)
			continue
		}
		k += n
	}
}

// tellsYears reports whether a number of four digits that can be a year stands in a text.
func tellsYears(t string) bool {
	for i := 0; i < len(t); i++ {
		if n := digits(t[i:]); n == 4 && (t[i] == '1' || t[i] == '2' && t[i+1] == '0') {
			return true
		} else if n > 0 {
			i += n
		}
	}
	return false
}

// borneOut reports whether candidate k is a label: for certain, in a column of labels, or
// because those before or after it are alike. One that is part of its sentence is so only
// among its like.
func (b *builder) borneOut(k int, before bool) bool {
	c := &b.found[k]
	up, down := b.alike(k, -1), b.alike(k, 1)
	switch {
	case c.rows > 0:
		return true
	case c.inline && c.parts&reckoned != 0:
		return up || down
	case c.inline, c.loose:
		return up && (down || b.alike(k-1, -1)) || down && b.alike(k+1, 1)
	}
	return c.parts.sure() || up || down || before
}

// dayOf is the part of a label from its first number of one or two digits on, "" where it
// has none.
func dayOf(t string) string {
	for i := 0; i < len(t); i++ {
		if n := digits(t[i:]); n > 2 {
			i += n
		} else if n > 0 {
			return t[i:]
		}
	}
	return ""
}

// alike reports whether the candidate step places on from k tells the same parts of a
// date, a few blocks away.
func (b *builder) alike(k, step int) bool {
	j := k + step
	if j < 0 || j >= len(b.found) || k < 0 || k >= len(b.found) {
		return false
	}
	c, o := &b.found[k], &b.found[j]
	return c.parts.kind() == o.parts.kind() && abs(c.Block-o.Block) <= near
}

// cut makes the pieces of blocks.
func (b *builder) cut() {
	var rows []Piece
	for t := range b.l.Tables {
		table := &b.l.Tables[t]
		for _, row := range table.Rows {
			for k, c := range row.Cells {
				if c.Len() == 0 || k >= len(table.Columns) {
					continue
				}
				col := table.Columns[k]
				rows = append(rows, Piece{
					Block: row.Block, Span: c, Table: t + 1, Col: k, Role: col.Role, Days: col.Days,
					Date: col.Role == Date || col.Role == End || col.Role == Clock,
				})
			}
		}
	}
	for _, e := range b.l.Entries {
		rows = append(rows, Piece{Block: e.Block, Span: e.Span, Date: true, Alone: e.Body.Len() == 0, Days: e.Day, Hours: e.Hours})
		if e.Body.Len() > 0 {
			rows = append(rows, Piece{Block: e.Block, Span: e.Body})
		}
	}
	slices.SortStableFunc(rows, func(a, b Piece) int {
		return cmp.Or(cmp.Compare(a.Block, b.Block), cmp.Compare(a.Span.Start, b.Span.Start))
	})
	b.l.pieces = rows
}
