package pdf

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// line is the runs that stand beside each other in one column: one run of prose, or
// the cells of a row.
type line struct {
	runs   []run
	box    box
	column box // the column that it is in
}

// What makes a column, in parts of the page's runs.
const (
	fewLines     = 4   // a column has at least so many
	proseWords   = 2.5 // and so many words in a line, on the average: cells of a table have fewer
	mostCrossing = 0.3 // of the runs may lie across the gutter: titles, figures
)

// readingOrder puts the runs of a page into lines in the order in which they are read:
// down each column, columns from left to right, what lies across them between.
func readingOrder(runs []run) []line {
	var out []line
	for turn := range 4 {
		of := slices.DeleteFunc(slices.Clone(runs), func(r run) bool { return r.turn != turn })
		slices.SortStableFunc(of, func(a, b run) int { return cmp.Compare(a.box.y0, b.box.y0) })
		out = appendColumns(out, of, 0)
	}
	return out
}

// deepest is how often columns are looked for within columns.
const deepest = 4

// appendColumns appends the lines of runs, which come from the top.
func appendColumns(out []line, runs []run, depth int) []line {
	if len(runs) == 0 {
		return out
	}
	gutter, found := gutterOf(runs)
	if !found || depth == deepest {
		return appendRows(out, runs)
	}
	var left, right []run
	flush := func() {
		out = appendColumns(out, left, depth+1)
		out = appendColumns(out, right, depth+1)
		left, right = nil, nil
	}
	for i := 0; i < len(runs); i++ {
		switch r := runs[i]; {
		case r.box.x1 <= gutter:
			left = append(left, r)
		case r.box.x0 >= gutter:
			right = append(right, r)
		default:
			flush()
			from := i
			for i+1 < len(runs) && runs[i+1].box.x0 < gutter && runs[i+1].box.x1 > gutter {
				i++
			}
			out = appendRows(out, runs[from:i+1])
		}
	}
	flush()
	return out
}

// gutterOf finds where two columns of prose part: an x that few runs lie across and
// that has lines of several words on both sides, beside each other.
func gutterOf(runs []run) (x float64, found bool) {
	edges := make([]float64, 0, len(runs))
	for i := range runs {
		edges = append(edges, runs[i].box.x0-0.5)
	}
	slices.Sort(edges)
	edges = slices.CompactFunc(edges, func(a, b float64) bool { return math.Abs(a-b) < 1 })
	lefts := sidesOf(runs, func(b box) float64 { return b.x1 })
	rights := sidesOf(runs, func(b box) float64 { return -b.x0 })
	best := len(runs)
	for _, e := range edges {
		left, right := lefts.upTo(e), rights.upTo(-e)
		crossing := len(runs) - left.runs - right.runs
		if crossing < best && float64(crossing) <= mostCrossing*float64(len(runs)) && part(left, right) {
			x, best, found = e, crossing, true
		}
	}
	return x, found
}

// side is the runs on one side of an x.
type side struct {
	edge        float64 // of the one that reaches nearest to it
	runs, words int
	top, bottom float64
}

// sides are those of more and more runs, in the order of their edges.
type sides []side

// sidesOf are the sides on which runs lie whose edges are no greater than an x.
func sidesOf(runs []run, edge func(box) float64) sides {
	out := make(sides, len(runs))
	for i := range runs {
		b := runs[i].box
		out[i] = side{edge(b), 1, len(runs[i].words), b.y0, b.y1}
	}
	slices.SortFunc(out, func(a, b side) int { return cmp.Compare(a.edge, b.edge) })
	for i := 1; i < len(out); i++ {
		before, s := out[i-1], &out[i]
		s.runs, s.words = s.runs+before.runs, s.words+before.words
		s.top, s.bottom = min(s.top, before.top), max(s.bottom, before.bottom)
	}
	return out
}

// upTo is the side of the runs whose edges are at most x.
func (s sides) upTo(x float64) side {
	n, _ := slices.BinarySearchFunc(s, x, func(a side, x float64) int {
		if a.edge <= x {
			return -1
		}
		return 1
	})
	if n == 0 {
		return side{}
	}
	return s[n-1]
}

// part reports whether two sides are columns of prose.
func part(left, right side) bool {
	for _, s := range []side{left, right} {
		if s.runs < fewLines || float64(s.words) < proseWords*float64(s.runs) {
			return false
		}
	}
	beside := min(left.bottom, right.bottom) - max(left.top, right.top)
	return beside > min(left.bottom-left.top, right.bottom-right.top)/2
}

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
	rows := make([]bool, len(out))
	for i := first; i < len(out); i++ {
		rows[i] = i > first && aligned(&out[i-1], &out[i]) || i+1 < len(out) && aligned(&out[i], &out[i+1])
	}
	for i := first; i < len(out); i++ {
		if l := &out[i]; !rows[i] {
			for k := range l.runs[1:] {
				l.runs[0].absorb(&l.runs[k+1])
			}
			l.runs = l.runs[:1]
		}
	}
	return out
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
