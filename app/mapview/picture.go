package mapview

import (
	"context"
	"errors"
	"image"
	"math"
	"time"

	"fyne.io/fyne/v2"
)

// overscan is how much larger than the pane a picture is on each side, as a share
// of the pane: what is seen of it while one pans.
const overscan = 0.25

// request has a picture made of how things are now, unless the last one shows just
// that. One is made at a time; one that will be of no use is given up.
func (m *Map) request() {
	if m.view.Width == 0 {
		return
	}
	if m.cancel != nil { // deliver asks again
		if !m.drawing.serves(m.view, m.parts.dress) {
			m.cancel()
		}
		return
	}
	if m.zooming() {
		return
	}
	o := m.order()
	if m.shown != nil && m.shown.order.same(&o) {
		return
	}
	ctx, cancel := context.WithCancel(context.Background())
	m.drawing, m.cancel = o, cancel
	go func() {
		f, err := m.artist.draw(ctx, o)
		m.drawn.Store(f)
		m.do(func() { m.deliver(f, err) })
	}()
}

// pause is how long the zoom has to stand before a picture of it is made: until then the
// last one is shown larger or smaller, which leaves the processor to the zooming.
const pause = 60 * time.Millisecond

// zooming reports whether the zoom was changed just now, so that a picture of it would soon
// be of no use. It asks again then.
func (m *Map) zooming() bool {
	const much = 1.5 // steps of 2: the last picture is too coarse
	rest := pause - time.Since(m.zoomed)
	if rest <= 0 || m.shown == nil || math.Abs(m.view.Zoom-m.shown.order.sheet.view.Zoom) > much {
		return false
	}
	if !m.waiting {
		m.waiting = true
		time.AfterFunc(rest, func() {
			m.do(func() {
				m.waiting = false
				m.request()
			})
		})
	}
	return true
}

// order is what the next picture is to show.
func (m *Map) order() order {
	v := m.pictureView()
	left, top := m.view.within(v)
	return order{
		content: m.content, selected: m.atHand(), dress: m.parts.dress, path: m.path, tiles: m.tiles, found: m.session.Found(),
		sheet: sheet{view: v, pane: m.parts.pane(left, top), tools: m.parts.covered(left, top)},
	}
}

// serves reports whether the picture of an order, once it is there, is worth being
// seen in a view.
func (o *order) serves(v Viewport, d *dress) bool {
	p := o.sheet.view
	if o.dress != d || p.Scale != v.Scale || p.Projection != v.Projection || math.Abs(p.Zoom-v.Zoom) >= 1 {
		return false
	}
	x, y := p.Project(v.Center)
	return x >= 0 && y >= 0 && x <= float64(p.Width) && y <= float64(p.Height)
}

// pictureView is the viewport of the next picture: that of the last while it still
// covers the pane with something to spare, so that panning does not draw the
// ground anew each time. The first is of the pane alone, to be there soon.
func (m *Map) pictureView() Viewport {
	v := m.view
	if m.shown == nil {
		return v
	}
	dx, dy := int(float64(v.Width)*overscan), int(float64(v.Height)*overscan)
	v.Width, v.Height = v.Width+2*dx, v.Height+2*dy
	old := m.shown.order.sheet.view
	if old.Zoom != v.Zoom || old.Width != v.Width || old.Height != v.Height || old.Scale != v.Scale || old.Projection != v.Projection {
		return v
	}
	x, y := old.Project(v.Center)
	if math.Abs(x-float64(old.Width)/2) > float64(dx)/2 || math.Abs(y-float64(old.Height)/2) > float64(dy)/2 {
		return v
	}
	return old
}

// within returns where the top left corner of a view is in a picture of the same
// zoom around it, in device-independent pixels.
func (v Viewport) within(picture Viewport) (left, top float64) {
	x, y := picture.Project(v.Center)
	return (x - float64(v.Width)/2) / v.scale(), (y - float64(v.Height)/2) / v.scale()
}

// ready is what the painter shows of the map, of whatever size: the picture that was
// delivered last. While the window is being made nothing can be delivered, and a first
// picture that is drawn by the time of the first painting is taken as it is.
func (m *Map) ready(int, int) image.Image {
	f := m.shown
	if d := m.drawn.Load(); f == nil && d != nil && d.order.sheet.view == m.view {
		f = d
	}
	if f == nil {
		return blank
	}
	return f.picture
}

// blank is the picture of nothing.
var blank = image.NewRGBA(image.Rect(0, 0, 1, 1))

// deliver shows a picture that was made, and asks for another if things are
// different by now.
func (m *Map) deliver(f *frame, err error) {
	m.cancel()
	m.cancel = nil
	switch {
	case err == nil:
		m.shown = f
		m.placePicture()
		m.parts.picture.Refresh()
		m.hover()
	case !errors.Is(err, context.Canceled):
		fyne.LogError("draw the map", err)
		return // it would only fail again
	}
	m.request()
}

// placing is where a picture is in the pane: its top left corner in device-
// independent pixels, and how many times its size it is shown.
type placing struct{ left, top, factor float64 }

// placePicture puts the picture where what it shows belongs in the view of now,
// scaled if the zoom is another.
func (m *Map) placePicture() {
	m.parts.scaleBar.follow(m.view)
	if m.view.Width == 0 {
		return
	}
	old, scale := m.view, float64(m.scale) // the first picture fills the pane
	if m.shown != nil {
		old = m.shown.order.sheet.view
	}
	factor := m.view.WorldWidth() / old.WorldWidth()
	x, y := m.view.Project(old.Center)
	w, h := float64(old.Width)*factor, float64(old.Height)*factor
	x, y = x-w/2, y-h/2
	if factor == 1 {
		x, y = math.Round(x), math.Round(y) // pixel on pixel, or letters blur
	}
	m.placed = placing{x / scale, y / scale, factor * scale / old.scale()}
	m.parts.picture.Move(fyne.NewPos(float32(x/scale), float32(y/scale)))
	m.parts.picture.Resize(fyne.NewSize(float32(w/scale), float32(h/scale)))
}

// inPicture is where a point of the pane is in the picture.
func (p placing) inPicture(at fyne.Position) (x, y float64) {
	return (float64(at.X) - p.left) / p.factor, (float64(at.Y) - p.top) / p.factor
}

// inPane is where a point of the picture is in the pane.
func (p placing) inPane(x, y float64) fyne.Position {
	return fyne.NewPos(float32(x*p.factor+p.left), float32(y*p.factor+p.top))
}
