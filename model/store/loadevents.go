package store

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"math"
	"slices"
	"sync"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/project"
)

// loader gathers events in the order of their numbers. Tables are read beside each other
// and joined afterwards.
type loader struct {
	store    *Store
	events   []*model.Event
	numbers  []int64        // of events, ascending
	refused  map[int64]bool // numbers of events that are damaged
	doubtful map[int64]bool // and of those that rest on what is damaged: they are left out too
	unquoted map[int64]int  // selectors of events that quote what is still to be read
	places   map[int64]model.Place
	dates    dates // of the events
	told     dates // of the evidence
	evidence []*evidencePage
	mentions []*mentionPage

	// The rows read last, after one of an event that cannot be.
	texts     [4]sql.RawBytes // of an event: date, status, apart, reasons
	row       evidenceRow
	passage   model.Evidence
	date      sql.RawBytes // of the evidence
	from      sql.RawBytes // whence the date of the evidence is
	mode      sql.RawBytes // how the evidence means it
	mentioned mentionRow
	naming    model.PlaceMention
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
	event    int64
	position int
	exact    bool
}

// String names the row.
func (r *evidenceRow) String() string { return fmt.Sprintf("(%d, %d)", r.event, r.position) }

type mentionPage struct {
	rows     []mentionRow
	mentions []model.PlaceMention
}

type mentionRow struct {
	event, place       int64
	evidence, position int
	exact              bool
}

// String names the row.
func (r *mentionRow) String() string {
	return fmt.Sprintf("(%d, %d, %d)", r.event, r.evidence, r.position)
}

// loadContent reads all but the history. To look at the length of each row costs time: that
// is done only once one was too long.
func (s *Store) loadContent(ctx context.Context) (project.Saved, error) {
	before := s.door.mark()
	saved, err := s.loadOnce(ctx)
	if tooBig(err) && !s.careful {
		s.careful = true
		s.forget()
		s.door.forget(before)
		return s.loadOnce(ctx)
	}
	return saved, err
}

func (s *Store) loadOnce(ctx context.Context) (saved project.Saved, err error) {
	l := &loader{store: s, dates: dates{}, told: dates{}, refused: map[int64]bool{}, doubtful: map[int64]bool{}, unquoted: map[int64]int{}, places: map[int64]model.Place{}, row: evidenceRow{event: math.MinInt64}, mentioned: mentionRow{event: math.MinInt64}}
	err = s.beside(
		ctx,
		func(*sql.Conn) (err error) {
			if saved.Sources, err = s.loadSources(ctx); err != nil {
				err = fmt.Errorf("read its documents: %w", err)
			}
			return err
		},
		func(db *sql.Conn) error {
			err := l.read(ctx, db, l.eventTable())
			saved.Events = slices.Clone(l.events)
			project.SortInTime(saved.Events)
			return err
		},
		func(db *sql.Conn) error { return l.read(ctx, db, l.evidenceTables()...) },
	)
	if err == nil {
		err = l.join(ctx)
	}
	if err != nil {
		return saved, err
	}
	saved.Events = l.without(saved.Events)
	if s.version < 2 {
		return saved, nil
	}
	if saved.Overrides, err = s.loadOverrides(ctx, l.places); err != nil {
		return saved, fmt.Errorf("read what words mean: %w", err)
	}
	if saved.Views, err = s.loadViews(ctx); err != nil {
		return saved, fmt.Errorf("read its views: %w", err)
	}
	return saved, s.loadKept(ctx)
}

// without are events less those that are doubtful.
func (l *loader) without(events []*model.Event) []*model.Event {
	if len(l.doubtful) == 0 {
		return events
	}
	out := map[*model.Event]bool{}
	for n := range l.doubtful {
		if e := l.find(n); e != nil {
			out[e] = true
		}
	}
	return slices.DeleteFunc(events, func(e *model.Event) bool { return out[e] })
}

