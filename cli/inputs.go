package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"chronotope/model"
	"chronotope/model/document"
	"chronotope/model/export"
)

// opener opens one document and tells the whole path of its file, "" where it is not a
// file's; it runs on a worker.
type opener = func(context.Context) (d *model.Document, path string, err error)

// inputs yields the documents that the paths name, in order, and an error for
// each that is known not to be readable before it is opened.
func (r *run) inputs(ctx context.Context) iter.Seq2[opener, error] {
	return func(yield func(opener, error) bool) {
		for _, path := range r.paths {
			if !r.path(ctx, path, yield) {
				return
			}
		}
	}
}

// path yields the documents of one path; false where yield wants no more.
func (r *run) path(ctx context.Context, path string, yield func(opener, error) bool) bool {
	if path == "-" {
		return yield(func(ctx context.Context) (*model.Document, string, error) {
			d, err := document.Open(ctx, "standard input", r.stdin, document.Options{})
			return d, "", err
		}, nil)
	}
	for file, err := range document.Files(ctx, path) {
		more := true
		switch {
		case errors.Is(err, fs.ErrNotExist) && file == path:
			more = yield(nil, fmt.Errorf("there is no file or folder %s", path))
		case err != nil:
			more = yield(nil, fmt.Errorf("read %s: %w", file, err))
		case file == path:
			more = r.file(file, filepath.Base(file), yield)
		case !r.isOutput(file):
			more = r.file(file, below(path, file), yield)
		}
		if !more {
			return false
		}
	}
	return true
}

// below is what a file in a folder is called: its path from there.
func below(folder, file string) string {
	name, err := filepath.Rel(folder, file)
	if err != nil {
		return file
	}
	return filepath.ToSlash(name)
}

// isOutput reports whether a file is the one that is being written, or will be.
func (r *run) isOutput(path string) bool {
	out, err := os.Stat(r.output)
	if err != nil {
		return false
	}
	info, err := os.Stat(path)
	return err == nil && os.SameFile(out, info)
}

// file yields the document of a file, to be called name, or those of a corpus.
func (r *run) file(path, name string, yield func(opener, error) bool) bool {
	if !strings.EqualFold(filepath.Ext(path), ".jsonl") {
		return yield(func(ctx context.Context) (*model.Document, string, error) {
			d, err := document.OpenFile(ctx, path, document.Options{})
			if err == nil {
				d.ID = model.DocumentID(name)
			}
			whole, abs := filepath.Abs(path)
			return d, whole, errors.Join(err, abs)
		}, nil)
	}
	f, err := os.Open(path)
	if err != nil {
		return yield(nil, fmt.Errorf("read %s: %w", path, err))
	}
	defer f.Close()
	for rec, err := range export.Corpus(f) {
		if err != nil {
			err = fmt.Errorf("read %s: %w", path, err)
		}
		open := func(context.Context) (*model.Document, string, error) {
			d := document.FromText(rec.ID, rec.Text)
			if !rec.Date.IsZero() {
				d.Date = rec.Date
			}
			return d, "", nil
		}
		if !yield(open, err) {
			return false
		}
	}
	return true
}
