// Package intake reads tables and maps of events that this program or others wrote.
package intake

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"chronotope/model"
	"chronotope/model/edtf"
)

// Entry is an event that a row tells.
type Entry struct {
	Line     int // of the table, counted from 1
	Headline string
	Date     edtf.Value
	Places   []model.Place
	Tags     []string
	Color    string // the name of a colour, "" for none
	Note     string // the user's, and below it what of the row has no field of its own
	Status   model.Status
}

// BadRow is a row that tells no event, and why.
type BadRow struct {
	Line int
	Why  string
}

// Table is what was read of one.
type Table struct {
	Columns []Column
	Entries []Entry
	Bad     []BadRow
}

// Order is that of days and months in dates such as 3/4/1871.
type Order uint8

// The orders.
const (
	AnyOrder   Order = iota // as the dates of the table tell
	DayFirst                // 3 April
	MonthFirst              // March 4
)

// Options say what the table does not.
type Options struct {
	Columns []Field // what the columns hold; nil to go by their names
	Order   Order
	// Place is the place that a name means, where it has no position; nil knows none.
	Place func(name string) (model.Place, bool)
}

// The errors of a table as a whole.
var (
	ErrOrder   = errors.New("its dates can be read with the day or the month first")
	ErrColumns = errors.New("its first line names no columns of dates and headlines")
	ErrSize    = errors.New("it is too large")
)

// mostBytes is how large a table may be.
const mostBytes = 256 << 20

// Read reads a table of cells (CSV), whose first line names its columns: this program's, those of Aeon
// Timeline, CaseMap and TimelineJS, or others that are named alike. Cells are parted by
// commas, semicolons or tabs. Or it reads GeoJSON, where properties are columns. Rows that cannot be read are listed, and the rest is read. With
// ErrColumns and ErrOrder the columns are returned, for the user to say more.
func Read(r io.Reader, o Options) (*Table, error) {
	data, err := io.ReadAll(io.LimitReader(r, mostBytes+1))
	if err != nil {
		return nil, err
	}
	if len(data) > mostBytes {
		return nil, ErrSize
	}
	text := decoded(data)
	open := openCSV
	if bytes.HasPrefix(bytes.TrimSpace(text), []byte("{")) {
		open = openGeoJSON
	}
	t, rows, err := open(text)
	if err != nil {
		return nil, err
	}
	t.place = o.Place
	usable := t.name(o.Columns)
	if t.describe(rows); !usable {
		return &t.Table, ErrColumns
	}
	if t.order = o.Order; t.order == AnyOrder {
		if t.order, err = t.orderOf(rows); err != nil {
			return &t.Table, err
		}
	}
	for _, row := range rows {
		switch e, ok, err := t.entry(row); {
		case err != nil:
			t.Bad = append(t.Bad, BadRow{row.line, err.Error()})
		case ok:
			t.Entries = append(t.Entries, e)
		}
	}
	return &t.Table, nil
}

// decoded is the table's text, which without being UTF-8 is taken for Windows-1252.
func decoded(data []byte) []byte {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if utf8.Valid(data) {
		return data
	}
	if text, err := charmap.Windows1252.NewDecoder().Bytes(data); err == nil {
		return text
	}
	return bytes.ToValidUTF8(data, []byte("\ufffd"))
}

// tableReader is a table being read.
type tableReader struct {
	Table
	columns map[Field][]int // where fields stand
	heads   []string
	order   Order
	place   func(name string) (model.Place, bool)
}

// row is a row of the table.
type row struct {
	line   int
	cells  []string
	places []model.Place // that GeoJSON tells
}

