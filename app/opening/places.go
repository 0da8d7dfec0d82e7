package opening

import (
	"context"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2/lang"

	"chronotope/model/extract"
	"chronotope/model/project"
)

// ChoosePlaces asks for the table of the user's own places and reads every document
// again with them.
func (o *Opener) ChoosePlaces() {
	o.dialogs().ChooseFile(lang.L("Open a list of places (CSV: name, latitude, longitude, kind, other names)"), ".csv", "", o.usePlaces)
}

// usePlaces makes the places of a file known from now on and reads every document
// again with them.
func (o *Opener) usePlaces(path string) {
	if err := o.loadPlaces(path); err != nil {
		o.showProblems([]string{problem(path, err)})
		return
	}
	o.host.Prefs().SetPlaces(path)
	sources := o.session.Sources()
	o.jobs.Work(func(ctx context.Context, told Progress) func() {
		var results []opened
		for i, src := range sources {
			if ctx.Err() != nil {
				break
			}
			told(src.Document.Name, i, len(sources))
			results = append(results, o.extractOnce(ctx, src, src.Given))
		}
		return func() {
			o.takeUpAll(lang.L("Read all with {{.File}}", map[string]any{"File": filepath.Base(path)}), results)
		}
	})
}

// extractOnce finds anew what a document tells, given what the user says of it. It
// runs off the interface's goroutine.
func (o *Opener) extractOnce(ctx context.Context, src *project.Source, given project.Given) opened {
	doc := *src.Document
	doc.Date, doc.Place = given.Date, given.Place
	if given.Date.IsZero() && src.Given.Date.IsZero() {
		doc.Date = src.Document.Date // the file's own
	}
	if given.Title != "" {
		doc.Title = given.Title
	}
	reading, err := o.engine.Extract(ctx, &doc)
	if err != nil {
		return opened{input: input{path: doc.Name}, problem: err}
	}
	next := *src
	next.Document, next.Given, next.Times, next.Toponyms, next.Unused = &doc, given, reading.Times, reading.Toponyms, reading.Unused
	next.Inherit(src)
	return opened{input: input{path: doc.Name}, source: &next, events: reading.Events}
}

// takeUpAll puts other readings of documents in the place of the first, as one step.
func (o *Opener) takeUpAll(label string, results []opened) {
	events := o.session.Events()
	for _, r := range results {
		if src := o.session.Source(r.source.Document.ID); src != nil {
			events = extract.Reconcile(r.source.Document, events, r.events, src.Deleted)
		}
	}
	o.host.Project().Edit(label, func(tx *project.Tx) error {
		for _, r := range results {
			tx.PutSource(r.source)
		}
		o.replace(tx, events)
		return nil
	})
}

// loadPlaces makes the places of a file known.
func (o *Opener) loadPlaces(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	return o.engine.UsePlaces(f)
}

// UsePlacesAgain makes the places known that were used last time. It may be called from any
// goroutine, before the first document is read.
func (o *Opener) UsePlacesAgain() {
	if o.ownPlaces == "" {
		return
	}
	if err := o.loadPlaces(o.ownPlaces); err != nil {
		o.jobs.do(func() { o.showProblems([]string{problem(o.ownPlaces, err)}) })
	}
}
