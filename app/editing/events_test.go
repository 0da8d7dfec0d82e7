package editing

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/apptest"
	"chronotope/app/eventlist"
	"chronotope/app/parts"
	"chronotope/model"
)

func TestEventIsEditedAsOneStep(t *testing.T) {
	ed, w := furnish(t, ledger)
	if ed.EditEvent(); w.dialogs.Open() {
		t.Fatal("no event is edited")
	}
	e := w.take(t, "ocks")
	ed.EditEvent()
	apptest.Tap(t, w, "Save")
	if len(w.steps) != 0 || w.dialogs.Open() {
		t.Errorf("to save what was not edited is a step: %q", w.steps)
	}
	ed.EditEvent()
	fields := apptest.Fields[*parts.Field](w) // headline, date, place, tags
	fields[1].SetText("nonsense")
	apptest.Tap(t, w, "Save")
	if len(w.steps) != 0 || !w.dialogs.Open() || w.Canvas().Focused() != fyne.Focusable(fields[1]) {
		t.Fatalf("what is no date was kept: %q", w.steps)
	}
	fields[0].SetText("Docks of Genoa")
	fields[1].SetText("spring 1873?")
	fields[2].SetText("Trieste")
	fields[3].SetText(" harbours,  royal visits , harbours")
	for _, note := range apptest.Fields[*widget.Entry](w) {
		if note.MultiLine {
			note.SetText("See the gazette.")
		}
	}
	apptest.Fields[*widget.Select](w)[0].SetSelectedIndex(3)
	apptest.Tap(t, w, "Save")
	got := w.session.Event(e.ID)
	if got.Headline != "Docks of Genoa" || got.Date.String() != "1873-21?" || len(got.Places()) != 2 || got.Places()[1].Name != "Trieste" {
		t.Errorf("got %q, %s, %v", got.Headline, got.Date, got.Places())
	}
	if !slices.Equal(got.Tags, []string{"harbours", "royal visits"}) || got.Note != "See the gazette." || got.Color != "green" {
		t.Errorf("tags %q, note %q, colour %q", got.Tags, got.Note, got.Color)
	}
	if want := model.EditedHeadline | model.EditedDate | model.EditedPlaces; got.Edited != want {
		t.Errorf("edited %b, want %b", got.Edited, want)
	}
	w.undo(t)
	if got := w.session.Event(e.ID); got != e {
		t.Errorf("undo left %+v", got)
	}
}

func TestJoinAndSplit(t *testing.T) {
	ed, w := furnish(t, ledger)
	mill, docks := w.take(t, "ill"), w.about(t, "ocks")
	ed.ChooseJoin()
	apptest.Type(t, w, "docks")
	apptest.Press(w, fyne.KeyReturn)
	joint := w.session.Event(mill.ID)
	if len(w.session.Events()) != 2 || len(joint.Evidence) != 2 || joint.Headline != mill.Headline {
		t.Fatalf("after the join: %+v", joint)
	}
	w.session.SelectEvidence(mill.ID, 1)
	apptest.Offer(t, ed.PassageMenu(mill.ID), "Split off").Action()
	if split := w.session.SelectedEvent(); len(w.session.Events()) != 3 || split.Headline != docks.Headline || split.Date != docks.Date {
		t.Fatalf("after the split: %+v", split)
	}
	if ed.SplitOff(); len(w.steps) != 2 {
		t.Error("an event of one passage is split")
	}
	w.undo(t)
	w.undo(t)
	if w.session.Event(mill.ID) != mill || w.session.Event(docks.ID) != docks {
		t.Error("undo did not bring both back")
	}
}

func TestJoinOffersTheNearestFirst(t *testing.T) {
	ed, w := furnish(t, ledger)
	w.take(t, "ill")
	ed.ChooseJoin()
	apptest.Press(w, fyne.KeyEscape)
	if w.dialogs.Open() || len(w.session.Events()) != 3 {
		t.Error("Escape does not leave it")
	}
	docks, bridge := w.about(t, "ocks"), w.about(t, "ridge")
	ed.ChooseJoin()
	apptest.Press(w, fyne.KeyReturn) // the first
	if w.session.Event(docks.ID) != nil || w.session.Event(bridge.ID) != bridge {
		t.Error("the nearest is not the first")
	}
}

