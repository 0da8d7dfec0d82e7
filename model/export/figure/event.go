package figure

import (
	"math"

	"chronotope/model"
	"chronotope/model/basemap"
	"chronotope/model/edtf"
	"chronotope/model/export"
)

// event is what a figure knows of one.
type event struct {
	number   int
	headline string
	color    string
	dated    bool
	from, to float64 // days as edtf counts them; an unknown end is where the known one is
	looks    Looks
	spots    []export.Spot // on the map
	assumed  bool          // the first of them is
}

// Looks is a set of ways in which marks differ.
type Looks uint8

// The ways.
const (
	OpenStart Looks = 1 << iota // nobody knows when it began
	OpenEnd                     // or ended
	About                       // approximate or uncertain
	Moment                      // known to the day or better
	Denied                      // it did not happen
)

func (l Looks) has(one Looks) bool { return l&one != 0 }

func eventOf(r *export.Row) event {
	e := event{number: r.Number, headline: cutText(r.Headline, 200), color: r.Color, spots: r.OnMap(), assumed: r.PlaceAssumed != ""}
	e.from, e.to, e.looks, e.dated = Extent(r.Event.Date)
	if r.Event.Mode() == model.ModeDenied {
		e.looks |= Denied
	}
	return e
}

// PlaceName is a place with its division and country, in English: "Leeds, England, United
// Kingdom".
func PlaceName(base *basemap.Map, s export.Spot) string {
	if name := base.Names(false).CountryOf(s.Country); name != "" {
		s.Country = name
	}
	return s.Full()
}

// Extent is the stretch of time that a date covers, in days as edtf counts them, and how it
// is to be drawn; false where there is none. An end that is not known is put where the known
// one is.
func Extent(d edtf.Value) (from, to float64, looks Looks, ok bool) {
	if d.IsZero() {
		return 0, 0, 0, false
	}
	from, to = d.Range()
	switch left, right := math.IsInf(from, 0), math.IsInf(to, 0); {
	case left && right:
		return 0, 0, 0, false
	case left:
		looks |= OpenStart
		from = float64(d.End().Earliest())
	case right:
		looks |= OpenEnd
		to = float64(d.Start().Latest() + 1)
	case !d.IsInterval() && d.Precision() >= edtf.Days:
		looks |= Moment
	}
	if d.IsApproximate() || d.IsUncertain() {
		looks |= About
	}
	return from, max(from, to), looks, true
}
