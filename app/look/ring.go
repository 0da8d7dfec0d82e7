package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// Ring is a line just within a pane's edges, which shows that the pane has the focus. It is
// made of its four sides: Fyne paints an empty rectangle with an outline pixel by pixel as
// though it were filled, and does so for each frame.
type Ring struct{ *fyne.Container }

// NewRing makes a ring that is hidden.
func NewRing() Ring {
	var sides [4]fyne.CanvasObject
	for i := range sides {
		sides[i] = canvas.NewRectangle(color.Transparent)
	}
	r := Ring{container.New(around{}, sides[:]...)}
	r.Hide()
	return r
}

// SetColor gives the ring a colour, which may be translucent.
func (r Ring) SetColor(ink color.Color) {
	for _, side := range r.Objects {
		side.(*canvas.Rectangle).FillColor = ink
	}
}

// around lays out the sides of a ring: above, below, left, right.
type around struct{}

// Layout is part of fyne.Layout. No two sides overlap.
func (around) Layout(sides []fyne.CanvasObject, size fyne.Size) {
	const inset, thick = 1, 2 // from the edge, and of the line
	width, height := size.Width-2*inset, size.Height-2*inset
	place := func(side fyne.CanvasObject, x, y, width, height float32) {
		side.Move(fyne.NewPos(x, y))
		side.Resize(fyne.NewSize(max(width, 0), max(height, 0)))
	}
	place(sides[0], inset, inset, width, thick)
	place(sides[1], inset, size.Height-inset-thick, width, thick)
	place(sides[2], inset, inset+thick, thick, height-2*thick)
	place(sides[3], size.Width-inset-thick, inset+thick, thick, height-2*thick)
}

// MinSize is part of fyne.Layout.
func (around) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
