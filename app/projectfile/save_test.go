package projectfile

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"chronotope/app/apptest"
	"chronotope/model"
	"chronotope/model/project"
	"chronotope/model/store"
)

func TestProjectGetsAName(t *testing.T) {
	k, w := furnish(t)
	unnamed := k.file.Path()
	if k.Name() != "" || !strings.HasPrefix(k.NameOf(unnamed), "Without a name, of 20") {
		t.Errorf("it is called %q, and in lists %q", k.Name(), k.NameOf(unnamed))
	}
	k.Save() // asks for a name
	if !w.dialogs.Open() {
		t.Fatal("no name is asked for")
	}
	apptest.Press(w, fyne.KeyEscape)
	path := named(t, k, w, "Mill and docks")
	if path != filepath.Join(w.wishes.folder, "Mill and docks.chronotope") || w.wishes.project != path || !slices.Contains(w.wishes.recent, path) {
		t.Errorf("it is in %s, and remembered are %+v", path, w.wishes)
	}
	if _, err := os.Stat(unnamed); !os.IsNotExist(err) {
		t.Errorf("the project without a name is still there: %v", err)
	}
	if len(k.session.Events()) != 2 || w.replaced != 1 || k.NameOf(path) != "Mill and docks" {
		t.Errorf("%d events, replaced %d times, in lists it is %q", len(k.session.Events()), w.replaced, k.NameOf(path))
	}
	if k.Save(); w.told != "Every change is kept in Mill and docks.chronotope" {
		t.Errorf("told %q", w.told)
	}
	k.New()
	if k.file != nil || len(k.session.Sources()) != 0 || w.wishes.project != "" || k.Name() != "" {
		t.Error("a new project is not empty")
	}
}

func TestRevert(t *testing.T) {
	k, w := furnish(t)
	if k.Revert(); w.dialogs.Open() {
		t.Error("a project without a name is taken back")
	}
	path := named(t, k, w, "work")
	judge(t, k, "ocks")
	k.Revert()
	if !strings.Contains(apptest.Said(w), "Take work.chronotope back") {
		t.Errorf("said %q", apptest.Said(w))
	}
	apptest.Tap(t, w, "Yes")
	if e := apptest.About(t, k.session, "ocks"); e.Status != model.Proposed || k.file.Path() != path {
		t.Errorf("after Revert it is %v in %s", e.Status, k.file.Path())
	}
	if got := inFolder(t, filepath.Dir(path)); !slices.Equal(got, []string{"work.chronotope"}) {
		t.Errorf("beside the project stand %v", got)
	}
}

func TestSavingOverTheProjectItselfIsRefused(t *testing.T) {
	k, w := furnish(t)
	path := named(t, k, w, "work")
	before, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	k.SaveCopy()
	apptest.Type(t, w, path)
	apptest.Tap(t, w, "Save")
	if after, err := os.Stat(path); err != nil || after.Size() != before.Size() || !strings.Contains(apptest.Said(w), "That is the project itself") {
		t.Errorf("the file has %v bytes now, %v; said %q", after.Size(), err, apptest.Said(w))
	}
	w.dialogs.Close()
	other := apptest.Write(t, "other.chronotope", "something of value")
	copyTo := func(answer string) {
		k.SaveCopy()
		apptest.Type(t, w, other)
		apptest.Tap(t, w, "Save")
		apptest.Tap(t, w, answer)
	}
	copyTo("No")
	if data, err := os.ReadFile(other); err != nil || string(data) != "something of value" {
		t.Errorf("a file was written over: %v", err)
	}
	copyTo("Yes")
	if file, saved, err := store.View(t.Context(), other); err != nil || len(saved.Events) != 2 {
		t.Errorf("%d events in the copy, %v", len(saved.Events), err)
	} else {
		file.Close()
	}
	if k.file.Path() != path || w.wishes.folder != filepath.Dir(other) {
		t.Errorf("the project is %s now, and files are asked for in %s", k.file.Path(), w.wishes.folder)
	}
}

func TestNameIsAskedFor(t *testing.T) {
	k, w := furnish(t)
	k.SaveCopy()
	apptest.Type(t, w, "  ")
	apptest.Tap(t, w, "Save")
	if !w.dialogs.Open() {
		t.Error("a file without a name was written")
	}
	apptest.Tap(t, w, "Cancel")
	k.SaveCopy()
	apptest.Type(t, w, "no such folder/work")
	apptest.Tap(t, w, "Save")
	if !strings.Contains(apptest.Said(w), "That did not work") {
		t.Errorf("said %q", apptest.Said(w))
	}
}

