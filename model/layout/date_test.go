package layout

import "testing"

func TestAmIsAClockOrAPreposition(t *testing.T) {
	for text, want := range map[string]parts{
		"8/14/2003 9:20 AM": full | clock, "11 am": clock | bare, "am 3. Mai 1911": day | month | year, "Am 3. Mai": day | month,
	} {
		if got, ok := whole(text); !ok || got != want {
			t.Errorf("%q tells %b, %t, want %b", text, got, ok, want)
		}
	}
}
