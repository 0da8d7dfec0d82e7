package projectfile

import (
	"context"
	"path/filepath"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"chronotope/app/apptest"
	"chronotope/app/parts"
	"chronotope/model"
	"chronotope/model/project"
)

// desk is a host: a window with nothing in it.
type desk struct {
	fyne.Window
	t        *testing.T
	session  *project.Session
	dialogs  *parts.Dialogs
	queue    apptest.Queue
	wishes   *wishes
	going    []string // what is shown to be going on
	told     string
	replaced int
}

// wishes are preferences.
type wishes struct {
	folder, project string
	recent          []string
}

func (w *wishes) Folder() string         { return w.folder }
func (w *wishes) SetFolder(path string)  { w.folder = path }
func (w *wishes) SetProject(path string) { w.project = path }
func (w *wishes) AddRecent(path string)  { w.recent = append(w.recent, path) }

func (w *desk) Session() *project.Session { return w.session }
func (w *desk) Dialogs() *parts.Dialogs   { return w.dialogs }
func (w *desk) Prefs() Prefs              { return w.wishes }
func (w *desk) Do(f func())               { w.queue.Do(f) }
func (w *desk) Tell(text string)          { w.told = text }
func (w *desk) Replaced()                 { w.replaced++ }
func (w *desk) Remembered()               {}

func (w *desk) Work(f func(ctx context.Context) (then func())) {
	go func() { w.queue.Do(f(w.t.Context())) }()
}

func (w *desk) Begin(name string) (end func()) {
	w.going = append(w.going, name)
	return func() { w.going = slices.DeleteFunc(w.going, func(n string) bool { return n == name }) }
}

const ledger = "The mill burned down in Leeds on 4 May 1871.\n\nThe docks of Genoa were opened in June 1873.\n"

// furnish makes the room on a project that tells what ledger does and has no file.
func furnish(t *testing.T) (*Keeper, *desk) {
	t.Helper()
	k, w := bare(t)
	src, events := apptest.Read(t, "ledger.txt", ledger)
	k.Edit("Open ledger.txt", func(tx *project.Tx) error {
		tx.PutSource(src)
		for _, e := range events {
			tx.PutEvent(e)
		}
		return nil
	})
	return k, w
}

// bare makes the room on an empty project.
func bare(t *testing.T) (*Keeper, *desk) {
	t.Helper()
	w := &desk{
		Window: apptest.Window(t), t: t, session: project.New(project.Memory{}),
		queue: apptest.NewQueue(), wishes: &wishes{folder: t.TempDir()},
	}
	w.dialogs = parts.NewDialogs(w.Window)
	k := New(w, t.TempDir())
	k.Hurry()
	t.Cleanup(k.Close)
	return k, w
}

// named saves the project at hand under a name and returns its path.
func named(t *testing.T, k *Keeper, w *desk, name string) string {
	t.Helper()
	k.SaveAs()
	apptest.Type(t, w, name)
	apptest.Tap(t, w, "Save")
	if k.Name() != name {
		t.Fatalf("it is called %q, and said is %q", k.Name(), apptest.Said(w))
	}
	return k.file.Path()
}

// judge accepts the event whose headline holds words.
func judge(t *testing.T, k *Keeper, words string) {
	t.Helper()
	k.Edit("Accept", func(tx *project.Tx) error {
		e := apptest.About(t, k.session, words).Clone()
		e.Status = model.Accepted
		tx.PutEvent(e)
		return nil
	})
}

func inFolder(t *testing.T, path string) (names []string) {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(path, "*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range found {
		names = append(names, filepath.Base(f))
	}
	return names
}
