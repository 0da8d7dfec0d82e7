package projectfile

import (
	"fyne.io/fyne/v2/lang"

	"chronotope/model/project"
)

// Edit makes one undoable change, which is kept in the project's file, and tells the user
// when it could not be.
func (k *Keeper) Edit(label string, f func(tx *project.Tx) error) {
	err := k.MakeLasting()
	if err == nil {
		err = k.session.Edit(label, f)
	}
	if err != nil {
		k.dialogs.Error(err)
	}
}

// EditBehind is Edit for a change that takes long to keep; then is called once it stands.
func (k *Keeper) EditBehind(label string, f func(tx *project.Tx) error, then func()) {
	if err := k.MakeLasting(); err != nil {
		k.dialogs.Error(err)
		return
	}
	k.saveBehind(func(done func(error)) { k.session.EditBehind(label, f, k.host.Do, done) }, then)
}

// editAtOnce is how many events are changed while one waits.
const editAtOnce = 500

// EditMany is Edit for a change of n events: EditBehind where that is many.
func (k *Keeper) EditMany(label string, n int, f func(tx *project.Tx) error) {
	if n > editAtOnce {
		k.EditBehind(label, f, func() {})
		return
	}
	k.Edit(label, f)
}

// saveBehind shows that a change is being stored; then is called once it stands.
func (k *Keeper) saveBehind(store func(done func(error)), then func()) {
	end := k.host.Begin(lang.L("Saving …"))
	store(func(err error) {
		end()
		waiting := k.onceSaved
		k.onceSaved = nil
		if err != nil {
			k.dialogs.Error(err)
		} else {
			then()
		}
		for _, next := range waiting {
			next()
		}
	})
}

// WhenSaved calls f once the change stands that is being stored behind. It is not called if
// another project is opened before.
func (k *Keeper) WhenSaved(f func()) { k.onceSaved = append(k.onceSaved, f) }

// Saving reports whether a large change is being stored, and says so: until it stands
// the project can be neither left nor copied.
func (k *Keeper) Saving() bool {
	if k.session.Busy() {
		k.host.Tell(lang.L("The project is being saved. Try again in a moment."))
		return true
	}
	return false
}

// Undo takes back the last change.
func (k *Keeper) Undo() { k.step(k.session.UndoRows, k.session.Undo, k.session.UndoBehind) }

// Redo does the last undone change again.
func (k *Keeper) Redo() { k.step(k.session.RedoRows, k.session.Redo, k.session.RedoBehind) }

// step goes a step through the history, behind where it is one of many rows.
func (k *Keeper) step(rows func() (int, error), atOnce func() error, behind func(do func(func()), done func(error))) {
	n, err := rows()
	if err == nil && n > editAtOnce {
		k.saveBehind(func(done func(error)) { behind(k.host.Do, done) }, func() {})
		return
	}
	if err == nil {
		err = atOnce()
	}
	if err != nil {
		k.dialogs.Error(err)
	}
}
