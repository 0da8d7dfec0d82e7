package mapview

import (
	"image/color"
	"math"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"chronotope/app/look"
)

// scaleBar shows how long a round distance is in the middle of the map.
type scaleBar struct {
	line, left, right *canvas.Rectangle
	text              *canvas.Text
	at                fyne.Position // of its lower left corner
	length            float32
}

func newScaleBar() *scaleBar {
	rectangle := func() *canvas.Rectangle { return canvas.NewRectangle(color.Transparent) }
	s := &scaleBar{line: rectangle(), left: rectangle(), right: rectangle(), text: canvas.NewText("", color.Transparent)}
	s.text.TextSize = look.SmallSize
	return s
}

func (s *scaleBar) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{s.line, s.left, s.right, s.text}
}

func (s *scaleBar) dress(i inks) {
	for _, r := range []*canvas.Rectangle{s.line, s.left, s.right} {
		r.FillColor = i.muted
	}
	s.text.Color = i.muted
}

// barMost is how long the bar may be, in device-independent pixels.
const barMost = 110.0

// earthRound is the length of the equator in kilometres.
const earthRound = 40075.0

// follow gives the bar the length that suits a viewport.
func (s *scaleBar) follow(v Viewport) {
	if v.Width == 0 {
		return
	}
	perPixel := earthRound * math.Cos(v.Center[1]*radians) / (v.WorldWidth() / v.scale())
	km := roundDown(barMost * perPixel)
	s.length = float32(km / perPixel)
	s.text.Text = distance(km)
	s.move(s.at)
}

// roundDown is the largest of 1, 2 and 5 times a power of ten that is not above d.
func roundDown(d float64) float64 {
	unit := math.Pow(10, math.Floor(math.Log10(d)))
	for _, f := range []float64{5, 2} {
		if f*unit <= d {
			return f * unit
		}
	}
	return unit
}

func distance(km float64) string {
	if km < 1 {
		return strconv.FormatFloat(km*1000, 'f', -1, 64) + " m"
	}
	return strconv.FormatFloat(km, 'f', -1, 64) + " km"
}

func (s *scaleBar) move(at fyne.Position) {
	s.at = at
	place := func(r *canvas.Rectangle, x, y, w, h float32) {
		r.Move(at.AddXY(x, y))
		r.Resize(fyne.NewSize(w, h))
	}
	place(s.line, 0, -1, s.length, 1)
	place(s.left, 0, -5, 1, 5)
	place(s.right, s.length-1, -5, 1, 5)
	s.text.Move(at.AddXY(0, -22))
	s.text.Resize(s.text.MinSize())
	s.text.Refresh()
}
