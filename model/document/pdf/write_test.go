package pdf

import (
	"bytes"
	"testing"

	"codeberg.org/go-pdf/fpdf"

	"chronotope/model"
)

// newFile starts a file in points with a page of A4 and letters of 11 points.
func newFile() *fpdf.Fpdf {
	f := fpdf.New("P", "pt", "A4", "")
	f.SetCompression(false)
	f.SetAutoPageBreak(false, 0)
	f.AddPage()
	f.SetFont("Helvetica", "", 11)
	return f
}

func bytesOf(t testing.TB, f *fpdf.Fpdf) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := f.Output(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func readBytes(t testing.TB, data []byte, opts Options) (*model.Document, error) {
	t.Helper()
	if opts.Limit == 0 {
		opts.Limit = 1 << 20
	}
	return Read(t.Context(), bytes.NewReader(data), int64(len(data)), opts)
}

func mustRead(t testing.TB, f *fpdf.Fpdf) *model.Document {
	t.Helper()
	d, err := readBytes(t, bytesOf(t, f), Options{})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// column writes text in lines of a width, from a point down, and returns where it ends.
func column(f *fpdf.Fpdf, x, y, width float64, text string) float64 {
	for _, l := range f.SplitText(text, width) {
		f.Text(x, y, l)
		y += 14
	}
	return y
}

// blocksOf are the blocks as kind and text.
func blocksOf(d *model.Document) []string {
	names := map[model.BlockKind]string{model.Paragraph: "p ", model.Heading: "h ", model.ListItem: "li ", model.Cell: "td "}
	var out []string
	for _, b := range d.Blocks {
		out = append(out, names[b.Kind]+b.Span.Of(d.Text))
	}
	return out
}
