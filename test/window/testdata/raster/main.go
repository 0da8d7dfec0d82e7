// Command raster shows a Fyne window with nothing but a raster, which changes with every
// movement of the mouse and the wheel: as fast as pictures can follow there.
package main

import (
	"image"
	"image/color"
	"image/draw"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// sheet is the raster: one of two pictures in turn.
type sheet struct {
	widget.BaseWidget
	raster   *canvas.Raster
	pictures [2]image.Image
	turn     int
}

func newSheet() *sheet {
	s := &sheet{}
	for i, c := range []color.NRGBA{{0x1D, 0x4E, 0x89, 0xFF}, {0x1F, 0x50, 0x8B, 0xFF}} {
		p := image.NewRGBA(image.Rect(0, 0, 1280, 800))
		draw.Draw(p, p.Rect, image.NewUniform(c), image.Point{}, draw.Src)
		s.pictures[i] = p
	}
	s.raster = canvas.NewRaster(func(int, int) image.Image { return s.pictures[s.turn] })
	s.raster.ScaleMode = canvas.ImageScaleFastest
	s.ExtendBaseWidget(s)
	return s
}

func (s *sheet) next() {
	s.turn = 1 - s.turn
	s.raster.Refresh()
}

// CreateRenderer is part of fyne.Widget.
func (s *sheet) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(s.raster) }

// Dragged and the others follow the mouse.
func (s *sheet) Dragged(*fyne.DragEvent) { s.next() }

// DragEnd has nothing to do.
func (s *sheet) DragEnd() {}

// Scrolled follows the wheel.
func (s *sheet) Scrolled(*fyne.ScrollEvent) { s.next() }

// MouseMoved follows the pointer.
func (s *sheet) MouseMoved(*desktop.MouseEvent) { s.next() }

// MouseIn has nothing to do.
func (s *sheet) MouseIn(*desktop.MouseEvent) {}

// MouseOut has nothing to do.
func (s *sheet) MouseOut() {}

func main() {
	w := app.NewWithID("app.chronotope.raster").NewWindow("raster")
	w.SetPadded(false)
	w.SetContent(newSheet())
	w.Resize(fyne.NewSize(1280, 800))
	w.ShowAndRun()
}
