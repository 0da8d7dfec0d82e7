package store

import (
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"testing"

	"chronotope/model/project"
)

// columnsToFuzz are all that a file has, with how what is in them is written.
var columnsToFuzz = strings.Fields(`
	document.id document.position document.name document.title document.date document.format document.encoding document.path document.sha256 document.text
	document.original document.size document.corrects json:document.structure json:document.reading json:document.given json:document.deleted
	event.number event.id event.headline event.type event.date event.earliest event.status event.confidence event.disputed event.edited event.color event.note
	json:event.apart json:event.reasons tag.event tag.position tag.tag
	evidence.event evidence.position evidence.document evidence.date evidence.lost evidence.exact evidence.anchor_start evidence.anchor_end evidence.anchor_quote
	evidence.passage_start evidence.passage_end evidence.passage_quote evidence.passage_prefix evidence.mode evidence.speaker
	place.number place.id place.name place.kind place.longitude place.latitude place.outline
	mention.event mention.evidence mention.position mention.place mention.exact mention.start mention."end" mention.quote
	ruling.id ruling.words ruling.verdict ruling.place view.name json:view.filter view.longitude view.latitude view.zoom view."from" view."to"
	history.number history.label history.undone json:history.before json:history.after packed:history.rows history.rows
	passage.document passage.start passage."end" original.sha256 original.content`)

// replay is a history of which nothing is written: it gives out the changes of a file, which
// is only looked at, one after the other.
type replay struct {
	store        *Store
	done, undone []int64 // numbers of changes, the next one last
}

// Apply is part of project.Store.
func (r *replay) Apply(_ project.Change, step project.Step) error {
	from, to := &r.done, &r.undone
	if step == project.Redo {
		from, to = to, from
	}
	last := len(*from) - 1
	*from, *to = (*from)[:last], append(*to, (*from)[last])
	return nil
}

// Recall is part of project.Store.
func (r *replay) Recall(step project.Step) (project.Change, error) {
	list := r.done
	if step == project.Redo {
		list = r.undone
	}
	if len(list) == 0 {
		return project.Change{}, errors.New("there is none")
	}
	return r.store.recall(background, list[len(list)-1], step == project.Redo)
}

func replayOf(t *testing.T, s *Store) *replay {
	t.Helper()
	r := &replay{store: s}
	for undone, list := range map[int]*[]int64{0: &r.done, 1: &r.undone} {
		var err error
		if *list, err = column[int64](background, s, fmt.Sprintf(`SELECT number FROM history WHERE undone = %d ORDER BY number * %d`, undone, 1-2*undone)); err != nil {
			return &replay{store: s} // the history cannot be read
		}
	}
	return r
}

// rowsFuzzer changes a value of a file, and puts it back.
type rowsFuzzer struct {
	path string
	db   *sql.DB
}

func newRowsFuzzer(f *testing.F) *rowsFuzzer {
	f.Helper()
	path := victim(f, 6)
	db, err := sql.Open("sqlite", path)
	if err != nil {
		f.Fatal(err)
	}
	f.Cleanup(func() {
		if err := db.Close(); err != nil {
			f.Error(err)
		}
	})
	db.SetMaxOpenConns(1)
	for _, p := range []string{"foreign_keys = 0", "ignore_check_constraints = 1", "synchronous = OFF", "journal_mode = MEMORY"} {
		if _, err := db.Exec("PRAGMA " + p); err != nil {
			f.Fatal(err)
		}
	}
	return &rowsFuzzer{path, db}
}

// set writes a value into a column of a row, or into what the column has as JSON, where leaf
// picks the place. What is returned puts back what was there.
func (r *rowsFuzzer) set(column string, row, leaf uint16, value any) (back func() error, err error) {
	how, column, ok := strings.Cut(column, ":")
	if !ok {
		how, column = "", how
	}
	table, name, _ := strings.Cut(column, ".")
	var before any
	key := "rowid"
	switch table {
	case "tag", "evidence", "mention", "ruling", "view": // without rowid
		key = name
	}
	var id any
	query := fmt.Sprintf(`SELECT %s, %s FROM %s LIMIT 1 OFFSET %d %% (SELECT count(*) FROM %[3]s)`, key, name, table, row)
	if err := r.db.QueryRow(query).Scan(&id, &before); err != nil {
		return nil, err
	}
	now := value
	if how != "" {
		if now, err = r.within(how, before, leaf, value); err != nil {
			return nil, err
		}
	}
	update := fmt.Sprintf(`UPDATE OR FAIL %s SET %s = ? WHERE %s IS ?`, table, name, key)
	if _, err := r.db.Exec(update, now, id); err != nil {
		return nil, err
	}
	if key == name {
		id = now
	}
	return func() error { _, err := r.db.Exec(update, before, id); return err }, nil
}

// within is what a column holds, with a value in one of the places that its JSON has.
func (r *rowsFuzzer) within(how string, before any, leaf uint16, value any) (any, error) {
	text := fmt.Sprintf("%s", before)
	if how == "packed" {
		plain, err := unpack([]byte(text))
		if err != nil {
			return nil, err
		}
		text = string(plain)
	}
	var now string
	err := r.db.QueryRow(`WITH leaf AS (SELECT fullkey FROM json_tree(?1) WHERE fullkey <> '$')
		SELECT json_set(?1, (SELECT fullkey FROM leaf LIMIT 1 OFFSET ?2 % (SELECT max(count(*), 1) FROM leaf)), ?3)`, text, leaf, value).Scan(&now)
	if err != nil {
		return nil, err
	}
	if how == "packed" {
		return pack([]byte(now)), nil
	}
	return now, nil
}

// FuzzRows puts any value into any column of any row, or into any place of what is written
// there, and goes through what opens.
func FuzzRows(f *testing.F) {
	r := newRowsFuzzer(f)
	for i := range columnsToFuzz {
		f.Add(uint16(i), uint16(i), uint16(3*i), uint8(i), int64(-i), 1e300, "yesterday")
	}
	f.Fuzz(func(t *testing.T, column, row, leaf uint16, kind uint8, number int64, float float64, text string) {
		var back func() error
		err := errors.New("no value")
		for i := 0; err != nil && i < 5; i++ { // the first that the column takes
			value := []any{number, float, text, []byte(text), nil}[(int(kind)+i)%5]
			back, err = r.set(columnsToFuzz[int(column)%len(columnsToFuzz)], row, leaf, value)
		}
		if err != nil {
			t.Skip("such a file cannot be made")
		}
		defer func() {
			if err := back(); err != nil {
				t.Fatal(err)
			}
		}()
		lookThrough(t, r.path)
	})
}

// lookThrough goes through a file, to which nothing is written.
func lookThrough(t *testing.T, path string) {
	t.Helper()
	s, saved, err := View(t.Context(), path)
	if err != nil {
		if !named(err) {
			t.Errorf("no named error: %v", err)
		}
		return
	}
	defer s.Close()
	goThrough(t.Context(), t, s, replayOf(t, s), saved)
	if _, err := s.Check(t.Context()); err != nil {
		t.Errorf("check: %v", err)
	}
}
