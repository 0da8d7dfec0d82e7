package reader

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// dotted is a line of dots or dashes: one small picture, as many dots would be as many objects
// to draw.
type dotted struct {
	*canvas.Image
	ink   color.NRGBA
	width int // in device pixels
	scale float32
	dash  float32 // how long a dash is, and as long the gaps
}

func newDotted() *dotted {
	i := canvas.NewImageFromImage(image.NewNRGBA(image.Rect(0, 0, 1, 1)))
	i.FillMode, i.ScaleMode = canvas.ImageFillStretch, canvas.ImageScalePixels
	return &dotted{Image: i}
}

// set gives the line a colour, a width and a length of its dashes.
func (d *dotted) set(ink color.NRGBA, width, scale, dash float32) {
	pixels := max(int(math.Round(float64(width*scale))), 1)
	if d.ink == ink && d.width == pixels && d.scale == scale && d.dash == dash {
		return
	}
	d.ink, d.width, d.scale, d.dash = ink, pixels, scale, dash
	dot := max(int(math.Round(float64(dash*scale))), 1)
	high := max(int(math.Round(float64(1.5*scale))), 1)
	img := image.NewNRGBA(image.Rect(0, 0, pixels, high))
	for x := range pixels {
		if x/dot%2 == 0 {
			for y := range high {
				img.SetNRGBA(x, y, ink)
			}
		}
	}
	d.Image.Image = img
	d.Resize(fyne.NewSize(float32(pixels)/scale, float32(high)/scale))
	d.Refresh()
}
