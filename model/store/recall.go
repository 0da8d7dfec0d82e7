package store

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/klauspost/compress/zstd"

	"chronotope/model/project"
)

// labels reads what the changes of the history are called, as a session has them.
func (s *Store) labels(ctx context.Context) (done, undone []project.Change, err error) {
	err = s.scan(ctx, s.db, table{
		name: "history", key: "number", columns: "number, undone, label", order: "number", long: "octet_length(label)",
		row: func(r *record) error {
			var c project.Change
			var number int64
			var taken bool
			if err := cmp.Or(r.Scan(&number, &taken, &c.Label), checkLines(c.Label)); err != nil {
				return wrong("history", number, err)
			}
			if taken {
				undone = append(undone, c)
			} else {
				done = append(done, c)
			}
			return nil
		},
	})
	slices.Reverse(undone) // the one undone last is done again first
	return done, undone, err
}

// Recall is part of project.Store. A change that is damaged is not given out: the history
// ends before it.
func (s *Store) Recall(step project.Step) (project.Change, error) {
	s.mu.take()
	defer s.mu.release()
	number, err := next(func(query string, args ...any) scanner { return s.row(background, query, args...) }, step)
	if err != nil {
		return project.Change{}, err
	}
	c, err := s.recall(background, number, step == project.Redo)
	if err != nil && !fromSQLite(err) {
		err = wrong("history", number, err)
	}
	return c, known(err)
}

func (s *Store) recall(ctx context.Context, number int64, undone bool) (c project.Change, err error) {
	var length int64
	if err := s.row(ctx, `SELECT octet_length(label) + octet_length(before) + octet_length(after) + octet_length(rows) FROM history WHERE number = ?`, number).Scan(&length); err != nil {
		return c, err
	}
	if length > longestPast {
		return c, fmt.Errorf("%d bytes", length)
	}
	var before, after, packed []byte
	if err := s.row(ctx, `SELECT label, before, after, rows FROM history WHERE number = ?`, number).Scan(&c.Label, &before, &after, &packed); err != nil {
		return c, err
	}
	if err := errors.Join(fromJSON(before, &c.SelectionBefore), fromJSON(after, &c.SelectionAfter)); err != nil {
		return c, err
	}
	plain, err := unpack(packed)
	if err != nil {
		return c, err
	}
	var list []past
	if err := fromJSON(plain, &list); err != nil {
		return c, err
	}
	c.Rows = make([]project.Row, len(list))
	for i, p := range list {
		value, err := s.pastValue(ctx, &p)
		if err != nil {
			return c, fmt.Errorf("its row %d: %w", i+1, err)
		}
		c.Rows[i] = project.Row{Kind: p.Kind, ID: p.ID, Before: value, At: p.At}
		if undone {
			c.Rows[i].Before, c.Rows[i].After = nil, value
		}
	}
	return c, nil
}

// pastValue is the value of a row of the past, nil for none, once it was looked at: it is to
// be of the row's kind and go by its ID.
func (s *Store) pastValue(ctx context.Context, p *past) (value any, err error) {
	id := p.ID
	var kind project.Kind
	switch {
	case p.Event != nil:
		value, kind, id, err = p.Event, project.EventRow, string(p.Event.ID), checkEvent(p.Event)
	case p.Override != nil:
		value, kind, id, err = p.Override, project.OverrideRow, p.Override.ID(), checkOverride(p.Override)
	case p.View != nil:
		value, kind, id, err = p.View, project.ViewRow, p.View.Name, checkView(p.View)
	case p.Doc != 0:
		var src *project.Source
		if src, err = s.source(ctx, p.Doc); err == nil {
			value, kind, id = src, project.SourceRow, string(src.Document.ID)
		}
	default:
		kind = min(p.Kind, project.ViewRow)
	}
	switch {
	case err != nil:
		return nil, err
	case kind != p.Kind:
		return nil, fmt.Errorf("%s is said to be %s", kind, p.Kind)
	case id != p.ID:
		return nil, fmt.Errorf("%s %.80q is said to be %.80q", kind, id, p.ID)
	}
	return value, cmp.Or(checkID(p.ID), checkPosition(p.At))
}

func checkPosition(at int) error {
	if at < 0 {
		return fmt.Errorf("the number %d among the documents", at)
	}
	return nil
}

// What a row of the history can be at most, packed and not, and how often the one goes into
// the other: what is written here is packed no tighter, for a value that is a thousand times
// another is no history but a trap.
const (
	longestPast = 512 << 20
	largestPast = 1 << 30
	tightest    = 200
	slack       = 1 << 10 // bytes packed that are not counted
)

// unpack is pack's inverse.
func unpack(packed []byte) ([]byte, error) {
	most := min(largestPast, int64(len(packed)+slack)*tightest)
	var head zstd.Header
	if err := head.Decode(packed); err != nil {
		return nil, err
	}
	if head.FrameContentSize > uint64(most) { // 0 where it does not say
		return nil, fmt.Errorf("%d bytes that are to unpack to %d", len(packed), head.FrameContentSize)
	}
	d, err := zstd.NewReader(bytes.NewReader(packed), zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(largestPast), zstd.WithDecoderLowmem(true))
	if err != nil {
		return nil, err
	}
	defer d.Close()
	var plain bytes.Buffer
	plain.Grow(int(head.FrameContentSize))
	switch n, err := plain.ReadFrom(io.LimitReader(d, most+1)); {
	case err != nil:
		return nil, err
	case n > most:
		return nil, fmt.Errorf("%d bytes that unpack to more than %d", len(packed), most)
	}
	return plain.Bytes(), nil
}
