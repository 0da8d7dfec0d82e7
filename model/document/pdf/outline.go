package pdf

import (
	"context"

	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// outline is the titles of a file's bookmarks by their letters, each with its level.
type outline map[string]int

// What is read of bookmarks, which may lead back to each other and so have no end.
const (
	deepestLevel  = 6
	mostBookmarks = 20_000
	mostTitles    = 16 << 20 // bytes of all titles
)

// bookmarks goes through the bookmarks of a file.
type bookmarks struct {
	*file
	ctx         context.Context
	out         outline
	left, bytes int // how many may still be read, and how much of their titles
}

// outline reads the bookmarks.
func (f *file) outline(ctx context.Context) outline {
	b := bookmarks{file: f, ctx: ctx, out: outline{}, left: mostBookmarks, bytes: mostTitles}
	b.below(nil, 1)
	return b.out
}

// below reads the bookmarks that stand below one, or at the top where that is nil.
func (b *bookmarks) below(parent *references.FPDF_BOOKMARK, level int) {
	first, err := b.FPDFBookmark_GetFirstChild(&requests.FPDFBookmark_GetFirstChild{Document: b.ref, Bookmark: parent})
	if err != nil {
		return
	}
	for m := first.Bookmark; m != nil && b.left > 0 && b.bytes > 0 && b.ctx.Err() == nil; {
		b.left--
		if title, err := b.FPDFBookmark_GetTitle(&requests.FPDFBookmark_GetTitle{Bookmark: *m}); err == nil {
			b.bytes -= len(title.Title)
			if k := letters(title.Title); k != "" && b.out[k] == 0 {
				b.out[k] = level
			}
		}
		if level < deepestLevel {
			b.below(m, level+1)
		}
		next, err := b.FPDFBookmark_GetNextSibling(&requests.FPDFBookmark_GetNextSibling{Document: b.ref, Bookmark: *m})
		if err != nil {
			return
		}
		m = next.Bookmark
	}
}
