package timeline

// The limits of what can be looked at: from the age of the universe on either side
// of 1970 down to an hour across the plot.
const (
	furthestDay = 6e12
	shortest    = 1.0 / 24
)

// viewport is the stretch of time in view and the plot that shows it. Times are in
// days since 1970-01-01 as edtf counts them, lengths in device-independent pixels.
type viewport struct {
	From, To      float64 // To is greater than From
	Width, Height float64
	Scroll        float64 // how far the lanes are moved down, 0 or more
}

// scale is the number of pixels that a day takes.
func (v viewport) scale() float64 { return v.Width / (v.To - v.From) }

// x is where a moment is in the plot; left of it is negative.
func (v viewport) x(day float64) float64 { return (day - v.From) * v.scale() }

// day is the moment at x, the inverse of viewport.x.
func (v viewport) day(x float64) float64 { return v.From + x/v.scale() }

// panned moves the view by so many pixels to the right, in time forwards.
func (v viewport) panned(dx float64) viewport {
	span := v.To - v.From
	v.From += dx / v.scale()
	return v.limited(span)
}

// zoomed makes everything factor times as wide, and keeps the moment at x in its
// place.
func (v viewport) zoomed(x, factor float64) viewport {
	at := v.day(x)
	span := min(max((v.To-v.From)/factor, shortest), 2*furthestDay)
	v.From = at - span*x/v.Width
	return v.limited(span)
}

// fitted shows a stretch of time with a margin of so many pixels at its sides.
func (v viewport) fitted(from, to, left, right float64) viewport {
	room := max(v.Width-left-right, v.Width/4)
	if to-from < shortest {
		from, to = from-shortest/2, from+shortest/2
	}
	days := (to - from) / room
	v.From = from - left*days
	return v.limited(min(to+right*days-v.From, 2*furthestDay))
}

// sized reports whether two views are as large.
func (v viewport) sized(as viewport) bool { return v.Width == as.Width && v.Height == as.Height }

// limited makes the view span so many days from where it starts, or as near as
// keeps it within what can be looked at.
func (v viewport) limited(span float64) viewport {
	v.From = max(min(v.From, furthestDay-span), -furthestDay)
	v.To = v.From + span
	return v
}

// leastFit is how many days fitting shows at least, but for events with a time of
// day: a lone day is a dot between months, not a bar of hours.
const leastFit = 120.0

// fitted is the view as it shows an extent, with room on the right for the last labels.
func (d *dataset) fitted(v viewport, x extent) viewport {
	const margin = 32.0
	if spare := leastFit - (x.to - x.from); spare > 0 && !d.hasClocks() {
		x.from, x.to = x.from-spare/2, x.to+spare/2
	}
	share := 0.2 // of the width for labels at the end
	if len(d.spans) <= 30 {
		share = 0.3 // few have room between them
	}
	right := margin
	for range 4 { // the more room on the right, the closer the marks, and the more labels may need it
		w, most := v.fitted(x.from, x.to, margin, right), right
		for i := range d.spans {
			if s := &d.spans[i]; s.to <= x.to {
				_, to := markExtent(s, w.scale())
				most = max(most, right+to-w.From*w.scale()+labelGap+labelSpace(s)+margin/2-w.Width)
			}
		}
		right = min(most, share*v.Width)
	}
	v = v.fitted(x.from, x.to, margin, right)
	v.Scroll = 0
	return v
}
