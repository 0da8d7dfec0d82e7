package store

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"chronotope/model"
	"chronotope/model/project"
)

// Extension is that of project files.
const Extension = ".chronotope"

// Store is an open project file. Its methods may be called from any goroutine: each waits
// for the one that is at work, a change that is being written among them.
type Store struct {
	path     string
	file     fs.FileInfo // what was opened, to tell when it is replaced
	readOnly bool
	version  int  // of the file: an older one is only looked at
	door     door // what was left out of the file
	kept     hashes

	mu       lock // held by who uses the file, or any of the following
	pool     *sql.DB
	db       *sql.Conn
	versions map[*project.Source]int64 // rows of document
	bases    map[*model.Document]base  // the readings that are written as a whole
	sources  map[int64]*project.Source
	now      map[model.DocumentID]*project.Source // the project's documents
	places   map[model.Place]int64
	unlike   map[string]bool // tables of the file that are not as Chronotope makes them
	// bytes is the file itself, to be copied; nil where it is only looked at. It is opened
	// once SQLite has its lock and closed after that: on Unix, to close any other descriptor
	// of a file lets go of the locks that the process has on it (fcntl(2)).
	bytes *os.File

	salvaging bool // a table that breaks off is told, and the others are read
	careful   bool // rows are looked at for their length before they are read
}

// Create makes a new project file that holds what is saved. A file that is there
// already is not touched: the error wraps fs.ErrExist.
func Create(path string, saved project.Saved) (*Store, error) {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o644)
	if err != nil {
		return nil, fmt.Errorf("make project %s: %w", filepath.Base(path), err)
	}
	f.Close()
	s, err := connect(background, path, false)
	if err == nil {
		if err = s.fill(saved); err != nil {
			s.Close()
		}
	}
	if err != nil {
		_ = os.Remove(path) // it was made just now
		return nil, fmt.Errorf("make project %s: %w", filepath.Base(path), known(err))
	}
	return s, nil
}

// Open opens a project file and returns what it holds. A file of an older version is
// brought up to date, and kept as it was beside it. What is damaged is left out: see
// Problems. Errors wrap those of this package or of io/fs, or are ctx's; with ErrInUse and
// ErrReadOnly the file can still be opened by View, and with ErrDamaged read by Salvage.
func Open(ctx context.Context, path string) (*Store, project.Saved, error) {
	return open(ctx, path, false)
}

// View opens a project file to look at, also while another program has it open: nothing
// can be changed. Only where a program died while it wrote is the file first brought back
// to how it was before that.
func View(ctx context.Context, path string) (*Store, project.Saved, error) {
	if _, err := os.Stat(path + "-journal"); err == nil {
		if s, err := connect(ctx, path, false); err == nil {
			s.Close()
		}
	}
	return open(ctx, path, true)
}

func open(ctx context.Context, path string, readOnly bool) (s *Store, saved project.Saved, err error) {
	version, err := inspect(path)
	if err == nil {
		s, err = connect(ctx, path, readOnly)
	}
	if err == nil {
		saved, err = s.enter(ctx, version)
	}
	if ctx.Err() != nil {
		err = ctx.Err()
	}
	if err != nil {
		if s != nil {
			s.Close()
		}
		return nil, project.Saved{}, fmt.Errorf("open project %s: %w", filepath.Base(path), known(err))
	}
	return s, saved, nil
}

// enter looks whether the file is one of a version, brings it up to date and reads it.
func (s *Store) enter(ctx context.Context, version int) (saved project.Saved, err error) {
	s.version = version
	if err = s.compare(ctx); err != nil && (!s.readOnly || !errors.Is(err, ErrDamaged)) {
		return saved, err
	}
	if !s.readOnly {
		if err := s.migrate(ctx, version); err != nil {
			return saved, err
		}
		if err := s.tryWrite(); err != nil {
			return saved, err
		}
	}
	return s.load(ctx)
}

// inspect tells the version of a project file from its first bytes, without opening
// it as a database.
func inspect(path string) (version int, err error) {
	f, err := os.Open(path)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	var head [72]byte
	if _, err := io.ReadFull(f, head[:]); errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return 0, ErrNotProject
	} else if err != nil {
		return 0, err
	}
	if string(head[:16]) != "SQLite format 3\x00" || binary.BigEndian.Uint32(head[68:]) != applicationID {
		return 0, ErrNotProject
	}
	version = int(int32(binary.BigEndian.Uint32(head[60:])))
	switch {
	case version > len(migrations):
		return 0, ErrNewer
	case version < 1:
		return 0, fmt.Errorf("%w: it says that it is of version %d", ErrDamaged, version)
	}
	return version, nil
}

// Path is where the file is.
func (s *Store) Path() string { return s.path }

// ReadOnly reports whether the file is only looked at.
func (s *Store) ReadOnly() bool { return s.readOnly }

// Problems says what was left out of the file when it was opened because it is damaged, or
// none of Chronotope's: a sentence for each, which names the table and the row.
func (s *Store) Problems() []string { return s.door.told() }

// Close lets go of the file.
func (s *Store) Close() error {
	s.mu.take()
	defer s.mu.release()
	err := cmp.Or(s.db.Close(), s.pool.Close())
	if s.bytes != nil {
		err = cmp.Or(err, s.bytes.Close())
	}
	return err
}

// size is that of the file in bytes.
func (s *Store) size() int64 {
	if info, err := os.Stat(s.path); err == nil {
		return info.Size()
	}
	return s.file.Size()
}
