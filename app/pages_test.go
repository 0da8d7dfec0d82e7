package app

import (
	"errors"
	"image"
	"os"
	"path/filepath"
	"testing"

	"chronotope/model"
)

// TestPagesOfAFile draws pages from the file, from what the project keeps once that is gone,
// and not from a file that has changed.
func TestPagesOfAFile(t *testing.T) {
	data, err := os.ReadFile("../model/document/testdata/office.pdf")
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "office.pdf")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	ui := open(t, path)
	ui.togglePages()
	if !ui.reader.OnPages() {
		t.Fatal("no pages are shown")
	}
	draw := func() (int, error) {
		n := 0
		err := ui.openPages(ui.session.Sources()[0])(t.Context(), []int{0, 1}, 200, func(_ int, p *image.RGBA) { n += p.Rect.Dx() })
		return n, err
	}
	if n, err := draw(); n != 400 || err != nil {
		t.Errorf("from the file: %d pixels, %v", n, err)
	}
	if err := os.WriteFile(path, append(data, '\n'), 0o600); err != nil {
		t.Fatal(err)
	}
	if n, err := draw(); n != 400 || err != nil {
		t.Errorf("from the project: %d pixels, %v", n, err)
	}
	src := *ui.session.Sources()[0]
	original := *src.Original
	src.Original = &original
	original.SHA256 = "another"
	err = ui.openPages(&src)(t.Context(), []int{0}, 200, func(int, *image.RGBA) { t.Error("another file is shown") })
	if !errors.Is(err, model.ErrChanged) {
		t.Errorf("a file that has changed: %v", err)
	}
	ui.togglePages()
	if ui.reader.OnPages() {
		t.Error("the text is not shown again")
	}
}
