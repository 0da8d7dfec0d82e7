package timeline

import "math"

// shape is the form of a mark.
type shape uint8

const (
	dot     shape = iota // a moment
	capsule              // a stretch of time that is too short to see at this scale
	bar                  // a stretch of time from end to end
	count                // a cluster, with the number of its events
)

// mark is one thing in the plot. Lengths are in device-independent pixels from the
// plot's top left corner.
type mark struct {
	shape    shape
	span     int     // index into the dataset; of a cluster, its selected member or -1
	cluster  int     // index into the packing's clusters, or -1
	from, to float64 // with the faded ends
	middle   float64 // of its lane
	label    float64 // where the label starts
	room     float64 // for the label; 0 where there is none
	inside   bool    // the label is on the bar
	selected bool
}

// layout is what a viewport shows.
type layout struct {
	viewport
	marks         []mark    // in the order to draw them: the selected one last
	before, after int       // spans that end left of the view or start right of it
	above         int       // of those in view, spans in lanes above it
	height        float64   // that the lanes in view need
	lane          float64   // height of one
	callout       *callout  // the whole name of the selected one; nil where it has that anyway
	headings      []heading // of groups
}

// arrange places the marks of a viewport, and of so many pixels on either side of
// it. Selected is the index of the span at hand, or -1.
func arrange(d *dataset, p *packing, v viewport, overscan float64, selected int) *layout {
	l := &layout{viewport: v, lane: p.height}
	a := arranger{
		layout: l, packing: p, spans: d.spans, selected: selected,
		scale: v.scale(), left: -overscan, right: v.Width + overscan,
	}
	from, to := v.day(a.left), v.day(a.right)
	for i := range d.spans {
		s := &d.spans[i]
		if s.to <= v.From && s.from < v.From {
			l.before++
		} else if s.from >= v.To {
			l.after++
		}
		if p.lane[i] < 0 || s.from > to+(labelMax*2+fadeWidth)/a.scale ||
			s.to < from-(labelMax*2+fadeWidth)/a.scale {
			continue
		}
		a.place(i)
	}
	for i := range p.clusters {
		a.placeCluster(i)
	}
	for _, g := range p.groups { // the highest comes last
		l.headings = append(l.headings, heading{g.name, a.middleOf(g.base + g.lanes - 1)})
		l.height = max(l.height, float64(g.base+g.lanes)*l.lane+2*laneInset)
	}
	l.raiseSelected()
	if selected >= 0 {
		l.callOut(d.spans)
	}
	return l
}

// heading is the name of a group, at the height of its lane.
type heading struct {
	name   string
	middle float64
}

// furthestScroll is the scroll at which the highest lane is in view.
func (l *layout) furthestScroll() float64 { return max(l.height-l.Height, 0) }

// fitting is the number of lanes of some height that a plot shows.
func fitting(plot, height float64) int {
	return min(max(int((plot-2*laneInset)/height), 2), deepest)
}

type arranger struct {
	*layout
	packing     *packing
	spans       []span
	selected    int
	scale       float64
	left, right float64
}

// middleOf is the height at which a lane's marks are.
func (a *arranger) middleOf(lane int16) float64 {
	return a.Height - laneInset - (float64(lane)+0.5)*a.lane + a.Scroll
}

func (a *arranger) place(i int) {
	s := &a.spans[i]
	m := mark{span: i, cluster: -1, middle: a.middleOf(a.packing.lane[i]), selected: i == a.selected}
	m.from, m.to = markExtent(s, a.scale)
	origin := a.From * a.scale
	m.from, m.to = m.from-origin, m.to-origin
	switch width := (s.to - s.from) * a.scale; {
	case s.look.has(moment) && width <= 1.4*dotWidth:
		m.shape = dot
	case width < capsuleWidth && !s.look.has(fadesLeft|fadesRight):
		m.shape = capsule
	default:
		m.shape = bar
	}
	a.placeLabel(&m, s, float64(a.packing.room[i]))
	if max(m.to, m.label+m.room) < a.left || min(m.from, m.label) > a.right {
		return
	}
	a.height = max(a.height, float64(a.packing.lane[i]+1)*a.lane+2*laneInset)
	if m.middle <= 0 && m.to > 0 && m.from < a.Width {
		a.above++
	}
	if m.selected || m.middle > -a.lane && m.middle < a.Height+a.lane {
		a.marks = append(a.marks, m)
	}
}

// placeLabel puts the label on the bar if it fits there, held in view while any of
// the bar is, and else behind the mark as far as its neighbour lets it. Where that
// is too near, a shortened label on the bar is better than none.
func (a *arranger) placeLabel(m *mark, s *span, room float64) {
	want := float64(s.label)
	least := min(labelMin, want)
	behind := min(want, room-labelGap)
	onBar := max(m.from+labelPad, labelPad)
	if s.look.has(fadesLeft) {
		onBar = max(m.from+fadeWidth, labelPad)
	}
	inside := min(want, m.to-labelPad-onBar)
	switch {
	case m.shape == bar && (fitsInside(s, m.to-m.from) || behind < least && inside >= least):
		m.inside, m.label, m.room = true, onBar, inside
	case a.packing.left != nil && a.packing.left[m.span]:
		if m.to > 0 { // rather than cut through a letter
			behind = min(behind, m.from-labelGap-labelEdge)
		}
		m.label, m.room = m.from-labelGap-behind, behind
	default:
		m.label, m.room = m.to+labelGap, behind
		if m.from < a.Width {
			m.room = min(behind, a.Width-labelEdge-m.label)
		}
	}
	if m.room < least {
		m.room = 0
	}
}

func (a *arranger) placeCluster(i int) {
	c := &a.packing.clusters[i]
	x := (c.middle - a.From) * a.scale
	if x < a.left-countWide || x > a.right+countWide {
		return
	}
	m := mark{
		shape: count, span: -1, cluster: i, middle: a.middleOf(c.lane),
		from: x - countWide/2, to: x + countWide/2,
	}
	if a.selected >= 0 && a.packing.lane[a.selected] == counted && a.packing.clusterOf(a.selected) == i {
		m.selected, m.span = true, a.selected
	}
	a.marks = append(a.marks, m)
}

// raiseSelected puts the selected mark last, so that its ring is drawn over the others.
func (l *layout) raiseSelected() {
	for i := range l.marks {
		if l.marks[i].selected {
			l.marks[i], l.marks[len(l.marks)-1] = l.marks[len(l.marks)-1], l.marks[i]
			return
		}
	}
}

// hit returns the index of the mark at a point of the plot, or -1: the one that
// holds it, else one whose label does, else the nearest within a finger's breadth.
func (l *layout) hit(x, y float64) int {
	const reach = 6.0
	best, least := -1, reach
	for i := len(l.marks) - 1; i >= 0; i-- {
		m := &l.marks[i]
		dy := math.Abs(y - m.middle)
		if dy > l.lane/2+2 {
			continue
		}
		distance := max(m.from-x, x-m.to, 0) + max(dy-barHeight/2, 0)
		if distance > 0 && m.room > 0 && x >= m.label-labelGap && x <= m.label+m.room && dy <= l.lane/2 {
			distance = 0.5
		}
		if distance == 0 {
			return i
		}
		if distance < least {
			best, least = i, distance
		}
	}
	return best
}
