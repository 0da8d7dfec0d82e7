package curate

import (
	"strings"

	"chronotope/model"
	"chronotope/model/project"
)

// PutOverride decides what words mean in documents that are read from now on, in place of
// what was decided of them before.
func PutOverride(tx *project.Tx, o *model.Override) error {
	next := *o
	next.Words = strings.Join(strings.Fields(o.Words), " ")
	if o.Verdict != model.IsPlace {
		next.Place = model.Place{}
	}
	switch {
	case next.Words == "":
		return ErrNoWords
	case next.Verdict == model.IsPlace && next.Place.IsZero():
		return ErrNoPlace
	}
	tx.PutOverride(&next)
	return nil
}

// DeleteOverride forgets what was decided of words.
func DeleteOverride(tx *project.Tx, id string) error {
	tx.DeleteOverride(id)
	return nil
}
