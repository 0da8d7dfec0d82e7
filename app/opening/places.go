package opening

import (
	"context"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2/lang"

	"chronotope/model/curate"
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
		o.dialogs().Problems([]string{problem(path, err)})
		return
	}
	o.host.Prefs().SetPlaces(path)
	sources := o.session.Sources()
	o.jobs.Work(func(ctx context.Context, told Progress) func() {
		var readings []curate.Reading
		var problems []string
		for i, src := range sources {
			told(src.Document.Name, i, len(sources))
			if r := o.extractOnce(ctx, src, src.Given); r.problem == nil {
				readings = append(readings, r.reading)
			} else {
				problems = append(problems, problem(r.input.path, r.problem))
			}
		}
		return func() {
			o.takeUp(lang.L("Read all with {{.File}}", map[string]any{"File": filepath.Base(path)}), readings...)
			if len(problems) > 0 {
				o.dialogs().Problems(problems)
			}
		}
	})
}

// extractOnce finds anew what a document tells, given what the user says of it. It
// runs off the interface's goroutine.
func (o *Opener) extractOnce(ctx context.Context, src *project.Source, given project.Given) opened {
	doc := curate.Restated(src, given)
	found, err := o.engine.Extract(ctx, doc)
	if err != nil {
		return opened{input: input{path: doc.Name}, problem: err}
	}
	return opened{input: input{path: doc.Name}, reading: curate.Extracted(src, doc, given, found)}
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
		o.jobs.do(func() { o.dialogs().Problems([]string{problem(o.ownPlaces, err)}) })
	}
}
