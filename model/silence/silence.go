// Package silence finds the stretches of time of which a source says nothing although, by how
// densely it tells of the rest, it might have.
package silence

import (
	"math"
	"slices"
)

// Stretch is a stretch of time in days, with whatever origin. To is not before From.
type Stretch struct{ From, To float64 }

// Silence is a stretch of time without events.
type Silence struct {
	Stretch
	Usual float64 // days from one event of the source to the next: the median
}

// least is how many events a source must tell of for its density to be known.
const least = 8

// shown is the part of the whole that a silence must be at least, to be one of a source as a
// whole and not a pause in it.
const shown = 0.03

// Of returns the silences of a source that tells of events in some stretches of time, in order
// of time. Of the time between one event's beginning and the next the logarithm is taken, for
// sources tell now densely, now less so, by factors; a silence is a time longer than the upper
// quartile by more than the interquartile range (a fence after J. W. Tukey, Exploratory Data
// Analysis, 1977). Of what is spread evenly at random one series in seven seems to have one. A
// silence begins where all before it have ended. Events that last longer than a quarter of the
// whole are no sign that the source speaks of each day of them, and count by where they begin
// and end.
func Of(told []Stretch) []Silence {
	if len(told) < least {
		return nil
	}
	told = slices.Clone(told)
	first, last := math.Inf(1), math.Inf(-1)
	for _, s := range told {
		first, last = min(first, s.From), max(last, s.To)
	}
	whole := last - first
	for i := range told {
		if s := told[i]; s.To-s.From > whole/4 {
			told[i] = Stretch{s.From, s.From}
			told = append(told, Stretch{s.To, s.To})
		}
	}
	slices.SortFunc(told, func(a, b Stretch) int {
		switch {
		case a.From < b.From:
			return -1
		case a.From > b.From:
			return 1
		}
		return 0
	})
	fence, usual := density(told)
	var out []Silence
	end := told[0].To
	for _, s := range told[1:] {
		if gap := s.From - end; gap > fence && gap > shown*whole {
			out = append(out, Silence{Stretch{end, s.From}, usual})
		}
		end = max(end, s.To)
	}
	return out
}

// density is from which length on a time without events is a silence, and the median time
// from one event to the next, of events in order.
func density(told []Stretch) (fence, usual float64) {
	const shortest = 0.5 // days: what is told of one day is told at once
	between := make([]float64, 0, len(told)-1)
	for i, s := range told[1:] {
		between = append(between, max(s.From-told[i].From, shortest))
	}
	slices.Sort(between)
	n := len(between)
	lower, upper := math.Log(between[n/4]), math.Log(between[n-1-n/4])
	return math.Exp(upper + (upper - lower)), between[n/2]
}
