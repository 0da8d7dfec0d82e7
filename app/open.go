package app

import (
	"context"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/storage"

	"chronotope/model"
	"chronotope/model/extract"
	"chronotope/model/project"
)

// input is a document to be opened: a name for people, and how to get at it.
type input struct {
	path   string // shown in messages; with its folder where it has one
	open   func() (io.ReadCloser, error)
	sample bool // it comes with the program
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
	return input{path: path, open: func() (io.ReadCloser, error) {
		info, err := os.Stat(path)
		if err != nil {
			return nil, err
		}
		if info.IsDir() {
			return nil, model.ErrFolder
		}
		return os.Open(path)
	}}
}

// chooseFiles asks for a document with the file dialog and opens it.
func (ui *UI) chooseFiles() {
	d := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
		if err != nil {
			ui.showError(err)
			return
		}
		if r == nil {
			return
		}
		path := r.URI().Path()
		r.Close()
		ui.prefs.setFolder(filepath.Dir(path))
		ui.openPaths([]string{path})
	}, ui.window)
	d.SetFilter(storage.NewExtensionFileFilter([]string{".txt", ".text", ".md"}))
	if folder, err := storage.ListerForURI(storage.NewFileURI(ui.prefs.folder())); err == nil {
		d.SetLocation(folder)
	}
	d.SetTitleText(lang.L("Open a document"))
	d.SetConfirmText(lang.L("Open"))
	d.SetDismissText(lang.L("Cancel"))
	ui.showFiles(d)
}

// showFiles shows a file dialog.
func (ui *UI) showFiles(d *dialog.FileDialog) {
	d.Show()
	// Resizing a file dialog before it is shown panics in Fyne 2.8.1.
	size := ui.window.Canvas().Size()
	d.Resize(fyne.NewSize(min(size.Width-40, 860), min(size.Height-40, 620)))
}

func (ui *UI) openURIs(uris []fyne.URI) {
	paths := make([]string, len(uris))
	for i, u := range uris {
		paths[i] = u.Path()
	}
	ui.openPaths(paths)
}

// openPaths opens files of the user's.
func (ui *UI) openPaths(paths []string) { ui.open(onDiskAll(paths)) }

