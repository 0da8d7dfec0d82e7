package editing

import (
	"testing"

	"fyne.io/fyne/v2"

	"chronotope/app/apptest"
	"chronotope/app/parts"
	"chronotope/app/reader"
	"chronotope/model"
	"chronotope/model/project"
)

// desk is a host: a window with nothing but the card of the event at hand in it.
type desk struct {
	fyne.Window
	session  *project.Session
	dialogs  *parts.Dialogs
	reading  *reading
	told     string
	chosen   []model.EventID
	document model.DocumentID // in which selected is selected
	selected model.Span
	asked    string // what the map asks
	pick     func(model.Place)
	steps    []string // labels of the changes
}

// reading is an engine that notes what it is to follow.
type reading struct {
	Reading
	overrides []*model.Override
	err       error
}

func (r *reading) UseOverrides(overrides []*model.Override) error {
	r.overrides = overrides
	return r.err
}

func (w *desk) Session() *project.Session                 { return w.session }
func (w *desk) Dialogs() *parts.Dialogs                   { return w.dialogs }
func (w *desk) Reading() Reading                          { return w.reading }
func (w *desk) Tell(text string)                          { w.told = text }
func (w *desk) Chosen() []model.EventID                   { return w.chosen }
func (w *desk) Rows() []*model.Event                      { return w.session.Visible() }
func (w *desk) Selection() (model.DocumentID, model.Span) { return w.document, w.selected }

func (w *desk) PickOnMap(prompt string, picked func(model.Place)) { w.asked, w.pick = prompt, picked }

func (w *desk) Edit(label string, f func(tx *project.Tx) error) {
	w.steps = append(w.steps, label)
	if err := w.session.Edit(label, f); err != nil {
		w.dialogs.Error(err)
	}
}

func (w *desk) EditMany(label string, _ int, f func(tx *project.Tx) error) { w.Edit(label, f) }

// undo takes the last change back.
func (w *desk) undo(t *testing.T) {
	t.Helper()
	if err := w.session.Undo(); err != nil {
		t.Fatal(err)
	}
}

const ledger = "The mill burned down in Leeds on 4 May 1871.\n\nThe bridge in Leeds was opened on 7 June 1880.\n\nThe docks of Genoa were opened on 4 May 1871.\n"

// furnish makes the room on a document.
func furnish(t *testing.T, text string) (*Editor, *desk) {
	t.Helper()
	saved := apptest.Saved(t, "ledger.txt", text)
	w := &desk{Window: apptest.Window(t), session: project.Open(project.Memory{}, saved), reading: &reading{Reading: apptest.Engine()}}
	w.dialogs = parts.NewDialogs(w.Window)
	ed := New(w)
	w.session.Observe(ed.Changed)
	ed.Changed(project.Notice{What: project.Content})
	w.SetContent(ed.Card())
	return ed, w
}

// about is the event whose headline holds words.
func (w *desk) about(t *testing.T, words string) *model.Event {
	t.Helper()
	return apptest.About(t, w.session, words)
}

// take selects the event whose headline holds words.
func (w *desk) take(t *testing.T, words string) *model.Event {
	t.Helper()
	e := w.about(t, words)
	w.session.Select(e.ID)
	return e
}

// wordsFor are words of the first document that mean something, the n-th from 0.
func (w *desk) wordsFor(t *testing.T, phrase string, n int) reader.Words {
	t.Helper()
	return reader.Words(apptest.Words(t, w.session, phrase, n))
}
