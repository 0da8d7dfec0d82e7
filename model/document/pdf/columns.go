package pdf

import (
	"cmp"
	"math"
	"slices"
)

// line is the runs that stand beside each other in one column: one run of prose, or
// the cells of a row.
type line struct {
	runs    []run
	box     box
	column  box  // the column that it is in
	running bool // it stands at the edge of the page, as others do on other pages
}

// What makes a column, in parts of the page's runs.
const (
	fewLines     = 4   // a column has at least so many
	proseWords   = 2.5 // and so many words in a line, on the average: cells of a table have fewer
	mostCrossing = 0.3 // of the runs, and the lines, may lie across the gutter: titles, figures
	mostGutters  = 20  // that are looked at closely
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
	var may []gutter
	for _, e := range edges {
		left, right := lefts.upTo(e), rights.upTo(-e)
		crossing := len(runs) - left.runs - right.runs
		if float64(crossing) <= mostCrossing*float64(len(runs)) && part(left, right) {
			may = append(may, gutter{e, crossing})
		}
	}
	slices.SortStableFunc(may, func(a, b gutter) int { return cmp.Compare(a.crossing, b.crossing) })
	for _, g := range may[:min(len(may), mostGutters)] {
		if partsProse(runs, g.x) {
			return g.x, true
		}
	}
	return 0, false
}

// gutter is where two columns may part, with how many runs lie across it.
type gutter struct {
	x        float64
	crossing int
}

// partsProse reports whether there are lines of several words on both sides of an x, and few
// that lie across it. The runs come from the top.
func partsProse(runs []run, x float64) bool {
	var left, right, across rowCount
	for i := range runs {
		switch b := runs[i].box; {
		case b.x1 <= x:
			left.add(&runs[i])
		case b.x0 >= x:
			right.add(&runs[i])
		default:
			across.add(&runs[i])
		}
	}
	return left.prose() && right.prose() && float64(across.rows) <= mostCrossing*float64(max(left.rows, right.rows)) && (right.even(leftEnd) || left.even(rightEnd))
}

// rowCount counts the lines that runs lie on, one below the other.
type rowCount struct {
	rows, words int
	bottom      float64      // of the last, but for half its height
	spans       [][2]float64 // of each, from where to where
	row         [][2]float64 // the runs of the last
	gaps        int          // so wide that they part cells
	size        float64      // of the font
}

func (c *rowCount) add(r *run) {
	if c.rows == 0 || r.box.y0 > c.bottom {
		c.endRow()
		c.rows++
		c.bottom = r.box.y0 + r.box.height()/2
		c.spans = append(c.spans, [2]float64{r.box.x0, r.box.x1})
	}
	span := &c.spans[c.rows-1]
	span[0], span[1] = min(span[0], r.box.x0), max(span[1], r.box.x1)
	c.row = append(c.row, [2]float64{r.box.x0, r.box.x1})
	c.size = max(c.size, r.size)
	c.words += len(r.words)
}

// endRow counts the gaps of the last line.
func (c *rowCount) endRow() {
	slices.SortFunc(c.row, func(a, b [2]float64) int { return cmp.Compare(a[0], b[0]) })
	for i := range c.row[min(1, len(c.row)):] {
		if c.row[i+1][0]-c.row[i][1] > cellSpace*c.size {
			c.gaps++
		}
	}
	c.row, c.size = c.row[:0], 0
}

// prose reports whether there are lines enough, and in each as many words as prose has: cells
// of a table have fewer.
func (c *rowCount) prose() bool {
	c.endRow()
	return c.rows >= fewLines && float64(c.words) >= proseWords*float64(c.rows+c.gaps)
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

// Which ends of its lines a column is bounded by.
const (
	leftEnd  = 0
	rightEnd = 1
)

// even reports whether most of the lines begin or end at the same x, as in a column.
func (c *rowCount) even(end int) bool {
	const near = 6 // points
	ends := make([]float64, len(c.spans))
	for i, s := range c.spans {
		ends[i] = s[end]
	}
	slices.Sort(ends)
	most, from := 0, 0
	for to := range ends {
		for ends[to]-ends[from] > near {
			from++
		}
		most = max(most, to-from+1)
	}
	return 5*most >= 3*c.rows
}

// part reports whether two sides may be columns: they stand beside each other.
func part(left, right side) bool {
	if min(left.runs, right.runs) < fewLines || float64(min(left.words, right.words)) < proseWords*fewLines {
		return false
	}
	beside := min(left.bottom, right.bottom) - max(left.top, right.top)
	return beside > min(left.bottom-left.top, right.bottom-right.top)/2
}
