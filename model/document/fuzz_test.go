package document

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The targets mutate what files hold. What holds it, such as a zip file, is not made for each
// of them: that takes a hundred times as long as reading it, and but few mutations would get
// past its checksums.

// FuzzDOCX mutates the parts of a Word document.
func FuzzDOCX(f *testing.F) {
	f.Add(docxBody, docxStyleSheet, docxFootnotes, docxCore, docxNumberings, "")
	f.Add(`<document><body><tbl>`+docxRow+docxRow+`</tbl></body></document>`, "", "", "", "", "")
	f.Add(`<document><body><p><pPr><rPr><del/></rPr></pPr><t>a</t></p><p><t>b</t></p><altChunk id="1"/><sectPr><headerReference type="first" r:id="2"/><titlePg/></sectPr></body></document>`, "", "", "", "",
		`<Relationships><Relationship Id="1" Type="aFChunk" Target="styles.xml"/><Relationship Id="2" Type="header" Target="document.xml"/></Relationships>`)
	f.Fuzz(func(t *testing.T, body, styles, notes, core, numbers, relations string) {
		soundParts(t, "word/document.xml", body, "word/styles.xml", styles, "word/footnotes.xml", notes, "docProps/core.xml", core,
			"word/numbering.xml", numbers, "word/_rels/document.xml.rels", relations)
	})
}

// FuzzODT mutates the parts of an OpenDocument text.
func FuzzODT(f *testing.F) {
	f.Add(odtContent, odtMeta, "")
	f.Add(`<d><style name="P" master-page-name="F"/><list-style name="L"><list-level-style-number level="1" num-format="i" num-suffix="."/></list-style><body><list style-name="L" continue-list="x"><list-item start-value="3"><p style-name="P">a</p></list-item></list><h>b</h></body></d>`, "",
		`<d><outline-style><outline-level-style level="1" num-format="A" display-levels="9"/></outline-style><master-page name="F" next-style-name="G"><header><list><list-item><p>c</p></list-item></list></header></master-page></d>`)
	f.Fuzz(func(t *testing.T, content, meta, styles string) {
		soundParts(t, "mimetype", odtKind, "content.xml", content, "meta.xml", meta, "styles.xml", styles)
	})
}

// FuzzEPUB mutates the parts of an e-book.
func FuzzEPUB(f *testing.F) {
	f.Add(epubContainer, epubPackage, epubChapter, `<e><CipherReference URI="OPS/font.otf"/></e>`)
	f.Fuzz(func(t *testing.T, container, about, chapter, rights string) {
		soundParts(t, "mimetype", epubKind, "META-INF/container.xml", container, "META-INF/encryption.xml", rights,
			"OPS/book.opf", about, "OPS/one.xhtml", chapter, "OPS/two.xhtml", chapter)
	})
}

// FuzzPackage mutates which files a package holds, and which kind it says it is.
func FuzzPackage(f *testing.F) {
	f.Add(epubKind, "META-INF/container.xml", epubContainer, "OPS/book.opf", epubPackage)
	f.Add(odtKind, "content.xml", odtContent, "META-INF/manifest.xml", "<manifest/>")
	f.Add("", "word/document.xml", docxBody, "word/endnotes.xml", docxFootnotes)
	f.Fuzz(func(t *testing.T, kind, one, first, two, second string) {
		soundParts(t, "mimetype", kind, one, first, two, second)
	})
}

// FuzzArchive mutates the bytes of a small zip file.
func FuzzArchive(f *testing.F) {
	f.Add(zipped(f, "word/document.xml", docxRow))
	f.Add(zipped(f, "mimetype", odtKind, "content.xml", "<body><p>Dug.</p></body>"))
	f.Fuzz(func(t *testing.T, data string) { sound(t, "x", data) })
}

func FuzzRTF(f *testing.F) {
	f.Add(rtfFile)
	f.Fuzz(func(t *testing.T, data string) { sound(t, "x", `{\rtf`+data) })
}

func FuzzHTML(f *testing.F) {
	f.Add(htmlPage)
	f.Fuzz(func(t *testing.T, data string) { sound(t, "x", "<html>"+data) })
}

func FuzzMarkdown(f *testing.F) {
	f.Add(markdownText)
	f.Add("- Dug\n" + strings.Repeat(" ", 2*furthest))
	f.Fuzz(func(t *testing.T, data string) { sound(t, "x.md", data) })
}

func FuzzText(f *testing.F) {
	f.Add("Café\r\nDug in 1840.")
	f.Add("\xff\xfea\x00b\x00")
	f.Add("\xcf\xf0\xe8\xe2\xe5\xf2 1840")
	f.Fuzz(func(t *testing.T, data string) { sound(t, "x.txt", data) })
}

