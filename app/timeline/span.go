package timeline

import (
	"cmp"
	"math"
	"slices"

	"chronotope/app/words"
	"chronotope/model"
	"chronotope/model/bulk"
	"chronotope/model/edtf"
	"chronotope/model/project"
)

// span is what the layout knows of an event: the time it covers and the width of
// its label. It is small, for there may be a hundred thousand.
type span struct {
	from, to float64 // days, finite; to is not before from
	label    float32 // width of the whole headline in device-independent pixels
	look     appearance
}

// appearance is a set of the ways in which a mark differs from others.
type appearance uint16

const (
	moment      appearance = 1 << iota // known to the day or better
	fadesLeft                          // no telling when it began
	fadesRight                         // no telling when it ended
	approximate                        // EDTF ~
	uncertain                          // EDTF ?
	accepted
	rejected
	disputed
	assumed // a part of its date is not in its passage
	lasting // how things were, from a beginning to an end
	planned
	supposed
	denied
)

func (a appearance) has(b appearance) bool { return a&b != 0 }

// modeLooks are the ways in which what is not plainly said to have happened differs, by how it
// is meant.
var modeLooks = [...]appearance{model.ModeState: lasting, model.ModePlanned: planned, model.ModeSupposed: supposed, model.ModeDenied: denied}

// sign is what stands before the headline of a mark that looks so.
func (a appearance) sign() string {
	s := ""
	if a.has(disputed) {
		s = "≠"
	}
	for m, look := range modeLooks {
		if a.has(look) {
			s += words.ModeSign(model.Mode(m))
		}
	}
	if a.has(approximate) {
		s += "~"
	}
	if a.has(uncertain) {
		s += "?"
	}
	if s != "" {
		s += " "
	}
	return s
}

// dataset is the events that have a time, in order of it. It is never changed.
type dataset struct {
	spans  []span
	events []*model.Event // by the index of the span
	index  map[model.EventID]int
	groups groups
}

// newDataset prepares events for layout. Those without any time are left out.
// measure tells the width of a label.
func newDataset(events []*model.Event, measure func(string) float32) *dataset {
	d := &dataset{spans: make([]span, 0, len(events)), events: make([]*model.Event, 0, len(events))}
	for _, e := range events {
		if s, ok := spanOf(e); ok {
			s.label = measure(s.look.sign() + e.Headline)
			d.spans = append(d.spans, s)
			d.events = append(d.events, e)
		}
	}
	d.sort()
	d.index = make(map[model.EventID]int, len(d.events))
	for i, e := range d.events {
		d.index[e.ID] = i
	}
	return d
}

// label is what is written beside a mark.
func (d *dataset) label(i int) string { return d.spans[i].look.sign() + d.events[i].Headline }

// found tells of each span whether a search found its event; nil where there was none.
func (d *dataset) found(f *project.Found) []bool {
	if f == nil {
		return nil
	}
	out := make([]bool, len(d.events))
	for i, e := range d.events {
		out[i] = f.Events[e.ID]
	}
	return out
}

// sort brings the spans in order of their start, the longer first among equals.
// They mostly are: the session's order is that of EDTF.
func (d *dataset) sort() {
	less := func(a, b span) int { return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(b.to, a.to)) }
	if slices.IsSortedFunc(d.spans, less) {
		return
	}
	order := make([]int, len(d.spans))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return less(d.spans[i], d.spans[j]) })
	spans, events := make([]span, len(order)), make([]*model.Event, len(order))
	for to, from := range order {
		spans[to], events[to] = d.spans[from], d.events[from]
	}
	d.spans, d.events = spans, events
}

