package export

import (
	"cmp"
	"time"

	"chronotope/model"
	"chronotope/model/project"
)

// Chronology is what is written: events in their order, and what they stand on.
type Chronology struct {
	Title        string
	Events       []*model.Event // in order of time, or in the user's
	Documents    map[model.DocumentID]*model.Document
	Made         time.Time // when it is written: given, so that what is written follows from what is given
	Attributions []string  // whom data that are shown are to be credited to
}

// FromProject is the chronology of the events of a project that choose lets through, all
// where it is nil. Its title is that of the document where there is one alone; the caller
// sets another title, the time and the attributions.
func FromProject(s *project.Session, choose func(*model.Event) bool) *Chronology {
	c := &Chronology{Documents: map[model.DocumentID]*model.Document{}}
	for _, e := range s.Events() {
		if choose == nil || choose(e) {
			c.Events = append(c.Events, e)
		}
	}
	sources := s.Sources()
	for _, src := range sources {
		c.Documents[src.Document.ID] = src.Document
	}
	if len(sources) == 1 {
		c.Title = sources[0].Document.Title
	}
	return c
}

// title is the chronology's title in one line; it is never empty.
func (c *Chronology) title() string {
	if t := line(c.Title); t != "" {
		return t
	}
	return "Chronology"
}

// sources are the documents that the events' passages are of, in the order in which they
// are first named.
func (c *Chronology) sources() []*model.Document {
	var out []*model.Document
	seen := map[model.DocumentID]bool{}
	for _, e := range c.Events {
		for i := range e.Evidence {
			id := e.Evidence[i].Document
			if d := c.Documents[id]; d != nil && !seen[id] {
				seen[id] = true
				out = append(out, d)
			}
		}
	}
	return out
}

// credits are the attributions as lines.
func (c *Chronology) credits() []string {
	out := make([]string, 0, len(c.Attributions))
	for _, a := range c.Attributions {
		if a = line(a); a != "" {
			out = append(out, a)
		}
	}
	return out
}

// passageOf stands for the whole of a document, to be cited.
func (c *Chronology) passageOf(d *model.Document) Passage {
	return Passage{Document: d.ID, Title: cmp.Or(line(d.Title), line(d.Name), line(string(d.ID)))}
}
