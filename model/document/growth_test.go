package document

import (
	"fmt"
	"strings"
	"testing"

	"chronotope/model/growth"
)

// times repeats what is not the same each time.
func times(n int, format string) string {
	var out strings.Builder
	for i := range n {
		fmt.Fprintf(&out, format, i)
	}
	return out.String()
}

// TestTextsCostNoMoreThanTheirLength reads texts that are made of one thing over and over,
// and eight times as much of it.
func TestTextsCostNoMoreThanTheirLength(t *testing.T) {
	for name, c := range map[string]struct {
		n    int
		text func(n int) string
	}{
		"bullets in a line":    {20_000, func(n int) string { return "Seen: " + strings.Repeat("* ", n) + "Dug" }},
		"bullets and hyphens":  {20_000, func(n int) string { return "Seen: " + strings.Repeat("*-", n) + "Dug" }},
		"dots on bullets":      {20_000, func(n int) string { return "Seen: " + strings.Repeat("• (", n) + "Dug" }},
		"stops":                {20_000, func(n int) string { return "Dug" + strings.Repeat(". ", n) + "Dug" }},
		"stops and brackets":   {20_000, func(n int) string { return strings.Repeat(". (", n) + "Dug" }},
		"notes":                {20_000, func(n int) string { return "Dug." + strings.Repeat("[1]", n) + " Sold" }},
		"bullets by lines":     {20_000, func(n int) string { return strings.Repeat("* Dug\n", n) }},
		"empty bullets":        {20_000, func(n int) string { return strings.Repeat("*\n", n) }},
		"capitals and commas":  {10_000, func(n int) string { return strings.Repeat("Leeds, ", n) }},
		"capitals and dashes":  {10_000, func(n int) string { return strings.Repeat("Leeds – ", n) }},
		"capitals":             {10_000, func(n int) string { return strings.Repeat("LEEDS ", n) }},
		"initials":             {10_000, func(n int) string { return strings.Repeat("J. ", n) }},
		"clock times":          {10_000, func(n int) string { return strings.Repeat("at 5.30 p.m. ", n) }},
		"clock times by lines": {10_000, func(n int) string { return strings.Repeat("05:30 Dug\n", n) }},
		"one word":             {100_000, func(n int) string { return strings.Repeat("dug", n) }},
		"one word with stops":  {50_000, func(n int) string { return strings.Repeat("dug.", n) }},
		"one foreign word":     {50_000, func(n int) string { return strings.Repeat("é", n) }},
		"spaces":               {100_000, func(n int) string { return "Dug" + strings.Repeat(" ", n) + "Dug" }},
		"spaces and stops":     {20_000, func(n int) string { return "Dug" + strings.Repeat("  .", n) + "Dug" }},
		"blank lines":          {100_000, func(n int) string { return "Dug" + strings.Repeat("\n", n) + "Dug" }},
		"deep brackets":        {50_000, func(n int) string { return strings.Repeat("(", n) + "Dug" + strings.Repeat(")", n) }},
		"quotations":           {20_000, func(n int) string { return strings.Repeat("“Dug.” ", n) }},
		"deep quotations":      {50_000, func(n int) string { return strings.Repeat("> ", n) + "Dug" }},
		"headings":             {10_000, func(n int) string { return times(n, "Chapter %d\n\n") }},
		"headings in capitals": {10_000, func(n int) string { return strings.Repeat("CHAPTER\n", n) }},
		"headings underlined":  {10_000, func(n int) string { return strings.Repeat("Chapter\n-------\n", n) }},
		"numbered":             {10_000, func(n int) string { return times(n, "%d. Dug.\n") }},
		"numbers of numbers":   {50_000, func(n int) string { return strings.Repeat("1.", n) + " Dug" }},
		"rows of tabs":         {12_500, func(n int) string { return times(n, "%d\tLeeds\tdug\n") }},
		"rows of bars":         {12_500, func(n int) string { return times(n, "| %d | Leeds | dug |\n") }},
		"a row of cells":       {50_000, func(n int) string { return strings.Repeat("|1", n) }},
		"wrapped lines": {10_000, func(n int) string {
			return strings.Repeat("The harbour was dug in the year of the great frost\n", n)
		}},
	} {
		t.Run(name, func(t *testing.T) {
			small, large := c.text(c.n), c.text(8*c.n)
			growth.Linear(t, func() { FromText("x", small) }, func() { FromText("x", large) })
		})
	}
}

