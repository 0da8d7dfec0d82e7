package timeline

import (
	"slices"
	"sort"
)

// Sizes of the plot in device-independent pixels.
const (
	laneHeight = 24.0
	laneInset  = 8.0 // below the lowest and above the highest lane

	dotWidth     = 10.0 // of a moment
	capsuleWidth = 14.0 // of a stretch of time too short to see
	barHeight    = 16.0
	fadeWidth    = 56.0 // of an end that is not known

	labelGap = 6.0   // between a mark and its label
	labelPad = 7.0   // between a bar's end and the label within
	labelMin = 44.0  // what is shorter says nothing
	labelMax = 260.0 // what packing keeps free; more is shown where there is room
	markGap  = 3.0   // between neighbours in a lane
	textGap  = 14.0  // after a label

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

// packing says for one scale which lane each span has. Lanes are numbered from the
// axis up. It holds for many screens around the view that it was made for, so that
// panning moves no mark to another lane.
type packing struct {
	scale    float64      // pixels a day that it was made for
	fit      int          // lanes that can be seen without scrolling
	from, to float64      // the time that it holds for
	lane     []int16      // by span, or counted or elsewhere
	room     []float32    // by span: pixels from the mark's end to its neighbour in the lane
	clusters []cluster    // of each group in order of time
	groups   []groupLanes // from the axis up; none where all are together
}

// cluster is spans that are too crowded to be drawn one by one.
type cluster struct {
	middle  float64 // in days
	members []int32 // spans, in order of time
	lane    int16
}

// screens is how many widths of the view a packing reaches to either side of it.
const screens = 8

// holdsFor reports whether the packing can be used for another view. Nothing
// overlaps at a larger scale, and up to a point no room is wasted.
func (p *packing) holdsFor(v viewport) bool {
	if p == nil || p.fit != fitting(v.Height) {
		return false
	}
	margin := v.To - v.From
	return v.scale() >= p.scale*(1-1e-9) && v.scale() <= p.scale*1.3 && v.From-margin >= p.from && v.To+margin <= p.to
}

// pack gives each span a lane, first fit in order of time: small marks first, then
// wider ones in what is left and above, so that a century hides no day. Labels are kept free where possible,
// cut short where marks need the room, and where even the marks have none they are
// counted.
func pack(d *dataset, v viewport) *packing {
	if len(d.groups.names) > 0 {
		return packGroups(d, v)
	}
	return packSpans(d.spans, v)
}

func newPacking(v viewport) *packing {
	reach := screens * (v.To - v.From)
	return &packing{scale: v.scale(), fit: fitting(v.Height), from: v.From - reach, to: v.To + reach}
}

func packSpans(spans []span, v viewport) *packing {
	k := &packer{spans: spans, packing: newPacking(v)}
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
