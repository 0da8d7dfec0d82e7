package editing

import (
	"strings"

	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"

	"chronotope/app/parts"
	"chronotope/model"
	"chronotope/model/curate"
	"chronotope/model/project"
)

// evidenceAtHand is which passage of an event is looked at.
func (ed *Editor) evidenceAtHand(id model.EventID) int {
	if at := ed.session.Selection(); at.Event == id {
		return at.Evidence
	}
	return 0
}

// SplitOff makes an event of its own of the passage at hand.
func (ed *Editor) SplitOff() {
	if e := ed.session.SelectedEvent(); e != nil {
		ed.ofPassage(lang.L("Split “{{.Event}}”", eventName(e)), curate.Split)
	}
}

// LeadWith makes the passage at hand the main one of its event.
func (ed *Editor) LeadWith() { ed.ofPassage(lang.L("Make a passage the main one"), curate.Lead) }

// DropEvidence takes the passage at hand away from its event.
func (ed *Editor) DropEvidence() { ed.ofPassage(lang.L("Remove a passage"), curate.Drop) }

// ofPassage does something with the passage at hand, where its event has several.
func (ed *Editor) ofPassage(label string, operation func(tx *project.Tx, id model.EventID, passage int) error) {
	e, at := ed.session.SelectedEvent(), ed.session.Selection().Evidence
	if e == nil || len(e.Evidence) < 2 {
		return
	}
	ed.host.Edit(label, func(tx *project.Tx) error { return operation(tx, e.ID, at) })
}

// AddFromSelection makes an event of the words that are selected in the text.
func (ed *Editor) AddFromSelection() {
	id, span := ed.host.Selection()
	src := ed.session.Source(id)
	if src == nil || span.Len() == 0 {
		ed.dialogs.Message(lang.L("Nothing is selected"), lang.L("Select the words in the text that state the event."))
		return
	}
	ed.add(curate.FromPassage(src, span))
}

// addFromSentence makes an event of the sentence that words stand in.
func (ed *Editor) addFromSentence(w curate.Words) {
	if src := ed.session.Source(w.Document); src != nil {
		ed.add(curate.FromSentence(src, w.Span.Start))
	}
}

// add puts a new event into the project, or tells why there is none.
func (ed *Editor) add(e *model.Event, err error) {
	if err != nil {
		ed.dialogs.Error(err)
		return
	}
	ed.host.Edit(lang.L("Add “{{.Event}}”", eventName(e)), func(tx *project.Tx) error { return curate.Add(tx, e) })
}

// joiner is the dialog in which the other event of a join is chosen: those nearest
// in time first, or those that hold what is typed.
type joiner struct {
	ed     *Editor
	event  *model.Event
	others []*model.Event // nearest first
	found  []*model.Event
	list   *parts.Choices
	dialog *dialog.CustomDialog
}

// ChooseJoin asks for the event that the one at hand is to be joined with.
func (ed *Editor) ChooseJoin() {
	e := ed.session.SelectedEvent()
	if e == nil || ed.dialogs.Open() || len(ed.session.Events()) < 2 {
		return
	}
	j := &joiner{ed: ed, event: e, others: curate.Nearest(ed.session.Events(), e)}
	j.found = j.others
	j.list = parts.NewChoices(func() int { return len(j.found) }, func(i int, c *parts.Choice) { c.WriteEvent(j.found[i]) }, j.join)
	j.dialog, _ = ed.dialogs.Pick(lang.L("Join with another event"), e.Headline, lang.L("Find the event that is the same …"), j.list, j.find)
}

// join makes one event of the one at hand and the one that is chosen.
func (j *joiner) join(chosen int) {
	ids := []model.EventID{j.event.ID, j.found[chosen].ID}
	j.dialog.Hide()
	j.ed.host.Edit(lang.L("Join “{{.Event}}” with another", eventName(j.event)), func(tx *project.Tx) error { return curate.Join(tx, ids) })
}

// find narrows the list to the events that hold the text.
func (j *joiner) find(text string) {
	j.found = nil
	f := j.ed.session.Prepared(project.Filter{Text: strings.TrimSpace(text)})
	for _, o := range j.others {
		if f.Match(o) {
			j.found = append(j.found, o)
		}
	}
	j.list.UnselectAll()
	j.list.Refresh()
}
