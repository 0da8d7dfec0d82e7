package project

import (
	"fmt"
	"slices"
)

// history is the changes that stand and, after undo, those that can be done again.
type history struct {
	done   []Change
	undone []Change
}

func (h *history) push(c Change) {
	h.done = append(h.done, c)
	h.undone = nil
}

// UndoLabel names the change that Undo would take back; "" if there is none.
func (s *Session) UndoLabel() string {
	s.recall()
	return lastLabel(s.history.done)
}

// recall gets the changes made before the session was opened, when those of its own
// are used up. A store that cannot say has none: what stands is not touched by that.
func (s *Session) recall() {
	if len(s.history.done) == 0 && !s.busy { // a busy store is another goroutine's
		s.history.done, _ = s.store.Earlier()
	}
}

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
	s.recall()
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
	s.recall()
	s.moveBehind(Undo, &s.history.done, &s.history.undone, func(c Change) Change { return s.undoing(c).Inverse() }, do, done)
}

// RedoBehind is Redo for a change that takes long to store.
func (s *Session) RedoBehind(do func(func()), done func(error)) {
	s.moveBehind(Redo, &s.history.undone, &s.history.done, s.redoing, do, done)
}

// UndoRows is how many rows Undo would change, and RedoRows how many Redo would.
func (s *Session) UndoRows() int {
	s.recall()
	return lastRows(s.history.done)
}

// RedoRows is UndoRows for Redo.
func (s *Session) RedoRows() int { return lastRows(s.history.undone) }

func lastRows(changes []Change) int {
	if len(changes) == 0 {
		return 0
	}
	return len(changes[len(changes)-1].Rows)
}

// move commits the last change of one stack, as turned by turn, and puts it on the
// other. If the store fails both stacks stay as they were.
func (s *Session) move(step Step, from, to *[]Change, turn func(Change) Change) error {
	if len(*from) == 0 {
		return nil
	}
	c := turn((*from)[len(*from)-1])
	return s.commit(c, step, func() { shift(c, step, from, to) })
}

// moveBehind is move for a change that is stored behind.
func (s *Session) moveBehind(step Step, from, to *[]Change, turn func(Change) Change, do func(func()), done func(error)) {
	if len(*from) == 0 {
		done(nil)
		return
	}
	c := turn((*from)[len(*from)-1])
	if s.busy {
		done(fmt.Errorf("%s: %w", c.Label, ErrBusy))
		return
	}
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
