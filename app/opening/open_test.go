package opening

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"chronotope/app/apptest"
	"chronotope/app/engine"
	"chronotope/app/parts"
	"chronotope/assets"
	"chronotope/model"
	"chronotope/model/curate"
	"chronotope/model/project"
	"chronotope/seeds"
)

func TestBothSamplesShowWhatIsDisputed(t *testing.T) {
	o, w := furnish(t)
	before := len(w.session.Events())
	o.OpenSamples()
	w.until(t, "both are open", func() bool { return len(w.session.Sources()) == 2 })
	e := apptest.About(t, w.session, "Global Compact of Migration")
	if !e.Disputed || len(e.Evidence) != 2 {
		t.Errorf("disputed %v with %d passages", e.Disputed, len(e.Evidence))
	}
	w.undo(t)
	if len(w.session.Sources()) != 1 || len(w.session.Events()) != before {
		t.Errorf("undo left %d documents and %d events", len(w.session.Sources()), len(w.session.Events()))
	}
}

func TestSampleMakesWay(t *testing.T) {
	o, w := furnish(t)
	sample := w.session.Sources()[0]
	o.open(o.samples(false)) // is open: nothing happens
	path := apptest.Write(t, "annals.txt", annals)
	o.OpenPaths([]string{path})
	w.step(t, "Open annals.txt")
	if got := w.session.Sources(); len(got) != 1 || got[0] == sample || got[0].Path != path || w.read != got[0].Document.ID || w.dialogs.Open() {
		t.Errorf("%d documents are open, and %s is read", len(got), w.read)
	}
	o.OpenSample() // as a project of its own
	w.until(t, "the sample is open again", func() bool {
		now := w.session.Sources()
		return len(now) == 1 && now[0].Document.ID == sample.Document.ID
	})
}

func TestSampleThatWasWorkedOnStays(t *testing.T) {
	o, w := furnish(t)
	w.Edit("Accept", func(tx *project.Tx) error {
		e := w.session.Events()[0].Clone()
		e.Status = model.Accepted
		tx.PutEvent(e)
		return nil
	})
	o.OpenPaths([]string{apptest.Write(t, "annals.txt", annals)})
	w.step(t, "Open annals.txt")
	if len(w.session.Sources()) != 2 {
		t.Errorf("%d documents", len(w.session.Sources()))
	}
	o.Replaced()
	w.session.Reset(project.Memory{}, project.Saved{})
	o.OpenSample()
	w.until(t, "the sample is open", func() bool { return len(w.session.Sources()) == 1 })
}

func TestProjectsAreNotDocuments(t *testing.T) {
	o, w := furnish(t)
	before := w.session.UndoLabel()
	o.OpenPaths([]string{"a.txt", "b.chronotope"})
	if w.other != "b.chronotope" || len(w.going) != 0 || w.session.UndoLabel() != before {
		t.Errorf("the project opened is %q", w.other)
	}
}

func TestFolderIsOpenedWithAListOfWhatIsNot(t *testing.T) {
	o, w := furnish(t)
	dir := t.TempDir()
	for name, text := range map[string]string{
		"a.txt": annals, "deep/b.html": "<html><body><p>In 1890 the school was closed.</p></body></html>",
		"photo.jpg": "\xff\xd8\xff\xe0", "empty.txt": " ", ".hidden.txt": annals, "cut.rtf": `{\rtf1 Dug`,
	} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		change(t, path, text)
	}
	o.chosen(nil) // the user thought better of it
	o.chosen([]string{dir})
	w.step(t, "Open 2 documents")
	if len(w.session.Events()) != 3 || w.wishes.folder != filepath.Dir(dir) {
		t.Errorf("%d events; files are asked for in %s", len(w.session.Events()), w.wishes.folder)
	}
	said := apptest.Said(w)
	for _, want := range []string{
		"photo.jpg is no document that can be read: it is a picture; run OCR on it first.",
		"empty.txt is empty", "cut.rtf is damaged",
	} {
		if !strings.Contains(said, want) {
			t.Errorf("not said: %q in\n%s", want, said)
		}
	}
	if strings.Contains(said, "hidden") || strings.Contains(said, "a.txt") {
		t.Errorf("said of what is right: %s", said)
	}
	apptest.Tap(t, w, "Copy")
	if got := fyne.CurrentApp().Clipboard().Content(); strings.Count(got, "\n") != 3 {
		t.Errorf("copied is %q", got)
	}
	apptest.Tap(t, w, "Close")
	w.undo(t)
	if len(w.session.Sources()) != 1 || w.dialogs.Open() {
		t.Error("opening a folder is not one step")
	}
}

