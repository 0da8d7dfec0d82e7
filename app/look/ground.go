package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// Ground is a flat colour behind a pane. It is one line as broad as the pane is high, cut off at
// the pane's edges: without a graphics card Fyne paints lines in less than half the time that
// it takes for rectangles, and a ground is the largest thing that is painted for each frame.
type Ground struct {
	*container.Clip
	line *canvas.Line
}

// NewGround makes a ground that has no colour yet.
func NewGround() Ground {
	line := canvas.NewLine(color.Transparent)
	return Ground{container.NewClip(container.New(broad{}, line)), line}
}

// SetColor gives the ground a colour.
func (g Ground) SetColor(paper color.Color) { g.line.StrokeColor = paper }

// broad has a line fill all there is, and its soft edges lie beyond.
type broad struct{}

// Layout is part of fyne.Layout.
func (broad) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	const edge = 2
	line := objects[0].(*canvas.Line)
	line.StrokeWidth = size.Height + 2*edge
	line.Position1, line.Position2 = fyne.NewPos(-edge, size.Height/2), fyne.NewPos(size.Width+edge, size.Height/2)
	line.Refresh()
}

// MinSize is part of fyne.Layout.
func (broad) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
