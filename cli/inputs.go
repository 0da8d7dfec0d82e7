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

// opener opens one document; it runs on a worker.
type opener = func(context.Context) (*model.Document, error)

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
		return yield(func(ctx context.Context) (*model.Document, error) {
			return document.Open(ctx, "standard input", r.stdin, document.Options{})
		}, nil)
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return yield(nil, fmt.Errorf("there is no file or folder %s", path))
	case err != nil:
		return yield(nil, fmt.Errorf("read %s: %w", path, err))
	case info.IsDir():
		return r.folder(ctx, path, yield)
	}
	return r.file(path, filepath.Base(path), yield)
}

// folder yields the documents of a folder and all within it, by name. Hidden
// files and folders, and the file that is being written, are left out.
func (r *run) folder(ctx context.Context, root string, yield func(opener, error) bool) bool {
	more := true
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if ctx.Err() != nil {
			return fs.SkipAll
		}
		if err != nil {
			if more = yield(nil, fmt.Errorf("read %s: %w", path, err)); !more {
				return fs.SkipAll
			}
			return nil
		}
		if strings.HasPrefix(entry.Name(), ".") && path != root {
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		info, err := os.Stat(path)
		if err != nil || !info.Mode().IsRegular() || r.isOutput(info) {
			return nil
		}
		name, err := filepath.Rel(root, path)
		if err != nil {
			name = path
		}
		if more = r.file(path, filepath.ToSlash(name), yield); !more {
			return fs.SkipAll
		}
		return nil
	})
	return more && err == nil
}

func (r *run) isOutput(info fs.FileInfo) bool {
	if r.created == nil {
		return false
	}
	out, err := r.created.Stat()
	return err == nil && os.SameFile(out, info)
}

// file yields the document of a file, to be called name, or those of a corpus.
func (r *run) file(path, name string, yield func(opener, error) bool) bool {
	if !strings.EqualFold(filepath.Ext(path), ".jsonl") {
		return yield(func(ctx context.Context) (*model.Document, error) {
			d, err := document.OpenFile(ctx, path, document.Options{})
			if err == nil {
				d.ID = model.DocumentID(name)
			}
			return d, err
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
		open := func(context.Context) (*model.Document, error) {
			d := document.FromText(rec.ID, rec.Text)
			d.Date = rec.Date
			return d, nil
		}
		if !yield(open, err) {
			return false
		}
	}
	return true
}
