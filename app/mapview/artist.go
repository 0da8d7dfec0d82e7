package mapview

import (
	"context"
	"image"
	"math"

	"fyne.io/fyne/v2/theme"

	"chronotope/app/look"
	"chronotope/app/paint"
	"chronotope/model"
	"chronotope/model/basemap"
)

// overscan is how much larger than the pane a picture is on each side, as a share
// of the pane: what is seen of it while one pans.
const overscan = 0.25

// order is all that a picture is made from, so that the artist needs nothing of
// what the interface's goroutine may change.
type order struct {
	view     Viewport // of the picture, with overscan
	data     *dataset
	selected model.EventID
	style    Style
	inks     inks
	tints    []Tint
}

// frame is a picture and what it shows.
type frame struct {
	order   order
	picture *image.RGBA
}

// artist makes pictures. The base map under the pins is kept: while only pins
// change it is drawn once. It is for one goroutine at a time.
type artist struct {
	base    *basemap.Map
	names   *Names
	ground  *image.RGBA // the base map, without pins
	drawn   order       // that ground shows
	scale   float64
	face    *paint.Typeface
	buffers [2]*image.RGBA // one is shown while the other is drawn
	turn    int
}

func newArtist(base *basemap.Map) *artist { return &artist{base: base, names: NewNames(base)} }

// draw makes the picture of an order; it stops early with ctx's error.
func (a *artist) draw(ctx context.Context, o order) (*frame, error) {
	scale := o.view.scale()
	if a.face == nil || a.scale != scale {
		a.face, a.scale = paint.NewTypeface(float64(look.SmallSize)*scale, o.style.Fonts.Regular), scale
	}
	l := arrange(o.data, o.view, o.selected, func(s string) float64 { return a.face.Width(s) / scale })
	if a.ground == nil || !a.sameGround(o) {
		a.drawn = order{}
		ground, err := Render(ctx, a.base, o.view, o.style, o.tints, a.ground)
		if err != nil {
			return nil, err
		}
		a.ground, a.drawn = ground, o
	}
	a.turn = 1 - a.turn
	out := a.buffers[a.turn]
	if out == nil || out.Rect != a.ground.Rect {
		out = image.NewRGBA(a.ground.Rect)
		a.buffers[a.turn] = out
	}
	copy(out.Pix, a.ground.Pix)
	a.names.Draw(out, o.view, o.style, l.boxes(scale))
	drawMarks(out, l, scale, o.inks, a.face)
	return &frame{order: o, picture: out}, nil
}

// sameGround reports whether the ground that was drawn last is that of an order.
func (a *artist) sameGround(o order) bool {
	if a.drawn.view != o.view || a.drawn.inks != o.inks || len(a.drawn.tints) != len(o.tints) {
		return false
	}
	for i, t := range o.tints {
		if a.drawn.tints[i] != t {
			return false
		}
	}
	return true
}

// request has a picture made of how things are now. One is made at a time; a base
// map that is no longer wanted is given up.
func (m *Map) request() {
	if m.view.Width == 0 {
		return
	}
	if m.cancel != nil {
		m.stale = true
		if m.shown != nil && m.shown.order.view.Zoom != m.view.Zoom {
			m.cancel()
		}
		return
	}
	m.stale = false
	o := order{
		view: m.pictureView(), data: m.data, selected: m.selectedEvent(),
		style: m.parts.style, inks: m.parts.inks, tints: m.tints(),
	}
	ctx, cancel := context.WithCancel(context.Background())
	m.cancel = cancel
	go func() {
		f, err := m.artist.draw(ctx, o)
		m.do(func() { m.deliver(f, err) })
	}()
}

// pictureView is the viewport of the next picture: that of the last while it still
// covers the pane with something to spare, so that panning does not draw the
// ground anew each time.
func (m *Map) pictureView() Viewport {
	v := m.view
	dx, dy := int(float64(v.Width)*overscan), int(float64(v.Height)*overscan)
	v.Width, v.Height = v.Width+2*dx, v.Height+2*dy
	if m.shown == nil {
		return v
	}
	old := m.shown.order.view
	if old.Zoom != v.Zoom || old.Width != v.Width || old.Height != v.Height || old.Scale != v.Scale || old.Projection != v.Projection {
		return v
	}
	x, y := old.Project(v.Center)
	if math.Abs(x-float64(old.Width)/2) > float64(dx)/2 || math.Abs(y-float64(old.Height)/2) > float64(dy)/2 {
		return v
	}
	return old
}

// deliver shows a picture that was made.
func (m *Map) deliver(f *frame, err error) {
	m.cancel()
	m.cancel = nil
	if err == nil {
		m.shown = f
		m.parts.picture.Image = f.picture
		m.placePicture()
		m.parts.picture.Refresh()
	}
	if m.stale {
		m.request()
	}
}

// placePicture puts the picture where what it shows belongs in the view of now,
// scaled if the zoom is another.
func (m *Map) placePicture() {
	m.parts.scaleBar.follow(m.view)
	if m.shown == nil || m.view.Width == 0 {
		return
	}
	old := m.shown.order.view
	factor := m.view.WorldWidth() / old.WorldWidth()
	x, y := m.view.Project(old.Center)
	if factor == 1 {
		x, y = math.Round(x), math.Round(y)
	}
	w, h := float64(old.Width)*factor, float64(old.Height)*factor
	m.parts.placePicture(x-w/2, y-h/2, w, h, float64(m.scale))
}

// tints are the outlines of the countries and regions that have events.
func (m *Map) tints() []Tint {
	var out []Tint
	chosen := map[int]bool{}
	for _, i := range m.data.byEvent[m.selectedEvent()] {
		chosen[i] = true
	}
	i := m.parts.inks
	for n := range m.data.pins {
		p := &m.data.pins[n]
		if !isArea(p.place) || p.counts == 0 {
			continue
		}
		ink, fill, edge := i.mark, uint8(0x16), uint8(0x66)
		if chosen[n] {
			ink, fill, edge = i.selection, 0x22, 0xaa
		}
		t := Tint{Code: p.place.Outline, Fill: ink, Line: ink}
		t.Fill.A, t.Line.A = fill, edge
		out = append(out, t)
	}
	return out
}

// currentFonts are the fonts to write with.
func currentFonts() Fonts {
	return Fonts{Regular: theme.TextFont().Content(), Italic: theme.TextItalicFont().Content()}
}