// TestReadersCostNoMoreThanTheirFile reads files of each format that hold one thing over and
// over, and eight times as much of it.
func TestReadersCostNoMoreThanTheirFile(t *testing.T) {
	for format, file := range map[string]struct {
		open   func(body string) error
		bodies map[string]body
	}{
		"html":     {openAs("a.html", "<html><body>%s</body></html>"), htmlBodies},
		"markdown": {openAs("a.md", "%s"), markdownBodies},
		"rtf":      {openAs("a.rtf", `{\rtf1 %s The end.\par}`), rtfBodies},
		"docx": {func(body string) error {
			_, err := openParts("word/document.xml", "<w:document><w:body>"+body+"<w:p><w:r><w:t>The end.</w:t></w:r></w:p></w:body></w:document>",
				"word/footnotes.xml", `<w:footnotes><w:footnote w:id="2"><w:p><w:r><w:t>Town minutes.</w:t></w:r></w:p></w:footnote></w:footnotes>`)
			return err
		}, docxBodies},
		"odt": {func(body string) error {
			_, err := openParts("mimetype", odtKind, "content.xml", "<d><body>"+body+"<p>The end.</p></body></d>")
			return err
		}, odtBodies},
	} {
		for name, b := range file.bodies {
			t.Run(format+" "+name, func(t *testing.T) {
				open := func(body string) func() {
					return func() {
						if err := file.open(body); err != nil {
							t.Fatal(err)
						}
					}
				}
				growth.Linear(t, open(b.of(b.n)), open(b.of(8*b.n)))
			})
		}
	}
}

// body is what a file holds n times.
type body struct {
	n  int
	of func(n int) string
}

func repeated(n int, s string) body {
	return body{n, func(n int) string { return strings.Repeat(s, n) }}
}

func numbered(n int, format string) body {
	return body{n, func(n int) string { return times(n, format) }}
}

// nested opens something n times and closes it as often.
func nested(n int, before, within, after string) body {
	return body{n, func(n int) string { return strings.Repeat(before, n) + within + strings.Repeat(after, n) }}
}

func openAs(name, format string) func(string) error {
	return func(body string) error {
		_, err := openString(name, fmt.Sprintf(format, body), Options{})
		return err
	}
}

var htmlBodies = map[string]body{
	"rows":            numbered(12_500, "<tr><td>%d<td>Leeds<td>dug</tr>"),
	"table of rows":   {12_500, func(n int) string { return "<table>" + times(n, "<tr><td>%d</td><td>Leeds</td></tr>") + "</table>" }},
	"cells in a row":  {12_500, func(n int) string { return "<table><tr>" + strings.Repeat("<td>1", n) + "</table>" }},
	"empty cells":     {12_500, func(n int) string { return "<table><tr>" + strings.Repeat("<td>", n) + "1</table>" }},
	"nested tables":   nested(1_000, "<table><tr><td>1<td>", "Dug", ""),
	"headings":        numbered(5_000, "<h2>Year %d</h2>"),
	"paragraphs":      repeated(5_000, "<p>Dug in 1840."),
	"items":           {5_000, func(n int) string { return "<ul>" + strings.Repeat("<li>Dug", n) + "</ul>" }},
	"nested lists":    nested(2_000, "<ul><li>Dug", "", ""),
	"nested bold":     nested(2_000, "<b>Dug", "", ""),
	"bold over lines": repeated(2_000, "<b><p>Dug</b>"),
	"links":           numbered(5_000, `<a href="#n%d">1</a> `),
	"notes": {2_500, func(n int) string {
		return times(n, `<p>Dug<a href="#n%d">1</a>.</p>`) + times(n, `<p id="n%d">Minutes.</p>`)
	}},
	"links to one note": {5_000, func(n int) string { return strings.Repeat(`<a href="#n">1</a> `, n) + `<p id="n">Minutes.</p>` }},
	"links back":        {5_000, func(n int) string { return `<p id="n">Minutes.</p>` + strings.Repeat(`<a href="#n">1</a> `, n) }},
	"attributes":        {5_000, func(n int) string { return "<p " + times(n, "a%d=1 ") + ">Dug" }},
	"breaks":            repeated(10_000, "Dug<br>"),
	"pictures":          repeated(5_000, "<img src=a>Dug"),
	"brackets":          repeated(50_000, "< "),
	"entities":          repeated(50_000, "&amp;"),
	"comments":          repeated(10_000, "<!-- a -->b"),
	"scripts":           repeated(5_000, `<script type="application/ld+json">{"datePublished": "1902</script>Dug `),
	"one word":          repeated(100_000, "dug"),
}

