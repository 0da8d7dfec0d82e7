package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"chronotope/model"
	"chronotope/model/project"
)

// pragmas of every connection that writes: one process has the file, a commit is on the disk
// when it returns, and its journal is gone.
var pragmas = []string{
	"locking_mode=EXCLUSIVE", "journal_mode=DELETE", "synchronous=FULL", "foreign_keys=1",
	"busy_timeout=0", "temp_store=MEMORY", "cache_size=-65536",
}

// wary are pragmas of all connections, for a file may come from anywhere
// (https://www.sqlite.org/security.html).
var wary = []string{"trusted_schema=0", "cell_size_check=1"}

// writing and looking are how a file is opened to be written to, and where nobody writes to
// it meanwhile.
var (
	writing = url.Values{"_txlock": {"immediate"}, "_defensive": {"1"}}
	looking = url.Values{"mode": {"ro"}, "immutable": {"1"}, "_defensive": {"1"}}
)

// limits bound what a file can have SQLite do: we need no more than that.
var limits = map[int]int{
	sqlite3.SQLITE_LIMIT_SQL_LENGTH:      1 << 20,
	sqlite3.SQLITE_LIMIT_COLUMN:          100,
	sqlite3.SQLITE_LIMIT_EXPR_DEPTH:      100,
	sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 10,
	sqlite3.SQLITE_LIMIT_ATTACHED:        1, // VACUUM INTO attaches the copy
	sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH:   10,
}

// dial opens a connection of its own to a file.
func dial(ctx context.Context, path string, query url.Values) (*sql.DB, *sql.Conn, error) {
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
	conn, err := pool.Conn(ctx)
	if err != nil {
		return nil, nil, errors.Join(known(err), pool.Close())
	}
	if err := harden(ctx, conn); err != nil {
		return nil, nil, errors.Join(known(err), conn.Close(), pool.Close())
	}
	return pool, conn, nil
}

// harden has a connection do nothing that a file asks for by itself.
func harden(ctx context.Context, conn *sql.Conn) error {
	for limit, most := range limits {
		if _, err := sqlite.Limit(conn, limit, most); err != nil {
			return err
		}
	}
	err := conn.Raw(func(driver any) error {
		r, ok := driver.(sqlite.AuthorizerRegisterer)
		if !ok {
			return fmt.Errorf("%T cannot be kept from running triggers", driver)
		}
		return r.RegisterAuthorizer(authorize)
	})
	if err != nil {
		return err
	}
	return set(ctx, conn, append([]string{"foreign_keys=1"}, wary...))
}

// authorize lets no statement pass that a trigger or a view of the file runs, nor one that
// repeats itself.
func authorize(action sqlite.AuthorizerActionCode, _, _, _, within string) sqlite.AuthorizerReturnCode {
	if within != "" || action == sqlite.AuthRecursive {
		return sqlite.AuthorizerDeny
	}
	return sqlite.AuthorizerOK
}

// set sets pragmas.
func set(ctx context.Context, conn *sql.Conn, pragmas []string) error {
	for _, p := range pragmas {
		if _, err := conn.ExecContext(ctx, "PRAGMA "+p); err != nil {
			return err
		}
	}
	return nil
}

// connect opens the database and takes hold of it.
func connect(ctx context.Context, path string, readOnly bool) (_ *Store, err error) {
	s := &Store{path: path, readOnly: readOnly, version: len(migrations), mu: make(lock, 1)}
	s.forget()
	query := writing
	if readOnly {
		query = looking
	}
	if s.pool, s.db, err = dial(ctx, path, query); err != nil {
		return nil, err
	}
	if err = s.takeHold(ctx); err != nil {
		s.Close()
		return nil, known(err)
	}
	return s, nil
}

// forget makes the store know nothing of what is in the file.
func (s *Store) forget() {
	s.versions, s.sources, s.bases = map[*project.Source]int64{}, map[int64]*project.Source{}, map[*model.Document]base{}
	s.now, s.places = map[model.DocumentID]*project.Source{}, map[model.Place]int64{}
}

// takeHold takes hold of the file.
func (s *Store) takeHold(ctx context.Context) (err error) {
	if !s.readOnly {
		if err = set(ctx, s.db, pragmas); err == nil {
			_, err = s.db.ExecContext(ctx, "BEGIN IMMEDIATE; COMMIT")
		}
		if err == nil {
			s.bytes, err = os.Open(s.path)
		}
	}
	if err == nil {
		s.file, err = os.Stat(s.path)
	}
	if err == nil && s.readOnly { // no value is longer than its file
		_, err = sqlite.Limit(s.db, sqlite3.SQLITE_LIMIT_LENGTH, int(min(s.file.Size()+1<<20, 1e9)))
	}
	return err
}
