package project

import "chronotope/model"

// Tx gathers the rows of a change while a function edits. It reads its own
// writes; nothing is seen outside before the function returns without error.
type Tx struct {
	session   *Session
	rows      []Row
	index     map[key]int // of rows
	selection Selection
}

type key struct {
	kind Kind
	id   string
}

// Event returns the event as it stands in this transaction, or nil.
func (tx *Tx) Event(id model.EventID) *model.Event {
	if i, ok := tx.index[key{EventRow, string(id)}]; ok {
		e, _ := tx.rows[i].After.(*model.Event)
		return e
	}
	return tx.session.Event(id)
}

// Source returns a source as the transaction has it, nil if there is none.
func (tx *Tx) Source(id model.DocumentID) *Source {
	if i, ok := tx.index[key{SourceRow, string(id)}]; ok {
		src, _ := tx.rows[i].After.(*Source)
		return src
	}
	return tx.session.Source(id)
}

// PutEvent adds e, or replaces the event that has its ID. The project keeps e:
// it is not to be changed afterwards.
func (tx *Tx) PutEvent(e *model.Event) { tx.put(EventRow, string(e.ID), e) }

// DeleteEvent removes an event; one that is not there is no error.
func (tx *Tx) DeleteEvent(id model.EventID) { tx.put(EventRow, string(id), nil) }

// PutSource adds a document with what was found in it, or replaces it.
func (tx *Tx) PutSource(s *Source) { tx.put(SourceRow, string(s.Document.ID), s) }

// DeleteSource removes a document. Its events are the caller's to remove.
func (tx *Tx) DeleteSource(id model.DocumentID) { tx.put(SourceRow, string(id), nil) }

// Select sets what is selected once the change stands.
func (tx *Tx) Select(s Selection) { tx.selection = s }

func (tx *Tx) put(kind Kind, id string, after any) {
	k := key{kind, id}
	if i, ok := tx.index[k]; ok {
		tx.rows[i].After = after
		return
	}
	before := tx.session.value(kind, id)
	if before == nil && after == nil {
		return
	}
	tx.index[k] = len(tx.rows)
	tx.rows = append(tx.rows, Row{Kind: kind, ID: id, Before: before, After: after})
}

// change is what was gathered, without rows that came to nothing.
func (tx *Tx) change(label string) Change {
	c := Change{Label: label, SelectionBefore: tx.session.selection, SelectionAfter: tx.selection}
	for _, r := range tx.rows {
		if r.Before != r.After {
			c.Rows = append(c.Rows, r)
		}
	}
	return c
}
