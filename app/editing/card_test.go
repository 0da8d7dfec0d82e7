package editing

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/apptest"
	"chronotope/app/words"
	"chronotope/model"
	"chronotope/model/project"
)

// shown are the words of the labels on the card.
func shown(w *desk) string {
	var out []string
	for _, l := range apptest.Fields[*widget.Label](w) {
		out = append(out, l.Text)
	}
	return strings.Join(out, "\n")
}

func TestCardShowsTheEventAtHand(t *testing.T) {
	_, w := furnish(t, ledger)
	if !strings.Contains(shown(w), "Click an event") {
		t.Errorf("with none at hand it shows %q", shown(w))
	}
	w.Edit("say more", func(tx *project.Tx) error {
		e := w.about(t, "ocks").Clone()
		e.Tags, e.Note, e.Disputed = []string{"port"}, "See the gazette.", true
		tx.PutEvent(e)
		return nil
	})
	e := w.take(t, "ocks")
	if want := e.Headline + "\n4 May 1871 · Genoa · the sources disagree · #port\n" + strings.Join(words.Certainty(e, nil), " · ") + "\nSee the gazette."; shown(w) != want {
		t.Errorf("it shows %q, want %q", shown(w), want)
	}
	apptest.Tap(t, w, "Accept")
	if got := w.about(t, "ocks").Status; got != model.Accepted {
		t.Errorf("it is %v", got)
	}
	apptest.Tap(t, w, "Accept")
	if got := w.about(t, "ocks").Status; got != model.Proposed {
		t.Errorf("to accept again does not take it back: it is %v", got)
	}
	apptest.Tap(t, w, "Reject")
	if got := w.about(t, "ocks").Status; got != model.Rejected {
		t.Errorf("it is %v", got)
	}
	w.session.Reset(project.Memory{}, project.Saved{})
	if shown(w) != "" {
		t.Errorf("with no events it shows %q", shown(w))
	}
}

func TestHeadlineIsEditedOnTheCard(t *testing.T) {
	ed, w := furnish(t, ledger)
	if ed.Rename(); w.Canvas().Focused() != nil {
		t.Fatal("the headline of no event is edited")
	}
	e := w.take(t, "ocks")
	ed.Rename()
	apptest.Type(t, w, "Docks open")
	apptest.Press(w, fyne.KeyEscape)
	if w.session.Event(e.ID) != e || w.Canvas().Focused() != nil {
		t.Fatal("Escape does not leave it as it was")
	}
	ed.Rename()
	apptest.Type(t, w, " Docks open ")
	apptest.Press(w, fyne.KeyReturn)
	if got := w.session.Event(e.ID).Headline; got != "Docks open" || !strings.HasPrefix(shown(w), "Docks open") {
		t.Errorf("the headline is %q", got)
	}
	ed.Rename()
	apptest.Type(t, w, " ")
	apptest.Press(w, fyne.KeyReturn)
	if got := w.session.Event(e.ID).Headline; got != "Docks open" {
		t.Errorf("an empty headline was taken: %q", got)
	}
	ed.Rename()
	w.take(t, "ill")
	if w.Canvas().Focused() != nil {
		t.Error("the headline of an event is edited while another is at hand")
	}
}

func TestPassagesAreListed(t *testing.T) {
	_, w := furnish(t, ledger)
	second, _ := apptest.Read(t, "annals.txt", "Nothing of note.\n")
	mill, docks := w.about(t, "ill"), w.about(t, "ocks")
	w.Edit("a second document, and a joint event", func(tx *project.Tx) error {
		tx.PutSource(second)
		e := mill.Clone()
		e.Disputed = true
		other := docks.Evidence[0]
		other.Lost = true
		other.Date = w.about(t, "ridge").Date
		e.Evidence = append(e.Evidence, other)
		tx.PutEvent(e)
		return nil
	})
	w.take(t, "ill")
	rows := apptest.Fields[*claim](w)
	if len(rows) != 2 || rows[0].date.Text != "4 May 1871 · Leeds" || rows[1].date.Text != "≠ 7 June 1880 · Genoa" || !rows[1].spot.TextStyle.Italic {
		t.Fatalf("%d rows", len(rows))
	}
	test.Tap(rows[1])
	if w.session.Selection().Evidence != 1 {
		t.Error("a click on the second passage does not select it")
	}
	if got := rows[1].spot.Text; got != "ledger.txt" { // of several documents
		t.Errorf("the second passage is in %q", got)
	}
	rows[0].Resize(fyne.NewSize(220, 40))
	if got := rows[0].quote.Text; !strings.HasPrefix(got, "“The mill burned") || !strings.HasSuffix(got, "…") {
		t.Errorf("the first words are %q", got)
	}
}

// TestAcceptAndGoOn accepts one after the other, and then all up to one at once.
func TestAcceptAndGoOn(t *testing.T) {
	ed, w := furnish(t, ledger)
	w.take(t, "ill")
	apptest.Tap(t, w, "and next")
	second := w.session.SelectedEvent()
	if w.about(t, "ill").Status != model.Accepted || second == nil || second.Status != model.Proposed {
		t.Fatalf("the mill is %v, at hand is %+v", w.about(t, "ill").Status, second)
	}
	ed.AcceptAndNext()
	ed.AcceptAndNext()
	if w.told == "" {
		t.Error("nothing says that all are judged")
	}
	for range 3 {
		w.undo(t)
	}
	rows := w.session.Visible()
	w.session.Select(rows[1].ID)
	ed.AcceptAbove()
	apptest.Tap(t, w, "Yes")
	for i, e := range w.session.Visible() {
		if (e.Status == model.Accepted) != (i <= 1) {
			t.Errorf("the event in row %d is %v", i, e.Status)
		}
	}
	w.undo(t)
	if w.session.Visible()[0].Status != model.Proposed || w.session.Visible()[1].Status != model.Proposed {
		t.Error("it is not one step of undo")
	}
}
