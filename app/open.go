package app

import (
	"context"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"

	"chronotope/model"
	"chronotope/model/document"
	"chronotope/model/project"
	"chronotope/model/store"
)

// input is a document to be opened: a name for people, and how to get at it.
type input struct {
	path   string // shown in messages; with its folder where it has one
	open   func() (io.ReadCloser, error)
	sample bool // it comes with the program

	password string // that the user gave for it; never kept
}

// opened is a document that was read, or why it was not.
type opened struct {
	input   input
	source  *project.Source
	events  []*model.Event
	problem error
}

// onDisk returns the input for a file of the user's.
func onDisk(path string) input {
	if whole, err := filepath.Abs(path); err == nil {
		path = whole // one file is one document, however it was named
	}
	return input{path: path, open: func() (io.ReadCloser, error) { return os.Open(path) }}
}

// onDiskAll returns the inputs for files of the user's, and for all in folders of
// theirs. What cannot be looked at is an input that fails to open. It runs off the
// interface's goroutine.
func onDiskAll(ctx context.Context, paths []string) []input {
	var inputs []input
	for _, path := range paths {
		for file, err := range document.Files(ctx, path) {
			in := onDisk(file)
			if err != nil {
				in.open = func() (io.ReadCloser, error) { return nil, err }
			}
			inputs = append(inputs, in)
		}
	}
	return inputs
}

func (ui *UI) openURIs(uris []fyne.URI) {
	paths := make([]string, len(uris))
	for i, u := range uris {
		paths[i] = u.Path()
	}
	ui.openPaths(paths)
}

// openPaths opens files and folders of the user's, or a project in place of the one at
// hand.
func (ui *UI) openPaths(paths []string) {
	if i := slices.IndexFunc(paths, isProject); i >= 0 {
		ui.openProject(paths[i])
		return
	}
	ui.openAll(func(ctx context.Context) []input { return onDiskAll(ctx, paths) })
}

// samples are the documents that come with the program: the first of them, which a
// new user sees, or all.
func (ui *UI) samples(all bool) []input {
	names, err := fs.Glob(ui.seeds, "*.*")
	if err != nil {
		panic(err) // the pattern is ours
	}
	names = slices.DeleteFunc(names, func(name string) bool { return path.Ext(name) != ".txt" && path.Ext(name) != ".md" })
	if !all {
		names = names[:1]
	}
	inputs := make([]input, len(names))
	for i, name := range names {
		inputs[i] = input{path: name, sample: true, open: func() (io.ReadCloser, error) { return ui.seeds.Open(name) }}
	}
	return inputs
}

// openSample opens the document that a new user sees, openSamples those that can
// be compared.
func (ui *UI) openSample()  { ui.open(ui.samples(false)) }
func (ui *UI) openSamples() { ui.open(ui.samples(true)) }

// open reads inputs and puts what could be read into the project as one change.
func (ui *UI) open(inputs []input) {
	ui.openAll(func(context.Context) []input { return inputs })
}

// openAll is open for inputs that are still to be found.
func (ui *UI) openAll(find func(context.Context) []input) {
	ui.work(func(ctx context.Context, told progress) func() {
		results := ui.readAll(ctx, find(ctx), told)
		return func() { ui.add(results) }
	})
}

// patience is how long the window waits for the documents it is started with: what
// is read by then is there in its first picture.
const patience = 150 * time.Millisecond

// startWith opens what the program is started with: a project, which without paths is
// the one that was open last, or documents. See openFirst.
func (ui *UI) startWith(paths []string) (show func()) {
	if len(paths) == 0 {
		last := ui.prefs.project()
		if _, err := os.Stat(last); last != "" && err == nil {
			paths = []string{last}
		}
	}
	if len(paths) == 0 || !isProject(paths[0]) {
		return ui.openFirst(paths)
	}
	ctx, done := ui.background()
	read := make(chan loaded, 1)
	own := ui.prefs.places()
	go func() {
		read <- loadProject(ctx, paths[0], store.Open)
		ui.usePlacesAgain(own)
	}()
	return func() { showSoon(ctx, ui, done, read, ui.takeUp) }
}

