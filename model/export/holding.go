package export

import (
	"fmt"
	"math/bits"

	"chronotope/model/edtf"
)

// Holding is a set of things that an event can have and a format can hold.
type Holding uint32

// What there is to hold.
const (
	Wording      Holding = 1 << iota // the words that date it
	EDTF                             // what is approximate, uncertain, rounded or open about its date
	Bounds                           // the first and the last day
	BeforeYear1                      // dates before the year 1
	DeepTime                         // years of more than four digits
	Clock                            // the time of day
	Undated                          // that it has no date, or one without a year
	Unplaced                         // that it has no place
	PlaceName                        // what the place is called
	Coordinates                      // where that is
	AllPlaces                        // places but the first
	Assumed                          // that a date or place is assumed
	Status                           // accepted, rejected
	Mode                             // reported, planned, supposed or denied, and by whom
	Dispute                          // that its passages disagree
	Confidence                       // how likely it is
	Type                             // what happened, as a word
	Tags                             // the user's
	Color                            // the user's
	Note                             // the user's
	Quotes                           // the words of a passage
	Source                           // the document that passage is of
	Pages                            // and the page
	AllPassages                      // passages but the first
	Unsourced                        // that the user stated it, and no passage
	holdingCount = iota
)

// Everything is all there is to hold.
const Everything Holding = 1<<holdingCount - 1

var holdingNames = [holdingCount]string{
	"wording of dates", "EDTF", "first and last day", "dates before the year 1", "years of more than four digits", "time of day",
	"events without a date", "events without a place", "names of places", "coordinates", "all places", "what is assumed",
	"status", "mode and speaker", "disputes", "confidence", "type", "tags", "colour", "note", "quotes", "sources", "pages",
	"all passages", "events without a source",
}

// String names one thing, in English.
func (h Holding) String() string {
	if bits.OnesCount32(uint32(h)) != 1 || h > Everything {
		return fmt.Sprintf("holding %#x", uint32(h))
	}
	return holdingNames[bits.TrailingZeros32(uint32(h))]
}

// each yields the things of the set, one by one.
func (h Holding) each(yield func(Holding) bool) {
	for h != 0 {
		one := h & -h
		if h &^= one; !yield(one) {
			return
		}
	}
}

// of is what an event has, and a format might not hold.
func of(r *Row) Holding {
	has := ofDate(r.Event.Date) | ofPlaces(r) | ofPassages(r)
	for _, x := range []struct {
		has  bool
		what Holding
	}{
		{r.Wording != "", Wording},
		{r.DateAssumed != "" || r.PlaceAssumed != "", Assumed},
		{r.Event.Status != 0, Status},
		{r.Event.Mode() != 0, Mode},
		{r.Disputed, Dispute},
		{r.Confidence != 0, Confidence},
		{r.Type != "", Type},
		{len(r.Tags) > 0, Tags},
		{r.Color != "", Color},
		{r.Note != "", Note},
	} {
		if x.has {
			has |= x.what
		}
	}
	return has
}

// ofDate is what a date has.
func ofDate(d edtf.Value) Holding {
	if d.IsZero() {
		return Undated
	}
	has := Bounds
	w := whenOf(d)
	if !w.HasFrom && !w.HasTo {
		return Undated | EDTF
	}
	if d.IsApproximate() || d.IsUncertain() || !w.HasFrom || !w.HasTo || d.Precision() < edtf.Years {
		has |= EDTF
	}
	if w.HasFrom && w.FirstYear() < 1 || w.HasTo && w.LastYear() < 1 {
		has |= BeforeYear1
	}
	if !w.common() && has&BeforeYear1 == 0 || w.HasFrom && w.FirstYear() < -9999 {
		has |= DeepTime
	}
	if w.Clock() {
		has |= Clock
	}
	return has
}

func ofPlaces(r *Row) (has Holding) {
	if len(r.Places) == 0 {
		return Unplaced
	}
	has = PlaceName
	if len(r.OnMap()) > 0 {
		has |= Coordinates
	} else {
		has |= Unplaced
	}
	if len(r.Places) > 1 {
		has |= AllPlaces
	}
	return has
}

func ofPassages(r *Row) (has Holding) {
	if len(r.Passages) == 0 {
		return Unsourced
	}
	for i := range r.Passages {
		p := &r.Passages[i]
		if p.Quote != "" {
			has |= Quotes
		}
		if p.Document != "" {
			has |= Source
		}
		if p.Page != "" {
			has |= Pages
		}
	}
	if len(r.Passages) > 1 {
		has |= AllPassages
	}
	return has
}

// Loss is what a format cannot hold of a chronology.
type Loss struct {
	What    Holding // one thing
	Events  int     // of how many events
	LeftOut bool    // those events are left out as a whole
}

// String says it in English.
func (l Loss) String() string {
	how := "lost"
	if l.LeftOut {
		how = "left out"
	}
	plural := "s"
	if l.Events == 1 {
		plural = ""
	}
	return fmt.Sprintf("%s: %s (%d event%s)", how, l.What, l.Events, plural)
}
