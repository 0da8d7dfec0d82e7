package pdf

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/draw"

	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/requests"
)

// mostPixels bounds a picture of a page, whatever its proportions.
const mostPixels = 32 << 20

// Draw draws pages of a file, given by their indexes, each so many pixels wide, as
// Document.Pages has them, upright. It gives each to ready when it is there; a page that
// cannot be drawn is left out. The errors wrap model.ErrPassword, ErrEncrypted, ErrDamaged
// or ctx.Err().
func Draw(ctx context.Context, data []byte, password string, pages []int, width int, ready func(page int, picture *image.RGBA)) error {
	if width <= 0 {
		return nil
	}
	return careful.within(ctx, bytes.NewReader(data), int64(len(data)), password, func(ctx context.Context, f *file) error {
		for _, page := range pages {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			f.step()
			if picture, err := f.draw(page, width); err == nil {
				ready(page, picture)
			}
		}
		return nil
	})
}

// draw draws one page.
func (f *file) draw(page, width int) (*image.RGBA, error) {
	loaded, err := f.FPDF_LoadPage(&requests.FPDF_LoadPage{Document: f.ref, Index: page})
	if err != nil {
		return nil, err
	}
	defer func() { _, _ = f.FPDF_ClosePage(&requests.FPDF_ClosePage{Page: loaded.Page}) }()
	at := requests.Page{ByReference: &loaded.Page}
	view, err := f.view(at)
	if err != nil {
		return nil, err
	}
	height := int(float64(width)*view.height/view.width + 0.5)
	if height <= 0 || width*height > mostPixels {
		return nil, fmt.Errorf("page %d is too long for a picture %d pixels wide", page+1, width)
	}
	drawn, err := f.RenderPageInPixels(&requests.RenderPageInPixels{
		Page: at, Width: width, Height: height, RenderFlags: enums.FPDF_RENDER_FLAG_ANNOT,
	})
	if err != nil {
		return nil, err
	}
	defer drawn.Cleanup()
	// Its pixels are the sandbox's, and go with it.
	from := drawn.Result.RenderedImage
	out := image.NewRGBA(image.Rect(0, 0, from.Bounds().Dx(), from.Bounds().Dy()))
	draw.Draw(out, out.Rect, image.White, image.Point{}, draw.Src)
	draw.Draw(out, out.Rect, from, from.Bounds().Min, draw.Over)
	return out, nil
}
