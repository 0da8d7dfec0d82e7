package document

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"chronotope/model"
	"chronotope/model/layout"
)

// builder puts a text together, block by block, out of a format that says what its
// blocks are. White space is collapsed as in HTML; between blocks stands a blank line,
// between the items of a list and the rows of a table a line break.
type builder struct {
	text     []byte
	blocks   []model.Block
	notes    []*footnote // in the order of their marks
	kind     model.BlockKind
	level    int
	start    int  // of the block that is open; -1 where none is
	space    bool // white space stands before what is written next
	full     bool // the limit is reached: nothing more is written
	limit    int
	lines    int        // how many line breaks there are within blocks
	cells    int        // how many cells of tables there are
	rows     []tableRow // the rows of tables that are open, the outermost first
	links    []model.Link
	target   string   // that what is written leads to; "" for none
	linked   int      // where what leads there began; -1 where nothing is written yet
	numbered string   // stands in front of the block to come
	tabbed   bool     // the white space before what is written next is a tab
	tabs     []int    // where spaces stand for tabs, in order
	hung     *builder // texts that hang on the blocks so far
	soft     []int    // line breaks in the open block that are spaces unless the layout tells by lines
}

// footnote is one whose mark has been written.
type footnote struct {
	ref  model.Span
	body *builder   // what it says, still to be put at the end of the text
	text model.Span // or where it stands already
}

func newBuilder() *builder { return &builder{start: -1, linked: -1, limit: Limit} }

// begin ends the block that is open and says what the next one is. It opens once
// something is written into it.
func (b *builder) begin(kind model.BlockKind, level int) {
	b.end()
	b.kind, b.level = kind, level
}

// link says where what is written from now on leads; "" for nowhere. Only addresses of the
// web and of mail count.
func (b *builder) link(target string) {
	b.endLink()
	b.target = ""
	if scheme, _, ok := strings.Cut(strings.TrimSpace(target), ":"); ok {
		switch strings.ToLower(scheme) {
		case "http", "https", "mailto":
			b.target = strings.TrimSpace(target)
		}
	}
}

// endLink notes the words that lead to the target at hand. What goes on in another block is
// another link.
func (b *builder) endLink() {
	if n := len(b.text); b.target != "" && b.linked >= 0 && b.linked < n {
		b.links = append(b.links, model.Link{Span: model.Span{Start: b.linked, End: n}, Target: b.target})
	}
	b.linked = -1
}

// cutLinks takes away what is no longer in the text.
func (b *builder) cutLinks() {
	for n := len(b.links) - 1; n >= 0 && b.links[n].Span.End > len(b.text); n-- {
		if b.links[n].Span.End = len(b.text); b.links[n].Span.Len() <= 0 {
			b.links = b.links[:n]
		}
	}
}

// partLinks parts links at the ends of the blocks from the first on, into which one was cut.
func (b *builder) partLinks(first int) {
	if len(b.blocks) < first+2 {
		return
	}
	k := len(b.links)
	for k > 0 && b.links[k-1].Span.Start >= b.blocks[first].Span.Start {
		k--
	}
	whole := slices.Clone(b.links[k:])
	b.links = b.links[:k]
	for _, l := range whole {
		for ; first < len(b.blocks) && b.blocks[first].Span.End <= l.Span.Start; first++ {
		}
		for i := first; i < len(b.blocks) && b.blocks[i].Span.Start < l.Span.End; i++ {
			s := b.blocks[i].Span
			b.links = append(b.links, model.Link{Span: model.Span{Start: max(s.Start, l.Span.Start), End: min(s.End, l.Span.End)}, Target: l.Target})
		}
	}
}

// picture writes the sign that stands for a picture.
func (b *builder) picture() {
	b.space = b.start >= 0
	b.put(model.Picture)
	b.space = true
}

