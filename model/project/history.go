package project

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
	return s.move(&s.history.done, &s.history.undone, Change.Inverse)
}

// Redo does the last undone change again.
func (s *Session) Redo() error {
	return s.move(&s.history.undone, &s.history.done, func(c Change) Change { return c })
}

// move commits the last change of one stack, as turned by turn, and puts it on the
// other. If the store fails both stacks stay as they were.
func (s *Session) move(from, to *[]Change, turn func(Change) Change) error {
	n := len(*from)
	if n == 0 {
		return nil
	}
	c := (*from)[n-1]
	return s.commit(turn(c), func() {
		*from = (*from)[:n-1]
		*to = append(*to, c)
	})
}
