package shell

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/apptest"
	"chronotope/app/look"
)

// TestMenusByKeys opens the menus by F10 and chooses the last of them.
func TestMenusByKeys(t *testing.T) {
	w := open(t, apptest.Write(t, "ledger.txt", ledger))
	w.window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyF10})
	menu, ok := w.window.Canvas().Focused().(*widget.PopUpMenu)
	if !ok {
		t.Fatalf("the focus is on %T", w.window.Canvas().Focused())
	}
	for range len(w.menu.main.Items) - 1 {
		menu.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	}
	for _, k := range []fyne.KeyName{fyne.KeyRight, fyne.KeyReturn} { // Help, Keyboard shortcuts
		menu.TypedKey(&fyne.KeyEvent{Name: k})
	}
	if !w.dialogs.Open() {
		t.Error("nothing was chosen")
	}
}

// TestNothingToUndoAtFirst holds that the sample which the program opened by itself is no step
// of the user's.
func TestNothingToUndoAtFirst(t *testing.T) {
	w := open(t)
	if !w.toolbar.undo.Disabled() || !w.menu.undo.Disabled {
		t.Error("there is something to undo at the start")
	}
	if w.undo(); len(w.session.Sources()) != 1 {
		t.Error("undo takes the sample away")
	}
	w.session.Select(w.session.Visible()[0].ID)
	w.window.Canvas().OnTypedRune()('a')
	until(t, "the change is kept", func() bool { return !w.session.Busy() })
	if w.toolbar.undo.Disabled() || w.toolbar.undo.Tip == tip("Undo", look.ModifierName()+"Z") {
		t.Errorf("a judgement cannot be undone; the tip is %q", w.toolbar.undo.Tip)
	}
}
