package store

import (
	"cmp"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"sync"

	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/project"
)

// loader gathers events in the order of their numbers. Tables are read beside each other
// and joined afterwards.
type loader struct {
	store    *Store
	events   []*model.Event
	numbers  []int64 // of events, ascending
	doubtful map[*model.Event]bool
	unquoted map[*model.Event]int // selectors that quote what is still to be read
	places   map[int64]model.Place
	evidence []evidenceRow
	mentions []mentionRow
}

type evidenceRow struct {
	event    int64
	exact    bool
	evidence model.Evidence
}

type mentionRow struct {
	event, place int64
	evidence     int
	exact        bool
	span         model.Span
}

// loadContent reads all but the history.
func (s *Store) loadContent() (saved project.Saved, err error) {
	l := &loader{store: s, doubtful: map[*model.Event]bool{}, unquoted: map[*model.Event]int{}, places: map[int64]model.Place{}}
	err = s.beside(
		func(*sql.Conn) (err error) {
			if saved.Sources, err = s.loadSources(); err != nil {
				err = fmt.Errorf("read its documents: %w", err)
			}
			return err
		},
		func(db *sql.Conn) error {
			err := l.read(db, l.eventTable())
			saved.Events = slices.Clone(l.events)
			project.SortInTime(saved.Events)
			return err
		},
		func(db *sql.Conn) error { return l.read(db, l.evidenceTables()...) },
	)
	if err == nil {
		err = l.join()
	}
	if err != nil {
		return saved, err
	}
	saved.Events = slices.DeleteFunc(saved.Events, func(e *model.Event) bool { return l.doubtful[e] })
	if s.version < 2 {
		return saved, nil
	}
	if saved.Rulings, err = s.loadRulings(l.places); err != nil {
		return saved, fmt.Errorf("read what words mean: %w", err)
	}
	if saved.Views, err = s.loadViews(); err != nil {
		return saved, fmt.Errorf("read its views: %w", err)
	}
	return saved, nil
}

// beside runs readers beside each other, each with a connection of its own: nobody writes
// to the file now. Where a file is salvaged they take turns, for what is lost is counted.
func (s *Store) beside(readers ...func(*sql.Conn) error) error {
	errs := make([]error, len(readers)) // of which the first is told
	if s.salvaging {
		for i, read := range readers {
			errs[i] = read(s.db)
		}
		return cmp.Or(errs...)
	}
	var all sync.WaitGroup
	for i, read := range readers {
		all.Go(func() {
			db := s.db
			if i > 0 {
				pool, conn, err := dial(s.path, looking)
				if err != nil {
					errs[i] = err
					return
				}
				defer func() { errs[i] = cmp.Or(errs[i], conn.Close(), pool.Close()) }()
				db = conn
			}
			errs[i] = read(db)
		})
	}
	all.Wait()
	return cmp.Or(errs...)
}

// table is a query and what takes up its rows.
type table struct {
	query string
	row   func(*sql.Rows) error
}

func (l *loader) read(db *sql.Conn, tables ...table) error {
	for _, t := range tables {
		err := each(db, t.query, func(r *sql.Rows) error { return l.store.forgive(unreadable(t.row(r))) })
		if err = l.store.forgive(err); err != nil {
			return fmt.Errorf("read its events: %w", err)
		}
	}
	return nil
}

func (l *loader) eventTable() table {
	d := dates{}
	return table{
		`SELECT number, id, headline, type, date, status, confidence, disputed, edited, color, note, apart, reasons FROM event ORDER BY number`,
		func(r *sql.Rows) error { return l.event(r, d) },
	}
}

func (l *loader) evidenceTables() []table {
	d := dates{}
	return []table{
		{`SELECT number, id, name, country, admin, division, kind, longitude, latitude, outline FROM place`, l.place},
		{
			`SELECT event, document, date, lost, exact, anchor_start, anchor_end, passage_start, passage_end FROM evidence ORDER BY event, position`,
			func(r *sql.Rows) error { return l.evidenceOf(r, d) },
		},
		{`SELECT event, evidence, place, exact, start, "end" FROM mention ORDER BY event, evidence, position`, l.mention},
	}
}

var kinds = map[string]model.PlaceKind{}

func init() {
	for k := model.City; k <= model.OtherPlace; k++ {
		kinds[k.String()] = k
	}
}

func (l *loader) place(r *sql.Rows) error {
	var n int64
	var p model.Place
	var kind string
	if err := r.Scan(&n, &p.ID, &p.Name, &p.Country, &p.Admin, &p.Division, &kind, &p.Point[0], &p.Point[1], &p.Outline); err != nil {
		return err
	}
	p.Kind = kinds[kind]
	l.places[n], l.store.places[p] = p, n
	return nil
}

// dates are those that were read: many events share theirs.
type dates map[string]edtf.Value

func (d dates) parse(text string) (edtf.Value, error) {
	if v, ok := d[text]; ok {
		return v, nil
	}
	v, err := parseDate(text)
	if err == nil {
		d[text] = v
	}
	return v, err
}

// parseDate reads a date as it is written; "" is none.
func parseDate(text string) (v edtf.Value, err error) {
	if text == "" {
		return v, nil
	}
	if v, err = edtf.Parse(text); err != nil {
		return v, fmt.Errorf("%w: date %q", ErrDamaged, text)
	}
	return v, nil
}

func (l *loader) event(r *sql.Rows, known dates) error {
	var n int64
	var date, status, apart, reasons string
	e := &model.Event{}
	if err := r.Scan(&n, &e.ID, &e.Headline, &e.Type, &date, &status, &e.Confidence, &e.Disputed, &e.Edited, &e.Color, &e.Note, &apart, &reasons); err != nil {
		return err
	}
	var err error
	if e.Date, err = known.parse(date); err != nil {
		return err
	}
	for _, s := range []model.Status{model.Proposed, model.Accepted, model.Rejected} {
		if s.String() == status {
			e.Status = s
		}
	}
	for _, part := range []struct {
		text string
		to   any
	}{{apart, &e.Apart}, {reasons, &e.Reasons}} {
		if part.text == "null" {
			continue
		}
		if err := json.Unmarshal([]byte(part.text), part.to); err != nil {
			return fmt.Errorf("%w: event %s: %w", ErrDamaged, e.ID, err)
		}
	}
	l.events, l.numbers = append(l.events, e), append(l.numbers, n)
	return nil
}

func (l *loader) tag(r *sql.Rows) error {
	var n int64
	var tag string
	if err := r.Scan(&n, &tag); err != nil {
		return err
	}
	if e := l.find(n); e != nil {
		e.Tags = append(e.Tags, tag)
	}
	return nil
}

func (l *loader) evidenceOf(r *sql.Rows, known dates) error {
	var row evidenceRow
	var date string
	v := &row.evidence
	a, p := &v.Anchor, &v.Passage
	err := r.Scan(&row.event, &v.Document, &date, &v.Lost, &row.exact, &a.Span.Start, &a.Span.End, &p.Span.Start, &p.Span.End)
	if err == nil {
		v.Date, err = known.parse(date)
	}
	if err != nil {
		return l.doubt(row.event, err)
	}
	l.evidence = append(l.evidence, row)
	return nil
}

func (l *loader) mention(r *sql.Rows) error {
	var row mentionRow
	if err := r.Scan(&row.event, &row.evidence, &row.place, &row.exact, &row.span.Start, &row.span.End); err != nil {
		return err
	}
	l.mentions = append(l.mentions, row)
	return nil
}
