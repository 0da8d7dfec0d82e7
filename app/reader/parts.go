package reader

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"chronotope/app/look"
)

// parts are the objects that the widget is made of.
type parts struct {
	reader *Reader
	scale  float32 // device pixels for one of the interface's

	paper  look.Ground
	body   *fyne.Container // the text and what marks it
	window *container.Clip // what of body is in view
	rects  pool[*canvas.Rectangle]
	texts  pool[*canvas.Text]
	dots   pool[*dotted]
	inks   inks

	header *header
	bar    *bar
	empty  *empty
	card   *look.Card
	ring   look.Ring // the focus
}

// inks are the colours of the theme in force.
type inks struct {
	paper, ink, muted, hairline, mark, accent           color.NRGBA
	dateLine, placeLine, passage, chosen, selected, bar color.NRGBA
	found                                               color.NRGBA
}

func currentInks() inks {
	return inks{
		paper:     look.Color(look.Paper),
		ink:       look.Color(look.Ink),
		muted:     look.Color(look.Muted),
		hairline:  look.Color(look.Hairline),
		mark:      look.Color(look.Mark),
		accent:    look.Color(look.Selection),
		dateLine:  look.Color(look.DateLine),
		placeLine: look.Color(look.PlaceLine),
		passage:   look.Color(look.Passage),
		chosen:    look.Color(look.Chosen),
		selected:  look.Color(theme.ColorNameSelection),
		found:     look.Color(look.Found),
		bar:       look.Color(theme.ColorNameScrollBar),
	}
}

func newParts(r *Reader) *parts {
	p := &parts{
		reader: r,
		scale:  1,
		paper:  look.NewGround(),
		body:   container.NewWithoutLayout(),
		rects:  pool[*canvas.Rectangle]{fresh: func() *canvas.Rectangle { return canvas.NewRectangle(color.Transparent) }},
		texts:  pool[*canvas.Text]{fresh: func() *canvas.Text { return canvas.NewText("", color.Transparent) }},
		dots:   pool[*dotted]{fresh: newDotted},
		bar:    newBar(),
		card:   look.NewCard(),
		ring:   look.NewRing(),
	}
	p.header = newHeader(r)
	p.empty = newEmpty(r)
	p.window = container.NewClip(p.body)
	p.applyTheme()
	return p
}

// applyTheme takes up the theme in force.
func (p *parts) applyTheme() {
	p.inks = currentInks()
	p.paper.SetColor(p.inks.paper)
	p.ring.SetColor(look.Color(theme.ColorNameFocus))
	p.header.applyTheme(p.inks)
	p.bar.applyTheme(p.inks)
	p.card.ApplyTheme()
	p.empty.applyTheme(p.inks)
}

// snap rounds a length to whole device pixels.
func (p *parts) snap(v float32) float32 {
	return float32(math.Round(float64(v*p.scale))) / p.scale
}

// hair is the width of a line of whole device pixels, about one of the interface's.
func (p *parts) hair() float32 { return max(p.snap(1), 1/p.scale) }

// pool keeps objects to be used again.
type pool[T fyne.CanvasObject] struct {
	fresh func() T
	all   []T
	used  int
}

func (p *pool[T]) next() T {
	if p.used == len(p.all) {
		p.all = append(p.all, p.fresh())
	}
	p.used++
	return p.all[p.used-1]
}

// CreateRenderer is part of fyne.Widget.
func (r *Reader) CreateRenderer() fyne.WidgetRenderer {
	p := r.parts
	objects := []fyne.CanvasObject{p.paper.Clip, p.window}
	objects = append(objects, p.bar.objects()...)
	objects = append(objects, p.header.objects()...)
	objects = append(objects, p.empty.box, p.ring.Container, p.card.Object)
	return &renderer{r, objects}
}

type renderer struct {
	reader  *Reader
	objects []fyne.CanvasObject
}

// Objects is part of fyne.WidgetRenderer.
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }

// MinSize is part of fyne.WidgetRenderer.
func (r *renderer) MinSize() fyne.Size { return r.reader.MinSize() }

// Destroy is part of fyne.WidgetRenderer.
func (r *renderer) Destroy() {}

// Refresh is called when the theme or the window's scale has changed.
func (r *renderer) Refresh() {
	r.reader.parts.applyTheme()
	r.reader.layOut()
	for _, o := range r.objects {
		o.Refresh()
	}
}

// Layout is also called when one of the objects, such as the card, needs more room.
func (r *renderer) Layout(size fyne.Size) {
	p := r.reader.parts
	if size != p.paper.Size() {
		r.reader.hideCard()
	}
	p.paper.Resize(size)
	p.window.Move(fyne.NewPos(0, headerHeight))
	p.window.Resize(fyne.NewSize(size.Width, max(size.Height-headerHeight, 1)))
	p.ring.Resize(size)
	p.empty.box.Resize(size)
	r.reader.layOut()
}
