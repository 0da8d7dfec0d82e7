package app

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"chronotope/assets"
	"chronotope/model"
	"chronotope/model/store"
	"chronotope/seeds"
)

// started makes a window of an app that may have been started before.
func started(t *testing.T, a fyne.App, paths ...string) *UI {
	t.Helper()
	q := make(queue, 1000)
	ui := New(a, Resources{Seeds: seeds.FS, Do: q.add}, NewEngine(assets.FS), paths)
	ui.hurry()
	waiting = q
	return ui
}

func TestWorkIsThereAtTheNextStart(t *testing.T) {
	a := test.NewTempApp(t)
	ui := started(t, a, write(t, "annals.txt", annals))
	until(t, "the document is read", func() bool { return len(ui.session.Sources()) == 1 })
	ui.session.Select(ui.about(t, "docks").ID)
	ui.judge(model.Accepted)
	ui.close()

	ui = started(t, a)
	until(t, "the project is there again", func() bool { return len(ui.session.Events()) == 2 })
	e := ui.about(t, "docks")
	if e.Status != model.Accepted {
		t.Errorf("the judgement is %v", e.Status)
	}
	ui.undo()
	if ui.session.Event(e.ID).Status != model.Proposed || ui.session.SelectedEvent() == nil {
		t.Error("undo does not reach back over the start, or not to the place of the change")
	}
	ui.newProject()
	if len(ui.session.Sources()) != 0 {
		t.Error("a new project is not empty")
	}
	ui.close()
	ui = started(t, a)
	until(t, "the sample", func() bool { return len(ui.session.Sources()) == 1 })
	ui.close()
}

func TestSampleLeavesNoFile(t *testing.T) {
	a := test.NewTempApp(t)
	ui := started(t, a)
	until(t, "the sample", func() bool { return len(ui.session.Sources()) == 1 })
	if ui.file != nil {
		t.Errorf("the sample is kept in %s", ui.file.Path())
	}
	ui.session.Step(1)
	ui.judge(model.Accepted)
	if ui.file == nil || ui.session.UndoLabel() == "" {
		t.Error("a judgement of the sample is not kept")
	}
	ui.close()
}

func TestSaveAsAndRevert(t *testing.T) {
	a := test.NewTempApp(t)
	ui := started(t, a, write(t, "annals.txt", annals))
	until(t, "the document is read", func() bool { return len(ui.session.Sources()) == 1 })
	unnamed := ui.file.Path()
	path := filepath.Join(t.TempDir(), "Mill and docks.chronotope")
	if err := ui.copyTo(path); err != nil {
		t.Fatal(err)
	}
	ui.takeUp(loadProject(t.Context(), path, store.Open))
	if ui.unnamed() || ui.window.Title() != "Mill and docks – Chronotope" || len(ui.session.Events()) != 2 {
		t.Errorf("title %q, %d events", ui.window.Title(), len(ui.session.Events()))
	}
	if err := ui.copyTo(path); err == nil {
		t.Error("the project was copied onto itself")
	}
	ui.session.Select(ui.about(t, "docks").ID)
	ui.deleteSelected()
	ui.revert()
	test.Tap(button(t, ui, "Yes"))
	if len(ui.session.Events()) != 2 {
		t.Errorf("%d events after Revert", len(ui.session.Events()))
	}
	if entries, err := os.ReadDir(filepath.Dir(path)); err != nil || len(entries) != 1 {
		t.Errorf("beside the project stand %v, %v", entries, err)
	}
	// A second window is told, and may look.
	second := started(t, test.NewTempApp(t), path)
	until(t, "the question", func() bool { return second.dialog != nil })
	test.Tap(button(t, second, "Yes"))
	until(t, "the project to look at", func() bool { return len(second.session.Events()) == 2 })
	second.session.Step(1)
	second.judge(model.Accepted)
	if second.session.SelectedEvent().Status != model.Proposed || second.dialog == nil {
		t.Error("a change that cannot be kept is shown as made, or not spoken of")
	}
	second.close()
	ui.close()
	if _, err := os.Stat(unnamed); err != nil {
		t.Errorf("the project without a name: %v", err)
	}
}

func TestDamagedProjectIsRecovered(t *testing.T) {
	a := test.NewTempApp(t)
	ui := started(t, a, write(t, "annals.txt", annals))
	until(t, "the document is read", func() bool { return len(ui.session.Sources()) == 1 })
	path := filepath.Join(t.TempDir(), "work.chronotope")
	if err := ui.copyTo(path); err != nil {
		t.Fatal(err)
	}
	ui.takeUp(loadProject(t.Context(), path, store.Open)) // a copy is kept
	ui.newProject()
	ui.settling.Wait()
	if err := os.Truncate(path, 9000); err != nil {
		t.Fatal(err)
	}
	ui.openProject(path)
	until(t, "the question", func() bool { return ui.dialog != nil })
	test.Tap(button(t, ui, "Open the copy"))
	until(t, "the copy", func() bool { return len(ui.session.Events()) == 2 })
	if !strings.HasPrefix(ui.window.Title(), "work recovered") {
		t.Errorf("title %q", ui.window.Title())
	}
	ui.close()
}

