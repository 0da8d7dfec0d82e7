package document

import (
	"encoding/xml"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"chronotope/model"
)

// readXLSX reads a spreadsheet of Excel (ECMA-376, SpreadsheetML): a heading and rows for each
// of its sheets that is shown. Cells hold what they show, but for dates, which are unequivocal.
//
// No library does it: excelize (2.11) tells the format of a cell, without which 05/03/19 has no
// month and days before 1900 are numbers, only of a sheet that it holds in memory, at 900 bytes a
// cell, and takes 420 MB for a row of eight million cells where this takes 40; it cannot be
// stopped, either.
func readXLSX(a *archive) (*model.Document, error) {
	main, kind := mainPart(a)
	if kind != "spreadsheetml" {
		main = "xl/workbook.xml"
	}
	book := &xlsxBook{b: newBuilder(), related: relationsOf(a, main)}
	if err := walkEntry(a, main, book); err != nil {
		return nil, err
	}
	strs, styles := &xlsxStrings{}, &xlsxStyles{codes: map[int]string{}}
	for part, v := range map[string]visitor{
		book.related.of("sharedStrings", "xl/sharedStrings.xml"): strs, book.related.of("styles", "xl/styles.xml"): styles,
	} {
		if a.has(part) {
			if err := walkEntry(a, part, v); err != nil {
				return nil, err
			}
		}
	}
	for _, s := range book.sheets {
		if !a.has(s.part) || book.b.full {
			continue
		}
		book.b.sheet(s.name)
		w := &xlsxSheet{b: book.b, strings: strs.values, formats: styles.formats, after1904: book.after1904}
		if err := walkEntry(a, s.part, w); errors.Is(err, model.ErrTooLarge) && len(book.b.blocks) > 0 {
			book.b.full = true
		} else if err != nil {
			return nil, err
		}
	}
	d := book.b.document()
	metadataIn(a, "docProps/core.xml").apply(d, []string{"creator", "lastModifiedBy"}, []string{"created", "modified"})
	return d, nil
}

// xlsxBook is the visitor of the workbook: its sheets, in order.
type xlsxBook struct {
	b         *builder
	related   relations
	sheets    []xlsxPart
	after1904 bool // days are counted from 1904
}

// xlsxPart is a sheet: its name and where it is.
type xlsxPart struct{ name, part string }

func (w *xlsxBook) start(e xml.StartElement) (skip bool) {
	switch e.Name.Local {
	case "workbookPr":
		v := attr(e, "date1904")
		w.after1904 = v != "" && !off(v)
	case "sheet":
		part := w.related[attr(e, "id")].target
		if part == "" {
			part = fmt.Sprintf("xl/worksheets/sheet%d.xml", len(w.sheets)+1)
		}
		if attr(e, "state") == "" || attr(e, "state") == "visible" {
			w.sheets = append(w.sheets, xlsxPart{attr(e, "name"), part})
		}
	}
	return false
}
func (w *xlsxBook) end(string)  {}
func (w *xlsxBook) text(string) {}

// xlsxStrings is the visitor of the texts that cells share.
type xlsxStrings struct {
	values []string
	value  strings.Builder
	inText bool
}

func (w *xlsxStrings) start(e xml.StartElement) (skip bool) {
	switch e.Name.Local {
	case "si":
		w.value.Reset()
	case "rPh":
		return true // how it is spoken
	case "t":
		w.inText = true
	}
	return false
}

func (w *xlsxStrings) end(name string) {
	switch name {
	case "t":
		w.inText = false
	case "si":
		if len(w.values) < mostCells {
			w.values = append(w.values, oneLine(w.value.String()))
		}
	}
}

func (w *xlsxStrings) text(s string) {
	if w.inText {
		w.value.WriteString(s)
	}
}

// xlsxSheet is the visitor of a sheet.
type xlsxSheet struct {
	b         *builder
	strings   []string
	formats   []string // of the styles of cells
	after1904 bool
	cells     []string
	kind      string // of the cell at hand
	style     int
	value     strings.Builder
	inValue   bool
}

func (w *xlsxSheet) start(e xml.StartElement) (skip bool) {
	switch e.Name.Local {
	case "row":
		w.cells = w.cells[:0]
		return w.b.full || attr(e, "hidden") == "1"
	case "c":
		w.kind, w.style = attr(e, "t"), number(e, "s", 0)
		w.value.Reset()
		for column := columnOf(attr(e, "r")); len(w.cells) < min(column, mostColumns); {
			w.cells = append(w.cells, "")
		}
	case "v", "t":
		w.inValue = true
	case "f", "rPh":
		return true
	}
	return false
}

func (w *xlsxSheet) end(name string) {
	switch name {
	case "v", "t":
		w.inValue = false
	case "c":
		if len(w.cells) < mostColumns {
			w.cells = append(w.cells, w.shown(oneLine(w.value.String())))
		}
	case "row":
		w.b.row(trimmed(w.cells))
	}
}

func (w *xlsxSheet) text(s string) {
	if w.inValue && w.value.Len() < longestCell {
		w.value.WriteString(s)
	}
}

// shown is what the cell at hand shows of its value.
func (w *xlsxSheet) shown(value string) string {
	switch w.kind {
	case "s":
		if i, err := strconv.Atoi(value); err == nil && i >= 0 && i < len(w.strings) {
			return w.strings[i]
		}
		return ""
	case "", "n":
		if n, err := strconv.ParseFloat(value, 64); err == nil && w.style >= 0 && w.style < len(w.formats) {
			return formatted(n, value, w.formats[w.style], w.after1904)
		}
	case "d":
		return shownDate("", value)
	case "b":
		return map[string]string{"1": "TRUE", "0": "FALSE"}[value]
	case "e":
		return ""
	}
	return value
}

// columnOf is the number of the column of a cell, "C5" is in the third: 2; 0 where it does not
// say. What is beyond the last that is read is as far as that.
func columnOf(cell string) int {
	n := 0
	for _, c := range cell {
		if c < 'A' || c > 'Z' || n > mostColumns {
			break
		}
		n = n*26 + int(c-'A') + 1
	}
	return max(0, n-1)
}
