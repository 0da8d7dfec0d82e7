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
	best := len(runs)
	for _, e := range edges {
		if crossing, ok := parts(runs, e); ok && crossing < best {
			x, best, found = e, crossing, true
		}
	}
	return x, found
}

// parts reports whether x parts columns, and how many runs lie across it.
func parts(runs []run, x float64) (crossing int, ok bool) {
	var sides [2]struct {
		runs, words int
		box         box
	}
	for i := range runs {
		b := runs[i].box
		at := 1
		switch {
		case b.x0 < x && b.x1 > x:
			crossing++
			continue
		case b.x1 <= x:
			at = 0
		}
		s := &sides[at]
		if s.runs == 0 {
			s.box = b
		}
		s.runs++
		s.words += len(runs[i].words)
		s.box = s.box.union(b)
	}
	for _, s := range sides {
		if s.runs < fewLines || float64(s.words) < proseWords*float64(s.runs) {
			return crossing, false
		}
	}
	a, b := sides[0].box, sides[1].box
	beside := min(a.y1, b.y1) - max(a.y0, b.y0)
	return crossing, float64(crossing) <= mostCrossing*float64(len(runs)) && beside > min(a.height(), b.height())/2
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
		for l := &out[i]; !rows[i] && len(l.runs) > 1; l.runs = slices.Delete(l.runs, 1, 2) {
			l.runs[0].absorb(&l.runs[1])
		}
	}
	return out
}

// aligned reports whether two lines are rows of one table: cells, not their first, of
// both begin at the same x, or are numbers that end there. A wide space in prose has none
// below it, though its lines all end at the margin.
func aligned(a, b *line) bool {
	const near = 2 // points
	if len(a.runs) < 2 || len(b.runs) < 2 {
		return false
	}
	for _, p := range a.runs[1:] {
		for _, q := range b.runs[1:] {
			if math.Abs(p.box.x0-q.box.x0) < near || math.Abs(p.box.x1-q.box.x1) < near && p.numeric() && q.numeric() {
				return true
			}
		}
	}
	return false
}
