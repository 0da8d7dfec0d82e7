package timeline

import (
	"image"
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
	if t.view.Width < 1 { // until it is laid out
		return
	}
	if t.drawing {
		t.stale = true
		return
	}
	t.drawing, t.stale = true, false
	o := order{
		events: t.events, version: t.version, grouping: t.grouping, sources: t.sourceNames(), view: t.view, selected: t.session.Selection().Event,
		window: t.session.Filter().Window, found: t.session.Found(), strip: fyne.NewSize(float32(t.view.Width), stripHeight),
		scale: float64(t.scale), inks: t.parts.inks, fonts: t.parts.fonts,
	}
	go func() {
		f := t.artist.draw(o)
		t.early.Store(f)
		t.do(func() { t.deliver(f) })
	}()
}

// deliver shows a picture that was made.
func (t *Timeline) deliver(f *frame) {
	t.drawing = false
	news := f.data != t.data
	t.data, t.known, t.overview = f.data, f.order.version, f.overview
	if f.fits != (extent{}) {
		if t.fitted || !f.order.view.sized(t.view) { // the view was set meanwhile
			f.layout = nil
			t.stale = true
		} else {
			t.fitted, t.fits, t.view = true, f.fits, f.order.view
		}
	}
	if f.layout != nil {
		t.frame = f
		t.view.Scroll = min(t.view.Scroll, f.layout.furthestScroll())
		t.forgetHovered()
		t.placePicture()
		t.parts.plot.Refresh()
	}
	if f.strip != nil {
		t.ground = f.strip
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

// plotImage is what the painter shows of the plot. While the window is being made
// nothing can be delivered, and a first picture that is drawn by the time of the first
// painting is taken as it is; so is its overview.
func (t *Timeline) plotImage(int, int) image.Image {
	if f := t.first(); f != nil {
		return f.plot
	}
	if t.frame == nil {
		return blank
	}
	return t.frame.plot
}

func (t *Timeline) stripImage(int, int) image.Image {
	if f := t.first(); f != nil && f.strip != nil {
		return f.strip
	}
	if t.ground == nil {
		return blank
	}
	return t.ground
}

// first is the first picture, before it is delivered.
func (t *Timeline) first() *frame {
	f := t.early.Load()
	if t.frame != nil || f == nil || f.layout == nil || !f.order.view.sized(t.view) {
		return nil
	}
	return f
}

// blank is the picture of nothing.
var blank = image.NewRGBA(image.Rect(0, 0, 1, 1))

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
