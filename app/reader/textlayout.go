package reader

import (
	"sort"

	"chronotope/model"
)

// textLayout is the text of a document as it is laid out. A piece is laid out when it is
// first looked at; until then its height is a guess. What is shown is told by an
// anchor, a piece and a distance within it, and so never moves when the height of
// another piece becomes known. The guesses only serve the scroll bar, which they
// give a scale that stays the same while one reads.
type textLayout struct {
	document *model.Document
	metrics  metrics
	ruler    *ruler
	pieces   []piece
	tables   []table
	rise     []float64 // rise[i] is where piece i would begin if all guesses were right
	flows    map[int]*flow

	height float32 // of the view
	top    anchor
	bottom *anchor // the furthest that top can go; nil when not known
}

// anchor is a place in the text: so far below the top of a piece.
type anchor struct {
	piece int
	below float32
}

func (a anchor) after(b anchor) bool {
	return a.piece > b.piece || a.piece == b.piece && a.below > b.below
}

// mostFlows bounds how many laid out pieces are kept.
const mostFlows = 400

// newTextLayout cuts a document into pieces and guesses how high they are.
func newTextLayout(d *model.Document, measure func(string, face) float32) *textLayout {
	pieces := cutPieces(d)
	return &textLayout{document: d, ruler: newRuler(measure), pieces: pieces, tables: findTables(pieces), flows: map[int]*flow{}}
}

// shape gives the text another type size or view. The line at the top stays there.
func (p *textLayout) shape(size, width, height float32) {
	if p.metrics.size == size && p.metrics.width == width {
		if p.height != height {
			p.height, p.bottom = height, nil
			p.clamp()
		}
		return
	}
	offset, y := p.held()
	if p.metrics.size != size {
		clear(p.ruler.widths)
	}
	p.metrics = newMetrics(size, width, p.ruler)
	p.height, p.bottom = height, nil
	clear(p.flows)
	for i := range p.tables {
		p.tables[i].columns = nil
	}
	p.guessAll()
	if offset >= 0 {
		p.hold(offset, y)
	}
}

// guessAll fills in rise.
func (p *textLayout) guessAll() {
	p.rise = make([]float64, len(p.pieces)+1)
	for i, piece := range p.pieces {
		p.rise[i+1] = p.rise[i] + float64(piece.guess(p.metrics))
	}
}

// held returns the offset that the first line in view begins with, and how far
// below the top of the view that line is; -1 when nothing was laid out before.
func (p *textLayout) held() (offset int, y float32) {
	if p.metrics.width == 0 || len(p.pieces) == 0 {
		return -1, 0
	}
	f := p.flow(p.top.piece)
	for i := range f.lines {
		if l := &f.lines[i]; l.y+f.leading > p.top.below {
			return l.span.Start, l.y - p.top.below
		}
	}
	return p.pieces[p.top.piece].span.Start, -p.top.below
}

// hold scrolls so that the line of an offset is so far below the top of the view.
func (p *textLayout) hold(offset int, y float32) {
	piece, at := p.locate(offset)
	p.top = anchor{piece, at - y}
	p.clamp()
}

// Space above the first piece and below the last, in ems.
const (
	headRoom = 1.5
	footRoom = 4
)

// flow returns a piece as it is laid out.
func (p *textLayout) flow(i int) *flow {
	if f := p.flows[i]; f != nil {
		return f
	}
	if len(p.flows) >= mostFlows {
		clear(p.flows)
	}
	var columns []float32
	if p.pieces[i].kind == model.Cell {
		columns = p.columnsOf(i)
	}
	f := layPiece(p.document, p.pieces[i], p.gap(i), p.metrics, columns, p.ruler)
	if i == len(p.pieces)-1 {
		f.height += footRoom * p.metrics.size
	}
	p.flows[i] = f
	return f
}

// gap is the space above a piece.
func (p *textLayout) gap(i int) float32 {
	if i == 0 {
		return headRoom * p.metrics.size
	}
	now, before := p.pieces[i], p.pieces[i-1]
	if now.continued {
		return 0
	}
	above, below := p.metrics.setting(now.kind, now.level), p.metrics.setting(before.kind, before.level)
	switch {
	case now.kind == before.kind && (now.kind == model.ListItem || now.kind == model.Cell || now.kind == model.Footnote):
		return above.above
	case now.kind == model.Paragraph && before.kind == model.Paragraph && now.tight:
		return above.above / 4
	case now.kind == model.Heading && before.kind == model.Heading:
		return below.below
	case now.kind == model.Cell || before.kind == model.Cell || now.kind == model.ListItem || before.kind == model.ListItem:
		return max(above.above, below.below, 0.8*p.metrics.size)
	}
	return max(above.above, below.below)
}

// scroll moves the view down the text, or up if dy is negative.
func (p *textLayout) scroll(dy float32) {
	p.top.below += dy
	p.clamp()
}

// clamp brings top into its normal form, within a piece and within the document.
func (p *textLayout) clamp() {
	if len(p.pieces) == 0 {
		return
	}
	for p.top.below < 0 && p.top.piece > 0 {
		p.top.piece--
		p.top.below += p.flow(p.top.piece).height
	}
	p.top.below = max(p.top.below, 0)
	for last := len(p.pieces) - 1; p.top.piece < last; p.top.piece++ {
		h := p.flow(p.top.piece).height
		if p.top.below < h {
			break
		}
		p.top.below -= h
	}
	if end := p.end(); p.top.after(end) {
		p.top = end
	}
}