func onDiskAll(paths []string) []input {
	inputs := make([]input, len(paths))
	for i, p := range paths {
		inputs[i] = onDisk(p)
	}
	return inputs
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

// open reads inputs in the background, with progress and cancel in the status
// bar, and puts what could be read into the project as one change.
func (ui *UI) open(inputs []input) {
	ctx, done := ui.background()
	ui.status.begin(lang.L("Reading …"), done)
	go func() {
		results := ui.readAll(ctx, inputs, func(i int) {
			ui.do(func() { ui.status.progress(filepath.Base(inputs[i].path), i, len(inputs)) })
		})
		ui.deliver(ctx, done, results)
	}()
}

// patience is how long the window waits for the documents it is started with: what
// is read by then is there in its first picture.
const patience = 150 * time.Millisecond

// openFirst opens what the program is started with: the documents at paths, or the
// sample. Reading begins at once; what is returned puts the documents into the
// window once that is built.
func (ui *UI) openFirst(paths []string) (show func()) {
	inputs := onDiskAll(paths)
	if len(paths) == 0 {
		inputs = ui.samples(false)
	}
	ctx, done := ui.background()
	read := make(chan []opened, 1)
	own := ui.prefs.places()
	go func() {
		ui.usePlacesAgain(own)
		read <- ui.readAll(ctx, inputs, func(int) {})
	}()
	return func() {
		select {
		case results := <-read:
			done()
			ui.add(results)
		case <-time.After(patience):
			ui.status.begin(lang.L("Reading …"), done)
			go func() { ui.deliver(ctx, done, <-read) }()
		}
	}
}

// deliver puts what was read into the project, unless the user has cancelled. It is
// called off the interface's goroutine.
func (ui *UI) deliver(ctx context.Context, done func(), results []opened) {
	cancelled := ctx.Err() != nil
	ui.do(func() {
		done()
		ui.status.end()
		if !cancelled {
			ui.add(results)
		}
	})
}

// readAll reads inputs until ctx is cancelled. It runs off the interface's
// goroutine.
func (ui *UI) readAll(ctx context.Context, inputs []input, progress func(i int)) []opened {
	results := make([]opened, 0, len(inputs))
	for i, in := range inputs {
		if ctx.Err() != nil {
			break
		}
		progress(i)
		results = append(results, ui.read(ctx, in, project.Given{}))
	}
	return results
}

// read reads one input. It runs off the interface's goroutine.
func (ui *UI) read(ctx context.Context, in input, given project.Given) opened {
	out := opened{input: in}
	r, err := in.open()
	if err != nil {
		out.problem = err
		return out
	}
	defer r.Close()
	doc, reading, err := ui.engine.Read(ctx, in.path, r, given)
	if err != nil {
		out.problem = err
		return out
	}
	out.source = &project.Source{Document: doc, Times: reading.Times, Toponyms: reading.Toponyms, Asides: reading.Asides, Given: given}
	if !in.sample {
		out.source.Path = in.path
	}
	out.events = reading.Events
	return out
}

// add puts documents that were read into the project and tells of the others. The
// sample makes way for the first document of the user's own while it is untouched.
func (ui *UI) add(results []opened) {
	var good []opened
	var problems []string
	for _, r := range results {
		switch {
		case r.problem != nil:
			problems = append(problems, problem(r.input.path, r.problem))
		case ui.session.Source(r.source.Document.ID) != nil && r.input.sample:
		case ui.session.Source(r.source.Document.ID) != nil:
			problems = append(problems, lang.L("{{.File}} is open already.", map[string]any{"File": filepath.Base(r.input.path)}))
		default:
			good = append(good, r)
			if r.source.Document.Truncated {
				problems = append(problems, lang.L("{{.File}} is very long: only its beginning was read. Split the file to read the rest.",
					map[string]any{"File": filepath.Base(r.input.path)}))
			}
		}
	}
	if len(good) > 0 {
		ui.bringIn(good)
	}
	if len(problems) > 0 {
		ui.showProblems(problems)
	}
}

// bringIn joins what documents tell with what the project holds, off the
// interface's goroutine where there is more than one document, and puts both into
// the project.
func (ui *UI) bringIn(good []opened) {
	var known, fresh []*model.Event
	if !ui.makesWay(good) {
		known = ui.session.Events()
	}
	for _, r := range good {
		fresh = append(fresh, r.events...)
	}
	if len(known) == 0 && len(good) == 1 {
		ui.put(good, fresh)
		return
	}
	state := ui.state
	go func() {
		merged := extract.Merge(slices.Concat(known, fresh))
		ui.do(func() {
			if ui.state != state { // the user has worked on meanwhile
				ui.bringIn(good)
				return
			}
			ui.put(good, merged)
		})
	}()
}

// put makes documents and the events of the whole project one step of work.
func (ui *UI) put(good []opened, events []*model.Event) {
	sample := ui.sampleAtHand(good)
	ui.edit(openLabel(good), func(tx *project.Tx) error {
		if ui.makesWay(good) {
			ui.removeAll(tx)
		}
		for _, r := range good {
			tx.PutSource(r.source)
		}
		ui.replace(tx, events)
		return nil
	})
	ui.markSample(sample)
	ui.reader.Read(good[0].source.Document.ID)
}

// replace makes events those of the project.
func (ui *UI) replace(tx *project.Tx, events []*model.Event) {
	kept := make(map[model.EventID]bool, len(events))
	for _, e := range events {
		kept[e.ID] = true
		tx.PutEvent(e)
	}
	for _, e := range ui.session.Events() {
		if !kept[e.ID] {
			tx.DeleteEvent(e.ID)
		}
	}
}

func openLabel(good []opened) string {
	if len(good) == 1 {
		return lang.L("Open {{.File}}", map[string]any{"File": good[0].source.Document.Name})
	}
	return lang.L("Open {{.Count}} documents", map[string]any{"Count": len(good)})
}

// removeAll takes every document and event out of the project.
func (ui *UI) removeAll(tx *project.Tx) {
	for _, e := range ui.session.Events() {
		tx.DeleteEvent(e.ID)
	}
	for _, s := range ui.session.Sources() {
		tx.DeleteSource(s.Document.ID)
	}
}

// sampleAtHand reports whether the project holds nothing but samples once documents
// are added to it.
func (ui *UI) sampleAtHand(good []opened) bool {
	return good[0].input.sample && (len(ui.session.Sources()) == 0 || ui.sampleUntouched())
}

// makesWay reports whether the sample makes way for documents.
func (ui *UI) makesWay(good []opened) bool { return ui.sampleUntouched() && !good[0].input.sample }

// markSample remembers whether the project is the sample as it was opened.
func (ui *UI) markSample(sample bool) {
	ui.sampleStep = ""
	if sample {
		ui.sampleStep = ui.session.UndoLabel()
	}
}

// sampleUntouched reports whether the project holds the sample and nothing of the
// user's own work.
func (ui *UI) sampleUntouched() bool {
	return ui.sampleStep != "" && ui.session.UndoLabel() == ui.sampleStep && len(ui.session.Sources()) > 0
}
