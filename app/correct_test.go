package app

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

const ledger = "The mill burned down in Leeds on 4 May 1871.\n\nThe bridge in Leeds was opened on 7 June 1880.\n\nThe docks of Genoa were opened on 4 May 1871.\n"

// words are words of the first document that mean something.
func (ui *UI) wordsFor(t *testing.T, phrase string, n int) reader.Words {
	t.Helper()
	src := ui.session.Sources()[0]
	text, at := src.Document.Text, -1
	for ; n >= 0; n-- {
		next := strings.Index(text[at+1:], phrase)
		if next < 0 {
			t.Fatalf("no %q", phrase)
		}
		at += 1 + next
	}
	w := reader.Words{Document: src.Document.ID, Span: model.Span{Start: at, End: at + len(phrase)}}
	for i := range src.Times {
		if src.Times[i].Phrase.Overlaps(w.Span) {
			w.Date = &src.Times[i]
		}
	}
	for i := range src.Toponyms {
		if src.Toponyms[i].Span == w.Span {
			w.Place = &src.Toponyms[i]
		}
	}
	if w.Date == nil && w.Place == nil {
		t.Fatalf("%q means nothing", phrase)
	}
	return w
}

// TestCorrectionsSurvive corrects words of each kind and reads the document again, which has
// changed before them.
func TestCorrectionsSurvive(t *testing.T) {
	path := write(t, "ledger.txt", ledger)
	ui := open(t, path)
	menu := func(phrase string, n int, offers string) {
		t.Helper()
		apptest.Offer(t, ui.editor.WordsMenu(ui.wordsFor(t, phrase, n)), offers).Action()
	}
	menu("7 June 1880", 0, "Another date")
	apptest.Type(t, ui.window, "1881")
	apptest.Tap(t, ui.window, "Save")
	york := ui.engine.Places("York")[0]
	menu("Leeds", 1, "Search")
	apptest.Type(t, ui.window, "York")
	apptest.Tap(t, ui.window, "Save")
	apptest.Tap(t, ui.window, "No") // not everywhere
	menu("Genoa", 0, "names no place")
	menu("4 May 1871", 0, "no date")
	apptest.Tap(t, ui.window, "No")
	check := func(when string) {
		t.Helper()
		src := ui.session.Sources()[0]
		if e := ui.about(t, "Bridge"); e.Date.String() != "1881" || !slices.Equal(e.Places(), []model.Place{york}) {
			t.Errorf("%s the bridge was in %v at %v", when, e.Date, e.Places())
		}
		if e := ui.about(t, "Docks"); len(e.Places()) > 0 {
			t.Errorf("%s the docks were in %v", when, e.Places())
		}
		for _, e := range ui.session.Events() {
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
	if ui.wordsFor(t, "Leeds", 1).Place.Rivals[0].Place.Name != "Leeds" {
		t.Error("what it meant before is no rival")
	}
	if err := os.WriteFile(path, []byte("A heading that is new.\n\n"+ledger), 0o600); err != nil {
		t.Fatal(err)
	}
	ui.readAgain()
	until(t, "it is read again", func() bool { return strings.HasPrefix(ui.session.Sources()[0].Document.Text, "A heading") })
	check("read again")
	for ui.session.UndoLabel() != "" && strings.Contains(ui.session.UndoLabel(), "“") || strings.HasPrefix(ui.session.UndoLabel(), "Read") {
		ui.keeper.Undo()
	}
	if n := len(ui.session.Events()); n != 3 || len(ui.session.Sources()[0].Denied) > 0 {
		t.Errorf("undone: %d events", n)
	}
}

func TestPlaceIsPickedOnTheMap(t *testing.T) {
	ui := open(t, write(t, "ledger.txt", ledger))
	ui.layout.toggle(paneMap)
	w := ui.wordsFor(t, "Genoa", 0)
	apptest.Offer(t, ui.editor.WordsMenu(w), "Click on the map").Action()
	if !ui.mapview.Picking() || !ui.prefs.shown(paneMap) {
		t.Fatal("no place is asked for")
	}
	ui.window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if ui.mapview.Picking() || len(ui.about(t, "Docks").Places()) != 1 {
		t.Fatal("Escape does not take the question back")
	}
	apptest.Offer(t, ui.editor.WordsMenu(w), "Click on the map").Action()
	ui.mapview.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) // the middle
	places := ui.about(t, "Docks").Places()
	if center, _ := ui.mapview.View(); len(places) != 1 || places[0].Name != "Genoa" || places[0].Point.Lon()-center.Lon() > 0.001 || places[0].ID >= 0 {
		t.Errorf("the docks were in %v", places)
	}
	if ui.keeper.Undo(); ui.about(t, "Docks").Places()[0].ID <= 0 {
		t.Error("it is not undone")
	}
}

// TestEventIsPlacedOnTheMap places an event that has no place, and one that has.
func TestEventIsPlacedOnTheMap(t *testing.T) {
	ui := open(t, write(t, "ledger.txt", "The mill burned down on 4 May 1871.\n\nThe docks of Genoa were opened on 7 June 1880.\n"))
	for _, name := range []string{"Mill", "Docks"} {
		ui.session.Select(ui.about(t, name).ID)
		ui.editor.PlaceOnMap()
		ui.mapview.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		center, _ := ui.mapview.View()
		if p := ui.about(t, name).Places(); len(p) != 1 || p[0].Point.Lat()-center.Lat() > 0.001 || p[0].Name == "" {
			t.Errorf("%s was in %v", name, p)
		}
	}
	if got := ui.about(t, "Docks").Places()[0].Name; got != "Genoa" {
		t.Errorf("its place is called %q", got)
	}
}

func TestTabsTakeTheFocus(t *testing.T) {
	ui := open(t)
	for range 13 {
		before := ui.layout.tabs.SelectedIndex()
		ui.stepTab(1)
		if now := ui.layout.tabs.SelectedIndex(); now != (before+1)%len(ui.layout.tabs.Items) || ui.window.Canvas().Focused() == nil {
			t.Errorf("from tab %d to %d, the focus is with %T", before, now, ui.window.Canvas().Focused())
		}
	}
}
