package store

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"strings"
	"unicode/utf8"

	"chronotope/model"
	"chronotope/model/project"
)

// What a value can have at most. The limits are far from all that a person writes; they keep
// what is shown, and laid out, within reason.
const (
	longestLine = 64 << 10 // bytes of a name, headline, label or tag
	longestID   = 8 << 10  // bytes of an ID, which can be a path
	closestZoom = 50       // beyond all that a map shows
	mostDays    = 1e18     // from 1970
)

// checkLines reports whether texts that are shown on one line are short enough for that.
func checkLines(lines ...string) error {
	for _, l := range lines {
		if len(l) > longestLine {
			return fmt.Errorf("a text of %d bytes where at most %d are expected", len(l), longestLine)
		}
	}
	return nil
}

// checkID reports whether an ID is one.
func checkID(id string) error {
	if id == "" || len(id) > longestID {
		return fmt.Errorf("an ID of %d bytes", len(id))
	}
	return nil
}

// checkEnum reports whether a value is not beyond the last of its kind.
func checkEnum[T ~uint8](what string, value, last T) error {
	if value > last {
		return fmt.Errorf("a %s numbered %d", what, value)
	}
	return nil
}

// checkShare reports whether a number is one from 0 to 1.
func checkShare(what string, x float64) error {
	const slack = 1e-6 // from adding up
	if !(x >= -slack && x <= 1+slack) {
		return fmt.Errorf("a %s of %v", what, x)
	}
	return nil
}

// checkNumbers reports whether numbers are finite and no farther from 0 than a limit.
func checkNumbers(what string, most float64, numbers ...float64) error {
	for _, x := range numbers {
		if !(math.Abs(x) <= most) {
			return fmt.Errorf("a %s of %v", what, x)
		}
	}
	return nil
}

// checkSpan reports whether a span is one, of whatever text.
func checkSpan(s model.Span) error {
	if s.Start < 0 || s.End < s.Start {
		return fmt.Errorf("the span from %d to %d", s.Start, s.End)
	}
	return nil
}

// checkWithin reports whether spans lie in a text, between its characters.
func checkWithin(text string, spans ...model.Span) error {
	for _, s := range spans {
		if err := checkSpan(s); err != nil {
			return err
		}
		if s.End > len(text) {
			return fmt.Errorf("the span from %d to %d in a text of %d bytes", s.Start, s.End, len(text))
		}
		if s.Start < len(text) && !utf8.RuneStart(text[s.Start]) || s.End < len(text) && !utf8.RuneStart(text[s.End]) {
			return fmt.Errorf("the span from %d to %d, which cuts a character", s.Start, s.End)
		}
	}
	return nil
}

func checkPlace(p *model.Place) error {
	return cmp.Or(
		checkEnum("kind of place", p.Kind, model.OtherPlace),
		checkNumbers("longitude", 180, p.Point[0]), checkNumbers("latitude", 90, p.Point[1]),
		checkLines(p.Name, p.Country, p.Admin, p.Division, p.Outline),
	)
}

// checkEvent looks at an event, but not at what its evidence says of documents.
func checkEvent(e *model.Event) error {
	err := cmp.Or(
		checkID(string(e.ID)), checkLines(e.Headline, e.Type, e.Color), checkLines(e.Tags...),
		checkEnum("status", e.Status, model.Rejected), checkShare("confidence", e.Confidence),
		checkEnum("set of edits", e.Edited, model.EditedHeadline|model.EditedDate|model.EditedPlaces|model.EditedEvidence),
	)
	for i := range e.Evidence {
		err = cmp.Or(err, checkEvidence(&e.Evidence[i]))
	}
	return err
}

func checkEvidence(v *model.Evidence) error {
	err := cmp.Or(
		checkSpan(v.Anchor.Span), checkSpan(v.Passage.Span), checkLines(string(v.Document), v.Speaker), checkEnum("mode", v.Mode, model.ModeDenied), checkEnum("assumption", v.DateFrom, model.FromDocument),
		checkShare("confidence of a date", v.DateConfidence), checkShare("confidence of a place", v.PlaceConfidence),
	)
	for i := range v.Places {
		err = cmp.Or(err, checkSpan(v.Places[i].Selector.Span), checkPlace(&v.Places[i].Place))
	}
	return err
}

func checkOverride(o *model.Override) error {
	if strings.TrimSpace(o.Words) == "" {
		return errors.New("no words")
	}
	return cmp.Or(checkLines(o.Words), checkEnum("verdict", o.Verdict, model.IsPlace), checkPlace(&o.Place))
}

func checkView(v *project.View) error {
	f := &v.Filter
	err := cmp.Or(
		checkID(v.Name), checkLines(v.Name, f.Text), checkLines(f.Tags...), checkLines(f.Colors...), checkShare("confidence", f.Confidence),
		checkNumbers("longitude", 180, v.Map.Longitude), checkNumbers("latitude", 90, v.Map.Latitude), checkNumbers("zoom", closestZoom, v.Map.Zoom),
		checkNumbers("day", mostDays, v.Time.From, v.Time.To),
	)
	if v.Time.From > v.Time.To {
		err = cmp.Or(err, errors.New("a stretch of time that ends before it begins"))
	}
	err = cmp.Or(err, checkEnum("telling", f.DateTold, project.Assumed), checkEnum("telling", f.PlaceTold, project.Assumed))
	for _, m := range f.Modes {
		err = cmp.Or(err, checkEnum("mode", m, model.ModeDenied))
	}
	for _, s := range f.Hide {
		err = cmp.Or(err, checkEnum("status", s, model.Rejected))
	}
	for i := range f.Places {
		err = cmp.Or(err, checkPlace(&f.Places[i]))
	}
	return err
}
