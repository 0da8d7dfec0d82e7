package store

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math"
	"os"
	"path/filepath"
)

// Copier holds changes, and Close, back until the function that it returns has copied the
// file as it is now, byte for byte, to one that is not there yet. That is to be called, on
// any goroutine.
func (s *Store) Copier() (copyTo func(path string) error) {
	s.mu.take()
	return func(path string) error {
		defer s.mu.release()
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
	if e := errors.Join(os.Remove(path), s.exec(background, "VACUUM INTO ?", path)); e != nil {
		return errors.Join(err, e)
	}
	return nil
}

// Backup writes a copy of the file as it is now, whole and without gaps, in place of
// what was at path.
func (s *Store) Backup(path string) error {
	s.mu.take()
	defer s.mu.release()
	return s.backup(background, path)
}

func (s *Store) backup(ctx context.Context, path string) error {
	fresh := path + ".new"
	if err := os.Remove(fresh); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := s.exec(ctx, "VACUUM INTO ?", fresh); err != nil {
		_ = os.Remove(fresh) // what there is of it
		return fmt.Errorf("copy project to %s: %w", filepath.Base(path), known(err))
	}
	return os.Rename(fresh, path)
}
