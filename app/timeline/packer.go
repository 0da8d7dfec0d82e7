package timeline

import (
	"math"
	"slices"
)

// packer is the state of making a packing.
type packer struct {
	*packing
	spans  []span
	class  []uint8
	depth  int              // lanes at most
	lowest int              // lane for single marks; lane 0 is kept for clusters where there are any
	small  []lane           // for small marks
	order  [deepest][]int32 // the marks of a lane in order, but for those of the class being placed
	front  [deepest]front   // for that class
}

// lane is the state of one lane: where its last mark and that mark's label end.
type lane struct {
	mark, label float64
	last        int32
}

var unused = lane{mark: math.Inf(-1), label: math.Inf(-1), last: -1}

// front is where the placing of a class has got to in one lane, between the marks of
// narrower classes that have their places.
type front struct {
	own           lane    // the last of the class
	mark, label   float64 // ends of the last narrower mark behind, and of its label
	next, nextEnd float64 // the narrower mark ahead
	reach         int     // its index in order
}

func (k *packer) run() {
	n := len(k.spans)
	k.lane, k.room = make([]int16, n), make([]float32, n)
	for i := range k.room {
		k.room[i] = math.MaxFloat32
		if k.class[i] == farAway {
			k.lane[i] = elsewhere
		}
	}
	k.order = [deepest][]int32{}
	if k.countCrowds() {
		k.lowest = 1
	}
	small := k.small[:0]
	for range k.fit {
		small = append(small, unused)
	}
	k.small = small
	for i := range k.spans {
		if k.class[i] == smallMark && k.lane[i] != counted {
			k.placeSmall(int32(i))
		}
	}
	k.placeAll(wideMark)
	k.placeAll(longMark)
}

// placeAll places the marks of a class that is not small.
func (k *packer) placeAll(class uint8) {
	for l := range k.front {
		k.front[l] = front{own: unused, mark: math.Inf(-1), label: math.Inf(-1), reach: -1}
		k.advance(l)
	}
	added := [deepest][]int32{}
	for i := range k.spans {
		if k.class[i] != class {
			continue
		}
		if k.placeWide(int32(i)) {
			added[k.lane[i]] = append(added[k.lane[i]], int32(i))
		} else {
			k.lane[i] = counted
		}
	}
	for l := range added {
		k.order[l] = merged(k.order[l], added[l])
	}
}

// merged joins two lists of spans that are in order.
func merged(a, b []int32) []int32 {
	if len(a) == 0 || len(b) == 0 {
		return append(a, b...)
	}
	out := make([]int32, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		if a[0] < b[0] {
			out, a = append(out, a[0]), a[1:]
		} else {
			out, b = append(out, b[0]), b[1:]
		}
	}
	return append(append(out, a...), b...)
}

// The classes of marks by width; the narrower are placed first.
const (
	smallMark uint8 = iota
	wideMark
	longMark
	farAway // out of what is packed
)

// classify sorts the spans into classes.
func (k *packer) classify() {
	k.class = make([]uint8, len(k.spans))
	for i := range k.spans {
		s := &k.spans[i]
		switch width := (s.to - s.from) * k.scale; {
		case s.to < k.from || s.from > k.to:
			k.class[i] = farAway
		case width >= longFrom:
			k.class[i] = longMark
		case width >= wideFrom || s.look.has(fadesLeft|fadesRight):
			k.class[i] = wideMark
		}
	}
}

// countCrowds marks as counted the small spans of columns that hold more of them
// than there are lanes, and reports whether there are any.
func (k *packer) countCrowds() bool {
	found := false
	for i := 0; i < len(k.spans); {
		column, n, j := k.column(i), 0, i
		for ; j < len(k.spans) && k.column(j) == column; j++ {
			if k.class[j] == smallMark {
				n++
			}
		}
		if n > k.fit {
			found = true
			for ; i < j; i++ {
				if k.class[i] == smallMark {
					k.lane[i] = counted
				}
			}
		}
		i = j
	}
	return found
}

// column is the number of the column that a span starts in.
func (k *packer) column(i int) float64 { return math.Floor(k.spans[i].from * k.scale / binWidth) }

// placeSmall puts a small mark in the lowest lane where it and its neighbour's
// label have room, else where most of that label is left, else counts it.
func (k *packer) placeSmall(i int32) {
	s := &k.spans[i]
	from, to := markExtent(s, k.scale)
	best, most := -1, -1.0
	for l := k.lowest; l < len(k.small); l++ {
		state := &k.small[l]
		if state.label <= from {
			best = l
			break
		}
		if left := from - state.mark; left >= markGap && left > most {
			best, most = l, left
		}
	}
	if best < 0 {
		k.lane[i] = counted
		return
	}
	state := &k.small[best]
	if state.last >= 0 {
		k.room[state.last] = float32(from - state.mark - markGap)
	}
	*state = lane{mark: to, label: to + labelGap + labelSpace(s) + textGap, last: i}
	k.lane[i] = int16(best)
	k.order[best] = append(k.order[best], i)
}