func TestDocumentThatIsOpenAlready(t *testing.T) {
	path := apptest.Write(t, "annals.txt", annals)
	o, w := furnish(t, path)
	o.OpenPaths([]string{path, "/no/such/file.txt"})
	w.until(t, "it is told", w.dialogs.Open)
	for _, want := range []string{"annals.txt is open already.", "file.txt was not found"} {
		if !strings.Contains(apptest.Said(w), want) {
			t.Errorf("said %q", apptest.Said(w))
		}
	}
	if len(w.session.Sources()) != 1 {
		t.Errorf("%d documents", len(w.session.Sources()))
	}
}

func TestFilesOfOneNameInTwoFolders(t *testing.T) {
	_, w := furnish(t, apptest.Write(t, "notes.txt", annals), apptest.Write(t, "notes.txt", "In 1890 the school was closed.\n"))
	if w.dialogs.Open() || len(w.session.Events()) != 3 {
		t.Errorf("one of them was refused; %d events", len(w.session.Events()))
	}
}

// endless is a file that never ends and holds nothing.
type endless struct{ waiting chan struct{} }

func (e endless) Read([]byte) (int, error) {
	<-e.waiting
	return 0, io.EOF
}
func (endless) Close() error { return nil }

func TestCancelFreesTheWindowAtOnce(t *testing.T) {
	o, w := furnish(t)
	held := make(chan struct{})
	o.open([]input{{path: "slow.txt", open: func() (io.ReadCloser, error) { return endless{held}, nil }}})
	w.until(t, "the file is named", func() bool { return len(w.going) == 1 && w.going[0].name == "slow.txt" })
	begin := time.Now()
	w.going[0].cancel()
	if time.Since(begin) > 200*time.Millisecond {
		t.Error("to cancel takes long")
	}
	other := apptest.Write(t, "other.txt", annals) // goes on while the reader of the first still waits
	o.OpenPaths([]string{other})
	w.until(t, "the other is read", func() bool { return w.session.Source(model.DocumentID(other)) != nil })
	close(held)
	w.until(t, "nothing is under way", func() bool { return len(w.jobs.running) == 0 && len(w.going) == 0 })
	if n := len(w.session.Sources()); n != 1 {
		t.Errorf("%d documents", n)
	}
}

func TestJobsEndWithTheWindow(t *testing.T) {
	_, w := furnish(t)
	ended := make(chan struct{})
	stop := w.jobs.Behind(func(ctx context.Context) func() {
		<-ctx.Done()
		close(ended)
		return func() { t.Error("what was stopped goes on") }
	})
	w.jobs.CancelAll()
	<-ended
	w.until(t, "nothing is under way", func() bool { return len(w.jobs.running) == 0 })
	stop() // once more does no harm
}

// TestSlowStart starts the program with a file that takes longer than the window waits.
func TestSlowStart(t *testing.T) {
	_, w := furnish(t)
	held, shown := make(chan struct{}), false
	show := w.jobs.Early(func(context.Context, Progress, func() bool) func() {
		<-held
		return func() { shown = true }
	})
	if show(); shown || len(w.going) != 1 {
		t.Fatal("the window waits for it")
	}
	close(held)
	w.until(t, "it is shown", func() bool { return shown && len(w.going) == 0 })
}

