package document

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"

	"chronotope/model"
)

// maxHeld is how much of a reader that is no file is held in memory.
const maxHeld = 256 << 20

// source is the bytes of a file.
type source struct {
	io.ReaderAt
	size int64
	more bool // there is more than can be held

	file   interface{ Stat() (fs.FileInfo, error) } // nil where there is no file
	before fs.FileInfo                              // of the file when it was opened
}

// sourceOf gives access to all of r: to a file where it lies, else to what can be
// held of it.
func sourceOf(ctx context.Context, r io.Reader) (source, error) {
	at, random := r.(io.ReaderAt)
	if f, ok := r.(interface{ Stat() (fs.FileInfo, error) }); ok && random {
		if info, err := f.Stat(); err != nil {
			return source{}, err
		} else if info.Mode().IsRegular() {
			return source{ReaderAt: at, size: info.Size(), file: f, before: info}, nil
		}
	}
	data, more, err := readUpTo(ctx, r, maxHeld)
	return source{ReaderAt: bytes.NewReader(data), size: int64(len(data)), more: more}, err
}

// head is the beginning of the file.
func (s source) head() ([]byte, error) {
	head := make([]byte, headLength)
	n, err := s.ReadAt(head, 0)
	if errors.Is(err, io.EOF) {
		err = nil
	}
	return head[:n], err
}

// reader reads the file from its beginning until ctx is cancelled.
func (s source) reader(ctx context.Context) io.Reader {
	return cancellable{ctx, io.NewSectionReader(s, 0, s.size)}
}

// upTo reads at most limit bytes of the file and reports whether there is more.
func (s source) upTo(ctx context.Context, limit int) (data []byte, more bool, err error) {
	data = make([]byte, min(s.size, int64(limit)))
	n, err := io.ReadFull(s.reader(ctx), data)
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		err = nil // it has been cut meanwhile, which Open finds
	}
	return data[:n], s.size > int64(limit), err
}

// unchanged returns model.ErrChanged where the file is another than it was when it
// was opened.
func (s source) unchanged() error {
	if s.file == nil {
		return nil
	}
	now, err := s.file.Stat()
	if err != nil {
		return err
	}
	if now.Size() != s.before.Size() || !now.ModTime().Equal(s.before.ModTime()) {
		return model.ErrChanged
	}
	return nil
}

// cancellable is a reader that fails once ctx is cancelled.
type cancellable struct {
	ctx context.Context
	r   io.Reader
}

// Read reads a piece that is short enough for the next look at ctx to come soon.
func (c cancellable) Read(p []byte) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	return c.r.Read(p[:min(len(p), 1<<20)])
}

// readUpTo reads at most limit bytes of r and reports whether there was more.
func readUpTo(ctx context.Context, r io.Reader, limit int) (data []byte, more bool, err error) {
	data, err = io.ReadAll(io.LimitReader(cancellable{ctx, r}, int64(limit)+1))
	if len(data) > limit {
		return data[:limit], true, err
	}
	return data, false, err
}
