package words

import (
	"math"

	"fyne.io/fyne/v2/lang"
)

// Length is a length of time in days, roughly, in the unit that fits it.
func Length(days float64) string {
	const month, year = 30.44, 365.2425
	number := func(of float64) (int, map[string]any) {
		n := max(int(math.Round(days/of)), 1)
		return n, map[string]any{"Count": n}
	}
	switch {
	case days >= 2*year:
		n, facts := number(year)
		return lang.N("{{.Count}} years", n, facts)
	case days >= 2*month:
		n, facts := number(month)
		return lang.N("{{.Count}} months", n, facts)
	case days >= 21:
		n, facts := number(7)
		return lang.N("{{.Count}} weeks", n, facts)
	default:
		n, facts := number(1)
		return lang.N("{{.Count}} days", n, facts)
	}
}