// TestChangesAreKept makes one change at once and one behind, and goes back and forth.
func TestChangesAreKept(t *testing.T) {
	k, w := furnish(t)
	accept := func(tx *project.Tx) error {
		for _, e := range k.session.Events() {
			next := e.Clone()
			next.Status = model.Accepted
			tx.PutEvent(next)
		}
		return nil
	}
	accepted := func() int {
		n := 0
		for _, e := range k.session.Events() {
			if e.Status == model.Accepted {
				n++
			}
		}
		return n
	}
	k.EditMany("Accept 2 events", 2, accept)
	if accepted() != 2 {
		t.Errorf("%d accepted", accepted())
	}
	k.Undo()
	if accepted() != 0 {
		t.Errorf("%d accepted once it is undone", accepted())
	}
	k.EditMany("Accept 1000 events", 1000, accept)
	if !k.session.Busy() || !slices.Equal(w.going, []string{"Saving …"}) {
		t.Fatalf("a large change is not kept behind; going on is %q", w.going)
	}
	var order []string
	k.WhenSaved(func() { order = append(order, "waited") })
	for _, refused := range []func(){k.New, k.SaveCopy, func() { k.Open("x.chronotope") }} {
		w.told = ""
		if refused(); w.told != "The project is being saved. Try again in a moment." || len(k.session.Sources()) != 1 {
			t.Errorf("told %q", w.told)
		}
	}
	w.queue.Until(t, "it is kept", func() bool { return !k.session.Busy() })
	if accepted() != 2 || len(w.going) != 0 || !slices.Equal(order, []string{"waited"}) {
		t.Errorf("%d accepted, going on is %q, %v", accepted(), w.going, order)
	}
	k.Undo()
	k.Redo()
	if accepted() != 2 || k.session.RedoLabel() != "" {
		t.Errorf("%d accepted once it is done again", accepted())
	}
	k.file.Close() // nothing can be kept any more
	k.Edit("Leave open", func(tx *project.Tx) error {
		e := k.session.Events()[0].Clone()
		e.Status = model.Proposed
		tx.PutEvent(e)
		return nil
	})
	if accepted() != 2 || !w.dialogs.Open() {
		t.Error("a change that cannot be kept is made, or not spoken of")
	}
	w.dialogs.Close()
	if k.Undo(); !w.dialogs.Open() {
		t.Error("nothing says that it cannot be undone")
	}
}

func TestLargeStepIsUndoneBehind(t *testing.T) {
	k, w := bare(t)
	k.EditMany("Add many", 600, func(tx *project.Tx) error {
		for i := range 600 {
			tx.PutEvent(&model.Event{ID: model.EventID(rune(1000 + i)), Headline: "A mill"})
		}
		return nil
	})
	w.queue.Until(t, "they are added", func() bool { return len(k.session.Events()) == 600 })
	k.Undo()
	if !k.session.Busy() {
		t.Error("one waits for it")
	}
	w.queue.Until(t, "they are taken away", func() bool { return len(k.session.Events()) == 0 })
}

func TestFolderIsAskedFor(t *testing.T) {
	k, w := furnish(t)
	k.SaveAs()
	apptest.Tap(t, w, "Another folder …")
	if n := len(w.Canvas().Overlays().List()); n != 2 {
		t.Errorf("%d dialogs are open: the form, and one for the folder", n)
	}
}

// TestProposedName holds that a project is called as its first document, as far as a file can
// be.
func TestProposedName(t *testing.T) {
	for want, doc := range map[string]*model.Document{
		"Brink v Harland facts": {Name: "case.txt", Title: "Brink v/Harland: facts "},
		"annals":                {Name: "annals.txt"},
		"Project":               {Name: "..."},
	} {
		if got := proposedName([]*project.Source{{Document: doc}}); got != want {
			t.Errorf("%q, %q: %q, want %q", doc.Name, doc.Title, got, want)
		}
	}
	if got := proposedName(nil); got != "Project" {
		t.Errorf("an empty one is %q", got)
	}
}
