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
	var out []Hit
	return out, s.eachHit(ctx, query, "ORDER BY rank", limit, func(h Hit) { out = append(out, h) })
}

// mostFound bounds how many blocks Find takes up: more marks than that would tell nobody
// anything.
const mostFound = 20_000

// Find returns all places where the words of a query stand, in the blocks of documents that
// Search would find, and the events that it would.
func (s *Store) Find(ctx context.Context, query string) (*project.Found, error) {
	out := &project.Found{Query: query, Words: map[model.DocumentID]project.Spans{}, Events: map[model.EventID]bool{}}
	err := s.eachHit(ctx, query, "", mostFound, func(h Hit) {
		if h.Event != "" {
			out.Events[h.Event] = true
		} else {
			out.Words[h.Document] = append(out.Words[h.Document], h.Words...)
		}
	})
	if err != nil {
		return nil, err
	}
	for _, spans := range out.Words {
		slices.SortFunc(spans, func(a, b model.Span) int { return a.Start - b.Start })
	}
	return out, nil
}

// eachHit calls found with the blocks in which the words of a query stand, and then with the
// events, at most limit of each. What the index says of a document that is not there, or
// beyond its end, is passed over.
func (s *Store) eachHit(ctx context.Context, query, order string, limit int, found func(Hit)) error {
	match, terms := matchOf(query), termsOf(query)
	if match == "" {
		return nil
	}
	if err := s.mu.hold(ctx); err != nil {
		return fmt.Errorf("search for %q: %w", query, err)
	}
	defer s.mu.release()
	for _, q := range []struct {
		query string
		scan  func(*sql.Rows, *Hit) error
	}{
		{
			`SELECT document, start, "end" FROM passage_text JOIN passage ON number = passage_text.rowid WHERE passage_text MATCH ? `,
			func(r *sql.Rows, h *Hit) error { return r.Scan(&h.Document, &h.Span.Start, &h.Span.End) },
		},
		{
			`SELECT id FROM event_text JOIN event ON number = event_text.rowid WHERE event_text MATCH ? `,
			func(r *sql.Rows, h *Hit) error { return r.Scan(&h.Event) },
		},
	} {
		err := eachRow(ctx, s.db, q.query+order+` LIMIT ?`, []any{match, limit}, func(r *sql.Rows) error {
			var h Hit
			if err := q.scan(r, &h); err != nil {
				return err
			}
			if h.Event == "" {
				src := s.now[h.Document]
				if src == nil || checkWithin(src.Document.Text, h.Span) != nil {
					return nil
				}
				h.Words = matches(h.Span.Of(src.Document.Text), h.Span.Start, terms)
			}
			found(h)
			return nil
		})
		if err != nil {
			return fmt.Errorf("search for %q: %w", query, known(err))
		}
	}
	return nil
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
