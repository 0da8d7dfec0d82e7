package project

import (
	"slices"

	"chronotope/model"
)

// revise brings the lists of events in line with rows that have changed. Lists that
// were given out stay as they are.
func (s *Session) revise(rows []Row) {
	var out, in []*model.Event
	for _, r := range rows {
		if r.Kind != EventRow {
			continue
		}
		if e, ok := r.Before.(*model.Event); ok {
			out = append(out, e)
		}
		if e, ok := r.After.(*model.Event); ok {
			in = append(in, e)
		}
	}
	if len(out)+len(in) == 0 {
		return
	}
	if (len(out)+len(in))*8 > len(s.sorted) { // as well made anew
		s.sorted, s.visible = nil, nil
		return
	}
	slices.SortFunc(out, inTime)
	slices.SortFunc(in, inTime)
	s.sorted = revised(s.sorted, out, in)
	if s.visible != nil {
		s.visible = revised(s.visible, out, slices.DeleteFunc(in, func(e *model.Event) bool { return !s.filter.Match(e) }))
	}
}

// revised is a list less the events out, those that are in it, and with the events in.
// All are in order of time.
func revised(list, out, in []*model.Event) []*model.Event {
	next := make([]*model.Event, 0, len(list)+len(in))
	for len(out)+len(in) > 0 {
		takeOut := len(in) == 0 || len(out) > 0 && inTime(out[0], in[0]) <= 0
		e := &in
		if takeOut {
			e = &out
		}
		at, found := slices.BinarySearchFunc(list, (*e)[0], inTime)
		next, list = append(next, list[:at]...), list[at:]
		switch {
		case !takeOut:
			next = append(next, in[0])
		case found:
			list = list[1:]
		}
		*e = (*e)[1:]
	}
	return append(next, list...)
}
