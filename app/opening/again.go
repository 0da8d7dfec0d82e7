package opening

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2/lang"

	"chronotope/model"
	"chronotope/model/curate"
	"chronotope/model/project"
)

// ReadAgain reads a document anew from where it came from. What the user decided and edited
// stays.
func (o *Opener) ReadAgain(id model.DocumentID) {
	if src := o.session.Source(id); src != nil {
		o.readFrom(o.inputOf(src), src, src.Given)
	}
}

// inputOf is where a document came from, or where that is gone the file that the project
// keeps.
func (o *Opener) inputOf(src *project.Source) input {
	for _, sample := range o.samples(true) {
		if src.Path == "" && sample.path == src.Document.Name {
			return sample
		}
	}
	in := onDisk(src.Path)
	if _, err := os.Stat(src.Path); err != nil && o.host.Project().Keeps(src) {
		in = o.fromProject(src)
	}
	in.password = o.passwords[in.path]
	return in
}

// readFrom reads a document anew from where it came from, given what the user says of it.
func (o *Opener) readFrom(in input, src *project.Source, given project.Given) {
	o.again(src.Document.ID, func(ctx context.Context) opened { return o.read(ctx, in, given) }, func(in input) {
		o.readFrom(in, src, given)
	})
}

// extractAgain finds anew what a document tells, given what the user says of it.
func (o *Opener) extractAgain(src *project.Source, given project.Given) {
	o.again(src.Document.ID, func(ctx context.Context) opened { return o.extractOnce(ctx, src, given) }, nil)
}

// again reads a document in the background and puts the reading in the place of the
// one before. Where it needs a password, unlocked is called once there is one.
func (o *Opener) again(id model.DocumentID, read func(context.Context) opened, unlocked func(input)) {
	o.jobs.Work(func(ctx context.Context, _ Progress) func() {
		r := read(ctx)
		return func() {
			switch {
			case errors.Is(r.problem, model.ErrPassword):
				o.askPasswords([]input{r.input}, func(in []input) { unlocked(in[0]) })
			case r.problem != nil:
				o.dialogs().Problems([]string{problem(r.input.path, r.problem)})
			default:
				o.takeUpAgain(id, r)
			}
		}
	})
}

// takeUpAgain puts another reading of a document in the place of the first.
func (o *Opener) takeUpAgain(id model.DocumentID, r opened) {
	if o.session.Source(id) != nil {
		o.takeUp(lang.L("Read {{.File}} again", map[string]any{"File": filepath.Base(r.input.path)}), r.reading.As(id))
	}
}

// takeUp puts other readings of documents in the place of the first, as one step.
func (o *Opener) takeUp(label string, readings ...curate.Reading) {
	o.host.Project().Edit(label, func(tx *project.Tx) error { return curate.Ingest(tx, o.index, readings...) })
}