// openCSV reads the heads and the rows. Lines that are no rows of a table are bad.
func openCSV(text []byte) (*tableReader, []row, error) {
	r := csv.NewReader(bytes.NewReader(text))
	r.Comma, r.FieldsPerRecord = separator(text), -1
	t := &tableReader{columns: map[Field][]int{}}
	var rows []row
	for {
		cells, err := r.Read()
		var broken *csv.ParseError
		switch {
		case errors.Is(err, io.EOF):
			if t.heads == nil {
				return nil, nil, ErrColumns
			}
			return t, rows, nil
		case errors.As(err, &broken):
			t.Bad = append(t.Bad, BadRow{broken.StartLine, broken.Err.Error()})
			continue
		case err != nil:
			return nil, nil, err
		}
		if t.heads != nil {
			line, _ := r.FieldPos(0)
			rows = append(rows, row{line: line, cells: cells})
			continue
		}
		t.heads = cells
	}
}

// separator is what parts the cells of the first line.
func separator(text []byte) rune {
	head, _, _ := bytes.Cut(text, []byte("\n"))
	best, most := ',', bytes.Count(head, []byte(","))
	for _, c := range ";\t" {
		if n := strings.Count(string(head), string(c)); n > most {
			best, most = c, n
		}
	}
	return best
}

// cell is the first cell of a Field that says something.
func (t *tableReader) cell(r row, f Field) string {
	for _, i := range t.columns[f] {
		if i < len(r.cells) {
			if s := unguarded(strings.TrimSpace(r.cells[i])); s != "" {
				return s
			}
		}
	}
	return ""
}

// unguarded takes the apostrophe away that keeps a spreadsheet from taking a text for a
// formula.
func unguarded(s string) string {
	if rest, ok := strings.CutPrefix(s, "'"); ok && strings.IndexAny(rest, "=+-@|%＝＋－＠") == 0 {
		return rest
	}
	return s
}

// entry is what a row tells; ok is false where it tells nothing and is none of an event.
func (t *tableReader) entry(r row) (e Entry, ok bool, err error) {
	empty := true
	for _, c := range r.cells {
		empty = empty && strings.TrimSpace(c) == ""
	}
	if kind := strings.ToLower(t.cell(r, slideType)); empty || t.slides() && (kind == "title" || kind == "era") {
		return e, false, nil
	}
	e = Entry{Line: r.line, Color: t.cell(r, color), Tags: t.list(t.cell(r, tags)), Status: model.Accepted}
	if e.Date, err = t.date(r); err != nil {
		return e, false, err
	}
	e.Headline = t.plain(t.cell(r, headline))
	if e.Headline == "" {
		e.Headline, _, _ = strings.Cut(t.cell(r, quote), "\n")
	}
	if e.Headline == "" {
		return e, false, errors.New("it does not say what happened")
	}
	var unknown []string
	if e.Places, unknown, err = t.places(r); err != nil {
		return e, false, err
	}
	said := t.cell(r, status)
	if s, known := statuses[strings.ToLower(said)]; known {
		e.Status, said = s, ""
	}
	e.Note = t.note(r, said, unknown)
	return e, true, nil
}

var statuses = map[string]model.Status{
	model.Proposed.String(): model.Proposed, model.Accepted.String(): model.Accepted, model.Rejected.String(): model.Rejected,
}

// note is the row's note, and below it what has no field of its own.
func (t *tableReader) note(r row, standing string, places []string) string {
	var parts []string
	if s := t.plain(t.cell(r, note)); s != "" {
		parts = append(parts, s)
	}
	proof := t.cell(r, source)
	if page := t.cell(r, page); page != "" {
		proof += ", p. " + page
	}
	if q := t.cell(r, quote); q != "" {
		proof = strings.TrimPrefix(proof+": “"+q+"”", ": ")
	}
	if proof != "" {
		parts = append(parts, proof)
	}
	if len(places) > 0 {
		parts = append(parts, strings.Join(places, "; "))
	}
	if standing != "" {
		parts = append(parts, strings.TrimSpace(t.heads[t.columns[status][0]])+": "+standing)
	}
	for _, i := range t.columns[other] {
		if i < len(r.cells) && strings.TrimSpace(r.cells[i]) != "" {
			parts = append(parts, strings.TrimSpace(t.heads[i])+": "+t.plain(unguarded(strings.TrimSpace(r.cells[i]))))
		}
	}
	return strings.Join(parts, "\n\n")
}