func TestMenusOfAnEvent(t *testing.T) {
	ed, w := furnish(t, ledger)
	if items := ed.EventMenu("none"); items != nil {
		t.Errorf("an event that is not there has a menu of %d", len(items))
	}
	id := w.about(t, "ocks").ID
	apptest.Offer(t, ed.EventMenu(id), "Accept").Action()
	if got := w.session.Event(id).Status; got != model.Accepted || !apptest.Offer(t, ed.EventMenu(id), "Accept").Checked {
		t.Errorf("it is %v, and not ticked", got)
	}
	for _, words := range []string{"Edit", "Join"} {
		apptest.Offer(t, ed.EventMenu(id), words).Action()
		if !w.dialogs.Open() {
			t.Errorf("%s opens no dialog", words)
		}
		w.dialogs.Close()
	}
	apptest.Offer(t, ed.EventMenu(id), "Not an event").Action()
	if w.session.Event(id) != nil || len(w.session.Sources()[0].Deleted) != 1 {
		t.Error("it is not deleted for good")
	}
	if now := w.session.SelectedEvent(); now == nil || now.ID != w.about(t, "ridge").ID {
		t.Errorf("at hand is %v", now)
	}
}

func TestReviewGoesOnToWhatIsOpen(t *testing.T) {
	ed, w := furnish(t, ledger)
	all := w.session.Events()
	w.session.Select(all[0].ID)
	ed.Judge(model.Accepted)
	w.session.Select("")
	if ed.StepReview(1); w.session.Selection().Event != all[1].ID {
		t.Error("the next to review is not the one that is not judged")
	}
	ed.Judge(model.Rejected)
	if ed.StepReview(1); w.session.Selection().Event != all[2].ID {
		t.Error("it does not go on to the last")
	}
	ed.Judge(model.Rejected)
	w.session.Select("")
	if ed.StepReview(-1); w.session.Selection().Event != "" {
		t.Error("nothing is left to review")
	}
}

func TestEventFromTheSelection(t *testing.T) {
	ed, w := furnish(t, ledger+"\nThe bells of Genoa were heard in 1875, far away.\n")
	before := len(w.session.Events())
	ed.AddFromSelection()
	if !strings.Contains(apptest.Said(w), "Select the words in the text") {
		t.Errorf("said %q", apptest.Said(w))
	}
	w.dialogs.Close()
	text := w.session.Sources()[0].Document.Text
	at := strings.Index(text, "The bells")
	w.document, w.selected = w.session.Sources()[0].Document.ID, model.Span{Start: at, End: at + 47}
	ed.AddFromSelection()
	if e := w.session.SelectedEvent(); len(w.session.Events()) != before+1 || e == nil || e.Date.String() != "1875" || e.Places()[0].Name != "Genoa" {
		t.Errorf("%+v", e)
	}
}

func TestCellsOfTheTable(t *testing.T) {
	ed, w := furnish(t, ledger)
	id := w.about(t, "ocks").ID
	for _, c := range []struct {
		column  eventlist.Column
		text    string
		ok      bool
		becomes string // "=" for what it was
		edited  model.Edits
		steps   bool
	}{
		{column: eventlist.Headline, text: "", becomes: "="},
		{column: eventlist.Headline, text: " Docks open ", ok: true, becomes: "Docks open", edited: model.EditedHeadline, steps: true},
		{column: eventlist.Headline, text: "Docks open", ok: true, becomes: "Docks open"},
		{column: eventlist.Date, text: "long ago", becomes: "1871-05-04"},
		{column: eventlist.Date, text: "about 1870", ok: true, becomes: "1870~", edited: model.EditedDate, steps: true},
		{column: eventlist.Date, text: "", ok: true, becomes: "", edited: model.EditedDate, steps: true},
		{column: eventlist.Place, text: "Genoa; Qqqqq", becomes: "Genoa"},
		{column: eventlist.Place, text: "Genoa; Leeds", ok: true, becomes: "Genoa; Leeds", edited: model.EditedPlaces, steps: true},
		{column: eventlist.Tags, text: "port, Italy,port", ok: true, becomes: "port, Italy", steps: true},
	} {
		before := w.session.Event(id)
		if c.becomes == "=" {
			c.becomes = before.Headline
		}
		w.told = ""
		ok := ed.EditCell(id, c.column, c.text)
		after := w.session.Event(id)
		if got := ed.CellText(id, c.column); ok != c.ok || got != c.becomes || (after != before) != c.steps || after.Edited&c.edited != c.edited || (w.told != "") == c.ok {
			t.Errorf("%v %q: taken %v, is %q, told %q", c.column, c.text, ok, got, w.told)
		}
		if c.steps {
			w.undo(t)
			if w.session.Event(id) != before {
				t.Errorf("%v %q is not one step", c.column, c.text)
			}
			_ = w.session.Redo()
		}
	}
	if !ed.EditCell("none", eventlist.Date, "1870") || ed.CellText("none", eventlist.Date) != "" {
		t.Error("an event that is not there has a cell")
	}
}

