package shell

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/apptest"
	"chronotope/app/look"
	"chronotope/app/parts"
	"chronotope/model"
	"chronotope/seeds"
)

func TestHelp(t *testing.T) {
	w := open(t)
	w.choose(t, "Help", "Keyboard shortcuts")
	for _, r := range shortcuts() {
		if !strings.Contains(apptest.Said(w.window), r[1]) {
			t.Errorf("not listed: %q", r[1])
		}
	}
	w.press(fyne.KeyReturn)
	w.choose(t, "Help", "About")
	if said := apptest.Said(w.window); !strings.Contains(said, "the program opens no network connection") || !strings.Contains(said, "GeoNames") {
		t.Errorf("said %q", said)
	}
	if w.press(fyne.KeyEscape); w.dialogs.Open() {
		t.Error("Escape does not close it")
	}
}

func TestLinksAreAskedAbout(t *testing.T) {
	w := open(t)
	w.askToFollow("https://example.org/annals")
	if !strings.Contains(apptest.Said(w.window), "https://example.org/annals") {
		t.Errorf("said %q", apptest.Said(w.window))
	}
	w.askToFollow("https://example.org/other") // one at a time
	if strings.Contains(apptest.Said(w.window), "other") {
		t.Error("two are asked about")
	}
	apptest.Tap(t, w.window, "Yes")
	if w.dialogs.Open() {
		t.Errorf("said %q", apptest.Said(w.window))
	}
	if w.askToFollow("https://exa mple.org/%zz"); w.dialogs.Open() {
		t.Error("what is no address is asked about")
	}
}

func TestDroppedFilesAreOpened(t *testing.T) {
	w := open(t)
	path := apptest.Write(t, "annals.txt", annals)
	w.openURIs([]fyne.URI{storage.NewFileURI(path)})
	until(t, "it is open", func() bool { return w.session.Source(model.DocumentID(path)) != nil })
	if got := w.window.Title(); got != "annals.txt – Chronotope" {
		t.Errorf("the title is %q", got)
	}
	w.openURIs([]fyne.URI{storage.NewFileURI(apptest.Write(t, "ledger.txt", ledger))})
	until(t, "both are open", func() bool { return len(w.session.Sources()) == 2 && !w.session.Busy() })
	if got := w.window.Title(); got != "2 documents – Chronotope" {
		t.Errorf("the title is %q", got)
	}
	w.choose(t, "File", "New project")
	if got := w.window.Title(); got != "Chronotope" {
		t.Errorf("the title is %q", got)
	}
}

func TestWorkIsShownAndCancelled(t *testing.T) {
	w := open(t)
	cancelled := 0
	first, endFirst := w.status.begin("Reading …", func() { cancelled++ })
	first("deed.txt", 0, 1)
	if !w.status.job.Visible() || w.status.jobName.Text != "Reading deed.txt" {
		t.Errorf("said %q", w.status.jobName.Text)
	}
	_, endSaving := w.status.begin("Saving …", nil)
	if w.status.cancel.Visible() {
		t.Error("what cannot be stopped has a button to cancel")
	}
	w.status.stop()
	endSaving()
	first("will.txt", 1, 4)
	if w.status.jobName.Text != "Reading will.txt (2 of 4)" || w.status.bar.Value != 0.25 || !w.status.cancel.Visible() {
		t.Errorf("said %q, done is %v", w.status.jobName.Text, w.status.bar.Value)
	}
	test.Tap(w.status.cancel)
	if cancelled != 1 || w.status.job.Visible() {
		t.Errorf("cancelled %d times", cancelled)
	}
	endFirst() // comes later
	if len(w.status.tasks) != 0 {
		t.Error("work is still shown")
	}
}

func TestShownIsCalledOnce(t *testing.T) {
	q := apptest.NewQueue()
	shown := 0
	a := test.NewTempApp(t)
	w := New(a, Resources{Seeds: seeds.FS, Do: q.Do, Shown: func() { shown++ }}, apptest.Engine(), nil)
	waiting = q
	until(t, "the sample is there", func() bool { return len(w.session.Sources()) == 1 })
	w.shown() // as when the system has started the program
	if shown != 1 {
		t.Errorf("called %d times", shown)
	}
	w.close()
}

