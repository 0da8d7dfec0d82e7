// Package project holds an open project: its documents and events, what is
// selected, what the filter lets through, and the history of changes. It knows
// no window and no file. A Session lives on one goroutine (the interface's) and
// takes no locks.
package project

import (
	"errors"

	"chronotope/model"
	"chronotope/model/edtf"
)

// Source is a document of the project with what reading it found.
type Source struct {
	Document *model.Document
	Times    []model.TimeExpression
	Toponyms []model.Toponym
	Unused   []model.UnusedTime
	Given    Given
	Original *Original        // the file it was read from; nil where that is not known
	Path     string           // where it was opened from; "" for a sample
	Deleted  []model.Selector // anchors of the evidence of events that the user deleted
	Denied   []model.Selector // words that the user says mean no date or no place here
}

// Given is what the user says of a document that it does not say itself, or says
// wrongly; zero fields are the document's own.
type Given struct {
	Date      edtf.Value  // when it was written
	Place     model.Place // where it was published
	Title     string      // what it is called
	Encoding  string      // how its characters are encoded: see model.Document
	WholePage bool        // of a web page also what stands around its main text is read
}

// Apply puts what is given into a document that has just been opened.
func (g Given) Apply(d *model.Document) {
	if !g.Date.IsZero() {
		d.Date = g.Date
	}
	if !g.Place.IsZero() {
		d.Place = g.Place
	}
	if g.Title != "" {
		d.Title = g.Title
	}
}

// Row is one thing that a change adds (Before is nil), removes (After is nil) or
// replaces. Values are never changed in place.
type Row struct {
	Kind          Kind
	ID            string
	Before, After any
	// At is where among the documents one stood that was taken out, counted from 1: where
	// it comes back to. 0 is the end, and for all else.
	At int
}

// Change is one step of work: what undo takes back, what the store writes in one
// transaction, and what the views are told.
type Change struct {
	Label           string
	Rows            []Row
	SelectionBefore Selection
	SelectionAfter  Selection
}

// Inverse is the change that takes c back.
func (c Change) Inverse() Change {
	rows := make([]Row, len(c.Rows))
	for i, r := range c.Rows {
		rows[len(rows)-1-i] = Row{Kind: r.Kind, ID: r.ID, Before: r.After, After: r.Before, At: r.At}
	}
	return Change{Label: c.Label, Rows: rows, SelectionBefore: c.SelectionAfter, SelectionAfter: c.SelectionBefore}
}

// Step is how a change comes about.
type Step uint8

// The steps.
const (
	Do   Step = iota // for the first time; what was undone cannot be done again then
	Undo             // as the inverse of the last change that stands
	Redo             // of the change undone last
)

// Store keeps a project. It is called before memory changes, so that what it refuses
// has not happened.
type Store interface {
	// Apply writes one change whole or not at all; when it returns, the change lasts.
	Apply(Change, Step) error
	// Recall returns the change that step, which is Undo or Redo, would take now. Its rows
	// need only have the side that step brings back.
	Recall(step Step) (Change, error)
}

// Saved is all that a store holds of a project.
type Saved struct {
	Sources   []*Source
	Events    []*model.Event    // in order of time, where opening is to be quick
	Overrides []*model.Override // in the order of Session.Overrides
	Views     []*View           // in the order of Session.Views
	Done      []Change          // those that stand, the last one last; of the first ones Rows can be nil: see Store.Recall
	Undone    []Change          // those that can be done again, the next one last; likewise
}

// Memory is a Store that keeps nothing beyond the session's own memory.
type Memory struct{}

// Apply accepts every change.
func (Memory) Apply(Change, Step) error { return nil }

// Recall has nothing to return: the session knows all changes with their rows.
func (Memory) Recall(Step) (Change, error) { return Change{}, errors.New("nothing was kept") }

// ChangesText reports whether a document comes, goes or has another text.
func (c Change) ChangesText() bool {
	for _, r := range c.Rows {
		if r.Kind != SourceRow {
			continue
		}
		before, _ := r.Before.(*Source)
		after, _ := r.After.(*Source)
		if before == nil || after == nil || before.Document != after.Document {
			return true
		}
	}
	return false
}
