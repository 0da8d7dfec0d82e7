package export

import (
	"io"
	"strings"

	"chronotope/model"
)

// What follows is for writers in packages of their own.

// WrittenBy is f with a writer of another package. write calls step after each step of
// passes times the number of events, and stops with its error, which is that it is cancelled.
func (f Format) WrittenBy(passes int, write func(w io.Writer, c *Chronology, o Options, step func() error) error) Format {
	f.passes = passes
	f.write = func(j *job) error { return write(j.out, j.Chronology, j.Options, j.step) }
	return f
}

// step counts a step, and tells of it and looks whether the job is cancelled now and then.
func (j *job) step() error {
	if j.done%often == 0 {
		if err := j.ctx.Err(); err != nil {
			return err
		}
		if j.progress != nil {
			j.progress(j.done, j.all)
		}
	}
	j.done++
	return nil
}

// Heading is the title in one line; it is never empty.
func (c *Chronology) Heading() string { return c.title() }

// Sources are the documents that the events' passages are of, in the order in which they
// are first named.
func (c *Chronology) Sources() []*model.Document { return c.sources() }

// Described is what is known of a document: who wrote it, what it is called, when it was
// written and the file's name.
func Described(d *model.Document, o Options) string {
	var parts []string
	add := func(s string) {
		if s = line(s); s != "" {
			parts = append(parts, s)
		}
	}
	add(d.Author)
	add(d.Title)
	add(d.Date.Words(o.wording()))
	if line(d.Name) != line(d.Title) {
		add(d.Name)
	}
	if len(parts) == 0 {
		add(string(d.ID))
	}
	return strings.Join(parts, ", ")
}

// Line is text that is safe to show, in one line: no control characters, none that turn the
// direction of what follows, no broken UTF-8.
func Line(s string) string { return line(s) }

// Paragraphs is likewise text in lines.
func Paragraphs(s string) string { return paragraphs(s) }
