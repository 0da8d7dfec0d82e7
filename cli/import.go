package cli

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"chronotope/assets"
	"chronotope/model"
	"chronotope/model/gazetteer"
	"chronotope/model/intake"
	"chronotope/model/project"
	"chronotope/model/store"
)

const importUsage = `Usage: chronotope import [flags] -o PROJECT FILE

Reads a table of events (CSV: cells parted by commas, semicolons or tabs), or a map
of them (GeoJSON, whose properties are taken for columns), and puts them into a
project, which is made where there is none. The first line names the
columns: as "chronotope export --format csv" writes them, as Aeon Timeline, CaseMap
or TimelineJS do, or plainly: date, headline, place, latitude, longitude, tags,
note. What has no column of its own goes into the note. Dates are EDTF, 4 May 1871,
05/04/1871, 05/??/1871, c. 1871, 490 BC and the like. Rows that cannot be read are
listed on standard error, and the others are put in, as one step that the window
can undo.

Flags:
  -o PROJECT              the project
  --dates ORDER           day-first or month-first, for dates such as 3/4/1871 where
                          no other date of the table tells

Exit status: 0 if all rows are put in, 1 if not, 2 for wrong usage.
`

// importing are import's flags.
type importing struct {
	table, project string
	order          intake.Order
}

func runImport(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	o, err := parseImport(args)
	if errors.Is(err, flag.ErrHelp) {
		say(stdout, "%s", importUsage)
		return done
	}
	if err != nil {
		say(stderr, "chronotope import: %v\nRun \"chronotope import --help\" for how to use it.\n", err)
		return misuse
	}
	table, err := o.read()
	if err == nil {
		err = o.keep(ctx, table)
	}
	if errors.Is(err, intake.ErrOrder) {
		err = fmt.Errorf("%w: say --dates day-first or --dates month-first", err)
	}
	if err != nil {
		say(stderr, "chronotope: %v\n", err)
		return failed
	}
	for _, b := range table.Bad {
		say(stderr, "chronotope: %s: line %d: %s\n", o.table, b.Line, b.Why)
	}
	say(stdout, "%d events are put into %s\n", len(table.Entries), o.project)
	if len(table.Bad) > 0 {
		return failed
	}
	return done
}

func parseImport(args []string) (o importing, err error) {
	f := flag.NewFlagSet("import", flag.ContinueOnError)
	f.SetOutput(io.Discard)
	f.StringVar(&o.project, "o", "", "")
	order := f.String("dates", "", "")
	paths, err := parseBetween(f, args)
	if err != nil {
		return o, err
	}
	at := slices.Index([]string{"", "day-first", "month-first"}, *order)
	switch {
	case len(paths) != 1:
		return o, errors.New("name one file")
	case o.project == "":
		return o, errors.New("name the project with -o")
	case at < 0:
		return o, fmt.Errorf("--dates %q: say day-first or month-first", *order)
	}
	o.table, o.order = paths[0], intake.Order(at)
	return o, nil
}

// read reads the table. Places without a position are looked up in the gazetteer.
func (o importing) read() (*intake.Table, error) {
	places, err := gazetteer.Open(assets.FS)
	if err != nil {
		return nil, fmt.Errorf("open the gazetteer: %w", err)
	}
	file, err := os.Open(o.table)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	table, err := intake.Read(file, intake.Options{Order: o.order, Place: func(name string) (p model.Place, ok bool) {
		if found := places.Typed(name, nil); len(found) > 0 {
			return found[0], true
		}
		return p, false
	}})
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", o.table, err)
	}
	return table, nil
}

// keep puts the events into the project, in one step.
func (o importing) keep(ctx context.Context, table *intake.Table) error {
	file, saved, err := store.Open(ctx, o.project)
	if errors.Is(err, fs.ErrNotExist) {
		file, err = store.Create(o.project, saved)
	}
	if err != nil {
		return err
	}
	s := project.Open(file, saved)
	err = s.Edit("Import "+filepath.Base(o.table), table.Add)
	return errors.Join(err, file.Close())
}
