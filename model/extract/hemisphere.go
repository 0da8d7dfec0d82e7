package extract

import (
	"chronotope/model"
	"chronotope/model/edtf"
)

// southOf is the latitude, in degrees north, south of which the seasons of the year are those
// of the south: the tropic of Capricorn, and what of the tropics has such seasons.
const southOf = -15

// turnSeasons gives the seasons of events south of the equator the months that they have there:
// the winter of 1931 in Sydney was from June to August.
func turnSeasons(ms []*eventMention) {
	for _, m := range ms {
		if len(m.Places) == 0 || m.Places[0].Place.Point.Lat() > southOf {
			continue
		}
		if d, ok := southern(m.Date); ok {
			m.Date = d
			m.because(model.ReasonReckonedFrom, m.Places[0].Selector.Quote)
		}
	}
}

// southern is a season of a year as it is in the south; false for other dates.
func southern(d edtf.Value) (edtf.Value, bool) {
	year, ok := d.Year()
	season, is := d.Month()
	if d.IsInterval() || !ok || !is || season < 21 || season > 24 {
		return d, false
	}
	return edtf.YM(year, season+8), true
}
