package opening

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

	"chronotope/app/parts"
	"chronotope/app/reader"
	"chronotope/model"
	"chronotope/model/document"
	"chronotope/model/project"
)

// OpenPages returns what draws the pages of a document: from its file where that is as it
// was read, or from what the project keeps of it. The file is read when the first page is
// drawn, and held in memory from then on.
func (o *Opener) OpenPages(src *project.Source) reader.PagesFunc {
	inputs := []input{o.inputOf(src)}
	if o.host.Project().Keeps(src) {
		inputs = append(inputs, o.fromProject(src))
	}
	password, sha := o.passwords[src.Path], ""
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

// PagesFailed tells why the pages of a document are not shown.
func (o *Opener) PagesFailed(src *project.Source, err error) {
	o.dialogs().Message(lang.L("The pages cannot be shown"), lang.L("{{.File}} is shown as text. To see its pages, put the file back as it was, or read it again from the File menu.",
		map[string]any{"File": src.Document.Name})+"\n\n"+parts.Explain(err))
}
