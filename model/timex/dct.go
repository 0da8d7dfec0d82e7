package timex

import (
	"slices"
	"strings"

	"chronotope/model"
)

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
		if doc.Beside(m.block) {
			continue
		}
		n := &m.expr
		for n.op == opClock && n.of != noExpr { // "on 14 October 1958 at 7.30 p.m."
			n = &p.exprs[n.of]
		}
		if n.op != opDate || n.known&(hasYear|hasMonth|hasDay) != hasYear|hasMonth|hasDay || n.known&twoDigitYear != 0 || m.role != roleAlone {
			continue
		}
		b := doc.Blocks[m.block].Span
		before, after := doc.Text[b.Start:m.span.Start], doc.Text[m.span.End:b.End]
		if len(before) <= 40 && placeLike(before) && (len(after) <= 2 || dateline(before, after)) || m.block < recordBlocks && record(doc.Text[doc.Blocks[0].Span.Start:m.span.Start]) {
			return n.date
		}
	}
	return date{}
}

// yearlessDateline reports whether the document opens with a dateline that leaves its year
// out, as in a newspaper: "NAIROBI, Aug. 12 (AP) - Two farmers".
func (p *parser) yearlessDateline(doc *model.Document) bool {
	if len(p.mentions) == 0 {
		return false
	}
	m := &p.mentions[0]
	if m.block >= recordBlocks || m.span.Start > dctBytes || m.expr.op != opDate || m.expr.known&(hasYear|hasMonth|hasDay) != hasMonth|hasDay {
		return false
	}
	b := doc.Blocks[m.block].Span
	before, after := doc.Text[b.Start:m.span.Start], doc.Text[m.span.End:b.End]
	if agency, ok := strings.CutPrefix(strings.TrimLeft(after, ". "), "("); ok {
		if _, rest, ok := strings.Cut(agency, ")"); ok {
			after = rest
		}
	}
	return len(before) <= 40 && placeLike(before) && dateline(before, after)
}

// recordBlocks is within how many blocks a record says of which day it is.
const recordBlocks = 3

// records are what a document calls itself that was made on the day of what it records.
var records = wordSet(`minutes proceedings transcript interview deposition testimony affidavit protokoll niederschrift
	sitzungsprotokoll procès-verbal compte-rendu acta verbale notulen ata protokół протокол`)

// record reports whether what stands before the first date of a document, from its start on,
// says that it is a record: "MINUTES of the council held in the hall on".
func record(before string) bool {
	words := strings.Fields(strings.ToLower(before))
	return len(words) < longestRecordHead && slices.ContainsFunc(words[:min(len(words), 3)], func(w string) bool { return records[strings.Trim(w, ".,:*#_")] })
}

// longestRecordHead is in words.
const longestRecordHead = 40

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
