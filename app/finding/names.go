package finding

import (
	"context"
	"strings"

	"chronotope/model"
	"chronotope/model/project"
	"chronotope/model/store"
)

// queries are what a query looks for: what was typed, and where that is the name of a place,
// what else the place is called: who looks for Cologne finds Köln, too.
func (f *Finder) queries(typed string) []string {
	out := []string{typed}
	name := strings.Trim(strings.TrimSpace(typed), "\"“”")
	if name == "" {
		return out
	}
	places := f.host.Gazetteer().Places(name)
	if len(places) == 0 {
		return out
	}
	for _, other := range f.session.PlaceNames(places[0]) {
		if !strings.EqualFold(other, name) {
			out = append(out, `"`+other+`"`)
		}
	}
	return out
}

// searchAll is what any of some queries finds, what the first finds before the others.
func searchAll(ctx context.Context, index Index, queries []string) ([]store.Hit, error) {
	type key struct {
		event    model.EventID
		document model.DocumentID
		span     model.Span
	}
	var out []store.Hit
	seen := map[key]bool{}
	for _, query := range queries {
		hits, err := index.Search(ctx, query, mostHits)
		if err != nil {
			return out, err
		}
		for _, h := range hits {
			if k := (key{h.Event, h.Document, h.Span}); !seen[k] {
				seen[k] = true
				out = append(out, h)
			}
		}
	}
	return out, nil
}

// findAll is all that any of some queries finds; it is called as the first is.
func findAll(ctx context.Context, index Index, queries []string) (*project.Found, error) {
	out, err := index.Find(ctx, queries[0])
	if err != nil {
		return nil, err
	}
	for _, query := range queries[1:] {
		more, err := index.Find(ctx, query)
		if err != nil {
			return nil, err
		}
		out.Join(more)
	}
	return out, nil
}
