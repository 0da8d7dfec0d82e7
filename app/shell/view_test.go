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
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"chronotope/app/apptest"
	"chronotope/app/eventlist"
	"chronotope/app/look"
	"chronotope/app/timeline"
	"chronotope/app/words"
)

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
	until(t, "the project is there again", func() bool { return len(w.session.Events()) == 3 })
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

// TestPlacesByTheirOwnNames: one choice for rows, pins and labels, and kept.
func TestPlacesByTheirOwnNames(t *testing.T) {
	a := test.NewTempApp(t)
	w := started(t, a, apptest.Write(t, "cloth.txt", "On 3 May 1871 the merchant left Cologne with two wagons.\nOn 20 June 1872 a fire burned his store in Munich.\n"))
	until(t, "the document is read", func() bool { return len(w.session.Events()) == 2 })
	check := func(w *Window, own bool, want ...string) {
		t.Helper()
		var got []string
		for _, e := range w.session.Events() {
			got = append(got, words.EventPlaces(e))
			if cell := w.editor.CellText(e.ID, eventlist.Place); cell != got[len(got)-1] {
				t.Errorf("%s is edited as %q", got[len(got)-1], cell)
			}
		}
		if !slices.Equal(got, want) || w.menu.ownNames.Checked != own {
			t.Errorf("the places are called %q, ticked: %v", got, w.menu.ownNames.Checked)
		}
	}
	check(w, false, "Cologne", "Munich")
	w.choose(t, "View", "Places by their own names")
	check(w, true, "Köln", "München")
	w.close()
	w = started(t, a)
	defer w.close()
	until(t, "the project is there again", func() bool { return len(w.session.Events()) == 2 })
	check(w, true, "Köln", "München")
	w.choose(t, "View", "Places by their own names")
	check(w, false, "Cologne", "Munich")
}

// TestPlacesAreFoundByAnyName looks for towns by the names that the window does not show, in
// events and documents, and calls all of a place by its own names where that is chosen.
func TestPlacesAreFoundByAnyName(t *testing.T) {
	w := open(t, apptest.Write(t, "cloth.txt", "On 3 May 1871 the merchant left Köln with two wagons.\n\nOn 20 June 1872 a fire burned his store in Munich.\n\nOn 1 July 1872 the merchant left Cologne for good.\n"))
	for typed, want := range map[string]int{"cologne": 2, "köln": 2, "koln": 2, "münchen": 1, "munich": 1, "praha": 0} {
		w.toolbar.search.SetText(typed)
		if got := len(w.session.Visible()); got != want {
			t.Errorf("%q finds %d events, want %d", typed, got, want)
		}
	}
	w.toolbar.search.SetText("")
	munich := w.about(t, "store").Places()[0]
	for _, want := range []string{"Munich, Bavaria, Germany", "München, Bayern, Deutschland"} {
		if got := words.Place(munich); got != want {
			t.Errorf("Munich is %q, want %q", got, want)
		}
		w.toggleOwnNames()
	}
	here := edits{host{w}}.Reading()
	for name, want := range map[string]string{"Halle": "DE", "Hull": "GB", "Boston": "US"} { // of which the first two are in Belgium and America, too
		if got := here.Places(name)[0].Country; got != want {
			t.Errorf("%s is in %s for a document about Germany, want %s", name, got, want)
		}
	}
}

// TestWhatIsDeniedIsOffered says how many events are only supposed, or denied, and shows them
// by a click or from the menu; the table and the card say how each is meant.
func TestWhatIsDeniedIsOffered(t *testing.T) {
	w := open(t, apptest.Write(t, "tram.txt", "On 4 May 1905 the depot in Porto burned down.\n\nThe mayor denied that he had been in Braga on 5 May 1905.\n\nA new line to Sintra will be opened on 12 June 2091.\n"))
	if w.status.apart.Hidden || w.status.apart.Text != "1 supposed or denied: show" || !strings.HasPrefix(w.status.counts.Text, "2 events") {
		t.Fatalf("offered %q beside %q", w.status.apart.Text, w.status.counts.Text)
	}
	w.status.apart.OnTapped()
	if len(w.session.Visible()) != 3 || !w.status.apart.Hidden || !w.menu.allModes.Checked {
		t.Errorf("%d events are shown, ticked: %v", len(w.session.Visible()), w.menu.allModes.Checked)
	}
	denied := w.about(t, "denied")
	if got := words.Meant(denied); got != "denied, according to the mayor" {
		t.Errorf("it is %q", got)
	}
	if got := words.Meant(w.about(t, "Sintra")); got != "planned" {
		t.Errorf("the line is %q", got)
	}
	w.choose(t, "View", "Also what is supposed or denied")
	if len(w.session.Visible()) != 2 || w.menu.allModes.Checked {
		t.Errorf("kept apart again, %d events are shown", len(w.session.Visible()))
	}
}

// TestSilencesAreKept shows them from the menu, and again in the next window.
func TestSilencesAreKept(t *testing.T) {
	w := open(t)
	if w.menu.silences.Checked {
		t.Error("they are shown unasked")
	}
	w.choose(t, "View", "Silences on the overview")
	if !w.menu.silences.Checked || !w.prefs.silences() {
		t.Error("they are not shown")
	}
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
