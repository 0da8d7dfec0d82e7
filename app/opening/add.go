package opening

import (
	"errors"
	"path/filepath"

	"fyne.io/fyne/v2/lang"

	"chronotope/model"
	"chronotope/model/curate"
	"chronotope/model/project"
)

// arrival is the documents of one opening as they come in. What is ready together is one step
// of work, so that an opening which does not take long is one.
type arrival struct {
	o        *Opener
	project  int // that was open when the first came in; see Opener.projects
	seen     map[model.DocumentID]bool
	problems []string
	locked   []input
}

func (o *Opener) newArrival() *arrival { return &arrival{o: o, seen: map[model.DocumentID]bool{}} }

// take puts documents that were read into the project. The first of all is shown; those that
// come later leave the text to its reader. Once another project is open the rest stays out.
func (a *arrival) take(results []opened) {
	o, first := a.o, len(a.seen) == 0
	if first {
		a.project = o.projects
	} else if a.project != o.projects {
		return
	}
	var good []opened
	for _, r := range results {
		switch {
		case errors.Is(r.problem, model.ErrPassword):
			a.locked = append(a.locked, r.input)
		case r.problem != nil:
			a.problems = append(a.problems, problem(r.input.path, r.problem))
		case a.seen[r.document().ID], o.session.Source(r.document().ID) != nil && r.input.sample:
		case o.session.Source(r.document().ID) != nil:
			a.problems = append(a.problems, lang.L("{{.File}} is open already.", map[string]any{"File": filepath.Base(r.input.path)}))
		default:
			a.seen[r.document().ID] = true
			good = append(good, r)
			if r.document().Truncated {
				a.problems = append(a.problems, lang.L("{{.File}} was not read in full: it is very long, or some of its pages are damaged or take too much. Split the file to read the rest.",
					map[string]any{"File": filepath.Base(r.input.path)}))
			}
		}
	}
	if len(good) > 0 {
		o.bringIn(good, first)
	}
}

// end tells of what could not be opened, and asks for passwords.
func (a *arrival) end() {
	if len(a.problems) > 0 {
		a.o.dialogs().Problems(a.problems)
	}
	if len(a.locked) > 0 {
		a.o.askPasswords(a.locked, a.o.open)
	}
}

// bringIn works out how documents come into the project, off the interface's goroutine
// unless one comes into an empty project, and puts them there. With show the first is shown.
func (o *Opener) bringIn(good []opened, show bool) {
	index := o.index
	if o.makesWay(good) {
		index = nil
	}
	readings := make([]curate.Reading, len(good))
	for i, r := range good {
		readings[i] = r.reading
	}
	if len(good) == 1 && (index == nil || len(o.session.Events()) == 0) {
		o.put(good, index.Plan(readings), show)
		return
	}
	state := o.state
	go func() {
		plan := index.Plan(readings)
		o.jobs.do(func() {
			if o.state != state { // the user has worked on meanwhile
				o.bringIn(good, show)
				return
			}
			o.put(good, plan, show)
		})
	}()
}

// put makes documents part of the project, as planned and as one step of work. The sample makes
// way for the first document of the user's own while it is untouched.
func (o *Opener) put(good []opened, plan *curate.Plan, show bool) {
	if o.session.Busy() { // other documents are being saved: these join them
		o.host.Project().WhenSaved(func() { o.bringIn(good, show) })
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
		if show {
			o.host.Read(good[0].document().ID)
		}
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
