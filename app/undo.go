package app

// undo takes back the last change: of the text field at hand if there is one.
func (ui *UI) undo() {
	if field, ok := ui.window.Canvas().Focused().(interface{ Undo() }); ok {
		field.Undo()
		return
	}
	ui.step(ui.session.UndoRows(), ui.session.Undo, ui.session.UndoBehind)
}

// redo does the last undone change again, likewise.
func (ui *UI) redo() {
	if field, ok := ui.window.Canvas().Focused().(interface{ Redo() }); ok {
		field.Redo()
		return
	}
	ui.step(ui.session.RedoRows(), ui.session.Redo, ui.session.RedoBehind)
}

// step goes a step of so many rows through the history, behind where it is a large one.
func (ui *UI) step(rows int, atOnce func() error, behind func(do func(func()), done func(error))) {
	if rows > editAtOnce {
		ui.saveBehind(func(done func(error)) { behind(ui.do, done) }, func() {})
		return
	}
	if err := atOnce(); err != nil {
		ui.dialogs.Error(err)
	}
}
