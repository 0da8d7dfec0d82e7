package model

import (
	"fmt"
	"testing"
)

func TestSpanOf(t *testing.T) {
	for s, want := range map[Span]string{
		{1, 3}: "bc", {0, 4}: "abcd", {2, 2}: "", {3, 1}: "", {-5, 2}: "ab", {-5, -2}: "", {2, 99}: "cd", {50, 99}: "", {99, 50}: "",
	} {
		if got := s.Of("abcd"); got != want {
			t.Errorf("%v: %q, want %q", s, got, want)
		}
	}
}

func TestNamesOfWhatIsUnknown(t *testing.T) {
	for _, c := range []struct {
		last, beyond fmt.Stringer
		want         string
	}{
		{Rejected, Status(77), "rejected"}, {IsPlace, Verdict(77), "place"}, {SET, TimeType(77), "SET"}, {OtherPlace, PlaceKind(77), "other"},
	} {
		if c.last.String() != c.want || c.beyond.String() != "unknown" {
			t.Errorf("%T: the last is %s, what is beyond %s", c.last, c.last, c.beyond)
		}
	}
}
