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