// TestWhatCanBeReadIsSaved damages a page in the middle of a project.
func TestWhatCanBeReadIsSaved(t *testing.T) {
	ui := open(t, write(t, "annals.txt", annals))
	path := filepath.Join(t.TempDir(), "work.chronotope")
	if err := ui.copyTo(path); err != nil {
		t.Fatal(err)
	}
	ui.newProject()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	at := bytes.LastIndex(data, []byte("1871")) &^ 4095
	for i := range 4096 {
		data[at+i] = 0xA5
	}
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	ui.openProject(path)
	until(t, "the question", func() bool { return ui.dialog != nil })
	test.Tap(button(t, ui, "Save what can be read"))
	until(t, "the new project", func() bool { return strings.HasPrefix(ui.window.Title(), "work recovered") })
	if len(ui.session.Sources()) != 1 {
		t.Errorf("%d documents", len(ui.session.Sources()))
	}
	if after, err := os.ReadFile(path); err != nil || !bytes.Equal(after, data) {
		t.Errorf("the damaged file was changed: %v", err)
	}
}

// button is the button of that label in the dialog at hand.
func button(t *testing.T, ui *UI, label string) fyne.Tappable {
	t.Helper()
	var found fyne.Tappable
	var walk func(o fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		switch w := o.(type) {
		case *widget.Button:
			if w.Text == label {
				found = w
			}
		case fyne.Widget:
			for _, c := range test.WidgetRenderer(w).Objects() {
				walk(c)
			}
		case *fyne.Container:
			for _, c := range w.Objects {
				walk(c)
			}
		}
	}
	walk(ui.window.Canvas().Overlays().Top())
	if found == nil {
		t.Fatalf("no button says %q", label)
	}
	return found
}

func TestTagsNoteAndColourAreOneStepAndKept(t *testing.T) {
	a := test.NewTempApp(t)
	ui := started(t, a, write(t, "annals.txt", annals))
	until(t, "the document is read", func() bool { return len(ui.session.Sources()) == 1 })
	e := ui.about(t, "docks")
	ui.session.Select(e.ID)
	d := newEditor(ui, e)
	d.show()
	d.save()
	if ui.session.UndoLabel() != "Open annals.txt" {
		t.Errorf("saving what was not edited is a step: %q", ui.session.UndoLabel())
	}
	d = newEditor(ui, e)
	d.show()
	d.tags.SetText(" harbours,  royal visits , harbours")
	d.note.SetText("See the gazette.")
	d.color.SetSelectedIndex(3)
	d.save()
	ui.close()
	ui = started(t, a)
	until(t, "the project is there again", func() bool { return len(ui.session.Events()) == 2 })
	got := ui.about(t, "docks")
	if len(got.Tags) != 2 || got.Tags[1] != "royal visits" || got.Note != "See the gazette." || got.Color != "green" {
		t.Errorf("tags %q, note %q, colour %q", got.Tags, got.Note, got.Color)
	}
	ui.undo()
	if got := ui.about(t, "docks"); len(got.Tags) > 0 || got.Note != "" || got.Color != "" {
		t.Errorf("undo left tags %q, note %q, colour %q", got.Tags, got.Note, got.Color)
	}
	ui.close()
}

func TestPlaceIsChangedEverywhere(t *testing.T) {
	ui := open(t, write(t, "annals.txt", "The mill burned down in Leeds on 4 May 1871.\n\nThe bridge in Leeds was opened on 7 June 1880.\n\nThe docks of Genoa were opened in 1873.\n"))
	e := ui.about(t, "Mill")
	ui.session.Select(e.ID)
	d := newEditor(ui, e)
	d.show()
	other := ui.engine.Places("Bradford")[0]
	d.places.places = []model.Place{other}
	d.save()
	before := ui.session.UndoLabel()
	test.Tap(button(t, ui, "Yes"))
	for _, name := range []string{"Mill", "Bridge"} {
		if got := ui.about(t, name).Places(); len(got) != 1 || got[0] != other {
			t.Errorf("%s was in %v", name, got)
		}
	}
	if got := ui.about(t, "Docks").Places(); len(got) != 1 || got[0].Name != "Genoa" {
		t.Errorf("the docks were in %v", got)
	}
	ui.undo()
	if ui.session.UndoLabel() != before || ui.about(t, "Bridge").Places()[0].Name != "Leeds" {
		t.Error("changing it everywhere is not one step")
	}
}

