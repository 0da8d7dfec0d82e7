package pdf

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// numeric reports whether a run is a number, perhaps with its unit.
func (r *run) numeric() bool {
	return len(r.words) <= 2 && strings.ContainsAny(r.words[0].text+r.words[len(r.words)-1].text, "0123456789")
}

// appendRows appends runs as lines from the top, those beside each other as one.
func appendRows(out []line, runs []run) []line {
	column := runs[0].box
	for i := range runs {
		column = column.union(runs[i].box)
	}
	first := len(out)
	for i := range runs {
		r := runs[i]
		if n := len(out); n > first && out[n-1].box.overlap(r.box) > 0.5 {
			l := &out[n-1]
			l.runs = append(l.runs, r)
			l.box = l.box.union(r.box)
			continue
		}
		out = append(out, line{runs: []run{r}, box: r.box, column: column})
	}
	for i := first; i < len(out); i++ {
		slices.SortStableFunc(out[i].runs, func(a, b run) int { return cmp.Compare(a.box.x0, b.box.x0) })
	}
	for i := first; i < len(out); i++ {
		out[i].joinProse()
	}
	rows := make([]bool, len(out))
	for i := first; i < len(out); i++ {
		rows[i] = i > first && aligned(&out[i-1], &out[i]) || i+1 < len(out) && aligned(&out[i], &out[i+1])
	}
	for i := first; i < len(out); i++ {
		if l := &out[i]; !rows[i] {
			l.join(func(float64) bool { return true })
		}
		for k := range out[i].runs {
			out[i].runs[k].closeUp()
		}
	}
	return out
}

// Spaces between words of prose, in sizes of the font.
const (
	cellSpace = 2.2 // is wider than any of them but those of a line that is all wide spaces
	wideLine  = 4   // is wider than those too
	evenSpace = 1.8 // times the other spaces of its line is none of prose
	evenLine  = 1.3 // times the narrowest space of a line that is spread out is its widest
	fewSpaces = 3   // tell how wide those of a line are
)

// joinProse puts together runs of a line that only wide spaces of prose part: those of a line
// that was spread out to fill its column, those that are hardly wider than the others, and
// those after a full stop.
func (l *line) joinProse() {
	if len(l.runs) < 2 {
		return
	}
	var within, gaps []float64
	size := 0.0
	for i := range l.runs {
		r := &l.runs[i]
		size = max(size, r.size)
		if i > 0 {
			gaps = append(gaps, r.box.x0-l.runs[i-1].box.x1)
		}
		for k := range r.words[1:] {
			within = append(within, float64(r.words[k+1].at.x0-r.words[k].at.x1))
		}
	}
	slices.Sort(within)
	gaps = append(gaps, within...)
	narrowest, widest, most := slices.Min(gaps), slices.Max(gaps), wideLine*size
	if len(gaps) < fewSpaces {
		most = cellSpace * size
	}
	switch {
	case len(gaps) > 1 && widest < evenLine*narrowest && widest < most && !l.numeric():
		l.join(func(float64) bool { return true })
	case len(within) >= fewSpaces:
		l.join(func(gap float64) bool { return gap < min(cellSpace*size, evenSpace*within[len(within)/2]) })
	}
	l.joinSentences(cellSpace * size)
}

// numeric reports whether half the runs of a line are numbers.
func (l *line) numeric() bool {
	n := 0
	for i := range l.runs {
		if l.runs[i].numeric() {
			n++
		}
	}
	return 2*n >= len(l.runs)
}

// join puts together the runs with a gap between them for which prose holds.
func (l *line) join(prose func(gap float64) bool) {
	n := 0
	for i := range l.runs[1:] {
		if r := &l.runs[i+1]; prose(r.box.x0 - l.runs[n].box.x1) {
			l.runs[n].absorb(r)
		} else {
			n++
			l.runs[n] = *r
		}
	}
	l.runs = l.runs[:n+1]
}

// joinSentences puts together runs the first of which ends a sentence, or is the sign of who
// speaks.
func (l *line) joinSentences(widest float64) {
	n := 0
	for i := range l.runs[1:] {
		before, r := &l.runs[n], &l.runs[i+1]
		stop := strings.ContainsRune(".!?:", lastRune(before.words[len(before.words)-1].text))
		if gap := r.box.x0 - before.box.x1; stop && (len(before.words) > 2 && len(r.words) > 1 && gap < widest || gap < 0.7*widest) {
			before.absorb(r)
		} else {
			n++
			l.runs[n] = *r
		}
	}
	l.runs = l.runs[:n+1]
}

// aligned reports whether two lines are rows of one table: cells, not their first, of
// both begin at the same x, or are numbers that end there. A wide space in prose has none
// below it, though its lines all end at the margin.
func aligned(a, b *line) bool {
	if len(a.runs) < 2 || len(b.runs) < 2 {
		return false
	}
	return meet(a.starts(), b.starts()) || meet(a.ends(), b.ends())
}

// starts are where the cells but the first begin, from the left.
func (l *line) starts() []float64 {
	var out []float64
	for i := range l.runs[1:] {
		out = append(out, l.runs[i+1].box.x0)
	}
	return out
}

// ends are where those that are numbers end, from the left.
func (l *line) ends() []float64 {
	var out []float64
	for i := range l.runs[1:] {
		if r := &l.runs[i+1]; r.numeric() {
			out = append(out, r.box.x1)
		}
	}
	slices.Sort(out)
	return out
}

// meet reports whether any of some numbers is near one of others; both are in order.
func meet(a, b []float64) bool {
	const near = 2 // points
	for len(a) > 0 && len(b) > 0 {
		switch {
		case math.Abs(a[0]-b[0]) < near:
			return true
		case a[0] < b[0]:
			a = a[1:]
		default:
			b = b[1:]
		}
	}
	return false
}
