package curate

import (
	"fmt"
	"strings"

	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/extract"
	"chronotope/model/project"
)

// Remove takes a document out of the project, with what only it tells.
func Remove(tx *project.Tx, id model.DocumentID) error {
	if tx.Source(id) == nil {
		return fmt.Errorf("document %s: %w", id, ErrNoSource)
	}
	for e := range tx.Events() {
		var left []model.Evidence
		for _, v := range e.Evidence {
			if v.Document != id {
				left = append(left, v)
			}
		}
		switch len(left) {
		case len(e.Evidence):
		case 0:
			tx.DeleteEvent(e.ID)
		default:
			tx.PutEvent(extract.Restate(e, left))
		}
	}
	tx.DeleteSource(id)
	goOn(tx)
	return nil
}

// Clear takes every document and event out of the project.
func Clear(tx *project.Tx) error {
	for e := range tx.Events() {
		tx.DeleteEvent(e.ID)
	}
	for s := range tx.Sources() {
		tx.DeleteSource(s.Document.ID)
	}
	return nil
}

// Rename gives a document another title.
func Rename(tx *project.Tx, id model.DocumentID, title string) error {
	src := tx.Source(id)
	if src == nil {
		return fmt.Errorf("document %s: %w", id, ErrNoSource)
	}
	next, doc := *src, *src.Document
	doc.Title, next.Given.Title, next.Document = title, title, &doc
	tx.PutSource(&next)
	return nil
}

// Form is what the user can say of a document, as it is filled in.
type Form struct {
	Title     string
	Date      edtf.Value
	Place     model.Place
	Encoding  string
	WholePage bool
}

// FormOf is the form of a document as it is known.
func FormOf(src *project.Source) Form {
	d := src.Document
	return Form{Title: d.Title, Date: d.Date, Place: d.Place, Encoding: d.Encoding, WholePage: src.Given.WholePage}
}

// Need is what has to be done for what the user says of a document to hold.
type Need uint8

// The needs, each of which takes care of those before it.
const (
	Nothing      Need = iota
	ATitle            // Rename
	AnExtraction      // its events are to be found anew: see Restated
	AReading          // its file is to be read anew
)

// Given is what the user says of a document by a form, and what that needs. What is as the
// document has it is not taken for the user's.
func (f Form) Given(src *project.Source) (project.Given, Need) {
	doc, given := src.Document, src.Given
	if f.Date != doc.Date {
		given.Date = f.Date
	}
	if f.Place != doc.Place {
		given.Place = f.Place
	}
	if f.Title = strings.TrimSpace(f.Title); f.Title != doc.Title {
		given.Title = f.Title
	}
	if f.Encoding = strings.TrimSpace(f.Encoding); !strings.EqualFold(f.Encoding, doc.Encoding) {
		given.Encoding = f.Encoding
	}
	given.WholePage = f.WholePage
	before := src.Given
	switch {
	case given.Encoding != before.Encoding || given.WholePage != before.WholePage || given.Title == "" && before.Title != "":
		return given, AReading
	case given.Date != before.Date || given.Place != before.Place:
		return given, AnExtraction
	case given != before:
		return given, ATitle
	}
	return given, Nothing
}
