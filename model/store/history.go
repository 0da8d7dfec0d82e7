package store

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"sync"
	"time"

	"github.com/klauspost/compress/zstd"

	"chronotope/model"
	"chronotope/model/project"
)

// past is one row of a change as the history keeps it: what undo would bring back, or
// redo where the change was undone. What the row is now, the project itself tells.
type past struct {
	Kind  project.Kind
	ID    string
	Event *model.Event `json:",omitempty"`
	Doc   int64        `json:",omitempty"` // version of a document

	Override *model.Override `json:"Ruling,omitempty"`
	View     *project.View   `json:",omitempty"`
}

// history brings the history in line with a change.
func (w *writer) history(c project.Change, step project.Step) error {
	if step == project.Do {
		if _, err := w.run(`DELETE FROM history WHERE undone`); err != nil {
			return err
		}
		return w.remember(c, false)
	}
	pick := `SELECT max(number) FROM history WHERE NOT undone`
	if step == project.Redo {
		pick = `SELECT min(number) FROM history WHERE undone`
	}
	var number sql.NullInt64
	if err := w.tx.QueryRow(pick).Scan(&number); err != nil {
		return err
	}
	if !number.Valid {
		return fmt.Errorf("%w: its history ends too early", ErrDamaged)
	}
	rows, err := w.past(c.Rows, false)
	if err != nil {
		return err
	}
	_, err = w.run(`UPDATE history SET undone = ?, rows = ? WHERE number = ?`, truth(step == project.Undo), rows, number.Int64)
	return err
}

// remember appends a change to the history.
func (w *writer) remember(c project.Change, undone bool) error {
	rows, err := w.past(c.Rows, undone)
	if err != nil {
		return err
	}
	before, err := json.Marshal(c.SelectionBefore)
	if err != nil {
		return err
	}
	after, err := json.Marshal(c.SelectionAfter)
	if err != nil {
		return err
	}
	_, err = w.run(`INSERT INTO history(label, at, undone, before, after, rows) VALUES (?,?,?,?,?,?)`,
		c.Label, time.Now().UTC().Format(time.RFC3339), truth(undone), string(before), string(after), rows)
	return err
}

// past packs one side of rows: Before, or After of a change that is undone.
func (w *writer) past(rows []project.Row, after bool) ([]byte, error) {
	list := make([]past, len(rows))
	for i, r := range rows {
		value := r.Before
		if after {
			value = r.After
		}
		list[i] = past{Kind: r.Kind, ID: r.ID}
		switch v := value.(type) {
		case *model.Event:
			list[i].Event = v
		case *project.Source:
			version, err := w.version(v)
			if err != nil {
				return nil, err
			}
			list[i].Doc = version
		case *model.Override:
			list[i].Override = v
		case *project.View:
			list[i].View = v
		}
	}
	plain, err := json.Marshal(list)
	if err != nil {
		return nil, err
	}
	return encoder().EncodeAll(plain, nil), nil
}

var encoder = sync.OnceValue(func() *zstd.Encoder {
	e, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedFastest), zstd.WithEncoderConcurrency(1))
	if err != nil {
		panic(err) // the options are ours
	}
	return e
})

// largestPast bounds what a row of the history may unpack to, against damaged ones.
const largestPast = 2 << 30

var decoder = sync.OnceValue(func() *zstd.Decoder {
	d, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(largestPast))
	if err != nil {
		panic(err) // the options are ours
	}
	return d
})

// atOnce is how many changes of the history are read at a time.
const atOnce = 50

// Earlier is part of project.Store.
func (s *Store) Earlier() ([]project.Change, error) {
	changes, err := s.changes(`NOT undone AND number < ? ORDER BY number DESC LIMIT ?`, s.oldest, atOnce)
	slices.Reverse(changes)
	return changes, err
}

// changes reads those of the history that a condition picks. The oldest number read is
// kept.
func (s *Store) changes(where string, args ...any) ([]project.Change, error) {
	rows, err := s.db.QueryContext(background, `SELECT number, undone, label, before, after, rows FROM history WHERE `+where, args...)
	if err != nil {
		return nil, known(err)
	}
	defer rows.Close()
	type entry struct {
		change project.Change
		undone bool
		packed []byte
	}
	var list []entry
	for rows.Next() {
		var e entry
		var number int64
		var before, after string
		if err := rows.Scan(&number, &e.undone, &e.change.Label, &before, &after, &e.packed); err != nil {
			return nil, err
		}
		if err := json.Unmarshal([]byte(before), &e.change.SelectionBefore); err != nil {
			return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
		}
		if err := json.Unmarshal([]byte(after), &e.change.SelectionAfter); err != nil {
			return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
		}
		if !e.undone {
			s.oldest = min(s.oldest, number)
		}
		list = append(list, e)
	}
	if err := rows.Err(); err != nil {
		return nil, known(err)
	}
	out := make([]project.Change, len(list))
	for i, e := range list {
		out[i] = e.change
		if out[i].Rows, err = s.unpack(e.packed, e.undone); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// unpack is past's inverse.
func (s *Store) unpack(packed []byte, undone bool) ([]project.Row, error) {
	plain, err := decoder().DecodeAll(packed, nil)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	var list []past
	if err := json.Unmarshal(plain, &list); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	rows := make([]project.Row, len(list))
	for i, p := range list {
		var value any
		switch {
		case p.Event != nil:
			value = p.Event
		case p.Override != nil:
			value = p.Override
		case p.View != nil:
			value = p.View
		case p.Doc != 0:
			src, err := s.source(p.Doc)
			if err != nil {
				return nil, err
			}
			value = src
		}
		rows[i] = project.Row{Kind: p.Kind, ID: p.ID, Before: value}
		if undone {
			rows[i].Before, rows[i].After = nil, value
		}
	}
	return rows, nil
}
