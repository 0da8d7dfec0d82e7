package reader

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/look"
)

// empty says that there is nothing to read, and offers to open a document.
type empty struct {
	box  *fyne.Container
	why  *canvas.Text
	what *canvas.Text
}

func newEmpty(r *Reader) *empty {
	e := &empty{
		why:  canvas.NewText(lang.L("Nothing to read yet"), color.Transparent),
		what: canvas.NewText(lang.L("Open a document, or drop one here."), color.Transparent),
	}
	e.why.TextSize, e.what.TextSize = look.ReadingSize, look.TextSize
	e.why.Alignment, e.what.Alignment = fyne.TextAlignCenter, fyne.TextAlignCenter
	open := widget.NewButtonWithIcon(lang.L("Open a document"), theme.FolderOpenIcon(), func() {
		if r.OnOpenRequested != nil {
			r.OnOpenRequested()
		}
	})
	space := canvas.NewRectangle(color.Transparent)
	space.SetMinSize(fyne.NewSize(1, 2*look.Grid))
	e.box = container.NewCenter(container.NewVBox(e.why, e.what, space, container.NewCenter(open)))
	return e
}

func (e *empty) applyTheme(i inks) { e.why.Color, e.what.Color = i.ink, i.muted }