// TestFileMenu saves under a name, opens another project and the first again, and asks for
// files.
func TestFileMenu(t *testing.T) {
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", "")
	a := test.NewTempApp(t)
	a.Preferences().SetString("folder", t.TempDir())
	w := started(t, a, apptest.Write(t, "ledger.txt", ledger))
	defer w.close()
	until(t, "the document is read", func() bool { return len(w.session.Sources()) == 1 })
	w.choose(t, "File", "Save as")
	apptest.Type(t, w.window, "Mills")
	apptest.Tap(t, w.window, "Save")
	if got := w.window.Title(); got != "Mills – Chronotope" {
		t.Errorf("the title is %q", got)
	}
	w.choose(t, "File", "Save")
	if w.status.counts.Text != "Every change is kept in Mills.chronotope" {
		t.Errorf("told %q", w.status.counts.Text)
	}
	w.choose(t, "File", "New project")
	w.choose(t, "File", "Open recent", "Mills")
	until(t, "it is open again", func() bool { return len(w.session.Events()) == 3 })
	if id, _ := w.reader.Selection(); id != w.session.Sources()[0].Document.ID {
		t.Errorf("read is %q", id)
	}
	w.choose(t, "File", "Keep the documents' files")
	if w.menu.keepFiles.Checked || w.prefs.KeepFiles() {
		t.Error("files are still kept")
	}
	w.choose(t, "File", "Open …")
	until(t, "files are asked for", func() bool { return len(w.window.Canvas().Overlays().List()) == 1 })
	apptest.Tap(t, w.window, "Cancel")
	w.choose(t, "File", "Read again")
	until(t, "it is read again", func() bool { return w.session.UndoLabel() == "Read ledger.txt again" })
}

// TestFilterByAPlaceThatIsTyped shows what was in Genoa, and the document of a source.
func TestFilterByAPlaceThatIsTyped(t *testing.T) {
	w := open(t, apptest.Write(t, "ledger.txt", ledger))
	w.choose(t, "Edit", "Filter")
	apptest.Fields[*parts.Field](w.window)[2].SetText("Genoa")
	apptest.Tap(t, w.window, "Apply")
	if shown := w.session.Visible(); len(shown) != 1 || shown[0] != w.about(t, "ocks") {
		t.Errorf("%d events are shown", len(shown))
	}
	w.choose(t, "View", "Next tab")
	w.choose(t, "View", "Next tab")
	apptest.Press(w.window, fyne.KeyReturn)
	apptest.Tap(t, w.window, "Show the text")
	if w.layout.tabs.SelectedIndex() != 0 {
		t.Error("the text is not in front")
	}
	w.choose(t, "Event", "New event from the selection")
	if !strings.Contains(apptest.Said(w.window), "Select the words in the text") {
		t.Errorf("said %q", apptest.Said(w.window))
	}
}

// TestIconsSayWhatTheyDo: a button without a word says what it does when the pointer rests on it.
func TestIconsSayWhatTheyDo(t *testing.T) {
	w := open(t, apptest.Write(t, "ledger.txt", ledger))
	w.toolbar.search.SetText("mill")
	// Fyne's own, for more tabs than there is room for; offers, which have words once they are made.
	others := []string{theme.MoreHorizontalIcon().Name(), theme.ViewFullScreenIcon().Name()}
	icons := 0
	for _, o := range test.LaidOutObjects(w.layout.root) {
		switch b := o.(type) {
		case *look.TipButton:
			if icons++; b.Tip == "" {
				t.Errorf("%s has no tip", b.Icon.Name())
			}
		case *widget.Button:
			if b.Text == "" && b.Icon != nil && !slices.Contains(others, b.Icon.Name()) {
				t.Errorf("%s stands alone", b.Icon.Name())
			}
		}
	}
	if icons < 10 {
		t.Errorf("there are %d icons", icons)
	}
}
