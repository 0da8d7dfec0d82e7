package store

import (
	"errors"
	"fmt"
	"path/filepath"

	"chronotope/model"
	"chronotope/model/project"
)

// Salvage reads what can be read of a damaged project file, which stays as it is: its
// documents with their files, events, overrides and views, without history. Lost counts the rows that could not be read;
// where a table breaks off, what follows in it is lost with one count, as its rows are not
// known. An event is left out rather than given evidence that may not be its own.
func Salvage(path string) (saved project.Saved, lost int, err error) {
	s, err := connect(path, true)
	if err == nil {
		defer s.Close()
		s.salvaging = true
		if version, err := column[int](s, `PRAGMA user_version`); err == nil { // inspect would open the file beside SQLite
			s.version = version[0]
		}
		saved, err = s.loadContent()
	}
	for _, src := range saved.Sources {
		src.Original = s.carried(src.Original)
	}
	if err == nil && len(saved.Sources)+len(saved.Events) == 0 {
		err = ErrDamaged
	}
	if err != nil {
		return project.Saved{}, 0, fmt.Errorf("save what can be read of %s: %w", filepath.Base(path), known(err))
	}
	return saved, s.lost, nil
}

// forgive counts an error as a row lost where a file is salvaged, and is the error
// elsewhere.
func (s *Store) forgive(err error) error {
	if err != nil && s.salvaging {
		s.lost++
		return nil
	}
	return err
}

// doubt leaves the event of a number out of what is salvaged.
func (l *loader) doubt(event int64, err error) error { return l.doubtOf(l.find(event), err) }

func (l *loader) doubtOf(e *model.Event, err error) error {
	if err != nil && e != nil {
		l.doubtful[e] = true
		err = errors.Join(err, ErrDamaged)
	}
	return err
}
