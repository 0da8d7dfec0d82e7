package timex

import "testing"

// TestBrokenWords reads months that are broken at the end of a line, as they are printed and
// as programs write them that read scans.
func TestBrokenWords(t *testing.T) {
	for text, want := range map[string]int8{
		"5 Decem-\nber 1828": 12, "5 Decem¬\nber 1828": 12, "5 Janu\u00ad\nary 1829": 1, "9 Sep-\n  tember 1829": 9,
		"5 Mar-\nTin": 3, "4 Mar-gate": 3, "a decem-\nvir": 0,
	} {
		month := int8(0)
		for _, k := range tokenize(nil, text, 0, len(text), ofEnglish) {
			if k.class&classMonth != 0 {
				month = k.m
			}
		}
		if month != want {
			t.Errorf("%q: month %d, want %d", text, month, want)
		}
	}
}
