package timeline

import (
	"math"
	"slices"
	"sort"
)

// Sizes of the plot in device-independent pixels.
const (
	laneHeight = 24.0 // where there is room; see laneHeights
	laneInset  = 6.0  // below the lowest and above the highest lane

	dotWidth     = 10.0 // of a moment
	capsuleWidth = 14.0 // of a stretch of time too short to see
	barHeight    = 16.0
	fadeWidth    = 56.0 // of an end that is not known

	labelGap  = 5.0   // between a mark and its label
	labelPad  = 7.0   // between a bar's end and the label within
	labelEdge = 8.0   // between a label and the view's right edge
	labelMin  = 44.0  // what is shorter says nothing
	labelMax  = 260.0 // what packing keeps free; more is shown where there is room
	markGap   = 3.0   // between neighbours in a lane
	textGap   = 6.0   // after a label

	wideFrom  = 28.0  // from here on a mark is packed by itself, above the small ones
	binWidth  = 38.0  // of the columns that crowded marks are counted in
	countWide = 32.0  // of a counted mark
	longFrom  = 480.0 // and from here on after all others
	deepest   = 64    // lanes at most; beyond them wide marks are counted too
)

// Lane numbers of spans that have no lane: they are shown only as part of a cluster,
// or are too far away.
const (
	counted   = -1
	elsewhere = -2
)

// laneHeights are the heights that lanes may have, the lowest where there are many events.
var laneHeights = [...]float64{laneHeight, 19, 16, 13.5}

// packing says for one scale which lane each span has. Lanes are numbered from the
// axis up. It is made from the events and its key alone, so that the same zoom gives the same
// picture whatever was seen before, and panning moves no mark to another lane.
type packing struct {
	packKey
	height   float64      // of a lane
	fit      int          // lanes that can be seen without scrolling
	lane     []int16      // by span, or counted or elsewhere
	room     []float32    // by span: pixels from the mark's end to its neighbour in the lane
	left     []bool       // by span: the label stands before the mark; nil where none does
	clusters []cluster    // of each group in order of time
	groups   []groupLanes // from the axis up; none where all are together
}

// packKey is what a packing of events depends on.
type packKey struct {
	scale    float64 // pixels a day
	plot     float64 // height of the plot
	from, to float64 // the time that it holds for
}

// cluster is spans that are too crowded to be drawn one by one.
type cluster struct {
	middle  float64 // in days
	members []int32 // spans, in order of time
	lane    int16
}

// keyOf is the key of the packing for a view of so many events. The scale goes by steps, so
// that not every change of the zoom makes another packing: nothing overlaps at a larger
// scale. Of many events only those around the view are packed, on stretches of time
// that go by steps, too.
func keyOf(n int, v viewport) packKey {
	const fine, coarse = 16, 4 // steps by which the scale doubles
	const screens = 8          // widths of the view in a stretch
	steps := float64(coarse)
	if n <= few {
		steps = fine
	}
	scale := math.Exp2(math.Floor(math.Log2(v.scale())*steps+1e-6) / steps)
	if n <= few {
		return packKey{scale, v.Height, math.Inf(-1), math.Inf(1)}
	}
	reach := screens * v.Width / scale
	start := math.Floor(v.From / reach)
	return packKey{scale, v.Height, (start - 0.5) * reach, (start + 1.5) * reach}
}

// pack gives each span a lane.
func pack(d *dataset, v viewport) *packing {
	k := keyOf(len(d.spans), v)
	if len(d.groups.names) > 0 {
		return packGroups(d, k)
	}
	return packSpans(d.spans, k)
}

func newPacking(k packKey, height float64) *packing {
	return &packing{packKey: k, height: height, fit: fitting(k.plot, height)}
}

func packSpans(spans []span, k packKey) *packing {
	if len(spans) <= few {
		return packNamed(spans, k)
	}
	return packMany(spans, k)
}

// packMany gives each of many spans a lane, first fit in order of time: small marks first,
// then wider ones in what is left and above, so that a century hides no day. Labels are kept
// free where possible, cut short where marks need the room, and where even the marks have
// none they are counted.
func packMany(spans []span, key packKey) *packing {
	k := &packer{spans: spans, packing: newPacking(key, laneHeight)}
	k.depth = min(max(3*k.fit, 16), deepest)
	k.classify()
	k.run()
	if k.lowest == 0 && k.anyCounted() {
		k.lowest = 1
		k.run()
	}
	k.gather()
	return k.packing
}

// clusterOf is the index of the cluster that holds a counted span.
func (p *packing) clusterOf(i int) int {
	if len(p.groups) == 0 {
		return p.clusterIn(i, 0, len(p.clusters))
	}
	for _, g := range p.groups {
		if c := p.clusterIn(i, g.clusters[0], g.clusters[1]); c < g.clusters[1] && slices.Contains(p.clusters[c].members, int32(i)) {
			return c
		}
	}
	return len(p.clusters)
}

// clusterIn is the first of some clusters that reaches to a span, in the order of time.
func (p *packing) clusterIn(i, from, to int) int {
	return from + sort.Search(to-from, func(c int) bool {
		members := p.clusters[from+c].members
		return members[len(members)-1] >= int32(i)
	})
}

// fitsInside reports whether a label can be on its mark, if need be shortened.
func fitsInside(s *span, width float64) bool { return labelSpace(s)+2*labelPad <= width }

// labelSpace is the width that packing keeps free for a label.
func labelSpace(s *span) float64 { return min(float64(s.label), labelMax) }

// markExtent is where a span's mark starts and ends in pixels since 1970-01-01.
// What is too short to see is given a width around its middle.
func markExtent(s *span, scale float64) (from, to float64) {
	from, to = s.from*scale, s.to*scale
	least := capsuleWidth
	if s.look.has(moment) {
		least = dotWidth
	}
	if short := least - (to - from); short > 0 {
		from, to = from-short/2, to+short/2
	}
	if s.look.has(fadesLeft) {
		from -= fadeWidth
	}
	if s.look.has(fadesRight) {
		to += fadeWidth
	}
	return from, to
}
