package store

import (
	"database/sql"
	"fmt"
	"maps"
	"path/filepath"

	"chronotope/model"
	"chronotope/model/project"
)

// Apply is part of project.Store.
func (s *Store) Apply(c project.Change, step project.Step) error {
	s.mu.take()
	defer s.mu.release()
	if err := s.ready(); err != nil {
		return fmt.Errorf("save %s: %w", filepath.Base(s.path), err)
	}
	w := &writer{store: s, now: map[model.DocumentID]*project.Source{}, versions: map[*project.Source]int64{}, bases: map[*model.Document]base{}, places: map[model.Place]int64{}}
	err := s.transaction(background, func(tx *sql.Tx) error {
		w.tx = tx
		if err := w.rows(c.Rows); err != nil {
			return err
		}
		return w.history(c, step)
	})
	if err != nil {
		return fmt.Errorf("save %s: %w", filepath.Base(s.path), err)
	}
	w.keep()
	return nil
}

// fill writes a whole project into a new file.
func (s *Store) fill(saved project.Saved) error {
	if err := s.migrate(background, 0); err != nil {
		return err
	}
	w := &writer{store: s, now: map[model.DocumentID]*project.Source{}, versions: map[*project.Source]int64{}, bases: map[*model.Document]base{}, places: map[model.Place]int64{}}
	err := s.transaction(background, func(tx *sql.Tx) error {
		w.tx = tx
		var rows []project.Row
		for _, src := range saved.Sources {
			rows = append(rows, project.Row{Kind: project.SourceRow, ID: string(src.Document.ID), After: src})
		}
		for _, e := range saved.Events {
			rows = append(rows, project.Row{Kind: project.EventRow, ID: string(e.ID), After: e})
		}
		for _, r := range saved.Overrides {
			rows = append(rows, project.Row{Kind: project.OverrideRow, ID: r.ID(), After: r})
		}
		for _, v := range saved.Views {
			rows = append(rows, project.Row{Kind: project.ViewRow, ID: v.Name, After: v})
		}
		if err := w.rows(rows); err != nil {
			return err
		}
		for _, c := range saved.Done {
			if err := w.remember(c, false); err != nil {
				return err
			}
		}
		for i := range saved.Undone { // the next to be done again comes first
			if err := w.remember(saved.Undone[len(saved.Undone)-1-i], true); err != nil {
				return err
			}
		}
		return nil
	})
	if err == nil {
		w.keep()
	}
	return err
}

// writer writes one transaction. What it learns of the file is kept only once the
// transaction stands.
type writer struct {
	store    *Store
	tx       *sql.Tx
	now      map[model.DocumentID]*project.Source // nil for one that is taken out
	versions map[*project.Source]int64
	bases    map[*model.Document]base
	places   map[model.Place]int64
	kept     []string // hashes of files of documents
	prepared map[string]*sql.Stmt
}

func (w *writer) keep() {
	w.store.kept.add(w.kept...)
	for id, src := range w.now {
		if src == nil {
			delete(w.store.now, id)
		} else {
			w.store.now[id] = src
		}
	}
	maps.Copy(w.store.bases, w.bases)
	for src, v := range w.versions {
		w.store.versions[src], w.store.sources[v] = v, src
	}
	for p, n := range w.places {
		w.store.places[p] = n
	}
}

// run executes a statement, which is prepared once.
func (w *writer) run(query string, args ...any) (sql.Result, error) {
	st, err := w.prepare(query)
	if err != nil {
		return nil, err
	}
	return st.Exec(args...)
}

// row runs a query for one row.
func (w *writer) row(query string, args ...any) scanner {
	st, err := w.prepare(query)
	if err != nil {
		return failed{err}
	}
	return st.QueryRow(args...)
}

// scanner is a row, or why there is none.
type scanner interface{ Scan(to ...any) error }

type failed struct{ err error }

// Scan is part of scanner.
func (f failed) Scan(...any) error { return f.err }

// prepare prepares a statement, once in a transaction.
func (w *writer) prepare(query string) (*sql.Stmt, error) {
	if st := w.prepared[query]; st != nil {
		return st, nil
	}
	st, err := w.tx.Prepare(query)
	if err != nil {
		return nil, err
	}
	if w.prepared == nil {
		w.prepared = map[string]*sql.Stmt{}
	}
	w.prepared[query] = st
	return st, nil
}

// rows writes the rows of a change: documents first, for the evidence of events is
// compared with them.
func (w *writer) rows(rows []project.Row) error {
	for _, r := range rows {
		if r.Kind == project.SourceRow {
			src, _ := r.After.(*project.Source)
			if err := w.source(model.DocumentID(r.ID), src, r.At); err != nil {
				return fmt.Errorf("document %s: %w", r.ID, err)
			}
		}
	}
	for _, r := range rows {
		var err error
		switch r.Kind {
		case project.EventRow:
			before, _ := r.Before.(*model.Event)
			e, _ := r.After.(*model.Event)
			err = w.event(r.ID, before, e)
		case project.OverrideRow:
			override, _ := r.After.(*model.Override)
			err = w.override(r.ID, override)
		case project.ViewRow:
			v, _ := r.After.(*project.View)
			err = w.view(r.ID, v)
		}
		if err != nil {
			return fmt.Errorf("%s: %w", r.ID, err)
		}
	}
	return nil
}

// document is the text that evidence in a document is compared with, nil if there is
// none.
func (w *writer) document(id model.DocumentID) *model.Document {
	src, ok := w.now[id]
	if !ok {
		src = w.store.now[id]
	}
	if src == nil {
		return nil
	}
	return src.Document
}
