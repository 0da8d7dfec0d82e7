package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
)

// object is a table, index, trigger or view, as a database describes it.
type object struct {
	kind, name, on string // on is the table that it belongs to
	sql            string // without comments, and with single spaces; "" where SQLite made it by itself
}

// schemas are those of the versions, by the statements that make them.
var schemas sync.Map

// schemaOf is what a file of a version holds where only Chronotope has made it, by name.
func schemaOf(ctx context.Context, version int) (map[string]object, error) {
	statements := strings.Join(migrations[:version], "\n")
	if known, ok := schemas.Load(statements); ok {
		return known.(map[string]object), nil
	}
	pool, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return nil, err
	}
	made := map[string]object{}
	conn, err := pool.Conn(ctx)
	if err == nil {
		_, err = conn.ExecContext(ctx, statements)
		if err == nil {
			err = objects(ctx, conn, func(o object) { made[o.name] = o })
		}
		err = cmp.Or(err, conn.Close())
	}
	if err = cmp.Or(err, pool.Close()); err != nil {
		return nil, err
	}
	schemas.Store(statements, made)
	return made, nil
}

// mostObjects is how many objects of a file are looked at.
const mostObjects = 1000

// objects calls found with all that a database holds, but for what SQLite counts for itself.
func objects(ctx context.Context, conn *sql.Conn, found func(object)) error {
	rows, err := conn.QueryContext(ctx, `SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite\_stat%' ESCAPE '\' LIMIT ?`, mostObjects)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var o object
		if err := rows.Scan(&o.kind, &o.name, &o.on, &o.sql); err != nil {
			return err
		}
		o.sql = plainSQL(o.sql)
		found(o)
	}
	return errors.Join(rows.Err(), ctx.Err())
}

// plainSQL is a statement without comments, and with single spaces.
func plainSQL(text string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		line, _, _ = strings.Cut(line, "--")
		b.WriteString(line)
		b.WriteByte(' ')
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// compare compares what the file holds with what Chronotope makes. A table that is another
// is not read: see unlike. Tables and views that are none of ours are only told, for nothing
// asks for them. The error is for a file that is not to be written to: a table or index of
// ours is missing or another, or something would act on what is written, such as a trigger.
func (s *Store) compare(ctx context.Context) (err error) {
	made, err := schemaOf(ctx, s.version)
	if err != nil {
		return fmt.Errorf("make a schema to compare with: %w", err)
	}
	s.unlike = map[string]bool{}
	var first error
	refuse := func(o object, format string, args ...any) {
		err := fmt.Errorf("%w: "+format, append([]any{ErrDamaged}, args...)...)
		s.door.tell(err)
		if o.kind == "table" {
			s.unlike[o.name] = true
		}
		first = cmp.Or(first, err)
	}
	seen := map[string]bool{}
	err = objects(ctx, s.db, func(o object) {
		seen[o.name] = true
		switch ours, ok := made[o.name]; {
		case ok && ours != o:
			refuse(ours, "the %s %s is not the one that Chronotope makes", o.kind, o.name)
		case !ok && made[o.on].kind == "table":
			refuse(o, "%s %s on %s is not of Chronotope's making, and not used", o.kind, o.name, o.on)
		case !ok:
			s.door.tell(fmt.Errorf("%s %s is not of Chronotope's making, and not looked at", o.kind, o.name))
		}
	})
	if err != nil {
		return known(err)
	}
	for _, name := range slices.Sorted(maps.Keys(made)) {
		if !seen[name] {
			refuse(made[name], "the %s %s is missing", made[name].kind, name)
		}
	}
	return first
}
