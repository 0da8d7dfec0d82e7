package project

import "chronotope/model"

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
