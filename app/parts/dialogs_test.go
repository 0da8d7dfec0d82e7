package parts_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/apptest"
	"chronotope/app/parts"
)

func TestDialogsAreOneAtATime(t *testing.T) {
	w := apptest.Window(t)
	d := parts.NewDialogs(w)
	if d.Close(); d.Open() || d.Window() != w {
		t.Fatal("a dialog is open before one is shown")
	}
	d.Error(errors.New("the disk is on fire"))
	if !d.Open() || !strings.Contains(apptest.Said(w), "the disk is on fire\nThat did not work") {
		t.Errorf("said %q", apptest.Said(w))
	}
	apptest.Tap(t, w, "Close")
	if d.Open() || apptest.Said(w) != "" {
		t.Error("its own button does not close it")
	}
	d.Message("Heading", "One line.")
	if d.Close(); d.Open() || apptest.Said(w) != "" {
		t.Error("it is still open")
	}
}

func TestQuestionsAreAnswered(t *testing.T) {
	w := apptest.Window(t)
	d := parts.NewDialogs(w)
	answers := 0
	d.Ask("Really?", func() {
		answers++
		if d.Open() {
			t.Error("the question is open while it is answered")
		}
		d.Message("And so", "it is done")
	})
	apptest.Tap(t, w, "No")
	if answers != 0 || d.Open() {
		t.Error("No is taken for Yes")
	}
	d.Ask("Really?", func() { answers++; d.Message("And so", "it is done") })
	apptest.Tap(t, w, "Yes")
	if answers != 1 || !d.Open() || !strings.Contains(apptest.Said(w), "it is done") {
		t.Errorf("answered %d times, then said is %q", answers, apptest.Said(w))
	}
}

// TestDialogsFitTheWindow shows a form that is larger than the window.
func TestDialogsFitTheWindow(t *testing.T) {
	w := apptest.Window(t)
	w.Resize(fyne.NewSize(400, 300))
	d := parts.NewDialogs(w)
	saved := false
	form := d.Form("Form", container.NewVBox(widget.NewLabel("a field")), func() { saved = true }, d.Close)
	if got := d.Fit(1000, 200); got.Width > w.Canvas().Size().Width || got.Height != 200 {
		t.Errorf("it is %v", got)
	}
	if form.MinSize().Width > w.Canvas().Size().Width {
		t.Errorf("it needs %v", form.MinSize())
	}
	apptest.Tap(t, w, "Save")
	if !saved || !d.Open() {
		t.Error("saving is the form's own to close")
	}
	apptest.Tap(t, w, "Cancel")
	if d.Open() {
		t.Error("Cancel does not close it")
	}
}

func TestPickByKeys(t *testing.T) {
	w := apptest.Window(t)
	d := parts.NewDialogs(w)
	all := []string{"mill", "bridge", "docks"}
	rows := all
	chosen := ""
	var left []fyne.KeyName
	w.Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) { left = append(left, k.Name) })
	list := parts.NewChoices(func() int { return len(rows) }, func(i int, c *parts.Choice) { c.Write(rows[i], "") }, func(i int) { chosen = rows[i] })
	d.Pick("Pick", "One of these", "narrow …", list, func(text string) {
		rows = nil
		for _, r := range all {
			if strings.Contains(r, text) {
				rows = append(rows, r)
			}
		}
		list.Refresh()
	})
	apptest.Type(t, w, "do")
	apptest.Press(w, fyne.KeyReturn)
	if chosen != "docks" {
		t.Errorf("Return chooses %q", chosen)
	}
	apptest.Type(t, w, "nothing like it")
	chosen = ""
	if apptest.Press(w, fyne.KeyReturn); chosen != "" {
		t.Errorf("of none %q is chosen", chosen)
	}
	apptest.Type(t, w, "")
	apptest.Press(w, fyne.KeyDown)
	if w.Canvas().Focused() != fyne.Focusable(list) {
		t.Fatalf("the focus is with %T", w.Canvas().Focused())
	}
	for _, c := range []struct {
		keys []fyne.KeyName
		want string
	}{
		{[]fyne.KeyName{fyne.KeyReturn}, "mill"},
		{[]fyne.KeyName{fyne.KeyDown, fyne.KeySpace}, "bridge"},
		{[]fyne.KeyName{fyne.KeyEnd, fyne.KeyReturn}, "docks"},
		{[]fyne.KeyName{fyne.KeyHome, fyne.KeyEnter}, "mill"},
		{[]fyne.KeyName{fyne.KeyPageDown, fyne.KeyReturn}, "docks"},
		{[]fyne.KeyName{fyne.KeyPageUp, fyne.KeyReturn}, "mill"},
	} {
		chosen = ""
		for _, k := range c.keys {
			apptest.Press(w, k)
		}
		if chosen != c.want {
			t.Errorf("%v choose %q, want %q", c.keys, chosen, c.want)
		}
	}
	apptest.Press(w, fyne.KeyF2)
	if len(left) != 1 || left[0] != fyne.KeyF2 {
		t.Errorf("left to the window are %v", left)
	}
	var runes []rune
	w.Canvas().SetOnTypedRune(func(r rune) { runes = append(runes, r) })
	if list.TypedRune('n'); string(runes) != "n" {
		t.Errorf("left to the window are %q", string(runes))
	}
	d.Focus(apptest.Fields[*parts.Field](w)[0])
	if apptest.Press(w, fyne.KeyEscape); d.Open() {
		t.Error("Escape does not leave it")
	}
}

func TestFilesAreAskedFor(t *testing.T) {
	w := apptest.Window(t)
	d := parts.NewDialogs(w)
	d.ChooseFile("A map", ".mbtiles", t.TempDir(), func(string) {})
	if !strings.Contains(apptest.Said(w), "A map") {
		t.Errorf("said %q", apptest.Said(w))
	}
	apptest.Tap(t, w, "Cancel")
	path := apptest.Write(t, "notes.txt", "x")
	d.ChooseFolder("A folder", strings.TrimSuffix(path, "/notes.txt"), func(chosen string) { path = chosen + "/notes.txt" })
	want := path
	apptest.Tap(t, w, "Open")
	if path != want || len(w.Canvas().Overlays().List()) != 0 {
		t.Errorf("chosen is %q, want %q", path, want)
	}
}

func TestManyProblemsAreCut(t *testing.T) {
	w := apptest.Window(t)
	var problems []string
	for i := range 205 {
		problems = append(problems, fmt.Sprint("problem ", i))
	}
	parts.NewDialogs(w).Problems(problems)
	if said := apptest.Said(w); !strings.Contains(said, "… and 5 more.") || strings.Contains(said, problems[200]) {
		t.Errorf("said %q", said[len(said)-100:])
	}
	apptest.Tap(t, w, "Copy")
	if got := fyne.CurrentApp().Clipboard().Content(); got != strings.Join(problems, "\n")+"\n" {
		t.Errorf("copied are %d bytes", len(got))
	}
}

// TestWarningsAreAnsweredByNo unless yes is chosen.
func TestWarningsAreAnsweredByNo(t *testing.T) {
	w := apptest.Window(t)
	d := parts.NewDialogs(w)
	answers := 0
	d.Warn("Lose it?", func() { answers++ })
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	if d.Open() || answers != 0 {
		t.Errorf("the key answers yes %d times, open: %v", answers, d.Open())
	}
	d.Warn("Lose it?", func() { answers++ })
	apptest.Tap(t, w, "Yes")
	if d.Open() || answers != 1 {
		t.Errorf("yes is answered %d times, open: %v", answers, d.Open())
	}
}
