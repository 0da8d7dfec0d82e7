package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"chronotope/model"
	"chronotope/model/curate"
	"chronotope/model/document"
	"chronotope/model/project"
	"chronotope/model/store"
)

// projectFormat is the format that is one file of all documents, not a line of each.
const projectFormat = "project"

// gather takes a document that was read into the project to be written.
func (r *run) gather(doc *model.Document, path string, original *project.Original, reading *model.Reading) {
	read := curate.Reading{
		Source: &project.Source{
			Document: doc, Times: reading.Times, Toponyms: reading.Toponyms, Unused: reading.Unused, Path: path, Original: original,
		},
		Events: reading.Events,
	}
	if path != "" {
		read = read.As(model.DocumentID(path)) // as the window names documents
	}
	r.gathered = append(r.gathered, read)
}

// originalOf is what to remember of the file at path, nil where there is none.
func (r *run) originalOf(path string) (*project.Original, error) {
	if path == "" || r.format != projectFormat {
		return nil, nil
	}
	o, err := project.OriginalOf(func() (io.ReadCloser, error) { return document.OpenPath(context.Background(), path) })
	if err == nil && r.noFiles {
		o.Open = nil
	}
	return o, err
}

// session is what was gathered, with the tellings of one event joined.
func (r *run) session() (*project.Session, error) {
	s := project.New(project.Memory{})
	err := s.Edit("read", func(tx *project.Tx) error { return curate.Ingest(tx, nil, r.gathered...) })
	return s, err
}

// writeProject writes a project. What was at the path makes way only once the new file is
// whole.
func (r *run) writeProject(session *project.Session) error {
	saved := session.Saved()
	saved.Done = nil // there is nothing to undo
	fresh := r.output + ".new"
	if err := os.Remove(fresh); err != nil && !errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("write %s: %w", r.output, err)
	}
	s, err := store.Create(fresh, saved)
	if err != nil {
		return err
	}
	if err := s.Close(); err != nil {
		return fmt.Errorf("write %s: %w", r.output, err)
	}
	if err := os.Rename(fresh, r.output); err != nil {
		return fmt.Errorf("write %s: %w", r.output, err)
	}
	return nil
}
