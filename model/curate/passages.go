package curate

import (
	"fmt"
	"maps"
	"slices"

	"chronotope/model"
	"chronotope/model/extract"
	"chronotope/model/project"
)

// Lead makes a passage of an event the main one, which gives it its date and headline.
func Lead(tx *project.Tx, id model.EventID, passage int) error {
	e, err := withOthers(tx, id, passage)
	if err != nil {
		return err
	}
	main := e.Evidence[passage]
	next := extract.Restate(e, slices.Insert(slices.Delete(slices.Clone(e.Evidence), passage, passage+1), 0, main))
	next.Edited |= model.EditedEvidence
	tx.PutEvent(next)
	tx.Select(project.Selection{Event: id})
	return nil
}

// Drop takes a passage away from its event. Reading its document again does not bring it
// back.
func Drop(tx *project.Tx, id model.EventID, passage int) error {
	e, err := withOthers(tx, id, passage)
	if err != nil {
		return err
	}
	r := removal{tx: tx}
	r.drop(e, func(i int) bool { return i == passage })
	r.remember()
	tx.Select(project.Selection{Event: id})
	return nil
}

// Split makes an event of its own of a passage, and selects it.
func Split(tx *project.Tx, id model.EventID, passage int) error {
	e, err := withOthers(tx, id, passage)
	if err != nil {
		return err
	}
	rest, split := extract.Split(e, passage, tx.NewEventID())
	tx.PutEvent(rest)
	tx.AddEvent(split)
	tx.Select(project.Selection{Event: split.ID})
	return nil
}

// Delete takes events out. Reading their documents again brings none back. If the event at
// hand is among them the one after it is selected.
func Delete(tx *project.Tx, ids []model.EventID) error {
	r := removal{tx: tx}
	for _, id := range ids {
		e, err := event(tx, id)
		if err != nil {
			return err
		}
		r.delete(e)
	}
	r.remember()
	goOn(tx)
	return nil
}

// withOthers is an event that has the passage and at least one other.
func withOthers(tx *project.Tx, id model.EventID, passage int) (*model.Event, error) {
	e, err := event(tx, id)
	switch {
	case err != nil:
		return nil, err
	case passage < 0 || passage >= len(e.Evidence):
		return nil, fmt.Errorf("passage %d of event %s: %w", passage, id, ErrNoPassage)
	case len(e.Evidence) < 2:
		return nil, fmt.Errorf("event %s: %w", id, ErrOnePassage)
	}
	return e, nil
}

// removal takes evidence away, and remembers it in the documents that it is of, so that
// reading them again does not bring it back.
type removal struct {
	tx   *project.Tx
	gone []model.Evidence
}

// delete takes an event away.
func (r *removal) delete(e *model.Event) {
	r.gone = append(r.gone, e.Evidence...)
	r.tx.DeleteEvent(e.ID)
}

// drop takes pieces of evidence from an event, and with the last one the event.
func (r *removal) drop(e *model.Event, wrong func(i int) bool) {
	var left, gone []model.Evidence
	for i, v := range e.Evidence {
		if wrong(i) {
			gone = append(gone, v)
		} else {
			left = append(left, v)
		}
	}
	switch {
	case len(gone) == 0:
	case len(left) == 0:
		r.delete(e)
	default:
		r.gone = append(r.gone, gone...)
		next := extract.Restate(e, left)
		next.Edited |= model.EditedEvidence
		r.tx.PutEvent(next)
	}
}

// remember notes in the documents what was taken away of them.
func (r *removal) remember() {
	anchors := map[model.DocumentID][]model.Selector{}
	for _, v := range r.gone {
		if v.Anchor.Quote != "" {
			anchors[v.Document] = append(anchors[v.Document], v.Anchor)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(anchors)) {
		if src := r.tx.Source(id); src != nil {
			next := *src
			next.Deleted = slices.Concat(src.Deleted, anchors[id])
			r.tx.PutSource(&next)
		}
	}
}

// goOn selects, where the event at hand is gone, the nearest that was shown after it and is
// there still, or else before it.
func goOn(tx *project.Tx) {
	at := tx.Before().Selection().Event
	if at == "" || tx.Event(at) != nil {
		return
	}
	shown := tx.Before().Visible()
	i := slices.IndexFunc(shown, func(e *model.Event) bool { return e.ID == at })
	if i < 0 {
		return
	}
	before := slices.Clone(shown[:i])
	slices.Reverse(before)
	for _, e := range slices.Concat(shown[i+1:], before) {
		if tx.Event(e.ID) != nil {
			tx.Select(project.Selection{Event: e.ID})
			return
		}
	}
}
