package project

// Reset goes on with another project, which store holds. Nothing is selected, filtered
// or marked then.
func (s *Session) Reset(store Store, c Saved) {
	next := Open(store, c)
	s.store, s.sources, s.events, s.history = next.store, next.sources, next.events, next.history
	s.overrides, s.views = next.overrides, next.views
	s.sorted, s.visible = next.sorted, nil
	s.selection, s.filter, s.found, s.busy = Selection{}, Filter{}, nil, false
	s.notify(Notice{What: Content | Selected | Filtered | Marked})
}
