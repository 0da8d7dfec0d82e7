package shell

import (
	"bytes"
	"database/sql"
	"image"
	"image/png"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/apptest"
	"chronotope/app/look"
	"chronotope/app/timeline"
	"chronotope/model"
	"chronotope/model/project"
	"chronotope/seeds"
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
	test.Tap(w.toolbar.search.ActionItem.(*widget.Button))
	if !w.session.Filter().IsZero() {
		t.Error("the cross does not take it away")
	}
}

func TestToolbarFollows(t *testing.T) {
	w := open(t, apptest.Write(t, "ledger.txt", ledger))
	w.session.Step(1)
	w.editor.Judge(model.Accepted)
	if w.toolbar.undo.Disabled() || !w.toolbar.redo.Disabled() || w.item(t, "Edit", "Undo").Label != "Undo: "+w.session.UndoLabel() {
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

func TestPanesAreHidden(t *testing.T) {
	a := test.NewTempApp(t)
	w := started(t, a, apptest.Write(t, "ledger.txt", ledger))
	until(t, "the document is read", func() bool { return len(w.session.Sources()) == 1 })
	for _, label := range []string{"Map", "Timeline", "Text and events"} {
		w.choose(t, "View", label)
	}
	if got := apptest.Fields[*canvas.Text](w.window); !slices.ContainsFunc(got, func(c *canvas.Text) bool { return strings.HasPrefix(c.Text, "Every pane is hidden") }) || w.item(t, "View", "Map").Checked {
		t.Error("with all panes hidden nothing says so")
	}
	w.choose(t, "View", "Map")
	w.close()
	w = started(t, a)
	defer w.close()
	if !w.prefs.shown(paneMap) || w.prefs.shown(paneText) || w.layout.across != nil || w.layout.down != nil {
		t.Error("which panes are shown is not remembered")
	}
	if w.stepTab(1); !w.prefs.shown(paneText) {
		t.Error("another tab does not show the text")
	}
}

func TestDividersAreRemembered(t *testing.T) {
	a := test.NewTempApp(t)
	w := started(t, a, apptest.Write(t, "ledger.txt", ledger))
	until(t, "the document is read", func() bool { return len(w.session.Sources()) == 1 })
	w.layout.across.SetOffset(0.5)
	w.layout.down.SetOffset(0.25)
	w.window.Resize(fyne.NewSize(900, 700))
	w.close()
	w = started(t, a)
	defer w.close()
	if w.layout.across.Offset != 0.5 || w.layout.down.Offset != 0.25 || w.prefs.windowSize() != fyne.NewSize(900, 700) {
		t.Errorf("they stand at %v and %v in a window of %v", w.layout.across.Offset, w.layout.down.Offset, w.prefs.windowSize())
	}
}

func TestSizeOfTheText(t *testing.T) {
	a := test.NewTempApp(t)
	w := started(t, a, apptest.Write(t, "ledger.txt", ledger))
	until(t, "the document is read", func() bool { return len(w.session.Sources()) == 1 })
	w.choose(t, "Text", "Larger text")
	w.choose(t, "Text", "Larger text")
	w.choose(t, "Text", "Smaller text")
	if got := w.prefs.textSize(); got != look.ReadingSize*textStep {
		t.Errorf("it is %v", got)
	}
	w.close()
	w = started(t, a)
	defer w.close()
	if got := w.prefs.textSize(); got != look.ReadingSize*textStep {
		t.Errorf("remembered is %v", got)
	}
	w.choose(t, "Text", "Text as it was")
	if got := w.prefs.textSize(); got != look.ReadingSize {
		t.Errorf("it is %v", got)
	}
}

func TestPagesInTheStead(t *testing.T) {
	w := open(t, "../../model/document/testdata/office.pdf")
	w.layout.tabs.SelectIndex(1)
	w.choose(t, "Text", "Pages of a PDF")
	if !w.reader.OnPages() || !w.prefs.paged() || !w.menu.pages.Checked || w.layout.tabs.SelectedIndex() != 0 {
		t.Fatal("no pages are shown")
	}
	size := w.prefs.textSize()
	w.choose(t, "Text", "Larger text") // zooms the pages
	if w.prefs.textSize() != size {
		t.Error("the type of the text is larger now")
	}
	w.choose(t, "Text", "Pages of a PDF")
	if w.reader.OnPages() || w.menu.pages.Checked {
		t.Error("the text is not shown again")
	}
}

func TestLightAndDark(t *testing.T) {
	a := test.NewTempApp(t)
	w := started(t, a, apptest.Write(t, "ledger.txt", ledger))
	until(t, "the document is read", func() bool { return len(w.session.Sources()) == 1 })
	mode := func() look.Mode { return a.Settings().Theme().(look.Theme).Mode }
	w.choose(t, "View", "Light and dark", "Dark")
	if mode() != look.Dark || !w.menu.modes[look.Dark].Checked || w.menu.modes[look.System].Checked {
		t.Errorf("it is %v", mode())
	}
	for _, want := range []look.Mode{look.Light, look.Dark} {
		if w.toggleDark(); mode() != want {
			t.Errorf("it is %v, want %v", mode(), want)
		}
	}
	w.close()
	w = started(t, a)
	defer w.close()
	if mode() != look.Dark {
		t.Errorf("remembered is %v", mode())
	}
	w.choose(t, "View", "Light and dark", "As the system")
	dark := a.Settings().ThemeVariant() == theme.VariantDark
	if w.toggleDark(); (mode() == look.Light) != dark {
		t.Errorf("in a system that is dark: %v it becomes %v", dark, mode())
	}
}

func TestWhatMapAndTimelineShow(t *testing.T) {
	a := test.NewTempApp(t)
	w := started(t, a, apptest.Write(t, "ledger.txt", ledger))
	until(t, "the document is read", func() bool { return len(w.session.Sources()) == 1 })
	w.choose(t, "View", "What the map shows", "Path in order of time")
	w.choose(t, "View", "What the map shows", "Meridians and parallels")
	w.choose(t, "View", "Lanes of the timeline", "By place")
	w.choose(t, "View", "Sort the events by", "Place")
	check := func(w *Window) {
		t.Helper()
		if !w.menu.path.Checked || !w.menu.graticule.Checked || !w.menu.lanes[timeline.ByPlace].Checked || w.menu.lanes[0].Checked {
			t.Error("the menu does not show what was chosen")
		}
	}
	check(w)
	w.close()
	w = started(t, a)
	defer w.close()
	check(w)
	w.choose(t, "View", "What the map shows", "Path in order of time")
	if w.menu.path.Checked || w.prefs.path() {
		t.Error("the path is still shown")
	}
	w.mapview.GoTo([2]float64{100, 0}, 8)
	w.choose(t, "View", "Fit everything")
	w.session.Select(w.session.Events()[0].ID)
	w.choose(t, "View", "Fit the event at hand")
	until(t, "the map is there", func() bool { at, _ := w.mapview.View(); return at.Lon() < 50 })
}

// town is a map of one tile, by surveyors where they are named.
func town(t *testing.T, by string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "town.mbtiles")
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	var tile bytes.Buffer
	if err := png.Encode(&tile, image.NewNRGBA(image.Rect(0, 0, 8, 8))); err != nil {
		t.Fatal(err)
	}
	for _, do := range []string{
		`CREATE TABLE metadata (name text, value text)`,
		`CREATE TABLE tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob)`,
		`INSERT INTO metadata VALUES ('name', 'Town plan'), ('format', 'png'), ('attribution', '` + by + `')`,
	} {
		if _, err := db.Exec(do); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := db.Exec(`INSERT INTO tiles VALUES (0, 0, 0, ?)`, tile.Bytes()); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestMapFromAFile(t *testing.T) {
	a := test.NewTempApp(t)
	w := started(t, a, apptest.Write(t, "ledger.txt", ledger))
	until(t, "the document is read", func() bool { return len(w.session.Sources()) == 1 })
	w.choose(t, "View", "What the map shows", "Map from a file")
	if len(w.window.Canvas().Overlays().List()) != 1 {
		t.Error("no file is asked for")
	}
	apptest.Tap(t, w.window, "Cancel")
	w.useTiles(apptest.Write(t, "bad.mbtiles", "no map"))
	if w.tiles != nil || w.prefs.tiles() != "" || !w.dialogs.Open() {
		t.Error("what is no map is shown, or not spoken of")
	}
	w.dialogs.Close()
	path := town(t, `© <a href="x">Surveyors</a>`)
	w.useTiles(path)
	if w.tiles == nil || w.prefs.tiles() != path || w.menu.ownMap.Disabled {
		t.Error("the map is not shown")
	}
	w.close()
	w = started(t, a)
	if w.tiles == nil || w.tiles.Name() != "Town plan" {
		t.Error("the map is not remembered")
	}
	w.useTiles(town(t, "")) // has a name and no surveyors
	w.choose(t, "View", "What the map shows", "The program's own map")
	if w.tiles != nil || w.prefs.tiles() != "" || !w.menu.ownMap.Disabled {
		t.Error("the program's own map is not shown again")
	}
	w.prefs.setTiles("/no/such/town.mbtiles")
	w.close()
	w = started(t, a)
	defer w.close()
	if !strings.HasPrefix(w.status.counts.Text, "The map town.mbtiles was not found") {
		t.Errorf("told %q", w.status.counts.Text)
	}
}

func TestAttributionWithoutTags(t *testing.T) {
	if got := plainText(`© <a href="x">Surveyors</a>, 1890`); got != "© Surveyors, 1890" {
		t.Errorf("%q", got)
	}
}

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
