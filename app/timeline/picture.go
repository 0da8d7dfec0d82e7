package timeline

import (
	"math"
	"time"

	"fyne.io/fyne/v2"

	"chronotope/app/picture"
)

// quick is how long a picture may take that is waited for. While a slower one is
// made the old one is moved and stretched to where it belongs.
const quick = 12 * time.Millisecond

// newLoop is what has the timeline's pictures drawn.
func (t *Timeline) newLoop(do func(func())) *picture.Loop[renderRequest, frame] {
	return &picture.Loop[renderRequest, frame]{
		Do:      do,
		Next:    t.next,
		Serves:  func(r renderRequest) bool { return r.serves(t.view) },
		Render:  t.renderer.render,
		Deliver: t.deliver,
		Early:   func(f *frame) bool { return f.layout != nil && f.request.view.sized(t.view) },
	}
}

// request has a picture drawn of how things are now.
func (t *Timeline) request() { t.loop.Request() }

// shown is what is on the screen; nil before the first picture.
func (t *Timeline) shown() *frame { return t.loop.Shown() }

// next is what the next picture is to show; false until the timeline is laid out.
func (t *Timeline) next() (renderRequest, bool) {
	if t.view.Width < 1 {
		return renderRequest{}, false
	}
	return renderRequest{
		all: t.session.Events(), events: t.events, version: t.version, grouping: t.grouping, silent: t.silent, sources: t.sourceNames(), view: t.view, selected: t.session.Selection().Event,
		window: t.session.Filter().Window, found: t.session.Found(), strip: t.strip(), stripWidth: t.stripWidth(),
		scale: float64(t.scale), inks: t.parts.inks, fonts: t.parts.fonts,
	}, true
}

// serves reports whether the picture of a request, once it is there, has anything of what a
// view shows.
func (r *renderRequest) serves(v viewport) bool {
	return r.view.To <= r.view.From || r.view.From < v.To && v.From < r.view.To
}

// deliver takes what was drawn, and shows it.
func (t *Timeline) deliver(f *frame) {
	before, data := t.shown(), t.data
	news := f.data != data
	t.data, t.known, t.overview = f.data, f.request.version, f.overview
	show := f.layout != nil
	if f.fits != (extent{}) {
		if t.fit.done || !f.request.view.sized(t.view) { // the view was set meanwhile
			show = false
			t.request()
		} else {
			t.fit.done, t.fit.to, t.view = true, f.fits, f.request.view
		}
	}
	if show {
		t.loop.Show(f)
		t.view.Scroll = min(t.view.Scroll, f.layout.furthestScroll())
		t.forgetHovered()
		t.placePicture()
		t.parts.plot.Refresh()
		if before == nil || before.strip != f.strip {
			t.parts.strip.Refresh()
		}
	}
	if news {
		t.takeUp(data)
	}
	t.scrollToSelected()
}

// placePicture puts the picture where what it shows belongs in the view of now.
func (t *Timeline) placePicture() {
	f := t.shown()
	drawn := f.request.view
	stretch := t.view.scale() / drawn.scale()
	left := t.view.x(drawn.day(-overscan))
	width := (drawn.Width + 2*overscan) * stretch
	if drawn.From == t.view.From && drawn.To == t.view.To {
		left, width = -overscan, float64(f.plot.Rect.Dx())/f.request.scale
	}
	left = math.Round(left*f.request.scale) / f.request.scale
	high := float64(f.plot.Rect.Dy()) / f.request.scale
	// What the picture covers, to the pixel, need not be painted under it: of all that costs most.
	window, pixel := t.parts.window.Size(), 1/f.request.scale
	t.parts.paper.Hidden = left <= 0 && left+width > float64(window.Width)-pixel && high > float64(window.Height)-pixel
	t.parts.plot.Move(fyne.NewPos(float32(left), 0))
	t.parts.plot.Resize(fyne.NewSize(float32(width), float32(high)))
}

// shiftPicture moves the old picture ahead of one that will take long.
func (t *Timeline) shiftPicture() {
	f := t.shown()
	if f == nil || f.cost <= quick || f.request.view.Width != t.view.Width {
		return
	}
	if stretch := t.view.scale() / f.request.view.scale(); stretch > 0.2 && stretch < 5 {
		t.placePicture()
	}
}
