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

// loadContent reads the documents and the events.
func (s *Store) loadContent() (sources []*project.Source, events []*model.Event, err error) {
	l := &loader{store: s, doubtful: map[*model.Event]bool{}, places: map[int64]model.Place{}}
	err = s.beside(
		func(*sql.Conn) (err error) {
			if sources, err = s.loadSources(); err != nil {
				err = fmt.Errorf("read its documents: %w", err)
			}
			return err
		},
		func(db *sql.Conn) error {
			err := l.read(db, l.eventTable())
			events = slices.Clone(l.events)
			project.SortInTime(events)
			return err
		},
		func(db *sql.Conn) error { return l.read(db, l.evidenceTables()...) },
	)
	if err == nil {
		err = l.join()
	}
	if err != nil {
		return nil, nil, err
	}
	return sources, slices.DeleteFunc(events, func(e *model.Event) bool { return l.doubtful[e] }), nil
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
				defer pool.Close()
				defer conn.Close()
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
	return table{`SELECT number, id, headline, type, date, status, confidence, disputed, edited, color, note, apart, reasons FROM event ORDER BY number`,
		func(r *sql.Rows) error { return l.event(r, d) }}
}

func (l *loader) evidenceTables() []table {
	d := dates{}
	return []table{
		{`SELECT number, id, name, country, admin, division, kind, longitude, latitude, outline FROM place`, l.place},
		{`SELECT event, document, date, lost, exact, anchor_start, anchor_end, passage_start, passage_end FROM evidence ORDER BY event, position`,
			func(r *sql.Rows) error { return l.evidenceOf(r, d) }},
		{`SELECT event, evidence, place, exact, start, "end" FROM mention ORDER BY event, evidence, position`, l.mention},
	}
}

// join puts together what was read: first what rows of events and evidence lie in order,
// of which the events get slices.
func (l *loader) join() error {
	at := cursor{loader: l}
	all := make([]model.Evidence, 0, len(l.evidence))
	for i := range l.evidence {
		r := &l.evidence[i]
		e := at.to(r.event)
		if err := l.store.forgive(l.prepare(e, r)); err != nil {
			return err
		}
		if e != nil {
			all = append(all, r.evidence)
			e.Evidence = all[len(all)-1-len(e.Evidence) : len(all) : len(all)]
		}
	}
	at = cursor{loader: l}
	places := make([]model.PlaceMention, 0, len(l.mentions))
	for i := range l.mentions {
		r := &l.mentions[i]
		e := at.to(r.event)
		m, v, err := l.placeOf(e, r)
		if err = l.store.forgive(err); err != nil {
			return err
		}
		if v != nil {
			places = append(places, m)
			v.Places = places[len(places)-1-len(v.Places) : len(places) : len(places)]
		}
	}
	return l.read(l.store.db,
		table{`SELECT event, tag FROM tag ORDER BY event, position`, l.tag},
		// What exact selectors quote need not be read: it stands in the document.
		table{`SELECT event, position, anchor_quote, anchor_prefix, anchor_suffix, passage_quote, passage_prefix, passage_suffix FROM evidence WHERE NOT exact`, l.quotes},
		table{`SELECT event, evidence, position, quote, prefix, suffix FROM mention WHERE NOT exact`, l.mentionQuotes},
	)
}

// cursor goes along the events beside rows that are in their order.
type cursor struct {
	loader *loader
	next   int
}

// to is the event of a number, nil if there is none.
func (c *cursor) to(number int64) *model.Event {
	for c.next < len(c.loader.numbers) && c.loader.numbers[c.next] < number {
		c.next++
	}
	if c.next < len(c.loader.numbers) && c.loader.numbers[c.next] == number {
		return c.loader.events[c.next]
	}
	return nil
}

// find is the event of a number, nil if there is none.
func (l *loader) find(number int64) *model.Event {
	if i, ok := slices.BinarySearch(l.numbers, number); ok {
		return l.events[i]
	}
	return nil
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

// prepare completes evidence of an event.
func (l *loader) prepare(e *model.Event, row *evidenceRow) error {
	v := &row.evidence
	if e == nil {
		return fmt.Errorf("%w: evidence of no event", ErrDamaged)
	}
	if src := l.store.now[v.Document]; src != nil {
		v.Document = src.Document.ID // one string for all
	}
	if row.exact {
		return l.doubtOf(e, l.quote(v.Document, &v.Anchor, &v.Passage))
	}
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

// placeOf is the place of a row, and the evidence that names it.
func (l *loader) placeOf(e *model.Event, row *mentionRow) (m model.PlaceMention, v *model.Evidence, err error) {
	v, err = evidenceAt(e, row.evidence)
	if err != nil {
		return m, nil, err
	}
	m = model.PlaceMention{Place: l.places[row.place], Selector: model.Selector{Span: row.span}}
	if row.exact {
		err = l.doubtOf(e, l.quote(v.Document, &m.Selector))
	}
	return m, v, err
}

// evidenceAt is a piece of evidence that has been read.
func evidenceAt(e *model.Event, position int) (*model.Evidence, error) {
	if e == nil || position < 0 || position >= len(e.Evidence) {
		return nil, fmt.Errorf("%w: what belongs to evidence belongs to none", ErrDamaged)
	}
	return &e.Evidence[position], nil
}

// quotes fills in what selectors quote that are not exact.
func (l *loader) quotes(r *sql.Rows) error {
	var n int64
	var position int
	var a, p model.Selector
	if err := r.Scan(&n, &position, &a.Quote, &a.Prefix, &a.Suffix, &p.Quote, &p.Prefix, &p.Suffix); err != nil {
		return err
	}
	v, err := evidenceAt(l.find(n), position)
	if err != nil {
		return err
	}
	a.Span, p.Span = v.Anchor.Span, v.Passage.Span
	v.Anchor, v.Passage = a, p
	return nil
}

func (l *loader) mentionQuotes(r *sql.Rows) error {
	var n int64
	var evidence, position int
	var s model.Selector
	if err := r.Scan(&n, &evidence, &position, &s.Quote, &s.Prefix, &s.Suffix); err != nil {
		return err
	}
	v, err := evidenceAt(l.find(n), evidence)
	if err != nil {
		return err
	}
	if position < 0 || position >= len(v.Places) {
		return fmt.Errorf("%w: a quotation of no place", ErrDamaged)
	}
	s.Span = v.Places[position].Selector.Span
	v.Places[position].Selector = s
	return nil
}

// quote fills in what exact selectors quote, from their document.
func (l *loader) quote(id model.DocumentID, selectors ...*model.Selector) error {
	src := l.store.now[id]
	for _, s := range selectors {
		if src == nil || !within(src.Document, s.Span) {
			return fmt.Errorf("%w: a passage of no document", ErrDamaged)
		}
		*s = model.Select(src.Document.Text, s.Span)
	}
	return nil
}
