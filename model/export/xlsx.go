package export

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf16"
)

const officeRelations = `http://schemas.openxmlformats.org/officeDocument/2006/relationships`

// xlsxParts are the parts of a workbook that are always the same. Styles: 1 is a
// head, 2 text that is wrapped, 3 any other cell.
var xlsxParts = [][2]string{
	{"[Content_Types].xml", xmlHeader + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
		`<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>` +
		`<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/worksheets/sheet3.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`},
	{"_rels/.rels", xmlHeader + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="` + officeRelations + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`},
	{"xl/_rels/workbook.xml.rels", xmlHeader + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="` + officeRelations + `/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="` + officeRelations + `/worksheet" Target="worksheets/sheet2.xml"/>` +
		`<Relationship Id="rId3" Type="` + officeRelations + `/worksheet" Target="worksheets/sheet3.xml"/><Relationship Id="rId4" Type="` + officeRelations + `/styles" Target="styles.xml"/></Relationships>`},
	{"xl/styles.xml", xmlHeader + `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
		`<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EDF2"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>` +
		`<cellXfs count="4"><xf xfId="0"/><xf xfId="0" fontId="1" fillId="2" applyFont="1" applyFill="1"/><xf xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf xfId="0" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs></styleSheet>`},
	{"xl/workbook.xml", xmlHeader + `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="` + officeRelations + `"><sheets><sheet name="Events" sheetId="1" r:id="rId1"/><sheet name="Passages" sheetId="2" r:id="rId2"/><sheet name="About" sheetId="3" r:id="rId3"/></sheets></workbook>`},
}

// The most rows of a sheet and characters of a cell (UTF-16 units) that Excel reads.
const mostRows, mostInCell = 1_048_576, 32_767

var errRows = errors.New("more rows than a spreadsheet has: choose fewer events")

// writeXLSX writes a workbook of Office Open XML: a sheet of events, one of passages, one
// about the chronology. Its texts are texts, never formulas.
func writeXLSX(j *job) error {
	z := j.zip()
	if len(j.Events) >= mostRows || j.passages() >= mostRows {
		return errRows
	}
	if err := z.parts(xlsxParts); err != nil {
		return err
	}
	for i, sheet := range []struct {
		columns    []column
		perPassage bool
	}{{eventColumns, false}, {passageColumns, true}} {
		if err := z.part(fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1), func(x xmlOut) error { j.sheet(x, sheet.columns, sheet.perPassage); return nil }); err != nil {
			return err
		}
	}
	if err := z.part("xl/worksheets/sheet3.xml", func(x xmlOut) error { j.aboutSheet(x); return nil }); err != nil {
		return err
	}
	return z.Close()
}

// sheet writes a sheet of rows below a head that stays and filters.
func (j *job) sheet(x xmlOut, columns []column, perPassage bool) {
	x.raw(xmlHeader, `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>`)
	names := make([]string, len(columns))
	for i, c := range columns {
		names[i] = columnName(i)
		x.raw(fmt.Sprintf(`<col min="%d" max="%d" width="%d" customWidth="1"/>`, i+1, i+1, c.width))
	}
	x.raw(`</cols><sheetData><row r="1">`)
	for i, c := range columns {
		x.cell(names[i]+"1", 1, exact(c.name))
	}
	x.raw("</row>")
	n := 1
	for r := range j.rows() {
		cells(r, columns, perPassage, func(line []cell) {
			n++
			at := decimal(int64(n))
			x.raw(`<row r="`, at, `" ht="`, decimal(int64(rowHeight*linesOf(line, columns))), `">`)
			for i, c := range line {
				style := 3
				if columns[i].width >= wrapped {
					style = 2
				}
				x.cell(names[i]+at, style, c)
			}
			x.raw("</row>")
		})
	}
	x.raw(`</sheetData><autoFilter ref="A1:`, names[len(names)-1], decimal(int64(n)), `"/><pageSetup orientation="landscape"/></worksheet>`)
}

// Columns so wide, in characters, have their text wrapped; rows are told how high they are,
// in points a line, for not every program works that out, and no higher than Excel has them.
const wrapped, rowHeight, mostLines = 30, 15, 20

// linesOf is how many lines the cells of a row take.
func linesOf(line []cell, columns []column) int {
	most := 1
	for i, c := range line {
		if width := columns[i].width; width >= wrapped && len(c.text) > 0 {
			most = max(most, linesIn(c.text, width))
		}
	}
	return min(most, mostLines)
}

// linesIn is about how many lines text takes; letters of East Asia are two wide.
func linesIn(text string, width int) int {
	lines, used := 1, 0
	for _, r := range text {
		switch {
		case r == '\n':
			lines, used = lines+1, 0
			continue
		case r >= 0x1100:
			used += 2
		default:
			used++
		}
		if used > width-width/10 { // words are not broken
			if lines, used = lines+1, 1; lines > mostLines {
				break
			}
		}
	}
	return lines
}

// columnName is "A", "B", ..., "Z", "AA".
func columnName(i int) string {
	if i < 26 {
		return string(rune('A' + i))
	}
	return columnName(i/26-1) + string(rune('A'+i%26))
}

func (x xmlOut) cell(at string, style int, c cell) {
	if c.text == "" {
		return
	}
	x.raw(`<c r="`, at, `" s="`, decimal(int64(style)), `"`)
	if c.number {
		x.raw("><v>", c.text, "</v></c>")
		return
	}
	x.raw(` t="inlineStr"><is><t xml:space="preserve">`)
	x.text(escapedForExcel(inCell(c.text)))
	x.raw("</t></is></c>")
}

// inCell is as much of a text as a cell can hold.
func inCell(s string) string {
	if len(s) <= mostInCell {
		return s
	}
	n := 0
	for i, r := range s {
		if n += utf16.RuneLen(r); n > mostInCell-1 {
			return s[:i] + "…"
		}
	}
	return s
}

// excelEscape is what Excel takes for the code of a character.
var excelEscape = regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`)

func escapedForExcel(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	return excelEscape.ReplaceAllStringFunc(s, func(m string) string { return "_x005F" + m })
}

// aboutSheet says what the chronology is and what its sources are.
func (j *job) aboutSheet(x xmlOut) {
	x.raw(xmlHeader, `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cols><col min="1" max="1" width="14" customWidth="1"/><col min="2" max="2" width="90" customWidth="1"/></cols><sheetData>`)
	n := 0
	row := func(name, value string) {
		n++
		at := decimal(int64(n))
		x.raw(`<row r="`, at, `">`)
		x.cell("A"+at, 1, exact(name))
		x.cell("B"+at, 2, text(value))
		x.raw("</row>")
	}
	row("title", j.title())
	row("made", j.Made.Format("2006-01-02 15:04"))
	row("events", decimal(int64(len(j.Events))))
	for _, c := range j.credits() {
		row("credit", c)
	}
	for _, d := range j.sources() {
		p := j.passageOf(d)
		row("source", j.Cite(&p, j.Options, false))
	}
	x.raw("</sheetData></worksheet>")
}
