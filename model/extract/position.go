package extract

import (
	"sort"

	"github.com/paulmach/orb/geo"

	"chronotope/model"
)

// This file places events by latitude and longitude.

// positionIn is the position that a row tells, under the name that its column of places has;
// nil where it tells none.
func (x *reader) positionIn(row model.Span, where []model.Span, named []model.PlaceMention) *model.PlaceMention {
	for i := sort.Search(len(x.tops), func(i int) bool { return x.tops[i].Span.Start >= row.Start }); i < len(x.tops) && x.tops[i].Span.Start < row.End; i++ {
		t := &x.tops[i]
		if !isPosition(t) {
			continue
		}
		p := model.PlaceMention{Selector: model.Select(x.doc.Text, t.Span), Place: t.Place}
		if len(named) > 0 && !named[0].Place.IsZero() && geo.DistanceHaversine(named[0].Place.Point, p.Place.Point) < besidePlace {
			return &named[0] // the figures only tell it again
		}
		if len(where) == 1 && where[0].Len() > 0 {
			p.Selector, p.Place.Name = model.Select(x.doc.Text, where[0]), x.words(where)
		}
		return &p
	}
	return nil
}

// besidePlace is within how many metres of a place figures tell that place again.
const besidePlace = 10_000

// isPosition reports whether a toponym is a latitude and longitude.
func isPosition(t *model.Toponym) bool {
	return len(t.Reasons) > 0 && t.Reasons[0].Code == model.ReasonCoordinates
}

// positionOf is the one position by latitude and longitude that a statement tells, nil where it
// tells none or several.
func (x *reader) positionOf(st statement) *model.PlaceMention {
	var out *model.PlaceMention
	for i := max(0, st.from); i < min(st.to, len(x.s.words)); i++ {
		w := x.s.words[i]
		if !w.is(isPlace) || !isPosition(&x.tops[w.index]) {
			continue
		}
		if out != nil {
			return nil
		}
		t := &x.tops[w.index]
		out = &model.PlaceMention{Selector: model.Select(x.doc.Text, t.Span), Place: t.Place}
	}
	return out
}
