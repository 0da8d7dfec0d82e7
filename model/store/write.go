package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

func (s *Store) exec(ctx context.Context, query string, args ...any) error {
	_, err := s.db.ExecContext(ctx, query, args...)
	return err
}

// tryWrite finds out whether the file, and its folder, can be written to: SQLite opens
// them all the same, and would say so only at the first edit.
func (s *Store) tryWrite() error {
	if err := s.exec(background, `DELETE FROM history WHERE 0`); err != nil {
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
func (s *Store) transaction(ctx context.Context, f func(*sql.Tx) error) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return known(err)
	}
	if err := f(tx); err != nil {
		_ = tx.Rollback() // what broke it off is what is told
		return known(err)
	}
	return known(tx.Commit())
}

// migrate brings the file from a version to the newest.
func (s *Store) migrate(ctx context.Context, version int) error {
	if version == len(migrations) {
		return nil
	}
	if version > 0 {
		if err := s.backup(ctx, fmt.Sprintf("%s.v%d", s.path, version)); err != nil {
			return fmt.Errorf("keep the file as it was: %w", err)
		}
	}
	err := s.transaction(ctx, func(tx *sql.Tx) error {
		for v, m := range migrations[version:] {
			if _, err := tx.ExecContext(ctx, m); err != nil {
				return fmt.Errorf("migrate to version %d: %w", version+v+1, err)
			}
		}
		_, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", applicationID, len(migrations)))
		return err
	})
	if err == nil {
		s.version = len(migrations)
	}
	return err
}
