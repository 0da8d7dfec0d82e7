package extract_test

import (
	"context"
	"testing"

	"chronotope/model/document"
)

// TestUnknownPlacesAreKeptByName: an event at a place that no gazetteer has is one without a
// pin, but the name is known, so that the user can say where that is.
func TestUnknownPlacesAreKeptByName(t *testing.T) {
	x := extractor(t)
	for name, text := range map[string]string{
		"Querwitz":    "Am 3. Mai 1902 verbrannten Soldaten das Dorf Querwitz, und die Leute flohen.",
		"Trévalan":    "Le 3 mai 1902, des soldats ont brûlé le village de Trévalan et ils sont partis.",
		"Corvaleda":   "El 3 de mayo de 1902 los soldados quemaron la aldea de Corvaleda y se fueron.",
		"Montesarvo":  "Il 3 maggio 1902 i soldati bruciarono il villaggio di Montesarvo e se ne andarono.",
		"Oosterwolge": "Op 3 mei 1902 verbrandden de soldaten het dorp Oosterwolge en trokken verder.",
		"Brzozałów":   "3 maja 1902 roku żołnierze spalili wieś Brzozałów i poszli dalej.",
	} {
		r, err := x.Extract(context.Background(), document.FromText("", text))
		if err != nil {
			t.Fatal(err)
		}
		if len(r.Events) != 1 || len(r.Events[0].Evidence) != 1 {
			t.Errorf("%s: %d events", text, len(r.Events))
			continue
		}
		e := r.Events[0]
		kept := false
		for _, p := range e.Evidence[0].Places {
			kept = kept || p.Place.IsZero() && p.Selector.Quote == name
		}
		if !kept || len(e.Places()) > 0 {
			t.Errorf("%s: the places are %+v", text, e.Evidence[0].Places)
		}
	}
}
