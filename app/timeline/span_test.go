package timeline

import (
	"fmt"
	"testing"

	"chronotope/model"
	"chronotope/model/edtf"
)

func TestSpanKeepsThePrecisionOfTheDate(t *testing.T) {
	day := func(y int64, m, d int) float64 { return float64(edtf.DayNumber(y, m, d)) }
	for date, want := range map[string]span{
		"2018-12-08":            {from: day(2018, 12, 8), to: day(2018, 12, 9), look: moment},
		"2018-12":               {from: day(2018, 12, 1), to: day(2019, 1, 1)},
		"2018":                  {from: day(2018, 1, 1), to: day(2019, 1, 1)},
		"2018~":                 {from: day(2018, 1, 1), to: day(2019, 1, 1), look: approximate},
		"2018-12-08?":           {from: day(2018, 12, 8), to: day(2018, 12, 9), look: moment | uncertain},
		"19XX":                  {from: day(1900, 1, 1), to: day(2000, 1, 1)},
		"-0489":                 {from: day(-489, 1, 1), to: day(-488, 1, 1)},
		"2018-12-08/2018-12-10": {from: day(2018, 12, 8), to: day(2018, 12, 11)},
		"2016/..":               {from: day(2016, 1, 1), to: day(2017, 1, 1), look: fadesRight},
		"../2016-05":            {from: day(2016, 5, 1), to: day(2016, 6, 1), look: fadesLeft},
		"/2016":                 {from: day(2016, 1, 1), to: day(2017, 1, 1), look: fadesLeft},
	} {
		got, ok := spanOf(&model.Event{Date: edtf.MustParse(date)})
		if !ok || got != want {
			t.Errorf("%s: %+v %v, want %+v", date, got, ok, want)
		}
	}
	if _, ok := spanOf(&model.Event{}); ok {
		t.Error("an event without a date has a span")
	}
}

func TestDataAreInOrderAndFound(t *testing.T) {
	d := newDataset([]*model.Event{
		event("b", "2018-12-08", "Second", ""), event("none", "2018", "", ""), event("a", "2016", "First", ""),
		{ID: "undated", Headline: "No date"},
	}, flat)
	if len(d.events) != 3 || d.events[0].ID != "a" || d.events[1].ID != "none" || d.index["b"] != 2 {
		t.Errorf("%d events, first %s, index %v", len(d.events), d.events[0].ID, d.index)
	}
}

// years makes a dataset with an event in each of the years.
func yearsOf(years ...int) *dataset {
	var events []*model.Event
	for i, y := range years {
		events = append(events, &model.Event{ID: model.EventID(fmt.Sprint(i)), Date: edtf.Y(int64(y))})
	}
	return newDataset(events, flat)
}

func TestDenseRangeLeavesOutliersOut(t *testing.T) {
	for name, c := range map[string]struct {
		years         []int
		from, to      int64 // years, both included
		before, after int
	}{
		"no outliers":      {[]int{2016, 2017, 2018, 2018, 2019}, 2016, 2019, 0, 0},
		"one early":        {[]int{1066, 2016, 2016, 2017, 2018, 2018, 2019}, 2016, 2019, 1, 0},
		"early and late":   {[]int{1066, 2016, 2016, 2017, 2018, 2018, 2019, 2100}, 2016, 2019, 1, 1},
		"too few to judge": {[]int{1066, 2016, 2018}, 1066, 2018, 0, 0},
		"spread evenly":    {[]int{-490, -44, 476, 800, 1066, 1453, 1789, 1914, 1989}, -490, 1989, 0, 0},
		"all at once":      {[]int{2016, 2016, 2016, 2016, 2016}, 2016, 2016, 0, 0},
	} {
		got := yearsOf(c.years...).dense()
		want := extent{float64(edtf.DayNumber(c.from, 1, 1)), float64(edtf.DayNumber(c.to+1, 1, 1)), c.before, c.after}
		if got != want {
			t.Errorf("%s: %+v, want %+v", name, got, want)
		}
	}
}
