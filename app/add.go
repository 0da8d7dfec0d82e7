package app

import (
	"errors"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2/lang"

	"chronotope/model"
	"chronotope/model/extract"
	"chronotope/model/project"
)

// add puts documents that were read into the project and tells of the others. The
// sample makes way for the first document of the user's own while it is untouched.
func (ui *UI) add(results []opened) {
	var good []opened
	var problems []string
	var locked []input
	seen := map[model.DocumentID]bool{}
	for _, r := range results {
		switch {
		case errors.Is(r.problem, model.ErrPassword):
			locked = append(locked, r.input)
		case r.problem != nil:
			problems = append(problems, problem(r.input.path, r.problem))
		case seen[r.source.Document.ID], ui.session.Source(r.source.Document.ID) != nil && r.input.sample:
		case ui.session.Source(r.source.Document.ID) != nil:
			problems = append(problems, lang.L("{{.File}} is open already.", map[string]any{"File": filepath.Base(r.input.path)}))
		default:
			seen[r.source.Document.ID] = true
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
	if len(locked) > 0 {
		ui.askPasswords(locked, ui.open)
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
	if ui.session.Busy() { // other documents are being saved: these join them
		ui.keeper.WhenSaved(func() { ui.bringIn(good) })
		return
	}
	sample := ui.sampleAtHand(good)
	edit := func(tx *project.Tx) error {
		if ui.makesWay(good) {
			ui.removeAll(tx)
		}
		for _, r := range good {
			tx.PutSource(r.source)
		}
		ui.replace(tx, events)
		return nil
	}
	done := func() {
		ui.markSample(sample)
		ui.reader.Read(good[0].source.Document.ID)
	}
	if sample {
		ui.editOnly(openLabel(good), edit)
		done()
		return
	}
	ui.keeper.EditBehind(openLabel(good), edit, done)
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
