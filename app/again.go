package app

import (
	"context"
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
	src := ui.session.Source(id)
	if src == nil {
		return
	}
	in := onDisk(src.Path)
	for _, sample := range ui.samples(true) {
		if src.Path == "" && sample.path == src.Document.Name {
			in = sample
		}
	}
	ui.again(id, func(ctx context.Context) opened { return ui.read(ctx, in, src.Given) })
}

// extractAgain finds anew what a document tells, given what the user says of it.
func (ui *UI) extractAgain(src *project.Source, given project.Given) {
	ui.again(src.Document.ID, func(ctx context.Context) opened { return ui.extractOnce(ctx, src, given) })
}

// again reads a document in the background and puts the reading in the place of the
// one before.
func (ui *UI) again(id model.DocumentID, read func(context.Context) opened) {
	ctx, done := ui.background()
	ui.status.begin(lang.L("Reading …"), done)
	go func() {
		r := read(ctx)
		cancelled := ctx.Err() != nil
		ui.do(func() {
			done()
			ui.status.end()
			switch {
			case cancelled:
			case r.problem != nil:
				ui.showProblems([]string{problem(r.input.path, r.problem)})
			default:
				ui.takeUpAgain(id, r)
			}
		})
	}()
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
	next.Document, next.Deleted = &doc, src.Deleted
	for i, e := range r.events { // their evidence is in a document of that ID
		r.events[i] = e.Clone()
		for k := range r.events[i].Evidence {
			r.events[i].Evidence[k].Document = id
		}
	}
	events := extract.Again(&doc, ui.session.Events(), r.events, src.Deleted)
	label := lang.L("Read {{.File}} again", map[string]any{"File": filepath.Base(r.input.path)})
	ui.edit(label, func(tx *project.Tx) error {
		tx.PutSource(&next)
		ui.replace(tx, events)
		return nil
	})
}