// spanOf returns the time an event covers. An end that is not known is put where
// the known one is, and fades from there.
func spanOf(e *model.Event) (s span, ok bool) {
	if e.Date.IsZero() {
		return s, false
	}
	s.from, s.to = e.Date.Range()
	switch left, right := math.IsInf(s.from, 0), math.IsInf(s.to, 0); {
	case left && right:
		return s, false
	case left:
		s.look |= fadesLeft
		s.from = float64(e.Date.End().Earliest())
	case right:
		s.look |= fadesRight
		s.to = float64(e.Date.Start().Latest() + 1)
	case !e.Date.IsInterval() && e.Date.Precision() >= edtf.Days:
		s.look |= moment
	}
	s.from, s.to = max(s.from, -furthestDay), min(max(s.to, s.from), furthestDay)
	if e.Date.IsApproximate() {
		s.look |= approximate
	}
	if e.Date.IsUncertain() {
		s.look |= uncertain
	}
	switch e.Status {
	case model.Accepted:
		s.look |= accepted
	case model.Rejected:
		s.look |= rejected
	}
	if e.Disputed {
		s.look |= disputed
	}
	if e.DateAssumed() != model.NotAssumed {
		s.look |= assumed
	}
	if m := e.Mode(); int(m) < len(modeLooks) {
		s.look |= modeLooks[m]
	}
	return s, true
}

// extent is a stretch of time, and how many spans lie before and after it.
type extent struct {
	from, to      float64
	before, after int
}

// whole is the extent of all spans.
func (d *dataset) whole() extent { return extentOf(d.spans) }

func extentOf(spans []span) extent {
	x := extent{from: math.Inf(1), to: math.Inf(-1)}
	for _, s := range spans {
		x.from, x.to = min(x.from, s.from), max(x.to, s.to)
	}
	return x
}

// dense is the extent from the first start to the last end that are no outliers among
// starts and ends (bulk.Fences), only where leaving the rest out saves much of the room. So
// a long stretch of time that reaches far out does not set the scale either.
func (d *dataset) dense() extent {
	whole := d.whole()
	starts, ends := make([]float64, len(d.spans)), make([]float64, len(d.spans))
	for i, s := range d.spans {
		starts[i], ends[i] = s.from, s.to
	}
	first, _ := bulk.Fences(starts)
	_, last := bulk.Fences(ends)
	x := extent{from: math.Inf(1), to: math.Inf(-1)}
	for _, s := range d.spans {
		if s.from >= first {
			x.from = min(x.from, s.from)
		}
		if s.to <= last {
			x.to = max(x.to, s.to)
		}
	}
	worth := 0.4 // of the whole; more and the outliers are not in the way
	if len(d.spans) > 20 {
		worth = 0.6 // many need the room more
	}
	x.from, x.to = widened(starts, ends, x)
	if len(d.spans) == 0 || x.to-x.from > worth*(whole.to-whole.from) {
		return whole
	}
	for _, s := range d.spans {
		if s.to <= x.from {
			x.before++
		} else if s.from >= x.to {
			x.after++
		}
	}
	return x
}

// widened takes in the outliers that come soon after the others: none for more than a fifth
// of the room.
func widened(starts, ends []float64, x extent) (from, to float64) {
	starts = slices.DeleteFunc(starts, func(start float64) bool { return start >= x.from }) // few are left
	ends = slices.DeleteFunc(ends, func(end float64) bool { return end <= x.to })
	slices.Sort(starts)
	slices.Sort(ends)
	soon := (x.to - x.from) / 5
	for _, end := range ends {
		if end <= x.to+soon {
			x.to = end
		}
	}
	for _, start := range slices.Backward(starts) {
		if start >= x.from-soon {
			x.from = start
		}
	}
	return x.from, x.to
}

// touches reports whether any span is in view.
func (d *dataset) touches(v viewport) bool {
	for i := range d.spans {
		if d.spans[i].from < v.To && d.spans[i].to > v.From {
			return true
		}
	}
	return false
}

// hasClocks reports whether any span is known to the hour.
func (d *dataset) hasClocks() bool {
	for i := range d.spans {
		if d.spans[i].to-d.spans[i].from < 1 {
			return true
		}
	}
	return false
}
