package timeline

import (
	"image"
	"image/color"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"chronotope/app/look"
	"chronotope/app/paint"
	"chronotope/model/project"
)

// marker draws the marks of a layout.
type marker struct {
	*drawing
	frame *frame
}

func (k *marker) draw(m *mark) {
	if m.shape == count {
		k.drawCount(m)
		return
	}
	s := &k.frame.data.spans[m.span]
	ink, strength := k.inks.mark, 1.0
	if own, ok := look.Marker(k.frame.data.events[m.span].Color); ok {
		ink = own
	}
	switch {
	case m.selected:
		ink = k.inks.selection
	case s.look.has(rejected | denied | supposed):
		ink = k.inks.muted
	}
	if !m.selected && (s.look.has(rejected) || outside(s, k.frame.request.window)) {
		strength = 0.45
	}
	k.drawBody(m, s, ink, strength)
	k.drawLabel(m, s, strength)
}

// outside reports whether a span misses the filter's window.
func outside(s *span, w project.Window) bool {
	return w != (project.Window{}) && (s.to <= float64(w.From) || s.from > float64(w.To+1))
}

// drawBody draws the mark itself, and a ring around the selected one.
func (k *marker) drawBody(m *mark, s *span, ink color.NRGBA, strength float64) {
	b := k.dressed(m, s, ink, strength)
	half, middle := k.barHeight()/2, (m.from+m.to)/2
	switch m.shape {
	case dot:
		half = dotWidth / 2
		b.X0, b.X1, b.Radius = k.x(middle-half), k.x(middle+half), k.px(half)
		b.Y0, b.Y1 = k.px(m.middle-half), k.px(m.middle+half)
	case capsule:
		half = 4
		b.X0, b.X1, b.Radius = k.x(m.from), k.x(m.to), k.px(half)
		b.Y0, b.Y1 = math.Round(k.px(m.middle-half)), math.Round(k.px(m.middle+half))
	default:
		b.X0, b.X1, b.Radius = math.Round(k.x(m.from)), math.Round(k.x(m.to)), k.px(3)
		b.Y0, b.Y1 = math.Round(k.px(m.middle-half)), math.Round(k.px(m.middle+half))
		b.FadeL, b.FadeR = k.fades(m, s)
	}
	switch {
	case m.selected:
		k.ring(b, ink)
	case k.frame.found != nil && k.frame.found[m.span]:
		k.ringFound(b)
	}
	if s.look.has(planned) {
		k.drawPlanned(b, m.shape)
		return
	}
	if s.look.has(lasting) && m.shape == bar {
		k.drawLasting(b)
	} else {
		k.Box(b)
	}
	if s.look.has(assumed) {
		k.breakEnds(b, m.shape)
	}
	if s.look.has(denied) { // a stroke across, beyond its ends
		y, out := math.Round((b.Y0+b.Y1)/2), k.px(3)
		k.Box(paint.Box{X0: b.X0 - out, X1: b.X1 + out, Y0: y, Y1: y + k.px(1.5), Fill: b.Line})
	}
}

// drawLasting draws how things were: a stretch without an outline, with posts at the ends that
// are known.
func (k *marker) drawLasting(b paint.Box) {
	post := b.Line
	b.Line = color.NRGBA{}
	k.Box(b)
	width := k.px(2.5)
	ends := []float64{b.X0, b.X1 - width}
	if b.FadeR > 0 {
		ends = ends[:1]
	}
	if b.FadeL > 0 {
		ends = ends[1:]
	}
	for _, x := range ends {
		k.Box(paint.Box{X0: x, X1: x + width, Y0: b.Y0, Y1: b.Y1, Fill: post})
	}
}

