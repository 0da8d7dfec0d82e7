package timex

import "chronotope/model"

// headBlocks and headBytes bound the part of a document in which it tells its own
// date.
const (
	dctBlocks = 8
	dctBytes  = 600
)

// findDCT finds the date that a document without one gives at its head: a line
// that holds a full date and little else ("Geneva, 14 March 2019"), or a dateline
// before the first sentence ("PARIS, March 3, 2019 - The ...").
func (p *parser) findDCT(doc *model.Document) date {
	for i := range p.mentions {
		m := &p.mentions[i]
		if m.block >= dctBlocks || m.span.Start > dctBytes {
			break
		}
		n := &m.expr
		if n.op != opDate || n.known&(hasYear|hasMonth|hasDay) != hasYear|hasMonth|hasDay || n.known&twoDigitYear != 0 || m.role != roleAlone {
			continue
		}
		b := doc.Blocks[m.block].Span
		before, after := doc.Text[b.Start:m.span.Start], doc.Text[m.span.End:b.End]
		if len(before) <= 40 && placeLike(before) && (len(after) <= 2 || dateline(before, after)) {
			return n.date
		}
	}
	return date{}
}

// placeLike reports whether the words before a date are none, or such as a place
// or "Date:" would be: capitalised, with marks between.
func placeLike(s string) bool {
	start := true
	for k := range len(s) {
		c := s[k]
		if start && c >= 'a' && c <= 'z' && wordLength(s[k:]) > 3 { // den, le
			return false
		}
		if c >= '0' && c <= '9' || c == '.' && k < len(s)-2 {
			return false
		}
		start = c == ' ' || c == '\n'
	}
	return true
}

// wordLength is how many letters without marks s starts with.
func wordLength(s string) int {
	n := 0
	for n < len(s) && isLetter(s[n]) {
		n++
	}
	return n
}

// dateline reports whether a dash sets the date off from the text that follows.
func dateline(before, after string) bool {
	if before == "" {
		return false
	}
	for _, dash := range [...]string{" - ", " – ", " — ", " -- ", "—", "–"} {
		if len(after) > len(dash) && after[:len(dash)] == dash {
			return true
		}
	}
	return false
}