// placeWide puts a wide mark in the lowest lane where it and the labels have room,
// else in one of those in view at the cost of a label, else in one above.
func (k *packer) placeWide(i int32) bool {
	s := &k.spans[i]
	from, to := markExtent(s, k.scale)
	end := to
	if !fitsInside(s, to-from) {
		end += labelGap + labelSpace(s) + textGap
	}
	best, most := -1, -1.0
	for l := k.lowest; l < k.depth; l++ {
		if l >= k.fit && best >= 0 {
			break
		}
		f := &k.front[l]
		if f.own.mark+markGap > from {
			continue
		}
		for f.nextEnd+markGap <= from {
			k.advance(l)
		}
		if to+markGap > f.next {
			continue
		}
		if max(f.own.label, f.label) <= from && end+markGap <= f.next {
			best = l
			break
		}
		if left := from - max(f.own.mark, f.mark); l < k.fit && left >= markGap && left > most {
			best, most = l, left
		}
	}
	if best < 0 {
		return false
	}
	f := &k.front[best]
	k.limit(f.own.last, from)
	if f.reach > 0 {
		k.limit(k.order[best][f.reach-1], from)
	}
	k.room[i] = float32(min(f.next-to-markGap, math.MaxFloat32))
	f.own = lane{mark: to, label: end, last: i}
	k.lane[i] = int16(best)
	return true
}

// advance passes the narrower mark ahead in a lane.
func (k *packer) advance(l int) {
	f, order := &k.front[l], k.order[l]
	if f.reach >= 0 {
		i := order[f.reach]
		f.mark = f.nextEnd
		f.label = f.nextEnd + min(labelGap+labelSpace(&k.spans[i]), float64(k.room[i]))
	}
	f.reach++
	f.next, f.nextEnd = math.Inf(1), math.Inf(1)
	if f.reach < len(order) {
		f.next, f.nextEnd = markExtent(&k.spans[order[f.reach]], k.scale)
	}
}

// limit notes that the room of a span's label ends where another mark starts.
func (k *packer) limit(i int32, from float64) {
	if i >= 0 {
		_, to := markExtent(&k.spans[i], k.scale)
		k.room[i] = min(k.room[i], float32(from-to-markGap))
	}
}

func (k *packer) anyCounted() bool {
	for _, l := range k.lane {
		if l == counted {
			return true
		}
	}
	return false
}

// gather makes the clusters of what is counted.
func (k *packer) gather() {
	last := math.NaN()
	var all []int32
	for i := range k.spans {
		if k.lane[i] != counted {
			continue
		}
		if c := k.column(i); c != last {
			last = c
			k.clusters = append(k.clusters, cluster{})
			all = all[len(all):]
		}
		all = append(all, int32(i))
		k.clusters[len(k.clusters)-1].members = all
	}
	k.standClusters()
}

// standClusters puts each cluster in the middle of what it counts, clear of the one before
// it. One event by itself is none: it has its mark there, without a name, or where that
// would cover another is counted with the next.
func (k *packer) standClusters() {
	const lane = 0
	free := math.Inf(-1) // from here on
	kept := k.clusters[:0]
	for i, c := range k.clusters {
		if len(c.members) == 1 {
			from, to := markExtent(&k.spans[c.members[0]], k.scale)
			if i+1 == len(k.clusters) || to+markGap <= k.startOf(&k.clusters[i+1]) {
				if from < free && len(kept) > 0 {
					last := &kept[len(kept)-1]
					last.members = append(slices.Clip(last.members), c.members[0])
					continue
				}
				k.lane[c.members[0]], k.room[c.members[0]] = lane, 0
				free = to + markGap
			} else {
				next := &k.clusters[i+1]
				next.members = append(slices.Clip(c.members), next.members...)
			}
			continue
		}
		x := max(k.startOf(&c)+countWide/2, free+countWide/2)
		free = x + countWide/2 + markGap
		c.middle, c.lane = x/k.scale, lane
		kept = append(kept, c)
	}
	k.clusters = kept
}

// startOf is where a cluster starts, in pixels since 1970-01-01, if nothing is in its way.
func (k *packer) startOf(c *cluster) float64 {
	if len(c.members) == 1 {
		from, _ := markExtent(&k.spans[c.members[0]], k.scale)
		return from
	}
	first, last := &k.spans[c.members[0]], &k.spans[c.members[len(c.members)-1]]
	return (first.from+last.from)/2*k.scale - countWide/2
}