// drawPlanned draws what is to come: an arrow forwards for a point in time, and a stretch with
// stripes.
func (k *marker) drawPlanned(b paint.Box, form shape) {
	if form != bar {
		middle, x, size := (b.Y0+b.Y1)/2, (b.X0+b.X1)/2+k.px(5.5), k.px(11)
		k.Arrow(x, middle, size, 1, b.Line)
		if inset := 2.2 * b.Width; b.Fill.A > 0 && b.Fill != b.Line {
			k.Arrow(x-inset, middle, size-1.6*inset, 1, b.Fill)
		}
		return
	}
	b.Fill = k.inks.paper
	k.Box(b)
	stripe := b.Line
	stripe.A /= 2
	for x := b.X0 + k.px(6); x < b.X1-k.px(3); x += k.px(6) {
		if b.FadeL == 0 && b.FadeR == 0 || x > b.X0+b.FadeL && x < b.X1-b.FadeR {
			at := int(math.Round(x))
			k.Rect(image.Rect(at, int(b.Y0+b.Width)+1, at+max(int(k.px(1)), 1), int(b.Y1-b.Width)), stripe)
		}
	}
}

// breakEnds opens the outline of a mark on its left and right: its date is not told in full.
func (k *marker) breakEnds(b paint.Box, form shape) {
	middle, half, deep := (b.Y0+b.Y1)/2, (b.Y1-b.Y0)/6, min(3*b.Width, (b.X1-b.X0)/3)
	if form == bar {
		half *= 2
	}
	for _, x := range [...]float64{b.X0, b.X1 - deep} {
		k.Box(paint.Box{X0: x, X1: x + deep, Y0: middle - half, Y1: middle + half, Fill: k.inks.paper})
	}
}

// dressed is the fill and outline of a mark. Judged events are solid and proposed
// ones outlined; approximate ones are hollow or have soft ends, uncertain ones
// dashed. Where a part of the date is assumed the mark is hollow, and its outline is open
// on both sides.
func (k *marker) dressed(m *mark, s *span, ink color.NRGBA, strength float64) paint.Box {
	fill, line, b := 0.16, 0.6, paint.Box{Width: k.px(1)}
	if m.shape != bar {
		fill, line, b.Width = 0.4, 1, k.px(1.5)
	}
	switch {
	case s.look.has(accepted) && m.shape == bar:
		fill, line = 0.34, 1
	case s.look.has(accepted):
		fill = 1
	}
	if s.look.has(uncertain) {
		b.Dash, fill = k.px(3.5), fill/2
	}
	if s.look.has(approximate) && m.shape != bar || s.look.has(assumed|denied|supposed) {
		fill = 0
	}
	if s.look.has(supposed) {
		b.Dash = k.px(2)
	}
	b.Fill, b.Line = mixed(k.inks.paper, ink, fill*strength), faint(ink, line*strength)
	return b
}

// ring draws the outline of a box that is a little larger than b.
func (k *marker) ring(b paint.Box, ink color.NRGBA) {
	k.outline(b, faint(ink, 0.55), 1.5)
}

// ringFound is the ring around what a search found: stronger, so that it tells without
// its colour.
func (k *marker) ringFound(b paint.Box) { k.outline(b, k.inks.found, 2.5) }

func (k *marker) outline(b paint.Box, ink color.NRGBA, width float64) {
	const out = 3.0
	b.X0, b.Y0, b.X1, b.Y1 = b.X0-k.px(out), b.Y0-k.px(out), b.X1+k.px(out), b.Y1+k.px(out)
	b.Radius, b.Width, b.Dash = b.Radius+k.px(out), k.px(width), 0
	b.FadeL, b.FadeR = 0, 0
	b.Fill, b.Line = color.NRGBA{}, ink
	k.Box(b)
}

// anyFound reports whether a search found an event of a cluster.
func (k *marker) anyFound(cluster int) bool {
	return k.frame.found != nil && slices.ContainsFunc(k.frame.packing.clusters[cluster].members, func(i int32) bool { return k.frame.found[i] })
}