// beside runs readers beside each other, each with a connection of its own: nobody writes
// to the file now. All but the first read no row that is longer than one can be.
func (s *Store) beside(ctx context.Context, readers ...func(*sql.Conn) error) error {
	errs := make([]error, len(readers)) // of which the first is told
	var all sync.WaitGroup
	for i, read := range readers {
		all.Go(func() {
			db := s.db
			if i > 0 {
				pool, conn, err := dial(ctx, s.path, looking)
				if err != nil {
					errs[i] = err
					return
				}
				defer func() { errs[i] = cmp.Or(errs[i], conn.Close(), pool.Close()) }()
				db = conn
				if !s.careful {
					_, errs[i] = sqlite.Limit(db, sqlite3.SQLITE_LIMIT_LENGTH, longestRow)
				}
			}
			errs[i] = cmp.Or(errs[i], read(db))
		})
	}
	all.Wait()
	return cmp.Or(errs...)
}

func (l *loader) read(ctx context.Context, db *sql.Conn, tables ...table) error {
	for _, t := range tables {
		if err := l.store.scan(ctx, db, t); err != nil {
			return fmt.Errorf("read its events: %w", err)
		}
	}
	return nil
}

func (l *loader) eventTable() table {
	return table{
		name: "event", key: "number", order: "number", row: l.event,
		columns: "number, id, headline, type, date, status, confidence, disputed, edited, color, note, apart, reasons",
		long:    "octet_length(id) + octet_length(headline) + octet_length(type) + octet_length(date) + octet_length(color) + octet_length(note) + octet_length(apart) + octet_length(reasons)",
	}
}

func (l *loader) evidenceTables() []table {
	told := ", date_from, date_confidence, place_confidence"
	if l.store.version < 4 {
		told = ", '', 0, 0"
	}
	if l.store.version < 5 {
		told += ", 'stated', ''"
	} else {
		told += ", mode, speaker"
	}
	long := "octet_length(document) + octet_length(date)"
	if l.store.version >= 5 {
		long += " + octet_length(speaker)"
	}
	return []table{
		{
			name: "place", key: "number", columns: "number, id, name, country, admin, division, kind, longitude, latitude, outline", row: l.place,
			long: "octet_length(name) + octet_length(country) + octet_length(admin) + octet_length(division) + octet_length(kind) + octet_length(outline)",
		},
		{
			name: "evidence", key: "event || ', ' || position", order: "event, position", row: l.evidenceOf,
			columns: "event, document, date, lost, exact, anchor_start, anchor_end, passage_start, passage_end" + told,
			long:    long,
		},
		{
			name: "mention", key: "event || ', ' || evidence || ', ' || position", order: "event, evidence, position", row: l.mention,
			columns: `event, evidence, place, exact, start, "end"`,
		},
	}
}

var kinds = map[string]model.PlaceKind{}

func init() {
	for k := model.City; k <= model.OtherPlace; k++ {
		kinds[k.String()] = k
	}
}

func (l *loader) place(r *record) error {
	var n int64
	var p model.Place
	var kind string
	err := r.Scan(&n, &p.ID, &p.Name, &p.Country, &p.Admin, &p.Division, &kind, &p.Point[0], &p.Point[1], &p.Outline)
	if err == nil {
		var ok bool
		if p.Kind, ok = kinds[kind]; !ok {
			err = fmt.Errorf("the kind %.80q", kind)
		}
	}
	if err = cmp.Or(err, checkPlace(&p)); err != nil {
		return wrong("place", n, err)
	}
	l.places[n], l.store.places[p] = p, n
	return nil
}

// dates are those that were read: many events share theirs.
type dates map[string]edtf.Value

func (d dates) parse(text []byte) (edtf.Value, error) {
	if v, ok := d[string(text)]; ok {
		return v, nil
	}
	v, err := parseDate(string(text))
	if err == nil {
		d[string(text)] = v
	}
	return v, err
}

// parseDate reads a date as it is written; "" is none.
func parseDate(text string) (v edtf.Value, err error) {
	if text == "" {
		return v, nil
	}
	if v, err = edtf.Parse(text); err != nil {
		return v, fmt.Errorf("the date %.80q", text)
	}
	return v, nil
}

func (l *loader) event(r *record) error {
	var n int64
	e := &model.Event{}
	err := l.eventOf(r, &n, e)
	if last := len(l.numbers) - 1; err == nil && last >= 0 && n <= l.numbers[last] {
		err = fmt.Errorf("a number that is not after %d", l.numbers[last])
	}
	if err != nil {
		l.refused[n] = true
		return wrong("event", n, err)
	}
	l.events, l.numbers = append(l.events, e), append(l.numbers, n)
	return nil
}

