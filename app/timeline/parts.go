package timeline

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"chronotope/app/look"
)

// parts are the few objects that the widget is made of.
type parts struct {
	paper  *canvas.Rectangle
	plot   *canvas.Raster
	window *container.Clip // what of the plot is in view
	strip  *canvas.Raster
	brush  *brushParts
	fields *windowFields
	empty  *emptyState
	card   *look.Card
	offer  *look.Offer // to show what is new
	ring   look.Ring   // the focus
	inks   inks
	fonts  [][]byte

	silenceTold func(text string) // see ShowSilences
}

func newParts(t *Timeline) *parts {
	p := &parts{
		paper: canvas.NewRectangle(color.Transparent),
		plot:  canvas.NewRaster(t.loop.Painter(func(f *frame) image.Image { return f.plot })),
		strip: canvas.NewRaster(t.loop.Painter(func(f *frame) image.Image { return f.strip })),
		brush: newBrushParts(),
		empty: newEmptyState(),
		card:  look.NewCard(),
		offer: look.NewOffer(),
		ring:  look.NewRing(),
	}
	p.fields = newWindowFields(t)
	p.plot.ScaleMode, p.strip.ScaleMode = canvas.ImageScaleFastest, canvas.ImageScaleFastest
	p.window = container.NewClip(container.NewWithoutLayout(p.plot))
	p.applyTheme()
	return p
}

// applyTheme takes up the theme in force.
func (p *parts) applyTheme() {
	p.inks, p.fonts = currentInks(), currentFonts()
	p.paper.FillColor = p.inks.paper
	p.ring.SetColor(look.Color(theme.ColorNameFocus))
	p.brush.applyTheme(p.inks)
	p.card.ApplyTheme()
	p.offer.ApplyTheme()
	p.empty.applyTheme(p.inks)
}

// CreateRenderer is part of fyne.Widget.
func (t *Timeline) CreateRenderer() fyne.WidgetRenderer {
	p := t.parts
	objects := []fyne.CanvasObject{p.paper, p.window, p.strip}
	objects = append(objects, p.brush.objects()...)
	return &widgetRenderer{t, append(objects, p.fields.from, p.fields.to, p.empty.why, p.empty.what, p.offer.Object, p.ring.Container, p.card.Object)}
}

type widgetRenderer struct {
	timeline *Timeline
	objects  []fyne.CanvasObject
}

// Objects are drawn in this order.
func (r *widgetRenderer) Objects() []fyne.CanvasObject { return r.objects }

// MinSize is the timeline's.
func (r *widgetRenderer) MinSize() fyne.Size { return r.timeline.MinSize() }

// Destroy has nothing to let go.
func (r *widgetRenderer) Destroy() {}

// Refresh is called when the theme or the window's scale has changed.
func (r *widgetRenderer) Refresh() {
	t := r.timeline
	t.parts.applyTheme()
	t.findScale()
	t.layOutStrip()
	t.showEmpty()
	t.placeBrush()
	t.request()
	for _, o := range r.objects {
		o.Refresh()
	}
}

// Layout gives the plot what the axis and the overview leave.
func (r *widgetRenderer) Layout(size fyne.Size) {
	t, p := r.timeline, r.timeline.parts
	t.findScale()
	plot := max(size.Height-axisHeight-float32(stripIn(float64(size.Height)).height), 1)
	p.window.Resize(fyne.NewSize(size.Width, plot+axisHeight))
	p.paper.Resize(p.window.Size())
	if t.shown() == nil { // where the first picture will be
		p.plot.Move(fyne.NewPos(-overscan, 0))
		p.plot.Resize(fyne.NewSize(size.Width+2*overscan, plot+axisHeight))
	}
	p.ring.Resize(size)
	t.resizeView(float64(size.Width), float64(plot))
	t.layOutStrip()
	t.showEmpty()
	t.placeBrush()
	t.request()
}

// layOutStrip puts the overview below the axis, between the fields, on the window's own ground.
func (t *Timeline) layOutStrip() {
	p, top, height := t.parts, float32(t.view.Height+axisHeight), float32(t.strip().height)
	p.strip.Move(fyne.NewPos(float32(t.stripLeft()), top))
	p.strip.Resize(fyne.NewSize(float32(t.stripWidth()), height))
	p.fields.layOut(float32(t.view.Width), top, height, t.stripLeft() > 0)
}

// resizeView gives the view another size. What was fitted into it is fitted anew;
// else the scale stays, and the left edge.
func (t *Timeline) resizeView(width, height float64) {
	if width < 1 || t.view.Width == width && t.view.Height == height { // it goes on to where it was sent
		return
	}
	t.halt()
	if t.view.Width < 1 {
		t.view.Width, t.view.Height = width, height
		t.takeUp(t.data)
		return
	}
	fits := t.fit.done && t.shows(t.fit.to)
	if t.view.To > t.view.From {
		t.view.To = t.view.From + width/t.view.scale()
	}
	t.view.Width, t.view.Height = width, height
	if fits {
		t.show(t.fittedTo(t.fit.to))
	}
}

// findScale asks the window how many pixels it has for one of the interface.
func (t *Timeline) findScale() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(t); c != nil {
		t.scale = max(c.Scale(), 0.1)
	}
}