// fades are the lengths over which a bar's ends fade.
func (k *marker) fades(m *mark, s *span) (left, right float64) {
	if s.look.has(approximate) {
		left = k.px(min(20, (m.to-m.from)/3))
		right = left
	}
	if s.look.has(fadesLeft) {
		left = k.px(fadeWidth)
	}
	if s.look.has(fadesRight) {
		right = k.px(fadeWidth)
	}
	return left, right
}

func (k *marker) drawLabel(m *mark, s *span, strength float64) {
	if m.room <= 0 {
		return
	}
	room := m.room
	if t := k.frame.higher; t.from < t.to && math.Abs(m.middle-t.middle) < tagHeight { // which covers what is there
		room = min(room, t.from-labelGap-m.label)
	}
	if room < labelMin && room < m.room {
		return
	}
	text := k.shortened(k.frame.data.label(m.span), room)
	ink := k.inks.ink
	switch {
	case m.selected:
		ink = k.inks.selection
	case strength < 1 || s.look.has(denied|supposed):
		ink = k.inks.muted
	}
	k.write(m.label, m.middle, text, ink)
	if s.look.has(rejected) {
		y := math.Round(k.px(m.middle))
		k.Box(paint.Box{X0: k.x(m.label), X1: k.x(m.label + k.width(text)), Y0: y, Y1: y + 1, Fill: ink})
	}
}

// barHeight is that of a bar in the lanes at hand.
func (k *marker) barHeight() float64 { return min(barHeight, k.frame.layout.lane-4) }

// shortened is a label that has so much room, without the first few letters of a word that
// is cut.
func (k *marker) shortened(label string, room float64) string {
	const few = 3
	text := k.text.Shortened(label, k.px(room))
	cut, short := strings.CutSuffix(text, "…")
	if !short || strings.HasPrefix(label[len(cut):], " ") {
		return text
	}
	if at := strings.LastIndexByte(cut, ' '); at > 0 && utf8.RuneCountInString(cut[at+1:]) <= few {
		return strings.TrimRight(cut[:at], " ,") + "…"
	}
	return text
}

// drawCallout writes the whole name of the selected event beside its mark.
func (k *marker) drawCallout(c *callout) {
	if c != nil {
		k.write(c.x, c.middle, k.frame.data.label(c.span), k.inks.selection)
	}
}

// drawCount draws a cluster: the more events, the stronger.
func (k *marker) drawCount(m *mark) {
	n := len(k.frame.packing.clusters[m.cluster].members)
	ink := k.inks.mark
	if m.selected {
		ink = k.inks.selection
	}
	strength := min(0.72+0.09*math.Log10(float64(n)), 1)
	if k.allOutside(m.cluster) {
		strength = 0.4
	}
	b := paint.Box{
		X0: k.x(m.from), X1: k.x(m.to), Y0: math.Round(k.px(m.middle - k.barHeight()/2)), Y1: math.Round(k.px(m.middle + k.barHeight()/2)),
		Radius: k.px(k.barHeight() / 2), Fill: faint(ink, strength),
	}
	switch {
	case m.selected:
		k.ring(b, ink)
	case k.anyFound(m.cluster):
		k.ringFound(b)
	}
	k.Box(b)
	text := shortCount(n)
	k.write((m.from+m.to-k.width(text))/2, m.middle, text, k.inks.paper)
}

// allOutside reports whether all of a cluster misses the filter's window.
func (k *marker) allOutside(cluster int) bool {
	for _, i := range k.frame.packing.clusters[cluster].members {
		if !outside(&k.frame.data.spans[i], k.frame.request.window) {
			return false
		}
	}
	return true
}

// shortCount writes a number in at most four characters.
func shortCount(n int) string {
	switch {
	case n < 1000:
		return strconv.Itoa(n)
	case n < 9950:
		return strconv.FormatFloat(float64(n)/1000, 'f', 1, 64) + "k"
	default:
		return strconv.Itoa((n+500)/1000) + "k"
	}
}
