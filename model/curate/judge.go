package curate

import (
	"fmt"
	"slices"

	"chronotope/model"
	"chronotope/model/project"
)

// Judge gives events a status.
func Judge(tx *project.Tx, ids []model.EventID, status model.Status) error {
	return each(tx, ids, func(e *model.Event) *model.Event {
		if e.Status == status {
			return e
		}
		next := e.Clone()
		next.Status = status
		return next
	})
}

// each puts what change makes of events in their place. An event that is not there ends it
// with ErrNoEvent.
func each(tx *project.Tx, ids []model.EventID, change func(*model.Event) *model.Event) error {
	for _, id := range ids {
		e, err := event(tx, id)
		if err != nil {
			return err
		}
		tx.PutEvent(change(e))
	}
	return nil
}

// event is an event of the transaction, or ErrNoEvent.
func event(tx *project.Tx, id model.EventID) (*model.Event, error) {
	if e := tx.Event(id); e != nil {
		return e, nil
	}
	return nil, fmt.Errorf("event %s: %w", id, ErrNoEvent)
}

// Toggled is the status that an event gets when the user gives it one: giving the one that
// it has takes it back.
func Toggled(e *model.Event, status model.Status) model.Status {
	if e.Status == status {
		return model.Proposed
	}
	return status
}

// NextOpen is the event that is not judged yet after the one at hand, or with step -1
// before it, round the ends of the list; ok is false where all are judged.
func NextOpen(events []*model.Event, at model.EventID, step int) (_ model.EventID, ok bool) {
	i := slices.IndexFunc(events, func(e *model.Event) bool { return e.ID == at })
	if i < 0 && step < 0 {
		i = 0
	}
	for n := 1; n <= len(events); n++ {
		e := events[((i+n*step)%len(events)+len(events))%len(events)]
		if e.Status == model.Proposed {
			return e.ID, true
		}
	}
	return "", false
}
