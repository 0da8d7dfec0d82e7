package reader

import "chronotope/model"

// face is how a run of text is set: its size in device-independent pixels, and
// whether it is bold.
type face struct {
	size float32
	bold bool
}

// ruler measures text and remembers the widths of words.
type ruler struct {
	measure func(text string, f face) float32
	widths  map[word]float32
}

type word struct {
	text string
	face face
}

// mostWidths bounds the memory of a ruler; a long book in one language has fewer
// different words.
const mostWidths = 60_000

func newRuler(measure func(string, face) float32) *ruler {
	return &ruler{measure: measure, widths: map[word]float32{}}
}

// width is the width of a word, from memory if it was measured before.
func (r *ruler) width(text string, f face) float32 {
	key := word{text, f}
	w, ok := r.widths[key]
	if !ok {
		if len(r.widths) >= mostWidths {
			clear(r.widths)
		}
		w = r.measure(clean(text), f)
		r.widths[key] = w
	}
	return w
}

// lettersPerLine is the measure: long enough to read fast, short enough to find the
// next line (R. Bringhurst, The Elements of Typographic Style, 2.1.2).
const lettersPerLine = 66

// sample has the letters of English about as often as English has them; its width
// over its length is the width of a letter.
const sample = "the rain in those hills would often last for days and carry soil into the sea "

// metrics are the measures of a text: everything that follows from the size of the type
// and the width of the pane. Lengths are in device-independent pixels.
type metrics struct {
	size   float32 // of the type
	width  float32 // of the pane
	left   float32 // where the column of text begins
	column float32 // its width
}

// barRoom is kept free at the right for the scroll bar.
const barRoom = 16

func newMetrics(size, width float32, r *ruler) metrics {
	s := metrics{size: size, width: width}
	margin := min(max(width*0.07, 16), 2.5*size)
	letter := r.width(sample, face{size: size}) / float32(len(sample))
	s.column = max(min(lettersPerLine*letter, width-2*margin-barRoom/2), 4*size)
	s.left = max((width-barRoom/2-s.column)/2, margin)
	return s
}

// setting is how a kind of block is set.
type setting struct {
	face
	leading      float32 // from one line to the next
	above, below float32 // space before and after; the larger of two neighbours' counts
	indent       float32 // of all lines
	hang         float32 // of all lines, with the marker in the room it makes
	inset        float32 // at the right
}

// lineHeight is the leading of running text over its size.
const lineHeight = 1.5

// setting returns how a block is set.
func (s metrics) setting(kind model.BlockKind, level uint8) setting {
	em := s.size
	t := setting{face: face{size: em}, leading: em * lineHeight, above: em * 0.8, below: em * 0.8}
	switch kind {
	case model.Heading:
		t.bold = true
		switch level {
		case 0, 1:
			t.size, t.above, t.below = em*1.3, em*2.2, em*0.9
		case 2:
			t.size, t.above, t.below = em*1.1, em*1.8, em*0.6
		default:
			t.above, t.below = em*1.4, em*0.4
		}
		t.leading = t.size * 1.35
	case model.ListItem:
		depth := float32(min(max(level, 1), 6) - 1)
		t.indent, t.hang = depth*em*1.4, em*1.4
		t.indent = min(t.indent, s.column/3)
		t.above, t.below = em*0.35, em*0.35
	case model.Quote:
		t.indent, t.inset = em*1.5, em
	case model.Cell:
		t.above, t.below = 0, 0
		t.size, t.leading = em*0.9, em*lineHeight
	case model.Caption:
		t.size, t.leading = em*0.9, em*0.9*lineHeight
		t.indent, t.inset = em, em
	case model.Footnote:
		t.size, t.leading = em*0.85, em*0.85*lineHeight
		t.hang = em * 1.6
		t.above, t.below = em*0.4, em*0.4
	}
	return t
}
