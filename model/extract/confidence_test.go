package extract_test

import (
	"slices"
	"testing"

	"chronotope/model"
)

// TestDatesSayWhence reads dates that the passage tells, and others that it leaves open.
func TestDatesSayWhence(t *testing.T) {
	x := extractor(t)
	for _, c := range []struct{ text, quote, want string }{
		{"The mill at Leeds burned down on 3 May 1840.", "3 May 1840", ""},
		{"The mill at Leeds burned down in May 1840. The weir broke on 9 June.", "9 June", "story"},
		{"# May 1840\n\n3rd. The mill at Leeds burned down.\n\n9th. The weir broke.", "9th", "section"},
		{"# 3 May 1840\n\nThe mill at Leeds burned down.", "3 May 1840", "section"},
		{"3 May 1840: The mill at Leeds burned down.\n\n4 May 1840: The weir broke.", "3 May 1840", ""},
	} {
		found := false
		for _, e := range read(t, x, "a", c.text) {
			for _, v := range e.Evidence {
				if v.Anchor.Quote != c.quote {
					continue
				}
				found = true
				if got := v.DateFrom.String(); got != c.want {
					t.Errorf("%q: the date %q is from %q, want %q", c.text, c.quote, got, c.want)
				}
			}
		}
		if !found {
			t.Errorf("%q: nothing is dated by %q", c.text, c.quote)
		}
	}
}

// TestLessIsSureOfWhatIsAssumed compares events that are told alike, but for their dates or
// places.
func TestLessIsSureOfWhatIsAssumed(t *testing.T) {
	x := extractor(t)
	es := read(t, x, "a", "The mill burned down in Leeds on 3 May 1840. The weir broke on 9 June.")
	if len(es) != 2 {
		t.Fatalf("%d events, want 2", len(es))
	}
	stated, assumed := es[0], es[1]
	if a, b := stated.DateConfidence(), assumed.DateConfidence(); a <= b || b <= 0 {
		t.Errorf("a date that is told is %v, one whose year is not %v sure", a, b)
	}
	if assumed.PlaceAssumed() != model.FromStory {
		t.Fatalf("the place of %q is from %q", assumed.Headline, assumed.PlaceAssumed())
	}
	if a, b := stated.PlaceConfidence(), assumed.PlaceConfidence(); a <= b || b <= 0 {
		t.Errorf("a place that is told is %v, one that is not %v sure", a, b)
	}
	if stated.Confidence > stated.DateConfidence() {
		t.Errorf("the whole (%v) is surer than its date (%v)", stated.Confidence, stated.DateConfidence())
	}
}

// TestDaysAreReckonedFromTheHeading reads days below a month: what they lack is from there,
// not from the day before.
func TestDaysAreReckonedFromTheHeading(t *testing.T) {
	es := read(t, extractor(t), "a", "# May 1840\n\n3rd. The mill at Leeds burned down.\n\n9th. The weir broke.\n\n14th. The dam was raised.")
	if len(es) != 3 {
		t.Fatalf("%d events, want 3", len(es))
	}
	for _, e := range es {
		if !slices.Contains(e.Reasons, model.Reason{Code: model.ReasonReckonedFrom, Detail: "May 1840"}) {
			t.Errorf("%q: %v", e.Headline, e.Reasons)
		}
	}
}
