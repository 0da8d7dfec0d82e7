package project

import (
	"fmt"
	"slices"

	"chronotope/model"
)

// history is the changes that stand and, after undo, those that can be done again. Of one
// that was made before the session was opened only the label is known, and its rows are
// nil, until it is recalled.
type history struct {
	done   []Change
	undone []Change
}

func (h *history) push(c Change) {
	h.done = append(h.done, c)
	h.undone = nil
}

// held is the changes of a stack that are known with their rows: the last ones.
func held(changes []Change) []Change {
	for i := len(changes); i > 0; i-- {
		if changes[i-1].Rows == nil {
			return changes[i:]
		}
	}
	return changes
}

// UndoLabel names the change that Undo would take back; "" if there is none.
func (s *Session) UndoLabel() string { return lastLabel(s.history.done) }

// RedoLabel names the change that Redo would do again; "" if there is none.
func (s *Session) RedoLabel() string { return lastLabel(s.history.undone) }

func lastLabel(changes []Change) string {
	if len(changes) == 0 {
		return ""
	}
	return changes[len(changes)-1].Label
}

// Undo takes the last change back and selects what was selected when it was made,
// so that one sees where it happened. With nothing to undo it does nothing.
func (s *Session) Undo() error {
	return s.move(Undo, &s.history.done, &s.history.undone, func(c Change) Change { return s.undoing(c).Inverse() })
}

// undoing is a change that stands, with what its rows are now: the last change is the
// one that made them so.
func (s *Session) undoing(c Change) Change {
	c.Rows = slices.Clone(c.Rows)
	for i := range c.Rows {
		c.Rows[i].After = s.value(c.Rows[i].Kind, c.Rows[i].ID)
	}
	return c
}

// redoing is undoing for a change that was undone.
func (s *Session) redoing(c Change) Change {
	c.Rows = slices.Clone(c.Rows)
	for i := range c.Rows {
		c.Rows[i].Before = s.value(c.Rows[i].Kind, c.Rows[i].ID)
	}
	return c
}

// Redo does the last undone change again.
func (s *Session) Redo() error {
	return s.move(Redo, &s.history.undone, &s.history.done, s.redoing)
}

// UndoBehind is Undo for a change that takes long to store: see EditBehind.
func (s *Session) UndoBehind(do func(func()), done func(error)) {
	s.moveBehind(Undo, &s.history.done, &s.history.undone, func(c Change) Change { return s.undoing(c).Inverse() }, do, done)
}

// RedoBehind is Redo for a change that takes long to store.
func (s *Session) RedoBehind(do func(func()), done func(error)) {
	s.moveBehind(Redo, &s.history.undone, &s.history.done, s.redoing, do, done)
}

// UndoRows is how many rows Undo would change, and RedoRows how many Redo would. The error
// is the store's, where it holds the change and cannot tell.
func (s *Session) UndoRows() (int, error) { return s.rows(Undo, s.history.done) }

// RedoRows is UndoRows for Redo.
func (s *Session) RedoRows() (int, error) { return s.rows(Redo, s.history.undone) }

func (s *Session) rows(step Step, changes []Change) (int, error) {
	c, err := s.last(step, changes)
	return len(c.Rows), err
}

// last is the last change of a stack, with its rows. One that the store holds is recalled,
// and known from then on. With none it is the zero Change.
func (s *Session) last(step Step, changes []Change) (Change, error) {
	if len(changes) == 0 {
		return Change{}, nil
	}
	c := &changes[len(changes)-1]
	if c.Rows != nil {
		return *c, nil
	}
	if s.busy { // the store is another goroutine's
		return *c, fmt.Errorf("%s: %w", c.Label, ErrBusy)
	}
	recalled, err := s.store.Recall(step)
	for i := 0; err == nil && i < len(recalled.Rows); i++ {
		err = recalled.Rows[i].check()
	}
	if err != nil {
		return *c, fmt.Errorf("%s: %w", c.Label, err)
	}
	*c = recalled
	return recalled, nil
}

// check reports whether the values of a row are of its kind: a store can be wrong.
func (r Row) check() error {
	ok := false
	switch r.Kind {
	case EventRow:
		ok = hasType[*model.Event](r)
	case SourceRow:
		ok = hasType[*Source](r)
	case OverrideRow:
		ok = hasType[*model.Override](r)
	case ViewRow:
		ok = hasType[*View](r)
	}
	if !ok {
		return fmt.Errorf("%s %s has a %T and a %T", r.Kind, r.ID, r.Before, r.After)
	}
	return nil
}

// hasType reports whether the values of a row are nil or of a type.
func hasType[T any](r Row) bool {
	for _, value := range []any{r.Before, r.After} {
		if _, ok := value.(T); !ok && value != nil {
			return false
		}
	}
	return true
}

// move commits the last change of one stack, as turned by turn, and puts it on the
// other. If the store fails both stacks stay as they were.
func (s *Session) move(step Step, from, to *[]Change, turn func(Change) Change) error {
	c, err := s.last(step, *from)
	if err != nil || len(*from) == 0 {
		return err
	}
	c = turn(c)
	return s.commit(c, step, func() { shift(c, step, from, to) })
}

// moveBehind is move for a change that is stored behind.
func (s *Session) moveBehind(step Step, from, to *[]Change, turn func(Change) Change, do func(func()), done func(error)) {
	c, err := s.last(step, *from)
	if err == nil && len(*from) > 0 && s.busy {
		err = fmt.Errorf("%s: %w", c.Label, ErrBusy)
	}
	if err != nil || len(*from) == 0 {
		done(err)
		return
	}
	c = turn(c)
	s.storeBehind(c, step, func() { shift(c, step, from, to) }, do, done)
}

// shift takes a change that was undone or done again from one stack to the other.
func shift(c Change, step Step, from, to *[]Change) {
	*from = (*from)[:len(*from)-1]
	if step == Undo {
		c = c.Inverse()
	}
	*to = append(*to, c)
}
