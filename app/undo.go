package app

// undo takes back the last change: of the text field at hand if there is one.
func (ui *UI) undo() {
	if field, ok := ui.window.Canvas().Focused().(interface{ Undo() }); ok {
		field.Undo()
		return
	}
	rows, err := ui.session.UndoRows()
	ui.step(rows, err, ui.session.Undo, ui.session.UndoBehind)
}

// redo does the last undone change again, likewise.
func (ui *UI) redo() {
	if field, ok := ui.window.Canvas().Focused().(interface{ Redo() }); ok {
		field.Redo()
		return
	}
	rows, err := ui.session.RedoRows()
	ui.step(rows, err, ui.session.Redo, ui.session.RedoBehind)
}

// step goes a step of so many rows through the history, behind where it is a large one.
func (ui *UI) step(rows int, err error, atOnce func() error, behind func(do func(func()), done func(error))) {
	if err == nil && rows > editAtOnce {
		ui.saveBehind(func(done func(error)) { behind(ui.do, done) }, func() {})
		return
	}
	if err == nil {
		err = atOnce()
	}
	if err != nil {
		ui.showError(err)
	}
}
