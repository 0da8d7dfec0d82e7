package reader

import (
	"iter"
	"math"
	"slices"

	"golang.org/x/text/unicode/bidi"

	"chronotope/model"
)

// The levels of embedding that runs have: even ones read from the left, odd ones from the
// right (UAX #9).
const (
	ltr      uint8 = iota
	rtl            // within text from the left, or at the base of text from the right
	embedded       // a number or Latin words within text from the right
)

// sense is the direction that the first strong character of a text has.
func sense(text string) (level uint8, strong, digits bool) {
	for i := 0; i < len(text); {
		class, n := bidi.LookupString(text[i:])
		if n == 0 {
			break
		}
		switch class.Class() {
		case bidi.L:
			return ltr, true, digits
		case bidi.R, bidi.AL:
			return rtl, true, digits
		case bidi.EN, bidi.AN:
			digits = true
		}
		i += n
	}
	return ltr, false, digits
}

// fromRight reports whether a text has characters that are read from the right.
func fromRight(text string) bool {
	const first = '\u0590' // there are none before it
	for i, r := range text {
		if r < first {
			continue
		}
		class, _ := bidi.LookupString(text[i:])
		if c := class.Class(); c == bidi.R || c == bidi.AL {
			return true
		}
	}
	return false
}

// direct lays the runs of the lines in the order in which they are seen, where some are
// read from the right. A text that begins so is set from the right as a whole, but for the
// rows of tables.
func (f *flow) direct(text string, body model.Span, left, column float32, row bool, r *ruler) {
	if !fromRight(body.Of(text)) {
		return
	}
	f.mixed = true
	base, _, _ := sense(body.Of(text))
	f.rtl = base == rtl && !row
	f.part(text, r)
	for i := range f.lines {
		l := &f.lines[i]
		of := base
		if row {
			of, _, _ = sense(l.span.Of(text))
		}
		f.order(text, l, of)
		if f.rtl {
			l.x = 2*left + column - l.x - l.width
		}
	}
}

// part cuts the runs where the direction changes within them.
func (f *flow) part(text string, r *ruler) {
	all := f.runs
	f.runs = make([]run, 0, len(all))
	for i := range f.lines {
		l := &f.lines[i]
		first := len(f.runs)
		for _, whole := range all[l.first:l.last] {
			x, from := whole.x, whole.span.Start
			for _, end := range turns(text, whole.span) {
				piece := run{span: model.Span{Start: from, End: end}, x: x, spaced: whole.spaced && from == whole.span.Start}
				if piece.width = whole.width; piece.span != whole.span {
					piece.width = r.measure(clean(piece.span.Of(text)), f.face)
				}
				f.runs = append(f.runs, piece)
				x, from = x+piece.width, end
			}
		}
		l.first, l.last = first, len(f.runs)
		if n := l.last; n > first {
			l.width = f.runs[n-1].x + f.runs[n-1].width
		}
	}
}

// turns returns where the stretches of a span end that are read in one direction: letters
// of one, of the other, numbers, and what is none of them unless it stands between two of
// a kind.
func turns(text string, s model.Span) []int {
	const none = 'n'
	kindOf := func(c bidi.Class) rune {
		switch c {
		case bidi.L:
			return 'l'
		case bidi.R, bidi.AL:
			return 'r'
		case bidi.EN, bidi.AN:
			return 'd'
		}
		return none
	}
	last := s.End
	type stretch struct {
		kind rune
		end  int
	}
	var out []stretch
	add := func(kind rune, end int) {
		if n := len(out); n > 0 && out[n-1].kind == kind {
			out[n-1].end = end
			return
		}
		out = append(out, stretch{kind, end})
	}
	for _, end := range graphemes(text, s) {
		class, _ := bidi.LookupString(text[s.Start:end])
		kind := kindOf(class.Class())
		// What stands between two of a kind goes with them.
		if n := len(out); kind != none && n > 1 && out[n-1].kind == none && out[n-2].kind == kind {
			out = out[:n-1]
			out[n-2].end = end
		} else {
			add(kind, end)
		}
		s.Start = end
	}
	ends := make([]int, len(out))
	for i := range out {
		ends[i] = out[i].end
	}
	if n := len(ends); n > 0 {
		ends[n-1] = last // also where that is within a broken character
	}
	return ends
}

// item is a run or the space before it.
type item struct {
	run   int // -1 for a space
	width float32
	level uint8
}

