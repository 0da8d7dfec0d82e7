package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"math"
	"slices"

	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/project"
)

var background = context.Background()

// load reads all that a session needs: the documents and events as they are, the last
// changes, and those that were undone.
func (s *Store) load() (saved project.Saved, err error) {
	if saved.Sources, err = s.loadSources(); err != nil {
		return saved, fmt.Errorf("read its documents: %w", err)
	}
	if saved.Events, err = s.loadEvents(); err != nil {
		return saved, fmt.Errorf("read its events: %w", err)
	}
	s.oldest = math.MaxInt64
	if saved.Undone, err = s.changes(`undone ORDER BY number DESC`); err != nil {
		return saved, fmt.Errorf("read its history: %w", err)
	}
	return saved, nil
}

func (s *Store) loadSources() ([]*project.Source, error) {
	versions, err := column[int64](s, `SELECT version FROM document WHERE position IS NOT NULL ORDER BY position`)
	if err = s.forgive(err); err != nil {
		return nil, err
	}
	var out []*project.Source
	for _, v := range versions {
		src, err := s.source(v)
		if err != nil {
			if err = s.forgive(err); err != nil {
				return nil, err
			}
			continue
		}
		s.now[src.Document.ID] = src
		out = append(out, src)
	}
	return out, nil
}

