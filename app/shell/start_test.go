package shell

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/apptest"
	"chronotope/app/parts"
	"chronotope/model"
)

func TestWorkIsThereAtTheNextStart(t *testing.T) {
	a := test.NewTempApp(t)
	w := started(t, a, apptest.Write(t, "annals.txt", annals))
	until(t, "the document is read", func() bool { return len(w.session.Sources()) == 1 })
	w.session.Select(w.about(t, "docks").ID)
	w.editor.Judge(model.Accepted)
	w.close()

	w = started(t, a)
	until(t, "the project is there again", func() bool { return len(w.session.Events()) == 2 })
	e := w.about(t, "docks")
	if e.Status != model.Accepted {
		t.Errorf("the judgement is %v", e.Status)
	}
	w.undo()
	if w.session.Event(e.ID).Status != model.Proposed || w.session.SelectedEvent() == nil {
		t.Error("undo does not reach back over the start, or not to the place of the change")
	}
	w.keeper.New()
	if len(w.session.Sources()) != 0 {
		t.Error("a new project is not empty")
	}
	w.close()
	w = started(t, a)
	until(t, "the sample", func() bool { return len(w.session.Sources()) == 1 })
	w.close()
}

func TestSampleLeavesNoFile(t *testing.T) {
	a := test.NewTempApp(t)
	w := started(t, a)
	until(t, "the sample", func() bool { return len(w.session.Sources()) == 1 })
	if w.keeper.File() != nil {
		t.Errorf("the sample is kept in %s", w.keeper.File().Path())
	}
	w.session.Step(1)
	w.editor.Judge(model.Accepted)
	if w.keeper.File() == nil || w.session.UndoLabel() == "" {
		t.Error("a judgement of the sample is not kept")
	}
	w.close()
}

// TestDocumentsFollowWhatWordsMean decides of words, closes the program, and opens another
// document that has them.
func TestDocumentsFollowWhatWordsMean(t *testing.T) {
	a := test.NewTempApp(t)
	w := started(t, a, apptest.Write(t, "annals.txt", annals))
	until(t, "the document is read", func() bool { return len(w.session.Sources()) == 1 })
	w.editor.ShowGlossary()
	decide := func(words string, verdict model.Verdict, place string) {
		apptest.Fields[*widget.Select](w.window)[0].SetSelectedIndex(int(verdict))
		fields := apptest.Fields[*parts.Field](w.window)
		fields[0].SetText(words)
		if place != "" {
			fields[1].SetText(place)
		}
		apptest.Tap(t, w.window, "Add")
	}
	decide("May 1871", model.NoDate, "")
	decide("Old Staithe", model.IsPlace, "Old Staithe, 53.75, -0.25")
	if n := len(w.session.Overrides()); n != 2 {
		t.Fatalf("%d decisions", n)
	}
	w.dialogs.Close()
	w.close()

	w = started(t, a)
	until(t, "the project is open", func() bool { return len(w.session.Overrides()) == 2 })
	w.opener.OpenPaths([]string{apptest.Write(t, "more.txt", "The church burned down in May 1871. The fleet came into Old Staithe on 3 June 1880.\n")})
	until(t, "the other is read", func() bool { return len(w.session.Sources()) == 2 })
	for _, e := range w.session.Events() {
		if strings.Contains(e.Headline, "Church") {
			t.Errorf("%q has a date by words that are none", e.Headline)
		}
	}
	places := w.about(t, "Fleet").Places()
	if len(places) != 1 || places[0].Name != "Old Staithe" || places[0].Point.Lat() != 53.75 {
		t.Errorf("the fleet was at %v", places)
	}
	w.keeper.Undo() // the document
	w.keeper.Undo() // the last decision, made before the restart
	if n := len(w.session.Overrides()); n != 1 {
		t.Errorf("%d decisions once the last is undone", n)
	}
	w.close()
}
