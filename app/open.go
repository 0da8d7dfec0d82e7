package app

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/storage"

	"chronotope/model"
	"chronotope/model/project"
)

// input is a document to be opened: a name for people, and how to get at it.
type input struct {
	path string // shown in messages; with its folder where it has one
	open func() (io.ReadCloser, error)
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
func (ui *UI) openPaths(paths []string) { ui.open(onDiskAll(paths), false) }

func onDiskAll(paths []string) []input {
	inputs := make([]input, len(paths))
	for i, p := range paths {
		inputs[i] = onDisk(p)
	}
	return inputs
}

// samples are the documents that come with the program.
func (ui *UI) samples() []input {
	names, err := fs.Glob(ui.seeds, "*.txt")
	if err != nil {
		panic(err) // the pattern is ours
	}
	inputs := make([]input, len(names))
	for i, name := range names {
		inputs[i] = input{path: name, open: func() (io.ReadCloser, error) { return ui.seeds.Open(name) }}
	}
	return inputs
}

// openSample opens the documents that come with the program.
func (ui *UI) openSample() { ui.open(ui.samples(), true) }

// open reads inputs in the background, with progress and cancel in the status
// bar, and puts what could be read into the project as one change.
func (ui *UI) open(inputs []input, sample bool) {
	ctx, done := ui.background()
	ui.status.begin(lang.L("Reading …"), done)
	go func() {
		results := ui.readAll(ctx, inputs, func(i int) {
			fyne.Do(func() { ui.status.progress(filepath.Base(inputs[i].path), i, len(inputs)) })
		})
		ui.deliver(ctx, done, results, sample)
	}()
}

// patience is how long the window waits for the documents it is started with: what
// is read by then is there in its first picture.
const patience = 150 * time.Millisecond

// openFirst opens what the program is started with: the documents at paths, or the
// sample. Reading begins at once; what is returned puts the documents into the
// window once that is built.
func (ui *UI) openFirst(paths []string) (show func()) {
	inputs, sample := onDiskAll(paths), len(paths) == 0
	if sample {
		inputs = ui.samples()
	}
	ctx, done := ui.background()
	read := make(chan []opened, 1)
	go func() { read <- ui.readAll(ctx, inputs, func(int) {}) }()
	return func() {
		select {
		case results := <-read:
			done()
			ui.add(results, sample)
		case <-time.After(patience):
			ui.status.begin(lang.L("Reading …"), done)
			go func() { ui.deliver(ctx, done, <-read, sample) }()
		}
	}
}

// deliver puts what was read into the project, unless the user has cancelled. It is
// called off the interface's goroutine.
func (ui *UI) deliver(ctx context.Context, done func(), results []opened, sample bool) {
	cancelled := ctx.Err() != nil
	fyne.Do(func() {
		done()
		ui.status.end()
		if !cancelled {
			ui.add(results, sample)
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
		results = append(results, ui.read(ctx, in))
	}
	return results
}

// read reads one input. It runs off the interface's goroutine.
func (ui *UI) read(ctx context.Context, in input) opened {
	out := opened{input: in}
	r, err := in.open()
	if err != nil {
		out.problem = err
		return out
	}
	defer r.Close()
	doc, reading, err := ui.engine.Read(ctx, filepath.Base(in.path), r)
	if err != nil {
		out.problem = err
		return out
	}
	out.source = &project.Source{Document: doc, Times: reading.Times, Toponyms: reading.Toponyms}
	out.events = reading.Events
	return out
}

// add puts documents that were read into the project and tells of the others. The
// sample makes way for the first document of the user's own while it is untouched.
func (ui *UI) add(results []opened, sample bool) {
	var good []opened
	var problems []string
	for _, r := range results {
		switch {
		case r.problem != nil:
			problems = append(problems, problem(r.input.path, r.problem))
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
		ui.edit(openLabel(good), func(tx *project.Tx) error {
			if ui.sampleUntouched() {
				ui.removeAll(tx)
			}
			for _, r := range good {
				tx.PutSource(r.source)
				for _, e := range r.events {
					tx.PutEvent(e)
				}
			}
			return nil
		})
		ui.markSample(sample)
		ui.reader.Read(good[0].source.Document.ID)
	}
	if len(problems) > 0 {
		ui.showProblems(problems)
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

// problem says what went wrong with a file and what to do about it.
func problem(path string, err error) string {
	file := map[string]any{"File": filepath.Base(path)}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return lang.L("{{.File}} was not found. It may have been moved or renamed: look for it with Open.", file)
	case errors.Is(err, fs.ErrPermission):
		return lang.L("{{.File}} may not be read. Change its permissions, or open a copy.", file)
	case errors.Is(err, model.ErrFolder):
		return lang.L("{{.File}} is a folder. Open the documents in it.", file)
	case errors.Is(err, model.ErrEmpty):
		return lang.L("{{.File}} is empty. There is nothing to read in it.", file)
	case errors.Is(err, model.ErrBinary):
		return lang.L("{{.File}} is not a text document. Save it as plain text (UTF-8) and open that.", file)
	default:
		return fmt.Sprintf("%s: %v", filepath.Base(path), rootCause(err))
	}
}

// rootCause drops the path that file errors repeat.
func rootCause(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}

// showProblems tells of documents that could not be read as they should.
func (ui *UI) showProblems(problems []string) {
	const most = 12
	if more := len(problems) - most; more > 0 {
		problems = append(slices.Clone(problems[:most]), lang.L("… and {{.Count}} more.", map[string]any{"Count": more}))
	}
	ui.showMessage(lang.L("Not everything could be read"), strings.Join(problems, "\n\n"))
}

// markSample remembers whether the project is the sample as it was opened.
func (ui *UI) markSample(sample bool) {
	ui.sampleStep = ""
	if sample && len(ui.session.Sources()) > 0 {
		ui.sampleStep = ui.session.UndoLabel()
	}
}

// sampleUntouched reports whether the project holds the sample and nothing of the
// user's own work.
func (ui *UI) sampleUntouched() bool {
	return ui.sampleStep != "" && ui.session.UndoLabel() == ui.sampleStep && len(ui.session.Sources()) > 0
}
