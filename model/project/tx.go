package project

import (
	"errors"
	"fmt"
	"iter"
	"slices"

	"chronotope/model"
)

// ErrConflict is returned for an edit that puts two different values under one ID.
var ErrConflict = errors.New("two different values under one ID")

// Tx gathers the rows of a change while a function edits. It reads its own
// writes; nothing is seen outside before the function returns without error.
type Tx struct {
	session   *Session
	rows      []Row
	known     []bool      // of each row, whether what it holds was given out since it was put
	index     map[key]int // of rows
	selection Selection
	err       error // the first that an addition or replacement met
}

type key struct {
	kind Kind
	id   string
}

// written is what the transaction has put under an ID, nil where it took that away; ok is
// false where it has done neither. Who asks knows the value from then on.
func (tx *Tx) written(kind Kind, id string) (value any, ok bool) {
	i, ok := tx.index[key{kind, id}]
	if !ok {
		return nil, false
	}
	tx.known[i] = true
	return tx.rows[i].After, true
}

// Event returns the event as it stands in this transaction, or nil.
func (tx *Tx) Event(id model.EventID) *model.Event {
	if value, ok := tx.written(EventRow, string(id)); ok {
		e, _ := value.(*model.Event)
		return e
	}
	return tx.session.Event(id)
}

// Source returns a source as the transaction has it, nil if there is none.
func (tx *Tx) Source(id model.DocumentID) *Source {
	if value, ok := tx.written(SourceRow, string(id)); ok {
		src, _ := value.(*Source)
		return src
	}
	return tx.session.Source(id)
}

// Events yields the events as the transaction has them, those that were there before in
// order of time. It may change them meanwhile.
func (tx *Tx) Events() iter.Seq[*model.Event] {
	added := len(tx.rows)
	return func(yield func(*model.Event) bool) {
		for _, e := range tx.session.Events() {
			if e = tx.Event(e.ID); e != nil && !yield(e) {
				return
			}
		}
		for i := range added {
			if r := tx.rows[i]; r.Kind == EventRow && r.Before == nil && r.After != nil && !yield(tx.Event(model.EventID(r.ID))) {
				return
			}
		}
	}
}

// Sources yields the documents as the transaction has them, likewise.
func (tx *Tx) Sources() iter.Seq[*Source] {
	added := len(tx.rows)
	return func(yield func(*Source) bool) {
		for _, s := range tx.session.sources {
			if s = tx.Source(s.Document.ID); s != nil && !yield(s) {
				return
			}
		}
		for i := range added {
			if r := tx.rows[i]; r.Kind == SourceRow && r.Before == nil && r.After != nil && !yield(tx.Source(model.DocumentID(r.ID))) {
				return
			}
		}
	}
}

// Before is the session as it was before the transaction: read only.
func (tx *Tx) Before() *Session { return tx.session }

// NewEventID returns an ID for an event that is to be added.
func (tx *Tx) NewEventID() model.EventID { return tx.session.IDs() }

// AddEvent adds an event that the project does not have, under its ID or, where it has
// none, under a new one. It returns the event as the project keeps it, which is not to be
// changed afterwards. Where there is another event of that ID already the edit fails with
// ErrConflict.
func (tx *Tx) AddEvent(e *model.Event) *model.Event {
	if e.ID == "" {
		named := *e
		named.ID = tx.NewEventID()
		e = &named
	}
	if tx.Event(e.ID) != nil {
		tx.fail(EventRow, string(e.ID))
		return e
	}
	tx.put(EventRow, string(e.ID), e)
	return e
}

// PutEvent adds e, or replaces the event that has its ID. The project keeps e: it is not
// to be changed afterwards. What this transaction has put itself is only replaced once
// Event gave it out; else two events would get one ID, and the edit fails with ErrConflict.
func (tx *Tx) PutEvent(e *model.Event) { tx.putKnown(EventRow, string(e.ID), e) }

// DeleteEvent removes an event; one that is not there is no error.
func (tx *Tx) DeleteEvent(id model.EventID) { tx.put(EventRow, string(id), nil) }

// PutSource adds a document with what was found in it, or replaces it. Two documents of
// one ID are a conflict as two events are: see PutEvent.
func (tx *Tx) PutSource(s *Source) { tx.putKnown(SourceRow, string(s.Document.ID), s) }

// DeleteSource removes a document. Its events are the caller's to remove.
func (tx *Tx) DeleteSource(id model.DocumentID) { tx.put(SourceRow, string(id), nil) }

// Select sets what is selected once the change stands.
func (tx *Tx) Select(s Selection) { tx.selection = s }

// putKnown is put, but for a value in the stead of another that this transaction has put
// and nobody has seen since.
func (tx *Tx) putKnown(kind Kind, id string, after any) {
	if i, ok := tx.index[key{kind, id}]; ok && tx.rows[i].After != nil && tx.rows[i].After != after && !tx.known[i] {
		tx.fail(kind, id)
		return
	}
	tx.put(kind, id, after)
}

// fail has the edit fail for two values under one ID.
func (tx *Tx) fail(kind Kind, id string) {
	if tx.err == nil {
		tx.err = fmt.Errorf("%s %s: %w", kind, id, ErrConflict)
	}
}

func (tx *Tx) put(kind Kind, id string, after any) {
	k := key{kind, id}
	if i, ok := tx.index[k]; ok {
		tx.rows[i].After, tx.known[i] = after, false
		return
	}
	before := tx.session.value(kind, id)
	if before == nil && after == nil {
		return
	}
	tx.index[k] = len(tx.rows)
	tx.rows, tx.known = append(tx.rows, Row{Kind: kind, ID: id, Before: before, After: after}), append(tx.known, false)
}

// change is what was gathered, without rows that came to nothing.
func (tx *Tx) change(label string) Change {
	c := Change{Label: label, SelectionBefore: tx.session.selection, SelectionAfter: tx.selection}
	for _, r := range tx.rows {
		if r.Before != r.After {
			c.Rows = append(c.Rows, r)
		}
	}
	notePlaces(c.Rows, tx.session.sources)
	return c
}

// notePlaces notes in rows that take documents out where those stand by then.
func notePlaces(rows []Row, sources []*Source) {
	var left []string
	for i := range rows {
		if rows[i].Kind != SourceRow || rows[i].After != nil {
			continue
		}
		if left == nil {
			for _, s := range sources {
				left = append(left, string(s.Document.ID))
			}
		}
		at := slices.Index(left, rows[i].ID)
		rows[i].At = at + 1
		left = slices.Delete(left, at, at+1)
	}
}
