package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// level is how often what has at least some log odds is right.
type level struct{ from, right float64 }

// Where what was said is cut into levels, in order of how sure it is, as shares of all: the
// documents differ too much for more. Of places the less sure half is one: how often what is
// lent to an event is right hangs on the document more than on any sign.
var (
	dateCuts  = []float64{0, 0.25, 0.5, 0.75, 1}
	placeCuts = []float64{0, 0.5, 0.75, 1}
)

// levelsOf are levels for what was said of all documents but one (-1: of all), those together
// that are not in order.
func levelsOf(all []said, cuts []float64, without int) []level {
	all = slices.DeleteFunc(slices.Clone(all), func(s said) bool { return s.document == without })
	slices.SortStableFunc(all, func(a, b said) int { return cmp.Compare(a.chance, b.chance) })
	type block struct{ from, right, n float64 }
	var blocks []block
	for k := range cuts[1:] {
		b := block{}
		for _, s := range all[int(cuts[k]*float64(len(all))):int(cuts[k+1]*float64(len(all)))] {
			if b.n == 0 {
				b.from = s.chance
			}
			b.n++
			if s.right {
				b.right++
			}
		}
		for n := len(blocks); n > 0 && blocks[n-1].right*b.n >= b.right*blocks[n-1].n; n-- {
			b = block{blocks[n-1].from, blocks[n-1].right + b.right, blocks[n-1].n + b.n}
			blocks = blocks[:n-1]
		}
		blocks = append(blocks, b)
	}
	blocks[0].from = 0
	var out []level
	for _, b := range blocks {
		out = append(out, level{b.from, b.right / b.n})
	}
	return out
}

// rightAt is how often what has a chance is right.
func rightAt(levels []level, chance float64) float64 {
	right := levels[0].right
	for _, l := range levels {
		if chance >= l.from {
			right = l.right
		}
	}
	return right
}

// enough is how many tellings a bucket has at least: less say little, for those of one document are
// right or wrong together.
const enough = 100

// reliability is a table of what was said, in tenths or several of them, beside how often it
// was right.
func reliability(all []said) string {
	var b strings.Builder
	b.WriteString("| says | events | says on average | right | off by |\n|---|---|---|---|---|\n")
	var n, sum, right float64
	to := 10
	left := float64(len(all))
	for tenth := 9; tenth >= 0; tenth-- {
		for _, s := range all {
			if min(int(s.chance*10), 9) != tenth {
				continue
			}
			n, sum, left = n+1, sum+s.chance, left-1
			if s.right {
				right++
			}
		}
		if n >= enough && left >= enough || tenth == 0 && n > 0 {
			fmt.Fprintf(&b, "| %d to %d %% | %.0f | %.1f %% | %.1f %% | %+.1f |\n", tenth*10, to*10, n, 100*sum/n, 100*right/n, 100*(right-sum)/n)
			n, sum, right, to = 0, 0, 0, tenth
		}
	}
	return b.String()
}
