// Package editing is the room of the window in which events and words are judged and
// corrected: the card of the event at hand, the form that edits it, joining and splitting,
// what is done with several events at once, and what words mean.
package editing

import (
	"slices"

	"fyne.io/fyne/v2"

	"chronotope/app/parts"
	"chronotope/model"
	"chronotope/model/project"
)

// Host is what the room needs of the window around it.
type Host interface {
	Session() *project.Session
	Dialogs() *parts.Dialogs
	Reading() Reading
	Edit(label string, f func(tx *project.Tx) error)
	// EditMany is Edit for a change of n events.
	EditMany(label string, n int, f func(tx *project.Tx) error)
	Tell(text string)
	// Chosen are the events that are chosen together; none where it is one that is at hand.
	Chosen() []model.EventID
	// Rows are the events that the table shows, in its order.
	Rows() []*model.Event
	// Selection is what is selected in the text.
	Selection() (model.DocumentID, model.Span)
	// PickOnMap asks for a place by a click on the map. One that is no pin has only a point.
	PickOnMap(prompt string, picked func(model.Place))
}

// Reading understands dates and places that are typed, and follows what the user decided of
// words in the documents that it reads from then on.
type Reading interface {
	parts.Dates
	parts.Gazetteer
	UseOverrides(overrides []*model.Override) error
}

// Editor is the room. All its methods are for the interface's goroutine.
type Editor struct {
	host      Host
	session   *project.Session
	dialogs   *parts.Dialogs
	reading   Reading
	card      *card
	overrides []*model.Override // that reading follows
}

// New makes the room.
func New(host Host) *Editor {
	ed := &Editor{host: host, session: host.Session(), dialogs: host.Dialogs(), reading: host.Reading()}
	ed.card = newCard(ed)
	return ed
}

// Card is the card of the event at hand.
func (ed *Editor) Card() fyne.CanvasObject { return ed.card.root }

// Rename has the headline of the event at hand edited on the card.
func (ed *Editor) Rename() { ed.card.startEditing() }

// Changed follows the session.
func (ed *Editor) Changed(n project.Notice) {
	ed.card.refresh()
	if overrides := ed.session.Overrides(); n.Has(project.Content) && !slices.Equal(ed.overrides, overrides) {
		ed.overrides = overrides
		if err := ed.reading.UseOverrides(overrides); err != nil {
			ed.dialogs.Error(err)
		}
	}
}
