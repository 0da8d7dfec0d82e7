package figure

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"chronotope/model/bulk"
	"chronotope/model/export/draw"
	"chronotope/model/ticks"
)

// The timeline, in pixels.
const (
	laneHeight = 19.0
	axisHeight = 34.0
	nameSize   = 11.0
	nameMost   = 230.0 // of a name
	dotWidth   = 9.0
	fadeWidth  = 36.0 // of an end that is not known
	countWidth = 36.0
)

// bar is a mark in a lane.
type bar struct {
	*event
	x, wide float64 // pixels from the start of the view
	lane    int
	name    *draw.Line
	inside  bool
	round   bool
}

// count is how many events have no lane about a place.
type count struct{ x, n int }

// Timeline draws the events of the figure within a rectangle: those within the bulk of the
// time, with how many lie before and after.
func (f *Figure) Timeline(x, y, w, h float64) {
	dated := f.inTime()
	from, scale := fit(dated, w)
	to := from + w/scale
	f.Draw(draw.Box(x, y, w, h, 0), draw.Shape{Fill: f.Panel})
	f.Clip(x, y, w, h)
	f.axis(x, y, w, h, from, scale)
	shown := make([]*event, 0, len(dated))
	before, after := 0, 0
	for _, e := range dated {
		switch {
		case e.to < from:
			before++
		case e.from > to:
			after++
		default:
			shown = append(shown, e)
		}
	}
	lanes := max(int((h-axisHeight-10)/laneHeight), 1)
	bars, counts := f.pack(shown, from, scale, w, lanes)
	if len(counts) > 0 && lanes > 1 {
		bars, counts = f.pack(shown, from, scale, w, lanes-1)
	}
	floor := y + h - axisHeight - 5
	for i := range bars {
		f.bar(&bars[i], x, floor-(float64(bars[i].lane)+0.5)*laneHeight, w)
	}
	for _, c := range counts {
		l := f.Setter.Line(fmt.Sprintf(f.Words.More, c.n), draw.Regular)
		middle := x + (float64(c.x)+0.5)*countWidth
		f.Write(l, middle-l.Width*9/2, y+12, 9, f.Muted, f.Panel)
	}
	f.beyond(before, after, x, y+13, w)
	f.Unclip()
	f.Draw(draw.Box(x, y, w, h, 0), draw.Shape{Stroke: f.Hairline, Width: 1})
}

// TimelineHeight is how high a timeline of a width is that shows all events by name.
func (f *Figure) TimelineHeight(w float64) float64 {
	const mostLanes, fewest, many = 60, 3, 500
	dated := f.inTime()
	if len(dated) > many {
		return mostLanes*laneHeight + axisHeight + 14
	}
	from, scale := fit(dated, w)
	bars, _ := f.pack(dated, from, scale, w, mostLanes)
	lanes := fewest
	for i := range bars {
		lanes = max(lanes, bars[i].lane+1)
	}
	return float64(lanes)*laneHeight + axisHeight + 14
}

// beyond says how many events lie before and after what is shown.
func (f *Figure) beyond(before, after int, x, y, w float64) {
	if before > 0 {
		f.Write(f.Setter.Line("‹ "+fmt.Sprintf(f.Words.Earlier, before), draw.Italic), x+6, y, 10, f.Muted, f.Panel)
	}
	if after > 0 {
		l := f.Setter.Line(fmt.Sprintf(f.Words.Later, after)+" ›", draw.Italic)
		f.Write(l, x+w-6-l.Width*10, y, 10, f.Muted, f.Panel)
	}
}

// inTime are the events with a date in order of time.
func (f *Figure) inTime() []*event {
	var out []*event
	for i := range f.events {
		if f.events[i].dated {
			out = append(out, &f.events[i])
		}
	}
	slices.SortStableFunc(out, func(a, b *event) int { return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(b.to, a.to)) })
	return out
}

// fit is the day at the left edge, and pixels a day, at which a width shows the bulk of some
// events; all of them where that takes not much more.
func fit(events []*event, w float64) (from, scale float64) {
	if len(events) == 0 {
		return -365, w / 730
	}
	left, right := 14.0, min(0.3*w, nameMost+20)
	for _, e := range events {
		if e.looks.has(OpenStart) {
			left = fadeWidth + 14
		}
	}
	first, last := extent(events)
	for range 3 { // what lies farthest off hides what lies less far
		within := bulkOf(events)
		from, to := extent(within)
		if len(within) == len(events) || to-from >= 0.4*(last-first) {
			break
		}
		events, first, last = within, from, to
	}
	const least = 120.0 // days: a lone day is a dot between months
	if spare := (least - (last - first)) / 2; spare > 0 {
		first, last = first-spare, last+spare
	}
	scale = (w - left - right) / (last - first)
	return first - left/scale, scale
}

