package document

import (
	"os"
	"path/filepath"
	"testing"
)

func FuzzMail(f *testing.F) {
	f.Add(mhtFile)
	for _, name := range []string{"python.eml", "python.mbox"} {
		data, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(data))
	}
	f.Fuzz(func(t *testing.T, data string) { sound(t, "x.eml", "Message-ID: <1>\nFrom: a\n"+data) })
}

func FuzzXML(f *testing.F) {
	f.Add(teiFile[len("<?xml"):])
	f.Add(" ?>" + recordsFile)
	f.Add(" ?>" + feedFile)
	f.Add(` ?><office:document xmlns:office="o" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><body><table><table-row><table-cell number-columns-repeated="3"><p>1</p></table-cell></table-row></table></body></office:document>`)
	f.Fuzz(func(t *testing.T, data string) { sound(t, "x.xml", "<?xml"+data) })
}

func FuzzJSON(f *testing.F) {
	f.Add(jsonFile)
	f.Add("{\"a\": 1}\n{\"b\": [[{}]]}")
	f.Fuzz(func(t *testing.T, data string) { sound(t, "x.json", data) })
}

func FuzzTeX(f *testing.F) {
	f.Add(texFile)
	f.Fuzz(func(t *testing.T, data string) { sound(t, "x.tex", `\`+data) })
}

func FuzzCalendarAndSubtitles(f *testing.F) {
	f.Add("BEGIN:VCALENDAR", calendarFile)
	f.Add("WEBVTT", subtitleFile)
	f.Add("[Script Info]", "Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,{\\i1}The mole,\\Nit cracked.\n")
	f.Fuzz(func(t *testing.T, head, data string) { sound(t, "x", head+"\n"+data) })
}

func FuzzTable(f *testing.F) {
	f.Add("Date;Event\n1871;\"Lamp; lit\"\n")
	f.Fuzz(func(t *testing.T, data string) { sound(t, "x.csv", data) })
}

const (
	xlsxBookPart  = `<workbook><workbookPr date1904="0"/><sheets><sheet name="Harbour" id="1"/><sheet name="Two" state="hidden"/></sheets></workbook>`
	xlsxSheetPart = `<worksheet><sheetData><row><c r="A1" t="s"><v>0</v></c><c r="C1" s="1"><v>43529.5</v></c><c t="inlineStr"><is><t>Lamp</t></is></c><c t="d"><v>1871-05-03</v></c></row></sheetData></worksheet>`
	xlsxTexts     = `<sst><si><t>Dug</t><rPh><t>x</t></rPh></si></sst>`
	xlsxFormats   = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-409]d\-mmm\-yyyy h:mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`
)

func FuzzXLSX(f *testing.F) {
	f.Add(xlsxBookPart, xlsxSheetPart, xlsxTexts, xlsxFormats)
	f.Fuzz(func(t *testing.T, book, sheet, texts, formats string) {
		soundParts(t, "xl/workbook.xml", book, "xl/worksheets/sheet1.xml", sheet, "xl/sharedStrings.xml", texts, "xl/styles.xml", formats)
	})
}
