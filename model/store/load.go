package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"

	"chronotope/model"
	"chronotope/model/project"
)

var background = context.Background()

// load reads all that a session needs: the documents and events as they are, and what the
// changes are called.
func (s *Store) load(ctx context.Context) (saved project.Saved, err error) {
	if saved, err = s.loadContent(ctx); err != nil {
		return saved, err
	}
	if saved.Done, saved.Undone, err = s.labels(ctx); err != nil {
		return saved, fmt.Errorf("read its history: %w", err)
	}
	return saved, nil
}

// loadSources reads the documents in their order.
func (s *Store) loadSources(ctx context.Context) ([]*project.Source, error) {
	var versions []int64
	err := s.scan(ctx, s.db, table{
		name: "document", key: "version", columns: "version", where: "position IS NOT NULL", order: "position",
		row: func(r *record) error {
			var v int64
			err := r.Scan(&v)
			versions = append(versions, v)
			return err
		},
	})
	if err != nil {
		return nil, err
	}
	var out []*project.Source
	left := 2 * s.size() // for an encoding of two bytes a letter
	for _, v := range versions {
		src, err := s.source(ctx, v)
		switch {
		case ctx.Err() != nil:
			return nil, ctx.Err()
		case err != nil && !s.salvaging && fromSQLite(err):
			return nil, err
		case err != nil:
			s.door.tell(err)
			continue
		case s.now[src.Document.ID] != nil:
			s.door.tell(wrong("document", v, errors.New("the ID of another document")))
			continue
		}
		if left -= int64(len(src.Document.Text)); left < 0 {
			s.door.tell(fmt.Errorf("%w: table document %w", ErrDamaged, errOverdrawn))
			break
		}
		s.now[src.Document.ID] = src
		out = append(out, src)
	}
	return out, nil
}

// row runs a query for one row.
func (s *Store) row(ctx context.Context, query string, args ...any) *sql.Row {
	return s.db.QueryRowContext(ctx, query, args...)
}

// eachRow calls f with every row of a query.
func eachRow(ctx context.Context, db *sql.Conn, query string, args []any, f func(*sql.Rows) error) error {
	rows, err := db.QueryContext(ctx, query, args...)
	if err != nil {
		return known(err)
	}
	defer rows.Close()
	for rows.Next() {
		if err := f(rows); err != nil {
			return unreadable(err)
		}
	}
	return known(cmp.Or(rows.Err(), ctx.Err()))
}

// column reads the one column of a query.
func column[T any](ctx context.Context, s *Store, query string) (out []T, err error) {
	err = eachRow(ctx, s.db, query, nil, func(r *sql.Rows) error {
		var v T
		err := r.Scan(&v)
		out = append(out, v)
		return err
	})
	return out, err
}

// What a version of a document can be at most, in bytes. A text is at most half as long when
// it is read from a file.
const (
	longestText = 128 << 20
	longestJSON = 512 << 20 // of a column
)

// source reads a version of a document, which is read once.
func (s *Store) source(ctx context.Context, version int64) (*project.Source, error) {
	src, err := s.sourceOf(ctx, version, true)
	if err != nil && ctx.Err() == nil && !fromSQLite(err) {
		err = wrong("document", version, err)
	}
	return src, known(err)
}

// sourceOf is source; one that is itself a correction is none to be corrected.
func (s *Store) sourceOf(ctx context.Context, version int64, correction bool) (*project.Source, error) {
	if src := s.sources[version]; src != nil {
		return src, nil
	}
	if err := s.sourceFits(ctx, version); err != nil {
		return nil, err
	}
	c, err := s.sourceColumns(ctx, version)
	if err != nil {
		return nil, err
	}
	src := c.source
	tell := func(err error) { s.door.tell(wrong("document", version, err)) }
	switch {
	case !c.corrects.Valid:
		if err = c.whole(); err == nil {
			err = sieve{src.Document.Text, tell}.document(src.Document)
		}
	case !correction:
		err = fmt.Errorf("it corrects row %d, and is itself corrected", c.corrects.Int64)
	default:
		var corrected *project.Source // which has the text
		if corrected, err = s.sourceOf(ctx, c.corrects.Int64, false); err != nil {
			return nil, fmt.Errorf("row %d, which it corrects: %w", c.corrects.Int64, err)
		}
		err = c.correct(corrected)
	}
	if err == nil {
		err = sieve{src.Document.Text, tell}.found(src)
	}
	if err != nil {
		return nil, err
	}
	if !c.corrects.Valid {
		s.bases[src.Document] = base{version, src, c.hash}
	}
	s.sources[version], s.versions[src] = src, version
	return src, nil
}