// extent is from the first beginning to the last end.
func extent(events []*event) (first, last float64) {
	first, last = math.Inf(1), math.Inf(-1)
	for _, e := range events {
		first, last = min(first, e.from), max(last, e.to)
	}
	return first, last
}

// bulkOf are the events that neither begin nor end far from nearly all others.
func bulkOf(events []*event) []*event {
	starts, ends := make([]float64, len(events)), make([]float64, len(events))
	for i, e := range events {
		starts[i], ends[i] = e.from, e.to
	}
	low, _ := bulk.Fences(starts)
	_, high := bulk.Fences(ends)
	var out []*event
	for _, e := range events {
		if e.from >= low && e.to <= high {
			out = append(out, e)
		}
	}
	if len(out) == 0 {
		return events
	}
	return out
}

// pack puts events into lanes: each into the lowest lane where its name has room, else where
// it cuts the fewest. What finds no lane is counted.
func (f *Figure) pack(events []*event, from, scale, w float64, lanes int) ([]bar, []count) {
	ends, names, last := make([]float64, lanes), make([]float64, lanes), make([]int, lanes)
	for i := range lanes {
		ends[i], names[i], last[i] = math.Inf(-1), math.Inf(-1), -1
	}
	var bars []bar
	var counts []count
	for _, e := range events {
		b := f.place(e, from, scale)
		lane := slices.IndexFunc(names, func(end float64) bool { return end+8 <= b.x })
		if lane < 0 {
			for l := range lanes {
				if ends[l]+3 <= b.x && (lane < 0 || names[l] < names[lane]) {
					lane = l
				}
			}
			if lane < 0 {
				counts = counted(counts, int(math.Floor(max(b.x, 0)/countWidth)))
				continue
			}
			if n := last[lane]; n >= 0 && !bars[n].inside {
				bars[n].name = f.cutName(bars[n].event, b.x-8-bars[n].x-bars[n].wide-5)
			}
		}
		room := min(w-b.x-b.wide-9, nameMost)
		if b.inside {
			room = min(b.x+b.wide, w) - max(b.x, 0) - 12
		}
		if b.name = f.cutName(e, room); b.inside && b.name == nil {
			b.inside = false
		}
		b.lane = lane
		ends[lane], names[lane], last[lane] = b.x+b.wide, b.x+b.wide, len(bars)
		if b.name != nil && !b.inside {
			names[lane] += 5 + b.name.Width*nameSize
		}
		bars = append(bars, b)
	}
	return bars, counts
}

// cutName is as much of an event's headline as has room; nil where that is not enough to read.
func (f *Figure) cutName(e *event, room float64) *draw.Line {
	if room < 24 {
		return nil
	}
	return f.Setter.Cut(e.headline, draw.Regular, nameSize, room)
}

func counted(counts []count, at int) []count {
	if n := len(counts); n > 0 && counts[n-1].x == at {
		counts[n-1].n++
		return counts
	}
	return append(counts, count{at, 1})
}

// place is the mark of an event.
func (f *Figure) place(e *event, from, scale float64) bar {
	b := bar{event: e, x: (e.from - from) * scale, wide: (e.to - e.from) * scale}
	if b.wide < dotWidth {
		b.x, b.wide = b.x+b.wide/2-dotWidth/2, dotWidth
	}
	b.round = e.looks.has(Moment) && b.wide <= 1.4*dotWidth
	if e.looks.has(OpenStart) {
		b.x, b.wide = b.x-fadeWidth, b.wide+fadeWidth
	}
	if e.looks.has(OpenEnd) {
		b.wide += fadeWidth
	}
	b.inside = b.wide > 40 && b.wide >= min(f.Setter.Width(e.headline, draw.Regular, nameSize), nameMost)+16
	return b
}

// bar draws a mark whose lane's middle is at y.
func (f *Figure) bar(b *bar, x, y, w float64) {
	ink, ok := colors[b.color]
	if !ok {
		ink = f.Mark
	}
	s := draw.Shape{Fill: ink}
	if b.looks.has(About) {
		s = draw.Shape{Fill: f.Panel, Stroke: ink, Width: 1.4, Dash: []float64{3, 2}}
	}
	at, name, nameInk := x+b.x, x+b.x+b.wide+5, f.Ink
	tall := 8.0
	if b.inside {
		tall, name = 14, x+max(b.x, 0)+6
		if nameInk = f.OnMark; b.looks.has(About) {
			nameInk = f.Ink
		}
	}
	if b.round {
		f.Draw(draw.Disc(at+b.wide/2, y, dotWidth/2), s)
	} else {
		from, to := max(at, x-20), min(at+b.wide, x+w+20)
		f.Draw(draw.Box(from, y-tall/2, to-from, tall, 3), s)
		f.fades(b, at, y, tall)
	}
	f.Write(b.name, name, y+nameSize*0.36, nameSize, nameInk, Ink{})
	if b.looks.has(Denied) && b.name != nil {
		f.Draw(draw.Segment(name, y, name+b.name.Width*nameSize, y), draw.Shape{Stroke: nameInk, Width: 0.8})
	}
}

