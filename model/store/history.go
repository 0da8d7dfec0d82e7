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
	At    int          `json:",omitempty"` // of a document: see project.Row
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
	number, err := next(w.row, step)
	if err != nil {
		return err
	}
	rows, err := w.past(c.Rows, false)
	if err != nil {
		return err
	}
	_, err = w.run(`UPDATE history SET undone = ?, rows = ? WHERE number = ?`, truth(step == project.Undo), rows, number)
	return err
}

// next is the number of the change that a step takes, which row looks up.
func next(row func(query string, args ...any) scanner, step project.Step) (int64, error) {
	pick := `SELECT max(number) FROM history WHERE NOT undone`
	if step == project.Redo {
		pick = `SELECT min(number) FROM history WHERE undone`
	}
	var number sql.NullInt64
	if err := row(pick).Scan(&number); err != nil {
		return 0, known(err)
	}
	if !number.Valid {
		return 0, fmt.Errorf("%w: its history ends too early", ErrDamaged)
	}
	return number.Int64, nil
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
		list[i] = past{Kind: r.Kind, ID: r.ID, At: r.At}
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

// labels reads what the changes of the history are called, as a session has them.
func (s *Store) labels() (done, undone []project.Change, err error) {
	err = s.each(`SELECT undone, label FROM history ORDER BY number`, func(rows *sql.Rows) error {
		var c project.Change
		var taken bool
		if err := rows.Scan(&taken, &c.Label); err != nil {
			return unreadable(err)
		}
		if taken {
			undone = append(undone, c)
		} else {
			done = append(done, c)
		}
		return nil
	})
	slices.Reverse(undone) // the one undone last is done again first
	return done, undone, err
}

// Recall is part of project.Store.
func (s *Store) Recall(step project.Step) (c project.Change, err error) {
	number, err := next(s.row, step)
	if err != nil {
		return c, err
	}
	var before, after string
	var packed []byte
	if err := s.row(`SELECT label, before, after, rows FROM history WHERE number = ?`, number).Scan(&c.Label, &before, &after, &packed); err != nil {
		return c, unreadable(err)
	}
	if err := json.Unmarshal([]byte(before), &c.SelectionBefore); err != nil {
		return c, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	if err := json.Unmarshal([]byte(after), &c.SelectionAfter); err != nil {
		return c, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	c.Rows, err = s.unpack(packed, step == project.Redo)
	return c, err
}

func (s *Store) row(query string, args ...any) scanner {
	return s.db.QueryRowContext(background, query, args...)
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
		rows[i] = project.Row{Kind: p.Kind, ID: p.ID, Before: value, At: p.At}
		if undone {
			rows[i].Before, rows[i].After = nil, value
		}
	}
	return rows, nil
}
