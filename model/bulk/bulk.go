// Package bulk tells where most of what there is lies, and what lies far out: the views show
// the bulk first.
package bulk

import (
	"math"
	"slices"
)

// Fences returns the bounds within which most of the values lie; what is beyond them are
// outliers, of which there are few: one in eight, of many one in twenty. They are Tukey's (J. W.
// Tukey, Exploratory Data Analysis, 1977): so many times the interquartile range away from
// the quartiles, here twice as far where too much would be left out. Of fewer than four
// values none is an outlier.
func Fences(values []float64) (low, high float64) {
	n := len(values)
	if n < 4 {
		return math.Inf(-1), math.Inf(1)
	}
	sorted := slices.Sorted(slices.Values(values))
	least, most := sorted[0], sorted[n-1]
	first, third := sorted[n/4], sorted[n-1-n/4]
	spread := max(third-first, (most-least)/1000) // also where most are at one spot
	for times := 1.5; ; times *= 2 {
		low, high = first-times*spread, third+times*spread
		before, _ := slices.BinarySearch(sorted, low)
		after, _ := slices.BinarySearch(sorted, math.Nextafter(high, math.Inf(1)))
		if before+n-after <= min(n/8+1, n/20+3) {
			return low, high
		}
	}
}