var markdownBodies = map[string]body{
	"headings":         numbered(3_000, "# Year %d\n\n"),
	"items":            repeated(3_000, "- Dug\n\n"),
	"nested lists":     {80, func(n int) string { return deeper(n, "- Dug\n\n") }},
	"notes":            {3_000, func(n int) string { return times(n, "Dug[^%d].\n\n") + times(n, "[^%d]: Minutes.\n\n") }},
	"note of nobody":   {1_000, func(n int) string { return "Dug.\n\n" + times(n, "[^%d]: Minutes.\n\n") }},
	"links":            repeated(3_000, "[Leeds](http://a.b)\n\n"),
	"links by name":    {2_000, func(n int) string { return times(n, "[Leeds][%d]\n\n") + times(n, "[%d]: http://a.b\n\n") }},
	"brackets":         repeated(3_000, "[[[[[[\n\n"),
	"brackets closed":  repeated(3_000, "[a](\n\n"),
	"stars":            repeated(3_000, "*a **b\n\n"),
	"a run of stars":   {300, func(n int) string { return strings.Repeat("*a **b ", n) }},
	"runs of links":    repeated(6, strings.Repeat("[a](b", 5_000)+"\n\n"),
	"a run of lines":   {300, func(n int) string { return strings.Repeat("_a `b <c\n", n) }},
	"a row of bars":    {300, func(n int) string { return "|a|b|\n|-|-|\n" + strings.Repeat("|1", n) }},
	"rows":             {400, func(n int) string { return "|a|b|\n|-|-|\n" + strings.Repeat("|1|2|\n", n) }},
	"many rows":        {12_500, func(n int) string { return "|a|b|\n|-|-|\n" + times(n, "|%d|2|\n") }},
	"html":             repeated(3_000, "<div>Dug</div>\n\n"),
	"addresses":        repeated(3_000, "http://a.b/c and www.d.e\n\n"),
	"a run of mails":   {300, func(n int) string { return strings.Repeat("a@b.c", n) }},
	"quotations":       repeated(3_000, "> Dug\n\n"),
	"code":             repeated(3_000, "```\nx\n```\n\n"),
	"a run of hyphens": {300, func(n int) string { return strings.Repeat("a\n---\n", n) }},
}

// deeper indents each line by two spaces more than the one before, over and over again, so
// that eight times the lines are eight times the text.
func deeper(n int, line string) string {
	var out strings.Builder
	for i := range n {
		out.WriteString(strings.Repeat("  ", i%40) + line)
	}
	return out.String()
}

var rtfBodies = map[string]body{
	"paragraphs":    repeated(5_000, `Dug in 1840.\par `),
	"groups":        repeated(20_000, `{\b Dug}`),
	"notes":         repeated(3_000, `Dug{\footnote Minutes.}\par `),
	"rows":          repeated(12_500, `\trowd Dug\cell 1840\cell\row `),
	"cells":         {10_000, func(n int) string { return `\trowd ` + strings.Repeat(`1\cell `, n) + `\row ` }},
	"title":         {10_000, func(n int) string { return `{\info{\title ` + strings.Repeat(`Dug\b `, n) + `}}` }},
	"style":         {10_000, func(n int) string { return `{\stylesheet{\s1 ` + strings.Repeat(`Dug\b `, n) + `}}` }},
	"styles":        {5_000, func(n int) string { return `{\stylesheet` + times(n, `{\s%d heading 2;}`) + `}` }},
	"words":         repeated(50_000, `\b`),
	"characters":    repeated(20_000, `\u233?`),
	"in groups":     nested(400, "{", "Dug", "}"),
	"notes in note": nested(400, `Dug{\footnote `, "Dug", "}"),
}