func TestSeveralAreJudgedAtOnce(t *testing.T) {
	ed, w := furnish(t, ledger)
	var ids []model.EventID
	for _, e := range w.session.Events() {
		ids = append(ids, e.ID)
	}
	standing := func() (out []model.Status) {
		for _, id := range ids {
			out = append(out, w.session.Event(id).Status)
		}
		return out
	}
	for _, c := range []struct {
		offer string
		want  model.Status
	}{{"Accept", model.Accepted}, {"Reject", model.Rejected}, {"Leave open", model.Proposed}} {
		apptest.Offer(t, ed.ChosenMenu(ids), c.offer).Action()
		if got := standing(); !slices.Equal(got, []model.Status{c.want, c.want, c.want}) {
			t.Errorf("%s: they are %v", c.offer, got)
		}
	}
	w.chosen = ids[:2]
	ed.Judge(model.Accepted)
	if got := standing(); !slices.Equal(got, []model.Status{model.Accepted, model.Accepted, model.Proposed}) {
		t.Errorf("they are %v", got)
	}
	w.undo(t)
	w.chosen = nil
	apptest.Offer(t, ed.ChosenMenu(ids[:2]), "tags").Action()
	apptest.Type(t, w, "work, ")
	apptest.Tap(t, w, "Save")
	if a, c := w.session.Event(ids[0]), w.session.Event(ids[2]); !slices.Equal(a.Tags, []string{"work"}) || len(c.Tags) > 0 {
		t.Errorf("tags %v and %v", a.Tags, c.Tags)
	}
	apptest.Offer(t, ed.ChosenMenu(ids[:2]), "Join").Action()
	if e := w.session.Event(ids[0]); len(w.session.Events()) != 2 || len(e.Evidence) != 2 {
		t.Errorf("%d events once two are joined", len(w.session.Events()))
	}
	w.undo(t)
	w.chosen = ids[1:]
	ed.DeleteSelected()
	if n := len(w.session.Events()); n != 1 || len(w.session.Sources()[0].Deleted) != 2 {
		t.Errorf("%d events are left", n)
	}
	if w.undo(t); len(w.session.Events()) != 3 || len(w.session.Sources()[0].Deleted) != 0 {
		t.Error("deleting is not undone as one step")
	}
}

func TestEventIsWrittenByHand(t *testing.T) {
	ed, w := furnish(t, ledger)
	ed.NewEvent()
	apptest.Tap(t, w, "Save")
	if len(w.steps) != 0 || !w.dialogs.Open() {
		t.Fatalf("an event without words was kept: %q", w.steps)
	}
	fields := apptest.Fields[*parts.Field](w)
	fields[0].SetText("Lock gates painted")
	fields[1].SetText("May 1890")
	fields[2].SetText("Trieste")
	before := len(w.session.Events())
	apptest.Tap(t, w, "Save")
	e := w.session.SelectedEvent()
	if e == nil || len(w.session.Events()) != before+1 || e.Headline != "Lock gates painted" || e.Date.String() != "1890-05" || e.Places()[0].Name != "Trieste" || e.Status != model.Accepted {
		t.Fatalf("%d events, at hand %+v", len(w.session.Events()), e)
	}
	w.undo(t)
	if len(w.session.Events()) != before {
		t.Error("writing it is not one step")
	}
}
