package extract_test

import (
	"context"
	"slices"
	"testing"

	"chronotope/model"
	"chronotope/model/document"
)

// TestUnknownPlacesAreKeptByName: an event at a place that no gazetteer has is one without a
// pin, but the name is known, so that the user can say where that is.
func TestUnknownPlacesAreKeptByName(t *testing.T) {
	for name, text := range map[string]string{
		"Querwitz":    "Am 3. Mai 1902 verbrannten Soldaten das Dorf Querwitz, und die Leute flohen.",
		"Trévalan":    "Le 3 mai 1902, des soldats ont brûlé le village de Trévalan et ils sont partis.",
		"Corvaleda":   "El 3 de mayo de 1902 los soldados quemaron la aldea de Corvaleda y se fueron.",
		"Montesarvo":  "Il 3 maggio 1902 i soldati bruciarono il villaggio di Montesarvo e se ne andarono.",
		"Oosterwolge": "Op 3 mei 1902 verbrandden de soldaten het dorp Oosterwolge en trokken verder.",
		"Brzozałów":   "3 maja 1902 roku żołnierze spalili wieś Brzozałów i poszli dalej.",
		"Tarnuk":      "Station log\n\n9 Jan 1957 - Party reached the village of Tarnuk. Two dogs were lost.",
		"Velmstock":   "Place,Date,Event\nVelmstock,1901,Mission founded",
	} {
		keepsByName(t, text, name)
	}
}

// TestUnknownHomeIsKeptByName: what happens in a book about a parish that no gazetteer has
// happens there, not in the town that its road leads to.
func TestUnknownHomeIsKeptByName(t *testing.T) {
	for name, text := range map[string]string{
		"QUERWICK":    "HISTORY OF THE PARISH OF QUERWICK\n\nThe old church was rebuilt by the vicar in 1787.\n\nA road was made to Leeds, and another to Leeds by the moor.",
		"Niederquell": "Chronik der Gemeinde Niederquell\n\n1712 baute man die Kirche neu auf.\n\nDie Bahnlinie nach Ulm war lang.",
	} {
		keepsByName(t, text, name)
	}
}

// keepsByName checks that the one event of a text has a place that is known by name alone.
func keepsByName(t *testing.T, text, name string) {
	t.Helper()
	r, err := extractor(t).Extract(context.Background(), document.FromText("", text))
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Events) != 1 || len(r.Events[0].Evidence) != 1 {
		t.Errorf("%s: %d events", text, len(r.Events))
		return
	}
	e := r.Events[0]
	kept := slices.ContainsFunc(e.Evidence[0].Places, func(p model.PlaceMention) bool { return p.Place.IsZero() && p.Selector.Quote == name })
	if !kept || len(e.Places()) > 0 {
		t.Errorf("%s: the places are %+v", text, e.Evidence[0].Places)
	}
}
