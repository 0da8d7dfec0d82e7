package opening

import (
	"context"
	"io"
	"io/fs"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"chronotope/model"
	"chronotope/model/curate"
	"chronotope/model/document"
	"chronotope/model/project"
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
	number  int // among the inputs
	input   input
	reading curate.Reading
	problem error
}

func (r opened) document() *model.Document { return r.reading.Source.Document }

// onDisk returns the input for a file of the user's.
func onDisk(path string) input {
	if whole, err := filepath.Abs(path); err == nil {
		path = whole // one file is one document, however it was named
	}
	return input{path: path, open: func() (io.ReadCloser, error) { return document.OpenPath(context.Background(), path) }}
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

// OpenPaths opens files and folders of the user's, or a project in place of the one at
// hand.
func (o *Opener) OpenPaths(paths []string) {
	if o.host.Project().OpenAmong(paths) {
		return
	}
	o.openAll(func(ctx context.Context) []input { return onDiskAll(ctx, paths) })
}

// samples are the documents that come with the program: the first of them, which a
// new user sees, or all.
func (o *Opener) samples(all bool) []input {
	names, err := fs.Glob(o.seeds, "*.*")
	if err != nil {
		panic(err) // the pattern is ours
	}
	names = slices.DeleteFunc(names, func(name string) bool { return path.Ext(name) != ".txt" && path.Ext(name) != ".md" })
	if !all {
		names = names[:1]
	}
	inputs := make([]input, len(names))
	for i, name := range names {
		inputs[i] = input{path: name, sample: true, open: func() (io.ReadCloser, error) { return o.seeds.Open(name) }}
	}
	return inputs
}

// OpenSample opens the sample document that a new user sees.
func (o *Opener) OpenSample() { o.openSamples(false) }

// OpenSamples opens the sample documents, which can be compared.
func (o *Opener) OpenSamples() { o.openSamples(true) }

// openSamples opens samples as a project of their own: what the user works on is no place for
// them.
func (o *Opener) openSamples(all bool) {
	if len(o.session.Sources()) > 0 && !o.SampleUntouched() {
		o.host.Project().New()
	}
	o.open(o.samples(all))
}

// open reads inputs and puts what could be read into the project: as one change, or where
// that takes long a part at a time; see arrival.
func (o *Opener) open(inputs []input) {
	o.openAll(func(context.Context) []input { return inputs })
}

// openAll is open for inputs that are still to be found.
func (o *Opener) openAll(find func(context.Context) []input) {
	a := o.newArrival()
	o.jobs.Work(func(ctx context.Context, told Progress) func() {
		rest := o.readAll(ctx, find(ctx), told, func(some []opened) bool {
			o.jobs.do(func() {
				if ctx.Err() == nil {
					a.take(some)
				}
			})
			return true
		})
		return func() {
			a.take(rest)
			a.end()
		}
	})
}

// First begins to read what the program is started with: the documents at paths, or the
// sample. What is returned puts them into the window once that is built, what takes longer as
// it is ready, and calls shown once there is anything.
func (o *Opener) First(paths []string, shown func()) (show func()) {
	return o.first(func(ctx context.Context) []input {
		if len(paths) == 0 {
			return o.samples(false)
		}
		return onDiskAll(ctx, paths)
	}, shown)
}

// first is First for inputs that are still to be found.
func (o *Opener) first(find func(context.Context) []input, shown func()) (show func()) {
	a := o.newArrival()
	take := func(some []opened) {
		a.take(some)
		if shown != nil {
			shown()
			shown = nil
		}
	}
	return o.jobs.Early(func(ctx context.Context, told Progress, late func() bool) func() {
		o.UsePlacesAgain()
		rest := o.readAll(ctx, find(ctx), told, func(some []opened) bool {
			if !late() {
				return false
			}
			o.jobs.do(func() {
				if ctx.Err() == nil {
					take(some)
				}
			})
			return true
		})
		return func() {
			take(rest)
			a.end()
		}
	})
}

// readAll reads inputs, as many at a time as there are processors, until ctx is cancelled. What
// is ready is handed over after a while, and then ever less often, so that none waits for a
// slow one, unless handOver does not take it yet; what is returned is the rest, and nothing once
// ctx is cancelled. It runs off the interface's goroutine.
func (o *Opener) readAll(ctx context.Context, inputs []input, told Progress, handOver func([]opened) bool) []opened {
	results := make(chan opened, len(inputs))
	var next, done atomic.Int64
	var workers sync.WaitGroup
	defer workers.Wait()
	for range min(runtime.GOMAXPROCS(0), len(inputs)) {
		workers.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(inputs) && ctx.Err() == nil; i = int(next.Add(1)) - 1 {
				told(filepath.Base(inputs[i].path), int(done.Load()), len(inputs))
				r := o.read(ctx, inputs[i], project.Given{})
				r.number = i
				results <- r
				done.Add(1)
			}
		})
	}
	var ready []opened
	wait := o.handOverAfter
	later := time.NewTimer(wait)
	defer later.Stop()
	for n := 0; n < len(inputs); {
		select {
		case r := <-results:
			ready = append(ready, r)
			n++
		case <-later.C:
			if len(ready) > 0 && handOver(inOrder(ready)) {
				ready = nil
				wait *= 2
			}
			later.Reset(wait)
		case <-ctx.Done():
			return nil
		}
	}
	return inOrder(ready)
}

// inOrder sorts documents as they were asked for.
func inOrder(read []opened) []opened {
	slices.SortFunc(read, func(a, b opened) int { return a.number - b.number })
	return read
}

// largeFile is the size in bytes from which only one file is read at a time: reading
// takes several times the room of the file.
const largeFile = 16 << 20

// large is held by who reads a large file.
var large sync.Mutex

// read reads one input. It runs off the interface's goroutine.
func (o *Opener) read(ctx context.Context, in input, given project.Given) opened {
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
	doc, found, err := o.engine.Read(ctx, in.path, r, given, in.password)
	if err != nil {
		out.problem = err
		return out
	}
	src := &project.Source{
		Document: doc, Times: found.Times, Toponyms: found.Toponyms, Unused: found.Unused, Given: given, Original: o.originalOf(in),
	}
	if !in.sample {
		src.Path = in.path
	}
	out.reading = curate.Reading{Source: src, Events: found.Events}
	return out
}
