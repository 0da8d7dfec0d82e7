package opening

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
func (o *Opener) add(results []opened) {
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
		case seen[r.source.Document.ID], o.session.Source(r.source.Document.ID) != nil && r.input.sample:
		case o.session.Source(r.source.Document.ID) != nil:
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
		o.bringIn(good)
	}
	if len(problems) > 0 {
		o.showProblems(problems)
	}
	if len(locked) > 0 {
		o.askPasswords(locked, o.open)
	}
}

// bringIn joins what documents tell with what the project holds, off the
// interface's goroutine where there is more than one document, and puts both into
// the project.
func (o *Opener) bringIn(good []opened) {
	var known, fresh []*model.Event
	if !o.makesWay(good) {
		known = o.session.Events()
	}
	for _, r := range good {
		fresh = append(fresh, r.events...)
	}
	if len(known) == 0 && len(good) == 1 {
		o.put(good, fresh)
		return
	}
	state := o.state
	go func() {
		merged := extract.Merge(slices.Concat(known, fresh))
		o.jobs.do(func() {
			if o.state != state { // the user has worked on meanwhile
				o.bringIn(good)
				return
			}
			o.put(good, merged)
		})
	}()
}

// put makes documents and the events of the whole project one step of work.
func (o *Opener) put(good []opened, events []*model.Event) {
	if o.session.Busy() { // other documents are being saved: these join them
		o.host.Project().WhenSaved(func() { o.bringIn(good) })
		return
	}
	sample := o.sampleAtHand(good)
	edit := func(tx *project.Tx) error {
		if o.makesWay(good) {
			o.removeAll(tx)
		}
		for _, r := range good {
			tx.PutSource(r.source)
		}
		o.replace(tx, events)
		return nil
	}
	done := func() {
		o.markSample(sample)
		o.host.Read(good[0].source.Document.ID)
	}
	if sample {
		// It needs no file until something is done with it.
		if err := o.session.Edit(openLabel(good), edit); err != nil {
			o.dialogs().Error(err)
			return
		}
		done()
		return
	}
	o.host.Project().EditBehind(openLabel(good), edit, done)
}

// replace makes events those of the project.
func (o *Opener) replace(tx *project.Tx, events []*model.Event) {
	kept := make(map[model.EventID]bool, len(events))
	for _, e := range events {
		kept[e.ID] = true
		tx.PutEvent(e)
	}
	for _, e := range o.session.Events() {
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
func (o *Opener) removeAll(tx *project.Tx) {
	for _, e := range o.session.Events() {
		tx.DeleteEvent(e.ID)
	}
	for _, s := range o.session.Sources() {
		tx.DeleteSource(s.Document.ID)
	}
}

// sampleAtHand reports whether the project holds nothing but samples once documents
// are added to it.
func (o *Opener) sampleAtHand(good []opened) bool {
	return good[0].input.sample && (len(o.session.Sources()) == 0 || o.sampleUntouched())
}

// makesWay reports whether the sample makes way for documents.
func (o *Opener) makesWay(good []opened) bool { return o.sampleUntouched() && !good[0].input.sample }

// markSample remembers whether the project is the sample as it was opened.
func (o *Opener) markSample(sample bool) {
	o.sampleStep = ""
	if sample {
		o.sampleStep = o.session.UndoLabel()
	}
}

// sampleUntouched reports whether the project holds the sample and nothing of the
// user's own work.
func (o *Opener) sampleUntouched() bool {
	return o.sampleStep != "" && o.session.UndoLabel() == o.sampleStep && len(o.session.Sources()) > 0
}
