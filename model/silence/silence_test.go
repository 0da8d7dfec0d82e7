package silence

import (
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chronotope/model/growth"
)

// days are events of a day each.
func days(at ...float64) []Stretch {
	var out []Stretch
	for _, d := range at {
		out = append(out, Stretch{d, d + 1})
	}
	return out
}

// weekly are n events, one a week from a day on, which may be some days late.
func weekly(from float64, n int) []Stretch {
	var out []Stretch
	for i := range n {
		d := from + 7*float64(i) + float64(i*i%3)
		out = append(out, Stretch{d, d + 1})
	}
	return out
}

func TestOf(t *testing.T) {
	diary := append(weekly(0, 20), weekly(400, 20)...)
	for name, c := range map[string]struct {
		told []Stretch
		want []Stretch
	}{
		"a diary that was laid aside": {diary, []Stretch{{135, 400}}},
		"one that was not":            {weekly(0, 40), nil},
		"the order does not matter":   {append(weekly(400, 20), weekly(0, 20)...), []Stretch{{135, 400}}},
		"too few to tell":             {days(0, 1, 2, 3, 4, 5, 4000), nil},
		"a journey fills the gap":     {append(append([]Stretch{}, diary...), Stretch{140, 230}, Stretch{232, 310}, Stretch{312, 398}), nil},
		"a life does not":             {append(append([]Stretch{}, diary...), Stretch{0, 540}), []Stretch{{135, 400}}},
		"many on one day":             {append(days(make([]float64, 30)...), days(1, 2, 3, 4)...), nil},
		"a pause is no silence": {
			append(weekly(0, 100), weekly(730, 100)...), nil, // of a month in four years
		},
	} {
		var got []Stretch
		for _, s := range Of(c.told) {
			got = append(got, s.Stretch)
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
	if got := Of(diary)[0].Usual; got < 6 || got > 9 {
		t.Errorf("the diary has usually %v days from entry to entry", got)
	}
}

// TestEvenTellingIsRarelySilent makes series that are spread evenly at random: about one in seven
// seems to have a silence.
func TestEvenTellingIsRarelySilent(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	const series = 300
	silent := 0
	for range series {
		var told []Stretch
		for range 60 {
			d := r.Float64() * 20000
			told = append(told, Stretch{d, d + 1})
		}
		if len(Of(told)) > 0 {
			silent++
		}
	}
	t.Logf("%d of %d series seem silent somewhere", silent, series)
	if silent > series/5 {
		t.Errorf("%d of %d series seem silent somewhere", silent, series)
	}
}

func TestCostIsLinear(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	many := make([]Stretch, 80_000)
	for i := range many {
		d := r.Float64() * 1e6
		many[i] = Stretch{d, d + 1}
	}
	growth.Linear(t, func() { Of(many[:10_000]) }, func() { Of(many) })
}
