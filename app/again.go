package app

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2/lang"

	"chronotope/model"
	"chronotope/model/extract"
	"chronotope/model/project"
)

// readAgain reads the document that is shown anew from where it came from. What the
// user decided and edited stays.
func (ui *UI) readAgain() {
	id, _ := ui.reader.Selection()
	if src := ui.session.Source(id); src != nil {
		ui.readFrom(ui.inputOf(src), src, src.Given)
	}
}

// inputOf is where a document came from, or where that is gone the file that the project
// keeps.
func (ui *UI) inputOf(src *project.Source) input {
	for _, sample := range ui.samples(true) {
		if src.Path == "" && sample.path == src.Document.Name {
			return sample
		}
	}
	in := onDisk(src.Path)
	if _, err := os.Stat(src.Path); err != nil && ui.keeper.Keeps(src) {
		in = ui.fromProject(src)
	}
	in.password = ui.passwords[in.path]
	return in
}

// readFrom reads a document anew from where it came from, given what the user says of it.
func (ui *UI) readFrom(in input, src *project.Source, given project.Given) {
	ui.again(src.Document.ID, func(ctx context.Context) opened { return ui.read(ctx, in, given) }, func(in input) {
		ui.readFrom(in, src, given)
	})
}

// extractAgain finds anew what a document tells, given what the user says of it.
func (ui *UI) extractAgain(src *project.Source, given project.Given) {
	ui.again(src.Document.ID, func(ctx context.Context) opened { return ui.extractOnce(ctx, src, given) }, nil)
}

// again reads a document in the background and puts the reading in the place of the
// one before. Where it needs a password, unlocked is called once there is one.
func (ui *UI) again(id model.DocumentID, read func(context.Context) opened, unlocked func(input)) {
	ui.work(func(ctx context.Context, _ progress) func() {
		r := read(ctx)
		return func() {
			switch {
			case errors.Is(r.problem, model.ErrPassword):
				ui.askPasswords([]input{r.input}, func(in []input) { unlocked(in[0]) })
			case r.problem != nil:
				ui.showProblems([]string{problem(r.input.path, r.problem)})
			default:
				ui.takeUpAgain(id, r)
			}
		}
	})
}

// takeUpAgain puts another reading of a document in the place of the first.
func (ui *UI) takeUpAgain(id model.DocumentID, r opened) {
	src := ui.session.Source(id)
	if src == nil {
		return
	}
	doc := *r.source.Document
	doc.ID = id
	next := *r.source
	next.Document = &doc
	next.Inherit(src)
	for i, e := range r.events { // their evidence is in a document of that ID
		r.events[i] = e.Clone()
		for k := range r.events[i].Evidence {
			r.events[i].Evidence[k].Document = id
		}
	}
	events := extract.Reconcile(&doc, ui.session.Events(), r.events, src.Deleted)
	label := lang.L("Read {{.File}} again", map[string]any{"File": filepath.Base(r.input.path)})
	ui.keeper.Edit(label, func(tx *project.Tx) error {
		tx.PutSource(&next)
		ui.replace(tx, events)
		return nil
	})
}
