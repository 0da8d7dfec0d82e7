package store

import (
	"database/sql"
	"encoding/json"
	"errors"
	"slices"

	"chronotope/model"
)

// event writes an event in place of before, which has its ID; nil takes that out. Where
// both rest on the same evidence that stays as it is written.
func (w *writer) event(id string, before, e *model.Event) error {
	if before != nil && e != nil && slices.EqualFunc(before.Evidence, e.Evidence, sameEvidence) {
		return w.amend(id, before, e)
	}
	number, err := w.forget(id)
	if err != nil || e == nil {
		return err
	}
	columns, err := columnsOf(e)
	if err != nil {
		return err
	}
	res, err := w.run(`INSERT INTO event(number, id, headline, type, date, earliest, latest, status, confidence, disputed, edited, color, note, apart, reasons)
		VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`, append([]any{number, id}, columns...)...)
	if err != nil {
		return err
	}
	row, err := res.LastInsertId()
	if err != nil {
		return err
	}
	if err := w.tags(row, e.Tags); err != nil {
		return err
	}
	for i := range e.Evidence {
		if err := w.evidence(row, i, &e.Evidence[i]); err != nil {
			return err
		}
	}
	_, err = w.run(`INSERT INTO event_text(rowid, text) VALUES (?, ?)`, row, textOfEvent(e))
	return err
}

// columnsOf are the columns of an event, from headline to reasons.
func columnsOf(e *model.Event) ([]any, error) {
	var earliest, latest any
	if !e.Date.IsZero() {
		earliest, latest = e.Date.Earliest(), e.Date.Latest()
	}
	apart, err := json.Marshal(e.Apart)
	if err != nil {
		return nil, err
	}
	reasons, err := json.Marshal(e.Reasons)
	if err != nil {
		return nil, err
	}
	return []any{
		e.Headline, e.Type, e.Date.String(), earliest, latest, e.Status.String(), e.Confidence, truth(e.Disputed), int(e.Edited), e.Color, e.Note,
		string(apart), string(reasons),
	}, nil
}

// textOfEvent is what of an event is searched.
func textOfEvent(e *model.Event) string { return e.Headline + "\n" + e.Note }

func sameEvidence(a, b model.Evidence) bool {
	return a.Document == b.Document && a.Date == b.Date && a.Anchor == b.Anchor && a.Passage == b.Passage && a.Lost == b.Lost &&
		a.Mode == b.Mode && a.Speaker == b.Speaker && a.DateFrom == b.DateFrom && a.DateConfidence == b.DateConfidence && a.PlaceConfidence == b.PlaceConfidence && slices.Equal(a.Places, b.Places)
}

// amend writes what of an event is other than before, but for its evidence.
func (w *writer) amend(id string, before, e *model.Event) error {
	columns, err := columnsOf(e)
	if err != nil {
		return err
	}
	var row int64
	if err := w.row(`SELECT number FROM event WHERE id = ?`, id).Scan(&row); err != nil {
		return err
	}
	_, err = w.run(`UPDATE event SET headline = ?, type = ?, date = ?, earliest = ?, latest = ?, status = ?, confidence = ?, disputed = ?, edited = ?,
		color = ?, note = ?, apart = ?, reasons = ? WHERE number = ?`, append(columns, row)...)
	if err != nil {
		return err
	}
	if !slices.Equal(before.Tags, e.Tags) {
		if _, err := w.run(`DELETE FROM tag WHERE event = ?`, row); err != nil {
			return err
		}
		if err := w.tags(row, e.Tags); err != nil {
			return err
		}
	}
	if textOfEvent(before) == textOfEvent(e) {
		return nil
	}
	if _, err := w.run(`DELETE FROM event_text WHERE rowid = ?`, row); err != nil {
		return err
	}
	_, err = w.run(`INSERT INTO event_text(rowid, text) VALUES (?, ?)`, row, textOfEvent(e))
	return err
}

func (w *writer) tags(event int64, tags []string) error {
	for i, t := range tags {
		if _, err := w.run(`INSERT INTO tag VALUES (?,?,?)`, event, i, t); err != nil {
			return err
		}
	}
	return nil
}

// forget takes out an event with all that hangs on it. It returns its number, which the
// one that follows takes over, nil where there was none.
func (w *writer) forget(id string) (number any, err error) {
	var n int64
	err = w.row(`SELECT number FROM event WHERE id = ?`, id).Scan(&n)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	if _, err := w.run(`DELETE FROM event WHERE number = ?`, n); err != nil {
		return nil, err
	}
	_, err = w.run(`DELETE FROM event_text WHERE rowid = ?`, n)
	return n, err
}

func (w *writer) evidence(event int64, position int, v *model.Evidence) error {
	doc := w.document(v.Document)
	a, p := &v.Anchor, &v.Passage
	_, err := w.run(`INSERT INTO evidence VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`, event, position, string(v.Document), v.Date.String(), truth(v.Lost),
		truth(exact(doc, a) && exact(doc, p)), a.Span.Start, a.Span.End, a.Quote, a.Prefix, a.Suffix, p.Span.Start, p.Span.End, p.Quote, p.Prefix, p.Suffix,
		v.DateFrom.String(), v.DateConfidence, v.PlaceConfidence, v.Mode.String(), v.Speaker)
	if err != nil {
		return err
	}
	for i := range v.Places {
		m := &v.Places[i]
		place, err := w.place(m.Place)
		if err != nil {
			return err
		}
		s := &m.Selector
		if _, err := w.run(`INSERT INTO mention VALUES (?,?,?,?,?,?,?,?,?,?)`, event, position, i, place, truth(exact(doc, s)),
			s.Span.Start, s.Span.End, s.Quote, s.Prefix, s.Suffix); err != nil {
			return err
		}
	}
	return nil
}

// exact reports whether a selector says of a document what stands there, so that it can
// be had from the document again.
func exact(doc *model.Document, s *model.Selector) bool {
	return doc != nil && within(doc, s.Span) && model.Select(doc.Text, s.Span) == *s
}

func within(doc *model.Document, s model.Span) bool {
	return 0 <= s.Start && s.Start <= s.End && s.End <= len(doc.Text)
}

// place returns the number of a place, which is written once.
func (w *writer) place(p model.Place) (int64, error) {
	if n, ok := w.places[p]; ok {
		return n, nil
	}
	if n, ok := w.store.places[p]; ok {
		return n, nil
	}
	res, err := w.run(`INSERT INTO place(id, name, country, admin, division, kind, longitude, latitude, outline) VALUES (?,?,?,?,?,?,?,?,?)`,
		p.ID, p.Name, p.Country, p.Admin, p.Division, p.Kind.String(), p.Point[0], p.Point[1], p.Outline)
	if err != nil {
		return 0, err
	}
	n, err := res.LastInsertId()
	w.places[p] = n
	return n, err
}

func truth(b bool) int {
	if b {
		return 1
	}
	return 0
}
