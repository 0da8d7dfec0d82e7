package app

import (
	"context"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2/lang"

	"chronotope/model/extract"
	"chronotope/model/project"
)

// choosePlaces asks for the table of the user's own places and reads every document
// again with them.
func (ui *UI) choosePlaces() {
	ui.dialogs.ChooseFile(lang.L("Open a list of places (CSV: name, latitude, longitude, kind, other names)"), ".csv", "", ui.usePlaces)
}

// usePlaces makes the places of a file known from now on and reads every document
// again with them.
func (ui *UI) usePlaces(path string) {
	if err := ui.loadPlaces(path); err != nil {
		ui.showProblems([]string{problem(path, err)})
		return
	}
	ui.prefs.setPlaces(path)
	sources := ui.session.Sources()
	ui.work(func(ctx context.Context, told progress) func() {
		var results []opened
		for i, src := range sources {
			if ctx.Err() != nil {
				break
			}
			told(src.Document.Name, i, len(sources))
			results = append(results, ui.extractOnce(ctx, src, src.Given))
		}
		return func() {
			ui.takeUpAll(lang.L("Read all with {{.File}}", map[string]any{"File": filepath.Base(path)}), results)
		}
	})
}

// extractOnce finds anew what a document tells, given what the user says of it. It
// runs off the interface's goroutine.
func (ui *UI) extractOnce(ctx context.Context, src *project.Source, given project.Given) opened {
	doc := *src.Document
	doc.Date, doc.Place = given.Date, given.Place
	if given.Date.IsZero() && src.Given.Date.IsZero() {
		doc.Date = src.Document.Date // the file's own
	}
	if given.Title != "" {
		doc.Title = given.Title
	}
	reading, err := ui.engine.Extract(ctx, &doc)
	if err != nil {
		return opened{input: input{path: doc.Name}, problem: err}
	}
	next := *src
	next.Document, next.Given, next.Times, next.Toponyms, next.Unused = &doc, given, reading.Times, reading.Toponyms, reading.Unused
	next.Inherit(src)
	return opened{input: input{path: doc.Name}, source: &next, events: reading.Events}
}

// takeUpAll puts other readings of documents in the place of the first, as one step.
func (ui *UI) takeUpAll(label string, results []opened) {
	events := ui.session.Events()
	for _, r := range results {
		if src := ui.session.Source(r.source.Document.ID); src != nil {
			events = extract.Reconcile(r.source.Document, events, r.events, src.Deleted)
		}
	}
	ui.keeper.Edit(label, func(tx *project.Tx) error {
		for _, r := range results {
			tx.PutSource(r.source)
		}
		ui.replace(tx, events)
		return nil
	})
}

// loadPlaces makes the places of a file known.
func (ui *UI) loadPlaces(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	return ui.engine.UsePlaces(f)
}

// usePlacesAgain makes the places known that were used last time. It runs off the
// interface's goroutine, before the first document is read.
func (ui *UI) usePlacesAgain(path string) {
	if path == "" {
		return
	}
	if err := ui.loadPlaces(path); err != nil {
		ui.do(func() { ui.showProblems([]string{problem(path, err)}) })
	}
}
