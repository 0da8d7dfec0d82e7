package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"chronotope/model"
	"chronotope/model/extract"
	"chronotope/model/project"
	"chronotope/model/store"
)

// projectFormat is the format that is one file of all documents, not a line of each.
const projectFormat = "project"

// gather takes a document that was read into the project to be written.
func (r *run) gather(doc *model.Document, path string, original *project.Original, reading *model.Reading) {
	if path != "" {
		doc.ID = model.DocumentID(path) // as the window names documents
		for _, e := range reading.Events {
			for i := range e.Evidence {
				e.Evidence[i].Document = doc.ID
			}
		}
	}
	r.project.Sources = append(r.project.Sources, &project.Source{
		Document: doc, Times: reading.Times, Toponyms: reading.Toponyms, Unused: reading.Unused, Path: path, Original: original,
	})
	r.project.Events = append(r.project.Events, reading.Events...)
}

// originalOf is what to remember of the file at path, nil where there is none.
func (r *run) originalOf(path string) (*project.Original, error) {
	if path == "" {
		return nil, nil
	}
	o, err := project.OriginalOf(func() (io.ReadCloser, error) { return os.Open(path) })
	if err == nil && r.noFiles {
		o.Open = nil
	}
	return o, err
}

// writeProject writes what was gathered, with the tellings of one event joined. What was
// at the path makes way only once the new file is whole.
func (r *run) writeProject() error {
	seen := map[model.DocumentID]bool{}
	r.project.Sources = slices.DeleteFunc(r.project.Sources, func(s *project.Source) bool {
		twice := seen[s.Document.ID]
		seen[s.Document.ID] = true
		return twice
	})
	r.project.Events = extract.Merge(r.project.Events)
	fresh := r.output + ".new"
	if err := os.Remove(fresh); err != nil && !errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("write %s: %w", r.output, err)
	}
	s, err := store.Create(fresh, r.project)
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
