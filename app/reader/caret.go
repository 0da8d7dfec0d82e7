package reader

import (
	"slices"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"chronotope/model"
)

// wordModifier is held to go by words, as each system has it.
func wordModifier() fyne.KeyModifier {
	if fyne.KeyModifierShortcutDefault == fyne.KeyModifierSuper { // macOS
		return fyne.KeyModifierAlt
	}
	return fyne.KeyModifierControl
}

// paragraphModifier is held to go by paragraphs: with Control, or Command, the arrows go
// through the events.
const paragraphModifier = fyne.KeyModifierAlt

// caret is the end of what is selected that moves.
func (r *Reader) caret() int {
	if r.hold == r.selected.Start {
		return r.selected.End
	}
	return r.selected.Start
}

// ToggleCaret has the arrow keys move a caret through the text, or scroll it again.
func (r *Reader) ToggleCaret() {
	r.focus()
	r.caretOn = !r.caretOn
	if r.layout != nil && r.caretOn && !r.layout.inView(r.caret()) {
		at := r.layout.firstInView()
		r.selectText(model.Span{Start: at, End: at})
	}
	r.layOut()
}

// CaretOn reports whether the arrow keys move a caret.
func (r *Reader) CaretOn() bool { return r.caretOn }

// caretKey moves the caret as a key says, and with Shift selects as far as it comes; it
// reports whether the key is one for that. Without Shift only a caret that was asked for
// moves.
func (r *Reader) caretKey(key fyne.KeyName, modifier fyne.KeyModifier) bool {
	extends := modifier&fyne.KeyModifierShift != 0
	if r.layout == nil || len(r.layout.pieces) == 0 || r.pages != nil || !extends && !r.caretOn {
		return false
	}
	from := r.caret()
	if !r.caretOn && r.selected.Len() == 0 && !r.layout.inView(from) {
		from = r.layout.firstInView()
		r.selectText(model.Span{Start: from, End: from})
	}
	to, keepsColumn, ok := r.caretTo(key, modifier&^fyne.KeyModifierShift, from)
	if !ok {
		return false
	}
	column := r.column
	if extends {
		r.extend(to)
	} else {
		r.selectText(model.Span{Start: to, End: to})
	}
	if r.column = -1; keepsColumn {
		r.column = column
	}
	r.hideCard()
	r.layout.follow(to)
	r.layOut()
	if r.caretOn && !extends {
		r.showCardAt(to)
	}
	return true
}

// caretTo returns where a key takes the caret. Up and down keep to the column that they
// began in.
func (r *Reader) caretTo(key fyne.KeyName, modifier fyne.KeyModifier, from int) (to int, keepsColumn, ok bool) {
	p := r.layout
	if modifier == 0 {
		return r.plainCaretTo(key, from)
	}
	for _, move := range []struct {
		modifier fyne.KeyModifier
		key      fyne.KeyName
		to       func(int) int
	}{
		{wordModifier(), fyne.KeyLeft, p.wordBefore},
		{wordModifier(), fyne.KeyRight, p.wordBehind},
		{paragraphModifier, fyne.KeyUp, p.paragraphBefore},
		{paragraphModifier, fyne.KeyDown, p.paragraphBehind},
		{fyne.KeyModifierShortcutDefault, fyne.KeyHome, func(int) int { return p.pieces[0].span.Start }},
		{fyne.KeyModifierShortcutDefault, fyne.KeyEnd, func(int) int { return p.pieces[len(p.pieces)-1].span.End }},
	} {
		if move.modifier == modifier && move.key == key {
			return move.to(from), false, true
		}
	}
	return 0, false, false
}

func (r *Reader) plainCaretTo(key fyne.KeyName, from int) (to int, keepsColumn, ok bool) {
	p := r.layout
	piece, line := p.lineOf(from)
	if line < 0 {
		return 0, false, false
	}
	l := &p.flow(piece).lines[line]
	if r.column < 0 {
		r.column = p.flow(piece).xAt(p.document.Text, l, from, p.ruler)
	}
	if p.flow(piece).rtl {
		key = mirrored(key)
	}
	rows := max(int(p.height/(p.metrics.size*lineHeight))-2, 1)
	switch key {
	case fyne.KeyLeft:
		return p.stopBefore(from), false, true
	case fyne.KeyRight:
		return p.stopBehind(from), false, true
	case fyne.KeyUp:
		return p.lineUp(from, r.column), true, true
	case fyne.KeyDown:
		return p.lineDown(from, r.column), true, true
	case fyne.KeyPageUp, fyne.KeyPageDown:
		move := p.lineDown
		if key == fyne.KeyPageUp {
			move = p.lineUp
		}
		for range rows {
			from = move(from, r.column)
		}
		return from, true, true
	case fyne.KeyHome:
		return l.span.Start, false, true
	case fyne.KeyEnd:
		return l.span.End, false, true
	}
	return 0, false, false
}

// mirrored is an arrow key as it is meant in text from the right.
func mirrored(key fyne.KeyName) fyne.KeyName {
	switch key {
	case fyne.KeyLeft:
		return fyne.KeyRight
	case fyne.KeyRight:
		return fyne.KeyLeft
	}
	return key
}

// stops are the places of a piece that the caret can be at, in order: between two
// characters as a reader counts them, not within what is not drawn.
func (p *textLayout) stops(piece int) []int {
	var out []int
	f := p.flow(piece)
	for _, r := range f.runs {
		for _, at := range append([]int{r.span.Start}, graphemes(p.document.Text, r.span)...) {
			if n := len(out); n == 0 || out[n-1] < at {
				out = append(out, at)
			}
		}
	}
	return out
}

