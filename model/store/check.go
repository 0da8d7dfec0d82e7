package store

import (
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"chronotope/model"
)

// Report is what Check finds.
type Report struct {
	Documents, Events, Evidence, Changes int
	Originals                            int      // files of documents that the project keeps
	Lost                                 int      // evidence that its document does not hold any more
	Problems                             []string // none in a sound file
}

// Check looks through the file: whether the database is whole, what refers to something
// is there, and passages stand where they are said to.
func (s *Store) Check() (Report, error) {
	r, err := s.check()
	if err != nil {
		return r, fmt.Errorf("check the project: %w", known(err))
	}
	return r, nil
}

// Sound looks through a file that nobody has open for damage to the database; the error
// wraps ErrDamaged if there is any. It is quicker than Check, and knows nothing of what the
// file means.
func Sound(path string) error {
	s, err := connect(path, true)
	if err != nil {
		return fmt.Errorf("look through %s: %w", filepath.Base(path), known(err))
	}
	defer s.Close()
	lines, err := column[string](s, `PRAGMA quick_check(1)`)
	switch {
	case err != nil:
		return fmt.Errorf("look through %s: %w", filepath.Base(path), known(err))
	case len(lines) != 1 || lines[0] != "ok":
		return fmt.Errorf("look through %s: %w (%s)", filepath.Base(path), ErrDamaged, strings.Join(lines, "; "))
	}
	return nil
}

func (s *Store) check() (r Report, err error) {
	for query, to := range map[string]*int{
		`SELECT count(*) FROM document WHERE position IS NOT NULL`: &r.Documents,
		`SELECT count(*) FROM event`:                               &r.Events,
		`SELECT count(*) FROM evidence`:                            &r.Evidence,
		`SELECT count(*) FROM evidence WHERE lost`:                 &r.Lost,
		`SELECT count(*) FROM history`:                             &r.Changes,
	} {
		n, err := column[int](s, query)
		if err != nil {
			return r, err
		}
		*to = n[0]
	}
	lines, err := column[string](s, `PRAGMA integrity_check`)
	if err != nil {
		return r, err
	}
	for _, l := range lines {
		if l != "ok" {
			r.Problems = append(r.Problems, l)
		}
	}
	err = s.each(`PRAGMA foreign_key_check`, func(rows *sql.Rows) error {
		var table, parent string
		var row, key sql.NullInt64
		if err := rows.Scan(&table, &row, &parent, &key); err != nil {
			return err
		}
		r.Problems = append(r.Problems, fmt.Sprintf("row %d of %s refers to a %s that is not there", row.Int64, table, parent))
		return nil
	})
	if err != nil {
		return r, err
	}
	if err := s.checkOriginals(&r); err != nil {
		return r, err
	}
	whole := `SELECT name, text, sha256 FROM document`
	if s.version >= 3 {
		whole += ` WHERE corrects IS NULL`
	}
	err = s.each(whole, func(rows *sql.Rows) error {
		var name, text, hash string
		if err := rows.Scan(&name, &text, &hash); err != nil {
			return err
		}
		if hashOf(text) != hash {
			r.Problems = append(r.Problems, fmt.Sprintf("the text of %s is not what was stored", name))
		}
		return nil
	})
	if err != nil {
		return r, err
	}
	err = s.each(`SELECT id, document, passage_start, passage_end, passage_quote FROM evidence JOIN event ON event = number WHERE exact`, func(rows *sql.Rows) error {
		var event, quote string
		var document model.DocumentID
		var span model.Span
		if err := rows.Scan(&event, &document, &span.Start, &span.End, &quote); err != nil {
			return err
		}
		src := s.now[document]
		if src == nil || !within(src.Document, span) || span.Of(src.Document.Text) != quote {
			r.Problems = append(r.Problems, fmt.Sprintf("a passage of event %s does not stand in %s", event, document))
		}
		return nil
	})
	return r, err
}

// checkOriginals compares the files of documents with their hashes.
func (s *Store) checkOriginals(r *Report) error {
	if s.version < 2 {
		return nil
	}
	hashes, err := column[string](s, `SELECT sha256 FROM original`)
	if err != nil {
		return err
	}
	r.Originals = len(hashes)
	for _, h := range hashes {
		if _, err := s.original(h); errors.Is(err, ErrDamaged) {
			r.Problems = append(r.Problems, fmt.Sprintf("the file with the hash %s is not what was stored", h))
		} else if err != nil {
			return err
		}
	}
	return nil
}