func TestDocumentsOpenedWhileOthersAreSaved(t *testing.T) {
	o, w := furnish(t)
	dir := t.TempDir()
	for _, name := range []string{"a.txt", "b.txt", "c.txt"} {
		path := filepath.Join(dir, name)
		change(t, path, strings.ReplaceAll(annals, "mill", "mill of "+name))
		o.OpenPaths([]string{path})
	}
	w.until(t, "all are open", func() bool { return len(w.session.Sources()) == 3 && !w.session.Busy() })
	var names []string
	for _, s := range w.session.Sources() {
		names = append(names, s.Document.Name)
	}
	if slices.Sort(names); !slices.Equal(names, []string{"a.txt", "b.txt", "c.txt"}) {
		t.Errorf("open are %q", names)
	}
}

func TestLongDocumentIsSpokenOf(t *testing.T) {
	o, w := furnish(t)
	src, events := apptest.Read(t, "tome.txt", annals)
	src.Document.Truncated = true
	a := o.newArrival()
	a.take([]opened{{input: input{path: "tome.txt"}, reading: curate.Reading{Source: src, Events: events}}})
	a.end()
	w.step(t, "Open tome.txt")
	if !strings.Contains(apptest.Said(w), "tome.txt was not read in full") {
		t.Errorf("said %q", apptest.Said(w))
	}
}

// TestFilesAreAskedForInTheWindow asks for files where the system has no dialog for it.
func TestFilesAreAskedForInTheWindow(t *testing.T) {
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", "")
	o, w := furnish(t)
	dialogs := func() int { return len(w.Canvas().Overlays().List()) }
	for _, ask := range []func(){o.ChooseFiles, o.ChooseFolder} {
		ask()
		ask() // one at a time
		w.until(t, "it is asked", func() bool { return dialogs() > 0 && !o.choosing })
		apptest.Tap(t, w, "Cancel")
		if n := dialogs(); n != 0 {
			t.Errorf("%d dialogs are open", n)
		}
	}
	dir := w.wishes.folder
	change(t, filepath.Join(dir, "annals.txt"), annals)
	o.ChooseFolder()
	w.until(t, "it is asked", func() bool { return dialogs() > 0 })
	apptest.Tap(t, w, "Open")
	w.step(t, "Open annals.txt")
	o.ChoosePlaces()
	if dialogs() != 1 || !strings.Contains(apptest.Said(w), "Open a list of places") {
		t.Errorf("%d dialogs, said %q", dialogs(), apptest.Said(w))
	}
}

// waiting is a file that comes once it is told to.
type waiting struct {
	told chan struct{}
	text io.Reader
}

func (f waiting) Read(b []byte) (int, error) {
	<-f.told
	return f.text.Read(b)
}
func (waiting) Close() error { return nil }

// slowly opens files of which slow.txt waits until it is told; the others are shown before.
func slowly(t *testing.T) (o *Opener, w *desk, tell chan struct{}) {
	t.Helper()
	o, w = furnish(t)
	o.handOverAfter = 20 * time.Millisecond
	tell = make(chan struct{})
	fast := onDisk(apptest.Write(t, "annals.txt", annals))
	slow := input{path: "slow.txt", open: func() (io.ReadCloser, error) { return waiting{tell, strings.NewReader("Fire. " + annals)}, nil }}
	gone := onDisk(filepath.Join(t.TempDir(), "gone.txt"))
	o.open([]input{slow, fast, fast, gone})
	w.until(t, "what is ready is shown", func() bool { return w.session.Source(model.DocumentID(fast.path)) != nil && !w.session.Busy() })
	return o, w, tell
}

