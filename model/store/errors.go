package store

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// What can be wrong with a project's file, to be tested with errors.Is.
var (
	ErrNotProject = errors.New("this is no Chronotope project")
	ErrNewer      = errors.New("the project was made by a newer version of Chronotope")
	ErrInUse      = errors.New("the project is open in another window")
	ErrDamaged    = errors.New("the project file is damaged")
	ErrFull       = errors.New("the disk is full")
	ErrDisk       = errors.New("the disk failed, or a drive or network folder went away")
	ErrReadOnly   = errors.New("the project cannot be written to")
	ErrGone       = errors.New("the project file was moved, replaced or deleted")
)

// errNotKept is a document's file that is not in the project.
var errNotKept = fmt.Errorf("the project does not keep it: %w", fs.ErrNotExist)

// known puts one of the errors above on an error of SQLite, once.
func known(err error) error {
	var e *sqlite.Error
	if !errors.As(err, &e) || named(err) {
		return err
	}
	switch e.Code() & 0xff { // the lower byte is the class
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return fmt.Errorf("%w (%w)", ErrInUse, err)
	case sqlite3.SQLITE_FULL:
		return fmt.Errorf("%w (%w)", ErrFull, err)
	case sqlite3.SQLITE_READONLY:
		return fmt.Errorf("%w (%w)", ErrReadOnly, err)
	case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR: // the last: a table is not as we made it
		return fmt.Errorf("%w (%w)", ErrDamaged, err)
	case sqlite3.SQLITE_CANTOPEN:
		return fmt.Errorf("%w (%w)", fs.ErrPermission, err)
	case sqlite3.SQLITE_IOERR:
		return fmt.Errorf("%w (%w)", ErrDisk, err)
	}
	return err
}

// fromSQLite reports whether an error is of the database and not of what is in it.
func fromSQLite(err error) bool {
	var e *sqlite.Error
	return errors.As(err, &e)
}

// tooBig reports whether an error is that of a row which is longer than a connection reads.
func tooBig(err error) bool {
	var e *sqlite.Error
	return errors.As(err, &e) && e.Code()&0xff == sqlite3.SQLITE_TOOBIG
}

// unreadable is known for what went wrong with a row that was there: what cannot be
// understood of it is damage.
func unreadable(err error) error {
	if err = known(err); err == nil || named(err) {
		return err
	}
	return fmt.Errorf("%w (%w)", ErrDamaged, err)
}

// named reports whether an error says already which of those above it is.
func named(err error) bool {
	return slices.ContainsFunc([]error{ErrNotProject, ErrNewer, ErrInUse, ErrDamaged, ErrFull, ErrDisk, ErrReadOnly, ErrGone, fs.ErrPermission},
		func(known error) bool { return errors.Is(err, known) })
}
