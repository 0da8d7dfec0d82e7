package shell

import (
	"fyne.io/fyne/v2"
)

// slim lays one object out in a row of a height, whatever it would have: buttons in it are
// as wide as ever.
type slim float32

// MinSize is part of fyne.Layout.
func (h slim) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(objects[0].MinSize().Width, float32(h))
}

// Layout is part of fyne.Layout.
func (h slim) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

// yielding lays two objects out in a row: the first as wide as it may be, or as the second
// leaves it.
type yielding struct{ most, least float32 }

// MinSize is part of fyne.Layout.
func (y yielding) MinSize(objects []fyne.CanvasObject) fyne.Size {
	first, second := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(y.least+second.Width, max(first.Height, second.Height))
}

// Layout is part of fyne.Layout.
func (y yielding) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	second := objects[1].MinSize().Width
	first := max(min(size.Width-second, y.most), y.least)
	objects[0].Resize(fyne.NewSize(first, size.Height))
	objects[1].Move(fyne.NewPos(first, 0))
	objects[1].Resize(fyne.NewSize(second, size.Height))
}
