package app

// undo takes back the last change: of the text field at hand if there is one.
func (ui *UI) undo() {
	if field, ok := ui.window.Canvas().Focused().(interface{ Undo() }); ok {
		field.Undo()
		return
	}
	if err := ui.session.Undo(); err != nil {
		ui.showError(err)
	}
}

// redo does the last undone change again, likewise.
func (ui *UI) redo() {
	if field, ok := ui.window.Canvas().Focused().(interface{ Redo() }); ok {
		field.Redo()
		return
	}
	if err := ui.session.Redo(); err != nil {
		ui.showError(err)
	}
}
