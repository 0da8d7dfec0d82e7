package mapview

// clustering joins marks that would cover each other. Marks come with the most
// important first, so that a cluster stands where its main place is.
type clustering struct {
	marks  []mark
	parent []int32 // of each mark ever added, by its id, the one that it is part of
	grid   *grid
	size   sizing
}

// newClustering starts on a picture and at most so many marks, at least so far apart.
func newClustering(most int, width, height float64, size sizing, apart float64) *clustering {
	return &clustering{parent: make([]int32, 0, most), grid: newGrid(width, height, apart), size: size}
}

// spacing is how far apart marks have to be at least, the more the more places there
// are: few stand as close as they can, of many one wants to see the ground.
func spacing(places int) float64 {
	switch {
	case places < 300:
		return 0
	case places < 1200:
		return 28
	default:
		return gridCell
	}
}

// add takes up one more mark.
func (c *clustering) add(m *mark) {
	m.id = int32(len(c.parent))
	c.parent = append(c.parent, m.id)
	c.put(m)
}

// put makes a mark part of the first one that it covers, or lets it stand.
func (c *clustering) put(m *mark) {
	if at := c.grid.first(m); at >= 0 {
		o := &c.marks[at]
		c.parent[m.id] = o.id
		o.join(m, c.size)
		c.grid.spots[at].radius = o.radius
		return
	}
	c.grid.add(m)
	c.marks = append(c.marks, *m)
}

// settle joins what covers each other by now, for a mark grows as it takes others
// in, until nothing changes. Then it numbers the marks, and returns for each ever
// added the number of the one that it is part of.
func (c *clustering) settle() []int32 {
	for before := 0; before != len(c.marks); {
		before = len(c.marks)
		again := c.marks
		c.marks = again[:0]
		c.grid.clear()
		for i := range again {
			m := again[i] // its place may be taken by another
			c.put(&m)
		}
	}
	number := c.parent
	for i := range c.marks {
		m := &c.marks[i]
		number[m.id], m.id = ^int32(i), int32(i)
	}
	for id, p := range number { // a parent's id is less than its children's
		if p < 0 {
			number[id] = ^p
		} else {
			number[id] = number[p]
		}
	}
	return number
}

// join makes a mark part of another.
func (m *mark) join(n *mark, size sizing) {
	if n.selected && !m.selected {
		m.place = n.place // a cluster is named after the place at hand
	}
	m.selected = m.selected || n.selected
	if n.hollow() && !m.hollow() {
		return // a name under a pin: there is nothing to tell of it
	}
	m.area = m.area && n.area
	m.places += n.places
	m.count += n.count
	m.standing += n.standing
	m.coming += n.coming
	m.told += n.told
	m.radius = size.radius(m.count)
}

// round is where a mark is and how large.
type round struct{ x, y, radius float64 }

// covers reports whether two marks would hide each other, or are less apart than
// they should be. Of a plain pin a part may be hidden, but of none with a number.
func (a round) covers(b round, apart float64) bool {
	large, small := max(a.radius, b.radius), min(a.radius, b.radius)
	if small <= pinRadius {
		small *= 0.6
	}
	reach := max(large+small-2, apart)
	dx, dy := a.x-b.x, a.y-b.y
	return dx*dx+dy*dy < reach*reach
}

// grid finds marks near a point of a picture without looking at all of them. A cell
// is wider than two marks that cover each other can be apart.
type grid struct {
	cols, rows int
	head       []int32 // of each cell, the index of the last mark in it, plus one
	spots      []gridSpot
	apart      float64

	// shortcuts hold for squares of fineCell the index of a mark that covers all of them,
	// plus one. There are some only where marks are kept apart, which is where there are
	// thousands of places to a mark.
	shortcuts []int32
	fineCols  int
}

// gridSpot is a mark, and the one before it in its cell as in grid.head.
type gridSpot struct {
	round
	next int32
}

const gridCell = 1.6 * pinMost

// near reports whether a point is less than two pins away on either axis: what
// is farther covers nothing there.
func (s *gridSpot) near(x, y float64) bool {
	dx, dy := s.x-x, s.y-y
	return dx < 2*pinMost && dx > -2*pinMost && dy < 2*pinMost && dy > -2*pinMost
}

// newGrid makes a grid for a picture and the marks that reach into it.
func newGrid(width, height, apart float64) *grid {
	g := &grid{cols: int((width+2*pinMost)/gridCell) + 1, rows: int((height+2*pinMost)/gridCell) + 1, apart: apart}
	g.head = make([]int32, g.cols*g.rows)
	if apart >= gridCell {
		g.fineCols = int((width+2*pinMost)/fineCell) + 1
		g.shortcuts = make([]int32, g.fineCols*(int((height+2*pinMost)/fineCell)+1))
	}
	return g
}

// fineCell is the width of the squares that shortcuts are for: small beside gridCell, so
// that most lie within the reach of one mark.
const fineCell = 16

// first returns the index of a mark that m covers, or -1: by a shortcut where there is one.
func (g *grid) first(m *mark) int32 {
	if g.shortcuts == nil {
		return g.covered(m)
	}
	col, row := int((m.x+pinMost)/fineCell), int((m.y+pinMost)/fineCell)
	short := &g.shortcuts[row*g.fineCols+col]
	if *short > 0 {
		return *short - 1
	}
	at := g.covered(m)
	if at >= 0 {
		s := &g.spots[at]
		left, top := float64(col*fineCell)-pinMost, float64(row*fineCell)-pinMost
		dx, dy := max(s.x-left, left+fineCell-s.x), max(s.y-top, top+fineCell-s.y)
		if dx*dx+dy*dy < g.apart*g.apart {
			*short = at + 1
		}
	}
	return at
}

func (g *grid) clear() {
	clear(g.head)
	clear(g.shortcuts)
	g.spots = g.spots[:0]
}

func (g *grid) cell(r round) (col, row int) {
	return int((r.x + pinMost) / gridCell), int((r.y + pinMost) / gridCell)
}

// add takes up the next mark.
func (g *grid) add(m *mark) {
	col, row := g.cell(m.round)
	at := &g.head[row*g.cols+col]
	g.spots = append(g.spots, gridSpot{m.round, *at})
	*at = int32(len(g.spots))
}

// covered returns the index of the first mark that m covers, or -1.
func (g *grid) covered(m *mark) int32 {
	col, row := g.cell(m.round)
	best := int32(-1)
	first, last := max(col-1, 0), min(col+1, g.cols-1)
	for r := max(row-1, 0); r <= min(row+1, g.rows-1); r++ {
		for _, head := range g.head[r*g.cols+first : r*g.cols+last+1] {
			for i := head - 1; i >= 0; i = g.spots[i].next - 1 {
				if s := &g.spots[i]; (best < 0 || i < best) && s.near(m.x, m.y) && s.covers(m.round, g.apart) {
					best = i
				}
			}
		}
	}
	return best
}