// stopWhere returns the first place behind an offset, or with step -1 before it, that the
// caret can be at and where ok holds; the end of all where there is none.
func (p *textLayout) stopWhere(from, step int, ok func(at int) bool) int {
	piece := pieceAt(p.pieces, from)
	for i := piece; i >= 0 && i < len(p.pieces); i += step {
		stops := p.stops(i)
		if step < 0 {
			slices.Reverse(stops)
		}
		for _, at := range stops {
			if (at-from)*step > 0 && ok(at) {
				return at
			}
		}
	}
	if step < 0 {
		return p.pieces[0].span.Start
	}
	return p.pieces[len(p.pieces)-1].span.End
}

func everywhere(int) bool { return true }

func (p *textLayout) stopBefore(from int) int { return p.stopWhere(from, -1, everywhere) }
func (p *textLayout) stopBehind(from int) int { return p.stopWhere(from, 1, everywhere) }

// wordBefore returns where the word begins that an offset is in or behind.
func (p *textLayout) wordBefore(from int) int {
	return p.stopWhere(from, -1, func(at int) bool { return p.within(at) && !p.within(p.before(at)) })
}

// wordBehind returns where the word ends that an offset is in or before.
func (p *textLayout) wordBehind(from int) int {
	return p.stopWhere(from, 1, func(at int) bool { return p.within(p.before(at)) && !p.within(at) })
}

// within reports whether the character at an offset is part of a word.
func (p *textLayout) within(at int) bool {
	if at < 0 || at >= len(p.document.Text) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(p.document.Text[at:])
	return inWord(r)
}

// before returns where the character before an offset starts, -1 at the start.
func (p *textLayout) before(at int) int {
	if at <= 0 {
		return -1
	}
	_, n := utf8.DecodeLastRuneInString(p.document.Text[:at])
	return at - n
}

// paragraphBefore returns where the block begins that an offset is in, or the one before
// where it is at its beginning.
func (p *textLayout) paragraphBefore(from int) int {
	i := p.document.BlockAt(from)
	if i > 0 && p.document.Blocks[i].Span.Start >= from {
		i--
	}
	return p.document.Blocks[max(i, 0)].Span.Start
}

// paragraphBehind returns where the block ends that an offset is in, or the one behind
// where it is at its end.
func (p *textLayout) paragraphBehind(from int) int {
	blocks := p.document.Blocks
	i := max(p.document.BlockAt(from), 0)
	if i+1 < len(blocks) && from >= blocks[i].Span.End {
		i++
	}
	return blocks[i].Span.End
}

// lineOf returns the piece and the line that an offset is in, of those that have lines; -1
// for the line where none has.
func (p *textLayout) lineOf(offset int) (piece, line int) {
	piece = pieceAt(p.pieces, offset)
	for piece > 0 && len(p.flow(piece).lines) == 0 {
		piece--
	}
	for piece+1 < len(p.pieces) && len(p.flow(piece).lines) == 0 {
		piece++
	}
	return piece, p.flow(piece).lineAt(offset)
}

// lineDown returns the offset in the line below that is nearest to a column.
func (p *textLayout) lineDown(from int, x float32) int { return p.lineAway(from, x, 1) }

// lineUp returns the offset in the line above that is nearest to a column.
func (p *textLayout) lineUp(from int, x float32) int { return p.lineAway(from, x, -1) }

// lineAway goes to the nearest line above or below at a column.
func (p *textLayout) lineAway(from int, x float32, step int) int {
	piece, line := p.lineOf(from)
	y := p.flow(piece).lines[line].y
	for i := piece; i >= 0 && i < len(p.pieces); i += step {
		f := p.flow(i)
		best := -1
		for k := range f.lines {
			l := &f.lines[k]
			if i == piece && (l.y-y)*float32(step) <= 0 {
				continue
			}
			if best < 0 || (l.y-f.lines[best].y)*float32(step) < 0 || l.y == f.lines[best].y && l.x <= x {
				best = k
			}
		}
		if best >= 0 {
			return f.offsetAt(p.document.Text, &f.lines[best], x, p.ruler)
		}
	}
	return from
}

// inView reports whether the line of an offset is in view.
func (p *textLayout) inView(offset int) bool {
	piece, y := p.locate(offset)
	top := p.between(p.top, anchor{piece, y}, 2*p.height)
	return top >= 0 && top+p.flow(piece).leading <= p.height
}

// firstInView returns the offset that the first line wholly in view begins with.
func (p *textLayout) firstInView() int {
	offset, found := 0, false
	p.visible(func(_ int, f *flow, y float32) bool {
		for i := range f.lines {
			if !found && y+f.lines[i].y >= 0 {
				offset, found = f.lines[i].span.Start, true
			}
		}
		return !found
	})
	return offset
}

// follow scrolls no farther than that the line of an offset is in view.
func (p *textLayout) follow(offset int) {
	piece, y := p.locate(offset)
	at := anchor{piece, y}
	margin := p.metrics.size
	top := p.between(p.top, at, 2*p.height)
	switch low := top + p.flow(piece).leading + margin; {
	case top < margin:
		p.scroll(max(top-margin, -2*p.height))
	case low > p.height:
		p.scroll(low - p.height)
	}
	if !p.inView(offset) {
		p.reveal(model.Span{Start: offset, End: offset + 1})
	}
}

// modifiers are the keys that are held.
func modifiers() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}
