package app

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"image"
	"io"
	"path/filepath"
	"sync"

	"fyne.io/fyne/v2/lang"

	"chronotope/app/reader"
	"chronotope/model"
	"chronotope/model/document"
	"chronotope/model/project"
)

// openPages returns what draws the pages of a document: from its file where that is as it
// was read, or from what the project keeps of it. The file is read when the first page is
// drawn, and held in memory from then on.
func (ui *UI) openPages(src *project.Source) reader.PagesFunc {
	inputs := []input{ui.inputOf(src)}
	if ui.keeper.Keeps(src) {
		inputs = append(inputs, ui.fromProject(src))
	}
	password, sha := ui.passwords[src.Path], ""
	if src.Original != nil {
		sha = src.Original.SHA256
	}
	content := sync.OnceValues(func() (data []byte, err error) {
		for _, in := range inputs {
			if data, err = contentOf(in, sha); err == nil {
				return data, nil
			}
		}
		return nil, err
	})
	return func(ctx context.Context, pages []int, width int, ready func(int, *image.RGBA)) error {
		data, err := content()
		if err != nil {
			return err
		}
		return document.DrawPages(ctx, data, password, pages, width, ready)
	}
}

// contentOf reads a file, which must have a SHA-256 where that is known: the boxes of the
// words are those of the file as it was.
func contentOf(in input, sha string) ([]byte, error) {
	r, err := in.open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", filepath.Base(in.path), err)
	}
	if sum := sha256.Sum256(data); sha != "" && hex.EncodeToString(sum[:]) != sha {
		return nil, fmt.Errorf("%s: %w", filepath.Base(in.path), model.ErrChanged)
	}
	return data, nil
}

// pagesFailed tells why the pages of a document are not shown.
func (ui *UI) pagesFailed(src *project.Source, err error) {
	ui.dialogs.Message(lang.L("The pages cannot be shown"), lang.L("{{.File}} is shown as text. To see its pages, put the file back as it was, or read it again from the File menu.",
		map[string]any{"File": src.Document.Name})+"\n\n"+err.Error())
}

// togglePages shows documents that come in pages as their pages, or their text.
func (ui *UI) togglePages() {
	ui.layout.showText()
	ui.reader.ShowPages(!ui.reader.OnPages())
}
