package editing

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"

	"chronotope/app/parts"
	"chronotope/model"
	"chronotope/model/extract"
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
	e := ed.session.SelectedEvent()
	if e == nil || len(e.Evidence) < 2 {
		return
	}
	rest, split := extract.Split(e, ed.session.Selection().Evidence)
	ed.host.Edit(lang.L("Split “{{.Event}}”", eventName(e)), func(tx *project.Tx) error {
		tx.PutEvent(rest)
		tx.PutEvent(split)
		tx.Select(project.Selection{Event: split.ID})
		return nil
	})
}

// LeadWith makes the passage at hand the main one of its event.
func (ed *Editor) LeadWith() {
	ed.reviseEvidence(lang.L("Make a passage the main one"), func(e *model.Event, at int) {
		e.Evidence = slices.Insert(slices.Delete(e.Evidence, at, at+1), 0, e.Evidence[at])
	})
}

// DropEvidence takes the passage at hand away from its event.
func (ed *Editor) DropEvidence() {
	ed.reviseEvidence(lang.L("Remove a passage"), func(e *model.Event, at int) { e.Evidence = slices.Delete(e.Evidence, at, at+1) })
}

// reviseEvidence changes the passages of the event at hand, which has several.
func (ed *Editor) reviseEvidence(label string, change func(e *model.Event, at int)) {
	e := ed.session.SelectedEvent()
	if e == nil || len(e.Evidence) < 2 {
		return
	}
	next := e.Clone()
	change(next, ed.session.Selection().Evidence)
	next.Edited |= model.EditedEvidence
	ed.host.Edit(label, func(tx *project.Tx) error {
		tx.PutEvent(next)
		tx.Select(project.Selection{Event: e.ID})
		return nil
	})
}

// join makes one event of the one at hand and another.
func (ed *Editor) join(other *model.Event) {
	e := ed.session.SelectedEvent()
	if e == nil || other == nil || other.ID == e.ID {
		return
	}
	ed.host.Edit(lang.L("Join “{{.Event}}” with another", eventName(e)), func(tx *project.Tx) error {
		tx.DeleteEvent(other.ID)
		tx.PutEvent(extract.Join(e, other))
		tx.Select(project.Selection{Event: e.ID})
		return nil
	})
}

// AddFromSelection makes an event of the words that are selected in the text.
func (ed *Editor) AddFromSelection() {
	id, span := ed.host.Selection()
	src := ed.session.Source(id)
	if src == nil || span.Len() == 0 {
		ed.dialogs.Message(lang.L("Nothing is selected"), lang.L("Select the words in the text that state the event."))
		return
	}
	ed.addFrom(src, span)
}

// addFrom makes an event of a passage of a document.
func (ed *Editor) addFrom(src *project.Source, passage model.Span) {
	e := extract.FromPassage(src.Document, &model.Reading{Times: src.Times, Toponyms: src.Toponyms}, passage)
	ed.host.Edit(lang.L("Add “{{.Event}}”", eventName(e)), func(tx *project.Tx) error {
		tx.PutEvent(e)
		tx.Select(project.Selection{Event: e.ID})
		return nil
	})
}

// StepReview goes to the next event that is not judged yet, or the one before.
func (ed *Editor) StepReview(step int) {
	events := ed.session.Visible()
	at := slices.IndexFunc(events, func(e *model.Event) bool { return e.ID == ed.session.Selection().Event })
	if at < 0 && step < 0 {
		at = 0
	}
	for n := 1; n <= len(events); n++ {
		i := ((at+n*step)%len(events) + len(events)) % len(events)
		if events[i].Status == model.Proposed {
			ed.session.Select(events[i].ID)
			return
		}
	}
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
	j := &joiner{ed: ed, event: e, others: nearestFirst(ed.session.Events(), e)}
	j.found = j.others
	j.list = parts.NewChoices(func() int { return len(j.found) }, func(i int, c *parts.Choice) { c.WriteEvent(j.found[i]) }, func(i int) {
		other := j.found[i]
		j.dialog.Hide()
		ed.join(other)
	})
	j.dialog, _ = ed.dialogs.Pick(lang.L("Join with another event"), e.Headline, lang.L("Find the event that is the same …"), j.list, j.find)
}

// nearestFirst are the other events, those nearest in time to e first.
func nearestFirst(events []*model.Event, e *model.Event) []*model.Event {
	others := slices.DeleteFunc(slices.Clone(events), func(o *model.Event) bool { return o.ID == e.ID })
	if e.Date.IsZero() {
		return others
	}
	from, to := e.Date.Range()
	distance := func(o *model.Event) float64 {
		if o.Date.IsZero() {
			return 1e18
		}
		first, last := o.Date.Range()
		return max(first-to, from-last, 0)
	}
	slices.SortStableFunc(others, func(a, b *model.Event) int { return cmp.Compare(distance(a), distance(b)) })
	return others
}

// find narrows the list to the events that hold the text.
func (j *joiner) find(text string) {
	j.found = nil
	f := project.Filter{Text: strings.TrimSpace(text)}.Prepared()
	for _, o := range j.others {
		if f.Match(o) {
			j.found = append(j.found, o)
		}
	}
	j.list.UnselectAll()
	j.list.Refresh()
}
