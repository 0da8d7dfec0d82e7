package store

import (
	"database/sql"
	"encoding/binary"
	"encoding/json"
	"fmt"
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
func next[R scanner](row func(query string, args ...any) R, step project.Step) (int64, error) {
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
	return pack(plain), nil
}

// pack packs what a row of the history holds. What would be tighter than unpack lets pass is
// filled up with a frame that says nothing (RFC 8878, section 3.1.2).
func pack(plain []byte) []byte {
	packed := encoder().EncodeAll(plain, nil)
	if short := len(plain)/tightest + 1 - slack - len(packed); short > 0 {
		packed = binary.LittleEndian.AppendUint32(packed, 0x184d2a50)
		packed = binary.LittleEndian.AppendUint32(packed, uint32(short))
		packed = append(packed, make([]byte, short)...)
	}
	return packed
}

var encoder = sync.OnceValue(func() *zstd.Encoder {
	e, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedFastest), zstd.WithEncoderConcurrency(1))
	if err != nil {
		panic(err) // the options are ours
	}
	return e
})
