package editing

import (
	"strings"
	"testing"

	"chronotope/app/apptest"
	"chronotope/model"
	"chronotope/model/curate"
)

// TestWhatHangsOnAHeadingIsOffered puts one event below a heading somewhere else, and the
// others after it.
func TestWhatHangsOnAHeadingIsOffered(t *testing.T) {
	ed, w := furnish(t, "# Leeds\n\nThe mill burned down in 1840. The weir broke in 1850. The dam was raised in 1860.\n")
	e := w.take(t, "ill burned")
	genoa := model.Place{ID: -7, Name: "Genoa"}
	ed.edit(e, curate.DetailsOf(e).PlacedFirst(genoa))
	if said := apptest.Said(w); !strings.Contains(said, "2 other events take their place from the heading “Leeds”") {
		t.Fatalf("asked is %q", said)
	}
	apptest.Tap(t, w, "Yes")
	for _, words := range []string{"eir broke", "am was raised"} {
		if got := w.about(t, words).Places(); len(got) != 1 || got[0] != genoa {
			t.Errorf("%s was at %v", words, got)
		}
	}
	if err := w.session.Undo(); err != nil {
		t.Fatal(err)
	}
	if got := w.about(t, "eir broke").Places(); len(got) != 1 || got[0] == genoa {
		t.Errorf("undone it was at %v", got)
	}
}
