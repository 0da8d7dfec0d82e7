package pdf

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"unicode"
)

// What makes a column of numbers the numbering of a page's lines.
const (
	fewNumbers   = 8    // it has at least so many
	highestStart = 200  // and begins no higher
	evenPitch    = 0.15 // they stand one below the other, as far apart as each other but for so much
	goOn         = 0.15 // of them stand before a line that goes on in small letters, or before none
)

// withoutLineNumbers takes away the numbers of lines that stand at the margin of a transcript
// or a pleading: consecutive numbers in one column, evenly below each other, of which some
// stand where a sentence goes on. The days of a calendar have none such.
func withoutLineNumbers(runs []run) []run {
	order := make([]int, 0, len(runs)) // of runs that begin with a number, from the top
	for i := range runs {
		if _, ok := runs[i].lineNumber(); ok && runs[i].turn == 0 {
			order = append(order, i)
		}
	}
	if len(order) < fewNumbers {
		return runs
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(runs[a].box.y0, runs[b].box.y0) })
	drop := map[int]bool{}
	for _, chain := range numberings(runs, order) {
		if numbersLines(runs, chain) {
			for _, i := range chain {
				drop[i] = true
			}
		}
	}
	if len(drop) == 0 {
		return runs
	}
	var out []run
	for i := range runs {
		r := runs[i]
		if drop[i] {
			if r.words = r.words[1:]; len(r.words) == 0 {
				continue
			}
			r.box.x0 = float64(r.words[0].at.x0)
		}
		out = append(out, r)
	}
	return out
}

// lineNumber is the number that a run begins with, where that stands apart from what follows.
func (r *run) lineNumber() (int, bool) {
	n, err := strconv.Atoi(r.words[0].text)
	if err != nil || n < 0 || n > 9999 {
		return 0, false
	}
	return n, len(r.words) == 1 || float64(r.words[1].at.x0-r.words[0].at.x1) > 0.4*r.size
}

// numberings are chains of runs whose numbers follow each other, in one column.
func numberings(runs []run, order []int) [][]int {
	var out [][]int
	open := map[[2]int]int{} // the chain that a number in a column goes on with
	column := func(x float64) int { return int(math.Round(x / 4)) }
	for _, i := range order {
		n, _ := runs[i].lineNumber()
		w := runs[i].words[0].at
		found := -1
		for _, x := range []float64{float64(w.x1), float64(w.x1) - 3, float64(w.x1) + 3, float64(w.x0) + 1e6, float64(w.x0) + 1e6 - 3, float64(w.x0) + 1e6 + 3} {
			if k, ok := open[[2]int{n, column(x)}]; ok {
				found = k
				break
			}
		}
		if found < 0 {
			if n > highestStart {
				continue
			}
			found = len(out)
			out = append(out, nil)
		}
		out[found] = append(out[found], i)
		open[[2]int{n + 1, column(float64(w.x1))}] = found
		open[[2]int{n + 1, column(float64(w.x0) + 1e6)}] = found
	}
	return out
}

// numbersLines reports whether a chain of numbers is that of the lines of a page.
func numbersLines(runs []run, chain []int) bool {
	if len(chain) < fewNumbers {
		return false
	}
	steps := make([]float64, 0, len(chain))
	for k := range chain[1:] {
		steps = append(steps, runs[chain[k+1]].box.y0-runs[chain[k]].box.y0)
	}
	sorted := slices.Clone(steps)
	slices.Sort(sorted)
	pitch, even := sorted[len(sorted)/2], 0
	for _, s := range steps {
		if math.Abs(s-pitch) < evenPitch*pitch+1 {
			even++
		}
	}
	if float64(even) < 0.8*float64(len(steps)) {
		return false
	}
	going := 0
	beside := besideNumbers(runs, chain)
	for k, i := range chain {
		next := beside[k]
		if len(runs[i].words) > 1 {
			next = runs[i].words[1].text
		}
		if next == "" || unicode.IsLower(first(next)) {
			going++
		}
	}
	return float64(going) >= goOn*float64(len(chain))
}

// besideNumbers is the word that stands next to the right of each number of a chain, from the
// top; "" where none does.
func besideNumbers(runs []run, chain []int) []string {
	out, near := make([]string, len(chain)), make([]float64, len(chain))
	for i := range runs {
		r := &runs[i]
		middle := (r.box.y0 + r.box.y1) / 2
		k, _ := slices.BinarySearchFunc(chain, middle, func(c int, y float64) int { return cmp.Compare(runs[c].box.y1, y) })
		if k == len(chain) || chain[k] == i || runs[chain[k]].box.y0 > middle || r.box.x0 < runs[chain[k]].box.x1 {
			continue
		}
		if out[k] == "" || r.box.x0 < near[k] {
			out[k], near[k] = r.words[0].text, r.box.x0
		}
	}
	return out
}
