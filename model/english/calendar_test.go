package english

import "testing"

func TestCalendarNamesAreNumbered(t *testing.T) {
	for word, want := range map[string][2]int{
		"january": {1, 0}, "sept": {9, 0}, "dec": {12, 0}, "may": {5, 0}, "monday": {0, 1}, "thurs": {0, 4}, "sund": {0, 7},
		"spring": {0, 0}, "January": {0, 0}, "": {0, 0},
	} {
		if got := [2]int{MonthNumber(word), WeekdayNumber(word)}; got != want {
			t.Errorf("%q is month and weekday %v, want %v", word, got, want)
		}
	}
}

func TestShortDatesTakeAStop(t *testing.T) {
	for word, want := range map[string]bool{"sept": true, "tues": true, "may": false, "june": false, "friday": false, "mill": false} {
		if ShortDate(word) != want {
			t.Errorf("%q is shortened: %t", word, !want)
		}
	}
}