var docxBodies = map[string]body{
	"paragraphs": repeated(5_000, "<w:p><w:r><w:t>Dug in 1840.</w:t></w:r></w:p>"),
	"runs":       repeated(10_000, "<w:r><w:t>Dug </w:t></w:r>"),
	"rows":       {6_000, func(n int) string { return "<w:tbl>" + strings.Repeat(docxRow, n) + "</w:tbl>" }},
	"cells": {6_000, func(n int) string {
		return "<w:tr>" + strings.Repeat("<w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>", n) + "</w:tr>"
	}},
	"empty cells": {10_000, func(n int) string { return "<w:tr>" + strings.Repeat("<w:tc/>", n) + "</w:tr>" }},
	"struck rows": repeated(5_000, "<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr>"),
	"notes":       repeated(3_000, `<w:p><w:r><w:t>Dug</w:t><w:footnoteReference w:id="2"/></w:r></w:p>`),
	"notes in a row": {3_000, func(n int) string {
		return "<w:tr><w:tc><w:p>" + strings.Repeat(`<w:r><w:footnoteReference w:id="2"/></w:r>`, n) + "</w:p></w:tc></w:tr>"
	}},
	"boxes":          repeated(3_000, "<w:p><w:r><w:txbxContent><w:p><w:r><w:t>Dug</w:t></w:r></w:p></w:txbxContent></w:r></w:p>"),
	"box in box":     nested(100, "<w:p><w:r><w:txbxContent>", "<w:p><w:r><w:t>Dug</w:t></w:r></w:p>", "</w:txbxContent></w:r></w:p>"),
	"table in table": nested(100, "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Dug</w:t></w:r></w:p>", "<w:p/>", "</w:tc></w:tr></w:tbl>"),
	"skipped":        repeated(10_000, "<w:del><w:r/></w:del>"),
	"in skipped":     nested(400, "<w:del>", "", "</w:del>"),
}

const docxRow = "<w:tr><w:tc><w:p><w:r><w:t>1840</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Dug</w:t></w:r></w:p></w:tc></w:tr>"

var odtBodies = map[string]body{
	"paragraphs":   repeated(5_000, "<p>Dug in 1840.</p>"),
	"rows":         repeated(6_000, "<table-row><table-cell><p>1840</p></table-cell><table-cell><p>Dug</p></table-cell></table-row>"),
	"notes":        repeated(3_000, "<p>Dug<note><note-body><p>Minutes.</p></note-body></note></p>"),
	"lists":        nested(200, "<list><list-item><p>Dug</p>", "", "</list-item></list>"),
	"boxes":        repeated(3_000, "<p>Dug<text-box><p>In it.</p></text-box></p>"),
	"note in note": nested(100, "<p>Dug<note><note-body>", "<p>Dug</p>", "</note-body></note></p>"),
}

// TestBookOfManyPages has a book of pages whose fonts are encrypted, and of one page that is
// named over and over again.
func TestBookOfManyPages(t *testing.T) {
	book := func(n int) func() {
		files := []string{
			"mimetype", epubKind, "META-INF/container.xml", epubContainer,
			"META-INF/encryption.xml", "<e>" + times(n, `<CipherReference URI="OPS/font%d.otf"/>`) + "</e>",
			"OPS/book.opf", "<package>" + times(n, `<item id="i%d" href="p%[1]d.xhtml" media-type="application/xhtml+xml"/><itemref idref="i%[1]d"/>`) + "</package>",
		}
		for i := range n {
			files = append(files, fmt.Sprintf("OPS/p%d.xhtml", i), "<p>Dug.</p>")
		}
		return func() {
			if d, err := openParts(files...); err != nil || len(d.Chapters) != n {
				t.Fatalf("%d pages: %v", n, err)
			}
		}
	}
	growth.Linear(t, book(1_000), book(8_000))
	d, err := openParts("mimetype", epubKind, "META-INF/container.xml", epubContainer, "OPS/one.xhtml", "<p>Dug.</p>",
		"OPS/book.opf", `<package><item id="a" href="one.xhtml" media-type="application/xhtml+xml"/>`+strings.Repeat(`<itemref idref="a"/>`, 100)+"</package>")
	if err != nil || d.Text != "Dug." {
		t.Errorf("a page that is named over and over: %v", err)
	}
}
