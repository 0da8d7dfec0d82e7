package main

import (
	"container/heap"
	"math"
)

// simplify drops vertices by the method of Visvalingam and Whyatt (1993) until
// each that is left stands out by a triangle of at least area square degrees. Ends
// stay. A closed line keeps at least a triangle. Degrees of longitude are not
// shortened towards the poles: Mercator shows the north large and so wants it
// more detailed than it is on the globe, and this is half way.
func simplify(line []vertex, area float64) []vertex {
	least := 2
	if line[0] == line[len(line)-1] {
		least = 4
	}
	if len(line) <= least {
		return line
	}
	limit := area * unitsPerDegree * unitsPerDegree
	q := newQueue(line)
	for left := len(line); left > least && q.Len() > 0; left-- {
		smallest := heap.Pop(q).(*corner)
		if smallest.area >= limit {
			break
		}
		q.drop(smallest)
	}
	out := make([]vertex, 0, least)
	for c := q.first; c != nil; c = c.next {
		out = append(out, c.at)
	}
	return out
}

// corner is a vertex of a line and the triangle it makes with its neighbours.
type corner struct {
	at         vertex
	area       float64
	prev, next *corner
	index      int // in the heap
	order      int // along the line, so that equals are dropped in order
}

// queue holds the inner corners of a line, the smallest first.
type queue struct {
	first *corner
	heap  []*corner
}

func newQueue(line []vertex) *queue {
	corners := make([]corner, len(line))
	q := &queue{first: &corners[0]}
	for i := range line {
		c := &corners[i]
		c.at, c.order = line[i], i
		if i > 0 {
			c.prev, corners[i-1].next = &corners[i-1], c
		}
	}
	for i := 1; i < len(line)-1; i++ {
		c := &corners[i]
		c.area, c.index = c.triangle(), len(q.heap)
		q.heap = append(q.heap, c)
	}
	heap.Init(q)
	return q
}

// drop takes a corner out of the line. Its neighbours become at least as
// important as it was.
func (q *queue) drop(c *corner) {
	c.prev.next, c.next.prev = c.next, c.prev
	for _, n := range []*corner{c.prev, c.next} {
		if n.prev != nil && n.next != nil {
			n.area = max(n.triangle(), c.area)
			heap.Fix(q, n.index)
		}
	}
}

func (c *corner) triangle() float64 {
	ax, ay := float64(c.at.x-c.prev.at.x), float64(c.at.y-c.prev.at.y)
	bx, by := float64(c.next.at.x-c.prev.at.x), float64(c.next.at.y-c.prev.at.y)
	return math.Abs(ax*by-ay*bx) / 2
}

// Len, Less, Swap, Push and Pop make a heap.
func (q *queue) Len() int { return len(q.heap) }

// Less orders by area, then along the line.
func (q *queue) Less(i, j int) bool {
	a, b := q.heap[i], q.heap[j]
	if a.area != b.area {
		return a.area < b.area
	}
	return a.order < b.order
}

// Swap keeps the corners' indexes.
func (q *queue) Swap(i, j int) {
	q.heap[i], q.heap[j] = q.heap[j], q.heap[i]
	q.heap[i].index, q.heap[j].index = i, j
}

// Push is never called: a line only shrinks.
func (q *queue) Push(any) { panic("a line only shrinks") }

// Pop takes the last.
func (q *queue) Pop() any {
	last := q.heap[len(q.heap)-1]
	q.heap = q.heap[:len(q.heap)-1]
	return last
}
