package document

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const (
	docxBody = `<w:document xmlns:w="w" xmlns:mc="mc"><w:body>
<w:p><w:pPr><w:pStyle w:val="T"/></w:pPr><w:r><w:t>Annals of Leeds</w:t></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="berschrift2"/></w:pPr><w:r><w:t>The mill</w:t></w:r></w:p>
<w:p><w:r><w:t xml:space="preserve">It was built </w:t></w:r><w:ins><w:r><w:t>in 1840</w:t></w:r></w:ins><w:del><w:r><w:delText>in 1841</w:delText></w:r></w:del><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t xml:space="preserve"> by hand.</w:t></w:r><w:r><w:commentReference w:id="0"/></w:r></w:p>
<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>a wheel</w:t><w:tab/><w:t>of oak</w:t></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="Quote"/></w:pPr><w:r><w:t>They dug.</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>1871</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>It burned.</w:t></w:r></w:p><w:p><w:r><w:t>All of it.</w:t></w:r></w:p></w:tc></w:tr>
<w:tr><w:trPr><w:del w:id="9"/></w:trPr><w:tc><w:p><w:r><w:t>1872</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Struck.</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
<w:p><w:r><w:t>After the box.</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>In the box.</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:t>In the box.</w:t></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t xml:space="preserve"> It goes on.</w:t></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr><w:r><w:t>The mill 3</w:t></w:r></w:p>
</w:body></w:document>`
	docxStyleSheet = `<w:styles xmlns:w="w"><w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="h2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="My heading"/><w:basedOn w:val="h2"/></w:style>
<w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/><w:basedOn w:val="Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style></w:styles>`
	docxFootnotes = `<w:footnotes xmlns:w="w"><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>---</w:t></w:r></w:p></w:footnote>
<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/><w:t xml:space="preserve"> Town minutes.</w:t></w:r></w:p></w:footnote></w:footnotes>`
	docxCore = `<cp:coreProperties xmlns:cp="cp" xmlns:dc="dc" xmlns:dcterms="dcterms"><dc:title>Annals</dc:title><dc:creator>A. Clerk</dc:creator><dcterms:created>1902-03-04T05:06:07Z</dcterms:created><dc:language>en-gb</dc:language></cp:coreProperties>`

	odtKind    = "application/vnd.oasis.opendocument.text"
	odtContent = `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:table="b" xmlns:draw="d" xmlns:dc="dc">
<office:automatic-styles><style:style style:name="P1" style:parent-style-name="Title"/><style:style style:name="P2" style:parent-style-name="Quotations"/></office:automatic-styles>
<office:body><office:text><text:tracked-changes><text:changed-region><text:deletion><text:p>in 1841</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:p text:style-name="P1">Annals of Leeds</text:p><text:h text:outline-level="2">The mill</text:h>
<text:p>It was<text:s text:c="2"/>built in 1840<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Town minutes.</text:p></text:note-body></text:note> by hand.<office:annotation><text:p>Really?</text:p></office:annotation></text:p>
<text:list><text:list-item><text:p>a wheel</text:p><text:list><text:list-item><text:p>of oak</text:p></text:list-item></text:list></text:list-item></text:list>
<text:p text:style-name="P2">They dug.</text:p>
<table:table><table:table-row><table:table-cell><text:p>1871</text:p></table:table-cell><table:table-cell><text:p>It burned.</text:p></table:table-cell></table:table-row></table:table>
<text:p>After the box.<draw:frame><draw:text-box><text:p>In the box.</text:p></draw:text-box></draw:frame> It goes on.</text:p>
</office:text></office:body></office:document-content>`
	odtMeta = `<office:document-meta xmlns:office="o" xmlns:dc="dc" xmlns:meta="m"><office:meta><dc:title>Annals</dc:title><meta:initial-creator>A. Clerk</meta:initial-creator><meta:creation-date>1902-03-04T05:06:07</meta:creation-date><dc:language>en-GB</dc:language></office:meta></office:document-meta>`

	rtfFile = `{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset204 Cyr;}}{\stylesheet{\s2 heading 2;}}` +
		`{\info{\title Annals}{\author A. Clerk}{\creatim\yr1902\mo3\dy4}}{\*\generator Writer;}{\header Page 1\par}` + "\n" +
		`\pard\outlinelevel0 Annals of Leeds\par\pard\s2 The mill\par` + "\n" +
		`\pard It was built {\deleted in 1841}in 1840{\super\chftn}{\footnote\pard\chftn  Town minutes.\par} by {\v secret}hand, caf\'e9 \u8211? \uc2\u233\'c3\'a9\uc1  {\f1\'cc\'e8\'f0} \ldblquote so\rdblquote .\par` + "\n" +
		`\pard\ls1{\listtext\tab 1.}a wheel\par\pard\li720\fi-360 \bullet\tab of oak\par` + "\n" +
		`\trowd\cellx1\cellx2\pard\intbl 1871\cell It burned.\cell\row\pard The end.\line Really.\par}`

	htmlPage = `<!DOCTYPE html><html lang="en-gb"><head><title>Annals - Site</title><meta property="og:title" content="Annals"><meta name="author" content="A. Clerk">
<script type="application/ld+json">{"datePublished": "1902-03-04T05:06:07Z"}</script><style>p{}</style></head><body>
<nav><a href="/">Home</a> <a href="/b">Sports</a></nav><div class="cookie-banner">We use cookies.</div>
<article><h1>Annals of Leeds</h1><h2>The mill</h2><p>It was <b>bui</b>lt in 1840<sup><a href="#n1" id="r1">[1]</a></sup> by hand.<p>Line one<br>goes on.<br>Line two.
<ul><li>a wheel<ul><li>of oak</ul></ul><blockquote><p>They dug.</p></blockquote><pre>x = 1
y = 2</pre><table><tr><th>1871<td>It burned.</table><ol><li id="n1"><a href="#r1">^</a> Town minutes.</ol></article>
<footer>Imprint</footer><p style="display: none">Hidden.</p></body></html>`

	markdownText = "---\ntitle: Annals\nauthor: \"A. Clerk\"\ndate: 1902-03-04\nlang: en-GB\n---\n# Annals of Leeds\n\nThe *mill* was [built](http://x.y) in 1840[^1] by\nhand \\& `foot` &amp; <b>so</b> on.\n\n" +
		"- a wheel\n    - of oak\n\n> They dug.\n\n| a | b |\n|---|---|\n| 1871 | It burned. |\n\n```\nx = 1\ny = 2\n```\n\n<div>In a box.</div>\n\n[^1]: Town minutes.\n"

	epubKind      = "application/epub+zip"
	epubContainer = `<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>`
	epubPackage   = `<package><metadata xmlns:dc="dc"><dc:title>Annals</dc:title><dc:creator>A. Clerk</dc:creator><dc:language>en-gb</dc:language><dc:date>1902-03-04</dc:date></metadata>
<manifest><item id="t" href="toc.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="b" href="t%77o.xhtml" media-type="application/xhtml+xml"/><item id="a" href="one.xhtml" media-type="application/xhtml+xml"/></manifest>
<spine><itemref idref="t"/><itemref idref="a"/><itemref idref="b"/></spine></package>`
	epubChapter = `<?xml version="1.0" encoding="UTF-8"?><html xmlns:epub="e"><head><title/></head><body><p>Preface.</p><h1>The mill</h1><p>It was built in 1840<a epub:type="noteref" href="#n1">1</a> by hand.</p>
<aside epub:type="footnote" id="n1"><p>Town minutes.</p></aside></body></html>`
)

