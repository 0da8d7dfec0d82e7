package project

import (
	"cmp"
	"slices"

	"chronotope/model"
)

// Found is what a search found, for the views to mark. It is not changed once it is set.
type Found struct {
	Query  string
	Words  map[model.DocumentID]Spans // where they stand
	Events map[model.EventID]bool     // that hold them, or a passage of which does
}

// Found returns what was searched for last and is still marked; nil for nothing.
func (s *Session) Found() *Found { return s.found }

// SetFound has the views mark what a search found; nil for nothing.
func (s *Session) SetFound(f *Found) {
	if f == s.found {
		return
	}
	s.found = f
	s.notify(Notice{What: Marked})
}

// Join adds what another search found.
func (f *Found) Join(other *Found) {
	for id, spans := range other.Words {
		all := slices.Concat(f.Words[id], spans)
		slices.SortFunc(all, func(a, b model.Span) int { return cmp.Or(a.Start-b.Start, a.End-b.End) })
		f.Words[id] = slices.Compact(all)
	}
	for id := range other.Events {
		f.Events[id] = true
	}
}

// AddTelling adds to the events those that have a passage in which some of the words stand.
func (f *Found) AddTelling(events []*model.Event) {
	if f.Events == nil {
		f.Events = map[model.EventID]bool{}
	}
	for _, e := range events {
		for i := range e.Evidence {
			v := &e.Evidence[i]
			if words := f.Words[v.Document]; len(words) > 0 && v.Passage.Quote != "" && words.Overlap(v.Passage.Span) {
				f.Events[e.ID] = true
				break
			}
		}
	}
}
