package pdf

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// pleading is a page whose lines are numbered at the margin, in a typewriter's letters.
func pleading(lines []string, number func(i int) string) (text string, data func(testing.TB) []byte) {
	return strings.Join(lines, " "), func(t testing.TB) []byte {
		f := newFile()
		f.SetFont("Courier", "", 11)
		for i, l := range lines {
			y := 80 + 24*float64(i)
			n := number(i)
			f.Text(80-f.GetStringWidth(n), y, n)
			f.Text(110, y, l)
		}
		return bytesOf(t, f)
	}
}

func TestLineNumbersAreNoText(t *testing.T) {
	lines := []string{
		"THE WITNESS:  I came to Leeds on Tuesday,", "January 13, in the morning, and went to the", "mill with my brother.  We found the gate",
		"closed.  It was opened at ten by the", "foreman, who had been told of our visit", "the day before.", "Q.  And when did you leave?", "A.  On Thursday, January 15.  My brother",
		"stayed there until the 20th of that month.", "Q.  Thank you.",
	}
	count := func(from int) func(int) string { return func(i int) string { return fmt.Sprint(from + i) } }
	for _, from := range []int{1, 3, 11} {
		want, data := pleading(lines, count(from))
		d, err := readBytes(t, data(t), Options{})
		if err != nil {
			t.Fatal(err)
		}
		check(t, d)
		if got, want := strings.Join(strings.Fields(d.Text), " "), strings.Join(strings.Fields(want), " "); got != want {
			t.Errorf("numbered from %d: %s", from, cmp.Diff(want, got))
		}
	}
	// Days before what was done on them are no such numbers, nor are ranks or years.
	days := []string{"Rain.", "Sold the mare.", "To Leeds.", "Dug the yard.", "Rain again.", "Mill closed.", "Wheat cut.", "Fair at York.", "Wind.", "Snow."}
	for _, from := range []int{1, 12, 1871} {
		_, data := pleading(days, count(from))
		d, err := readBytes(t, data(t), Options{})
		if err != nil {
			t.Fatal(err)
		}
		for i, day := range days {
			if !strings.Contains(d.Text, fmt.Sprintf("%d | %s", from+i, day)) {
				t.Errorf("day %d is not told in %q", from+i, d.Text)
			}
		}
	}
}

// TestWideSpacesOfProse: what a line is spread out by, or a typewriter puts after a full stop,
// parts no cells; what stands in columns does.
func TestWideSpacesOfProse(t *testing.T) {
	f := newFile()
	y := 100.0
	spread := func(x, width float64, text string) {
		words := strings.Fields(text)
		free := width
		for _, w := range words {
			free -= f.GetStringWidth(w)
		}
		for _, w := range words {
			f.Text(x, y, w)
			x += f.GetStringWidth(w) + free/float64(len(words)-1)
		}
		y += 14
	}
	spread(60, 200, "The mill beside the river was")
	spread(60, 200, "closed on Tuesday, the")
	spread(60, 200, "fourth of May, and the whole")
	spread(60, 200, "yard was sold at once.")
	f.AddPage()
	f.SetFont("Courier", "", 11)
	for i, l := range []string{"It was dug up.  The men of Leeds stood by.", "It was sunny.   The men of York had left."} {
		f.Text(60, y+40+14*float64(i), l)
	}
	f.AddPage()
	f.SetFont("Helvetica", "", 11)
	for i, row := range [][]string{{"4 May 1871", "Leeds", "mill closed"}, {"5 May 1871", "York", "fair held"}, {"6 May 1871", "Hull", "ship sunk"}} {
		for k, cell := range row {
			f.Text(60+130*float64(k), y+200+14*float64(i), cell)
		}
	}
	want := []string{
		"p The mill beside the river was closed on Tuesday, the fourth of May, and the whole yard was sold at once.",
		"p It was dug up. The men of Leeds stood by. It was sunny. The men of York had left.",
		"td 4 May 1871 | Leeds | mill closed", "td 5 May 1871 | York | fair held", "td 6 May 1871 | Hull | ship sunk",
	}
	if got := blocksOf(mustRead(t, f)); !slices.Equal(got, want) {
		t.Error(cmp.Diff(want, got))
	}
}
