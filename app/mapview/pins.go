package mapview

import (
	"cmp"
	"slices"

	"github.com/paulmach/orb"

	"chronotope/model"
	"chronotope/model/project"
)

// pin is one place with its events.
type pin struct {
	place  model.Place
	events []*model.Event // in order of time; none for a place that is only named
	counts float64        // events, less the rejected ones
}

// dataset is the places of a project. It is never changed.
type dataset struct {
	pins    []pin // those with most events first, the hollow ones last
	byEvent map[model.EventID][]int
}

// spot is what makes two places one pin: GeoNames numbers, or failing that the
// place itself.
type spot struct {
	id    int64
	point orb.Point
}

func spotOf(p model.Place) spot {
	if p.ID != 0 {
		return spot{id: p.ID}
	}
	return spot{point: p.Point}
}

// newDataset gathers the places of events, and those that documents name without
// an event.
func newDataset(events []*model.Event, sources []*project.Source) *dataset {
	d := &dataset{byEvent: map[model.EventID][]int{}}
	at := map[spot]int{}
	add := func(p model.Place) int {
		s := spotOf(p)
		i, ok := at[s]
		if !ok {
			i = len(d.pins)
			at[s] = i
			d.pins = append(d.pins, pin{place: p})
		}
		return i
	}
	for _, e := range events {
		for _, p := range e.Places() {
			i := add(p)
			d.pins[i].events = append(d.pins[i].events, e)
			if e.Status != model.Rejected {
				d.pins[i].counts++
			}
		}
	}
	for _, src := range sources {
		for _, t := range src.Toponyms {
			if !t.Place.IsZero() && t.Role != model.RoleDemonym && t.Place.Kind == model.City {
				add(t.Place)
			}
		}
	}
	slices.SortStableFunc(d.pins, func(a, b pin) int { return cmp.Compare(len(b.events), len(a.events)) })
	for i := range d.pins {
		for _, e := range d.pins[i].events {
			d.byEvent[e.ID] = append(d.byEvent[e.ID], i)
		}
	}
	return d
}

// isArea reports whether a place is shown by its outline as well as its point.
func isArea(p model.Place) bool {
	return p.Outline != "" && (p.Kind == model.Country || p.Kind == model.Region)
}

// points are where the events were, or failing those what is named.
func (d *dataset) points() []orb.Point {
	var placed, named []orb.Point
	for _, p := range d.pins {
		if len(p.events) > 0 {
			placed = append(placed, p.place.Point)
		} else {
			named = append(named, p.place.Point)
		}
	}
	if len(placed) > 0 {
		return placed
	}
	return named
}
