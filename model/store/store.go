package store

import (
	"cmp"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"

	_ "modernc.org/sqlite" // the driver

	"chronotope/model"
	"chronotope/model/project"
)

// Extension is that of project files.
const Extension = ".chronotope"

// Store is an open project file. Its methods are for one goroutine at a time.
type Store struct {
	path     string
	file     fs.FileInfo // what was opened, to tell when it is replaced; nil in memory
	pool     *sql.DB
	db       *sql.Conn
	versions map[*project.Source]int64 // rows of document
	bases    map[*model.Document]base  // the readings that are written as a whole
	sources  map[int64]*project.Source
	now      map[model.DocumentID]*project.Source // the project's documents
	places   map[model.Place]int64
	readOnly bool
	version  int        // of the file: an older one is only looked at
	still    sync.Mutex // held by who writes to the file, and who copies it
	// bytes is the file itself, to be copied; nil where it is only looked at. It is opened
	// once SQLite has its lock and closed after that: on Unix, to close any other descriptor
	// of a file lets go of the locks that the process has on it (fcntl(2)).
	bytes *os.File

	salvaging bool // rows that cannot be read are counted, and passed over
	lost      int
}

// Create makes a new project file that holds what is saved. A file that is there
// already is not touched: the error wraps fs.ErrExist.
func Create(path string, saved project.Saved) (*Store, error) {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o644)
	if err != nil {
		return nil, fmt.Errorf("make project %s: %w", filepath.Base(path), err)
	}
	f.Close()
	s, err := connect(path, false)
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
// brought up to date, and kept as it was beside it. Errors wrap those of this package
// or of io/fs; with ErrInUse and ErrReadOnly the file can still be opened by View.
func Open(path string) (*Store, project.Saved, error) { return open(path, false) }

// View opens a project file to look at, also while another program has it open: nothing
// can be changed. Only where a program died while it wrote is the file first brought back
// to how it was before that.
func View(path string) (*Store, project.Saved, error) {
	if _, err := os.Stat(path + "-journal"); err == nil {
		if s, err := connect(path, false); err == nil {
			s.Close()
		}
	}
	return open(path, true)
}

func open(path string, readOnly bool) (s *Store, saved project.Saved, err error) {
	version, err := inspect(path)
	if err == nil {
		s, err = connect(path, readOnly)
	}
	if err == nil {
		err = s.migrate(version)
	}
	if err == nil && !readOnly {
		err = s.tryWrite()
	}
	if err == nil {
		saved, err = s.load()
	}
	if err != nil {
		if s != nil {
			s.Close()
		}
		return nil, saved, fmt.Errorf("open project %s: %w", filepath.Base(path), known(err))
	}
	return s, saved, nil
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
	version = int(binary.BigEndian.Uint32(head[60:]))
	if version > len(migrations) {
		return 0, ErrNewer
	}
	return version, nil
}

// pragmas of every connection: one process has the file, a commit is on the disk when
// it returns, and its journal is gone.
var pragmas = []string{
	"locking_mode(EXCLUSIVE)", "journal_mode(DELETE)", "synchronous(FULL)", "foreign_keys(1)",
	"busy_timeout(0)", "temp_store(MEMORY)", "cache_size(-65536)", "trusted_schema(0)", "cell_size_check(1)",
}

// looking is how a file is opened that nobody writes to meanwhile.
var looking = url.Values{"mode": {"ro"}, "immutable": {"1"}, "_pragma": {"foreign_keys(1)", "trusted_schema(0)"}}

// dial opens a connection of its own to a file.
func dial(path string, query url.Values) (*sql.DB, *sql.Conn, error) {
	whole, err := filepath.Abs(path)
	if err != nil {
		return nil, nil, err
	}
	whole = filepath.ToSlash(whole)
	if !strings.HasPrefix(whole, "/") { // C:/...
		whole = "/" + whole
	}
	dsn := (&url.URL{Scheme: "file", Path: whole, RawQuery: query.Encode()}).String()
	pool, err := sql.Open("sqlite", dsn)
	if err != nil {
		return nil, nil, err
	}
	conn, err := pool.Conn(background)
	if err != nil {
		return nil, nil, errors.Join(known(err), pool.Close())
	}
	return pool, conn, nil
}

