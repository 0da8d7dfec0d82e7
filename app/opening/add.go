package opening

import (
	"errors"
	"path/filepath"

	"fyne.io/fyne/v2/lang"

	"chronotope/model"
	"chronotope/model/curate"
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
		case seen[r.document().ID], o.session.Source(r.document().ID) != nil && r.input.sample:
		case o.session.Source(r.document().ID) != nil:
			problems = append(problems, lang.L("{{.File}} is open already.", map[string]any{"File": filepath.Base(r.input.path)}))
		default:
			seen[r.document().ID] = true
			good = append(good, r)
			if r.document().Truncated {
				problems = append(problems, lang.L("{{.File}} is very long: only its beginning was read. Split the file to read the rest.",
					map[string]any{"File": filepath.Base(r.input.path)}))
			}
		}
	}
	if len(good) > 0 {
		o.bringIn(good)
	}
	if len(problems) > 0 {
		o.dialogs().Problems(problems)
	}
	if len(locked) > 0 {
		o.askPasswords(locked, o.open)
	}
}

// bringIn works out how documents come into the project, off the interface's goroutine
// unless one comes into an empty project, and puts them there.
func (o *Opener) bringIn(good []opened) {
	index := o.index
	if o.makesWay(good) {
		index = nil
	}
	readings := make([]curate.Reading, len(good))
	for i, r := range good {
		readings[i] = r.reading
	}
	if len(good) == 1 && (index == nil || len(o.session.Events()) == 0) {
		o.put(good, index.Plan(readings))
		return
	}
	state := o.state
	go func() {
		plan := index.Plan(readings)
		o.jobs.do(func() {
			if o.state != state { // the user has worked on meanwhile
				o.bringIn(good)
				return
			}
			o.put(good, plan)
		})
	}()
}

// put makes documents part of the project, as planned and as one step of work.
func (o *Opener) put(good []opened, plan *curate.Plan) {
	if o.session.Busy() { // other documents are being saved: these join them
		o.host.Project().WhenSaved(func() { o.bringIn(good) })
		return
	}
	sample := o.sampleAtHand(good)
	edit := func(tx *project.Tx) error {
		if o.makesWay(good) {
			if err := curate.Clear(tx); err != nil {
				return err
			}
		}
		return plan.Apply(tx)
	}
	done := func() {
		o.markSample(sample)
		o.host.Read(good[0].document().ID)
	}
	if !sample {
		o.host.Project().EditBehind(openLabel(good), edit, done)
		return
	}
	// It needs no file until something is done with it.
	if err := o.session.Edit(openLabel(good), edit); err != nil {
		o.dialogs().Error(err)
		return
	}
	done()
}

func openLabel(good []opened) string {
	if len(good) == 1 {
		return lang.L("Open {{.File}}", map[string]any{"File": good[0].document().Name})
	}
	return lang.L("Open {{.Count}} documents", map[string]any{"Count": len(good)})
}

// sampleAtHand reports whether the project holds nothing but samples once documents
// are added to it.
func (o *Opener) sampleAtHand(good []opened) bool {
	return good[0].input.sample && (len(o.session.Sources()) == 0 || o.SampleUntouched())
}

// makesWay reports whether the sample makes way for documents.
func (o *Opener) makesWay(good []opened) bool { return o.SampleUntouched() && !good[0].input.sample }

// markSample remembers whether the project is the sample as it was opened.
func (o *Opener) markSample(sample bool) {
	o.sampleStep = ""
	if sample {
		o.sampleStep = o.session.UndoLabel()
	}
	o.host.Refresh() // for whether there is something to undo
}

// SampleUntouched reports whether the project holds the sample and nothing of the
// user's own work.
func (o *Opener) SampleUntouched() bool {
	return o.sampleStep != "" && o.session.UndoLabel() == o.sampleStep && len(o.session.Sources()) > 0
}
