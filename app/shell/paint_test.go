package shell

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// TestLittleIsPaintedTwice: Fyne paints the whole window for each frame, and what it takes is
// its area. With a pane in focus and the pictures there, all that is painted comes to no more
// than the panes, which stand on the window's own ground.
func TestLittleIsPaintedTwice(t *testing.T) {
	w := open(t)
	w.window.Resize(fyne.NewSize(1280, 812)) // with a timeline of some pixels and a bit
	for name, pane := range map[string]fyne.Focusable{"text": w.reader, "map": w.mapview, "timeline": w.timeline} {
		w.window.Canvas().Focus(pane)
		until(t, "little is painted twice with the focus on the "+name, func() bool {
			size := w.window.Canvas().Size()
			all := box{to: fyne.NewPos(size.Width, size.Height)}
			return painted(w.window.Content(), fyne.Position{}, all) < 0.85*all.area()
		})
	}
}

// box is an area between two corners.
type box struct{ from, to fyne.Position }

func (b box) within(c box) box {
	return box{fyne.NewPos(max(b.from.X, c.from.X), max(b.from.Y, c.from.Y)), fyne.NewPos(min(b.to.X, c.to.X), min(b.to.Y, c.to.Y))}
}

func (b box) area() float32 { return max(b.to.X-b.from.X, 0) * max(b.to.Y-b.from.Y, 0) }

// painted is the area that Fyne paints of an object and what is in it, in a clip.
func painted(o fyne.CanvasObject, offset fyne.Position, clip box) (sum float32) {
	if !o.Visible() {
		return 0
	}
	at := offset.Add(o.Position())
	own := box{at, at.Add(o.Size())}
	var within []fyne.CanvasObject
	switch o := o.(type) {
	case *fyne.Container:
		within = o.Objects
	case fyne.Widget:
		r := test.WidgetRenderer(o)
		within = r.Objects()
		_, clips := r.(interface{ IsClip() })
		if _, scrolls := o.(fyne.Scrollable); clips || scrolls {
			clip = clip.within(own)
		}
	case *canvas.Rectangle:
		if (o.FillColor == color.Transparent || o.FillColor == nil) && (o.StrokeColor == nil || o.StrokeWidth == 0) {
			return 0
		}
		return own.within(clip).area()
	case *canvas.Line:
		edge := fyne.NewPos(0, o.StrokeWidth/2)
		return box{own.from.Subtract(edge), own.to.Add(edge)}.within(clip).area()
	default:
		return own.within(clip).area()
	}
	for _, c := range within {
		sum += painted(c, at, clip)
	}
	return sum
}
