package store

import (
	"context"
	"fmt"
	"path/filepath"

	"chronotope/model/project"
)

// Salvage reads what can be read of a damaged project file, which stays as it is: its
// documents with their files, events, overrides and views, without history. Lost counts
// what could not be read; where a table breaks off, what follows in it is lost with one
// count, as its rows are not known. An event is left out rather than given evidence that
// may not be its own.
func Salvage(ctx context.Context, path string) (saved project.Saved, lost int, err error) {
	s, err := connect(ctx, path, true)
	if err == nil {
		defer s.Close()
		saved, err = s.salvage(ctx)
	}
	if err == nil && len(saved.Sources)+len(saved.Events) == 0 {
		err = ErrDamaged
	}
	if err != nil {
		return project.Saved{}, 0, fmt.Errorf("save what can be read of %s: %w", filepath.Base(path), known(err))
	}
	return saved, s.door.count, nil
}

func (s *Store) salvage(ctx context.Context) (saved project.Saved, err error) {
	s.salvaging = true
	version, err := column[int](ctx, s, `PRAGMA user_version`) // inspect would open the file beside SQLite
	if err == nil && version[0] >= 1 && version[0] <= len(migrations) {
		s.version = version[0]
	}
	if err := s.compare(ctx); err != nil && ctx.Err() != nil {
		return saved, ctx.Err()
	}
	if saved, err = s.loadContent(ctx); err != nil {
		return saved, err
	}
	for _, src := range saved.Sources {
		src.Original = s.carried(ctx, src.Original)
	}
	return saved, nil
}
