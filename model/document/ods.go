package document

import (
	"encoding/xml"
	"strings"

	"chronotope/model"
)

// readODS reads an OpenDocument spreadsheet: a heading and rows for each of its sheets.
func readODS(a *archive) (*model.Document, error) {
	w := newODS()
	if err := readContent(a, w, w.b); err != nil {
		return nil, err
	}
	d := w.b.document()
	metadataIn(a, "meta.xml").apply(d, []string{"initial-creator", "creator"}, []string{"creation-date", "date"})
	return d, nil
}

// mostColumns is how many cells of a row are read, and how often one that is said to repeat.
const mostColumns = 1000

// ods is a spreadsheet while it is read.
type ods struct {
	b      *builder
	inBody bool
	cells  []string // of the row at hand
	value  strings.Builder
	date   string // that the cell at hand holds, as ISO 8601
	repeat int    // how many cells are as the one at hand
	inCell bool
}

func newODS() *ods { return &ods{b: newBuilder()} }

func (w *ods) start(e xml.StartElement) (skip bool) {
	name := e.Name.Local
	if w.b.full || odtSkipped[name] || name == "covered-table-cell" && len(w.cells) >= mostColumns {
		return true
	}
	switch name {
	case "body":
		w.inBody = true
	case "table":
		if w.inBody {
			w.b.sheet(attr(e, "name"))
		}
	case "table-row":
		w.cells = w.cells[:0]
	case "table-cell", "covered-table-cell":
		w.inCell, w.date, w.repeat = true, "", max(1, number(e, "number-columns-repeated", 1))
		w.value.Reset()
		if attr(e, "value-type") == "date" {
			w.date = attr(e, "date-value")
		}
	case "p", "s", "tab", "line-break":
		if w.inCell && w.value.Len() > 0 {
			w.value.WriteByte(' ')
		}
	}
	return false
}

func (w *ods) end(name string) {
	switch name {
	case "table-cell", "covered-table-cell":
		w.inCell = false
		value := shownDate(oneLine(w.value.String()), w.date)
		if value == "" && w.repeat > mostColumns {
			return // the rest of the row is empty
		}
		for range min(w.repeat, mostColumns-len(w.cells)) {
			w.cells = append(w.cells, value)
		}
	case "table-row":
		w.b.row(trimmed(w.cells))
	}
}

// text takes text of a cell.
func (w *ods) text(s string) {
	if w.inCell && w.value.Len() < longestCell {
		w.value.WriteString(s)
	}
}
