// Command empty shows an empty Fyne window: what the figures of Chronotope are
// compared with.
package main

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/canvas"
)

func main() {
	w := app.NewWithID("app.chronotope.empty").NewWindow("empty")
	w.SetContent(canvas.NewRectangle(color.NRGBA{R: 0x1D, G: 0x4E, B: 0x89, A: 0xFF}))
	w.Resize(fyne.NewSize(1280, 800))
	w.ShowAndRun()
}
