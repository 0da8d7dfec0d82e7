package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"chronotope/model"
	"chronotope/model/project"
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

// mostFound bounds how many blocks Find takes up: more marks than that would tell nobody
// anything.
const mostFound = 20_000

// Find returns all places where the words of a query stand, in the blocks of documents that
// Search would find, and the events that it would. It may be called from any goroutine.
func (s *Store) Find(ctx context.Context, query string) (*project.Found, error) {
	match, terms := matchOf(query), termsOf(query)
	out := &project.Found{Query: query, Words: map[model.DocumentID]project.Spans{}, Events: map[model.EventID]bool{}}
	if match == "" {
		return out, nil
	}
	s.still.Lock()
	defer s.still.Unlock()
	rows, err := s.db.QueryContext(ctx, `SELECT document, start, "end" FROM passage_text JOIN passage ON number = passage_text.rowid WHERE passage_text MATCH ? LIMIT ?`, match, mostFound)
	if err != nil {
		return nil, fmt.Errorf("search for %q: %w", query, known(err))
	}
	defer rows.Close()
	for rows.Next() {
		var h Hit
		if err := rows.Scan(&h.Document, &h.Span.Start, &h.Span.End); err != nil {
			return nil, fmt.Errorf("search for %q: %w", query, err)
		}
		if src := s.now[h.Document]; src != nil && within(src.Document, h.Span) {
			out.Words[h.Document] = append(out.Words[h.Document], matches(h.Span.Of(src.Document.Text), h.Span.Start, terms)...)
		}
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("search for %q: %w", query, known(err))
	}
	for _, spans := range out.Words {
		slices.SortFunc(spans, func(a, b model.Span) int { return a.Start - b.Start })
	}
	events, err := s.db.QueryContext(ctx, `SELECT id FROM event_text JOIN event ON number = event_text.rowid WHERE event_text MATCH ? LIMIT ?`, match, mostFound)
	if err != nil {
		return nil, fmt.Errorf("search for %q: %w", query, known(err))
	}
	defer events.Close()
	for events.Next() {
		var id model.EventID
		if err := events.Scan(&id); err != nil {
			return nil, fmt.Errorf("search for %q: %w", query, err)
		}
		out.Events[id] = true
	}
	return out, known(events.Err())
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
