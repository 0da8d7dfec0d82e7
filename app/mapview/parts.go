package mapview

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/look"
)

// parts are the few objects that the widget is made of.
type parts struct {
	water    *canvas.Rectangle
	picture  *canvas.Image
	window   *container.Clip // what of the picture is in view
	tools    *fyne.Container // zoom in, out, fit
	toolBack *canvas.Rectangle
	scaleBar *scaleBar
	empty    *fyne.Container // why there is no pin
	why      *canvas.Text
	whyBack  *canvas.Rectangle
	card     *look.Card
	ring     *canvas.Rectangle // the focus
	inks     inks
	style    Style
}

func newParts(m *Map) *parts {
	tool := func(icon fyne.Resource, tapped func()) *widget.Button {
		b := widget.NewButtonWithIcon("", icon, tapped)
		b.Importance = widget.LowImportance
		return b
	}
	p := &parts{
		water:    canvas.NewRectangle(color.Transparent),
		picture:  canvas.NewImageFromImage(image.NewRGBA(image.Rect(0, 0, 1, 1))),
		toolBack: canvas.NewRectangle(color.Transparent),
		scaleBar: newScaleBar(),
		why:      canvas.NewText(lang.L("No places yet: open a document."), color.Transparent),
		whyBack:  canvas.NewRectangle(color.Transparent),
		card:     look.NewCard(),
		ring:     canvas.NewRectangle(color.Transparent),
	}
	p.tools = container.NewStack(p.toolBack, container.NewVBox(
		tool(theme.ContentAddIcon(), func() { m.ZoomBy(1) }),
		tool(theme.ContentRemoveIcon(), func() { m.ZoomBy(-1) }),
		tool(theme.ViewFullScreenIcon(), m.FitAll),
	))
	p.toolBack.CornerRadius = 6
	p.picture.FillMode, p.picture.ScaleMode = canvas.ImageFillStretch, canvas.ImageScaleFastest
	p.window = container.NewClip(container.NewWithoutLayout(p.picture))
	p.why.TextSize, p.whyBack.CornerRadius = look.TextSize, 6
	p.empty = container.NewStack(p.whyBack, container.NewPadded(container.NewPadded(p.why)))
	p.ring.StrokeWidth = 2
	p.ring.Hide()
	p.dress()
	return p
}

// dress takes up the theme in force.
func (p *parts) dress() {
	p.inks, p.style = currentInks(), currentStyle()
	p.water.FillColor = look.Color(look.Water)
	p.ring.StrokeColor = look.Color(theme.ColorNameFocus)
	p.toolBack.FillColor = look.Color(look.Paper)
	p.why.Color, p.whyBack.FillColor = p.inks.ink, p.inks.paper
	p.scaleBar.dress(p.inks)
	p.card.Dress()
}

// measure is the width of a label in device-independent pixels.
func (p *parts) measure(s string) float64 {
	return float64(fyne.MeasureText(s, look.SmallSize, fyne.TextStyle{}).Width)
}

// showEmpty says why there is no pin.
func (p *parts) showEmpty(empty bool) {
	if empty {
		p.empty.Show()
	} else {
		p.empty.Hide()
	}
}

// placePicture moves the picture; lengths are in device pixels.
func (p *parts) placePicture(x, y, w, h, scale float64) {
	p.picture.Move(fyne.NewPos(float32(x/scale), float32(y/scale)))
	p.picture.Resize(fyne.NewSize(float32(w/scale), float32(h/scale)))
}

// CreateRenderer is part of fyne.Widget.
func (m *Map) CreateRenderer() fyne.WidgetRenderer {
	p := m.parts
	objects := []fyne.CanvasObject{p.water, p.window, p.empty}
	objects = append(objects, p.scaleBar.objects()...)
	return &renderer{m, append(objects, p.tools, p.ring, p.card.Object)}
}

type renderer struct {
	m       *Map
	objects []fyne.CanvasObject
}

// Objects is part of fyne.WidgetRenderer.
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }

// MinSize is part of fyne.WidgetRenderer.
func (r *renderer) MinSize() fyne.Size { return r.m.MinSize() }

// Destroy is part of fyne.WidgetRenderer.
func (r *renderer) Destroy() {}

// Refresh is called when the theme or the window's scale has changed.
func (r *renderer) Refresh() {
	r.m.parts.dress()
	r.m.resize(r.m.Size())
	r.m.request()
	for _, o := range r.objects {
		o.Refresh()
	}
}

// Layout places the parts.
func (r *renderer) Layout(size fyne.Size) {
	p := r.m.parts
	p.water.Resize(size)
	p.window.Resize(size)
	p.ring.Move(fyne.NewPos(1, 1))
	p.ring.Resize(size.SubtractWidthHeight(2, 2))
	tools := p.tools.MinSize()
	p.tools.Move(fyne.NewPos(size.Width-tools.Width-3*look.Grid, 3*look.Grid))
	p.tools.Resize(tools)
	p.tools.Hidden = size.Height < tools.Height+8*look.Grid
	notice := p.empty.MinSize()
	p.empty.Move(fyne.NewPos((size.Width-notice.Width)/2, (size.Height-notice.Height)/2))
	p.empty.Resize(notice)
	p.scaleBar.move(fyne.NewPos(3*look.Grid, size.Height-3*look.Grid))
	r.m.resize(size)
}
