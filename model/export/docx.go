package export

import (
	"fmt"
	"strings"

	"golang.org/x/text/unicode/bidi"
)

const wordNamespace = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`

// docxParts are the parts of a text document that are always the same.
var docxParts = [][2]string{
	{"[Content_Types].xml", xmlHeader + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
		`<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>` +
		`<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/></Types>`},
	{"_rels/.rels", xmlHeader + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="` + officeRelations + `/officeDocument" Target="word/document.xml"/></Relationships>`},
	{"word/_rels/document.xml.rels", xmlHeader + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="` + officeRelations + `/styles" Target="styles.xml"/><Relationship Id="rId2" Type="` + officeRelations + `/footnotes" Target="footnotes.xml"/></Relationships>`},
	{"word/styles.xml", xmlHeader + `<w:styles ` + wordNamespace + `><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="40"/></w:pPr></w:pPrDefault></w:docDefaults>` +
		`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>` +
		`<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="200"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="36"/><w:szCs w:val="36"/></w:rPr></w:style>` +
		`<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="320" w:after="120"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="26"/><w:szCs w:val="26"/></w:rPr></w:style>` +
		`<w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/><w:basedOn w:val="Normal"/><w:rPr><w:i/><w:iCs/></w:rPr></w:style>` +
		`<w:style w:type="paragraph" w:styleId="FootnoteText"><w:name w:val="footnote text"/><w:basedOn w:val="Normal"/><w:rPr><w:sz w:val="17"/><w:szCs w:val="17"/></w:rPr></w:style>` +
		`<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style></w:styles>`},
}

// docxTable are the heads and widths of the columns, in twentieths of a point, with sources
// in a column and with them as footnotes.
var docxTable = map[bool][]struct {
	head  string
	width int
}{
	false: {{"Date", 1900}, {"What happened", 4300}, {"Place", 2000}, {"Source and quotation", 6200}},
	true:  {{"Date", 2300}, {"What happened", 9300}, {"Place", 2800}},
}

// writeDOCX writes a chronology as a table on pages in landscape, with its sources in a
// column or as footnotes, and a list of them below.
func writeDOCX(j *job) error {
	if j.Footnotes {
		j.all *= 2 // they are written after all the rest
	}
	z := j.zip()
	if err := z.parts(docxParts); err != nil {
		return err
	}
	if err := z.part("word/document.xml", func(x xmlOut) error { j.docxBody(x); return nil }); err != nil {
		return err
	}
	if err := z.part("word/footnotes.xml", func(x xmlOut) error { j.footnotes(x); return nil }); err != nil {
		return err
	}
	return z.Close()
}

func (j *job) docxBody(x xmlOut) {
	x.raw(xmlHeader, `<w:document `, wordNamespace, `><w:body>`)
	x.paragraph("Title", j.title())
	columns := docxTable[j.Footnotes]
	x.raw(`<w:tbl><w:tblPr><w:tblW w:w="14400" w:type="dxa"/><w:tblBorders><w:top w:val="single" w:sz="8" w:color="444444"/><w:bottom w:val="single" w:sz="8" w:color="444444"/><w:insideH w:val="single" w:sz="4" w:color="CCCCCC"/></w:tblBorders><w:tblLayout w:type="fixed"/>` +
		`<w:tblCellMar><w:top w:w="60" w:type="dxa"/><w:left w:w="90" w:type="dxa"/><w:bottom w:w="60" w:type="dxa"/><w:right w:w="90" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>`)
	for _, c := range columns {
		x.raw(fmt.Sprintf(`<w:gridCol w:w="%d"/>`, c.width))
	}
	x.raw(`</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>`)
	for _, c := range columns {
		x.tableCell(c.width, func() {
			x.raw(`<w:p><w:pPr><w:keepNext/></w:pPr><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t>`, c.head, `</w:t></w:r></w:p>`)
		})
	}
	x.raw("</w:tr>")
	notes := 0
	for r := range j.rows() {
		x.raw("<w:tr>")
		x.tableCell(columns[0].width, func() { x.paragraph("", r.Date) })
		x.tableCell(columns[1].width, func() { notes = j.whatHappened(x, r, notes) })
		x.tableCell(columns[2].width, func() { x.placesOf(r) })
		if !j.Footnotes {
			x.tableCell(columns[3].width, func() { j.proofOf(x, r) })
		}
		x.raw("</w:tr>\n")
	}
	x.raw("</w:tbl>")
	j.docxEnd(x)
	x.raw(`<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1000" w:right="1200" w:bottom="1000" w:left="1200" w:header="600" w:footer="600" w:gutter="0"/></w:sectPr></w:body></w:document>`)
}