// connect opens the database and takes hold of it.
func connect(path string, readOnly bool) (*Store, error) {
	s := &Store{
		path: path, readOnly: readOnly, version: len(migrations), versions: map[*project.Source]int64{}, sources: map[int64]*project.Source{},
		now: map[model.DocumentID]*project.Source{}, bases: map[*model.Document]base{}, places: map[model.Place]int64{},
	}
	query := url.Values{"_txlock": {"immediate"}, "_pragma": pragmas}
	if readOnly {
		query = looking
	}
	var err error
	if s.pool, s.db, err = dial(path, query); err != nil {
		return nil, err
	}
	if !readOnly {
		if err := s.exec("BEGIN IMMEDIATE; COMMIT"); err != nil {
			s.Close()
			return nil, known(err)
		}
	}
	if !readOnly {
		s.bytes, err = os.Open(path)
	}
	if err == nil {
		s.file, err = os.Stat(path)
	}
	if err != nil {
		s.Close()
		return nil, err
	}
	return s, nil
}

// Path is where the file is.
func (s *Store) Path() string { return s.path }

// ReadOnly reports whether the file is only looked at.
func (s *Store) ReadOnly() bool { return s.readOnly }

// Close lets go of the file.
func (s *Store) Close() error {
	s.still.Lock()
	defer s.still.Unlock()
	err := cmp.Or(s.db.Close(), s.pool.Close())
	if s.bytes != nil {
		err = cmp.Or(err, s.bytes.Close())
	}
	return err
}

func (s *Store) exec(query string, args ...any) error {
	_, err := s.db.ExecContext(background, query, args...)
	return err
}

// tryWrite finds out whether the file, and its folder, can be written to: SQLite opens
// them all the same, and would say so only at the first edit.
func (s *Store) tryWrite() error {
	if err := s.exec(`DELETE FROM history WHERE 0`); err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(s.path), "."+filepath.Base(s.path)+"-*") // as the journal will be
	if err != nil {
		return fmt.Errorf("%w: its folder is closed (%w)", ErrReadOnly, err)
	}
	return errors.Join(f.Close(), os.Remove(f.Name()))
}

// ready returns the error that keeps the file from being written to, if there is one.
func (s *Store) ready() error {
	if s.readOnly {
		return ErrReadOnly
	}
	info, err := os.Stat(s.path)
	if errors.Is(err, fs.ErrNotExist) || err == nil && !os.SameFile(info, s.file) {
		return ErrGone
	}
	return err
}

// transaction runs f within one transaction.
func (s *Store) transaction(f func(*sql.Tx) error) error {
	tx, err := s.db.BeginTx(background, nil)
	if err != nil {
		return known(err)
	}
	if err := f(tx); err != nil {
		_ = tx.Rollback() // what broke it off is what is told
		return known(err)
	}
	return known(tx.Commit())
}

// migrate brings the file from a version to the newest, but for one that is only looked
// at.
func (s *Store) migrate(version int) error {
	if version == len(migrations) {
		return nil
	}
	if s.readOnly {
		s.version = version
		return nil
	}
	if version > 0 {
		if err := s.Backup(fmt.Sprintf("%s.v%d", s.path, version)); err != nil {
			return fmt.Errorf("keep the file as it was: %w", err)
		}
	}
	return s.transaction(func(tx *sql.Tx) error {
		for v, m := range migrations[version:] {
			if _, err := tx.Exec(m); err != nil {
				return fmt.Errorf("migrate to version %d: %w", version+v+1, err)
			}
		}
		_, err := tx.Exec(fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", applicationID, len(migrations)))
		return err
	})
}

// Copier holds changes, and Close, back until the function that it returns has copied the
// file as it is now, byte for byte, to one that is not there yet. That is to be called, on
// any goroutine.
func (s *Store) Copier() (copyTo func(path string) error) {
	s.still.Lock()
	return func(path string) error {
		defer s.still.Unlock()
		if err := s.copyTo(path); err != nil {
			return fmt.Errorf("copy project to %s: %w", filepath.Base(path), err)
		}
		return nil
	}
}

func (s *Store) copyTo(path string) error {
	out, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, io.NewSectionReader(s.bytes, 0, math.MaxInt64))
	if err = errors.Join(err, out.Close()); err == nil {
		return nil
	}
	// Windows lets nobody read what SQLite has locked, which is a page of files over 1 GB.
	if e := errors.Join(os.Remove(path), s.exec("VACUUM INTO ?", path)); e != nil {
		return errors.Join(err, e)
	}
	return nil
}

// Backup writes a copy of the file as it is now, whole and without gaps, in place of
// what was at path.
func (s *Store) Backup(path string) error {
	fresh := path + ".new"
	if err := os.Remove(fresh); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := s.exec("VACUUM INTO ?", fresh); err != nil {
		_ = os.Remove(fresh) // what there is of it
		return fmt.Errorf("copy project to %s: %w", filepath.Base(path), known(err))
	}
	return os.Rename(fresh, path)
}
