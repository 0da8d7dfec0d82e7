package curate

import (
	"sync"

	"chronotope/model"
	"chronotope/model/extract"
	"chronotope/model/project"
)

// Index knows what a session holds such that further documents can be merged with it at a
// cost that goes by their own size. It follows the session by itself; what that costs is put
// off until a document comes. Plan may be called on any goroutine.
type Index struct {
	noting sync.Mutex // of news, which the session's goroutine must not wait for
	news   []news

	using   sync.Mutex // of the rest
	events  *extract.Index
	sources map[model.DocumentID]*project.Source
}

// news is what changed in the session: some rows, or all that it holds.
type news struct {
	rows    []project.Row
	all     bool
	events  []*model.Event
	sources []*project.Source
}

// NewIndex makes the index of a session, on the session's goroutine.
func NewIndex(s *project.Session) *Index {
	x := &Index{}
	x.note(news{all: true, events: s.Events(), sources: s.Sources()})
	s.Observe(func(n project.Notice) {
		switch {
		case !n.Has(project.Content):
		case len(n.Change.Rows) == 0: // another project: see Session.Reset
			x.note(news{all: true, events: s.Events(), sources: s.Sources()})
		default:
			x.note(news{rows: n.Change.Rows})
		}
	})
	return x
}

// note takes down news for when the index is used.
func (x *Index) note(n news) {
	x.noting.Lock()
	defer x.noting.Unlock()
	if n.all {
		x.news = nil
	}
	x.news = append(x.news, n)
}

// catchUp brings the index in line with the session.
func (x *Index) catchUp() {
	x.noting.Lock()
	list := x.news
	x.news = nil
	x.noting.Unlock()
	for _, n := range list {
		if n.all {
			x.events, x.sources = extract.NewIndex(), map[model.DocumentID]*project.Source{}
		}
		for _, e := range n.events {
			x.events.Put(e)
		}
		for _, s := range n.sources {
			x.sources[s.Document.ID] = s
		}
		for _, r := range n.rows {
			x.follow(r)
		}
	}
}

// follow brings the index in line with a row.
func (x *Index) follow(r project.Row) {
	switch r.Kind {
	case project.EventRow:
		putOrDelete(x.events, model.EventID(r.ID), r.After)
	case project.SourceRow:
		if src, ok := r.After.(*project.Source); ok {
			x.sources[src.Document.ID] = src
		} else {
			delete(x.sources, model.DocumentID(r.ID))
		}
	}
}

func putOrDelete(x *extract.Index, id model.EventID, after any) {
	if e, ok := after.(*model.Event); ok && e != nil {
		x.Put(e)
	} else {
		x.Delete(id)
	}
}
