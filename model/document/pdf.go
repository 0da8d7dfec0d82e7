package document

import (
	"bytes"
	"context"

	"chronotope/model"
	"chronotope/model/document/pdf"
)

// isPDF reports whether a file is a PDF: its mark may stand behind other bytes, of a mail
// or a web server, that the format allows.
func isPDF(_ string, head []byte) bool {
	return bytes.Contains(head[:min(len(head), 1024)], []byte("%PDF-"))
}

func readPDF(ctx context.Context, src source, opts Options) (*model.Document, error) {
	return pdf.Read(ctx, src, src.size, pdf.Options{Password: opts.Password, Limit: Limit})
}
