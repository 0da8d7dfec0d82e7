package timeline

import (
	"math"
	"time"

	"fyne.io/fyne/v2"
)

// quick is how long a picture may take that is waited for. While a slower one is
// made the old one is moved and stretched to where it belongs.
const quick = 12 * time.Millisecond

// request has a picture made of how things are now. One is made at a time; what
// changes meanwhile goes into the next.
func (t *Timeline) request() {
	if t.drawing {
		t.stale = true
		return
	}
	t.drawing, t.stale = true, false
	o := order{
		events: t.events, version: t.version, view: t.view, selected: t.session.Selection().Event,
		window: t.session.Filter().Window, strip: fyne.NewSize(float32(t.view.Width), stripHeight),
		scale: float64(t.scale), inks: t.parts.inks, fonts: t.parts.fonts,
	}
	go func() {
		f := t.artist.draw(o)
		t.do(func() { t.deliver(f) })
	}()
}

// deliver shows a picture that was made.
func (t *Timeline) deliver(f *frame) {
	t.drawing = false
	news := f.data != t.data
	t.data, t.overview = f.data, f.overview
	if f.layout != nil {
		t.frame = f
		t.view.Scroll = min(t.view.Scroll, f.layout.furthestScroll())
		t.forgetHovered()
		t.parts.plot.Image = f.plot
		t.placePicture()
		t.parts.plot.Refresh()
	}
	if f.strip != nil {
		t.parts.strip.Image = f.strip
		t.parts.strip.Refresh()
	}
	if news {
		t.takeUp()
	}
	t.scrollToSelected()
	if t.stale {
		t.request()
	}
}

// takeUp brings the view in line with other events: the first are fitted into it,
// and so are later ones if else none would be seen.
func (t *Timeline) takeUp() {
	t.showEmpty()
	t.placeBrush()
	if len(t.data.spans) == 0 || t.view.Width < 1 {
		return
	}
	if !t.fitted || !t.data.touches(t.view) {
		t.fitted, t.fits = true, t.data.dense()
		t.show(t.fittedTo(t.fits))
	}
	if t.reveal {
		t.revealSelected()
	}
}

// placePicture puts the picture where what it shows belongs in the view of now.
func (t *Timeline) placePicture() {
	f := t.frame
	drawn := f.order.view
	stretch := t.view.scale() / drawn.scale()
	left := t.view.x(drawn.day(-overscan))
	width := (drawn.Width + 2*overscan) * stretch
	if drawn.From == t.view.From && drawn.To == t.view.To {
		left, width = -overscan, float64(f.plot.Rect.Dx())/f.order.scale
	}
	left = math.Round(left*f.order.scale) / f.order.scale
	t.parts.plot.Move(fyne.NewPos(float32(left), 0))
	t.parts.plot.Resize(fyne.NewSize(float32(width), float32(float64(f.plot.Rect.Dy())/f.order.scale)))
}

// shiftPicture moves the old picture ahead of one that will take long.
func (t *Timeline) shiftPicture() {
	if t.frame == nil || t.frame.cost <= quick || t.frame.order.view.Width != t.view.Width {
		return
	}
	if stretch := t.view.scale() / t.frame.order.view.scale(); stretch > 0.2 && stretch < 5 {
		t.placePicture()
	}
}
