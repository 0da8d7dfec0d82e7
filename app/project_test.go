package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/apptest"
	"chronotope/app/engine"
	"chronotope/assets"
	"chronotope/model"
	"chronotope/seeds"
)

// started makes a window of an app that may have been started before.
func started(t *testing.T, a fyne.App, paths ...string) *UI {
	t.Helper()
	q := make(queue, 1000)
	ui := New(a, Resources{Seeds: seeds.FS, Do: q.add}, engine.New(assets.FS), paths)
	ui.keeper.Hurry()
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
	ui.keeper.New()
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
	if ui.keeper.File() != nil {
		t.Errorf("the sample is kept in %s", ui.keeper.File().Path())
	}
	ui.session.Step(1)
	ui.judge(model.Accepted)
	if ui.keeper.File() == nil || ui.session.UndoLabel() == "" {
		t.Error("a judgement of the sample is not kept")
	}
	ui.close()
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
	d.places.Places = []model.Place{other}
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

// TestFindInTheSample looks for words in the sample as it was opened, which gets a file by
// that, shows one of them in the text, and takes the marks away by Escape.
func TestFindInTheSample(t *testing.T) {
	ui := open(t)
	ui.layout.tabs.SelectIndex(1)
	apptest.Offer(t, ui.menu.main.Items[1].Items, "Find in documents").Action()
	if ui.keeper.File() == nil {
		t.Fatal("there is no file to look into")
	}
	apptest.Type(t, ui.window, "compact")
	apptest.Press(ui.window, fyne.KeyDown)
	apptest.Press(ui.window, fyne.KeyEnd)
	apptest.Press(ui.window, fyne.KeyReturn)
	id, span := ui.reader.Selection()
	if got := span.Of(ui.session.Source(id).Document.Text); !strings.HasPrefix(got, "Compact") || ui.layout.tabs.SelectedIndex() != 0 {
		t.Errorf("%q is shown", got)
	}
	until(t, "it is marked", func() bool { return ui.session.Found() != nil })
	ui.window.Canvas().Unfocus()
	apptest.Press(ui.window, fyne.KeyEscape)
	if ui.session.Found() != nil {
		t.Error("Escape does not take the marks away")
	}
}
