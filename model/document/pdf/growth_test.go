package pdf

import (
	"strings"
	"testing"

	"chronotope/model"
	"chronotope/model/growth"
)

// laidOut is what a document makes of pages.
func laidOut(sheets []sheet, o outline) *model.Document {
	lines, heights := make([][]line, len(sheets)), make([]float64, len(sheets))
	for i := range sheets {
		lines[i], heights[i] = sheets[i].lines(i), sheets[i].height
	}
	withoutRunning(lines, heights)
	return assemble(paragraphsOf(lines, o), sheets, 1<<30)
}

// placed is a page of n words, each where at says.
func placed(n int, word string, at func(i int) (x, y, size float64)) []sheet {
	s := sheet{view: view{width: 595, height: 842}}
	for i := range n {
		x, y, size := at(i)
		for _, r := range word {
			s.letters = append(s.letters, letter{text: string(r), box: box{x, y, x + size/2, y + size}, size: size})
			x += size / 2
		}
		s.letters = append(s.letters, letter{text: "\r\n"})
	}
	return []sheet{s}
}

// TestLayoutCostsNoMoreThanItsLetters lays out pages of words that stand in many ways, and
// of eight times as many.
func TestLayoutCostsNoMoreThanItsLetters(t *testing.T) {
	at := func(x, y, size func(i int) float64) func(int) (float64, float64, float64) {
		return func(i int) (float64, float64, float64) { return x(i), y(i), size(i) }
	}
	times := func(step float64) func(int) float64 { return func(i int) float64 { return float64(i) * step } }
	turns := func(n int, step float64) func(int) float64 {
		return func(i int) float64 { return float64(i%n) * step }
	}
	each := func(n int, step float64) func(int) float64 {
		return func(i int) float64 { return float64(i/n) * step }
	}
	fix := func(v float64) func(int) float64 { return func(int) float64 { return v } }
	for name, c := range map[string]struct {
		n     int
		word  string
		place func(i int) (x, y, size float64)
	}{
		"cells of one row":    {2_000, "1871", at(times(60), fix(100), fix(10))},
		"words of one line":   {2_000, "mill", at(times(22), fix(100), fix(10))},
		"words from the end":  {2_000, "mill", at(times(-22), fix(100), fix(10))},
		"rising words":        {2_000, "mill", at(times(22), times(-0.001), fix(10))},
		"letters of one word": {2_000, "m", at(times(5), fix(100), fix(10))},
		"one on the other":    {2_000, "mill", at(fix(60), fix(100), fix(10))},
		"lines":               {2_000, "mill burned down", at(fix(60), times(14), fix(10))},
		"rows of three":       {2_000, "1871", at(turns(3, 100), each(3, 14), fix(10))},
		"rows of very many":   {2_000, "1871", at(turns(1000, 60), each(1000, 14), fix(10))},
		"two rows":            {2_000, "1871", func(i int) (x, y, size float64) { return float64(i/2)*60 + float64(i%2)*20, float64(i%2) * 14, 10 }},
		"steps":               {2_000, "mill", at(times(3), times(14), fix(10))},
		"two columns":         {2_000, "the mill burned", at(turns(2, 300), each(2, 14), fix(10))},
		"very many columns":   {2_000, "the mill burned", at(turns(100, 300), each(100, 14), fix(10))},
		"tall letters":        {2_000, "mill", func(i int) (x, y, size float64) { return float64(i) * 300, 100, float64(10 + i%2*20_000) }},
		"numbers of lines":    {2_000, "1 mill burned", at(fix(60), times(14), fix(10))},
		"from the right":      {2_000, "טחנה", at(turns(5, -60), each(5, 14), fix(10))},
		"a line of Hebrew":    {2_000, "א1", at(times(-22), fix(100), fix(10))},
		"columns from above":  {2_000, "明", at(each(50, -14), turns(50, 14), fix(10))},
		"growing letters":     {2_000, "mill", at(times(1), times(1), times(1))},
	} {
		t.Run(name, func(t *testing.T) {
			small, large := placed(c.n, c.word, c.place), placed(8*c.n, c.word, c.place)
			growth.Linear(t, func() { laidOut(small, nil) }, func() { laidOut(large, nil) })
		})
	}
	pages := func(n int) []sheet {
		var out []sheet
		for i := range n {
			out = append(out, placed(3, "mill "+strings.Repeat("i", i%50), at(fix(60), times(300), fix(10)))...)
		}
		return out
	}
	t.Run("pages", func(t *testing.T) {
		small, large := pages(500), pages(4_000)
		growth.Linear(t, func() { laidOut(small, nil) }, func() { laidOut(large, nil) })
	})
}