// TestNoneWaitsForASlowOne: what is read is there before the rest, which is a step of its own,
// joined with what is there, and leaves the text that is read; what failed is told at the end.
func TestNoneWaitsForASlowOne(t *testing.T) {
	_, w, tell := slowly(t)
	if len(w.going) != 1 || w.dialogs.Open() || len(w.session.Sources()) != 1 {
		t.Fatalf("%d pieces of work go on, %d documents are open", len(w.going), len(w.session.Sources()))
	}
	read, events := w.read, len(w.session.Events())
	close(tell)
	w.step(t, "Open slow.txt")
	if got := w.session.Sources(); len(got) != 2 || w.read != read || len(w.session.Events()) != events {
		t.Errorf("%d documents are open with %d events, and %s is read", len(got), len(w.session.Events()), w.read)
	}
	if n := len(apptest.About(t, w.session, "ill").Evidence); n != 2 {
		t.Errorf("the mill has %d passages", n)
	}
	if said := apptest.Said(w); !strings.Contains(said, "gone.txt") || strings.Contains(said, "open already") {
		t.Errorf("said %q", said)
	}
	w.undo(t)
	if got := w.session.Sources(); len(got) != 1 || got[0].Document.ID != read || len(apptest.About(t, w.session, "ill").Evidence) != 1 {
		t.Errorf("undo leaves %d documents", len(got))
	}
}

// TestFirstFilesComeAsTheyAreReady starts the program with files of which one is slow: the
// others are there before, and the window tells what is read.
func TestFirstFilesComeAsTheyAreReady(t *testing.T) {
	w := &desk{session: project.New(project.Memory{}), engine: engine.New(assets.FS), queue: apptest.NewQueue(), wishes: &wishes{folder: t.TempDir()}}
	w.jobs = NewJobs(w.queue.Do, w.begin)
	o := New(w, seeds.FS)
	o.handOverAfter = 20 * time.Millisecond
	w.Window = apptest.Window(t)
	w.dialogs = parts.NewDialogs(w.Window)
	tell, shown := make(chan struct{}), 0
	fast := onDisk(apptest.Write(t, "annals.txt", annals))
	slow := input{path: "slow.txt", open: func() (io.ReadCloser, error) { return waiting{tell, strings.NewReader("Fire. " + annals)}, nil }}
	show := o.first(func(context.Context) []input { return []input{slow, fast} }, func() { shown++ })
	if time.Sleep(3 * o.handOverAfter); len(w.queue) > 0 {
		t.Error("a file came before there was a window")
	}
	show()
	w.until(t, "the fast one", func() bool { return w.session.Source(model.DocumentID(fast.path)) != nil && !w.session.Busy() })
	if len(w.session.Sources()) != 1 || shown != 1 || len(w.going) != 1 {
		t.Errorf("%d documents are open, shown %d times, with %d pieces of work going on", len(w.session.Sources()), shown, len(w.going))
	}
	close(tell)
	w.until(t, "the slow one", func() bool { return len(w.session.Sources()) == 2 && !w.session.Busy() && len(w.going) == 0 })
	if shown != 1 {
		t.Errorf("shown %d times", shown)
	}
}

func TestCancelKeepsWhatIsThere(t *testing.T) {
	_, w, tell := slowly(t)
	w.going[0].cancel()
	close(tell)
	w.until(t, "nothing is under way", func() bool { return len(w.jobs.running) == 0 && len(w.going) == 0 })
	if n := len(w.session.Sources()); n != 1 || w.dialogs.Open() {
		t.Errorf("%d documents are open", n)
	}
}

// TestRestStaysOutOfAnotherProject opens one meanwhile.
func TestRestStaysOutOfAnotherProject(t *testing.T) {
	o, w, tell := slowly(t)
	w.New()
	o.Replaced()
	close(tell)
	w.until(t, "nothing is under way", func() bool { return len(w.jobs.running) == 0 && len(w.going) == 0 })
	if n := len(w.session.Sources()); n != 0 {
		t.Errorf("%d documents come into it", n)
	}
}
