package document

import (
	"context"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"chronotope/model"
)

// Files yields the files that a path names: itself or, where it is a folder, all in it
// and in the folders in it, in the order of their names. Hidden files are left out, and
// so are those that systems and editors leave beside documents. Links are followed, but
// no folder is looked into twice, so that links that go in circles end. What cannot be
// looked at comes with the reason. The documents that are attached to a message come after it,
// as if it were a folder; OpenPath opens them.
func Files(ctx context.Context, path string) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		w := walker{ctx: ctx, yield: yield, seen: map[string]bool{}}
		w.visit(path)
	}
}

type walker struct {
	ctx   context.Context
	yield func(string, error) bool
	seen  map[string]bool // folders, by their paths without links
}

// visit yields a file, or those of a folder; false where no more is wanted.
func (w *walker) visit(path string) bool {
	if w.ctx.Err() != nil {
		return false
	}
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return w.yield(path, err)
	case info.IsDir():
		return w.folder(path)
	case !info.Mode().IsRegular():
		return w.yield(path, fmt.Errorf("read %s: %w", path, model.ErrBinary))
	}
	return w.yield(path, nil) && w.attached(path)
}

// attached yields what is attached to a message; what cannot be found in it is told when it is
// read.
func (w *walker) attached(path string) bool {
	if !isMessageName(path) {
		return true
	}
	found, _ := attachedTo(w.ctx, path)
	for _, a := range found {
		if !w.yield(filepath.Join(path, a.name), nil) {
			return false
		}
	}
	return true
}

func (w *walker) folder(path string) bool {
	real, err := filepath.EvalSymlinks(path)
	if err == nil {
		real, err = filepath.Abs(real)
	}
	if err != nil {
		return w.yield(path, err)
	}
	if w.seen[real] {
		return true
	}
	w.seen[real] = true
	entries, err := os.ReadDir(path)
	if err != nil && !w.yield(path, err) {
		return false
	}
	for _, e := range entries {
		if !beside(e.Name()) && !w.visit(filepath.Join(path, e.Name())) {
			return false
		}
	}
	return true
}

// beside holds for the names of hidden files, and of files that stand beside documents
// and are none.
func beside(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") ||
		strings.EqualFold(name, "Thumbs.db") || strings.EqualFold(name, "desktop.ini")
}
