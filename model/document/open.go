package document

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"chronotope/model"
)

// Limit is how many bytes of a document's text are read. What goes beyond is
// left out, and the document says so (Document.Truncated).
const Limit = 64 << 20

// headLength is how much of a file the formats see to tell whether it is theirs.
const headLength = 8 << 10

// A format recognises files by their first bytes and reads them. A reader
// returns errors that do not name the file; Open does.
type format struct {
	matches func(head []byte) bool
	read    func(ctx context.Context, name string, r io.Reader) (*model.Document, error)
}

// formats are tried in order; the last takes what no other wants.
var formats = []format{
	{matches: func([]byte) bool { return true }, read: readPlain},
}

// Open reads the document that r holds; name is what it is called, without its
// folder, and becomes its ID and Name. Its format is told by its content.
//
// The errors name the file and wrap model.ErrEmpty, model.ErrBinary, ctx.Err()
// or what r returned.
func Open(ctx context.Context, name string, r io.Reader) (*model.Document, error) {
	b := bufio.NewReaderSize(r, headLength)
	head, err := b.Peek(headLength)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	for _, f := range formats {
		if !f.matches(head) {
			continue
		}
		d, err := f.read(ctx, name, b)
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", name, err)
		}
		return d, nil
	}
	return nil, fmt.Errorf("read %s: %w", name, model.ErrBinary)
}

// OpenFile is Open for a file on disk, called by its base name. Its errors also
// wrap model.ErrFolder and fs.ErrNotExist.
func OpenFile(ctx context.Context, path string) (*model.Document, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("there is no file %s: %w", path, fs.ErrNotExist)
	case err != nil:
		return nil, fmt.Errorf("read %s: %w", path, err)
	case info.IsDir():
		return nil, fmt.Errorf("read %s: %w; choose the files in it", path, model.ErrFolder)
	case !info.Mode().IsRegular() && info.Mode()&(fs.ModeNamedPipe|fs.ModeCharDevice) == 0:
		return nil, fmt.Errorf("read %s: %w", path, model.ErrBinary)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	defer f.Close()
	return Open(ctx, filepath.Base(path), f)
}