// end ends the block that is open. What follows is a paragraph unless begin says else.
func (b *builder) end() {
	first := len(b.blocks)
	if b.start >= 0 {
		for len(b.text) > b.start {
			r, n := utf8.DecodeLastRune(b.text)
			if !isSpace(r) {
				break
			}
			b.text = b.text[:len(b.text)-n]
		}
		if len(b.text) > b.start {
			b.addLines(model.Block{Kind: b.kind, Level: b.level, Span: model.Span{Start: b.start, End: len(b.text)}})
		} else if n := len(b.blocks); n > 0 {
			b.text = b.text[:b.blocks[n-1].Span.End]
		} else {
			b.text = b.text[:0]
		}
	}
	b.cutLinks()
	b.endLink()
	b.partLinks(first)
	b.start, b.space, b.tabbed, b.soft, b.numbered = -1, false, false, b.soft[:0], ""
	b.kind, b.level = model.Paragraph, 0
}

// addLines adds a block, cut before each of its lines that the layout dates or that is a row.
func (b *builder) addLines(block model.Block) {
	text := string(b.text[block.Span.Start:block.Span.End])
	if strings.IndexByte(text, '\n') < 0 {
		b.blocks = append(b.blocks, block)
		return
	}
	first, base, next := len(b.blocks), block.Span.Start, block
	dated := false // the line before stands above what it dates
	for i, l := range linesOf(text, 0) {
		opens := l.mark == layout.FieldLine || l.mark == layout.EntryLine || l.mark == layout.DateLine || l.shape == row
		if i > 0 && (opens || dated) && l.span.Len() > 0 {
			b.blocks = append(b.blocks, next)
			next = model.Block{Kind: block.Kind, Level: block.Level, Span: model.Span{Start: base + l.span.Start}}
		}
		if opens && l.shape == row {
			next.Kind, next.Level = model.Cell, 0
		}
		if l.span.Len() > 0 {
			next.Span.End = base + l.span.End
			dated = l.mark == layout.DateLine
		}
	}
	b.blocks = append(b.blocks, next)
	n := first
	for _, at := range b.soft {
		for n < len(b.blocks)-1 && b.blocks[n].Span.End <= at {
			n++
		}
		if s := b.blocks[n].Span; s.Start < at && at < s.End {
			b.text[at] = ' '
		}
	}
}

// write adds text to the block at hand, with its white space collapsed.
func (b *builder) write(s string) {
	for len(s) > 0 && !b.full {
		i := strings.IndexAny(s, " \t\r\n\f\u00ad\u200b\ufeff")
		switch i {
		case 0:
			_, n := utf8.DecodeRuneInString(s)
			b.space = b.space || n == 1 // soft hyphens and their like are no space, and not read
			s = s[n:]
			continue
		case -1:
			i = len(s)
		}
		b.put(s[:i])
		s = s[i:]
	}
}

// verbatim adds text that keeps its lines, as program code does.
func (b *builder) verbatim(s string) {
	for i, line := range strings.Split(s, "\n") {
		if i > 0 {
			b.newLine()
		}
		b.write(line)
	}
}

// put adds text without white space, and the space that stands before it.
func (b *builder) put(s string) {
	switch {
	case b.start < 0:
		if strings.TrimFunc(s, isSpace) == "" {
			return
		}
		if b.full = b.full || len(b.blocks)+b.lines >= mostBlocks; b.full {
			return
		}
		s = strings.TrimLeftFunc(s, isSpace)
		b.separate()
		b.start = len(b.text)
		if b.numbered != "" && len(b.text)+len(b.numbered) < b.limit {
			b.text = append(append(b.text, b.numbered...), ' ')
			b.numbered = ""
		}
	case b.space && b.text[len(b.text)-1] != '\n':
		if b.text = append(b.text, ' '); b.tabbed {
			b.tabs = append(b.tabs, len(b.text)-1)
		}
	}
	b.space, b.tabbed = false, false
	if b.linked < 0 {
		b.linked = len(b.text)
	}
	if room := b.limit - len(b.text); len(s) > room {
		b.full = true
		for room = max(room, 0); room > 0 && !utf8.RuneStart(s[room]); {
			room--
		}
		s = s[:room]
	}
	b.text = append(b.text, strings.ToValidUTF8(s, "\ufffd")...)
}

