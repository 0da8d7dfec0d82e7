package timeline

import (
	"cmp"
	"math"
	"slices"
)

// few is how many events at most are packed by their names (namer); more are packed by
// their marks, at a cost that goes by their number alone.
const few = 1000

// namer packs events so that as many as possible have a name that can be read in the lanes
// that are in view. What finds no room there stands in lanes above, to which one scrolls,
// and only what finds none there either is counted.
type namer struct {
	*packing
	spans []span
	lanes [deepest][]slot // in order of time
}

// slot is what an event takes of a lane, in pixels since 1970-01-01: its mark, and on one
// side of it as much of its label as can be read.
type slot struct {
	span       int32
	start, end float64 // of the mark
	from, to   float64 // with the label
}

// onLeft reports whether the label stands before the mark.
func (s slot) onLeft() bool { return s.from < s.start }

// labelRead is how much of a label one can read something from: about twelve letters.
const labelRead = 70.0

// packNamed packs a few events in lanes as low as it takes for nine in ten of them to be
// named well.
func packNamed(spans []span, k packKey) *packing {
	var best *packing
	for _, height := range laneHeights {
		n := namer{packing: newPacking(k, height), spans: spans}
		n.pack()
		best = n.packing
		if n.namedWell() >= 0.9 {
			break
		}
	}
	return best
}

// namedWell is the share of the events whose names are whole, or long, in the lanes in view.
func (n *namer) namedWell() float64 {
	const well = 180.0
	count := 0
	for i := range n.spans {
		s := &n.spans[i]
		from, to := markExtent(s, n.scale)
		want := min(float64(s.label), well)
		if l := n.lane[i]; l >= 0 && int(l) < n.fit && (fitsInside(s, to-from) || float64(n.room[i])-labelGap >= want) {
			count++
		}
	}
	return float64(count) / float64(max(len(n.spans), 1))
}

func (n *namer) pack() {
	count := len(n.spans)
	n.lane, n.room, n.left = make([]int16, count), make([]float32, count), make([]bool, count)
	var left, long []slot
	crowded := n.crowds()
	for i := range n.spans {
		s := n.slotOf(int32(i))
		if s.end-s.start >= longFrom {
			long = append(long, s)
		} else if crowded[i] && n.placeLeft(s) {
			continue
		} else if out, ok := n.place(s); !ok {
			left = append(left, out)
		}
	}
	// What was put out for another may come before what was put out earlier.
	slices.SortStableFunc(left, func(a, b slot) int { return cmp.Compare(a.from, b.from) })
	rest := 0
	for _, s := range append(left, long...) {
		if bare := (slot{s.span, s.start, s.end, s.start, s.end + markGap}); !n.insert(s, n.leftward(s)) && !n.squeeze(bare) {
			n.lane[s.span] = counted
			rest++
		}
	}
	if rest > 0 {
		n.count()
		return
	}
	n.settle(0)
}

func (n *namer) slotOf(i int32) slot {
	s := &n.spans[i]
	from, to := markExtent(s, n.scale)
	out := slot{span: i, start: from, end: to, from: from, to: to + markGap}
	if !fitsInside(s, to-from) {
		out.to = to + n.labelled(i, labelRead)
	}
	return out
}

// labelled is the room that the label of a span takes beside its mark, if that much of it is
// shown.
func (n *namer) labelled(i int32, most float64) float64 {
	return labelGap + min(labelSpace(&n.spans[i]), most) + textGap
}

// wholeEnd is where a slot's whole label would end.
func (n *namer) wholeEnd(s slot) float64 {
	if s.onLeft() || fitsInside(&n.spans[s.span], s.end-s.start) {
		return s.to
	}
	return s.end + n.labelled(s.span, labelMax)
}

// crowds tells of each span whether more events start in the room that its label would take
// than there are lanes in view.
func (n *namer) crowds() []bool {
	out := make([]bool, len(n.spans))
	next := 0
	for i := range n.spans {
		next = max(next, i+1)
		reach := n.spans[i].from*n.scale + capsuleWidth + n.labelled(int32(i), labelRead)
		for next < len(n.spans) && n.spans[next].from*n.scale < reach {
			next++
		}
		out[i] = next-i > n.fit
	}
	return out
}

