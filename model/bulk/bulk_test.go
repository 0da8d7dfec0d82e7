package bulk

import (
	"math"
	"slices"
	"testing"
)

func TestFencesLeaveOutFewAndFar(t *testing.T) {
	even := make([]float64, 100)
	for i := range even {
		even[i] = float64(i)
	}
	for name, c := range map[string]struct {
		values []float64
		out    []float64
	}{
		"nothing":                 {nil, nil},
		"too few to judge":        {[]float64{0, 1, 900}, nil},
		"all alike":               {[]float64{5, 5, 5, 5, 5, 5}, nil},
		"even":                    {even, nil},
		"far out on both sides":   {append([]float64{-900, 2000}, even...), []float64{-900, 2000}},
		"most at one spot":        {[]float64{7, 7, 7, 7, 7, 7, 7, 40}, []float64{40}},
		"too many to be outliers": {[]float64{0, 0, 0, 0, 0, 0, 90, 92, 94, 96}, nil},
	} {
		low, high := Fences(c.values)
		var out []float64
		for _, v := range c.values {
			if v < low || v > high {
				out = append(out, v)
			}
		}
		if !slices.Equal(out, c.out) {
			t.Errorf("%s: %v are outliers, want %v", name, out, c.out)
		}
	}
	if low, high := Fences(even); math.IsInf(low, 0) || math.IsInf(high, 0) {
		t.Errorf("fences at %v and %v", low, high)
	}
}
