package opening

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"chronotope/app/apptest"
	"chronotope/app/engine"
	"chronotope/app/parts"
	"chronotope/assets"
	"chronotope/model"
	"chronotope/model/project"
	"chronotope/model/store"
	"chronotope/seeds"
)

// desk is a host: a window with nothing but the tab of sources in it.
type desk struct {
	fyne.Window
	session *project.Session
	dialogs *parts.Dialogs
	engine  *engine.Engine
	jobs    *Jobs
	queue   apptest.Queue
	wishes  *wishes
	file    *store.Store // that the project is kept in
	saved   []func()     // what waits for a change that is being stored
	going   []*task
	told    string
	read    model.DocumentID
	other   string // another project that was opened
}

// task is what is shown of a piece of work.
type task struct {
	name   string
	cancel func()
}

// wishes are preferences.
type wishes struct {
	folder, places string
	keepFiles      bool
}

func (w *wishes) Folder() string        { return w.folder }
func (w *wishes) SetFolder(path string) { w.folder = path }
func (w *wishes) KeepFiles() bool       { return w.keepFiles }
func (w *wishes) SetKeepFiles(on bool)  { w.keepFiles = on }
func (w *wishes) Places() string        { return w.places }
func (w *wishes) SetPlaces(path string) { w.places = path }

func (w *desk) Session() *project.Session { return w.session }
func (w *desk) Dialogs() *parts.Dialogs   { return w.dialogs }
func (w *desk) Engine() *engine.Engine    { return w.engine }
func (w *desk) Jobs() *Jobs               { return w.jobs }
func (w *desk) Prefs() Prefs              { return w.wishes }
func (w *desk) Project() Project          { return w }
func (w *desk) Read(id model.DocumentID)  { w.read = id }
func (w *desk) ShowText()                 {}
func (w *desk) Tell(text string)          { w.told = text }
func (w *desk) Refresh()                  {}
func (w *desk) New()                      { w.session.Reset(project.Memory{}, project.Saved{}) }
func (w *desk) WhenSaved(f func())        { w.saved = append(w.saved, f) }
func (w *desk) File() *store.Store        { return w.file }

func (w *desk) Keeps(src *project.Source) bool {
	return w.file != nil && src.Original != nil && w.file.Keeps(src.Original.SHA256)
}

func (w *desk) OpenAmong(paths []string) bool {
	for _, path := range paths {
		if strings.HasSuffix(path, store.Extension) {
			w.other = path
			return true
		}
	}
	return false
}

func (w *desk) Edit(label string, f func(tx *project.Tx) error) {
	if err := w.session.Edit(label, f); err != nil {
		w.dialogs.Error(err)
	}
}

func (w *desk) EditBehind(label string, f func(tx *project.Tx) error, then func()) {
	w.session.EditBehind(label, f, w.queue.Do, func(err error) {
		if err != nil {
			w.dialogs.Error(err)
		} else {
			then()
		}
		waiting := w.saved
		w.saved = nil
		for _, next := range waiting {
			next()
		}
	})
}

// begin shows the work in w.going.
func (w *desk) begin(name string, cancel func()) (Progress, func()) {
	t := &task{name: name, cancel: cancel}
	w.going = append(w.going, t)
	return func(name string, _, _ int) { t.name = name }, func() {
		for i, other := range w.going {
			if other == t {
				w.going = append(w.going[:i:i], w.going[i+1:]...)
				return
			}
		}
	}
}

// undo takes the last change back.
func (w *desk) undo(t *testing.T) {
	t.Helper()
	if err := w.session.Undo(); err != nil {
		t.Fatal(err)
	}
}

// until waits for what happens off the interface's goroutine.
func (w *desk) until(t *testing.T, what string, done func() bool) {
	t.Helper()
	w.queue.Until(t, what, done)
}

// step waits for a change of that label.
func (w *desk) step(t *testing.T, label string) {
	t.Helper()
	w.until(t, label, func() bool { return strings.HasPrefix(w.session.UndoLabel(), label) && !w.session.Busy() })
}

// furnish makes the room in a program that is started with documents, or with the sample
// where there are none.
func furnish(t *testing.T, paths ...string) (*Opener, *desk) {
	t.Helper()
	w := &desk{session: project.New(project.Memory{}), engine: engine.New(assets.FS), queue: apptest.NewQueue(), wishes: &wishes{keepFiles: true, folder: t.TempDir()}}
	w.jobs = NewJobs(w.queue.Do, w.begin)
	o := New(w, seeds.FS)
	shown := false
	show := o.First(paths, func() { shown = true })
	w.Window = apptest.Window(t)
	w.dialogs = parts.NewDialogs(w.Window)
	sources := NewSources(o)
	w.SetContent(container.NewStack(sources.List))
	show()
	w.until(t, "the documents are there", func() bool { return shown && len(w.session.Sources()) >= max(len(paths), 1) && !w.session.Busy() })
	sources.Show(nil)
	return o, w
}

// keep gives the project a file.
func (w *desk) keep(t *testing.T) {
	t.Helper()
	file, err := store.Create(filepath.Join(t.TempDir(), "work"+store.Extension), w.session.Saved())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { file.Close() })
	w.session.KeepIn(file)
	w.file = file
}

// change has a file hold another text.
func change(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

const annals = "The mill burned down in Leeds on 4 May 1871. The king opened the docks in Genoa in June 1873.\n"
