package mapview

import (
	"image/color"
	"math"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/lang"

	"chronotope/app/look"
)

// scaleBar shows how long a round distance is in the middle of the map.
type scaleBar struct {
	back, line, left, right *canvas.Rectangle
	text                    *canvas.Text
	at                      fyne.Position // of its lower left corner
	length                  float32
}

func newScaleBar() *scaleBar {
	rectangle := func() *canvas.Rectangle { return canvas.NewRectangle(color.Transparent) }
	s := &scaleBar{back: rectangle(), line: rectangle(), left: rectangle(), right: rectangle(), text: canvas.NewText("", color.Transparent)}
	s.text.TextSize = look.SmallSize
	s.back.CornerRadius = 4
	return s
}

func (s *scaleBar) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{s.back, s.line, s.left, s.right, s.text}
}

func (s *scaleBar) applyPalette(i inks) {
	for _, r := range []*canvas.Rectangle{s.line, s.left, s.right} {
		r.FillColor = i.muted
	}
	s.text.Color = i.muted
	back := i.paper
	back.A = 0xb0
	s.back.FillColor = back
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
	length, text := float32(km/perPixel), distance(km)
	if length == s.length && text == s.text.Text {
		return
	}
	s.length, s.text.Text = length, text
	s.move(s.at)
	s.text.Refresh()
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
		return lang.L("{{.Distance}} m", map[string]any{"Distance": strconv.FormatFloat(km*1000, 'f', -1, 64)})
	}
	return lang.L("{{.Distance}} km", map[string]any{"Distance": strconv.FormatFloat(km, 'f', -1, 64)})
}

const (
	barPad    = 6
	barHeight = 30
)

// box is what the bar takes of the pane, and a little more for its length to change.
func (s *scaleBar) box() rect {
	x, y := float64(s.at.X), float64(s.at.Y)
	return rect{x, y - barHeight, x + barMost + 2*barPad, y}
}

// move puts the lower left corner of the bar at a place.
func (s *scaleBar) move(at fyne.Position) {
	s.at = at
	place := func(r *canvas.Rectangle, x, y, w, h float32) {
		r.Move(at.AddXY(x, y))
		r.Resize(fyne.NewSize(w, h))
	}
	text := s.text.MinSize()
	place(s.back, 0, -barHeight, max(s.length, text.Width)+2*barPad, barHeight)
	place(s.line, barPad, -barPad, s.length, 1)
	place(s.left, barPad, -barPad-4, 1, 4)
	place(s.right, barPad+s.length-1, -barPad-4, 1, 4)
	s.text.Move(at.AddXY(barPad, -barHeight+1))
	s.text.Resize(text)
}
