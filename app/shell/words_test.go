package shell

import (
	"os"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"chronotope/app/apptest"
	"chronotope/app/reader"
	"chronotope/model"
)

// wordsFor are words of the first document that mean something, the n-th from 0.
func (w *Window) wordsFor(t *testing.T, phrase string, n int) reader.Words {
	t.Helper()
	return reader.Words(apptest.Words(t, w.session, phrase, n))
}

// TestCorrectionsSurvive corrects words of each kind and reads the document again, which has
// changed before them.
func TestCorrectionsSurvive(t *testing.T) {
	path := apptest.Write(t, "ledger.txt", ledger)
	w := open(t, path)
	menu := func(phrase string, n int, offers string) {
		t.Helper()
		apptest.Offer(t, w.editor.WordsMenu(w.wordsFor(t, phrase, n)), offers).Action()
	}
	menu("7 June 1880", 0, "Another date")
	apptest.Type(t, w.window, "1881")
	apptest.Tap(t, w.window, "Save")
	york := w.engine.Places("York")[0]
	menu("Leeds", 1, "Search")
	apptest.Type(t, w.window, "York")
	apptest.Tap(t, w.window, "Save")
	apptest.Tap(t, w.window, "No") // not everywhere
	menu("Genoa", 0, "names no place")
	menu("4 May 1871", 0, "no date")
	apptest.Tap(t, w.window, "No")
	check := func(when string) {
		t.Helper()
		src := w.session.Sources()[0]
		if e := w.about(t, "Bridge"); e.Date.String() != "1881" || !slices.Equal(e.Places(), []model.Place{york}) {
			t.Errorf("%s the bridge was in %v at %v", when, e.Date, e.Places())
		}
		if e := w.about(t, "Docks"); len(e.Places()) > 0 {
			t.Errorf("%s the docks were in %v", when, e.Places())
		}
		for _, e := range w.session.Events() {
			if strings.Contains(e.Headline, "Mill") {
				t.Errorf("%s %q is an event", when, e.Headline)
			}
		}
		var names []string
		for _, p := range src.Toponyms {
			names = append(names, p.Span.Of(src.Document.Text)+"="+p.Place.Name)
		}
		if got := strings.Join(names, " "); got != "Leeds=Leeds Leeds=York" {
			t.Errorf("%s the places are %q", when, got)
		}
		if len(src.Times) != 2 {
			t.Errorf("%s %d times are marked", when, len(src.Times))
		}
	}
	check("at first")
	if w.wordsFor(t, "Leeds", 1).Place.Rivals[0].Place.Name != "Leeds" {
		t.Error("what it meant before is no rival")
	}
	if err := os.WriteFile(path, []byte("A heading that is new.\n\n"+ledger), 0o600); err != nil {
		t.Fatal(err)
	}
	w.readAgain()
	until(t, "it is read again", func() bool { return strings.HasPrefix(w.session.Sources()[0].Document.Text, "A heading") })
	check("read again")
	for w.session.UndoLabel() != "" && strings.Contains(w.session.UndoLabel(), "“") || strings.HasPrefix(w.session.UndoLabel(), "Read") {
		w.keeper.Undo()
	}
	if n := len(w.session.Events()); n != 3 || len(w.session.Sources()[0].Denied) > 0 {
		t.Errorf("undone: %d events", n)
	}
}

func TestPlaceIsPickedOnTheMap(t *testing.T) {
	w := open(t, apptest.Write(t, "ledger.txt", ledger))
	w.layout.toggle(paneMap)
	genoa := w.wordsFor(t, "Genoa", 0)
	apptest.Offer(t, w.editor.WordsMenu(genoa), "Click on the map").Action()
	if !w.mapview.Picking() || !w.prefs.shown(paneMap) {
		t.Fatal("no place is asked for")
	}
	w.window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.mapview.Picking() || len(w.about(t, "Docks").Places()) != 1 {
		t.Fatal("Escape does not take the question back")
	}
	apptest.Offer(t, w.editor.WordsMenu(genoa), "Click on the map").Action()
	w.mapview.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) // the middle
	places := w.about(t, "Docks").Places()
	if center, _ := w.mapview.View(); len(places) != 1 || places[0].Name != "Genoa" || places[0].Point.Lon()-center.Lon() > 0.001 || places[0].ID >= 0 {
		t.Errorf("the docks were in %v", places)
	}
	if w.keeper.Undo(); w.about(t, "Docks").Places()[0].ID <= 0 {
		t.Error("it is not undone")
	}
}

// TestEventIsPlacedOnTheMap places an event that has no place, and one that has.
func TestEventIsPlacedOnTheMap(t *testing.T) {
	w := open(t, apptest.Write(t, "ledger.txt", "The mill burned down on 4 May 1871.\n\nThe docks of Genoa were opened on 7 June 1880.\n"))
	for _, name := range []string{"Mill", "Docks"} {
		w.session.Select(w.about(t, name).ID)
		w.editor.PlaceOnMap()
		w.mapview.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		center, _ := w.mapview.View()
		const pixel = 0.008 // degrees of latitude
		if p := w.about(t, name).Places(); len(p) != 1 || p[0].Point.Lat()-center.Lat() > pixel || p[0].Name == "" {
			t.Errorf("%s was in %v", name, p)
		}
	}
	if got := w.about(t, "Docks").Places()[0].Name; got != "Genoa" {
		t.Errorf("its place is called %q", got)
	}
}

// TestFindInTheSample looks for words in the sample as it was opened, which gets a file by
// that, shows one of them in the text, and takes the marks away by Escape.
func TestFindInTheSample(t *testing.T) {
	w := open(t)
	w.layout.tabs.SelectIndex(1)
	apptest.Offer(t, w.menu.main.Items[1].Items, "Find in documents").Action()
	if w.keeper.File() == nil {
		t.Fatal("there is no file to look into")
	}
	apptest.Type(t, w.window, "compact")
	apptest.Press(w.window, fyne.KeyDown)
	apptest.Press(w.window, fyne.KeyEnd)
	apptest.Press(w.window, fyne.KeyReturn)
	id, span := w.reader.Selection()
	if got := span.Of(w.session.Source(id).Document.Text); !strings.HasPrefix(got, "Compact") || w.layout.tabs.SelectedIndex() != 0 {
		t.Errorf("%q is shown", got)
	}
	until(t, "it is marked", func() bool { return w.session.Found() != nil })
	w.window.Canvas().Unfocus()
	apptest.Press(w.window, fyne.KeyEscape)
	if w.session.Found() != nil {
		t.Error("Escape does not take the marks away")
	}
}