func TestWordsAreNoDateAnywhere(t *testing.T) {
	ui := open(t, write(t, "annals.txt", "The mill burned down in Leeds on 4 May 1871.\n\nThe bridge in York was opened on 4 May 1871.\n\nThe docks of Genoa were opened in 1873.\n"))
	ui.session.Select(ui.about(t, "Mill").ID)
	ui.noDate()
	if n := len(ui.session.Events()); n != 2 {
		t.Fatalf("%d events once it was no date", n)
	}
	test.Tap(button(t, ui, "Yes"))
	if left := ui.session.Events(); len(left) != 1 || left[0].ID != ui.about(t, "Docks").ID {
		t.Errorf("%d events once it was no date anywhere", len(left))
	}
	if src := ui.session.Sources()[0]; len(src.Deleted) != 2 {
		t.Errorf("%d places of the text are known to be no date", len(src.Deleted))
	}
	ui.undo()
	ui.undo()
	if n := len(ui.session.Events()); n != 3 || len(ui.session.Sources()[0].Deleted) > 0 {
		t.Errorf("%d events once all is undone", n)
	}
}

func TestDocumentsOpenedWhileOthersAreSaved(t *testing.T) {
	ui := open(t)
	dir := t.TempDir()
	for _, name := range []string{"a.txt", "b.txt", "c.txt"} {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(strings.ReplaceAll(annals, "mill", "mill of "+name)), 0o600); err != nil {
			t.Fatal(err)
		}
		ui.openPaths([]string{path})
	}
	until(t, "all are open", func() bool { return len(ui.session.Sources()) == 3 && !ui.session.Busy() })
}

func TestSavingOverTheProjectItselfIsRefused(t *testing.T) {
	ui := started(t, test.NewTempApp(t), write(t, "annals.txt", annals))
	until(t, "the document is read", func() bool { return len(ui.session.Sources()) == 1 })
	path := filepath.Join(t.TempDir(), "work.chronotope")
	if err := ui.copyTo(path); err != nil {
		t.Fatal(err)
	}
	ui.takeUp(loadProject(t.Context(), path, store.Open))
	before, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	ui.writeTo(path, ui.copyTo)
	if after, err := os.Stat(path); err != nil || after.Size() != before.Size() || ui.dialog == nil {
		t.Errorf("the file has %v bytes now, %v", after.Size(), err)
	}
	ui.closeDialog()
	other := write(t, "other.chronotope", "something of value")
	ui.writeTo(other, ui.copyTo)
	if data, err := os.ReadFile(other); err != nil || string(data) != "something of value" {
		t.Errorf("a file was written over without asking: %v", err)
	}
	test.Tap(button(t, ui, "Yes"))
	if file, saved, err := store.View(t.Context(), other); err != nil || len(saved.Events) != 2 {
		t.Errorf("%d events in the copy, %v", len(saved.Events), err)
	} else {
		file.Close()
	}
	ui.close()
}

func TestFindInDocuments(t *testing.T) {
	ui := open(t, write(t, "annals.txt", annals+"\nThe bells of Genoa were heard as far as the docks.\n"))
	ui.findInDocuments()
	if ui.dialog == nil {
		t.Fatal("nothing asks what to find")
	}
	ui.closeDialog()
	f := newFinder(ui)
	f.search.SetText("dock")
	var hits, names int
	for _, row := range f.rows {
		if row.hit != nil {
			hits++
		} else {
			names++
		}
	}
	if hits != 3 || names != 2 { // an event, and two passages of a document
		t.Fatalf("%d hits under %d names: %+v", hits, names, f.rows)
	}
	f.choose(2) // the name of the document
	id, span := ui.reader.Selection()
	if got := span.Of(ui.session.Source(id).Document.Text); got != "docks" || ui.dialog != nil {
		t.Errorf("%q is shown", got)
	}
	ui.stepFound(1)
	_, next := ui.reader.Selection()
	if next.Start <= span.Start {
		t.Errorf("the next is at %v, after %v", next, span)
	}
	ui.stepFound(1) // round to the event
	if ui.session.SelectedEvent() == nil {
		t.Error("the event that was found is not selected")
	}
	ui.stepFound(-1)
	if _, back := ui.reader.Selection(); back != next {
		t.Errorf("back at %v", back)
	}
}

func TestAnotherSpellingIsOffered(t *testing.T) {
	ui := open(t, write(t, "annals.txt", annals))
	ui.findInDocuments()
	ui.closeDialog()
	f := newFinder(ui)
	f.search.SetText("genao docks")
	until(t, "a spelling is offered", func() bool { return f.rows[0].spelling != "" })
	if len(f.rows) == 0 || f.rows[0].spelling != "genoa docks" {
		t.Fatalf("offered %+v", f.rows)
	}
	f.choose(0)
	if len(f.rows) == 0 || f.rows[0].spelling != "" || f.search.Text != "genoa docks" {
		t.Errorf("%q finds %+v", f.search.Text, f.rows)
	}
	f.search.SetText("xylophone quartet")
	if len(f.rows) != 1 || f.rows[0].hit != nil {
		t.Errorf("found %+v", f.rows)
	}
}
