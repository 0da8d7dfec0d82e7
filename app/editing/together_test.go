package editing

import (
	"testing"

	"chronotope/app/apptest"
	"chronotope/app/words"
	"chronotope/model"
)

// TestSeveralAreChangedAtOnce gives two events a date, a place and a colour, each one step.
func TestSeveralAreChangedAtOnce(t *testing.T) {
	ed, w := furnish(t, ledger)
	ids := []model.EventID{w.about(t, "ill").ID, w.about(t, "ocks").ID}
	choose := func(labels ...string) {
		t.Helper()
		items := ed.ChosenMenu(ids)
		for _, label := range labels[:len(labels)-1] {
			items = apptest.Offer(t, items, label).ChildMenu.Items
		}
		apptest.Offer(t, items, labels[len(labels)-1]).Action()
	}
	choose("Give them a date")
	apptest.Type(t, w, "spring 1872")
	apptest.Tap(t, w, "Save")
	choose("Give them a place")
	apptest.Type(t, w, "Genoa")
	apptest.Tap(t, w, "Save")
	choose("Colour of the mark", words.Color("green"))
	for _, id := range ids {
		e := w.session.Event(id)
		if e.Date.String() != "1872-21" || len(e.Places()) != 1 || e.Places()[0].Name != "Genoa" || e.Color != "green" {
			t.Errorf("%q: %v in %v, %q", e.Headline, e.Date, e.Places(), e.Color)
		}
	}
	if bridge := w.about(t, "ridge"); bridge.Date.String() != "1880-06-07" || bridge.Color != "" {
		t.Errorf("another was changed: %+v", bridge)
	}
	for range 3 {
		w.undo(t)
	}
	if e := w.about(t, "ill"); e.Date.String() != "1871-05-04" || e.Places()[0].Name != "Leeds" || e.Color != "" {
		t.Errorf("undone it is %v in %v, %q", e.Date, e.Places(), e.Color)
	}
}
