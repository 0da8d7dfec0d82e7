//go:build unix

package document

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"
	"syscall"
	"testing"
	"time"
)

// mostGrowth is how many times as long eight times the text may take: eight times for
// what is linear, 64 times for what is quadratic, and between them room for the caches of
// the machine and for what else runs on it.
const mostGrowth = 20

// growth is how many times the processor's time eight times the text takes as the text: the
// least of several runs of each, taken in turn, for whatever else runs only makes it more.
// Garbage is collected between the runs.
func growth(t *testing.T, small, large func()) float64 {
	t.Helper()
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	best := func(sofar time.Duration, f func()) time.Duration {
		runtime.GC()
		begin := processorTime(t)
		f()
		return min(sofar, processorTime(t)-begin)
	}
	one, eight := time.Hour, time.Hour
	for range 10 {
		one, eight = best(one, small), best(eight, large)
		if eight < mostGrowth/2*max(one, time.Millisecond) {
			break
		}
	}
	return float64(eight) / float64(max(one, time.Millisecond))
}

// processorTime is how long the processor has worked for this process.
func processorTime(t *testing.T) time.Duration {
	t.Helper()
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		t.Fatal(err)
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}

// times repeats what is not the same each time.
func times(n int, format string) string {
	var out strings.Builder
	for i := range n {
		fmt.Fprintf(&out, format, i)
	}
	return out.String()
}

// TestTextsCostNoMoreThanTheirLength reads texts that are made of one thing over and over,
// and eight times as much of it.
func TestTextsCostNoMoreThanTheirLength(t *testing.T) {
	for name, c := range map[string]struct {
		n    int
		text func(n int) string
	}{
		"bullets in a line":    {20_000, func(n int) string { return "Seen: " + strings.Repeat("* ", n) + "Dug" }},
		"bullets and hyphens":  {20_000, func(n int) string { return "Seen: " + strings.Repeat("*-", n) + "Dug" }},
		"dots on bullets":      {20_000, func(n int) string { return "Seen: " + strings.Repeat("• (", n) + "Dug" }},
		"stops":                {20_000, func(n int) string { return "Dug" + strings.Repeat(". ", n) + "Dug" }},
		"stops and brackets":   {20_000, func(n int) string { return strings.Repeat(". (", n) + "Dug" }},
		"notes":                {20_000, func(n int) string { return "Dug." + strings.Repeat("[1]", n) + " Sold" }},
		"bullets by lines":     {20_000, func(n int) string { return strings.Repeat("* Dug\n", n) }},
		"empty bullets":        {20_000, func(n int) string { return strings.Repeat("*\n", n) }},
		"capitals and commas":  {10_000, func(n int) string { return strings.Repeat("Leeds, ", n) }},
		"capitals and dashes":  {10_000, func(n int) string { return strings.Repeat("Leeds – ", n) }},
		"capitals":             {10_000, func(n int) string { return strings.Repeat("LEEDS ", n) }},
		"initials":             {10_000, func(n int) string { return strings.Repeat("J. ", n) }},
		"clock times":          {10_000, func(n int) string { return strings.Repeat("at 5.30 p.m. ", n) }},
		"clock times by lines": {10_000, func(n int) string { return strings.Repeat("05:30 Dug\n", n) }},
		"one word":             {100_000, func(n int) string { return strings.Repeat("dug", n) }},
		"one word with stops":  {50_000, func(n int) string { return strings.Repeat("dug.", n) }},
		"one foreign word":     {50_000, func(n int) string { return strings.Repeat("é", n) }},
		"spaces":               {100_000, func(n int) string { return "Dug" + strings.Repeat(" ", n) + "Dug" }},
		"spaces and stops":     {20_000, func(n int) string { return "Dug" + strings.Repeat("  .", n) + "Dug" }},
		"blank lines":          {100_000, func(n int) string { return "Dug" + strings.Repeat("\n", n) + "Dug" }},
		"deep brackets":        {50_000, func(n int) string { return strings.Repeat("(", n) + "Dug" + strings.Repeat(")", n) }},
		"quotations":           {20_000, func(n int) string { return strings.Repeat("“Dug.” ", n) }},
		"deep quotations":      {50_000, func(n int) string { return strings.Repeat("> ", n) + "Dug" }},
		"headings":             {10_000, func(n int) string { return times(n, "Chapter %d\n\n") }},
		"headings in capitals": {10_000, func(n int) string { return strings.Repeat("CHAPTER\n", n) }},
		"headings underlined":  {10_000, func(n int) string { return strings.Repeat("Chapter\n-------\n", n) }},
		"numbered":             {10_000, func(n int) string { return times(n, "%d. Dug.\n") }},
		"numbers of numbers":   {50_000, func(n int) string { return strings.Repeat("1.", n) + " Dug" }},
		"rows of tabs":         {12_500, func(n int) string { return times(n, "%d\tLeeds\tdug\n") }},
		"rows of bars":         {12_500, func(n int) string { return times(n, "| %d | Leeds | dug |\n") }},
		"a row of cells":       {50_000, func(n int) string { return strings.Repeat("|1", n) }},
		"wrapped lines": {10_000, func(n int) string {
			return strings.Repeat("The harbour was dug in the year of the great frost\n", n)
		}},
	} {
		t.Run(name, func(t *testing.T) {
			small, large := c.text(c.n), c.text(8*c.n)
			if g := growth(t, func() { FromText("x", small) }, func() { FromText("x", large) }); g > mostGrowth {
				t.Errorf("eight times the text takes %.0f times as long", g)
			}
		})
	}
}