// sourceFits reports whether a version of a document is no longer than one can be. It does
// not read it.
func (s *Store) sourceFits(ctx context.Context, version int64) error {
	var text, columns int64
	err := s.row(ctx, `SELECT octet_length(text), max(octet_length(structure), octet_length(reading), octet_length(given), octet_length(deleted))
		FROM document WHERE version = ?`, version).Scan(&text, &columns)
	if err == nil && (text > longestText || columns > longestJSON) {
		err = fmt.Errorf("a text of %d bytes, and %d in a column", text, columns)
	}
	return err
}

// sourceColumns is a version of a document as its columns have it.
type sourceColumns struct {
	source   *project.Source
	original project.Original
	date     string
	hash     string
	corrects sql.NullInt64 // the version that has its text; none, where it has it itself
	parts    [4][]byte     // structure, reading, given, deleted
}

func (s *Store) sourceColumns(ctx context.Context, version int64) (c sourceColumns, err error) {
	d := &model.Document{}
	c.source = &project.Source{Document: d}
	original, corrects := `original, size`, `NULL`
	if s.version < 2 {
		original = `'', 0`
	}
	if s.version >= 3 {
		corrects = `corrects`
	}
	err = s.row(ctx, `SELECT id, name, title, author, language, date, format, encoding, path, `+original+`, sha256, text, structure, reading, given, deleted, `+corrects+`
		FROM document WHERE version = ?`, version).Scan(&d.ID, &d.Name, &d.Title, &d.Author, &d.Language, &c.date, &d.Format, &d.Encoding, &c.source.Path,
		&c.original.SHA256, &c.original.Size, &c.hash, &d.Text, &c.parts[0], &c.parts[1], &c.parts[2], &c.parts[3], &c.corrects)
	if err != nil {
		return c, err
	}
	if d.Date, err = parseDate(c.date); err != nil {
		return c, err
	}
	if c.original.SHA256 != "" {
		c.source.Original = &c.original
	}
	return c, errors.Join(fromJSON(c.parts[2], &c.source.Given), fromJSON(c.parts[3], &c.source.Deleted))
}

// whole takes up what a reading that is written as a whole consists of.
func (c *sourceColumns) whole() error {
	var st structure
	var r reading
	if err := errors.Join(fromJSON(c.parts[0], &st), fromJSON(c.parts[1], &r)); err != nil {
		return err
	}
	d, src := c.source.Document, c.source
	d.Place, d.Truncated, d.EncodingUnsure, d.Blocks, d.Sentences, d.Notes, d.Chapters, d.Pages, d.Links = st.Place, st.Truncated, st.Unsure, st.Blocks, st.Sentences, st.Notes, st.Chapters, st.Pages, st.Links
	src.Times, src.Toponyms, src.Unused, src.Denied = r.Times, r.Toponyms, r.Unused, r.Denied
	return nil
}

// correct takes up what a reading corrects of another.
func (c *sourceColumns) correct(corrected *project.Source) error {
	var p patch
	if err := fromJSON(c.parts[1], &p); err != nil {
		return err
	}
	if c.source.Document.ID != corrected.Document.ID {
		return fmt.Errorf("it corrects a reading of %.80q", corrected.Document.ID)
	}
	c.source.Document = corrected.Document
	p.apply(c.source, corrected)
	return nil
}