// order gives the runs of a line their places. The runs are the units, for no line is
// broken within one and a word seldom mixes directions.
func (f *flow) order(text string, l *line, base uint8) {
	runs := f.runs[l.first:l.last]
	f.setLevels(text, runs, base)
	var items []item
	for i := range runs {
		if i > 0 {
			if width := runs[i].x - runs[i-1].x - runs[i-1].width; width > 0 {
				items = append(items, item{-1, width, max(min(runs[i-1].level, runs[i].level), base)})
			}
		}
		items = append(items, item{i, runs[i].width, runs[i].level})
	}
	reorder(items)
	x := float32(0)
	for _, it := range items {
		if it.run >= 0 {
			runs[it.run].x = x
		}
		x += it.width
	}
}

// setLevels gives the runs of a line their levels. What has no strong character stands
// with what is on both sides of it, or with the whole; numbers are read from the left.
func (f *flow) setLevels(text string, runs []run, base uint8) {
	kind := make([]int, len(runs)) // -1 for neither, else ltr or rtl
	before := int(base)
	for i := range runs {
		level, strong, digits := sense(runs[i].span.Of(text))
		switch {
		case strong:
			before = int(level)
			kind[i] = before
		case digits:
			kind[i] = before
		default:
			kind[i] = -1
		}
		runs[i].level = base
		if strong && level == rtl {
			runs[i].level = rtl
		} else if (strong || digits) && (base == rtl || digits && !strong && before == int(rtl)) {
			runs[i].level = embedded
		}
	}
	for i := range runs {
		if kind[i] < 0 && i > 0 && i+1 < len(runs) && kind[i-1] == int(rtl) && kind[i+1] == int(rtl) {
			runs[i].level = rtl
		}
	}
}

// reorder turns what is read in order into what is seen from the left (UAX #9, rule L2).
func reorder(items []item) {
	for level := embedded; level >= rtl; level-- {
		for i := 0; i < len(items); i++ {
			from := i
			for i < len(items) && items[i].level >= level {
				i++
			}
			slices.Reverse(items[from:i])
		}
	}
}

// written is a run as it is drawn; marks keep its punctuation on the side that it is on.
func (r *run) written(text string) string {
	part := clean(r.span.Of(text))
	if r.level == rtl {
		return rightToLeft + part + rightToLeft
	}
	return part
}

// rightToLeft is a mark that is not seen and counts as a letter that is read from the right.
const rightToLeft = "\u200f"

// along is how far behind the left edge of a run the place is that is so far in what is
// read; and the other way round.
func (r *run) along(read float32) float32 {
	if r.level == rtl {
		return r.width - read
	}
	return read
}

// nearest returns the index of the run that is nearest to x.
func nearest(runs []run, x float32) int {
	best, least := 0, float32(math.Inf(1))
	for i := range runs {
		if d := max(runs[i].x-x, x-runs[i].x-runs[i].width, 0); d < least {
			best, least = i, d
		}
	}
	return best
}

// strips are what a line shows of a span, each from its left to its right.
func (f *flow) strips(text string, l *line, s model.Span, r *ruler) iter.Seq[strip] {
	return func(yield func(strip) bool) {
		if !s.Overlaps(l.span) {
			return
		}
		if !f.mixed {
			if one := f.stripOf(text, l, s, r); one.to > one.from {
				yield(one)
			}
			return
		}
		var parts []strip
		for _, run := range f.runs[l.first:l.last] {
			if !run.span.Overlaps(s) {
				continue
			}
			a := f.xAt(text, l, max(s.Start, run.span.Start), r)
			b := l.x + run.x + run.along(run.width)
			if s.End < run.span.End {
				b = f.xAt(text, l, s.End, r)
			}
			parts = append(parts, strip{min(a, b), max(a, b)})
		}
		for _, p := range adjoined(parts, r.width(" ", f.face)) {
			if !yield(p) {
				return
			}
		}
	}
}

// adjoined joins strips that are no farther from each other than a space.
func adjoined(parts []strip, space float32) []strip {
	slices.SortFunc(parts, func(a, b strip) int { return int(math.Copysign(1, float64(a.from-b.from))) })
	var out []strip
	for _, p := range parts {
		if n := len(out); n > 0 && p.from <= out[n-1].to+space*1.01 {
			out[n-1].to = max(out[n-1].to, p.to)
			continue
		}
		out = append(out, p)
	}
	return out
}
