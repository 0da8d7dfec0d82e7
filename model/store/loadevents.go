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
	dates    dates // of the events
	evidence []*evidencePage
	mentions []*mentionPage
}

// rowsInPage is how many rows are gathered in one piece: so many that a few pieces hold
// all, and none has to be moved as their number grows.
const rowsInPage = 4096

// evidencePage is some rows of evidence. Events get slices of it.
type evidencePage struct {
	rows     []evidenceRow
	evidence []model.Evidence
}

type evidenceRow struct {
	event int64
	date  string // of the evidence
	exact bool
}

type mentionPage struct {
	rows     []mentionRow
	mentions []model.PlaceMention
}

type mentionRow struct {
	event, place int64
	evidence     int
	exact        bool
}

// loadContent reads all but the history.
func (s *Store) loadContent() (saved project.Saved, err error) {
	l := &loader{store: s, dates: dates{}, doubtful: map[*model.Event]bool{}, unquoted: map[*model.Event]int{}, places: map[int64]model.Place{}}
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
	if saved.Overrides, err = s.loadOverrides(l.places); err != nil {
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
	return table{
		`SELECT number, id, headline, type, date, status, confidence, disputed, edited, color, note, apart, reasons FROM event ORDER BY number`,
		l.event,
	}
}

func (l *loader) evidenceTables() []table {
	return []table{
		{`SELECT number, id, name, country, admin, division, kind, longitude, latitude, outline FROM place`, l.place},
		{
			`SELECT event, document, date, lost, exact, anchor_start, anchor_end, passage_start, passage_end FROM evidence ORDER BY event, position`,
			l.evidenceOf,
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

func (l *loader) event(r *sql.Rows) error {
	var n int64
	var date, status, apart, reasons string
	e := &model.Event{}
	if err := r.Scan(&n, &e.ID, &e.Headline, &e.Type, &date, &status, &e.Confidence, &e.Disputed, &e.Edited, &e.Color, &e.Note, &apart, &reasons); err != nil {
		return err
	}
	var err error
	if e.Date, err = l.dates.parse(date); err != nil {
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

func (l *loader) evidenceOf(r *sql.Rows) error {
	if n := len(l.evidence); n == 0 || len(l.evidence[n-1].rows) == rowsInPage {
		l.evidence = append(l.evidence, &evidencePage{make([]evidenceRow, 0, rowsInPage), make([]model.Evidence, 0, rowsInPage)})
	}
	page := l.evidence[len(l.evidence)-1]
	n := len(page.rows)
	page.rows, page.evidence = page.rows[:n+1], page.evidence[:n+1]
	row, v := &page.rows[n], &page.evidence[n]
	a, p := &v.Anchor, &v.Passage
	if err := r.Scan(&row.event, &v.Document, &row.date, &v.Lost, &row.exact, &a.Span.Start, &a.Span.End, &p.Span.Start, &p.Span.End); err != nil {
		err = l.doubt(row.event, err)
		page.rows, page.evidence = page.rows[:n], page.evidence[:n]
		return err
	}
	return nil
}

func (l *loader) mention(r *sql.Rows) error {
	if n := len(l.mentions); n == 0 || len(l.mentions[n-1].rows) == rowsInPage {
		l.mentions = append(l.mentions, &mentionPage{make([]mentionRow, 0, rowsInPage), make([]model.PlaceMention, 0, rowsInPage)})
	}
	page := l.mentions[len(l.mentions)-1]
	n := len(page.rows)
	page.rows, page.mentions = page.rows[:n+1], page.mentions[:n+1]
	row, span := &page.rows[n], &page.mentions[n].Selector.Span
	if err := r.Scan(&row.event, &row.evidence, &row.place, &row.exact, &span.Start, &span.End); err != nil {
		page.rows, page.mentions = page.rows[:n], page.mentions[:n]
		return err
	}
	return nil
}
