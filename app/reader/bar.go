package reader

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"chronotope/model"
)

// bar is the scroll bar, and beside its thumb a mark for each passage.
type bar struct {
	thumb *canvas.Rectangle
	marks *canvas.Image
	inks  inks
	stale bool // the marks must be drawn anew
	shown barShape
}

// scrolled is what the bar scrolls: the text or its pages.
type scrolled interface {
	share() (above, within float64) // what is above the view and in it, as parts of 1
	allInView() bool
	viewHeight() float32
	goTo(part float64)
	level(offset int) float64 // where an offset is, as a part of 1
}

// barShape is what the picture of the marks depends on besides the passages.
type barShape struct {
	of      scrolled
	metrics metrics
	zoom    float32
	height  int // in device pixels
	scale   float32
}

const (
	thumbWidth float32 = 6
	leastThumb float32 = 28
	markWidth  float32 = 8
)

func newBar() *bar {
	b := &bar{thumb: canvas.NewRectangle(color.Transparent), marks: canvas.NewImageFromImage(image.NewNRGBA(image.Rect(0, 0, 1, 1)))}
	b.thumb.CornerRadius = thumbWidth / 2
	b.marks.FillMode, b.marks.ScaleMode = canvas.ImageFillStretch, canvas.ImageScalePixels
	return b
}

func (b *bar) objects() []fyne.CanvasObject { return []fyne.CanvasObject{b.marks, b.thumb} }

func (b *bar) applyTheme(i inks) {
	b.inks, b.thumb.FillColor, b.stale = i, i.bar, true
}

// draw brings the bar in line with the view.
func (b *bar) draw(r *Reader) {
	b.thumb.Hide()
	b.marks.Hidden = r.layout == nil
	if r.layout == nil || r.Size().Width <= 0 || len(r.layout.pieces) == 0 {
		return
	}
	width := r.Size().Width
	of := r.scrolled()
	if from, length, ok := b.thumbAt(of); ok {
		b.thumb.Move(fyne.NewPos(width-thumbWidth-2, headerHeight+from))
		b.thumb.Resize(fyne.NewSize(thumbWidth, length))
		b.thumb.Show()
	}
	b.marks.Move(fyne.NewPos(width-thumbWidth-3-markWidth, headerHeight))
	shape := barShape{of: of, metrics: r.layout.metrics, height: int(of.viewHeight() * r.parts.scale), scale: r.parts.scale}
	if r.pages != nil {
		shape.metrics, shape.zoom = metrics{width: r.pages.width}, r.pages.zoom
	}
	if b.stale || shape != b.shown {
		b.shown, b.stale = shape, false
		b.marks.Resize(fyne.NewSize(markWidth, of.viewHeight()))
		b.marks.Image = b.picture(r, shape)
		b.marks.Refresh()
	}
}

// thumbAt returns where the thumb is on its track and how long; ok is false where all
// of the document is in view.
func (b *bar) thumbAt(of scrolled) (from, length float32, ok bool) {
	above, within := of.share()
	if of.allInView() {
		return 0, 0, false
	}
	height := of.viewHeight()
	length = max(float32(within)*height, min(leastThumb, height))
	if within < 1 {
		from = float32(above/(1-within)) * (height - length)
	}
	return from, length, true
}

// dragTo scrolls to where the thumb begins at y of its track.
func (b *bar) dragTo(of scrolled, y float32) {
	if _, length, ok := b.thumbAt(of); ok && of.viewHeight() > length {
		of.goTo(float64(y / (of.viewHeight() - length)))
	}
}

// picture draws the marks: a tick for each passage, longer and in the accent for
// those of the event at hand, and on the other side one for all that a search found.
func (b *bar) picture(r *Reader, s barShape) image.Image {
	width := int(markWidth * s.scale)
	img := image.NewNRGBA(image.Rect(0, 0, max(width, 1), max(s.height, 1)))
	tick := func(at model.Span, ink color.NRGBA, from, to, thick int) {
		y := int(s.of.level(at.Start) * float64(s.height-thick))
		for dy := range thick {
			for x := from; x < to; x++ {
				img.SetNRGBA(x, y+dy, ink)
			}
		}
	}
	now := r.session.Selection()
	ink := b.inks.mark
	ink.A = 0x80
	thin := max(int(s.scale*1.5), 1)
	for i := range r.marked.passages {
		if p := &r.marked.passages[i]; p.event.ID != now.Event {
			tick(p.span, ink, width/2, width, thin)
		}
	}
	for _, span := range r.foundIn(model.Span{End: len(r.source.Document.Text)}) {
		tick(span, b.inks.found, 0, width/2, thin)
	}
	for i := range r.marked.passages {
		if p := &r.marked.passages[i]; p.event.ID == now.Event {
			tick(p.span, b.inks.accent, 0, width, thin*2)
		}
	}
	return img
}
