package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

	"chronotope/model"
	"chronotope/model/project"
)

var background = context.Background()

// load reads all that a session needs: the documents and events as they are, and what the
// changes are called.
func (s *Store) load() (saved project.Saved, err error) {
	if saved, err = s.loadContent(); err != nil {
		return saved, err
	}
	if saved.Done, saved.Undone, err = s.labels(); err != nil {
		return saved, fmt.Errorf("read its history: %w", err)
	}
	return saved, nil
}

func (s *Store) loadSources() ([]*project.Source, error) {
	versions, err := column[int64](s, `SELECT version FROM document WHERE position IS NOT NULL ORDER BY position`)
	if err = s.forgive(err); err != nil {
		return nil, err
	}
	var out []*project.Source
	for _, v := range versions {
		src, err := s.source(v)
		if err != nil {
			if err = s.forgive(err); err != nil {
				return nil, err
			}
			continue
		}
		s.now[src.Document.ID] = src
		out = append(out, src)
	}
	return out, nil
}

// column reads the one column of a query.
func column[T any](s *Store, query string, args ...any) ([]T, error) {
	rows, err := s.db.QueryContext(background, query, args...)
	if err != nil {
		return nil, known(err)
	}
	defer rows.Close()
	var out []T
	for rows.Next() {
		var v T
		if err := rows.Scan(&v); err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, known(rows.Err())
}

// each calls f with every row of a query.
func (s *Store) each(query string, f func(*sql.Rows) error) error { return each(s.db, query, f) }

func each(db *sql.Conn, query string, f func(*sql.Rows) error) error {
	rows, err := db.QueryContext(background, query)
	if err != nil {
		return known(err)
	}
	defer rows.Close()
	for rows.Next() {
		if err := f(rows); err != nil {
			return err
		}
	}
	return known(rows.Err())
}

// source reads a version of a document, which is read once.
func (s *Store) source(version int64) (*project.Source, error) {
	if src := s.sources[version]; src != nil {
		return src, nil
	}
	d := &model.Document{}
	src := &project.Source{Document: d}
	o := &project.Original{}
	var date, hash string
	var parts [4]string
	original := `original, size`
	if s.version < 2 {
		original = `'', 0`
	}
	first := `version`
	if s.version >= 3 {
		first = `coalesce(corrects, version)`
	}
	var corrects int64
	err := s.db.QueryRowContext(background, `SELECT id, name, title, author, language, date, format, encoding, path, `+original+`, sha256, text, structure, reading, given, deleted, `+first+`
		FROM document WHERE version = ?`, version).Scan(&d.ID, &d.Name, &d.Title, &d.Author, &d.Language, &date, &d.Format, &d.Encoding, &src.Path, &o.SHA256, &o.Size, &hash, &d.Text,
		&parts[0], &parts[1], &parts[2], &parts[3], &corrects)
	if err != nil {
		return nil, unreadable(err)
	}
	if d.Date, err = parseDate(date); err != nil {
		return nil, fmt.Errorf("document %s: %w", d.Name, err)
	}
	if o.SHA256 != "" {
		src.Original = o
	}
	var st structure
	var r reading
	var p patch
	told := []any{&st, &r}
	if corrects != version {
		told = []any{&struct{}{}, &p}
	}
	for i, to := range append(told, &src.Given, &src.Deleted) {
		if err := json.Unmarshal([]byte(parts[i]), to); err != nil {
			return nil, fmt.Errorf("%w: document %s: %w", ErrDamaged, d.Name, err)
		}
	}
	d.Place, d.Truncated, d.Blocks, d.Sentences, d.Notes, d.Chapters, d.Pages, d.Links = st.Place, st.Truncated, st.Blocks, st.Sentences, st.Notes, st.Chapters, st.Pages, st.Links
	src.Times, src.Toponyms, src.Unused, src.Denied = r.Times, r.Toponyms, r.Unused, r.Denied
	if corrects == version {
		s.bases[d] = base{version, src, hash}
	} else { // the rest is in the reading that it corrects
		whole, err := s.source(corrects)
		if err != nil {
			return nil, err
		}
		src.Document = whole.Document
		p.apply(src, whole)
	}
	s.sources[version], s.versions[src] = src, version
	return src, nil
}
