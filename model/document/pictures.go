package document

import (
	"context"
	"image"

	"chronotope/model/document/pdf"
)

// DrawPages draws pages of a document that comes in pages from the bytes of its file: see
// pdf.Draw.
func DrawPages(ctx context.Context, data []byte, password string, pages []int, width int, ready func(page int, picture *image.RGBA)) error {
	return pdf.Draw(ctx, data, password, pages, width, ready)
}