// placeLeft puts an event that a crowd follows where its label has room before the mark, so
// that the lane is free for another just after it.
func (n *namer) placeLeft(s slot) bool {
	const margin = 32 // that fitting leaves before the first event
	s = n.leftward(s)
	if !s.onLeft() || s.from < n.spans[0].from*n.scale-margin {
		return false
	}
	best, most := -1, math.Inf(-1)
	for l := range n.fit {
		last := len(n.lanes[l]) - 1
		if last < 0 {
			best = l
			break
		}
		before := n.lanes[l][last]
		if before.to > s.from {
			continue
		}
		if left := s.start - n.wholeEnd(before); left > most {
			best, most = l, left
		}
	}
	if best >= 0 {
		n.lanes[best] = append(n.lanes[best], s)
	}
	return best >= 0
}

// leftward is a slot with its label before the mark; the same where the label is on that.
func (n *namer) leftward(s slot) slot {
	if s.to > s.end+markGap {
		s.from, s.to = s.start-n.labelled(s.span, labelRead), s.end+markGap
	}
	return s
}

// place gives the next event in order of time a lane in view: the lowest where the label
// before it is whole, else the one where most is left of that. Where all are taken, of the
// event and those that take them the one that would take its lane longest is put out, which
// leaves the most events in (U. Faigle and W. M. Nawijn, Note on scheduling intervals
// on-line, 1995).
func (n *namer) place(s slot) (out slot, ok bool) {
	best, most := -1, math.Inf(-1)
	longest, end := -1, s.to
	for l := range n.fit {
		last := len(n.lanes[l]) - 1
		if last < 0 {
			best = l
			break
		}
		before := n.lanes[l][last]
		if before.to <= s.from {
			if n.wholeEnd(before) <= s.from {
				best = l
				break
			}
			if left := s.from - before.end; left > most {
				best, most = l, left
			}
		} else if before.to > end {
			longest, end = l, before.to
		}
	}
	switch {
	case best >= 0:
		n.lanes[best] = append(n.lanes[best], s)
		return slot{}, true
	case longest >= 0:
		last := &n.lanes[longest][len(n.lanes[longest])-1]
		out, *last = *last, s
		return out, false
	}
	return s, false
}

// insert puts an event into the lowest lane where one of its slots is free.
func (n *namer) insert(slots ...slot) bool {
	for l := range n.lanes {
		lane := n.lanes[l]
		for _, s := range slots {
			at, _ := slices.BinarySearchFunc(lane, s.start, func(o slot, start float64) int { return cmp.Compare(o.start, start) })
			if (at == 0 || lane[at-1].to <= s.from) && (at == len(lane) || s.to <= lane[at].from) {
				n.lanes[l] = slices.Insert(lane, at, s)
				return true
			}
		}
	}
	return false
}

// squeeze puts an event without its label into a lane above those in view where its mark is
// between others, at the cost of their labels.
func (n *namer) squeeze(s slot) bool {
	for l := n.fit; l < deepest; l++ {
		lane := n.lanes[l]
		at := slices.IndexFunc(lane, func(o slot) bool { return o.start >= s.start })
		if at < 0 {
			at = len(lane)
		}
		if (at == 0 || lane[at-1].end+markGap <= s.start) && (at == len(lane) || s.to <= lane[at].start) {
			n.lanes[l] = slices.Insert(lane, at, s)
			return true
		}
	}
	return false
}

// settle notes which lane each event has, from one on, and how much room its label.
func (n *namer) settle(lowest int16) {
	for l, lane := range n.lanes {
		for i, s := range lane {
			n.lane[s.span], n.left[s.span] = int16(l)+lowest, s.onLeft()
			if !s.onLeft() {
				n.room[s.span] = math.MaxFloat32
			}
			if i == 0 {
				if s.onLeft() {
					n.room[s.span] = math.MaxFloat32
				}
				continue
			}
			before := lane[i-1]
			between := s.start - before.end - markGap
			switch {
			case s.onLeft() && before.onLeft():
				n.room[s.span] = float32(between)
			case s.onLeft(): // the one before goes first, but for what can be read of this
				taken := max(min(n.wholeEnd(before)-before.end, between-(s.start-s.from)), 0)
				n.room[before.span], n.room[s.span] = float32(taken), float32(between-taken)
			case !before.onLeft():
				n.room[before.span] = float32(between)
			}
		}
	}
}

// count makes clusters of what found no room, in a lane of their own below all others.
func (n *namer) count() {
	n.settle(1)
	k := packer{packing: n.packing, spans: n.spans}
	k.gather()
}
