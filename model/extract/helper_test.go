package extract_test

import (
	"chronotope/model"
	"chronotope/model/extract"
)

// merge joins events that tell one occurrence in different documents.
func merge(events []*model.Event) []*model.Event {
	var out []*model.Event
	for _, m := range extract.NewIndex().Merge(events) {
		out = append(out, m.Event)
	}
	return out
}
