package editing

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/apptest"
	"chronotope/app/parts"
	"chronotope/model"
	"chronotope/model/edtf"
)

func TestWordsMeanAnotherDate(t *testing.T) {
	ed, w := furnish(t, ledger)
	apptest.Offer(t, ed.WordsMenu(w.wordsFor(t, "4 May 1871", 0)), "Another date").Action()
	apptest.Type(t, w, "nonsense")
	apptest.Tap(t, w, "Save")
	if !w.dialogs.Open() {
		t.Fatal("what is no date was taken for one")
	}
	apptest.Type(t, w, "spring 1872?")
	apptest.Tap(t, w, "Save")
	want := edtf.MustParse("1872-21?")
	if e := w.about(t, "ill"); e.Date != want || e.Edited&model.EditedDate == 0 {
		t.Errorf("the mill: %v", e.Date)
	}
	if e := w.about(t, "ocks"); e.Date == want {
		t.Error("the docks were not asked about yet")
	}
	apptest.Tap(t, w, "Yes")
	if e := w.about(t, "ocks"); e.Date != want {
		t.Errorf("the docks: %v", e.Date)
	}
	if got := w.session.Sources()[0].Times[0]; got.Date != want || !got.ByUser {
		t.Errorf("the words mean %v", got.Date)
	}
	if want := []string{"“4 May 1871” is probably spring 1872", "“4 May 1871” is probably spring 1872 everywhere"}; !slices.Equal(w.steps, want) {
		t.Errorf("steps %q, want %q", w.steps, want)
	}
	w.undo(t)
	if e := w.about(t, "ocks"); e.Date == want || w.about(t, "ill").Date != want {
		t.Error("all alike is not one step")
	}
	w.undo(t)
	if w.about(t, "ill").Date == want || w.session.Sources()[0].Times[0].ByUser {
		t.Error("the correction is not one step")
	}
}

func TestRivalIsChosenFromTheMenu(t *testing.T) {
	ed, w := furnish(t, ledger)
	words := w.wordsFor(t, "Genoa", 0)
	rival := words.Place.Rivals[0].Place
	another := apptest.Offer(t, ed.WordsMenu(words), "Another place")
	another.ChildMenu.Items[0].Action()
	if got := w.about(t, "ocks").Places(); !slices.Equal(got, []model.Place{rival}) {
		t.Errorf("the docks were in %v", got)
	}
	if w.wordsFor(t, "Genoa", 0).Place.Rivals[0].Place != words.Place.Place {
		t.Error("what it meant before is no rival")
	}
}

func TestPlaceIsSearched(t *testing.T) {
	ed, w := furnish(t, ledger)
	apptest.Offer(t, ed.WordsMenu(w.wordsFor(t, "Genoa", 0)), "Search").Action()
	f := w.Canvas().Focused().(*parts.Field)
	if f.Text != "Genoa" {
		t.Errorf("it begins with %q", f.Text)
	}
	apptest.Type(t, w, "Qqqqq")
	apptest.Tap(t, w, "Save")
	if !w.dialogs.Open() {
		t.Fatal("a place that is not known was taken")
	}
	w.dialogs.Focus(f)
	apptest.Type(t, w, "Savona")
	apptest.Press(w, fyne.KeyReturn)
	if p := w.about(t, "ocks").Places(); len(p) != 1 || p[0].Name != "Savona" || w.dialogs.Open() {
		t.Errorf("the docks were in %v", p)
	}
}

func TestPlaceIsPickedOnTheMap(t *testing.T) {
	ed, w := furnish(t, ledger)
	apptest.Offer(t, ed.WordsMenu(w.wordsFor(t, "Genoa", 0)), "Click on the map").Action()
	if w.asked != "Click where “Genoa” is. Esc leaves it as it was." {
		t.Errorf("asked is %q", w.asked)
	}
	w.pick(model.Place{Point: [2]float64{9.5, 44.5}}) // no pin
	if p := w.about(t, "ocks").Places(); len(p) != 1 || p[0].Name != "Genoa" || p[0].Point.Lon() != 9.5 || p[0].ID >= 0 {
		t.Errorf("the docks were in %v", p)
	}
	savona := apptest.Engine().Places("Savona")[0]
	w.take(t, "ocks")
	ed.PlaceOnMap()
	w.pick(savona) // a pin
	if p := w.about(t, "ocks").Places(); !slices.Equal(p, []model.Place{savona}) {
		t.Errorf("the docks were in %v", p)
	}
	steps := len(w.steps)
	ed.PlaceOnMap()
	if w.pick(savona); len(w.steps) != steps {
		t.Error("to place it where it is is a step")
	}
}

