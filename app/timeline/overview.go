package timeline

import "math"

// columnWidth is that of the histogram's bars, in device-independent pixels.
const columnWidth = 4.0

// histogram weighs the spans over each column of a strip of some width that shows
// the time from one day to another. A span counts in every column it touches, the
// less the more there are, so that dates known only to the year do not hide others.
func histogram(spans []span, from, to, width float64) []float64 {
	columns := int(width / columnWidth)
	if columns <= 0 || !(to > from) {
		return nil
	}
	perDay := float64(columns) / (to - from)
	change := make([]float64, columns+1)
	for i := range spans {
		a := int(math.Floor((spans[i].from - from) * perDay))
		b := int(math.Ceil((spans[i].to - from) * perDay))
		if b = max(b, a+1); b <= 0 || a >= columns {
			continue
		}
		weight := 1 / math.Sqrt(float64(b-a))
		change[max(a, 0)] += weight
		change[min(b, columns)] -= weight
	}
	sum := 0.0
	for i := range change {
		sum += change[i]
		change[i] = sum
	}
	return change[:columns]
}

// brush is the part of the overview strip that is chosen, in pixels from the
// strip's left edge.
type brush struct{ from, to float64 }

// grip is what a drag on the strip takes hold of.
type grip uint8

const (
	gripNone grip = iota // outside: a new brush
	gripFrom
	gripTo
	gripAll
)

// grip returns what of the brush is at x; its edges can be caught from a little
// outside and inside.
func (b brush) grip(x float64) grip {
	reach := 6.0
	if inner := (b.to - b.from) / 3; inner < reach { // so that a narrow one can still be moved
		reach = max(inner, 2)
	}
	switch {
	case b.to <= b.from:
		return gripNone
	case x > b.from-6 && x < b.from+reach:
		return gripFrom
	case x > b.to-reach && x < b.to+6:
		return gripTo
	case x > b.from && x < b.to:
		return gripAll
	default:
		return gripNone
	}
}

// dragged returns the brush after a drag that took hold of g at one x and is now at
// another, on a strip of some width. Edges that pass each other change roles.
func (b brush) dragged(g grip, start, now, width float64) brush {
	switch dx := now - start; g {
	case gripFrom:
		b.from += dx
	case gripTo:
		b.to += dx
	case gripAll:
		dx = min(max(dx, -b.from), width-b.to)
		b.from, b.to = b.from+dx, b.to+dx
	default:
		b = brush{start, now}
	}
	if b.to < b.from {
		b.from, b.to = b.to, b.from
	}
	return brush{min(max(b.from, 0), width), min(max(b.to, 0), width)}
}
