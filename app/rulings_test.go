package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/apptest"
	"chronotope/app/parts"
	"chronotope/model"
	"chronotope/model/project"
)

// TestDocumentsFollowWhatWordsMean decides of words, closes the program, and opens another
// document that has them.
func TestDocumentsFollowWhatWordsMean(t *testing.T) {
	a := test.NewTempApp(t)
	ui := started(t, a, write(t, "annals.txt", annals))
	until(t, "the document is read", func() bool { return len(ui.session.Sources()) == 1 })
	ui.editor.ShowGlossary()
	decide := func(words string, verdict model.Verdict, place string) {
		apptest.Fields[*widget.Select](ui.window)[0].SetSelectedIndex(int(verdict))
		fields := apptest.Fields[*parts.Field](ui.window)
		fields[0].SetText(words)
		if place != "" {
			fields[1].SetText(place)
		}
		apptest.Tap(t, ui.window, "Add")
	}
	decide("May 1871", model.NoDate, "")
	decide("Old Staithe", model.IsPlace, "Old Staithe, 53.75, -0.25")
	if n := len(ui.session.Overrides()); n != 2 {
		t.Fatalf("%d decisions", n)
	}
	ui.dialogs.Close()
	ui.close()

	ui = started(t, a)
	until(t, "the project is open", func() bool { return len(ui.session.Overrides()) == 2 })
	ui.opener.OpenPaths([]string{write(t, "more.txt", "The church burned down in May 1871. The fleet came into Old Staithe on 3 June 1880.\n")})
	until(t, "the other is read", func() bool { return len(ui.session.Sources()) == 2 })
	for _, e := range ui.session.Events() {
		if strings.Contains(e.Headline, "Church") {
			t.Errorf("%q has a date by words that are none", e.Headline)
		}
	}
	places := ui.about(t, "Fleet").Places()
	if len(places) != 1 || places[0].Name != "Old Staithe" || places[0].Point.Lat() != 53.75 {
		t.Errorf("the fleet was at %v", places)
	}
	ui.keeper.Undo() // the document
	ui.keeper.Undo() // the last decision, made before the restart
	if n := len(ui.session.Overrides()); n != 1 {
		t.Errorf("%d decisions once the last is undone", n)
	}
	ui.close()
}

func TestViewsAreSaved(t *testing.T) {
	a := test.NewTempApp(t)
	ui := started(t, a, write(t, "annals.txt", annals))
	until(t, "the document is read", func() bool { return len(ui.session.Sources()) == 1 })
	ui.session.SetFilter(project.Filter{Text: "mill"})
	ui.mapview.GoTo([2]float64{-1.5, 53.8}, 5)
	at, span := finds{host{ui}}.View()
	saved := &project.View{Name: "Mills", Filter: ui.session.Filter(), Map: at, Time: span}
	ui.keeper.Edit("save", func(tx *project.Tx) error { tx.PutView(saved); return nil })
	ui.close()

	ui = started(t, a)
	until(t, "the project is open", func() bool { return len(ui.session.Views()) == 1 })
	show, remove := ui.finder.ViewItems()
	if len(show) != 1 || show[0].Label != "Mills" || ui.menu.views.Disabled {
		t.Fatalf("the menu offers %d views", len(show))
	}
	show[0].Action()
	center, zoom := ui.mapview.View()
	if f := ui.session.Filter(); f.Text != "mill" || len(ui.session.Visible()) != 1 || center != [2]float64{saved.Map.Longitude, saved.Map.Latitude} || zoom != 5 {
		t.Errorf("filter %+v, map at %v, %v", f, center, zoom)
	}
	remove[0].Action()
	if len(ui.session.Views()) != 0 {
		t.Error("the view was not removed")
	}
	ui.keeper.Undo()
	if len(ui.session.Views()) != 1 {
		t.Error("the view did not come back")
	}
	ui.close()
}

func TestPlayStopsInTheMenu(t *testing.T) {
	ui := open(t, write(t, "annals.txt", annals))
	until(t, "the timeline knows its events", func() bool { _, _, ok := ui.timeline.Extent(); return ok })
	ui.menu.playing.Action()
	if !ui.menu.playing.Checked || ui.session.Filter().IsZero() {
		t.Fatal("it does not play")
	}
	ui.menu.playing.Action()
	if ui.menu.playing.Checked {
		t.Error("it plays on")
	}
	ui.keeper.New()
	until(t, "the timeline is empty", func() bool { _, _, ok := ui.timeline.Extent(); return !ok })
	ui.menu.playing.Action()
	if ui.menu.playing.Checked || !strings.HasPrefix(ui.status.counts.Text, "No event has a date") {
		t.Errorf("it plays nothing, and says %q", ui.status.counts.Text)
	}
}
