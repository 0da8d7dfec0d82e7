package timeline

import (
	"cmp"
	"math"
	"slices"
)

// callout is the whole name of the selected event, where its mark has no room for it.
type callout struct {
	span      int
	x, middle float64
	room      float64
}

// callOut finds a free spot for the name of the selected event, if its mark does not have it
// whole: the nearest one, so that it covers no other label. Where there is none, the name
// stays as short as it is.
func (l *layout) callOut(spans []span) {
	at := len(l.marks) - 1 // see raiseSelected
	if at < 0 || !l.marks[at].selected {
		return
	}
	m := &l.marks[at]
	want := float64(spans[m.span].label)
	whole := m.room >= want && m.label+want <= l.Width
	if whole || m.to < 0 || m.from > l.Width || m.middle < 0 || m.middle > l.Height {
		return
	}
	best, least := callout{}, math.Inf(1)
	for middle := m.middle - math.Floor(m.middle/l.lane)*l.lane; middle < l.Height-l.lane/2; middle += l.lane {
		if middle < l.lane/2 || math.Abs(middle-m.middle) < l.lane/2 {
			continue
		}
		if x, ok := l.freeSpot(middle, want, (m.from+m.to)/2-want/3); ok {
			aside := max(x-m.to, m.from-x-want, 0)
			if far := math.Hypot(aside, 2*(middle-m.middle)); far < least {
				best, least = callout{m.span, x, middle, want}, far
			}
		}
	}
	if least < l.Width/4 {
		l.callout = &best
	}
}

// freeSpot is where so much room is free in a row of the plot, as near to x as can be.
func (l *layout) freeSpot(middle, want, x float64) (float64, bool) {
	type stretch struct{ from, to float64 }
	taken := []stretch{{math.Inf(-1), labelPad}}
	for i := range l.marks {
		if m := &l.marks[i]; math.Abs(m.middle-middle) < l.lane-1 {
			to := m.to
			if m.room > 0 {
				to = max(to, m.label+m.room)
			}
			from := m.from
			if m.room > 0 {
				from = min(from, m.label)
			}
			taken = append(taken, stretch{from - labelGap, to + labelGap})
		}
	}
	taken = append(taken, stretch{l.Width - labelPad, math.Inf(1)})
	slices.SortFunc(taken, func(a, b stretch) int { return cmp.Compare(a.from, b.from) })
	best, least, end := 0.0, math.Inf(1), math.Inf(-1)
	for _, s := range taken {
		if s.from-end >= want {
			if at := min(max(x, end), s.from-want); math.Abs(at-x) < least {
				best, least = at, math.Abs(at-x)
			}
		}
		end = max(end, s.to)
	}
	return best, !math.IsInf(least, 1)
}
