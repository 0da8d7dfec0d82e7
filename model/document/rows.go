package document

import (
	"slices"
	"sort"
	"strings"

	"chronotope/model"
)

// tableRow is a row of a table while it is read.
type tableRow struct {
	text, blocks, notes, links int   // how many there were at its start
	cells                      []int // the number of blocks before each cell
	struck                     bool  // a tracked change deletes it
	data                       bool  // of a table that is no layout, however long the row is
	most                       int   // bytes that it holds where it is a row
}

// longestRow is how many bytes a row of a table holds at most: what is longer is
// text that a table has been used to lay out.
const longestRow = 2000

// beginRow, beginCell and endRow stand around what a table holds.
func (b *builder) beginRow() {
	b.end()
	b.rows = append(b.rows, tableRow{text: len(b.text), blocks: len(b.blocks), notes: len(b.notes), links: len(b.links), most: longestRow})
}

func (b *builder) beginCell() {
	b.end()
	b.cells++
	b.full = b.full || b.cells > mostCells
	if n := len(b.rows); n > 0 {
		b.rows[n-1].cells = append(b.rows[n-1].cells, len(b.blocks))
	}
}

// strikeRow says that the row at hand is to be left out.
func (b *builder) strikeRow() {
	if n := len(b.rows); n > 0 {
		b.rows[n-1].struck = true
	}
}

// endRow makes one block of what the row holds, with a tab between cells, unless it
// holds more than a row of a table does: then its blocks stay what they are.
func (b *builder) endRow() {
	b.end()
	n := len(b.rows) - 1
	if n < 0 {
		return
	}
	r := b.rows[n]
	b.rows = b.rows[:n]
	if r.struck {
		b.text, b.blocks = b.text[:r.text], b.blocks[:r.blocks]
		b.tabs = b.tabs[:sort.SearchInts(b.tabs, r.text)]
		b.notes, b.links = b.notes[:r.notes], b.links[:r.links]
		return
	}
	if !r.data && len(b.text)-r.text > r.most || r.filled(len(b.blocks)) < 2 {
		return
	}
	inRow := slices.Clone(b.blocks[r.blocks:])
	if slices.ContainsFunc(inRow, func(c model.Block) bool {
		return c.Kind == model.Heading || c.Kind == model.Cell || c.Kind == model.Footnote
	}) && !r.data {
		return
	}
	b.join(r, inRow)
}

// filled counts the cells that hold a block, where there are so many blocks so far.
func (r tableRow) filled(blocks int) int {
	n := 0
	for i, before := range r.cells {
		after := blocks
		if i+1 < len(r.cells) {
			after = r.cells[i+1]
		}
		if after > before {
			n++
		}
	}
	return n
}

// join writes the blocks of a row anew, as one. What is marked in them moves with them.
func (b *builder) join(r tableRow, inRow []model.Block) {
	old := string(b.text[r.text:])
	b.tabs = b.tabs[:sort.SearchInts(b.tabs, r.text)]
	notes, links := b.notes[r.notes:], b.links[r.links:]
	b.text, b.blocks = b.text[:r.text], b.blocks[:r.blocks]
	b.kind, b.level = model.Cell, 0
	b.separate()
	b.start = len(b.text)
	k := 0
	for i, c := range inRow {
		for ; k < len(r.cells) && r.cells[k] <= r.blocks+i; k++ {
			if k > 0 {
				b.text = append(b.text, '\t')
			}
		}
		if last := len(b.text); last > b.start && b.text[last-1] != '\t' {
			b.text = append(b.text, ' ')
		}
		by := len(b.text) - c.Span.Start
		for ; len(notes) > 0 && notes[0].ref.Start < c.Span.End; notes = notes[1:] {
			notes[0].ref = moved(notes[0].ref, by)
		}
		for ; len(links) > 0 && links[0].Span.Start < c.Span.End; links = links[1:] {
			links[0].Span = moved(links[0].Span, by)
		}
		b.text = append(b.text, strings.ReplaceAll(old[c.Span.Start-r.text:c.Span.End-r.text], "\n", " ")...)
	}
	b.end()
}

func moved(s model.Span, by int) model.Span { return model.Span{Start: s.Start + by, End: s.End + by} }

// tab is a tab within a line. It is a space, unless lines one above the other have them.
func (b *builder) tab() {
	b.write(" ")
	b.tabbed = b.start >= 0
}

// tabulate makes rows of paragraphs that stand one above the other and have a label, a tab and
// what belongs to it each: so are tables written that no one has drawn.
func (b *builder) tabulate() {
	const longestLabel = 40
	labelled := func(block model.Block) bool {
		i := sort.SearchInts(b.tabs, block.Span.Start)
		if block.Kind != model.Paragraph || i == len(b.tabs) || b.tabs[i] >= block.Span.End {
			return false
		}
		label := string(b.text[block.Span.Start:b.tabs[i]])
		return len(label) <= longestLabel && bullet(label+" x") == 0 && numbering(label+" x") == 0
	}
	for i := 0; i < len(b.blocks); i++ {
		end := i
		for end < len(b.blocks) && labelled(b.blocks[end]) {
			end++
		}
		if end-i < 2 {
			continue
		}
		for ; i < end; i++ {
			block := &b.blocks[i]
			block.Kind = model.Cell
			if at := block.Span.End; i+1 < end && b.blocks[i+1].Span.Start == at+len("\n\n") {
				copy(b.text[at:], " \n") // no blank line between rows, and all else stays where it is
			}
			for k := sort.SearchInts(b.tabs, block.Span.Start); k < len(b.tabs) && b.tabs[k] < block.Span.End; k++ {
				b.text[b.tabs[k]] = '\t'
			}
		}
	}
}

// span begins empty cells beside one that is as wide as so many.
func (b *builder) span(columns int) {
	const widest = 100
	for range min(columns, widest) - 1 {
		b.beginCell()
	}
}
