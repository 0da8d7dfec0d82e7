package opening

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"chronotope/model/project"
)

// originalOf is what to remember of the file that a document was read from, with the file
// itself unless the user wants none kept. It runs off the interface's goroutine.
func (o *Opener) originalOf(in input) *project.Original {
	original, err := project.OriginalOf(in.open)
	if err != nil {
		fyne.LogError("look at the file of a document again", err) // what was read of it stands
		return nil
	}
	if !o.keepFiles.Load() {
		original.Open = nil
	}
	return original
}

// KeepsFiles reports whether projects keep the files that documents are read from.
func (o *Opener) KeepsFiles() bool { return o.keepFiles.Load() }

// ToggleKeepFiles changes whether projects keep the files that documents are read from.
func (o *Opener) ToggleKeepFiles() {
	o.keepFiles.Store(!o.keepFiles.Load())
	o.host.Prefs().SetKeepFiles(o.keepFiles.Load())
	o.host.Refresh()
}

// fromProject is an input of the file that the project keeps of a document.
func (o *Opener) fromProject(src *project.Source) input {
	file, sha := o.host.Project().File(), src.Original.SHA256
	return input{path: src.Path, open: func() (io.ReadCloser, error) {
		content, err := file.Original(sha)
		if err != nil {
			return nil, err
		}
		return io.NopCloser(bytes.NewReader(content)), nil
	}}
}

// saveOriginal asks where to put the file that the project keeps of a document.
func (o *Opener) saveOriginal(src *project.Source) {
	o.dialogs().ChooseFolder("", "", func(folder string) {
		path := filepath.Join(folder, src.Document.Name)
		content, err := o.host.Project().File().Original(src.Original.SHA256)
		if err == nil {
			err = writeNew(path, content)
		}
		if err != nil {
			o.dialogs().Error(err)
			return
		}
		o.host.Tell(lang.L("Saved as {{.File}}", map[string]any{"File": path}))
	})
}

// writeNew writes a file that must not be there yet.
func writeNew(path string, content []byte) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
	if err != nil {
		return fmt.Errorf("save %s: %w", filepath.Base(path), err)
	}
	if _, err := f.Write(content); err != nil {
		f.Close()
		return fmt.Errorf("save %s: %w", filepath.Base(path), err)
	}
	return f.Close()
}