// TestPlaceIsChangedEverywhere puts a place in the stead of another in the form of an event.
func TestPlaceIsChangedEverywhere(t *testing.T) {
	ed, w := furnish(t, ledger)
	w.take(t, "ill")
	other := apptest.Engine().Places("Bradford")[0]
	ed.PlaceOnMap()
	w.pick(other)
	if !strings.Contains(apptest.Said(w), "“Leeds” stands in one other place and means the same. Is it Bradford") {
		t.Errorf("said %q", apptest.Said(w))
	}
	apptest.Tap(t, w, "Yes")
	for _, name := range []string{"ill", "ridge"} {
		if got := w.about(t, name).Places(); !slices.Equal(got, []model.Place{other}) {
			t.Errorf("%s was in %v", name, got)
		}
	}
	if got := w.about(t, "ocks").Places(); len(got) != 1 || got[0].Name != "Genoa" {
		t.Errorf("the docks were in %v", got)
	}
	if got := w.reading.overrides; len(got) != 1 || got[0].Words != "Leeds" || got[0].Place != other {
		t.Errorf("documents that are opened later follow %v", got)
	}
	w.undo(t)
	if w.about(t, "ridge").Places()[0].Name != "Leeds" || len(w.reading.overrides) != 0 {
		t.Error("changing it everywhere is not one step")
	}
}

func TestPlaceTakenAwayIsDeniedEverywhere(t *testing.T) {
	ed, w := furnish(t, ledger)
	w.take(t, "ill")
	ed.EditEvent()
	apptest.Tap(t, w, "Remove") // takes the place off
	apptest.Tap(t, w, "Save")
	apptest.Tap(t, w, "Yes")
	if a, b := w.about(t, "ill").Places(), w.about(t, "ridge").Places(); len(a)+len(b) != 0 {
		t.Errorf("they were in %v and %v", a, b)
	}
}

func TestWordsAreNoDateAnywhere(t *testing.T) {
	ed, w := furnish(t, ledger)
	if ed.DenyDate(); len(w.steps) != 0 {
		t.Fatal("the date of no event is denied")
	}
	apptest.Offer(t, ed.EventMenu(w.about(t, "ill").ID), "no date").Action()
	if n := len(w.session.Events()); n != 2 {
		t.Fatalf("%d events once it was no date", n)
	}
	apptest.Tap(t, w, "Yes")
	if left := w.session.Events(); len(left) != 1 || left[0].ID != w.about(t, "ridge").ID {
		t.Errorf("%d events once it was no date anywhere", len(left))
	}
	if src := w.session.Sources()[0]; len(src.Deleted) != 2 || len(src.Denied) != 2 {
		t.Errorf("%d places of the text are known to be no date", len(src.Deleted))
	}
	w.undo(t)
	w.undo(t)
	if n := len(w.session.Events()); n != 3 || len(w.session.Sources()[0].Deleted) > 0 {
		t.Errorf("%d events once all is undone", n)
	}
}

func TestEventFromASentence(t *testing.T) {
	ed, w := furnish(t, ledger)
	before := len(w.session.Events())
	words := w.wordsFor(t, "7 June 1880", 0)
	w.take(t, "ridge")
	ed.DeleteSelected()
	apptest.Offer(t, ed.WordsMenu(words), "New event").Action()
	if e := w.session.SelectedEvent(); len(w.session.Events()) != before || e == nil || e.Date.String() != "1880-06-07" || e.Places()[0].Name != "Leeds" {
		t.Errorf("%v", e)
	}
}

func TestGlossary(t *testing.T) {
	ed, w := furnish(t, ledger)
	ed.ShowGlossary()
	if !strings.Contains(apptest.Said(w), "Nothing was decided yet.") {
		t.Errorf("said %q", apptest.Said(w))
	}
	verdict := apptest.Fields[*widget.Select](w)[0]
	decide := func(words string, v model.Verdict, place string) {
		verdict.SetSelectedIndex(int(v))
		fields := apptest.Fields[*parts.Field](w)
		fields[0].SetText(words)
		if v == model.IsPlace {
			fields[1].SetText(place)
		}
		apptest.Tap(t, w, "Add")
	}
	decide(" May  1871 ", model.NoDate, "")
	decide("Old Staithe", model.IsPlace, "")
	decide("Old Staithe", model.IsPlace, "Old Staithe, 53.75, -0.25")
	decide("Reading", model.NoPlace, "")
	decide("", model.NoPlace, "")
	got := w.reading.overrides
	if len(got) != 3 || got[0].Words != "May 1871" && got[1].Words != "May 1871" && got[2].Words != "May 1871" {
		t.Fatalf("%d decisions are followed", len(got))
	}
	for _, want := range []string{"“May 1871” is no date", "“Old Staithe” means Old Staithe", "“Reading” names no place"} {
		if !strings.Contains(apptest.Said(w), want) {
			t.Errorf("not listed: %q", want)
		}
	}
	apptest.Tap(t, w, "Remove")
	if len(w.reading.overrides) != 2 {
		t.Errorf("%d decisions once one is forgotten", len(w.reading.overrides))
	}
	w.dialogs.Close()
	w.reading.err = errors.New("no gazetteer")
	if w.undo(t); !strings.Contains(apptest.Said(w), "no gazetteer") {
		t.Errorf("said %q", apptest.Said(w))
	}
}
