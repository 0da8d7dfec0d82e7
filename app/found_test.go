package app

import (
	"os"
	"testing"

	"fyne.io/fyne/v2"

	"chronotope/model"
)

// TestFoundIsMarked looks for words, follows one hit, and has all of them marked until they
// are taken away.
func TestFoundIsMarked(t *testing.T) {
	ui := open(t, write(t, "ledger.txt", ledger))
	if err := ui.makeLasting(); err != nil {
		t.Fatal(err)
	}
	f := newFinder(ui)
	f.search.SetText("open")
	f.choose(len(f.rows) - 1)
	until(t, "all is marked", func() bool { return ui.session.Found() != nil })
	found := ui.session.Found()
	doc := ui.session.Sources()[0].Document
	if words := found.Words[doc.ID]; len(words) != 2 || words[0].Of(doc.Text) != "opened" {
		t.Errorf("marked are %v", words)
	}
	want := map[model.EventID]bool{ui.about(t, "Bridge").ID: true, ui.about(t, "Docks").ID: true}
	for _, e := range ui.session.Events() {
		if found.Events[e.ID] != want[e.ID] {
			t.Errorf("%q is marked: %v", e.Headline, found.Events[e.ID])
		}
	}
	if len(ui.chips.row.Objects) != 1 {
		t.Error("no chip says so")
	}
	ui.window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if ui.session.Found() != nil || len(ui.chips.row.Objects) != 0 {
		t.Error("Escape does not take the marks away")
	}
}

// TestListsByKeys goes from the field of the finder into its list, and chooses by Return.
func TestListsByKeys(t *testing.T) {
	ui := open(t, write(t, "ledger.txt", ledger))
	if err := ui.makeLasting(); err != nil {
		t.Fatal(err)
	}
	f := newFinder(ui)
	f.search.SetText("open")
	f.search.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if ui.window.Canvas().Focused() != fyne.Focusable(f.list) {
		t.Fatalf("the focus is with %T", ui.window.Canvas().Focused())
	}
	f.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	f.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	f.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if ui.dialogs.Open() || ui.foundAt != len(ui.found)-2 {
		t.Errorf("the %d of %d is shown", ui.foundAt, len(ui.found))
	}
	until(t, "all is marked", func() bool { return ui.session.Found() != nil })
	f = newFinder(ui)
	if f.search.Text != "open" {
		t.Errorf("it begins with %q", f.search.Text)
	}
	f.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if ui.dialogs.Open() {
		t.Error("Escape in the list does not close the finder")
	}
}

// TestMarksFollowTheText reads a document again in which what was found stands elsewhere, and
// opens another project, in which nothing was looked for.
func TestMarksFollowTheText(t *testing.T) {
	path := write(t, "ledger.txt", ledger)
	ui := open(t, path)
	if err := ui.makeLasting(); err != nil {
		t.Fatal(err)
	}
	ui.markFound("docks")
	until(t, "it is marked", func() bool { return ui.session.Found() != nil })
	before := ui.session.Found()
	if err := os.WriteFile(path, []byte("A heading that is new.\n\n"+ledger), 0o600); err != nil {
		t.Fatal(err)
	}
	ui.readAgain()
	until(t, "it is marked anew", func() bool { return ui.session.Found() != before })
	doc := ui.session.Sources()[0].Document
	if words := ui.session.Found().Words[doc.ID]; len(words) != 1 || words[0].Of(doc.Text) != "docks" {
		t.Errorf("marked are %v", words)
	}
	if ui.newProject(); ui.session.Found() != nil || len(ui.chips.row.Objects) > 0 {
		t.Error("the marks outlive the project")
	}
}
