package mapview

import (
	"math"
	"time"

	"fyne.io/fyne/v2"

	"chronotope/app/picture"
)

// overscan is how much larger than the pane a picture is on each side, as a share
// of the pane: what is seen of it while one pans.
const overscan = 0.25

// newLoop is what has the map's pictures drawn.
func (m *Map) newLoop(do func(func())) *picture.Loop[renderRequest, frame] {
	return &picture.Loop[renderRequest, frame]{
		Do:      do,
		Next:    m.next,
		Serves:  func(r renderRequest) bool { return r.serves(m.view, m.parts.palette) },
		Render:  m.renderer.render,
		Deliver: m.deliver,
		Early:   func(f *frame) bool { return f.request.target.view == m.view },
	}
}

// request has a picture drawn of how things are now.
func (m *Map) request() { m.loop.Request() }

// shown is what is on the screen; nil before the first picture.
func (m *Map) shown() *frame { return m.loop.Shown() }

// next is what the next picture is to show; false where the last one shows just that, or it
// is too early to tell.
func (m *Map) next() (renderRequest, bool) {
	if m.view.Width == 0 || m.zooming() {
		return renderRequest{}, false
	}
	m.towns.prepare(m)
	r := m.nextRequest()
	return r, m.shown() == nil || !m.shown().request.same(&r)
}

// pause is how long the zoom has to stand before a picture of it is made: until then the
// last one is shown larger or smaller, which leaves the processor to the zooming.
const pause = 60 * time.Millisecond

// zooming reports whether the zoom was changed just now, so that a picture of it would soon
// be of no use. It asks again then.
func (m *Map) zooming() bool {
	const much = 1.5 // steps of 2: the last picture is too coarse
	rest := pause - time.Since(m.zoomed)
	if rest <= 0 || m.shown() == nil || math.Abs(m.view.Zoom-m.shown().request.target.view.Zoom) > much {
		return false
	}
	m.loop.RequestIn(rest)
	return true
}

// nextRequest is what the next picture is to show.
func (m *Map) nextRequest() renderRequest {
	v := m.pictureView()
	left, top := m.view.within(v)
	return renderRequest{
		content: m.content, selected: m.atHand(), palette: m.parts.palette, path: m.path, towns: m.towns.all, own: m.own, tiles: m.tiles, found: m.session.Found(),
		target: target{view: v, pane: m.parts.pane(left, top), tools: m.parts.covered(left, top)},
	}
}

// serves reports whether the picture of a request, once it is there, is worth being
// seen in a view.
func (r *renderRequest) serves(v Viewport, in *palette) bool {
	p := r.target.view
	if r.palette != in || p.Scale != v.Scale || p.Projection != v.Projection || math.Abs(p.Zoom-v.Zoom) >= 1 {
		return false
	}
	x, y := p.Project(v.Center)
	return x >= 0 && y >= 0 && x <= float64(p.Width) && y <= float64(p.Height)
}

// pictureView is the viewport of the next picture: that of the last while it still
// covers the pane with something to spare, so that panning does not draw the
// base map anew each time. The first is of the pane alone, to be there soon.
func (m *Map) pictureView() Viewport {
	v := m.view
	if m.shown() == nil {
		return v
	}
	dx, dy := int(float64(v.Width)*overscan), int(float64(v.Height)*overscan)
	v.Width, v.Height = v.Width+2*dx, v.Height+2*dy
	old := m.shown().request.target.view
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

// deliver shows a picture that was drawn.
func (m *Map) deliver(f *frame) {
	m.loop.Show(f)
	m.placePicture()
	m.parts.picture.Refresh()
	m.hover()
	m.request() // the first was of the pane alone
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
	if m.shown() != nil {
		old = m.shown().request.target.view
	}
	factor := m.view.WorldWidth() / old.WorldWidth()
	x, y := m.view.Project(old.Center)
	w, h := float64(old.Width)*factor, float64(old.Height)*factor
	x, y = x-w/2, y-h/2
	if factor == 1 {
		x, y = math.Round(x), math.Round(y) // pixel on pixel, or letters blur
	}
	m.placed = placing{x / scale, y / scale, factor * scale / old.scale()}
	// What the picture covers need not be painted under it: of all that costs most.
	m.parts.water.Hidden = m.shown() != nil && x <= 0 && y <= 0 && x+w >= float64(m.view.Width) && y+h >= float64(m.view.Height)
	m.parts.picture.Move(fyne.NewPos(float32(x/scale), float32(y/scale)))
	m.parts.picture.Resize(fyne.NewSize(float32(w/scale), float32(h/scale)))
	m.parts.beyond.show(m.beyond(), m.Size(), m.parts.tools.Position().Y+m.parts.tools.Size().Height+2)
}

// inPicture is where a point of the pane is in the picture.
func (p placing) inPicture(at fyne.Position) (x, y float64) {
	return (float64(at.X) - p.left) / p.factor, (float64(at.Y) - p.top) / p.factor
}

// inPane is where a point of the picture is in the pane.
func (p placing) inPane(x, y float64) fyne.Position {
	return fyne.NewPos(float32(x*p.factor+p.left), float32(y*p.factor+p.top))
}