func (l *loader) eventOf(r *record, n *int64, e *model.Event) (err error) {
	t := &l.texts
	date, status, apart, reasons := &t[0], &t[1], &t[2], &t[3]
	if err := r.Scan(n, &e.ID, &e.Headline, &e.Type, date, status, &e.Confidence, &e.Disputed, &e.Edited, &e.Color, &e.Note, apart, reasons); err != nil {
		return err
	}
	if e.Date, err = l.dates.parse(*date); err != nil {
		return err
	}
	ok := false
	for s := model.Proposed; s <= model.Rejected; s++ {
		if s.String() == string(*status) {
			e.Status, ok = s, true
		}
	}
	if !ok {
		return fmt.Errorf("the status %.80q", *status)
	}
	for _, part := range []struct {
		text []byte
		to   any
	}{{*apart, &e.Apart}, {*reasons, &e.Reasons}} {
		if string(part.text) == "null" {
			continue
		}
		if err := fromJSON(part.text, part.to); err != nil {
			return err
		}
	}
	return checkEvent(e)
}

func (l *loader) tag(r *record) error {
	var n int64
	var tag string
	if err := cmp.Or(r.Scan(&n, &tag), checkLines(tag)); err != nil {
		return wrong("tag", n, err)
	}
	if e := l.find(n); e != nil {
		e.Tags = append(e.Tags, tag)
	}
	return nil
}

// The positions of evidence, and of mentions, need not be read: the rows are in their order.

func (l *loader) evidenceOf(r *record) error {
	last := l.row
	row, v := &l.row, &l.passage
	a, p := &v.Anchor, &v.Passage
	err := r.Scan(&row.event, &v.Document, &l.date, &v.Lost, &row.exact, &a.Span.Start, &a.Span.End, &p.Span.Start, &p.Span.End, &l.from, &v.DateConfidence, &v.PlaceConfidence, &l.mode, &v.Speaker)
	if err == nil {
		v.Date, err = l.told.parse(l.date)
	}
	if err == nil {
		v.DateFrom, err = model.ParseAssumption(string(l.from))
	}
	if err == nil {
		v.Mode, err = model.ParseMode(string(l.mode))
	}
	row.position = 0
	if row.event == last.event {
		row.position = last.position + 1
	}
	if err == nil && row.event < last.event {
		err = fmt.Errorf("an event that is not after %d", last.event)
	}
	if err = cmp.Or(err, checkEvidence(v)); err != nil {
		l.doubtful[row.event] = true
		return wrong("evidence", row, fmt.Errorf("%w; its event is left out", err))
	}
	if n := len(l.evidence); n == 0 || len(l.evidence[n-1].rows) == rowsInPage {
		l.evidence = append(l.evidence, &evidencePage{make([]evidenceRow, 0, rowsInPage), make([]model.Evidence, 0, rowsInPage)})
	}
	page := l.evidence[len(l.evidence)-1]
	page.rows, page.evidence = append(page.rows, *row), append(page.evidence, *v)
	return nil
}

func (l *loader) mention(r *record) error {
	last := l.mentioned
	row, span := &l.mentioned, &l.naming.Selector.Span
	err := r.Scan(&row.event, &row.evidence, &row.place, &row.exact, &span.Start, &span.End)
	order := cmp.Or(cmp.Compare(last.event, row.event), cmp.Compare(last.evidence, row.evidence))
	row.position = 0
	if order == 0 {
		row.position = last.position + 1
	}
	if err == nil && order > 0 {
		err = fmt.Errorf("evidence that is not after (%d, %d)", last.event, last.evidence)
	}
	if err = cmp.Or(err, checkSpan(*span)); err != nil {
		l.doubtful[row.event] = true
		return wrong("mention", row, fmt.Errorf("%w; its event is left out", err))
	}
	if n := len(l.mentions); n == 0 || len(l.mentions[n-1].rows) == rowsInPage {
		l.mentions = append(l.mentions, &mentionPage{make([]mentionRow, 0, rowsInPage), make([]model.PlaceMention, 0, rowsInPage)})
	}
	page := l.mentions[len(l.mentions)-1]
	page.rows, page.mentions = append(page.rows, *row), append(page.mentions, l.naming)
	return nil
}
