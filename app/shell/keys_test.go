package shell

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"chronotope/app/apptest"
	"chronotope/app/look"
	"chronotope/model"
	"chronotope/model/project"
)

// press presses keys where nothing has the focus: a name of a key, or a character.
func (w *Window) press(keys ...any) {
	w.window.Canvas().Unfocus()
	for _, k := range keys {
		switch k := k.(type) {
		case rune:
			w.window.Canvas().OnTypedRune()(k)
		case fyne.KeyName:
			w.window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: k})
		}
	}
}

func TestPlainKeys(t *testing.T) {
	w := open(t, apptest.Write(t, "ledger.txt", ledger))
	all := w.session.Events()
	at := func() model.EventID { return w.session.Selection().Event }
	for _, c := range []struct {
		key  any
		want int // which event is at hand; -1 for none
	}{
		{'n', 0},
		{fyne.KeyDown, 1},
		{'j', 2},
		{fyne.KeyUp, 1},
		{'p', 0},
		{fyne.KeyRight, 1},
		{fyne.KeyLeft, 0},
		{'N', 1},
		{'P', 0},
		{'K', 2},
		{'J', 0},
		{fyne.KeyEscape, -1},
	} {
		w.press(c.key)
		want := model.EventID("")
		if c.want >= 0 {
			want = all[c.want].ID
		}
		if at() != want {
			t.Errorf("after %v event %d is not at hand", c.key, c.want)
		}
	}
	w.press('n', 'a')
	if e := w.session.Event(all[0].ID); e.Status != model.Accepted {
		t.Errorf("a leaves it %v", e.Status)
	}
	w.press('r')
	if e := w.session.Event(all[0].ID); e.Status != model.Rejected {
		t.Errorf("r leaves it %v", e.Status)
	}
	w.press('e')
	if !w.dialogs.Open() {
		t.Fatal("e edits nothing")
	}
	w.press('n', fyne.KeyDelete) // are the dialog's
	if at() != all[0].ID || len(w.session.Events()) != 3 {
		t.Error("keys reach through a dialog")
	}
	if w.press(fyne.KeyEscape); w.dialogs.Open() {
		t.Error("Escape does not close it")
	}
	w.press(fyne.KeyF2)
	apptest.Type(t, w.window, "Mill gone")
	apptest.Press(w.window, fyne.KeyReturn)
	if got := w.session.Event(all[0].ID).Headline; got != "Mill gone" {
		t.Errorf("F2 leaves it called %q", got)
	}
	if w.press(fyne.KeyDelete); w.session.Event(all[0].ID) != nil {
		t.Error("Delete does not delete it")
	}
	w.press(fyne.KeyF7)
	if !w.reader.CaretOn() || !w.menu.caret.Checked {
		t.Error("F7 gives no caret")
	}
	if w.press('/'); w.window.Canvas().Focused() != fyne.Focusable(w.toolbar.search) {
		t.Errorf("/ gives the focus to %T", w.window.Canvas().Focused())
	}
}

func TestPassagesAreSteppedThrough(t *testing.T) {
	w, e, _, _ := joint(t)
	w.session.Select(e.ID)
	w.choose(t, "Event", "Next passage")
	if w.session.Selection().Evidence != 1 {
		t.Error("the second passage is not at hand")
	}
	w.choose(t, "Event", "Next passage")
	w.choose(t, "Event", "Previous passage")
	if w.session.Selection().Evidence != 1 {
		t.Error("they do not go round")
	}
}

func TestFindInEvents(t *testing.T) {
	w := open(t, apptest.Write(t, "ledger.txt", ledger))
	w.choose(t, "Edit", "Find in events")
	apptest.Type(t, w.window, "bridge")
	if n := len(w.session.Visible()); n != 1 || w.status.counts.Text != "1 of 3 events shown · 1 place · 1 document" {
		t.Errorf("%d events are shown; said %q", n, w.status.counts.Text)
	}
	apptest.Press(w.window, fyne.KeyReturn)
	if e := w.session.SelectedEvent(); e != w.about(t, "ridge") {
		t.Errorf("at hand is %v", e)
	}
	apptest.Press(w.window, fyne.KeyEnd)
	apptest.Press(w.window, fyne.KeyBackspace)
	if w.toolbar.search.Text != "bridg" {
		t.Fatalf("left is %q", w.toolbar.search.Text)
	}
	w.choose(t, "Edit", "Undo") // of the field
	if w.toolbar.search.Text != "bridge" {
		t.Errorf("undo left %q", w.toolbar.search.Text)
	}
	if w.redo(); w.toolbar.search.Text != "bridg" {
		t.Errorf("redo left %q", w.toolbar.search.Text)
	}
	apptest.Press(w.window, fyne.KeyEscape)
	if !w.session.Filter().IsZero() || w.window.Canvas().Focused() != nil || w.toolbar.search.Text != "" {
		t.Errorf("Escape leaves %+v", w.session.Filter())
	}
	w.session.SetFilter(project.Filter{Text: "docks"})
	if w.toolbar.search.Text != "docks" || !w.status.clear.Visible() {
		t.Error("the field does not follow the filter")
	}
	test.Tap(w.status.clear)
	if !w.session.Filter().IsZero() || w.status.clear.Visible() {
		t.Error("not all is shown again")
	}
	w.session.SetFilter(project.Filter{Text: "docks"})
	test.Tap(w.toolbar.search.ActionItem.(*look.TipButton))
	if !w.session.Filter().IsZero() {
		t.Error("the cross does not take it away")
	}
}

func TestToolbarFollows(t *testing.T) {
	w := open(t, apptest.Write(t, "ledger.txt", ledger))
	w.session.Step(1)
	w.editor.Judge(model.Accepted)
	if w.toolbar.undo.Disabled() || !w.toolbar.redo.Disabled() || !strings.HasPrefix(w.item(t, "Edit", "Undo").Label, "Undo: "+w.session.UndoLabel()+gap) {
		t.Errorf("undo is offered as %q", w.menu.undo.Label)
	}
	test.Tap(w.toolbar.undo)
	if w.toolbar.redo.Disabled() || w.session.Events()[0].Status != model.Proposed {
		t.Error("the button does not undo")
	}
	test.Tap(w.toolbar.redo)
	if w.session.Events()[0].Status != model.Accepted || !strings.Contains(w.status.counts.Text, "2 to review") {
		t.Errorf("the button does not redo; said %q", w.status.counts.Text)
	}
}

// TestChosenInTheTable judges what is chosen in the table, and one event once it is not in
// front.
func TestChosenInTheTable(t *testing.T) {
	w := open(t, apptest.Write(t, "ledger.txt", ledger))
	w.choose(t, "View", "Next tab")
	w.session.Select(w.session.Events()[0].ID)
	table := w.window.Canvas().Focused()
	if table == nil {
		t.Fatal("the table has no focus")
	}
	table.(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	w.editor.Judge(model.Accepted)
	for _, e := range w.session.Events() {
		if e.Status != model.Accepted {
			t.Errorf("%q is %v", e.Headline, e.Status)
		}
	}
	w.choose(t, "View", "Previous tab")
	w.editor.Judge(model.Rejected)
	if all := w.session.Events(); all[0].Status != model.Rejected || all[1].Status != model.Accepted {
		t.Errorf("they are %v and %v", all[0].Status, all[1].Status)
	}
}
