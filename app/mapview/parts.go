package mapview

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"chronotope/app/look"
)

// edge is how far from the pane's edges tools stand.
const edge = 3 * look.Grid

// parts are the few objects that the widget is made of.
type parts struct {
	water      *canvas.Rectangle
	picture    *canvas.Raster
	window     *container.Clip // what of the picture is in view
	halo       *canvas.Circle  // around the pin under the pointer
	tools      *fyne.Container // zoom in, out, fit
	toolBack   *canvas.Rectangle
	scaleBar   *scaleBar
	note       *note
	credit     *canvas.Text // whose map it is, where that is a file of the user's
	creditBack *canvas.Rectangle
	card       *look.Card
	offer      *look.Offer // to show what is new
	beyond     *beyondTags
	ring       look.Ring // the focus
	cross      *cross    // the middle, while a place is asked for
	size       fyne.Size
	palette    *palette
}

func newParts(m *Map) *parts {
	p := &parts{
		water:      canvas.NewRectangle(color.Transparent),
		picture:    canvas.NewRaster(m.loop.Painter(func(f *frame) image.Image { return f.picture })),
		halo:       canvas.NewCircle(color.Transparent),
		toolBack:   canvas.NewRectangle(color.Transparent),
		scaleBar:   newScaleBar(),
		note:       newNote(),
		credit:     canvas.NewText("", color.Transparent),
		creditBack: canvas.NewRectangle(color.Transparent),
		card:       look.NewCard(),
		offer:      look.NewOffer(),
		beyond:     newBeyondTags(m),
		ring:       look.NewRing(),
		cross:      newCross(),
	}
	p.tools = container.NewStack(p.toolBack, container.NewVBox(
		look.NewTipButton(lang.L("Closer (+)"), theme.ContentAddIcon(), func() { m.ZoomBy(1) }),
		look.NewTipButton(lang.L("Farther (−)"), theme.ContentRemoveIcon(), func() { m.ZoomBy(-1) }),
		look.NewTipButton(lang.L("Show all (0)"), theme.ViewFullScreenIcon(), m.FitAll),
	))
	p.toolBack.CornerRadius, p.toolBack.StrokeWidth = 6, 1
	p.picture.ScaleMode = canvas.ImageScaleFastest
	p.halo.StrokeWidth = 2
	p.halo.Hide()
	p.window = container.NewClip(container.NewWithoutLayout(p.picture, p.halo))
	p.applyPalette(currentPalette(false))
	return p
}

// applyPalette takes up the colours of a theme.
func (p *parts) applyPalette(to *palette) {
	p.palette = to
	p.water.FillColor = to.style.Water
	p.ring.SetColor(fade(to.inks.mark, 0.6))
	p.toolBack.FillColor = look.Color(theme.ColorNameMenuBackground)
	p.toolBack.StrokeColor = look.Color(look.Hairline)
	p.scaleBar.applyPalette(to.inks)
	p.note.applyPalette()
	p.cross.applyPalette()
	p.credit.Color, p.creditBack.FillColor = to.inks.muted, fade(to.inks.paper, 0.75)
	p.card.ApplyTheme()
	p.offer.ApplyTheme()
	p.beyond.applyPalette()
}

// layOut puts everything in its place in a pane of a size.
func (p *parts) layOut(size fyne.Size) {
	p.size = size
	p.water.Resize(size)
	p.window.Resize(size)
	p.cross.move(size)
	p.ring.Resize(size)
	tools := p.tools.MinSize()
	p.tools.Move(fyne.NewPos(size.Width-tools.Width-edge, edge))
	p.tools.Resize(tools)
	p.tools.Hidden = size.Height < tools.Height+5*edge
	p.note.move(fyne.NewPos(edge, edge), size.Width-tools.Width-3*edge)
	p.credit.TextSize = look.SmallSize
	credit := p.credit.MinSize()
	p.credit.Resize(credit)
	p.credit.Move(fyne.NewPos(size.Width-credit.Width-edge, size.Height-credit.Height-3))
	p.creditBack.Hidden = p.credit.Text == ""
	p.creditBack.Resize(credit.AddWidthHeight(2*look.Grid, 2))
	p.creditBack.Move(p.credit.Position().SubtractXY(look.Grid, 1))
	p.scaleBar.move(fyne.NewPos(edge, size.Height-edge))
}

// pane is the pane as a box of a picture in which its corner is at left, top.
func (p *parts) pane(left, top float64) rect {
	return rect{left + 2, top + 2, left + float64(p.size.Width) - 2, top + float64(p.size.Height) - 2}
}

// covered are the boxes of a picture that lie under tools.
func (p *parts) covered(left, top float64) []rect {
	out := []rect{p.scaleBar.box().moved(left, top)}
	if !p.tools.Hidden {
		at, size := p.tools.Position(), p.tools.Size()
		tools := rect{float64(at.X), float64(at.Y), float64(at.X + size.Width), float64(at.Y + size.Height)}
		out = append(out, tools.moved(left, top))
	}
	return out
}

func (r rect) moved(dx, dy float64) rect { return rect{r.x0 + dx, r.y0 + dy, r.x1 + dx, r.y1 + dy} }

// CreateRenderer is part of fyne.Widget.
func (m *Map) CreateRenderer() fyne.WidgetRenderer {
	p := m.parts
	objects := []fyne.CanvasObject{p.water, p.window}
	objects = append(objects, p.note.objects()...)
	objects = append(objects, p.scaleBar.objects()...)
	objects = append(objects, p.beyond.objects()...)
	return &widgetRenderer{m, append(objects, p.creditBack, p.credit, p.cross.across, p.cross.down, p.tools, p.offer.Object, p.ring.Container, p.card.Object)}
}

type widgetRenderer struct {
	m       *Map
	objects []fyne.CanvasObject
}

// Objects are drawn in this order.
func (r *widgetRenderer) Objects() []fyne.CanvasObject { return r.objects }

// MinSize is the map's.
func (r *widgetRenderer) MinSize() fyne.Size { return r.m.MinSize() }

// Destroy has nothing to let go.
func (r *widgetRenderer) Destroy() {}

// Refresh is called when the theme or the window's scale has changed.
func (r *widgetRenderer) Refresh() {
	m := r.m
	if now := currentPalette(m.graticule); !now.same(m.parts.palette) {
		m.parts.applyPalette(now)
	}
	m.resize(m.Size())
	m.request()
	for _, o := range r.objects {
		o.Refresh()
	}
}

// Layout follows the widget's size.
func (r *widgetRenderer) Layout(size fyne.Size) {
	r.m.parts.layOut(size)
	r.m.resize(size)
}
