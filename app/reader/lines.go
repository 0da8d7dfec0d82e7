package reader

import (
	"math"
	"sort"
	"strings"

	"chronotope/model"
)

// lineAt returns the index of the line that holds offset, or else of the last one
// that starts before it, or the first; -1 where there is none.
func (f *flow) lineAt(offset int) int {
	if len(f.lines) == 0 {
		return -1
	}
	return max(sort.Search(len(f.lines), func(i int) bool { return f.lines[i].span.Start > offset })-1, 0)
}

// lineNear returns the index of the line nearest to a point, and whether the point is
// at the line's height; -1 where there is no line.
func (f *flow) lineNear(x, y float32) (index int, within bool) {
	index = -1
	best := float32(math.Inf(1))
	for i := range f.lines {
		l := &f.lines[i]
		dy := max(l.y-y, y-(l.y+f.leading), 0)
		dx := max(l.x-x, x-(l.x+l.width), 0)
		// What is at the same height is near, however far to the side.
		if d := dy*1e4 + dx; d < best || index < 0 {
			index, best = i, d
		}
	}
	if index < 0 {
		return -1, false
	}
	l := &f.lines[index]
	return index, y >= l.y && y < l.y+f.leading
}

// xAt returns where in a line an offset is. Offsets outside are at its ends, offsets
// in white space at the end of the word before.
func (f *flow) xAt(text string, l *line, offset int, r *ruler) float32 {
	runs := f.runs[l.first:l.last]
	i := sort.Search(len(runs), func(i int) bool { return runs[i].span.Start > offset }) - 1
	if i < 0 {
		return l.x
	}
	at := &runs[i]
	if offset >= at.span.End {
		return l.x + at.x + at.along(at.width)
	}
	return l.x + at.x + at.along(r.measure(clean(text[at.span.Start:offset]), f.face))
}

// offsetAt returns the offset in a line that is nearest to x: one between two
// characters as a reader counts them.
func (f *flow) offsetAt(text string, l *line, x float32, r *ruler) int {
	x -= l.x
	runs := f.runs[l.first:l.last]
	if len(runs) == 0 || x <= 0 && !f.mixed {
		return l.span.Start
	}
	if f.mixed {
		at := &runs[nearest(runs, x)]
		return f.offsetIn(text, at, at.along(min(max(x-at.x, 0), at.width)), r)
	}
	i := max(sort.Search(len(runs), func(i int) bool { return runs[i].x > x })-1, 0)
	at := &runs[i]
	if x >= at.x+at.width {
		if i+1 < len(runs) && x-(at.x+at.width) > runs[i+1].x-x {
			return runs[i+1].span.Start
		}
		return at.span.End
	}
	return f.offsetIn(text, at, x-at.x, r)
}

// offsetIn returns the offset in a run that is nearest to what is read before x of it.
func (f *flow) offsetIn(text string, at *run, x float32, r *ruler) int {
	ends := graphemes(text, at.span)
	edge := func(n int) (int, float32) { // behind n characters
		if n == 0 {
			return at.span.Start, 0
		}
		return ends[n-1], r.measure(clean(text[at.span.Start:ends[n-1]]), f.face)
	}
	n := sort.Search(len(ends), func(n int) bool { _, e := edge(n + 1); return e > x })
	n = min(n, len(ends)-1)
	before, left := edge(n)
	behind, right := edge(n + 1)
	if x-left <= right-x {
		return before
	}
	return behind
}

// drawn is the text of a line as it is drawn.
func (f *flow) drawn(text string, l *line) string {
	var b strings.Builder
	for i, r := range f.runs[l.first:l.last] {
		if i > 0 && r.spaced {
			b.WriteByte(' ')
		}
		b.WriteString(clean(r.span.Of(text)))
	}
	return b.String()
}

// strip is a part of a line from x to to.
type strip struct{ from, to float32 }

// stripOf returns what a line that is read from the left shows of a span that it has a
// part of; see strips.
func (f *flow) stripOf(text string, l *line, s model.Span, r *ruler) strip {
	out := strip{l.x, l.x + l.width}
	if s.Start > l.span.Start {
		out.from = f.xAt(text, l, s.Start, r)
	}
	if s.End < l.span.End {
		out.to = f.xAt(text, l, s.End, r)
	}
	return out
}
