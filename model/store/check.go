package store

import (
	"context"
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
	Problems                             []string // none in a sound file; of very many the first
}

// Check looks through the file: whether the database is whole, what refers to something
// is there, and passages stand where they are said to. What was left out when the file was
// opened is among the problems.
func (s *Store) Check(ctx context.Context) (Report, error) {
	if err := s.mu.hold(ctx); err != nil {
		return Report{}, err
	}
	defer s.mu.release()
	c := checker{ctx: ctx, store: s}
	for _, look := range []func() error{c.database, c.count, c.references, c.originals, c.texts, c.passages} {
		if err := look(); ctx.Err() != nil {
			return c.report, fmt.Errorf("check the project: %w", ctx.Err())
		} else if err != nil {
			c.found.tell(known(err))
		}
	}
	c.report.Problems = append(s.door.told(), c.found.told()...)
	return c.report, nil
}

// Sound looks through a file that nobody has open for damage to the database; the error
// wraps ErrDamaged if there is any. It is quicker than Check, and knows nothing of what the
// file means.
func Sound(ctx context.Context, path string) error {
	s, err := connect(ctx, path, true)
	if err != nil {
		return fmt.Errorf("look through %s: %w", filepath.Base(path), known(err))
	}
	defer s.Close()
	lines, err := column[string](ctx, s, `PRAGMA quick_check(1)`)
	switch {
	case err != nil:
		return fmt.Errorf("look through %s: %w", filepath.Base(path), known(err))
	case len(lines) != 1 || lines[0] != "ok":
		return fmt.Errorf("look through %s: %w (%s)", filepath.Base(path), ErrDamaged, strings.Join(lines, "; "))
	}
	return nil
}

// checker is the work of Check.
type checker struct {
	ctx    context.Context
	store  *Store
	report Report
	found  door
}

func (c *checker) problem(format string, args ...any) { c.found.tell(fmt.Errorf(format, args...)) }

// each calls f with every row of a query on some tables, if they are as we make them.
func (c *checker) each(tables, query string, f func(*record) error) error {
	for t := range strings.FieldsSeq(tables) {
		if c.store.unlike[t] {
			return nil
		}
	}
	err := scanRows(c.ctx, c.store.db, c.store.size(), query, func(r *record) error {
		err := f(r)
		if err != nil {
			c.problem("%s: a row cannot be read: %w", tables, err)
		}
		return err
	})
	if errors.Is(err, errTooMany) || errors.Is(err, errOverdrawn) {
		c.problem("%s: %w", tables, err)
		return nil
	}
	return err
}

func (c *checker) database() error {
	lines, err := column[string](c.ctx, c.store, `PRAGMA integrity_check`)
	for _, l := range lines {
		if l != "ok" {
			c.problem("%s", l)
		}
	}
	return err
}

// count counts rows, but no more than a file of that size can have.
func (c *checker) count() error {
	r := &c.report
	for _, t := range []struct {
		table, where string
		to           *int
	}{
		{"document", "WHERE position IS NOT NULL", &r.Documents},
		{"event", "", &r.Events},
		{"evidence", "", &r.Evidence},
		{"evidence", "WHERE lost", &r.Lost},
		{"history", "", &r.Changes},
	} {
		query := fmt.Sprintf(`SELECT count(*) FROM (SELECT 1 FROM %s %s LIMIT %d)`, t.table, t.where, c.store.size())
		if err := c.each(t.table, query, func(r *record) error { return r.Scan(t.to) }); err != nil {
			return err
		}
	}
	return nil
}

func (c *checker) references() error {
	return c.each("", `PRAGMA foreign_key_check`, func(r *record) error {
		var table, parent string
		var row, key sql.NullInt64
		if err := r.Scan(&table, &row, &parent, &key); err != nil {
			return err
		}
		c.problem("row %d of %s refers to a %s that is not there", row.Int64, table, parent)
		return nil
	})
}

// originals compares the files of documents with their hashes.
func (c *checker) originals() error {
	if c.store.version < 2 {
		return nil
	}
	var hashes []string
	err := c.each("original", `SELECT sha256 FROM original`, func(r *record) error {
		var h string
		err := r.Scan(&h)
		hashes = append(hashes, h)
		return err
	})
	if err != nil {
		return err
	}
	c.report.Originals = len(hashes)
	for _, h := range hashes {
		if _, err := c.store.original(c.ctx, h); errors.Is(err, ErrDamaged) {
			c.problem("the file with the hash %.64s is not what was stored", h)
		} else if err != nil {
			return err
		}
	}
	return nil
}

// texts compares the texts of documents with their hashes.
func (c *checker) texts() error {
	whole := fmt.Sprintf(`SELECT name, text, sha256 FROM document WHERE octet_length(text) <= %d`, longestText)
	if c.store.version >= 3 {
		whole += ` AND corrects IS NULL`
	}
	return c.each("document", whole, func(r *record) error {
		var name, text, hash string
		if err := r.Scan(&name, &text, &hash); err != nil {
			return err
		}
		if hashOf(text) != hash {
			c.problem("the text of %.80s is not what was stored", name)
		}
		return nil
	})
}

// passages looks whether passages stand where they are said to.
func (c *checker) passages() error {
	const query = `SELECT id, document, passage_start, passage_end, passage_quote FROM evidence JOIN event ON event = number WHERE exact`
	return c.each("evidence event", query, func(r *record) error {
		var event, quote string
		var document model.DocumentID
		var span model.Span
		if err := r.Scan(&event, &document, &span.Start, &span.End, &quote); err != nil {
			return err
		}
		src := c.store.now[document]
		if src == nil || !within(src.Document, span) || span.Of(src.Document.Text) != quote {
			c.problem("a passage of event %.80s does not stand in %.80s", event, document)
		}
		return nil
	})
}
