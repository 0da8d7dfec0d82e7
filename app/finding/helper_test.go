package finding

import (
	"context"
	"path/filepath"
	"sync"
	"testing"

	"fyne.io/fyne/v2"

	"chronotope/app/apptest"
	"chronotope/app/parts"
	"chronotope/model"
	"chronotope/model/project"
	"chronotope/model/store"
)

// desk is a host: a window with nothing but the room's chips in it.
type desk struct {
	fyne.Window
	session *project.Session
	dialogs *parts.Dialogs
	queue   apptest.Queue
	running sync.WaitGroup // what runs behind
	index   Index          // nil where there is nothing to look up words in
	told    string
	shown   []string // words that were shown in their document
	at      project.MapView
	time    project.TimeView
}

func (w *desk) Session() *project.Session  { return w.session }
func (w *desk) Dialogs() *parts.Dialogs    { return w.dialogs }
func (w *desk) Gazetteer() parts.Gazetteer { return apptest.Engine() }
func (w *desk) Dates() parts.Dates         { return apptest.Engine() }
func (w *desk) Index() (Index, bool)       { return w.index, w.index != nil }
func (w *desk) Tell(text string)           { w.told = text }

func (w *desk) Behind(f func(ctx context.Context) (then func())) context.CancelFunc {
	ctx, stop := context.WithCancel(context.Background())
	w.running.Go(func() {
		then := f(ctx)
		w.queue.Do(func() {
			if ctx.Err() == nil {
				then()
			}
		})
	})
	return stop
}

// settle waits for all that runs behind, and for what comes of it.
func (w *desk) settle(t *testing.T) {
	t.Helper()
	w.running.Wait()
	w.queue.Until(t, "nothing is left to do", func() bool { return len(w.queue) == 0 })
}

func (w *desk) Edit(label string, f func(tx *project.Tx) error) {
	if err := w.session.Edit(label, f); err != nil {
		panic(err)
	}
}

func (w *desk) ShowSpan(id model.DocumentID, span model.Span) {
	w.shown = append(w.shown, span.Of(w.session.Source(id).Document.Text))
}

func (w *desk) View() (project.MapView, project.TimeView)  { return w.at, w.time }
func (w *desk) GoTo(m project.MapView, t project.TimeView) { w.at, w.time = m, t }

// furnish makes the room on a project that tells what ledger does.
func furnish(t *testing.T) (*Finder, *desk) {
	t.Helper()
	saved := apptest.Saved(t, "ledger.txt", ledger)
	file, err := store.Create(filepath.Join(t.TempDir(), "project.chronotope"), saved)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { file.Close() })
	w := &desk{Window: apptest.Window(t), session: project.Open(file, saved), queue: apptest.NewQueue(), index: file}
	w.dialogs = parts.NewDialogs(w.Window)
	f := New(w)
	w.session.Observe(f.Changed)
	w.SetContent(f.Chips())
	return f, w
}

const ledger = "The mill burned down in Leeds on 4 May 1871.\n\nThe bridge in Leeds was opened on 7 June 1880.\n\nThe docks of Genoa were opened on 4 May 1871.\n\nThe bells of Genoa were heard as far as the docks.\n"