// whatHappened writes the headline and the note, and the marks of footnotes where those are
// wanted; it returns how many there were so far.
func (j *job) whatHappened(x xmlOut, r *Row, notes int) int {
	x.begin("", r.Headline)
	x.run(r.Headline)
	if j.Footnotes {
		for i := range r.Passages {
			notes++
			if i > 0 {
				x.raw(`<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t xml:space="preserve"> </w:t></w:r>`)
			}
			x.raw(`<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="`, decimal(int64(notes)), `"/></w:r>`)
		}
	}
	x.raw("</w:p>")
	for _, s := range remarks(r) {
		x.paragraph("Quote", s)
	}
	return notes
}

// remarks are the note, and what a reader is to know of an event beside it.
func remarks(r *Row) []string {
	var out []string
	if r.Note != "" {
		out = append(out, r.Note)
	}
	var marks []string
	if r.Mode != "stated" && r.Mode != "state" {
		marks = append(marks, joined(" by ", r.Mode, r.Speaker))
	}
	if r.Disputed {
		marks = append(marks, "sources disagree")
	}
	if r.Status == "rejected" {
		marks = append(marks, r.Status)
	}
	if r.DateAssumed != "" {
		marks = append(marks, "date assumed from the "+r.DateAssumed)
	}
	if r.PlaceAssumed != "" {
		marks = append(marks, "place assumed from the "+r.PlaceAssumed)
	}
	if len(r.Tags) > 0 {
		marks = append(marks, "tags: "+strings.Join(r.Tags, ", "))
	}
	if len(marks) > 0 {
		out = append(out, "("+strings.Join(marks, "; ")+")")
	}
	return out
}

func (x xmlOut) placesOf(r *Row) {
	if len(r.Places) == 0 {
		x.paragraph("", "")
	}
	for _, p := range r.Places {
		x.paragraph("", p.Full())
	}
}

func (j *job) proofOf(x xmlOut, r *Row) {
	if len(r.Passages) == 0 {
		x.paragraph("", "")
	}
	for i := range r.Passages {
		p := &r.Passages[i]
		if p.Quote != "" {
			x.paragraph("", "“"+p.Quote+"”")
		}
		if s := j.Cite(p, j.Options, false); s != "" {
			x.paragraph("Quote", s)
		}
	}
}

// docxEnd writes the sources and the credits.
func (j *job) docxEnd(x xmlOut) {
	sources := j.sources()
	if len(sources) > 0 {
		x.paragraph("Heading1", "Sources")
	}
	for _, d := range sources {
		p := j.passageOf(d)
		x.paragraph("", j.Cite(&p, j.Options, false))
	}
	for _, c := range j.credits() {
		x.paragraph("FootnoteText", c)
	}
	x.paragraph("", "")
}

// footnotes writes those of the passages, in their order; in every document there are two
// that draw lines.
func (j *job) footnotes(x xmlOut) {
	x.raw(xmlHeader, `<w:footnotes `, wordNamespace, `><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>`)
	if j.Footnotes {
		n := 0
		for r := range j.rows() {
			for i := range r.Passages {
				n++
				text := j.Cite(&r.Passages[i], j.Options, true)
				x.raw(`<w:footnote w:id="`, decimal(int64(n)), `">`)
				x.begin("FootnoteText", text)
				x.raw(`<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>`)
				x.run(text)
				x.raw("</w:p></w:footnote>")
			}
		}
	}
	x.raw("</w:footnotes>")
}

func (x xmlOut) tableCell(width int, content func()) {
	x.raw(`<w:tc><w:tcPr><w:tcW w:w="`, decimal(int64(width)), `" w:type="dxa"/></w:tcPr>`)
	content()
	x.raw("</w:tc>")
}

// paragraph writes text as one paragraph of a style, "" for the normal one.
func (x xmlOut) paragraph(style, text string) {
	x.begin(style, text)
	x.run(text)
	x.raw("</w:p>")
}

// begin begins a paragraph that runs as its text does: from the right where that begins so.
func (x xmlOut) begin(style, text string) {
	x.raw("<w:p>")
	right := fromRight(text)
	if style != "" || right {
		x.raw("<w:pPr>")
		if style != "" {
			x.raw(`<w:pStyle w:val="`, style, `"/>`)
		}
		if right {
			x.raw("<w:bidi/>")
		}
		x.raw("</w:pPr>")
	}
}

// run writes text with its line breaks.
func (x xmlOut) run(text string) {
	right := fromRight(text)
	for i, l := range strings.Split(text, "\n") {
		x.raw("<w:r>")
		if right {
			x.raw("<w:rPr><w:rtl/></w:rPr>")
		}
		if i > 0 {
			x.raw("<w:br/>")
		}
		x.raw(`<w:t xml:space="preserve">`)
		x.text(l)
		x.raw("</w:t></w:r>")
	}
}

// fromRight reports whether text begins with a letter of a script that runs from the right.
func fromRight(text string) bool {
	for _, r := range text {
		p, _ := bidi.LookupRune(r)
		switch p.Class() {
		case bidi.L:
			return false
		case bidi.R, bidi.AL:
			return true
		}
	}
	return false
}
