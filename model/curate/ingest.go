package curate

import (
	"maps"
	"slices"

	"chronotope/model"
	"chronotope/model/extract"
	"chronotope/model/project"
)

// Ingest brings documents in that were read: Plan and Apply in one. Where x is nil the
// project holds nothing else.
func Ingest(tx *project.Tx, x *Index, readings ...Reading) error {
	return x.Plan(readings).Apply(tx)
}

// Plan is what bringing documents into a project changes. It rests on how the project was
// when it was made.
type Plan struct {
	sources []replaced[*project.Source]
	events  []replaced[*model.Event]
	fresh   []*model.Event                  // without IDs
	into    map[model.EventID]model.EventID // events that became part of another
}

// replaced is a value that takes the stead of another; either may be nil.
type replaced[T any] struct{ before, after T }

// Plan works out how documents come into the project. One that the project has already is
// read again: what the user decided and edited stays, and what he deleted does not come
// back. What is new is merged with what other documents tell. Of two readings of one
// document the first counts. A nil Index is that of an empty project.
func (x *Index) Plan(readings []Reading) *Plan {
	if x == nil {
		x = &Index{}
		x.note(news{all: true})
	}
	x.using.Lock()
	defer x.using.Unlock()
	x.catchUp()
	p := planning{index: x, now: map[model.EventID]*model.Event{}, before: map[model.EventID]*model.Event{}}
	p.take(readings)
	p.merge()
	return p.done()
}

// planning is the work of Plan.
type planning struct {
	index  *Index
	plan   Plan
	before map[model.EventID]*model.Event       // of those that are other now
	now    map[model.EventID]*model.Event       // what they are; nil for one that is gone
	fresh  []*model.Event                       // that documents tell and the project does not know
	of     map[model.DocumentID][]model.EventID // the events that have evidence in each document; nil until it is asked for
}

// take takes up each document, and brings the events that it is evidence of in line with it.
func (p *planning) take(readings []Reading) {
	seen := map[model.DocumentID]bool{}
	for _, r := range readings {
		id := r.Source.Document.ID
		if seen[id] {
			continue
		}
		seen[id] = true
		before := p.index.sources[id]
		if before != nil {
			src := *r.Source
			src.Inherit(before)
			r.Source = &src
		}
		p.plan.sources = append(p.plan.sources, replaced[*project.Source]{before, r.Source})
		if before == nil {
			p.fresh = append(p.fresh, r.nameless()...)
		} else {
			p.reconcile(r)
		}
	}
}

// reconcile brings the events in line with a document that is read again.
func (p *planning) reconcile(r Reading) {
	if p.of == nil {
		p.of = map[model.DocumentID][]model.EventID{}
		for e := range p.index.events.Events() {
			for _, v := range e.Evidence {
				if list := p.of[v.Document]; len(list) == 0 || list[len(list)-1] != e.ID {
					p.of[v.Document] = append(list, e.ID)
				}
			}
		}
	}
	ids := p.of[r.Source.Document.ID]
	slices.Sort(ids)
	var events []*model.Event
	for _, id := range slices.Compact(ids) {
		if e := p.index.events.Event(id); e != nil {
			events = append(events, e)
		}
	}
	for _, e := range events {
		p.put(e.ID, nil)
	}
	for _, e := range extract.Reconcile(r.Source.Document, events, r.nameless(), r.Source.Deleted) {
		if e.ID == "" {
			p.fresh = append(p.fresh, e)
		} else {
			p.put(e.ID, e)
		}
	}
}

// put makes an event of the project another; nil takes it out. The index is told until the
// plan is done, for what comes is merged with how things are then.
func (p *planning) put(id model.EventID, e *model.Event) {
	if _, ok := p.now[id]; !ok {
		p.before[id] = p.index.events.Event(id)
	}
	p.now[id] = e
	putOrDelete(p.index.events, id, e)
}

// merge joins what is new with what is known.
func (p *planning) merge() {
	p.plan.into = map[model.EventID]model.EventID{}
	for _, m := range p.index.events.Merge(p.fresh) {
		if len(m.Known) == 0 {
			p.plan.fresh = append(p.plan.fresh, m.Event)
			continue
		}
		for _, e := range m.Known {
			if e.ID != m.Event.ID {
				p.plan.into[e.ID] = m.Event.ID
				p.put(e.ID, nil)
			}
		}
		p.put(m.Event.ID, m.Event)
	}
}

// done is the plan; the index is as it was.
func (p *planning) done() *Plan {
	for _, id := range slices.Sorted(maps.Keys(p.now)) {
		p.plan.events = append(p.plan.events, replaced[*model.Event]{p.before[id], p.now[id]})
		p.index.events.Put(p.before[id])
	}
	return &p.plan
}

// Apply makes the change. Where the project is not any more as it was when the plan was
// made, it returns ErrStale.
func (p *Plan) Apply(tx *project.Tx) error {
	for _, s := range p.sources {
		if tx.Source(s.after.Document.ID) != s.before {
			return ErrStale
		}
		tx.PutSource(s.after)
	}
	for _, e := range p.events {
		if tx.Event(e.before.ID) != e.before {
			return ErrStale
		}
		if e.after == nil {
			tx.DeleteEvent(e.before.ID)
		} else {
			tx.PutEvent(e.after)
		}
	}
	for _, e := range p.fresh {
		tx.AddEvent(e)
	}
	if into, ok := p.into[tx.Before().Selection().Event]; ok {
		tx.Select(project.Selection{Event: into})
	}
	return nil
}
