package words

import "testing"

func TestLength(t *testing.T) {
	for days, want := range map[float64]string{0.5: "1 day", 12: "12 days", 30: "4 weeks", 90: "3 months", 800: "2 years", 36524: "100 years"} {
		if got := Length(days); got != want {
			t.Errorf("%v days are %q, want %q", days, got, want)
		}
	}
}
