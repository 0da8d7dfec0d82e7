package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

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
	ui.editor.Judge(model.Accepted)
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
	ui.editor.Judge(model.Accepted)
	if ui.keeper.File() == nil || ui.session.UndoLabel() == "" {
		t.Error("a judgement of the sample is not kept")
	}
	ui.close()
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
