package reader

import (
	"sort"
	"unicode/utf8"

	"github.com/go-text/typesetting/segmenter"

	"chronotope/model"
)

// flow is a piece as it is laid out: its lines, from the top of the space above it.
type flow struct {
	setting
	lines  []line
	runs   []run
	height float32
	marker marker
	rule   float32 // where the hairline below a row of a table is; 0 for none
	mixed  bool    // some of its runs are read from the right: see direct
	rtl    bool    // it is set from the right
}

// marker is what stands beside the first line: a bullet, a number.
type marker struct {
	text string
	x, y float32
}

// line is one line of text. In a row of a table each cell has lines of its own.
type line struct {
	span   model.Span // from its first character to behind its last visible one
	first  int        // its runs are runs[first:last]
	last   int
	x, y   float32
	width  float32
	column int // of the row of a table
}

// run is a stretch that no line is broken within. Its x is from the line's.
type run struct {
	span   model.Span
	x      float32
	width  float32
	spaced bool // white space stands before it
	level  uint8
}

// layPiece lays out a piece. A row of a table needs the widths of columns.
func layPiece(d *model.Document, p piece, gap float32, s metrics, columns []float32, r *ruler) *flow {
	f := &flow{setting: s.setting(p.kind, p.level)}
	body := p.span
	if !p.continued {
		text, n := lead(p.span.Of(d.Text), p.kind)
		body.Start += n
		f.setMarker(text, gap, s, r)
	}
	room := box{x: s.left + f.indent + f.hang, y: gap, width: s.column - f.indent - f.hang - f.inset}
	if p.kind == model.Cell {
		f.layRow(d.Text, body, room, columns, r)
		f.direct(d.Text, body, s.left, s.column, true, r)
		return f
	}
	f.fill(d.Text, body, room, p.kind == model.Quote, r)
	if f.direct(d.Text, body, s.left, s.column, false, r); f.rtl && f.marker.text != "" {
		f.marker.x = 2*s.left + s.column - f.marker.x - r.width(f.marker.text, f.face)
	}
	f.height = gap + float32(len(f.lines))*f.leading
	return f
}

// setMarker puts the marker into the room that the hang makes, and makes more where
// that does not do.
func (f *flow) setMarker(text string, gap float32, s metrics, r *ruler) {
	if text == "" {
		return
	}
	width := r.width(text, f.face)
	f.hang = min(max(f.hang, width+0.4*f.size), s.column/2)
	f.marker = marker{text: text, x: s.left + f.indent, y: gap}
	if text == bullet {
		f.marker.x += (f.hang - width) * 0.45
	}
}

// box is where lines go.
type box struct {
	x, y, width float32
	column      int
}

// fill breaks a text into lines of a box, greedily, where Unicode allows it (UAX
// #14), and within a run only if it is longer than a line.
func (f *flow) fill(text string, body model.Span, b box, quote bool, r *ruler) {
	var seg segmenter.Segmenter
	seg.Init(spaced(body.Of(text), quote))
	filler := filler{flow: f, text: text, box: b, ruler: r, blank: r.width(" ", f.face), y: b.y - f.leading}
	at := body.Start
	for it := seg.LineIterator(); it.Next(); {
		visible, end := extent(text, at, it.Line().Text)
		filler.gap = filler.gap || visible.Start > at
		if visible.Len() > 0 {
			filler.put(visible)
			filler.gap = false
		}
		filler.gap = filler.gap || visible.End < end
		at = end
	}
}

// filler fills a box with lines.
type filler struct {
	flow  *flow
	text  string
	box   box
	ruler *ruler
	blank float32 // the width of a space
	x, y  float32 // where the next run goes
	open  bool    // there is a line
	gap   bool    // white space stands before the next run
}

// put sets a run, in the line at hand if it fits and else in a new one.
func (f *filler) put(s model.Span) {
	for {
		width, fits := f.measured(s)
		gap := f.gap && f.x > 0
		x := f.x
		if gap {
			x += f.blank
		}
		if !f.open || f.x > 0 && (!fits || x+width > f.box.width) {
			f.newLine(s.Start)
			x, gap = 0, false
		}
		if fits {
			f.add(run{span: s, x: x, width: width, spaced: gap})
			return
		}
		end, width := fitting(f.text, s, f.box.width, f.flow.face, f.ruler)
		f.add(run{span: model.Span{Start: s.Start, End: end}, width: width})
		s.Start, f.gap = end, false
		if s.Len() == 0 {
			return
		}
	}
}

// measured returns the width of a run and whether a line is wide enough for it.
func (f *filler) measured(s model.Span) (width float32, fits bool) {
	if s.Len() > mostBytes(f.box.width, f.flow.size) {
		return 0, false
	}
	width = f.ruler.width(s.Of(f.text), f.flow.face)
	return width, width <= f.box.width
}

func (f *filler) newLine(start int) {
	f.y += f.flow.leading
	f.x, f.open = 0, true
	n := len(f.flow.runs)
	f.flow.lines = append(f.flow.lines, line{
		span: model.Span{Start: start, End: start}, first: n, last: n, x: f.box.x, y: f.y, column: f.box.column,
	})
}

func (f *filler) add(r run) {
	f.flow.runs = append(f.flow.runs, r)
	f.x = r.x + r.width
	l := &f.flow.lines[len(f.flow.lines)-1]
	l.last, l.width, l.span.End = len(f.flow.runs), f.x, r.span.End
}

// extent returns which bytes of a segment of the text that starts at offset are
// visible, without the white space at its ends, and where the segment ends.
func extent(text string, at int, segment []rune) (visible model.Span, end int) {
	visible = model.Span{Start: at, End: at}
	seen := false
	for _, r := range segment {
		_, n := utf8.DecodeRuneInString(text[at:])
		if r != ' ' {
			if !seen {
				visible.Start, seen = at, true
			}
			visible.End = at + n
		}
		at += n
	}
	if !seen {
		visible = model.Span{Start: at, End: at}
	}
	return visible, at
}

// mostBytes is more than a line can hold, however narrow its letters: a longer run
// need not be measured to know that it does not fit.
func mostBytes(width, size float32) int { return int(width/size*16) + 64 }

// fitting returns how much of a run that is too long for a line fits into it, at
// least one character, and how wide that is.
func fitting(text string, s model.Span, width float32, f face, r *ruler) (end int, w float32) {
	s.End = min(s.End, s.Start+mostBytes(width, f.size))
	ends := graphemes(text, s)
	measure := func(end int) float32 { return r.measure(clean(text[s.Start:end]), f) }
	n := max(sort.Search(len(ends), func(i int) bool { return measure(ends[i]) > width }), 1)
	return ends[n-1], measure(ends[n-1])
}

// graphemes returns the offsets behind each of the characters, as a reader counts
// them, of a span. A span that ends within a character is cut before it.
func graphemes(text string, s model.Span) []int {
	for s.End < len(text) && s.End > s.Start+utf8.UTFMax && !utf8.RuneStart(text[s.End]) {
		s.End--
	}
	var seg segmenter.Segmenter
	seg.Init([]rune(s.Of(text)))
	var ends []int
	at := s.Start
	for it := seg.GraphemeIterator(); it.Next(); {
		for range it.Grapheme().Text {
			_, n := utf8.DecodeRuneInString(text[at:])
			at += n
		}
		ends = append(ends, at)
	}
	return ends
}
