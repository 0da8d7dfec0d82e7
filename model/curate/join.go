package curate

import (
	"cmp"
	"math"
	"slices"

	"chronotope/model"
	"chronotope/model/extract"
	"chronotope/model/project"
)

// Join makes one event of several, which keeps the ID of the first, and selects it.
func Join(tx *project.Tx, ids []model.EventID) error {
	var one *model.Event
	for i, id := range ids {
		if slices.Contains(ids[:i], id) {
			continue
		}
		e, err := event(tx, id)
		if err != nil {
			return err
		}
		if one == nil {
			one = e
			continue
		}
		one = extract.Join(one, e)
		tx.DeleteEvent(id)
	}
	if one == nil {
		return ErrNoEvent
	}
	tx.PutEvent(one)
	tx.Select(project.Selection{Event: one.ID})
	return nil
}

// Nearest are the events beside e, those nearest in time first; as they stand where e has
// no date.
func Nearest(events []*model.Event, e *model.Event) []*model.Event {
	others := slices.DeleteFunc(slices.Clone(events), func(o *model.Event) bool { return o.ID == e.ID })
	if e.Date.IsZero() {
		return others
	}
	from, to := e.Date.Range()
	distance := func(o *model.Event) float64 {
		if o.Date.IsZero() {
			return math.Inf(1)
		}
		first, last := o.Date.Range()
		return max(first-to, from-last, 0)
	}
	slices.SortStableFunc(others, func(a, b *model.Event) int { return cmp.Compare(distance(a), distance(b)) })
	return others
}