// TestFormats reads a small file of each format that holds what the format has.
func TestFormats(t *testing.T) {
	for _, c := range []struct {
		format, name, file string
		opts               Options
		want               string
	}{
		{
			"Word", "a", zipped(t, "word/document.xml", docxBody, "word/styles.xml", docxStyleSheet, "word/footnotes.xml", docxFootnotes, "docProps/core.xml", docxCore),
			Options{},
			"h1 Annals of Leeds|h2 The mill|p It was built in 1840[1] by hand.|li2 a wheel of oak|q They dug.|td 1871\tIt burned. All of it.|p After the box. It goes on.|p In the box.|fn [1] Town minutes.",
		},
		{
			"OpenDocument", "a", zipped(t, "mimetype", odtKind, "content.xml", odtContent, "meta.xml", odtMeta),
			Options{},
			"h1 Annals of Leeds|h2 The mill|p It was built in 1840[1] by hand.|li1 a wheel|li2 of oak|q They dug.|td 1871\tIt burned.|p After the box. It goes on.|p In the box.|fn [1] Town minutes.",
		},
		{
			"Rich Text", "a", rtfFile,
			Options{},
			"h1 Annals of Leeds|h2 The mill|p It was built in 1840[1] by hand, café – é Мир “so”.|li1 1. a wheel|li2 • of oak|td 1871\tIt burned.|p The end.|p Really.|fn [1] Town minutes.",
		},
		{
			"web page", "a", htmlPage,
			Options{},
			"h1 Annals of Leeds|h2 The mill|p It was built in 1840[1] by hand.|p Line one\ngoes on.|p Line two.|li1 a wheel|li2 of oak|q They dug.|p x = 1\ny = 2|td 1871\tIt burned.|fn [1] Town minutes.",
		},
		{
			"web page", "a", htmlPage,
			Options{WholePage: true},
			"p Home Sports|p We use cookies.|h1 Annals of Leeds|h2 The mill|p It was built in 1840[1] by hand.|p Line one\ngoes on.|p Line two.|li1 a wheel|li2 of oak|q They dug.|p x = 1\ny = 2|td 1871\tIt burned.|fn [1] Town minutes.|p Imprint",
		},
		{
			"Markdown", "a.md", markdownText,
			Options{},
			"h1 Annals of Leeds|p The mill was built in 1840[1] by hand & foot & so on.|li1 a wheel|li2 of oak|q They dug.|td a\tb|td 1871\tIt burned.|p x = 1\ny = 2|p In a box.|fn [1] Town minutes.",
		},
		{
			"EPUB", "a", zipped(t, "mimetype", epubKind, "META-INF/container.xml", epubContainer, "OPS/book.opf", epubPackage, "OPS/one.xhtml", epubChapter, "OPS/two.xhtml", "<html><body><h2>The docks</h2>They came.</body></html>"),
			Options{},
			"p Preface.|h1 The mill|p It was built in 1840[1] by hand.|fn [1] Town minutes.|h2 The docks|p They came.",
		},
	} {
		d, err := openString(c.name, c.file, c.opts)
		if err != nil {
			t.Errorf("%s: %v", c.format, err)
			continue
		}
		whole(t, d)
		if diff := cmp.Diff(strings.ReplaceAll(c.want, "|", "\n"), outline(d)); diff != "" {
			t.Errorf("%s:\n%s", c.format, diff)
		}
		if d.Format != c.format || d.Title != "Annals" || d.Author != "A. Clerk" || d.Date.String() != "1902-03-04" || len(d.Notes) != 1 {
			t.Errorf("%s: %q %q by %q of %s with notes %v", c.format, d.Format, d.Title, d.Author, d.Date, d.Notes)
		}
		if d.Language != "en-GB" && c.format != "Rich Text" {
			t.Errorf("%s: in %q", c.format, d.Language)
		}
	}
}