// openFirst opens what the program is started with: the documents at paths, or the
// sample. Reading begins at once; what is returned puts the documents into the
// window once that is built.
func (ui *UI) openFirst(paths []string) (show func()) {
	ctx, done := ui.background()
	read := make(chan []opened, 1)
	own := ui.prefs.places()
	go func() {
		ui.usePlacesAgain(own)
		inputs := onDiskAll(ctx, paths)
		if len(paths) == 0 {
			inputs = ui.samples(false)
		}
		read <- ui.readAll(ctx, inputs, func(string, int, int) {})
	}()
	return func() { showSoon(ctx, ui, done, read, ui.add) }
}

// showSoon puts what is being read into the window: at once if it is there soon, else
// when it is.
func showSoon[T any](ctx context.Context, ui *UI, done context.CancelFunc, read <-chan T, show func(T)) {
	shown := func(results T) {
		show(results)
		if ui.shown != nil {
			ui.shown()
		}
	}
	select {
	case results := <-read:
		done()
		shown(results)
	case <-time.After(patience):
		ui.workAs(ctx, done, func(context.Context, progress) func() {
			results := <-read
			return func() { shown(results) }
		})
	}
}

// rush is how long after the start, or after a project was read, what can wait has to:
// the pictures come first.
const rush = 2 * time.Second

// mostUncollected is how much memory may be in use before it is collected all the same
// while PauseCollecting is in force.
const mostUncollected = 2 << 30

// PauseCollecting has the runtime collect no garbage until the function returned is
// called: while a project is read nearly all that is allocated stays, and to look through
// it again and again takes as long as a third of the reading.
func PauseCollecting() (resume func()) {
	percent, limit := debug.SetGCPercent(-1), debug.SetMemoryLimit(mostUncollected)
	return func() {
		debug.SetGCPercent(percent)
		debug.SetMemoryLimit(limit)
		time.AfterFunc(rush, debug.FreeOSMemory) // what was left lying goes back soon
	}
}

// readAll reads inputs, as many at a time as there are processors, until ctx is
// cancelled; what has been read by then is dropped. It runs off the interface's goroutine.
func (ui *UI) readAll(ctx context.Context, inputs []input, told progress) []opened {
	results := make([]opened, len(inputs))
	var next, done atomic.Int64
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(inputs)) {
		workers.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(inputs) && ctx.Err() == nil; i = int(next.Add(1)) - 1 {
				told(filepath.Base(inputs[i].path), int(done.Load()), len(inputs))
				results[i] = ui.read(ctx, inputs[i], project.Given{})
				done.Add(1)
			}
		})
	}
	workers.Wait()
	if ctx.Err() != nil {
		return nil
	}
	return results
}

// largeFile is the size in bytes from which only one file is read at a time: reading
// takes several times the room of the file.
const largeFile = 16 << 20

// large is held by who reads a large file.
var large sync.Mutex

// read reads one input. It runs off the interface's goroutine.
func (ui *UI) read(ctx context.Context, in input, given project.Given) opened {
	out := opened{input: in}
	r, err := in.open()
	if err != nil {
		out.problem = err
		return out
	}
	defer r.Close()
	if f, ok := r.(fs.File); ok {
		if info, err := f.Stat(); err == nil && info.Size() >= largeFile {
			large.Lock()
			defer large.Unlock()
		}
	}
	doc, reading, err := ui.engine.Read(ctx, in.path, r, given, in.password)
	if err != nil {
		out.problem = err
		return out
	}
	out.source = &project.Source{Document: doc, Times: reading.Times, Toponyms: reading.Toponyms, Unused: reading.Unused, Given: given}
	if !in.sample {
		out.source.Path = in.path
	}
	out.source.Original = ui.originalOf(in)
	out.events = reading.Events
	return out
}
