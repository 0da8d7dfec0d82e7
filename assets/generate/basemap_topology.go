package main

import (
	"math"

	"chronotope/model/basemap"
)

// arc is a run of vertices with the same faces on either side. It is closed where
// the first vertex is the last.
type arc struct {
	left, right int32 // indexes of faces, or basemap.NoArea
	edge        bool  // runs along the antimeridian or a pole
	vertices    []vertex
}

func (a *arc) closed() bool { return a.vertices[0] == a.vertices[len(a.vertices)-1] }

// sides are the faces on either side of a step from one vertex to another.
type sides struct{ left, right int32 }

type step struct{ from, to int32 }

// topology finds the arcs between faces.
type topology struct {
	vertices []vertex
	ids      map[vertex]int32
	left     map[step]int32 // the face to the left of a step of a ring
	out      [][]int32      // where boundary steps lead from each vertex, both ways
	used     map[step]bool
	arcs     []arc
}

// buildArcs turns the rings of faces into arcs. The order of faces and vertices
// decides the order of arcs, so the result is always the same.
func buildArcs(faces []face) []arc {
	t := &topology{ids: map[vertex]int32{}, left: map[step]int32{}, used: map[step]bool{}}
	order := t.addFaces(faces)
	t.link(order)
	for v := range t.out {
		if t.isNode(int32(v)) {
			for _, to := range t.out[v] {
				t.trace(int32(v), to)
			}
		}
	}
	for _, s := range order { // what is left are rings without a node
		if t.isBoundary(s) {
			t.trace(s.from, s.to)
		}
	}
	return t.arcs
}

func (t *topology) id(v vertex) int32 {
	i, ok := t.ids[v]
	if !ok {
		i = int32(len(t.vertices))
		t.ids[v] = i
		t.vertices = append(t.vertices, v)
	}
	return i
}

// addFaces notes what is left of each step and returns the steps in order.
func (t *topology) addFaces(faces []face) []step {
	var order []step
	for f := range faces {
		for _, ring := range faces[f].rings {
			for i := range ring {
				s := step{t.id(ring[i]), t.id(ring[(i+1)%len(ring)])}
				if _, taken := t.left[s]; !taken {
					t.left[s] = int32(f)
					order = append(order, s)
				}
			}
		}
	}
	return order
}

// link fills the neighbours of each vertex.
func (t *topology) link(order []step) {
	t.out = make([][]int32, len(t.vertices))
	for _, s := range order {
		_, twin := t.left[step{s.to, s.from}]
		if !t.isBoundary(s) || twin && s.from > s.to {
			continue // inside a face, or seen from the other side
		}
		t.out[s.from] = append(t.out[s.from], s.to)
		t.out[s.to] = append(t.out[s.to], s.from)
	}
}

func (t *topology) sides(s step) sides {
	side := func(s step) int32 {
		if f, ok := t.left[s]; ok {
			return f
		}
		return basemap.NoArea
	}
	return sides{side(s), side(step{s.to, s.from})}
}

func (t *topology) isBoundary(s step) bool {
	b := t.sides(s)
	return b.left != b.right
}

// onEdge reports whether a step runs along the edge of the world.
func (t *topology) onEdge(s step) bool {
	a, b := t.vertices[s.from], t.vertices[s.to]
	return a.x == b.x && abs(a.x) == 180*unitsPerDegree || a.y == b.y && abs(a.y) == 90*unitsPerDegree
}

// isNode reports whether arcs end at a vertex: where more or fewer than two
// steps meet, or what they separate differs.
func (t *topology) isNode(v int32) bool {
	n := t.out[v]
	if len(n) != 2 {
		return len(n) > 0
	}
	in, out := step{n[0], v}, step{v, n[1]}
	return t.sides(in) != t.sides(out) || t.onEdge(in) != t.onEdge(out)
}

// trace follows an arc from a step to the next node, or once around.
func (t *topology) trace(from, to int32) {
	s := step{from, to}
	if t.used[s] || t.used[step{to, from}] {
		return
	}
	b := t.sides(s)
	a := arc{left: b.left, right: b.right, edge: t.onEdge(s), vertices: []vertex{t.vertices[from]}}
	for {
		t.used[s] = true
		a.vertices = append(a.vertices, t.vertices[s.to])
		if s.to == from || t.isNode(s.to) {
			break
		}
		next := t.out[s.to][0]
		if next == s.from {
			next = t.out[s.to][1]
		}
		s = step{s.to, next}
	}
	t.arcs = append(t.arcs, a)
}

func abs[T int32 | int64](v T) T {
	if v < 0 {
		return -v
	}
	return v
}

func vertexAt(lon, lat float64) vertex {
	return vertex{int32(math.Round(lon * unitsPerDegree)), int32(math.Round(lat * unitsPerDegree))}
}