// end is the furthest that the view can be scrolled to.
func (p *textLayout) end() anchor {
	if p.bottom == nil {
		rest := p.height
		i := len(p.pieces)
		for i > 0 && rest > 0 {
			i--
			rest -= p.flow(i).height
		}
		p.bottom = &anchor{i, max(-rest, 0)}
	}
	return *p.bottom
}

// locate returns the piece of an offset and how far below its top the line is that
// holds the offset.
func (p *textLayout) locate(offset int) (piece int, y float32) {
	piece = pieceAt(p.pieces, offset)
	f := p.flow(piece)
	if l := f.lineAt(offset); l >= 0 {
		return piece, f.lines[l].y
	}
	return piece, 0
}

// between is how far place b is below place a, negative if it is above. Far places
// are laid out only as far as limit.
func (p *textLayout) between(a, b anchor, limit float32) float32 {
	if b.piece < a.piece {
		return -p.between(b, a, limit)
	}
	y := b.below - a.below
	for i := a.piece; i < b.piece && y < limit; i++ {
		y += p.flow(i).height
	}
	return y
}

// reveal scrolls a span into view: not at all if it is there in whole, else so that
// it begins in the upper third. It reports whether the view moved.
func (p *textLayout) reveal(s model.Span) bool {
	if len(p.pieces) == 0 || p.height <= 0 {
		return false
	}
	was := p.top
	first, y := p.locate(s.Start)
	last, end := p.locate(max(s.Start, s.End-1))
	from, to := anchor{first, y}, anchor{last, end + p.flow(last).leading}
	margin, limit := p.metrics.size, 2*p.height
	const rounding = 0.5
	if p.between(p.top, from, limit) >= margin-rounding && p.between(p.top, to, limit) <= p.height-margin+rounding {
		return false
	}
	place := p.height / 3
	if tall := p.between(from, to, limit); tall > p.height-place-margin {
		place = max(p.height-margin-tall, min(margin, p.height/8))
	}
	p.top = anchor{first, y - place}
	p.clamp()
	return p.top != was
}

// visible calls yield with each piece in view, from the top, and where its top is in
// the view.
func (p *textLayout) visible(yield func(i int, f *flow, y float32) bool) {
	y := -p.top.below
	for i := p.top.piece; i < len(p.pieces) && y < p.height; i++ {
		f := p.flow(i)
		if !yield(i, f, y) {
			return
		}
		y += f.height
	}
}

// hit returns the offset nearest to a point of the view, and whether the point is on
// a line's text.
func (p *textLayout) hit(x, y float32) (offset int, on bool) {
	p.visible(func(i int, f *flow, top float32) bool {
		if y >= top+f.height && i < len(p.pieces)-1 {
			offset = p.pieces[i].span.End
			return true
		}
		l, within := f.lineNear(x, y-top)
		if l < 0 {
			offset = p.pieces[i].span.Start
			return false
		}
		at := &f.lines[l]
		offset = f.offsetAt(p.document.Text, at, x, p.ruler)
		on = within && x >= at.x-1 && x <= at.x+at.width+1
		return false
	})
	return offset, on
}

// share returns which part of the document is above the view and how much is in it,
// as parts of 1 of the scroll bar.
func (p *textLayout) share() (above, within float64) {
	total := p.rise[len(p.pieces)]
	if total <= 0 {
		return 0, 1
	}
	within = min(float64(p.height)/total, 1)
	end := p.risen(p.end())
	if end <= 0 {
		return 0, 1
	}
	return p.risen(p.top) / end * (1 - within), within
}

// allInView reports whether there is nothing to scroll.
func (p *textLayout) allInView() bool { return p.end() == (anchor{}) }

func (p *textLayout) viewHeight() float32 { return p.height }

// risen is where a place would be in the text if all guesses were right.
func (p *textLayout) risen(a anchor) float64 {
	if len(p.pieces) == 0 {
		return 0
	}
	h := float64(p.flow(a.piece).height)
	if h <= 0 {
		return p.rise[a.piece]
	}
	return p.rise[a.piece] + (p.rise[a.piece+1]-p.rise[a.piece])*min(float64(a.below)/h, 1)
}

// goTo scrolls to where part, 0 to 1, of what can be above the view is.
func (p *textLayout) goTo(part float64) {
	if len(p.pieces) == 0 {
		return
	}
	target := min(max(part, 0), 1) * p.risen(p.end())
	i := max(sort.Search(len(p.pieces), func(i int) bool { return p.rise[i] > target })-1, 0)
	p.top = anchor{piece: i}
	if room := p.rise[i+1] - p.rise[i]; room > 0 {
		p.top.below = float32((target - p.rise[i]) / room * float64(p.flow(i).height))
	}
	p.clamp()
}

// level is where on the scroll bar, 0 to 1, an offset is. It lays nothing out.
func (p *textLayout) level(offset int) float64 {
	total := p.rise[len(p.pieces)]
	if total <= 0 {
		return 0
	}
	i := pieceAt(p.pieces, offset)
	s := p.pieces[i].span
	within := float64(min(max(offset-s.Start, 0), s.Len())) / float64(max(s.Len(), 1))
	return (p.rise[i] + (p.rise[i+1]-p.rise[i])*within) / total
}
