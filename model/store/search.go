package store

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"chronotope/model"
)

// Hit is a block of a document, or an event, in which what was searched for is found.
type Hit struct {
	Document model.DocumentID // of a block; "" for an event
	Span     model.Span       // the block
	Words    []model.Span     // where in it the words stand
	Event    model.EventID    // of an event; "" for a block
}

// Search finds words in the documents and events, the best first and at most limit of
// each. Words hold whatever their case and accents; the last also as the beginning of a
// longer one, and what stands in quotation marks only as a phrase.
func (s *Store) Search(ctx context.Context, query string, limit int) ([]Hit, error) {
	match := matchOf(query)
	if match == "" {
		return nil, nil
	}
	terms := termsOf(query)
	var out []Hit
	for _, q := range []struct {
		query string
		scan  func(*sql.Rows, *Hit) error
	}{
		{
			`SELECT document, start, "end" FROM passage_text JOIN passage ON number = passage_text.rowid WHERE passage_text MATCH ? ORDER BY rank LIMIT ?`,
			func(r *sql.Rows, h *Hit) error { return r.Scan(&h.Document, &h.Span.Start, &h.Span.End) },
		},
		{
			`SELECT id FROM event_text JOIN event ON number = event_text.rowid WHERE event_text MATCH ? ORDER BY rank LIMIT ?`,
			func(r *sql.Rows, h *Hit) error { return r.Scan(&h.Event) },
		},
	} {
		rows, err := s.db.QueryContext(ctx, q.query, match, limit)
		if err != nil {
			return nil, fmt.Errorf("search for %q: %w", query, known(err))
		}
		for rows.Next() {
			var h Hit
			if err := q.scan(rows, &h); err != nil {
				rows.Close()
				return nil, fmt.Errorf("search for %q: %w", query, err)
			}
			if src := s.now[h.Document]; src != nil && within(src.Document, h.Span) {
				h.Words = matches(h.Span.Of(src.Document.Text), h.Span.Start, terms)
			}
			out = append(out, h)
		}
		if err := rows.Close(); err != nil {
			return nil, fmt.Errorf("search for %q: %w", query, known(err))
		}
	}
	return out, nil
}

// matchOf writes a query in the language of FTS5, in which nothing that a person types
// has a meaning of its own.
func matchOf(query string) string {
	var parts []string
	for _, t := range termsOf(query) {
		part := `"` + strings.Join(t.words, " ") + `"`
		if t.prefix {
			part += "*"
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, " ")
}
