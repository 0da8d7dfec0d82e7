package layout

import "chronotope/model"

// Mark says what a line of a plain text is in its layout.
type Mark uint8

// The marks of lines.
const (
	PlainLine Mark = iota
	RowLine        // opens a row of a table
	EntryLine      // opens with a label that dates what follows it
	DateLine       // is a date, and stands above what it dates
	HeadLine       // opens the head of a message or of minutes
	FieldLine      // is a field of a form: "Founded: 1867"
	MoreLine       // goes on with the row or entry of the line before
)

// line is a line of a text without the white space around it.
type line struct {
	span   model.Span
	indent int  // columns before it
	gapped bool // it can have parts with gaps between them
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
		ls[i] = line{span: s, indent: indent(text, s.Start), gapped: gapped(text, s)}
		if s.Len() > 0 {
			ls[i].label = labelOf(text, s)
		}
	}
	dottedLabels(text, ls)
	runs(ls, func(run []line) { markHeads(text, run) })
	delimited(text, ls)
	runs(ls, func(run []line) { ruled(text, run) })
	spaced(text, ls)
	months := false // the days of a month can stand in the column at hand
	runs(ls, func(run []line) {
		columnsOf(text, run, months)
		labelled(text, run)
		markRecords(text, run)
		months = monthsBelow(text, run, months)
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
