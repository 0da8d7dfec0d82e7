package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"sync"

	"chronotope/model"
)

// A project file may be damaged, or made to do harm. All that is read from one is looked at
// here, once: what cannot be is left out and told with its table and row, and what is let
// in can be relied on.

// What is told, and read in spite of damage, at most: a file can be damaged without end.
const (
	mostProblems = 500    // of a file
	mostRefused  = 10_000 // rows of a table, after which the rest of it is left out
)

// door keeps what was wrong with a file. It may be used from several goroutines.
type door struct {
	mu       sync.Mutex
	problems []string
	count    int // of all problems, also those that are not told
}

// tell notes something that is left out.
func (d *door) tell(err error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.count++
	if len(d.problems) < mostProblems {
		d.problems = append(d.problems, strings.TrimPrefix(err.Error(), ErrDamaged.Error()+": "))
	}
}

// mark is how many problems there are by now, and forget has those forgotten that came after.
func (d *door) mark() int {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.count
}

func (d *door) forget(after int) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.problems, d.count = d.problems[:min(after, len(d.problems))], after
}

// told is what was noted, with the number of those that are not told one by one.
func (d *door) told() []string {
	d.mu.Lock()
	defer d.mu.Unlock()
	out := d.problems[:len(d.problems):len(d.problems)]
	if more := d.count - len(out); more > 0 {
		out = append(out, fmt.Sprintf("and %d more", more))
	}
	return out
}

// wrong is an error that says what a row of a table has that it cannot have.
func wrong(table string, row any, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%w: %s, row %v: %w", ErrDamaged, table, row, err)
}

// record is a row that is read, and how many bytes more its table can hold.
type record struct {
	rows *sql.Rows
	left int64
}

// errOverdrawn is returned for a table that lets the same bytes count twice, as one can be
// made to do whose pages refer to each other in a circle.
var errOverdrawn = errors.New("holds more than the file has room for")

// perValue is how many bytes a number counts for.
const perValue = 1

// Scan is that of sql.Rows.
func (r *record) Scan(to ...any) error {
	if err := r.rows.Scan(to...); err != nil {
		return err
	}
	for _, t := range to {
		switch v := t.(type) {
		case *string:
			r.left -= int64(len(*v))
		case *[]byte:
			r.left -= int64(len(*v))
		case *sql.RawBytes:
			r.left -= int64(len(*v))
		case *model.EventID:
			r.left -= int64(len(*v))
		case *model.DocumentID:
			r.left -= int64(len(*v))
		default:
			r.left -= perValue
		}
	}
	return nil
}

// table is a query on a table, and what takes up its rows.
type table struct {
	name    string
	key     string // the columns that name a row
	columns string
	where   string // "" for all
	order   string // "" for none
	long    string // columns that can hold much, added up in bytes
	row     func(*record) error
}

// longestRow is how many bytes the columns of a row can hold that are said to be long: no
// note or passage has as much. A longer one is not read, only told.
const longestRow = 16 << 20

// query is the query on rows that are, or are not, longer than that.
func (t table) query(columns string, longer bool) string {
	q := "SELECT " + columns + " FROM " + t.name + " WHERE "
	switch {
	case longer:
		q += fmt.Sprintf("%s > %d", t.long, longestRow)
	case t.long != "":
		q += fmt.Sprintf("(%s > %d) IS NOT TRUE", t.long, longestRow)
	default:
		q += "TRUE"
	}
	if t.where != "" {
		q += " AND " + t.where
	}
	if t.order != "" {
		q += " ORDER BY " + t.order
	}
	return q
}

// scan reads a table. A row for which row has an error is left out, and told. Where the
// table cannot be read on, what follows is left out if the file is salvaged, and else it is
// an error; so is where more rows are wrong than are worth telling, or where it holds more
// than the file.
func (s *Store) scan(ctx context.Context, db *sql.Conn, t table) error {
	if s.unlike[t.name] {
		return nil
	}
	if s.size() <= longestRow || db != s.db && !s.careful { // see beside
		t.long = ""
	}
	err := scanRows(ctx, db, s.size(), t.query(t.columns, false), func(r *record) error {
		err := t.row(r)
		if err != nil {
			s.door.tell(err)
		}
		return err
	})
	if err == nil && t.long != "" {
		err = scanRows(ctx, db, s.size(), t.query(t.key, true), func(r *record) error {
			var key string
			if err := r.Scan(&key); err != nil {
				return err
			}
			s.door.tell(wrong(t.name, key, errors.New("more than can be read")))
			return nil
		})
	}
	switch {
	case err == nil:
		return nil
	case ctx.Err() != nil:
		return ctx.Err()
	case tooBig(err):
		return err
	}
	err = fmt.Errorf("table %s: %w", t.name, known(err))
	if s.salvaging || errors.Is(err, errOverdrawn) || errors.Is(err, errTooMany) {
		s.door.tell(err)
		return nil
	}
	return err
}

var errTooMany = fmt.Errorf("more than %d of its rows are damaged; what follows was not read", mostRefused)

// scanRows calls row with the rows of a query, which are to hold no more than a file of a
// size can.
func scanRows(ctx context.Context, db *sql.Conn, size int64, query string, row func(*record) error) error {
	r := record{left: 2 * size} // for an encoding of two bytes a letter
	refused := 0
	return eachRow(ctx, db, query, nil, func(rows *sql.Rows) error {
		r.rows = rows
		if err := row(&r); err != nil {
			refused++
		}
		switch {
		case refused > mostRefused:
			return errTooMany
		case r.left < 0:
			return errOverdrawn
		}
		return nil
	})
}
