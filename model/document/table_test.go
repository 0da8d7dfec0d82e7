package document

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chronotope/model/layout"
)

// TestTableInEveryFormat reads one table in each format that has tables: a column of dates, one
// of places and one of events are the same in all.
func TestTableInEveryFormat(t *testing.T) {
	rows := [][]string{
		{"Date", "Place", "Event"},
		{"3 May 1871", "Whitby", "New lamp lit for the first time"},
		{"14 November 1873", "Scarborough", "Keeper drowned"},
		{"June 1884", "Oslo", "Conference of engineers"},
	}
	const want = "3 May 1871/Whitby/New lamp lit for the first time|14 November 1873/Scarborough/Keeper drowned|June 1884/Oslo/Conference of engineers"
	joined := func(open, shut, rowOpen, rowShut string) string {
		var b strings.Builder
		for _, r := range rows {
			b.WriteString(rowOpen + open + strings.Join(r, shut+open) + shut + rowShut)
		}
		return b.String()
	}
	for name, file := range map[string]string{
		"a.docx": zipped(t, "word/document.xml", `<w:document xmlns:w="w"><w:body><w:tbl>`+joined("<w:tc><w:p><w:r><w:t>", "</w:t></w:r></w:p></w:tc>", "<w:tr>", "</w:tr>")+`</w:tbl></w:body></w:document>`),
		"a.odt": zipped(t, "mimetype", odtKind, "content.xml", `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b"><office:body><office:text><table:table>`+
			joined("<table:table-cell><text:p>", "</text:p></table:table-cell>", "<table:table-row>", "</table:table-row>")+`</table:table></office:text></office:body></office:document-content>`),
		"a.html":    "<html><body><table>" + joined("<td>", "</td>", "<tr>", "</tr>") + "</table></body></html>",
		"a.md":      strings.Replace(joined("| ", " ", "", "|\n"), "|\n", "|\n|---|---|---|\n", 1),
		"a.csv":     strings.ReplaceAll(joined(",", "", "", "\n"), "\n,", "\n")[1:],
		"a.txt":     joined("\t", "", "", "\n")[1:],
		"a.pdf":     pdfOfTable(rows),
		"a.tex":     `\documentclass{article}\begin{document}\begin{tabular}{lll}` + joined("", " & ", "", `\\`+"\n") + `\end{tabular}\end{document}`,
		"a.tei":     `<TEI xmlns="t"><text><body><table>` + joined("<cell>", "</cell>", "<row>", "</row>") + `</table></body></text></TEI>`,
		"b.html":    "<html><body><table>" + joined("<td>", "</td>", "<tr>", "</tr>") + `</table></body></html>`,
		"tabs.docx": zipped(t, "word/document.xml", `<w:document xmlns:w="w"><w:body>`+joined("<w:r><w:t>", "</w:t></w:r><w:r><w:tab/></w:r>", "<w:p>", "</w:p>")+`</w:body></w:document>`),
		"tabs.odt": zipped(t, "mimetype", odtKind, "content.xml", `<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text>`+
			joined("", "<text:tab/>", "<text:p>", "</text:p>")+`</office:text></office:body></office:document-content>`),
		"tabs.rtf": `{\rtf1 ` + joined("", `\tab `, "", `\par `) + "}",
	} {
		d, err := openString(name, strings.ReplaceAll(file, "\n\t", "\n"), Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		l := layout.Of(d)
		var got []string
		for i := range d.Blocks {
			cells := map[layout.Role]string{}
			for _, p := range l.Pieces(i) {
				cells[p.Role] = strings.Trim(p.Span.Of(d.Text), " ")
			}
			if cells[layout.Place] != "" && cells[layout.Event] != "" && cells[layout.Date] != "Date" {
				got = append(got, cells[layout.Date]+"/"+cells[layout.Place]+"/"+cells[layout.Event])
			}
		}
		if diff := cmp.Diff(want, strings.Join(got, "|")); diff != "" {
			t.Errorf("%s:\n%s", name, diff)
		}
	}
}

// pdfOfTable is a page whose cells stand at their places, without lines.
func pdfOfTable(rows [][]string) string {
	var c strings.Builder
	for i, r := range rows {
		for k, cell := range r {
			fmt.Fprintf(&c, "BT /F1 11 Tf %d %d Td (%s) Tj ET\n", []int{72, 200, 300}[k], 720-18*i, cell)
		}
	}
	objects := []string{
		"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
		fmt.Sprintf("<< /Length %d >>\nstream\n%sendstream", c.Len(), c.String()), "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
	}
	out, table := "%PDF-1.4\n", "0000000000 65535 f \n"
	for i, o := range objects {
		table += fmt.Sprintf("%010d 00000 n \n", len(out))
		out += fmt.Sprintf("%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	return out + fmt.Sprintf("xref\n0 %d\n%strailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF", len(objects)+1, table, len(objects)+1, len(out))
}

// TestRowsOfLabels keeps apart what stands in columns that a page spans, and labels from what
// belongs to them; tabs within sentences are spaces.
func TestRowsOfLabels(t *testing.T) {
	for _, c := range []struct{ name, file, want string }{
		{
			"a.html", `<table><tr><th>Year<th>Place<th>What</tr><tr><td rowspan="2">1871<td>Leeds<td>It burned.</tr><tr><td>York<td>It stood.</tr><tr><td>1872<td colspan="2">Nothing.</table>`,
			"td Year\tPlace\tWhat|td 1871\tLeeds\tIt burned.|td \tYork\tIt stood.|td 1872\tNothing.",
		},
		{"a.html", "<dl><dt>3 May 1871<dd>Lamp lit.<div><dt>June 1884</dt><dd>Conference.</dd></div><dt>Alone</dl>", "td 3 May 1871\tLamp lit.|td June 1884\tConference.|p Alone"},
		{"a.rtf", `{\rtf1 1.\tab Dug in\tab 1840.\par 2.\tab It stood.\par So\tab it was.\par}`, "p 1. Dug in 1840.|p 2. It stood.|p So it was."},
		{"a.rtf", `{\rtf1 From:\tab the clerk\par To:\tab the mayor\par\par Dear Sir,\par}`, "td From:\tthe clerk|td To:\tthe mayor|p Dear Sir,"},
	} {
		d, err := openString(c.name, c.file, Options{})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if diff := cmp.Diff(strings.ReplaceAll(c.want, "|", "\n"), outline(d)); diff != "" {
			t.Errorf("%s:\n%s", c.name, diff)
		}
	}
}