func FuzzFromText(f *testing.F) {
	for _, s := range []string{"", "A.\n\nB.", "# T\r\n- a\n* b", "| a\t| b", "“a.” B… c.C", "\u00a0\n*\n...", "1. 2.3 x\n===\n"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d := FromText("x", text)
		if d.Text != text {
			t.Fatalf("the text is %q", d.Text)
		}
		whole(t, d)
	})
}

// TestFilesOfTestdata holds the files of other programs to what the targets hold mutations to.
func TestFilesOfTestdata(t *testing.T) {
	names, err := filepath.Glob("testdata/*.*")
	if err != nil || len(names) == 0 {
		t.Fatalf("%d files: %v", len(names), err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		d, err := openString(filepath.Base(name), string(data), Options{})
		if err != nil {
			t.Fatal(err)
		}
		whole(t, d)
	}
}

// vocabulary is the elements that a format knows, as they open, separated by bars.
type vocabulary struct {
	before, elements, after string
	open                    func(t *testing.T, text string)
}

var vocabularies = []vocabulary{
	{
		"<document>", "body|p|r|t|pPr|pStyle val='T'|outlineLvl val='1'|numId val='1'|tbl|tr|trPr|del|tc|txbxContent|br|tab|vanish|" +
			"footnoteReference id='2'|hyperlink id='1'|blip|footnote id='3'|Fallback", "</document>",
		func(t *testing.T, text string) {
			soundParts(t, "word/document.xml", text, "word/styles.xml", docxStyleSheet, "word/footnotes.xml", docxFootnotes,
				"word/_rels/document.xml.rels", "<Relationships><Relationship Id='1' TargetMode='External' Target='https://example.org'/></Relationships>")
		},
	},
	{
		"<x>", "body|p|h outline-level='2'|p style-name='Title'|list|list-item|table|table-row|table-cell|covered-table-cell|note|note-body|text-box|" +
			"image|a href='https://example.org'|line-break|s|tab|annotation|style name='a' parent-style-name='a'|p style-name='a'", "</x>",
		func(t *testing.T, text string) { soundParts(t, "mimetype", odtKind, "content.xml", text) },
	},
	{
		"<html>", "p|b|a href='#n'|a href='https://example.org'|p id='n'|li id='n'|aside id='n'|table|tr|td|ul|li|blockquote|pre|h1|br|img|div|article|nav|sup|td id='n'|tr id='n'", "</html>",
		func(t *testing.T, text string) { sound(t, "x", text) },
	},
	{
		"", `\par |\b |\trowd |\cell |\row |{\footnote |{\pict |\intbl |\pard |\line |\u233?|\'e9|{\fonttbl |{\stylesheet |\s2 |\outlinelevel1 |\ls1 |{\info |{\title |\deleted |\nestcell |\bin3 `, "}",
		func(t *testing.T, text string) { sound(t, "x", `{\rtf1 `+text+"}") },
	},
}

// FuzzElements puts together what formats know in any order, so that each nests in each: a
// byte of a plan opens an element, closes one or is text.
func FuzzElements(f *testing.F) {
	for i := range vocabularies {
		f.Add(uint8(i), []byte("\x01\x02\x03a\xff\xff\x02\x08\x09\x0cb\xff\xff\x0cc\xff\xff"))
	}
	f.Fuzz(func(t *testing.T, format uint8, plan []byte) {
		v := vocabularies[int(format)%len(vocabularies)]
		v.open(t, v.before+v.follow(plan)+v.after)
	})
}

// follow is what a plan makes of the vocabulary.
func (v vocabulary) follow(plan []byte) string {
	var out strings.Builder
	var open []string
	closeLast := func() {
		out.WriteString(open[len(open)-1])
		open = open[:len(open)-1]
	}
	elements := strings.Split(v.elements, "|")
	for _, c := range plan {
		switch {
		case c >= 0xc0:
			if len(open) > 0 {
				closeLast()
			}
		case c >= 0x80:
			out.WriteString([]string{" ", "\n", "Dug.", "[1]", "1840", "\u200c", "é", "* "}[c%8])
		case strings.HasPrefix(v.elements, `\`):
			word := elements[int(c)%len(elements)]
			if out.WriteString(word); word[0] == '{' {
				open = append(open, "}")
			}
		default:
			element := elements[int(c)%len(elements)]
			name, _, _ := strings.Cut(element, " ")
			out.WriteString("<" + element + ">")
			open = append(open, "</"+name+">")
		}
	}
	for len(open) > 0 {
		closeLast()
	}
	return out.String()
}