// separate writes what stands between the last block and the one to come.
func (b *builder) separate() {
	if len(b.blocks) == 0 {
		return
	}
	b.text = append(b.text, '\n')
	before := b.blocks[len(b.blocks)-1].Kind
	if before != b.kind || before != model.ListItem && before != model.Cell && before != model.Footnote {
		b.text = append(b.text, '\n')
	}
}

// breakLine is a line break that the writer made. After a full stop it parts blocks;
// elsewhere the sentence goes on.
func (b *builder) breakLine() {
	if b.start < 0 {
		return
	}
	if strings.ContainsRune(".!?…:;”\"", lastRune(string(b.text[max(b.start, len(b.text)-4):]))) || b.text[len(b.text)-1] == '\n' {
		b.begin(b.kind, b.level)
		return
	}
	b.newLine()
}

// breakSoftly is a line break that the format takes for a space.
func (b *builder) breakSoftly() {
	if b.start >= 0 && !b.full && b.text[len(b.text)-1] != '\n' {
		b.soft = append(b.soft, len(b.text))
	}
	b.newLine()
}

func (b *builder) newLine() {
	if b.start >= 0 && !b.full {
		b.lines++
		b.full = b.lines >= mostBlocks
		b.text = append(b.text, '\n')
		b.space = false
	}
}

// mark writes the mark of a note, "[3]", and returns the note.
func (b *builder) mark() *footnote {
	if b.full = b.full || len(b.notes) >= mostNotes; b.full {
		return &footnote{}
	}
	b.space = false // "1873 [1]" is "1873[1]"
	mark := fmt.Sprintf("[%d]", len(b.notes)+1)
	b.put(mark)
	n := &footnote{ref: model.Span{Start: max(0, len(b.text)-len(mark)), End: len(b.text)}}
	b.notes = append(b.notes, n)
	return n
}

// append adds the blocks of another text.
func (b *builder) append(other *builder) {
	other.end()
	other.settle()
	for _, block := range other.blocks {
		b.begin(block.Kind, block.Level)
		b.verbatim(string(other.text[block.Span.Start:block.Span.End]))
		b.end()
	}
}

// hang adds a text that stands beside the block at hand, as in a text box: it is to follow the
// block.
func (b *builder) hang(box *builder) {
	if b.hung == nil {
		b.hung = newBuilder()
	}
	b.hung.append(box)
}

// settle writes what hangs on the blocks so far.
func (b *builder) settle() {
	if hung := b.hung; hung != nil {
		b.hung = nil
		b.append(hung)
	}
}

// blocksOf adds the blocks of a document that has been read.
func (b *builder) blocksOf(d *model.Document) {
	for _, block := range d.Blocks {
		b.begin(block.Kind, block.Level)
		b.verbatim(block.Span.Of(d.Text))
		b.end()
	}
}

// number says which number the block to come has in its list, "" for none: it is written in
// front of its first word.
func (b *builder) number(s string) {
	b.numbered = s
}

// document ends the text, puts the notes that have no place yet at its end, and makes
// a document of it.
func (b *builder) document() *model.Document {
	b.end()
	b.settle()
	b.tabulate()
	d := &model.Document{Truncated: b.full}
	for i, n := range b.notes {
		if n.body != nil {
			n.text = b.appendNote(i+1, n.body)
		}
		if n.text.Len() > 0 && n.ref.End <= len(b.text) {
			d.Notes = append(d.Notes, model.Note{Ref: n.ref, Text: n.text})
		}
	}
	d.Text, d.Blocks, d.Links = string(b.text), b.blocks, b.links
	return d
}

// appendNote adds what a note says, its mark before it, and returns where it stands.
func (b *builder) appendNote(number int, body *builder) model.Span {
	body.end()
	before := len(b.blocks)
	for i, block := range body.blocks {
		b.begin(model.Footnote, 0)
		if i == 0 {
			b.write(fmt.Sprintf("[%d] ", number))
		}
		b.write(string(body.text[block.Span.Start:block.Span.End]))
	}
	b.end()
	if len(b.blocks) == before {
		return model.Span{}
	}
	return model.Span{Start: b.blocks[before].Span.Start, End: len(b.text)}
}