// fades draws strips of the ground over the ends that are not known, ever denser.
func (f *Figure) fades(b *bar, at, y, tall float64) {
	const strips = 18
	for i := range strips {
		veil := f.Panel
		veil.A = uint8(255 * (i + 1) / (strips + 1))
		wide := fadeWidth / strips
		if b.looks.has(OpenEnd) {
			f.Draw(draw.Box(at+b.wide-fadeWidth+float64(i)*wide, y-tall/2-1, wide+0.02, tall+2, 0), draw.Shape{Fill: veil})
		}
		if b.looks.has(OpenStart) {
			f.Draw(draw.Box(at+fadeWidth-float64(i+1)*wide, y-tall/2-1, wide+0.02, tall+2, 0), draw.Shape{Fill: veil})
		}
	}
}

// axis rules the ground and writes the times below it.
func (f *Figure) axis(x, y, w, h, from, scale float64) {
	a := ticks.Divide(scale, from, from+w/scale)
	floor := y + h - axisHeight
	at := func(day float64) float64 { return x + (day-from)*scale }
	rule := func(px, y0, y1 float64) {
		f.Draw(draw.Segment(px, y0, px, y1), draw.Shape{Stroke: f.Hairline, Width: 0.8})
	}
	row := func(all []ticks.Tick, held bool, base float64, style draw.Style, ink Ink) {
		for i, t := range all {
			px, next := at(t.Day)+4, x+w
			if held {
				px = max(px, x+4)
			}
			if i+1 < len(all) {
				next = min(at(all[i+1].Day), next)
			}
			if l := f.Setter.Line(t.Label, style); px >= x+2 && px+l.Width*10 <= next {
				f.Write(l, px, base, 10, ink, Ink{})
			}
		}
	}
	for _, t := range a.Upper {
		rule(at(t.Day), y, floor+6)
	}
	for _, t := range a.Lower {
		rule(at(t.Day), y, floor+axisHeight)
	}
	for _, day := range a.Minor {
		rule(at(day), floor, floor+3)
	}
	f.Draw(draw.Segment(x, floor, x+w, floor), draw.Shape{Stroke: f.Border, Width: 1})
	row(a.Upper, false, floor+13, draw.Regular, f.Muted)
	if len(a.Upper) == 0 {
		row(a.Lower, a.Whole, floor+15, draw.Bold, f.Ink)
	} else {
		row(a.Lower, a.Whole, floor+27, draw.Bold, f.Ink)
	}
}

// legend says what the marks mean that there are, in a line that ends at y; it returns where
// the line begins.
func (f *Figure) legend(x, y, w float64) float64 {
	var has [5]bool
	for i := range f.events {
		e := &f.events[i]
		has[0] = has[0] || e.dated && e.looks.has(Moment)
		has[1] = has[1] || e.dated && !e.looks.has(Moment)
		has[2] = has[2] || e.looks.has(OpenStart|OpenEnd)
		has[3] = has[3] || e.looks.has(About)
		has[4] = has[4] || e.assumed && len(e.spots) > 0
	}
	middle, right := y-4, x+w
	for i, shown := range has {
		l := f.Setter.Line(f.Words.Legend[i], draw.Regular)
		if !shown || x+34+l.Width*smallSize > right {
			continue
		}
		s := draw.Shape{Fill: f.Mark}
		switch i {
		case 0:
			f.Draw(draw.Disc(x+13, middle, dotWidth/2), s)
		case 1, 2:
			f.Draw(draw.Box(x, middle-4, 26, 8, 3), s)
			if i == 2 {
				f.On(f.Drawing).paperVeil(x+6, middle)
			}
		case 3:
			f.Draw(draw.Box(x, middle-4, 26, 8, 3), draw.Shape{Fill: f.Paper, Stroke: f.Mark, Width: 1.4, Dash: []float64{3, 2}})
		case 4:
			f.Draw(draw.Disc(x+13, middle, 5), draw.Shape{Fill: f.Paper, Stroke: f.Mark, Width: 2})
		}
		f.Write(l, x+33, y-0.5, smallSize, f.Muted, Ink{})
		x += 33 + l.Width*smallSize + 24
	}
	return y - 12
}

// paperVeil fades a sample of the legend to the right.
func (f *Figure) paperVeil(x, middle float64) {
	for i := range 10 {
		veil := f.Paper
		veil.A = uint8(25 * (i + 1))
		f.Draw(draw.Box(x+2*float64(i), middle-5, 2.02, 10, 0), draw.Shape{Fill: veil})
	}
}
