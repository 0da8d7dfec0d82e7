package document

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"

	"chronotope/model"
)

// What is taken from an archive at most, so that a small file cannot unpack into more
// than there is room for.
const (
	maxDirectory = 4 << 20 // bytes of the list of files: tens of thousands of them
	maxEntry     = 2 * Limit
	maxUnpacked  = 4 * Limit // over all entries
)

// archive is a zip file of which no more than the limits is ever unpacked.
type archive struct {
	ctx   context.Context
	files map[string]packed
	left  int64 // may still be unpacked
}

// packed is a file of an archive.
type packed interface {
	Open() (io.ReadCloser, error)
}

func openArchive(ctx context.Context, src source) (*archive, error) {
	if src.more {
		return nil, fmt.Errorf("%w: it is larger than %d MB; open it from the disk", model.ErrTooLarge, maxHeld>>20)
	}
	if err := checkDirectory(src); err != nil {
		return nil, err
	}
	z, err := zip.NewReader(src, src.size)
	if err != nil {
		return nil, damaged(err)
	}
	a := &archive{ctx: ctx, files: make(map[string]packed, len(z.File)), left: maxUnpacked}
	for _, f := range z.File {
		if f.Flags&1 != 0 {
			return nil, fmt.Errorf("%w; unpack it with its password first", model.ErrEncrypted)
		}
		a.files[f.Name] = f
	}
	return a, nil
}

// checkDirectory looks how long the list of files is before anything reads it: it ends
// in a record of fixed size that a comment may follow, and that leads to another in large
// archives (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.14 to 4.3.16).
func checkDirectory(src source) error {
	const record, locator, record64, longestComment = 22, 20, 56, 1<<16 - 1
	tail := make([]byte, min(src.size, locator+record+longestComment))
	from := src.size - int64(len(tail))
	if _, err := src.ReadAt(tail, from); err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	i := bytes.LastIndex(tail, []byte("PK\x05\x06"))
	if i < 0 || len(tail)-i < record {
		return fmt.Errorf("%w: its end is missing", model.ErrDamaged)
	}
	end, start := from+int64(i), int64(binary.LittleEndian.Uint32(tail[i+16:]))
	if i >= locator && bytes.HasPrefix(tail[i-locator:], []byte("PK\x06\x07")) {
		end = int64(binary.LittleEndian.Uint64(tail[i-locator+8:]))
		large := make([]byte, record64)
		if _, err := src.ReadAt(large, end); err != nil || !bytes.HasPrefix(large, []byte("PK\x06\x06")) {
			return fmt.Errorf("%w: its list of files is missing", model.ErrDamaged)
		}
		start = int64(binary.LittleEndian.Uint64(large[48:]))
	}
	if start < 0 || end-start > maxDirectory {
		return fmt.Errorf("%w: it holds too many files", model.ErrTooLarge)
	}
	return nil
}

// has reports whether there is a file of that name.
func (a *archive) has(name string) bool { return a.files[name] != nil }

// open unpacks a file as it is read. What it returns fails with model.ErrTooLarge at
// the limits.
func (a *archive) open(name string) (io.ReadCloser, error) {
	f := a.files[name]
	if f == nil {
		return nil, fmt.Errorf("%w: %s is missing in it (%w)", model.ErrDamaged, name, fs.ErrNotExist)
	}
	r, err := f.Open()
	if err != nil {
		return nil, damaged(err)
	}
	return &entry{Closer: r, r: cancellable{a.ctx, r}, archive: a, left: maxEntry}, nil
}

// read unpacks all of a file, which may have limit bytes.
func (a *archive) read(name string, limit int) ([]byte, error) {
	r, err := a.open(name)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	data, more, err := readUpTo(a.ctx, r, limit)
	if err == nil && more {
		err = model.ErrTooLarge
	}
	return data, err
}

// entry is a file of an archive while it is unpacked.
type entry struct {
	io.Closer
	r       io.Reader
	archive *archive
	left    int64
}

// Read unpacks the next piece.
func (e *entry) Read(p []byte) (int, error) {
	room := min(e.left, e.archive.left)
	if room <= 0 {
		return 0, fmt.Errorf("%w: it unpacks to more than %d MB", model.ErrTooLarge, maxEntry>>20)
	}
	n, err := e.r.Read(p[:min(int64(len(p)), room)])
	e.left -= int64(n)
	e.archive.left -= int64(n)
	if err != nil && !errors.Is(err, io.EOF) {
		err = damaged(err)
	}
	return n, err
}

// damaged marks an error of a library that met what it cannot read, unless it comes
// from elsewhere.
func damaged(err error) error {
	for _, known := range []error{context.Canceled, context.DeadlineExceeded, model.ErrTooLarge, model.ErrDamaged, fs.ErrPermission} {
		if errors.Is(err, known) {
			return err
		}
	}
	return fmt.Errorf("%w: %w", model.ErrDamaged, err)
}
