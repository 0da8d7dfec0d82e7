package app

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2/test"

	"chronotope/app/eventlist"
	"chronotope/app/parts"
	"chronotope/model"
)

func TestCellsOfTheTable(t *testing.T) {
	ui := open(t, write(t, "ledger.txt", ledger))
	id := ui.about(t, "Docks").ID
	for _, c := range []struct {
		column   eventlist.Column
		text     string
		ok       bool
		becomes  string
		edited   model.Edits
		steps    bool
		question bool
	}{
		{column: eventlist.Headline, text: "", becomes: "The docks of Genoa were opened"},
		{column: eventlist.Headline, text: " Docks open ", ok: true, becomes: "Docks open", edited: model.EditedHeadline, steps: true},
		{column: eventlist.Headline, text: "Docks open", ok: true, becomes: "Docks open"},
		{column: eventlist.Date, text: "long ago", becomes: "1871-05-04"},
		{column: eventlist.Date, text: "about 1870", ok: true, becomes: "1870~", edited: model.EditedDate, steps: true},
		{column: eventlist.Date, text: "", ok: true, becomes: "", edited: model.EditedDate, steps: true},
		{column: eventlist.Place, text: "Genoa; Qqqqq", becomes: "Genoa"},
		{column: eventlist.Place, text: "Genoa; Leeds", ok: true, becomes: "Genoa; Leeds", edited: model.EditedPlaces, steps: true},
		{column: eventlist.Tags, text: "port, Italy,port", ok: true, becomes: "port, Italy", steps: true},
	} {
		before := ui.session.Event(id)
		ok := ui.editCell(id, c.column, c.text)
		after := ui.session.Event(id)
		if c.becomes == "The docks of Genoa were opened" {
			c.becomes = before.Headline
		}
		if got := ui.cellText(id, c.column); ok != c.ok || got != c.becomes || (after != before) != c.steps || after.Edited&c.edited != c.edited {
			t.Errorf("%v %q: taken %v, is %q", c.column, c.text, ok, got)
		}
		if c.steps {
			ui.undo()
			if ui.session.Event(id) != before {
				t.Errorf("%v %q is not one step", c.column, c.text)
			}
			_ = ui.session.Redo()
		}
	}
}

func TestSeveralAreJudgedAtOnce(t *testing.T) {
	ui := open(t, write(t, "ledger.txt", ledger))
	var ids []model.EventID
	for _, e := range ui.session.Events() {
		ids = append(ids, e.ID)
	}
	standing := func() (out []model.Status) {
		for _, id := range ids {
			out = append(out, ui.session.Event(id).Status)
		}
		return out
	}
	offer(t, ui.chosenMenu(ids), "Accept").Action()
	if got := standing(); !slices.Equal(got, []model.Status{model.Accepted, model.Accepted, model.Accepted}) {
		t.Errorf("they are %v", got)
	}
	ui.undo()
	if got := standing(); !slices.Equal(got, make([]model.Status, 3)) {
		t.Errorf("undone they are %v", got)
	}
	offer(t, ui.chosenMenu(ids[:2]), "tags").Action()
	ui.window.Canvas().Focused().(*parts.Field).SetText("work, ")
	test.Tap(button(t, ui, "Save"))
	if a, c := ui.session.Event(ids[0]), ui.session.Event(ids[2]); !slices.Equal(a.Tags, []string{"work"}) || len(c.Tags) > 0 {
		t.Errorf("tags %v and %v", a.Tags, c.Tags)
	}
	offer(t, ui.chosenMenu(ids[:2]), "Join").Action()
	if e := ui.session.Event(ids[0]); len(ui.session.Events()) != 2 || len(e.Evidence) != 2 {
		t.Errorf("%d events once two are joined", len(ui.session.Events()))
	}
	ui.undo()
	offer(t, ui.chosenMenu(ids[1:]), "delete").Action()
	if n := len(ui.session.Events()); n != 1 || len(ui.session.Sources()[0].Deleted) != 2 {
		t.Errorf("%d events are left", n)
	}
	if ui.undo(); len(ui.session.Events()) != 3 || len(ui.session.Sources()[0].Deleted) != 0 {
		t.Error("deleting is not undone as one step")
	}
}