// column reads the one column of a query.
func column[T any](s *Store, query string, args ...any) ([]T, error) {
	rows, err := s.db.QueryContext(background, query, args...)
	if err != nil {
		return nil, known(err)
	}
	defer rows.Close()
	var out []T
	for rows.Next() {
		var v T
		if err := rows.Scan(&v); err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, known(rows.Err())
}

// source reads a version of a document, which is read once.
func (s *Store) source(version int64) (*project.Source, error) {
	if src := s.sources[version]; src != nil {
		return src, nil
	}
	d := &model.Document{}
	src := &project.Source{Document: d}
	var date string
	var parts [4]string
	err := s.db.QueryRowContext(background, `SELECT id, name, title, author, language, date, format, encoding, path, text, structure, reading, given, deleted
		FROM document WHERE version = ?`, version).Scan(&d.ID, &d.Name, &d.Title, &d.Author, &d.Language, &date, &d.Format, &d.Encoding, &src.Path, &d.Text,
		&parts[0], &parts[1], &parts[2], &parts[3])
	if err != nil {
		return nil, known(err)
	}
	if d.Date, err = parseDate(date); err != nil {
		return nil, fmt.Errorf("document %s: %w", d.Name, err)
	}
	var st structure
	var r reading
	for i, to := range []any{&st, &r, &src.Given, &src.Deleted} {
		if err := json.Unmarshal([]byte(parts[i]), to); err != nil {
			return nil, fmt.Errorf("%w: document %s: %w", ErrDamaged, d.Name, err)
		}
	}
	d.Place, d.Truncated, d.Blocks, d.Sentences, d.Notes, d.Chapters, d.Pages = st.Place, st.Truncated, st.Blocks, st.Sentences, st.Notes, st.Chapters, st.Pages
	src.Times, src.Toponyms, src.Asides = r.Times, r.Toponyms, r.Asides
	s.sources[version], s.versions[src] = src, version
	return src, nil
}

// loader gathers events by their numbers, in the order of the file.
type loader struct {
	store  *Store
	events []*model.Event
	at     map[int64]*model.Event
	places map[int64]model.Place
	dates  map[string]edtf.Value // many events share theirs
}

func (s *Store) loadEvents() ([]*model.Event, error) {
	var n int
	if err := s.db.QueryRowContext(background, `SELECT count(*) FROM event`).Scan(&n); s.forgive(err) != nil {
		return nil, known(err)
	}
	l := &loader{store: s, events: make([]*model.Event, 0, n), at: make(map[int64]*model.Event, n), places: map[int64]model.Place{}, dates: map[string]edtf.Value{}}
	for _, read := range []struct {
		query string
		row   func(*sql.Rows) error
	}{
		{`SELECT number, id, name, country, admin, division, kind, longitude, latitude, outline FROM place`, l.place},
		{`SELECT number, id, headline, type, date, status, confidence, disputed, edited, color, note, apart, reasons FROM event`, l.event},
		{`SELECT event, tag FROM tag ORDER BY event, position`, l.tag},
		{`SELECT event, document, date, lost, exact, anchor_start, anchor_end, passage_start, passage_end FROM evidence ORDER BY event, position`, l.evidence},
		{`SELECT event, evidence, place, exact, start, "end" FROM mention ORDER BY event, evidence, position`, l.mention},
		// What exact selectors quote need not be read: it stands in the document.
		{`SELECT event, position, anchor_quote, anchor_prefix, anchor_suffix, passage_quote, passage_prefix, passage_suffix FROM evidence WHERE NOT exact`, l.quotes},
		{`SELECT event, evidence, position, quote, prefix, suffix FROM mention WHERE NOT exact`, l.mentionQuotes},
	} {
		err := s.each(read.query, func(r *sql.Rows) error { return s.forgive(read.row(r)) })
		if err = s.forgive(err); err != nil {
			return nil, err
		}
	}
	return l.whole(), nil
}

// each calls f with every row of a query.
func (s *Store) each(query string, f func(*sql.Rows) error) error {
	rows, err := s.db.QueryContext(background, query)
	if err != nil {
		return known(err)
	}
	defer rows.Close()
	for rows.Next() {
		if err := f(rows); err != nil {
			return err
		}
	}
	return known(rows.Err())
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

func (l *loader) date(text string) (edtf.Value, error) {
	if v, ok := l.dates[text]; ok {
		return v, nil
	}
	v, err := parseDate(text)
	if err == nil {
		l.dates[text] = v
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
	if e.Date, err = l.date(date); err != nil {
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
	l.events = append(l.events, e)
	l.at[n] = e
	return nil
}

func (l *loader) tag(r *sql.Rows) error {
	var n int64
	var tag string
	if err := r.Scan(&n, &tag); err != nil {
		return err
	}
	if e := l.at[n]; e != nil {
		e.Tags = append(e.Tags, tag)
	}
	return nil
}

func (l *loader) evidence(r *sql.Rows) (err error) {
	var n int64
	defer func() { err = l.doubt(n, err) }()
	var date string
	var isExact bool
	var v model.Evidence
	a, p := &v.Anchor, &v.Passage
	if err := r.Scan(&n, &v.Document, &date, &v.Lost, &isExact, &a.Span.Start, &a.Span.End, &p.Span.Start, &p.Span.End); err != nil {
		return err
	}
	e := l.at[n]
	if e == nil {
		return fmt.Errorf("%w: evidence of no event", ErrDamaged)
	}
	if v.Date, err = l.date(date); err != nil {
		return err
	}
	if src := l.store.now[v.Document]; src != nil {
		v.Document = src.Document.ID // one string for all
	}
	if isExact {
		if err := l.quote(v.Document, a, p); err != nil {
			return err
		}
	}
	e.Evidence = append(e.Evidence, v)
	return nil
}

func (l *loader) mention(r *sql.Rows) error {
	var n, place int64
	var evidence int
	var isExact bool
	var m model.PlaceMention
	s := &m.Selector
	if err := r.Scan(&n, &evidence, &place, &isExact, &s.Span.Start, &s.Span.End); err != nil {
		return err
	}
	v, err := l.evidenceAt(n, evidence)
	if err != nil {
		return err
	}
	m.Place = l.places[place]
	if isExact {
		if err := l.quote(v.Document, s); err != nil {
			return l.doubt(n, err)
		}
	}
	v.Places = append(slices.Grow(v.Places, 1), m)
	return nil
}

// evidenceAt is a piece of evidence that has been read.
func (l *loader) evidenceAt(event int64, position int) (*model.Evidence, error) {
	e := l.at[event]
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
	v, err := l.evidenceAt(n, position)
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
	v, err := l.evidenceAt(n, evidence)
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