func TestChaptersOfABook(t *testing.T) {
	d, err := openString("a", zipped(t, "META-INF/container.xml", epubContainer, "OPS/book.opf", epubPackage,
		"OPS/one.xhtml", epubChapter, "OPS/two.xhtml", "<html><body><h2>The docks</h2>They came.</body></html>"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Chapters) != 2 || d.Chapters[0].Title != "The mill" || d.Chapters[1].Title != "The docks" {
		t.Fatalf("chapters %v", d.Chapters)
	}
	if k := d.ChapterAt(strings.Index(d.Text, "came")); k != 1 {
		t.Errorf("found in chapter %d", k)
	}
}

func TestEncodings(t *testing.T) {
	const russian = "\xcc\xe5\xeb\xfc\xed\xe8\xf6\xe0 \xf1\xe3\xee\xf0\xe5\xeb\xe0 \xe2 1871 \xe3\xee\xe4\xf3, \xe0 \xe2 1873 \xe3\xee\xe4\xf3 \xe5\xb8 \xee\xf2\xf1\xf2\xf0\xee\xe8\xeb\xe8 \xe7\xe0\xed\xee\xe2\xee."
	for name, c := range map[string]struct{ data, given, text, encoding string }{
		"UTF-8":           {"Café", "", "Café", "UTF-8"},
		"with a mark":     {"\xef\xbb\xbfCafé", "", "Café", "UTF-8"},
		"Windows, French": {"Un caf\xe9 \x96 \x93bien\x94, \xe0 la fin de l'\xe9t\xe9 1871", "", "Un café – “bien”, à la fin de l'été 1871", "windows-1252"},
		"Windows, Russian": {
			russian, "", "Мельница сгорела в 1871 году, а в 1873 году её отстроили заново.", "windows-1251",
		},
		"UTF-16LE":              {"\xff\xfeC\x00a\x00f\x00\xe9\x00", "", "Café", "UTF-16LE"},
		"UTF-16BE":              {"\xfe\xff\x00C\x00a\x00f\x00\xe9", "", "Café", "UTF-16BE"},
		"UTF-16LE, no mark":     {"D\x00u\x00g\x00 \x001\x008\x004\x000\x00", "", "Dug 1840", "UTF-16LE"},
		"given":                 {"Caf\xe9", "ISO-8859-5", "Cafщ", "ISO-8859-5"},
		"given by another name": {"Caf\xe9", "latin1", "Café", "ISO-8859-1"},
		"given wrongly":         {"Caf\xe9", "UTF-8", "Caf\ufffd", "UTF-8"},
		"of a web page":         {"<html><head><meta charset=\"windows-1251\"></head><body>\xcc\xe8\xf0</body></html>", "", "Мир", "windows-1251"},
	} {
		d, err := openString("a.txt", c.data, Options{Encoding: c.given})
		if err != nil || d.Text != c.text || d.Encoding != c.encoding {
			t.Errorf("%s: %+v, %v", name, d, err)
		}
	}
	if _, err := openString("a.txt", "x", Options{Encoding: "klingon"}); err == nil || !strings.Contains(err.Error(), "klingon") {
		t.Errorf("an encoding that there is not: %v", err)
	}
	for _, name := range Encodings {
		if _, _, err := encodingOf(name); err != nil && name != "UTF-8" {
			t.Error(err)
		}
	}
}

// TestElementsOf cuts elements out of XML by their name.
func TestElementsOf(t *testing.T) {
	for data, want := range map[string]string{
		`<b><a x="1">one</a><ab>no</ab><a/><a y="2"/><c><a>two</a></c></b>`: `<a x="1">one</a>|<a/>|<a y="2"/>|<a>two</a>`,
		`<as><a>one</a></as>`: `<a>one</a>`,
		`<b><a>cut`:           `<a>cut`,
		`<b><a`:               "",
		`<b/>`:                "",
	} {
		if got := string(bytes.Join(elementsOf([]byte(data), "a"), []byte("|"))); got != want {
			t.Errorf("%s: %s, want %s", data, got, want)
		}
	}
}
